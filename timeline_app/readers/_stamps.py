"""The dates that files write for programs: ISO 8601, and that of mails."""

from __future__ import annotations

import datetime
import re
from email.utils import parsedate

from timeline_app.dates import When
from timeline_app.dates.calendar import is_date
from timeline_app.model import Certainty, Issued
from timeline_app.reasons import Reason

_ISO = re.compile(r"\s*(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_BASIC = re.compile(r"\s*(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?\s*\Z")
_MONTH = re.compile(r"\s*(\d{4})-(\d{2})\s*\Z")
_LONGEST = 100  # characters
_EARLIEST = 1000


def read_stamp(text: str) -> When | None:
    """The day that a stamp names, in its own time zone; None for what is no date, or lies in the future."""
    text = text[:_LONGEST]
    if found := _ISO.match(text):
        return _day(int(found[1]), int(found[3]), int(found[4]))
    if found := _BASIC.match(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _MONTH.match(text):
        year, month = int(found[1]), int(found[2])
        return When.month(year, month) if _day(year, month, 1) else None
    try:
        mail = parsedate(text)
    except (ValueError, IndexError, TypeError):
        return None
    return _day(*mail[:3]) if mail else None


def issued_by(raw: str, why: Reason, certainty: Certainty = Certainty.SURE) -> Issued:
    """The date that a stamp names as that of an article; none where it names none."""
    when = read_stamp(raw)
    return Issued(when, certainty, (why,)) if when else Issued()


def _day(year: int, month: int, day: int) -> When | None:
    if year < _EARLIEST or not is_date(year, month, day):
        return None
    when = When.day(year, month, day)
    # East of here it is tomorrow already; what lies further ahead is a clock that is wrong.
    latest = datetime.date.today() + datetime.timedelta(days=1)
    return when if when.start <= When.day(latest.year, latest.month, latest.day).start else None
