"""The timeline under the hand: wheel and keys zoom and pan, a click chooses an event, a dragged dot moves it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QNativeGestureEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QWidget

from timeline_app.dates.wording import when_text
from timeline_app.desktop import overlay
from timeline_app.desktop.dragging import Drag
from timeline_app.desktop.live import LiveCanvas
from timeline_app.model import Timeline

NOTCH = 120.0  # eighths of a degree in one notch of a wheel
ZOOM_PER_NOTCH = 1.18
ZOOM_PER_KEY = 1.4
PAN_PER_KEY = 80.0  # pixels
BADGE_SPAN = 60.0  # pixels: the least of what a click on a badge magnifies
KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class TimelineCanvas(LiveCanvas):
    """The canvas of the window.

    `selected` carries the id of an event clicked, "" beside all; `activated` that of one double-clicked; `moved` the
    id and the new When of one whose dot was dragged; `view_changed` the View.
    """

    selected = Signal(str)
    activated = Signal(str)
    moved = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hovered = ""
        self._keyed = False  # the focus came by the keyboard and is shown
        self._drag: Drag | None = None

    def show_timeline(self, timeline: Timeline, *, keep_view: bool = False) -> None:
        """Show a timeline: all of it, or with `keep_view` the stretch that is on screen now."""
        self._hovered, self._drag = "", None
        super().show_timeline(timeline, keep_view=keep_view)

    def paint_overlay(self, painter: QPainter) -> None:
        """Paint what follows the mouse, and the focus."""
        super().paint_overlay(painter)
        if self._drag is not None and self._drag.moving and self._drag.event is not None:
            x = self._view.x(self._drag.when.start)
            words = when_text(self._drag.when, self._language)
            overlay.paint_ghost(painter, self._style, QPointF(x, self._drag.y), self._artist.layout, words)
        elif self._hovered and self._hovered != self._artist.selected:
            label = self._label_of(self._hovered)
            if label is not None:
                overlay.paint_hover(painter, self._artist.colour(label.event), label, self._artist.layout.mode)
        if self._keyed and self.hasFocus():
            overlay.paint_focus(painter, self._style, self.rect())

    # The hand

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the cursor; sideways, or with Shift, pan."""
        turned, x = event.angleDelta(), event.position().x()
        if abs(turned.x()) > abs(turned.y()) or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            pixels = event.pixelDelta().x() or (turned.x() or turned.y()) / NOTCH * PAN_PER_KEY
            self.pan(float(pixels))
        else:
            self.zoom(ZOOM_PER_NOTCH ** (turned.y() / NOTCH), x)
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Zoom with two fingers on a trackpad."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom(1.0 + event.value(), event.position().x())
            return True
        return bool(super().event(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a dot, or of the whole view."""
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            x, y = event.position().x(), event.position().y()
            dot = self._artist.dot_at(x, y) if event.button() is Qt.MouseButton.LeftButton else None
            held = self._scene.events[dot.event] if dot and not dot.mark.began_before else None
            self._drag = Drag(x, y, self._view, held, dot.mark.y if dot else y)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held, or mark what is under the mouse."""
        x, y = event.position().x(), event.position().y()
        if self._drag is None:
            self._hover(x, y)
            return
        self._drag.move_to(x)
        if self._drag.event is not None:
            self.update()
        elif self._drag.moving:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._set_view(self._drag.panned(self._view))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: a drag that did not move was a click."""
        drag, self._drag = self._drag, None
        self.unsetCursor()
        if drag is None:
            return
        if not drag.moving:
            self._click(event.position().x(), event.position().y())
        elif drag.event is not None and drag.when != drag.event.when:
            self.moved.emit(drag.event.id, drag.when)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open an event."""
        event_id = self.event_at(event.position().x(), event.position().y())
        if event_id:
            self.activated.emit(event_id)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse any more."""
        self._hovered = ""
        self.update()

    def _click(self, x: float, y: float) -> None:
        badge = self._artist.badge_at(x, y)
        if badge is not None:
            self.show_stretch(badge.first, max(badge.last, badge.first + BADGE_SPAN / self._view.pixels_per_second))
            return
        event_id = self.event_at(x, y)
        self.select(event_id)
        self.selected.emit(event_id)

    def _hover(self, x: float, y: float) -> None:
        hovered = self.event_at(x, y)
        if hovered == self._hovered:
            return
        self._hovered = hovered
        over_badge = self._artist.badge_at(x, y) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if hovered or over_badge else Qt.CursorShape.ArrowCursor)
        index = self._scene.index(hovered) if hovered else None
        self.setToolTip("" if index is None else self._full_title(index))
        self.update()

    def _full_title(self, index: int) -> str:
        """The title for the tool tip, where the row had to shorten it."""
        title = self._scene.events[index].title
        return "" if self._scene.titles[index] == title else title

    # The keys

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus when it came by the keyboard."""
        self._keyed = event.reason() in KEYBOARD
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let go of what is held: its release goes elsewhere."""
        self._drag = None
        self.update()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows pan, plus and minus zoom, Home shows all, Escape lets go."""
        match event.key():
            case Qt.Key.Key_Left:
                self.pan(PAN_PER_KEY)
            case Qt.Key.Key_Right:
                self.pan(-PAN_PER_KEY)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(ZOOM_PER_KEY)
            case Qt.Key.Key_Minus:
                self.zoom(1 / ZOOM_PER_KEY)
            case Qt.Key.Key_Home:
                self.fit()
            case Qt.Key.Key_Escape if self._drag is not None:
                self._drag = None
                self.update()
            case _:
                event.ignore()
