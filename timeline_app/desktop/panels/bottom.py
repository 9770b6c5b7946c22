"""The room below the canvas: the reader and the table in tabs, as high as the person wants it, or its tabs alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QTabBar, QWidget

from timeline_app.desktop import icons, theme
from timeline_app.desktop.controls import column, frame, label, row, tool
from timeline_app.desktop.panels.reader import Reader
from timeline_app.desktop.panels.table import EventTable
from timeline_app.desktop.settings import TAB_NAMES, BottomRoom
from timeline_app.model import Event, Span, Timeline
from timeline_app.styles import Style
from timeline_app.words import say

TABS, LEAST, MOST_ABOVE = 33, 96, 250  # pixels: the tabs, the lowest room, what stays for the canvas
HINT_FROM = 520  # pixels
LOW = 520  # pixels: where window and canvas together are lower, only the tabs show until one is asked for


class Bottom(QFrame):
    """The tabs and what they show; `asked` carries the name of one that was clicked, `toggled` is sent to fold."""

    asked = Signal(str)
    toggled = Signal()

    def __init__(self, style: Style, language: str) -> None:
        super().__init__()
        self.setObjectName("bottom")
        self.setMinimumHeight(TABS)
        self._style, self._language = style, language
        self.reader = Reader(style, language)
        self.table = EventTable(style, language)
        self.tabs = self._build_tabs()
        self.fold = tool("chevron-down", say("reader.hide", language), style, size=28)
        self.fold.setIconSize(QSize(16, 16))
        self.fold.clicked.connect(lambda _checked=False: self.toggled.emit())
        self.stack = QStackedWidget()
        self.stack.addWidget(self.reader)
        self.stack.addWidget(self.table)
        self._hint = label(say("reader.hint", language), style, "muted", 12)
        head = row(self.tabs, None, self._hint, self.fold, gap=8, margins=(16, 0, 8, 0))
        self.setLayout(column(frame(head, "tabs", height=TABS), self.stack, gap=0))

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

    @property
    def current(self) -> QWidget:
        """The tab in front."""
        return self.reader.text if self.stack.currentWidget() is self.reader else self.table

    def turn_to(self, name: str) -> None:
        """Put a tab in front."""
        at = TAB_NAMES.index(name)
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(at)
        self.tabs.blockSignals(False)
        self.stack.setCurrentIndex(at)
        self._tell_hint()

    def set_open(self, *, is_open: bool) -> None:
        """Show the room, or its tabs alone."""
        self.stack.setVisible(is_open)
        self._tell_hint()
        words = say("reader.hide" if is_open else "reader.show", self._language)
        self.fold.setIcon(icons.icon("chevron-down" if is_open else "chevron-up", self._style.ink2))
        self.fold.setToolTip(words)
        self.fold.setAccessibleName(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say how an event is made where there is room for it."""
        super().resizeEvent(event)
        self._tell_hint()

    def _tell_hint(self) -> None:
        is_reading = not self.stack.isHidden() and self.stack.currentWidget() is self.reader
        self._hint.setVisible(is_reading and self.width() >= HINT_FROM)

    def show_timeline(self, timeline: Timeline, shown: Sequence[Event]) -> None:
        """Show a timeline; the table shows the events that the canvas does."""
        self.table.show_events(timeline, shown)

    def let_change(self, *, may_change: bool) -> None:
        """Let a person change the events, or only look at them."""
        self.table.rows.may_change = self.reader.may_change = may_change

    def choose(self, timeline: Timeline, event: Event | None, selection: Sequence[str]) -> None:
        """Follow what is chosen."""
        self.reader.show_event(timeline, event)
        self.table.choose(selection or ((event.id,) if event else ()))


class Halves(QSplitter):
    """The canvas above, the room below; `arranged` carries a BottomRoom that the person has made other."""

    arranged = Signal(object)

    def __init__(self, upper: QWidget, bottom: Bottom) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.bottom = bottom
        self.wanted = BottomRoom()
        self._opened_low = False  # asked for in a window that is too low to show it by itself
        self.addWidget(upper)
        self.addWidget(bottom)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.splitterMoved.connect(lambda *_place: self._dragged())
        bottom.asked.connect(self.open)
        bottom.toggled.connect(self.toggle)

    @property
    def is_open(self) -> bool:
        """Whether more than the tabs shows."""
        return self.wanted.is_open and (self.height() >= LOW or self._opened_low)

    def arrange(self, wanted: BottomRoom) -> None:
        """Arrange the room as it was left."""
        self.wanted = wanted
        self.bottom.turn_to(wanted.tab)
        self.fit()

    def open(self, name: str) -> None:
        """Show the room with a tab in front."""
        self._opened_low = True
        self._want(is_open=True, height=self.wanted.height, tab=name)

    def close_room(self) -> None:
        """Show the tabs alone."""
        self._opened_low = False
        self._want(is_open=False, height=self.wanted.height, tab=self.wanted.tab)

    def toggle(self) -> None:
        """Show the room, or its tabs alone."""
        if self.is_open:
            self.close_room()
        else:
            self.open(self.wanted.tab)

    def fit(self) -> None:
        """Give the room its height."""
        self.bottom.set_open(is_open=self.is_open)
        below = min(max(self.wanted.height, LEAST), max(self.height() - MOST_ABOVE, LEAST)) if self.is_open else TABS
        sizes = [max(self.height() - below - 1, 0), below]
        if self.sizes() != sizes:
            self.setSizes(sizes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The canvas takes what is gained and gives what is lost."""
        super().resizeEvent(event)
        self.fit()

    def show_place(self, timeline: Timeline, event: Event | None, article_id: str, span: Span) -> None:
        """Show a place of an article in the reader."""
        self.open("reader")
        self.bottom.reader.show_place(timeline, event, article_id, span)

    def _dragged(self) -> None:
        below = self.sizes()[1]
        is_open = below >= (TABS + LEAST) // 2
        self._opened_low = is_open
        height = max(below, LEAST) if is_open else self.wanted.height
        self._want(is_open=is_open, height=height, tab=self.wanted.tab, fit=False)
        self.bottom.set_open(is_open=is_open)

    def _want(self, *, is_open: bool, height: int, tab: str, fit: bool = True) -> None:
        self.wanted = BottomRoom(is_open=is_open, height=height, tab=tab)
        self.bottom.turn_to(tab)
        if fit:
            self.fit()
        self.arranged.emit(self.wanted)
