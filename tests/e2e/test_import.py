"""Timelines of other programs and tables of events come in: dropped, named on the command line, or by the menu."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from timeline_app import formats, store
from timeline_app.dates import When
from timeline_app.desktop.importing.mapping import MappingDialog
from timeline_app.desktop.importing.place import PlaceDialog
from timeline_app.desktop.panels.failures import Failures
from timeline_app.edit import Twice
from timeline_app.model import Event, Timeline

TABLE = (
    "Début;Titre;Lieu;Importance\n13/11/2015;Attaques à Paris;Paris;1\n29/02/2015;Un jour de trop;Lyon;2\n"
    ";Sans date;Lille;3\n30/11/2015;Conférence sur le climat;Le Bourget;1\n"
)
CLIMATE = Timeline(
    "Climat",
    events=(
        Event("cop", When.day(2015, 11, 30), "Conférence sur le climat", by_hand=True),
        Event("accord", When.day(2015, 12, 12), "Accord de Paris", by_hand=True),
    ),
)


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "chronologie.csv"
    path.write_text(TABLE, "utf-8")
    return path


@pytest.fixture
def json(tmp_path):
    path = tmp_path / "climat.json"
    formats.write(CLIMATE, path)
    return path


def drop(window, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    actions, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(300, 300), actions, data, buttons, keys))


def dialog(qtbot, kind):
    """The dialog of that kind, once it is there."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=8_000)
    return QApplication.activeModalWidget()


def understood(qtbot, shown):
    """The dialog of a table, once all rows are read."""
    qtbot.waitUntil(lambda: "will come in" in shown.told.text() or bool(shown.trouble), timeout=8_000)
    return shown.told.text()


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def titles_of(window):
    return [event.title for event in window.document.timeline.events]


def told(qtbot, window, words):
    done = lambda: words in window.message.words.text() and not window.under_way.is_anything  # noqa: E731
    qtbot.waitUntil(done, timeout=8_000)
    return window.message.words.text()


def test_a_table_named_on_the_command_line_is_asked_about_and_comes_in(start, qtbot, table, picture_of):
    window = start(table, wait=False)
    shown = dialog(qtbot, MappingDialog)
    assert understood(qtbot, shown) == "2 events will come in. 2 rows are left out: see those with a sign."
    picture_of(shown)
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert told(qtbot, window, "imported") == "2 events imported from chronologie.csv."
    assert titles_of(window) == ["Attaques à Paris", "Conférence sur le climat"]


def test_what_is_left_out_is_listed_by_row_until_it_is_closed_and_can_be_copied(start, qtbot, table):
    window = start(table, wait=False)
    shown = dialog(qtbot, MappingDialog)
    understood(qtbot, shown)
    press(qtbot, shown.import_button)
    told(qtbot, window, "imported")
    (listed,) = window.findChildren(Failures)
    assert listed.isVisible()
    assert not listed.isModal()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert listed.isVisible()
    listed._copy()
    assert QGuiApplication.clipboard().text().split("\n") == [
        "The field “Importance” is not understood and was left out.",
        "Row 3: there is no such day as “29/02/2015”; left out.",
        "Row 4: it has no date; left out.",
    ]
    listed.close()


def test_one_step_takes_it_back_also_when_the_file_is_opened_again(start, qtbot, json, tmp_path):
    window = start(json)
    assert window.document.undo_name("en") == "Import 2 events from “climat.json”"
    window.commands["undo"].trigger()
    assert titles_of(window) == []
    window.commands["redo"].trigger()
    window.document.move_to(tmp_path / "mine.timeline")
    window.open_paths([tmp_path / "mine.timeline"])
    window.filing.new()
    window.open_paths([tmp_path / "mine.timeline"])
    assert len(titles_of(window)) == 2
    window.commands["undo"].trigger()
    assert titles_of(window) == []
    assert store.load(tmp_path / "mine.timeline").events == ()


def test_beside_what_is_open_it_is_added(start, qtbot, seed, json, titles):
    window = start(seed)
    drop(window, json)
    press(qtbot, dialog(qtbot, PlaceDialog).import_button)
    told(qtbot, window, "imported from climat.json")
    assert titles_of(window) == [*titles, "Conférence sur le climat", "Accord de Paris"]
    window.commands["undo"].trigger()
    assert titles_of(window) == titles


def test_it_is_opened_as_a_new_timeline_where_that_is_wanted(start, qtbot, seed, json, answers):
    window = start(seed)
    drop(window, json)
    shown = dialog(qtbot, PlaceDialog)
    shown.opening.click()
    press(qtbot, shown.import_button)
    told(qtbot, window, "imported")
    assert answers["asked"] == 1  # what was open has no name
    assert (window.document.timeline.title, len(titles_of(window))) == ("Climat", 2)


