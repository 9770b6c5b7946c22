"""What is saved of a damaged file, row by row, and that the file itself stays as it is."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.store import faults, made_up
from timeline_app import store
from timeline_app.cli import main
from timeline_app.errors import ReadError, WriteError
from timeline_app.store.recovery import free_place, recover, recover_to

PAGE = 8192
OLD = Path(__file__).parents[1] / "files" / "version_1.timeline"


@pytest.fixture
def siege(tmp_path):
    """A file of forty events."""
    path = tmp_path / "siege.timeline"
    store.save(made_up.timeline(1), path)
    return path


@pytest.fixture
def whole():
    return made_up.timeline(1)


def scribble(path, start, stop):
    data = bytearray(path.read_bytes())
    data[start:stop] = made_up.chance_of(1).randbytes(stop - start)
    path.write_bytes(data)


def saved_of(path):
    """What is saved of a file; None where it is said clearly that there is nothing."""
    try:
        return recover(path)
    except ReadError as error:
        return None if faults.is_clear(error, path) else error


def pages_with(path, words):
    return [at // PAGE for at in range(0, path.stat().st_size, PAGE) if words in path.read_bytes()[at : at + PAGE]]


@pytest.mark.parametrize("stop", [16, 100, PAGE])
def test_without_a_first_page_nothing_but_the_header_matters(siege, whole, stop):
    scribble(siege, 0, stop)
    with pytest.raises(ReadError):
        store.load(siege)
    saved = recover(siege)
    assert saved.timeline == whole
    assert not saved.is_all


def test_pages_of_another_size_are_known(siege, whole, change):
    change(siege, "PRAGMA page_size = 1024")
    with closing(sqlite3.connect(siege)) as database:
        database.execute("VACUUM")
    assert recover(siege).timeline == whole
    scribble(siege, 0, 16)
    assert recover(siege).timeline == whole


def test_a_row_that_somebody_has_changed_is_doubtful(siege, change, whole):
    change(siege, "UPDATE event SET title = 'Otherwise' WHERE id = 'e7'")
    saved = recover(siege)
    assert saved.doubtful == 1
    assert saved.timeline.event("e7") == replace(
        whole.event("e7"), title="Otherwise", titles=saved.timeline.event("e7").titles
    )
    assert "1 article or event may not be as it was" in saved.say("en")


def test_a_value_that_no_event_can_have_loses_the_event(siege, change, whole):
    change(siege, "PRAGMA ignore_check_constraints = ON", "UPDATE event SET ends = starts - 1 WHERE id = 'e7'")
    saved = recover(siege)
    assert saved.lost_events == 1
    assert [event for event in whole.events if event.id != "e7"] == list(saved.timeline.events)


def test_an_event_without_its_article_loses_that_evidence(siege, change, whole):
    change(siege, "DELETE FROM article WHERE id = 'a1'")
    saved = recover(siege)
    assert [article.id for article in saved.timeline.articles] == ["a0", "a2"]
    lost = [mention for event in whole.events for mention in event.mentions if mention.article_id == "a1"]
    assert saved.lost_mentions == len(lost) > 0
    assert [event.title for event in saved.timeline.events] == [event.title for event in whole.events]


def test_a_text_is_cut_where_its_bytes_go_wrong(siege, query, whole):
    packed = query(siege, "SELECT packed FROM content WHERE n = 1")[0][0]
    data = siege.read_bytes()
    at = data.index(packed[-200:]) + 100
    siege.write_bytes(data[:at] + bytes(80) + data[at + 80 :])
    saved = recover(siege)
    assert saved.cut == 1
    assert "The text of 1 article is damaged" in saved.say("en")
    (cut,) = [a for a in saved.timeline.articles if a.text != whole.article(a.id).text]
    assert whole.article(cut.id).text.startswith(cut.text[: len(cut.text) // 2])


def test_words_that_are_gone_take_only_reasons_with_them(siege, change, whole):
    change(siege, "DELETE FROM word")
    saved = recover(siege)
    assert saved.lost_mentions == 0
    assert saved.doubtful > 0
    assert [event.mentions[0].sentence for event in saved.timeline.events if event.mentions] == [
        event.mentions[0].sentence for event in whole.events if event.mentions
    ]


def test_lanes_that_are_gone_are_those_of_the_events(siege, whole):
    (page,) = pages_with(siege, "Réactions".encode())[:1]
    scribble(siege, 0, PAGE)
    assert page > 0
    saved = recover(siege)
    assert set(saved.timeline.lanes) == set(whole.lanes)


def test_a_page_that_lies_about_its_rows_is_searched(siege, whole):
    page = pages_with(siege, b"combats")[0]
    data = bytearray(siege.read_bytes())
    data[page * PAGE + 1 : page * PAGE + 8] = bytes(7)  # no rows, it says
    siege.write_bytes(data)
    saved = recover(siege)
    assert len(saved.timeline.events) >= len(whole.events) - 1


@pytest.mark.parametrize("damage", [(0, 16), (2 * PAGE, 3 * PAGE), (7 * PAGE, 8 * PAGE)])
def test_files_of_the_first_version_as_far_as_sqlite_reads_them(tmp_path, kept, damage):
    path = tmp_path / "old.timeline"
    path.write_bytes(OLD.read_bytes())
    assert recover(path).timeline == kept
    scribble(path, *damage)
    saved = saved_of(path)
    assert saved is None or set(saved.timeline.articles) <= set(kept.articles) or saved.lost_mentions


def test_a_value_of_the_first_version_that_is_wrong_costs_its_row(tmp_path, kept, change):
    path = tmp_path / "old.timeline"
    path.write_bytes(OLD.read_bytes())
    change(path, "PRAGMA ignore_check_constraints = ON", "UPDATE event SET titles = 'no JSON' WHERE id = 'attack'")
    saved = recover(path)
    assert [event.id for event in saved.timeline.events] == ["trial"]
    assert (saved.lost_events, saved.is_head_sure) == (1, True)
    change(path, "DELETE FROM timeline")
    saved = recover(path)
    assert saved.timeline.articles == kept.articles
    assert not saved.is_head_sure


def test_it_is_written_beside_the_file_under_a_free_name(siege, whole):
    scribble(siege, 0, 16)
    before = siege.read_bytes()
    first, second = recover_to(siege), recover_to(siege)
    assert [saved.path.name for saved in (first, second)] == [
        "siege (recovered).timeline",
        "siege (recovered 2).timeline",
    ]
    assert store.load(first.path) == store.load(second.path) == whole
    assert siege.read_bytes() == before
    assert free_place(siege).name == "siege (recovered 3).timeline"


def test_nothing_is_written_over(siege, tmp_path):
    other = tmp_path / "other.timeline"
    other.write_text("Mine")
    (tmp_path / "link.timeline").symlink_to(siege)
    for target in (siege, other, tmp_path / "link.timeline"):
        before = target.read_bytes()
        with pytest.raises(WriteError, match="not replaced"):
            recover_to(siege, target)
        assert target.read_bytes() == before


def test_a_file_that_is_open_here_is_not_touched(siege):
    with store.open_session(siege) as session:
        with pytest.raises(ReadError, match="open in another window"):
            recover(siege)
        session.do(replace(session.timeline, title="Still mine"), faults.ACT)
        assert session.read_only is None


def test_the_verb_says_what_was_saved(siege, capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("LANGUAGE", "en")
    scribble(siege, 0, 16)
    output = tmp_path / "saved.timeline"
    assert main(["recover", str(siege), str(output)]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith(f"{output}: 3 articles and 40 events saved.")
    assert main(["recover", str(siege), str(output)]) == 2
    assert "not replaced" in capsys.readouterr().err


def test_an_overflow_chain_that_leads_in_a_circle_ends(siege, whole):
    with store.open_session(siege) as session:
        event = replace(session.timeline.events[0], note="siège " * 5_000)
        session.do(replace(session.timeline, events=(event, *session.timeline.events[1:])), faults.ACT)
    data = bytearray(siege.read_bytes())
    pages = pages_with(siege, b"sid\xc3\xa8ge si\xc3\xa8ge"[3:] * 3)
    for page in pages:
        data[page * PAGE : page * PAGE + 4] = (pages[0] + 1).to_bytes(4, "big")
    siege.write_bytes(data)
    assert len(recover(siege).timeline.events) >= len(whole.events) - 1


@pytest.mark.parametrize("seed", range(30))
def test_any_bytes_are_survived(siege, seed):
    """Pages mixed, doubled, filled with chance: a timeline or a ReadError, nothing else."""
    chance = made_up.chance_of(seed)
    data = siege.read_bytes()
    pages = [data[at : at + PAGE] for at in range(0, len(data), PAGE)]
    for _ in range(chance.randrange(1, 12)):
        at = chance.randrange(len(pages))
        pages[at] = chance.choice(
            (
                pages[chance.randrange(len(pages))],
                chance.randbytes(PAGE),
                b"\x0d" + chance.randbytes(PAGE - 1),
                b"\x0a\0\0\x01\xff" + b"\x0f\x00" * 4093 + b"\0",
                faults.flipped(pages[at], chance),
            )
        )
    siege.write_bytes(b"".join(pages))
    before = faults.digest(siege)
    saved = saved_of(siege)
    assert saved is None or store.load(recover_to(siege).path) == saved.timeline
    assert faults.digest(siege) == before
