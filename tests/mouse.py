"""The mouse of a person over a widget: moved, pressed, turned and lifted again."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
PLAIN = Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


def wheel(widget, x, notches, modifiers=PLAIN, *, sideways=0, pixels=(0, 0)):
    place = QPointF(x, 100)
    turned = QPoint(120 * sideways, 120 * notches)
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(place, widget.mapToGlobal(place), QPoint(*pixels), turned, NONE, modifiers, phase, False)
    QApplication.sendEvent(widget, event)


def move(widget, place, modifiers=PLAIN, buttons=NONE):
    at = QPointF(*place)
    event = QMouseEvent(QEvent.Type.MouseMove, at, widget.mapToGlobal(at), NONE, buttons, modifiers)
    QApplication.sendEvent(widget, event)


def press(widget, place, modifiers=PLAIN):
    QTest.mousePress(widget, LEFT, modifiers, QPoint(*map(round, place)))


def release(widget, place, modifiers=PLAIN):
    QTest.mouseRelease(widget, LEFT, modifiers, QPoint(*map(round, place)))


def hold(widget, start, end, modifiers=PLAIN):
    """Press at a place and move to another, without letting go."""
    press(widget, start, modifiers)
    move(widget, ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2), modifiers, LEFT)
    move(widget, end, modifiers, LEFT)


def drag(widget, start, end, modifiers=PLAIN):
    hold(widget, start, end, modifiers)
    release(widget, end, modifiers)


def click(widget, place, modifiers=PLAIN):
    QTest.mouseClick(widget, LEFT, modifiers, QPoint(*map(round, place)))


def double_click(widget, place):
    QTest.mouseDClick(widget, LEFT, PLAIN, QPoint(*map(round, place)))
