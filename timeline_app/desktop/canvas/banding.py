"""Frames on their way to the window: drawn and painted band by band, or kept whole for what is painted over them."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter

from timeline_app.figure.steps import Pixels, Steps

ROOM = 1 << 20  # bytes: what a core's own cache holds
ALIKE = 32  # bytes that a processor copies at once
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
        self._bands = _Room()
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
            self._image = self._image or _image(self._steps.own, self._steps.own.shape[1])
            painter.drawImage(0, 0, self._image)
        painter.restore()
        self._new = False

    def _paint_bands(self, painter: QPainter, steps: Steps) -> None:
        room, image = self._bands.like(painter, steps.own.shape[1])
        for top, pixels in steps.bands(room):
            painter.drawImage(QPoint(0, top), image, QRect(0, 0, pixels.shape[1], len(pixels)))


class _Room:
    """Where bands are drawn: always the same memory, and one picture of it, which takes longer to make than a label."""

    def __init__(self) -> None:
        self._kept: tuple[tuple[int, int, int], Pixels, QImage] | None = None

    def like(self, painter: QPainter, width: int) -> tuple[Pixels, QImage]:
        """Room for rows of a width that lie in memory as those do on which a painter paints.

        Where they do not, to copy them takes half as long again, and a frame a tenth.
        """
        lead, pitch = _place(painter, width)
        if self._kept is None or self._kept[0] != (lead, pitch, width):
            rows = max(ROOM // (4 * pitch), 1)
            memory = np.empty(rows * pitch + ALIKE // 4, np.uint32)
            first = (lead - memory.ctypes.data) % ALIKE // 4
            whole = memory[first : first + rows * pitch].reshape(rows, pitch)
            self._kept = (lead, pitch, width), whole[:, :width], _image(whole, width)
        return self._kept[1:]


def _place(painter: QPainter, width: int) -> tuple[int, int]:
    """How many bytes behind a multiple of ALIKE the first pixel is painted; and the pixels from a row to the next."""
    engine = painter.paintEngine()
    target = engine.paintDevice() if engine is not None else None
    if not isinstance(target, QImage):
        return 0, width
    line, corner = target.bytesPerLine(), painter.deviceTransform()
    first = np.frombuffer(target.constBits(), np.uint8).ctypes.data
    lead = first + round(corner.dy()) * line + round(corner.dx()) * 4
    return lead % ALIKE, width + (line // 4 - width) % (ALIKE // 4)


def _image(pixels: Pixels, width: int) -> QImage:
    """The first columns of some pixels as Qt's picture of them, without a copy."""
    height, pitch = pixels.shape
    return QImage(pixels.data.cast("B"), width, height, pitch * 4, QImage.Format.Format_RGB32)
