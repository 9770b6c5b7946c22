"""The columns of a .timeline file: what every value must be.

A column's rule is told three times from one place: as a constraint of the table, which guards what is written; as a
query, which guards what is read from a file that nobody vouches for; and as the message about a value that breaks it.
Asking SQLite takes longer than reading: `fits` says the same of a whole column at once, where it can.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import ge, gt
from typing import Any

from timeline_app.dates import Precision

_Values = Sequence[Any]
Fits = Callable[[_Values, Mapping[str, _Values]], bool]
_NONE = type(None)


class Dated(StrEnum):
    """Whether the expression of a mention has the date of its event, one of its own, or none."""

    EVENT = "event"
    OWN = "own"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its type, the rule its values follow, and the default of one that was added to a table later.

    `fits` tells of all its values, beside those of the other columns by name, whether they are sure to keep the rule.
    """

    name: str
    type: str
    rule: str
    default: str = ""
    fits: Fits | None = None

    @property
    def declared(self) -> str:
        """The column in a CREATE TABLE."""
        default = f" DEFAULT {self.default}" if self.default else ""
        return f"{self.name} {self.type}{default} CHECK ({self.rule})"


def _typed(*types: type, also: Fits | None = None) -> Fits:
    """Whether all values are of these types, and `also` something else."""

    def fits(values: _Values, others: Mapping[str, _Values]) -> bool:
        return set(map(type, values)).issubset(types) and (also is None or also(values, others))

    return fits


def text(name: str, default: str = "") -> Column:
    """A text."""
    return Column(name, "TEXT", f"typeof({name}) = 'text'", default, _typed(str))


def maybe_text(name: str, default: str = "") -> Column:
    """A text, or NULL."""
    return Column(name, "TEXT", f"{name} IS NULL OR typeof({name}) = 'text'", default, _typed(str, _NONE))


def maybe_packed(name: str) -> Column:
    """A text, packed or not, or NULL."""
    rule = f"{name} IS NULL OR typeof({name}) IN ('text', 'blob')"
    return Column(name, "TEXT", rule, fits=_typed(str, bytes, _NONE))


def blob(name: str) -> Column:
    """Bytes."""
    return Column(name, "BLOB", f"typeof({name}) = 'blob'", fits=_typed(bytes))


def number(name: str, at_least: int | None = None) -> Column:
    """A whole number."""
    least = "" if at_least is None else f" AND {name} >= {at_least}"
    fits = _typed(int, also=lambda values, _: at_least is None or min(values) >= at_least)
    return Column(name, "INTEGER", f"typeof({name}) = 'integer'{least}", fits=fits)


def maybe_number(name: str, default: str = "") -> Column:
    """A whole number, or NULL."""
    return Column(name, "INTEGER", f"{name} IS NULL OR typeof({name}) = 'integer'", default, _typed(int, _NONE))


def real(name: str, least: float, most: float) -> Column:
    """A number."""
    rule = f"typeof({name}) = 'real' AND {name} BETWEEN {least} AND {most}"
    fits = _typed(float, also=lambda values, _: least <= min(values) and max(values) <= most)
    return Column(name, "REAL", rule, fits=fits)


def flag(name: str, default: str = "") -> Column:
    """A yes or no."""
    fits = _typed(int, also=lambda values, _: {0, 1}.issuperset(values))
    return Column(name, "INTEGER", f"{name} IN (0, 1) AND typeof({name}) = 'integer'", default, fits)


def choice(name: str, choices: type[StrEnum], default: str = "") -> Column:
    """One of the words of an enumeration."""
    words = [choice.value for choice in choices]
    listed = ", ".join(f"'{word}'" for word in words)
    return Column(name, "TEXT", f"{name} IN ({listed})", default, lambda values, _: set(values).issubset(words))


def unless_usual(column: Column) -> Column:
    """A column that is NULL where it holds the usual value (see events.py)."""
    inner, rule = column.fits, f"{column.name} IS NULL OR {column.rule}"

    def fits(values: _Values, others: Mapping[str, _Values]) -> bool:
        return inner is not None and inner([value for value in values if value is not None], others)

    return Column(column.name, column.type, rule, column.default, fits)


def _beyond(name: str, start: str, sign: str, is_beyond: Callable[[Any, Any], bool]) -> Column:
    """A whole number that is larger than the one in another column."""

    def compared(values: _Values, others: Mapping[str, _Values]) -> bool:
        starts = others[start]
        return set(map(type, starts)) == {int} and all(map(is_beyond, values, starts))

    rule = f"typeof({name}) = 'integer' AND {name} {sign} {start}"
    return Column(name, "INTEGER", rule, fits=_typed(int, also=compared))


def span(name: str) -> tuple[Column, ...]:
    """The columns of a Span."""
    start, end = f"{name}_start", f"{name}_end"
    return number(start, 0), _beyond(end, start, ">=", ge)


def _when(prefix: str = "") -> tuple[Column, ...]:
    start, end = f"{prefix}starts", f"{prefix}ends"
    return (
        number(start),
        _beyond(end, start, ">", gt),
        choice(f"{prefix}precision", Precision),
        *(flag(f"{prefix}{name}") for name in ("approximate", "uncertain", "ongoing")),
    )


def when_unless_usual() -> tuple[Column, ...]:
    """The columns of a When whose precision is NULL where it is a day."""
    return tuple(unless_usual(column) if column.name == "precision" else column for column in _when())


def maybe_when(prefix: str = "") -> tuple[Column, ...]:
    """The columns of a When; where its start is empty there is none."""
    first = f"{prefix}starts"
    whens = (Column(column.name, column.type, f"{first} IS NULL OR ({column.rule})") for column in _when(prefix))
    return maybe_number(first), *list(whens)[1:]
