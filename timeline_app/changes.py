"""What differs between two timelines: enough to go from either to the other, and little beside the two themselves.

It is found fast, since what an act leaves alone stays the same object.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Generic, TypeVar

from timeline_app.model import Article, Event, Timeline, time_order

_T = TypeVar("_T", Article, Event)
_SLICE = 1000  # items that are compared at once
_FEW = 100  # events for which each has its place looked up; for more all are sorted
HEADING = tuple(field.name for field in fields(Timeline) if field.name not in ("articles", "events"))
"""The fields of a timeline beside its articles and events."""


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
class Change:
    """What makes one timeline of another.

    `heading` are changed fields with their values before and after; `order` the ids of the articles before and after,
    None where no article came, went or moved.
    """

    heading: tuple[tuple[str, object, object], ...] = ()
    articles: tuple[Exchange[Article], ...] = ()
    order: tuple[tuple[str, ...], tuple[str, ...]] | None = None
    events: tuple[Exchange[Event], ...] = ()

    @property
    def back(self) -> Change:
        """The change that takes this one back."""
        return Change(
            tuple((name, new, old) for name, old, new in self.heading),
            tuple(Exchange(one.new, one.old) for one in self.articles),
            self.order and (self.order[1], self.order[0]),
            tuple(Exchange(one.new, one.old) for one in self.events),
        )

    def made(self, timeline: Timeline) -> Timeline:
        """What the change makes of the timeline that it was found in."""
        articles = timeline.articles
        if self.articles or self.order:
            known = {article.id: article for article in articles}
            known |= {one.id: one.new for one in self.articles if one.new is not None}
            articles = tuple(known[name] for name in (self.order[1] if self.order else known))
        heading = {name: new for name, _, new in self.heading}
        return replace(timeline, **heading, articles=articles, events=_events(timeline.events, self.events))  # type: ignore[arg-type]


def change_between(before: Timeline, after: Timeline) -> Change:
    """What differs between two timelines."""
    order = None
    if before.articles is not after.articles:
        orders = tuple(one.id for one in before.articles), tuple(one.id for one in after.articles)
        order = orders if orders[0] != orders[1] else None
    values = ((name, getattr(before, name), getattr(after, name)) for name in HEADING)
    return Change(
        tuple((name, old, new) for name, old, new in values if old != new),
        _exchanges(before.articles, after.articles),
        order,
        _exchanges(before.events, after.events),
    )


def _events(events: tuple[Event, ...], exchanges: Sequence[Exchange[Event]]) -> tuple[Event, ...]:
    if not exchanges:
        return events
    if len(exchanges) > _FEW:
        gone = {one.id for one in exchanges}
        kept = [event for event in events if event.id not in gone]
        return tuple(sorted([*kept, *_news(exchanges)], key=time_order))
    left = list(events)
    for one in exchanges:
        if one.old is not None:
            del left[bisect_left(left, time_order(one.old), key=time_order)]
    for event in _news(exchanges):
        insort(left, event, key=time_order)
    return tuple(left)


def _news(exchanges: Iterable[Exchange[Event]]) -> list[Event]:
    return [one.new for one in exchanges if one.new is not None]


def _exchanges(old: tuple[_T, ...], new: tuple[_T, ...]) -> tuple[Exchange[_T], ...]:
    if old is new:
        return ()
    start = _same_from_start(old, new)
    end = _same_from_end(old, new, start)
    before: dict[str, _T] = {item.id: item for item in old[start : len(old) - end]}
    after: dict[str, _T] = {item.id: item for item in new[start : len(new) - end]}
    gone: list[Exchange[_T]] = [Exchange(item, None) for name, item in before.items() if name not in after]
    come = [Exchange(was, item) for name, item in after.items() if not _same(was := before.get(name), item)]
    return tuple(gone + come)


def _same(old: _T | None, new: _T) -> bool:
    """Whether an item is what it was; comparing the same object would ask for all that it has not read yet."""
    return old is new or old == new


def _same_from_start(old: Sequence[_T], new: Sequence[_T]) -> int:
    """How many items at the start are the same: slices of the same objects are compared fast."""
    shorter, at = min(len(old), len(new)), 0
    while at < shorter and old[at : at + _SLICE] == new[at : at + _SLICE]:
        at += _SLICE
    while at < shorter and _same(old[at], new[at]):
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
    while at < shorter and _same(old[-1 - at], new[-1 - at]):
        at += 1
    return at
