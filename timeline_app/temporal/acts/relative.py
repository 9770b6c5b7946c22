"""What is counted from the article or from the text: "le mois dernier", "il y a trois jours", "that year"."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import DAY, civil_from_days, days_from_civil, days_in_month, is_date, weekday
from timeline_app.dates.when import unit_start
from timeline_app.model import Kind
from timeline_app.reasons import Reason, reason
from timeline_app.temporal.acts.reading import UNDATED, Fields, Reading, dated, in_part, number_of
from timeline_app.temporal.context import Context
from timeline_app.temporal.timex import duration_value, timex_value

_LONG = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}
_SHORT = {"second": 1, "minute": 60, "hour": 3600, "day": DAY, "week": 7 * DAY}
_DIRECTION = {"last": -1, "this": 0, "next": 1}
_OF_A_YEAR = ("year", "month")  # units that are counted from a year named by the way as well
_WEEKEND = 5  # the weekday with which it begins
_FARTHEST = 100_000  # units; more are no date that anyone means


def read_shift(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """So many units before or after the article's day, or after the date named last: "il y a trois jours"."""
    count, unit = _counted(fields)
    anchor = fields.get("anchor")
    if unit == "day" and anchor is None and context.narrative and context.issued_day is not None:
        # "Today" of a history is no day of it.
        return _from_issue(count, context.issued_day, fields)
    if "told" in fields and (context.last is None or unit in ("second", "minute", "hour") or count is None):
        return Reading(Kind.DURATION, duration_value(fields.get("n", "X"), unit))
    if fields.get("today") == "vague" and not context.daily:
        return Reading(Kind.DATE, "PRESENT_REF")
    if anchor == "text" and unit in _OF_A_YEAR and context.year_aside is not None:
        context = replace(context, last=context.year_aside)
    base = context.base_day(anchor)
    if count is None or base is None or context.is_vaguer_than(unit, anchor):
        return _vague_shift(fields)
    if unit in ("second", "minute", "hour") or abs(count) > _FARTHEST:
        return _vague_shift(fields)
    signed = count if fields["sign"] == "+" else -count
    when = _same_day(base, signed, unit) if fields.get("today") == "exact" else shift(base, signed, unit)
    reading = in_part(dated(when, _counted_from(base)), fields)
    if fields.get("as") == "duration":
        if "told" in fields and _is_to_come(reading, context):  # "he resigned on Monday after only 19 days"
            reading = replace(reading, when=None, reasons=())
        halved = f"P{fields['n']}.5Y" if "halves" in fields else fields.get("half")
        return replace(reading, kind=Kind.DURATION, value=halved or duration_value(str(count), unit))
    return reading


def _is_to_come(reading: Reading, context: Context) -> bool:
    """Whether a reading lies behind the article's day."""
    return reading.when is not None and context.issued is not None and reading.when.start >= context.issued.end


def _counted(fields: Fields) -> tuple[int | None, str]:
    """How many units are counted, and which; years and a half, and years that are counted to the month, as months."""
    count = number_of(fields)
    if count is not None and ("halves" in fields or "months" in fields):
        return 12 * count + 6 * ("halves" in fields), "month"
    return count, fields["unit"]


def _from_issue(count: int | None, day: int, fields: Fields) -> Reading:
    """Yesterday and tomorrow, told in a history, are those of its own day; "today" is the present age."""
    if not count:
        return Reading(Kind.DATE, "PRESENT_REF")
    return in_part(dated(shift(day, count if fields["sign"] == "+" else -count, "day"), _counted_from(day)), fields)


def _vague_shift(fields: Fields) -> Reading:
    """A time before or after another one, that cannot be told on the calendar."""
    return Reading(Kind.DATE, "FUTURE_REF" if fields["sign"] == "+" else "PAST_REF")


def _counted_from(day: int) -> Reason:
    return reason("counted_from", anchor_when=When.days(day, day).edtf)


def _same_day(day: int, count: int, unit: str) -> When:
    """The day of the calendar so many units away: "a year ago today"."""
    if unit in _SHORT:
        found = day + count * _SHORT[unit] // DAY
    else:
        year, month, number = civil_from_days(day)
        first = days_from_civil(year, month + count * _LONG[unit])
        found = first + min(number, days_in_month(*civil_from_days(first)[:2])) - 1
    return When.days(found, found)


