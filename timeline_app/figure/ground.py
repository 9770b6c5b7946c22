"""The ground of a frame of the live canvas: paper, the lines of the axis, and the stems that labels stand on."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from timeline_app.figure.paint import Floats2, Painter, packed
from timeline_app.layout.scene import Floats

Layer = tuple[Floats2, str]
"""Upright hairlines, a row x, top and bottom for each, and their colour."""


def upright(xs: Sequence[float] | Floats, top: float, bottom: float) -> Floats2:
    """Lines that all reach from `top` to `bottom`."""
    return np.column_stack([np.asarray(xs, np.float64), np.full(len(xs), top), np.full(len(xs), bottom)])


def fill_ground(paint: Painter, layers: Sequence[Layer]) -> None:
    """Fill the frame with paper and lines, the later layers over the earlier ones.

    Between two heights at which a line begins or ends all rows are alike and are copied from one: the lines cost no
    more than the paper, where each by itself takes the memory of a cache line for each of its pixels.
    """
    buffer = paint.buffer
    if buffer is None:
        return
    height, width = buffer.shape
    lines = np.concatenate([paint.line_pixels(places) for places, _ in layers])
    colours = np.repeat([packed(colour) for _, colour in layers], [len(places) for places, _ in layers])
    wide = paint.hairline
    inside = paint.meets(lines[:, 0])
    (column, top, bottom), colours = lines[inside].T, colours[inside].astype(np.uint32)
    cuts = np.unique(np.clip(np.concatenate([[0, height], top, bottom]), 0, height))
    band, line = np.nonzero((top <= cuts[:-1, np.newaxis]) & (bottom > cuts[:-1, np.newaxis]))
    rows = np.full((len(cuts) - 1, width + 2 * wide), packed(paint.style.paper), np.uint32)
    places = column[line, np.newaxis] + np.arange(wide, 2 * wide)
    rows[band[:, np.newaxis], places] = colours[line, np.newaxis]
    for row, first, last in zip(rows, cuts[:-1].tolist(), cuts[1:].tolist(), strict=True):
        buffer[first:last] = row[wide:-wide]



def comb(paint: Painter, xs: Floats, top: float, bottom: float, stroke: str) -> None:
    """Upright hairlines side by side, all at once."""
    buffer, wide = paint.buffer, paint.hairline
    if buffer is None or not len(xs):
        return
    lines = paint.line_pixels(upright(xs, top, bottom))
    lines = lines[paint.meets(lines[:, 0])]
    columns = (lines[:, :1] + np.arange(wide)).ravel()
    columns = columns[(columns >= 0) & (columns < buffer.shape[1])]
    first, last = np.maximum(lines[:1, 1:].ravel(), 0).tolist() if len(lines) else (0, 0)
    buffer[first:last, columns] = packed(stroke)
