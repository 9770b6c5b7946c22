"""The two ends of a bar, which can be dragged each for itself."""

from __future__ import annotations

from collections.abc import Iterator

from timeline_app.layout import Label, Layout, Shape

REACH = 5.0  # pixels from an end within which it is hit


def bar_end_at(layout: Layout, x: float, y: float) -> tuple[Label, str] | None:
    """The label of the bar whose end is under a point, and which: "start" or "end"; the nearest of several."""
    near = [
        (abs(end - x) + abs(label.mark.bar_y - y), label, edge)
        for label in layout.labels
        for end, edge in _ends(label, layout.view.width)
        if abs(end - x) <= REACH and abs(label.mark.bar_y - y) <= REACH
    ]
    best = min(near, key=lambda one: one[0], default=None)
    return best[1:] if best else None


def _ends(label: Label, width: float) -> Iterator[tuple[float, str]]:
    """The ends of a bar that are in view; what is still going on has none."""
    mark = label.mark
    if mark.shape is not Shape.BAR or mark.ongoing:
        return
    if mark.left >= 0:
        yield mark.left, "start"
    if mark.right <= width:
        yield mark.right, "end"
