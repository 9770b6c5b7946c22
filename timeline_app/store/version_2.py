"""Files of the second version of the format, which are files of the third with more words in them.

Its tables allowed no NULL for usual values and nothing packed in `event` and `mention`, had dates as EDTF text beside
the numbers, and no dictionaries.  So its rows are read as they are; to write, the file gets the tables of now.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from timeline_app.store.tables import ARTICLE, EVENT, MADE_WHEN_NEEDED, MENTION, VERSION, Table

OLDER = 2
_CHANGED = (ARTICLE, EVENT, MENTION)
_GONE = ("edtf", "issued_edtf")
_NEW = "table_of_now"


def bring_up_to_date(database: sqlite3.Connection) -> None:
    """Give a database of that version the tables of now, with all that stands in them; raises sqlite3.Error."""
    database.execute("PRAGMA legacy_alter_table = ON")  # views of others go on to mean the table of that name
    for table in MADE_WHEN_NEEDED:  # the names must be free
        database.execute(table.create)
        database.execute(f"DROP TABLE {table.name}")
    for table in _CHANGED:
        _exchange(database, table)
    database.execute("PRAGMA legacy_alter_table = OFF")
    database.execute(f"PRAGMA user_version = {VERSION}")


def _exchange(database: sqlite3.Connection, table: Table) -> None:
    """Put a table of now in the place of an older one, columns that are not ours included."""
    columns = database.execute("SELECT name, type, dflt_value FROM pragma_table_info(?)", (table.name,)).fetchall()
    there = [(name, kind, default) for name, kind, default in columns if name not in _GONE]
    database.execute(table.created_as(_NEW))
    for statement in _added(there, table):
        database.execute(statement)
    names = ", ".join(_quoted(name) for name, *_ in there)
    database.execute(f"INSERT INTO {_NEW} ({names}) SELECT {names} FROM {table.name}")  # noqa: S608  # own names
    database.execute(f"DROP TABLE {table.name}")
    database.execute(f"ALTER TABLE {_NEW} RENAME TO {table.name}")


def _added(columns: list[tuple[str, str, str | None]], table: Table) -> Iterator[str]:
    """The statements that add the columns of others to a table; what they hold by default is no formula."""
    for name, kind, default in columns:
        if name not in table.names:
            usual = f" DEFAULT {default}" if default is not None else ""
            yield f"ALTER TABLE {_NEW} ADD COLUMN {_quoted(name)} {kind and _quoted(kind)}{usual}"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
