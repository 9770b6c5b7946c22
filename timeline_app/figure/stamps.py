"""Labels as pictures: on the live canvas each is drawn once and its pixels are copied into every frame after that.

A label with its plate, title, date and dot takes 0.2 ms to draw and 3 us to copy.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from matplotlib.backends.backend_agg import RendererAgg

from timeline_app.figure.paint import Painter, Pixels, Sprites
from timeline_app.layout import Box
from timeline_app.styles import Style

LIMIT = 64 << 20  # bytes; beyond that all are thrown away, and those in sight drawn again


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
        self._bytes = 0
        self._look: tuple[object, ...] = ()

    def begin(self, style: Style, scale: float, language: str) -> None:
        """Begin a frame: what was drawn in another style, scale or language is of no use any more."""
        look = (style.name, scale, language)
        if look != self._look or self._bytes > LIMIT:
            self._kept.clear()
            self._look, self._bytes = look, 0

    def find(self, key: tuple[object, ...], owner: object) -> Stamp | None:
        """The picture kept for a key, if it was drawn for the very same object."""
        kept = self._kept.get(key)
        return kept[1] if kept is not None and kept[0] is owner else None

    def add(
        self, key: tuple[object, ...], owner: object, box: Box, style: Style, draw: Callable[[Painter], None]
    ) -> Stamp:
        """Keep for a key what `draw` draws around (0, 0); `box` is what that covers, in logical pixels."""
        made = self._drawn(box, style, draw)
        self._kept[key] = (owner, made)
        self._bytes += made.pixels.nbytes
        return made

    def _drawn(self, box: Box, style: Style, draw: Callable[[Painter], None]) -> Stamp:
        scale = float(self._look[1])  # type: ignore[arg-type]  # a number
        left, above = int(-box.left * scale) + 1, int(-box.top * scale) + 1
        width, height = left + int(box.right * scale) + 2, above + int(box.bottom * scale) + 2
        renderer = RendererAgg(width, height, 100 * scale)  # type: ignore[no-untyped-call]  # matplotlib
        origin = ((left + 0.5) / scale, (above + 0.5) / scale)
        paint = Painter(renderer, (width / scale, height / scale), scale, style, origin=origin, sprites=self._sprites)
        draw(paint)
        paint.finish()
        return Stamp(np.asarray(renderer.buffer_rgba()).view(np.uint32)[..., 0].copy(), left, above)  # type: ignore[no-untyped-call]  # matplotlib
