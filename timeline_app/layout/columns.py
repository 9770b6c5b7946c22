"""What the events of a timeline say of themselves, field by field."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from operator import attrgetter, is_not

import numpy as np

from timeline_app.dates import Precision
from timeline_app.layout.scene import Flags, Floats
from timeline_app.model import Event, Factuality

PIECE = 500  # events, which stay in the processor's cache while their fields are read one by one: half the time


@dataclass(frozen=True, slots=True)
class Columns:
    """Some fields of all events: `start` and `end` in seconds since 1970, how many `mentions` and `figures` each has.

    `coarse`: known more or less precisely than to the day; `worded`: not simply happened.
    """

    titles: tuple[str, ...]
    start: Floats
    end: Floats
    ongoing: Flags
    coarse: Flags
    worded: Flags
    mentions: Floats
    figures: Floats
    confidence: Floats


def columns_of(events: Sequence[Event]) -> Columns:
    """The fields of events that a scene needs."""
    pieces = [_piece(events[at : at + PIECE]) for at in range(0, max(len(events), 1), PIECE)]
    titles, *arrays = zip(*pieces, strict=True)
    return Columns(tuple(chain.from_iterable(titles)), *map(np.concatenate, arrays))


def _piece(events: Sequence[Event]) -> tuple[list[str], Floats, Floats, Flags, Flags, Flags, Floats, Floats, Floats]:
    whens = [event.when for event in events]
    return (
        [event.title for event in events],
        _numbers("start", whens),
        _numbers("end", whens),
        np.fromiter(map(attrgetter("ongoing"), whens), bool),
        _are_not(Precision.DAY, "precision", whens),
        _are_not(Factuality.HAPPENED, "factuality", events),
        np.fromiter(map(_mentions, events), np.float64),
        np.fromiter(map(len, map(attrgetter("figures"), events)), np.float64),
        _numbers("confidence", events),
    )


def _mentions(event: Event) -> int:
    """How many mentions an event has; those in a file need not be read for that."""
    unread = event.unread
    return len(event.mentions if unread is None else unread.article_ids)


def _numbers(name: str, values: Iterable[object]) -> Floats:
    """An attribute of each as a number; map and attrgetter take half the time of a loop in Python."""
    return np.fromiter(map(attrgetter(name), values), np.float64)


def _are_not(what: object, name: str, values: Iterable[object]) -> Flags:
    """Of which an attribute is another thing."""
    return np.fromiter(map(is_not, map(attrgetter(name), values), repeat(what)), bool)
