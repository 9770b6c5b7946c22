"""The document: one command, exact undo, the truth about what is saved."""

import pytest

from timeline_app import edit
from timeline_app.desktop.document import Document
from timeline_app.history import named

RENAME = named("rename", title="November")


@pytest.fixture
def document(qapp):
    return Document()


def test_an_act_is_one_step_and_undo_brings_the_very_same_back(document, qtbot):
    before = document.timeline
    with qtbot.waitSignal(document.changed):
        document.apply(edit.rename(before, "November"), RENAME)
    assert (document.undo_name("en"), document.redo_name("en")) == ("Name the timeline “November”", "")
    document.stack.undo()
    assert document.timeline is before
    document.stack.redo()
    assert document.timeline.title == "November"


def test_an_act_that_changes_nothing_is_none(document):
    document.apply(document.timeline, RENAME)
    assert document.stack.count() == 0


def test_saving_is_known(document, tmp_path):
    document.apply(edit.rename(document.timeline, "November"), RENAME)
    assert not document.is_saved
    document.save(tmp_path / "n.timeline")
    assert document.is_saved
    document.stack.undo()
    assert not document.is_saved


def test_the_name_of_an_act_follows_the_language(document):
    document.apply(edit.rename(document.timeline, "November"), RENAME)
    assert document.undo_name("fr") == "Nommer la chronologie «\u00a0November\u00a0»"
    document.stack.undo()
    assert (document.undo_name("fr"), document.redo_name("fr")) == ("", "Nommer la chronologie «\u00a0November\u00a0»")
