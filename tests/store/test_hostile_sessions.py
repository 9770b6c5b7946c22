"""Files that were made to do harm, opened to be written: nothing in them runs, and no act fails because of them."""

import json
import sqlite3
import zlib
from contextlib import closing
from dataclasses import replace

import pytest

from tests.store import faults, made_up
from timeline_app import store
from timeline_app.errors import ReadError, WriteError
from timeline_app.reasons import Reason
from timeline_app.store import search
from timeline_app.store.recovery import recover
from timeline_app.store.sums import summed
from timeline_app.store.tables import TABLES, VERSION

BOMB = "hex(zeroblob(100000000))"
NESTED_LIST = "[" * 50_000 + "]" * 50_000
NESTED_NAME = '{"key":' * 20_000 + "1" + "}" * 20_000


@pytest.fixture
def siege(tmp_path):
    """A file of forty events, with two acts that can be taken back."""
    path = tmp_path / "siege.timeline"
    with store.create_session(path, made_up.timeline(1)) as session:
        act(session)
        act(session)
    return path


def act(session):
    """Change an article and an event, and take another event away."""
    timeline = session.timeline
    first, *others = timeline.events
    article = replace(timeline.articles[0], title=timeline.articles[0].title + " encore")
    events = made_up.in_time([replace(first, title=first.title + " encore"), *others[1:]])
    session.do(replace(timeline, articles=(article, *timeline.articles[1:]), events=events), faults.ACT)


def acts_are_kept(path):
    """Whether acts can be done, taken back and found again."""
    with store.open_session(path) as session:
        assert session.read_only is None
        act(session)
        act(session)
        session.undo()
        last = session.timeline
        assert session.find("encore").articles == (last.articles[0].id,)
    return store.load(path) == last


def resummed(path):
    """Give every row the checksum of what somebody has made of it."""
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("PRAGMA ignore_check_constraints = ON")
        for table in TABLES:
            if table.summed:
                first, last = int(table.numbered), len(table.columns)
                for row in database.execute(f"SELECT * FROM {table.name}").fetchall():  # noqa: S608  # own names
                    key = " AND ".join(f"{name} = ?" for name in table.key)
                    right = summed(row[first:last])[-1]
                    statement = f"UPDATE {table.name} SET sum = ? WHERE {key}"  # noqa: S608  # own names
                    database.execute(statement, (right, *row[: len(table.key)]))


RUNS = {
    "trigger": ("CREATE TRIGGER t AFTER UPDATE ON event BEGIN DELETE FROM article; END",),
    "trigger on what is not ours": (
        "CREATE TABLE mine (x)",
        "CREATE TRIGGER t AFTER INSERT ON mine BEGIN DELETE FROM article; END",
    ),
    "view": ("ALTER TABLE lane RENAME TO l", "CREATE VIEW lane AS SELECT * FROM l"),
    "view that reads files": (
        "DROP TABLE patch",
        "CREATE VIEW patch (act, packed) AS SELECT 1, load_extension('/tmp/evil.so')",
    ),
    "generated column": (
        "DROP TABLE patch",
        f"CREATE TABLE patch (act INTEGER PRIMARY KEY, packed BLOB AS ({BOMB}) STORED)",
    ),
    "constraint": (
        "ALTER TABLE view RENAME TO v",
        f"CREATE TABLE view (id INTEGER PRIMARY KEY, starts REAL, ends REAL, sum INTEGER CHECK (length({BOMB}) > 0))",
    ),
    "default": (f"ALTER TABLE event ADD COLUMN more TEXT DEFAULT 'x' CHECK (length({BOMB}) > 0 OR more = 'x')",),
}


@pytest.mark.parametrize("statements", RUNS.values(), ids=RUNS)
def test_what_would_run_is_refused(siege, change, statements):
    change(siege, "PRAGMA ignore_check_constraints = ON", *statements)
    before = faults.digest(siege)
    with pytest.raises(ReadError) as caught:
        store.open_session(siege)
    assert faults.is_clear(caught.value, siege)
    assert faults.digest(siege) == before
    assert len(recover(siege).timeline.events) == 38


