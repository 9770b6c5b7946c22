"""A folder of many articles: read by other processes while the window goes on, to be stopped at any moment."""

import multiprocessing

import pytest
from PySide6.QtCore import Qt

from timeline_app import batch

ARTICLE = "Publié le 27/11/2015\nLe ministre N{number} a démissionné jeudi après une longue réunion à Paris.\n"


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "articles"
    made.mkdir()
    for number in range(60):
        (made / f"{number:03}.txt").write_text(ARTICLE.format(number=number), "utf-8")
    return made


@pytest.fixture(autouse=True)
def _eager(monkeypatch):
    """Processes are started for the least of work."""
    monkeypatch.setattr(batch, "_SHARE", 1)
    monkeypatch.setattr(batch, "_ENOUGH", 1)
    yield
    assert multiprocessing.active_children() == []


def idle(qtbot, window):
    qtbot.waitUntil(lambda: not window.tasks.running, timeout=60_000)


def test_all_of_it_is_read(start, qtbot, folder):
    window = start()
    told = []
    window.tasks.progressed.connect(lambda *step: told.append(step))
    window.open_paths([folder])
    idle(qtbot, window)
    assert len(window.document.timeline.articles) == 60
    assert {step[:2] for step in told} >= {(done, 60) for done in range(1, 61)}
    assert window.message.words.text().startswith("60 articles read:")


def test_cancel_in_the_middle_changes_nothing(start, qtbot, folder, seed, titles):
    window = start(seed)
    window.open_paths([folder])
    qtbot.waitUntil(lambda: window.message.progress.value() > 0, timeout=30_000)
    assert window.message.progress.maximum() == 60
    assert "txt" in window.message.words.text()
    qtbot.mouseClick(window.message.offers[0], Qt.MouseButton.LeftButton)
    idle(qtbot, window)
    assert multiprocessing.active_children() == []
    assert window.message.words.text() == "Cancelled. Nothing was changed."
    assert [event.title for event in window.document.timeline.events] == titles


def test_processes_that_are_killed_cost_one_article_each_which_is_named(start, qtbot, folder):
    window = start()
    window.tasks.progressed.connect(
        lambda done, _total, _name: done == 10 and [child.kill() for child in multiprocessing.active_children()]
    )
    window.open_paths([folder])
    idle(qtbot, window)
    read = len(window.document.timeline.articles)
    assert read >= 60 - batch._cores()
    if read < 60:  # unless they were killed between two articles
        assert any(words in window.message.words.text() for words in ("died", "could not be used"))


def test_the_window_can_be_closed_in_the_middle(start, qtbot, folder):
    window = start()
    window.open_paths([folder])
    qtbot.waitUntil(lambda: bool(multiprocessing.active_children()), timeout=30_000)
    assert window.close()
    assert multiprocessing.active_children() == []
