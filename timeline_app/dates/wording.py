"""A When in a reader's words: "13 nov. 2015", "Nov 14–17, 2015", "XIXe siècle", "vers 44 av. J.-C.".

The dash of a stretch touches two bare numbers (14–17 nov. 2015, 1914–1918) and stands between spaces elsewhere
(31 oct. – 26 nov. 2015), in every language: CLDR's thin spaces look like neither.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from timeline_app.dates import cldr
from timeline_app.dates.calendar import DAY, iso_week
from timeline_app.dates.cldr import Moment
from timeline_app.dates.when import Precision, When, unit_start
from timeline_app.words import say

Length = Literal["short", "medium", "long"]

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_NAMED_BY_BEGINNING = (Precision.SEASON, Precision.HALF)
_SEASON_KEYS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}


def when_text(when: When, language: str, length: Length = "medium") -> str:
    """A When in words of a language of the interface.

    "short" leaves out the year (13 nov.), "medium" is for labels (13 nov. 2015), "long" for sentences
    (vendredi 13 novembre 2015).
    """
    return _marked(_stretch(when, language, length), when, language, length)


def _marked(text: str, when: When, language: str, length: Length) -> str:
    if when.approximate:
        text = say("dates.about" if length == "long" else "dates.about_sign", language, date=text)
    if when.uncertain:
        text = say("dates.uncertain", language, date=text)
    return say("dates.ongoing", language, date=text) if when.ongoing else text


def between_text(first: When, last: When, language: str, length: Length = "medium") -> str:
    """From one time to another in words, each as finely as it is known: "13 nov. 2015, 21:16 – 22:15"."""
    start, end = Moment.at(first.start), Moment.at(last.end - 1)
    same_day = first.start // DAY == (last.end - 1) // DAY
    if same_day and first.precision.rank < Precision.DAY.rank and last.precision.rank < Precision.DAY.rank:
        times = _clocks((first.precision, start), (last.precision, end), language)
        return f"{_day(start, language, length)}, {times}"
    words = (
        _unit(first.precision, first.start, language, length),
        _unit(last.precision, last.end - 1, language, length),
    )
    return _between(*words)


def clock_text(when: When, language: str) -> str:
    """The time of day alone, of a time that is known to the hour or finer and lies within one day; else ""."""
    start, end = Moment.at(when.start), Moment.at(when.end - 1)
    if when.precision.rank >= Precision.DAY.rank or when.start // DAY != (when.end - 1) // DAY:
        return ""
    if when.is_one_unit or when.ongoing:
        return _marked(_clock(when.precision, start, language), when, language, "medium")
    return _marked(_clocks((when.precision, start), (when.precision, end), language), when, language, "medium")


def _stretch(when: When, language: str, length: Length) -> str:
    if when.is_one_unit or when.ongoing:
        return _unit(when.precision, when.start, language, length)
    days = [Moment.at(when.start), Moment.at(when.end - 1)]
    whole_days = when.start % DAY == 0 and when.end % DAY == 0
    whole_months = whole_days and days[0].day == 1 and Moment.at(when.end).day == 1
    whole_years = whole_months and days[0].month == 1 and Moment.at(when.end).month == 1
    if whole_years:
        return _between(*(cldr.year_text(d.year, language) for d in days))
    if whole_months:
        return _day_interval(days[0], days[1], language, "MMM" if length == "short" else "yMMMM")
    if whole_days and length != "long":
        return _day_interval(days[0], days[1], language, "MMMd" if length == "short" else "yMMMd")
    known = replace(when, precision=Precision.DAY) if whole_days else when
    return between_text(known, known, language, length)


def _unit(precision: Precision, moment: int, language: str, length: Length) -> str:
    at = Moment.at(unit_start(precision, moment) if precision in _NAMED_BY_BEGINNING else moment)
    match precision:
        case Precision.DAY:
            return _day(at, language, length)
        case Precision.MONTH:
            return _by_skeleton("MMM" if length == "short" else "yMMMM", at, language)
        case Precision.YEAR:
            return cldr.year_text(at.year, language)
        case Precision.QUARTER:
            return _by_skeleton("yQQQ", at, language)
        case Precision.WEEK:
            if length == "long":
                return say("dates.week_of", language, day=_day(at, language, "medium"))
            return say("dates.week", language, number=iso_week(moment // DAY)[1], year=iso_week(moment // DAY)[0])
        case Precision.SEASON:
            year = cldr.year_text(at.year, language)
            return say(f"dates.{_SEASON_KEYS[at.month]}", language, year=year, next=at.year + 1)
        case Precision.HALF:
            half = "first_half" if at.month == 1 else "second_half"
            return say(f"dates.{half}", language, year=cldr.year_text(at.year, language))
        case Precision.DECADE | Precision.CENTURY | Precision.MILLENNIUM:
            return _years(precision, at.year, language)
    return f"{_day(at, language, length)}, {_clock(precision, at, language)}"


def _day(at: Moment, language: str, length: Length) -> str:
    if length == "long":
        # The weekday of a Julian date is not that of the proleptic Gregorian day of the same name.
        form = "full" if at.year > 1582 else "long"
        pattern = str(cldr.locale(language).date_formats[form].pattern)
        return _first_of_month(pattern + (" G" if at.year <= 0 else ""), at, language)
    return _by_skeleton("MMMd" if length == "short" else "yMMMd", at, language)


def _clock(precision: Precision, at: Moment, language: str) -> str:
    # CLDR's own preference: 24 hours in French, 12 hours in English.
    pattern = str(cldr.locale(language).time_formats["short"].pattern)
    if precision is Precision.SECOND:
        pattern = pattern.replace("mm", "mm:ss")
    return cldr.write(pattern, at, language)


def _clocks(first: tuple[Precision, Moment], last: tuple[Precision, Moment], language: str) -> str:
    """Two times of one day; where both are before noon, or after it, only the second one says so."""
    words = [_clock(*first, language), _clock(*last, language)]
    half = words[1].lstrip("0123456789:")
    if half and words[0].endswith(half):
        words[0] = words[0].removesuffix(half)
    return _between(*words)


def _years(precision: Precision, year: int, language: str) -> str:
    if precision is Precision.DECADE:
        text = say("dates.decade", language, year=year if year > 0 else 1 - year)
        return text if year > 0 else say("dates.before_christ", language, date=text)
    size = 100 if precision is Precision.CENTURY else 1000
    number = (year // size if year > 0 else -year // size) + 1
    name = "century" if precision is Precision.CENTURY else "millennium"
    text = say(f"dates.{name}", language, ordinal=ordinal(number, language))
    return text if year > 0 else say("dates.before_christ", language, date=text)


def ordinal(number: int, language: str) -> str:
    """The ordinal that names a century: XIXe, 19th."""
    if language == "fr":
        return roman(number) + ("er" if number == 1 else "e")
    if 10 <= number % 100 <= 20:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def roman(number: int) -> str:
    """A number above 0 in Roman numerals."""
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text


def _by_skeleton(name: str, at: Moment, language: str) -> str:
    return _first_of_month(cldr.skeleton(language, name, before_christ=at.year <= 0), at, language)


def _first_of_month(pattern: str, at: Moment, language: str) -> str:
    if at.day == 1 and "d" in pattern:  # French says "1er", which CLDR does not know
        pattern = pattern.replace("d", f"'{say('dates.first_of_month', language)}'", 1)
    return cldr.write(pattern, at, language)


def _day_interval(first: Moment, last: Moment, language: str, name: str) -> str:
    if "d" not in name and (first.year, first.month) == (last.year, last.month):  # a month, told as its days
        return _by_skeleton(name, first, language)
    if first.year <= 0:
        return _between(_by_skeleton(name, first, language), _by_skeleton(name, last, language))
    difference = "y" if first.year != last.year else "M" if first.month != last.month else "d"
    if difference == "y" and "y" not in name:
        difference = "M"
    left, right = (half.strip("\u2009 –") for half in cldr.interval(language, name, difference))
    dash = "–" if difference == "d" else " – "
    return _first_of_month(left, first, language) + dash + _first_of_month(right, last, language)


def _between(first: str, last: str) -> str:
    if first == last:
        return first
    return f"{first}–{last}" if first.isdecimal() and last.isdecimal() else f"{first} – {last}"