INDEXES = {
    "of columns": ("CREATE INDEX i ON event (title, starts)",),
    "index of a formula": (f"CREATE INDEX i ON event (length({BOMB}))",),
    "index of some rows": (f"CREATE INDEX i ON event (title) WHERE length({BOMB}) > 0",),
    "index with a remark": (f"CREATE INDEX i ON event (length/* */({BOMB}))",),
    "index with quotes": ('CREATE INDEX i ON event ("length"("hex"(title)))',),
}


@pytest.mark.parametrize("statements", INDEXES.values(), ids=INDEXES)
def test_an_index_of_somebody_else_goes_and_their_tables_stay(siege, change, query, statements):
    change(siege, *statements, "CREATE TABLE theirs (a CHECK (length(a) > 2))")
    assert acts_are_kept(siege)
    assert query(siege, "SELECT name FROM sqlite_master WHERE name IN ('i', 'theirs')") == [("theirs",)]


# ---------------------------------------------------------------- the index of words

SEARCH = {
    "a view": ("DROP TABLE event_search", "CREATE VIEW event_search AS SELECT id AS title, note AS text FROM event"),
    "an endless view": (
        "DROP TABLE event_search",
        "CREATE VIEW event_search (title, text) AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
        "SELECT i, i FROM n",
    ),
    "a table": ("DROP TABLE event_search", "CREATE TABLE event_search (title, text)"),
    "a table that takes all": ("DROP TABLE event_search", "CREATE TABLE event_search (event_search, title, text)"),
    "a table that takes nothing": (
        "DROP TABLE event_search",
        "CREATE TABLE event_search (event_search, title, text CHECK (0))",
    ),
    "another index": (
        "DROP TABLE event_search",
        "CREATE VIRTUAL TABLE event_search USING fts5(title, text, content = 'event', content_rowid = 'n')",
    ),
    "something else altogether": (
        "DROP TABLE event_search",
        "CREATE VIRTUAL TABLE event_search USING rtree(id, low, high)",
    ),
    "gone": ("DROP TABLE event_search", "DROP TABLE article_search"),
    "shadows taken away": ("DROP TABLE event_search_data", "DROP TABLE article_search_config"),
    "shadows emptied": ("DELETE FROM event_search_data", "DELETE FROM article_search_docsize"),
    "shadows of chance": (
        "UPDATE event_search_data SET block = randomblob(200)",
        "UPDATE article_search_idx SET pgno = 7",
        "UPDATE article_search_data SET block = zeroblob(3)",
    ),
    "shadows of another shape": (
        "DROP TABLE event_search_data",
        "CREATE TABLE event_search_data (x CHECK (0))",
        "DROP TABLE article_search_idx",
        "CREATE VIEW article_search_idx AS SELECT 1",
    ),
    "a newer kind": ("UPDATE event_search_config SET v = 99", "UPDATE article_search_config SET v = 99"),
}


def test_words_are_found_where_a_damaged_index_asks_for_more_room_than_there_is(siege, monkeypatch):
    def greedy(*_: object) -> None:
        raise MemoryError

    with store.open_session(siege) as session:
        word = session.timeline.articles[0].title.split()[0]
        found = session.find(word)
        assert session.timeline.articles[0].id in found.articles
        monkeypatch.setattr(search, "find", greedy)
        assert set(session.find(word).articles) == set(found.articles)


@pytest.mark.parametrize("statements", SEARCH.values(), ids=SEARCH)
def test_no_act_fails_because_of_the_index_of_words(siege, change, statements):
    change(siege, *statements)
    assert acts_are_kept(siege)
    assert acts_are_kept(siege)


# ---------------------------------------------------------------- values

