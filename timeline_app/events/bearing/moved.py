"""What is moved to another date: "postponed from 26 May to 24 July" is told with the day to come."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline_app.dates import Precision
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.model import Expression

_REACH = 120  # characters between "postponed" and its dates
_SENTENCE = re.compile(r"[.!?…]\s|\n\n")
_WORD = re.compile(r"[^\W\d_]+")


def apart(ends: Sequence[Expression], text: str, lists: Lists) -> list[Expression]:
    """Expressions in which a stretch of days over which something is moved is no stretch, but two dates."""
    return [replace(end, whole=None) if _ends_a_move(end, text, lists) else end for end in ends]


def _ends_a_move(end: Expression, text: str, lists: Lists) -> bool:
    if end.whole is None or end.when is None or end.when.precision.rank > Precision.DAY.rank:
        return False
    before = _SENTENCE.split(text[max(0, end.span.start - _REACH) : end.span.start])[-1]
    return lists.moves(match[0].lower() for match in _WORD.finditer(before))


def moved_to(sentence: Sentence, phrase: Phrase, lists: Lists) -> range:
    """The words of "to 24 July" where a clause moves something to that date; none elsewhere."""
    if phrase.head is not None or not lists.moves(sentence.words[k].lower for k in phrase.clause.words):
        return range(0)
    first = phrase.date.start
    while first > 0 and sentence.words[first - 1].lower in lists.determiners - lists.moved_to:
        first -= 1
    leading = (k for k in (phrase.date.start, first - 1) if k >= 0 and sentence.words[k].lower in lists.moved_to)
    k = next(leading, -1)
    return range(k, phrase.date.stop) if k >= 0 else range(0)
