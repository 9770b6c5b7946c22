"""The three rooms around a timeline: articles at the left, the canvas, the event at the right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout

from timeline_app import styles
from timeline_app.desktop import controls
from timeline_app.desktop.canvas.editor import TitleLine
from timeline_app.desktop.canvas.overview import Overview
from timeline_app.desktop.canvas.widget import TimelineCanvas
from timeline_app.desktop.panels.articles import ArticleList
from timeline_app.desktop.panels.history import History
from timeline_app.desktop.panels.inspector import Inspector
from timeline_app.desktop.panels.kept import KeptLine, NoteField, TitleField
from timeline_app.desktop.panels.legend import Legend
from timeline_app.model import Event, Status, Timeline
from timeline_app.styles import Style
from timeline_app.words import say

if TYPE_CHECKING:
    from timeline_app.desktop.find import FindLine

FILTER_ROW = 36
NARROW = 1000  # pixels: below this the list of articles hides
LOW = 360  # pixels: below this the overview hides


class Workspace(QFrame):
    """The rooms, kept at one event; `selected` carries its id, "" for none.

    `article_wanted` carries the id of an article that was found and the Span of its text to show, or None.
    """

    selected = Signal(str)
    article_wanted = Signal(str, object)

    def __init__(self, style: Style, language: str) -> None:
        super().__init__()
        self._style, self._language = style, language
        self._timeline = Timeline()
        self._chosen = ""
        self._gone = 0  # dismissed events
        self.articles = ArticleList(style, language)
        self.inspector = Inspector(style, language)
        self.canvas = TimelineCanvas()
        self.canvas.dress = style
        self.canvas.set_style(style)
        self.canvas.set_language(language)
        self.legend = Legend(style, language)
        self.history = History(style, language)
        self.history.hide()
        self.overview = Overview(self.canvas, style, language)
        self.counts = controls.label("", style, "muted")
        self.find_line: FindLine | None = None
        self.dismissed = controls.button("", style, kind="link", height=24, clicked=self._list_dismissed)
        middle = controls.frame(self._middle(), "paper")
        right = controls.column(self.inspector, self.history, gap=0)
        right.setStretch(0, 3)
        right.setStretch(1, 2)
        across = controls.row(self.articles, middle, right, gap=0)
        across.setStretch(1, 1)
        self.setLayout(across)
        self.canvas.selected.connect(self.choose)
        self.canvas.view_changed.connect(lambda _view: self._count())
        self.articles.chosen.connect(self._choose_first_of)
        self.article_wanted.connect(lambda article_id, _span: self.articles.choose(article_id))

    @property
    def chosen(self) -> Event | None:
        """The event that is chosen."""
        return next((event for event in self._timeline.events if event.id == self._chosen), None)

    def show_timeline(self, timeline: Timeline) -> None:
        """Show a timeline; the view stays when its articles do, and the chosen event when it is still there."""
        same = {a.id for a in timeline.articles} == {a.id for a in self._timeline.articles}
        keep = same and bool(self._timeline.events) and bool(timeline.events)
        anew = (timeline.style, timeline.lanes_by) != (self._timeline.style, self._timeline.lanes_by)
        keep = keep and not (anew and self.canvas.held_view is None)  # all in sight stays all in sight
        self._timeline = timeline
        self._gone = sum(event.status is Status.DISMISSED for event in timeline.events)
        self._dress_canvas()
        self.canvas.show_timeline(timeline, keep_view=keep)
        self.legend.show_events(self.canvas.scene.events)
        self.fit_rooms()
        self.choose(self._chosen if self.chosen else "")
        self._count()

    def show_stretch(self, stretch: tuple[float, float] | None) -> None:
        """Show a stretch of time, in seconds since 1970, from edge to edge; all events for None."""
        self.canvas.motion.stop()
        view = self.canvas.view
        self.canvas.hold_view(stretch and replace(view, start=stretch[0], end=stretch[1]))

    def _dress_canvas(self) -> None:
        """Draw in the style that the timeline wants in a window like this one."""
        wanted = styles.shown(self._timeline.style, dark=self._style.dark)
        if wanted != self.canvas.look:
            self.canvas.set_style(wanted)

    def choose(self, event_id: str) -> None:
        """Choose an event, or none with ""."""
        self._chosen = event_id
        event = self.chosen
        self.canvas.select(event_id)
        self.overview.choose(event_id)
        self._inspect(event)
        article = event.article_ids[0] if event and event.article_ids else ""
        self.articles.show_timeline(self._timeline, article)
        self.selected.emit(event_id)

    def show_event(self, event_id: str) -> None:
        """Choose an event and bring it into sight."""
        self.choose(event_id)
        self.canvas.reveal(event_id)

    def _inspect(self, chosen: Event | None) -> None:
        """Show the chosen event at the right, or all that are chosen together with it."""
        several = set(self.canvas.selection)
        if chosen is None or len(several) < 2:
            self.inspector.show_event(self._timeline, chosen)
        else:
            others = (event for event in self._timeline.events if event.id in several and event is not chosen)
            self.inspector.show_several(self._timeline, (chosen, *others))

    def step(self, by: int) -> None:
        """Choose the next event in time that is not dismissed, or the one before."""
        events = self._timeline.events
        ids = [event.id for event in events]
        at = ids.index(self._chosen) if self._chosen in ids else -1 if by > 0 else len(ids)
        round_trip = (events[(at + by * n) % len(events)] for n in range(1, len(events) + 1))
        self.choose(next((event.id for event in round_trip if event.status is not Status.DISMISSED), ""))
        self.canvas.reveal(self._chosen)

    def keep_typed(self) -> None:
        """Keep a title, a lane, tags or a note being typed: what comes next would lose them."""
        typed = self.focusWidget()
        if isinstance(typed, TitleLine | TitleField | KeptLine | NoteField):
            typed.keep()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the timeline when the room first has its size."""
        super().showEvent(event)
        self.fit_rooms()
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the rooms in."""
        super().resizeEvent(event)
        self.fit_rooms()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes from a field back to the canvas, where letters are commands, and from there lets go of the event.

        With none chosen it closes the line that finds words.
        """
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.canvas.hasFocus() and self.find_line is not None and self.find_line.is_open and not self._chosen:
            self.find_line.leave()
        elif self.canvas.hasFocus():
            self.choose("")
        else:
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def fit_rooms(self) -> None:
        """Hide the list of articles where the window is too narrow for it, the overview where it is too low."""
        self.articles.setVisible(self.width() >= NARROW)
        self.overview.setVisible(self.height() >= LOW and len(self._timeline.events) - self._gone > 1)

    def _middle(self) -> QVBoxLayout:
        line = controls.row(self.counts, self.dismissed, self.legend, gap=6, margins=(16, 0, 16, 0))
        line.setStretch(2, 1)
        return controls.column(controls.frame(line, "filter", height=FILTER_ROW), self.canvas, self.overview, gap=0)

    def _count(self) -> None:
        shown = len(self._timeline.events) - self._gone
        _, in_view = self.canvas.drawn_counts()
        self.counts.setText(say("window.counts", self._language, count=shown, in_view=in_view))
        self.dismissed.setText(say("window.dismissed_count", self._language, count=self._gone))
        self.dismissed.setVisible(self._gone > 0)

    def _list_dismissed(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for event in self._timeline.events:
            if event.status is Status.DISMISSED:
                entry = menu.addAction(event.title)
                entry.triggered.connect(lambda _checked=False, wanted=event.id: self.choose(wanted))
        menu.popup(self.dismissed.mapToGlobal(self.dismissed.rect().bottomLeft()))

    def _choose_first_of(self, article_id: str) -> None:
        for event in self._timeline.events:
            if article_id in event.article_ids:
                self.show_event(event.id)
                return
