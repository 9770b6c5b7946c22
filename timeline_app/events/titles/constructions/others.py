"""What befell others than those of the clause before: "[Two people died] and ten others were injured"."""

from __future__ import annotations

from collections.abc import Container, Sequence

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import names_any
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.clauses.clause_titles import clause_title
from timeline_app.events.titles.faults.title_words import title_words
from timeline_app.events.titles.wording import MAX_TITLE, fit

_COUNTS = ("DET", "NUM", "ADJ", "PRON", "ADP")


def title_with_those_before(
    shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists
) -> str:
    """A clause about others with the one before, which names the first of them; "" where it tells of nobody else.

    Of what follows its verb a title has as much as there is room for, and none in a language with its verb last.
    """
    clause, at = phrase.clause, clauses.index(phrase.clause)
    main = clauses[at - 1] if at else clause
    joined = _joins(sentence, main, clause, phrase.left_out, lists)
    if not joined or not _are_others(sentence, clause, phrase, lists):
        return ""
    first, second = (clause_title(shown, sentence, one, phrase.date, phrase.left_out, lists) for one in (main, clause))
    if not first or not second or second.split()[0].lower() != sentence.words[min(clause.words)].lower:
        return ""
    whole = f"{first}{joined}{second[:1].lower()}{second[1:]}"
    if len(whole) <= MAX_TITLE:
        return whole
    done = len(f"{first}{joined}") + len(second) // 2
    return "" if lists.verb_second or done > MAX_TITLE else fit(whole, lists)


def words_of_all(sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists) -> list[int]:
    """The words that a title tells, and those of the clause before one about others: there the dead are counted."""
    at = clauses.index(phrase.clause)
    main = clauses[at - 1] if at else phrase.clause
    several = _joins(sentence, main, phrase.clause, phrase.left_out, lists)
    before = main.words if several and _are_others(sentence, phrase.clause, phrase, lists) else []
    return [*before, *phrase.told]


def _joins(sentence: Sentence, main: Clause, clause: Clause, left_out: Container[int], lists: Lists) -> str:
    """What stands between a main clause with a subject of its own and the one behind it: " and ", ", "."""
    if main is clause or main.opener >= 0 or main.frame or main.verb < 0 or max(main.words) > min(clause.words):
        return ""
    if any(k in left_out and sentence.words[k].is_word for k in main.words):
        return ""  # which has a date of its own
    if clause.opener >= 0 or not names_any(sentence, [k for k in main.words if k < main.verb]):
        return ""
    between = sentence.words[main.verb + 1 : clause.verb]
    link = next((word.text for word in between if word.lower in lists.and_words), "")
    return f" {link} " if link else ", " * any(word.text == "," for word in between)


def _are_others(sentence: Sentence, clause: Clause, phrase: Phrase, lists: Lists) -> bool:
    """Whether a subject is no more than a number of others: "[otras 41] resultaron", "[ten others] were"."""
    who = [k for k in clause.words if k < clause.verb and k not in phrase.left_out and sentence.words[k].is_word]
    who = [k for k in who if sentence.tags[k] != "CCONJ"]
    others = title_words(lists.language).others
    named = [k for k in who if sentence.words[k].lower in others]
    return bool(named) and all(k in named or sentence.tags[k] in _COUNTS for k in who)
