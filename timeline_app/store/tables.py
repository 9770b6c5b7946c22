"""The tables of a .timeline file: their columns, what every value must be, and the SQL that reads and writes them.

A column's rule is told three times from one place: as a constraint of the table, which guards what is written; as a
query, which guards what is read from a file that nobody vouches for; and as the message about a value that breaks it.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from timeline_app.dates import Precision
from timeline_app.model import Certainty, Factuality, Kind, LanesBy, Status

APPLICATION_ID = int.from_bytes(b"TmLn", "big")
VERSION = 3
WITH_DICTIONARIES = 3  # the version that brought them
SUM = "sum"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its type, the rule its values follow, and the default of one that was added to a table later."""

    name: str
    type: str
    rule: str
    default: str = ""

    @property
    def declared(self) -> str:
        """The column in a CREATE TABLE."""
        default = f" DEFAULT {self.default}" if self.default else ""
        return f"{self.name} {self.type}{default} CHECK ({self.rule})"


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


def _text(name: str, default: str = "") -> Column:
    return Column(name, "TEXT", f"typeof({name}) = 'text'", default)


def _maybe_text(name: str, default: str = "") -> Column:
    return Column(name, "TEXT", f"{name} IS NULL OR typeof({name}) = 'text'", default)


def _number(name: str, at_least: int | None = None) -> Column:
    least = "" if at_least is None else f" AND {name} >= {at_least}"
    return Column(name, "INTEGER", f"typeof({name}) = 'integer'{least}")


def _maybe_number(name: str, default: str = "") -> Column:
    return Column(name, "INTEGER", f"{name} IS NULL OR typeof({name}) = 'integer'", default)


def _flag(name: str, default: str = "") -> Column:
    return Column(name, "INTEGER", f"{name} IN (0, 1) AND typeof({name}) = 'integer'", default)


def _choice(name: str, choices: type[StrEnum], default: str = "") -> Column:
    words = ", ".join(f"'{choice.value}'" for choice in choices)
    return Column(name, "TEXT", f"{name} IN ({words})", default)


def _unless_usual(column: Column) -> Column:
    """A column that is NULL where it holds the usual value (see events.py)."""
    return Column(column.name, column.type, f"{column.name} IS NULL OR {column.rule}", column.default)


def _maybe_packed(name: str) -> Column:
    return Column(name, "TEXT", f"{name} IS NULL OR typeof({name}) IN ('text', 'blob')")


def _blob(name: str) -> Column:
    return Column(name, "BLOB", f"typeof({name}) = 'blob'")


def _span(name: str) -> tuple[Column, ...]:
    start, end = f"{name}_start", f"{name}_end"
    return _number(start, 0), Column(end, "INTEGER", f"typeof({end}) = 'integer' AND {end} >= {start}")


def _when(prefix: str = "") -> tuple[Column, ...]:
    start, end = f"{prefix}starts", f"{prefix}ends"
    return (
        _number(start),
        Column(end, "INTEGER", f"typeof({end}) = 'integer' AND {end} > {start}"),
        _choice(f"{prefix}precision", Precision),
        *(_flag(f"{prefix}{name}") for name in ("approximate", "uncertain", "ongoing")),
    )


def _when_unless_usual() -> tuple[Column, ...]:
    """The columns of a When whose precision is NULL where it is a day."""
    return tuple(_unless_usual(column) if column.name == "precision" else column for column in _when())


def _maybe_when(prefix: str = "") -> tuple[Column, ...]:
    """The columns of a When; where its start is empty there is none."""
    first = f"{prefix}starts"
    whens = (Column(column.name, column.type, f"{first} IS NULL OR ({column.rule})") for column in _when(prefix))
    return _maybe_number(first), *list(whens)[1:]


_N = Column("n", "INTEGER", "typeof(n) = 'integer'")
_ONE = Column("id", "INTEGER", "id = 1")

TIMELINE = Table(
    "timeline",
    ("id",),
    (
        _ONE,
        _text("title"),
        _text("style"),
        _choice("lanes_by", LanesBy),
        _maybe_text("folded"),
        _number("done", 0),
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
LANE = Table("lane", ("position",), (_number("position", 0), _text("name")), "position")
WORD = Table("word", ("n",), (_N, _text("text")), "n", unique="text")
DICTIONARY, DICTIONARY_COPY = (
    Table(name, ("n",), (_N, _text("language"), _number("bytes", 0), _blob("packed")), "n", summed=False)
    for name in ("dictionary", "dictionary_copy")
)
CONTENT = Table(
    "content",
    ("n",),
    (_N, _number("bytes", 0), _blob("packed"), _maybe_number("dictionary", "NULL")),
    "n",
    summed=False,
)
ARTICLE = Table(
    "article",
    ("n",),
    (
        _N,
        _text("id"),
        _number("position", 0),
        _text("title"),
        _text("source"),
        _text("publisher"),
        _text("language"),
        _number("content"),
        _number("characters", 0),
        _number("packed_sum", 0),
        *_maybe_when("issued_"),
        _choice("issued_certainty", Certainty),
        _maybe_number("issued_reasons"),
        _maybe_text("issued_candidates"),
        _maybe_text("repairs"),
        _text("author", "''"),
        _maybe_text("notes", "NULL"),
    ),
    "position",
    unique="id",
)
EVENT = Table(
    "event",
    ("n",),
    (
        _N,
        _text("id"),
        *_when_unless_usual(),
        _text("title"),
        _maybe_packed("titles"),
        _maybe_text("places"),
        _maybe_text("people"),
        _maybe_text("organisations"),
        _maybe_text("figures"),
        _text("lane"),
        _maybe_text("tags"),
        _text("note"),
        _text("colour"),
        _unless_usual(_choice("status", Status)),
        _unless_usual(_choice("factuality", Factuality)),
        Column("confidence", "REAL", "typeof(confidence) = 'real' AND confidence BETWEEN 0 AND 100"),
        _maybe_number("reasons"),
        _flag("by_hand"),
    ),
    "starts, ends, id",
    unique="id",
)
MENTION = Table(
    "mention",
    ("event", "position"),
    (
        _number("event"),
        _number("position", 0),
        _number("article"),
        *_span("sentence"),
        *_span("expression"),
        _unless_usual(_choice("kind", Kind)),
        _text("value"),
        _number("rule"),
        _maybe_number("reasons"),
        _unless_usual(Column("dated", "TEXT", "dated IN ('event', 'own', 'no')")),
        _maybe_text("figures"),
        _maybe_text("more"),
    ),
    "event, position",
)
ACT = Table(
    "act",
    ("number",),
    (
        _number("number", 1),
        Column("at", "REAL", "typeof(at) = 'real'"),
        _text("name"),
        _maybe_text("contents"),
    ),
    "number",
)
PATCH = Table("patch", ("act",), (_number("act", 1), _blob("packed")), "act", summed=False)
TABLES = (
    TIMELINE,
    VIEW,
    LANE,
    WORD,
    DICTIONARY,
    DICTIONARY_COPY,
    CONTENT,
    ARTICLE,
    EVENT,
    MENTION,
    ACT,
    PATCH,
)
