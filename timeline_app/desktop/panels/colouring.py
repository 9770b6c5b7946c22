"""The colour of an event: that of its article, or one of the eight of the style that the timeline is drawn in."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame

from timeline_app import styles
from timeline_app.desktop.controls import Part, row
from timeline_app.styles import Style
from timeline_app.words import say

_NAMES = ("blue", "orange", "green", "red", "violet", "ochre", "cyan", "pink")  # of the categories of every style
_SIZE, _RADIUS = 24, 6.5  # pixels
_OWN = styles.get(styles.LIGHT)  # whose colours are kept, in whatever style they are chosen


class Swatch(QAbstractButton):
    """A colour to choose, "" for that of the article; the one chosen has a ring."""

    def __init__(self, colour: str, name: str, look: Style) -> None:
        super().__init__()
        self._colour, self._look = colour, look
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedSize(_SIZE, _SIZE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """As large as it is."""
        return QSize(_SIZE, _SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dot: of no colour of its own, it is struck through."""
        painter, centre = QPainter(self), QPointF(_SIZE / 2, _SIZE / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._colour:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._colour))
        else:
            painter.setPen(QPen(QColor(self._look.muted), 1.4))
            painter.drawLine(centre + QPointF(-4.5, 4.5), centre + QPointF(4.5, -4.5))
        painter.drawEllipse(centre, _RADIUS, _RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked():
            painter.setPen(QPen(QColor(self._look.ink), 1.6))
            painter.drawEllipse(centre, _RADIUS + 3, _RADIUS + 3)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._look.accent), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        painter.end()


class ColourChoice(QFrame):
    """The colours to choose from, on the ground that they will stand on; `chosen` carries #rrggbb or ""."""

    chosen = Signal(str)

    def __init__(self, look: Style, language: str) -> None:
        super().__init__()
        self.setObjectName("colours")
        self.setStyleSheet(
            f"#colours {{ background: {look.paper}; border: 1px solid {look.line2}; border-radius: 6px; }}"
        )
        self.setAccessibleName(say("inspector.colour", language))
        names = [say(f"inspector.{name}", language) for name in ("of_the_article", *_NAMES)]
        self._values = ("", *_OWN.categories)
        self.swatches = [Swatch(colour, name, look) for colour, name in zip(("", *look.categories), names, strict=True)]
        for value, swatch in zip(self._values, self.swatches, strict=True):
            swatch.clicked.connect(lambda _checked=False, value=value: self._choose(value))
        apart: list[Part] = []
        for swatch in self.swatches:
            apart += [swatch, None]
        self.setLayout(row(*apart[:-1], gap=0, margins=(6, 4, 6, 4)))
        self._now: str | None = ""
        self.show_colour("")

    def show_colour(self, colour: str | None) -> None:
        """Show a colour as the one chosen; None where several events have several."""
        number = styles.number_of(colour) if colour else None
        self._now = colour if number is None else _OWN.categories[number]
        for value, swatch in zip(self._values, self.swatches, strict=True):
            swatch.setChecked(value == self._now)

    def _choose(self, value: str) -> None:
        before = self._now
        self.show_colour(value)
        if value != before:
            self.chosen.emit(value)
