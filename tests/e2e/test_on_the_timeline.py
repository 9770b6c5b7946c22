"""What is done with mouse and keys on the timeline itself changes the document, and can be undone."""

import pytest
from mouse import CONTROL, click, double_click, drag, hold, move, release
from PySide6.QtCore import Qt
from PySide6.QtGui import QStatusTipEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from timeline_app import store
from timeline_app.dates import When
from timeline_app.desktop import document as documents
from timeline_app.desktop.settings import Settings
from timeline_app.model import Event, Status, Timeline

PARIS = 1


@pytest.fixture
def window(start, seed):
    return start(seed)


@pytest.fixture
def canvas(window):
    return window.workspace.canvas


def events(window):
    return window.document.timeline.events


def test_a_double_click_makes_an_event_that_undo_takes_back(window, canvas, qtbot):
    day = When.day(2015, 11, 20)
    double_click(canvas, (canvas.view.x(day.start) + 3, 20))
    qtbot.keyClicks(canvas.writing.line, "Perquisitions")
    qtbot.keyClick(canvas.writing.line, Qt.Key.Key_Return)
    made = next(event for event in events(window) if event.title == "Perquisitions")
    assert (made.when, made.status, made.by_hand) == (day, Status.ACCEPTED, True)
    assert window.workspace.chosen == made
    assert "Perquisitions" in window.commands["undo"].text()
    window.commands["undo"].trigger()
    assert len(events(window)) == 3


def test_a_double_click_on_an_event_writes_its_title(window, canvas, qtbot):
    before = events(window)[PARIS]
    double_click(canvas, canvas.place_of(before.id))
    canvas.writing.line.selectAll()
    qtbot.keyClicks(canvas.writing.line, "Attaques")
    qtbot.keyClick(canvas.writing.line, Qt.Key.Key_Return)
    assert events(window)[PARIS].title == "Attaques"
    window.commands["undo"].trigger()
    assert events(window)[PARIS] == before


def test_f2_writes_the_title_on_the_timeline_and_letters_are_no_commands_there(window, canvas, qtbot):
    window.workspace.choose(events(window)[PARIS].id)
    qtbot.keyClick(canvas, Qt.Key.Key_F2)
    line = canvas.writing.line
    qtbot.keyClicks(line, "ajx")
    assert line.text() == "ajx"
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert window.workspace.chosen == events(window)[PARIS]
    assert len(events(window)) == 3


@pytest.mark.parametrize("act", ["save", "close", "language"])
def test_a_title_being_written_is_not_lost_by_what_comes_next(window, canvas, answers, tmp_path, act):
    window.document.move_to(tmp_path / "kept.timeline")
    canvas.edit_title(events(window)[1].id)
    canvas.writing.line.setText("Attaques")
    answers["answer"] = QMessageBox.StandardButton.Cancel
    {"save": window.filing.save, "close": window.close, "language": lambda: window.set_language("fr")}[act]()
    assert events(window)[1].title == "Attaques"
    assert answers["asked"] == 0
    assert store.load(tmp_path / "kept.timeline").events[1].title == "Attaques"


def test_drags_that_follow_at_once_are_taken_back_together(window, canvas, monkeypatch):
    monkeypatch.setattr(documents, "time", lambda: 1_000.0)
    before = events(window)[PARIS]
    day = 86_400 * canvas.view.pixels_per_second
    for _ in range(2):
        x, y = canvas.place_of(before.id)
        drag(canvas, (x, y), (x + 2 * day, y))
    assert events(window)[PARIS].when == When.day(2015, 11, 17)
    window.commands["undo"].trigger()
    assert events(window)[PARIS] == before


def test_the_end_of_a_bar_is_dragged(window, canvas):
    window.document.replace(Timeline(events=(Event("talks", When.parse("2015-11-10/2015-11-20"), "Talks"),)), None)
    canvas.show_stretch(When.day(2015, 11, 1).start, When.day(2015, 12, 1).start)
    mark = canvas.label_of("talks").mark
    day = 86_400 * canvas.view.pixels_per_second
    drag(canvas, (mark.right, mark.bar_y), (mark.right - 4 * day, mark.bar_y))
    assert events(window)[0].when == When.parse("2015-11-10/2015-11-16")
    window.commands["undo"].trigger()
    assert events(window)[0].when == When.parse("2015-11-10/2015-11-20")


@pytest.fixture
def several(window, canvas):
    """The ids of the last two events, both chosen."""
    ids = [event.id for event in events(window)]
    click(canvas, canvas.place_of(ids[1]))
    click(canvas, canvas.place_of(ids[2]), CONTROL)
    return ids[1:]


