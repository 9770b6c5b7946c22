"""Dates of any year in the patterns of CLDR, which babel carries: babel itself stops at the years 1 and 9999."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from timeline_app.dates.calendar import DAY, civil_from_days, weekday
from timeline_app.words import number_text

if TYPE_CHECKING:
    from babel import Locale

LONG_YEAR = 10_000  # from which on a year has its thousands set apart
_FIELD = re.compile(r"'([^']*)'|([A-Za-z])\2*")
_WIDTHS = {3: "abbreviated", 4: "wide"}


@dataclass(frozen=True, slots=True)
class Moment:
    """A point on the calendar, taken apart: astronomical year, month, day, weekday (0 Monday), hour, minute, second."""

    year: int
    month: int
    day: int
    weekday: int
    hour: int
    minute: int
    second: int

    @classmethod
    def at(cls, seconds: int) -> Moment:
        """The moment so many seconds after 1970-01-01T00:00."""
        days, rest = divmod(seconds, DAY)
        return cls(*civil_from_days(days), weekday(days), rest // 3600, rest // 60 % 60, rest % 60)


@cache
def locale(language: str) -> Locale:
    """CLDR's data of a language; raises babel.UnknownLocaleError when it has none."""
    from babel import Locale  # the first window names no date, and need not wait for this

    return Locale.parse(language)


@cache
def skeleton(language: str, name: str, *, before_christ: bool = False) -> str:
    """The pattern of a skeleton such as yMMMd ("d MMM y"), with the era when the year lies before Christ."""
    skeletons = locale(language).datetime_skeletons
    if before_christ and "y" in name:
        if f"G{name}" in skeletons:
            return str(skeletons[f"G{name}"].pattern)
        return f"{skeletons[name].pattern} G"
    return str(skeletons[name].pattern)


@cache
def interval(language: str, name: str, greatest_difference: str) -> tuple[str, str]:
    """The two halves of the pattern of an interval whose ends first differ in a field: "d–" and "d MMM y"."""
    patterns = locale(language).interval_formats[name][greatest_difference]
    return str(patterns[0]), str(patterns[-1])


def write(pattern: str, moment: Moment, language: str) -> str:
    """A moment in a CLDR pattern; years before Christ count from 1, and the pattern's G names the era."""

    def field(match: re.Match[str]) -> str:
        if match[0].startswith("'"):
            return match[1] or "'"
        return _field(match[0][0], len(match[0]), moment, language)

    return _FIELD.sub(field, pattern)


@cache
def month_name(language: str, month: int, width: str, *, alone: bool = False) -> str:
    """Name of a month, 1 to 12; `width` is "wide" or "abbreviated"; `alone` is the form without a day beside it."""
    return str(locale(language).months["stand-alone" if alone else "format"][width][month])


@cache
def day_name(language: str, day: int, width: str) -> str:
    """Name of a weekday, 0 for Monday; `width` is "wide" or "abbreviated"."""
    return str(locale(language).days["format"][width][day])


def year_text(year: int, language: str) -> str:
    """A year alone: 2015, 44 BC, 44 av. J.-C."""
    name = "Gy" if year <= 0 else "y"
    return write(str(locale(language).datetime_skeletons[name].pattern), Moment(year, 1, 1, 0, 0, 0, 0), language)


def _field(letter: str, width: int, moment: Moment, language: str) -> str:
    match letter:
        case "y":
            year = moment.year if moment.year > 0 else 1 - moment.year
            return str(year) if year < LONG_YEAR else number_text(year, language)
        case "G":
            return str(locale(language).eras["abbreviated"][int(moment.year > 0)])
        case "M" | "L":
            if width > 2:
                return month_name(language, moment.month, _WIDTHS[width], alone=letter == "L")
            return str(moment.month).zfill(width)
        case "E":
            return day_name(language, moment.weekday, _WIDTHS[max(width, 3)])
        case "d":
            return str(moment.day).zfill(width)
        case "Q":
            quarter = (moment.month - 1) // 3 + 1
            return str(locale(language).quarters["format"]["abbreviated"][quarter])
        case "a":
            return str(locale(language).periods["am" if moment.hour < 12 else "pm"])
        case "H":
            return str(moment.hour).zfill(width)
        case "h":
            return str((moment.hour - 1) % 12 + 1).zfill(width)
        case "m":
            return str(moment.minute).zfill(width)
        case "s":
            return str(moment.second).zfill(width)
    raise ValueError(f"no field {letter!r} in the patterns this program uses")
