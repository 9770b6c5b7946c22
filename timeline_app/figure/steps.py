"""A frame of the live canvas as the steps it is drawn in, so that it can be drawn where it is wanted, band by band.

It goes straight into the window's pixels: to draw it elsewhere and to copy it takes main memory once more.  A band of
some rows stays in the processor's cache from its first step to its last; a whole frame at twice the resolution, 16 MB,
does not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

Pixels = np.ndarray[tuple[int, int], np.dtype[np.uint32]]
"""A picture, a row each line; a pixel's bytes are blue, green, red, alpha, as screens have them.

matplotlib's are red, green, blue, alpha: so the live canvas is drawn with red and blue changed over, and Qt, which
would do that for every frame, copies its pixels as they are (0.2 ms of 0.4).
"""

Ints = np.ndarray[tuple[int], np.dtype[np.int64]]
Columns = slice | Ints


class Fill(NamedTuple):
    """Rows from `first` up to `last`, in some columns, of one colour."""

    first: int
    last: int
    columns: Columns
    value: int

    def draw(self, pixels: Pixels, top: int) -> None:
        """Fill what lies in pixels whose first row is `top`."""
        pixels[max(self.first - top, 0) : max(self.last - top, 0), self.columns] = self.value


class Ground(NamedTuple):
    """All rows from `first` up to `last`: those from each of the `cuts` up to the next are like one of `rows`."""

    first: int
    last: int
    cuts: list[int]
    rows: Pixels

    def draw(self, pixels: Pixels, top: int) -> None:
        """Fill pixels whose first row is `top`."""
        end, width = top + len(pixels), pixels.shape[1]
        for row, first, last in zip(self.rows, self.cuts, self.cuts[1:], strict=False):
            if last > top and first < end:
                pixels[max(first - top, 0) : last - top] = row[:width]


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
    """Pictures that are copied one after the other: for each the row and the column of its upper left corner.

    A step for each of two hundred labels would take as long as to copy them.
    """

    first: int
    last: int
    tops: list[int]
    lefts: list[int]
    pictures: Sequence[Pixels]
    ends: tuple[Ints, Ints]  # the first row of each, and the one after its last

    def draw(self, pixels: Pixels, top: int) -> None:
        """Copy what lies in pixels whose first row is `top`."""
        tops, lefts, pictures, (first, last) = self.tops, self.lefts, self.pictures, self.ends
        for number in ((first < top + len(pixels)) & (last > top)).nonzero()[0].tolist():
            put(pixels, pictures[number], lefts[number], tops[number] - top)


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

    def add_pictures(self, pictures: Sequence[Pixels], lefts: Ints, tops: Ints) -> None:
        """Copy pictures, the upper left corner of each to a column and a row."""
        if not self.kept:
            for picture, left, top in zip(pictures, lefts.tolist(), tops.tolist(), strict=True):
                put(self.own, picture, left, top)
        elif pictures:
            ends = tops, tops + np.array([len(picture) for picture in pictures])
            first, last = int(tops.min()), int(ends[1].max())
            self.add(Pictures(first, last, tops.tolist(), lefts.tolist(), pictures, ends))

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
