"""What the columns of a table hold, by their names in several languages, as a value that a person can change."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from timeline_app.assets import resources
from timeline_app.formats._dates import Order

FIELDS = (
    *("date", "end", "title", "place", "people", "organisations", "tags", "lane", "note", "colour", "status"),
    *("factuality", "articles", "quote"),
)
SEVERAL = frozenset(("note", "articles", "quote"))  # fields that several columns may hold together
_TEXT = "text"


@dataclass(frozen=True, slots=True)
class Columns:
    """The field that each column holds, "" for none; the order of day and month, or None; the language of its words."""

    fields: tuple[str, ...]
    order: Order | None = None
    language: str = "en"

    def place(self, field: str) -> int | None:
        """The number of the first column that holds a field."""
        return self.fields.index(field) if field in self.fields else None

    def places(self, field: str) -> list[int]:
        """The numbers of the columns that hold a field."""
        return [place for place, held in enumerate(self.fields) if held == field]


def columns_named(header: Sequence[object]) -> Columns:
    """What columns of those names hold."""
    fields: list[str] = []
    for name in header:
        field = _names().get(_plain(name), "")
        field = "" if field == _TEXT or (field in fields and field not in SEVERAL) else field
        fields.append(field)
    return Columns(tuple(fields))


def holds_articles(header: Sequence[object]) -> bool:
    """Whether one of the columns is the text of an article."""
    return any(_names().get(_plain(name)) == _TEXT for name in header)


def is_sheet(header: Sequence[object]) -> bool:
    """Whether the columns are those of a sheet for TimelineJS, whose dates stand apart: year, month, day."""
    return {"year", "headline"} <= {_plain(name) for name in header}


def _plain(name: object) -> str:
    letters = unicodedata.normalize("NFD", str(name if name is not None else "").casefold())
    kept = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"[\s_]+", " ", kept.replace("’", "'")).strip(" :*#")


@cache
def _names() -> dict[str, str]:
    told = tomllib.loads((resources() / "columns.toml").read_text("utf-8"))
    return {name: field for field, names in told.items() for name in names}
