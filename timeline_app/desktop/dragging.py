"""A drag on the canvas: of the whole view, or of one event's dot to another date."""

from __future__ import annotations

import math
from dataclasses import replace

from timeline_app.dates import Precision, When
from timeline_app.dates.when import unit_end, unit_start
from timeline_app.model import Event, View

STILL = 4.0  # pixels a pressed mouse may move and still be a click


class Drag:
    """What is held, where it was taken and where it is now; `event` is None when the view itself is dragged."""

    def __init__(self, x: float, y: float, view: View, event: Event | None, dot_y: float | None = None) -> None:
        self.x, self.view, self.event = x, view, event
        self.y = y if dot_y is None else dot_y
        self.now = x
        self.moving = False

    def move_to(self, x: float) -> None:
        """The mouse is at another place; the first few pixels do not count."""
        self.now = x
        self.moving = self.moving or abs(x - self.x) > STILL

    def panned(self, view: View) -> View:
        """The view as the mouse has pulled it."""
        seconds = (self.now - self.x) / self.view.pixels_per_second
        return replace(view, start=self.view.start - seconds, end=self.view.end - seconds)

    @property
    def when(self) -> When:
        """The new time of the event held; raises ValueError when none is."""
        if self.event is None:
            raise ValueError("the view is held, not an event")
        return shifted(self.event.when, (self.now - self.x) / self.view.pixels_per_second)


def shifted(when: When, seconds: float) -> When:
    """A When moved by some seconds, to the nearest unit of its precision: a month stays a month."""
    length = when.end - when.start
    middle = math.floor(when.start + seconds + _unit_length(when) / 2)
    start = unit_start(when.precision, middle)
    if when.is_one_unit:
        return replace(when, start=start, end=unit_end(when.precision, start))
    if when.precision.rank <= Precision.WEEK.rank:
        return replace(when, start=start, end=start + length)
    last = unit_start(when.precision, start + length + _unit_length(when) // 2)
    return replace(when, start=start, end=max(last, unit_end(when.precision, start)))


def _unit_length(when: When) -> int:
    return unit_end(when.precision, when.start) - unit_start(when.precision, when.start)
