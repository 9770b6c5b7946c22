"""What the commands of the Review menu do: go through the events, judge, merge, split, settle, filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QInputDialog, QMenu

from timeline_app.dates.wording import when_text
from timeline_app.desktop.canvas.telling import quoted
from timeline_app.desktop.panels.evidence import letter
from timeline_app.desktop.panels.evidence_card import EvidenceCard
from timeline_app.disagreements import open_topics, to_settle
from timeline_app.filtering import NO_FILTER, counts, toggled
from timeline_app.model import Event, Mention, Status
from timeline_app.words import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.desktop.window import MainWindow

NEAREST = 30  # events to choose from
QUOTED = 90  # characters of a sentence in a menu


def nearest(shown: Sequence[Event], event: Event) -> list[Event]:
    """The other events that are shown, the nearest in time first."""
    others = [other for other in shown if other.id != event.id]
    return sorted(others, key=lambda other: abs(other.when.start - event.when.start))[:NEAREST]


class Judging:
    """The commands of a window that judge its events."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._offered: tuple[int, str] | None = None  # how many acts were done when undo was offered, and the words
        window.document.changed.connect(self._withdraw)

    def _say(self, name: str, **values: object) -> str:
        return say(f"window.{name}", self._window.language, **values)

    def _tell(self, name: str, *, undo: bool = False, **values: object) -> None:
        """Say what has been done in the message bar, with a way back, or that nothing was to be done."""
        back = [(self._say("undo"), self._window.document.undo)] if undo else []
        self._window.message.tell(say(f"review.{name}", self._window.language, **values), back)
        self._offered = (self._window.document.done, self._window.message.words.text()) if undo else None

    def _withdraw(self) -> None:
        """Take the offer away when another act has been done since: undo would take that one back."""
        if self._offered is not None and self._window.document.done != self._offered[0]:
            if self._window.message.words.text() == self._offered[1]:
                self._window.message.hide()
            self._offered = None

    # ---------------------------------------------------------------- going through

    def next_event(self) -> None:
        """Choose the next event in time."""
        self._window.rooms().step(1)

    def previous_event(self) -> None:
        """Choose the event before."""
        self._window.rooms().step(-1)

    def next_unjudged(self) -> None:
        """Choose the next event in time that nobody has judged."""
        self._window.rooms().step_unjudged()

    def show_evidence(self) -> None:
        """Open the card with every sentence that proves the chosen event."""
        rooms, window = self._window.rooms(), self._window
        if rooms.chosen is not None:
            given = window.document.timeline, rooms.chosen, window.style_now, window.language
            EvidenceCard(rooms, *given).open_beside(rooms.canvas, rooms.canvas.box_of(rooms.chosen.id))

    # ---------------------------------------------------------------- judging

    def accept(self) -> None:
        """Accept the chosen event and go on to the next that is not judged, or all that are chosen."""
        self._judge_chosen(Status.ACCEPTED)

    def dismiss(self) -> None:
        """Dismiss the chosen event and go on to the next that is not judged, or all that are chosen."""
        self._judge_chosen(Status.DISMISSED)

    def _judge_chosen(self, status: Status) -> None:
        rooms = self._window.rooms()
        chosen, several = rooms.chosen, len(rooms.canvas.selection) > 1
        if chosen is not None:
            self.judge(chosen.id, status)
            if not several or status is Status.DISMISSED:
                rooms.step_unjudged()

    def judge(self, event_id: str, status: Status) -> None:
        """Judge an event, and with it all that are chosen together with it."""
        several = self._together(event_id)
        if len(several) > 1:
            self._window.acts.judge_all(several, status)
        else:
            self._window.acts.judge(event_id, status)

    def take_out(self, event_id: str) -> None:
        """Delete an event, and with it all that are chosen together with it."""
        several = self._together(event_id)
        if len(several) > 1:
            self._window.acts.delete_all(several)
        else:
            self._window.acts.delete(event_id)

    def delete(self) -> None:
        """Delete the chosen event, or all that are chosen."""
        chosen = self._window.rooms().chosen
        if chosen is not None:
            self.take_out(chosen.id)

    def _together(self, event_id: str) -> tuple[str, ...]:
        selection = self._window.rooms().canvas.selection
        return selection if event_id in selection else (event_id,)

    # ---------------------------------------------------------------- one happening, or two

    def merge(self) -> None:
        """Make the chosen event one with the next in time that is shown; or merge all chosen."""
        rooms = self._window.rooms()
        chosen = rooms.chosen
        if chosen is None or self._merge_chosen(chosen):
            return
        other = rooms.event_after(chosen)
        if other is None:
            self._tell("nothing_after", title=chosen.title)
        else:
            self._merge(chosen, other)

    def merge_with(self) -> None:
        """Choose another event, of those nearest in time, that the chosen one is made one with; or merge all chosen."""
        rooms = self._window.rooms()
        chosen = rooms.chosen
        if chosen is None or self._merge_chosen(chosen):
            return
        others = nearest(rooms.shown, chosen)
        if not others:
            return
        language = self._window.language
        names = [f"{n}. {when_text(event.when, language)}: {event.title}" for n, event in enumerate(others, 1)]
        asked = self._say("merge_asked", title=chosen.title)
        heading = self._say("merge_with")
        name, agreed = QInputDialog.getItem(self._window, heading, asked, names, 0, editable=False)
        if agreed:
            self._merge(chosen, others[names.index(name)])

    def _merge_chosen(self, chosen: Event) -> bool:
        """Merge all that are chosen where there are several; whether there are."""
        several = self._together(chosen.id)
        if len(several) > 1:
            self._window.acts.merge_all((chosen.id, *(other for other in several if other != chosen.id)))
        return len(several) > 1

    def _merge(self, chosen: Event, other: Event) -> None:
        refusals = self._window.document.refusals
        self._window.acts.merge(chosen.id, other.id)
        if self._window.document.refusals == refusals:
            self._tell("merged", undo=True, title=chosen.title, other=other.title)

    def split(self) -> None:
        """Make the second sentence of the chosen event an event of its own; of more than two a menu asks which."""
        chosen = self._window.rooms().chosen
        if chosen is None:
            return
        match chosen.mentions:
            case () | (_,):
                self._tell("nothing_to_split", title=chosen.title)
            case (_, second):
                self._split(chosen, second)
            case _:
                self._ask_sentence(chosen)

    def _ask_sentence(self, chosen: Event) -> None:
        """A menu of the sentences, each with a number to press."""
        rooms, timeline = self._window.rooms(), self._window.document.timeline
        menu = QMenu(rooms)
        menu.setAccessibleName(say("review.which_sentence", self._window.language))
        menu.addAction(say("review.which_sentence", self._window.language)).setEnabled(False)
        ids = [article.id for article in timeline.articles]
        for number, mention in enumerate(chosen.mentions, 1):
            place = ids.index(mention.article_id)
            words = "".join(quoted(timeline.articles[place], mention, QUOTED)).replace("&", "&&")
            told = say("review.sentence", self._window.language, letter=letter(place), words=words)
            entry = menu.addAction(f"&{number}  {told}" if number <= 9 else told)  # the digits
            entry.triggered.connect(lambda _checked=False, wanted=mention: self._split(chosen, wanted))
        menu.aboutToHide.connect(menu.deleteLater)
        box = rooms.canvas.box_of(chosen.id)
        menu.popup(rooms.canvas.mapToGlobal(QPoint(round(box.left), round(box.bottom))))
        menu.setActiveAction(menu.actions()[1])

    def _split(self, chosen: Event, mention: Mention) -> None:
        timeline, refusals = self._window.document.timeline, self._window.document.refusals
        self._window.acts.split(chosen.id, mention)
        if self._window.document.refusals == refusals:
            known = {event.id for event in timeline.events}
            new = next((e for e in self._window.document.timeline.events if e.id not in known), chosen)
            self._tell("split", undo=True, title=new.title)

    # ---------------------------------------------------------------- settling

    def settle(self, number: int) -> None:
        """Believe the value of that number of what is open about the chosen event; 0 lets all values stand."""
        chosen = self._window.rooms().chosen
        if chosen is None or self._window.document.read_only is not None:
            return
        entries = to_settle(chosen, self._window.document.timeline.articles)
        claims = [(entry.about, claim.value) for entry in entries for claim in entry.claims]
        if number == 0 and (topics := open_topics(chosen)):
            self._window.acts.settle_with_all(chosen.id, topics)
        elif 0 < number <= len(claims):
            self._window.acts.settle(chosen.id, *claims[number - 1])
        elif not claims:
            self._tell("nothing_to_settle", title=chosen.title)

    # ---------------------------------------------------------------- filtering

    def filter_events(self) -> None:
        """Open the popover in which the filter is built."""
        self._window.rooms().filters.open()

    def clear_filter(self) -> None:
        """Show all events again."""
        self._window.rooms().set_filter(NO_FILTER)

    def show_doubtful(self) -> None:
        """Show only the events whose date is doubtful, or no more only those."""
        self._toggle("doubtful")

    def show_disagreements(self) -> None:
        """Show only the events that articles differ on, or no more only those."""
        self._toggle("disagreeing")

    def _toggle(self, name: str) -> None:
        rooms = self._window.rooms()
        rooms.set_filter(toggled(rooms.filter, name, True))  # the value of the condition

    def count_doubts(self) -> None:
        """Write beside the commands how many doubtful dates and disagreements there are."""
        told = counts(self._window.document.timeline)
        for name, count in (("show_doubtful", told.doubtful), ("show_disagreements", told.disagreeing)):
            words = self._say("counted_command", command=self._say(name), count=count)
            self._window.commands[name].setText(words)
