"""The document: one command, exact undo, and nothing on screen that is not in the file."""

import shutil
from contextlib import closing
from dataclasses import replace

import pytest

from timeline_app import edit, store
from timeline_app.dates import When
from timeline_app.desktop import document as documents
from timeline_app.desktop import large, untitled
from timeline_app.desktop.document import Document
from timeline_app.errors import WriteError
from timeline_app.history import named
from timeline_app.model import Timeline

RENAME = named("rename", title="November")
FULL = WriteError("errors.cannot_write", file="n.timeline", detail="No space left on device")


@pytest.fixture
def document(qapp):
    made = Document()
    yield made
    made.close()


@pytest.fixture
def told(document):
    """What was refused: errors, and how to try again."""
    given = []
    document.refused.connect(lambda error, again: given.append((error, again)))
    return given


def rename(document, title):
    document.apply(edit.rename(document.timeline, title), named("rename", title=title))


def open_file(document, path):
    document.let_go()
    session = store.open_session(path)
    document.replace(session.timeline, session)


def full_disk(session, monkeypatch):
    def fails(*_arguments, **_options):
        raise FULL

    for name in ("do", "undo", "redo"):
        monkeypatch.setattr(session, name, fails)


def test_an_act_is_one_step_and_undo_brings_the_same_back(document, qtbot):
    before = document.timeline
    with qtbot.waitSignal(document.changed):
        document.apply(edit.rename(before, "November"), RENAME)
    assert (document.undo_name("en"), document.redo_name("en")) == ("Name the timeline “November”", "")
    document.undo()
    assert document.timeline == before
    document.redo()
    assert document.timeline.title == "November"


def test_an_act_that_changes_nothing_is_none(document):
    document.apply(document.timeline, RENAME)
    assert document.acts == ()
    assert document.session is None


def test_the_name_of_an_act_follows_the_language(document):
    document.apply(edit.rename(document.timeline, "November"), RENAME)
    assert document.undo_name("fr") == "Nommer la chronologie «\u00a0November\u00a0»"
    document.undo()
    assert (document.undo_name("fr"), document.redo_name("fr")) == ("", "Nommer la chronologie «\u00a0November\u00a0»")


def test_the_first_act_has_a_file_without_a_name_and_each_is_in_it_before_it_is_seen(document):
    seen = []
    document.changed.connect(lambda shown: seen.append((shown, store.load(document.session.path))))
    for title in ("October", "November"):
        rename(document, title)
    assert document.is_untitled
    assert document.path is None
    assert [shown.title for shown, _ in seen] == ["October", "November"]
    assert all(shown == kept for shown, kept in seen)


def test_a_file_opened_again_is_undone_as_it_was_done(document, three, tmp_path):
    store.save(three, tmp_path / "n.timeline")
    open_file(document, tmp_path / "n.timeline")
    for title in ("October", "November", "December"):
        rename(document, title)
    document.undo()
    open_file(document, tmp_path / "n.timeline")
    assert [act.name.say("en") for act in document.acts][-1] == "Name the timeline “December”"
    assert (document.done, document.timeline.title) == (2, "November")
    document.go_to(0)
    assert document.timeline == three
    document.go_to(3)
    assert document.timeline.title == "December"
    assert store.load(tmp_path / "n.timeline") == document.timeline


def test_what_was_undone_and_done_again_is_the_same(document, three, tmp_path):
    store.save(three, tmp_path / "n.timeline")
    open_file(document, tmp_path / "n.timeline")
    rename(document, "October")
    open_file(document, tmp_path / "n.timeline")
    shown = document.timeline
    document.undo()
    document.redo()
    assert document.timeline == shown


def test_within_a_session_undo_has_no_end(document, tmp_path):
    document.apply(edit.rename(document.timeline, "0"), RENAME)
    for number in range(1, store.KEPT_ACTS + 20):
        rename(document, str(number))
    document.go_to(1)
    assert document.timeline.title == "0"
    document.go_to(len(document.acts))
    assert document.timeline.title == str(store.KEPT_ACTS + 19)


