"""The reader and the table: in tabs, or side by side; what shows of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QTabBar, QWidget

from timeline_app.desktop import icons, theme
from timeline_app.desktop.controls import column, label, row, tool
from timeline_app.desktop.panels.heads import Head, handle
from timeline_app.desktop.panels.reader import Reader
from timeline_app.desktop.panels.table import EventTable
from timeline_app.desktop.settings import TAB_NAMES
from timeline_app.model import Event, Timeline
from timeline_app.styles import Style
from timeline_app.words import say

TABS = 33  # pixels
HINT_FROM = 520  # pixels
BESIDE_FROM = 560  # pixels: in a narrower room the table stands below the text


class BottomHead(Head):
    """The tabs, a hint, and what folds and moves the room; `asked` carries the name of a tab, `toggled` folds."""

    asked = Signal(str)
    toggled = Signal()

    def __init__(self, style: Style, language: str) -> None:
        super().__init__()
        self.setObjectName("tabs")
        self.setFixedHeight(TABS)
        self._style, self._language = style, language
        self.tabs = self._build_tabs()
        self.fold = tool("chevron-down", say("reader.hide", language), style, size=28)
        self.fold.setIconSize(QSize(16, 16))
        self.fold.clicked.connect(lambda _checked=False: self.toggled.emit())
        self.handle = handle(say("rooms.texts", language), style, language)
        self._hint = label(say("reader.hint", language), style, "muted", 12)
        self._hints, self._pickable = False, False
        parts = (self.tabs, None, self._hint, self.fold, self.handle)
        self.setLayout(row(*parts, gap=8, margins=(16, 0, 8, 0)))

    def turn_to(self, name: str) -> None:
        """Show a tab as the one in front."""
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(TAB_NAMES.index(name))
        self.tabs.blockSignals(False)

    def tell(self, *, is_open: bool, folds: bool, hints: bool) -> None:
        """Say what the button does where the room can be folded, and how an event is made."""
        words = say("reader.hide" if is_open else "reader.show", self._language)
        self.fold.setIcon(icons.icon("chevron-down" if is_open else "chevron-up", self._style.ink2))
        self.fold.setToolTip(words)
        self.fold.setAccessibleName(words)
        self.fold.setVisible(folds)
        self._hints = hints
        self._fit_hint()

    def set_pickable(self, *, pickable: bool) -> None:
        """Say how an event is made only where there are words to make one of."""
        self._pickable = pickable
        self._fit_hint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say how an event is made where there is room for it."""
        super().resizeEvent(event)
        self._fit_hint()

    def _fit_hint(self) -> None:
        self._hint.setVisible(self._hints and self._pickable and self.width() >= HINT_FROM)

    def _build_tabs(self) -> QTabBar:
        made = QTabBar()
        made.setObjectName("tabs")
        made.setFont(theme.font(13, 500))
        made.setDrawBase(False)
        made.setExpanding(False)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setAccessibleName(say("reader.tabs", self._language))
        for name in TAB_NAMES:
            made.addTab(say(f"reader.tab_{name}", self._language))
        made.tabBarClicked.connect(lambda at: self.asked.emit(TAB_NAMES[at]) if at >= 0 else None)
        made.currentChanged.connect(lambda at: self.asked.emit(TAB_NAMES[at]))
        return made


class Bottom(QFrame):
    """The reader and the table, the one in front alone or both."""

    def __init__(self, style: Style, language: str) -> None:
        super().__init__()
        self.setObjectName("bottom")
        self.head = BottomHead(style, language)
        self.reader = Reader(style, language)
        self.table = EventTable(style, language)
        self.both = QSplitter(Qt.Orientation.Horizontal)
        self.both.setHandleWidth(1)
        self.both.setChildrenCollapsible(False)
        self.both.addWidget(self.reader)
        self.both.addWidget(self.table)
        self.setLayout(column(self.both, gap=0))
        self.tab = TAB_NAMES[0]
        self._is_beside = False

    @property
    def current(self) -> QWidget:
        """What is in front."""
        return self.reader.text if self.tab == TAB_NAMES[0] else self.table

    def turn_to(self, name: str) -> None:
        """Put the reader or the table in front."""
        self.tab = name
        self.head.turn_to(name)
        self._show_parts()

    def set_beside(self, *, beside: bool) -> None:
        """Show both side by side, or the one in front."""
        self._is_beside = beside
        self._show_parts()

    def _show_parts(self) -> None:
        for name, part in zip(TAB_NAMES, (self.reader, self.table), strict=True):
            part.setVisible(self._is_beside or name == self.tab)

    def set_open(self, *, is_open: bool, folds: bool) -> None:
        """Show the room, or its tabs alone."""
        self.both.setVisible(is_open)
        shows_reader = is_open and (self._is_beside or self.tab == TAB_NAMES[0])
        self.head.tell(is_open=is_open, folds=folds, hints=shows_reader)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One beside the other, or below it where the room is upright."""
        super().resizeEvent(event)
        upright = self.height() > self.width() or self.width() < BESIDE_FROM
        self.both.setOrientation(Qt.Orientation.Vertical if upright else Qt.Orientation.Horizontal)

    def show_timeline(self, timeline: Timeline, shown: Sequence[Event]) -> None:
        """Show a timeline; the table shows the events that the canvas does."""
        self.head.set_pickable(pickable=bool(timeline.articles))
        self.table.show_events(timeline, shown)

    def let_change(self, *, may_change: bool) -> None:
        """Let a person change the events, or only look at them."""
        self.table.rows.may_change = self.reader.may_change = may_change

    def choose(self, timeline: Timeline, event: Event | None, selection: Sequence[str]) -> None:
        """Follow what is chosen."""
        self.reader.show_event(timeline, event)
        self.table.choose(selection or ((event.id,) if event else ()))
