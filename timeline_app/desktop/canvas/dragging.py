"""What the mouse holds on the canvas: the view, an event or one end of it, a stretch to magnify, events to choose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline_app.dates import When
from timeline_app.desktop.canvas.snapping import shifted, stretched, tick_unit
from timeline_app.layout import Box, LaneHead, Layout
from timeline_app.model import Event, View

STILL = 4.0  # pixels a pressed mouse may move and still be a click
SIDEWAYS = 24.0  # pixels that an event on its way to another lane may stray from its date


class Drag:
    """Where the mouse was pressed and where it is now, in pixels; `moving` once that is more than a click."""

    def __init__(self, x: float, y: float) -> None:
        self.x, self.y = x, y
        self.now_x, self.now_y = x, y
        self.moving = False

    def move_to(self, x: float, y: float) -> None:
        """The mouse is at another place; the first few pixels do not count."""
        self.now_x, self.now_y = x, y
        self.moving = self.moving or abs(x - self.x) > STILL or abs(y - self.y) > STILL


class Pan(Drag):
    """The view itself is held."""

    def __init__(self, x: float, y: float) -> None:
        super().__init__(x, y)
        self._done = x

    def panned(self, view: View) -> View:
        """A view as the mouse has pulled it since the last time."""
        seconds, self._done = (self.now_x - self._done) / view.pixels_per_second, self.now_x
        return replace(view, start=view.start - seconds, end=view.end - seconds)


class Move(Drag):
    """An event is held: all of it, or with `edge` its "start" or its "end"; `mark_y` is where its mark stands.

    The place where it was taken is kept as a moment: the view may scroll while it is dragged.  Over another lane, which
    is then `lane`, a hand that goes up or down keeps the date: it changes beyond SIDEWAYS.  `others` go with it.
    """

    def __init__(
        self, x: float, y: float, view: View, event: Event, mark_y: float, edge: str = "", others: Sequence[Event] = ()
    ) -> None:
        super().__init__(x, y)
        self.event, self.mark_y, self.edge, self.others = event, mark_y, edge, others
        self.free = False  # not bound to the ticks
        self.lane: LaneHead | None = None
        self._taken = view.moment(x)

    @property
    def ghost_y(self) -> float:
        """Where its mark is shown while it is held: in its row, or in another lane where the mouse is."""
        return self.mark_y if self.lane is None else self.now_y

    def when(self, view: View, language: str) -> When:
        """The time that the event would have if it were let go now."""
        unit = None if self.free else tick_unit(view, language)
        seconds = view.moment(self.now_x) - self._taken
        if self.lane is not None and abs(seconds) * view.pixels_per_second < SIDEWAYS:
            return self.event.when
        if not self.edge:
            return shifted(self.event.when, seconds, unit)
        moment = self.event.when.start if self.edge == "start" else self.event.when.end
        return stretched(self.event.when, self.edge, moment + seconds, unit)

    def whens(self, view: View, language: str) -> dict[str, When]:
        """The times that it and the others would have, by their ids: all go as far as it goes."""
        when = self.when(view, language)
        seconds = when.start - self.event.when.start
        return {self.event.id: when} | {other.id: shifted(other.when, seconds) for other in self.others}


class Band(Drag):
    """A stretch of time is drawn, to be magnified."""

    @property
    def edges(self) -> tuple[float, float]:
        """Its two ends, in pixels from the left."""
        return min(self.x, self.now_x), max(self.x, self.now_x)


class Lasso(Drag):
    """A box is drawn around the dots of events, to choose them."""

    @property
    def box(self) -> Box:
        """The box."""
        left, right = sorted((self.x, self.now_x))
        top, bottom = sorted((self.y, self.now_y))
        return Box(left, top, right, bottom)

    def caught(self, layout: Layout) -> list[int]:
        """The places in the scene of the events whose dot lies inside, in the order of time."""
        inside = [label for label in layout.labels if self.box.contains(label.mark.x, label.mark.y)]
        return sorted(label.event for label in inside)
