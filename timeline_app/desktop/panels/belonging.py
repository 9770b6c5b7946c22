"""Where an event belongs, folded until it is wanted: its lane and its tags."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QFrame, QLineEdit, QVBoxLayout, QWidget

from timeline_app.desktop import icons, theme
from timeline_app.desktop.controls import CONTROL, PASSING, button, column, label, row
from timeline_app.model import Event, Timeline
from timeline_app.styles import Style
from timeline_app.words import say

_SIDE, _FLAT = 16, 8  # pixels: of the inspector, inside a flat button


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


class Belonging(QFrame):
    """The lane and the tags of an event; `opened` carries whether they are shown."""

    laned = Signal(str)  # the name of a lane, "" for none
    tagged = Signal(object)  # a tuple of tags
    opened = Signal(bool)

    def __init__(self, timeline: Timeline, event: Event, style: Style, language: str, *, is_open: bool) -> None:
        super().__init__()
        self._style = style
        self.head = button(say("inspector.belonging", language), style, "chevron-right", "flat", height=28)
        self.head.setFont(theme.font(12, 600))
        self.head.setCheckable(True)
        self.lane = KeptLine(event.lane, say("inspector.lane", language), say("inspector.lane_hint", language))
        self.lane.setCompleter(_completer(timeline.lanes, self.lane))
        self.tags = KeptLine(
            ", ".join(event.tags), say("inspector.tags", language), say("inspector.tags_hint", language)
        )
        self.lane.kept.connect(self.laned)
        self.tags.kept.connect(lambda text: self.tagged.emit(tuple(text.split(","))))
        self._inner = QWidget()
        self._inner.setLayout(column(*(self._field(line, style) for line in (self.lane, self.tags)), gap=10))
        edge = _SIDE - _FLAT
        head = row(self.head, None, margins=(edge, 0, edge, 0))
        self.setLayout(column(head, column(self._inner, margins=(_SIDE, 0, _SIDE, 0)), gap=6))
        self.head.toggled.connect(self._open)
        self.head.setChecked(is_open)
        self._open(is_open)

    def close_lines(self) -> None:
        """Hand nothing over any more: the lines lose the focus while they go."""
        for line in (self.lane, self.tags):
            line.blockSignals(True)

    def _field(self, line: KeptLine, style: Style) -> QVBoxLayout:
        return column(label(line.accessibleName(), style, "muted", 12, 600), line, gap=6)

    def _open(self, is_open: bool) -> None:  # noqa: FBT001  # as Qt's signal has it
        self._inner.setVisible(is_open)
        self.head.setIcon(icons.icon("chevron-down" if is_open else "chevron-right", self._style.ink2))
        self.opened.emit(is_open)


def _completer(names: tuple[str, ...], parent: QWidget) -> QCompleter:
    made = QCompleter(list(names), parent)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    made.setFilterMode(Qt.MatchFlag.MatchContains)
    return made
