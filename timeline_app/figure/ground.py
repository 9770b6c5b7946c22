"""The ground of a frame of the live canvas: paper, the lines of the axis, and the stems that labels stand on."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from timeline_app.figure.paint import Floats2, Painter, packed
from timeline_app.figure.steps import Ground
from timeline_app.layout.scene import Floats

Layer = tuple[Floats2, str]
"""Upright hairlines, a row x, top and bottom for each, and their colour."""


def upright(xs: Sequence[float] | Floats, top: float | Floats, bottom: float | Floats) -> Floats2:
    """Lines from a height to another, a row x, top and bottom for each."""
    lines = np.empty((len(xs), 3))
    lines[:, 0], lines[:, 1], lines[:, 2] = xs, top, bottom
    return lines


def fill_ground(paint: Painter, layers: Sequence[Layer]) -> None:
    """Fill the frame with paper and lines, the later layers over the earlier ones.

    Between two heights at which a line begins or ends all rows are alike and are copied from one: the lines cost no
    more than the paper, where each by itself takes the memory of a cache line for each of its pixels.
    """
    if paint.steps is None:
        return
    height, width = paint.steps.own.shape
    lines = paint.line_pixels(np.concatenate([places for places, _ in layers]))
    colours = np.repeat([packed(colour) for _, colour in layers], [len(places) for places, _ in layers])
    inside = (lines[:, 0] >= 0) & (lines[:, 0] < width)
    (column, top, bottom), colours = lines[inside].T, colours[inside].astype(np.uint32)
    ends = np.concatenate([top, bottom]).tolist()
    cuts = np.array(sorted({0, height, *(end for end in set(ends) if 0 < end < height)}))  # np.unique takes 50 us
    band, line = np.nonzero((top <= cuts[:-1, np.newaxis]) & (bottom > cuts[:-1, np.newaxis]))
    rows = np.full((len(cuts) - 1, width + paint.hairline), packed(paint.style.paper), np.uint32)
    rows[band[:, np.newaxis], column[line, np.newaxis] + np.arange(paint.hairline)] = colours[line, np.newaxis]
    paint.steps.add(Ground(0, height, cuts.tolist(), rows))


def comb(paint: Painter, xs: Floats, top: float, bottom: float, stroke: str) -> None:
    """Upright hairlines side by side, all at once."""
    if paint.steps is None or not len(xs):
        return
    columns = (paint.columns_of(xs)[:, np.newaxis] + np.arange(paint.hairline)).ravel()
    columns = columns[(columns >= 0) & (columns < paint.steps.own.shape[1])]
    first, last = (int((y + paint.origin[1]) * paint.scale) for y in (top, bottom))
    paint.fill(first, last, columns, packed(stroke))
