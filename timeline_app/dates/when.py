"""When: the interval of time that an expression denotes, as precisely as it is known and no more."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from timeline_app.dates.calendar import (
    DAY,
    civil_from_days,
    days_from_civil,
    iso_day,
    weekday,
)


class Precision(StrEnum):
    """How finely a time is known, from finest to coarsest."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"

    @property
    def rank(self) -> int:
        """Place on the scale: 0 is the finest."""
        return _ORDER[self]


_ORDER = {precision: rank for rank, precision in enumerate(Precision)}
_SECONDS = {Precision.SECOND: 1, Precision.MINUTE: 60, Precision.HOUR: 3600, Precision.DAY: DAY}
_MONTHS = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.SEASON: 3, Precision.HALF: 6}
_YEARS = {Precision.YEAR: 1, Precision.DECADE: 10, Precision.CENTURY: 100, Precision.MILLENNIUM: 1000}


@dataclass(frozen=True, slots=True, order=True)
class When:
    """An interval on the proleptic Gregorian calendar, without time zone.

    `start` and `end` are whole seconds since 1970-01-01T00:00, `end` exclusive; any year is allowed.
    `precision` says in which unit the bounds are known.  `ongoing`: the end is not known to have come,
    and `end` is then the end of what is known of the start.
    Raises ValueError when `end` does not lie after `start`.
    """

    start: int
    end: int
    precision: Precision = Precision.DAY
    approximate: bool = False
    uncertain: bool = False
    ongoing: bool = False

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError(f"a When must end after it starts: {self.start} .. {self.end}")

    @classmethod
    def unit(
        cls,
        precision: Precision,
        year: int,
        month: int = 1,
        day: int = 1,
        hour: int = 0,
        minute: int = 0,
        second: int = 0,
    ) -> When:
        """The unit of the calendar that contains a moment: When.unit(Precision.MONTH, 2015, 11) is November 2015.

        Years are astronomical (0 is 1 BC).  Raises ValueError for a moment that does not exist.
        """
        days = days_from_civil(year, month, day)
        if civil_from_days(days) != (year, month, day):
            raise ValueError(f"no such day: {year}-{month}-{day}")
        if not (0 <= hour < 24 and 0 <= minute < 60 and 0 <= second < 60):
            raise ValueError(f"no such time of day: {hour}:{minute}:{second}")
        moment = days * DAY + hour * 3600 + minute * 60 + second
        return cls(unit_start(precision, moment), unit_end(precision, moment), precision)

    @classmethod
    def day(cls, year: int, month: int, day: int) -> When:
        """One day."""
        return cls.unit(Precision.DAY, year, month, day)

    @classmethod
    def month(cls, year: int, month: int) -> When:
        """One month."""
        return cls.unit(Precision.MONTH, year, month)

    @classmethod
    def year(cls, year: int) -> When:
        """One year; 0 is 1 BC."""
        return cls.unit(Precision.YEAR, year)

    @classmethod
    def days(cls, first: int, last: int) -> When:
        """The days from `first` to `last`, both inclusive, as days since 1970-01-01."""
        return cls(first * DAY, (last + 1) * DAY)

    @classmethod
    def parse(cls, text: str) -> When:
        """Read EDTF text; raises ValueError with the text when it is not a date of EDTF level 0 or 1."""
        from timeline_app.dates.edtf import parse_edtf

        return parse_edtf(text)

    def until(self, last: When) -> When:
        """From the start of this one to the end of `last`, known as finely as the finer of the two."""
        return replace(
            self,
            end=last.end,
            precision=min(self.precision, last.precision, key=lambda p: p.rank),
            approximate=self.approximate or last.approximate,
            uncertain=self.uncertain or last.uncertain,
            ongoing=last.ongoing,
        )

    @property
    def is_one_unit(self) -> bool:
        """Whether this is exactly one unit of its precision: a day, a month ... and not a stretch of several."""
        return self.start == unit_start(self.precision, self.start) and self.end == unit_end(self.precision, self.start)

    @property
    def edtf(self) -> str:
        """The interval as Extended Date/Time Format text (ISO 8601-2)."""
        from timeline_app.dates.edtf import write_edtf

        return write_edtf(self)

    def first_day(self) -> str:
        """The first day as ISO 8601 text, any year."""
        return iso_day(self.start // DAY)

    def last_day(self) -> str:
        """The last day, inclusive, as ISO 8601 text, any year."""
        return iso_day((self.end - 1) // DAY)

    def contains(self, other: When) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: When) -> bool:
        """Whether the two share any time."""
        return self.start < other.end and other.start < self.end

    def __str__(self) -> str:
        return self.edtf


def unit_start(precision: Precision, moment: int) -> int:
    """Start, in seconds since 1970, of the calendar unit that contains a moment."""
    if precision in _SECONDS:
        return moment - moment % _SECONDS[precision]
    days = moment // DAY
    if precision is Precision.WEEK:
        return (days - weekday(days)) * DAY
    year, month, _ = civil_from_days(days)
    if precision is Precision.SEASON:
        return days_from_civil(year, month - month % 3) * DAY  # March, June, September, December
    if precision in _MONTHS:
        size = _MONTHS[precision]
        return days_from_civil(year, (month - 1) // size * size + 1) * DAY
    return days_from_civil(_years(precision, year)[0]) * DAY


def unit_end(precision: Precision, moment: int) -> int:
    """End, exclusive, in seconds since 1970, of the calendar unit that contains a moment."""
    start = unit_start(precision, moment)
    if precision in _SECONDS:
        return start + _SECONDS[precision]
    if precision is Precision.WEEK:
        return start + 7 * DAY
    year, month, _ = civil_from_days(start // DAY)
    if precision in _MONTHS:
        return days_from_civil(year, month + _MONTHS[precision]) * DAY
    return days_from_civil(_years(precision, year)[1]) * DAY


def _years(precision: Precision, year: int) -> tuple[int, int]:
    """First year, and the year after the last, of the year, decade, century or millennium of a year.

    Centuries and millennia have no year 0: the first century begins in the year 1, the first century BC ends with
    the year 0, which is 1 BC.  Negative years count away from zero, as EDTF's masks do: -012X is -129 .. -120.
    """
    size = _YEARS[precision]
    if size == 1:
        return year, year + 1
    if year > 0 or (year == 0 and precision is Precision.DECADE):
        first = year // size * size
        return (1 if first == 0 and size > 10 else first), first + size
    last = -(-year // size * size)
    return last - size + 1, (0 if last == 0 and size == 10 else last + 1)
