"""A When in a reader's words: "13 nov. 2015", "Nov 14–17, 2015", "XIXe siècle", "vers 44 av. J.-C."."""

from __future__ import annotations

from typing import Literal

from timeline_app.dates import cldr
from timeline_app.dates.calendar import DAY, iso_week
from timeline_app.dates.cldr import Moment
from timeline_app.dates.when import Precision, When
from timeline_app.words import say

Length = Literal["short", "medium", "long"]

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_SEASON_KEYS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}


def when_text(when: When, language: str, length: Length = "medium") -> str:
    """A When in words of a language of the interface.

    "short" leaves out the year (13 nov.), "medium" is for labels (13 nov. 2015), "long" for sentences
    (vendredi 13 novembre 2015).
    """
    text = _stretch(when, language, length)
    if when.approximate:
        text = say("dates.about" if length == "long" else "dates.about_sign", language, date=text)
    if when.uncertain:
        text = say("dates.uncertain", language, date=text)
    return say("dates.ongoing", language, date=text) if when.ongoing else text


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
    precision = Precision.DAY if whole_days else when.precision
    return _between(*(_unit(precision, moment, language, length) for moment in (when.start, when.end - 1)))


def _unit(precision: Precision, moment: int, language: str, length: Length) -> str:
    at = Moment.at(moment)
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
    left, right = cldr.interval(language, name, difference)
    return _first_of_month(left, first, language) + _first_of_month(right, last, language)


def _between(first: str, last: str) -> str:
    return f"{first} – {last}" if first != last else first
