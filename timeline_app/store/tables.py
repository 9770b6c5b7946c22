"""The tables of a .timeline file: their columns, and the SQL that makes, reads and writes them."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from timeline_app.model import Certainty, Factuality, Kind, LanesBy, Status
from timeline_app.store.columns import (
    Column,
    Dated,
    blob,
    choice,
    flag,
    maybe_number,
    maybe_packed,
    maybe_text,
    maybe_when,
    number,
    real,
    span,
    text,
    unless_usual,
    when_unless_usual,
)

APPLICATION_ID = int.from_bytes(b"TmLn", "big")
VERSION = 3
SUM = "sum"


@dataclass(frozen=True)
class Table:
    """A table; after its columns stands, where it is `summed`, their checksum (see sums.py).

    `key` are the columns that tell its rows apart: an integer given by the database if it is `n` alone.
    """

    name: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    order: str
    unique: str = ""
    summed: bool = True

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return (*(column.name for column in self.columns), *([SUM] if self.summed else []))

    @cached_property
    def create(self) -> str:
        """The statement that makes the table."""
        return self.created_as(self.name)

    def created_as(self, name: str) -> str:
        """The statement that makes such a table under a name."""
        parts = [column.declared for column in self.columns]
        parts += [f"{SUM} INTEGER NOT NULL"] if self.summed else []
        parts += [f"PRIMARY KEY ({', '.join(self.key)})"]
        parts += [f"UNIQUE ({self.unique})"] if self.unique else []
        rowless = "" if len(self.key) == 1 else " WITHOUT ROWID"
        return f"CREATE TABLE {name} ({', '.join(parts)}){rowless}"

    def select(self, there: Container[str]) -> str:
        """The query for all rows of a table with these columns; unknown ones are not looked at."""
        asked = [self._asked(column, there) for column in self.columns]
        names = [*asked, SUM] if self.summed else asked
        return f"SELECT {', '.join(names)} FROM {self.name} ORDER BY {self.order}"  # noqa: S608  # own names

    def breaches(self, there: Container[str]) -> str:
        """The query for the first row that breaks a rule, with the name of its column."""
        known = [column for column in self.columns if column.name in there]
        which = " ".join(f"WHEN NOT ({column.rule}) THEN '{column.name}'" for column in known)
        rules = " AND ".join(f"({column.rule})" for column in known)
        return f"SELECT CASE {which} END, * FROM {self.name} WHERE NOT ({rules}) LIMIT 1"  # noqa: S608  # own names

    def fits(self, rows: Sequence[tuple[Any, ...]], there: Container[str]) -> bool:
        """Whether all rows are sure to keep the rules; what cannot be said here is asked by `breaches`."""
        if not rows:
            return True
        if not all(column.fits is not None and column.name in there for column in self.columns):
            return False
        values = dict(zip(self.names, zip(*rows, strict=True), strict=True))
        return all(column.fits(values[column.name], values) for column in self.columns if column.fits is not None)

    def add(self, there: Container[str]) -> list[str]:
        """The statements that give a table with these columns the ones that have been added since."""
        missing = (column for column in self.columns if column.default and column.name not in there)
        return [f"ALTER TABLE {self.name} ADD COLUMN {column.declared}" for column in missing]

    @property
    def needed(self) -> tuple[str, ...]:
        """The columns that no file may lack."""
        added = {column.name for column in self.columns if column.default}
        return tuple(name for name in self.names if name not in added)

    @cached_property
    def upsert(self) -> str:
        """The statement that writes a row, values in the order of `names`, over the one with the same key.

        A number that the database gives is not among them.
        """
        over = (self.unique,) if self.unique else self.key
        given = self.names[self.numbered :]
        changes = ", ".join(f"{name} = excluded.{name}" for name in given)
        blanks = ", ".join("?" for _ in given)
        return (
            f"INSERT INTO {self.name} ({', '.join(given)}) VALUES ({blanks}) "  # noqa: S608  # own names
            f"ON CONFLICT ({', '.join(over)}) DO UPDATE SET {changes}"
        )

    @property
    def update_sum(self) -> str:
        """The statement that gives a row another checksum: that, and the row's key."""
        where = " AND ".join(f"{name} = ?" for name in self.key)
        return f"UPDATE {self.name} SET {SUM} = ? WHERE {where}"  # noqa: S608  # own names

    @property
    def numbered(self) -> bool:
        """Whether the first column is a number given by the database."""
        return self.columns[0] is _N

    @staticmethod
    def _asked(column: Column, there: Container[str]) -> str:
        return column.name if column.name in there or not column.default else f"{column.default} AS {column.name}"


