"""The head of a room: its name, what belongs beside it, and the button that moves or hides the room."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QToolButton

from timeline_app.desktop.controls import Part, frame, label, row, tool
from timeline_app.styles import Style
from timeline_app.words import say

HEAD = 36  # pixels
_SIDES, _NARROW = (16, 0, 8, 0), (14, 0, 15, 0)  # margins in pixels


class Head(QFrame):
    """What stands at the top of a room; dragged, it moves the room, and its handle opens the menu of places."""

    handle: QToolButton

    def sizeHint(self) -> QSize:
        """As high as it is made: a dock asks for this alone."""
        return QSize(super().sizeHint().width(), self.minimumHeight())


class RoomHead(Head):
    """A name, parts right after it, and parts at the far end before the handle."""

    def __init__(
        self, name: str, style: Style, language: str, *, after: tuple[Part, ...] = (), last: tuple[Part, ...] = ()
    ) -> None:
        super().__init__()
        self.setObjectName("head")
        self.setFixedHeight(HEAD)
        self.handle = handle(name, style, language)
        self._parts = frame(row(label(name, style, "ink", 13, 600), *after, None, *last, gap=8))
        self._row = row(self._parts, self.handle, gap=8)
        self._row.setStretch(0, 1)
        self.setLayout(self._row)
        self.set_narrow(narrow=False)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the handle alone, or all."""
        self._parts.setVisible(not narrow)
        self._row.setContentsMargins(*(_NARROW if narrow else _SIDES))


def handle(name: str, style: Style, language: str) -> QToolButton:
    """The button whose menu moves or hides the room of that name."""
    made = tool("ellipsis", say("rooms.place", language, room=name), style, size=28)
    made.setObjectName("handle")
    made.setIconSize(QSize(16, 16))
    return made
