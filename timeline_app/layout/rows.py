"""Many events: a row each, labels where the arrangement lets them show, and badges that count the others."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import numpy as np

from timeline_app.layout.declutter import INDENT, Arrangement
from timeline_app.layout.geometry import EDGE, ROW, Badge, Box, Label, Run, axis_y
from timeline_app.layout.row import Item, items, label_at, row_labels
from timeline_app.layout.scene import Ints, Scene, fit_to, label_margin
from timeline_app.model import View

LOWEST = 58.0  # pixels from the axis up to the lowest row: the strip and the badges stand between
HIGHEST = 20.0  # pixels from the top of the view down to the highest row
BADGE_TOP = 40.0
BADGE_HEIGHT = 18.0
BADGE_GAP = 4.0
FEW = 200  # events for which it is tried whether all have room for their dates
BADGE_BIN = 64.0  # pixels of time whose unlabelled events share a badge


def arrange(scene: Scene, view: View, known: Arrangement | None = None) -> Arrangement:
    """The arrangement of a scene for a view's size: `known` itself where it still holds, or a new one, not begun."""
    rows = max(int((axis_y(view) - LOWEST - HIGHEST) // ROW) + 1, 1)
    fit_zoom = fit_to(scene, view.width, view.height, label_margin(scene)).pixels_per_second
    if known is not None and known.serves(scene, rows, fit_zoom):
        return known
    if len(scene) <= FEW:
        dated = Arrangement(scene, rows, fit_zoom, dated=True)
        dated.finish()
        if dated.count_shown(fit_zoom) == len(scene):
            return dated
    return Arrangement(scene, rows, fit_zoom)


def place_rows(
    scene: Scene, view: View, in_view: Ints, arrangement: Arrangement, chosen: int | None = None
) -> tuple[tuple[Label, ...], tuple[Badge, ...]]:
    """The labels and badges of a view; together they count every event that is `in_view`.

    The event `chosen` gets a label whatever its importance: beside the badges if it has no row.
    """
    rows: dict[int, list[Item]] = defaultdict(list)
    near = _near(scene, view, arrangement)
    for row, one in zip(arrangement.row[near].tolist(), items(scene, view, near), strict=True):
        rows[row].append(one)
    labels: list[Label] = []
    for row, members in rows.items():
        labels += row_labels(scene, view, arrangement, axis_y(view) - LOWEST - ROW * row, members)
    has_label = np.zeros(len(scene), bool)
    has_label[[label.event for label in labels]] = True
    if chosen is not None and not has_label[chosen] and chosen in in_view:
        labels.append(_chosen_label(scene, view, items(scene, view, np.array([chosen]))[0]))
        has_label[chosen] = True
    return tuple(labels), _badges(scene, view, in_view[~has_label[in_view]])


def _near(scene: Scene, view: View, arrangement: Arrangement) -> Ints:
    """The events, in the order of time, whose label shows at this zoom within a label's width of the view."""
    zoom = view.pixels_per_second * (1 + 1e-9)
    margin = arrangement.widest / zoom
    first, last = np.searchsorted(scene.start, (view.start - margin, view.end + margin)).tolist()
    before = scene.before(first, view.start)
    shown = first + np.flatnonzero(arrangement.zoom[first:last] <= zoom)
    return np.concatenate([before[arrangement.zoom[before] <= zoom], shown])


def _chosen_label(scene: Scene, view: View, one: Item) -> Label:
    y = axis_y(view) - BADGE_TOP + BADGE_HEIGHT / 2
    width = one.title + one.date
    cut = one.x + width > view.width - EDGE and one.x - width >= EDGE
    return label_at(scene, view, one, y, one.x - width if cut else one.x + INDENT, dated=True)


def _badges(scene: Scene, view: View, others: Ints) -> tuple[Badge, ...]:
    """Counts of the events in view that have no label, in bins on a grid of time."""
    if not len(others):
        return ()
    moments = np.maximum(scene.start[others], view.start)
    seconds = BADGE_BIN / view.pixels_per_second
    edges = np.arange(np.floor(view.start / seconds), np.floor(view.end / seconds) + 2) * seconds
    cuts = np.searchsorted(moments, edges)
    filled = np.flatnonzero(np.diff(cuts))
    first, last = moments[cuts[filled]], moments[cuts[filled + 1] - 1]
    columns = (np.diff(cuts)[filled].tolist(), first.tolist(), last.tolist())
    return _spread(scene, view, [_Group(*group) for group in zip(*columns, strict=True)])


@dataclass(frozen=True, slots=True)
class _Group:
    """Events that share a badge: how many they are, the moments of the first and the last."""

    count: int
    first: float
    last: float

    def joined(self, later: _Group) -> _Group:
        """The two as one."""
        return _Group(self.count + later.count, self.first, later.last)


def _spread(scene: Scene, view: View, groups: list[_Group]) -> tuple[Badge, ...]:
    """Badges side by side; one that finds no room at the right edge joins the one before it."""
    placed: list[tuple[_Group, Badge]] = []
    for group in groups:
        free = placed[-1][1].box.right + BADGE_GAP if placed else BADGE_GAP
        badge = _badge(scene, view, group, free)
        if placed and badge.box.right > view.width:
            group = placed.pop()[0].joined(group)  # noqa: PLW2901  # the group grows by the one before it
            free = placed[-1][1].box.right + BADGE_GAP if placed else BADGE_GAP
            badge = _badge(scene, view, group, free)
        placed.append((group, badge))
    return tuple(badge for _, badge in placed)


def _badge(scene: Scene, view: View, group: _Group, free: float) -> Badge:
    """The badge of a group as near to its middle as it can stand, not left of `free`."""
    text = f"+{group.count}"
    width = scene.measure(text, "badge") + 14
    left = max(min(view.x((group.first + group.last) / 2) - width / 2, view.width - width - BADGE_GAP), free)
    top = axis_y(view) - BADGE_TOP
    box = Box(left, top, left + width, top + BADGE_HEIGHT)
    return Badge(box, Run(left + 7, top + 13, text, "badge"), group.count, group.first, group.last)
