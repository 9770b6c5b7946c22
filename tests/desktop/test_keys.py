"""The keys of the canvas."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from timeline_app.desktop.canvas.counting import neighbour
from timeline_app.model import Timeline

SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


def test_left_and_right_choose_in_time_and_stop_at_the_ends(qtbot, canvas):
    chosen = []
    canvas.selected.connect(chosen.append)
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Left):
        qtbot.keyClick(canvas, key)
    assert chosen == ["sinai", "paris", "moscou", "paris"]


def test_the_chosen_event_is_told_to_screen_readers(qtbot, canvas):
    canvas.set_language("fr")
    for key in (Key.Key_Right, Key.Key_Right):
        qtbot.keyClick(canvas, key)
    assert canvas.accessibleName() == "Chronologie, «\u00a0Attaques à Paris, 130 morts\u00a0», 13 nov. 2015"
    canvas.pick(())
    assert canvas.accessibleName() == "Chronologie"


def test_home_and_end_choose_the_first_and_the_last_and_bring_them_into_sight(qtbot, canvas):
    canvas.zoom(20)
    for key, event_id in ((Key.Key_End, "moscou"), (Key.Key_Home, "sinai")):
        qtbot.keyClick(canvas, key)
        assert canvas.artist.selected == event_id
        assert 0 <= canvas.place_of(event_id)[0] <= canvas.width()


def test_shift_and_arrows_pan_and_pages_go_by_a_screen(qtbot, canvas):
    before = canvas.view
    qtbot.keyClick(canvas, Key.Key_Right, SHIFT)
    assert canvas.view.x(before.start) == pytest.approx(-80, abs=0.5)
    qtbot.keyClick(canvas, Key.Key_Left, SHIFT)
    assert canvas.view.start == pytest.approx(before.start, abs=1)
    qtbot.keyClick(canvas, Key.Key_PageDown)
    assert canvas.view.start == pytest.approx(before.moment(0.9 * before.width), abs=1)
    qtbot.keyClick(canvas, Key.Key_PageUp)
    assert canvas.view.start == pytest.approx(before.start, abs=1)


def test_plus_and_minus_keep_the_place_of_the_chosen_event_or_of_the_middle(qtbot, canvas):
    middle = canvas.view.moment(canvas.view.width / 2)
    qtbot.keyClick(canvas, Key.Key_Plus)
    assert canvas.view.moment(canvas.view.width / 2) == pytest.approx(middle, abs=1)
    canvas.select("paris")
    x, _ = canvas.place_of("paris")
    zoom = canvas.view.pixels_per_second
    qtbot.keyClick(canvas, Key.Key_Minus)
    assert canvas.view.pixels_per_second < zoom
    assert canvas.place_of("paris")[0] == pytest.approx(x, abs=0.5)


def test_up_and_down_choose_in_the_rows_above_and_below(qtbot, rows):
    label = max(rows.layout_now.labels, key=lambda label: label.mark.y)
    rows.select(rows.scene.events[label.event].id)
    qtbot.keyClick(rows, Key.Key_Up)
    above = rows.label_of(rows.artist.selected)
    assert above.mark.y < label.mark.y
    qtbot.keyClick(rows, Key.Key_Down)
    assert rows.label_of(rows.artist.selected).mark.y > above.mark.y
    top = min(rows.layout_now.labels, key=lambda label: label.mark.y)
    assert neighbour(rows.layout_now, top.event, above=True) is None


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_enter_writes_the_title_of_the_chosen_event(qtbot, canvas, key):
    qtbot.keyClick(canvas, key)
    assert canvas.writing.line is None
    canvas.select("paris")
    qtbot.keyClick(canvas, key)
    assert canvas.writing.line.text() == "Attaques à Paris, 130 morts"


def test_a_key_without_a_name_is_left_to_the_window(canvas):
    for number in (0, 0x1234567):
        pressed = QKeyEvent(QEvent.Type.KeyPress, number, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(canvas, pressed)
        assert not pressed.isAccepted()


@pytest.mark.parametrize("key", [Key.Key_Left, Key.Key_Up, Key.Key_End, Key.Key_Plus, Key.Key_PageUp, Key.Key_Return])
def test_no_key_fails_where_there_are_no_events(qtbot, canvas, key):
    canvas.show_timeline(Timeline())
    qtbot.keyClick(canvas, key)
    assert canvas.selection == ()
