"""The document: one command, exact undo, the truth about what is saved."""

import pytest

from timeline_app import edit
from timeline_app.desktop.document import Document
from timeline_app.errors import ReadError
from timeline_app.model import Timeline


@pytest.fixture
def document(qapp):
    return Document()


def test_an_act_is_one_step_and_undo_brings_the_very_same_back(document, qtbot):
    before = document.timeline
    with qtbot.waitSignal(document.changed):
        document.apply(edit.rename(before, "November"), "Rename")
    assert document.stack.undoText() == "Rename"
    document.stack.undo()
    assert document.timeline is before
    document.stack.redo()
    assert document.timeline.title == "November"


def test_an_act_that_changes_nothing_is_none(document):
    document.apply(document.timeline, "Nothing")
    assert document.stack.count() == 0


def test_saving_is_known(document, tmp_path):
    document.apply(edit.rename(document.timeline, "November"), "Rename")
    assert not document.is_saved
    document.save(tmp_path / "n.timeline")
    assert document.is_saved
    document.stack.undo()
    assert not document.is_saved


def test_a_file_that_is_no_timeline_leaves_everything(document, tmp_path):
    (tmp_path / "x.timeline").write_text("no", "utf-8")
    document.replace(Timeline(title="Kept"), None)
    with pytest.raises(ReadError):
        document.open(tmp_path / "x.timeline")
    assert (document.timeline.title, document.path) == ("Kept", None)
