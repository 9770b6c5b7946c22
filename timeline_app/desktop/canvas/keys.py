"""The keys of the canvas: arrows choose, with Shift they pan; plus and minus zoom; Enter writes a title."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from timeline_app.desktop.canvas.counting import neighbour

if TYPE_CHECKING:
    from timeline_app.desktop.canvas.widget import TimelineCanvas

ZOOM = 1.4
PAN = 80.0  # pixels
SCREEN = 0.9  # of the width


def press(canvas: TimelineCanvas, event: QKeyEvent) -> bool:
    """Do what a key does on a canvas; whether it does anything."""
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    do = (_SHIFTED if shift else _PLAIN).get(event.key()) or _EITHER.get(event.key())
    return do(canvas) if do else False


def zoom(canvas: TimelineCanvas, factor: float) -> bool:
    """Magnify time about the chosen event when it is in view, or else about the middle."""
    index = canvas.scene.index(canvas.artist.selected)
    x = canvas.motion.goal.x(float(canvas.scene.start[index])) if index is not None else -1.0
    canvas.motion.zoom(factor, x if 0 <= x <= canvas.view.width else None)
    return True


def _choose(canvas: TimelineCanvas, place: int | None) -> bool:
    """Choose the event at that place of the scene, if there is one, and bring it into sight."""
    if place is not None and 0 <= place < len(canvas.scene):
        canvas.choose(canvas.scene.events[place].id)
    return True


def _step(canvas: TimelineCanvas, by: int) -> bool:
    """The next event in time, or the one before; where none is chosen the first or last in view."""
    index = canvas.scene.index(canvas.artist.selected)
    if index is not None:
        return _choose(canvas, index + by)
    in_view = canvas.scene.in_view(canvas.view).tolist()
    return _choose(canvas, (min if by > 0 else max)(in_view, default=0))


def _row(canvas: TimelineCanvas, *, above: bool) -> bool:
    canvas.drawn_counts()  # the layout of what is shown now
    index = canvas.scene.index(canvas.artist.selected)
    if index is None:
        return _step(canvas, 1)
    return _choose(canvas, neighbour(canvas.layout_now, index, above=above))


def _pan(canvas: TimelineCanvas, pixels: float) -> bool:
    canvas.motion.pan(pixels)
    return True


def _write(canvas: TimelineCanvas) -> bool:
    if not canvas.artist.selected:
        return False
    canvas.edit_title(canvas.artist.selected)
    return True


def _escape(canvas: TimelineCanvas) -> bool:
    """Let go of what is held; with nothing in the hand the window lets go of the selection."""
    return canvas.hand.cancel()


_Act = Callable[["TimelineCanvas"], bool]
_PLAIN: Mapping[int, _Act] = {
    Qt.Key.Key_Left: lambda canvas: _step(canvas, -1),
    Qt.Key.Key_Right: lambda canvas: _step(canvas, 1),
    Qt.Key.Key_Up: lambda canvas: _row(canvas, above=True),
    Qt.Key.Key_Down: lambda canvas: _row(canvas, above=False),
}
_SHIFTED: Mapping[int, _Act] = {
    Qt.Key.Key_Left: lambda canvas: _pan(canvas, PAN),
    Qt.Key.Key_Right: lambda canvas: _pan(canvas, -PAN),
}
_EITHER: Mapping[int, _Act] = {
    Qt.Key.Key_PageUp: lambda canvas: _pan(canvas, canvas.view.width * SCREEN),
    Qt.Key.Key_PageDown: lambda canvas: _pan(canvas, -canvas.view.width * SCREEN),
    Qt.Key.Key_Home: lambda canvas: _choose(canvas, 0),
    Qt.Key.Key_End: lambda canvas: _choose(canvas, len(canvas.scene) - 1),
    Qt.Key.Key_Plus: lambda canvas: zoom(canvas, ZOOM),
    Qt.Key.Key_Equal: lambda canvas: zoom(canvas, ZOOM),
    Qt.Key.Key_Minus: lambda canvas: zoom(canvas, 1 / ZOOM),
    Qt.Key.Key_Return: _write,
    Qt.Key.Key_Enter: _write,
    Qt.Key.Key_Escape: _escape,
}
