"""The card that tells of what the mouse rests on: beside it, inside the canvas, never in the way of the mouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QTextDocument, QTextOption
from PySide6.QtWidgets import QWidget

from timeline_app.desktop import theme
from timeline_app.layout import Box
from timeline_app.styles import Style

REST = 350  # milliseconds before the card comes
WIDEST = 320.0  # pixels of text
INSIDE, SHADE, APART = 12, 6, 6  # pixels around the text, of shadow, and from what the card tells of
RADIUS = 10


class HoverCard(QWidget):
    """A card that comes when the mouse rests and goes as soon as anything happens."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._style: Style | None = None
        self._tell: Callable[[], tuple[str, Box, Style] | None] | None = None
        self._text = QTextDocument(self)
        self._text.setDocumentMargin(0)
        self._text.setDefaultFont(theme.font(12))
        self._text.setDefaultTextOption(_wrapping())
        self.rest = QTimer(self, singleShot=True, interval=REST)
        self.rest.timeout.connect(self._come)
        self.hide()

    @property
    def words(self) -> str:
        """What the card says now, without its looks."""
        return self._text.toPlainText() if self.isVisible() else ""

    def wait(self, tell: Callable[[], tuple[str, Box, Style] | None]) -> None:
        """Come after a rest; `tell` gives the words as HTML, the place they are about, and the style."""
        self.go()
        self._tell = tell
        self.rest.start()

    def go(self) -> None:
        """Go, or do not come."""
        self.rest.stop()
        self._tell = None
        self.hide()

    def _come(self) -> None:
        told = self._tell() if self._tell else None
        if told is None:
            return
        html, about, self._style = told
        self._text.setTextWidth(-1)
        self._text.setHtml(html)
        self._text.setTextWidth(min(self._text.idealWidth(), WIDEST))
        edge = 2 * (INSIDE + SHADE)
        size = QSizeF(self._text.idealWidth() + edge, self._text.size().height() + edge)
        area = self._canvas.rect()
        x, y = beside(about, size.width(), size.height(), area.width(), area.height())
        self.setGeometry(QRectF(QPointF(x, y), size).toAlignedRect())
        self.raise_()
        self.show()
        self.setAccessibleName(self._text.toPlainText())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card and its words."""
        style = self._style
        if style is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_plate(painter, style, QRectF(self.rect()).adjusted(SHADE, SHADE, -SHADE, -SHADE))
        painter.translate(INSIDE + SHADE, INSIDE + SHADE)
        self._text.drawContents(painter)
        painter.end()


def paint_plate(painter: QPainter, style: Style, plate: QRectF) -> None:
    """A plate that floats: raised ground, a hairline around it, a soft shadow under it."""
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(SHADE, 0, -1):
        painter.setBrush(QColor(0, 0, 0, 12 if style.dark else 5))
        painter.drawRoundedRect(plate.adjusted(-step, 1 - step, step, step), RADIUS + step, RADIUS + step)
    painter.setPen(QPen(QColor(style.line2), 1))
    painter.setBrush(QColor(style.raised))
    painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


def beside(about: Box, width: float, height: float, room_width: float, room_height: float) -> tuple[float, float]:
    """The top left of a card beside a place: below it, above it, or where neither has room, at its right or left."""
    x = max(min(about.left, room_width - width), 0.0)
    if about.bottom + APART + height <= room_height:
        return x, about.bottom + APART - SHADE
    if about.top - APART - height >= 0:
        return x, about.top - APART - height + SHADE
    y = max(min(about.top, room_height - height), 0.0)
    right = about.right + APART
    return (right if right + width <= room_width else max(about.left - APART - width, 0.0)), y


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
