"""What both files for TimelineJS share: its dates, whose years before Christ count from 1, and when words must help."""

from __future__ import annotations

from collections.abc import Mapping

from timeline_app.dates import Precision, When
from timeline_app.dates.wording import when_text
from timeline_app.formats._dates import Unclear
from timeline_app.formats._parts import (
    PARTS,
    PLAIN,
    astronomical,
    historical,
    joined,
    parts_of,
    plain_unit,
    when_of,
    whole,
)
from timeline_app.formats._remarks import Remarks
from timeline_app.model import Event

Date = dict[str, int]
"""A date of TimelineJS: the parts that are known, `year` among them."""


def slide_dates(when: When) -> tuple[Date, Date | None]:
    """The first and the last unit of a time, the last one only where it is another."""
    unit = plain_unit(when)
    first, last = _date(when.start, unit), _date(when.end - 1, unit)
    return first, None if last == first else last


def words_needed(event: Event, language: str, remarks: Remarks) -> str:
    """The date of an event in words where TimelineJS would tell more or less of it, which is remarked; else ""."""
    when = event.when
    told = slide_when(*slide_dates(when))
    if told == when:
        return ""
    remarks.count("date_in_words", event.title)
    return when_text(when, language)


def slide_when(first: Mapping[str, object], last: Mapping[str, object] | None) -> When:
    """The time between two dates; raises Unclear."""
    return joined(_read(first), _read(last) if last and _is_filled(last.get("year")) else None)


def _date(moment: int, unit: Precision) -> Date:
    date = dict(zip(PARTS, parts_of(moment, unit), strict=False))
    return {**date, "year": historical(date["year"])}


def _read(date: Mapping[str, object]) -> When:
    values = [whole(date.get(name)) for name in PARTS]
    year = values[0]
    if year is None:
        raise Unclear("empty_date")
    values[0] = astronomical(year)
    known = next((place for place, value in enumerate(values) if value is None), len(values))
    if any(value for value in values[known:]):  # a day of no month
        raise Unclear("no_date")
    return when_of([value for value in values[: min(known, len(PLAIN))] if value is not None])


def _is_filled(value: object) -> bool:
    return value is not None and str(value).strip() != ""
