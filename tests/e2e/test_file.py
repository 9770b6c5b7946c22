"""Saved as it is done: what is kept without being asked, what Save, Save as and Save a copy do, and leaving."""

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

import timeline_app
from timeline_app import store
from timeline_app.dates import When
from timeline_app.desktop import untitled
from timeline_app.model import Event, Timeline

BUTTONS = QMessageBox.StandardButton


@pytest.fixture
def save_to(monkeypatch, tmp_path):
    """Answer the next dialogs for a file with a name in a folder that is thrown away; its path."""
    proposed = []

    def answer(name):
        target = tmp_path / name
        monkeypatch.setattr(
            QFileDialog, "getSaveFileName", lambda *asked: proposed.append(asked[2]) or (str(target), "")
        )
        return target

    answer.proposed = proposed
    return answer


@pytest.fixture
def november(tmp_path):
    """A file with two events, and articles that need not be read."""
    path = tmp_path / "november.timeline"
    events = (
        Event("sinai", When.day(2015, 10, 31), "Attentat"),
        Event("paris", When.day(2015, 11, 13), "Attaques à Paris"),
    )
    store.save(Timeline("November", (), events), path)
    return path


def test_saved_opened_again_it_is_the_same(start, seed, save_to):
    window = start(seed)
    target = save_to("november.timeline")
    window.acts.rename("November")
    window.commands["save"].trigger()
    assert window.windowTitle() == "november"
    assert timeline_app.load(target) == window.document.timeline
    shown = window.document.timeline
    window.close()
    other = start()
    other.open_paths([target])
    assert other.document.timeline == shown


def test_the_title_bar_and_the_status_bar_tell_the_truth(start, seed, save_to, qtbot):
    window = start()
    assert (window.windowTitle(), window.kept.text()) == ("Timeline App", "")
    window.open_paths([seed])
    qtbot.waitUntil(lambda: not window.tasks.running, timeout=30_000)
    window.acts.rename("November")
    assert window.windowTitle() == "November — not saved under a name"
    assert window.kept.text() == "All changes are kept, without a name so far"
    save_to("paris.timeline")
    window.commands["save"].trigger()
    assert (window.windowTitle(), window.kept.text()) == ("paris", "All changes are saved")
    assert window.windowFilePath().endswith("paris.timeline")
    window.acts.rename("December")
    assert (window.windowTitle(), window.kept.text()) == ("paris", "All changes are saved")
    assert not window.isWindowModified()


def test_every_act_is_in_the_file_without_being_saved(start, november):
    window = start()
    window.open_paths([november])
    window.acts.rename("December")
    assert timeline_app.load(november).title == "December"
    window.commands["undo"].trigger()
    assert timeline_app.load(november).title == "November"
    window.commands["save"].trigger()
    assert window.message.words.text() == "november.timeline: everything is saved already, as it is done."


def test_a_timeline_without_a_name_is_asked_about(start, seed, answers):
    window = start(seed)
    kept = window.document.session.path
    answers["answer"] = BUTTONS.Cancel
    assert not window.close()
    assert kept.exists()
    answers["answer"] = BUTTONS.Discard
    assert window.close()
    assert answers["asked"] == 2
    assert not kept.exists()


def test_save_when_asked_keeps_it_under_a_name(start, seed, answers, save_to):
    window = start(seed)
    target, shown = save_to("kept.timeline"), window.document.timeline
    answers["answer"] = BUTTONS.Save
    assert window.close()
    assert timeline_app.load(target) == shown
    assert list(untitled.folder().iterdir()) == []


def test_a_file_with_a_name_is_never_asked_about(start, november, answers):
    window = start()
    assert window.close()
    window = start()
    window.open_paths([november])
    window.acts.rename("December")
    assert window.close()
    assert answers["asked"] == 0


def test_all_that_was_undone_is_asked_about_since_it_can_be_done_again(start, seed, answers):
    window = start(seed)
    window.commands["undo"].trigger()
    assert window.stack.currentWidget() is window.welcome
    assert window.commands["redo"].isEnabled()
    assert window.toolbar.isVisible()
    answers["answer"] = BUTTONS.Cancel
    assert not window.close()
    window.commands["redo"].trigger()
    assert len(window.document.timeline.events) == 3
    assert window.stack.currentWidget() is window.workspace


def test_new_empties_the_window(start, seed):
    window = start(seed)
    window.commands["new"].trigger()
    assert window.stack.currentWidget() is window.welcome
    assert not window.commands["export"].isEnabled()
    assert not window.commands["accept"].isEnabled()
    assert not window.commands["undo"].isEnabled()


