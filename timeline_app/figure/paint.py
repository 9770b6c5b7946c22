"""Drawing primitives in logical pixels from the top left, on any matplotlib renderer.

A logical pixel is a hundredth of an inch.  Text goes to the renderer, but on the live canvas, where each run is
rasterised once and its picture is copied into the buffer: matplotlib takes 2 ms for a line of text, the copy 10 us.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Protocol

import numpy as np
from matplotlib.backend_bases import RendererBase
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.colors import to_rgba
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Bbox, IdentityTransform

from timeline_app.figure.fonts import POINTS, drawable, properties
from timeline_app.figure.lines import Line, horizontals_around, verticals_around
from timeline_app.layout import Box, Run
from timeline_app.layout.scene import Flags, Ints
from timeline_app.styles import Style

Sprite = tuple[np.ndarray[tuple[int, int], np.dtype[np.uint32]], int]
"""The picture of a run of text, opaque; and the row of its baseline, from the top."""

Area = tuple[int, int, int, int]
"""Left, top, right and bottom in device pixels from the top left of the figure."""

Floats2 = np.ndarray[tuple[int, int], np.dtype[np.float64]]
Ints2 = np.ndarray[tuple[int, int], np.dtype[np.int64]]

Pixels = np.ndarray[tuple[int, int], np.dtype[np.uint32]]
"""A picture, a row each line; a pixel's bytes are blue, green, red, alpha, as screens have them.

