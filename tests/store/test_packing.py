"""What a file packs, so that it takes little more room than the texts in it, is whole again when it is asked for."""

import json
import shutil
import zlib
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest

from tests.store import faults, made_up
from tests.store.faults import ACT
from timeline_app import store
from timeline_app.errors import ReadError, WriteError
from timeline_app.model import Timeline
from timeline_app.store.recovery import recover
from timeline_app.store.tables import VERSION

OLD = Path(__file__).parents[1] / "files" / "version_2.timeline"


def many(count, start=0):
    """Articles of one language."""
    chance = made_up.chance_of(start)
    return tuple(made_up.article(chance, f"a{start + number}") for number in range(count))


@pytest.fixture
def archive(tmp_path):
    """A file of fifty articles, which share a dictionary."""
    path = tmp_path / "archive.timeline"
    store.save(Timeline("Archive", many(50)), path)
    return path


def test_articles_of_a_language_share_a_dictionary_where_they_are_many(archive, tmp_path, query):
    assert store.load(archive).articles == many(50)
    assert query(archive, "SELECT DISTINCT dictionary FROM content") == [(1,)]
    few = tmp_path / "few.timeline"
    store.save(Timeline("Few", many(10)), few)
    assert query(few, "SELECT name FROM sqlite_master WHERE name LIKE 'dictionary%'") == []
    average = "SELECT avg(length(packed)) FROM content"
    assert query(archive, average) < query(few, average)


def test_texts_are_read_by_zlib_alone(archive, query):
    ((dictionary,),) = query(archive, "SELECT packed FROM dictionary")
    ((packed,),) = query(archive, "SELECT packed FROM content JOIN article ON content = content.n WHERE id = 'a7'")
    unpacking = zlib.decompressobj(zdict=zlib.decompress(dictionary))
    assert unpacking.decompress(packed).decode() == many(50)[7].text


def test_a_dictionary_comes_with_the_article_that_makes_them_many(tmp_path, query):
    path = tmp_path / "growing.timeline"
    with store.create_session(path, Timeline("Growing", many(39))) as session:
        with pytest.raises(WriteError):  # this act comes to nothing, and the dictionary with it
            session.do(replace(session.timeline, articles=many(45), style=None), ACT)
        assert query(path, "SELECT name FROM sqlite_master WHERE name LIKE 'dictionary%'") == []
        session.do(replace(session.timeline, articles=many(45)), ACT)
        session.do(replace(session.timeline, articles=many(45)[3:]), ACT)
        session.undo()
    assert store.load(path).articles == many(45)
    assert query(path, "SELECT dictionary, count(*) FROM content GROUP BY 1") == [(None, 39), (1, 6)]


@pytest.mark.parametrize("gone", ["dictionary", "dictionary_copy"])
def test_one_of_the_two_dictionaries_is_enough_to_save_all(archive, change, gone):
    change(archive, f"UPDATE {gone} SET packed = zeroblob(length(packed))")  # noqa: S608  # own names
    assert recover(archive).timeline.articles == many(50)
    data = archive.read_bytes()
    archive.write_bytes(bytes(100) + data[100:])  # SQLite knows nothing of it now
    assert set(recover(archive).timeline.articles) == set(many(50))


def test_a_file_with_dictionaries_is_opened_to_be_written(archive):
    with store.open_session(archive) as session:
        assert session.read_only is None
        session.do(replace(session.timeline, articles=many(50)[:45]), ACT)
        assert session.undo().articles == many(50)


def test_a_dictionary_that_is_none_is_refused(archive, change):
    for harm in (
        "UPDATE content SET dictionary = 7 WHERE n = 3",
        "UPDATE dictionary SET bytes = 900000000",
        "UPDATE dictionary SET packed = x'00'",
    ):
        copy = archive.with_name("copy.timeline")
        shutil.copy(archive, copy)
        change(copy, harm)
        with pytest.raises(ReadError) as caught:
            store.load(copy)
        assert faults.is_clear(caught.value, copy)


