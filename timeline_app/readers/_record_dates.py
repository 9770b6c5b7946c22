"""The dates of many records, written alike: 13/04/2015 among them tells that the day comes first in all."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from timeline_app.dates import When
from timeline_app.dates.cldr import month_name
from timeline_app.model import Certainty, Issued
from timeline_app.readers._stamps import read_stamp
from timeline_app.reasons import Reason

_NUMBERS = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)")
_SECONDS = re.compile(r"(\d{9,10})(?:\d{3})?(?:\.\d+)?\Z")
_DAY_FIRST = re.compile(
    r"(\d{1,2})(?:er|st|nd|rd|th|º|\.)?\s+(?:de\s+)?([^\W\d_]{3,12})\.?,?\s+(?:del?\s+)?(\d{4})(?!\d)"
)
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)")
_MONTH_ALONE = re.compile(r"([^\W\d_]{3,12})\.?,?\s+(?:del?\s+)?(\d{4})(?!\d)")
_LANGUAGES = ("en", "fr", "de", "es", "it", "pt", "nl", "pl", "sv", "da", "nb")
_LONGEST = 100  # characters
_WEEKDAY = re.compile(r"[^\W\d_]{2,12}(?:-feira)?\.?,?\s+(?=\d|[^\W\d_]{3,12}\.?\s+\d)")


class Days:
    """Reads the dates of records; what may be two days is none."""

    def __init__(self, values: Iterable[str]) -> None:
        first, second = 0, 0
        for value in values:
            found = _NUMBERS.match(value.strip())
            if found is not None and int(found[1]) <= 31 and int(found[3]) <= 31:
                first, second = max(first, int(found[1])), max(second, int(found[3]))
        self._day_first = first > 12 >= second
        self._month_first = second > 12 >= first

    def issued(self, value: str, why: Reason) -> Issued:
        """The date that a record names as that of its article; none where it names none, or may name two."""
        value = " ".join(value[:_LONGEST].split())
        when, certainty = self._day(value), Certainty.SURE
        if when is None and (found := _SECONDS.match(value)):
            when, certainty = _counted(int(found[1])), Certainty.PROBABLE  # in which time zone nobody says
        return Issued(when, certainty, (why,)) if when else Issued()

    def _day(self, value: str) -> When | None:
        if found := _NUMBERS.match(value):
            first, second, year = int(found[1]), int(found[3]), int(found[4])
            if self._month_first and found[2] != ".":
                first, second = second, first
            elif not (self._day_first or found[2] == "." or first == second):
                return None
            return read_stamp(f"{year:04}-{second:02}-{first:02}")
        if named := day_in_words(value):
            return named[0]
        return read_stamp(value) if not _SECONDS.match(value) else None


def day_in_words(text: str) -> tuple[When, int] | None:
    """The day with which a text begins, "Saturday, 14 November 2015" or "May 8, 2010", and where it ends."""
    weekday = _WEEKDAY.match(text)
    for start in (0, *((weekday.end(),) if weekday else ())):
        if found := _DAY_FIRST.match(text, start):
            when = _named(found[1], found[2], found[3])
        elif found := _MONTH_FIRST.match(text, start):
            when = _named(found[2], found[1], found[3])
        else:
            continue
        return (when, found.end()) if when else None
    return None


def month_in_words(text: str) -> tuple[When, int] | None:
    """The month with which a text begins, "November 2015", and where it ends."""
    found = _MONTH_ALONE.match(text)
    number = _months().get(_plain(found[1])) if found else None
    when = read_stamp(f"{found[2]}-{number:02}") if found and number else None
    return (when, found.end()) if found and when else None


def _named(day: str, month: str, year: str) -> When | None:
    number = _months().get(_plain(month))
    return read_stamp(f"{year}-{number:02}-{int(day):02}") if number else None


def _counted(seconds: int) -> When | None:
    """The day so many seconds after 1970 in Greenwich."""
    moment = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC) + datetime.timedelta(seconds=seconds)
    return read_stamp(moment.date().isoformat())


@cache
def _months() -> dict[str, int]:
    """Names of months in several languages, and their numbers; without those that are two months."""
    found: dict[str, int] = {}
    for language in _LANGUAGES:
        for number in range(1, 13):
            for width in ("wide", "abbreviated"):
                name = _plain(month_name(language, number, width))
                found[name] = number if found.get(name, number) == number else 0
    return found


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFD", name.casefold())
    return "".join(c for c in letters if not unicodedata.combining(c)).strip(". ")
