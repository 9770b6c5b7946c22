"""The history: a list of acts with times, from which one goes back and forth to any of them."""

import time
from dataclasses import replace

import pytest
from mouse import click
from PySide6.QtCore import Qt

from timeline_app import store
from timeline_app.dates import When
from timeline_app.desktop.past import past_text
from timeline_app.history import Act, named
from timeline_app.model import Event, Timeline

NOW = time.mktime((2026, 3, 5, 10, 42, 0, 0, 0, -1))
DAY = 86_400


@pytest.fixture
def window(start, tmp_path):
    path = tmp_path / "november.timeline"
    store.save(Timeline("0", (), (Event("paris", When.day(2015, 11, 13), "Attaques à Paris"),)), path)
    made = start()
    made.open_paths([path])
    for title in ("1", "2", "3"):
        made.acts.rename(title)
    made.commands["history"].trigger()
    return made


def rows(window):
    panel = window.workspace.history
    return [panel.acts.data(panel.acts.index(row)) for row in range(panel.acts.rowCount())]


def heard(window, row):
    panel = window.workspace.history
    return panel.acts.data(panel.acts.index(row), Qt.ItemDataRole.AccessibleTextRole)


def test_it_lists_the_acts_and_goes_with_them(window):
    assert rows(window) == ["As opened", *(f"Name the timeline “{n}”" for n in "123")]
    window.acts.rename("4")
    assert rows(window)[-1] == "Name the timeline “4”"
    window.set_language("fr")
    assert rows(window)[:2] == ["À l’ouverture", "Nommer la chronologie «\u00a01\u00a0»"]
    assert heard(window, 4).endswith("maintenant")


def test_a_click_goes_there_and_what_is_taken_back_is_said_to_be(window):
    panel = window.workspace.history
    click(panel.list.viewport(), panel.list.visualRect(panel.acts.index(1)).center().toTuple())
    assert window.document.timeline.title == "1"
    assert heard(window, 1).endswith("now")
    assert heard(window, 3).endswith("taken back")
    click(panel.list.viewport(), panel.list.visualRect(panel.acts.index(3)).center().toTuple())
    assert window.document.timeline.title == "3"


def test_the_keyboard_goes_there_and_esc_leaves(window, qtbot):
    panel = window.workspace.history
    assert panel.list.hasFocus()
    for _ in range(2):
        qtbot.keyClick(panel.list, Qt.Key.Key_Up)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert window.document.timeline.title == "1"
    assert panel.list.hasFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Escape)
    assert window.workspace.canvas.hasFocus()


def test_it_stays_open_or_closed_from_one_day_to_the_next(window, start):
    path = window.document.path
    window.close()
    again = start()
    again.open_paths([path])
    assert again.workspace.history.isVisible()
    assert again.commands["history"].isChecked()
    assert rows(again)[0] == "Before the oldest act kept"
    assert again.workspace.history.acts.done == 3
    again.workspace.docks.show_room("history", shown=False)
    assert not again.workspace.history.isVisible()
    again.close()
    assert not start().workspace.history.isVisible()


def test_undo_held_down_is_no_trouble(window, qtbot):
    for _ in range(9):
        window.commands["undo"].trigger()
    assert window.document.timeline.title == "0"
    for _ in range(9):
        window.commands["redo"].trigger()
    assert window.document.timeline.title == "3"
    assert window.workspace.history.acts.done == 3


def test_a_thousand_acts_are_listed_without_being_written_out(window, monkeypatch):
    said = []
    acts = [Act(named("rename", title=str(number)), float(number)) for number in range(1_000)]
    monkeypatch.setattr("timeline_app.desktop.panels.history.past_text", lambda at, _language: said.append(at) or "")
    window.workspace.history.show_acts(acts, 1_000, "beginning")
    window.workspace.history.grab()
    assert window.workspace.history.acts.rowCount() == 1_001
    assert 0 < len(said) < 100


@pytest.mark.parametrize(
    ("ago", "english", "french"),
    [
        (0, "10:42 AM", "10:42"),
        (DAY, "yesterday 10:42 AM", "hier 10:42"),
        (2 * DAY, "Mar 3, 2026", "3 mars 2026"),
    ],
)
def test_times_are_told_as_one_thinks_of_them(ago, english, french):
    assert past_text(NOW - ago, "fr", NOW) == french
    assert past_text(NOW - ago, "en", NOW).replace("\u202f", " ").replace("\u00a0", " ") == english


def test_it_stays_open_through_all_that_happens(window, tmp_path, monkeypatch):
    document = window.document
    document.replace(replace(document.timeline, title="another"), None)
    assert rows(window) == ["Beginning"]
    window.acts.rename("new")
    assert rows(window) == ["Beginning", "Name the timeline “new”"]
    window.commands["new"].trigger()
    assert window.stack.currentWidget() is window.welcome
    assert not window.commands["undo"].isEnabled()