def test_drags_that_follow_at_once_are_one_step_and_later_ones_another(document, three, monkeypatch):
    clock = [1_000.0]
    monkeypatch.setattr(documents, "time", lambda: clock[0])
    document.replace(three, None)

    def drag(day, after, event="paris"):
        clock[0] += after
        when = When.day(2015, 11, day)
        moved = edit.redate(document.timeline, event, when)
        document.apply(moved, named("redate", date=when), key=("redate", event))

    drag(14, 0)
    drag(15, 1)
    drag(16, 1)
    assert len(document.acts) == 1
    assert document.undo_name("en") == "Move to Nov 16, 2015"
    drag(17, 2)
    drag(18, 0.5, "moscou")
    assert len(document.acts) == 3
    document.go_to(0)
    assert document.timeline == three
    drag(19, 0.1)
    assert len(document.acts) == 1
    document.undo()
    document.redo()
    drag(20, 0.1)
    assert len(document.acts) == 2
    with closing(store.open_session(document.session.path)) as kept:
        assert len(kept.acts) == 2


def test_an_act_that_cannot_be_written_is_not_done(document, three, told, tmp_path, monkeypatch):
    store.save(three, tmp_path / "n.timeline")
    open_file(document, tmp_path / "n.timeline")
    rename(document, "October")
    full_disk(document.session, monkeypatch)
    before = document.timeline
    rename(document, "November")
    document.undo()
    assert document.timeline is before
    assert (len(document.acts), document.done) == (1, 1)
    assert [error for error, _ in told] == [FULL, FULL]
    assert document.was_refused
    monkeypatch.undo()
    told[0][1]()
    assert (document.timeline.title, document.was_refused) == ("November", False)
    assert store.load(tmp_path / "n.timeline").title == "November"


def test_a_refusal_half_way_leaves_the_stack_where_the_file_is(document, three, told, tmp_path, monkeypatch):
    store.save(three, tmp_path / "n.timeline")
    open_file(document, tmp_path / "n.timeline")
    for title in ("a", "b", "c", "d"):
        rename(document, title)
    undo, left = document.session.undo, [2]

    def fails(*arguments):
        left[0] -= 1
        if left[0] < 0:
            raise FULL
        return undo(*arguments)

    monkeypatch.setattr(document.session, "undo", fails)
    document.go_to(0)
    assert (document.done, document.timeline.title) == (2, "b")
    assert store.load(tmp_path / "n.timeline").title == "b"
    left[0] = 9
    told[0][1]()
    assert document.done == 0


def test_without_any_folder_to_keep_it_one_goes_on_in_memory_and_is_told_once(document, tmp_path, monkeypatch):
    def nowhere():
        raise WriteError("errors.cannot_write", file="untitled", detail="Read-only file system")

    told = []
    document.unkept.connect(told.append)
    monkeypatch.setattr(untitled, "new_path", nowhere)
    for title in ("October", "November"):
        rename(document, title)
    assert len(told) == 1
    assert not document.is_safe
    document.undo()
    assert document.timeline.title == "October"
    document.move_to(tmp_path / "n.timeline")
    assert document.is_safe
    open_file(document, tmp_path / "n.timeline")
    document.redo()
    assert document.timeline.title == "November"
    document.go_to(0)
    assert document.timeline == Timeline()


def test_saved_under_a_name_its_history_comes_along_and_the_file_without_one_goes(document, tmp_path):
    for title in ("October", "November"):
        rename(document, title)
    nameless = document.session.path
    document.move_to(tmp_path / "n.timeline")
    assert not nameless.exists()
    assert document.path == tmp_path / "n.timeline"
    document.undo()
    assert document.timeline.title == "October"
    assert store.load(tmp_path / "n.timeline").title == "October"


