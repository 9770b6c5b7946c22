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


def test_answers_that_are_held_back_are_given_later_in_their_order(tasks, qtbot):
    got = []
    tasks.hold(True)
    for number in range(3):
        tasks.run(lambda _p, _c, number=number: number, got.append, got.append)
    qtbot.wait(100)
    assert (got, tasks.running) == ([], True)
    tasks.hold(False)
    qtbot.waitUntil(lambda: got == [0, 1, 2])
    assert not tasks.running


def test_what_lasts_is_answered_though_it_could_not_be_stopped_any_more(tasks, qtbot):
    got, begun, gate = [], threading.Event(), threading.Event()

    def work(_progress, _cancelled):
        begun.set()
        gate.wait(10)
        return "written"

    tasks.run(work, got.append, got.append, lambda: got.append("stopped"), lasting=True)
    assert begun.wait(10)
    tasks.cancel()
    gate.set()
    tasks.settle()
    assert got == ["written"]
    qtbot.wait(50)
    assert got == ["written"], "once"


def test_nothing_begins_once_it_is_closed(tasks, qtbot):
    got = []
    tasks.close()
    tasks.run(lambda _p, _c: got.append("work"), got.append, got.append)
    qtbot.wait(50)
    assert (got, tasks.running) == ([], False)
