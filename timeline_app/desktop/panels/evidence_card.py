"""The card beside an event with every sentence that proves it; the space bar opens it and closes it again."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from timeline_app.desktop.canvas.hovercard import beside
from timeline_app.desktop.controls import Wrapped, column, label, row, scrolled
from timeline_app.desktop.panels.differences import open_words
from timeline_app.desktop.panels.evidence import quotes
from timeline_app.layout import Box
from timeline_app.model import Event, Timeline
from timeline_app.styles import Style
from timeline_app.words import say

WIDTH, SIDE, HIGHEST = 420, 14, 420  # pixels
_CLOSING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class EvidenceCard(QDialog):
    """All the proof of one event."""

    def __init__(self, parent: QWidget, timeline: Timeline, event: Event, style: Style, language: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("popover")
        self.setStyleSheet(f"#popover {{ background: {style.raised}; border: 1px solid {style.line2}; }}")
        self.setAccessibleName(say("review.evidence", language, title=event.title))
        self._inner = QWidget()
        title = Wrapped(event.title, style, "ink", 14, 500)
        doubts = [Wrapped(words, style, "warn", 12, 500) for words in open_words(timeline, event, language)]
        self._inner.setLayout(
            column(title, *doubts, *quotes(timeline, event, style, language), gap=10, margins=(SIDE, 12, SIDE, 4))
        )
        self._inner.setFixedWidth(WIDTH - 2)
        hint = label(say("review.closes", language), style, "muted", 12)
        foot = row(None, hint, margins=(SIDE, 4, SIDE, 8))
        self._area = scrolled(self._inner)
        self.setLayout(column(self._area, foot, gap=0, margins=(1, 1, 1, 1)))
        self.setFixedWidth(WIDTH)

    def open_beside(self, part: QWidget, box: Box) -> None:
        """Open beside a place of a part, inside the screen."""
        self._inner.adjustSize()
        layout = self._inner.layout()
        if layout is not None:
            layout.activate()  # a wrapped text knows its height when it has its width
            self._inner.adjustSize()
        height = min(self._inner.sizeHint().height() + 36, HIGHEST)
        self.setFixedHeight(height)
        room = part.screen().availableGeometry()
        corner = part.mapToGlobal(QPoint(0, 0)) - room.topLeft()
        about = Box(*(edge + by for edge, by in zip(box, (corner.x(), corner.y()) * 2, strict=True)))
        x, y = beside(about, WIDTH, height, room.width(), room.height())
        self.move(room.topLeft() + QPoint(round(x), round(max(y, 0.0))))
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar, Enter and Esc close it; the arrows scroll."""
        bar = self._area.verticalScrollBar()
        if event.key() in _CLOSING:
            self.close()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 3 * bar.singleStep()
            bar.setValue(bar.value() + (step if event.key() == Qt.Key.Key_Down else -step))
        else:
            super().keyPressEvent(event)
