"""Lines that make way: what is left of grid lines and stems where text and dots stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline_app.layout import Box

Line = tuple[float, float, float]
"""A line along one axis: its place on the other axis, where it begins and where it ends."""


def verticals_around(lines: Iterable[Line], holes: Sequence[Box]) -> list[Line]:
    """What is left of vertical lines (x, top, bottom) outside the boxes."""
    return [
        (x, *span)
        for x, top, bottom in lines
        for span in _outside(top, bottom, [(box.top, box.bottom) for box in holes if box.left < x < box.right])
    ]


def horizontals_around(lines: Iterable[Line], holes: Sequence[Box]) -> list[Line]:
    """What is left of horizontal lines (y, left, right) outside the boxes."""
    return [
        (y, *span)
        for y, left, right in lines
        for span in _outside(left, right, [(box.left, box.right) for box in holes if box.top < y < box.bottom])
    ]


def _outside(low: float, high: float, covered: list[tuple[float, float]]) -> list[tuple[float, float]]:
    spans = []
    for start, end in sorted(covered):
        if start > low:
            spans.append((low, min(start, high)))
        low = max(low, end)
    if low < high:
        spans.append((low, high))
    return [(start, end) for start, end in spans if end > start]
