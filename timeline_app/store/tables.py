"""The tables of a .timeline file and the SQL that reads and writes them."""

from __future__ import annotations

from dataclasses import dataclass

APPLICATION_ID = int.from_bytes(b"TmLn", "big")
VERSION = 1


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its columns with their declarations, the first of them the key, and the order its rows are read in."""

    name: str
    key: tuple[str, ...]
    columns: dict[str, str]
    order: str

    @property
    def create(self) -> str:
        """The statement that makes the table."""
        columns = ", ".join(f"{name} {declared}" for name, declared in self.columns.items())
        return f"CREATE TABLE {self.name} ({columns}, PRIMARY KEY ({', '.join(self.key)}))"

    @property
    def select(self) -> str:
        """The query for all rows; only our columns are named, so unknown ones are not looked at."""
        return f"SELECT {', '.join(self.columns)} FROM {self.name} ORDER BY {self.order}"  # noqa: S608  # own names

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

TABLES = (
    Table("timeline", ("id",), {"id": _NUMBER, "title": _TEXT, "style": _TEXT}, "id"),
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
        },
        "position",
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
        },
        "event_id, position",
    ),
)
