"""What is moved from one date to another: "postponed from 26 May to 24 July" tells one that is off and one to come."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.model import Expression

_REACH = 120  # characters between "postponed" and its dates
_SENTENCE = re.compile(r"[.!?…]\s|\n\n")
_WORD = re.compile(r"[^\W\d_]+")


def apart(ends: Sequence[Expression], text: str, lists: Lists) -> list[Expression]:
    """Expressions in which a stretch over which something is moved is no stretch, but two dates."""
    return [
        replace(end, whole=None) if end.whole is not None and _is_moved(text, end.span.start, lists) else end
        for end in ends
    ]


def _is_moved(text: str, at: int, lists: Lists) -> bool:
    before = _SENTENCE.split(text[max(0, at - _REACH) : at])[-1]
    return any(match[0].lower() in lists.postponing for match in _WORD.finditer(before))


def moved_to(sentence: Sentence, phrase: Phrase, lists: Lists) -> range:
    """The words of "to 24 July" where a clause moves something to that date; none elsewhere."""
    k = _leading(sentence, phrase, lists.moved_to, lists)
    return range(k, phrase.date.stop) if k >= 0 else range(0)


def is_moved_away(sentence: Sentence, phrase: Phrase, lists: Lists) -> bool:
    """Whether a clause moves something away from a date: "postponed from 26 May"."""
    return _leading(sentence, phrase, lists.moved_from, lists) >= 0


def _leading(sentence: Sentence, phrase: Phrase, leading: frozenset[str], lists: Lists) -> int:
    """The index of the word that leads to the date of a clause that moves something; -1 without one."""
    if phrase.head is not None or not any(sentence.words[k].lower in lists.postponing for k in phrase.clause.words):
        return -1
    first = phrase.date.start
    while first > 0 and sentence.words[first - 1].lower in lists.determiners - leading:
        first -= 1
    return next((k for k in (phrase.date.start, first - 1) if k >= 0 and sentence.words[k].lower in leading), -1)