def shift(day: int, count: int, unit: str) -> When:
    """The unit of time that lies so many units away from a day."""
    if unit in _SHORT:
        moment = day * DAY + count * _SHORT[unit]
        return When.days(moment // DAY, moment // DAY) if unit == "day" else _unit_at(unit, moment)
    year, month, _ = civil_from_days(day)
    moment = days_from_civil(year, month + count * _LONG[unit]) * DAY
    return _unit_at("year" if unit in ("decade", "century", "millennium") else unit, moment)


def _unit_at(unit: str, moment: int) -> When:
    precision = Precision(unit) if unit not in ("second", "minute", "hour") else Precision.DAY
    days = unit_start(precision, moment) // DAY
    return When.unit(precision, *civil_from_days(days))


def read_unit(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """This, last or next week, month, year: "le mois dernier", "cette année"."""
    unit = fields["unit"]
    anchor = fields.get("anchor")
    base = context.base_day(anchor)
    aside = context.year_aside if anchor == "text" and unit == "year" else None
    if aside is not None:
        base = aside.start // DAY
    if base is None and unit in ("year", "decade", "century"):
        year = context.base_year(anchor)
        base = None if year is None else days_from_civil(year, 7, 1)
    if base is None or unit in ("second", "minute", "hour") or context.is_vaguer_than(unit, anchor):
        return UNDATED
    when = shift(base, _DIRECTION[fields["dir"]], unit)
    if unit in ("decade", "century"):
        when = When.unit(Precision(unit), civil_from_days(when.start // DAY)[0])
    if "day" in fields and unit == "month":  # "the 5th of this month"
        year, month, _ = civil_from_days(when.start // DAY)
        if not is_date(year, month, int(fields["day"])):
            return UNDATED
        when = When.day(year, month, int(fields["day"]))
    return in_part(dated(when, _counted_from(base)), fields)


def read_same(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """The unit that the text named last: "that year", "the quarter"; a year away from it with `dir`."""
    unit = "day" if "daypart" in fields else fields["unit"]
    if "otherwise" in fields and unit not in context.named:
        unit = fields["otherwise"]
    named = _named_last(unit, context, "text" if _means_the_text(unit, fields, context) else None, fields)
    if named is None:
        return UNDATED
    if "dir" in fields:
        year, month, day = civil_from_days(named.start // DAY)
        named = When.unit(named.precision, year + _DIRECTION[fields["dir"]], month, min(day, 28))
    reading = in_part(dated(named, _counted_from(named.start // DAY)), fields)
    if ahead and unit == "week" and _is_over(reading, context):
        following = named.start // DAY + 7
        return in_part(dated(When.days(following, following + 6), *reading.reasons), fields)
    return reading


def _is_over(reading: Reading, context: Context) -> bool:
    """Whether a part of the article's own week lies behind its day."""
    return reading.when is not None and context.issued_day is not None and reading.when.end <= context.issued_day * DAY


def _means_the_text(unit: str, fields: Fields, context: Context) -> bool:
    """Whether "the year" is one of the text, and not the one in which the news appears."""
    if "daypart" in fields and "anchor" not in fields:  # "in the evening" is none of a day weeks behind the news
        return not context.is_far_from_issue()
    return fields.get("anchor") != "issued" or context.from_text or unit == "quarter"


def _named_last(unit: str, context: Context, anchor: str | None, fields: Fields) -> When | None:
    """The unit that is meant: a year by the way, the unit around the date named last, or the last one of its kind."""
    aside = context.year_bound or context.year_aside
    if unit == "year" and anchor and aside is not None and "dir" not in fields:
        return aside
    told = context.named.get(unit) if anchor else None
    today = context.last is not None and context.last.start // DAY == context.issued_day
    if told is not None and unit == "day" and "daypart" not in fields and today:
        return told  # "He is ill to this day. That day he ran" does not mean today
    around = _around(unit, context, anchor)
    return told or around if unit == "quarter" else around or told


def _around(unit: str, context: Context, anchor: str | None) -> When | None:
    """The unit around the date named last, or around the article's own."""
    base = context.base_day(anchor)
    if unit == "weekend":
        return None if base is None else _weekend(base)
    if base is None or unit in ("second", "minute", "hour") or context.is_vaguer_than(unit, anchor):
        return None
    if unit == "quarter":  # the one that is reported on is the last that was completed
        return shift(base, -1, unit)
    precision = Precision(unit)
    return When.unit(precision, *civil_from_days(unit_start(precision, base * DAY) // DAY))


def read_weekend(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """Saturday and Sunday of this, last or next week; "the weekend" is the nearest."""
    day = context.base_day(fields.get("anchor"))
    if day is None:
        return UNDATED
    monday = day - weekday(day)
    if fields.get("dir") == "past":
        monday -= 7 * (weekday(day) < _WEEKEND)
    elif "dir" in fields:
        monday += 7 * _DIRECTION[fields["dir"]]
    elif weekday(day) < 3 and not ahead:  # from Monday to Wednesday it is the one just past
        monday -= 7
    when = _weekend(monday)
    week = timex_value(replace(When.unit(Precision.WEEK, *civil_from_days(monday))))
    return in_part(Reading(Kind.DATE, f"{week}-WE", when, (_counted_from(day),)), fields)


def _weekend(day: int) -> When:
    monday = day - weekday(day)
    return When.days(monday + 5, monday + 6)
