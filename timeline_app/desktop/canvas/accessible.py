"""The events of a canvas for those who do not see it: a list with one item an event, made when it is asked for.

Qt keeps what is registered with it and deletes it by its id; until then Python must not let go of it, so the list
holds every item that it has made.  Where the widgets of the canvas stand, as a line being written, follows the events.
"""

from __future__ import annotations

import weakref
from functools import cache
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import isValid

from timeline_app.dates.wording import when_text
from timeline_app.desktop.canvas.telling import shortened
from timeline_app.model import Event, Factuality
from timeline_app.words import say

if TYPE_CHECKING:
    from timeline_app.desktop.canvas.widget import TimelineCanvas

NOTHING = cast("QAccessibleInterface", None)  # Qt takes no interface for an answer, its stubs do not say so


@cache
def install() -> None:
    """Let Qt ask here for what tells of a canvas; once, for Qt keeps whom it asks."""
    QAccessible.installFactory(_made)


def _made(_kind: str, widget: QObject | None) -> QAccessibleInterface | None:
    from timeline_app.desktop.canvas.widget import TimelineCanvas

    return EventList(widget) if isinstance(widget, TimelineCanvas) else None


def spoken(event: Event, language: str) -> str:
    """An event in one line: title, date, state, whether it happened, and how many articles tell of it."""
    parts = [shortened(event.title), when_text(event.when, language), say(f"drawing.{event.status}", language)]
    if event.factuality is not Factuality.HAPPENED:
        parts.append(say(f"drawing.{event.factuality}", language))
    return ", ".join((*parts, say("drawing.articles", language, count=len(event.article_ids))))


class EventList(QAccessibleWidget):
    """The canvas as a list: the events shown in the order of time, then the widgets on it."""

    def __init__(self, canvas: TimelineCanvas) -> None:
        super().__init__(canvas, QAccessible.Role.List)
        self._canvas = weakref.ref(canvas)  # Qt for Python never lets go of this list
        self._items: dict[str, EventItem] = {}
        canvas.listed = self
        canvas.destroyed.connect(lambda: self.keep(frozenset()))

    @property
    def canvas(self) -> TimelineCanvas | None:
        """The canvas while there is one."""
        canvas = self._canvas()
        return canvas if canvas is not None and isValid(canvas) else None

    def keep(self, events: frozenset[str]) -> None:
        """Let go of the items of all other events."""
        for event_id in self._items.keys() - events:
            item = self._items.pop(event_id)  # held until Qt has deleted it
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(item))

    def item(self, event_id: str) -> EventItem:
        """The item of an event."""
        if event_id not in self._items:
            made = EventItem(self, event_id)
            QAccessible.registerAccessibleInterface(made)
            self._items[event_id] = made
        return self._items[event_id]

    def _count(self) -> int:
        return len(self.canvas.scene) if self.canvas is not None else 0

    def _widgets(self) -> list[QWidget]:
        """What is to be seen on the canvas, as a line being written; Qt itself counts what is hidden as well."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        found = self.canvas.findChildren(QWidget, options=direct) if self.canvas is not None else []
        return [widget for widget in found if widget.isVisible() and not widget.isWindow()]

    def childCount(self) -> int:
        """All events shown, and the widgets."""
        return self._count() + len(self._widgets())

    def child(self, index: int) -> QAccessibleInterface:
        """The item at a place of the list."""
        canvas, count = self.canvas, self._count()
        if canvas is not None and 0 <= index < count:
            return self.item(canvas.scene.events[index].id)
        widgets = self._widgets()[index - count :] if index >= count else []
        return QAccessible.queryAccessibleInterface(widgets[0]) if widgets else NOTHING

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of an item, -1 for none."""
        if isinstance(child, EventItem):
            return child.place
        widgets: list[QObject] = [*self._widgets()]
        return self._count() + widgets.index(child.object()) if child.object() in widgets else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """The item at a place of the screen."""
        if self.canvas is None:
            return NOTHING
        here = self.canvas.mapFromGlobal(QPoint(x, y))
        event_id = self.canvas.event_at(here.x(), here.y())
        return self.item(event_id) if event_id else super().childAt(x, y)

    def focusChild(self) -> QAccessibleInterface:
        """The item of the chosen event while the canvas has the focus."""
        canvas = self.canvas
        chosen = canvas.artist.selected if canvas is not None and canvas.hasFocus() else ""
        is_drawn = canvas is not None and canvas.scene.index(chosen) is not None
        return self.item(chosen) if is_drawn else super().focusChild()


