"""Values out of a file that nobody vouches for, checked as they are taken."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

_Choice = TypeVar("_Choice", bound=StrEnum)
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))  # json.dumps would make one for every value


class WrongValue(Exception):
    """A value that the model does not allow; `values` fill the blanks of the message about it."""

    def __init__(self, table: str, row: object, column: str, value: object) -> None:
        super().__init__(table, row, column, value)
        self.values = {"table": table, "row": _short(row), "column": column, "value": _short(value)}


@dataclass(frozen=True, slots=True)
class Fields:
    """An object out of JSON, its values by name; every method raises WrongValue.

    `table`, `row` and `column` say where in the file it stands.
    """

    table: str
    row: object
    column: str
    values: Mapping[str, object]

    def wrong(self, name: str) -> WrongValue:
        """The error that a value is not allowed, to be raised."""
        return WrongValue(self.table, self.row, f"{self.column}.{name}", self.values.get(name))

    def text(self, name: str) -> str:
        """A text."""
        value = self.values.get(name)
        if not isinstance(value, str):
            raise self.wrong(name)
        return value

    def integer(self, name: str) -> int:
        """A whole number."""
        value = self.values.get(name)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.wrong(name)
        return value

    def number(self, name: str) -> float:
        """Any number but infinity."""
        value = self.values.get(name)
        if not isinstance(value, int | float) or isinstance(value, bool) or not abs(value) < float("inf"):
            raise self.wrong(name)
        return float(value)

    def flag(self, name: str) -> bool:
        """A yes or no."""
        value = self.values.get(name)
        if not isinstance(value, bool):
            raise self.wrong(name)
        return value

    def choice(self, name: str, choices: type[_Choice]) -> _Choice:
        """One of the words of an enumeration."""
        try:
            return choices(self.text(name))
        except ValueError:
            raise self.wrong(name) from None

    def items(self, name: str) -> list[object]:
        """A list."""
        value = self.values.get(name)
        if not isinstance(value, list):
            raise self.wrong(name)
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts."""
        items = self.items(name)
        if not all(isinstance(item, str) for item in items):
            raise self.wrong(name)
        return tuple(item for item in items if isinstance(item, str))

    def part(self, name: str) -> Fields:
        """An object inside this one."""
        value = self.values.get(name)
        if not isinstance(value, dict):
            raise self.wrong(name)
        return Fields(self.table, self.row, f"{self.column}.{name}", value)

    def parts(self, name: str) -> list[Fields]:
        """A list of objects."""
        items, at = self.items(name), f"{self.column}.{name}"
        if not all(isinstance(item, dict) for item in items):
            raise self.wrong(name)
        return [Fields(self.table, self.row, at, item) for item in items if isinstance(item, dict)]


def check_unique(table: str, ids: Sequence[object]) -> None:
    """Raises WrongValue with the first id that stands in a table twice."""
    if len(set(ids)) < len(ids):
        seen: set[object] = set()
        for name in ids:
            if name in seen:
                raise WrongValue(table, name, "id", name)
            seen.add(name)


def from_json(text: str, table: str, row: object, column: str) -> Fields:
    """What JSON text holds, as the value "all"; raises WrongValue when it is none."""
    try:
        return Fields(table, row, column, {"all": json.loads(text)})
    except (ValueError, RecursionError):
        raise WrongValue(table, row, column, text) from None


def to_json(value: object) -> str:
    """A value as JSON text, as short as can be."""
    return _ENCODER.encode(value)


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 60 else shown[:60] + "…"
