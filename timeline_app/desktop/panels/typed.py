"""A line that is read while it is typed, and below it what its words are understood as."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLayout, QLineEdit, QSizePolicy, QWidget

from timeline_app.desktop import theme
from timeline_app.desktop.controls import CONTROL, Wrapped, column, frame, label, picture, row
from timeline_app.styles import Style

_PAUSE = 120  # milliseconds without a key before what is typed is read


class TypedLine(QLineEdit):
    """A line that hands over Enter, and Esc while it holds something new."""

    entered = Signal()
    escaped = Signal()

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the shortcuts of the window while there is something to restore."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._restores(event):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, Esc restores; everything else types."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif self._restores(event):
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _restores(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and self.isModified()


class TypedField(QWidget):
    """The line and what is said below it; a field says what reading, keeping and letting go are."""

    def __init__(self, style: Style, language: str, name: str, hint: str) -> None:
        super().__init__()
        self._style, self._language = style, language
        self.edit = TypedLine()
        self.edit.setFixedHeight(CONTROL)
        self.edit.setFont(theme.font(13))
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(hint)
        self._line: QWidget = frame(row())
        self.setLayout(column(self.edit, self._line, gap=6))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._read)
        self.edit.textEdited.connect(lambda _text: self._pause.start())
        self.edit.entered.connect(self.keep)
        self.edit.escaped.connect(self.restore)

    def keep(self) -> None:
        """Hand over what is understood, if anything is."""
        raise NotImplementedError

    def restore(self) -> None:
        """Let go of what is typed."""
        raise NotImplementedError

    def _read(self) -> None:
        raise NotImplementedError

    def _say(self, icon: str, token: str, text: str, hint: str = "") -> None:
        """Say what the words are understood as, in a colour, and behind it what Enter does."""
        words = Wrapped(text, self._style, token, 12, 500)
        words.setObjectName("understood")
        parts: list[QWidget | QLayout] = [column(picture(icon, self._style, token, 14), None), words]
        if hint:
            parts.append(narrow(label(hint, self._style, "muted", 12)))
        self._swap(frame(row(*parts, gap=6)))
        self.edit.setAccessibleDescription(text)

    def _say_nothing(self) -> None:
        self._swap(frame(row()))

    def _swap(self, line: QWidget) -> None:
        layout = self.layout()
        if layout is not None:
            layout.replaceWidget(self._line, line)
        self._line.hide()
        self._line.deleteLater()
        self._line = line


def narrow(part: QLabel) -> QLabel:
    """A label that leaves all the room it can to the wrapped text beside it."""
    part.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    return part
