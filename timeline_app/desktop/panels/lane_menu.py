"""The menu of a lane's line: fold or open it, and where lanes are made by hand rename, move and delete it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QInputDialog, QMenu

from timeline_app.edit import SortBy
from timeline_app.model import LanesBy, Timeline
from timeline_app.words import say

if TYPE_CHECKING:
    from timeline_app.desktop.window import MainWindow


def open_lane_menu(window: MainWindow, timeline: Timeline, lane: str, place: QPoint) -> None:
    """Open the menu of a lane, "" for that of the events without one, at a place of the screen."""
    lane_menu(window, timeline, lane).popup(place)


def lane_menu(window: MainWindow, timeline: Timeline, lane: str) -> QMenu:
    """What can be done with a lane."""
    menu = QMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    acts, language, is_folded = window.acts, window.language, lane in timeline.folded

    def add(word: str, act: Callable[[], object], *, enabled: bool = True) -> None:
        entry = menu.addAction(say(word, language))
        entry.setEnabled(enabled)
        entry.triggered.connect(lambda _checked=False: act())

    add("lanes.open" if is_folded else "lanes.fold", lambda: acts.fold_lane(lane, folded=not is_folded))
    add("window.open_lanes", acts.open_lanes, enabled=bool(timeline.folded))
    if timeline.lanes_by is LanesBy.HAND and lane:
        menu.addSeparator()
        add("lanes.rename", lambda: _rename(window, lane))
        add("lanes.move_up", lambda: acts.move_lane(lane, -1), enabled=timeline.lanes[:1] != (lane,))
        add("lanes.move_down", lambda: acts.move_lane(lane, 1), enabled=timeline.lanes[-1:] != (lane,))
        orders = menu.addMenu(say("lanes.sort", language))
        for by in SortBy:
            entry = orders.addAction(say(f"lanes.sort_by_{by}", language))
            entry.triggered.connect(lambda _checked=False, by=by: acts.sort_lanes(by))
        menu.addSeparator()
        add("lanes.delete", lambda: acts.delete_lane(lane))
    return menu


def _rename(window: MainWindow, lane: str) -> None:
    heading, asked = (say(f"lanes.{key}", window.language, name=lane) for key in ("rename_lane", "new_name"))
    name, agreed = QInputDialog.getText(window, heading, asked, text=lane)
    if agreed and name.strip():
        window.acts.rename_lane(lane, name)
