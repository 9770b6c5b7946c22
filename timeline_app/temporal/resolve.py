"""Found -> Expression: each rule's fields read in their context, one after the other through the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import DAY
from timeline_app.language import Language
from timeline_app.model import Expression, Kind, Span
from timeline_app.temporal.acts import ACTS, Reading
from timeline_app.temporal.context import Context, looks_ahead
from timeline_app.temporal.find import Found
from timeline_app.temporal.timex import timex_value

_LIST_GAP = 8  # characters between two members of a list
_JOINED = re.compile(r",|,?\s*[^\W\d_]{1,3}(?:\s+[^\W\d_]{1,3})?")  # a comma, a short word or two: "et le", "and"
_NEIGHBOUR = 14  # characters between a day and its time of day: "vendredi 13 novembre vers 21 h 20"


def resolve(text: str, found: Sequence[Found], language: Language, issued: When | None) -> list[Expression]:
    """The expressions of a text, in document order; what cannot be dated is kept with `when` None."""
    return list(_join_clocks(text, _read(text, _lend(text, found), language, issued)))


def _read(text: str, found: Sequence[Found], language: Language, issued: When | None) -> Iterator[Expression]:
    context = Context(issued, last_year=_first_year(found) if issued is None else None)
    for item in found:
        act = ACTS.get(item.rule.act)
        if act is None:  # a rule that only keeps others away
            continue
        ahead = item.rule.act in ("weekday", "night") and looks_ahead(text, item.span, language)
        reading: Reading = act(item.fields, context, ahead=ahead)
        yield Expression(
            item.span,
            text[item.span.start : item.span.end],
            reading.kind,
            reading.value,
            reading.when,
            item.rule.name,
            reading.reasons,
        )
        if reading.kind in (Kind.DATE, Kind.TIME):
            context = context.after(reading.when)


def _first_year(found: Sequence[Found]) -> int | None:
    """The year a text without a date of its own begins with: "En 1789 ... le 14 juillet"."""
    years = (int(item.fields["year"]) for item in found if "year" in item.fields and "era" not in item.fields)
    return next(years, None)


def _lend(text: str, found: Sequence[Found]) -> list[Found]:
    """Give the members of a list what only the last one names: "12, 13 et 14 mai 1968", "15 mars et 31 mai 2011"."""
    lent: list[Found] = []
    for item in reversed(found):
        follower = lent[-1] if lent else None
        near = follower is not None and follower.span.start - item.span.end <= _LIST_GAP
        if follower is None or not near or item.rule.act not in ("list", "date") or "day" not in item.fields:
            lent.append(item)
            continue
        names = ("month", "year") if item.rule.act == "list" else ("year",)
        between = text[item.span.end : follower.span.start].strip()
        shares = item.rule.act == "list" or (_JOINED.fullmatch(between) and "day" in follower.fields)
        shared = {name: follower.fields[name] for name in names if shares and name in follower.fields}
        lent.append(replace(item, fields={**shared, **item.fields}))
    return lent[::-1]


def _join_clocks(text: str, expressions: Iterator[Expression]) -> Iterator[Expression]:
    """Join a time of day to the day that stands beside it in the same line."""
    held: Expression | None = None
    for expression in expressions:
        if held is None:
            held = expression
        elif (joined := _joined(text, held, expression)) is not None:
            held = joined
        else:
            yield held
            held = expression
    if held is not None:
        yield held


def _joined(text: str, first: Expression, second: Expression) -> Expression | None:
    between = text[first.span.end : second.span.start]
    if len(between) > _NEIGHBOUR or any(c in between for c in ".;\n()"):
        return None
    clock, day = (first, second) if first.rule == "clock" else (second, first)
    if clock.rule != "clock" or day.rule == "clock" or day.kind is not Kind.DATE:
        return None
    span = Span(first.span.start, second.span.end)
    joined = replace(day, span=span, text=text[span.start : span.end], kind=Kind.TIME)
    hour, minute = (int(part) for part in clock.value.partition("T")[2].split(":"))
    if day.when is None or day.when.end - day.when.start != DAY or hour > 23:
        return replace(joined, value=f"{day.value}T{hour:02d}:{minute:02d}") if day.when is None else None
    moment = day.when.start + hour * 3600 + minute * 60
    when = When(moment, moment + 60, Precision.MINUTE)
    return replace(joined, when=when, value=timex_value(when))
