"""Frames on their way to the window: drawn and painted band by band, or kept whole for what is painted over them."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter

from timeline_app.figure.steps import Pixels, Steps

ROOM = 1 << 20  # bytes: what a core's own cache holds
LARGE = 5 << 20  # bytes: a smaller frame stays in the cache that cores share, and is drawn whole
FEW = 12  # strokes of matplotlib, each drawn anew for every band it touches; a frame with more is drawn whole


def is_large(width: int, height: int) -> bool:
    """Whether a frame of so many device pixels is sooner drawn band by band."""
    return 4 * width * height > LARGE


class Banding:
    """The frame of a canvas.

    The first time that a large one is painted nothing is kept of it, for mostly the next one follows.  When it is
    painted again, under what follows the mouse, it is drawn as a whole into matplotlib's pixels and kept there.
    """

    def __init__(self) -> None:
        self._steps: Steps | None = None
        self._room = np.empty(0, np.uint32)
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
        painter.save()
        painter.scale(1 / scale, 1 / scale)
        if self._new and not self._whole and self._steps.strokes <= FEW:
            self._paint_bands(painter, self._steps)
        else:
            self.draw()
            self._image = self._image or _image(self._steps.own)
            painter.drawImage(0, 0, self._image)
        painter.restore()
        self._new = False

    def _paint_bands(self, painter: QPainter, steps: Steps) -> None:
        room = self._band(steps.own.shape[1])
        image = _image(room)  # one for all bands: to make it takes Qt's binding longer than a label to be copied
        for top, pixels in steps.bands(room):
            painter.drawImage(QPoint(0, top), image, QRect(0, 0, pixels.shape[1], len(pixels)))

    def _band(self, width: int) -> Pixels:
        """Room for a band, always the same memory."""
        rows = max(ROOM // (4 * width), 1)
        if self._room.size < rows * width:
            self._room = np.empty(rows * width, np.uint32)
        return self._room[: rows * width].reshape(rows, width)


def _image(pixels: Pixels) -> QImage:
    """Pixels as Qt's picture of them, without a copy."""
    height, width = pixels.shape
    return QImage(pixels.data.cast("B"), width, height, width * 4, QImage.Format.Format_RGB32)
