"""A file that cannot be used is told in one line that names it, and what was open stays."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from timeline_app import pipeline
from timeline_app.desktop.panels.failures import Failures
from timeline_app.model import Timeline

BAD = {
    "empty.txt": b"",
    "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "broken.timeline": b"this is no timeline",
    "calm.txt": "Rien ne s'est passé dans ce village tranquille et beau.".encode(),
}


def refused(qtbot, window, name):
    """The one line of the message bar that names a file."""
    qtbot.waitUntil(lambda: name in window.message.words.text() and not window.tasks.running, timeout=30_000)
    text = window.message.words.text()
    assert "\n" not in text
    assert "Traceback" not in text
    return text


@pytest.mark.parametrize("name", BAD)
def test_bad_content(start, qtbot, tmp_path, seed, titles, name):
    (tmp_path / name).write_bytes(BAD[name])
    window = start(seed)
    window.open_paths([tmp_path / name])
    refused(qtbot, window, name)
    assert [event.title for event in window.document.timeline.events] == titles


def test_a_missing_file_a_folder_and_a_huge_file(start, qtbot, tmp_path):
    window = start()
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(50_000_000)
    (tmp_path / "nothing").mkdir()
    for name in ("gone.txt", "nothing", "huge.txt"):
        window.open_paths([tmp_path / name])
        refused(qtbot, window, name)
    assert window.stack.currentWidget() is window.welcome


def test_no_permission_and_a_file_that_vanishes(start, qtbot, tmp_path, monkeypatch):
    from timeline_app.errors import ReadError

    for key in ("no_permission", "vanished"):

        def fail(path, error=key, **_):
            raise ReadError(f"errors.{error}", file=str(path))

        monkeypatch.setattr(pipeline.readers, "read_all", fail)
        window = start()
        window.open_paths([tmp_path / f"{key}.txt"])
        assert f"{key}.txt" in refused(qtbot, window, f"{key}.txt")


def test_good_articles_come_in_beside_bad_ones(start, qtbot, tmp_path, seed):
    (tmp_path / "empty.txt").write_bytes(b"")
    window = start()
    window.open_paths([tmp_path / "empty.txt", seed])
    refused(qtbot, window, "empty.txt")
    assert len(window.document.timeline.events) == 3


def test_good_mails_of_a_folder_come_in_beside_a_bad_one(start, qtbot, tmp_path):
    start_line, head = "From a@b.example Thu Mar  5 23:30:00 2015\n", "From: Ann <a@b.example>\nTo: c@b.example\n"
    dated = f"{head}Subject: Le pont\nDate: Thu, 5 Mar 2015 10:00:00 +0100\n"
    good = f"{start_line}{dated}\nLe pont a ouvert jeudi à Lyon.\n\n"
    (tmp_path / "mails.mbox").write_text(f"{good}{start_line}{head}\n\n\n", "utf-8")
    window = start()
    window.open_paths([tmp_path / "mails.mbox"])
    assert "mails.mbox, 2" in refused(qtbot, window, "mails.mbox, 2")
    (article,) = window.document.timeline.articles
    assert (article.title, article.author, article.file) == ("Le pont", "Ann", "mails.mbox, 1")
    assert [event.when.edtf for event in window.document.timeline.events] == ["2015-03-05"]


def test_what_nobody_foresaw_is_told_and_the_window_goes_on(start, qtbot, monkeypatch, seed):
    window = start()
    monkeypatch.setattr(pipeline.readers, "read_all", lambda *_, **__: 1 / 0)
    window.open_paths([seed])
    qtbot.waitUntil(lambda: "ZeroDivisionError" in window.message.words.text())
    assert window.isVisible()


def test_an_article_without_dates_is_not_taken(start, qtbot, tmp_path, seed):
    (tmp_path / "calm.txt").write_bytes(BAD["calm.txt"])
    window = start(seed)
    before = window.document.timeline
    window.open_paths([tmp_path / "calm.txt"])
    refused(qtbot, window, "calm.txt")
    assert window.document.timeline is before
    window.document.replace(Timeline(), None)
    window.open_paths([tmp_path / "calm.txt"])
    qtbot.waitUntil(lambda: not window.tasks.running)
    assert window.stack.currentWidget() is window.welcome


def test_a_folder_that_may_not_be_looked_into(start, qtbot, tmp_path, monkeypatch):
    def locked(path):
        raise PermissionError(13, "Permission denied", str(path))

    window = start()
    (tmp_path / "locked").mkdir()
    monkeypatch.setattr(Path, "iterdir", locked)
    window.open_paths([tmp_path / "locked"])
    assert "locked" in refused(qtbot, window, "locked")
    assert window.document.is_empty


def test_a_message_too_long_for_the_bar_is_shortened_in_the_middle(start):
    window = start()
    words = window.message.words
    window.message.warn("short")
    words.resize(300, 24)
    plain = words.grab().toImage()
    window.message.warn(f"{'x' * 300}.txt: there is no such file")
    words.resize(300, 24)
    assert words.text().endswith("no such file")
    assert words.grab().toImage() != plain


def test_of_several_files_that_fail_there_is_a_list(start, qtbot, tmp_path, seed):
    names = []
    for name, content in BAD.items():
        if name.endswith(".txt"):
            (tmp_path / name).write_bytes(content)
            names.append(name)
    window = start()
    window.open_paths([seed, *(tmp_path / name for name in names)])
    qtbot.waitUntil(lambda: "could not be used" in window.message.words.text(), timeout=30_000)
    assert window.message.words.text().startswith("1 article read: 3 events suggested. 3 files could not be used")
    window.message.offers[0].click()
    (shown,) = window.findChildren(Failures)
    assert all(any(name in shown.list.item(at).text() for at in range(3)) for name in names)
    shown.findChildren(QPushButton)[0].click()
    assert QGuiApplication.clipboard().text().count("\n") == 2
    qtbot.keyClick(shown.list, Qt.Key.Key_Return)
    assert not shown.isVisible()
    window.set_language("fr")
    assert len(window.document.timeline.events) == 3
