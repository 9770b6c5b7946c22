"""The field that moves the dates of several events: how far, and what that makes of the first of them."""

from __future__ import annotations

from PySide6.QtCore import Signal

from timeline_app.dates import When
from timeline_app.dates.shift import Shift, shifted
from timeline_app.dates.wording import when_text
from timeline_app.desktop.panels.typed import TypedField
from timeline_app.styles import Style
from timeline_app.words import say


class ShiftField(TypedField):
    """How far dates shall move, in words; `kept` carries the Shift at Enter, and nothing is done before."""

    kept = Signal(object)

    def __init__(self, style: Style, language: str) -> None:
        name = say("inspector.shift", language)
        super().__init__(style, language, name, say("inspector.shift_hint", language))
        self.setAccessibleName(name)
        self._first: When | None = None
        self.by: Shift | None = None

    def show_first(self, when: When, *, anew: bool) -> None:
        """Tell what becomes of another date; `anew` where that is of other events."""
        self._first = when
        if anew:
            self.restore()
        elif self.edit.text():
            self._read()

    def keep(self) -> None:
        """Hand over what is understood, if anything is."""
        self._read()
        if self.by is not None:
            by = self.by
            self.restore()
            self.kept.emit(by)

    def restore(self) -> None:
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
        if self.by is not None and self._first is not None:
            before, after = (when_text(when, self._language) for when in (self._first, shifted(self._first, self.by)))
            self._say("check", "ok", say("inspector.shift_becomes", self._language, before=before, after=after))
        elif self.edit.text().strip():
            self._say("triangle-alert", "bad", say("inspector.shift_not_understood", self._language))
        else:
            self._say_nothing()
