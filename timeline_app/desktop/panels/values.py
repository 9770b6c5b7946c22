"""The list of articles, places, people and tags of which some can be checked."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from timeline_app.desktop import theme
from timeline_app.filtering import folded
from timeline_app.styles import Style
from timeline_app.words import number_text, say

ROWS, ROW, WORDS = 7, 26, 220  # rows in sight, pixels of a row, and of the words in it
MOST = 100  # values of one kind that are listed; more are found by typing
_NAME, _VALUE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1

Choice = tuple[str, str, int]  # a value, its words, how many events have it


class Values(QListWidget):
    """Values under the heads of their kinds; `toggled` carries the kind and the value of the one pressed."""

    toggled = Signal(str, str)

    def __init__(self, style: Style, language: str) -> None:
        super().__init__()
        self._style, self._language = style, language
        self._choices: Mapping[str, Sequence[Choice]] = {}
        self._marked: Mapping[str, Container[str]] = {}
        self._typed = ""
        self.setObjectName("choices")
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setFont(theme.font(13))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setAccessibleName(say("filter.values", language))
        self.setFixedHeight(ROWS * ROW)
        self.itemClicked.connect(self._toggle)

    @property
    def names(self) -> tuple[str, ...]:
        """The kinds of values."""
        return tuple(self._choices)

    def fill(self, choices: Mapping[str, Sequence[Choice]]) -> None:
        """List values by their kind."""
        self._choices = choices
        self._show()

    def mark(self, marked: Mapping[str, Container[str]]) -> None:
        """Check the values of each kind that are wanted."""
        self._marked = marked
        for item in map(self.item, range(self.count())):
            self._check(item)

    def narrow(self, typed: str) -> None:
        """List only the values that hold what is typed, without accents and capitals."""
        self._typed = typed
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar and Enter check what is marked; letters belong to nobody here."""
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._toggle(item)
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        self.clear()
        for name, choices in self._choices.items():
            fitting = [choice for choice in choices if self._typed in folded(choice[1])][:MOST]
            if fitting:
                self._head(name)
            for value, words, count in fitting:
                self._row(name, value, words, count)

    def _head(self, name: str) -> None:
        item = QListWidgetItem(say(f"filter.{name}", self._language), self)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(theme.font(12, 600))

    def _row(self, name: str, value: str, words: str, count: int) -> None:
        told = number_text(count, self._language)
        short = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, WORDS)
        item = QListWidgetItem(say("filter.value_count", self._language, value=short, count=told), self)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setData(_NAME, name)
        item.setData(_VALUE, value)
        item.setToolTip(words)
        self._check(item)

    def _check(self, item: QListWidgetItem) -> None:
        if (name := item.data(_NAME)) is not None:
            wanted = item.data(_VALUE) in self._marked.get(name, ())
            item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)

    def _toggle(self, item: QListWidgetItem) -> None:
        if (name := item.data(_NAME)) is not None:
            self.toggled.emit(name, item.data(_VALUE))
