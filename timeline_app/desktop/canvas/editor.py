"""Titles written on the canvas itself: that of an event where its label stands, or that of a new one at its date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QWidget

from timeline_app.dates import When
from timeline_app.desktop.canvas import overlay
from timeline_app.desktop.canvas.sprites import qt_font
from timeline_app.desktop.lines import PASSING, takes_escape
from timeline_app.layout import Mode
from timeline_app.styles import Style
from timeline_app.words import say

if TYPE_CHECKING:
    from timeline_app.desktop.canvas.widget import TimelineCanvas

HEIGHT, NARROWEST, EDGE = 28, 220, 6  # pixels
INSIDE = 6  # pixels from the line's edge to its letters
MIDDLE = 4.5  # pixels from a baseline up to the middle of its letters
BESIDE = 14  # pixels from the dot of a new event


class TitleLine(QLineEdit):
    """A title being written: Enter and leaving the line keep it, Esc gives it up."""

    done = Signal(str)  # the title; "" when it is given up

    def __init__(self, parent: QWidget, style: Style, role: str, title: str, name: str) -> None:
        super().__init__(title, parent)
        self._first, self._is_done = title, False
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setFont(qt_font(style.font, style.types[role]))
        self.setStyleSheet(
            f"QLineEdit {{ background: {style.field}; color: {style.ink}; border: 2px solid {style.accent};"
            f" border-radius: 6px; padding: 0 {INSIDE - 4}px; placeholder-text-color: {style.muted}; }}"
        )
        self.selectAll()

    def wanted_width(self) -> int:
        """The width in pixels in which the title that was there stands whole."""
        return self.fontMetrics().horizontalAdvance(self._first) + 4 * INSIDE

    def finish(self, title: str) -> None:
        """Hand the title over, once."""
        if not self._is_done:
            self._is_done = True
            self.done.emit(" ".join(title.split()))

    def keep(self) -> None:
        """Hand over what is written."""
        self.finish(self.text())

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the shortcuts of the window."""
        return takes_escape(event) or bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, Esc gives up; everything else types."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep()
        elif event.key() == Qt.Key.Key_Escape:
            self.finish("")
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was written, unless only a menu or another window came in between."""
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self.keep()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001  # as Qt has it
        """Tab keeps the title, and the canvas has the keys again."""
        self.keep()
        return True


class Writing(QObject):
    """What is being written on a canvas: the title of an event, or of a new one at `when`."""

    def __init__(self, canvas: TimelineCanvas) -> None:
        super().__init__(canvas)
        self.line: TitleLine | None = None
        self._canvas = canvas
        self._event = ""
        self._when: When | None = None
        self._y, self._lane = 0.0, ""
        canvas.view_changed.connect(self.follow)

    def retitle(self, event_id: str) -> None:
        """Write the title of an event."""
        index = self._canvas.scene.index(event_id)
        if index is not None:
            self._event, self._when = event_id, None
            self._open(" ".join(self._canvas.scene.events[index].title.split()))

    def create(self, when: When, y: float, lane: str = "") -> None:
        """Write the title of an event that does not exist yet, in a lane, at a height in pixels from the top."""
        self._event, self._when, self._y, self._lane = "", when, y, lane
        self._open("")

    def follow(self) -> None:
        """Go where the event stands now; give up with an event that is gone."""
        if self.line is not None and self._event and self._canvas.scene.index(self._event) is None:
            self.line.finish("")
        elif self.line is not None:
            self.line.setGeometry(self._place())

    def paint(self, painter: QPainter) -> None:
        """Show the date at which a new event is made."""
        if self.line is not None and self._when is not None:
            canvas = self._canvas
            overlay.paint_ghost(painter, canvas.look, canvas.layout_now, self._when, self._y, canvas.language)

    def _open(self, title: str) -> None:
        canvas = self._canvas
        if self.line is not None:
            self.line.keep()
        canvas.drawn_counts()  # the layout of what is shown now
        role = "title" if self._event and canvas.layout_now.mode is Mode.COMPOSED else "label"
        name = say("drawing.write_title" if self._event else "drawing.write_new", canvas.language)
        self.line = TitleLine(canvas, canvas.look, role, title, name)
        self.line.done.connect(self._done)
        self.line.setGeometry(self._place())
        self.line.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        canvas.update()

    def _done(self, title: str) -> None:
        line, event_id, when, canvas = self.line, self._event, self._when, self._canvas
        self.line = None
        if line is not None:
            had_focus = line.hasFocus()
            line.hide()
            line.deleteLater()
            if had_focus:
                canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        canvas.update()
        index = canvas.scene.index(event_id)
        if title and when is not None:
            canvas.created.emit(when, title, self._lane)
        elif title and index is not None and title.split() != canvas.scene.events[index].title.split():
            canvas.retitled.emit(event_id, title)

    def _place(self) -> QRect:
        """Where the line stands: over the lines of the title, inside the canvas."""
        canvas, words = self._canvas, self.line.wanted_width() if self.line else 0
        label = canvas.label_of(self._event) if self._event else None
        x, top, bottom, width = canvas.width() / 2, canvas.height() / 2, canvas.height() / 2, 0.0
        if label is not None:
            lines = [run for run in label.runs if run.role == label.runs[0].role]
            x, top, bottom = lines[0].x, lines[0].y - MIDDLE, lines[-1].y - MIDDLE
            width = label.box.right - x
        elif self._when is not None:
            x, top, bottom = canvas.view.x(self._when.start) + BESIDE, self._y, self._y
        wide = round(min(max(width + 2 * INSIDE, words, NARROWEST), max(canvas.width() - 2 * EDGE, 1)))
        high = round(bottom - top) + HEIGHT
        left = round(max(min(x - INSIDE, canvas.width() - wide - EDGE), EDGE))
        return QRect(left, round(max(min(top - HEIGHT / 2, canvas.height() - high - EDGE), EDGE)), wide, high)
