"""A When moved by so many years, months, days or seconds, known as finely as before."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline_app.dates.calendar import DAY, civil_from_days, days_from_civil, days_in_month
from timeline_app.dates.when import When, unit_end, unit_start


@dataclass(frozen=True, slots=True)
class Shift:
    """How far; below zero is earlier."""

    months: int = 0
    days: int = 0
    seconds: int = 0

    def __add__(self, other: Shift) -> Shift:
        return Shift(self.months + other.months, self.days + other.days, self.seconds + other.seconds)

    def __mul__(self, times: int) -> Shift:
        return Shift(self.months * times, self.days * times, self.seconds * times)


def shifted(when: When, by: Shift) -> When:
    """The time moved: a month stays a month and a stretch keeps its ends, so a year moved by a day is the same year."""
    precision, last = when.precision, when.end - 1
    whole = when.start == unit_start(precision, when.start) and when.end == unit_end(precision, last)
    if not whole:
        start = _moved(when.start, by)
        return replace(when, start=start, end=max(_moved(when.end, by), start + 1))
    first, final = (_middle(unit_start(precision, at), unit_end(precision, at)) for at in (when.start, last))
    start, end = unit_start(precision, _moved(first, by)), unit_end(precision, _moved(final, by))
    return replace(when, start=start, end=end)


def _middle(start: int, end: int) -> int:
    return start + (end - start) // 2


def _moved(moment: int, by: Shift) -> int:
    """A moment moved; one of the 31st comes to the last day of a month that has none."""
    days, seconds = divmod(moment, DAY)
    if by.months:
        year, month, day = civil_from_days(days)
        years, month = divmod(month - 1 + by.months, 12)
        days = days_from_civil(year + years, month + 1, min(day, days_in_month(year + years, month + 1)))
    return (days + by.days) * DAY + seconds + by.seconds
