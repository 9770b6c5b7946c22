"""One file, two windows; and what others do to a file that is open: it is noticed, told, and nothing is lost."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

import timeline_app
from timeline_app import edit, store
from timeline_app.dates import When
from timeline_app.desktop import untitled
from timeline_app.errors import WriteError
from timeline_app.history import Act, named
from timeline_app.model import Event, Status, Timeline

ROOT = Path(__file__).parents[2]
HOLD = """
import sys
from timeline_app import store
session = store.open_session(sys.argv[1])
print(session.read_only, flush=True)
sys.stdin.readline()
session.close()
print("closed", flush=True)
sys.stdin.readline()
"""
EVENTS = (
    Event("sinai", When.day(2015, 10, 31), "Attentat"),
    Event("paris", When.day(2015, 11, 13), "Attaques à Paris"),
)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "november.timeline"
    store.save(Timeline("November", (), EVENTS), path)
    return path


@pytest.fixture
def window(start):
    return start()


@pytest.fixture
def save_as(monkeypatch, tmp_path):
    """The next dialogs for a file name this one."""
    target = tmp_path / "mine.timeline"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    return target


@pytest.fixture
def elsewhere(file):
    """Another process that has the file open until it is told to go on."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert process.stdout.readline().strip() == "None"
    yield process
    process.kill()
    process.communicate()


def full(*_arguments, **_options):
    """What an act meets on a full disk."""
    raise WriteError("errors.cannot_write", file="/a/long/way/november.timeline", detail="No space left on device")


def told(window):
    return window.message.words.text()


def offers(window):
    return [part.text() for part in window.message.offers if not part.isHidden()]


def offered(window, words):
    (part,) = [part for part in window.message.offers if part.text() == words and not part.isHidden()]
    part.click()


def test_a_file_that_another_process_has_open_is_only_read_here(window, file, elsewhere):
    window.open_paths([file])
    assert told(window) == "november.timeline: it is open in another window; change it there, or save a copy here"
    assert (window.windowTitle(), window.kept.text()) == ("november — read-only", "Read-only")
    window.message.hide()
    shown = window.document.timeline
    window.workspace.choose("paris")
    for name in ("accept", "delete", "rename_timeline", "undo", "redo"):
        assert not window.commands[name].isEnabled()
    window.acts.judge("paris", Status.ACCEPTED)
    assert window.document.timeline is shown
    assert "open in another window" in told(window)
    assert offers(window) == ["Save a copy…"]
    assert timeline_app.load(file) == shown


def test_a_copy_of_what_is_only_read_goes_on_with_what_was_refused(window, file, elsewhere, save_as):
    window.open_paths([file])
    window.acts.judge("paris", Status.ACCEPTED)
    offered(window, "Save a copy…")
    assert window.document.path == save_as
    assert window.document.read_only is None
    assert timeline_app.load(save_as).event("paris").status is Status.ACCEPTED
    assert timeline_app.load(file).event("paris").status is Status.SUGGESTED


def test_it_can_be_changed_here_once_the_other_window_has_closed_it(window, file, elsewhere):
    window.open_paths([file])
    window.watch.look()
    assert "open in another window" in told(window)
    elsewhere.stdin.write("\n")
    elsewhere.stdin.flush()
    assert elsewhere.stdout.readline().strip() == "closed"
    window.watch.look()
    assert told(window) == "november.timeline: the other window has closed it; it can be changed here"
    offered(window, "Open it again")
    window.acts.rename("December")
    assert timeline_app.load(file).title == "December"
    assert window.windowTitle() == "november"


def test_what_the_other_window_does_is_shown_when_it_is_asked_for(window, file):
    with store.open_session(file) as other:
        window.open_paths([file])
        window.workspace.canvas.motion.show_exactly(When.day(2015, 11, 1).start, When.day(2015, 11, 20).start)
        view = window.workspace.canvas.held_view
        window.workspace.choose("paris")
        after = edit.retitle(other.timeline, "paris", "Attaques")
        other.do(after, Act(named("retitle", title="Attaques"), 1.0))
        window.watch.look()
        assert told(window) == "november.timeline: it has been changed in the other window"
        offered(window, "Show what is new")
        assert window.workspace.chosen.title == "Attaques"
        assert window.workspace.canvas.held_view.start == pytest.approx(view.start)
        assert window.document.read_only is store.ReadOnly.IN_USE


