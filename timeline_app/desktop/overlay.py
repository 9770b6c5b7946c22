"""What Qt paints over a frame of the canvas: what follows the mouse and the focus."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.desktop.sprites import qt_font, qt_measurer
from timeline_app.layout import Label, Layout, Mode
from timeline_app.layout.geometry import AXIS
from timeline_app.styles import Style

HOVER_ALPHA = 24


def paint_words(painter: QPainter, style: Style, area: QRect, words: str) -> None:
    """Words in the middle of an empty canvas."""
    painter.setFont(qt_font(style.font, style.types["label"]))
    painter.setPen(QColor(style.muted))
    painter.drawText(area.adjusted(0, 0, 0, -AXIS), Qt.AlignmentFlag.AlignCenter, words)


def paint_hover(painter: QPainter, colour: str, label: Label, mode: Mode) -> None:
    """The outline of the event under the mouse."""
    box = label.box
    left, right = box.left, box.right
    if mode is Mode.ROWS:
        left, right = min(left, label.mark.x - 9), max(right, label.mark.x + 9)
    ground = QColor(colour)
    ground.setAlpha(HOVER_ALPHA)
    painter.setPen(QPen(QColor(colour), 1.2))
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(left, box.top - 2, right - left, box.bottom - box.top + 4), 6, 6)


def paint_ghost(painter: QPainter, style: Style, place: QPointF, layout: Layout, words: str) -> None:
    """A dot being dragged, a line down to the axis, and its new date on a plate."""
    painter.setPen(QPen(QColor(style.accent), 1.5))
    painter.drawLine(place, QPointF(place.x(), layout.axis_y))
    painter.setBrush(QColor(style.paper))
    painter.drawEllipse(place, 6, 6)
    width = qt_measurer(style)(words, "label") + 16
    left = min(max(place.x() - width / 2, 4), layout.view.width - width - 4)
    plate = QRectF(left, max(place.y() - 38, 4), width, 24)
    painter.setBrush(QColor(style.raised))
    painter.drawRoundedRect(plate, 6, 6)
    painter.setFont(qt_font(style.font, style.types["label"]))
    painter.setPen(QColor(style.ink))
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, words)


def paint_focus(painter: QPainter, style: Style, area: QRect) -> None:
    """The frame that shows the keyboard's focus."""
    painter.setPen(QPen(QColor(style.accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(area).adjusted(1, 1, -1, -1))