VALUES = {
    "text that is no UTF-8": "UPDATE event SET note = CAST(x'ff' AS TEXT)",
    "a text that unpacks to more": "UPDATE content SET bytes = 10",
    "a text of which nothing is true": "UPDATE content SET bytes = 99000000, packed = zeroblob(300000000)",
    "a text larger than any": "UPDATE content SET bytes = 9223372036854775807",
    "lists in lists": f"UPDATE event SET tags = '{NESTED_LIST}'",  # noqa: S608
    "the name of an act": f"UPDATE act SET name = '{NESTED_NAME}'",  # noqa: S608
    "an act without a time": "UPDATE act SET at = 'noon'",
    "too large a number": "UPDATE event SET starts = -9223372036854775808, ends = 9.3e18",
}


@pytest.mark.parametrize("statement", VALUES.values(), ids=VALUES)
def test_a_wrong_value_is_refused(siege, change, statement):
    change(siege, "PRAGMA ignore_check_constraints = ON", statement)
    with pytest.raises(ReadError) as caught:
        store.open_session(siege)
    assert faults.is_clear(caught.value, siege)


def test_a_text_that_is_a_bomb_is_refused_before_it_is_unpacked(siege):
    with closing(sqlite3.connect(siege)) as database, database:
        database.execute("UPDATE content SET packed = ?", (zlib.compress(bytes(90_000_000)),))
    with pytest.raises(ReadError, match="content"):
        store.open_session(siege)
    assert recover(siege).cut + recover(siege).lost_mentions > 0


def patch(path, *, packed=None, **plain):
    """Put another patch in the place of the last act's."""
    made = {"heading": {}, "articles": [], "events": [], **plain}
    with closing(sqlite3.connect(path)) as database, database:
        packed = packed or zlib.compress(json.dumps(made).encode())
        database.execute("UPDATE patch SET packed = ? WHERE act = (SELECT max(act) FROM patch)", (packed,))


def values(event):
    """An event as a patch tells it."""
    from timeline_app.store.plain import EVENT_FORMS, values_of

    return values_of(event, EVENT_FORMS)


def of_another_article(told, event):
    plain = values(event)
    plain["mentions"][0]["article"] = "gone"
    return {"events": [[event.id, plain]]}


def beyond_the_text(told, event):
    plain = values(event)
    plain["mentions"][0]["sentence"] = [0, 10**9]
    return {"events": [[event.id, plain]]}


PATCHES = {
    "an article that is not there": of_another_article,
    "a place beyond the text": beyond_the_text,
    "an article that is taken away and mentioned": lambda told, _: {"articles": [[told.articles[1].id, None]]},
    "a text that is not there": lambda told, _: {"articles": [[told.articles[0].id, {"text": 99}]]},
    "an event that is not there": lambda *_: {"events": [["gone", None]]},
    "an event of nothing": lambda *_: {"events": [["new", {}]]},
    "an order of others": lambda *_: {"order": ["x", "y", "z"]},
    "another kind of thing": lambda *_: {"events": "all"},
    "a bomb": lambda *_: {"packed": zlib.compress(b"[" + b" " * 60_000_000 + b"]")},
    "nested": lambda *_: {"packed": zlib.compress(b"[" * 100_000)},
    "no JSON": lambda *_: {"packed": zlib.compress(b"\xff\xfe")},
    "not packed": lambda *_: {"packed": b"{}"},
    "nothing": lambda *_: {"packed": b"\0"},
}


@pytest.mark.parametrize("made", PATCHES.values(), ids=PATCHES)
def test_an_act_that_cannot_have_been_is_not_taken_back(siege, made):
    timeline = store.load(siege)
    told = next(event for event in timeline.events if event.mentions)
    patch(siege, **made(timeline, told))
    with store.open_session(siege) as session:
        with pytest.raises(WriteError, match="cannot be taken back") as caught:
            session.undo()
        assert faults.is_clear(caught.value, siege)
        assert session.timeline == timeline
    assert acts_are_kept(siege)


def test_contents_of_acts_that_are_no_list_stop_no_act(siege, change):
    change(siege, "UPDATE act SET contents = 'no JSON'")
    resummed(siege)
    with store.open_session(siege) as session:
        session.undo()
        session.undo()
        act(session)  # what was taken back is forgotten
        last = session.timeline
    assert store.load(siege) == last


