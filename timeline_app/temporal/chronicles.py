"""Days without a year that go on from a whole one of an earlier year: "On 6 May 2017 ... On 1 June ... On 2 July"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from timeline_app.dates import When
from timeline_app.dates.calendar import DAY, civil_from_days, is_date
from timeline_app.language import Language
from timeline_app.temporal.acts.dates import date_parts
from timeline_app.temporal.find import Found
from timeline_app.temporal.lookahead import looks_back
from timeline_app.temporal.narrative import is_years_ago, names_a_year

_BESIDE = re.compile(r"\s*,?\s*(?:[^\W\d_]{1,3}\s+)?")  # "im", ", en"
_ENTRY = re.compile(r"(?:[^\w\n]{0,3}\w){4,20}[^\w\n:]{0,3}?(\s[–—-]\s|:\s)")  # what an entry begins with
_HEAD = 60  # characters of what an entry begins with
_EDGES = " \t-–—:.,*•#"
_EDGE = 8  # characters beside a year that stands alone on its line
_FEWEST = 2  # days that go on from a whole date

Day = tuple[int, int]  # month and day


def years_of_chronicles(
    text: str, items: Sequence[Found], language: Language, issued: When | None
) -> Mapping[int, str]:
    """The years of such days, by the places where they begin.

    What follows on a whole date in the order of the calendar, and is told in the past, is of that date's year where one
    of these days would else be one that the article, `issued` later, could not yet tell of.  Entries that open their
    lines as the whole date does are, whatever their tense, also those of the article's own year that are over.
    """
    if issued is None:
        return {}
    year, *today = civil_from_days(issued.start // DAY)
    found: dict[int, str] = {}
    for whole, following in _chronicles(items):
        told = int(date_parts(whole.fields)["year"])
        entries = [item for item in following if _opens_entry(text, item)]
        over = told < year or (told == year and all(_day_of(item) <= tuple(today) for item in following))
        if over and len(entries) >= _FEWEST and _opens_entry(text, whole):
            found |= {item.span.start: str(told) for item in entries if is_date(told, *_day_of(item))}
            continue
        ahead = [item for item in following if _day_of(item) > tuple(today)]
        past = told < year and len(following) >= _FEWEST and bool(ahead)
        if (
            past
            and looks_back(text, ahead[0].span, language, "perfect_cues")
            and all(is_date(told, *_day_of(item)) for item in following)
        ):
            found |= {item.span.start: str(told) for item in following}
    return found


def years_of_headings(text: str, items: Sequence[Found]) -> Mapping[int, str]:
    """The years of days and months without one that stand below a year alone on its line, one of several in order."""
    heads = [n for n, item in enumerate(items) if _is_year_alone(text, item)]
    years = [int(date_parts(items[n].fields)["year"]) for n in heads]
    if len(heads) < _FEWEST or sorted(set(years)) not in (years, years[::-1]):
        return {}
    found: dict[int, str] = {}
    for n, end, year in zip(heads, [*heads[1:], len(items)], years, strict=True):
        below = (item for item in items[n + 1 : end] if item.rule.act == "date" and _is_half(item))
        found |= {item.span.start: str(year) for item in below if is_date(year, *_day_of(item))}
    return found


def _is_year_alone(text: str, item: Found) -> bool:
    """Whether a line holds nothing but a year."""
    if item.rule.act != "date" or date_parts(item.fields).keys() != {"year"}:
        return False
    near = text[max(0, item.span.start - _EDGE) : item.span.start].rpartition("\n")
    behind = text[item.span.end : item.span.end + _EDGE].partition("\n")
    first = bool(near[1]) or item.span.start <= _EDGE
    last = bool(behind[1]) or item.span.end + _EDGE >= len(text)
    return first and last and not (near[2] + behind[0]).strip(_EDGES)


def _chronicles(items: Iterable[Found]) -> Iterable[tuple[Found, list[Found]]]:
    """Each whole date with the days and months without a year that follow on it in the order of the calendar."""
    whole: Found | None = None
    following: list[Found] = []
    for item in items:
        dated = item.rule.act == "date" and "month" in date_parts(item.fields)
        if not dated and not names_a_year(item):
            continue
        half = dated and "year" not in date_parts(item.fields)
        if half and whole is not None and _day_of(item) >= _day_of(following[-1] if following else whole):
            following.append(item)
            continue
        if whole is not None:
            yield whole, following
        whole, following = (item if dated and {"year", "day"} <= date_parts(item.fields).keys() else None), []
    if whole is not None:
        yield whole, following


def _opens_entry(text: str, item: Found) -> bool:
    """Whether an item stands before the sign with which an entry of a chronology begins: "March 26-28: ..."."""
    least = max(0, item.span.start - _HEAD)
    start = text.rfind("\n", least, item.span.start) + 1
    entry = _ENTRY.match(text, start) if start or not least else None
    return entry is not None and item.span.end <= entry.start(1)


def _day_of(item: Found) -> Day:
    """The month and day of an item; of a month alone its last."""
    parts = date_parts(item.fields)
    return int(parts["month"]), int(parts.get("day", 28))


def years_beside_ago(text: str, items: Sequence[Found], issued: When | None) -> Mapping[int, str]:
    """The years of months and days beside years that are counted back, by the places where they begin.

    "Two years ago in May", "im Mai vor zwei Jahren".
    """
    if issued is None:
        return {}
    own = civil_from_days(issued.start // DAY)[0]
    found: dict[int, str] = {}
    for pair in pairwise(items):
        ago = next(
            (
                item
                for item in pair
                if is_years_ago(item) and item.fields.get("n", "").isdigit() and "halves" not in item.fields
            ),
            None,
        )
        half = next((item for item in pair if item.rule.act == "date" and _is_half(item)), None)
        if ago is not None and half is not None and _BESIDE.fullmatch(text[pair[0].span.end : pair[1].span.start]):
            found[half.span.start] = str(own - int(ago.fields["n"]))
    return found


def _is_half(item: Found) -> bool:
    return "month" in date_parts(item.fields) and item.fields.keys().isdisjoint(("year", "yeardir", "dir", "yy"))
