"""Opening a .timeline file that may have been made to do harm, and putting a finished one in its place.

Its header is looked at before SQLite is; nothing in it is trusted to run; views, virtual tables and generated columns
cannot stand in for our tables, and a file with triggers is refused.
"""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import stat
from collections.abc import Container, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from timeline_app.errors import ReadError, WriteError
from timeline_app.store import version_1, version_2
from timeline_app.store.tables import APPLICATION_ID, MADE_WHEN_NEEDED, TABLES, VERSION

LARGEST_FILE = 2_000  # megabytes
LARGEST_VALUE = 500_000_000  # bytes
PATIENCE = 2.0  # seconds that a program which has the file for a moment is waited for

# What a damaged database raises; Unicode errors come from the names in its schema.
DAMAGE = (sqlite3.Error, UnicodeDecodeError)

_MAGIC = b"SQLite format 3\0"
_WRITTEN_BY = 18  # which version may write: 1, or 2 with a log ahead; SQLite only reads what is beyond
_USER_VERSION = slice(60, 64)  # https://www.sqlite.org/fileformat2.html, 1.3: the database header
_APPLICATION_ID = slice(68, 72)
_HEADER = 100
_LONGEST_WORDS = 200  # letters
_NAMES_ANOTHER = bytes.fromhex("d9d505f920a163d7")  # ends such a journal: ibidem, 3: the rollback journal
# The words before brackets in the statements that make our tables.
_CALLED = re.compile(r"""([^\s"'`\[\]()]+)["'`\]]?\s*\(""")
_OUR_TABLES = (*TABLES, *MADE_WHEN_NEEDED)
_OUR_WORDS = frozenset(word.lower() for table in _OUR_TABLES for word in _CALLED.findall(table.create))

# Closing any handle of a file lets go of all POSIX locks that the process has on it, SQLite's among them: a file that
# is open here is never opened again but by SQLite, which knows.
_open_here: set[tuple[int, int]] = set()


