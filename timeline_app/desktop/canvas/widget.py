"""The timeline under the hand: what is chosen and brought into sight, and who answers to mouse, wheel and keys.

Drags and clicks: gestures.py.  Wheel and fingers: wheel.py.  Keys: keys.py.  What the mouse rests on: resting.py.
What is told to those who do not see it: accessible.py.
Titles written on the canvas: editor.py.  The line that goes to a date: goto.py.  Views that glide: motion.py.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from timeline_app.dates.wording import when_text
from timeline_app.desktop.canvas import accessible, keys, overlay, wheel
from timeline_app.desktop.canvas.bands import lane_at
from timeline_app.desktop.canvas.counted_list import CountedList
from timeline_app.desktop.canvas.counting import counted
from timeline_app.desktop.canvas.doubts import Doubts
from timeline_app.desktop.canvas.editor import Writing
from timeline_app.desktop.canvas.found import FoundMarks
from timeline_app.desktop.canvas.gestures import Hand
from timeline_app.desktop.canvas.goto import GoToDate
from timeline_app.desktop.canvas.live import LiveCanvas
from timeline_app.desktop.canvas.motion import Motion
from timeline_app.desktop.canvas.resting import Resting
from timeline_app.figure import TimelineArtist
from timeline_app.layout import Badge, Box, Label, LaneHead, Scene
from timeline_app.model import Event, Timeline
from timeline_app.styles import Style
from timeline_app.words import say

ROOM = 0.15  # of the width: an event nearer to the right edge is out of sight with its label
PLACE = 0.4  # of the width: where an event is put that was out of sight
KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class TimelineCanvas(LiveCanvas):
    """The canvas of the window.

    `selected` carries the id of the event chosen first, "" for none, whenever `selection` changes by hand; `moved` the
    id and the new When of an event that was dragged, `moved_to_lane` the name of another lane as well; `moved_together`
    each new When by id where several were dragged, and the name of another lane or None; `retitled` an id and a title;
    `created` a When, a title and the name of the lane, "" for none; `lane_folded` the name of a lane and whether it
    shall be folded; `lane_asked` a name and the place on the screen where its menu is wanted; `view_changed` the View.
    What floats over the canvas is in the style `dress`, that of the window.
    """

    selected = Signal(str)
    moved = Signal(str, object)
    retitled = Signal(str, str)
    moved_to_lane = Signal(str, object, str)
    moved_together = Signal(object, object)
    created = Signal(object, str, str)
    lane_folded = Signal(str, bool)
    lane_asked = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.listed: accessible.EventList | None = None  # made when something reads the screen
        self._told_chosen = ""
        accessible.install()
        super().__init__(parent)
        self.selection: tuple[str, ...] = ()  # ids of the events chosen
        self.dress = self._style
        self._keyed = False  # the focus came by the keyboard and is shown
        self.motion = Motion(self)
        self.resting = Resting(self)
        self.writing = Writing(self)
        self.doubts = Doubts(self)
        self.hand = Hand(self)
        self.asking: GoToDate | None = None
        self.wheel_pans = False  # without Ctrl
        self.found = FoundMarks(self)
        self.setMouseTracking(True)

    # What the parts of the canvas look at

    @property
    def timeline(self) -> Timeline:
        """The timeline shown."""
        return self._timeline

    @property
    def scene(self) -> Scene:
        """The events that are drawn."""
        return self._scene

    @property
    def artist(self) -> TimelineArtist:
        """What draws them and knows where they stand."""
        return self._artist

    @property
    def look(self) -> Style:
        """The style drawn in."""
        return self._style

    @property
    def language(self) -> str:
        """The language of dates and of the axis."""
        return self._language

    def label_of(self, event_id: str) -> Label | None:
        """The label of an event in sight."""
        return self._label_of(event_id)

    def box_of(self, event_id: str) -> Box:
        """What the label of an event covers; where it has none in sight, the middle of the canvas."""
        label = self._label_of(event_id)
        x, y = self.width() / 2, self.height() / 3
        return label.box if label is not None else Box(x, y, x, y)

    def head_at(self, x: float, y: float) -> LaneHead | None:
        """The name of a lane that can be folded, at a place where no event and no badge stands."""
        head = self._artist.head_at(x, y)
        if head is None or head.folded is None or self._artist.badge_at(x, y) or self._artist.label_at(x, y):
            return None
        return head

    # What is shown and chosen

    def show_timeline(
        self, timeline: Timeline, *, keep_view: bool = False, events: tuple[Event, ...] | None = None
    ) -> None:
        """Show a timeline: all of it, or with `keep_view` the stretch that is on screen now.

        `events` are those that a filter shows.
        """
        self.still()
        self.hand.cancel()
        super().show_timeline(timeline, keep_view=keep_view, events=events)
        self.selection = self._drawn(self.selection)
        self.writing.follow()

    def select(self, event_id: str) -> None:
        """Show an event as chosen, "" for none, and no others beside a new one; no signal goes out."""
        if event_id != self._artist.selected or event_id not in self.selection:
            self.selection = (event_id,) if event_id else ()
        super().select(event_id)
        self._name_chosen()

    def pick(self, event_ids: Iterable[str]) -> None:
        """Choose events by hand, of those drawn; the one chosen first stays the first while it is among them."""
        wanted = self._drawn(event_ids)
        first = self._artist.selected if self._artist.selected in wanted else next(iter(wanted), "")
        super().select(first)
        self._name_chosen()
        self.selection = wanted
        self.update()
        self.selected.emit(first)

    def choose(self, event_id: str) -> None:
        """Choose one event by hand and bring it into sight."""
        self.pick((event_id,))
        self.reveal(event_id)

    def reveal(self, event_id: str) -> None:
        """Bring an event into sight, when it is not."""
        index = self._scene.index(event_id)
        if index is None:
            return
        goal = self.motion.goal
        x = goal.x(float(self._scene.start[index]))
        if not 0 <= x <= goal.width * (1 - ROOM):
            self.motion.pan(goal.width * PLACE - x)

    def open_badge(self, badge: Badge) -> None:
        """List the events that a badge counts, to choose one."""
        events = [self._scene.events[place] for place in counted(self._scene, self.layout_now, badge)]
        if not events:  # the view has moved on since the click
            return
        choices = CountedList(self, events, self.dress, self._language)
        choices.chosen.connect(self.choose)
        choices.open_over(self, badge.box)

    def edit_title(self, event_id: str) -> None:
        """Write the title of an event where it stands."""
        self.still()
        self.reveal(event_id)
        self.writing.retitle(event_id)

    def ask_date(self) -> None:
        """Open the line in which one types a date to go to."""
        self.still()
        self.close_asking()
        self.asking = GoToDate(self, self.dress, self._language)

    def close_asking(self) -> None:
        """Close that line again."""
        if self.asking is not None:
            self.asking.leave()
            self.asking = None

    def still(self) -> None:
        """Take away what only rests here."""
        self.resting.away()

    def _tell_accessibility(self) -> None:
        super()._tell_accessibility()
        accessible.tell_others(self)
        self._name_chosen()

    def _name_chosen(self) -> None:
        """Name the chosen event: those who do not see the canvas hear which one the keys have come to."""
        index = self._scene.index(self._artist.selected) if self._artist.selected else None
        name = say("drawing.canvas", self._language)
        if index is not None:
            event = self._scene.events[index]
            told = {"title": event.title, "date": when_text(event.when, self._language)}
            name = say("drawing.canvas_chosen", self._language, **told)
        if name != self.accessibleName():
            self.setAccessibleName(name)
        if self._told_chosen != self._artist.selected:
            self._told_chosen = self._artist.selected
            accessible.tell_chosen(self)

    def _drawn(self, event_ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(event_id for event_id in event_ids if self._scene.index(event_id) is not None)

    def paint_overlay(self, painter: QPainter) -> None:
        """Paint what follows the mouse, what is chosen, and the focus."""
        super().paint_overlay(painter)
        mode = self._artist.layout.mode
        others = set(self.selection) - {self._artist.selected}
        for label in self._artist.layout.labels if others else ():
            if self._scene.events[label.event].id in others:
                overlay.paint_chosen(painter, self._style, label, mode)
        self.found.paint(painter)
        self.doubts.paint(painter)
        self.resting.paint(painter)
        self.hand.paint(painter)
        self.writing.paint(painter)
        if self._keyed and self.hasFocus():
            overlay.paint_focus(painter, self._style, self.rect())

    # What Qt tells

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the cursor, or pan."""
        self.still()
        wheel.turn(self, event)
        self.hand.follow()

    def event(self, event: QEvent) -> bool:
        """Zoom with two fingers on a trackpad."""
        if isinstance(event, QNativeGestureEvent) and wheel.pinch(self, event):
            self.still()
            return True
        return bool(super().event(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of what is under the mouse."""
        self.close_asking()
        self.hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held, or mark what is under the mouse."""
        self.hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: a drag that did not move was a click."""
        self.hand.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Write a title, magnify what a badge counts, or make an event."""
        self.hand.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the lane under the mouse, or by the keyboard for that of the chosen event."""
        self.still()
        if self.hand.drag is not None:
            head = None
        elif event.reason() is QContextMenuEvent.Reason.Keyboard:
            box = self.box_of(self._artist.selected)
            head = lane_at(self.layout_now, (box.top + box.bottom) / 2) if self._artist.selected else None
        else:
            head = self.head_at(event.pos().x(), event.pos().y())
        if head is not None:
            self.lane_asked.emit(head.name, event.globalPos())
        event.setAccepted(head is not None)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse any more."""
        self.still()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus when it came by the keyboard."""
        self._keyed = event.reason() in KEYBOARD
        self.update()
        super().focusInEvent(event)
        accessible.tell_chosen(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let go of what is held: its release goes elsewhere."""
        self.hand.cancel()
        self.update()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, pan and zoom; what is no key of the canvas goes on to the window."""
        self.still()
        if not keys.press(self, event):
            event.ignore()
