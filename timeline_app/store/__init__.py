"""The .timeline file: everything of a Timeline in one SQLite database that other tools can query too.

    sqlite3 paris.timeline "SELECT edtf, title FROM event WHERE status = 'accepted' ORDER BY starts"

The application id of the database is "TmLn", its user version the version of the format.  The tables stand in
tables.py, the meaning of every field in model.py.  Times are `starts` and `ends`: whole seconds since 1970 on the
proleptic Gregorian calendar, `ends` exclusive, with the same as EDTF text beside them; only the numbers are read back.
Small lists are JSON text.

History of the format:

    1   the first one.  Added since: organisations, factuality and confidence_reasons of an event, figures of a mention,
        whether the style of the canvas follows the window.

Tables, and columns with a default, may be added without a new version: a program that does not know them leaves them
alone.  The version rises when an older program would misread a file; it then refuses it.  There are no triggers, and
files that hold any are refused.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from uuid import uuid4

from timeline_app.errors import ReadError, WriteError
from timeline_app.model import Timeline
from timeline_app.store.files import DAMAGE, is_ours, open_to_read, shown, system_words
from timeline_app.store.rows import Row, Rows, WrongValue, read_rows, write_rows
from timeline_app.store.tables import APPLICATION_ID, TABLES, VERSION, Table

__all__ = ["load", "save"]


def load(path: str | Path) -> Timeline:
    """The timeline that a file holds; raises ReadError when it is missing, damaged, or not a timeline."""
    path = Path(path)
    try:
        with closing(open_to_read(path)) as database:
            rows = {table.name: _rows_of(table, database) for table in TABLES}
        return read_rows(rows)
    except DAMAGE as error:
        raise ReadError("store.damaged", file=shown(path), detail=system_words(error)) from error
    except WrongValue as wrong:
        raise ReadError("store.wrong_value", file=shown(path), **wrong.values) from wrong


def _rows_of(table: Table, database: sqlite3.Connection) -> list[Row]:
    return [dict(row) for row in database.execute(table.select(_columns(table, database)))]


def _columns(table: Table, database: sqlite3.Connection) -> set[str]:
    return {row[0] for row in database.execute(table.select_columns)}


def save(timeline: Timeline, path: str | Path) -> None:
    """Write a timeline into a file, whole or not at all; raises WriteError.

    A file of ours is brought up to date, so that what newer versions of the program have added to it survives;
    whatever else stands at `path` is replaced.
    """
    try:
        rows = _checked_rows(timeline)
        place = Path(os.path.realpath(path))  # the file a link leads to is replaced, not the link
        if place.exists() and not place.is_file():
            raise WriteError("store.no_place", file=shown(path))
        beside = place.with_name(f".{uuid4().hex}.saving")
        try:
            _write(rows, place, beside)
            _swap(beside, place)
        finally:
            beside.unlink(missing_ok=True)
    except WrongValue as wrong:
        raise WriteError("store.cannot_keep", file=shown(path), **wrong.values) from wrong
    except (OSError, sqlite3.Error, ValueError, OverflowError) as error:
        raise WriteError("errors.cannot_write", file=shown(path), detail=system_words(error)) from error


def _checked_rows(timeline: Timeline) -> Rows:
    """The rows of a timeline, which are sure to be read back as the same timeline."""
    rows = write_rows(timeline)
    if read_rows(rows) != timeline:
        raise ValueError("the timeline is not as the format wants it")
    return rows


def _write(rows: Rows, place: Path, beside: Path) -> None:
    """Write the rows into `beside`: onto a copy of the file at `place` if it is ours, else into a new database."""
    if is_ours(place):
        with suppress(*DAMAGE):  # it may have constraints of its own; then it is written anew
            with closing(open_to_read(place)) as source, closing(sqlite3.connect(beside)) as database:
                source.backup(database)
                _update(database, rows)
            return
        beside.unlink(missing_ok=True)
    with closing(sqlite3.connect(beside)) as database:
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute(f"PRAGMA user_version = {VERSION}")
        for table in TABLES:
            database.execute(table.create)
        _update(database, rows)


def _update(database: sqlite3.Connection, rows: Rows) -> None:
    """Make the tables hold these rows and no others, in one transaction; columns not ours keep their values."""
    database.execute("PRAGMA trusted_schema = OFF")
    database.execute("PRAGMA journal_mode = MEMORY")  # nobody else knows of this file: it is thrown away if this
    database.execute("PRAGMA synchronous = OFF")  # fails, and brought to the disk before it is used
    with database:
        for table in TABLES:
            for statement in table.add(_columns(table, database)):
                database.execute(statement)
            wanted = {tuple(row[name] for name in table.key) for row in rows[table.name]}
            there = set(database.execute(table.select_keys))
            database.executemany(table.delete, there - wanted)
            database.executemany(table.upsert, rows[table.name])


def _swap(beside: Path, place: Path) -> None:
    """Put the finished file, once it is on the disk, in the place of the old one."""
    if place.exists():
        shutil.copymode(place, beside)
    with beside.open("rb+") as stream:
        os.fsync(stream.fileno())
    beside.replace(place)
    if os.name == "posix":
        folder = os.open(place.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
