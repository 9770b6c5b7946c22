"""Days, months and years by their names and numbers: completed from the article's date, or from the text."""

from __future__ import annotations

from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import DAY, civil_from_days, days_in_month, is_date, weekday
from timeline_app.dates.feasts import feast_day, nth_weekday
from timeline_app.model import Kind
from timeline_app.reasons import Reason, reason
from timeline_app.temporal.acts.reading import UNDATED, Fields, Reading, dated, in_part, number_of
from timeline_app.temporal.context import Context

_HALF_A_WEEK = 3
_SHORT_YEARS_UNTIL = 45  # a year of two figures belongs to the last hundred years, or to the next twenty


_NAMED_ALONE = 24  # days


def read_date(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """A day, month or year, with what it leaves out completed."""
    parts = date_parts(fields)
    day, month = (int(parts[name]) if name in parts else None for name in ("day", "month"))
    named_weekday = int(parts["weekday"]) if "weekday" in parts else None
    if month is None and day is not None:
        alone = _day_alone(day, named_weekday, context, fields)
        if named_weekday is not None and _is_far(alone, context):  # "samedi 22 momies ont traversé la ville"
            return read_weekday({k: v for k, v in fields.items() if k != "day"}, context, ahead=ahead)
        return in_part(alone, fields)
    year, reasons = _year(parts, month, day, context, fields)
    if year is None:
        return UNDATED if month is None else Reading(Kind.DATE, f"XXXX-{month:02d}" + (f"-{day:02d}" if day else ""))
    if month is None:
        return in_part(dated(When.year(year), *reasons), fields)
    if day is None:
        return in_part(dated(When.month(year, month), *reasons), fields)
    if not is_date(year, month, day):
        return Reading(Kind.DATE, f"XXXX-{month:02d}-{day:02d}")
    first = When.day(year, month, day).start // DAY + int(fields.get("offset", 0))
    return _at_clock(in_part(dated(When.days(first, first), *reasons), fields), fields)


def date_parts(fields: Fields) -> Fields:
    """The weekday, day, month and year that the fields name, under these names whatever the pattern calls them."""
    found: Fields = {name: fields[name] for name in ("weekday", "day", "month", "year") if name in fields}
    for name, alias in (("month", "monthnum"), ("year", "year3"), ("year", "int")):
        if alias in fields:
            found.setdefault(name, fields[alias])
    if "year" not in found and ("hundreds" in fields or "thousands" in fields):
        spelt = number_of(fields)
        if spelt is not None:
            found["year"] = str(spelt)
    return found


def _full_year(short: int, context: Context, fields: Fields) -> int:
    """A year of two figures: of the last hundred years or the next twenty; in a history, of the century it tells of."""
    if "era" in fields:
        return short
    if context.from_text and context.last_year is not None:
        return context.last_year // 100 * 100 + short
    return (2000 if short < _SHORT_YEARS_UNTIL else 1900) + short


def named_year(parts: Fields, context: Context, fields: Fields) -> int | None:
    """The year that the fields name, in figures or as last, this or next year; None when they name none."""
    if "year" in parts or "yy" in fields:
        year = int(parts["year"]) if "year" in parts else _full_year(int(fields["yy"]), context, fields)
        return 1 - year if fields.get("era") == "bc" else year
    near = context.base_year(fields.get("anchor"), same=fields.get("yeardir") == "this")
    if "yeardir" not in fields or near is None:
        return None
    return near + {"last": -1, "this": 0, "next": 1}[fields["yeardir"]]


def _year(
    parts: Fields, month: int | None, day: int | None, context: Context, fields: Fields
) -> tuple[int | None, tuple[Reason, ...]]:
    """The year of a date: named, counted from the article's own, or completed."""
    named = named_year(parts, context, fields)
    if named is not None or month is None or "yeardir" in fields:
        return named, ()
    named_weekday = int(parts["weekday"]) if "weekday" in parts else None
    if fields.get("anchor") == "text" and context.last is not None and fields.get("dir") in ("last", "next"):
        return _year_beside(context.last, month, day, fields["dir"]), ()
    found = context.year_of(month, day, named_weekday, fields.get("dir", ""))
    if found is None:
        return None, ()
    if context.from_text and (context.issued is None or fields.get("dir") not in ("last", "next")):
        return found, (reason("year_of_text", year=found),)
    return found, (reason("nearest_year", year=found, issued_when=context.issued_edtf),)


def _year_beside(named: When, month: int, day: int | None, direction: str) -> int:
    """The year of a day or month that follows, or went before, the date named last: "the following March"."""
    year, last_month, last_day = civil_from_days(named.start // DAY)
    asked, known = [month], [last_month]
    if day is not None and named.precision.rank <= Precision.DAY.rank:
        asked, known = [month, day], [last_month, last_day]
    if direction == "next":
        return year + (asked <= known or named.precision is Precision.YEAR)
    return year - (asked >= known or named.precision is Precision.YEAR)


def _day_alone(day: int, named_weekday: int | None, context: Context, fields: Fields) -> Reading:
    """A day of the month, mostly with its weekday: "vendredi 13"."""
    anchor = context.base_day("text" if context.from_text else None)
    if anchor is None:
        return UNDATED
    near = [d for d in range(anchor - 62, anchor + 63) if civil_from_days(d)[2] == day]
    agreeing = [d for d in near if named_weekday is None or weekday(d) == named_weekday]
    if not agreeing:
        return UNDATED
    named = context.last
    if context.from_text and named is not None and named.precision is Precision.MONTH:
        agreeing = [d for d in agreeing if named.start <= d * DAY < named.end] or agreeing
    direction = fields.get("dir")
    if direction in ("last", "next"):
        agreeing = [d for d in agreeing if (d < anchor) == (direction == "last")] or agreeing
    best = min(agreeing, key=lambda d: (abs(d - anchor), d))
    return dated(When.days(best, best), reason("nearest_day", issued_when=When.days(anchor, anchor).edtf))


def _is_far(reading: Reading, context: Context) -> bool:
    """Whether a day of news lies farther from the article than one that is named by its weekday and number alone."""
    if reading.when is None or context.issued_day is None or context.from_text:
        return False
    return abs(reading.when.start // DAY - context.issued_day) > _NAMED_ALONE


def _at_clock(reading: Reading, fields: Fields) -> Reading:
    if "hour" not in fields or reading.when is None:
        return reading
    year, month, day = civil_from_days(reading.when.start // DAY)
    hour, minute = int(fields["hour"]), int(fields.get("minute", 0))
    if "half" in fields and hour <= 12:
        hour = hour % 12 + (12 if fields["half"] == "pm" else 0)
    if hour > 23:
        return reading
    precision = Precision.MINUTE if "minute" in fields else Precision.HOUR
    return dated(When.unit(precision, year, month, day, hour, minute), *reading.reasons, kind=Kind.TIME)


def read_anniversary(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """The article's own day in another year: "on this day in 1944"; the whole year where that day is not known."""
    year = int(fields["year"])
    if context.issued_day is None:
        return dated(When.year(year))
    _, month, day = civil_from_days(context.issued_day)
    found = When.day(year, month, min(day, days_in_month(year, month)))
    return dated(found, reason("counted_from", anchor_when=context.issued_edtf))


def read_night(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """The night between two days, told as that of the first: "dans la nuit de samedi à dimanche"."""
    read = read_date if "day" in fields or "month" in fields else read_weekday
    return read({"daypart": "NI", **fields}, context, ahead=ahead)


def read_weekday(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """The last such weekday, the article's own day among them, or the next one when the clause looks ahead.

    In a text that tells its dates itself, the first one from the date named last.
    """
    wanted = int(fields["weekday"])
    from_text = context.from_text or fields.get("anchor") == "text"
    anchor = context.base_day("text") if from_text else context.issued_day
    if anchor is None:
        return Reading(Kind.DATE, f"XXXX-WXX-{wanted + 1}")
    direction = fields.get("dir", "coming" if ahead or from_text else "past")
    if direction == "near" and ahead:
        direction = "coming"
    day = anchor + _days_to(wanted, weekday(anchor), direction)
    day += 7 * int(fields.get("weeks", 0)) + int(fields.get("offset", 0))
    key = "weekday_next" if day > anchor else "weekday_last"
    return in_part(dated(When.days(day, day), reason(key, issued_when=When.days(anchor, anchor).edtf)), fields)


def _days_to(wanted: int, today: int, direction: str) -> int:
    """The days from a weekday to another one: past and coming ones may be today, last and next ones may not."""
    back = (today - wanted) % 7
    return {
        "past": -back,
        "last": -(back or 7),
        "coming": (7 - back) % 7,
        "next": 7 - back,
        "near": -back if back <= _HALF_A_WEEK else 7 - back,
        "this": wanted - today,
    }[direction]


def read_nth(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """The n-th weekday of a month: "the first Monday of May 2015"; -1 is the last."""
    parts = date_parts(fields)
    month, n = int(parts["month"]), int(fields["n"])
    year, reasons = _year({k: v for k, v in parts.items() if k != "weekday"}, month, 7 * abs(n), context, fields)
    day = None if year is None else nth_weekday(year, month, int(fields["weekday"]), n)
    last = None if day is None else day + ("weekend" in fields)
    return UNDATED if day is None or last is None else in_part(dated(When.days(day, last), *reasons), fields)


def read_holiday(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """A feast, by the rules of dates.feasts: "12-25", "easter+39", "11-3#4"."""
    rule, _, last_rule = fields["holiday"].partition("/")
    usual = feast_day(rule, 2001)
    if usual is None:
        return UNDATED
    fixed_year, month, day = civil_from_days(usual)
    if rule.startswith(str(fixed_year)):
        return dated(When.days(usual, usual))
    year, reasons = _year(date_parts(fields), month, day, context, fields)
    found = None if year is None else feast_day(rule, year)
    if found is None or year is None:
        return Reading(Kind.DATE, f"XXXX-{month:02d}-{day:02d}")
    found += int(fields.get("offset", 0))
    last = feast_day(last_rule, year) if last_rule else None
    return in_part(dated(When.days(found, found if last is None else max(last, found)), *reasons), fields)
