"""Times of day find their day: "vendredi à 21 h 20", "8:59 a.m. Saturday", "le 5 juin ... à 17 h"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import DAY, iso_day
from timeline_app.model import Expression, Kind, Span
from timeline_app.temporal.acts import UNDATED_CLOCK
from timeline_app.temporal.lookahead import is_entry
from timeline_app.temporal.tickers import is_newest_first, opens_line
from timeline_app.temporal.timex import timex_value

CLOCK = "clock"  # the rule of every time of day, whatever its language calls it
_UNKNOWN = "XXXX-"  # the beginning of the value of a date without its year
_OWN = "issued"  # the rule of the article's own day
_AFTERNOON = ("AF", "EV")
_SMALL_HOURS = 7  # the last hour of a night
_NEIGHBOUR = 20  # characters between a day and its time of day: "vendredi 13 novembre vers 21 h 20"
# A sign that parts them, or a comma with more behind it than a place: "arrivé à 0h50, il a annoncé ce matin".
_STOPS = re.compile(r"[.;\n()!?]|,(?:\s+\w+){3}")
_COLON = re.compile(r"\s*[:–—-]\s")
_NOTHING = re.compile(r"\s*,?\s*")
_LINK = re.compile(r"\s*,?\s*(?:[^\W\d_]{1,5}\s+)?")


def set_clocks(
    text: str,
    expressions: Sequence[Expression],
    issued: When | None,
    is_of_today: Callable[[Expression], bool] = lambda _: False,
) -> list[Expression]:
    """The expressions with each time of day on its day: the one beside it, the one named last, or the article's own.

    The article's own is also that of an hour of which `is_of_today` holds.

    Each hour of a ticker that runs from the newest entry down is of the day that heads it, and not of one that the
    entry above tells of.

    A day and a time of day with next to nothing between them are one expression; with a few words between them they
    stay two, and both know the hour that they name together (`whole`).
    """
    if not any(_is_clock(expression) for expression in expressions):
        return list(expressions)
    paired = _paired(text, expressions)
    out: list[Expression] = []
    own = last_day = ticker_day = _own_day(issued)
    ticker = is_newest_first(text, [expression for expression in paired if _is_clock(expression)])
    for expression in paired:
        clock = _is_clock(expression)
        opens = ticker and opens_line(text, expression)
        if opens and clock:
            last_day = ticker_day
        elif opens and _is_day(expression):
            ticker_day = expression
        elif clock and last_day is not None and out and _goes_past_midnight(text, out[-1], expression, last_day):
            last_day = _next_day(last_day)
        over = clock and last_day is not None and _is_over(last_day, own) and is_of_today(expression)
        day = own if over else last_day
        out.append(_at_last(expression, day) if clock else expression)
        day_named = expression if _is_day(expression) else _with_its_hour(expression)
        last_day = day_named or (None if _is_unknown_day(expression) else last_day)
    return out


def _goes_past_midnight(text: str, last: Expression, clock: Expression, day: Expression) -> bool:
    """Whether an hour opens an entry below one of a later hour: "8 p.m.: ...", "12:07 a.m.: ..."."""
    if last.kind is not Kind.TIME or last.when is None or _COLON.match(text, last.span.end) is None:
        return False
    when = _moment(day, clock)
    return when is not None and when.start < last.when.start and is_entry(text, clock.span)


def _with_its_hour(expression: Expression) -> Expression | None:
    """The day of an expression that names its hour as well, "Tuesday 10:30"; None for any other."""
    timed = expression.kind is Kind.TIME and expression.rule != CLOCK and expression.when is not None
    if not timed or expression.when is None or expression.when.precision.rank > Precision.HOUR.rank:
        return None
    number = expression.when.start // DAY
    when = When.days(number, number)
    return replace(expression, when=when, whole=None, value=timex_value(when))


def _next_day(day: Expression) -> Expression:
    """The day behind another one, as the day of what names none."""
    number = day.when.start // DAY + 1 if day.when is not None else 0
    when = When.days(number, number)
    return replace(day, when=when, whole=None, value=timex_value(when))


def _paired(text: str, expressions: Sequence[Expression]) -> list[Expression]:
    """The expressions with each time of day on the day beside it."""
    out: list[Expression] = []
    for index, expression in enumerate(expressions):
        previous = out[-1] if out else None
        if previous is None or not _belongs(text, previous, expression, expressions[index + 1 : index + 2]):
            out.append(expression)
            continue
        earlier = out[-2] if len(out) > 1 else None
        if earlier is not None and _is_day(expression) and _is_clock(earlier) and _beside(text, earlier, previous):
            out[-2] = _on_day(earlier, expression)  # both hours of "entre 0 h 30 et 4 h mardi" are of Tuesday
        out[-1:] = _pair(text, previous, expression)
    return out


def _belongs(text: str, first: Expression, second: Expression, following: Sequence[Expression]) -> bool:
    """Whether two neighbours are a day and its time of day."""
    if first.whole is not None or not _beside(text, first, second):
        return False
    if _is_day(second):
        return _is_clock(first)
    if not (_is_day(first) and _is_clock(second)):
        return False
    return not any(_is_day(day) and _touches(text, second, day) for day in following)


def _is_over(day: Expression, own: Expression | None) -> bool:
    """Whether a day lies before the article's own."""
    return own is not None and day.when is not None and own.when is not None and day.when.start < own.when.start


