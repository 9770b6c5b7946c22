"""The tables of a .timeline file and the SQL that reads and writes them."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

APPLICATION_ID = int.from_bytes(b"TmLn", "big")
VERSION = 1


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its columns with their declarations, the first of them the key, and the order its rows are read in.

    `added` are the columns that files of older programs lack, which have a default.
    """

    name: str
    key: tuple[str, ...]
    columns: dict[str, str]
    order: str
    added: tuple[str, ...] = ()

    @property
    def create(self) -> str:
        """The statement that makes the table."""
        columns = ", ".join(f"{name} {declared}" for name, declared in self.columns.items())
        return f"CREATE TABLE {self.name} ({columns}, PRIMARY KEY ({', '.join(self.key)}))"

    def select(self, there: Container[str]) -> str:
        """The query for all rows of a table with these columns; unknown ones are not looked at."""
        asked = (name if name in there else self._blank(name) for name in self.columns)
        return f"SELECT {', '.join(asked)} FROM {self.name} ORDER BY {self.order}"  # noqa: S608  # own names

    def add(self, there: Container[str]) -> list[str]:
        """The statements that give a table with these columns the ones that have been added since."""
        missing = (name for name in self.added if name not in there)
        return [f"ALTER TABLE {self.name} ADD COLUMN {name} {self.columns[name]}" for name in missing]

    def _blank(self, name: str) -> str:
        """What stands for a column that a file lacks; one that it must have is asked for, which says so."""
        default = self.columns[name].rpartition(" DEFAULT ")[2]
        return f"{default} AS {name}" if name in self.added else name

    @property
    def select_columns(self) -> str:
        """The query for the names of the columns that a file has."""
        return f"SELECT name FROM pragma_table_info('{self.name}')"  # noqa: S608  # own names

    @property
    def select_keys(self) -> str:
        """The query for the keys of all rows."""
        return f"SELECT {', '.join(self.key)} FROM {self.name}"  # noqa: S608  # own names

    @property
    def delete(self) -> str:
        """The statement that deletes the row with a key."""
        return f"DELETE FROM {self.name} WHERE {' AND '.join(f'{name} = ?' for name in self.key)}"  # noqa: S608  # own names

    @property
    def upsert(self) -> str:
        """The statement that writes a row, given by the names of its columns, over the one with the same key."""
        names = ", ".join(self.columns)
        blanks = ", ".join(f":{name}" for name in self.columns)
        changes = ", ".join(f"{name} = excluded.{name}" for name in self.columns)
        return (
            f"INSERT INTO {self.name} ({names}) VALUES ({blanks}) "  # noqa: S608  # own names
            f"ON CONFLICT ({', '.join(self.key)}) DO UPDATE SET {changes}"
        )


def when_columns(prefix: str, null: str = "NOT NULL") -> dict[str, str]:
    """The columns that hold a When."""
    text, number = f"TEXT {null}", f"INTEGER {null}"
    return {
        f"{prefix}edtf": text,
        f"{prefix}starts": number,
        f"{prefix}ends": number,
        f"{prefix}precision": text,
        f"{prefix}approximate": number,
        f"{prefix}uncertain": number,
        f"{prefix}ongoing": number,
    }


_TEXT = "TEXT NOT NULL"
_NUMBER = "INTEGER NOT NULL"
_JSON = "TEXT NOT NULL"
_ADDED_JSON = "TEXT NOT NULL DEFAULT '[]'"

TABLES = (
    Table(
        "timeline",
        ("id",),
        {
            "id": _NUMBER,
            "title": _TEXT,
            "style": _TEXT,
            "lanes_by": "TEXT NOT NULL DEFAULT 'nothing'",
            "folded": _ADDED_JSON,
            "follows_window": "INTEGER NOT NULL DEFAULT 1",
        },
        "id",
        ("lanes_by", "folded", "follows_window"),
    ),
    Table("lane", ("position",), {"position": _NUMBER, "name": _TEXT}, "position"),
    Table(
        "article",
        ("id",),
        {
            "id": _TEXT,
            "position": _NUMBER,
            "title": _TEXT,
            "source": _TEXT,
            "publisher": _TEXT,
            "text": _TEXT,
            "language": _TEXT,
            **when_columns("issued_", "NULL"),
            "issued_certainty": _TEXT,
            "issued_reasons": _JSON,
            "issued_candidates": _JSON,
        },
        "position",
    ),
    Table(
        "repair",
        ("article_id", "position"),
        {
            "article_id": _TEXT,
            "position": _NUMBER,
            "span_start": _NUMBER,
            "span_end": _NUMBER,
            "old": _TEXT,
            "new": _TEXT,
            "confident": _NUMBER,
        },
        "article_id, position",
    ),
    Table(
        "event",
        ("id",),
        {
            "id": _TEXT,
            "position": _NUMBER,
            **when_columns(""),
            "title": _TEXT,
            "titles": _JSON,
            "places": _JSON,
            "people": _JSON,
            "figures": _JSON,
            "lane": _TEXT,
            "tags": _JSON,
            "note": _TEXT,
            "colour": _TEXT,
            "status": _TEXT,
            "confidence": "REAL NOT NULL",
            "by_hand": _NUMBER,
            "organisations": _ADDED_JSON,
            "factuality": "TEXT NOT NULL DEFAULT 'happened'",
            "confidence_reasons": _ADDED_JSON,
        },
        "position",
        ("organisations", "factuality", "confidence_reasons"),
    ),
    Table(
        "mention",
        ("event_id", "position"),
        {
            "event_id": _TEXT,
            "position": _NUMBER,
            "article_id": _TEXT,
            "sentence_start": _NUMBER,
            "sentence_end": _NUMBER,
            "sentence": _TEXT,
            "expression_start": _NUMBER,
            "expression_end": _NUMBER,
            "expression": _TEXT,
            "kind": _TEXT,
            "value": _TEXT,
            "rule": _TEXT,
            "reasons": _JSON,
            **when_columns("", "NULL"),
            "figures": _ADDED_JSON,
        },
        "event_id, position",
        ("figures",),
    ),
)
