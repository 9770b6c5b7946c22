"""Feasts that move with the calendar: "easter+39", the fourth Thursday of November, the last Monday of May."""

from __future__ import annotations

import re

from timeline_app.dates.calendar import days_from_civil, days_in_month, is_date, weekday

_FIXED = re.compile(r"(?:(?P<year>\d{4})-)?(?P<month>\d\d)-(?P<day>\d\d)")
_EASTER = re.compile(r"easter(?P<offset>[+-]\d+)")
_NTH = re.compile(r"(?P<month>\d\d)-(?P<weekday>[0-6])#(?P<n>-?\d)(?P<offset>[+-]\d+)?")


def feast_day(rule: str, year: int) -> int | None:
    """The day of a feast in a year, as days since 1970; None where the year has no such day.

    Rules: "12-25"; "2001-09-11", one day of one year; "easter+39"; "11-3#4", the fourth Thursday of November (Monday
    is 0); "05-0#-1", the last Monday of May; "11-3#-1+3", three days after the last Thursday of November.  Raises
    ValueError for another text.
    """
    if fixed := _FIXED.fullmatch(rule):
        year = int(fixed["year"] or year)
        month, day = int(fixed["month"]), int(fixed["day"])
        return days_from_civil(year, month, day) if is_date(year, month, day) else None
    if moving := _EASTER.fullmatch(rule):
        return easter(year) + int(moving["offset"])
    if nth := _NTH.fullmatch(rule):
        found = nth_weekday(year, int(nth["month"]), int(nth["weekday"]), int(nth["n"]))
        return None if found is None else found + int(nth["offset"] or 0)
    raise ValueError(f"no rule of a feast: {rule!r}")


def nth_weekday(year: int, month: int, wanted: int, n: int) -> int | None:
    """The n-th such weekday of a month, as days since 1970; the last one for -1; None where the month has none."""
    first = days_from_civil(year, month)
    length = days_in_month(year, month)
    days = range(first + (wanted - weekday(first)) % 7, first + length, 7)
    index = n - 1 if n > 0 else len(days) + n
    return days[index] if 0 <= index < len(days) else None


def easter(year: int) -> int:
    """Easter Sunday of the Gregorian calendar, as days since 1970 (the anonymous algorithm of Nature, 1876)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    skipped = (century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 19 * golden + 15) % 30
    offset = (32 + 2 * (century % 4) + 2 * (rest // 4) - skipped - rest % 4) % 7
    late = (golden + 11 * skipped + 22 * offset) // 451
    month, day = divmod(skipped + offset - 7 * late + 114, 31)
    return days_from_civil(year, month, day + 1)
