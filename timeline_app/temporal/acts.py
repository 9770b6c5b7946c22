"""What each kind of rule makes of the fields that it captured: Found and Context -> Reading.

One function for each `act` of the language files.  None for a value that names no date on the calendar.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import DAY, civil_from_days, days_from_civil, is_date, weekday
from timeline_app.dates.when import unit_start
from timeline_app.model import Kind
from timeline_app.reasons import Reason, reason
from timeline_app.temporal.context import Context
from timeline_app.temporal.timex import duration_value, timex_value

Fields = dict[str, str]

_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_LONG = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_SHORT = {"second": 1, "minute": 60, "hour": 3600, "day": DAY, "week": 7 * DAY}


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means."""

    kind: Kind
    value: str
    when: When | None = None
    reasons: tuple[Reason, ...] = ()


UNDATED = Reading(Kind.DATE, "XXXX")


def _dated(when: When, *reasons: Reason, kind: Kind = Kind.DATE) -> Reading:
    return Reading(kind, timex_value(when), when, reasons)


# ---------------------------------------------------------------- calendar dates


def read_date(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """A day, month or year, or a stretch between two of them, with what it leaves out completed."""
    first = _fields_of(fields, "")
    last = _fields_of(fields, "2")
    if "yy2" in fields and "year" in first:
        last["year"] = _fuller_year(first["year"], fields["yy2"])
    if last:
        _share(first, last)
    start = _point(first, context, fields)
    if not last or start.when is None:
        return _part(start, fields)
    end = _point(last, context, fields)
    if end.when is None or end.when.end <= start.when.start:
        return _part(start, fields)
    return _dated(start.when.until(end.when), *start.reasons)


def _fields_of(fields: Fields, suffix: str) -> Fields:
    names = ("weekday", "day", "month", "year")
    found = {name: fields[name + suffix] for name in names if name + suffix in fields}
    for name, alias in (("month", "monthnum"), ("year", "year3"), ("year", "int")):
        if alias + suffix in fields:
            found.setdefault(name, fields[alias + suffix])
    if "yy" + suffix in fields and "year" not in found:
        short = int(fields["yy" + suffix])
        # A year of two figures belongs to the last hundred years, or to the next twenty.
        found["year"] = fields["yy" + suffix] if "era" in fields else str(2000 + short if short < 45 else 1900 + short)
    return found


def _share(first: Fields, last: Fields) -> None:
    """Give each end of a stretch what only the other one says: "13-15 novembre", "novembre 2015 - mars"."""
    if "day" in last and "month" not in last and "month" in first:
        last["month"] = first["month"]
    for name in ("month", "year"):
        if name in last and name not in first and (name == "year" or "day" in first):
            first[name] = last[name]
    if "year" in first and "year" not in last:
        last["year"] = first["year"]
    whole = {"month", "year"} <= first.keys() and {"month", "year"} <= last.keys()
    if whole and first["year"] == last["year"] and int(first["month"]) > int(last["month"]):
        first["year"] = str(int(last["year"]) - 1)  # "décembre - février 2016" begins the year before


def _fuller_year(year: str, short: str) -> str:
    return year[: -len(short)] + short


def _point(parts: Fields, context: Context, fields: Fields) -> Reading:
    day, month = (int(parts[name]) if name in parts else None for name in ("day", "month"))
    named_weekday = int(parts["weekday"]) if "weekday" in parts else None
    if month is None and day is not None:
        return _day_alone(day, named_weekday, context)
    reasons: tuple[Reason, ...] = ()
    if "year" in parts:
        year = int(parts["year"])
        year = 1 - year if "era" in fields and fields["era"] == "bc" else year
    elif month is not None:
        found = context.year_of(month, day, named_weekday, fields.get("dir", ""))
        if found is None:
            return Reading(Kind.DATE, f"XXXX-{month:02d}" + (f"-{day:02d}" if day else ""))
        year = found
        reasons = _year_reasons(year, month, day, context)
    else:
        return UNDATED
    if month is None:
        return _dated(When.year(year))
    if day is None:
        return _dated(When.month(year, month), *reasons)
    if not is_date(year, month, day):
        return Reading(Kind.DATE, f"XXXX-{month:02d}-{day:02d}")
    reading = _dated(When.day(year, month, day), *reasons)
    return _at_clock(reading, fields)


def _year_reasons(year: int, month: int, day: int | None, context: Context) -> tuple[Reason, ...]:
    if context.issued is None:
        return (reason("year_of_text", year=year),)
    return (reason("nearest_year", year=year, issued_when=context.issued.edtf),)


def _day_alone(day: int, named_weekday: int | None, context: Context) -> Reading:
    """A weekday and a day of the month: "vendredi 13"."""
    anchor = context.issued_day
    if anchor is None:
        return UNDATED
    near = [d for d in range(anchor - 62, anchor + 63) if civil_from_days(d)[2] == day]
    agreeing = [d for d in near if named_weekday is None or weekday(d) == named_weekday]
    if not agreeing:
        return UNDATED
    best = min(agreeing, key=lambda d: (abs(d - anchor), d))
    return _dated(When.days(best, best), reason("nearest_day", issued_when=When.days(anchor, anchor).edtf))


def _part(reading: Reading, fields: Fields) -> Reading:
    """The beginning, middle or end of a month or year; "about" a year."""
    when = reading.when
    if when is None:
        return reading
    if "about" in fields:
        when = replace(when, approximate=True)
    if "part" in fields and when.precision.rank >= Precision.MONTH.rank:
        when = part_of(when, fields["part"])  # the TIMEX3 value stays that of the whole month or year
    return replace(reading, when=when)


def part_of(when: When, part: str) -> When:
    """The beginning, middle or end of an interval: ten days of a month, otherwise a third or a quarter of it."""
    year, month, _ = civil_from_days(when.start // DAY)
    if when.precision is Precision.MONTH:
        first, last = {"start": (1, 10), "middle": (11, 20), "end": (21, (when.end - when.start) // DAY)}[part]
        days = days_from_civil(year, month)
        return replace(When.days(days + first - 1, days + last - 1), approximate=True)
    months = {"start": (1, 3), "middle": (5, 8), "end": (10, 12)}
    if when.precision is Precision.YEAR:
        first, last = months[part]
        return replace(When.month(year, first).until(When.month(year, last)), approximate=True)
    span, start = when.end - when.start, civil_from_days(when.start // DAY)[0]
    years = round(span / DAY / 365.2425)
    third = max(years * 3 // 10, 1)
    first = {"start": start, "middle": start + (years - third) // 2, "end": start + years - third}[part]
    return replace(When.year(first).until(When.year(first + third - 1)), approximate=True)


def _at_clock(reading: Reading, fields: Fields) -> Reading:
    if "hour" not in fields or reading.when is None:
        return reading
    year, month, day = civil_from_days(reading.when.start // DAY)
    hour, minute = int(fields["hour"]), int(fields.get("minute", 0))
    if hour > 23:
        return reading
    precision = Precision.MINUTE if "minute" in fields else Precision.HOUR
    return _dated(When.unit(precision, year, month, day, hour, minute), *reading.reasons, kind=Kind.TIME)


def read_night(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """The night between two days: from the evening of the first to the morning of the second."""
    if "day" in fields:
        return read_date(fields, context, ahead=ahead)
    return read_weekday(fields, context, ahead=ahead)


def read_weekday(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """The last such weekday, the article's own day among them, or the next one when the clause looks ahead."""
    anchor = context.issued_day
    if anchor is None:
        return Reading(Kind.DATE, f"XXXX-WXX-{int(fields['weekday']) + 1}")
    back = (weekday(anchor) - int(fields["weekday"])) % 7
    direction = fields.get("dir", "next" if ahead else "")
    if direction == "next":
        day = anchor + (7 - back if back or "dir" in fields else 0)
    else:
        day = anchor - (back or (7 if direction == "last" else 0))
    key = "weekday_next" if direction == "next" else "weekday_last"
    return _in_part_of_day(_dated(When.days(day, day), reason(key, issued_when=When.days(anchor, anchor).edtf)), fields)


def _in_part_of_day(reading: Reading, fields: Fields) -> Reading:
    """A day whose evening or morning is named stays that day; only the TIMEX3 value says which part."""
    if "daypart" not in fields or reading.when is None:
        return reading
    return replace(reading, kind=Kind.TIME, value=f"{reading.value}T{fields['daypart']}")


# ---------------------------------------------------------------- longer units


def read_decade(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """A decade: "les années 60", "the 1990s"."""
    year = int(fields["year"]) if "year" in fields else 1900 + int(fields["yy"])
    if "yy" in fields and "year" not in fields and int(fields["yy"]) < 20:
        year += 100
    if year % 100 == 0 and "yy" not in fields and fields.get("whole") == "century":
        return _part(_dated(When.unit(Precision.CENTURY, year)), fields)
    return _part(_dated(When.unit(Precision.DECADE, year)), fields)


def read_century(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """A century by its number: "XIXe siècle", "au Ve siècle av. J.-C."."""
    number = int(fields.get("century", fields.get("n", "0")))
    if not 1 <= number <= 99:
        return UNDATED
    before_christ = fields.get("era") == "bc"
    year = -(number * 100 - 50) if before_christ else number * 100 - 50
    return _part(_dated(When.unit(Precision.CENTURY, year)), fields)


def read_season(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """A season of a year; without one, the nearest to the article's date."""
    month = _SEASON_MONTH[fields["season"]]
    year = int(fields["year"]) if "year" in fields else context.year_of(month, None, None, fields.get("dir", ""))
    if year is None:
        return Reading(Kind.DATE, f"XXXX-{fields['season']}")
    return _dated(When.unit(Precision.SEASON, year, month))


def read_quarter(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """A quarter or half of a year; without one, that of the article's year."""
    size, precision = (3, Precision.QUARTER) if fields["unit"] == "quarter" else (6, Precision.HALF)
    number = int(fields["n"])
    if not 1 <= number <= 12 // size:
        return UNDATED
    year = int(fields["year"]) if "year" in fields else context.year_of((number - 1) * size + 1, None)
    if year is None:
        return UNDATED
    return _dated(When.unit(precision, year, (number - 1) * size + 1))


def read_holiday(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """A feast on a fixed day ("12-25") or so many days after Easter ("easter+39")."""
    rule = fields["holiday"]
    if rule.startswith("easter"):
        month, day = 4, 10
    else:
        month, day = (int(part) for part in rule.split("-"))
    year = int(fields["year"]) if "year" in fields else context.year_of(month, day, None, fields.get("dir", ""))
    if year is None:
        return UNDATED
    if rule.startswith("easter"):
        days = easter(year) + int(rule.removeprefix("easter"))
        return _dated(When.days(days, days))
    return _dated(When.day(year, month, day))


def easter(year: int) -> int:
    """Easter Sunday of the Gregorian calendar, as days since 1970 (the anonymous algorithm of Nature, 1876)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    skipped = (century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 19 * golden + 15) % 30
    offset = (32 + 2 * (century % 4) + 2 * (rest // 4) - skipped - rest % 4) % 7
    late = (golden + 11 * skipped + 22 * offset) // 451
    month, day = divmod(skipped + offset - 7 * late + 114, 31)
    return days_from_civil(year, month, day + 1)


# ---------------------------------------------------------------- relative to the article or the text


def read_shift(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """So many units before or after the article's day, or after the date named last: "il y a trois jours"."""
    count = number_of(fields)
    anchor = context.anchor_day if fields.get("anchor") == "text" else context.issued_day
    if count is None or anchor is None:
        return UNDATED
    signed = count if fields["sign"] == "+" else -count
    when = shift(anchor, signed, fields["unit"])
    if when is None:
        return UNDATED
    counted = _dated(when, reason("counted_from", anchor_when=When.days(anchor, anchor).edtf))
    return _in_part_of_day(counted, fields)


def shift(day: int, count: int, unit: str) -> When | None:
    """The unit of time that lies so many units away from a day; None when it is too far to be meant."""
    if abs(count) > 100_000:
        return None
    if unit in _SHORT:
        moment = day * DAY + count * _SHORT[unit]
        return When.days(moment // DAY, moment // DAY) if unit == "day" else _unit_at(unit, moment)
    year, month, _ = civil_from_days(day)
    moment = days_from_civil(year, month + count * _LONG[unit]) * DAY
    return _unit_at("year" if unit in ("decade", "century") else unit, moment)


def _unit_at(unit: str, moment: int) -> When:
    precision = Precision(unit) if unit not in ("second", "minute", "hour") else Precision.DAY
    days = unit_start(precision, moment) // DAY
    return When.unit(precision, *civil_from_days(days))


def read_unit(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """This, last or next week, month, year: "le mois dernier", "cette année"."""
    day, unit = context.issued_day, fields["unit"]
    if day is None:
        if context.issued is not None and unit == "year":
            day = context.issued.start // DAY
        else:
            return UNDATED
    when = shift(day, {"last": -1, "this": 0, "next": 1}[fields["dir"]], unit)
    if when is None or unit in ("second", "minute", "hour"):
        return UNDATED
    if unit == "decade":
        when = When.unit(Precision.DECADE, civil_from_days(when.start // DAY)[0])
    return _dated(when, reason("counted_from", anchor_when=When.days(day, day).edtf))


def read_weekend(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """Saturday and Sunday of this, last or next week."""
    day = context.issued_day
    if day is None:
        return UNDATED
    monday = day - weekday(day) + {"last": -7, "this": 0, "next": 7}[fields["dir"]]
    when = When.days(monday + 5, monday + 6)
    return Reading(Kind.DATE, f"{timex_value(replace(When.unit(Precision.WEEK, *civil_from_days(monday))))}-WE", when)


# ---------------------------------------------------------------- kept off the timeline


def read_clock(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """A time of day on its own; the resolver joins it to the date beside it."""
    hour = int(fields["hour"])
    if fields.get("half") in ("am", "pm") and hour <= 12:
        hour = hour % 12 + (12 if fields["half"] == "pm" else 0)
    return Reading(Kind.TIME, f"XXXX-XX-XXT{hour:02d}:{int(fields.get('minute', 0)):02d}")


def read_duration(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """A length of time or an age."""
    count = number_of(fields)
    return Reading(Kind.DURATION, duration_value("X" if count is None else str(count), fields.get("unit", "year")))


def read_set(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """Something that recurs: "tous les lundis"."""
    return Reading(Kind.SET, f"XXXX-WXX-{int(fields['weekdays']) + 1}" if "weekdays" in fields else "PXX")


def read_vague(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """A time that no calendar can tell: "récemment", "now"."""
    return Reading(Kind.DATE, fields.get("value", "PAST_REF"))


def number_of(fields: Fields) -> int | None:
    """The number that the fields n and tens name, in figures or words."""
    if not fields.get("n", "").isdigit():
        return None
    return int(fields["n"]) + int(fields.get("tens", 0))


ACTS: dict[str, Callable[..., Reading]] = {
    "date": read_date,
    "list": read_date,  # a day whose month the next one of the list lends: "12 et 13 mai"
    "night": read_night,
    "weekday": read_weekday,
    "decade": read_decade,
    "century": read_century,
    "season": read_season,
    "quarter": read_quarter,
    "holiday": read_holiday,
    "shift": read_shift,
    "unit": read_unit,
    "weekend": read_weekend,
    "clock": read_clock,
    "duration": read_duration,
    "set": read_set,
    "vague": read_vague,
}
