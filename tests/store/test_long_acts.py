"""Acts that take long: how far they are is told, what is told may end them, and another thread may write them."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from timeline_app import store
from timeline_app.dates import When
from timeline_app.errors import Cancelled, WriteError
from timeline_app.history import Act, named
from timeline_app.model import Event, Timeline
from timeline_app.store import writing

MANY = Timeline("Many", events=tuple(Event(f"e{n:05}", When.day(2000, 1, 1), f"Event {n}") for n in range(3000)))
IMPORTED = Act(named("bring_in", count=3000, file="many.json"), 7.5)


@pytest.fixture(params=[writing._MUCH, 100], ids=["index kept", "index made anew"])
def path(request, tmp_path, monkeypatch):
    monkeypatch.setattr(writing, "_MUCH", request.param)
    store.create_session(tmp_path / "a.timeline", Timeline("Before")).close()
    return tmp_path / "a.timeline"


def test_how_far_it_is_grows_up_to_all_there_is(path):
    told = []
    with store.open_session(path) as session:
        session.do(MANY, IMPORTED, told=lambda done, total: told.append(done / total))
        assert told == sorted(told)
        assert len(told) > 5
        assert told[-1] == 1
        assert session.undo(told=lambda done, total: told.append(done / total)).events == ()


@pytest.mark.parametrize("at", range(8))
def test_ended_anywhere_it_has_changed_nothing(path, at):
    times = iter(range(100))

    def told(_done, _total):
        if next(times) == at:
            raise Cancelled

    with store.open_session(path) as session:
        with pytest.raises(Cancelled):
            session.do(MANY, IMPORTED, told=told)
        assert (session.timeline.title, session.acts, session.file_state) == ("Before", (), "same")
        assert session.find("event").events == ()
        session.do(MANY, IMPORTED)
        assert len(session.find("event").events) == 3000
    assert len(store.load(path).events) == 3000


def test_another_thread_writes_while_this_one_looks_and_closing_waits_for_it(path):
    begun, gate = threading.Event(), threading.Event()

    def told(_done, _total):
        begun.set()
        gate.wait(10)

    session = store.open_session(path)
    with ThreadPoolExecutor(1) as pool:
        written = pool.submit(session.do, MANY, IMPORTED, told=told)
        assert begun.wait(10)
        assert session.is_writing
        assert session.file_state == "same"
        assert session.find("event").events == (), "what is not seen yet is not found"
        gate.set()
        session.close()
        written.result()
    assert len(store.load(path).events) == 3000


def test_a_file_that_can_only_be_read_says_so_in_another_thread_too(path):
    with store.open_session(path) as session:
        session.do(MANY, IMPORTED)
        with store.open_session(path) as reading, ThreadPoolExecutor(1) as pool:
            assert reading.weight(back=True) > 0
            with pytest.raises(WriteError, match="open in another window"):
                pool.submit(reading.undo).result()
