"""Whether a text is a history, whose half dates follow on the dates it names itself, and what leads it on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import DAY, civil_from_days
from timeline_app.temporal.acts import Reading
from timeline_app.temporal.acts.dates import date_parts
from timeline_app.temporal.clocks import CLOCK
from timeline_app.temporal.context import Context
from timeline_app.temporal.find import Found

_DEICTIC_ACTS = ("shift", "unit", "weekday", "weekend", "same")
_OPENING = 12  # characters between the start of a sentence and a year that opens it: "In 1949, "
_TOLD_AS_WELL = ("weekday", "weekend", "same")  # what a history counts from its own dates
_SENTENCE_START = re.compile(r"(?:^|[.;!?\n])[^.;!?\n]*$")
_LINE_END = re.compile(r"\s*(?:\n|$)")
_FAR = 1  # years from the article's own: a year named further away is told, not reported
_OLD = 4  # years; news tells of the last few as well: unless many are named, most must be older
_OPENING_DATES = 3  # the expressions among which an article bears its own date
_MANY = 12  # dates with such a year
_TOLD = 3  # dates with such a year make a history, if they are not outweighed by those that count from today
_OUTWEIGHED = 4


def is_narrative(found: Sequence[Found], issued: When | None) -> bool:
    """Whether a text is a history: it names far more years of its own than times that count from its date."""
    if issued is None:
        return True
    opening = found[:_OPENING_DATES]
    if any(item.rule.act == "anniversary" for item in opening):  # "on this day in 1944"
        return True
    if any(_is_own_date(item, issued) for item in opening):
        return False
    near = civil_from_days(issued.start // DAY)[0]
    years = [year for item in found if (year := _year_told(item)) is not None and year < near - _FAR]
    old = sum(year < near - _OLD for year in years)
    told = len(years)
    if told < _TOLD or (2 * old <= told < _MANY):
        return False
    return told > _OUTWEIGHED * sum(map(_counts_from_today, found))


def _year_told(item: Found) -> int | None:
    """The year that an expression names of its own; any early one for years before Christ."""
    if item.rule.act not in ("date", "list", "season"):
        return None
    if "era" in item.fields:
        return 0
    return int(item.fields["year"]) if "year" in item.fields else None


def _is_own_date(item: Found, issued: When) -> bool:
    """Whether an expression is the date that the article itself bears, as news does."""
    parts = date_parts(item.fields)
    if item.rule.act != "date" or not {"year", "month", "day"} <= parts.keys():
        return False
    return (int(parts["year"]), int(parts["month"]), int(parts["day"])) == civil_from_days(issued.start // DAY)


def _counts_from_today(item: Found) -> bool:
    """Whether an expression is counted from the article's date; "this year" may as well be the year that is told of."""
    direction = item.fields.get("dir", item.fields.get("yeardir"))
    if item.fields.get("anchor") == "text" or direction == "this":
        return False
    return item.rule.act in _DEICTIC_ACTS or (item.rule.act in ("date", "season") and direction is not None)


def reports_days(item: Found) -> bool:
    """Whether an expression is one of daily news: a weekday, a time of day, yesterday."""
    if item.rule.act == "shift":
        return item.fields["unit"] == "day" and item.fields.get("n", "0") != "0" and "anchor" not in item.fields
    return item.rule.act in ("weekday", "night", CLOCK)


def names_a_year(item: Found) -> bool:
    """Whether an expression names its year, in figures or words."""
    return not item.fields.keys().isdisjoint(("year", "yy", "hundreds"))


def leads_on(text: str, item: Found, reading: Reading, context: Context) -> bool:
    """Whether what follows in the text may be counted from an expression.

    What is only compared with, "a year earlier", is not; nor is a year inside a sentence that goes on from a day.
    """
    fields = item.fields
    if fields.get("sign") == "-" or (fields.get("dir") == "last" and item.rule.act in ("unit", "same", "season")):
        return False
    bare_year = names_a_year(item) and reading.when is not None and reading.when.precision is Precision.YEAR
    if not (bare_year and context.last is not None and context.last.precision.rank < Precision.YEAR.rank):
        return True
    return opens_sentence(text, item) or _LINE_END.match(text, item.span.end) is not None


def is_years_ago(item: Found) -> bool:
    """Whether an expression is a year counted back from the article's day: "three years ago"."""
    return item.rule.act == "shift" and item.fields["unit"] == "year" and "anchor" not in item.fields


def first_year(found: Sequence[Found]) -> When | None:
    """The year a text without a date of its own begins with: "En 1789 ... le 14 juillet"."""
    years = (int(item.fields["year"]) for item in found if "year" in item.fields and "era" not in item.fields)
    first = next(years, None)
    return None if first is None else When.year(first)


def tells_of_today(found: Sequence[Found], issued: When | None) -> bool:
    """Whether a history also reports: it counts from its own date, or names its own year or the one before."""
    if issued is None:
        return False
    near = civil_from_days(issued.start // DAY)[0]
    years = (_year_told(item) for item in found)
    if any(year is not None and near - _FAR <= year <= near for year in years):
        return True
    return any(_counts_from_today(item) for item in found if item.rule.act not in _TOLD_AS_WELL)


def opens_sentence(text: str, item: Found) -> bool:
    """Whether an expression stands at the beginning of a sentence, behind a small word or two."""
    return _SENTENCE_START.search(text, max(0, item.span.start - _OPENING), item.span.start) is not None
