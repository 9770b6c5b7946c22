"""The line at the top of the canvas in which one types a date, to go there."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLayout, QWidget

from timeline_app.dates import Precision, When
from timeline_app.dates.when import unit_end, unit_start
from timeline_app.desktop.canvas.hovercard import SHADE, paint_plate
from timeline_app.desktop.controls import column, label, row
from timeline_app.desktop.panels.dating import DateField
from timeline_app.model import View
from timeline_app.styles import Style
from timeline_app.words import say

if TYPE_CHECKING:
    from timeline_app.desktop.canvas.widget import TimelineCanvas

WIDTH, TOP, INSIDE = 380, 8, 14  # pixels
SHARE = 3  # a date that was too small or too large takes up one in so many parts of the width
SMALLEST, LARGEST = 12.0, 0.75  # pixels, share of the width: what a date may take up and still be only panned to


def stretch_around(view: View, when: When) -> tuple[float, float]:
    """The stretch of time that shows a date in its middle: at the zoom of a view, unless that is unsuited to it."""
    middle, length = (when.start + when.end) / 2, when.end - when.start
    span = view.end - view.start
    if not SMALLEST <= length * view.pixels_per_second <= LARGEST * view.width:
        span = float(length * SHARE)
    return middle - span / 2, middle + span / 2


class GoToDate(QWidget):
    """A small line that floats over the canvas; what is typed is understood as in the field of an event's date."""

    def __init__(self, canvas: TimelineCanvas, style: Style, language: str) -> None:
        super().__init__(canvas)
        self._canvas, self._style = canvas, style
        self.setAccessibleName(say("window.go_to_date_name", language))
        self.field = DateField(style, language, say("window.go_to_date_name", language), enter="window.enter_goes")
        day = math.floor((canvas.view.start + canvas.view.end) / 2)
        shown = When(unit_start(Precision.DAY, day), unit_end(Precision.DAY, day))
        self.field.show_date(None, shown)  # half dates lie near what is on screen
        self.field.edit.setClearButtonEnabled(False)
        self.field.kept.connect(self._go)
        self.field.edit.escaped.connect(canvas.close_asking)
        head = row(label(say("window.go_to_date_name", language), style, "muted", 12, 600), None)
        edge = INSIDE + SHADE
        box = column(head, self.field, gap=6, margins=(edge, edge, edge, edge))
        box.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)  # as high as what is said under the line
        self.setLayout(box)
        self._fit()
        canvas.installEventFilter(self)
        self.show()
        self.raise_()
        self.field.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Go away; the canvas has the keys again."""
        had_focus = self.field.edit.hasFocus()
        self.field.blockSignals(True)
        self.hide()
        self.deleteLater()
        if had_focus:
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle when the canvas changes its size."""
        if event.type() is QEvent.Type.Resize:
            self._fit()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self._canvas.close_asking()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the plate."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_plate(painter, self._style, self.rect().toRectF().adjusted(SHADE, SHADE, -SHADE, -SHADE))
        painter.end()

    def _go(self, when: When) -> None:
        canvas = self._canvas
        canvas.close_asking()
        canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        canvas.motion.show_exactly(*stretch_around(canvas.view, when))

    def _fit(self) -> None:
        wide = max(min(WIDTH, self._canvas.width() - 8), 2 * INSIDE + 80)
        self.field.setFixedWidth(wide - 2 * INSIDE)
        self.move((self._canvas.width() - wide) // 2 - SHADE, TOP - SHADE)