def _is_clock(expression: Expression) -> bool:
    return expression.kind is Kind.TIME and expression.value.startswith(UNDATED_CLOCK)


def _own_day(issued: When | None) -> Expression | None:
    """The article's own day, as the day of what names none."""
    if issued is None or issued.end - issued.start > DAY:
        return None
    day = When(issued.start // DAY * DAY, issued.start // DAY * DAY + DAY)
    return Expression(Span(0, 0), "", Kind.DATE, timex_value(day), day, _OWN)


def _is_day(expression: Expression) -> bool:
    return expression.when is not None and expression.when.end - expression.when.start == DAY


def _is_unknown_day(expression: Expression) -> bool:
    """Whether a day is named of which nothing tells when it was: an hour behind it is of no other day."""
    return expression.when is None and expression.kind is Kind.DATE and expression.value.startswith(_UNKNOWN)


def _touches(text: str, first: Expression, second: Expression) -> bool:
    """Whether nothing stands between two expressions, or a short word that leads from the hour to its day."""
    between = text[first.span.end : second.span.start]
    return (_LINK if first.rule == CLOCK else _NOTHING).fullmatch(between) is not None


def _beside(text: str, first: Expression, second: Expression) -> bool:
    between = text[first.span.end : second.span.start]
    return len(between) <= _NEIGHBOUR and not _STOPS.search(between)


def _pair(text: str, first: Expression, second: Expression) -> list[Expression]:
    """A day and its time of day: one expression where they touch, otherwise two that know each other."""
    clock, day = (first, second) if first.rule == CLOCK else (second, first)
    when = _moment(day, clock)
    if when is None:
        return [first, second]
    value = _value(when, clock)
    if _touches(text, first, second):
        span = Span(first.span.start, second.span.end)
        shown = text[span.start : span.end]
        return [replace(day, span=span, text=shown, kind=Kind.TIME, value=value, when=when)]
    timed = replace(clock, value=value, when=when, reasons=day.reasons, whole=when)
    return [timed if e is clock else replace(day, whole=when) for e in (first, second)]


def _moment(day: Expression, clock: Expression) -> When | None:
    hour, minute = (int(part) for part in clock.value.partition("T")[2].rstrip("Z").split(":"))
    if day.when is None or hour > 24 or minute > 59:
        return None
    part = day.value.partition("T")[2][:2]
    if (part in ("EV", "AF") and 0 < hour < 12) or (part == "NI" and _SMALL_HOURS < hour < 12):
        hour += 12
    elif (part == "NI" and hour <= _SMALL_HOURS) or (part == "EV" and hour == 0):
        hour += 24  # the night of Saturday ends on Sunday
    moment = day.when.start // DAY * DAY + hour * 3600 + minute * 60
    return When(moment, moment + 60, Precision.MINUTE)


def _on_day(clock: Expression, day: Expression | None) -> Expression:
    """A time of day on a day."""
    when = _moment(day, clock) if day is not None else None
    if day is None or when is None:
        return clock
    return replace(clock, value=_value(when, clock), when=when, reasons=day.reasons)


def _at_last(clock: Expression, day: Expression | None) -> Expression:
    """A time of day on the day that was named last; midnight told in words ends that day, but begins the article's."""
    in_words = clock.value.endswith("T00:00") and not any(map(str.isdigit, clock.text))
    if in_words and day is not None and day.rule != _OWN:
        return _on_day(replace(clock, value=f"{UNDATED_CLOCK}24:00"), day)
    if day is not None and _tells_morning(clock) and day.value.partition("T")[2][:2] in _AFTERNOON:
        day = replace(
            day, value=day.value.partition("T")[0]
        )  # "in the evening" is not said of hours of later sentences
    return _on_day(clock, day)


def _tells_morning(clock: Expression) -> bool:
    """Whether the hour of a time of day is one of the morning, if of none of the evening."""
    return 0 < int(clock.value.partition("T")[2][:2]) < 12


def _value(when: When, clock: Expression) -> str:
    midnight = clock.value.endswith("T24:00")  # the end of a day is not the beginning of the next
    shown = f"{iso_day(when.start // DAY - 1)}T24:00" if midnight else timex_value(when)
    return shown + ("Z" if clock.value.endswith("Z") else "")
