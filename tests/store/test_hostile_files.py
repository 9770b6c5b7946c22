"""Files that are none of ours, are damaged, or were made to do harm: refused in one line that names them."""

import os
import shutil
import sqlite3
import zlib
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline_app import store
from timeline_app.errors import ReadError, WriteError
from timeline_app.store.tables import TABLES, VERSION


def change(path, *statements):
    with closing(sqlite3.connect(path)) as database, database:
        for statement in statements:
            database.execute(statement)


def sql(*statements):
    return lambda path: change(path, *statements)


def truncated(keep):
    def cut(path):
        data = path.read_bytes()
        path.write_bytes(data[: keep if keep > 0 else len(data) + keep])

    return cut


def patched(place, byte):
    return lambda path: path.write_bytes(path.read_bytes()[:place] + bytes([byte]) + path.read_bytes()[place + 1 :])


def scribbled(path):
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    path.write_bytes(data)


def mistyped(path):
    path.write_bytes(path.read_bytes().replace(b"position", b"posit\x84on"))


def content(data):
    return lambda path: path.write_bytes(data)


def a_folder(path):
    path.unlink()
    path.mkdir()


def huge(path):
    os.truncate(path, 3_000_000_000)


NESTED = "[" * 100_000 + "]" * 100_000

HOSTILE = {
    "missing": (lambda path: path.unlink(), "no such file"),
    "empty": (content(b""), "not a timeline"),
    "text": (content(b"Once upon a time " * 20), "not a timeline"),
    "garbage": (content(bytes(range(256)) * 20), "not a timeline"),
    "magic only": (content(b"SQLite format 3\0"), "not a timeline"),
    "other database": (sql("PRAGMA application_id = 7"), "not a timeline"),
    "version 0": (sql("PRAGMA user_version = 0"), "not a timeline"),
    "newer": (sql(f"PRAGMA user_version = {VERSION + 1}"), "newer Timeline App"),
    "folder": (a_folder, "a folder"),
    "huge": (huge, "larger than"),
    "of another SQLite": (patched(18, 3), "damaged"),
    "cut in the first page": (truncated(1000), "damaged"),
    "cut at the end": (truncated(-4096), "damaged"),
    "scribbled over": (scribbled, "damaged"),
    "schema that is not UTF-8": (mistyped, "damaged"),
    "no table": (sql("DROP TABLE mention"), "table mention is missing"),
    "no column": (sql("ALTER TABLE event DROP COLUMN note"), "column note"),
    "view": (sql("ALTER TABLE lane RENAME TO l", "CREATE VIEW lane AS SELECT * FROM l"), "table lane is missing"),
    "endless view": (
        sql(
            "DROP TABLE lane",
            "CREATE VIEW lane AS WITH RECURSIVE n(position) AS (SELECT 1 UNION ALL SELECT position + 1 FROM n) "
            "SELECT position, 'x' AS name FROM n",
        ),
        "table lane is missing",
    ),
    "virtual table": (
        sql("DROP TABLE lane", "CREATE VIRTUAL TABLE lane USING fts5(position, name)"),
        "lane is missing",
    ),
    "generated column": (
        sql(
            "DROP TABLE lane",
            "CREATE TABLE lane (position INTEGER PRIMARY KEY, name TEXT AS (hex(zeroblob(1000000000))) VIRTUAL)",
        ),
        "column name",
    ),
    "trigger": (
        sql("CREATE TRIGGER t AFTER UPDATE ON event BEGIN DELETE FROM article; END"),
        "holds a program",
    ),
}


@pytest.mark.parametrize(("damage", "words"), HOSTILE.values(), ids=HOSTILE)
def test_a_bad_file_is_refused_by_name(file, damage, words):
    damage(file)
    with pytest.raises(ReadError, match=words) as caught:
        store.load(file)
    assert "paris.timeline" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_waited_for(tmp_path, kept):
    pipe = tmp_path / "pipe.timeline"
    os.mkfifo(pipe)
    with pytest.raises(ReadError, match="pipe"):
        store.load(pipe)
    with pytest.raises(WriteError):
        store.save(kept, pipe)