class EventItem(QAccessibleInterface):
    """One event of the list."""

    def __init__(self, events: EventList, event_id: str) -> None:
        super().__init__()
        self._events, self._id = events, event_id

    @property
    def place(self) -> int:
        """The place of the event in the list, -1 when it is no longer shown."""
        canvas = self._events.canvas
        place = canvas.scene.index(self._id) if canvas is not None else None
        return -1 if place is None else place

    def isValid(self) -> bool:
        """Whether the event is still shown."""
        return self.place >= 0

    def object(self) -> QObject:
        """None: an event is no widget."""
        return cast("QObject", None)

    def parent(self) -> QAccessibleInterface:
        """The list."""
        return self._events if self._events.canvas is not None else NOTHING

    def child(self, index: int) -> QAccessibleInterface:
        """None."""
        return NOTHING

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """None."""
        return NOTHING

    def childCount(self) -> int:
        """None."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """-1: it has none."""
        return -1

    def role(self) -> QAccessible.Role:
        """An item of a list."""
        return QAccessible.Role.ListItem

    def text(self, t: QAccessible.Text) -> str:
        """What is said of the event."""
        canvas, place = self._events.canvas, self.place
        if canvas is None or place < 0 or t is not QAccessible.Text.Name:
            return ""
        return spoken(canvas.scene.events[place], canvas.language)

    def setText(self, t: QAccessible.Text, text: str) -> None:
        """A title is changed by the commands, not here."""

    def rect(self) -> QRect:
        """What the label covers on the screen; empty where it has none."""
        canvas = self._events.canvas
        label = canvas.label_of(self._id) if canvas is not None else None
        if canvas is None or label is None:
            return QRect()
        box = label.box
        corner = canvas.mapToGlobal(QPoint(round(box.left), round(box.top)))
        return QRect(corner.x(), corner.y(), round(box.right - box.left), round(box.bottom - box.top))

    def state(self) -> QAccessible.State:
        """Chosen, under the keys, out of sight."""
        made, canvas = QAccessible.State(), self._events.canvas
        if canvas is None or self.place < 0:
            made.invalid = True
            return made
        made.focusable = made.selectable = made.extSelectable = True
        made.selected = self._id in canvas.selection
        made.focused = canvas.hasFocus() and canvas.artist.selected == self._id
        made.offscreen = canvas.label_of(self._id) is None
        return made


def tell_chosen(canvas: TimelineCanvas) -> None:
    """Let a screen reader go to the event that is chosen now."""
    place = canvas.scene.index(canvas.artist.selected) if canvas.artist.selected else None
    if place is None or not QAccessible.isActive():
        return
    kinds = [QAccessible.Event.Selection]
    if canvas.hasFocus():
        kinds.append(QAccessible.Event.Focus)
    for kind in kinds:
        event = QAccessibleEvent(canvas, kind)
        event.setChild(place)
        send(event)


def tell_others(canvas: TimelineCanvas) -> None:
    """Let a screen reader know that other events are listed; what tells of those that went goes."""
    if canvas.listed is not None:
        canvas.listed.keep(frozenset(event.id for event in canvas.scene.events))
        send(QAccessibleEvent(canvas, QAccessible.Event.ObjectReorder))


def send(event: QAccessibleEvent) -> None:
    """Hand something that happened to whatever reads the screen."""
    QAccessible.updateAccessibility(event)
