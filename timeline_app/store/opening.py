"""Opening, making and overwriting files: what leads to a session."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from time import time

from timeline_app.changes import change_between
from timeline_app.errors import ReadError, WriteError
from timeline_app.history import Act, named
from timeline_app.model import Timeline, time_order
from timeline_app.store import version_1, version_2
from timeline_app.store.contents import Contents
from timeline_app.store.fields import WrongValue
from timeline_app.store.files import DAMAGE, Place, connect, is_ours, mark, new_file, shown, system_words
from timeline_app.store.reading import read_timeline
from timeline_app.store.session import ReadOnly, Session
from timeline_app.store.tables import VERSION
from timeline_app.store.writing import add_missing_columns, drop_foreign_constraints, make_tables, write_change

_WRITE_ERRORS = (OSError, sqlite3.Error, ValueError, OverflowError)


def open_session(path: str | Path) -> Session:
    """Open a file, to write if that can be; raises ReadError when it is missing, damaged, or not a timeline.

    A file of an older version is brought up to date; one of a newer version is only read.
    """
    place = Place(Path(path))
    database: sqlite3.Connection | None = None
    try:
        database, read_only = _opened(place)
        session = Session(place, database, read_only)
    except BaseException as error:
        if database is not None:
            database.close()
        place.release()
        _tell(error, place.path)
        raise
    return session


def _opened(place: Place) -> tuple[sqlite3.Connection, ReadOnly | None]:
    """A connection that holds the file, or only reads it and why."""
    if place.is_held_here:
        return connect(place.path)[0], ReadOnly.IN_USE
    database, version = connect(place.path, to_write=True)
    try:
        if version == version_1.VERSION:
            timeline = version_1.read(database)
            database.close()
            return _brought_up_to_date(place, timeline)
        why = ReadOnly.NEWER if version > VERSION else _held(place, database, version)
        database.execute(f"PRAGMA query_only = {int(why is not None)}")
    except BaseException:
        database.close()
        raise
    return database, why


def _held(place: Place, database: sqlite3.Connection, version: int = VERSION) -> ReadOnly | None:
    """Take the file for this session; why that cannot be, or None."""
    database.execute("PRAGMA journal_mode = DELETE")
    database.execute("PRAGMA synchronous = EXTRA")  # an act is on the disk, and the folder knows, before it is shown
    database.execute("PRAGMA fullfsync = ON")  # on a Mac nothing less reaches the disk
    database.execute("PRAGMA secure_delete = ON")  # what was taken out is not found again when a file is mended
    try:
        if not os.access(place.path, os.W_OK) or not os.access(place.path.parent, os.W_OK):
            return ReadOnly.NOT_ALLOWED
        database.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        busy = error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
        return ReadOnly.IN_USE if busy else ReadOnly.NOT_ALLOWED
    add_missing_columns(database)
    if version == version_2.OLDER and not _is_brought_up_to_date(database):
        return ReadOnly.NOT_ALLOWED
    drop_foreign_constraints(database)
    if database.in_transaction and database.total_changes:
        database.execute("COMMIT")
        database.execute("BEGIN IMMEDIATE")
    place.hold()
    return None


def _is_brought_up_to_date(database: sqlite3.Connection) -> bool:
    """Give a file of the second version the tables of now, which may want more room than there is."""
    try:
        version_2.bring_up_to_date(database)
    except sqlite3.Error:
        if database.in_transaction:
            database.execute("ROLLBACK")
        return False
    return True


def _brought_up_to_date(place: Place, timeline: Timeline) -> tuple[sqlite3.Connection, ReadOnly | None]:
    """The session's connection to a file of the first version, rewritten in the format of now where that is allowed."""
    with suppress(OSError, sqlite3.Error, WriteError):
        _rewrite(place.path, timeline)
        database, _ = connect(place.path, to_write=True)
        return database, _held(place, database)
    memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    make_tables(memory)
    _write_all(memory, timeline)
    return memory, ReadOnly.NOT_ALLOWED


def _rewrite(path: Path, timeline: Timeline) -> None:
    """Write a file of the first version anew, with the tables in it that are not ours."""
    with new_file(path) as database:
        database.execute("COMMIT")
        with closing(connect(path)[0]) as old:
            old.backup(database)
        database.execute("BEGIN")
        for table in version_1.NEEDED:
            database.execute(f"DROP TABLE {table}")
        mark(database)
        make_tables(database)
        _write_all(database, timeline)
        database.execute("COMMIT")


def create_session(path: str | Path, timeline: Timeline) -> Session:
    """Make a file that holds a timeline, in place of whatever is there, and open it; raises WriteError."""
    _write_new(Path(path), timeline)
    try:
        return open_session(path)
    except ReadError as error:
        raise WriteError("errors.cannot_write", file=shown(path), detail=system_words(error)) from error


def load(path: str | Path) -> Timeline:
    """The timeline that a file holds; raises ReadError when it is missing, damaged, newer, or not a timeline."""
    path = Path(path)
    try:
        database, version = connect(path)
        with closing(database):
            if version > VERSION:
                raise ReadError("store.newer", file=shown(path), version=version, known=VERSION)
            return version_1.read(database) if version == version_1.VERSION else read_timeline(database)[0]
    except (WrongValue, *DAMAGE) as error:
        _tell(error, path)
        raise


def save(timeline: Timeline, path: str | Path) -> None:
    """Make a file hold a timeline, whole or not at all; raises WriteError, also when it is open elsewhere.

    A file of ours is brought up to date by an act that can be taken back in the window, and what newer versions of the
    program have added to it survives; whatever else stands at `path` is replaced.
    """
    path = Path(path)
    if not is_ours(path):
        _write_new(path, timeline)
        return
    try:
        with closing(open_session(path)) as session:
            session.do(_in_time(timeline), Act(named("save_over"), time()))
    except ReadError:  # damaged beyond what is looked at first
        _write_new(path, timeline)


def _write_new(path: Path, timeline: Timeline) -> None:
    try:
        with new_file(path) as database:
            mark(database)
            make_tables(database)
            _write_all(database, timeline)
    except _WRITE_ERRORS as error:
        raise WriteError("errors.cannot_write", file=shown(path), detail=system_words(error)) from error


def _write_all(database: sqlite3.Connection, timeline: Timeline) -> None:
    ordered = _in_time(timeline)
    write_change(database, change_between(Timeline(), ordered), ordered, Contents(), 0)


def _in_time(timeline: Timeline) -> Timeline:
    """The timeline with its events in the order in which a file gives them."""
    return replace(timeline, events=tuple(sorted(timeline.events, key=time_order)))


def _tell(error: BaseException, path: Path) -> None:
    """Raise what is wrong with a file in the words of this program, if it is the file that is wrong."""
    if isinstance(error, WrongValue):
        raise ReadError("store.wrong_value", file=shown(path), **error.values) from error
    if isinstance(error, DAMAGE):
        raise ReadError("store.damaged", file=shown(path), detail=system_words(error)) from error