@pytest.mark.parametrize(
    ("change_to", "words"),
    [
        ("UPDATE event SET status = 'doubtful' WHERE id = 'attack'", "event 'attack' has the status 'doubtful'"),
        ("UPDATE event SET \"precision\" = 'fortnight'", "precision"),
        ("UPDATE event SET ends = starts", "ends"),
        ("UPDATE event SET starts = 'yesterday'", "starts"),
        ("UPDATE event SET confidence = 2", "confidence"),
        ("UPDATE event SET confidence = 'high'", "confidence"),
        ("UPDATE event SET by_hand = 2", "by_hand"),
        ("UPDATE event SET title = x'ff'", "title"),
        ("UPDATE event SET titles = '{}'", "titles"),
        ("UPDATE event SET titles = '[1]'", "titles"),
        ("UPDATE event SET titles = 'no JSON'", "titles"),
        ("UPDATE event SET titles = '1],[2'", "titles"),
        ("UPDATE event SET titles = 'NESTED'".replace("NESTED", NESTED), "titles"),
        ("UPDATE event SET figures = '[7]'", "figures"),
        ('UPDATE event SET figures = \'[["x", "", ""]]\'', "figures"),
        ('UPDATE mention SET figures = \'[["x", "", ""]]\'', "figures"),
        ("UPDATE mention SET figures = '[7]'", "figures"),
        ("UPDATE event SET reasons = 999", "reasons"),
        ("UPDATE mention SET article = 77", "article"),
        ("UPDATE mention SET event = 77 WHERE event = 1", "event"),
        ("UPDATE mention SET sentence_end = 1000", "sentence_end"),
        ("UPDATE mention SET expression_end = 1000", "expression_end"),
        ("UPDATE mention SET sentence_start = -1", "sentence_start"),
        ("UPDATE mention SET expression_start = expression_end + 1", "expression_end"),
        ("UPDATE mention SET kind = 'moment'", "kind"),
        ("UPDATE mention SET rule = 999", "rule"),
        ("UPDATE mention SET dated = 'perhaps'", "dated"),
        ("UPDATE mention SET more = '[]'", "more"),
        ('UPDATE mention SET more = \'{"whole": {"starts": 2, "ends": 1}}\'', "whole"),
        ("UPDATE mention SET more = '{\"sentence\": 7}'", "sentence"),
        ('UPDATE word SET text = \'[{"key": "k", "values": [["a"]]}]\' WHERE text LIKE \'[%\' AND n < 3', "values"),
        ('UPDATE word SET text = \'[{"key": "k", "values": [["a", 1]]}]\' WHERE text LIKE \'[%\' AND n < 3', "values"),
        ("UPDATE article SET content = 77", "content"),
        ("UPDATE article SET issued_ends = NULL WHERE issued_starts IS NOT NULL", "issued_ends"),
        ("UPDATE article SET issued_certainty = 'maybe'", "issued_certainty"),
        ("UPDATE article SET issued_approximate = 'x' WHERE id = 'paris'", "issued_approximate"),
        ("UPDATE article SET repairs = '[{}]' WHERE id = 'paris'", "repairs"),
        (
            'UPDATE article SET repairs = \'[{"span": [200, 201], "old": "a", "new": "b", "confident": true}]\'',
            "repairs",
        ),
        ('UPDATE article SET repairs = \'[{"span": [0, 1], "old": "a", "new": "bc", "confident": true}]\'', "new"),
        ("UPDATE timeline SET lanes_by = 'colour'", "lanes_by"),
        ("UPDATE timeline SET folded = '{'", "folded"),
        ("DELETE FROM timeline", "timeline"),
        ("UPDATE content SET packed = 'text'", "packed"),
        ("UPDATE content SET packed = x'00'", "packed"),
        ("UPDATE content SET bytes = bytes - 1 WHERE bytes > 0", "packed"),
        ("UPDATE content SET bytes = 900000000000", "packed"),
    ],
)
def test_a_value_that_the_model_does_not_know_is_refused(file, seal, change_to, words):
    loosen(file)
    change(file, change_to)
    seal(file)
    with pytest.raises(ReadError, match=words) as caught:
        store.load(file)
    assert len(str(caught.value)) < 400


def loosen(path):
    """Rebuild the tables without constraints or types, as somebody with bad intentions would."""
    for table in TABLES:
        change(
            path,
            f"ALTER TABLE {table.name} RENAME TO old",
            f"CREATE TABLE {table.name} ({', '.join(table.names)})",
            f"INSERT INTO {table.name} SELECT * FROM old",  # noqa: S608  # own names
            "DROP TABLE old",
        )


@pytest.mark.parametrize(
    "change_to",
    [
        "UPDATE event SET title = 'Somebody else s title' WHERE id = 'attack'",
        "UPDATE event SET starts = starts + 1, ends = ends + 1",
        "UPDATE event SET status = 'accepted'",
        "UPDATE mention SET value = '2016'",
        "UPDATE article SET title = ''",
        "UPDATE lane SET name = 'x'",
        "UPDATE timeline SET title = 'x'",
        "UPDATE word SET text = text || ' '",
    ],
)
def test_a_value_that_was_written_by_nobody_is_noticed(file, change_to):
    change(file, change_to)
    with pytest.raises(ReadError, match="has the sum"):
        store.load(file)


def test_two_rows_of_one_id_are_refused(file, seal):
    loosen(file)
    change(file, "UPDATE event SET id = 'attack'")
    seal(file)
    with pytest.raises(ReadError, match="id 'attack'"):
        store.load(file)


def test_text_that_is_not_utf_8_is_refused(file):
    change(file, "UPDATE event SET title = CAST(x'ff' AS TEXT)")
    with pytest.raises(ReadError, match="damaged"):
        store.load(file)


def test_a_file_may_be_read_only_and_oddly_named(file, tmp_path, kept):
    odd = tmp_path / "50 % d’été #1?.timeline"
    shutil.copy(file, odd)
    odd.chmod(0o400)
    assert store.load(odd) == kept


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_bytes_change_it_is_a_timeline_or_refused(file, tmp_path, data):
    damaged = bytearray(file.read_bytes())
    places = data.draw(st.lists(st.integers(0, len(damaged) - 1), min_size=1, max_size=20))
    for place in places:
        damaged[place] = data.draw(st.integers(0, 255))
    path = tmp_path / "damaged.timeline"
    path.write_bytes(damaged)
    try:
        timeline = store.load(path)
    except ReadError:
        return
    store.save(timeline, path)
    assert store.load(path) == timeline


def test_a_text_that_is_none_though_its_checksum_is_right_is_empty(file, change, seal, query):
    (packed,) = query(file, "SELECT packed FROM content WHERE bytes > 0")[0]
    for bomb, size in ((b"no zlib", 90), (packed, 900_000_000_000)):
        found = zlib.crc32(str(size).encode(), zlib.crc32(bomb))
        change(file, f"UPDATE content SET packed = x'{bomb.hex()}', bytes = {size} WHERE bytes > 0")  # noqa: S608
        change(file, f"UPDATE article SET packed_sum = {found} WHERE id = 'paris'")  # noqa: S608
        seal(file)
        timeline = store.load(file)
        assert timeline.article("paris").text == ""
        assert timeline.event("attack").mentions[0].sentence.text == ""