def test_titles_are_packed_by_the_sentence_that_tells_of_the_event(file, kept, query):
    trial = kept.event("trial")
    words = trial.mentions[0].sentence.text
    titled = replace(trial, titles=(trial.title, words[:-1], words[3:]))
    later = replace(kept, events=tuple(titled if event is trial else event for event in kept.events))
    store.save(later, file)
    ((packed,),) = query(file, "SELECT titles FROM event WHERE id = 'trial'")
    unpacked = zlib.decompressobj(zdict=words.encode()).decompress(packed)
    assert json.loads(unpacked) == [None, words[:-1], words[3:]]
    assert store.load(file).event("trial").titles == titled.titles


def test_titles_stay_when_their_article_has_another_text(file, kept):
    trial = kept.event("trial")
    titled = replace(trial, titles=(trial.mentions[0].sentence.text[:-1],))
    store.save(replace(kept, events=(kept.events[0], titled)), file)
    with store.open_session(file) as session:
        first, *others = session.timeline.articles
        spoken = replace(first, text=first.text.replace("septembre", "Septembre"))
        session.do(replace(session.timeline, articles=(spoken, *others)), ACT)
    assert store.load(file).event("trial") == titled


@pytest.mark.parametrize("bomb", [zlib.compress(b"[" + b'"",' * 9_000_000 + b'""]'), b"x\xbb", zlib.compress(b"{}")])
def test_titles_that_are_none_are_left_out(file, kept, change, seal, bomb):
    change(file, f"UPDATE event SET titles = x'{bomb.hex()}'")  # noqa: S608
    seal(file)
    assert [event.titles for event in store.load(file).events] == [() for _ in kept.events]


def test_what_is_packed_by_a_sentence_needs_one(file, change, seal):
    change(file, "UPDATE event SET titles = x'78bb'", "DELETE FROM mention")
    seal(file)
    with pytest.raises(ReadError, match="titles"):
        store.load(file)


def test_a_file_of_version_2_keeps_what_others_have_put_there(tmp_path, change, query):
    path = tmp_path / "old.timeline"
    shutil.copy(OLD, path)
    change(
        path,
        "ALTER TABLE event ADD COLUMN mood TEXT DEFAULT 'calm'",
        "ALTER TABLE mention ADD COLUMN weight REAL",
        "UPDATE event SET mood = 'grave' WHERE id = 'attack'",
        "CREATE VIEW moods AS SELECT id, mood FROM event",
        "CREATE TABLE picture (data BLOB)",
    )
    before = store.load(path)
    with store.open_session(path) as session:
        assert (session.timeline, session.read_only) == (before, None)
        assert query(path, "PRAGMA user_version") == [(VERSION,)]
        session.do(replace(before, title="Later"), ACT)
    assert query(path, "SELECT * FROM moods ORDER BY id") == [("attack", "grave"), ("trial", "calm")]
    assert "edtf" not in query(path, "SELECT sql FROM sqlite_master WHERE name = 'event'")[0][0]
    assert store.load(path) == replace(before, title="Later")


def test_a_file_of_version_2_that_cannot_be_changed_is_read(tmp_path, change, query):
    path = tmp_path / "old.timeline"
    shutil.copy(OLD, path)
    change(path, "CREATE TABLE dictionary (word TEXT)")  # a name of ours that somebody has taken
    before = store.load(path)
    with store.open_session(path) as session:
        assert (session.timeline, session.read_only) == (before, store.ReadOnly.NOT_ALLOWED)
    assert query(path, "PRAGMA user_version") == [(2,)]


def test_a_damaged_file_of_version_2_is_saved(tmp_path):
    path, last = tmp_path / "old.timeline", OLD.with_name("version_2_last.timeline")
    before, data = store.load(last), last.read_bytes()
    assert before.articles[0].author == "Jean Dupont"
    for head in (16, 100, 8192):
        path.write_bytes(bytes(head) + data[head:])
        assert recover(path).timeline == before


def test_many_acts_leave_no_text_in_memory(archive):
    with store.open_session(archive) as session:
        told = made_up.timeline(1, events=60)
        session.do(replace(told, articles=(*told.articles, *session.timeline.articles[9:])), ACT)
    with store.open_session(archive) as session:
        for number, event in enumerate(islice(session.timeline.events, 40)):
            events = tuple(
                replace(one, note=f"{number}") if one.id == event.id else one for one in session.timeline.events
            )
            session.do(replace(session.timeline, events=events), ACT)
        assert all(article.unread is not None for article in session.timeline.articles)
