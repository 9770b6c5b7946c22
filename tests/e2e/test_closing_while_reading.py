"""Closing while articles are read asks once and waits for nothing: the work is stopped, its processes end."""

import os
import subprocess
import sys
import threading

import pytest
from PySide6.QtWidgets import QMessageBox

from timeline_app import merge, pipeline, workers
from timeline_app.desktop import tasks

ARTICLES = 400


@pytest.fixture
def folder(tmp_path, seed):
    """So many articles that several processes share them."""
    made = tmp_path / "many"
    made.mkdir()
    text = seed.read_text("utf-8")
    for number in range(ARTICLES):
        (made / f"{number}.txt").write_text(f"{text}\nLe train {number} est parti le {1 + number % 28} mars 2015.\n")
    return made


@pytest.fixture
def stuck(monkeypatch):
    """What puts the articles together cannot be stopped until the test lets it go on."""
    begun, gate = threading.Event(), threading.Event()
    gather = merge.gather

    def wait_and_gather(*given):
        begun.set()
        gate.wait(20)
        return gather(*given)

    monkeypatch.setattr(merge, "gather", wait_and_gather)
    yield begun
    gate.set()


@pytest.fixture
def processes(monkeypatch):
    """The processes that are started for the work."""
    crews = []
    hire = workers._hire
    monkeypatch.setattr(workers, "_hire", lambda crew, *given: (crews.append(crew), hire(crew, *given)))
    return crews


def test_a_big_folder_is_let_go_and_its_processes_end(start, qtbot, folder, answers, processes, monkeypatch):
    monkeypatch.setattr("timeline_app.batch._cores", lambda: 2)
    window = start()
    window.open_paths([folder])
    qtbot.waitUntil(lambda: bool(processes and processes[0]) and window.message.progress.value() > 1, timeout=60_000)
    alive = [worker.process for worker in processes[0]]
    pids = [process.pid for process in alive]
    assert window.close()
    assert answers["asked"] == 1
    assert not window.tasks.lingers
    assert not [pid for pid in pids if _runs(pid)]


def _runs(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_cancel_goes_on_reading(start, qtbot, seed, answers, stuck):
    window = start()
    window.open_paths([seed])
    qtbot.waitUntil(stuck.is_set)
    answers["answer"] = QMessageBox.StandardButton.Cancel
    assert not window.close()
    assert window.tasks.running
    answers["answer"] = QMessageBox.StandardButton.Yes
    assert window.close()
    assert answers["asked"] == 2


def test_work_that_cannot_be_stopped_keeps_nobody_waiting(start, qtbot, seed, stuck, monkeypatch):
    monkeypatch.setattr(tasks, "LAST_WAIT", 0.01)
    window = start()
    window.open_paths([seed])
    qtbot.waitUntil(stuck.is_set)
    assert window.close(), "the gate is shut still"
    assert window.tasks.lingers


def test_what_has_no_name_is_asked_for_in_the_same_question(start, qtbot, seed, slow_second, answers, monkeypatch):
    asked = []
    window = start(seed)
    answer = QMessageBox.StandardButton.Discard
    monkeypatch.setattr(QMessageBox, "question", lambda *given: asked.append(given[2]) or answer)
    window.open_paths([seed])
    qtbot.waitUntil(lambda: window.tasks.running)
    assert window.close()
    assert len(asked) == 1
    assert "still being read" in asked[0]
    assert "no name yet" in asked[0]


@pytest.fixture
def slow_second(monkeypatch):
    """Of two articles the second is not read before the test is over."""
    gate, read, times = threading.Event(), pipeline.readers.read_all, []

    def wait_and_read(path, **options):
        times.append(path)
        if len(times) > 1:
            gate.wait(20)
        return read(path, **options)

    monkeypatch.setattr(pipeline.readers, "read_all", wait_and_read)
    monkeypatch.setattr(tasks, "LAST_WAIT", 0.01)
    yield
    gate.set()


STUCK = """
import sys, threading
from timeline_app import merge
from timeline_app.desktop import app
from PySide6.QtWidgets import QMessageBox
QMessageBox.question = lambda *given: QMessageBox.StandardButton.Yes
begun = threading.Event()
def never(*given):
    begun.set()
    threading.Event().wait()
merge.gather = never
start = app.start
def look(made, files):
    window = start(made, files)
    timer = app.QTimer(window, interval=10)
    timer.timeout.connect(lambda: begun.is_set() and window.close())
    timer.start()
    return window
app.start = look
sys.exit(app.run(sys.argv[1:]))
"""


def test_the_program_ends_although_its_work_does_not(seed):
    command = [sys.executable, "-c", STUCK, str(seed)]
    assert subprocess.run(command, check=False, env=os.environ, timeout=60).returncode == 0
