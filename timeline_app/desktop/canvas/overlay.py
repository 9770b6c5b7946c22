"""What Qt paints over a frame of the canvas: what follows the mouse and the focus."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.dates import When
from timeline_app.dates.wording import when_text
from timeline_app.desktop.canvas.snapping import pointed_at
from timeline_app.desktop.canvas.sprites import qt_font, qt_measurer
from timeline_app.layout import Box, Label, Layout, Mode
from timeline_app.layout.geometry import AXIS
from timeline_app.styles import Style

HOVER_ALPHA, BAND_ALPHA = 24, 36
PLATE = 24.0  # pixels high
RING = 9.0  # radius around the dot of an event that is chosen
BAR_FROM = 6.0  # pixels: a shorter stretch is dragged as a dot


def paint_words(painter: QPainter, style: Style, area: QRect, words: str) -> None:
    """Words in the middle of an empty canvas."""
    painter.setFont(qt_font(style.font, style.types["label"]))
    painter.setPen(QColor(style.muted))
    painter.drawText(area.adjusted(0, 0, 0, -AXIS), Qt.AlignmentFlag.AlignCenter, words)


def paint_hover(painter: QPainter, colour: str, label: Label, mode: Mode) -> None:
    """The outline of the event under the mouse."""
    ground = QColor(colour)
    ground.setAlpha(HOVER_ALPHA)
    painter.setPen(QPen(QColor(colour), 1.2))
    painter.setBrush(ground)
    painter.drawRoundedRect(_around(label, mode), 6, 6)


def paint_chosen(painter: QPainter, style: Style, label: Label, mode: Mode) -> None:
    """The outline of an event chosen beside the first one."""
    ground = QColor(style.accent)
    ground.setAlpha(HOVER_ALPHA)
    painter.setPen(QPen(QColor(style.accent), 1.5))
    painter.setBrush(ground)
    painter.drawRoundedRect(_around(label, mode), 6, 6)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if label.mark.x >= 0:
        painter.drawEllipse(QPointF(label.mark.x, label.mark.y), RING, RING)


def _around(label: Label, mode: Mode) -> QRectF:
    box = label.box
    left, right = box.left, box.right
    if mode is Mode.ROWS:
        left, right = min(left, label.mark.x - 9), max(right, label.mark.x + 9)
    return QRectF(left, box.top - 2, right - left, box.bottom - box.top + 4)


def paint_ghost(
    painter: QPainter, style: Style, layout: Layout, when: When, y: float, language: str, edge: str = ""
) -> None:
    """An event under way to another date: its dot or bar, a line down to the axis, and the date on a plate.

    `edge` is the end that is dragged, "" for all of it.
    """
    view = layout.view
    left, right = view.x(when.start), view.x(when.end)
    x = right if edge == "end" else left
    painter.setPen(QPen(QColor(style.accent), 1.5))
    painter.drawLine(QPointF(x, y), QPointF(x, layout.axis_y))
    if edge or (not when.is_one_unit and right - left > BAR_FROM):
        first, last = max(left, 0.0), min(right, view.width)
        painter.fillRect(QRectF(first, y - 2, max(last - first, 1.0), 4), QColor(style.accent))
    painter.setBrush(QColor(style.paper))
    painter.drawEllipse(QPointF(x, y), 6, 6)
    paint_plate(painter, style, layout, QPointF(x, y - 26), when_text(when, language))


def paint_followers(painter: QPainter, style: Style, places: Iterable[tuple[float, float]]) -> None:
    """The dots of events that go with the one that is dragged."""
    painter.setPen(QPen(QColor(style.accent), 1.5))
    painter.setBrush(QColor(style.paper))
    for x, y in places:
        painter.drawEllipse(QPointF(x, y), 5, 5)


def paint_lane(painter: QPainter, style: Style, room: Box) -> None:
    """The lane into which an event would be put."""
    ground = QColor(style.accent)
    ground.setAlpha(HOVER_ALPHA)
    painter.setPen(QPen(QColor(style.accent), 1.5))
    painter.setBrush(ground)
    painter.drawRoundedRect(_rect(room).adjusted(2, 1, -2, -1), 6, 6)


def paint_head(painter: QPainter, style: Style, box: Box) -> None:
    """The name of a lane under the mouse, which a click folds."""
    ground = QColor(style.accent)
    ground.setAlpha(HOVER_ALPHA)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(_rect(box), 6, 6)


def _rect(box: Box) -> QRectF:
    return QRectF(QPointF(box.left, box.top), QPointF(box.right, box.bottom))


def paint_plate(painter: QPainter, style: Style, layout: Layout, middle: QPointF, words: str) -> None:
    """Words on a plate about a place, inside the canvas."""
    width = qt_measurer(style)(words, "label") + 16
    left = max(min(middle.x() - width / 2, layout.view.width - width - 4), 4.0)
    plate = QRectF(left, max(middle.y() - PLATE / 2, 4.0), width, PLATE)
    painter.setPen(QPen(QColor(style.line2), 1))
    painter.setBrush(QColor(style.raised))
    painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    painter.setFont(qt_font(style.font, style.types["label"]))
    painter.setPen(QColor(style.ink))
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, words)


def paint_band(painter: QPainter, style: Style, layout: Layout, edges: tuple[float, float], language: str) -> None:
    """A tinted stretch of time with the dates of its two ends, which stand apart where they would meet."""
    left, right = edges
    ground = QColor(style.accent)
    ground.setAlpha(BAND_ALPHA)
    painter.fillRect(QRectF(left, 0, right - left, layout.axis_y), ground)
    painter.setPen(QPen(QColor(style.accent), 1.5))
    for x in edges:
        painter.drawLine(QPointF(x, 0), QPointF(x, layout.axis_y))
    words = [when_text(pointed_at(layout.view, x, language), language) for x in edges]
    widths = [qt_measurer(style)(text, "label") + 16 for text in words]
    y, apart = PLATE / 2 + 12, 6
    paint_plate(painter, style, layout, QPointF(left - widths[0] / 2 - apart, y), words[0])
    lower = y + PLATE + apart if left < widths[0] + apart or right > layout.view.width - widths[1] - apart else y
    paint_plate(painter, style, layout, QPointF(right + widths[1] / 2 + apart, lower), words[1])


def paint_lasso(painter: QPainter, style: Style, box: Box) -> None:
    """The box drawn around events to choose them."""
    ground = QColor(style.accent)
    ground.setAlpha(HOVER_ALPHA)
    painter.setPen(QPen(QColor(style.accent), 1, Qt.PenStyle.DashLine))
    painter.setBrush(ground)
    painter.drawRect(_rect(box))


def paint_focus(painter: QPainter, style: Style, area: QRect) -> None:
    """The frame that shows the keyboard's focus."""
    painter.setPen(QPen(QColor(style.accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(area).adjusted(1, 1, -1, -1))
