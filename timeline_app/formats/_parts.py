"""Dates as parts of the calendar that stand apart: year, month, day, hour, minute, second."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import is_date
from timeline_app.dates.cldr import Moment
from timeline_app.dates.when import unit_end, unit_start
from timeline_app.formats._dates import Unclear

PARTS = ("year", "month", "day", "hour", "minute", "second")
PLAIN = (Precision.YEAR, Precision.MONTH, Precision.DAY, Precision.HOUR, Precision.MINUTE, Precision.SECOND)
"""The units in which most programs know dates, coarsest first; PARTS are their names."""
FARTHEST = 99_999_999_999  # years
_WHOLE = re.compile(r"([+-]?\d{1,11})(?:\.0*)?", re.ASCII)


def plain_unit(when: When) -> Precision:
    """The coarsest of PLAIN, none coarser than it is known, in whose units both ends of a time can be told."""
    for unit in PLAIN:
        aligned = when.start == unit_start(unit, when.start) and when.end == unit_end(unit, when.end - 1)
        if unit.rank <= when.precision.rank and aligned:
            return unit
    return Precision.SECOND


def parts_of(moment: int, unit: Precision = Precision.SECOND) -> tuple[int, ...]:
    """A moment as year, month ... down to a unit of PLAIN."""
    at = Moment.at(moment)
    return (at.year, at.month, at.day, at.hour, at.minute, at.second)[: PLAIN.index(unit) + 1]


def when_of(parts: Sequence[int]) -> When:
    """The unit of the calendar that some parts name, the year first; raises Unclear."""
    year, month, day, hour, minute, second = (*parts, *(0, 1, 1, 0, 0, 0)[len(parts) :])
    if abs(year) > FARTHEST:
        raise Unclear("no_date")
    if not is_date(year, month, day) or not (0 <= hour < 24 and 0 <= minute < 60 and 0 <= second < 60):
        raise Unclear("impossible_date")
    return When.unit(PLAIN[len(parts) - 1], year, month, day, hour, minute, second)


def whole(value: object) -> int | None:
    """A whole number of not more than eleven figures, also as text ("1,815"), None for nothing; raises Unclear."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise Unclear("no_date")
    if isinstance(value, int):
        if abs(value) > FARTHEST:
            raise Unclear("no_date")
        return value
    match = _WHOLE.fullmatch(re.sub(r"[\s,]+", "", value[:40]) if isinstance(value, str) else f"{value:.1f}")
    if not match:
        raise Unclear("no_date")
    return int(match[1])


def historical(year: int) -> int:
    """An astronomical year as one that counts from 1 before Christ: 0 is -1."""
    return year if year > 0 else year - 1


def astronomical(year: int) -> int:
    """A year that counts from 1 before Christ as an astronomical one; raises Unclear for 0, which there is not."""
    if year == 0:
        raise Unclear("impossible_date")
    return year if year > 0 else year + 1


def joined(first: When, last: When | None) -> When:
    """From one time to another, which may be none; raises Unclear where it ends before it starts."""
    if last is None:
        return first
    if last.end <= first.start:
        raise Unclear("ends_first")
    return first.until(last)
