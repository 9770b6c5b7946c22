"""Drawing primitives in logical pixels from the top left, on any matplotlib renderer.

A logical pixel is a hundredth of an inch.  Text goes to the renderer, but on the live canvas, where each run is
rasterised once and its picture is copied into the buffer: matplotlib takes 2 ms for a line of text, the copy 10 us.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Protocol, overload

import numpy as np
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.colors import to_rgba
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, IdentityTransform

from timeline_app.figure.fonts import POINTS, drawable, properties
from timeline_app.figure.lines import Line, horizontals_around, verticals_around
from timeline_app.figure.steps import Columns, Fill, Hill, Picture, Pictures, Pixels, Places, Steps, Strokes
from timeline_app.layout import Box, Run
from timeline_app.layout.scene import Floats, Ints
from timeline_app.styles import Style

Sprite = tuple[np.ndarray[tuple[int, int], np.dtype[np.uint32]], int]
"""The picture of a run of text, opaque; and the row of its baseline, from the top."""

Floats2 = np.ndarray[tuple[int, int], np.dtype[np.float64]]

SPRITE_MARGIN = 2  # device pixels of ground left and right of a sprite's text

SPREAD = 3  # device pixels that matplotlib's snapping and smoothing may add around a path

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

    What is painted on a live canvas, which has `sprites`, are steps; with `keeps` they are not drawn yet.
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
        keeps: bool = False,
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
        self.steps: Steps | None = None
        if sprites is not None and isinstance(renderer, RendererAgg):
            own = np.asarray(renderer.buffer_rgba()).view(np.uint32)[..., 0]  # type: ignore[no-untyped-call]  # matplotlib
            self.steps = Steps(own, kept=keeps)

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
        path, reach = Path(vertices, codes), width * self.scale / 2 if stroke else 0.0
        self._stroke(vertices, reach, lambda gc: self.renderer.draw_path(gc, path, _IDENTITY, face))

    def columns(self, columns: Floats2, bottom: float, fill: str) -> None:
        """Filled columns that stand on `bottom`, a row left, right and height for each, as one path."""
        if not len(columns):
            return
        if self.steps is not None:
            self._fill_columns(self.steps, columns, bottom, fill)
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
        if self.steps is None or dash:
            self.path(points, stroke=stroke, width=width, dash=dash)
            return
        half = width / 2
        for (x0, y0), (x1, y1) in pairwise(points):
            self._fill(Box(min(x0, x1) - half, min(y0, y1) - half, max(x0, x1) + half, max(y0, y1) + half), stroke)

    def rectangle(self, box: Box, fill: str, opacity: float = 1.0) -> None:
        """A filled rectangle."""
        if self.steps is not None and opacity == 1.0:
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

    def segments(self, lines: Sequence[Line], stroke: str) -> None:
        """Vertical hairlines, each x, top and bottom, on whole device pixels, as one path around the holes."""
        left = np.asarray(verticals_around(lines, self.holes), np.float64).reshape(-1, 3)
        x = self._snap(left[:, 0], self.origin[0])
        self._lines(np.column_stack([x, left[:, 1], x, left[:, 2]]), stroke)

    def horizontal(self, left: float, right: float, y: float, stroke: str) -> None:
        """A hairline from left to right on whole device pixels, around the holes."""
        if self.steps is not None:
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
        farthest = float(np.abs(np.asarray(sign.vertices)).max())
        reach = (radius * farthest + (width / 2 if stroke else 0.0)) * self.scale
        draw = self.renderer.draw_markers
        self._stroke(np.asarray(places.vertices), reach, lambda gc: draw(gc, sign, circle, places, _IDENTITY, face))

    def _stroke(self, vertices: Floats2, reach: float, draw: Callable[[GraphicsContextBase], object]) -> None:
        """Let matplotlib draw what reaches so many device pixels beyond some points: now, or as a step of a frame."""
        if self.steps is None or not self.steps.kept:
            draw(self.gc)
            return
        gc = self.renderer.new_gc()
        gc.copy_properties(self.gc)
        left, right = _whole(vertices[:, 0], reach)
        below, above = _whole(vertices[:, 1], reach)
        height, columns = len(self.steps.own), slice(max(left, 0), max(right, 0))
        first, last = max(height - above, 0), max(height - below, 0)
        self.steps.add(Strokes(first, last, columns, self.steps.own, lambda: draw(gc)))

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
        if self.steps is not None and self.sprites is not None:
            sprite = self.sprites.sprite(run.text, run.role, self.style, ground, self.scale)
            picture = sprite[0] if opacity == 1.0 else faded(sprite[0], opacity, self.style.paper)
            x, y = (run.x + self.origin[0]) * self.scale, (run.y + self.origin[1]) * self.scale
            self.put(picture, round(x) - SPRITE_MARGIN, round(y) - sprite[1])
            return
        x, y = (run.x + self.origin[0]) * self.scale, (run.y + self.origin[1]) * self.scale
        self.gc.set_foreground(_rgba(self.style.colour(self.style.types[run.role].colour), opacity), isRGBA=True)
        y = y if self.renderer.flipy() else self.height * self.scale - y
        words = run.text if self._keeps_letters else drawable(run.text)
        self.renderer.draw_text(self.gc, x, y, words, properties(run.role, self.style), 0.0)

    def _colour(self, colour: str, opacity: float = 1.0) -> tuple[float, float, float, float]:
        red, green, blue, alpha = _rgba(colour, opacity)
        return (blue, green, red, alpha) if self.steps is not None else (red, green, blue, alpha)

    def _fill(self, box: Box, fill: str) -> None:
        """Fill a rectangle of a live canvas: 2 us where a path takes 30."""
        scale, (left, top) = self.scale, self.origin
        columns = slice(max(round((box.left + left) * scale), 0), max(round((box.right + left) * scale), 0))
        self.fill(round((box.top + top) * scale), round((box.bottom + top) * scale), columns, packed(fill))

    def fill(self, first: int, last: int, columns: Columns, value: int) -> None:
        """Fill rows of a live canvas in some columns, in device pixels."""
        if self.steps is not None:
            self.steps.add(Fill(first, last, columns, value))

    def columns_of(self, xs: Sequence[float] | Floats) -> Ints:
        """The device pixels from the left of hairlines; those beyond the frame have the first column behind it."""
        columns: Ints = ((np.asarray(xs) + self.origin[0]) * self.scale).astype(np.int64)
        width = self.steps.own.shape[1] if self.steps is not None else 0
        columns[(columns < 0) | (columns > width)] = width
        return (columns[:, np.newaxis] + np.arange(self.hairline)).ravel() if self.hairline > 1 else columns

    @overload
    def row_of(self, y: float) -> int: ...
    @overload
    def row_of(self, y: Floats) -> Ints: ...
    def row_of(self, y: float | Floats) -> int | Ints:
        """The device pixels from the top of one place or of many."""
        pixels = (y + self.origin[1]) * self.scale
        return pixels.astype(np.int64) if isinstance(pixels, np.ndarray) else int(pixels)

    def _fill_columns(self, steps: Steps, columns: Floats2, bottom: float, fill: str) -> None:
        """Columns that stand side by side, by a mask over the rows that the highest takes."""
        scale, (left, above), width = self.scale, self.origin, steps.own.shape[1]
        places = np.floor((columns + np.array([left, left, 0.0])) * scale + 0.5).astype(
            np.int64
        )  # so halves move alike
        begin, end, high = places.T
        begin, end = (np.minimum(np.maximum(edges, 0), width) for edges in (begin, end))
        heights, foot = np.zeros(width + 1, np.int16), int((bottom + above) * scale)
        for step in range(int((end - begin).max())):
            at = begin + step
            at = np.where(at < end, at, width)
            heights[at] = np.maximum(heights[at], high)
        steps.add(Hill(foot - int(high.max()), foot, heights[:width], packed(fill)))

    def pictures(self, pictures: Sequence[Pixels], places: Places) -> None:
        """Copy pictures to a live canvas, the row, column, height and width of each in device pixels."""
        if self.steps is not None and pictures:
            self.steps.add(Pictures(pictures, places))

    def places(self, anchors: Sequence[Floats] | Floats2, measures: Places) -> Places:
        """Where pictures lie whose anchors are at some heights and places from the left, in device pixels.

        `measures` are how much of each lies above and left of its anchor, and its height and width.
        """
        (left, above), scale = self.origin, self.scale
        measures[0] = np.floor((anchors[0] + above) * scale).astype(np.int64) - measures[0]
        measures[1] = np.floor((anchors[1] + left) * scale).astype(np.int64) - measures[1]
        return measures

    def texts(self, runs: Sequence[Run], ground: str) -> None:
        """Runs of text on plates of a ground colour, at once on a live canvas."""
        if self.steps is None or self.sprites is None:
            for run in runs:
                self.text(run, ground)
            return
        (left, above), scale, sprite, style = self.origin, self.scale, self.sprites.sprite, self.style
        pictures, places = list[Pixels](), list[int]()
        for x, y, text, role, _ in runs:
            picture, baseline = sprite(text, role, style, ground, scale)
            pictures.append(picture)
            places += (round((y + above) * scale) - baseline, round((x + left) * scale) - SPRITE_MARGIN, *picture.shape)
        self.pictures(pictures, np.array(places, np.int64).reshape(-1, 4).T)

    def put(self, picture: Pixels, left: int, top: int) -> None:
        """Copy a picture to a live canvas, its upper left corner at a pixel of it."""
        if self.steps is not None:
            self.steps.add(Picture(top, left, picture))

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


def _whole(places: np.ndarray[tuple[int], np.dtype[np.float64]], reach: float) -> tuple[int, int]:
    """The first device pixel that what is drawn along some places may touch, and the one after the last."""
    return math.floor(places.min() - reach) - SPREAD, math.ceil(places.max() + reach) + SPREAD


def faded(picture: Pixels, opacity: float, paper: str) -> Pixels:
    """A picture as it shines through paper: the nearer its opacity is to 0, the more it is like it."""
    share, ground = round(opacity * 256), np.array([packed(paper)], np.uint32).view(np.uint8)
    mixed = np.multiply(np.ascontiguousarray(picture).view(np.uint8), np.uint16(share), dtype=np.uint16)
    mixed += np.tile(ground * np.uint16(256 - share), picture.shape[1])
    mixed >>= 8
    return mixed.astype(np.uint8).view(np.uint32)


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
