"""The legend above the canvas: the signs that occur among the events drawn, as they are drawn, each with its word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
from matplotlib.backends.backend_agg import RendererAgg
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from timeline_app.dates import When
from timeline_app.desktop import theme
from timeline_app.figure.marks import paint_vague_dot
from timeline_app.figure.paint import Painter
from timeline_app.layout.geometry import DOT
from timeline_app.model import Event, Factuality, Status
from timeline_app.styles import Style
from timeline_app.words import say

SIGN, APART, GAP = 18, 6, 16  # pixels: a sign, from it to its word, from word to sign
_FLAT = Event("", When.year(2000), "", status=Status.ACCEPTED)
_ABOUT = replace(_FLAT, when=replace(_FLAT.when, approximate=True))
_UNCERTAIN = replace(_FLAT, when=replace(_FLAT.when, uncertain=True))


def signs_of(events: Iterable[Event], language: str) -> list[tuple[str, Event]]:
    """The signs that occur among events: the word of each, and an event that bears no other sign."""
    kinds = {(e.status, e.factuality, e.when.approximate, e.when.uncertain) for e in events}
    statuses, factualities = {kind[0] for kind in kinds}, {kind[1] for kind in kinds}
    found = [
        (say(f"drawing.{status}", language), replace(_FLAT, status=status))
        for status in (Status.ACCEPTED, Status.SUGGESTED)
        if status in statuses
    ]
    if Factuality.PLANNED in factualities:
        hollow = replace(_FLAT, status=Status.SUGGESTED, factuality=Factuality.PLANNED)
        found.append((say("drawing.planned", language), hollow))
    undone = [f for f in (Factuality.CANCELLED, Factuality.DENIED) if f in factualities]
    if undone:
        words = ", ".join(say(f"drawing.{factuality}", language) for factuality in undone)
        found.append((words, replace(_FLAT, factuality=undone[0])))
    if any(kind[2] for kind in kinds):
        found.append((say("window.sign_about", language), _ABOUT))
    if any(kind[3] for kind in kinds):
        found.append((say("window.sign_uncertain", language), _UNCERTAIN))
    return found


def sign(event: Event, style: Style, ratio: float) -> QPixmap:
    """The sign of an event on paper, drawn as on the canvas at so many pixels of the screen to a logical one."""
    size = round(SIGN * ratio)
    renderer = RendererAgg(size, size, 100 * ratio)
    paint = Painter(renderer, (SIGN, SIGN), ratio, style)
    paint_vague_dot(paint, event, (SIGN / 2, SIGN / 2), DOT, style.ink2, style.paper)
    paint.finish()
    pixels = np.asarray(renderer.buffer_rgba())
    made = QPixmap.fromImage(QImage(pixels.tobytes(), size, size, size * 4, QImage.Format.Format_RGBA8888))
    made.setDevicePixelRatio(ratio)
    return made


class Legend(QWidget):
    """The signs at the right of their room, with a tip; where it is narrow the first, best known, lose their words."""

    def __init__(self, style: Style, language: str) -> None:
        super().__init__()
        self._style, self._language = style, language
        self._font = theme.font(12)
        self.signs: list[tuple[str, Event]] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(max(SIGN, QFontMetrics(self._font).height()))

    def show_events(self, events: Iterable[Event]) -> None:
        """Explain the signs of these events."""
        self.signs = signs_of(events, self._language)
        words = ", ".join(word for word, _ in self.signs)
        self.setToolTip(words)
        self.setAccessibleName(say("window.signs", self._language, words=words))
        self.updateGeometry()
        self.update()

    @property
    def words(self) -> list[str]:
        """The words that there is room for, "" for a sign without its own."""
        every = [word for word, _ in self.signs]
        fewer = ([*[""] * count, *every[count:]] for count in range(len(every) + 1))
        return next((words for words in fewer if self._width(words) <= self.width()), every)

    def minimumSizeHint(self) -> QSize:
        """Room for the signs."""
        return QSize(self._width([""] * len(self.signs)), SIGN)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the signs and their words."""
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.setPen(QColor(self._style.muted))
        words = self.words
        x = self.width() - self._width(words)
        for word, (_, example) in zip(words, self.signs, strict=True):
            drawn = sign(example, self._style, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(x, (self.height() - SIGN) // 2), drawn)
            area = QRectF(x + SIGN + APART, 0, self._wide(word), self.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
            x += SIGN + self._wide(word) + (APART + GAP if word else APART)
        painter.end()

    def _width(self, words: Sequence[str]) -> int:
        return sum(SIGN + self._wide(word) + (APART + GAP if word else APART) for word in words) - GAP * any(words)

    def _wide(self, word: str) -> int:
        return QFontMetrics(self._font).horizontalAdvance(word) + 1 if word else 0
