"""Several events at the right: how many, when, and what can be done with all of them in one step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QWidget

from timeline_app import styles
from timeline_app.dates.wording import when_text
from timeline_app.desktop import theme
from timeline_app.desktop.controls import LINK, Flow, button, column, label, row, scrolled, tool
from timeline_app.desktop.panels.belonging import completer, titled
from timeline_app.desktop.panels.colouring import ColourChoice
from timeline_app.desktop.panels.evidence import show_key
from timeline_app.desktop.panels.factuality import FactualityChoice
from timeline_app.desktop.panels.kept import KeptLine, NoteField
from timeline_app.desktop.panels.shifting import ShiftField
from timeline_app.model import Event, Status, Timeline
from timeline_app.styles import Style
from timeline_app.words import say

_T = TypeVar("_T")
_SIDE, _INSIDE, _CHIP = 16, 288, 230  # pixels: beside, a line of chips, the words of one


class Several(QFrame):
    """The events chosen together; every signal begins with their ids, the one chosen first at the head.

    Its parts stay while the events change: a field that is left for a button hands its words over under the mouse.
    """

    judged = Signal(object, object)  # ids, Status
    deleted = Signal(object)  # ids
    merged = Signal(object)  # ids
    factuality_chosen = Signal(object, object)  # ids, Factuality
    laned = Signal(object, str)  # ids, the name of a lane
    tagged = Signal(object, str)  # ids, a tag
    untagged = Signal(object, str)  # ids, a tag
    coloured = Signal(object, str)  # ids, #rrggbb or ""
    noted = Signal(object, str)  # ids, a note
    shifted = Signal(object, object)  # ids, Shift

    def __init__(self, style: Style, language: str) -> None:
        super().__init__()
        self._style, self._language = style, language
        self.ids: tuple[str, ...] = ()

    def show_events(self, timeline: Timeline, events: Sequence[Event]) -> None:
        """Show events of a timeline, the one chosen first at the head."""
        if self.layout() is None:
            self._build()
        anew = tuple(event.id for event in events) != self.ids
        self.ids = tuple(event.id for event in events)
        self._tell(events)
        for status, act in self.acts.items():
            act.setEnabled(any(event.status is not status for event in events))
        self.merging.setToolTip(say("inspector.merge_into", self._language, title=events[0].title))
        self._show_factuality(events)
        self._show_fields(timeline, events, anew=anew)

    def edit_factuality(self) -> None:
        """Open the choice of whether they happened."""
        self.factuality.open()

    def edit_note(self) -> None:
        """Go to the note that all of them get."""
        self._area.ensureWidgetVisible(self.note)
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self) -> None:
        """Make the parts, when several events are chosen for the first time."""
        style, language = self._style, self._language
        self._look = style
        self._head = label("", style, "ink", 17, 600)
        self._span = label("", style, "muted", 12)
        self._states = label("", style, "muted", 12)
        self.factuality = FactualityChoice(None, style, language)
        self._told = row(self.factuality, margins=(_SIDE - LINK, 0, _SIDE, 0))
        self.acts = {
            Status.ACCEPTED: self._button("check", "accept", lambda: self._judge(Status.ACCEPTED), "accept"),
            Status.DISMISSED: self._button("x", "dismiss", lambda: self._judge(Status.DISMISSED), "dismiss"),
            Status.SUGGESTED: self._button("undo-2", "put_back", lambda: self._judge(Status.SUGGESTED)),
        }
        self.merging = self._button("merge", "merge", lambda: self.merged.emit(self.ids), "merge")
        self.shift = ShiftField(style, language)
        self.shift.kept.connect(lambda by: self.shifted.emit(self.ids, by))
        self.lane = KeptLine("", self._word("lane"), "")
        self.lane.kept.connect(lambda lane: self.laned.emit(self.ids, lane))
        self.tag = KeptLine("", self._word("tags"), self._word("add_tag"))
        self.tag.kept.connect(self._tag)
        self._flow = QWidget()
        self._tags = column(self.tag, self._flow, gap=6)
        self.colour = self._palette(style)
        self._colours = row(self.colour)
        self.note = NoteField("", self._word("note"), self._word("note_of_all_hint"))
        self.note.kept.connect(self._note)
        self._area = scrolled(self._inner())
        self.setLayout(column(self._area, gap=0))

    def _inner(self) -> QWidget:
        made = QWidget()
        self.bin = tool("trash-2", self._word("delete_all"), self._style, size=28)
        self.bin.clicked.connect(lambda: self.deleted.emit(self.ids))
        sides = (_SIDE, 0, _SIDE, 0)
        head = column(row(self._head, None, self.bin), self._span, self._states, gap=4, margins=sides)
        judging = row(self.acts[Status.ACCEPTED], self.acts[Status.DISMISSED])
        more = row(self.acts[Status.SUGGESTED], self.merging)
        tags = column(label(self._word("tags"), self._style, "muted", 12, 600), self._tags, gap=6)
        colours = column(label(self._word("colour"), self._style, "muted", 12, 600), self._colours, gap=6)
        fields = [
            titled(self.shift, self._style),
            titled(self.lane, self._style),
            tags,
            colours,
            titled(self.note, self._style),
        ]
        acts = column(judging, more, gap=8, margins=sides)
        below = column(*fields, gap=12, margins=sides)
        made.setLayout(column(head, acts, self._told, below, None, gap=16, margins=(0, 12, 0, 16)))
        return made

    def _button(self, icon: str, word: str, clicked: Callable[[], object], key: str = "") -> QPushButton:
        made = button(self._word(word), self._style, icon, height=28, clicked=clicked)
        made.setObjectName("act")
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if key:
            show_key(made, self._word(word), key)
        return made

    def _tell(self, events: Sequence[Event]) -> None:
        first = min((event.when for event in events), key=lambda when: when.start)
        whole = first.until(max((event.when for event in events), key=lambda when: when.end))
        self._head.setText(say("inspector.several", self._language, count=len(events)))
        self._span.setText(when_text(whole, self._language))
        counts = [(status, sum(event.status is status for event in events)) for status in Status]
        told = [say(f"inspector.{status}_count", self._language, count=count) for status, count in counts if count]
        self._states.setText(" · ".join(told))

    def _show_factuality(self, events: Sequence[Event]) -> None:
        new = FactualityChoice(_common(event.factuality for event in events), self._style, self._language)
        new.chosen.connect(lambda value: self.factuality_chosen.emit(self.ids, value))
        self._told.replaceWidget(self.factuality, new)
        self.factuality.hide()
        self.factuality.deleteLater()
        self.factuality = new

    def _show_fields(self, timeline: Timeline, events: Sequence[Event], *, anew: bool) -> None:
        self.shift.show_first(events[0].when, anew=anew)
        lane = _common(event.lane for event in events)
        self.lane.show_text(lane or "")
        self.lane.setPlaceholderText(self._word("lane_hint" if lane == "" else "differs"))
        self.lane.setCompleter(completer(timeline.lanes, self.lane))
        self._show_tags(events)
        look = styles.shown(timeline.style, dark=self._style.dark)
        if look != self._look:
            self._dress(look)
        self.colour.show_colour(_common(event.colour for event in events))
        if anew:
            self.tag.show_text("")
            self.note.show_text("")

    def _dress(self, look: Style) -> None:
        """Offer the colours of the style that the timeline is drawn in."""
        new = self._palette(look)
        self._colours.replaceWidget(self.colour, new)
        self.colour.deleteLater()
        self.colour, self._look = new, look

    def _show_tags(self, events: Sequence[Event]) -> None:
        counts = Counter(tag for event in events for tag in event.tags)
        self.chips = [self._chip(tag, count, len(events)) for tag, count in counts.most_common()]
        new = Flow(self.chips, _INSIDE)
        new.setVisible(bool(counts))
        self._tags.replaceWidget(self._flow, new)
        self._flow.hide()
        self._flow.deleteLater()
        self._flow = new

    def _chip(self, tag: str, count: int, of: int) -> QPushButton:
        """A tag, with the number of events that have it where not all do; a click takes it from all."""
        words = tag if count == of else say("inspector.tag_of_some", self._language, tag=tag, count=count)
        made = button(words, self._style, "x", height=24, clicked=lambda: self.untagged.emit(self.ids, tag))
        made.setFont(theme.font(12))
        made.setText(f" {QFontMetrics(made.font()).elidedText(words, Qt.TextElideMode.ElideRight, _CHIP)}")
        made.setAccessibleName(say("inspector.untag", self._language, tag=tag, count=count))
        made.setToolTip(made.accessibleName())
        made.setStyleSheet("QPushButton { padding: 0 8px 0 6px; border-radius: 12px; }")
        return made

    def _palette(self, look: Style) -> ColourChoice:
        made = ColourChoice(look, self._language)
        made.chosen.connect(lambda colour: self.coloured.emit(self.ids, colour))
        return made

    def _judge(self, status: Status) -> None:
        self.judged.emit(self.ids, status)

    def _tag(self, tag: str) -> None:
        self.tag.show_text("")
        self.tagged.emit(self.ids, tag)

    def _note(self, note: str) -> None:
        self.note.show_text("")
        self.noted.emit(self.ids, note)

    def _word(self, key: str) -> str:
        return say(f"inspector.{key}", self._language)


def _common(values: Iterable[_T]) -> _T | None:
    """What all values are; None where they differ."""
    first, *others = dict.fromkeys(values)
    return None if others else first
