"""What differs between two timelines: found fast, since what an act leaves alone stays the same object."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from timeline_app.model import Article, Event, Timeline
from timeline_app.store.plain import HEADING_FORMS, changed_names

_T = TypeVar("_T", Article, Event)
_SLICE = 1000  # items that are compared at once


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
    start = _same_from_start(old, new)
    end = _same_from_end(old, new, start)
    before: dict[str, _T] = {item.id: item for item in old[start : len(old) - end]}
    after: dict[str, _T] = {item.id: item for item in new[start : len(new) - end]}
    gone: list[Exchange[_T]] = [Exchange(item, None) for name, item in before.items() if name not in after]
    come = [Exchange(before.get(name), item) for name, item in after.items() if before.get(name) != item]
    return tuple(gone + come)


def _same_from_start(old: Sequence[_T], new: Sequence[_T]) -> int:
    """How many items at the start are the same: slices of the same objects are compared fast."""
    shorter, at = min(len(old), len(new)), 0
    while at < shorter and old[at : at + _SLICE] == new[at : at + _SLICE]:
        at += _SLICE
    while at < shorter and (old[at] is new[at] or old[at] == new[at]):
        at += 1
    return min(at, shorter)


def _same_from_end(old: Sequence[_T], new: Sequence[_T], start: int) -> int:
    """How many items at the end are the same, of those behind `start`."""
    last_old, last_new = len(old), len(new)
    shorter, at = min(last_old, last_new) - start, 0
    while at + _SLICE <= shorter and (
        old[last_old - at - _SLICE : last_old - at] == new[last_new - at - _SLICE : last_new - at]
    ):
        at += _SLICE
    while at < shorter and (old[-1 - at] is new[-1 - at] or old[-1 - at] == new[-1 - at]):
        at += 1
    return at