def test_the_app_started_twice_on_one_file(tmp_path, file):
    script = tmp_path / "window.py"
    script.write_text(
        """
import sys
from PySide6.QtCore import QTimer
from timeline_app.desktop.app import make_application, start
app = make_application()
window = start(app, sys.argv[1:])
def tell():
    if window.document.session is None:
        return
    timer.stop()
    print(window.windowTitle(), flush=True)
    if window.document.read_only:
        app.quit()
timer = QTimer(interval=50)
timer.timeout.connect(tell)
timer.start()
app.exec()
""",
        "utf-8",
    )
    command = [sys.executable, str(script), str(file)]
    run = {"stdout": subprocess.PIPE, "text": True, "env": {**os.environ, "PYTHONPATH": str(ROOT)}}
    with subprocess.Popen(command, **run) as first:
        try:
            assert first.stdout.readline().strip() == "november"
            second = subprocess.run(command, check=False, timeout=60, **run)
            assert second.stdout.strip() == "november — read-only"
        finally:
            first.kill()


def test_a_file_that_has_gone_is_told_and_nothing_is_lost(window, file, save_as):
    window.open_paths([file])
    window.acts.rename("December")
    file.unlink()
    QApplication.instance().focusWindowChanged.emit(window.windowHandle())
    window.watch.look()
    assert told(window) == "november.timeline: the file is no longer there; save the timeline under a name to keep it"
    assert window.kept.text() == "Changes are not saved"
    window.acts.rename("January")
    assert window.document.timeline.title == "December"
    offered(window, "Save as…")
    assert window.document.path == save_as
    assert timeline_app.load(save_as).title == "January"
    window.document.go_to(0)
    assert timeline_app.load(save_as).title == "November"


def test_a_window_whose_file_has_gone_is_not_closed_unasked(window, file, save_as, answers):
    window.open_paths([file])
    file.unlink()
    answers["answer"] = QMessageBox.StandardButton.Cancel
    assert not window.close()
    answers["answer"] = QMessageBox.StandardButton.Save
    assert window.close()
    assert timeline_app.load(save_as).title == "November"


def test_a_file_that_was_replaced_is_opened_again_and_what_was_open_is_kept(window, file, tmp_path):
    window.open_paths([file])
    window.acts.rename("December")
    store.save(Timeline("Another", (), EVENTS[:1]), tmp_path / "other.timeline")
    (tmp_path / "other.timeline").replace(file)
    window.acts.rename("January")
    assert "another file was put in its place" in told(window)
    assert window.document.timeline.title == "December"
    offered(window, "Open it again")
    assert window.document.timeline.title == "Another"
    assert [left.title for left in window.filing.leftovers] == ["December"]
    assert timeline_app.load(next(untitled.folder().glob("*.timeline"))).title == "December"
    window.acts.rename("January")
    assert timeline_app.load(file).title == "January"


def test_a_file_that_was_replaced_is_kept_under_another_name(window, file, tmp_path, save_as):
    window.open_paths([file])
    store.save(Timeline("Another", (), EVENTS[:1]), tmp_path / "other.timeline")
    (tmp_path / "other.timeline").replace(file)
    window.watch.look()
    offered(window, "Save as…")
    assert (timeline_app.load(save_as).title, timeline_app.load(file).title) == ("November", "Another")


def test_a_file_that_was_written_over_is_opened_again_and_what_was_open_is_kept(window, file, tmp_path):
    window.open_paths([file])
    window.acts.rename("December")
    store.save(Timeline("Another", (), EVENTS[:1]), tmp_path / "other.timeline")
    file.write_bytes((tmp_path / "other.timeline").read_bytes())
    window.acts.rename("January")
    assert "another program has changed the file" in told(window)
    offered(window, "Open it again")
    assert (window.document.timeline.title, window.document.read_only) == ("Another", None)
    (left,) = window.filing.leftovers
    assert timeline_app.load(left.path).title == "December"
    window.open_paths([left.path])
    assert window.commands["undo"].isEnabled()


def test_what_was_put_in_its_place_and_cannot_be_read_closes_nothing(window, file):
    window.open_paths([file])
    file.unlink()
    file.write_bytes(b"no timeline")
    window.watch.look()
    offered(window, "Open it again")
    assert "this is not a timeline" in told(window)
    assert window.document.timeline.title == "November"


