"""What is under the mouse while no button is pressed: outlined, told by a card, and the cursor says what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPainter

from timeline_app.desktop.canvas import overlay
from timeline_app.desktop.canvas.counting import counted
from timeline_app.desktop.canvas.edges import bar_end_at
from timeline_app.desktop.canvas.hovercard import HoverCard
from timeline_app.desktop.canvas.telling import told_of_badge, told_of_event
from timeline_app.layout import Badge, Box, LaneHead
from timeline_app.styles import Style

if TYPE_CHECKING:
    from timeline_app.desktop.canvas.widget import TimelineCanvas

POINTER = (12.0, 18.0)  # pixels that the mouse's arrow takes above and below its point


class Resting(QObject):
    """What the mouse rests on."""

    def __init__(self, canvas: TimelineCanvas) -> None:
        super().__init__(canvas)
        self.card = HoverCard(canvas)
        self._canvas = canvas
        self._event = ""
        self._badge: Badge | None = None
        self._head: LaneHead | None = None
        self._place = (0.0, 0.0)
        canvas.view_changed.connect(self.away)

    def over(self, x: float, y: float) -> None:
        """The mouse is at a place."""
        canvas = self._canvas
        self._place = (x, y)
        badge = canvas.artist.badge_at(x, y)
        event = "" if badge else canvas.event_at(x, y)
        head = canvas.head_at(x, y)
        self._point(x, y, is_on=bool(badge or event or head))
        if (event, badge, head) == (self._event, self._badge, self._head):
            return
        self._event, self._badge, self._head = event, badge, head
        if event or badge:
            self.card.wait(self._told)
        else:
            self.card.go()
        canvas.update()

    def away(self) -> None:
        """The mouse is elsewhere, or does something."""
        self._event, self._badge, self._head = "", None, None
        self.card.go()
        self._canvas.update()

    def paint(self, painter: QPainter) -> None:
        """Outline the event under the mouse, tint the name of a lane."""
        canvas = self._canvas
        if self._head is not None:
            overlay.paint_head(painter, canvas.look, self._head.box)
        if self._event and self._event != canvas.artist.selected:
            label = canvas.label_of(self._event)
            if label is not None:
                overlay.paint_hover(painter, canvas.artist.colour(label.event), label, canvas.layout_now.mode)

    def _point(self, x: float, y: float, *, is_on: bool) -> None:
        if bar_end_at(self._canvas.layout_now, x, y) is not None:
            self._canvas.setCursor(Qt.CursorShape.SizeHorCursor)
        else:
            self._canvas.setCursor(Qt.CursorShape.PointingHandCursor if is_on else Qt.CursorShape.ArrowCursor)

    def _told(self) -> tuple[str, Box, Style] | None:
        """The words of the card and the place they are about."""
        canvas = self._canvas
        if self._badge is not None:
            events = [canvas.scene.events[place] for place in counted(canvas.scene, canvas.layout_now, self._badge)]
            words = told_of_badge(events, canvas.look, canvas.language) if events else ""
            return (words, self._with_pointer(self._badge.box), canvas.look) if words else None
        label = canvas.label_of(self._event)
        if label is None:
            return None
        event, date = canvas.scene.events[label.event], canvas.scene.date(label.event)
        words = told_of_event(canvas.timeline, event, date, canvas.look, canvas.language)
        return words, self._with_pointer(label.box), canvas.look

    def _with_pointer(self, box: Box) -> Box:
        """A place and the mouse on or near it: what the card may not cover."""
        x, y = self._place
        left, right = (box.left, box.right) if box.left <= x <= box.right else (x - POINTER[0], x + POINTER[0])
        return Box(left, min(box.top, y - POINTER[0]), right, max(box.bottom, y + POINTER[1]))
