"""The event at the right: its state, title, date, evidence and what it names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QPushButton, QSizePolicy, QWidget

from timeline_app.dates import When
from timeline_app.desktop import icons
from timeline_app.desktop.controls import LINK, Part, Wrapped, button, column, label, opener, row, scrolled, tool
from timeline_app.desktop.panels.belonging import Belonging
from timeline_app.desktop.panels.dating import DateField
from timeline_app.desktop.panels.differences import differences
from timeline_app.desktop.panels.evidence import Card, evidence, issued, show_key, things
from timeline_app.desktop.panels.factuality import FactualityChoice
from timeline_app.desktop.panels.heads import RoomHead
from timeline_app.desktop.panels.kept import TitleField
from timeline_app.desktop.panels.several import Several
from timeline_app.desktop.panels.strength import strength
from timeline_app.model import Event, Status, Timeline
from timeline_app.styles import Style
from timeline_app.words import say

LEAST, SIDE = 280, 16  # pixels: the narrowest that it can be made, what is left beside its parts
SIDES = (SIDE, 0, SIDE, 0)
_KEYS = {Status.ACCEPTED: "accept", Status.DISMISSED: "dismiss"}
_ACTS = {
    Status.ACCEPTED: ("check", "accept"),
    Status.DISMISSED: ("x", "dismiss"),
    Status.SUGGESTED: ("undo-2", "put_back"),
}


class Inspector(QFrame):
    """One event with its proof, to judge and to change; or several, to change together."""

    retitled = Signal(str, str)  # event id, title
    redated = Signal(str, object)  # event id, When
    settled = Signal(str, str, object)  # event id, what about, the When or Figure that is right, None for all
    judged = Signal(str, object)  # event id, Status
    factuality_chosen = Signal(str, object)  # event id, Factuality
    deleted = Signal(str)  # event id
    split = Signal(str, object)  # event id, Mention
    sought = Signal(object)  # a Mention to be shown in its article
    laned = Signal(str, str)  # event id, the name of a lane or ""
    tagged = Signal(str, object)  # event id, a tuple of tags
    coloured = Signal(str, str)  # event id, #rrggbb or ""
    noted = Signal(str, str)  # event id, a note

    def __init__(self, style: Style, language: str) -> None:
        super().__init__()
        self.setObjectName("right")
        self.setMinimumWidth(LEAST)
        self.setAccessibleName(say("inspector.name", language))
        self._style, self._language = style, language
        self._shown: tuple[object, ...] | None = None
        self._event: Event | None = None
        self._title: TitleField | None = None
        self._date: DateField | None = None
        self._factuality: FactualityChoice | None = None
        self.belonging: Belonging | None = None
        self._explains = self._sorts = False
        self._area = scrolled(QWidget())
        self.several = Several(style, language)
        self.several.hide()
        self.head = RoomHead(say("rooms.event", language), style, language)
        self.setLayout(column(self._area, self.several, gap=0))

    def show_several(self, timeline: Timeline, events: Sequence[Event]) -> None:
        """Show what several events have in common, the one chosen first at their head."""
        self.several.show_events(timeline, events)
        self._area.hide()
        self.several.show()

    def show_event(self, timeline: Timeline, event: Event | None) -> None:
        """Show an event, or a hint where there is none."""
        self.several.hide()
        self._area.show()
        shown = (timeline.articles, timeline.style, timeline.lanes, event, bool(timeline.events))
        if shown == self._shown:
            return
        if event is not None and self.belonging is not None and self._only_sorted(shown, event):
            self._shown, self._event = shown, event
            self.belonging.show_event(timeline, event)
            return
        same = event is not None and self._event is not None and event.id == self._event.id
        place = self._area.verticalScrollBar().value() if same else 0
        self._shown, self._event = shown, event
        self.setUpdatesEnabled(False)
        self._take_down()
        inner = QWidget()
        inner.setLayout(self._hint(timeline) if event is None else self._parts(timeline, event))
        self._area.setWidget(inner)
        self._area.verticalScrollBar().setValue(place)
        self.setUpdatesEnabled(True)

    def edit_title(self) -> None:
        """Go to the title, all of it selected."""
        if self._title is not None:
            self._title.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._title.selectAll()

    def edit_date(self) -> None:
        """Go to the date, all of it selected."""
        if self._date is not None:
            self._date.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._date.edit.selectAll()

    def edit_factuality(self) -> None:
        """Open the choice of whether it happened."""
        if not self.several.isHidden():
            self.several.edit_factuality()
        elif self._factuality is not None:
            self._area.ensureWidgetVisible(self._factuality)
            self._factuality.open()

    def edit_note(self) -> None:
        """Go to the note."""
        if not self.several.isHidden():
            self.several.edit_note()
        elif self.belonging is not None:
            self.belonging.open_note()
            self._area.ensureWidgetVisible(self.belonging.note)

    def _only_sorted(self, shown: tuple[object, ...], event: Event) -> bool:
        """Whether nothing has changed but what the fields of `belonging` hold: the others stay under the mouse."""
        if self._shown is None or self._event is None or self._shown[:2] != shown[:2]:
            return False
        return _unsorted(self._event) == _unsorted(event)

    def _take_down(self) -> None:
        for field in (self._title, self._date):
            if field is not None:
                field.blockSignals(True)  # it loses the focus while it goes
        if self.belonging is not None:
            self.belonging.close_lines()
        self._title = self._date = self._factuality = self.belonging = None
        self._area.takeWidget().deleteLater()

    def _hint(self, timeline: Timeline) -> QLayout:
        word = self._word("nothing" if timeline.events else "empty")
        return column(Wrapped(word, self._style, "muted"), None, margins=(SIDE, 8, SIDE, 16))

    def _parts(self, timeline: Timeline, event: Event) -> QLayout:
        given = (timeline, event, self._style, self._language)
        rooms = [self._state(event), self._acts(event), self._titles(event), self._dates(timeline, event)]
        rooms.append(differences(*given, lambda about, value: self.settled.emit(event.id, about, value)))
        rooms += [
            evidence(*given, lambda mention: self.split.emit(event.id, mention), self.sought.emit),
            things(*given[1:]),
        ]
        return column(*rooms, self._belongs(timeline, event), None, gap=16, margins=(0, 4, 0, 16))

    def _state(self, event: Event) -> QLayout:
        proof, why = strength(event, self._style, self._language, is_open=self._explains)
        if isinstance(proof, QPushButton):
            proof.toggled.connect(why.setVisible)
            proof.toggled.connect(lambda is_open: self._explain(is_open=is_open))
        return column(self._state_line(event, proof), why, gap=6, margins=SIDES)

    def _explain(self, *, is_open: bool) -> None:
        """Keep the reasons open, or closed, for the events that are shown next."""
        self._explains = is_open

    def _state_line(self, event: Event, proof: QWidget) -> QLayout:
        full = event.status is Status.ACCEPTED
        token = "muted" if event.status is Status.DISMISSED else "accentink"
        mark = QLabel()
        mark.setPixmap(
            icons.pixmap("x", self._style.muted)
            if event.status is Status.DISMISSED
            else icons.dot(self._style.accentink, full=full)
        )
        bin_ = tool("trash-2", self._word("delete"), self._style, size=28)
        bin_.clicked.connect(lambda: self.deleted.emit(event.id))
        state = label(self._word(event.status), self._style, token, 12, 500)
        return row(mark, state, proof, None, bin_, gap=6)

    def _acts(self, event: Event) -> QLayout:
        return row(*(self._act(event, status) for status in _ACTS if status is not event.status), margins=SIDES)

    def _act(self, event: Event, status: Status) -> QPushButton:
        icon, word = _ACTS[status]
        made = button(self._word(word), self._style, icon, height=28)
        made.clicked.connect(lambda _checked=False: self.judged.emit(event.id, status))
        made.setObjectName("act")
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if status in _KEYS:
            show_key(made, self._word(word), _KEYS[status])
        return made

    def _titles(self, event: Event) -> QLayout:
        self._title = TitleField(event.title, self._word("title"))
        self._title.kept.connect(lambda title: self.retitled.emit(event.id, title))
        others = [title for title in event.titles if title != event.title]
        edge = SIDE - 5  # the letters stand in from the field's own edge
        field = row(self._title, margins=(edge, 0, edge, 0))
        return column(field, *self._others(event, others), gap=2)

    def _others(self, event: Event, others: list[str]) -> list[Part]:
        if not others:
            return []
        link = opener(say("inspector.other_titles", self._language, count=len(others)), self._style)
        link.setCheckable(True)
        choices = QWidget()
        choices.setLayout(
            column(*(self._other(event, title) for title in others), gap=0, margins=(SIDE - 8, 0, SIDE - 8, 0))
        )
        choices.setVisible(False)
        link.toggled.connect(choices.setVisible)
        return [row(link, None, margins=(SIDE - LINK, 0, SIDE, 0)), choices]

    def _other(self, event: Event, title: str) -> Card:
        name = say("inspector.choose_title", self._language, title=title)
        made = Card(name)
        made.setLayout(row(Wrapped(title, self._style, "ink2"), margins=(6, 3, 6, 3)))
        made.clicked.connect(lambda: self.retitled.emit(event.id, title))
        return made

    def _dates(self, timeline: Timeline, event: Event) -> QLayout:
        self._date = DateField(self._style, self._language, self._word("date"))
        self._date.kept.connect(lambda when: self._redate(event, when))
        precision = label("", self._style, "muted", 12)
        self._date.read.connect(lambda: precision.setText(self._precision()))
        self._date.show_date(event.when, issued(timeline, event))
        head = row(label(self._word("date"), self._style, "muted", 12, 600), None, precision)
        self._factuality = FactualityChoice(event.factuality, self._style, self._language)
        self._factuality.chosen.connect(lambda value: self.factuality_chosen.emit(event.id, value))
        told = row(self._factuality, margins=(SIDE - LINK, 0, SIDE, 0))
        return column(column(head, self._date, gap=6, margins=SIDES), told, gap=4)

    def _belongs(self, timeline: Timeline, event: Event) -> QWidget:
        self.belonging = Belonging(timeline, event, self._style, self._language, is_open=self._sorts)
        self.belonging.laned.connect(lambda lane: self.laned.emit(event.id, lane))
        self.belonging.tagged.connect(lambda tags: self.tagged.emit(event.id, tags))
        self.belonging.coloured.connect(lambda colour: self.coloured.emit(event.id, colour))
        self.belonging.noted.connect(lambda note: self.noted.emit(event.id, note))
        self.belonging.opened.connect(lambda is_open: setattr(self, "_sorts", is_open))
        return self.belonging

    def _redate(self, event: Event, when: When) -> None:
        if when != event.when:
            self.redated.emit(event.id, when)

    def _precision(self) -> str:
        when = self._date.when if self._date is not None else None
        if when is None:
            return ""
        flags = [("about", when.approximate), ("ongoing", when.ongoing)]
        return " · ".join([self._word(when.precision), *(self._word(word) for word, is_set in flags if is_set)])

    def _word(self, key: str) -> str:
        return say(f"inspector.{key}", self._language)


def _unsorted(event: Event) -> Event:
    """An event without what the fields of `belonging` hold."""
    return replace(event, lane="", tags=(), colour="", note="", by_hand=True)
