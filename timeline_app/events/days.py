"""Dates beside one another that are one: days of a list, "the 21st, 22nd and 23rd of May", and a day said twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline_app.dates import Precision
from timeline_app.events.grammar.lists import Lists
from timeline_app.model import Expression, Kind
from timeline_app.temporal.locales import language_of

_BETWEEN = re.compile(r"\s*,?\s*(?:[^\W\d_]{1,3}\s+){0,2}[^\W\d_]{0,3}\s*")  # a comma, "and", "et le"

_APPOSED = re.compile(r"\s*[,(–—-]\s*(?:[^\W\d_]{1,3}\s+)?")  # "last Wednesday (the 26th)"

_WORD = re.compile(r"[^\W\d_]+")
_NEARLY = frozenset({"kurz", "knapp", "vlak", "net"})  # "um [kurz] nach 8 Uhr"
_DAY_AND_HOUR = {Kind.DATE, Kind.TIME}

_CLOSE = 12  # characters of "or" and what leads to the second date


def without_hours(
    expressions: Sequence[Expression], text: str, lists: Lists
) -> tuple[list[Expression], list[Expression]]:
    """Expressions in their order, and the hours of days with a German or Dutch verb between them, which are none.

    "[Am Montag] stürzte [gegen 15 Uhr] ein Gast" has one date, the day with its hour, and not the words between.
    """
    about = {part for phrase in language_of(lists.language).list("about_words") for part in phrase.split()}
    small = lists.date_links | lists.date_adverbs | lists.prepositions | lists.determiners | lists.calendar
    small |= about | _NEARLY
    dates, hours = list[Expression](), list[Expression]()
    for expression in expressions:
        one = dates[-1] if dates else None
        paired = one is not None and one.whole is not None and one.whole == expression.whole
        if one is None or not paired or not lists.verb_second or {one.kind, expression.kind} != _DAY_AND_HOUR:
            dates.append(expression)
            continue
        between = _WORD.findall(text[one.span.end : expression.span.start].lower())
        if small.issuperset(between):
            dates.append(expression)
            continue
        hour, day = (one, expression) if one.kind is Kind.TIME else (expression, one)
        dates[-1] = replace(day, kind=Kind.TIME, value=hour.value, when=hour.when, whole=None)
        hours.append(hour)
    return dates, hours


def together(expressions: Sequence[Expression], text: str, lists: Lists) -> list[Expression]:
    """Expressions in their order, each run of a list's days made one over all of them; `text` is where they stand.

    A day that is said twice, "last Wednesday, 26 October", is one as well, and what may be one of two: "June or July".
    """
    joined: list[Expression] = []
    for expression in expressions:
        if joined and _is_another_choice(joined[-1], expression, text, lists):
            joined[-1] = _either(joined[-1], expression, text)
        elif joined and (_follows(joined[-1], expression, text) or _is_said_twice(joined[-1], expression, text)):
            joined[-1] = _joined(joined[-1], expression, text)
        else:
            joined.append(expression)
    return joined


def _follows(one: Expression, other: Expression, text: str) -> bool:
    if one.when is None or other.when is None or other.when.precision is not Precision.DAY:
        return False
    if one.kind is not Kind.DATE or other.kind is not Kind.DATE:  # "in the morning on 11 November"
        return False
    near = _BETWEEN.fullmatch(text, one.span.end, other.span.start) is not None
    return near and one.when.precision is Precision.DAY and one.when.end == other.when.start


def _is_said_twice(one: Expression, other: Expression, text: str) -> bool:
    if one.when is None or other.when is None or one.kind is not Kind.DATE or other.kind is not Kind.DATE:
        return False
    same = (one.when.start, one.when.end) == (other.when.start, other.when.end)
    return same and _APPOSED.fullmatch(text, one.span.end, other.span.start) is not None


def _is_another_choice(one: Expression, other: Expression, text: str, lists: Lists) -> bool:
    """Whether one of two dates of one kind is meant, and the text leaves open which: "in summer or autumn"."""
    if one.when is None or other.when is None or one.when.precision is not other.when.precision:
        return False
    between = text[one.span.end : other.span.start]
    words = between.lower().split()
    near = len(between) <= _CLOSE and bool(words) and words[0] in lists.or_words
    return near and one.when.end == other.when.start and one.when.precision.rank > Precision.DAY.rank


def _either(one: Expression, other: Expression, text: str) -> Expression:
    joined = _joined(one, other, text)
    if joined.when is None:
        raise ValueError("only dated expressions make a choice")
    return replace(joined, when=replace(joined.when, uncertain=True))


def _joined(one: Expression, other: Expression, text: str) -> Expression:
    if one.when is None or other.when is None:
        raise ValueError("only dated expressions make a stretch")
    whole = one.when.until(other.when)
    return replace(replace(one, whole=whole).together_with(other, text), whole=None)
