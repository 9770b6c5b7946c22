"""Longer units by their names: "the 1990s", "XIXe siècle", "last summer", "the third quarter"."""

from __future__ import annotations

from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import DAY, civil_from_days, days_from_civil
from timeline_app.model import Kind
from timeline_app.temporal.acts.dates import date_parts, named_year
from timeline_app.temporal.acts.reading import UNDATED, Fields, Reading, dated, in_part, number_of
from timeline_app.temporal.context import Context

_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_DIRECTION = {"last": -1, "this": 0, "next": 1}
_TODAY = 2000  # the years that a text of unknown date may tell of as those of this century


def read_decade(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """A decade: "les années 60", "the 1990s", "the 470s BC"."""
    year = int(fields["year"]) if "year" in fields else int(fields.get("year3", 0)) or _full_year(fields, context)
    if fields.get("era") == "bc":
        return in_part(dated(When.unit(Precision.DECADE, 1 - year - 5)), fields)
    if year % 100 == 0 and "yy" not in fields and fields.get("whole") == "century":
        return in_part(dated(When.unit(Precision.CENTURY, year)), fields)
    return in_part(dated(When.unit(Precision.DECADE, year)), fields)


def _full_year(fields: Fields, context: Context) -> int:
    """The year of a decade of two figures: of the century that the text tells of, or else of the last hundred years."""
    short = int(fields.get("yy", 0)) or int(fields.get("tens", 0))
    if "before" in fields:  # "des 70er Jahre des letzten Jahrhunderts"
        now = civil_from_days(context.issued.start // DAY)[0] if context.issued is not None else _TODAY
        return (now // 100 - 1) * 100 + short
    if "hundreds" in fields:
        return int(fields["hundreds"]) * 100 + short
    if context.from_text and context.last_year is not None and context.last_year < 1900:
        return context.last_year // 100 * 100 + short
    return (2000 if short < 20 else 1900) + short


def read_century(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """A century by its number: "XIXe siècle", "au Ve siècle av. J.-C."."""
    number = int(fields["century"]) if "century" in fields else number_of(fields)
    if number is None or not 1 <= number <= 99:
        return UNDATED
    year = number * 100 - 50
    return in_part(dated(When.unit(Precision.CENTURY, -year if fields.get("era") == "bc" else year)), fields)


def read_season(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """A season of a year; without one, the nearest to the article's date, or that of the text's year."""
    month = _SEASON_MONTH[fields["season"]]
    year = named_year(date_parts(fields), context, fields)
    if year is None and "yeardir" not in fields:
        year = _season_year(month, context, fields)
    if year is None:
        return Reading(Kind.DATE, f"XXXX-{fields['season']}")
    return in_part(dated(When.unit(Precision.SEASON, year, month)), fields)


def _season_year(month: int, context: Context, fields: Fields) -> int | None:
    """The year of a season named without one; the last one is over, and the next one has not begun."""
    direction, anchor = fields.get("dir"), fields.get("anchor")
    base = context.base(anchor)
    if base is None or direction not in ("last", "next") or (context.from_text and anchor != "text"):
        return context.year_of(month, None, None, direction or "")
    near = civil_from_days(base.start // DAY)[0]
    seasons = {year: When.unit(Precision.SEASON, year, month) for year in range(near - 2, near + 3)}
    if direction == "last":
        return max(year for year, season in seasons.items() if season.end <= base.start)
    return min(year for year, season in seasons.items() if season.start >= base.end)


def read_quarter(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """A quarter or half of a year; without one, that of the article's year."""
    size, precision = (3, Precision.QUARTER) if fields["unit"] == "quarter" else (6, Precision.HALF)
    number = 12 // size if fields.get("n") == "-1" else number_of(fields)
    if number is None or not 1 <= number <= 12 // size:
        return UNDATED
    month = (number - 1) * size + 1
    near = context.base_year(fields.get("anchor"))
    direction = fields.get("yeardir", fields.get("dir"))
    year = named_year({name: fields[name] for name in ("year",) if name in fields}, context, fields)
    if year is None and near is not None and direction is not None:
        year = near + _DIRECTION[direction]
    elif year is None:
        year = _year_begun(near, month, context, ahead=ahead)
    if year is None:
        return Reading(Kind.DATE, f"XXXX-{'Q' if size == 3 else 'H'}{number}")
    return in_part(dated(When.unit(precision, year, month)), fields)


def _year_begun(near: int | None, month: int, context: Context, *, ahead: bool) -> int | None:
    """The article's year, or the year before for a quarter that has not begun, unless the clause looks ahead."""
    day = context.issued_day
    if context.from_text or near is None or day is None:
        return near
    begun = days_from_civil(near, month) <= day
    return near if begun or ahead else near - 1
