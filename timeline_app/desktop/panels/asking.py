"""The small window that asks when it was, where the words selected in an article give no date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QDialog, QLayout, QWidget

from timeline_app.dates import When
from timeline_app.desktop.controls import Wrapped, button, column, frame, label, row
from timeline_app.desktop.panels.dating import DateField
from timeline_app.styles import Style
from timeline_app.words import say

if TYPE_CHECKING:  # it loads what reads articles
    from timeline_app.desktop.picking import Picked

WIDTH = 320  # pixels


class AskDate(QDialog):
    """A date for an event to be; `given` carries the When."""

    given = Signal(object)

    def __init__(self, words: Picked, issued: When | None, style: Style, language: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("dating")
        self.setStyleSheet(f"#dating {{ background: {style.raised}; border: 1px solid {style.line2}; }}")
        question = say("reader.when", language)
        self.setAccessibleName(question)
        self.field = DateField(style, language, question, enter="reader.enter_makes")
        self.confirm = button(say("reader.make", language), style, kind="primary", clicked=self.field.keep)
        cancel = button(say("articles.cancel", language), style, clicked=self.reject)
        for part in (cancel, self.confirm):
            part.setAutoDefault(False)
        self.field.read.connect(lambda: self.confirm.setEnabled(self.field.when is not None))
        self.field.kept.connect(self._give)
        self.field.show_date(None, issued)
        why = Wrapped(say("reader.no_date", language, title=words.title), style, "muted", 12)
        parts = column(label(question, style, "ink", 15, 600), why, self.field, row(None, cancel, self.confirm), gap=12)
        parts.setContentsMargins(20, 16, 20, 16)
        box = column(frame(parts, width=WIDTH), gap=0, margins=(1, 1, 1, 1))
        box.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        self.setLayout(box)

    def open_at(self, part: QWidget, place: QPoint) -> None:
        """Open at a place of a part, inside the screen."""
        self.adjustSize()
        room, corner = part.screen().availableGeometry(), part.mapToGlobal(place)
        x = max(room.left(), min(corner.x(), room.right() - self.width()))
        y = max(room.top(), min(corner.y(), room.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self.field.edit.setFocus()

    def _give(self, when: When) -> None:
        self.accept()
        self.given.emit(when)
