"""What was put off or brought forward: "moved from 3 May to 10 June" is no stretch, and its new day is to come."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from timeline_app.language import Language
from timeline_app.model import Span
from timeline_app.temporal.find import Found
from timeline_app.temporal.lookahead import clause_words_around, follows

MOVING = ("moving", "moving_or_going", "being_moved", "moving_oneself", "determiners", "moved_from")
_REACH = 120  # characters between "postponed" and its dates
_SENTENCE = re.compile(r"[.!?…]\s|\n\n")
_WORD = re.compile(r"[^\W\d_]+")


def moves_something(
    words: Sequence[str],
    moving: Collection[str],
    going: Collection[str],
    undergoing: Collection[str],
    oneself: Collection[str],
    determiners: Collection[str],
    leading: Collection[str],
) -> bool:
    """Whether words in small letters put something off or bring it forward: "moved the vote", not "the army moved".

    The lists are those that `MOVING` names.
    """
    for k, word in enumerate(words):
        if word not in moving:
            continue
        behind = words[k + 1] if k + 1 < len(words) else ""
        undergone = k > 0 and words[k - 1] in undergoing and (k < 2 or words[k - 2] not in oneself)
        if word not in going or undergone or (behind in determiners and behind not in leading):
            return True
    return False


def with_moves_apart(text: str, found: Iterable[Found], language: Language) -> list[Found]:
    """What was found, with the two days of each move as two dates and not the ends of a stretch."""
    return [_apart(text, item, language) for item in found]


def _apart(text: str, item: Found, language: Language) -> Found:
    if item.seam is None or "apart" in item.fields:
        return item
    between = text[item.seam.first.end : item.seam.last.start]
    worded = any(map(str.isalpha, between)) or text[item.seam.last.start].isalpha()  # "al 10 de junio"
    if not worded or not (_speaks_of_moving(text, item.span, language) or _led_by_a_move(text, item.span, language)):
        return item
    return replace(item, fields={**item.fields, "apart": "yes"})


def _led_by_a_move(text: str, span: Span, language: Language) -> bool:
    """Whether what stands before a date in its sentence moves something: "postponed, for reasons of safety, from"."""
    before = _SENTENCE.split(text[max(0, span.start - _REACH) : span.start])[-1]
    return _moves(_WORD.findall(before.lower()), language)


def is_moved(text: str, span: Span, language: Language) -> bool:
    """Whether a date is the one from or to which something was moved."""
    first = text[span.start : span.end].split(maxsplit=1)[0].lower()
    leading = language.list("moved_to") + language.list("moved_from")
    led = first in leading or follows(text, span, language, "moved_to") or follows(text, span, language, "moved_from")
    return led and _speaks_of_moving(text, span, language)


def _speaks_of_moving(text: str, span: Span, language: Language) -> bool:
    return _moves(clause_words_around(text, span, language), language)


def _moves(words: Sequence[str], language: Language) -> bool:
    return moves_something(words, *(language.list(name) for name in MOVING))