_N = number("n")
_ONE = Column("id", "INTEGER", "id = 1")

TIMELINE = Table(
    "timeline",
    ("id",),
    (
        _ONE,
        text("title"),
        text("style"),
        choice("lanes_by", LanesBy),
        maybe_text("folded"),
        number("done", 0),
    ),
    "id",
)
VIEW = Table(
    "view",
    ("id",),
    (
        _ONE,
        Column("starts", "REAL", "typeof(starts) = 'real'"),
        Column("ends", "REAL", "typeof(ends) = 'real' AND ends > starts"),
    ),
    "id",
)
LANE = Table("lane", ("position",), (number("position", 0), text("name")), "position")
WORD = Table("word", ("n",), (_N, text("text")), "n", unique="text")
DICTIONARY, DICTIONARY_COPY = (
    Table(name, ("n",), (_N, text("language"), number("bytes", 0), blob("packed")), "n", summed=False)
    for name in ("dictionary", "dictionary_copy")
)
CONTENT = Table(
    "content",
    ("n",),
    (_N, number("bytes", 0), blob("packed"), maybe_number("dictionary", "NULL")),
    "n",
    summed=False,
)
ARTICLE = Table(
    "article",
    ("n",),
    (
        _N,
        text("id"),
        number("position", 0),
        text("title"),
        text("source"),
        text("publisher"),
        text("language"),
        number("content"),
        number("characters", 0),
        number("packed_sum", 0),
        *maybe_when("issued_"),
        choice("issued_certainty", Certainty),
        maybe_number("issued_reasons"),
        maybe_text("issued_candidates"),
        maybe_text("repairs"),
        text("author", "''"),
        maybe_text("notes", "NULL"),
    ),
    "position",
    unique="id",
)
EVENT = Table(
    "event",
    ("n",),
    (
        _N,
        text("id"),
        *when_unless_usual(),
        text("title"),
        maybe_packed("titles"),
        maybe_text("places"),
        maybe_text("people"),
        maybe_text("organisations"),
        maybe_text("figures"),
        text("lane"),
        maybe_text("tags"),
        text("note"),
        text("colour"),
        unless_usual(choice("status", Status)),
        unless_usual(choice("factuality", Factuality)),
        real("confidence", 0, 100),
        maybe_number("reasons"),
        flag("by_hand"),
    ),
    "n",
    unique="id",
)
MENTION = Table(
    "mention",
    ("event", "position"),
    (
        number("event"),
        number("position", 0),
        number("article"),
        *span("sentence"),
        *span("expression"),
        unless_usual(choice("kind", Kind)),
        text("value"),
        number("rule"),
        maybe_number("reasons"),
        unless_usual(choice("dated", Dated)),
        maybe_text("figures"),
        maybe_text("more"),
    ),
    "event, position",
)
ACT = Table(
    "act",
    ("number",),
    (
        number("number", 1),
        Column("at", "REAL", "typeof(at) = 'real'"),
        text("name"),
        maybe_text("contents"),
    ),
    "number",
)
PATCH = Table("patch", ("act",), (number("act", 1), blob("packed")), "act", summed=False)
TABLES = (
    TIMELINE,
    VIEW,
    LANE,
    WORD,
    CONTENT,
    ARTICLE,
    EVENT,
    MENTION,
    ACT,
    PATCH,
)
MADE_WHEN_NEEDED = (DICTIONARY, DICTIONARY_COPY)  # where a file has none of that name, it lacks nothing