def connect(path: Path, *, to_write: bool = False) -> tuple[sqlite3.Connection, int]:
    """A connection to a timeline file, and the version of its format; raises ReadError when there is none to be had.

    The tables of a version that is known are sure to be there; a newer version must have them too, to be read at all.
    """
    try:
        version = _checked_version(path)
        mode = "rw" if to_write else "ro"
        if not to_write:
            _finish(path)
        uri = f"{path.absolute().as_uri()}?mode={mode}"
        # A session lets one thread at a time write: SQLite's own lock is enough for the rest.
        database = sqlite3.connect(uri, uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
    except FileNotFoundError as error:
        raise ReadError("errors.no_such_file", file=shown(path)) from error
    except PermissionError as error:
        raise ReadError("errors.no_permission", file=shown(path)) from error
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        raise ReadError("errors.unreadable", file=shown(path), detail=system_words(error)) from error
    except sqlite3.Error as error:
        raise ReadError("store.damaged", file=shown(path), detail=system_words(error)) from error
    try:
        distrust(database, to_write=to_write)
        _check_schema(database, path, version)
        if to_write and version in (version_2.OLDER, VERSION):
            _check_formulas(database, path)
    except BaseException:
        database.close()
        raise
    return database, version


def _finish(path: Path) -> None:
    """Take back what a crash has left half written, where that is allowed: a connection that only reads cannot."""
    if journals_of(path):
        with suppress(sqlite3.Error):
            uri = f"{path.absolute().as_uri()}?mode=rw"
            with closing(sqlite3.connect(uri, uri=True, timeout=PATIENCE, isolation_level=None)) as database:
                distrust(database)
                database.execute("SELECT 1 FROM sqlite_master").fetchone()


def is_ours(path: Path) -> bool:
    """Whether a file is there that this program can read and may bring up to date."""
    try:
        database, version = connect(path)
    except (ReadError, *DAMAGE):
        return False
    database.close()
    return version <= VERSION


@contextmanager
def new_file(path: Path) -> Iterator[sqlite3.Connection]:
    """An empty database that, once it is finished and on the disk, is put in the place of `path`, or else thrown away.

    Raises OSError, sqlite3.Error, and WriteError when a folder or a device is in its place.
    """
    place = Path(os.path.realpath(path))  # the file a link leads to is replaced, not the link
    if place.exists() and not place.is_file():
        raise WriteError("store.no_place", file=shown(path))
    beside = place.with_name(f".{uuid4().hex}.saving")
    try:
        with closing(sqlite3.connect(beside, isolation_level=None)) as database:
            database.execute("PRAGMA page_size = 8192")  # two packed texts of a usual length leave less empty
            database.execute("PRAGMA journal_mode = MEMORY")  # nobody else knows of this file: it is thrown away if
            database.execute("PRAGMA synchronous = OFF")  # this fails, and brought to the disk before it is used
            database.execute("PRAGMA secure_delete = ON")
            database.execute("BEGIN")
            yield database
            if database.in_transaction:
                database.execute("COMMIT")
            database.execute("VACUUM")  # pages that were filled in the order of writing are not full
        _swap(beside, place)
    finally:
        beside.unlink(missing_ok=True)


def mark(database: sqlite3.Connection) -> None:
    """Say in a database that it is a timeline in the format of now."""
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.execute(f"PRAGMA user_version = {VERSION}")


class Place:
    """A file that a session has open, known by what the system says of it."""

    def __init__(self, path: Path) -> None:
        self.path = Path(os.path.realpath(path))
        self._there = self._now()
        self._held: tuple[int, int] | None = None

    @property
    def is_held_here(self) -> bool:
        """Whether this process has the file open to write."""
        return self._there is not None and self._there[:2] in _open_here

    def hold(self) -> None:
        """Know the file as open to write in this process."""
        self.note()
        self._held = self._there and self._there[:2]
        if self._held:
            _open_here.add(self._held)

    def release(self) -> None:
        """Let go of the file."""
        if self._held:
            _open_here.discard(self._held)
            self._held = None

    def note(self) -> None:
        """Know the file as it is now: we have written it ourselves."""
        self._there = self._now()

    @property
    def state(self) -> str:
        """What has become of the file since it was last noted: "same", "gone", "replaced" or "changed"."""
        now = self._now()
        if now == self._there:
            return "same"
        if now is None:
            return "gone"
        return "changed" if self._there is not None and now[:2] == self._there[:2] else "replaced"

    def _now(self) -> tuple[int, int, int, int] | None:
        try:
            found = self.path.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


def shown(thing: object) -> str:
    """A path, or what the system says about it, fit for a message of one line."""
    return "".join(c if c.isprintable() else "\ufffd" for c in str(thing))


def system_words(error: Exception) -> str:
    """What the system says is wrong, without the path, and without whole statements of SQL."""
    words = shown(getattr(error, "strerror", None) or error)
    return words if len(words) <= _LONGEST_WORDS else words[:_LONGEST_WORDS] + "…"


def check_regular(path: Path) -> os.stat_result:
    """What the system says of a file; raises ReadError when it is none or too large, and OSError."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise ReadError("store.folder", file=shown(path))
    if not stat.S_ISREG(status.st_mode):
        raise ReadError("errors.special_file", file=shown(path))
    if status.st_size > LARGEST_FILE * 1_000_000:
        raise ReadError("errors.too_large", file=shown(path), limit=LARGEST_FILE)
    return status


def journals_of(path: Path) -> list[Path]:
    """What a crash may have left beside a file, for SQLite to put it right; raises ReadError for a journal of no use.

    One that names another file, as those over several databases do, would have that file deleted: none of ours does.
    """
    beside = [path.with_name(path.name + ending) for ending in ("-journal", "-wal")]
    return [journal for journal in beside if _is_of_use(journal)]


def _is_of_use(journal: Path) -> bool:
    try:
        if not journal.is_file() or not (size := journal.stat().st_size):
            return False
        with journal.open("rb") as stream:
            stream.seek(max(0, size - len(_NAMES_ANOTHER)))
            if stream.read() == _NAMES_ANOTHER:
                raise ReadError("store.journal", file=shown(journal))
    except FileNotFoundError:  # another process has just finished what it was writing
        return False
    return True


def _checked_version(path: Path) -> int:
    status = check_regular(path)
    journals_of(path)
    if (status.st_dev, status.st_ino) in _open_here:
        return VERSION
    with path.open("rb") as stream:
        header = stream.read(_HEADER)
    application = int.from_bytes(header[_APPLICATION_ID], "big")
    version = int.from_bytes(header[_USER_VERSION], "big")
    if not header.startswith(_MAGIC) or application != APPLICATION_ID or version < 1:
        raise ReadError("store.not_a_timeline", file=shown(path))
    if header[_WRITTEN_BY] not in (1, 2):
        raise ReadError("store.damaged", file=shown(path), detail=f"SQLite {header[_WRITTEN_BY]}")
    return version


def distrust(database: sqlite3.Connection, *, to_write: bool = True) -> None:
    """Let nothing run that stands in a database, and no value be larger than it may be."""
    database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_VALUE)
    database.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    database.execute("PRAGMA trusted_schema = OFF")
    database.execute("PRAGMA cell_size_check = ON")
    if not to_write:
        database.execute("PRAGMA query_only = ON")


def _check_schema(database: sqlite3.Connection, path: Path, version: int) -> None:
    """Raises ReadError unless our tables are ordinary and whole, and no write would set off a trigger."""
    kinds = {name: kind for kind, name in database.execute("SELECT type, name FROM sqlite_master WHERE rootpage > 0")}
    names = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
    for table, needed in _needed(version, names).items():
        if kinds.get(table) != "table":
            raise ReadError("store.no_table", file=shown(path), table=table)
        with closing(database.execute(f"PRAGMA table_xinfo({table})")) as columns:
            ordinary = {name for _, name, *_, hidden in columns if not hidden}
        if missing := [name for name in needed if name not in ordinary]:
            raise ReadError("store.no_column", file=shown(path), table=table, column=missing[0])
    if database.execute("SELECT 1 FROM sqlite_master WHERE type = 'trigger'").fetchone():
        raise ReadError("store.trigger", file=shown(path))
    database.execute("PRAGMA ignore_check_constraints = ON")  # reading.py asks the same, and knows the answer better
    problem = database.execute("PRAGMA quick_check(1)").fetchone()[0]
    database.execute("PRAGMA ignore_check_constraints = OFF")
    if problem != "ok":
        raise ReadError("store.damaged", file=shown(path), detail=shown(problem))


def _check_formulas(database: sqlite3.Connection, path: Path) -> None:
    """Raises ReadError where a write to one of our tables would work out what somebody else has put into its schema.

    Remarks could hide anything.  Indexes are not looked at: those of others are let go of before anything is written.
    """
    names = [table.name for table in _OUR_TABLES]
    blanks = ", ".join("?" * len(names))
    asked = f"SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name IN ({blanks})"  # noqa: S608
    for name, statement in database.execute(asked, names).fetchall():
        called = {word.lower() for word in _CALLED.findall(statement)}
        if called - _OUR_WORDS or "/*" in statement or "--" in statement:
            raise ReadError("store.formula", file=shown(path), name=shown(name))


def _needed(version: int, names: Container[str]) -> dict[str, tuple[str, ...]]:
    """The columns that no file of a version may lack, by their tables; `names` are those that it has."""
    if version == version_1.VERSION:
        return version_1.NEEDED
    more = () if version == version_2.OLDER else (table for table in MADE_WHEN_NEEDED if table.name in names)
    return {table.name: table.needed for table in (*TABLES, *more)}


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
