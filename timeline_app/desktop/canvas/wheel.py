"""The wheel and the fingers on a trackpad: they zoom about the cursor, or pan, as the person has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QNativeGestureEvent, QWheelEvent

if TYPE_CHECKING:
    from timeline_app.desktop.canvas.widget import TimelineCanvas

NOTCH = 120.0  # eighths of a degree in one notch of a wheel
ZOOM_PER_NOTCH = 1.18
PAN_PER_NOTCH = 80.0  # pixels
LEAST = 0.1  # of the zoom: what one pinch leaves of it


def turn(canvas: TimelineCanvas, event: QWheelEvent) -> None:
    """Zoom about the cursor; sideways, or with Shift, pan.  A trackpad is smooth of itself: nothing glides."""
    turned, fine = event.angleDelta(), event.pixelDelta()
    if pans(event, wheel_pans=canvas.wheel_pans):
        if fine.isNull():
            canvas.motion.pan((turned.x() or turned.y()) / NOTCH * PAN_PER_NOTCH)
        else:
            canvas.pan(float(fine.x() or fine.y()))
    else:
        zoom = canvas.motion.zoom if fine.isNull() else canvas.zoom
        zoom(ZOOM_PER_NOTCH ** (turned.y() / NOTCH), event.position().x())
    event.accept()


def pans(event: QWheelEvent, *, wheel_pans: bool) -> bool:
    """Whether a turn of the wheel pans: sideways, with Shift, and without Ctrl where the person wants the wheel to."""
    turned, held = event.angleDelta(), event.modifiers()
    if abs(turned.x()) > abs(turned.y()) or held & Qt.KeyboardModifier.ShiftModifier:
        return True
    return wheel_pans and not held & Qt.KeyboardModifier.ControlModifier


def pinch(canvas: TimelineCanvas, event: QNativeGestureEvent) -> bool:
    """Zoom about two fingers; whether it was that."""
    if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
        return False
    canvas.zoom(max(1.0 + event.value(), LEAST), event.position().x())
    return True
