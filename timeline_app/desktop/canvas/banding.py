"""Frames on their way to the window: drawn straight into its pixels, or kept whole for what is painted over them."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from timeline_app.figure.steps import Pixels, Steps

BAND = 4 << 20  # bytes drawn one step after the other: a frame twice as fine does not stay in the cache as a whole
FEW = 12  # strokes of matplotlib, each drawn anew for every band it touches; a frame with more is drawn whole
FORMATS = (QImage.Format.Format_RGB32, QImage.Format.Format_ARGB32_Premultiplied, QImage.Format.Format_ARGB32)


class Banding:
    """The frame of a canvas.

    The first time that one is painted nothing is kept of it, for mostly the next one follows.  When it is painted
    again, under what follows the mouse, it is drawn as a whole into matplotlib's pixels and kept there.
    """

    def __init__(self) -> None:
        self._steps: Steps | None = None
        self._image: QImage | None = None
        self._new = self._whole = False

    def show(self, steps: Steps) -> None:
        """Show another frame from now on."""
        self._steps, self._new, self._whole, self._image = steps, True, not steps.kept, None

    def draw(self) -> None:
        """Draw the frame into the pixels of its renderer, if that is not done."""
        if self._steps is not None and not self._whole:
            self._steps.draw()
            self._whole = True

    def paint(self, painter: QPainter, scale: float) -> None:
        """Paint the frame, at `scale` device pixels to a logical one."""
        if self._steps is None:
            return
        few = self._new and not self._whole and self._steps.strokes <= FEW
        window = pixels_under(painter, self._steps.own.shape, scale) if few else None
        if window is not None:
            self._steps.draw_into(window, max(BAND // (4 * window.shape[1]), 1))
        else:
            self._paint_whole(painter, self._steps.own, scale)
        self._new = False

    def _paint_whole(self, painter: QPainter, own: Pixels, scale: float) -> None:
        self.draw()
        if self._image is None:
            height, width = own.shape
            self._image = QImage(own.data.cast("B"), width, height, width * 4, QImage.Format.Format_RGB32)
        painter.save()
        painter.scale(1 / scale, 1 / scale)
        painter.drawImage(0, 0, self._image)
        painter.restore()


def pixels_under(painter: QPainter, shape: tuple[int, int], scale: float) -> Pixels | None:
    """The pixels of a shape on which a painter paints, from where it begins: what is written there is in the window.

    None where they are not all to be painted, or not pixel by pixel: then they belong to Qt alone.
    """
    engine, place = painter.paintEngine(), painter.deviceTransform()
    target = engine.paintDevice() if engine is not None else None
    if not isinstance(target, QImage) or target.format() not in FORMATS:
        return None
    left, top, (height, width) = round(place.dx()), round(place.dy()), shape
    if (place.m11(), place.m22(), place.dx(), place.dy()) != (scale, scale, left, top):
        return None
    clip = engine.systemClip()
    if clip.rectCount() != 1 or clip.boundingRect() != QRect(left, top, width, height):
        return None
    line = target.bytesPerLine() // 4
    rows = np.frombuffer(target.bits(), np.uint32).reshape(-1, line)
    return rows[top : top + height, left : left + width]