def test_a_view_without_end_is_none(siege, change):
    change(siege, "INSERT INTO view VALUES (1, -9e999, 9e999, 0)")
    resummed(siege)
    with store.open_session(siege) as session:
        assert session.view is None


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (Reason("reasons.of_the_future", (("name", "Hollande"),)), "Hollande"),
        (Reason("reasons.of_the_future"), "of_the_future"),
        (Reason("reasons.office_held", (("name", "Hollande"),)), "Hollande"),
        (Reason("reasons.nearest_year", (("issued_when", "soon"),)), "soon"),
        (Reason("reasons.year_named", (("year", "1815"), ("key", "x"), ("language", "y"))), "1815, x, y"),
        (Reason("reasons.year_named", (("year", "{0.__class__}"),)), "the article speaks of {0.__class__}"),
    ],
)
def test_a_reason_that_nobody_can_say_is_told_by_its_values(reason, said):
    assert reason.say("en") == said


# ---------------------------------------------------------------- the database itself


def test_a_newer_file_is_only_read(siege, change):
    timeline = store.load(siege)
    change(siege, f"PRAGMA user_version = {VERSION + 1}", "ALTER TABLE event ADD COLUMN mood TEXT DEFAULT 'calm'")
    before = faults.digest(siege)
    with store.open_session(siege) as session:
        assert session.read_only is store.ReadOnly.NEWER
        assert session.timeline == timeline
        with pytest.raises(WriteError, match="newer"):
            act(session)
    assert faults.digest(siege) == before


def test_a_newer_file_without_our_tables_is_refused(siege, change):
    change(siege, f"PRAGMA user_version = {VERSION + 1}", "DROP TABLE mention")
    with pytest.raises(ReadError, match="mention"):
        store.open_session(siege)


def test_a_file_that_writes_ahead_is_read_and_brought_back_to_our_way(siege, change, query):
    timeline = store.load(siege)
    change(siege, "PRAGMA journal_mode = WAL")
    assert store.load(siege) == timeline
    assert recover(siege).timeline == timeline
    assert acts_are_kept(siege)
    assert query(siege, "PRAGMA journal_mode") == [("delete",)]
    assert [path.name for path in siege.parent.iterdir()] == [siege.name]


def test_what_somebody_has_written_ahead_is_there(siege):
    """Their process has ended without bringing it into the file."""
    with closing(sqlite3.connect(siege)) as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA wal_autocheckpoint = 0")
        database.execute("CREATE TABLE theirs (x)")
        database.commit()
        left = siege.with_name("left.timeline")
        for ending in ("", "-wal"):
            left.with_name(left.name + ending).write_bytes(siege.with_name(siege.name + ending).read_bytes())
    assert recover(left).timeline == store.load(left)
    assert acts_are_kept(left)


def test_a_journal_that_names_another_file_is_not_played_back(siege):
    precious = siege.with_name("precious.txt")
    precious.write_text("mine")
    name = str(precious).encode()
    journal = siege.with_name(siege.name + "-journal")
    header = bytes.fromhex("d9d505f920a163d7") + bytes(4) + b"\0\0\0\1" + bytes([0, 0, 0, 26, 0, 0, 2, 0, 0, 0, 16, 0])
    ending = (262145).to_bytes(4, "big") + name + len(name).to_bytes(4, "big") + sum(name).to_bytes(4, "big")
    journal.write_bytes(header.ljust(512, b"\0") + ending + bytes.fromhex("d9d505f920a163d7"))
    for way in (store.load, store.open_session, recover):
        with pytest.raises(ReadError, match="names another file"):
            way(siege)
    assert precious.read_text() == "mine"


@pytest.mark.parametrize(
    "journal", [b"not a journal" * 100, bytes(2_000), bytes.fromhex("d9d505f920a163d7") + b"\xff" * 3_000]
)
def test_a_journal_of_somebody_else_that_is_none(siege, journal):
    siege.with_name(siege.name + "-journal").write_bytes(journal)
    assert acts_are_kept(siege)
