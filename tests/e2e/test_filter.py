"""A filter decides what is shown: on the canvas, to the keys, in the counts; it is no step of undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QToolButton

from timeline_app.dates import When
from timeline_app.desktop.pictures.dialog import ExportDialog
from timeline_app.filtering import NO_FILTER, Filter
from timeline_app.model import Event, Status, Timeline

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # popups of the offscreen platform


def events():
    made = [Event(f"e{n}", When.day(2015, 1, n), f"Event {n}", places=("Paris",) * (n % 2)) for n in range(1, 9)]
    made.append(Event("gone", When.day(2015, 1, 9), "Gone", status=Status.DISMISSED))
    return Timeline("January", (), tuple(made))


@pytest.fixture
def window(start):
    made = start()
    made.document.replace(events(), None)
    made.workspace.canvas.setFocus()
    return made


@pytest.fixture
def popover(window, qtbot):
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window.workspace.canvas, Qt.Key.Key_F, modifiers)
    made = window.workspace.filters.popover
    assert QApplication.activePopupWidget() is made
    yield made
    if window.workspace.filters.popover is not None:
        made.close()


def shown(window):
    return [event.id for event in window.workspace.shown]


def check(popover, words):
    return next(one for one in popover.findChildren(QCheckBox) if one.text() == words)


def test_words_are_typed_and_esc_closes(window, popover, qtbot):
    qtbot.keyClicks(popover.line, "event 3")
    qtbot.waitUntil(lambda: shown(window) == ["e3"])
    assert window.workspace.counts.text() == "1 of 9 events"
    assert popover.told.text() == "1 of 9 events"
    assert window.workspace.filters.chips.words == ["“event 3”"]
    qtbot.keyClick(popover.line, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.workspace.filters.popover is None)
    assert shown(window) == ["e3"]


def test_words_typed_just_before_esc_are_looked_for(window, popover, qtbot):
    qtbot.keyClicks(popover.line, "event 3")
    qtbot.keyClick(popover.line, Qt.Key.Key_Escape)
    assert shown(window) == ["e3"]


def test_enter_in_the_words_keeps_all_other_conditions(window, popover, qtbot):
    window.workspace.set_filter(Filter(statuses=(Status.SUGGESTED,), confidence=0.5))
    qtbot.keyClicks(popover.line, "event 3")
    qtbot.keyClick(popover.line, Qt.Key.Key_Return)
    assert window.workspace.filter == Filter(text="event 3", statuses=(Status.SUGGESTED,), confidence=0.5)


def test_everything_that_takes_the_shown_events_takes_those(window):
    rooms = window.workspace
    rooms.set_filter(Filter(places=("Paris",)))
    assert [event.id for event in rooms.canvas.scene.events] == ["e1", "e3", "e5", "e7"]
    assert rooms.review.count.text() == "0 of 4 judged"
    window.commands["next_event"].trigger()
    window.commands["next_event"].trigger()
    assert rooms.chosen.id == "e3"
    window.commands["previous_event"].trigger()
    window.commands["previous_event"].trigger()
    assert rooms.chosen.id == "e7"
    assert rooms.canvas.scene.every.size == 8  # the others stay in the strip and in the overview


def test_a_place_is_checked_by_the_keyboard(window, popover, qtbot):
    values = popover.values
    values.setFocus()
    values.setCurrentRow(1)
    qtbot.keyClick(values, Qt.Key.Key_Space)
    assert window.workspace.filter == Filter(places=("Paris",))
    assert values.item(1).checkState() is Qt.CheckState.Checked
    qtbot.keyClick(values, Qt.Key.Key_Space)
    assert window.workspace.filter == NO_FILTER


def test_what_is_dismissed_is_shown_when_asked_for(window, popover):
    check(popover, "Dismissed").click()
    assert shown(window) == ["gone"]
    check(popover, "To judge").click()
    assert len(shown(window)) == 9
    popover.clear.click()
    assert window.workspace.filter == NO_FILTER
    assert not check(popover, "Dismissed").isChecked()
    assert window.workspace.counts.text() == "8 events, 8 in view"


def test_a_period_and_the_evidence(window, popover, qtbot):
    popover.period.edit.setFocus()
    qtbot.keyClicks(popover.period.edit, "January 3, 2015")
    qtbot.waitUntil(lambda: shown(window) == ["e3"])
    popover.period.edit.selectAll()
    qtbot.keyClick(popover.period.edit, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: len(shown(window)) == 8)


def test_the_cross_of_a_chip_takes_its_condition_away(window, qtbot):
    rooms = window.workspace
    rooms.set_filter(Filter(places=("Paris",), text="7"))
    assert shown(window) == ["e7"]
    crosses = rooms.filters.chips.findChildren(QToolButton)
    next(one for one in crosses if one.accessibleName() == "Take away the condition “Paris”").click()
    assert rooms.filter == Filter(text="7")
    qtbot.mouseClick(rooms.filters.clear, Qt.MouseButton.LeftButton)
    assert rooms.filter == NO_FILTER


def test_chips_without_room_are_counted(window, qtbot):
    window.resize(900, 560)
    rooms = window.workspace
    rooms.set_filter(Filter(tuple(Status), 0.75, places=("Paris",), text="a long search", doubtful=True))
    qtbot.wait(10)
    chips = rooms.filters.chips
    visible = sum(chip.isVisible() for chip in chips.children() if chip.objectName() == "condition")
    assert 0 < visible < 7
    assert chips._more.text() == f"+{7 - visible}"


def test_a_filter_is_no_step_of_undo(window):
    window.workspace.set_filter(Filter(places=("Paris",)))
    assert window.document.done == 0
    window.document.replace(events(), None)
    assert shown(window) == ["e1", "e3", "e5", "e7"]


def test_judging_under_a_filter_goes_on_to_the_next_that_is_shown(window):
    window.workspace.set_filter(Filter(statuses=(Status.SUGGESTED,), places=("Paris",)))
    window.commands["next_event"].trigger()
    window.commands["accept"].trigger()
    assert window.workspace.chosen.id == "e3"
    assert shown(window) == ["e3", "e5", "e7"]
    assert window.workspace.review.count.text() == "1 of 4 judged"


def test_the_status_line_says_when_an_act_is_hidden(window, qtbot):
    window.workspace.choose("e2")
    window.commands["accept"].trigger()
    window.workspace.set_filter(Filter(places=("Paris",)))
    window.commands["undo"].trigger()
    assert window.told.text() == "“Event 2” has changed; the filter hides it"
    qtbot.wait(10)  # the act is over
    window.commands["next_event"].trigger()
    assert window.told.text() == "“Event 5” selected"


def test_the_filter_survives_another_language(window):
    window.workspace.set_filter(Filter(places=("Paris",)))
    window.set_language("fr")
    assert shown(window) == ["e1", "e3", "e5", "e7"]
    assert window.workspace.counts.text() == "4 événements sur 9"


def test_a_filter_that_nothing_passes_says_so(window):
    window.workspace.set_filter(Filter(text="no such words"))
    assert shown(window) == []
    assert window.workspace.counts.text() == "0 of 9 events"
    window.commands["clear_filter"].trigger()
    assert len(shown(window)) == 8


def test_a_picture_shows_what_the_filter_shows(window, qtbot, tmp_path):
    window.workspace.set_filter(Filter(places=("Paris",)))
    window.commands["export"].trigger()
    dialog = window.findChild(ExportDialog)
    qtbot.waitUntil(lambda: bool(dialog.hint), timeout=30_000)
    assert [event.id for event in dialog._timeline.events] == ["e1", "e3", "e5", "e7"]
    dialog.exported.emit([tmp_path / "paris.png"])
    assert window.message.words.text() == "Exported as paris.png. With the filter on: 4 of 9 events."
    dialog.reject()
