"""What a person types in a date field -> When: EDTF, then the program's own rules, then dateparser."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline_app.dates import Precision, When, parse_edtf
from timeline_app.dates.calendar import DAY, civil_from_days
from timeline_app.language import languages
from timeline_app.temporal.expressions import find_dates
from timeline_app.temporal.locales import understands
from timeline_app.temporal.qualified import day_of, ends, qualified
from timeline_app.words import say

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_YEAR = re.compile(r"(?P<bc>[-−])?(?P<year>\d{1,6})")
_LOOSE = re.compile(r"[\s.,;]+|(?:le|la|l['’]|en|du|au|on|in|the|at|of|à)\b", re.IGNORECASE)
_RANGE = re.compile(r"\s*(?:\s[-–—]\s|–|—|\.\.\.?|\s(?:to|until|jusqu['’]au?|au)\s)\s*")
_CLOCK = re.compile(r"\d{1,2}(?::\d\d){1,2}(?P<half>\s*[ap]\.?m\.?)?", re.IGNORECASE)
_PERIODS = {"day": Precision.DAY, "week": Precision.WEEK, "month": Precision.MONTH, "year": Precision.YEAR,
            "time": Precision.MINUTE}  # fmt: skip
_THOUSANDS = re.compile(r"(?<![\d,])(\d{2,3})[ \u00a0\u202f,](\d{3})(?![\d,])")  # a year as it is written: 12 000
_SHORTEST = 3  # characters: dateparser takes "a" for August
_LONGEST = 100  # characters of a date


def parse_typed(text: str, language: str, *, issued: When | None = None, today: When | None = None) -> When:
    """The date that a person means: "13 novembre 2015", "jeudi dernier", "vers 1850", "2015-11".

    Half dates are completed from `issued`, the date of the article at hand, or else from `today`.  Raises ValueError
    with the text when it is not understood.
    """
    wanted = _THOUSANDS.sub(r"\1\2", text.strip())
    anchor = issued or today or _today()
    if wanted and len(wanted) <= _LONGEST:
        around = qualified(wanted, language)
        found = _plain(around.text, language, anchor)
        if found is not None and (said := around.of(found)) is not None:
            return said
    raise ValueError(say("dates.not_understood", "en", text=wanted[:_LONGEST]))


def _plain(text: str, language: str, anchor: When) -> When | None:
    """A date, or a stretch between two: "13 novembre - 2 décembre 2015", "from 3 to 5 November 2015"."""
    found = _one(text, language, anchor)
    named = ends(text, language)
    if found is None and named is not None:
        found = _stretch(named, language, anchor)
    return found or _stretch(tuple(_RANGE.split(text)), language, anchor)


def _stretch(parts: tuple[str, ...], language: str, anchor: When) -> When | None:
    if len(parts) != 2:
        return None
    words = _of_one_day(*parts)
    last = _one(words[1], language, anchor) or day_of(words[1], anchor)
    first = day_of(words[0], last) or _one(words[0], language, last) if last else None
    if first is None or last is None or last.end <= first.start:
        return None
    return first.until(last)


def _of_one_day(first: str, last: str) -> tuple[str, str]:
    """The ends of "13 nov. 2015, 21:16 – 22:15" each with its day; the last one says AM or PM for both."""
    clock, end = _CLOCK.search(first), _CLOCK.fullmatch(last)
    if clock is None or end is None:
        return first, last
    half = "" if clock["half"] else end["half"] or ""
    before, after = first[: clock.start()], first[clock.end() :]
    return f"{before}{clock[0]}{half}{after}", f"{before}{last}{after}"


def _one(text: str, language: str, anchor: When) -> When | None:
    year = _YEAR.fullmatch(text)
    if year and year["bc"] and len(year["year"]) < 4:  # "-44" is 44 BC to a historian; EDTF's -0043 has four figures
        return When.year(1 - int(year["year"]))
    if year and len(year["year"]) > 2:
        return When.year(-int(year["year"]) if year["bc"] else int(year["year"]))
    try:
        return parse_edtf(text)
    except ValueError:
        near = [code for code in dict.fromkeys((language, "en")) if understands(code)]
        others = [code for code in languages() if code not in near]
        found = _by_rule(text, near, anchor) or _by_dateparser(text, language, anchor)
        return found or _by_rule(text, others, anchor)


def _by_rule(text: str, codes: Iterable[str], anchor: When) -> When | None:
    """What the rules of articles say, where they take up the whole text."""
    for code in codes:
        for shown in (text, text.capitalize(), f"en {text}", f"in {text}"):
            found = find_dates(shown, code, anchor)
            if len(found) != 1 or found[0].when is None:
                continue
            rest = shown[: found[0].span.start] + shown[found[0].span.end :]
            if not _LOOSE.sub("", rest).strip():
                return found[0].when
    return None


def _by_dateparser(text: str, language: str, anchor: When) -> When | None:
    year, month, day = civil_from_days(anchor.start // DAY)
    if not 1 <= year <= 9999 or len(text) < _SHORTEST or text.isdecimal():
        return None
    return _asked(text, language, datetime.datetime(year, month, day))


@lru_cache(maxsize=256)
def _asked(text: str, language: str, base: datetime.datetime) -> When | None:
    data = _parser(language, base).get_date_data(text)
    if data.date_obj is None:
        return None
    at, precision = data.date_obj, _PERIODS.get(data.period or "day", Precision.DAY)
    if precision is Precision.DAY and (at.hour, at.minute) != (0, 0):
        precision = Precision.MINUTE
    return When.unit(precision, at.year, at.month, at.day, at.hour, at.minute)


def dateparser_calls() -> int:
    """How often dateparser was asked since the program started: about a millisecond each, never while reading."""
    return _asked.cache_info().misses


@lru_cache(maxsize=8)
def _parser(language: str, base: datetime.datetime) -> DateDataParser:
    from dateparser.date import DateDataParser

    settings = {"RELATIVE_BASE": base, "RETURN_TIME_AS_PERIOD": True, "PREFER_DAY_OF_MONTH": "first"}
    return DateDataParser(languages=sorted({language, "en"}), settings=settings)


def _today() -> When:
    now = datetime.datetime.now().astimezone().date()
    return When.day(now.year, now.month, now.day)