@pytest.mark.parametrize(
    ("command", "left", "name"),
    [
        ("accept", [Status.SUGGESTED, Status.ACCEPTED, Status.ACCEPTED], "Accept 2 events"),
        ("dismiss", [Status.SUGGESTED, Status.DISMISSED, Status.DISMISSED], "Dismiss 2 events"),
        ("delete", [Status.SUGGESTED], "Delete 2 events"),
    ],
)
def test_commands_act_on_all_that_are_chosen_as_one_step(window, several, command, left, name):
    before = window.document.timeline
    assert window.told.text() == "2 events selected"
    assert window.workspace.chosen.id == several[0]
    window.commands[command].trigger()
    assert [event.status for event in events(window)] == left
    assert name in window.commands["undo"].text()
    window.commands["undo"].trigger()
    assert window.document.timeline == before


def test_all_that_are_chosen_are_dragged_together_as_one_step(window, canvas, several, qtbot):
    before = window.document.timeline
    x, y = canvas.place_of(several[1])
    day = 86_400 * canvas.view.pixels_per_second
    hold(canvas, (x, y), (x + 3 * day, y))
    assert not canvas.grab().isNull()
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    release(canvas, (x + 3 * day, y))
    assert window.document.timeline is before
    drag(canvas, (x, y), (x + 3 * day, y))
    assert [new.when.start - old.when.start for new, old in zip(events(window), before.events, strict=True)] == [
        0,
        3 * 86_400,
        3 * 86_400,
    ]
    assert list(canvas.selection) == several
    assert "Move 2 events in time" in window.commands["undo"].text()
    window.commands["undo"].trigger()
    assert window.document.timeline == before


def test_the_buttons_of_the_inspector_do_what_their_keys_do(window, several):
    window.workspace.inspector.judged.emit(several[0], Status.ACCEPTED)
    assert [event.status for event in events(window)][1:] == [Status.ACCEPTED] * 2
    window.workspace.inspector.deleted.emit(several[0])
    assert len(events(window)) == 1


def test_those_accepted_stay_chosen_and_escape_lets_them_go(window, canvas, several, qtbot):
    window.commands["accept"].trigger()
    assert list(canvas.selection) == several
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.selection == ()
    assert window.workspace.chosen is None
    assert "selected" not in window.told.text()


def test_the_next_event_is_the_only_one_chosen_and_in_sight(window, canvas, several):
    canvas.zoom(30)
    window.commands["previous_event"].trigger()
    assert canvas.selection == (events(window)[0].id,)
    assert canvas.place_of(events(window)[0].id) is not None
    assert len(several) == 2


@pytest.mark.parametrize("command", ["zoom_in", "zoom_out"])
def test_the_menu_zooms_about_the_chosen_event_as_its_keys_do(window, canvas, command):
    window.workspace.choose(events(window)[0].id)
    before, x = canvas.view, canvas.place_of(events(window)[0].id)[0]
    window.commands[command].trigger()
    assert canvas.view.pixels_per_second != before.pixels_per_second
    assert canvas.view.x(events(window)[0].when.start) == pytest.approx(x, abs=0.5)


def test_a_menu_leaves_the_status_bar_as_it_was(window):
    window.workspace.choose(events(window)[0].id)
    told = window.told.text()
    assert events(window)[0].title in told
    QApplication.sendEvent(window, QStatusTipEvent(""))
    assert window.told.text() == told


def test_go_to_date_from_the_menu(window, canvas, qtbot):
    window.commands["go_to_date"].trigger()
    edit = canvas.asking.field.edit
    qtbot.waitUntil(edit.hasFocus)
    qtbot.keyClicks(edit, "14 July 1789")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert canvas.view.start < When.day(1789, 7, 14).start < canvas.view.end
    assert canvas.hasFocus()


def test_the_menu_lets_the_view_glide_or_jump(window, canvas):
    switch = next(action for action in window.findChildren(type(window.commands["fit"])) if "Animate" in action.text())
    assert "glides" in switch.toolTip()
    assert switch.associatedObjects()[0].toolTipsVisible()
    assert not switch.isChecked()
    switch.trigger()
    assert canvas.motion.wanted
    assert Settings().animate
    switch.trigger()
    assert not canvas.motion.wanted


@pytest.mark.parametrize("under_way", ["drag", "glide", "hover", "writing", "asking", "badge"])
def test_closing_in_the_middle_of_something_is_silent(window, canvas, qtbot, under_way):
    x, y = canvas.place_of(events(window)[PARIS].id)
    match under_way:
        case "drag":
            hold(canvas, (x, y), (canvas.width() - 2, y))
        case "glide":
            canvas.motion.wanted = True
            canvas.motion.zoom(4)
        case "hover":
            move(canvas, (x, y))
        case "writing":
            double_click(canvas, (canvas.width() - 20, 20))
        case "asking":
            canvas.ask_date()
        case "badge":
            crowded = tuple(Event(f"e{n}", When.day(2015, 5, 5), f"Vote {n}") for n in range(300))
            window.document.replace(Timeline(events=crowded), None)
            canvas.drawn_counts()
            box = canvas.layout_now.badges[0].box
            click(canvas, (box.left + 5, box.top + 5))
    with qtbot.captureExceptions() as unforeseen:
        window.close()
        qtbot.wait(QApplication.doubleClickInterval() + 50)
    assert unforeseen == []
