"""EDTF text to When and back: ISO 8601-2, levels 0 and 1, with the seasons, quarters and halves of level 2.

A time of day may be shortened (2015-11-13T21:20), as ISO 8601 allows.  EDTF has no week: a week is written as
its seven days and read back as seven days.  Nor has it masks for years of more than four digits: such a decade or
century is written as its years.  When they are ongoing, only their first day or year is.
"""

from __future__ import annotations

import re
from dataclasses import replace

from timeline_app.dates.calendar import DAY, civil_from_days
from timeline_app.dates.when import Precision, When, unit_end, unit_start

_SEASON_OF_MONTH = {3: 21, 6: 22, 9: 23, 12: 24}
_MONTH_OF_SEASON = {season: month for month, season in _SEASON_OF_MONTH.items()}
_DATE = re.compile(
    r"""(?P<year>-?\d{4}|Y-?\d{5,11})
        (?:-(?P<month>\d\d)(?:-(?P<day>\d\d)
        (?:T(?P<hour>\d\d)(?::(?P<minute>\d\d)(?::(?P<second>\d\d))?)?)?)?)?""",
    re.VERBOSE | re.ASCII,
)
_MASKED = re.compile(r"(?P<sign>-?)(?:(?P<decade>\d{3})X|(?P<century>\d\d)XX|(?P<millennium>\d)XXX)", re.ASCII)
_QUALIFIERS = {"~": (True, False), "?": (False, True), "%": (True, True)}


def write_edtf(when: When) -> str:
    """EDTF text of a When; its bounds, qualifiers and, but for weeks, its precision survive the way back."""
    if when.precision is Precision.DAY and when.end - when.start == DAY and not when.start % DAY:
        precision = Precision.DAY  # as most are
    else:
        precision = _writable(when)
    mark = {(True, False): "~", (False, True): "?", (True, True): "%"}.get((when.approximate, when.uncertain), "")
    first = _unit_text(precision, when.start) + mark
    if when.ongoing:
        return f"{first}/.."
    if when.end == unit_end(precision, when.start):
        return first
    return f"{first}/{_unit_text(precision, when.end - 1)}{mark}"


def parse_edtf(text: str) -> When:
    """The When that EDTF text names; raises ValueError with the text when it names none."""
    first, slash, last = text.strip().partition("/")
    if not slash:
        return _parse_one(first, text)
    start = _parse_one(first, text)
    if last in ("..", ""):
        return replace(start, ongoing=True)
    end = _parse_one(last, text)
    if end.end <= start.start:
        raise ValueError(f"{text!r} ends before it starts")
    return start.until(end)


def _writable(when: When) -> Precision:
    """The coarsest precision, not finer than need be, in whose units both bounds can be written."""
    wanted = Precision.DAY if when.precision is Precision.WEEK else when.precision
    finer = (Precision.YEAR, Precision.MONTH, Precision.DAY, Precision.HOUR, Precision.MINUTE, Precision.SECOND)
    for precision in (wanted, *(p for p in finer if p.rank < wanted.rank)):
        aligned = when.start == unit_start(precision, when.start)
        if precision.rank >= Precision.DECADE.rank and not _maskable(when):
            continue
        if aligned and when.end == unit_end(precision, when.end - 1):
            return precision
    return Precision.SECOND


def _maskable(when: When) -> bool:
    """Whether both ends have years of four digits, the only ones that can be masked (19XX)."""
    return all(-9999 <= civil_from_days(moment // DAY)[0] <= 9999 for moment in (when.start, when.end - 1))


def _unit_text(precision: Precision, moment: int) -> str:
    year, month, day = civil_from_days(unit_start(precision, moment) // DAY)
    seconds = moment % DAY
    if precision.rank >= Precision.DECADE.rank:
        return _masked_text(precision, year)
    text = f"{year:04d}" if 0 <= year <= 9999 else f"-{-year:04d}" if -9999 <= year < 0 else f"Y{year}"
    match precision:
        case Precision.YEAR:
            return text
        case Precision.MONTH:
            return f"{text}-{month:02d}"
        case Precision.QUARTER:
            return f"{text}-{33 + (month - 1) // 3}"
        case Precision.SEASON:
            return f"{text}-{_SEASON_OF_MONTH[month]}"
        case Precision.HALF:
            return f"{text}-{40 + (month - 1) // 6}"
    text += f"-{month:02d}-{day:02d}"
    hour, minute, second = seconds // 3600, seconds // 60 % 60, seconds % 60
    match precision:
        case Precision.HOUR:
            return f"{text}T{hour:02d}"
        case Precision.MINUTE:
            return f"{text}T{hour:02d}:{minute:02d}"
        case Precision.SECOND:
            return f"{text}T{hour:02d}:{minute:02d}:{second:02d}"
    return text


def _masked_text(precision: Precision, first_year: int) -> str:
    digits = {Precision.DECADE: 3, Precision.CENTURY: 2, Precision.MILLENNIUM: 1}[precision]
    size = 10 ** (4 - digits)
    if first_year >= 0:
        return f"{first_year // size:0{digits}d}" + "X" * (4 - digits)
    return f"-{(-first_year) // size:0{digits}d}" + "X" * (4 - digits)


def _parse_one(part: str, whole: str) -> When:
    text, approximate, uncertain = part, False, False
    if part[-1:] in _QUALIFIERS:
        text, (approximate, uncertain) = part[:-1], _QUALIFIERS[part[-1]]
    try:
        when = _parse_unit(text)
    except ValueError as error:
        raise ValueError(f"{whole!r} is not a date in EDTF: {error}") from None
    return replace(when, approximate=approximate, uncertain=uncertain)


def _parse_unit(text: str) -> When:
    if match := _MASKED.fullmatch(text):
        return _parse_masked(match)
    match = _DATE.fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} has another form")
    year = int(match["year"].removeprefix("Y"))
    if match["month"] is None:
        return When.year(year)
    month = int(match["month"])
    if match["day"] is None and month > 12:
        return _parse_part_of_year(year, month)
    given = [int(match[name]) for name in ("day", "hour", "minute", "second") if match[name] is not None]
    precision = (Precision.MONTH, Precision.DAY, Precision.HOUR, Precision.MINUTE, Precision.SECOND)[len(given)]
    return When.unit(precision, year, month, *given)


def _parse_part_of_year(year: int, code: int) -> When:
    if code in _MONTH_OF_SEASON:
        return When.unit(Precision.SEASON, year, _MONTH_OF_SEASON[code])
    if 33 <= code <= 36:
        return When.unit(Precision.QUARTER, year, (code - 33) * 3 + 1)
    if code in (40, 41):
        return When.unit(Precision.HALF, year, (code - 40) * 6 + 1)
    raise ValueError(f"no month, season, quarter or half has the number {code}")


def _parse_masked(match: re.Match[str]) -> When:
    name = match.lastgroup or ""
    precision, digits = Precision(name), match[name]
    size = 10 ** (4 - len(digits))
    first = int(digits) * size
    # Any year inside will do; the last one is inside even where the first one is the year 0.
    return When.unit(precision, -(first + size - 1) if match["sign"] else first + size - 1)
