"""What a rule's fields come to: Fields and Context -> Reading, and the numbers and parts that all acts share."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import DAY, civil_from_days, days_from_civil
from timeline_app.model import Kind
from timeline_app.reasons import Reason
from timeline_app.temporal.timex import timex_value

Fields = dict[str, str]


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means."""

    kind: Kind
    value: str
    when: When | None = None
    reasons: tuple[Reason, ...] = ()


UNDATED = Reading(Kind.DATE, "XXXX")


def dated(when: When, *reasons: Reason, kind: Kind = Kind.DATE) -> Reading:
    """A reading that names an interval of the calendar."""
    return Reading(kind, timex_value(when), when, reasons)


def number_of(fields: Fields) -> int | None:
    """The number that the fields n, tens, hundreds and thousands name, in figures or words."""
    parts = {"n": 1, "tens": 1, "hundreds": 100, "thousands": 1000}
    named = {name: fields[name] for name in parts if name in fields}
    if not named or not all(text.isdecimal() for text in named.values()):
        return None
    return sum(int(text) * parts[name] for name, text in named.items())


def in_part(reading: Reading, fields: Fields) -> Reading:
    """The beginning, middle or end of a month or longer, "about" a year, or the evening of a day.

    The TIMEX3 value stays that of the whole month or year; for a day it says which part.
    """
    when = reading.when
    if when is None:
        return reading
    if "daypart" in fields and when.precision is Precision.DAY:
        return replace(reading, kind=Kind.TIME, value=f"{reading.value}T{fields['daypart']}")
    if "about" in fields:
        when = replace(when, approximate=True)
    if fields.get("part") == "week" and when.precision is Precision.DAY:
        return dated(When.unit(Precision.WEEK, *civil_from_days(when.start // DAY)), *reading.reasons)
    if "part" in fields and when.precision.rank >= Precision.WEEK.rank:
        when = part_of(when, fields["part"])
    return replace(reading, when=when)


def part_of(when: When, part: str) -> When:
    """The beginning, middle or end of an interval: ten days of a month, otherwise a third or a quarter of it."""
    if part in ("half1", "half2"):
        return _half_of(when, first=part == "half1")
    year, month, _ = civil_from_days(when.start // DAY)
    if when.precision is Precision.MONTH:
        first, last = {"start": (1, 10), "middle": (11, 20), "end": (21, (when.end - when.start) // DAY)}[part]
        days = days_from_civil(year, month)
        return replace(When.days(days + first - 1, days + last - 1), approximate=True)
    if when.precision is Precision.YEAR:
        first, last = {"start": (1, 3), "middle": (5, 8), "end": (10, 12)}[part]
        return replace(When.month(year, first).until(When.month(year, last)), approximate=True)
    if when.precision.rank < Precision.DECADE.rank:
        length = (when.end - when.start) // DAY
        third = max(length // 3, 1)
        start = when.start // DAY + {"start": 0, "middle": (length - third) // 2, "end": length - third}[part]
        return replace(When.days(start, start + third - 1), approximate=True)
    years = round((when.end - when.start) / DAY / 365.2425)
    third = max(years * 3 // 10, 1)
    begin = {"start": year, "middle": year + (years - third + 1) // 2, "end": year + years - third}[part]
    return replace(When.year(begin).until(When.year(begin + third - 1)), approximate=True)


def _half_of(when: When, *, first: bool) -> When:
    """The first or second half of an interval, in whole days."""
    middle = (when.start + when.end) // 2 // DAY
    return When.days(when.start // DAY, middle - 1) if first else When.days(middle, when.end // DAY - 1)
