"""Killed at any moment, everything that was on screen is there again; what had no name is offered."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QFile
from PySide6.QtWidgets import QPushButton

from timeline_app import store
from timeline_app.dates import When
from timeline_app.desktop import untitled
from timeline_app.desktop.app import make_application
from timeline_app.history import Act, named
from timeline_app.model import Event, Timeline

ROOT = Path(__file__).parents[2]
DRIVER = """
import sys
from itertools import count
from PySide6.QtCore import QTimer
from timeline_app.dates import When
from timeline_app.desktop.app import make_application, start
app = make_application()
window = start(app, sys.argv[1:])
numbers = count(1)
def act():
    if window.workspace is None or (sys.argv[1:] and window.document.session is None):
        return
    number = next(numbers)
    if number % 5:
        window.acts.create(When.day(2015, 1, 1 + number % 28), f"event {number}")
    else:
        window.commands["undo"].trigger()
    print(window.document.session.path, *sorted(e.title for e in window.document.timeline.events), sep="|", flush=True)
timer = QTimer(interval=0)
timer.timeout.connect(act)
timer.start()
app.exec()
"""


def run_and_kill(tmp_path, lines, *files):
    """Start the application, let it act, kill it after so many acts; the file and what was on screen last."""
    script = tmp_path / "driver.py"
    script.write_text(DRIVER, "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(script), *map(str, files)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        for _ in range(lines):
            line = process.stdout.readline()
        process.kill()
        line = [line, *(whole for whole in process.stdout if whole.endswith("\n"))][-1]
    path, *titles = line.rstrip("\n").split("|")
    return Path(path), titles


@pytest.fixture(autouse=True)
def _named(qapp):
    """The folder of data is called as the application."""
    make_application()


@pytest.mark.parametrize("lines", [1, 7, 23])
def test_a_file_holds_all_that_was_on_screen_when_the_window_was_killed(tmp_path, lines):
    file = tmp_path / "n.timeline"
    store.save(Timeline("November"), file)
    path, seen = run_and_kill(tmp_path, lines, file)
    assert path == file
    titles = sorted(event.title for event in store.load(file).events)
    assert set(seen) <= set(titles) or len(titles) == len(seen) - 1  # one act more may have been written, and not told
    assert abs(len(titles) - len(seen)) <= 1
    with store.open_session(file) as session:
        assert session.read_only is None
        while session.done:
            session.undo()
        assert session.timeline == Timeline("November")


def test_what_had_no_name_when_the_window_was_killed_is_offered_with_its_history(start, tmp_path):
    path, seen = run_and_kill(tmp_path, 7)
    assert path.parent == untitled.folder()
    window = start()
    welcome = window.welcome
    assert welcome.left.isVisible()
    (left,) = window.filing.leftovers
    assert abs(left.events - len(seen)) <= 1
    button(welcome, "Open").click()
    assert window.document.session.path == path
    assert window.document.is_untitled
    assert window.filing.leftovers == []
    assert len(window.document.timeline.events) == left.events
    window.document.go_to(0)
    assert window.document.is_empty


@pytest.fixture
def left_behind(tmp_path):
    """Two timelines without a name that no window has open."""

    def make(title, at):
        path = untitled.new_path()
        with store.create_session(path, Timeline()) as session:
            events = (Event("a", When.day(2015, 11, 13), "Attaques à Paris"),)
            session.do(Timeline(title, (), events), Act(named("change"), at))
        return path

    return [make("", 1_000.0), make("November", 2_000.0)]


def button(welcome, words, number=0):
    return [part for part in welcome.left.findChildren(QPushButton) if part.text() == words][number]


def test_all_that_was_left_behind_is_offered_the_latest_first(start, left_behind):
    window = start()
    assert [left.title for left in window.filing.leftovers] == ["November", "Attaques à Paris"]
    window.set_language("fr")
    assert button(window.welcome, "Ouvrir", 1).accessibleName() == "Ouvrir, Attaques à Paris"
    button(window.welcome, "Ouvrir", 1).click()
    assert window.document.session.path == left_behind[0]
    assert [left.title for left in window.filing.leftovers] == ["November"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the trash is the person's own")
def test_what_is_thrown_away_goes_where_it_can_be_fetched_back(start, left_behind, tmp_path):
    window = start()
    button(window.welcome, "Move to the trash").click()
    assert not left_behind[1].exists()
    assert list((tmp_path / "home").rglob(f"files/{left_behind[1].name}"))
    button(window.welcome, "Move to the trash").click()
    assert not window.welcome.left.isVisible()


def test_where_there_is_no_trash_it_stays(start, left_behind, monkeypatch):
    window = start()
    monkeypatch.setattr(QFile, "moveToTrash", lambda _name: (False, ""))
    button(window.welcome, "Move to the trash").click()
    assert "no trash" in window.message.words.text()
    assert all(path.exists() for path in left_behind)


def test_what_another_window_has_open_is_not_offered(start, left_behind):
    with store.open_session(left_behind[0]):
        window = start()
        assert [left.title for left in window.filing.leftovers] == ["November"]


def test_what_was_left_behind_is_in_the_menu_too(start, left_behind, seed):
    window = start(seed)
    assert all(path.exists() for path in left_behind)
    (file,) = [action.menu() for action in window.menuBar().actions() if action.text() == "File"]
    (recent,) = [action.menu() for action in file.actions() if action.text() == "Open recent"]
    recent.aboutToShow.emit()
    entries = [entry for entry in recent.actions() if entry.text().startswith("Without a name")]
    assert [entry.text() for entry in entries] == [
        "Without a name: November, 1 event",
        "Without a name: Attaques à Paris, 1 event",
    ]
    entries[0].trigger()
    assert window.document.timeline.title == "November"