matplotlib's are red, green, blue, alpha: so the live canvas is drawn with red and blue changed over, and Qt, which
would do that for every frame, copies its pixels as they are (0.2 ms of 0.4).
"""

SPRITE_MARGIN = 2  # device pixels of ground left and right of a sprite's text

_IDENTITY = IdentityTransform()
CIRCLE = Path.unit_circle()
_BEZIER = 0.4477  # how far from a corner the handles of a quarter circle stand, in radii


class Sprites(Protocol):
    """What draws text on the live canvas."""

    def sprite(self, text: str, role: str, style: Style, ground: str, scale: float) -> Sprite:
        """The picture of a run on a ground colour, at `scale` device pixels to a logical one."""

    def write(self, pixels: Pixels, runs: Sequence[Run], style: Style, scale: float) -> None:
        """Write runs of text into a picture; their places are logical pixels from its top left."""


class Painter:
    """One frame on one renderer; `origin` is where the top left of the drawing stands on the figure.

    Of the frame of a live canvas only `area` may be drawn.
    """

    def __init__(
        self,
        renderer: RendererBase,
        size: tuple[float, float],
        scale: float,
        style: Style,
        *,
        origin: tuple[float, float] = (0.0, 0.0),
        sprites: Sprites | None = None,
        area: Area | None = None,
    ) -> None:
        self.renderer, self.scale, self.style, self.sprites = renderer, scale, style, sprites
        self.height = size[1]
        self.origin = origin
        self.holes: Sequence[Box] = ()  # what lines leave free
        self.gc = renderer.new_gc()
        self.gc.set_antialiased(True)
        self.gc.set_capstyle("butt")
        # Only the SVG renderer writes XML: a viewer may have letters that no font here has.
        self._keeps_letters = hasattr(renderer, "writer")
        self._buffer: Pixels | None = None
        self.corner = (0, 0)  # of the buffer, in device pixels
        if sprites is not None and isinstance(renderer, RendererAgg):
            self._buffer = pixels_of(renderer)
            if area is not None:
                self._keep_to(area)

    def _keep_to(self, area: Area) -> None:
        left, top, right, bottom = area
        height = round(self.height * self.scale)
        self.gc.set_clip_rectangle(Bbox.from_extents(left, height - bottom, right, height - top))
        if self._buffer is not None:
            self._buffer, self.corner = self._buffer[top:bottom, left:right], (left, top)

    @property
    def buffer(self) -> Pixels | None:
        """The pixels of a live canvas that may be drawn; `corner` is where they begin."""
        return self._buffer

    def finish(self) -> None:
        """Give the graphics context back."""
        self.gc.restore()

    def path(
        self,
        points: Sequence[tuple[float, float]] | Floats2,
        codes: Sequence[int] | np.ndarray[tuple[int], np.dtype[np.uint8]] | None = None,
        *,
        fill: str | None = None,
        stroke: str | None = None,
        width: float = 1.0,
        dash: tuple[float, ...] = (),
        opacity: float = 1.0,
    ) -> None:
        """A path, filled, stroked or both; `dash` alternates line and gap."""
        vertices = self._to_device(np.asarray(points, np.float64))
        self.gc.set_linewidth(width * POINTS if stroke else 0)
        self.gc.set_foreground(self._colour(stroke, opacity) if stroke else (0.0, 0.0, 0.0, 0.0), isRGBA=True)
        self.gc.set_dashes(0, [length * POINTS for length in dash] or None)
        face = self._colour(fill, opacity) if fill else None
        self.renderer.draw_path(self.gc, Path(vertices, codes), _IDENTITY, face)

    def columns(self, columns: Floats2, bottom: float, fill: str) -> None:
        """Filled columns that stand on `bottom`, a row left, right and height for each, as one path."""
        if not len(columns):
            return
        if self._buffer is not None:
            self._fill_columns(columns, bottom, fill)
            return
        points = np.empty((len(columns), 5, 2))
        points[:, [0, 3, 4], 0], points[:, [1, 2], 0] = columns[:, :1], columns[:, 1:2]
        points[:, [0, 1, 4], 1], points[:, [2, 3], 1] = bottom, bottom - columns[:, 2:]
        codes = np.array([Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY], np.uint8)
        self.path(points.reshape(-1, 2), np.tile(codes, len(columns)), fill=fill)

    def angular(
        self, points: Sequence[tuple[float, float]], stroke: str, width: float, dash: tuple[float, ...] = ()
    ) -> None:
        """A line whose parts are level or upright."""
        if self._buffer is None or dash:
            self.path(points, stroke=stroke, width=width, dash=dash)
            return
        half = width / 2
        for (x0, y0), (x1, y1) in pairwise(points):
            self._fill(Box(min(x0, x1) - half, min(y0, y1) - half, max(x0, x1) + half, max(y0, y1) + half), stroke)

    def rectangle(self, box: Box, fill: str, opacity: float = 1.0) -> None:
        """A filled rectangle."""
        if self._buffer is not None and opacity == 1.0:
            self._fill(box, fill)
            return
        corners = [
            (box.left, box.top),
            (box.right, box.top),
            (box.right, box.bottom),
            (box.left, box.bottom),
            (box.left, box.top),
        ]
        self.path(corners, fill=fill, opacity=opacity)

    def rounded(self, box: Box, radius: float, *, fill: str, stroke: str | None = None, width: float = 1.0) -> None:
        """A rectangle with round corners."""
        points, codes = _rounded(box, radius)
        self.path(points, codes, fill=fill, stroke=stroke, width=width)

    def segments(self, lines: Sequence[Line] | Floats2, stroke: str) -> None:
        """Vertical hairlines, each x, top and bottom, on whole device pixels, as one path around the holes."""
        if self._buffer is not None:
            self._fill_lines(lines, stroke)
            return
        left = np.asarray(verticals_around(lines, self.holes), np.float64).reshape(-1, 3)
        x = self._snap(left[:, 0], self.origin[0])
        self._lines(np.column_stack([x, left[:, 1], x, left[:, 2]]), stroke)

    def horizontal(self, left: float, right: float, y: float, stroke: str) -> None:
        """A hairline from left to right on whole device pixels, around the holes."""
        if self._buffer is not None:
            thickness = max(round(self.scale), 1) / self.scale
            top = int((y + self.origin[1]) * self.scale) / self.scale - self.origin[1]
            self._fill(Box(left, top, right, top + thickness), stroke)
            return
        parts = np.asarray(horizontals_around([(y, left, right)], self.holes), np.float64).reshape(-1, 3)
        y_snapped = self._snap(parts[:, 0], self.origin[1])
        self._lines(np.column_stack([parts[:, 1], y_snapped, parts[:, 2], y_snapped]), stroke)

    def _lines(self, ends: Floats2, stroke: str) -> None:
        if len(ends):
            codes = np.tile(np.array([Path.MOVETO, Path.LINETO], np.uint8), len(ends))
            self.path(ends.reshape(-1, 2), codes, stroke=stroke, width=self.hairline / self._pixels)

    def dots(
        self,
        centres: Sequence[tuple[float, float]],
        radius: float,
        *,
        fill: str | None,
        stroke: str | None = None,
        width: float = 1.0,
        sign: Path = CIRCLE,
    ) -> None:
        """Circles, or other signs, of one look; matplotlib rasterises them once."""
        if not centres:
            return
        self.gc.set_linewidth(width * POINTS if stroke else 0)
        self.gc.set_foreground(self._colour(stroke) if stroke else (0.0, 0.0, 0.0, 0.0), isRGBA=True)
        self.gc.set_dashes(0, None)
        places = Path(self._to_device(np.asarray(centres, np.float64)))
        circle = Affine2D().scale(radius * self.scale)
        face = self._colour(fill) if fill else None
        self.renderer.draw_markers(self.gc, sign, circle, places, _IDENTITY, face)

    def line(self, runs: tuple[Run, ...], ground: str, opacity: float = 1.0) -> None:
        """The runs of a label; those that follow one another on a line stand in a group "line" of an SVG."""
        joined = len(runs) > 1 and runs[1].follows
        if joined:
            self.renderer.open_group("line")
        for run in runs:
            self.text(run, ground, opacity)
        if joined:
            self.renderer.close_group("line")

    def text(self, run: Run, ground: str, opacity: float = 1.0) -> None:
        """A run of text, on a plate of `ground` colour where it is a sprite."""
        if self._buffer is not None and self.sprites is not None:
            sprite = self.sprites.sprite(run.text, run.role, self.style, ground, self.scale)
            picture = sprite[0] if opacity == 1.0 else faded(sprite[0], opacity, self.style.paper)
            x, y = (run.x + self.origin[0]) * self.scale, (run.y + self.origin[1]) * self.scale
            left, top = self.corner
            put(self._buffer, picture, round(x) - SPRITE_MARGIN - left, round(y) - sprite[1] - top)
            return
        x, y = (run.x + self.origin[0]) * self.scale, (run.y + self.origin[1]) * self.scale
        self.gc.set_foreground(_rgba(self.style.colour(self.style.types[run.role].colour), opacity), isRGBA=True)
        y = y if self.renderer.flipy() else self.height * self.scale - y
        words = run.text if self._keeps_letters else drawable(run.text)
        self.renderer.draw_text(self.gc, x, y, words, properties(run.role, self.style), 0.0)

    def _colour(self, colour: str, opacity: float = 1.0) -> tuple[float, float, float, float]:
        red, green, blue, alpha = _rgba(colour, opacity)
        return (blue, green, red, alpha) if self._buffer is not None else (red, green, blue, alpha)

    def _fill(self, box: Box, fill: str) -> None:
        """Fill a rectangle of the buffer: 2 us where a path takes 30."""
        scale, (left, top), (column, row) = self.scale, self.origin, self.corner
        rows = slice(max(round((box.top + top) * scale) - row, 0), max(round((box.bottom + top) * scale) - row, 0))
        left_edge, right_edge = round((box.left + left) * scale) - column, round((box.right + left) * scale) - column
        columns = slice(max(left_edge, 0), max(right_edge, 0))
        self._buffer[rows, columns] = packed(fill)  # type: ignore[index]  # only called with a buffer

    def _fill_lines(self, lines: Sequence[Line] | Floats2, stroke: str) -> None:
        """Vertical lines a device pixel wide, or two where pixels are fine, straight into the buffer."""
        if self._buffer is None or not len(lines):
            return
        buffer, colour, width = self._buffer, packed(stroke), self.hairline
        places = self.line_pixels(np.asarray(lines, np.float64))
        places = np.maximum(places[self.meets(places[:, 0])], (-width, 0, 0))
        for column, top, bottom in places.tolist():
            buffer[top:bottom, max(column, 0) : column + width] = colour

    def meets(self, columns: Ints) -> Flags:
        """Whether hairlines that begin with some columns of the buffer lie in it, if only in part."""
        if self._buffer is None:
            return np.zeros(len(columns), bool)
        first = max(1 - self.hairline, -self.corner[0])  # none hangs over the left edge of the figure
        met: Flags = (columns >= first) & (columns < self._buffer.shape[1])
        return met

    def line_pixels(self, lines: Floats2) -> Ints2:
        """Vertical lines, a row x, top and bottom for each, in device pixels from the top left of the buffer."""
        left, above = self.origin
        places: Ints2 = ((lines + np.array([left, above, above])) * self.scale).astype(np.int64)
        return places - np.array([self.corner[0], self.corner[1], self.corner[1]])

    def _fill_columns(self, columns: Floats2, bottom: float, fill: str) -> None:
        """Columns that stand side by side, by a mask over the rows that the highest takes."""
        if self._buffer is None:
            return
        scale, (left, above), width = self.scale, self.origin, self._buffer.shape[1]
        places = np.rint((columns + np.array([left, left, 0.0])) * scale).astype(int)
        places[:, :2] -= self.corner[0]
        first, last = np.clip(places[:, 0], 0, width), np.clip(places[:, 1], 0, width)
        heights, foot = np.zeros(width + 1, np.int16), int((bottom + above) * scale) - self.corner[1]
        for step in range(int((last - first).max())):
            heights[np.where(first + step < last, first + step, width)] = places[:, 2]
        top = max(foot - int(places[:, 2].max()), 0)
        rows = self._buffer[top : max(foot, 0)]
        above_foot = np.arange(foot - top, foot - top - len(rows), -1, dtype=np.int16)
        rows[above_foot[:, np.newaxis] <= heights[:width]] = packed(fill)

    def stamp(self, picture: Pixels, left: int, above: int, x: float, y: float) -> None:
        """Copy a picture into the buffer, its pixel `left`, `above` where the point x, y lies."""
        if self._buffer is not None:
            column, row = int((x + self.origin[0]) * self.scale), int((y + self.origin[1]) * self.scale)
            put(self._buffer, picture, column - left - self.corner[0], row - above - self.corner[1])

    def _to_device(self, points: Floats2) -> Floats2:
        device = (points + self.origin) * self.scale
        device[:, 1] = self.height * self.scale - device[:, 1]
        return device

    @property
    def _pixels(self) -> float:
        """The device pixels in a logical one; one where there are none."""
        return self.scale if isinstance(self.renderer, RendererAgg) else 1.0

    @property
    def hairline(self) -> int:
        """The width of a hairline in device pixels."""
        return max(round(self._pixels), 1)

    def _snap(
        self, values: np.ndarray[tuple[int], np.dtype[np.float64]], origin: float
    ) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        """The middles of hairlines that begin with the pixels in which coordinates lie."""
        return (np.floor((values + origin) * self._pixels) + self.hairline / 2) / self._pixels - origin


def pixels_of(renderer: RendererAgg) -> Pixels:
    """The pixels of matplotlib's renderer themselves, no copy."""
    buffer: Pixels = np.asarray(renderer.buffer_rgba()).view(np.uint32)[..., 0]  # type: ignore[no-untyped-call]  # matplotlib
    return buffer


