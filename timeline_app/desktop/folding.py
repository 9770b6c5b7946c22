"""The room of the reader and the table: open, folded to its tabs, or hidden."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from timeline_app.desktop import theme
from timeline_app.desktop.docks import Docks
from timeline_app.desktop.panels.bottom import TABS, Bottom
from timeline_app.desktop.settings import BottomRoom
from timeline_app.model import Event, Span, Timeline

NAME = "texts"
LEAST = 72  # pixels: the lowest room below its tabs
LOW = 520  # pixels: where window and canvas together are lower, only the tabs show until one is asked for
FOLDING = ("top", "bottom")  # the sides at which the room can be folded


class Folding(QObject):
    """What shows of the room; `changed` carries a BottomRoom that the person has made other."""

    changed = Signal(object)

    def __init__(self, docks: Docks, bottom: Bottom) -> None:
        super().__init__(docks)
        self._docks, self._bottom = docks, bottom
        self.wanted = BottomRoom()
        self._opened_low = False  # asked for in a window that is too low to show it by itself
        bottom.head.asked.connect(self.open)
        bottom.head.toggled.connect(self.toggle)
        docks.fitted.connect(self.fit)

    @property
    def is_open(self) -> bool:
        """Whether more than the tabs shows."""
        if not self._docks.is_shown(NAME):
            return False
        return not self._folds or (self.wanted.is_open and (self._docks.height() >= LOW or self._opened_low))

    @property
    def height(self) -> int:
        """The height of the room with its tabs, in pixels."""
        return self._docks.dock(NAME).height()

    @property
    def _folds(self) -> bool:
        return self._docks.side(NAME) in FOLDING

    def arrange(self, wanted: BottomRoom) -> None:
        """Arrange the room as it was left."""
        self.wanted = wanted
        self._bottom.turn_to(wanted.tab)
        self._bottom.set_beside(beside=wanted.is_beside)
        self.fit()

    def open(self, name: str) -> None:
        """Show the room with a tab in front."""
        self._opened_low = True
        self._want(self.wanted._replace(is_open=True, tab=name))
        if not self._docks.is_shown(NAME):
            self._docks.show_room(NAME)

    def close(self) -> None:
        """Show the tabs alone; at a side, where it has no tabs to fold to, hide the room."""
        self._opened_low = False
        if self._folds:
            self._want(self.wanted._replace(is_open=False))
        else:
            self._docks.show_room(NAME, shown=False)

    def toggle(self) -> None:
        """Show the room, or its tabs alone."""
        if self.is_open:
            self.close()
        else:
            self.open(self.wanted.tab)

    def set_beside(self, *, beside: bool) -> None:
        """Show the reader and the table side by side, or one of them."""
        self._want(self.wanted._replace(is_beside=beside))
        if beside and not self.is_open:
            self.open(self.wanted.tab)

    def show_place(self, timeline: Timeline, event: Event | None, article_id: str, span: Span) -> None:
        """Show a place of an article in the reader."""
        self.open("reader")
        self._bottom.reader.show_place(timeline, event, article_id, span)

    def fit(self) -> None:
        """Let the room be as high as its tabs, or as it is wanted."""
        dock, is_open = self._docks.dock(NAME), self.is_open
        self._bottom.set_open(is_open=is_open, folds=self._folds)
        self._bottom.both.setMinimumHeight(LEAST if is_open else 0)
        most = theme.UNBOUND if is_open or not self._folds else TABS
        if dock.maximumHeight() != most:
            dock.setMaximumHeight(most)
            self._docks.fit()

    def _want(self, wanted: BottomRoom) -> None:
        self.wanted = wanted
        self._bottom.turn_to(wanted.tab)
        self._bottom.set_beside(beside=wanted.is_beside)
        self.fit()
        self.changed.emit(wanted)
