"""Whether what a date tells has happened, is to happen, was called off, or is denied."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.dates import When
from timeline_app.events.bearing.called_off import cancels, denies, was_to_be, will_not_be
from timeline_app.events.bearing.date_leads import Lead, lead_to
from timeline_app.events.bearing.supposed import was_only_meant
from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.model import Factuality


def factuality_of(
    sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, when: When, issued: When | None, lists: Lists
) -> Factuality:
    """What the sentence says of it; `issued` is the article's own date."""
    ahead = issued is not None and when.start >= issued.end
    planned = ahead or _is_to_come(sentence, phrase, when, issued) or _was_planned(sentence, phrase, lists)
    led = lead_to(sentence, phrase.date, lists)
    again = led is not None and led.lead is Lead.UNTIL  # "postponed until June"
    moved = None if _was_planned(sentence, phrase, lists) else _moved(sentence, phrase, lists)
    if moved is not None:
        return Factuality.CANCELLED if not moved else Factuality.PLANNED if planned else Factuality.HAPPENED
    called_off = cancels(sentence, phrase.clause.words, lists) and (planned or phrase.head is not None)
    if (called_off and not again) or was_to_be(sentence, clauses, phrase, lists):
        return Factuality.CANCELLED
    if planned and will_not_be(sentence, phrase.clause, lists):
        return Factuality.CANCELLED
    if not ahead and phrase.head is None and was_only_meant(sentence, phrase, lists):
        return Factuality.CANCELLED
    if _is_denied(sentence, clauses, phrase, lists):
        return Factuality.DENIED
    return Factuality.PLANNED if planned else Factuality.HAPPENED


def _moved(sentence: Sentence, phrase: Phrase, lists: Lists) -> bool | None:
    """Whether the date is the new one of what was moved, and not the old one; None where nothing was."""
    if not lists.moves(sentence.words[k].lower for k in phrase.clause.words):
        return None
    k = phrase.date.start
    while k > 0 and sentence.words[k - 1].lower in lists.articles:  # "auf den 10. Juni"
        k -= 1
    leading = {word.lower for word in sentence.words[max(0, k - 1) : phrase.date.start + 1]}
    return True if leading & lists.moved_to else False if leading & lists.moved_from else None


def _is_to_come(sentence: Sentence, phrase: Phrase, when: When, issued: When | None) -> bool:
    """Whether the verb says that it will happen, on a day that is not over."""
    verb = phrase.clause.verb
    if phrase.head is not None or verb < 0 or not sentence.tags[verb].endswith(".Fut"):
        return False
    return issued is None or when.end > issued.start


def _was_planned(sentence: Sentence, phrase: Phrase, lists: Lists) -> bool:
    """Whether the date is one for which something was planned: "scheduled for 5 May"."""
    k = phrase.date.start - 1
    while k > 0 and (sentence.words[k].lower in lists.date_links or sentence.tags[k] in ("ADP", "DET", "PUNCT")):
        k -= 1
    return k >= 0 and sentence.words[k].lower in lists.planning


def _is_denied(sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists) -> bool:
    """Whether somebody is said to deny it: "denied that he had met", "denied meeting him in May"."""
    denial = next((k for k in reversed(range(phrase.date.start)) if denies(sentence, k, lists)), -1)
    if denial < 0:
        return False
    if denial not in phrase.clause.words:
        behind = next((clause for clause in clauses if min(clause.words) > denial), None)
        return behind is phrase.clause
    end = len(sentence.words) if lists.verb_second else phrase.date.start
    between = range(denial + 1, end)
    return any(sentence.tags[k].endswith((".Inf", ".Ger", ".Part", ".PartP")) for k in between)
