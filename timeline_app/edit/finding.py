"""How the acts find events and put others in their place: the tuple of events is copied once, and hardly looped over.

A timeline may hold a hundred thousand events, and most acts change one of them.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import replace
from itertools import count
from operator import attrgetter, indexOf
from typing import TypeVar

from timeline_app.model import Event, Timeline, time_order

_T = TypeVar("_T")
_id = attrgetter("id")


def place_of(timeline: Timeline, event_id: str) -> int:
    """Where an event stands; raises KeyError when it is not there."""
    try:
        return indexOf(map(_id, timeline.events), event_id)
    except ValueError:
        raise KeyError(event_id) from None


def places_of(timeline: Timeline, event_ids: Iterable[str]) -> list[int]:
    """Where events stand, in order; raises KeyError with the id of one that is not there."""
    wanted = frozenset(event_ids)
    places = [at for at, event in enumerate(timeline.events) if event.id in wanted] if wanted else []
    if len(places) < len(wanted):
        raise KeyError(min(wanted - {timeline.events[at].id for at in places}))
    return places


def ids_of(timeline: Timeline) -> frozenset[str]:
    """The ids of all events."""
    return frozenset(map(_id, timeline.events))


def changed(timeline: Timeline, event_id: str, **values: object) -> Timeline:
    """The timeline with other values in the fields of an event, which is by hand from then on."""
    at = place_of(timeline, event_id)
    event = timeline.events[at]
    new = replace(event, **values)  # type: ignore[arg-type]  # the callers name the fields
    if new == event:
        return timeline
    return replace(timeline, events=_exchanged(timeline.events, at, replace(new, by_hand=True)))


def changed_all(timeline: Timeline, event_ids: Iterable[str], change: Callable[[Event], Event]) -> Timeline:
    """The timeline with events changed, each by hand from then on that is another; their time stays."""
    events, touched = list(timeline.events), False
    for at in places_of(timeline, event_ids):
        if (new := change(events[at])) != events[at]:
            events[at], touched = replace(new, by_hand=True), True
    return replace(timeline, events=tuple(events)) if touched else timeline


def placed(events: Sequence[Event], *coming: Event) -> tuple[Event, ...]:
    """Events in order of time with others put among them."""
    together: list[Event] = []
    done = 0
    for event in sorted(coming, key=time_order):
        at = bisect_left(events, time_order(event), lo=done, key=time_order)
        together += events[done:at]
        together.append(event)
        done = at
    together += events[done:]
    return tuple(together)


def without(events: Sequence[Event], places: Iterable[int]) -> list[Event]:
    """The events but those at some places, which stand in order."""
    left: list[Event] = []
    done = 0
    for at in places:
        left += events[done:at]
        done = at + 1
    left += events[done:]
    return left


def each(values: Iterable[_T]) -> tuple[_T, ...]:
    """The values, each of them once."""
    return tuple(dict.fromkeys(values))


def free_id(wanted: str, taken: Container[str]) -> str:
    """An id that is not taken: the one wanted with a number behind it."""
    return next(free for n in count(2) if (free := f"{wanted}-{n}") not in taken)


def checked_title(title: str) -> str:
    """A title on one line; raises ValueError when it is empty."""
    if not (words := " ".join(title.split())):
        raise ValueError("the title of an event may not be empty")
    return words


def _exchanged(events: tuple[Event, ...], at: int, event: Event) -> tuple[Event, ...]:
    copy = list(events)
    if time_order(event) == time_order(events[at]):
        copy[at] = event
    else:
        del copy[at]
        insort(copy, event, key=time_order)
    return tuple(copy)
