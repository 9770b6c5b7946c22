"""Whatever befalls a file: no acknowledged act is lost, none is half there, and what is wrong is said in one line."""

import os

import pytest

from tests.store import faults, made_up, troubles
from timeline_app import store
from timeline_app.store.recovery import recover

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")
KILLS, FLIPS, CUTS, UNDONE = 12, 150, 30, 12


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The bytes of a file with a history, and what it holds."""
    path = tmp_path_factory.mktemp("whole") / "siege.timeline"
    timeline = faults.sample(path)
    return path.read_bytes(), timeline


@forks
@pytest.mark.parametrize("seed", range(KILLS))
def test_killed_at_any_moment(tmp_path, seed):
    outcome = faults.killed(tmp_path / "siege.timeline", seed)
    assert outcome.is_good, outcome


@pytest.mark.parametrize("seed", range(3))
def test_the_disk_is_full(tmp_path, seed):
    outcome = troubles.disk_full(tmp_path / "disk", seed)
    if outcome is None:
        pytest.skip("only root may make a small disk")
    assert outcome.is_good, outcome


@pytest.mark.skipif(os.name != "posix", reason="files have no limit here")
@pytest.mark.parametrize("seed", range(5))
def test_the_file_may_not_grow_and_later_it_may(tmp_path, seed):
    outcome = troubles.file_full(tmp_path / "siege.timeline", seed)
    assert outcome.is_good, outcome


@pytest.mark.skipif(os.name != "posix", reason="an open file is neither taken away nor replaced here")
@pytest.mark.parametrize("befall", troubles.WHILE_OPEN.values(), ids=troubles.WHILE_OPEN)
def test_what_others_do_to_an_open_file(tmp_path, befall):
    outcome = troubles.while_open(tmp_path / "siege.timeline", befall, 3)
    assert outcome.is_good, outcome


def test_another_process_holds_the_file(tmp_path):
    outcome = troubles.locked(tmp_path / "siege.timeline", 3)
    assert outcome.is_good, outcome


@pytest.mark.skipif(os.name != "posix", reason="folders are not forbidden so here")
def test_the_folder_may_not_be_written(tmp_path):
    outcome = troubles.read_only_folder(tmp_path / "fixed", 3)
    if outcome is None:
        pytest.skip("root may write every folder here")
    assert outcome.is_good, outcome


@pytest.mark.parametrize("make", faults.NOT_OURS.values(), ids=faults.NOT_OURS)
def test_what_is_no_timeline(tmp_path, make):
    outcome = faults.not_ours(tmp_path / "siege.timeline", make)
    assert outcome.is_good, outcome


def test_any_byte_is_changed(tmp_path, whole):
    data, timeline = whole
    chance = made_up.chance_of(7)
    outcomes = [
        faults.damaged(tmp_path / "siege.timeline", faults.flipped(data, chance), timeline) for _ in range(FLIPS)
    ]
    assert [outcome for outcome in outcomes if not outcome.is_good] == []
    refused = [outcome.gone for outcome in outcomes if outcome.gone is not None]
    assert 10 < len(refused) < FLIPS  # most bytes are of no use
    assert sum(refused) / len(refused) < 2


def test_the_end_is_missing(tmp_path, whole):
    data, timeline = whole
    chance = made_up.chance_of(7)
    outcomes = [
        faults.damaged(tmp_path / "siege.timeline", faults.cut_short(data, chance), timeline) for _ in range(CUTS)
    ]
    assert [outcome for outcome in outcomes if not outcome.is_good] == []


def test_what_was_done_before_is_as_it_was_or_refused(tmp_path, whole):
    data, timeline = whole
    path = tmp_path / "siege.timeline"
    path.write_bytes(data)
    with store.open_session(path) as session:
        undone = [session.undo() for _ in range(session.done)]
    chance, opened = made_up.chance_of(7), 0
    for _ in range(UNDONE):
        path.write_bytes(faults.flipped(data, chance))
        opened += faults.taken_back(path, timeline, undone)
    assert opened == UNDONE


def test_a_whole_file_is_recovered_whole(tmp_path, whole):
    data, timeline = whole
    path = tmp_path / "siege.timeline"
    path.write_bytes(data)
    assert recover(path).timeline == timeline
