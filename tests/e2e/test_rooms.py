"""The rooms around the timeline are moved, made wider, hidden, put in windows; they stay as they were left."""

import mouse
import pytest
from PySide6.QtCore import QByteArray, QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from timeline_app.desktop.settings import Arrangement, Settings


@pytest.fixture
def window(start, seed):
    made = start(seed)
    made.resize(1280, 800)
    return made


def docks(window):
    return window.workspace.docks


def entry(window, room, words):
    """An entry of the menu that the handle of a room opens."""
    menu = docks(window).menu(room)
    return next(action for action in menu.actions() if action.text() == words)


def sides(window):
    return {name: docks(window).side(name) for name in ("articles", "event", "texts", "history")}


def drag_edge(qtbot, rooms, start, end):
    """Drag an edge as a hand does: Qt moves it between the events of the mouse."""
    mouse.hold(rooms, start, end)
    qtbot.wait(20)
    mouse.release(rooms, end)
    qtbot.wait(20)


AT_FIRST = {"articles": "left", "event": "right", "texts": "bottom", "history": "right"}


def test_the_menu_of_a_room_sends_it_to_another_side_and_the_next_window_finds_it_there(window, start, seed, qtbot):
    assert sides(window) == AT_FIRST
    entry(window, "texts", "At the right").trigger()
    entry(window, "articles", "Below the timeline").trigger()
    assert sides(window) == AT_FIRST | {"texts": "right", "articles": "bottom"}
    qtbot.waitUntil(lambda: docks(window).dock("articles").y() > window.workspace.canvas.height())
    window.set_theme("dark")
    assert sides(window) == AT_FIRST | {"texts": "right", "articles": "bottom"}
    again = start(seed)
    assert sides(again) == AT_FIRST | {"texts": "right", "articles": "bottom"}
    again.commands["reset_rooms"].trigger()
    assert sides(again) == AT_FIRST


def test_a_room_that_joins_another_at_its_side_has_the_height_that_it_wants(window, qtbot):
    docks(window).move_room("articles", "right")
    qtbot.waitUntil(lambda: abs(docks(window).dock("articles").height() - 240) < 5)


def test_the_handle_opens_that_menu_and_marks_where_the_room_is(window, qtbot):
    handle = window.workspace.inspector.head.handle
    handle.setFocus()
    qtbot.keyClick(handle, Qt.Key.Key_Space)
    menu = next(menu for menu in docks(window).findChildren(QMenu) if menu.isVisible())
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["At the right"]
    menu.close()


@pytest.mark.parametrize(
    ("command", "room"), [("articles", "articles"), ("inspector", "event"), ("history", "history")]
)
def test_a_command_hides_a_room_and_shows_it_and_tells_which_it_is(window, command, room):
    before = docks(window).is_shown(room)
    assert window.commands[command].isChecked() is before
    window.commands[command].trigger()
    assert docks(window).is_shown(room) is not before
    assert window.commands[command].isChecked() is not before
    window.set_language("fr")
    assert docks(window).is_shown(room) is not before
    window.commands[command].trigger()
    assert docks(window).is_shown(room) is before


def test_a_room_that_is_hidden_by_its_menu_leaves_its_width_to_the_timeline(window, qtbot):
    before = window.workspace.canvas.width()
    entry(window, "event", "Hide").trigger()
    qtbot.waitUntil(lambda: window.workspace.canvas.width() > before + 300)
    assert not window.commands["inspector"].isChecked()


def test_an_edge_is_dragged_and_every_size_comes_back_when_there_is_room_again(window, qtbot):
    rooms = docks(window)
    edge = rooms.dock("articles").geometry().right() + 3
    drag_edge(qtbot, rooms, (edge, 200), (edge + 60, 200))
    assert rooms.dock("articles").width() == 332
    edge = rooms.dock("texts").geometry().top() - 3
    drag_edge(qtbot, rooms, (640, edge), (640, edge - 50))
    assert rooms.dock("texts").height() == 282
    assert Settings().rooms.sizes["articles"][0] == 332
    window.resize(900, 520)
    qtbot.waitUntil(lambda: rooms.dock("texts").height() < 282)
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: (rooms.dock("articles").width(), rooms.dock("texts").height()) == (332, 282))
    window.set_theme("dark")
    qtbot.waitUntil(lambda: docks(window).dock("texts").height() == 282)


def test_a_room_in_a_window_of_its_own_goes_and_comes_with_the_timeline(window, qtbot):
    entry(window, "event", "In a window of its own").trigger()
    dock = docks(window).dock("event")
    assert dock.isFloating()
    assert dock.isVisible()
    window.commands["new"].trigger()
    assert not dock.isVisible()
    window.commands["open_sample"].trigger()
    qtbot.waitUntil(lambda: not window.tasks.running and bool(window.document.timeline.events))
    assert dock.isVisible()


def test_escape_in_a_window_of_its_own_goes_back_to_the_timeline(window, qtbot):
    docks(window).move_room("texts", "window")
    window.commands["show_reader"].trigger()
    text = window.workspace.bottom.reader.text
    qtbot.waitUntil(text.hasFocus)
    qtbot.keyClick(text, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.workspace.canvas.hasFocus)


def test_at_a_side_the_room_of_the_texts_has_nothing_to_fold_to_and_is_hidden_by_its_key(window):
    docks(window).move_room("texts", "left")
    folding, fold = window.workspace.folding, window.workspace.bottom.head.fold
    assert folding.is_open
    assert not fold.isVisible()
    folding.close()
    assert not docks(window).is_shown("texts")
    window.commands["show_table"].trigger()
    assert window.workspace.bottom.table.isVisible()
    assert window.workspace.bottom.table.hasFocus()


def test_the_reader_and_the_table_stand_side_by_side(window, qtbot):
    bottom = window.workspace.bottom
    assert (bottom.reader.isVisible(), bottom.table.isVisible()) == (True, False)
    window.commands["side_by_side"].trigger()
    assert bottom.reader.isVisible()
    assert bottom.table.isVisible()
    qtbot.waitUntil(lambda: bottom.reader.width() > bottom.width() // 4)
    window.set_theme("dark")
    bottom = window.workspace.bottom
    qtbot.waitUntil(bottom.table.isVisible)
    window.commands["side_by_side"].trigger()
    assert (bottom.reader.isVisible(), bottom.table.isVisible()) == (True, False)


def test_the_command_opens_the_room_that_is_folded(window):
    window.workspace.folding.close()
    window.commands["side_by_side"].trigger()
    assert window.workspace.bottom.table.isVisible()


@pytest.mark.parametrize("spoiled", [b"", b"nonsense", b"\0\0\0\xff\0\0\0\1\xfd"])
def test_settings_that_are_spoiled_leave_the_rooms_as_at_first(start, seed, spoiled):
    Settings().rooms = Arrangement(QByteArray(spoiled), {"articles": (99, 10_000), "unknown": (3, 4)})
    window = start(seed)
    assert sides(window) == AT_FIRST
    assert window.workspace.canvas.width() >= 360


def test_a_room_is_dragged_out_by_its_head(window, qtbot):
    head = window.workspace.articles.head
    start_at, far = QPoint(60, 18), QPoint(500, 500)
    qtbot.mousePress(head, Qt.MouseButton.LeftButton, pos=start_at)
    QCursor.setPos(head.mapToGlobal(far))
    for place in (QPoint(200, 200), far):
        qtbot.mouseMove(head, place)
    qtbot.mouseRelease(head, Qt.MouseButton.LeftButton, pos=far)
    assert isValid(head)
    assert docks(window).is_shown("articles")
