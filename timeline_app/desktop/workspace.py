"""The rooms around a timeline: articles at the left, the canvas, reader and table below it, the event at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QMenu

from timeline_app import styles
from timeline_app.desktop import controls, theme
from timeline_app.desktop.canvas.editor import TitleLine
from timeline_app.desktop.canvas.overview import Overview
from timeline_app.desktop.canvas.widget import TimelineCanvas
from timeline_app.desktop.docks import Docks, Place
from timeline_app.desktop.folding import Folding
from timeline_app.desktop.panels.articles import ArticleList
from timeline_app.desktop.panels.bottom import Bottom
from timeline_app.desktop.panels.filter_row import FilterRow
from timeline_app.desktop.panels.heads import Head
from timeline_app.desktop.panels.history import History
from timeline_app.desktop.panels.inspector import Inspector
from timeline_app.desktop.panels.kept import KeptLine, NoteField, TitleField
from timeline_app.desktop.panels.review_bar import ReviewBar
from timeline_app.desktop.replacing import change_of
from timeline_app.filtering import NO_FILTER, Filter, matching, next_in_time
from timeline_app.model import Event, Mention, Span, Status, Timeline, time_order
from timeline_app.styles import Style
from timeline_app.words import say

if TYPE_CHECKING:
    from timeline_app.desktop.find import FindLine

PLACES = {
    "articles": Place("left", 272, 240),
    "event": Place("right", 320, 280),
    "texts": Place("bottom", 420, 232),
    "history": Place("right", 320, 240, shown=False),
}
MIDDLE = (360, 236)  # pixels: what is left to the timeline at least
NARROW = 1000  # pixels: below this the list of articles is a rail
LOW = 420  # pixels: below this the overview hides


class Workspace(QFrame):
    """The rooms, kept at one event; `selected` carries its id, "" for none.

    `article_wanted` carries the id of an article that was found and the Span of its text to show, or None.
    """

    selected = Signal(str)
    article_wanted = Signal(str, object)
    shown_changed = Signal()  # other events are shown

    def __init__(self, style: Style, language: str) -> None:
        super().__init__()
        self._style, self._language = style, language
        self._timeline = Timeline()
        self._chosen = ""
        self.filter = NO_FILTER
        self.shown: tuple[Event, ...] = ()  # the events that pass the filter, in the order of time
        self.hidden_act = ""  # the title of an event that has just changed and is not shown
        self._gone = 0  # dismissed events
        self.articles = ArticleList(style, language)
        self.inspector = Inspector(style, language)
        self.canvas = TimelineCanvas()
        self.canvas.dress = style
        self.canvas.set_style(style)
        self.canvas.set_language(language)
        self.filters = FilterRow(style, language)
        self.review = ReviewBar(style, language)
        self.counts, self.dismissed, self.legend = self.filters.counts, self.filters.dismissed, self.filters.legend
        self.history = History(style, language)
        self.overview = Overview(self.canvas, style, language)
        self.find_line: FindLine | None = None
        self.bottom = Bottom(style, language)
        self.docks = self._build_docks()
        self.folding = Folding(self.docks, self.bottom)
        self.setLayout(controls.column(self.docks, gap=0))
        self.docks.left.connect(self._back_to_canvas)
        self.canvas.selected.connect(self.choose)
        self.canvas.view_changed.connect(lambda _view: self._count())
        self.articles.chosen.connect(self._choose_first_of)
        self.dismissed.clicked.connect(lambda _checked=False: self._list_dismissed())
        self.filters.changed.connect(self.set_filter)
        self.filters.all_wanted.connect(self.canvas.motion.fit)
        self.review.left_field.connect(self._back_to_canvas)
        self.bottom.reader.chosen.connect(self.show_event)
        self.bottom.table.picked.connect(self._pick)
        self.inspector.sought.connect(self._show_mention)
        self.article_wanted.connect(self._show_found)

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
        before, self._timeline = self._timeline, timeline
        self._dress_canvas()
        self._show_matching(keep_view=keep)
        self.hidden_act = self._hidden_of(before) if keep else ""

    def set_filter(self, wanted: Filter) -> None:
        """Show only the events that pass a filter; where none of them is in view, all of them are brought there."""
        self.filter = wanted
        held = self.canvas.held_view
        self._show_matching(keep_view=held is not None or not wanted.is_empty)
        if self.shown and not self.canvas.drawn_counts()[1]:
            self.canvas.fit()
            self._count()

    def _show_matching(self, *, keep_view: bool) -> None:
        """Show the events of the timeline that pass the filter, everywhere."""
        timeline = self._timeline
        self.shown = matching(timeline, self.filter)
        self.filters.show_filter(self.filter, timeline)
        self.canvas.show_timeline(timeline, keep_view=keep_view, events=None if self.filter.is_empty else self.shown)
        self.legend.show_events(self.canvas.scene.events)
        self._count_judged()
        self.bottom.show_timeline(timeline, self.canvas.scene.events)
        self.fit_rooms()
        self.shown_changed.emit()
        self.choose(self._chosen if self.chosen else "")
        self._count()

    def _hidden_of(self, before: Timeline) -> str:
        """The title of an event that has changed since, where the filter hides all that have; "" otherwise."""
        if self.filter.is_empty:
            return ""
        changed = [change.new for change in change_of(before, self._timeline).events if change.new is not None]
        shown = {event.id for event in self.shown}
        hidden = [event.title for event in changed if event.id not in shown]
        return hidden[0] if hidden and len(hidden) == len(changed) else ""

    def _count_judged(self) -> None:
        """Count what is judged, of the events that pass the filter whatever their status."""
        events = self._timeline.events
        self._gone = [event.status for event in events].count(Status.DISMISSED)
        if not self.filter.is_empty:
            events = matching(self._timeline, replace(self.filter, statuses=tuple(Status)))
        open_ = [event.status for event in events].count(Status.SUGGESTED)
        self.review.tell(len(events) - open_, len(events), filtered=len(events) < len(self._timeline.events))

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
        self._chosen, self.hidden_act = event_id, ""
        event = self.chosen
        self.canvas.select(event_id)
        self.overview.choose(event_id)
        self._inspect(event)
        self.bottom.choose(self._timeline, event, self.canvas.selection)
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
        """Choose the next event in time that is shown, or the one before."""
        self._go_to(next_in_time(self.shown, self.chosen, by))

    def step_unjudged(self) -> None:
        """Choose the next event in time that is shown and not judged; where there is none the chosen one stays."""
        unjudged = [event for event in self.shown if event.status is Status.SUGGESTED]
        found = next_in_time(unjudged, self.chosen, 1)
        if found is None:
            stays = any(event.id == self._chosen for event in self.shown)
            found = self.chosen if stays else next_in_time(self.shown, self.chosen, 1)
        self._go_to(found)

    def event_after(self, event: Event) -> Event | None:
        """The event right after one in time, of those that are shown."""
        found = next_in_time(self.shown, event, 1)
        return found if found is not None and time_order(found) > time_order(event) else None

    def _go_to(self, event: Event | None) -> None:
        self.choose(event.id if event is not None else "")
        self.canvas.reveal(self._chosen)

    def keep_typed(self) -> None:
        """Keep a title, a lane, tags or a note being typed: what comes next would lose them."""
        typed = QApplication.focusWidget() or self.focusWidget()
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
            self._back_to_canvas()

    def _back_to_canvas(self) -> None:
        self.canvas.activateWindow()
        self.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fit_rooms(self) -> None:
        """Make the list of articles a rail where the window is too narrow, hide the overview where it is too low."""
        narrow = self.width() < NARROW and self.docks.side("articles") in ("left", "right")
        if narrow is not self.articles.is_narrow:
            self.articles.set_narrow(narrow=narrow)
            self.docks.fit()
        self.overview.setVisible(self.height() >= LOW and len(self._timeline.events) - self._gone > 1)

    def _build_docks(self) -> Docks:
        middle = controls.frame(controls.column(self.filters, self.canvas, self.overview, self.review, gap=0), "middle")
        middle.setMinimumSize(*MIDDLE)
        made, words = Docks(middle, self._language), partial(say, language=self._language)
        rooms: list[tuple[str, str, QFrame, Head]] = [
            ("articles", "articles.articles", self.articles, self.articles.head),
            ("event", "rooms.event", self.inspector, self.inspector.head),
            ("texts", "rooms.texts", self.bottom, self.bottom.head),
            ("history", "history.history", self.history, self.history.head),
        ]
        for name, key, room, head in rooms:
            made.add(name, words(key), room, head, replace(PLACES[name], width=theme.wide(PLACES[name].width)))
        return made

    def _count(self) -> None:
        _, in_view = self.canvas.drawn_counts()
        self.filters.tell(len(self.shown), in_view, self._gone)

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
                break
        self.bottom.reader.show_article(self._timeline, self.chosen, article_id)

    def _pick(self, event_ids: Sequence[str]) -> None:
        """Choose the events of some rows of the table, the first of them in sight."""
        self.canvas.pick(event_ids)
        if event_ids:
            self.canvas.reveal(event_ids[0])

    def _show_mention(self, mention: Mention) -> None:
        self.folding.show_place(self._timeline, self.chosen, mention.article_id, mention.sentence.span)

    def _show_found(self, article_id: str, span: Span | None) -> None:
        """Show an article that was found, at the words that were, where they are known."""
        self.articles.choose(article_id)
        if span is None:
            self.bottom.reader.show_article(self._timeline, self.chosen, article_id)
        else:
            self.folding.show_place(self._timeline, self.chosen, article_id, span)