def test_nothing_changes_where_the_question_is_cancelled(start, qtbot, seed, json, titles):
    window = start(seed)
    drop(window, json)
    qtbot.keyClick(dialog(qtbot, PlaceDialog), Qt.Key.Key_Escape)
    assert titles_of(window) == titles
    assert window.document.done == 1


@pytest.mark.parametrize(
    ("twice", "notes"), [(Twice.LEAVE, [""]), (Twice.REPLACE, ["22 h"]), (Twice.BOTH, ["", "22 h"])]
)
def test_events_that_are_here_already_are_asked_about(start, qtbot, json, tmp_path, picture_of, twice, notes):
    window = start(json)
    changed = replace(CLIMATE, events=(CLIMATE.events[0], replace(CLIMATE.events[1], note="22 h")))
    formats.write(changed, tmp_path / "again.json")
    drop(window, tmp_path / "again.json")
    shown = dialog(qtbot, PlaceDialog)
    shown.ways[twice].click()
    picture_of(shown)
    press(qtbot, shown.import_button)
    told(qtbot, window, "again.json")
    assert [e.note for e in window.document.timeline.events if e.title == "Accord de Paris"] == notes
    assert titles_of(window).count("Conférence sur le climat") == 1


def test_articles_and_timelines_dropped_together_both_come(start, qtbot, seed, json, titles):
    window = start()
    drop(window, seed, json)
    text = told(qtbot, window, "1 article read")
    assert text == "2 events imported from climat.json. 1 article read: 3 events suggested."
    assert sorted(titles_of(window)) == sorted([*titles, "Conférence sur le climat", "Accord de Paris"])


def test_the_menu_asks_for_a_file(start, qtbot, json, monkeypatch):
    window = start()
    asked = []

    def choose(_parent, heading, _folder, kinds):
        asked.append((heading, kinds))
        return [str(json)], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    told(qtbot, window, "imported")
    ((heading, kinds),) = asked
    assert heading == "Import a timeline"
    assert all(f"*{ending}" in kinds for ending in formats.readable_endings())
    assert window.settings.folder == str(json.parent)


def test_the_first_page_offers_it(start, qtbot, monkeypatch):
    window = start(wait=False)
    asked = []
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *given: asked.append(given) or ([], ""))
    press(qtbot, window.welcome.importing)
    assert len(asked) == 1


def test_a_timeline_that_can_only_be_read_takes_nothing_in(start, qtbot, seed, json):
    window = start(seed)
    shown = PlaceDialog(window, "Where?", 0, window.style_now, "en", may_add=False)
    assert not shown.adding.isEnabled()
    assert shown.opening.isChecked()
    shown.close()


BAD = {
    "broken.json": (b'{"format": "timeline-app", "version": 1, "events": [{"id"', "JSON"),
    "newer.json": (b'{"format": "timeline-app", "version": 99}', "newer"),
    "other.json": (b'{"a": 1}', "other.json"),
    "cut.xlsx": (b"PK\x03\x04 and no more", "XLSX"),
    "deep.json": (b'{"format": "timeline-app", "events": ' + b"[" * 100_000, "JSON"),
    "empty.csv": (b"", "empty.csv"),
    "null.csv": (b"date,title\n\0\0\0,\0\n", "null.csv"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_is_no_timeline_is_told_in_one_line(start, qtbot, tmp_path, seed, titles, name):
    data, words = BAD[name]
    (tmp_path / name).write_bytes(data)
    window = start(seed)
    window.open_paths([tmp_path / name])
    if name == "null.csv":
        shown = dialog(qtbot, MappingDialog)
        qtbot.waitUntil(lambda: bool(shown.trouble), timeout=8_000)
        assert not shown.import_button.isEnabled()
        qtbot.keyClick(shown, Qt.Key.Key_Escape)
        return
    text = told(qtbot, window, words)
    assert name in text
    assert "Traceback" not in text
    assert "\n" not in text
    assert titles_of(window) == titles


def test_a_bad_file_harms_no_other(start, qtbot, tmp_path, json):
    (tmp_path / "bad\nname.json").write_bytes(b'{"format": "timeline-app"')
    window = start()
    drop(window, tmp_path / "bad\nname.json", json)
    text = told(qtbot, window, "name.json")
    assert text.startswith("2 events imported from climat.json. ")
    assert len(titles_of(window)) == 2


def test_a_large_table_is_read_while_the_window_goes_on_and_can_be_stopped(start, qtbot, tmp_path):
    path = tmp_path / "large.csv"
    rows = (f"{1000 + n % 1000}-{1 + n % 12:02d}-01,Event {n}\n" for n in range(40_000))
    path.write_text("date,title\n" + "".join(rows), "utf-8")
    window = start(wait=False)
    window.open_paths([path])
    shown = dialog(qtbot, MappingDialog)
    assert shown.import_button.isEnabled()
    qtbot.waitUntil(lambda: shown._tasks.running)
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert window.isEnabled()
    assert window.document.is_blank
