"""The happening that a relative clause tells of behind a person or a thing: "[the trial] of the mayor, which began"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import noun_phrase_to
from timeline_app.events.grammar.tagged import Sentence

_STEPS = 3  # nouns


def happening_told_of(sentence: Sentence, clause: Clause, noun: list[int], lists: Lists) -> list[int]:
    """A noun phrase with the happening before it, where only of one a clause can tell that it began or ended."""
    words = sentence.words
    takes_time = any(words[k].lower in lists.taking_time for k in clause.words if sentence.is_verb(k))
    if not takes_time or words[clause.opener].lower in lists.person_relatives:
        return noun
    return noun if _happens(sentence, noun, lists) else with_happening(sentence, noun, lists) or noun


def with_happening(sentence: Sentence, noun: Sequence[int], lists: Lists) -> list[int]:
    """A noun phrase with the happening that prepositions tie to it, "[der Prozess gegen] den Rat"; none without one."""
    start = noun[0]
    for _ in range(_STEPS):
        if start < 2 or sentence.tags[start - 1] != "ADP" or not sentence.is_noun(start - 2):
            return []
        before = noun_phrase_to(sentence, start - 2, lists)
        start = before[0]
        if _happens(sentence, before, lists):
            return list(range(start, noun[-1] + 1))
    return []


def _happens(sentence: Sentence, noun: Sequence[int], lists: Lists) -> bool:
    return any(lists.is_event_noun(sentence.words[k]) for k in noun if sentence.is_noun(k))
