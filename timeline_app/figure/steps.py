"""A frame of the live canvas as the steps it is drawn in, so that it can be drawn where it is wanted, band by band.

It goes straight into the window's pixels: to draw it elsewhere and to copy it takes main memory once more.  A band of
some rows stays in the processor's cache from its first step to its last; a whole frame at twice the resolution, 16 MB,
does not.
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

    def draw(self, pixels: Pixels, top: int) -> None:
        """Fill what lies in pixels whose first row is `top`."""
        pixels[max(self.first - top, 0) : max(self.last - top, 0), self.columns] = self.value


Span = tuple[int, int, Ints, int]
"""A row, the one after the last, columns, and the colour that they have in these rows."""


class Ground(NamedTuple):
    """All rows from `first` up to `last`: paper, and over it spans, the later ones over the earlier.

    Between two `cuts`, the rows at which a span begins or ends, all rows are alike and are copied from one.  A span
    that ends leaves what was below it; where one begins, nothing that begins later may have to lie below it.
    """

    first: int
    last: int
    cuts: list[int]
    spans: list[Span]
    paper: int

    def draw(self, pixels: Pixels, top: int) -> None:
        """Fill pixels whose first row is `top`."""
        end, width = top + len(pixels), pixels.shape[1]
        row, fresh = np.empty(width + SPARE, np.uint32), True
        shown, ends = row[:width], {span[1] for span in self.spans}
        begins: dict[int, list[Span]] = {}
        for span in self.spans:
            begins.setdefault(span[0], []).append(span)
        for first, last in pairwise(self.cuts):
            if last <= top or first >= end:
                continue
            begun = begins.get(first, ())
            if fresh or first in ends:
                row.fill(self.paper)
                begun, fresh = [span for span in self.spans if span[0] <= first < span[1]], False
            for _, _, columns, value in begun:
                row[columns] = value
            pixels[max(first - top, 0) : last - top] = shown


class Hill(NamedTuple):
    """Columns of one colour that stand on the row `last`, as many pixels high as `heights` says for each."""

    first: int
    last: int
    heights: np.ndarray[tuple[int], np.dtype[np.int16]]
    value: int

    def draw(self, pixels: Pixels, top: int) -> None:
        """Fill what lies in pixels whose first row is `top`, by a mask."""
        first = max(self.first - top, 0)
        rows = pixels[first : max(self.last - top, 0)]
        above = self.last - top - first
        reached = np.arange(above, above - len(rows), -1, dtype=np.int16)[:, np.newaxis] <= self.heights
        np.putmask(rows, reached, self.value)


class Picture(NamedTuple):
    """A picture that is copied, its upper left corner at a row `first` and a column `left`."""

    first: int
    last: int
    left: int
    picture: Pixels

    def draw(self, pixels: Pixels, top: int) -> None:
        """Copy what lies in pixels whose first row is `top`."""
        put(pixels, self.picture, self.left, self.first - top)


class Pictures(NamedTuple):
    """Pictures that are copied one after the other; `places` are the row, column, height and width of each.

    A step for each of two hundred labels would take as long as to copy them.
    """

    first: int
    last: int
    pictures: Sequence[Pixels]
    places: Places

    def draw(self, pixels: Pixels, top: int) -> None:
        """Copy what lies in pixels whose first row is `top`."""
        first, left, height, width = self.places
        first = first - top
        last, right = first + height, left + width
        rows, columns = pixels.shape
        whole = (first >= 0) & (left >= 0) & (last <= rows) & (right <= columns)
        ends = first.tolist(), last.tolist(), left.tolist(), right.tolist()
        for picture, inside, y0, y1, x0, x1 in zip(self.pictures, whole.tolist(), *ends, strict=True):
            if inside:
                pixels[y0:y1, x0:x1] = picture
            elif y1 > 0 and y0 < rows:
                put(pixels, picture, x0, y0)


class Strokes(NamedTuple):
    """What matplotlib draws within some rows and columns of its own pixels: `draw_whole`."""

    first: int
    last: int
    columns: slice
    own: Pixels
    draw_whole: Callable[[], object]

    def draw(self, pixels: Pixels, top: int) -> None:
        """Draw into pixels whose first row is `top`, which matplotlib borrows when they are not its own.

        So the same paths are drawn at the same places whatever the band, and the same shades come of it.
        """
        if pixels is self.own:
            self.draw_whole()
            return
        first, last = max(self.first, top), min(self.last, top + len(pixels))
        mine, theirs = self.own[first:last, self.columns], pixels[first - top : last - top, self.columns]
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
            step.draw(self.own, 0)

    def draw(self) -> None:
        """Draw what was kept into the frame's own pixels."""
        for step in self._steps:
            step.draw(self.own, 0)

    def add_picture(self, picture: Pixels, left: int, top: int) -> None:
        """Copy a picture, its upper left corner to a column and a row."""
        if self.kept:
            self._steps.append(Picture(top, top + len(picture), left, picture))
        else:
            put(self.own, picture, left, top)

    def add_pictures(self, pictures: Sequence[Pixels], places: Places) -> None:
        """Copy pictures; `places` are the row, column, height and width of each."""
        if pictures:
            self.add(Pictures(int(places[0].min()), int((places[0] + places[2]).max()), pictures, places))

    @property
    def strokes(self) -> int:
        """How many steps are matplotlib's: it draws each as a whole for every band that it touches."""
        return sum(isinstance(step, Strokes) for step in self._steps)

    def draw_into(self, pixels: Pixels, high: int) -> None:
        """Draw what was kept into other pixels of the frame's size, in bands of so many rows."""
        for top, steps in zip(range(0, len(self.own), high), self._by_band(high), strict=True):
            for step in steps:
                step.draw(pixels[top : top + high], top)

    def _by_band(self, high: int) -> Sequence[Sequence[Step]]:
        height = len(self.own)
        bands: list[list[Step]] = [[] for _ in range(0, height, high)]
        for step in self._steps:
            for number in range(max(step.first, 0) // high, (min(step.last, height) - 1) // high + 1):
                bands[number].append(step)
        return bands


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
