"""Work in the background: its answer, its failure, its end by request."""

import threading

import pytest

from timeline_app.desktop.tasks import Tasks
from timeline_app.errors import Cancelled


@pytest.fixture
def tasks(qapp):
    made = Tasks()
    yield made
    made.close()


def test_the_answer_comes_on_the_windows_thread(tasks, qtbot):
    got = []
    tasks.run(
        lambda _p, _c: threading.get_ident(), lambda worker: got.append((worker, threading.get_ident())), got.append
    )
    qtbot.waitUntil(lambda: bool(got))
    worker, here = got[0]
    assert here == threading.get_ident() != worker


def test_an_error_arrives_as_a_value(tasks, qtbot):
    got = []
    tasks.run(lambda _p, _c: 1 / 0, got.append, got.append)
    qtbot.waitUntil(lambda: bool(got))
    assert isinstance(got[0], ZeroDivisionError)


def test_progress_is_told(tasks, qtbot):
    with qtbot.waitSignal(tasks.progressed) as told:
        tasks.run(lambda progress, _c: progress(1, 2, "name"), lambda _: None, lambda _: None)
    assert told.args == [1, 2, "name"]


def test_cancelled_work_gives_no_answer(tasks, qtbot):
    got, begun = [], threading.Event()

    def work(_progress, cancelled):
        begun.set()
        while not cancelled():
            pass
        raise Cancelled

    tasks.run(work, got.append, got.append, lambda: got.append("stopped"))
    assert begun.wait(10)
    tasks.cancel()
    qtbot.waitUntil(lambda: bool(got))
    assert got == ["stopped"]
    assert not tasks.running
