"""What cannot have been planned, "She died on 7 January", and the days that such an article tells beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from timeline_app.dates import When
from timeline_app.dates.calendar import DAY, civil_from_days, days_from_civil, is_date
from timeline_app.language import Language
from timeline_app.model import Span
from timeline_app.temporal.acts.dates import date_parts
from timeline_app.temporal.find import Found
from timeline_app.temporal.lookahead import follows, is_entry
from timeline_app.temporal.tenses import clause_around, is_done

_AHEAD = 62  # days up to which news announces more than it tells
_LATE = 3  # days by which an article may be older than its date
_MANY = 2  # days that cannot have been planned make a review of the year
_OPENING = 300  # characters in which an article says that it looks back
_FEWEST = 3  # entries of a review
_LEAP = 4  # years between two 29ths of February
_WORD = re.compile(r"\w+")
_HEADING = 60  # characters before the day that ends one: "Jane Smith - 7 January"
_SAYS_ITS_YEAR = ("year", "yeardir", "dir", "yy", "anchor", "weekday", "day2")
_LINE = 120  # characters of a first line
_NUMBER = re.compile(r"\d+")
_YEAR = re.compile(r"[12]\d{3}")
_STOP = re.compile(r"[.!?;]\s")

Day = tuple[int, int]  # month and day


def is_unplanned(text: str, span: Span, language: Language) -> bool:
    """Whether the clause around a span tells by its verb what nobody appoints: somebody died, something broke out."""
    words = {word for word, name in clause_around(text, span, language) if name not in ("NOUN", "PROPN")}
    return any(words.issuperset(listed.split()) for listed in language.list("unplanned"))


def years_of_reviews(text: str, items: Sequence[Found], language: Language, issued: When | None) -> Mapping[int, str]:
    """The years of days that would else lie just ahead, by the places where they begin.

    A day that cannot have been planned is behind wherever the text names it, and beside a second such day so is every
    other one that is told in the past or stands in a heading.  So is every one that is told in the past where the first
    line names that year: "2011: The year in review".  All that open entries of what calls itself a review have passed.
    """
    if issued is None:
        return {}
    today = issued.start // DAY
    if entries := _entries_of_review(text, items, language):
        return {item.span.start: str(civil_from_days(_last(item, today))[0]) for item in entries}
    named = _year_of_first_line(text)
    ahead = [item for item in items if _lies_ahead(item, today, named)]
    told = {_day_of(item) for item in ahead if _is_behind(text, item, language)}
    years = {item.span.start: _year_before(_next(item, today)) for item in ahead}
    past = {item.span.start for item in ahead if (told or named) and _is_past(text, item, language)}
    reviewed = len(told) >= _MANY
    return {
        item.span.start: years[item.span.start]
        for item in ahead
        if _day_of(item) in told
        or (reviewed and _is_heading(text, item))
        or (item.span.start in past and (reviewed or years[item.span.start] == named))
    }


def _entries_of_review(text: str, items: Sequence[Found], language: Language) -> Sequence[Found]:
    """The days without a year that open entries of an article which says at its beginning that it looks back."""
    words = frozenset(language.list("review_words"))
    if not words or words.isdisjoint(_WORD.findall(text[:_OPENING].lower())):
        return ()
    days = [item for item in items if _is_yearless_day(item) and is_entry(text, item.span)]
    return days if len(days) >= _FEWEST else ()


def _last(item: Found, today: int) -> int:
    """The last time that a day of the calendar came round."""
    own = civil_from_days(today + _LATE)[0]
    days = [
        days_from_civil(year, *_day_of(item)) for year in (own, own - 1, own - _LEAP) if is_date(year, *_day_of(item))
    ]
    return next((day for day in days if day <= today + _LATE), days[-1] if days else today)


def _year_of_first_line(text: str) -> str:
    """The year that the first line names, without a day or any other number; "" where it does not."""
    numbers = _NUMBER.findall(text.lstrip()[:_LINE].partition("\n")[0])
    return numbers[0] if len(numbers) == 1 and _YEAR.fullmatch(numbers[0]) else ""


def _is_behind(text: str, item: Found, language: Language) -> bool:
    return _is_past(text, item, language) and is_unplanned(text, item.span, language)


def _is_past(text: str, item: Found, language: Language) -> bool:
    return not follows(text, item.span, language, "for_words") and is_done(text, item.span, language)


def _lies_ahead(item: Found, today: int, named: str) -> bool:
    """Whether an item is a day without a year that is to come within two months.

    An article may be a few days older than its date, but not where it looks back on the year that its first line names.
    """
    if not _is_yearless_day(item):
        return False
    coming = _next(item, today)
    least = 0 if _year_before(coming) == named else _LATE
    return least < coming - today <= _AHEAD


def _year_before(day: int) -> str:
    return str(civil_from_days(day)[0] - 1)


def _is_yearless_day(item: Found) -> bool:
    if item.rule.act != "date" or not {"month", "day"} <= item.fields.keys():
        return False
    return item.fields.keys().isdisjoint(_SAYS_ITS_YEAR) and is_date(2001, *_day_of(item))


def _next(item: Found, today: int) -> int:
    """The next time that a day of the calendar comes round."""
    own = civil_from_days(today)[0]
    days = (days_from_civil(year, *_day_of(item)) for year in (own, own + 1))
    return next(day for day in days if day >= today)


def _day_of(item: Found) -> Day:
    parts = date_parts(item.fields)
    return int(parts["month"]), int(parts["day"])


def _is_heading(text: str, item: Found) -> bool:
    """Whether an item opens an entry, or ends a short line that is no sentence."""
    least = max(0, item.span.start - _HEADING)
    start = text.rfind("\n", least, item.span.start) + 1
    if least and not start:
        return False
    before, after = text[start : item.span.start], text[item.span.end : item.span.end + _HEADING].partition("\n")[0]
    ends = not any(character.isalnum() or character == "." for character in after)
    return is_entry(text, item.span) or (ends and not _STOP.search(before))
