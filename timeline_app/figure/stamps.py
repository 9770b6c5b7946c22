"""Labels as pictures: on the live canvas each is drawn once and its pixels are copied into every frame after that.

A label with its plate, title, date and dot takes 0.1 ms to draw and 3 us to copy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from matplotlib.backends.backend_agg import RendererAgg

from timeline_app.figure.paint import Painter, Sprites, packed
from timeline_app.figure.steps import Pixels, put
from timeline_app.layout import Box, Run
from timeline_app.styles import Style

LIMIT = 48 << 20  # bytes; beyond that the older half is thrown away, but what the last frame shows
BETWEEN = 8.0  # pixels between two plates on a sheet, for letters that reach beyond theirs
SLAB = 1 << 20  # pixels for which room is asked at once: the system hands out large pieces by large pages
ON_SHEET = 24  # plates: all those of a frame that is zoomed, some megabytes at most
AROUND_DOT = 9.0  # pixels that a dot with its ring and signs takes on either side


@dataclass(frozen=True, slots=True)
class Stamp:
    """Pixels, and how many of them lie left of and above the anchor: the column of the dot, the row of its middle."""

    pixels: Pixels
    left: int
    above: int


@dataclass(frozen=True, slots=True)
class Plate:
    """A picture with text that is wanted for a key and an owner: on paper that covers `box`, or on a `base`.

    `dot` is the picture of a dot at (0, 0), if there is one; `shift` moves the text, in device pixels.
    """

    key: tuple[object, ...]
    owner: object
    box: Box
    runs: Sequence[Run]
    dot: Stamp | None = None
    base: Stamp | None = None
    shift: float = 0.0


class Stamps:
    """The pictures of labels at one scale in one style; `sprites` draws their text."""

    def __init__(self, sprites: Sprites) -> None:
        self._sprites = sprites
        self._kept: dict[tuple[object, ...], tuple[object, Stamp]] = {}
        self._slots: dict[int, Stamp] = {}
        self.shown: Sequence[Stamp] = ()  # in the last frame
        self._scene: object = None
        self._bytes = 0
        self._room = np.empty(0, np.uint32)
        self._slab = np.empty(0, np.uint32)
        self._style: Style | None = None
        self._scale, self._language = 1.0, ""

    def begin(self, style: Style, scale: float, language: str) -> None:
        """Begin a frame: what was drawn in another style, scale or language is of no use any more."""
        if style is not self._style or (scale, language) != (self._scale, self._language):
            self._kept.clear()
            self._slots.clear()
            self._style, self._scale, self._language, self._bytes = style, scale, language, 0
        if self._bytes > LIMIT:
            self._throw_half_away()

    def _throw_half_away(self) -> None:
        """Throw away the older half, but what the last frame shows: the next one would have to draw it anew."""
        self._slots.clear()
        shown = set(map(id, self.shown))
        for key in list(self._kept)[: len(self._kept) // 2]:
            owner, stamp = self._kept.pop(key)
            self._bytes -= stamp.pixels.nbytes
            if id(stamp) in shown:
                self._keep(key, owner, Stamp(self._copied(stamp.pixels), stamp.left, stamp.above))

    def slots(self, scene: object) -> dict[int, Stamp]:
        """What was found for labels of a scene by numbers of the caller's; empty for another scene than before."""
        if scene is not self._scene:
            self._slots.clear()
            self._scene = scene
        return self._slots

    def find(self, key: tuple[object, ...], owner: object) -> Stamp | None:
        """The picture kept for a key, if it was drawn for the very same object."""
        kept = self._kept.get(key)
        return kept[1] if kept is not None and kept[0] is owner else None

    @property
    def scale(self) -> float:
        """Device pixels to a logical one."""
        return self._scale

    def write(self, wanted: Sequence[Plate], style: Style) -> list[Stamp]:
        """Make and keep pictures with text on them, many on a sheet: to begin on each takes as long as its text."""
        sheets = (wanted[first : first + ON_SHEET] for first in range(0, len(wanted), ON_SHEET))
        return [stamp for plates in sheets for stamp in self._written(plates, style)]

    def _written(self, wanted: Sequence[Plate], style: Style) -> list[Stamp]:
        bases = [plate.base or self._blank(plate, style) for plate in wanted]
        heights = [base.pixels.shape[0] + round(BETWEEN * self._scale) for base in bases]
        tops = [0, *accumulate(heights)]
        sheet = self._sheet(tops.pop(), max(base.pixels.shape[1] for base in bases))
        sheet.fill(packed(style.paper))
        runs = list[Run]()
        for plate, base, top in zip(wanted, bases, tops, strict=True):
            put(sheet, base.pixels, 0, top)
            runs += self._on_sheet(plate, base, top)
        self._sprites.write(sheet, runs, style, self._scale)
        return [self._cut(sheet, *one) for one in zip(wanted, bases, tops, strict=True)]

    def _on_sheet(self, plate: Plate, base: Stamp, top: int) -> Iterator[Run]:
        """The text of a plate that stands at a height of a sheet, on the same pixels as it would alone."""
        scale = self._scale
        left, above = (base.left + plate.shift) / scale, (base.above + plate.shift) / scale
        for run in plate.runs:
            yield Run(run.x + left, (round((run.y + above) * scale) + top) / scale, run.text, run.role)

    def _cut(self, sheet: Pixels, plate: Plate, base: Stamp, top: int) -> Stamp:
        height, width = base.pixels.shape
        pixels = self._copied(sheet[top : top + height, :width])
        if plate.dot is not None:
            put(pixels, plate.dot.pixels, base.left - plate.dot.left, base.above - plate.dot.above)
        return self._keep(plate.key, plate.owner, Stamp(pixels, base.left, base.above))

    def _copied(self, pixels: Pixels) -> Pixels:
        """A copy beside the last one; it takes twice as long where the system has to find room for each."""
        size = pixels.size
        if self._slab.size < size:
            self._slab = np.empty(max(SLAB, size), np.uint32)
        copy, self._slab = self._slab[:size].reshape(pixels.shape), self._slab[size:]
        copy[:] = pixels
        return copy

    def _sheet(self, height: int, width: int) -> Pixels:
        """Room to write in, always the same: the system takes longer to hand out new memory than all else here."""
        if self._room.size < height * width:
            self._room = np.empty(height * width, np.uint32)
        return self._room[: height * width].reshape(height, width)

    def _blank(self, plate: Plate, style: Style) -> Stamp:
        """A plate without its text."""
        scale, box, reach = self._scale, plate.box, AROUND_DOT if plate.dot is not None else 0.0
        left, above = round(max(-box.left, reach) * scale), round(max(-box.top, reach) * scale)
        width = left + round(max(box.right, reach) * scale)
        height = above + round(max(box.bottom, reach) * scale)
        return Stamp(np.full((height, width), packed(style.paper), np.uint32), left, above)

    def drawn(
        self,
        key: tuple[object, ...],
        box: Box,
        style: Style,
        draw: Callable[[Painter], None],
        *,
        owner: object = None,
    ) -> Stamp:
        """The picture of what `draw` draws around (0, 0); `box` is what that covers, in logical pixels."""
        kept = self.find(key, owner)
        if kept is not None:
            return kept
        scale = self._scale
        left, above = int(-box.left * scale) + 1, int(-box.top * scale) + 1
        width, height = left + int(box.right * scale) + 2, above + int(box.bottom * scale) + 2
        renderer = RendererAgg(width, height, 100 * scale)  # type: ignore[no-untyped-call]  # matplotlib
        np.asarray(renderer.buffer_rgba()).view(np.uint32).fill(packed(style.paper))  # type: ignore[no-untyped-call]
        origin = (left + 0.5) / scale, (above + 0.5) / scale
        paint = Painter(renderer, (width / scale, height / scale), scale, style, origin=origin, sprites=self._sprites)
        draw(paint)
        paint.finish()
        pixels = np.asarray(renderer.buffer_rgba()).view(np.uint32)[..., 0].copy()  # type: ignore[no-untyped-call]
        return self._keep(key, owner, Stamp(pixels, left, above))

    def _keep(self, key: tuple[object, ...], owner: object, stamp: Stamp) -> Stamp:
        self._kept[key] = (owner, stamp)
        self._bytes += stamp.pixels.nbytes
        return stamp
