"""Which time a page shows, and how its events stand on it when it is printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from timeline_app.formats._picture import Picture
from timeline_app.layout import Box, Label, Layout, Mode, RowLabels, Scene, fit_to, fit_view, lay_out, view_of
from timeline_app.layout.spare import with_spare_rows
from timeline_app.model import View

LEFT = 24.0  # pixels left of the time of one page out of several
MOST_MARGIN = 0.34  # share of a page's width that may stay free for the last labels
EDGE = 16.0  # pixels between the edge of a page and the label of a bar that began before it
SOME = 200  # events up to which the best of several margins is looked for
MARGINS = (404.0, 220.0, 150.0, 90.0, 40.0)  # pixels right of the last event
TOP = 10.0  # pixels free above the highest row
WIDER_ROWS = 1.5  # how much farther apart than usual rows may stand
WIDER_CARDS = 0.6  # and how much higher cards may hang, as a share of their height above the lowest ones
NEARLY = 0.92  # of the letters of a page in rows
ENOUGH = 100  # letters of a quote
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


def on_one_page(scene: Scene, width: float, height: float, picture: Picture) -> Layout:
    """The layout of all events, or from `first` to `last` where they are given.

    Of some events in rows, the margin for the last labels is that with which most is told, the narrowest of those.
    """
    if picture.first is not None or picture.last is not None:
        return printed(scene, view_of(scene, *stretch_of(scene, picture), width, height))
    usual = printed(scene, fit_view(scene, width, height))
    if usual.mode is Mode.COMPOSED or not 0 < len(scene) <= SOME:
        return usual
    views = (fit_to(scene, width, height, margin) for margin in MARGINS)
    layouts = [usual, *(printed(scene, view, composing=False) for view in views)]
    return max(layouts, key=lambda one: (-left_out(one), _letters(one.labels)))


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


def printed(scene: Scene, view: View, *, composing: bool = True) -> Layout:
    """The layout of a page: no label is cut by the left edge, and rows make use of the height."""
    layout = lay_out(scene, view, composing=composing)
    if any(label.mark.began_before and label.box.left < 0 for label in layout.labels):
        layout = lay_out(scene, view, composing=False)
    return _inside(_spread(with_spare_rows(scene, layout)))


def without_time(layout: Layout) -> Layout:
    """The layout with a bare axis, for where there is no time in particular."""
    return replace(layout, ticks=(), tick_lines=(), headers=(), header_lines=())


def tells_as_much(layout: Layout, known: Layout) -> bool:
    """Whether a page set larger tells what the known one does: as many events, nearly as many words, dots as clear.

    Cards may lose words of quotes that are long, and no quote.
    """
    if layout.mode is not known.mode or left_out(layout) > left_out(known):
        return False
    if _dots_touch(layout) and not _dots_touch(known):
        return False
    if layout.mode is Mode.ROWS:
        return _letters(layout.labels) >= NEARLY * _letters(known.labels)
    fuller = {label.event: _quoted(label) for label in known.labels}
    return all(_quoted(label) >= min(fuller.get(label.event, 0), ENOUGH) for label in layout.labels)


def left_out(layout: Layout) -> int:
    """How many events are only counted."""
    return sum(badge.count for badge in layout.badges)


def _letters(labels: Iterable[Label]) -> int:
    """How many letters labels show."""
    return sum(len(run.text) for label in labels for run in label.runs)


def _quoted(label: Label) -> int:
    """How many letters of a quote a card shows, the spaces at which its lines are broken among them."""
    return sum(len(run.text) + 1 for run in label.runs if run.role == "quote")


def _dots_touch(layout: Layout) -> bool:
    """Whether a dot touches another on its line."""
    dots = sorted((label.mark.y, label.mark.x) for label in layout.labels)
    return any(y == other_y and 0 < x - other_x < APART for (other_y, other_x), (y, x) in pairwise(dots))


def _spread(layout: Layout) -> Layout:
    """The layout with rows or cards farther apart, where they leave the upper part of the page empty."""
    labels = layout.labels
    if layout.mode is Mode.COMPOSED and labels:
        return replace(layout, labels=_lifted(labels))
    if not isinstance(labels, RowLabels) or not len(labels) or layout.heads:
        return layout
    lowest, highest, half = float(labels.y.max()), float(labels.y.min()), labels.scene.form.half
    free = highest - half - TOP
    if free <= 0 or highest == lowest:
        return layout
    ratio = min(1 + free / (lowest - highest), WIDER_ROWS)
    return replace(layout, labels=replace(labels, y=lowest - (lowest - labels.y) * ratio, _made={}))


def _lifted(labels: Sequence[Label]) -> tuple[Label, ...]:
    """Cards that hang above others, higher; what stood above something still does."""
    lowest, highest = max(label.box.bottom for label in labels), min(label.box.bottom for label in labels)
    free = min(label.box.top for label in labels) - TOP
    ratio = min(free / (lowest - highest), WIDER_CARDS) if lowest - highest >= 1 and free > 0 else 0.0
    return tuple(_raised(label, (lowest - label.box.bottom) * ratio) for label in labels)


def _raised(label: Label, by: float) -> Label:
    """A card so much higher above its dot."""
    rule = label.rule and (label.rule[0], label.rule[1] - by, label.rule[2])
    runs = tuple(run.moved(0.0, -by) for run in label.runs)
    return replace(label, runs=runs, box=label.box.moved(0.0, -by), rule=rule)


def _inside(layout: Layout) -> Layout:
    """The layout with the text of bars that began before the page at its left edge, or left out where others stand."""
    labels = list(layout.labels)
    for at, label in enumerate(labels):
        over = EDGE - label.box.left
        if layout.mode is Mode.ROWS and label.mark.began_before and over > 0:
            labels[at] = _moved(label, over, [other.box for other in labels if other is not label])
    return replace(layout, labels=tuple(labels))


def _moved(label: Label, right: float, others: list[Box]) -> Label:
    box = label.box._replace(left=label.box.left + right, right=label.box.right + right)
    if any(box.overlaps(other) for other in others):
        return replace(label, runs=(), box=label.box._replace(right=label.box.left))
    runs = tuple(run._replace(x=run.x + right) for run in label.runs)
    return replace(label, box=box, runs=runs, mark=replace(label.mark, x=label.mark.x + right))
