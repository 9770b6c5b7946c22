"""What a study found that was published on a date: "Selon une [étude] publiée jeudi, le lac baisse": "Étude : ..."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.clauses.clause_titles import clause_title
from timeline_app.events.titles.reports.reported import with_that
from timeline_app.events.titles.wording import MAX_TITLE, spell

_FAR = 6  # words from a study to what says that it was published
_FEWEST = 3  # words of what a study found


def published_title(
    shown: str,
    sentence: Sentence,
    clauses: Sequence[Clause],
    phrase: Phrase,
    said: Sequence[str],
    own: str,
    lists: Lists,
) -> str:
    """A study that the date says when it was published, with what it found; "" where the sentence does not tell that.

    `said` are the titles of what somebody said, `own` is that of the whole clause.
    """
    participle = _published(sentence, phrase, lists)
    study = next(
        (k for k in range(participle - 1, max(-1, participle - _FAR), -1) if _is_study(sentence, k, lists)), -1
    )
    if participle < 0 or study < 1:
        return ""
    if (
        study < phrase.date.start < phrase.clause.verb
        and sentence.tags[study - 1] == "DET"
        and phrase.clause.opener < 0
    ):
        found = _shows(shown, sentence, clauses, phrase, participle, lists)
        if found:
            return found
    if phrase.clause.frame:
        whole = (title for title in said if ": " in title and title.partition(": ")[2].lower() in shown.lower())
        return next(whole, "")
    start = study
    while start > 0 and sentence.words[start].lower not in lists.according and study - start < _FAR:
        start -= 1
    if sentence.words[start].lower not in lists.according:
        return ""
    found = own if phrase.clause.verb < start else _behind(shown, sentence, phrase, participle, start, lists)
    named = spell(shown, sentence.words, range(study, participle)).rstrip(", ")
    title = f"{named}: {found[:1].lower() if _opens_small(sentence, found, lists) else found[:1]}{found[1:]}"
    return title if len(found.split()) >= _FEWEST and len(title) < MAX_TITLE else ""


def _shows(
    shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, participle: int, lists: Lists
) -> str:
    """What a study says itself, without when and where it came out: "Une étude [publiée lundi] montre que"."""
    bare = replace(phrase, left_out=phrase.left_out.union(range(participle, phrase.clause.verb)))
    told = clause_title(shown, sentence, bare.clause, bare.date, bare.left_out, lists)
    whole = with_that(shown, sentence, clauses, bare, told, lists) or told
    return whole if not lists.that_words.isdisjoint(whole.replace("'", " ").split()[1:]) else ""


def _published(sentence: Sentence, phrase: Phrase, lists: Lists) -> int:
    """The participle before a date, or before a place and its date, that says that something was published; or -1."""
    near = range(phrase.date.start - 1, max(-1, phrase.date.start - 1 - _FAR), -1)
    at = next((k for k in near if sentence.words[k].lower in lists.published), -1)
    return at if at >= 0 and not any(map(sentence.is_finite, range(at, phrase.date.start))) else -1


def _is_study(sentence: Sentence, k: int, lists: Lists) -> bool:
    return sentence.is_noun(k) and sentence.words[k].lower in lists.studies


def _behind(shown: str, sentence: Sentence, phrase: Phrase, participle: int, start: int, lists: Lists) -> str:
    """What the clause tells behind the comma that ends what it is told by."""
    clause = phrase.clause
    comma = next((k for k in range(participle, clause.verb) if sentence.words[k].text == ","), -1)
    if comma < 0 or any(k < start for k in clause.words):
        return ""
    told: Clause = replace(clause, words=[k for k in clause.words if k > comma])
    return clause_title(shown, sentence, told, phrase.date, phrase.left_out, lists)


def _opens_small(sentence: Sentence, found: str, lists: Lists) -> bool:
    """Whether the first word of what was found is no name."""
    first = found.replace("’", "'").partition(" ")[0].partition("'")[0].lower()
    return first in lists.determiners
