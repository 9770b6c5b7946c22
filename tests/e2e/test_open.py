"""Articles come in by argument, dialog, drop, paste, and as the sample."""

import threading

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from timeline_app import pipeline, store
from timeline_app.dates import When
from timeline_app.model import Event, Timeline

ARTICLE = "Publié le 27/11/2015\nLe ministre a démissionné jeudi après une réunion à Paris."


def shown(window):
    return [event.title for event in window.document.timeline.events]


def idle(qtbot, window, count):
    qtbot.waitUntil(lambda: len(window.document.timeline.events) == count and not window.tasks.running, timeout=30_000)


def test_without_files_the_window_welcomes(start):
    window = start()
    assert window.stack.currentWidget() is window.welcome
    assert window.windowTitle().startswith("Timeline App")


def test_by_argument(start, seed, titles):
    window = start(seed)
    assert shown(window) == titles
    assert window.message.words.text() == "1 article read: 3 events suggested."
    assert window.workspace.canvas.drawn_counts() == (3, 3)


def test_by_the_sample_button_come_three_articles(start, qtbot, seed):
    window = start()
    qtbot.mouseClick(window.welcome.sample, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(shown(window)) and not window.tasks.running, timeout=30_000)
    files = [article.file for article in window.document.timeline.articles]
    assert files == [seed.name, "paris_what_we_know.txt", "sinai_le_point.txt"]


def test_by_dialog(start, qtbot, monkeypatch, seed, titles):
    window = start()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(seed)], ""))
    qtbot.mouseClick(window.welcome.choose, Qt.MouseButton.LeftButton)
    idle(qtbot, window, 3)
    assert shown(window) == titles
    assert window.settings.recent == [seed.resolve()]


def test_by_drop(start, qtbot, seed, titles):
    window = start()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(seed))])
    both = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(200, 200), *both)
    window.dragEnterEvent(entering)
    assert entering.isAccepted()
    assert window.welcome.zone.hot
    window.dropEvent(QDropEvent(QPointF(200, 200), *both))
    assert not window.welcome.zone.hot
    idle(qtbot, window, 3)
    assert shown(window) == titles


def test_a_folder_brings_the_articles_in_it(start, qtbot, tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text(ARTICLE, "utf-8")
    (folder / "b.bin").write_bytes(b"\0")
    window = start()
    window.open_paths([folder])
    idle(qtbot, window, 1)
    assert [article.source for article in window.document.timeline.articles] == [str(folder / "a.txt")]
    assert window.message.words.text().endswith("files of other kinds in it are not read: 1 (.bin)")


def test_a_folder_is_chosen_in_a_dialog(start, qtbot, tmp_path, monkeypatch):
    inner = tmp_path / "articles" / "2015"
    inner.mkdir(parents=True)
    (inner / "a.txt").write_text(ARTICLE, "utf-8")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "articles"))
    window = start()
    window.commands["add_folder"].trigger()
    idle(qtbot, window, 1)
    assert [article.file for article in window.document.timeline.articles] == ["a.txt"]


def test_by_paste(start, qtbot):
    window = start()
    QGuiApplication.clipboard().setText(ARTICLE)
    window.commands["paste_text"].trigger()
    idle(qtbot, window, 1)
    assert shown(window) == ["Le ministre a démissionné après une réunion à Paris"]


@pytest.mark.parametrize("held", [None, QMimeData()])
def test_an_empty_clipboard_is_told(start, monkeypatch, held):
    window = start()
    monkeypatch.setattr(type(QGuiApplication.clipboard()), "mimeData", lambda *_: held)
    window.commands["paste_text"].trigger()
    assert window.message.words.text() == "There is no text and no file to paste."


def test_a_second_article_joins_the_first_and_can_be_undone(start, qtbot, seed, tmp_path):
    (tmp_path / "other.txt").write_text(ARTICLE, "utf-8")
    window = start(seed)
    window.open_paths([tmp_path / "other.txt"])
    idle(qtbot, window, 4)
    assert len(window.document.timeline.articles) == 2
    window.commands["undo"].trigger()
    assert len(window.document.timeline.events) == 3


def test_several_timelines_are_joined(start, tmp_path):
    for name, day in (("a", 1), ("b", 2)):
        store.save(Timeline(name, (), (Event(name, When.day(2015, 1, day), name),)), tmp_path / f"{name}.timeline")
    window = start()
    window.open_paths([tmp_path / "a.timeline", tmp_path / "b.timeline"])
    assert [event.id for event in window.document.timeline.events] == ["a", "b"]
    window.commands["undo"].trigger()
    assert [event.id for event in window.document.timeline.events] == ["a"]


def test_the_ending_may_be_in_capitals(start, tmp_path):
    store.save(Timeline("A", (), (Event("a", When.day(2015, 1, 1), "a"),)), tmp_path / "A.TIMELINE")
    window = start()
    window.open_paths([tmp_path / "A.TIMELINE"])
    assert window.document.path == tmp_path / "A.TIMELINE"


def test_pasted_text_is_read_beside_the_window(start, qtbot, monkeypatch):
    window = start()
    threads = []
    read = pipeline.read_text
    monkeypatch.setattr(
        pipeline, "read_text", lambda *a, **k: (threads.append(threading.current_thread()), read(*a, **k))[1]
    )
    data = QMimeData()
    data.setText("La conférence a eu lieu le 12 mars 2014 à Lyon.")
    window.opening.mime(data)
    qtbot.waitUntil(lambda: not window.tasks.running, timeout=30_000)
    assert threads
    assert threading.main_thread() not in threads
    assert len(window.document.timeline.events) == 1