def put(buffer: Pixels, picture: Pixels, left: int, top: int) -> None:
    """Copy a picture into a buffer, as far as it lies inside."""
    (height, width), (rows, columns) = picture.shape, buffer.shape
    if left >= 0 and top >= 0 and left + width <= columns and top + height <= rows:
        buffer[top : top + height, left : left + width] = picture
        return
    x0, x1, y0, y1 = max(left, 0), min(left + width, columns), max(top, 0), min(top + height, rows)
    if x0 < x1 and y0 < y1:
        buffer[y0:y1, x0:x1] = picture[y0 - top : y1 - top, x0 - left : x1 - left]


def faded(picture: Pixels, opacity: float, paper: str) -> Pixels:
    """A picture as it shines through paper: the nearer its opacity is to 0, the more it is like it."""
    ground = np.array([packed(paper)], np.uint32).view(np.uint8).astype(np.int32)
    parts = np.ascontiguousarray(picture).view(np.uint8).reshape(*picture.shape, 4).astype(np.int32)
    mixed = ground + ((parts - ground) * round(opacity * 256) >> 8)
    return mixed.astype(np.uint8).view(np.uint32)[..., 0]


@lru_cache(64)
def packed(colour: str) -> int:
    """A colour as a pixel of the live canvas' buffer."""
    red, green, blue, alpha = (round(part * 255) for part in to_rgba(colour))
    return int(np.array([blue, green, red, alpha], np.uint8).view(np.uint32)[0])


@lru_cache(512)
def _rgba(colour: str, opacity: float) -> tuple[float, float, float, float]:
    return to_rgba(colour, opacity)


def _rounded(box: Box, radius: float) -> tuple[list[tuple[float, float]], list[int]]:
    left, top, right, bottom = box.left, box.top, box.right, box.bottom
    radius = min(radius, (right - left) / 2, (bottom - top) / 2)
    near = radius * _BEZIER
    points = [
        (left + radius, top),
        (right - radius, top), (right - near, top), (right, top + near), (right, top + radius),
        (right, bottom - radius), (right, bottom - near), (right - near, bottom), (right - radius, bottom),
        (left + radius, bottom), (left + near, bottom), (left, bottom - near), (left, bottom - radius),
        (left, top + radius), (left, top + near), (left + near, top), (left + radius, top),
    ]  # fmt: skip
    corner = [int(Path.LINETO), int(Path.CURVE4), int(Path.CURVE4), int(Path.CURVE4)]
    return points, [int(Path.MOVETO), *corner * 4]
