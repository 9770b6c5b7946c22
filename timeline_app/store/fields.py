"""One row of a file, its values checked as they are taken out."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from timeline_app.dates import Precision, When
from timeline_app.model import Span

Row = dict[str, object]

_Choice = TypeVar("_Choice", bound=StrEnum)


class WrongValue(Exception):
    """A value that the model does not allow; `values` fill the blanks of the message about it."""

    def __init__(self, table: str, row: object, column: str, value: object) -> None:
        super().__init__(table, row, column, value)
        self.values = {"table": table, "row": _short(row), "column": column, "value": _short(value)}


@dataclass(frozen=True, slots=True)
class Fields:
    """The values of a row of a table (or of an object in its JSON text) by name; every method raises WrongValue.

    `key` is the column that tells which row it is.
    """

    table: str
    row: Row
    key: str = "id"

    def wrong(self, column: str) -> WrongValue:
        """The error that a value is not allowed, to be raised."""
        return WrongValue(self.table, self.row.get(self.key), column, self.row.get(column))

    def text(self, column: str) -> str:
        """A text."""
        value = self.row.get(column)
        if not isinstance(value, str):
            raise self.wrong(column)
        return value

    def integer(self, column: str) -> int:
        """A whole number."""
        value = self.row.get(column)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.wrong(column)
        return value

    def flag(self, column: str) -> bool:
        """A yes or no, kept as 1 or 0."""
        value = self.integer(column)
        if value not in (0, 1):
            raise self.wrong(column)
        return bool(value)

    def share(self, column: str) -> float:
        """A number from 0 to 1."""
        value = self.row.get(column)
        if not isinstance(value, float | int) or not 0 <= value <= 1:
            raise self.wrong(column)
        return float(value)

    def choice(self, column: str, choices: type[_Choice]) -> _Choice:
        """One of the words of an enumeration."""
        try:
            return choices(self.text(column))
        except ValueError:
            raise self.wrong(column) from None

    def span(self, name: str, length: int) -> Span:
        """The span of two columns, inside a text of that length."""
        start, end = self.integer(f"{name}_start"), self.integer(f"{name}_end")
        if not 0 <= start <= end <= length:
            raise self.wrong(f"{name}_end" if start >= 0 else f"{name}_start")
        return Span(start, end)

    def when(self, prefix: str) -> When:
        """The When of the columns with that prefix."""
        start, end = self.integer(f"{prefix}starts"), self.integer(f"{prefix}ends")
        if start >= end:
            raise self.wrong(f"{prefix}ends")
        return When(
            start,
            end,
            self.choice(f"{prefix}precision", Precision),
            self.flag(f"{prefix}approximate"),
            self.flag(f"{prefix}uncertain"),
            self.flag(f"{prefix}ongoing"),
        )

    def optional_when(self, prefix: str) -> When | None:
        """The When of the columns with that prefix, None where they are empty."""
        return None if self.row.get(f"{prefix}starts") is None else self.when(prefix)

    def texts(self, column: str) -> tuple[str, ...]:
        """A list of texts in JSON."""
        return self._texts(column, self._list(column))

    def parts(self, column: str) -> list[Fields]:
        """The objects of a list in JSON, their values to be checked likewise."""
        objects = self._list(column)
        if not all(isinstance(item, dict) for item in objects):
            raise self.wrong(column)
        return [Fields(self.table, item, self.key) for item in objects if isinstance(item, dict)]

    def pairs(self, column: str) -> tuple[tuple[str, str], ...]:
        """A list of pairs of texts, inside an object that came from JSON."""
        items = self.row.get(column)
        if not isinstance(items, list) or not all(isinstance(item, list) and len(item) == 2 for item in items):
            raise self.wrong(column)
        texts = (self._texts(column, item) for item in items)
        return tuple((name, value) for name, value in texts)

    def _list(self, column: str) -> list[object]:
        if (text := self.text(column)) == "[]":
            return []
        try:
            values = json.loads(text)
        except (ValueError, RecursionError):
            raise self.wrong(column) from None
        if not isinstance(values, list):
            raise self.wrong(column)
        return values

    def _texts(self, column: str, items: list[object]) -> tuple[str, ...]:
        if not all(isinstance(item, str) for item in items):
            raise self.wrong(column)
        return tuple(item for item in items if isinstance(item, str))


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 60 else shown[:60] + "…"