def test_what_is_empty_now_is_opened_again_too(window, file):
    window.open_paths([file])
    window.commands["history"].trigger()
    file.unlink()
    store.save(Timeline(), file)
    window.open_paths([file])
    assert window.document.is_empty
    assert (window.windowTitle(), window.document.path) == ("november", file)
    assert [left.title for left in window.filing.leftovers] == ["November"]


def test_it_is_told_once(window, file):
    window.open_paths([file])
    file.unlink()
    window.watch.look()
    window.message.hide()
    window.watch.look()
    assert window.message.isHidden()


def test_a_full_disk_is_told_and_what_was_refused_is_tried_again(window, file, monkeypatch):
    window.open_paths([file])
    monkeypatch.setattr(window.document.session, "do", full)
    window.workspace.choose("paris")
    window.acts.retitle("paris", "Attaques")
    assert told(window) == "november.timeline: it cannot be written (No space left on device); choose another place"
    assert window.kept.text() == "The last change was not made: it could not be saved"
    assert window.workspace.chosen.title == "Attaques à Paris"
    assert window.acts.create(When.day(2015, 12, 1), "Talks") == ""
    window.acts.retitle("paris", "Attaques")
    monkeypatch.undo()
    offered(window, "Try again")
    assert window.workspace.chosen.title == timeline_app.load(file).event("paris").title == "Attaques"
    assert window.kept.text() == "All changes are saved"


def test_what_was_said_of_a_refusal_holds_no_more_after_the_next_act(window, file, monkeypatch):
    window.open_paths([file])
    monkeypatch.setattr(window.document.session, "undo", full)
    window.acts.rename("December")
    window.commands["undo"].trigger()
    assert offers(window) == ["Save as…", "Try again"]
    assert window.document.timeline.title == "December"
    window.acts.rename("January")
    assert window.message.isHidden()


def test_articles_that_cannot_be_kept_are_not_said_to_be_read(window, file, seed, monkeypatch, qtbot):
    window.open_paths([file])
    monkeypatch.setattr(window.document.session, "do", full)
    window.open_paths([seed])
    qtbot.waitUntil(lambda: not window.tasks.running, timeout=30_000)
    assert "No space left on device" in told(window)
    assert len(window.document.timeline.events) == 2


def test_without_a_folder_to_keep_it_that_is_said_plainly(window, seed, monkeypatch, qtbot, save_as):
    def nowhere():
        raise WriteError("errors.cannot_write", file="/home/untitled", detail="Read-only file system")

    monkeypatch.setattr(untitled, "new_path", nowhere)
    window.open_paths([seed])
    qtbot.waitUntil(lambda: not window.tasks.running, timeout=30_000)
    assert told(window) == (
        f"What is done here is not kept: {untitled.folder()} cannot be written (Read-only file system). "
        "Save the timeline under a name."
    )
    assert window.kept.text() == "Changes are not saved"
    window.acts.rename("November")
    assert not window.message.isHidden()
    offered(window, "Save as…")
    assert window.kept.text() == "All changes are saved"
    window.document.go_to(0)
    assert timeline_app.load(save_as) == Timeline()


def test_a_timeline_without_a_name_that_another_window_has_is_left_alone(window, file, answers):
    path = untitled.new_path()
    store.save(Timeline("November", (), EVENTS), path)
    window.filing.look_for_leftovers()
    with store.open_session(path):
        window.filing.throw_away(path)
        assert path.exists()
        window.open_paths([path])
        assert window.document.read_only is store.ReadOnly.IN_USE
        assert window.close()
    assert answers["asked"] == 0
    assert path.exists()


def test_a_file_in_a_folder_that_may_not_be_written_is_only_read(window, file, monkeypatch, save_as):
    monkeypatch.setattr(os, "access", lambda *_arguments, **_options: False)
    window.open_paths([file])
    monkeypatch.undo()
    assert told(window) == "november.timeline: you are not allowed to change it; save a copy and go on there"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(save_as), ""))
    offered(window, "Save a copy…")
    window.acts.rename("December")
    assert (timeline_app.load(save_as).title, timeline_app.load(file).title) == ("December", "November")
