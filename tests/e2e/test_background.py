"""Reading goes on in the background: it shows how far it is, can be stopped, and closing does not wait for its end."""

import threading

import pytest
from PySide6.QtCore import Qt

from timeline_app import pipeline


@pytest.fixture
def slow(monkeypatch):
    """Reading that waits until the test lets it go on."""
    gate = threading.Event()
    read = pipeline.readers.read_all

    def wait_and_read(path, **options):
        gate.wait(20)
        return read(path, **options)

    monkeypatch.setattr(pipeline.readers, "read_all", wait_and_read)
    yield gate
    gate.set()


def test_progress_is_shown_and_cancel_leaves_everything_as_it_was(start, qtbot, seed, slow):
    window = start()
    window.open_paths([seed])
    assert seed.name in window.message.words.text()
    assert window.message.progress.isVisible()
    qtbot.mouseClick(window.message.offers[0], Qt.MouseButton.LeftButton)
    slow.set()
    qtbot.waitUntil(lambda: not window.tasks.running, timeout=30_000)
    assert window.document.is_empty
    assert window.message.words.text() == "Cancelled. Nothing was changed."


def test_the_window_can_be_closed_while_it_reads(start, seed, slow):
    window = start()
    window.open_paths([seed])
    threading.Timer(0.1, slow.set).start()
    assert window.close()
    assert window.document.is_empty


def test_opening_twice_in_a_row_is_no_trouble(start, qtbot, seed):
    window = start()
    for _ in range(3):
        window.open_paths([seed])
    qtbot.waitUntil(lambda: not window.tasks.running, timeout=30_000)
    assert len(window.document.timeline.events) == 3


def test_a_switch_of_language_while_it_reads_keeps_the_way_to_stop(start, qtbot, seed, slow):
    window = start(seed, wait=False)
    qtbot.waitUntil(lambda: window.tasks.running)
    window.set_language("fr")
    assert not window.message.isHidden()
    assert window.message.offers[0].text() == "Annuler"
    window.message.offers[0].click()
    slow.set()
    qtbot.waitUntil(lambda: not window.tasks.running)
    assert window.document.is_empty


def test_what_is_being_read_does_not_land_in_a_new_timeline(start, qtbot, seed, slow):
    window = start(seed, wait=False)
    qtbot.waitUntil(lambda: window.tasks.running)
    window.commands["new"].trigger()
    slow.set()
    qtbot.waitUntil(lambda: not window.tasks.running)
    assert window.document.is_empty
