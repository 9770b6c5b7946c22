"""Labels as pictures: on the live canvas each is drawn once and its pixels are copied into every frame after that.

A label with its plate, title, date and dot takes 0.1 ms to draw and 3 us to copy.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.backends.backend_agg import RendererAgg

from timeline_app.figure.paint import Painter, Pixels, Sprites, packed, put
from timeline_app.layout import Box, Run
from timeline_app.styles import Style

LIMIT = 48 << 20  # bytes; beyond that the older half is thrown away
AROUND_DOT = 9.0  # pixels that a dot with its ring and signs takes on either side


@dataclass(frozen=True, slots=True)
class Stamp:
    """Pixels, and how many of them lie left of and above the anchor: the column of the dot, the row of its middle."""

    pixels: Pixels
    left: int
    above: int


class Stamps:
    """The pictures of labels at one scale in one style; `sprites` draws their text."""

    def __init__(self, sprites: Sprites) -> None:
        self._sprites = sprites
        self._kept: dict[tuple[object, ...], tuple[object, Stamp]] = {}
        self._slots: dict[int, Stamp] = {}
        self._scene: object = None
        self._bytes = 0
        self._style: Style | None = None
        self._scale, self._language = 1.0, ""

    def begin(self, style: Style, scale: float, language: str) -> None:
        """Begin a frame: what was drawn in another style, scale or language is of no use any more."""
        if style is not self._style or (scale, language) != (self._scale, self._language):
            self._kept.clear()
            self._slots.clear()
            self._style, self._scale, self._language, self._bytes = style, scale, language, 0
        if self._bytes > LIMIT:
            self._slots.clear()
            for key in list(self._kept)[: len(self._kept) // 2]:
                self._bytes -= self._kept.pop(key)[1].pixels.nbytes

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

    def plate(
        self,
        key: tuple[object, ...],
        owner: object,
        box: Box,
        runs: Sequence[Run],
        style: Style,
        dot: Stamp | None = None,
    ) -> Stamp:
        """Keep for a key text on a plate, with the picture of a dot at (0, 0) if there is one."""
        scale, reach = self._scale, AROUND_DOT if dot is not None else 0.0
        left, above = round(max(-box.left, reach) * scale), round(max(-box.top, reach) * scale)
        width = left + round(max(box.right, reach) * scale)
        height = above + round(max(box.bottom, reach) * scale)
        pixels = np.full((height, width), packed(style.paper), np.uint32)
        self._sprites.write(pixels, [run.moved(left / scale, above / scale) for run in runs], style, scale)
        if dot is not None:
            put(pixels, dot.pixels, left - dot.left, above - dot.above)
        return self._keep(key, owner, Stamp(pixels, left, above))

    def written(self, key: tuple[object, ...], base: Stamp, runs: Sequence[Run], style: Style) -> Stamp:
        """Keep for a key another picture with runs of text on it, whose places are those of `drawn`."""
        pixels, scale = base.pixels.copy(), self._scale
        runs = [run.moved((base.left + 0.5) / scale, (base.above + 0.5) / scale) for run in runs]
        self._sprites.write(pixels, runs, style, scale)
        return self._keep(key, None, Stamp(pixels, base.left, base.above))

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
