"""Work spread over processes: the same answers however many there are; one that dies, is stopped or left behind."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from timeline_app.batch import in_order
from timeline_app.errors import Cancelled
from timeline_app.workers import spread

LARGE = 1_000_000  # bytes: worth a process


def double(number, *, cancelled=None):
    return number * 2


def deadly(word, *, cancelled=None):
    """Dies over "death" as a process does that runs out of memory."""
    if word == "death":
        os._exit(1)
    return word.upper()


def endless(_item, *, cancelled=None):
    time.sleep(600)


def at_large(text, *, cancelled=None):
    return text


def worked(work, items, jobs, size=LARGE, **options):
    return list(in_order(work, items, name=str, size=lambda _item: size, jobs=jobs, **options))


@pytest.fixture(autouse=True)
def _nobody_stays():
    yield
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_the_answers_come_in_the_order_of_the_items(jobs):
    assert worked(double, range(50), jobs) == [number * 2 for number in range(50)]


def test_nothing_to_do():
    assert worked(double, [], 2) == []


def test_no_process_is_started_for_little(monkeypatch):
    monkeypatch.setattr("timeline_app.workers.spread", None)
    assert worked(double, range(50), None, size=1) == worked(double, range(50), 1)


def test_larger_than_what_a_line_between_processes_holds():
    texts = [letter * 1_000_000 for letter in "abcdef"]
    assert worked(at_large, texts, 2) == texts


def test_progress_tells_how_many_are_done_and_names_the_first_that_is_not():
    for jobs in (1, 2):
        told = []
        worked(double, range(20), jobs, progress=lambda *step: told.append(step))  # noqa: B023  (called within)
        assert [done for done, _, _ in told] == list(range(21))
        assert {total for _, total, _ in told} == {20}
        assert told[0] == (0, 20, "0")
        assert told[-1] == (20, 20, "19")


@pytest.mark.parametrize("place", [0, 7, 19])
def test_a_process_that_dies_costs_the_item_that_it_worked_on(place):
    words = ["word"] * 20
    words[place] = "death"
    assert worked(deadly, words, 2) == [None if word == "death" else "WORD" for word in words]


def test_every_process_may_die():
    assert worked(deadly, ["death"] * 5, 2) == [None] * 5


def test_a_process_that_is_killed_costs_one_item():
    def kill_one(done, _total, _name):
        if done == 20:
            multiprocessing.active_children()[0].kill()

    answers = worked(double, range(200), 2, progress=kill_one)
    lost = [at for at, answer in enumerate(answers) if answer is None]
    assert len(lost) <= 1  # none where it was killed between two items
    assert answers == [None if at in lost else at * 2 for at in range(200)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_cancelling_before_it_begins(jobs):
    with pytest.raises(Cancelled):
        worked(double, range(50), jobs, cancelled=lambda: True)


def test_cancelling_does_not_wait_for_what_is_under_way():
    asked = []

    def cancelled():
        asked.append(time.monotonic())
        return len(asked) > 20

    with pytest.raises(Cancelled):
        worked(endless, range(4), 2, cancelled=cancelled)
    assert multiprocessing.active_children() == []


def test_an_error_of_the_caller_leaves_no_process_behind():
    with pytest.raises(ZeroDivisionError):
        worked(double, range(50), 2, progress=lambda done, _total, _name: 1 / (done - 3))


def test_closing_leaves_no_process_behind():
    with closing(spread(double, range(50), 2)) as answers:
        next(answers)
        assert multiprocessing.active_children()


def test_where_processes_cannot_begin_this_one_does_the_work(monkeypatch, capfd):
    # What a script does that starts without asking for its `__name__`: its processes end before they begin.
    monkeypatch.setattr(sys.modules["__main__"], "__spec__", None)
    monkeypatch.setattr(sys.modules["__main__"], "__file__", "/no/such/script.py", raising=False)
    assert worked(double, range(5), 2) == [0, 2, 4, 6, 8]
    assert "script.py" in capfd.readouterr().err


@pytest.mark.skipif(os.name != "posix", reason="no kill -9")
def test_processes_end_with_the_one_that_asked_even_when_it_is_killed():
    code = (
        "import multiprocessing, time\n"
        "from timeline_app.workers import spread\n"
        "answers = spread(time.sleep, [0, 600, 600], 2)\n"
        "next(answers)\n"
        "print(*(child.pid for child in multiprocessing.active_children()), flush=True)\n"
        "time.sleep(600)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as asking:
        pids = [int(pid) for pid in asking.stdout.readline().split()]
        assert pids
        assert all(map(runs, pids))
        asking.send_signal(signal.SIGKILL)
        for _ in range(200):
            if not any(map(runs, pids)):
                break
            time.sleep(0.05)
    assert not any(map(runs, pids))


def runs(pid):
    """Whether a process is there, and no mere zombie that nobody has waited for."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat")  # Linux
    return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"
