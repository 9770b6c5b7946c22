"""The mouse on the canvas: what a press takes hold of, what moving it shows, what letting go does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication

from timeline_app.desktop.canvas import overlay
from timeline_app.desktop.canvas.bands import lane_at, room_of
from timeline_app.desktop.canvas.dragging import Band, Drag, Lasso, Move, Pan
from timeline_app.desktop.canvas.edges import bar_end_at
from timeline_app.desktop.canvas.snapping import pointed_at
from timeline_app.layout import Badge, LaneHead
from timeline_app.model import Event, LanesBy

if TYPE_CHECKING:
    from timeline_app.desktop.canvas.widget import TimelineCanvas

BADGE_SPAN = 60.0  # pixels: the least of what a double click on a badge magnifies
BRINK = 28.0  # pixels from the canvas's edge within which a dragged event scrolls the view
SCROLL, EVERY = 9.0, 25  # pixels, and every so many milliseconds

_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class Hand(QObject):
    """The mouse: `drag` is what it holds."""

    def __init__(self, canvas: TimelineCanvas) -> None:
        super().__init__(canvas)
        self.drag: Drag | None = None
        self._canvas = canvas
        self._button = Qt.MouseButton.NoButton  # that holds it
        self._badge: Badge | None = None  # clicked once: it may become a double click
        self._on_head = False  # the last press was on the name of a lane, which may be elsewhere after it
        self._once = QTimer(self, singleShot=True)
        self._once.timeout.connect(self._open_badge)
        self._scrolling = QTimer(self, interval=EVERY)
        self._scrolling.timeout.connect(self._scroll)

    def press(self, event: QMouseEvent) -> None:
        """Take hold of what is under the mouse; while something is held no other button does anything."""
        event.accept()
        if self.drag is not None and event.button() is not self._button:
            return
        self._canvas.still()
        self._canvas.motion.stop()
        x, y = event.position().x(), event.position().y()
        self._on_head = self._canvas.head_at(x, y) is not None
        if event.button() is Qt.MouseButton.LeftButton:
            self.drag = self._taken(x, y, event.modifiers())
        elif event.button() is Qt.MouseButton.MiddleButton:
            self.drag = Pan(x, y)
        self._button = event.button()

    def move(self, event: QMouseEvent) -> None:
        """Move what is held, or mark what is under the mouse."""
        x, y = event.position().x(), event.position().y()
        drag = self.drag
        if drag is None:
            self._canvas.resting.over(x, y)
            return
        drag.move_to(x, y)
        if isinstance(drag, Move):
            drag.free = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            drag.lane = self._lane_over(drag)
        self.follow()

    def release(self, event: QMouseEvent) -> None:
        """Let go: a drag that did not move was a click."""
        drag = self.drag
        if drag is None or event.button() is not self._button:
            return
        self._drop()
        if drag.moving:
            self._finish(drag)
        elif event.button() is Qt.MouseButton.LeftButton:
            self._click(drag)

    def double_click(self, event: QMouseEvent) -> None:
        """Write a title, magnify what a badge counts, or make an event where there is none."""
        if event.button() is not Qt.MouseButton.LeftButton or self._on_head or self.drag is not None:
            return
        self._canvas.still()
        self._once.stop()
        x, y = event.position().x(), event.position().y()
        badge, event_id = self._canvas.artist.badge_at(x, y), self._canvas.event_at(x, y)
        if badge is not None:
            self._magnify(badge)
        elif event_id:
            self._canvas.edit_title(event_id)
        else:
            lane = lane_at(self._canvas.layout_now, y)
            when = pointed_at(self._canvas.view, x, self._canvas.language)
            self._canvas.writing.create(when, y, lane.name if lane else "")

    def cancel(self) -> bool:
        """Let go without doing anything; whether something was held."""
        held = self.drag is not None and self.drag.moving
        self._once.stop()
        self._drop()
        return held

    def follow(self) -> None:
        """Show where what is held is now: the mouse or the view has moved."""
        canvas, drag = self._canvas, self.drag
        if drag is None or not drag.moving:
            return
        if isinstance(drag, Pan):
            canvas.setCursor(Qt.CursorShape.ClosedHandCursor)
            canvas._set_view(drag.panned(canvas.view))
            return
        if isinstance(drag, Move):
            canvas.setCursor(Qt.CursorShape.SizeHorCursor if drag.edge else Qt.CursorShape.ClosedHandCursor)
            on_brink = not BRINK <= drag.now_x <= canvas.view.width - BRINK
            if on_brink != self._scrolling.isActive():
                (self._scrolling.start if on_brink else self._scrolling.stop)()
        canvas.update()

    def paint(self, painter: QPainter) -> None:
        """Paint what is held, where it would come to rest."""
        canvas, drag = self._canvas, self.drag
        if drag is None or not drag.moving:
            return
        if isinstance(drag, Move):
            when = drag.when(canvas.view, canvas.language)
            if drag.lane is not None:
                overlay.paint_lane(painter, canvas.look, room_of(canvas.layout_now, drag.lane))
            if drag.others:
                overlay.paint_followers(painter, canvas.look, self._followers(drag))
            overlay.paint_ghost(painter, canvas.look, canvas.layout_now, when, drag.ghost_y, canvas.language, drag.edge)
        elif isinstance(drag, Band):
            overlay.paint_band(painter, canvas.look, canvas.layout_now, drag.edges, canvas.language)
        elif isinstance(drag, Lasso):
            overlay.paint_lasso(painter, canvas.look, drag.box)

    def _taken(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> Drag:
        canvas = self._canvas
        if modifiers & _SHIFT:
            return Band(x, y)
        if modifiers & _CONTROL:
            return Lasso(x, y)
        if canvas.artist.badge_at(x, y) is not None:
            return Pan(x, y)
        end = bar_end_at(canvas.layout_now, x, y)
        label, edge = end or (canvas.artist.label_at(x, y), "")
        if label is None or (label.mark.began_before and not edge):
            return Pan(x, y)
        mark_y = label.mark.bar_y if edge else label.mark.y
        event = canvas.scene.events[label.event]
        return Move(x, y, canvas.view, event, mark_y, edge, () if edge else self._together(event))

    def _together(self, event: Event) -> list[Event]:
        """The other events that are chosen together with one."""
        chosen = set(self._canvas.selection)
        if event.id not in chosen:
            return []
        return [other for other in self._canvas.scene.events if other.id in chosen and other is not event]

    def _followers(self, drag: Move) -> list[tuple[float, float]]:
        """Where the dots of the others in sight would stand if they were let go now."""
        canvas, whens = self._canvas, drag.whens(self._canvas.view, self._canvas.language)
        labels = [(other.id, canvas.label_of(other.id)) for other in drag.others]
        return [(canvas.view.x(whens[event_id].start), label.mark.y) for event_id, label in labels if label]

    def _lane_over(self, drag: Move) -> LaneHead | None:
        """The lane made by hand, not its own, that an event is held over."""
        canvas = self._canvas
        if drag.edge or canvas.timeline.lanes_by is not LanesBy.HAND:
            return None
        lane = lane_at(canvas.layout_now, drag.now_y)
        return lane if lane is not None and lane.name != drag.event.lane else None

    def _scroll(self) -> None:
        """The dragged event is at an edge of the canvas: the view goes on under it."""
        if isinstance(self.drag, Move):
            self._canvas.pan(SCROLL if self.drag.now_x < BRINK else -SCROLL)

    def _drop(self) -> None:
        self.drag = None
        self._scrolling.stop()
        self._canvas.unsetCursor()
        self._canvas.update()

    def _finish(self, drag: Drag) -> None:
        canvas = self._canvas
        if isinstance(drag, Move):
            when = drag.when(canvas.view, canvas.language)
            if drag.event.id not in canvas.selection and (drag.lane is not None or when != drag.event.when):
                canvas.pick((drag.event.id,))  # in a crowd it would be lost from sight
            if drag.others:
                lane = drag.lane.name if drag.lane else None
                canvas.moved_together.emit(drag.whens(canvas.view, canvas.language), lane)
            elif drag.lane is not None:
                canvas.moved_to_lane.emit(drag.event.id, when, drag.lane.name)
            elif when != drag.event.when:
                canvas.moved.emit(drag.event.id, when)
        elif isinstance(drag, Band):
            canvas.motion.show_exactly(*(canvas.view.moment(x) for x in drag.edges))
        elif isinstance(drag, Lasso):
            canvas.pick(canvas.scene.events[place].id for place in drag.caught(canvas.layout_now))

    def _click(self, drag: Drag) -> None:
        canvas = self._canvas
        badge, event_id = canvas.artist.badge_at(drag.x, drag.y), canvas.event_at(drag.x, drag.y)
        if isinstance(drag, Lasso):
            if event_id:
                chosen = [one for one in canvas.selection if one != event_id]
                canvas.pick(chosen if event_id in canvas.selection else (*chosen, event_id))
        elif badge is not None:
            self._badge = badge
            self._once.start(QApplication.doubleClickInterval())
        elif (head := canvas.head_at(drag.x, drag.y)) is not None:
            canvas.lane_folded.emit(head.name, not head.folded)
        else:
            canvas.pick((event_id,) if event_id else ())

    def _open_badge(self) -> None:
        if self._badge is not None and self._canvas.isVisible():
            self._canvas.open_badge(self._badge)

    def _magnify(self, badge: Badge) -> None:
        """Show what a badge counts; what lies at one instant or in a folded lane no magnifying parts: it is listed."""
        lanes = self._canvas.scene.lanes
        is_folded = badge.lanes is not None and all(lanes[number].folded for number in badge.lanes)
        if badge.first == badge.last or is_folded:
            self._canvas.open_badge(badge)
            return
        second = 1 / self._canvas.view.pixels_per_second
        self._canvas.motion.show_stretch(badge.first, max(badge.last, badge.first + BADGE_SPAN * second))