def test_save_as_goes_on_in_the_new_file_with_all_its_history(start, november, save_to):
    window = start()
    window.open_paths([november])
    window.acts.rename("December")
    target = save_to("december.timeline")
    window.commands["save_as"].trigger()
    assert window.document.path == target
    window.acts.rename("January")
    assert (timeline_app.load(november).title, timeline_app.load(target).title) == ("December", "January")
    window.document.go_to(0)
    assert window.document.timeline.title == "November"


def test_save_as_onto_itself_is_no_trouble(start, november, save_to):
    window = start()
    window.open_paths([november])
    save_to("november.timeline")
    window.commands["save_as"].trigger()
    assert "saved already" in window.message.words.text()
    assert window.document.path == november


def test_save_a_copy_stays_where_it_is(start, november, save_to):
    window = start()
    window.open_paths([november])
    target = save_to("november (copy).timeline")
    window.commands["save_copy"].trigger()
    assert save_to.proposed == [str(target)]
    assert (window.document.path, timeline_app.load(target)) == (november, window.document.timeline)
    window.acts.rename("December")
    assert timeline_app.load(target).title == "November"


@pytest.mark.parametrize("command", ["save_as", "save_copy"])
def test_a_file_that_is_open_in_another_window_is_not_saved_over(start, november, seed, save_to, command):
    window = start(seed)
    target = save_to("november.timeline")
    with store.open_session(target):
        window.commands[command].trigger()
    assert "open in another window; choose another name" in window.message.words.text()
    assert window.document.is_untitled
    assert timeline_app.load(november).title == "November"


def test_reverted_to_opened_as_one_act(start, november):
    window = start()
    window.open_paths([november])
    opened = window.document.timeline
    assert not window.commands["revert"].isEnabled()
    window.acts.rename("December")
    window.acts.delete("paris")
    window.commands["revert"].trigger()
    assert window.document.timeline == opened == timeline_app.load(november)
    assert not window.commands["revert"].isEnabled()
    window.commands["undo"].trigger()
    assert (window.document.timeline.title, len(window.document.timeline.events)) == ("December", 1)


def test_what_is_opened_in_vain_leaves_what_is_open(start, november, tmp_path):
    (tmp_path / "broken.timeline").write_bytes(b"SQLite format 3\0" + bytes(200))
    window = start()
    window.open_paths([november])
    window.open_paths([tmp_path / "broken.timeline"])
    assert "broken.timeline" in window.message.words.text()
    assert window.document.path == november
    window.acts.rename("December")
    assert timeline_app.load(november).title == "December"


def test_the_file_that_is_open_is_not_opened_once_more(start, november):
    window = start()
    window.open_paths([november])
    window.acts.rename("December")
    window.open_paths([november])
    assert window.document.read_only is None
    assert window.commands["undo"].isEnabled()


def test_what_is_in_sight_is_so_when_it_is_opened_again(start, november, qtbot):
    window = start()
    window.open_paths([november])
    first, last = When.day(2015, 11, 1).start, When.day(2015, 11, 20).start
    window.workspace.canvas.motion.show_exactly(first, last)
    window.commands["new"].trigger()
    window.open_paths([november])
    assert not window.document.acts
    view = window.workspace.canvas.held_view
    qtbot.waitUntil(lambda: abs(window.workspace.canvas.view.start - first) < 3_600)
    assert (abs(view.start - first), abs(view.end - last)) < (3_600, 3_600)
    window.commands["fit"].trigger()
    window.commands["new"].trigger()
    window.open_paths([november])
    assert window.workspace.canvas.held_view is None


def test_recent_files_stand_on_the_first_page_and_in_the_menu(start, seed, november, tmp_path):
    window = start(seed)
    window.commands["new"].trigger()
    window.open_paths([november])
    window.close()
    again = start()
    assert again.settings.recent == [november, seed.resolve()]
    entries = recent_entries(again)
    assert [entry.text() for entry in entries] == ["november", seed.name, "Clear the list"]
    entries[0].trigger()
    assert again.document.path == november
    again.close()
    november.unlink()
    last = start()
    assert last.settings.recent == [seed.resolve()]
    recent_entries(last)[-1].trigger()
    assert last.settings.recent == []


def recent_entries(window):
    (file,) = [action.menu() for action in window.menuBar().actions() if action.text() == "File"]
    (recent,) = [action.menu() for action in file.actions() if action.text() == "Open recent"]
    recent.aboutToShow.emit()
    return [entry for entry in recent.actions() if not entry.isSeparator()]
