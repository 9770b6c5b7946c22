"""What a hand does to the canvas of the window, and how it is brought to rest before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from timeline_app.desktop.canvas.widget import TimelineCanvas

SIZE = (1400, 700)  # logical pixels
STEP = 1.06
DRAG = 3  # pixels between two moves of a dragged dot
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


@dataclass(frozen=True, slots=True)
class Act:
    """One kind of move: what comes before the first, the move itself by its number, what lets go after the last.

    `frame` tells whether the move needs a frame of matplotlib, or none because Qt paints over the one there is.
    """

    name: str
    do: Callable[[int], object]
    prepare: Callable[[], object] = lambda: None
    finish: Callable[[], object] = lambda: None
    frame: bool = True


def make_canvas(size: tuple[int, int] = SIZE) -> TimelineCanvas:
    """A canvas of a size, shown."""
    canvas = TimelineCanvas()
    canvas.resize(*size)
    canvas.show()
    QApplication.processEvents()
    return canvas


def settle(canvas: TimelineCanvas) -> None:
    """Wait until all labels are placed and a frame shows them."""
    canvas.repaint()
    QApplication.processEvents()
    while canvas.placing:
        QApplication.processEvents()
    canvas.repaint()


def acts_on(canvas: TimelineCanvas, frames: int) -> list[Act]:
    """The acts that are measured, each made `frames` times."""

    def magnify(factor: float) -> None:
        canvas.fit()
        canvas.zoom(factor)

    return [
        Act("pan 6 px, all in view", lambda _: canvas.pan(-6), canvas.fit),
        Act("pan 6 px, zoomed x20", lambda _: canvas.pan(-6), lambda: magnify(20)),
        Act("pan 60 px, zoomed x20", lambda _: canvas.pan(60), lambda: magnify(20)),
        Act("zoom in x1.06", lambda _: canvas.zoom(STEP), canvas.fit),
        Act("zoom out x1.06", lambda _: canvas.zoom(1 / STEP), lambda: magnify(STEP**frames)),
        _hover(canvas),
        _drag(canvas),
    ]


def _hover(canvas: TimelineCanvas) -> Act:
    """The mouse goes from one label to the next."""
    places: list[tuple[float, float]] = []

    def prepare() -> None:
        canvas.fit()
        settle(canvas)
        boxes = [label.box for label in canvas.layout_now.labels]
        places[:] = [((box.left + box.right) / 2, (box.top + box.bottom) / 2) for box in boxes]

    return Act("hover", lambda n: mouse(canvas, places[n % len(places)]), prepare, frame=False)


def _drag(canvas: TimelineCanvas) -> Act:
    """The dot of the event in the middle is pulled to the right."""
    held = [0.0, 0.0]

    def prepare() -> None:
        canvas.fit()
        settle(canvas)
        marks = [label.mark for label in canvas.layout_now.labels if not label.mark.began_before]
        mark = min(marks, key=lambda mark: abs(mark.x - canvas.width() / 2))
        held[:] = mark.x, mark.y
        mouse(canvas, (mark.x, mark.y), QEvent.Type.MouseButtonPress)
        mouse(canvas, (mark.x + 10, mark.y), held=True)

    def do(number: int) -> None:
        mouse(canvas, (held[0] + 10 + DRAG * (number + 1), held[1]), held=True)

    def finish() -> None:
        escape = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(canvas, escape)

    return Act("drag a dot", do, prepare, finish, frame=False)


def mouse(
    widget: QWidget, place: tuple[float, float], kind: QEvent.Type = QEvent.Type.MouseMove, *, held: bool = False
) -> None:
    """Send the mouse to a place of a widget at once, with the left button held or not."""
    point = QPointF(*place)
    button = LEFT if kind is not QEvent.Type.MouseMove else NONE
    down = LEFT if held or kind is QEvent.Type.MouseButtonPress else NONE
    event = QMouseEvent(kind, point, widget.mapToGlobal(point), button, down, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)
