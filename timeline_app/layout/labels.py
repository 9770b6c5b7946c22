"""Labels in rows: what of each event there is room for, and on which side of its dot; all rows at once, as arrays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import overload

import numpy as np

from timeline_app.layout.card import card
from timeline_app.layout.declutter import GAP, INDENT
from timeline_app.layout.geometry import DATE_GAP, EDGE, Box, Label, Mark, Run, Shape
from timeline_app.layout.scene import Floats, Ints, Scene, shape_of
from timeline_app.model import View

BASELINE = 4.5  # pixels from the middle of a row down to the baseline of its text
PLATE = 4.0  # pixels of plate left and right of a text
BAR_BELOW = 3.5  # pixels from the plate or the card of an event down to its bar
FAR = 1e6  # pixels: beyond that coordinates are not drawn

Flags = np.ndarray[tuple[int], np.dtype[np.bool_]]


@dataclass(frozen=True, slots=True, eq=False)
class RowLabels(Sequence[Label]):
    """The labels of a layout in rows, an array entry for each; a Label is made of an entry when it is asked for.

    `event` are places in the scene; `x`, `y` the dot; `left` where the text begins; `start`, `end` where the event's
    time does; `stem` is where the line to the dot begins; pixels all.  `drawn`: its time is more than a dot; `dated`:
    there is room for the date; `whole`: and for a title that is shortened elsewhere.
    """

    scene: Scene
    event: Ints
    x: Floats
    y: Floats
    left: Floats
    start: Floats
    end: Floats
    stem: Floats
    drawn: Flags
    dated: Flags
    whole: Flags
    width: float
    opacity: Floats | None = None
    _made: dict[int, Label] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.event)

    @overload
    def __getitem__(self, at: int) -> Label: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Label]: ...
    def __getitem__(self, at: int | slice) -> Label | Sequence[Label]:
        if isinstance(at, slice):
            return [self[n] for n in range(*at.indices(len(self)))]
        if not -len(self) <= at < len(self):
            raise IndexError(at)
        at %= len(self)
        if at not in self._made:
            self._made[at] = self._label(at)
        return self._made[at]

    def __iter__(self) -> Iterator[Label]:
        return (self[at] for at in range(len(self)))

    @property
    def title_width(self) -> Floats:
        """The pixels that each title takes."""
        widths: Floats = np.where(self.whole, self.scene.whole_width[self.event], self.scene.label_width[self.event])
        return widths

    def of(self, event: int) -> Label | None:
        """The label of an event, by its place in the scene."""
        found = np.flatnonzero(self.event == event)
        return self[int(found[0])] if len(found) else None

    def _label(self, at: int) -> Label:
        scene, event, y = self.scene, int(self.event[at]), float(self.y[at])
        left, start, form = float(self.left[at]), float(self.start[at]), scene.form
        mark, stem = self._mark(at, y), float(self.stem[at])
        if form.card:
            box, runs, (dot_x, dot_y) = card(scene, event, left, y)
            mark = replace(mark, x=dot_x, y=dot_y)
        else:
            dated, whole = bool(self.dated[at]), bool(self.whole[at])
            runs = texts(scene, event, left, y, dated=dated, whole=whole)
            width = scene.whole_width if whole else scene.label_width
            right = left + float(width[event]) + (float(scene.known_dates[event]) if dated else 0.0)
            box = Box(left - PLATE, y - form.half, right + PLATE, y + form.half)
        rule = (start, min(y, stem), max(y, stem)) if 0 <= start <= self.width else None
        return Label(event, mark, runs, box, rule, 1.0 if self.opacity is None else float(self.opacity[at]))

    def _mark(self, at: int, y: float) -> Mark:
        when = self.scene.events[self.event[at]].when
        shape = shape_of(when) if self.drawn[at] else Shape.DOT
        left, right = float(self.start[at]), float(self.end[at])
        return Mark(
            float(self.x[at]),
            y,
            shape,
            left=left,
            right=right,
            bar_y=y + self.scene.form.half + BAR_BELOW,
            began_before=left < 0 and shape is not Shape.DOT,
            ongoing=when.ongoing,
            approximate=when.approximate,
            uncertain=when.uncertain,
        )


def events_of(labels: Sequence[Label]) -> list[int]:
    """The places in the scene of labelled events; a hundred Labels in rows would take 1 ms to make for that."""
    if isinstance(labels, RowLabels):
        places: list[int] = labels.event.tolist()
        return places
    return [label.event for label in labels]


def texts(scene: Scene, event: int, left: float, y: float, *, dated: bool, whole: bool = False) -> tuple[Run, ...]:
    """The title of a label in a row from `left`, and behind it its date or the word that it did not happen."""
    title = scene.events[event].title if whole else scene.titles[event]
    runs = [Run(left, y + BASELINE, title, "label")]
    if behind := scene.date(event) if dated else scene.factuality(event):
        x = left + scene.measure(title, "label") + DATE_GAP
        runs.append(Run(x, y + BASELINE, behind, "date", follows=True))
    return tuple(runs)


def row_labels(scene: Scene, view: View, events: Ints, y: Floats, stem: Floats, chosen: int | None = None) -> RowLabels:
    """The labels of events in their rows; `y` is the middle of each one's row, and events of a row follow in time.

    A label that the right edge would cut turns to the left of its dot; where the label before it leaves no room for
    that it is left out, and its event is counted in a badge; that of the event `chosen` then stands
    with its dot beside its rule.
    """
    zoom, edge, begin = view.pixels_per_second, view.width - EDGE, scene.start[events]
    start = _kept_near((begin - view.start) * zoom)
    drawn = (scene.end[events] - begin) * zoom >= scene.drawn_from[events]
    end = np.where(drawn, _kept_near((scene.reach[events] - view.start) * zoom), start)
    title, date = INDENT + scene.label_width[events], scene.date_width(events)
    free, last = _before(end, start + title, y)
    x = _dots(start, end, title, last)
    turned = (x + title > edge) & (x <= view.width)
    full = INDENT + scene.whole_width[events]
    room = x - title - free
    kept = ~turned | (room >= 0)
    whole = turned & (full > title) & (room >= full - title)
    title = np.where(whole, full, title)
    dated = turned & (x - title - free >= date)
    indent = INDENT if scene.form.card else 0.0  # a card reaches to the line that it hangs on, a title to its dot
    left = np.where(turned, x - title - np.where(dated, date, 0.0) + indent, x + INDENT)
    if chosen is not None:
        across = ~kept & (events == chosen)
        left = np.where(across, np.maximum(edge - title, EDGE) + INDENT, left)
        x = np.where(across, left - INDENT, x)
        kept |= across
    limit = np.minimum(_after(np.where(turned, left, start) - GAP, kept, last), edge)
    whole |= ~turned & (full > title) & (x + full <= limit)
    title = np.where(whole, full, title)
    dated |= ~turned & (x + title + date <= limit)
    right = left + title - INDENT + np.where(dated, date, 0.0)
    shown = (kept & (start <= view.width) & (np.maximum(right, end) > 0)).nonzero()[0]
    return RowLabels(
        scene,
        events[shown],
        x[shown],
        y[shown],
        left[shown],
        start[shown],
        end[shown],
        stem[shown],
        drawn[shown],
        dated[shown],
        whole[shown],
        view.width,
    )


def _kept_near(x: Floats) -> Floats:
    """Places no farther than FAR; np.clip takes twice as long for so few."""
    near: Floats = np.minimum(np.maximum(x, -FAR), FAR)
    return near


def _dots(start: Floats, end: Floats, title: Floats, last: Flags) -> Floats:
    """Where the dots stand: of a stretch that began before the view at the edge, as far as the next label lets it."""
    room = np.full(len(start), np.inf)
    room[:-1] = np.where(last[:-1], np.inf, start[1:] - GAP)
    pinned = np.maximum(start, np.minimum(EDGE, np.maximum(room, start + title) - title))
    return np.where((start >= 0) | (end <= 0), start, pinned)


def _before(end: Floats, text_end: Floats, y: Floats) -> tuple[Floats, Flags]:
    """Where the label before each ends in its row, a gap added; and which are the last of their row."""
    free = np.full(len(y), float(EDGE))
    last = np.ones(len(y), bool)
    if len(y) > 1:
        last[:-1] = y[:-1] != y[1:]
        taken = np.maximum(np.maximum(end, text_end)[:-1] + GAP, EDGE)
        free[1:] = np.where(last[:-1], EDGE, taken)
    return free, last


def _after(begins: Floats, kept: Flags, last: Flags) -> Floats:
    """Where the label after each begins in its row; infinitely far where there is none, or it is left out."""
    limit = np.full(len(begins), np.inf)
    if len(begins) > 1:
        limit[:-1] = np.where(last[:-1] | ~kept[1:], np.inf, begins[1:])
    return limit
