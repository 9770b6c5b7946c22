"""Corpora of time expressions: documents, the expressions that people or the program found in them, their values."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from timeline_app.dates import When
from timeline_app.temporal import find_expressions

Days = tuple[int, int]  # the first and the last, as proleptic Gregorian ordinals

_SPELLINGS = [  # one value in several spellings, and the one that is kept
    (re.compile(r"T(\d)(?!\d)"), r"T0\1"),  # T8: T08
    (re.compile(r"(T\d\d)(:00){0,2}Z?$"), r"\1:00"),  # T14, T14:00:00: T14:00
    (re.compile(r"(T\d\d:\d\d):00$"), r"\1"),
    (re.compile(r"^(\d{4}-W)(\d)$"), r"\g<1>0\2"),  # 2015-W8: 2015-W08
    (re.compile(r"^(\d{3})X$|^(\d\d)XX$"), r"\1\2"),  # 199X: the decade 199; 19XX: the century 19
]
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(T.*)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_MONTHS = re.compile(r"(\d{4})(?:-(.+))?")
_YEARS = re.compile(r"\d{2,3}")
_PARTS = dict.fromkeys(("", "XX", "XX-XX"), (1, 12))  # of a year: the first month, and how many
_PARTS |= {f"{month:02d}{days}": (month, 1) for month in range(1, 13) for days in ("", "-XX")}
_PARTS |= {f"Q{quarter}": (3 * quarter - 2, 3) for quarter in range(1, 5)}
_PARTS |= {"H1": (1, 6), "H2": (7, 6), "SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "AU": (9, 3), "WI": (12, 3)}


@dataclass(frozen=True, slots=True)
class Timex:
    """An expression: offsets in characters, TIMEX3 type (DATE, TIME, DURATION or SET) and value."""

    start: int
    end: int
    type: str
    value: str

    @property
    def days(self) -> Days | None:
        """The days that a date or a time names; None where it names none, and for durations and sets."""
        return days_named(self.value) if self.type in ("DATE", "TIME") else None


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its language, its own date and the expressions that people found in it."""

    name: str
    text: str
    language: str
    issued: When
    gold: tuple[Timex, ...]


def read_corpus(path: Path) -> list[Document]:
    """The documents of a file, one JSON object a line; its form stands in tests/corpora/README.md."""
    with path.open(encoding="utf-8") as lines:
        return [_document(json.loads(line)) for line in lines]


def _document(entry: dict[str, Any]) -> Document:
    gold = tuple(Timex(t["start"], t["end"], t["type"], t["value"]) for t in entry["timexes"])
    return Document(entry["doc"], entry["text"], entry["lang"], When.parse(entry["dct"]), gold)


def found_in(document: Document) -> list[Timex]:
    """What the program finds in a document, told its language and its date."""
    found = find_expressions(document.text, document.language, document.issued)
    return [Timex(e.span.start, e.span.end, e.kind.upper(), e.value) for e in found]


def canonical(value: str) -> str:
    """A TIMEX3 value in the one spelling that is compared."""
    value = value.strip().upper().replace(" ", "")
    for spelling, kept in _SPELLINGS:
        value = spelling.sub(kept, value)
    return value


def days_named(value: str) -> Days | None:
    """The days of a day, week, month, quarter, half, season, year, decade or century; None for any other value."""
    value = canonical(value)
    try:
        if match := _DAY.fullmatch(value):
            day = date.fromisoformat(match[1]).toordinal()
            return day, day
        if match := _WEEK.fullmatch(value):
            monday = date.fromisocalendar(int(match[1]), int(match[2]), 1).toordinal()
            return monday + (5 if match[3] else 0), monday + 6
        if (match := _MONTHS.fullmatch(value)) and (part := _PARTS.get(match[2] or "")):
            return _months(int(match[1]), *part)
        if _YEARS.fullmatch(value):
            years = 10 ** (4 - len(value))
            return _months(int(value) * years, 1, 12 * years)
    except ValueError:  # no such day, or a year beyond 1 to 9999
        pass
    return None


def _months(year: int, month: int, count: int) -> Days:
    years, months = divmod(month - 1 + count, 12)
    return date(year, month, 1).toordinal(), date(year + years, months + 1, 1).toordinal() - 1