def test_a_file_that_is_open_elsewhere_is_not_replaced(document, three, tmp_path):
    store.save(three, tmp_path / "n.timeline")
    rename(document, "October")
    with store.open_session(tmp_path / "n.timeline"):
        for write in (document.move_to, document.copy_to):
            with pytest.raises(WriteError, match="open in another window"):
                write(tmp_path / "n.timeline")
    assert store.load(tmp_path / "n.timeline") == three
    assert document.is_untitled


def test_what_others_have_written_into_the_file_is_not_what_is_copied(document, three, tmp_path):
    path = tmp_path / "n.timeline"
    store.save(three, path)
    open_file(document, path)
    rename(document, "October")
    rename(document, "November")
    with path.open("r+b") as stream:
        stream.seek(0, 2)
        stream.write(b"rubbish")
    document.copy_to(tmp_path / "copy.timeline")
    assert store.load(tmp_path / "copy.timeline") == document.timeline
    document.move_to(tmp_path / "mine.timeline")
    document.go_to(0)
    assert document.timeline == three
    assert store.load(tmp_path / "mine.timeline") == three


def test_what_is_left_behind_is_found_and_what_is_open_or_empty_is_not(document, three):
    left, empty = untitled.new_path(), untitled.new_path()
    store.save(replace(three, title="November"), left)
    store.save(Timeline(), empty)
    (untitled.folder() / "broken.timeline").write_bytes(b"no timeline")
    rename(document, "October")
    (found,) = untitled.leftovers()
    assert (found.path, found.title, found.events) == (left, "November", 3)
    assert not empty.exists()
    assert (untitled.folder() / "broken.timeline").exists()


def test_acts_of_an_earlier_day_fall_out_of_the_list_when_the_file_forgets_them(document, three, tmp_path):
    store.save(three, tmp_path / "n.timeline")
    open_file(document, tmp_path / "n.timeline")
    for number in range(30):
        rename(document, f"yesterday {number}")
    open_file(document, tmp_path / "n.timeline")
    for number in range(store.KEPT_ACTS - 10):
        rename(document, f"today {number}")
    assert len(document.acts) == store.KEPT_ACTS
    assert document.acts[0].name.say("en") == "Name the timeline “yesterday 20”"
    document.go_to(0)
    assert document.timeline.title == "yesterday 19"
    document.go_to(len(document.acts))
    assert document.timeline.title == f"today {store.KEPT_ACTS - 11}"


def test_what_can_be_done_again_falls_out_of_the_list_too(document, three, tmp_path):
    store.save(three, tmp_path / "n.timeline")
    open_file(document, tmp_path / "n.timeline")
    for number in range(store.KEPT_ACTS + 40):
        rename(document, str(number))
    document.go_to(store.KEPT_ACTS)
    document.go_to(40)
    open_file(document, tmp_path / "n.timeline")
    document.go_to(0)
    while document.redo_name("en"):
        document.redo()
    assert document.done == len(document.acts)
    assert store.load(tmp_path / "n.timeline") == document.timeline


@pytest.mark.parametrize("steps", [-30, 30])
def test_a_way_of_large_acts_ends_where_one_of_small_acts_does(document, three, tmp_path, qtbot, monkeypatch, steps):
    store.save(three, tmp_path / "n.timeline")
    open_file(document, tmp_path / "n.timeline")
    for number in range(store.KEPT_ACTS + 40):
        rename(document, str(number))
    document.go_to(store.KEPT_ACTS)
    document.let_go()
    titles = []
    for heavy in (large.HEAVY, -1):
        monkeypatch.setattr(large, "HEAVY", heavy)
        shutil.copy(tmp_path / "n.timeline", tmp_path / f"{heavy}.timeline")
        open_file(document, tmp_path / f"{heavy}.timeline")
        document.go_to(document.done + steps)
        assert document.large.are_under_way == (heavy < 0)
        qtbot.waitUntil(lambda: not document.large.are_under_way, timeout=20_000)
        titles.append(document.timeline.title)
        assert store.load(tmp_path / f"{heavy}.timeline").title == titles[-1]
    assert titles == [str(store.KEPT_ACTS - 1 + steps)] * 2
