"""The dates that cells of a table hold; what may be two dates, or needs a guess, is none.

An order of day and month is that of a whole column: where one cell can only be read one way (13/04/2015), and none
only the other way, all are read so.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache

from timeline_app.dates import Precision, When, parse_edtf
from timeline_app.dates.calendar import is_date
from timeline_app.temporal.typed import parse_typed
from timeline_app.words import entries, interface_languages

_NUMBERS = re.compile(r"(?<![\d./-])(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,4})(?![\d./-]*\d)")
_ZONED = re.compile(r"(-?\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s*(?:Z|UTC|[+-]\d\d:?\d\d)?", re.ASCII)
_LEFT = re.compile(r"\d\s?[./-]\s?\d{1,2}\s?[./-]\s?\d")
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_ANCHORS = (When.day(2001, 2, 3), When.day(2018, 10, 20))  # what means another day on each needs a guess
_MOST_FAILURES = 300  # texts of one table that are no dates; then words are no longer looked at
_LONGEST = 100  # characters of a date


class Order(StrEnum):
    """Which of two numbers is the day."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


class Unclear(Exception):
    """A cell that names no date, or more than one; `key` is the remark on it."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class Dates:
    """Reads the dates of a table in a language; `order` is that of day and month where it is known."""

    def __init__(self, language: str, order: Order | None) -> None:
        self._language, self._order = language, order
        self._failures = 0

    def read(self, cell: object) -> When:
        """The date of a cell; raises Unclear."""
        if isinstance(cell, datetime.datetime | datetime.date):
            return _of_calendar(cell)
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            if cell != int(cell) or abs(cell) > 9999:
                raise Unclear("no_date")
            return When.year(int(cell))
        text = str(cell).strip()
        if not text or len(text) > _LONGEST:
            raise Unclear("no_date" if text else "empty_date")
        return self._of_text(text)

    def between(self, first: object, last: object) -> When:
        """From the date of one cell to that of another, which may be empty or say that it goes on; raises Unclear."""
        start = self.read(first)
        text = str(last if last is not None else "").strip()
        if not text:
            return start
        if text.casefold() in _going_on():
            return _open(start)
        end = self.read(last)
        if end.end <= start.start:
            raise Unclear("ends_first")
        return start.until(end)

    def _of_text(self, text: str) -> When:
        whole = _NUMBERS.sub(lambda found: _iso(found, self._order), text)
        if zoned := _ZONED.fullmatch(whole):
            whole = f"{zoned[1]}T{zoned[2]}"
        try:
            return parse_edtf(whole)
        except ValueError:
            if re.fullmatch(r"-?\d{4}-\d\d(-\d\d)?(T.*)?", whole):
                raise Unclear("impossible_date") from None
        if self._failures >= _MOST_FAILURES or _LEFT.search(_ISO_DAY.sub("", whole)):
            raise Unclear("no_date")
        try:
            return _in_words(whole, self._language)
        except Unclear:
            self._failures += 1
            raise


def order_of(cells: Iterable[object]) -> Order | None:
    """The order of day and month that a column tells, None where it tells none or both."""
    found: set[Order] = set()
    for cell in cells:
        for match in _NUMBERS.finditer(cell) if isinstance(cell, str) else ():
            first, sign, second, last = match.groups()
            if sign == "." or len(first) > 2 or len(last) < 3:
                continue
            day_first, month_first = _fits(last, second, first), _fits(last, first, second)
            if day_first != month_first:
                found.add(Order.DAY_FIRST if day_first else Order.MONTH_FIRST)
    return found.pop() if len(found) == 1 else None


def is_ambiguous(cell: object) -> bool:
    """Whether a cell holds a date that an order of day and month decides."""
    try:
        Dates("en", None).read(cell)
    except Unclear as unclear:
        return unclear.key == "ambiguous_date"
    return False


def _iso(found: re.Match[str], order: Order | None) -> str:
    """Three numbers as an ISO date; raises Unclear."""
    first, sign, second, last = found.groups()
    if len(first) > 2:
        year, ways = first, [(second, last)]
    elif len(last) < 3:
        raise Unclear("short_year")
    elif sign == ".":  # no language of CLDR puts the month first between points
        year, ways = last, [(second, first)]
    else:
        day_first, month_first = (second, first), (first, second)
        year = last
        ways = {None: [day_first, month_first], Order.DAY_FIRST: [day_first]}.get(order, [month_first])
    possible = {(int(month), int(day)) for month, day in ways if _fits(year, month, day)}
    if len(possible) != 1:
        raise Unclear("ambiguous_date" if possible else "impossible_date")
    ((month, day),) = possible
    return f"{int(year):04d}-{month:02d}-{day:02d}"


def _fits(year: str, month: str, day: str) -> bool:
    return is_date(int(year), int(month), int(day))


def _of_calendar(cell: datetime.datetime | datetime.date) -> When:
    if isinstance(cell, datetime.datetime) and (cell.hour or cell.minute or cell.second):
        precision = Precision.SECOND if cell.second else Precision.MINUTE
        return When.unit(precision, cell.year, cell.month, cell.day, cell.hour, cell.minute, cell.second)
    return When.day(cell.year, cell.month, cell.day)


@lru_cache(4096)
def _in_words(text: str, language: str) -> When:
    """The date that words name by themselves; raises Unclear."""
    found: list[When] = []
    for anchor in _ANCHORS:
        try:
            found.append(parse_typed(text, language, issued=anchor))
        except ValueError:
            raise Unclear("no_date") from None
    if found[0] != found[1]:
        raise Unclear("half_date")
    return found[0]


def _open(start: When) -> When:
    if not start.is_one_unit:
        raise Unclear("ends_first")
    return When(start.start, start.end, start.precision, start.approximate, start.uncertain, ongoing=True)


@lru_cache(1)
def _going_on() -> frozenset[str]:
    """What says that there is no end yet, in every language of the interface."""
    words = (str(entries(code)["dates.ongoing_words"]).split(", ") for code in interface_languages())
    return frozenset(["..", "...", "…", *(word.casefold() for said in words for word in said)])
