"""While a large act is written into the file the window goes on: it can be stopped, left and closed; no act is lost."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from timeline_app import edit, formats, store
from timeline_app.dates import When
from timeline_app.desktop import large
from timeline_app.desktop.panels.kept import NoteField
from timeline_app.model import Event, Status, Timeline
from timeline_app.store import session as sessions

MANY = tuple(Event(f"e{n}", When.day(1900 + n % 100, 3, 1), f"Event {n}", by_hand=True) for n in range(1200))


@pytest.fixture
def many(tmp_path):
    path = tmp_path / "many.json"
    formats.write(Timeline("Many", events=tuple(sorted(MANY, key=lambda event: (event.when.start, event.id)))), path)
    return path


@pytest.fixture
def gate(monkeypatch):
    """What is written waits at a gate, and still hears that nobody wants it any more."""
    held = Gate()
    write = sessions.write_change

    def wait_and_write(database, found, after, contents, done, told):
        if held.is_shut and threading.current_thread() is not threading.main_thread():
            held.begun.set()
            while not held.opened.wait(0.01):
                told(1, 10)
        write(database, found, after, contents, done, told)

    monkeypatch.setattr(sessions, "write_change", wait_and_write)
    yield held
    held.opened.set()


class Gate:
    def __init__(self):
        self.begun, self.opened, self.is_shut = threading.Event(), threading.Event(), False

    def shut(self):
        self.begun.clear()
        self.opened.clear()
        self.is_shut = True


@pytest.fixture
def importing(start, qtbot, many, gate, seed):
    """A window with an article, into which events come that are not in the file yet."""
    window = start(seed)
    gate.shut()
    window.acts.bring_in(formats.read(many).timeline, "leave", "many.json", lambda: None, lambda: None)
    qtbot.waitUntil(gate.begun.is_set)
    qtbot.waitUntil(lambda: "many.json" in window.message.words.text())
    return window


def over(qtbot, window):
    qtbot.waitUntil(lambda: not window.under_way.is_anything, timeout=20_000)


def test_the_window_goes_on_and_says_what_is_written(importing, qtbot, gate, titles, picture_of):
    window = importing
    assert window.message.words.text() == "Import 1,200 events from “many.json”: being written into the file…"
    assert window.message.progress.isVisible()
    picture_of(window)
    window.commands["zoom_in"].trigger()
    assert window.document.session.find("attaques").events
    assert window.document.is_kept
    gate.opened.set()
    over(qtbot, window)
    assert len(window.document.timeline.events) == len(MANY) + len(titles)
    assert window.message.isHidden()
    assert len(store.load(window.document.session.path).events) == len(MANY) + len(titles)


def test_what_would_change_the_timeline_waits(importing, qtbot, gate, titles):
    window, shown = importing, importing.document.timeline
    assert not any(window.commands[name].isEnabled() for name in ("undo", "save", "save_as", "rename_timeline"))
    assert not window.rooms().inspector.isEnabled()
    window.acts.rename("Another title")
    window.document.undo()
    assert window.document.timeline is shown
    gate.opened.set()
    over(qtbot, window)
    assert window.document.timeline.title == "Many"
    assert [act.name.key for act in window.document.acts] == ["join", "bring_in"]
    assert window.commands["undo"].isEnabled()
    assert window.rooms().inspector.isEnabled()


def test_cancelled_it_leaves_nothing_behind(importing, qtbot, titles):
    window = importing
    window.message.offers[0].click()
    over(qtbot, window)
    assert [event.title for event in window.document.timeline.events] == titles
    assert window.document.done == 1
    assert len(store.load(window.document.session.path).events) == len(titles)
    window.acts.rename("Then")
    assert store.load(window.document.session.path).title == "Then"


def test_what_is_read_meanwhile_comes_after_it(importing, qtbot, gate, tmp_path, titles):
    window = importing
    (tmp_path / "train.txt").write_text("Le train est parti le 3 mars 2015 de Lyon.", "utf-8")
    window.open_paths([tmp_path / "train.txt"])
    qtbot.wait(300)
    assert window.document.done == 1
    gate.opened.set()
    over(qtbot, window)
    assert [act.name.key for act in window.document.acts] == ["join", "bring_in", "join"]
    assert len(window.document.timeline.events) == len(MANY) + len(titles) + 1


def test_a_window_closed_meanwhile_asks_once_and_waits_for_nothing(importing, answers, titles):
    window = importing
    path = window.document.session.path
    assert window.close()
    assert answers["asked"] == 1
    assert not path.exists(), "it had no name, and the person let it go"


def test_leaving_can_be_thought_better_of(importing, qtbot, gate, answers, titles):
    answers["answer"] = QMessageBox.StandardButton.Cancel
    assert not importing.close()
    gate.opened.set()
    over(qtbot, importing)
    assert len(importing.document.timeline.events) == len(MANY) + len(titles)


def test_another_timeline_opened_meanwhile_takes_its_place(importing, tmp_path, qtbot):
    window = importing
    store.save(Timeline("Other", events=MANY[:2]), tmp_path / "other.timeline")
    window.open_paths([tmp_path / "other.timeline"])
    assert window.document.timeline.title == "Other"
    assert len(window.document.timeline.events) == 2
    window.acts.rename("Still mine")
    assert store.load(tmp_path / "other.timeline").title == "Still mine"


def test_kept_under_a_name_when_leaving_it_is_whole_as_it_was(importing, tmp_path, answers, monkeypatch, titles):
    answers["answer"] = QMessageBox.StandardButton.Save
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_g: (str(tmp_path / "mine"), ""))
    assert importing.close()
    assert [event.title for event in store.load(tmp_path / "mine.timeline").events] == titles


def test_one_that_is_in_the_file_already_is_shown_though_it_was_cancelled(importing, qtbot, gate, monkeypatch, titles):
    window = importing
    committed, go_on = threading.Event(), threading.Event()
    step = store.Session._step

    def step_and_wait(session, *given, **named):
        step(session, *given, **named)
        committed.set()
        go_on.wait(20)

    gate.opened.set()
    over(qtbot, window)
    monkeypatch.setattr(store.Session, "_step", step_and_wait)
    monkeypatch.setattr(large, "LARGE", 1000)
    window.document.undo()
    assert committed.wait(20)
    window.document.large.cancel()
    go_on.set()
    over(qtbot, window)
    assert [event.title for event in window.document.timeline.events] == titles
    assert window.document.session.timeline is window.document.timeline


def test_undo_and_redo_of_many_events_are_written_while_the_window_goes_on(importing, qtbot, gate, monkeypatch, titles):
    window = importing
    monkeypatch.setattr(large, "LARGE", 1000)
    gate.opened.set()
    over(qtbot, window)
    gate.shut()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert gate.begun.wait(20)
    assert len(window.document.timeline.events) > len(MANY), "nothing is seen before it is in the file"
    gate.opened.set()
    over(qtbot, window)
    assert [event.title for event in window.document.timeline.events] == titles
    assert window.document.redo_name("en") == "Import 1,200 events from “many.json”"
    window.document.redo()
    over(qtbot, window)
    assert len(window.document.timeline.events) == len(MANY) + len(titles)


def test_a_way_back_over_small_and_large_acts_is_gone_whole(importing, qtbot, gate, monkeypatch, tmp_path):
    window = importing
    monkeypatch.setattr(large, "LARGE", 1000)
    monkeypatch.setattr(large, "HEAVY", 1000)
    gate.opened.set()
    over(qtbot, window)
    window.acts.rename("After it")
    window.document.move_to(tmp_path / "mine.timeline")
    window.document.go_to(0)
    over(qtbot, window)
    assert window.document.timeline.events == ()
    assert store.load(tmp_path / "mine.timeline").events == ()
    window.filing.new()
    window.open_paths([tmp_path / "mine.timeline"])
    window.document.go_to(3)
    over(qtbot, window)
    assert window.document.timeline.title == "After it"
    assert len(window.document.timeline.events) > len(MANY)


@pytest.fixture
def small_is_large(monkeypatch):
    """Acts on a few events are written as those on many are."""
    monkeypatch.setattr(large, "LARGE", 1)


def test_an_act_on_many_events_is_written_while_the_window_goes_on(start, qtbot, seed, gate, small_is_large):
    window = start(seed)
    gate.shut()
    window.rooms().canvas.pick([event.id for event in window.document.timeline.events])
    window.commands["accept"].trigger()
    assert gate.begun.wait(20)
    assert {event.status for event in window.document.timeline.events} == {Status.SUGGESTED}
    gate.opened.set()
    over(qtbot, window)
    assert {event.status for event in window.document.timeline.events} == {Status.ACCEPTED}
    assert [act.name.key for act in window.document.acts] == ["join", "accept_all"]
    assert {event.status for event in store.load(window.document.session.path).events} == {Status.ACCEPTED}


def test_an_act_on_many_events_is_made_by_the_worker(start, qtbot, seed, monkeypatch, small_is_large):
    window, threads = start(seed), []
    made = edit.set_status_of_all

    def watched(*given):
        threads.append(threading.current_thread())
        return made(*given)

    monkeypatch.setattr(edit, "set_status_of_all", watched)
    window.rooms().canvas.pick([event.id for event in window.document.timeline.events])
    window.commands["accept"].trigger()
    over(qtbot, window)
    assert {event.status for event in window.document.timeline.events} == {Status.ACCEPTED}
    assert threads
    assert threading.main_thread() not in threads


def test_drags_of_many_events_at_once_are_one_step(start, qtbot, seed, small_is_large):
    window = start(seed)
    before = window.document.timeline
    for days in (1, 2):
        whens = {event.id: When.day(2001, 1, days) for event in before.events}
        window.acts.move_all(whens, None)
        over(qtbot, window)
    assert [act.name.key for act in window.document.acts] == ["join", "redate_all"]
    assert {event.when for event in window.document.timeline.events} == {When.day(2001, 1, 2)}
    window.commands["undo"].trigger()
    over(qtbot, window)
    assert window.document.timeline == before
    assert store.load(window.document.session.path) == before


@pytest.fixture
def typing(start, qtbot, seed, small_is_large):
    """A window in which many events have been accepted and a note is being typed."""
    window = start(seed)
    events = [event.id for event in window.document.timeline.events]
    window.acts.judge_all(events, Status.ACCEPTED)
    over(qtbot, window)
    window.rooms().choose(events[0])
    note = window.rooms().inspector.findChild(NoteField)
    note.setFocus()
    qtbot.keyClicks(note, "Ask the author")
    return window


def noted(timeline):
    return [event.note for event in timeline.events if event.note]


def test_what_is_being_typed_is_kept_before_a_large_act_is_taken_back(typing, qtbot):
    window = typing
    window.commands["undo"].trigger()  # what was typed last
    over(qtbot, window)
    window.commands["undo"].trigger()
    over(qtbot, window)
    assert {event.status for event in window.document.timeline.events} == {Status.SUGGESTED}
    window.commands["redo"].trigger()
    over(qtbot, window)
    window.commands["redo"].trigger()
    over(qtbot, window)
    assert noted(window.document.timeline) == noted(store.load(window.document.session.path)) == ["Ask the author"]


def test_what_is_being_typed_is_kept_before_a_large_act(typing, qtbot):
    window = typing
    window.acts.judge_all([event.id for event in window.document.timeline.events], Status.DISMISSED)
    over(qtbot, window)
    assert {event.status for event in window.document.timeline.events} == {Status.DISMISSED}
    assert noted(window.document.timeline) == ["Ask the author"]
    assert [act.name.key for act in window.document.acts] == ["join", "accept_all", "set_note", "dismiss_all"]


def test_many_articles_are_told_once_they_are_there(start, qtbot, seed, small_is_large):
    window = start(seed)
    assert window.message.words.text() == "1 article read: 3 events suggested."
    assert len(window.document.timeline.events) == 3


def test_timelines_opened_together_come_one_after_the_other(start, qtbot, tmp_path, small_is_large):
    paths = []
    for number in range(3):
        events = tuple(replace(event, id=f"{event.id}-{number}", title=f"{number}") for event in MANY[:3])
        paths.append(tmp_path / f"{number}.timeline")
        store.save(Timeline(f"Number {number}", events=events), paths[-1])
    window = start()
    window.open_paths(paths)
    over(qtbot, window)
    assert len(window.document.timeline.events) == 9
    assert [act.name.key for act in window.document.acts] == ["join", "join"]


def test_pasted_rows_are_chosen_and_told_once_they_are_there(start, qtbot, seed, small_is_large):
    window = start(seed)
    QGuiApplication.clipboard().setText("2001\tFirst\n2002\tSecond\n2003\tThird")
    window.commands["show_table"].trigger()
    qtbot.keyClick(window.rooms().bottom.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    over(qtbot, window)
    assert window.message.words.text() == "3 events made."
    assert len(window.rooms().canvas.selection) == 3


def test_an_act_that_the_file_refuses_is_told_and_can_be_tried_again(start, qtbot, seed, monkeypatch, small_is_large):
    window = start(seed)
    write, times = sessions.write_change, []

    def fail_once(*given):
        times.append(1)
        if len(times) == 1:
            raise OSError(28, "No space left on device")
        write(*given)

    monkeypatch.setattr(sessions, "write_change", fail_once)
    window.rooms().canvas.pick([event.id for event in window.document.timeline.events])
    window.commands["delete"].trigger()
    over(qtbot, window)
    assert len(window.document.timeline.events) == 3
    assert "No space left on device" in window.message.words.text()
    window.message.offers[1].click()
    over(qtbot, window)
    assert window.document.timeline.events == ()
    assert window.message.isHidden()
