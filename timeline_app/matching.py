"""How well what a person types fits the name of a command: words in any order, initials, other names of the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.finding import asked, holds, places
from timeline_app.model import Span

_FIRST = re.compile(r"\b[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Match:
    """How well it fits, 0 best, and which letters of the name it fits."""

    rank: int
    places: tuple[Span, ...] = ()


def match(typed: str, name: str, others: Sequence[str] = ()) -> Match | None:
    """How what is typed fits a name or, less well, other words that stand for the same; None where it does not.

    Capitals and accents are no matter.
    """
    words = asked(typed)
    if not words:
        return None if typed.strip() else Match(0)
    if holds(name, words):
        found = tuple(places(name, words))
        return Match(0 if found[0].start == 0 else 1, found)
    if (first := _initials("".join(words), name)) is not None:
        return Match(2, first)
    around = " ".join((name, *others))
    if holds(around, words):
        return Match(3, tuple(places(name, words)))
    if holds(name, words, inside=True):
        return Match(4, tuple(places(name, words, inside=True)))
    return Match(5) if holds(around, words, inside=True) else None


def _initials(letters: str, name: str) -> tuple[Span, ...] | None:
    """The first letters of words that what is typed consists of, in their order; words between may be left out."""
    found: list[Span] = []
    for first in _FIRST.finditer(name):
        if len(found) < len(letters) and holds(first[0], (letters[len(found)],)):
            found.append(Span(*first.span()))
    return tuple(found) if len(found) == len(letters) > 1 else None
