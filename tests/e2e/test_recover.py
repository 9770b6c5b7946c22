"""A damaged .timeline file: the message offers to recover it, a copy beside it opens, and the file stays as it is."""

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.store import made_up
from timeline_app import store
from timeline_app.errors import WriteError
from timeline_app.store import recovery


@pytest.fixture
def damaged(tmp_path):
    """A file in which two letters of a title are not what they were."""
    path = tmp_path / "siege.timeline"
    store.save(made_up.timeline(1), path)
    path.write_bytes(path.read_bytes().replace(b"Titre a1", b"Titra a7"))
    return path


def offered(qtbot, window, path):
    """The button of the message about a damaged file."""
    qtbot.waitUntil(lambda: not window.tasks.running and path.name in window.message.words.text())
    (offer,) = [part for part in window.message.offers if not part.isHidden()]
    assert offer.text() == "Recover what is there…"
    return offer


def test_the_copy_opens_and_says_what_was_saved(start, qtbot, damaged):
    bytes_before = damaged.read_bytes()
    window = start()
    window.open_paths([damaged])
    offered(qtbot, window, damaged).click()
    qtbot.waitUntil(lambda: "3 articles and 40 events saved." in window.message.words.text(), timeout=30_000)
    copy = damaged.with_name("siege (recovered).timeline")
    assert window.document.path == copy
    assert store.load(copy).events == made_up.timeline(1).events
    assert "1 article or event may not be as it was" in window.message.words.text()
    assert damaged.read_bytes() == bytes_before


def test_where_the_folder_cannot_be_written_the_person_says_where(start, qtbot, damaged, tmp_path, monkeypatch):
    elsewhere = tmp_path / "elsewhere.timeline"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(elsewhere.with_suffix("")), ""))
    save = recovery.save

    def only_elsewhere(timeline, path):
        if path != elsewhere:
            raise WriteError("errors.cannot_write", file=path, detail="Read-only file system")
        save(timeline, path)

    monkeypatch.setattr(recovery, "save", only_elsewhere)
    window = start()
    window.open_paths([damaged])
    offered(qtbot, window, damaged).click()
    qtbot.waitUntil(lambda: "3 articles and" in window.message.words.text(), timeout=30_000)
    assert window.document.path == elsewhere


def test_a_text_of_the_right_name_is_not_offered_to_be_recovered(start, qtbot, tmp_path):
    path = tmp_path / "notes.timeline"
    path.write_text("Once upon a time")
    window = start()
    window.open_paths([path])
    qtbot.waitUntil(lambda: not window.tasks.running and path.name in window.message.words.text())
    assert all(part.isHidden() for part in window.message.offers)


def test_what_holds_nothing_is_told(start, qtbot, tmp_path):
    path = tmp_path / "zeros.timeline"
    path.write_bytes(bytes(10_000))
    window = start()
    window.open_paths([path])
    offered(qtbot, window, path).click()
    qtbot.waitUntil(lambda: "nothing of a timeline" in window.message.words.text(), timeout=30_000)
    assert list(tmp_path.glob("*recovered*")) == []
