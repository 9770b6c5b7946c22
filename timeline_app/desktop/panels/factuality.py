"""Whether an event happened: a word with a sign below its date, and the menu that changes it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu

from timeline_app.desktop.actions import fill_choice
from timeline_app.desktop.controls import LINK, Part, opener, picture, row
from timeline_app.model import Factuality
from timeline_app.styles import Style
from timeline_app.words import say

_SIGNS = {Factuality.PLANNED: "calendar-clock", Factuality.CANCELLED: "calendar-x", Factuality.DENIED: "ban"}


class FactualityChoice(QFrame):
    """What is said of an event: quiet where it happened, with a sign where it did not; None of events that differ."""

    chosen = Signal(object)  # the Factuality, where it is another

    def __init__(self, current: Factuality | None, style: Style, language: str) -> None:
        super().__init__()
        self._current = current
        self._words = {str(value): say(f"inspector.{value}", language) for value in Factuality}
        word = self._words[current] if current else say("inspector.differs", language)
        sign = _SIGNS.get(current) if current else None
        self.link = opener(word, style, 600 if sign else 400)
        self.link.setAccessibleName(say("inspector.factuality", language, word=word))
        self.link.clicked.connect(self.open)
        parts: list[Part] = [picture(sign, style, "ink2", 14)] if sign else []
        self.setLayout(row(*parts, self.link, None, gap=4, margins=(LINK if sign else 0, 0, 0, 0)))

    def open(self) -> None:
        """Open the menu."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill_choice(menu, self._words, self._current or "", self._choose)
        menu.popup(self.link.mapToGlobal(self.link.rect().bottomLeft()))

    def _choose(self, value: str) -> None:
        if value != self._current:
            self.chosen.emit(Factuality(value))
