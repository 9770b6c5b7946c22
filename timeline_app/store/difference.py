"""What differs between two timelines: found fast, since what an act leaves alone stays the same object."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from timeline_app.model import Article, Event, Timeline
from timeline_app.store.plain import HEADING_FORMS, changed_names

_T = TypeVar("_T", Article, Event)


@dataclass(frozen=True, slots=True)
class Exchange(Generic[_T]):
    """An article or event before and after; None where it is not there."""

    old: _T | None
    new: _T | None

    @property
    def id(self) -> str:
        """Its id, which stays."""
        return (self.old or self.new).id  # type: ignore[union-attr]  # one of them is there


@dataclass(frozen=True, slots=True)
class Difference:
    """What makes `after` of `before`: names of changed fields of the heading, and what was exchanged."""

    before: Timeline
    after: Timeline
    heading: tuple[str, ...]
    articles: tuple[Exchange[Article], ...]
    reordered: bool
    events: tuple[Exchange[Event], ...]

    @property
    def is_empty(self) -> bool:
        """Whether the two are equal."""
        return not (self.heading or self.articles or self.reordered or self.events)


def difference(before: Timeline, after: Timeline) -> Difference:
    """What differs between two timelines."""
    return Difference(
        before,
        after,
        tuple(changed_names(before, after, HEADING_FORMS)),
        _exchanges(before.articles, after.articles),
        before.articles is not after.articles and [a.id for a in before.articles] != [a.id for a in after.articles],
        _exchanges(before.events, after.events),
    )


def _exchanges(old: tuple[_T, ...], new: tuple[_T, ...]) -> tuple[Exchange[_T], ...]:
    if old is new:
        return ()
    start = _same(old, new, slice)
    olds, news = old[start:], new[start:]
    if end := _same(olds, news, lambda low, high: slice(-high, -low or None)):
        olds, news = olds[:-end], news[:-end]
    before: dict[str, _T] = {item.id: item for item in olds}
    after: dict[str, _T] = {item.id: item for item in news}
    gone: list[Exchange[_T]] = [Exchange(item, None) for name, item in before.items() if name not in after]
    come = [Exchange(before.get(name), item) for name, item in after.items() if before.get(name) != item]
    return tuple(gone + come)


def _same(old: Sequence[_T], new: Sequence[_T], part: Callable[[int, int], slice]) -> int:
    """How many items from one end on are the same, by halving: comparing slices of the same objects is fast."""
    low, high = 0, min(len(old), len(new))
    while low < high:
        middle = (low + high + 1) // 2
        if old[part(low, middle)] == new[part(low, middle)]:
            low = middle
        else:
            high = middle - 1
    return low
