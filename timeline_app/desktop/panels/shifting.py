"""The field that moves the dates of several events: how far, and what that makes of the first of them."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from timeline_app.dates import When
from timeline_app.dates.shift import Shift, shifted
from timeline_app.dates.wording import when_text
from timeline_app.desktop import theme
from timeline_app.desktop.controls import CONTROL, Wrapped, column, frame, picture, row
from timeline_app.desktop.panels.dating import TypedLine
from timeline_app.styles import Style
from timeline_app.words import say

_PAUSE = 120  # milliseconds without a key before what is typed is read


class ShiftField(QWidget):
    """How far dates shall move, in words; `kept` carries the Shift at Enter, and nothing is done before."""

    kept = Signal(object)

    def __init__(self, style: Style, language: str) -> None:
        super().__init__()
        self._style, self._language = style, language
        self._first: When | None = None
        self.by: Shift | None = None
        self.edit = TypedLine()
        self.edit.setFixedHeight(CONTROL)
        self.edit.setFont(theme.font(13))
        self.setAccessibleName(say("inspector.shift", language))
        self.edit.setAccessibleName(say("inspector.shift", language))
        self.edit.setPlaceholderText(say("inspector.shift_hint", language))
        self._line: QWidget = frame(row())
        self.setLayout(column(self.edit, self._line, gap=6))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._read)
        self.edit.textEdited.connect(lambda _text: self._pause.start())
        self.edit.entered.connect(self.keep)
        self.edit.escaped.connect(self.clear)

    def show_first(self, when: When, *, anew: bool) -> None:
        """Tell what becomes of another date; `anew` where that is of other events."""
        self._first = when
        if anew:
            self.clear()
        elif self.edit.text():
            self._read()

    def keep(self) -> None:
        """Hand over what is understood, if anything is."""
        self._read()
        if self.by is not None:
            by = self.by
            self.clear()
            self.kept.emit(by)

    def clear(self) -> None:
        """Let go of what is typed."""
        self.edit.clear()
        self.edit.setModified(False)
        self._read()

    def _read(self) -> None:
        self._pause.stop()
        from timeline_app.temporal.typed_shift import parse_shift  # nothing is typed before the window stands

        try:
            self.by = parse_shift(self.edit.text(), self._language)
        except ValueError:
            self.by = None
        self._tell()

    def _tell(self) -> None:
        line: QWidget = frame(row())
        if self.by is not None and self._first is not None:
            before, after = (when_text(when, self._language) for when in (self._first, shifted(self._first, self.by)))
            line = self._said("check", "ok", say("inspector.shift_becomes", self._language, before=before, after=after))
        elif self.edit.text().strip():
            line = self._said("triangle-alert", "bad", say("inspector.shift_not_understood", self._language))
        if (layout := self.layout()) is not None:
            layout.replaceWidget(self._line, line)
        self._line.hide()
        self._line.deleteLater()
        self._line = line

    def _said(self, icon: str, token: str, text: str) -> QWidget:
        words = Wrapped(text, self._style, token, 12, 500)
        words.setObjectName("understood")
        self.edit.setAccessibleDescription(text)
        return frame(row(column(picture(icon, self._style, token, 14), None), words, gap=6))
