"""Saving, opening again, and closing without losing anything."""

from PySide6.QtWidgets import QFileDialog, QMessageBox

import timeline_app


def test_saved_opened_again_it_is_the_same(start, seed, tmp_path, monkeypatch):
    window = start(seed)
    target = tmp_path / "november.timeline"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window.acts.rename("November")
    assert window.isWindowModified()
    window.commands["save"].trigger()
    assert not window.isWindowModified()
    assert window.windowTitle().startswith("november")
    assert timeline_app.load(target) == window.document.timeline
    other = start()
    other.open_paths([target])
    assert other.document.timeline == window.document.timeline


def test_a_change_unsaved_is_asked_about(start, seed, answers):
    window = start(seed)
    window.acts.rename("November")
    answers["answer"] = QMessageBox.StandardButton.Cancel
    assert not window.close()
    answers["answer"] = QMessageBox.StandardButton.Discard
    assert window.close()
    assert answers["asked"] == 2


def test_nothing_changed_nothing_asked(start, seed, answers):
    assert start(seed).close()
    assert answers["asked"] == 0


def test_new_empties_the_window(start, seed):
    window = start(seed)
    window.commands["new"].trigger()
    assert window.stack.currentWidget() is window.welcome
    assert not window.commands["export"].isEnabled()


def test_recent_files_stand_on_the_first_page(start, seed):
    start(seed).close()
    again = start()
    assert again.settings.recent == [seed.resolve()]
