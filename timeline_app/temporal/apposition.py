"""Two expressions that name one day: "two years later, on 15 May 1936", "the same day (11 October)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from timeline_app.dates import Precision
from timeline_app.dates.calendar import DAY
from timeline_app.language import Language
from timeline_app.model import Expression
from timeline_app.temporal.acts.dates import date_parts
from timeline_app.temporal.find import Found

_BRACKET = re.compile(r"\s*\(\s*(?:[^\W\d_]{1,4}\s+)?")
_COMMA = re.compile(r"\s*,\s*(?:[^\W\d_]{1,3}\s+){0,2}")
_CLOSED = re.compile(r"\s*\)")
_TO = re.compile(r"\s*(?:[^\W\d_]{1,4}\s*|[-–/]\s*){1,2}")  # from one day of a night to the other: "auf den"
_WEEKDAY = "weekday"  # the rule of one alone
_WEEK = 7  # days
_NIGHT = "TNI"  # the end of the value of a night
_COUNTED = ("shift", "same", "unit")  # what stands for the day that is said behind it


def apposed(text: str, found: Iterable[Found], language: Language) -> frozenset[int]:
    """Where expressions begin whose day or year is told right behind them, in brackets or between commas."""
    that_is = _that_is(language.list("that_is"))
    return frozenset(
        first.span.start
        for first, second in pairwise(found)
        if _is_told_by(text, first, second) or _is_year_told_by(text, first, second, that_is)
    )


@cache
def _that_is(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\s*[,:]\s*(?:(?:{'|'.join(map(re.escape, words)) or '-'})\s+)?(?:[^\W\d_]{{1,3}}\s+){{0,2}}")


def _is_year_told_by(text: str, first: Found, second: Found, that_is: re.Pattern[str]) -> bool:
    """Whether the second of two neighbours says the year of the first: "four years later, namely in 1998"."""
    counted = first.rule.act == "shift" and first.fields.get("anchor") == "text" and first.fields.get("unit") == "year"
    year = second.rule.act == "date" and second.seam is None and date_parts(second.fields).keys() == {"year"}
    return counted and year and that_is.fullmatch(text[first.span.end : second.span.start]) is not None


def with_days_told(expressions: Sequence[Expression], starts: frozenset[int]) -> list[Expression]:
    """The expressions with each that begins at one of `starts` on the day of the one behind it, as one date."""
    out: list[Expression] = []
    for expression in expressions:
        first = out[-1] if out else None
        told = expression.when
        if first is None or first.span.start not in starts or told is None or first.whole or expression.whole:
            out.append(expression)
            continue
        if first.value.endswith(_NIGHT):  # "in der Nacht vom 4. auf den 5. April" is the one that begins on the 4th
            out[-1] = replace(first, whole=first.when)
            out.append(replace(expression, when=first.when, whole=first.when))
            continue
        out[-1] = replace(first, when=told, whole=told, reasons=expression.reasons)
        out.append(replace(expression, whole=told))
    return out


def with_weekdays_of(text: str, expressions: Sequence[Expression]) -> list[Expression]:
    """The expressions with each weekday in brackets on the day that stands before it: "yesterday (Wednesday)"."""
    out: list[Expression] = []
    for expression in expressions:
        first = out[-1] if out else None
        if first is None or first.whole or not _is_its_weekday(text, first, expression):
            out.append(expression)
            continue
        out[-1] = replace(first, whole=first.when)
        out.append(replace(expression, when=first.when, whole=first.when, value=first.value))
    return out


def _is_its_weekday(text: str, first: Expression, second: Expression) -> bool:
    """Whether the second of two neighbours is only the weekday of the first, in brackets."""
    if second.rule != _WEEKDAY or first.rule == _WEEKDAY or first.when is None or second.when is None:
        return False
    one_day = first.when.precision is second.when.precision is Precision.DAY
    same = one_day and (first.when.start - second.when.start) // DAY % _WEEK == 0
    closed = _CLOSED.match(text, second.span.end) is not None
    return same and closed and _BRACKET.fullmatch(text[first.span.end : second.span.start]) is not None


def _is_told_by(text: str, first: Found, second: Found) -> bool:
    """Whether the second of two neighbours says the day of the first."""
    parts = date_parts(second.fields)
    if second.rule.act != "date" or second.seam is not None or not {"day", "month"} <= parts.keys():
        return False
    between = text[first.span.end : second.span.start]
    if first.rule.act == "night" and "day" in first.fields and "day2" not in first.fields:
        return _TO.fullmatch(between) is not None
    if first.rule.act in (*_COUNTED, "weekday") and _BRACKET.fullmatch(between):
        return _CLOSED.match(text, second.span.end) is not None
    of_text = first.fields.get("anchor") == "text" or first.rule.act == "same"
    whole = first.rule.act == "shift" and "year" in parts  # "forty years ago, on 16 March 1978"
    counted = first.rule.act in _COUNTED and (of_text or whole)
    return counted and _COMMA.fullmatch(between) is not None
