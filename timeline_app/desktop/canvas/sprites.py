"""Text for the live canvas: measured and rasterised by Qt, each run once, and kept in a bounded store."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Sequence
from functools import cache, lru_cache

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QImage, QPainter

from timeline_app.figure.fonts import font_files
from timeline_app.figure.paint import SPRITE_MARGIN, Sprite
from timeline_app.figure.steps import Pixels
from timeline_app.layout import Measure, Run
from timeline_app.styles import Style, Type

LIMIT = 32 << 20  # bytes


@cache
def load_fonts() -> None:
    """Make the bundled fonts known to Qt; needs a QGuiApplication."""
    for path in font_files().values():
        QFontDatabase.addApplicationFont(str(path))


@cache
def qt_font(family: str, kind: Type) -> QFont:
    """The font of a role of text, in logical pixels."""
    load_fonts()
    font = QFont(family)
    font.setPixelSize(kind.size)
    font.setWeight(QFont.Weight(kind.weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@cache
def _metrics(family: str, kind: Type) -> QFontMetricsF:
    return QFontMetricsF(qt_font(family, kind))


@cache
def qt_measurer(style: Style) -> Measure:
    """The function that measures text as Qt sets it on the canvas: the very same for styles of one lettering."""
    return _measurer(style.font, frozenset(style.types.items()))


@cache
def _measurer(family: str, kinds: frozenset[tuple[str, Type]]) -> Measure:
    types = dict(kinds)

    @lru_cache(200_000)
    def measure(text: str, role: str) -> float:
        return float(_metrics(family, types[role]).horizontalAdvance(text))

    return measure


class SpriteStore:
    """Pictures of runs of text, the least used thrown away when they pass LIMIT bytes."""

    def __init__(self, limit: int = LIMIT) -> None:
        self._limit = limit
        self._bytes = 0
        self._kept: OrderedDict[tuple[str, str, str, str, float], Sprite] = OrderedDict()

    def sprite(self, text: str, role: str, style: Style, ground: str, scale: float) -> Sprite:
        """The picture of a run on a ground colour, at `scale` device pixels to a logical one."""
        key = (text, role, style.name, ground, scale)
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            return kept
        made = _rasterise(text, style, style.types[role], ground, scale)
        self._kept[key] = made
        self._bytes += made[0].nbytes
        while self._bytes > self._limit:
            self._bytes -= self._kept.popitem(last=False)[1][0].nbytes
        return made

    def write(self, pixels: Pixels, runs: Sequence[Run], style: Style, scale: float) -> None:
        """Write runs of text into a picture; their places are logical pixels from its top left."""
        height, width = pixels.shape
        image = QImage(pixels.data.cast("B"), width, height, width * 4, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(scale)
        painter, role = QPainter(image), ""
        for run in runs:
            if run.role != role:
                role = run.role
                painter.setFont(qt_font(style.font, style.types[role]))
                painter.setPen(QColor(style.colour(style.types[role].colour)))
            painter.drawText(QPointF(round(run.x * scale) / scale, round(run.y * scale) / scale), run.text)
        painter.end()


def _rasterise(text: str, style: Style, kind: Type, ground: str, scale: float) -> Sprite:
    """Text at the size of the screen's pixels: Qt scales the font, which no whole pixel size would hit at 150 %."""
    metrics = _metrics(style.font, kind)
    width = math.ceil(metrics.horizontalAdvance(text) * scale) + 2 * SPRITE_MARGIN
    height, baseline = math.ceil(metrics.height() * scale) + 1, round(metrics.ascent() * scale)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(QColor(ground))
    painter = QPainter(image)
    painter.setFont(qt_font(style.font, kind))
    painter.setPen(QColor(style.colour(kind.colour)))
    painter.drawText(QPointF(SPRITE_MARGIN / scale, baseline / scale), text)
    painter.end()
    stride = image.bytesPerLine() // 4
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(height, stride)[:, :width].copy()
    return pixels, baseline
