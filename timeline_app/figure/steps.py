"""A frame of the live canvas as the steps it is drawn in, so that it can be drawn where it is wanted.

It goes straight into the window's pixels: to draw it elsewhere and to copy it takes main memory once more.  To draw it
in bands of rows that stay in the processor's cache gains nothing beside that.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

Pixels = np.ndarray[tuple[int, int], np.dtype[np.uint32]]
"""A picture, a row each line; a pixel's bytes are blue, green, red, alpha, as screens have them.

matplotlib's are red, green, blue, alpha: so the live canvas is drawn with red and blue changed over, and Qt, which
would do that for every frame, copies its pixels as they are (0.2 ms of 0.4).
"""

Ints = np.ndarray[tuple[int], np.dtype[np.int64]]
Columns = slice | Ints
Places = np.ndarray[tuple[int, int], np.dtype[np.int64]]

SPARE = 8  # columns beyond a frame in which a hairline may lie


class Fill(NamedTuple):
    """Rows from `first` up to `last`, in some columns, of one colour."""

    first: int
    last: int
    columns: Columns
    value: int

    def draw(self, pixels: Pixels) -> None:
        """Fill them in the pixels of a frame."""
        pixels[max(self.first, 0) : max(self.last, 0), self.columns] = self.value


Span = tuple[int, int, Ints, int]
"""A row, the one after the last, columns, and the colour that they have in these rows."""


class Ground(NamedTuple):
    """All rows: paper, and over it spans, the later ones over the earlier.

    Between two `cuts`, the rows at which a span begins or ends, all rows are alike and are copied from one.  A span
    that ends leaves what was below it; where one begins, nothing that begins later may have to lie below it.
    """

    cuts: list[int]
    spans: list[Span]
    paper: int

    def draw(self, pixels: Pixels) -> None:
        """Fill the pixels of a frame."""
        row = np.empty(pixels.shape[1] + SPARE, np.uint32)
        shown, ends = row[: pixels.shape[1]], {0, *(span[1] for span in self.spans)}
        begins: dict[int, list[Span]] = {}
        for span in self.spans:
            begins.setdefault(span[0], []).append(span)
        for first, last in pairwise(self.cuts):
            begun = begins.get(first, ())
            if first in ends:
                row.fill(self.paper)
                begun = [span for span in self.spans if span[0] <= first < span[1]]
            for _, _, columns, value in begun:
                row[columns] = value
            pixels[first:last] = shown


class Hill(NamedTuple):
    """Columns of one colour that stand on the row `last`, as many pixels high as `heights` says for each."""

    first: int
    last: int
    heights: np.ndarray[tuple[int], np.dtype[np.int16]]
    value: int

    def draw(self, pixels: Pixels) -> None:
        """Fill them in the pixels of a frame, by a mask."""
        first = max(self.first, 0)
        rows = pixels[first : max(self.last, 0)]
        above = self.last - first
        reached = np.arange(above, above - len(rows), -1, dtype=np.int16)[:, np.newaxis] <= self.heights
        rows[reached] = self.value


class Picture(NamedTuple):
    """A picture that is copied, its upper left corner at a row and a column."""

    top: int
    left: int
    picture: Pixels

    def draw(self, pixels: Pixels) -> None:
        """Copy it to the pixels of a frame."""
        put(pixels, self.picture, self.left, self.top)


class Pictures(NamedTuple):
    """Pictures that are copied one after the other; `places` are the row, column, height and width of each.

    A step for each of two hundred labels would take as long as to copy them.
    """

    pictures: Sequence[Pixels]
    places: Places

    def draw(self, pixels: Pixels) -> None:
        """Copy them to the pixels of a frame."""
        first, left, height, width = self.places
        last, right = first + height, left + width
        rows, columns = pixels.shape
        whole = (first >= 0) & (left >= 0) & (last <= rows) & (right <= columns)
        ends = first.tolist(), last.tolist(), left.tolist(), right.tolist()
        for picture, inside, y0, y1, x0, x1 in zip(self.pictures, whole.tolist(), *ends, strict=True):
            if inside:
                pixels[y0:y1, x0:x1] = picture
            else:
                put(pixels, picture, x0, y0)


class Strokes(NamedTuple):
    """What matplotlib draws within some rows and columns of its own pixels: `draw_whole`."""

    first: int
    last: int
    columns: slice
    own: Pixels
    draw_whole: Callable[[], object]

    def draw(self, pixels: Pixels) -> None:
        """Draw it into the pixels of a frame, which matplotlib borrows when they are not its own."""
        if pixels is self.own:
            self.draw_whole()
            return
        mine, theirs = (one[self.first : self.last, self.columns] for one in (self.own, pixels))
        mine[:] = theirs
        self.draw_whole()
        theirs[:] = mine


Step = Fill | Ground | Hill | Picture | Pictures | Strokes


class Steps:
    """The steps of a frame, in their order; `own` are the pixels of the renderer that draws its paths.

    Each is drawn into those at once, or with `kept` when it is asked for.
    """

    def __init__(self, own: Pixels, *, kept: bool) -> None:
        self.own, self.kept = own, kept
        self._steps: list[Step] = []

    def add(self, step: Step) -> None:
        """Go a step further."""
        if self.kept:
            self._steps.append(step)
        else:
            step.draw(self.own)

    def draw(self, pixels: Pixels) -> None:
        """Draw what was kept into the frame's own pixels, or into others of the same size."""
        for step in self._steps:
            step.draw(pixels)


def put(buffer: Pixels, picture: Pixels, left: int, top: int) -> None:
    """Copy a picture into a buffer, as far as it lies inside."""
    (height, width), (rows, columns) = picture.shape, buffer.shape
    right, bottom = left + width, top + height
    if left >= 0 <= top and right <= columns and bottom <= rows:
        buffer[top:bottom, left:right] = picture
        return
    x0, x1, y0, y1 = max(left, 0), min(right, columns), max(top, 0), min(bottom, rows)
    if x0 < x1 and y0 < y1:
        buffer[y0:y1, x0:x1] = picture[y0 - top : y1 - top, x0 - left : x1 - left]
