"""Which time a page shows, and how its events stand on it when it is printed."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np

from timeline_app.formats._picture import Picture
from timeline_app.layout import Box, Label, Layout, Mode, Scene, fit_view, lay_out, view_of
from timeline_app.model import View

LEFT = 24.0  # pixels left of the time of one page out of several
MOST_MARGIN = 0.34  # share of a page's width that may stay free for the last labels
EDGE = 16.0  # pixels between the edge of a page and the label of a bar that began before it
APART = 15.0  # pixels between the middles of two dots

Stretch = tuple[float, float]
"""From one moment to another, in seconds since 1970."""


def stretch_of(scene: Scene, picture: Picture) -> Stretch:
    """The time from `first` to `last`, or where they are not given from the first event to the last."""
    first, last = picture.bounds
    fitting = fit_view(scene, picture.width, picture.height)
    if len(scene):
        start, end = first.start if first else scene.start[0], last.end if last else scene.end.max()
    else:  # a year from the one, or up to the other
        length = fitting.end - fitting.start
        start = first.start if first else last.end - length if last else fitting.start
        end = last.end if last else start + length
    if end <= start:
        raise ValueError(f"the last day, {picture.last}, lies before the first, {picture.first}")
    return float(start), float(end)


def view_on_one_page(scene: Scene, width: float, height: float, picture: Picture) -> View:
    """The view of all events, or from `first` to `last` where they are given, with room for the last labels."""
    if picture.first is None and picture.last is None:
        return fit_view(scene, width, height)
    return view_of(scene, *stretch_of(scene, picture), width, height)


def cut(stretch: Stretch, count: int) -> list[Stretch]:
    """Consecutive stretches of equal length; where one ends the next begins."""
    return list(pairwise(np.linspace(*stretch, count + 1).tolist()))


def view_on_a_page(stretch: Stretch, width: float, height: float, margin: float) -> View:
    """The view of a stretch with little room at its left and, at its right, so many pixels for its last labels.

    Stretches of equal length have the same zoom.
    """
    start, end = stretch
    second = (end - start) / (width - LEFT - min(margin, width * MOST_MARGIN))
    return View(start - LEFT * second, start + (width - LEFT) * second, width, height)


def events_on(scene: Scene, stretch: Stretch, zoom: float, *, last: bool) -> list[int]:
    """The places of the events that a page shows: those that start in its stretch, and those that last into it.

    An event that starts where the stretch ends is of the next page, if this is not the `last`.
    """
    start, end = stretch
    places = scene.in_view(View(start, end, (end - start) * zoom, 1.0))
    return [int(place) for place in places if last or scene.start[place] < end]


def printed(scene: Scene, view: View) -> Layout:
    """The layout of a page: no label is cut by the left edge."""
    layout = lay_out(scene, view)
    if any(label.mark.began_before and label.box.left < 0 for label in layout.labels):
        layout = lay_out(scene, view, composing=False)
    return _inside(layout)


def without_time(layout: Layout) -> Layout:
    """The layout with a bare axis, for where there is no time in particular."""
    return replace(layout, ticks=(), tick_lines=(), headers=(), header_lines=())


def tells_all(layout: Layout, scene: Scene) -> bool:
    """Whether every event is a card, with its quote if it has one, and no two dots touch."""
    quoted = all(label.runs[-1].role == "quote" for label in layout.labels if scene.events[label.event].mentions)
    dots = sorted(label.mark.x for label in layout.labels)
    apart = all(one == other or other - one >= APART for one, other in pairwise(dots))
    return layout.mode is Mode.COMPOSED and quoted and apart


def _inside(layout: Layout) -> Layout:
    """The layout with the text of bars that began before the page at its left edge, or left out where others stand."""
    labels = list(layout.labels)
    for at, label in enumerate(labels):
        over = EDGE - label.box.left
        if layout.mode is Mode.ROWS and label.mark.began_before and over > 0:
            labels[at] = _moved(label, over, [other.box for other in labels if other is not label])
    return replace(layout, labels=tuple(labels))


def _moved(label: Label, right: float, others: list[Box]) -> Label:
    box = replace(label.box, left=label.box.left + right, right=label.box.right + right)
    if any(box.overlaps(other) for other in others):
        return replace(label, runs=(), box=replace(label.box, right=label.box.left))
    runs = tuple(replace(run, x=run.x + right) for run in label.runs)
    return replace(label, box=box, runs=runs, mark=replace(label.mark, x=label.mark.x + right))
