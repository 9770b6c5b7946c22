"""The way round the window by keyboard: Tab goes from control to control, F6 from room to room, both in one order.

Rooms make their controls anew whenever what they show changes, and Qt puts the new ones last: so the order is that of
the rooms, and within a room that of its parts.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

if TYPE_CHECKING:
    from timeline_app.desktop.window import MainWindow


def rooms_of(window: MainWindow) -> list[list[QWidget]]:
    """The rooms in their order, each as the parts of which it consists."""
    above: list[list[QWidget]] = [[window.toolbar], [window.message, window.first_steps.shown]]
    if window.workspace is None or window.document.is_empty:
        return [*above, [window.welcome]]
    made = window.workspace
    middle: list[QWidget] = [made.filters, made.canvas, made.overview, made.review]
    docks: list[list[QWidget]] = [[made.docks.dock(name)] for name in ("articles", "texts", "event", "history")]
    return [*above, docks[0], middle, *docks[1:]]


def go_to_control(window: MainWindow, by: int) -> bool:
    """Give the focus to the next control, or to the one before; whether there is one."""
    reason = Qt.FocusReason.TabFocusReason if by > 0 else Qt.FocusReason.BacktabFocusReason
    now = window.focusWidget()
    every = [control for room in _controls(window) for control in room]
    others = [control for control in every if control is not now]
    if not others:
        return False
    at = every.index(now) if now in every else -1 if by > 0 else 0
    _focus(every[(at + by) % len(every)], reason)
    return True


def go_to_room(window: MainWindow, by: int) -> None:
    """Give the focus to the next room, or to the one before."""
    rooms = [room for room in _controls(window) if room]
    now = window.focusWidget()
    at = next((number for number, room in enumerate(rooms) if now in room), -1 if by > 0 else 0)
    if rooms:
        _focus(_entrance(window, rooms[(at + by) % len(rooms)]), Qt.FocusReason.ShortcutFocusReason)


def _entrance(window: MainWindow, room: list[QWidget]) -> QWidget:
    """Where one comes into a room: the canvas and what shows below it before their buttons."""
    made = window.workspace
    wanted = [made.canvas, made.bottom.current] if made is not None else []
    return next((control for control in wanted if control in room), room[0])


def _controls(window: MainWindow) -> list[list[QWidget]]:
    """What Tab reaches in each room."""
    rooms = rooms_of(window)
    places = [(at, part) for at, parts in enumerate(rooms) for part in parts]
    found: list[list[tuple[int, QWidget]]] = [[] for _ in (*rooms, "what stands in none")]
    for control in _reached(window):
        holding = ((within, at) for within, (at, part) in enumerate(places) if _holds(part, control))
        within, at = next(holding, (len(places), -1))
        found[at].append((within, control))
    return [[control for _, control in sorted(room, key=itemgetter(0))] for room in found]


def _holds(part: QWidget, control: QWidget) -> bool:
    return part is control or part.isAncestorOf(control)


def _reached(window: QWidget) -> list[QWidget]:
    """What Tab reaches in a window, as its parts were put together, and what has the focus after a click.

    Not along Qt's own chain: Qt for Python takes the next part in it for one that goes when the one before does.
    """
    now = window.focusWidget()
    return [part for part in window.findChildren(QWidget) if part is now or _takes_tab(part, window)]


def _takes_tab(part: QWidget, window: QWidget) -> bool:
    policy = part.focusPolicy() & Qt.FocusPolicy.TabFocus
    is_here = part.isVisible() and part.isEnabled() and window.isAncestorOf(part)
    return policy is Qt.FocusPolicy.TabFocus and is_here and part.focusProxy() is None


def _focus(control: QWidget, reason: Qt.FocusReason) -> None:
    """Give a control the focus and bring it into sight."""
    control.setFocus(reason)
    above = control.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(control)
        above = above.parentWidget()
