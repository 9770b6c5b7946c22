"""TIMEX3 values: When -> "2015-11-13", "2015-W48", "199", "BC0044"."""

from __future__ import annotations

from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import DAY, civil_from_days, iso_day, iso_week

_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


def timex_value(when: When) -> str:
    """The TIMEX3 value of an interval; a stretch of several units is written as first/last."""
    first = _unit_value(when.precision, when.start)
    if when.is_one_unit:
        return first
    if when.precision.rank > Precision.DAY.rank and not _aligned(when):
        return f"{when.first_day()}/{when.last_day()}"
    return f"{first}/{_unit_value(when.precision, when.end - 1)}"


def duration_value(count: str, unit: str) -> str:
    """The TIMEX3 value of a length of time: P3D, PT2H, PXY; "decades" are counted as such: P2DE."""
    if unit == "decade" and count.isdigit():
        return f"P{count}0Y"
    letter = {"second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M", "quarter": "Q",
              "half": "H", "year": "Y", "decade": "DE", "decades": "DE", "century": "CE",
              "millennium": "ML"}[unit]  # fmt: skip
    return f"P{'T' if unit in ('second', 'minute', 'hour') else ''}{count}{letter}"


def _aligned(when: When) -> bool:
    last = When(when.end - 1, when.end, Precision.SECOND)
    return _unit_value(when.precision, when.start) != _unit_value(when.precision, when.start - 1) and _unit_value(
        when.precision, last.start
    ) != _unit_value(when.precision, when.end)


def _unit_value(precision: Precision, moment: int) -> str:
    days, seconds = divmod(moment, DAY)
    if precision.rank < Precision.DAY.rank:
        clock = f"{iso_day(days)}T{seconds // 3600:02d}:{seconds // 60 % 60:02d}"
        return clock if precision is not Precision.SECOND else f"{clock}:{seconds % 60:02d}"
    if precision is Precision.DAY:
        return iso_day(days)
    if precision is Precision.WEEK:
        week_year, week = iso_week(days)
        return f"{week_year:04d}-W{week:02d}"
    year, month, _ = civil_from_days(days)
    if precision.rank > Precision.YEAR.rank:
        return _years_value(precision, year)
    season = _SEASONS[month - month % 3 or 12]
    if precision is Precision.SEASON and season == "WI" and month < 3:
        year -= 1
    shown = f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"
    parts = {
        Precision.YEAR: "",
        Precision.HALF: f"-H{(month - 1) // 6 + 1}",
        Precision.QUARTER: f"-Q{(month - 1) // 3 + 1}",
        Precision.SEASON: f"-{season}",
        Precision.MONTH: f"-{month:02d}",
    }
    return shown + parts[precision]


def _years_value(precision: Precision, year: int) -> str:
    """The value of a decade or longer: its year without the figures that change."""
    digits = {Precision.DECADE: 3, Precision.CENTURY: 2, Precision.MILLENNIUM: 1}[precision]
    unit = 10 ** (4 - digits)
    # Before Christ the middle counts, as 400 BC begins a century that ends in 301 BC.
    return f"{year // unit:0{digits}d}" if year > 0 else f"BC{(1 - year - unit // 2) // unit:0{digits}d}"
