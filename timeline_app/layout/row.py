"""One row of labels: what of each event there is room for, and on which side of its dot."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from timeline_app.layout.declutter import GAP, INDENT, Arrangement
from timeline_app.layout.geometry import DATE_GAP, EDGE, Box, Label, Mark, Run, Shape, axis_y
from timeline_app.layout.scene import Ints, Scene, shape_of
from timeline_app.model import View

BASELINE = 4.5  # pixels from the middle of a row down to the baseline of its text
HALF = 9.0  # half the height of the plate behind a text
BAR_BELOW = 12.5  # pixels from the middle of a row down to its bars
FADE_IN = 0.12  # octaves of zoom over which a new label becomes opaque
FAR = 1e6  # pixels: beyond that coordinates are not drawn


@dataclass(frozen=True, slots=True)
class Item:
    """An event in its row, in pixels: where its time begins and ends, the width of its title and what its date adds.

    `drawn`: its time is more than a dot.
    """

    event: int
    drawn: bool
    start: float
    end: float
    title: float
    date: float

    @property
    def x(self) -> float:
        """Where the dot stands; of a stretch that began before the view, as far right as the stretch lets it go."""
        if self.start >= 0 or self.end <= 0:
            return self.start
        return max(self.start, min(EDGE, max(self.end, self.start + self.title) - self.title))

    @property
    def taken(self) -> float:
        """Where the next label may begin."""
        return max(self.end, self.start + self.title) + GAP


def items(scene: Scene, view: View, events: Ints) -> list[Item]:
    """Events as they stand in a view."""
    zoom = view.pixels_per_second
    start = np.clip((scene.start[events] - view.start) * zoom, -FAR, FAR)
    drawn = (scene.end[events] - scene.start[events]) * zoom >= scene.drawn_from[events]
    end = np.where(drawn, np.clip((scene.reach[events] - view.start) * zoom, -FAR, FAR), start)
    titles, dates = INDENT + scene.label_width[events], scene.date_width[events]
    columns = (events.tolist(), drawn.tolist(), start.tolist(), end.tolist(), titles.tolist(), dates.tolist())
    return [Item(*row) for row in zip(*columns, strict=True)]


def row_labels(scene: Scene, view: View, arrangement: Arrangement, y: float, row: list[Item]) -> list[Label]:
    """The labels of a row whose middle is at `y`, its items in the order of time.

    A label that the right edge would cut turns to the left of its dot; where the label before it leaves no room for
    that it is left out, and its event is counted in a badge.
    """
    labels: list[Label] = []
    limit = math.inf  # where the label to the right begins
    for at in range(len(row) - 1, -1, -1):
        one = row[at]
        free = row[at - 1].taken if at else EDGE
        left = _text_left(one, view, free)
        if left is None:
            continue
        turned = left < one.x
        dated = left - one.date >= max(free, EDGE) if turned else one.x + one.title + one.date <= limit
        if dated and not turned and one.x + one.title + one.date > view.width - EDGE:
            dated = False
        if dated and turned:
            left -= one.date
        limit = (left if turned else one.start) - GAP
        if one.start <= view.width and left + one.title + one.date > 0:
            opacity = _opacity(arrangement, view, one.event)
            labels.append(label_at(scene, view, one, y, left, dated=dated, opacity=opacity))
    return labels


def _text_left(one: Item, view: View, free: float) -> float | None:
    """Where the title of an item begins, or None where it would be cut by the right edge on either side of its dot."""
    if one.x + one.title <= view.width - EDGE or one.x > view.width:
        return one.x + INDENT
    left = one.x - one.title
    return left if left >= max(free, EDGE) else None


def label_at(scene: Scene, view: View, one: Item, y: float, left: float, *, dated: bool, opacity: float = 1.0) -> Label:
    """The label of an item whose text begins at `left`."""
    title = scene.titles[one.event]
    runs = [Run(left, y + BASELINE, title, "label")]
    if behind := scene.date(one.event) if dated else scene.factuality(one.event):
        x = left + scene.measure(title, "label") + DATE_GAP
        runs.append(Run(x, y + BASELINE, behind, "date", follows=True))
    right = left + one.title - INDENT + (one.date if dated else 0.0)
    box = Box(left - 4, y - HALF, right + 4, y + HALF)
    rule = (one.start, y, axis_y(view)) if 0 <= one.start <= view.width else None
    return Label(one.event, _mark(scene, one, y), tuple(runs), box, rule, opacity)


def _mark(scene: Scene, one: Item, y: float) -> Mark:
    when = scene.events[one.event].when
    shape = shape_of(when) if one.drawn else Shape.DOT
    return Mark(
        one.x,
        y,
        shape,
        left=one.start,
        right=one.end,
        bar_y=y + BAR_BELOW,
        began_before=one.start < 0 and shape is not Shape.DOT,
        ongoing=when.ongoing,
        approximate=when.approximate,
    )


def _opacity(arrangement: Arrangement, view: View, event: int) -> float:
    """How far a label has come since the zoom at which it first shows; those of the whole timeline are all there."""
    shows_from = float(arrangement.zoom[event])
    if shows_from <= arrangement.fit_zoom:
        return 1.0
    octaves = math.log2(max(view.pixels_per_second / shows_from, 1.0))
    return min(max(octaves / FADE_IN, 0.3), 1.0)
