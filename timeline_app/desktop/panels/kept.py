"""Fields that hand over what is typed in them when they are left: a line, a title, a note of several lines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit

from timeline_app.desktop import theme
from timeline_app.desktop.controls import CONTROL
from timeline_app.desktop.lines import PASSING, takes_escape

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FEWEST, _MOST = 3, 10  # lines of a note in sight


class KeptLine(QLineEdit):
    """A line that hands over what is new in it at Enter or when it is left; Esc puts back what was there."""

    kept = Signal(str)

    def __init__(self, text: str, name: str, hint: str) -> None:
        super().__init__(text)
        self._first = text
        self.setFixedHeight(CONTROL)
        self.setFont(theme.font(13))
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.returnPressed.connect(self.keep)

    def keep(self) -> None:
        """Hand over what is typed, if it is new."""
        if (typed := " ".join(self.text().split())) != self._first:
            self._first = typed
            self.kept.emit(typed)

    def show_text(self, text: str) -> None:
        """Show another text as the one that is there."""
        self._first = text
        if self.text() != text:
            self.setText(text)

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the shortcuts of the window while there is something to restore."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._restores(event):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc restores; everything else types."""
        if self._restores(event):
            self.setText(self._first)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was typed, unless only a menu or another window came in between."""
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self.keep()

    def _restores(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and self.text() != self._first


class _KeptText(QPlainTextEdit):
    """A text that wraps and is as high as it needs; `kept` carries what is new in it."""

    kept = Signal(str)
    edges = 12  # pixels above and below the lines, together

    def __init__(self, text: str, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        for bars in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            bars(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._first = text
        self.setPlainText(text)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())

    def restore(self) -> None:
        """Put back the text shown first."""
        if self.toPlainText() != self._first:
            self.setPlainText(self._first)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was typed, unless only a menu or another window came in between."""
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self.keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the lines need at the new width."""
        super().resizeEvent(event)
        self._grow()

    def keep(self) -> None:
        """Hand over what is typed, if it is new."""
        typed = self._typed()
        if typed != self._first:
            self._first = typed
            self.kept.emit(typed)

    def _typed(self) -> str:
        return self.toPlainText()

    def _grow(self) -> None:
        self.setFixedHeight(self._lines() * QFontMetrics(self.font()).lineSpacing() + self.edges)

    def _lines(self) -> int:
        return max(1, round(self.document().size().height()))


class TitleField(_KeptText):
    """A title that shows no box until it is pointed at or typed in."""

    def __init__(self, title: str, name: str) -> None:
        super().__init__(title, name)
        self.setObjectName("title")
        self.setFont(theme.font(17, 600))
        self._grow()

    def keep(self) -> None:
        """Hand over a title that is new; an empty one is put back."""
        if self._typed() in ("", self._first):
            self.restore()
        else:
            super().keep()

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the shortcuts of the window."""
        return takes_escape(event) or bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, Esc restores; everything else types."""
        if event.key() in _ENTER:
            self.clearFocus()
            self.keep()
        elif event.key() == Qt.Key.Key_Escape:
            self.restore()
            self.clearFocus()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make up for the edge that grows by a pixel, so that no letter moves."""
        super().focusInEvent(event)
        self.document().setDocumentMargin(3)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take back the room of the edge."""
        if event.reason() not in PASSING:
            self.document().setDocumentMargin(4)
        super().focusOutEvent(event)

    def _typed(self) -> str:
        return " ".join(self.toPlainText().split())


class NoteField(_KeptText):
    """A note of several lines: Enter begins another one, Ctrl+Enter keeps it, Esc puts back what was there."""

    edges = 16

    def __init__(self, note: str, name: str, hint: str) -> None:
        super().__init__(note, name)
        self.setObjectName("note")
        self.setFont(theme.font(13))
        self.setPlaceholderText(hint)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._grow()

    def show_text(self, note: str) -> None:
        """Show another note as the one that is there."""
        self._first = note
        if self._typed() != note:
            self.setPlainText(note)

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the shortcuts of the window while there is something to restore."""
        is_key = isinstance(event, QKeyEvent)  # others come before the field is made
        return (is_key and self._is_new() and takes_escape(event)) or bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter keeps, Esc restores; everything else types."""
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.keep()
        elif event.key() == Qt.Key.Key_Escape and self._is_new():
            self.restore()
        else:
            super().keyPressEvent(event)

    def _is_new(self) -> bool:
        return self.toPlainText() != self._first

    def _typed(self) -> str:
        return self.toPlainText().strip()

    def _lines(self) -> int:
        return min(max(_FEWEST, super()._lines()), _MOST)
