"""The ground of a frame of the live canvas: paper, the lines of the axis, and the stems that labels stand on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline_app.figure.paint import Painter, packed
from timeline_app.figure.steps import Ground, Span
from timeline_app.layout.scene import Floats, Ints


class Lines(NamedTuple):
    """Upright hairlines side by side, all from one height to another; or each from its own to its own."""

    xs: Sequence[float] | Floats
    top: float | Floats
    bottom: float | Floats
    colour: str


def fill_ground(paint: Painter, layers: Sequence[Lines]) -> None:
    """Fill the frame with paper and lines, the later layers over the earlier ones.

    Between two heights at which a line begins or ends all rows are alike and are copied from one: the lines cost no
    more than the paper, where each by itself takes the memory of a cache line for each of its pixels.
    """
    if paint.steps is None:
        return
    height, spans = len(paint.steps.own), list[Span]()
    for lines in layers:
        if len(lines.xs):
            spans += _spans(paint, lines)
    cuts = {0, height}
    for first, last, _, _ in spans:
        cuts.add(first)
        cuts.add(last)
    inside = sorted(cut for cut in cuts if 0 <= cut <= height)
    paint.steps.add(Ground(inside, spans, packed(paint.style.paper)))


def _spans(paint: Painter, lines: Lines) -> list[Span]:
    """The lines that begin and end together, in device pixels."""
    columns, value = paint.columns_of(lines.xs), packed(lines.colour)
    top, bottom = paint.row_of(lines.top), paint.row_of(lines.bottom)
    if isinstance(top, int) or isinstance(bottom, int):
        return [(int(top), int(bottom), columns, value)]
    cuts = ((top[1:] != top[:-1]) | (bottom[1:] != bottom[:-1])).nonzero()[0] + 1
    starts, wide = [0, *cuts.tolist()], paint.hairline
    each = zip(top[starts].tolist(), bottom[starts].tolist(), starts, [*starts[1:], len(top)], strict=True)
    return [(first, last, columns[begin * wide : end * wide], value) for first, last, begin, end in each]


def comb(paint: Painter, xs: Floats, top: float, bottom: float, stroke: str) -> None:
    """Upright hairlines side by side, all at once."""
    if paint.steps is None or not len(xs):
        return
    columns: Ints = paint.columns_of(xs)
    columns = columns[columns < paint.steps.own.shape[1]]
    paint.fill(paint.row_of(top), paint.row_of(bottom), columns, packed(stroke))
