"""Opening a .timeline file that may have been made to do harm.

Its header is looked at before SQLite is; it is opened read-only, with nothing in it trusted to run; views and virtual
tables cannot stand in for our tables.
"""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

from timeline_app.errors import ReadError
from timeline_app.store.tables import APPLICATION_ID, TABLES, VERSION

LARGEST_FILE = 2_000  # megabytes
LARGEST_VALUE = 100_000_000  # bytes: the text of one article, far beyond what the readers take

# What a damaged database raises; Unicode errors come from the names in its schema.
DAMAGE = (sqlite3.Error, UnicodeDecodeError)

_MAGIC = b"SQLite format 3\0"
_USER_VERSION = slice(60, 64)  # https://www.sqlite.org/fileformat2.html, 1.3: the database header
_APPLICATION_ID = slice(68, 72)
_HEADER = 100


def open_to_read(path: Path) -> sqlite3.Connection:
    """A read-only connection to a timeline file; raises ReadError when it is none or cannot be read."""
    try:
        _check_header(path)
        database = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    except FileNotFoundError as error:
        raise ReadError("errors.no_such_file", file=shown(path)) from error
    except PermissionError as error:
        raise ReadError("errors.no_permission", file=shown(path)) from error
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        raise ReadError("errors.unreadable", file=shown(path), detail=system_words(error)) from error
    try:
        _distrust(database)
        _check_schema(database, path)
    except BaseException:
        database.close()
        raise
    return database


def is_ours(path: Path) -> bool:
    """Whether a file is there that this program can read and may bring up to date."""
    try:
        open_to_read(path).close()
    except (ReadError, *DAMAGE):
        return False
    return True


def shown(thing: object) -> str:
    """A path, or what the system says about it, fit for a message of one line."""
    return "".join(c if c.isprintable() else "\ufffd" for c in str(thing))


def system_words(error: Exception) -> str:
    """What the system says is wrong, without the path."""
    return shown(getattr(error, "strerror", None) or error)


def _check_header(path: Path) -> None:
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise ReadError("store.folder", file=shown(path))
    if not stat.S_ISREG(status.st_mode):
        raise ReadError("errors.special_file", file=shown(path))
    if status.st_size > LARGEST_FILE * 1_000_000:
        raise ReadError("errors.too_large", file=shown(path), limit=LARGEST_FILE)
    with path.open("rb") as stream:
        header = stream.read(_HEADER)
    application = int.from_bytes(header[_APPLICATION_ID], "big")
    version = int.from_bytes(header[_USER_VERSION], "big")
    if not header.startswith(_MAGIC) or application != APPLICATION_ID or version < 1:
        raise ReadError("store.not_a_timeline", file=shown(path))
    if version > VERSION:
        raise ReadError("store.newer", file=shown(path), version=version, known=VERSION)


def _distrust(database: sqlite3.Connection) -> None:
    database.row_factory = sqlite3.Row
    database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_VALUE)
    database.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    database.execute("PRAGMA trusted_schema = OFF")
    database.execute("PRAGMA query_only = ON")
    database.execute("PRAGMA cell_size_check = ON")


def _check_schema(database: sqlite3.Connection, path: Path) -> None:
    """Raises ReadError unless our tables are ordinary and whole, and no write would set off a trigger."""
    kinds = {name: kind for kind, name in database.execute("SELECT type, name FROM sqlite_master WHERE rootpage > 0")}
    for table in TABLES:
        if kinds.get(table.name) != "table":
            raise ReadError("store.no_table", file=shown(path), table=table.name)
        with closing(database.execute(f"PRAGMA table_xinfo({table.name})")) as columns:
            ordinary = {column["name"] for column in columns if not column["hidden"]}
        if missing := [name for name in table.columns if name not in ordinary and name not in table.added]:
            raise ReadError("store.no_column", file=shown(path), table=table.name, column=missing[0])
    if database.execute("SELECT 1 FROM sqlite_master WHERE type = 'trigger'").fetchone():
        raise ReadError("store.trigger", file=shown(path))
    problem = database.execute("PRAGMA quick_check(1)").fetchone()[0]
    if problem != "ok":
        raise ReadError("store.damaged", file=shown(path), detail=shown(problem))
