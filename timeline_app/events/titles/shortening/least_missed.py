"""Which parts a title does without: of all ways that make it fit, those by which the least is missed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from timeline_app.events.titles.wording import MAX_TITLE

_MOST = 3  # titles
_TRIED = 120  # ways to shorten one


@dataclass(frozen=True, slots=True)
class Omission:
    """Places that a title can do without together, and how much they are missed."""

    missed: float
    places: frozenset[int]


def least_missed(written: Callable[[frozenset[int]], str], omissions: Sequence[Omission]) -> Iterator[str]:
    """What fits of all ways to leave some parts out, those first of which the least is missed."""
    omissions = sorted(omissions, key=lambda one: one.missed)
    waiting: list[tuple[float, tuple[int, ...]]] = [(0.0, ())]
    found = tried = 0
    while waiting and found < _MOST and tried < _TRIED:
        missed, gone = heappop(waiting)
        title = written(frozenset().union(*(omissions[n].places for n in gone)))
        tried += 1
        if title and len(title) <= MAX_TITLE:
            found += 1
            yield title
        last = gone[-1] if gone else -1
        if last + 1 < len(omissions):
            heappush(waiting, (missed + omissions[last + 1].missed, (*gone, last + 1)))
            if gone:
                heappush(
                    waiting, (missed - omissions[last].missed + omissions[last + 1].missed, (*gone[:-1], last + 1))
                )
