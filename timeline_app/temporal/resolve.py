"""Found -> Expression: each rule's fields read in their context, one after the other through the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import DAY, civil_from_days, iso_day
from timeline_app.language import Language
from timeline_app.model import Expression, Kind
from timeline_app.temporal.acts import ACTS, Reading
from timeline_app.temporal.clocks import CLOCK, set_clocks
from timeline_app.temporal.context import Context
from timeline_app.temporal.find import Found
from timeline_app.temporal.lookahead import looks_ahead, looks_back
from timeline_app.temporal.members import members

_AHEAD_ACTS = ("weekday", "night", "weekend", "quarter")
_DEICTIC_ACTS = ("shift", "unit", "weekday", "weekend", "same")
_OPENING = 12  # characters between the start of a sentence and a year that opens it: "In 1949, "
_SENTENCE_START = re.compile(r"(?:^|[.;!?\n])[^.;!?\n]*$")
_LINE_END = re.compile(r"\s*(?:\n|$)")
_FAR = 1  # years from the article's own: a year named further away is told, not reported
_OLD = 4  # years; the last few years are told in news as well, unless there are many of them
_OPENING_DATES = 3  # the expressions among which an article bears its own date
_MANY = 12
_TOLD = 3  # dates with such a year make a history, if they are not outweighed by those that count from today
_OUTWEIGHED = 4


def resolve(text: str, found: Sequence[Found], language: Language, issued: When | None) -> list[Expression]:
    """The expressions of a text, in document order; what cannot be dated is kept with `when` None."""
    narrative = is_narrative(found, issued)
    daily = any(map(_reports_days, found))
    context = Context(issued, narrative, daily, _first_year(found) if narrative else None)
    read = _read(text, found, language, context)
    return set_clocks(text, _whole_stretches(read), None if narrative else issued)


def is_narrative(found: Sequence[Found], issued: When | None) -> bool:
    """Whether a text is a history: it names far more years of its own than times that count from its date."""
    if issued is None:
        return True
    if any(_is_own_date(item, issued) for item in found[:_OPENING_DATES]):
        return False
    near = civil_from_days(issued.start // DAY)[0]
    years = [year for item in found if (year := _year_told(item)) is not None and year < near - _FAR]
    old = sum(year < near - _OLD for year in years)
    told = len(years)
    if told < _TOLD or (2 * old <= told < _MANY):
        return False
    return told > _OUTWEIGHED * sum(map(_counts_from_today, found))


def _is_own_date(item: Found, issued: When) -> bool:
    """Whether an expression is the date that the article itself bears, as news does."""
    fields = item.fields
    if (
        item.rule.act != "date"
        or not {"year", "day"} <= fields.keys()
        or fields.keys().isdisjoint(("month", "monthnum"))
    ):
        return False
    named = tuple(int(fields[name]) for name in ("year", "month" if "month" in fields else "monthnum", "day"))
    return named == civil_from_days(issued.start // DAY)


def _year_told(item: Found) -> int | None:
    """The year that an expression names of its own; any early one for years before Christ."""
    if item.rule.act not in ("date", "list", "season"):
        return None
    if "era" in item.fields:
        return 0
    return int(item.fields["year"]) if "year" in item.fields else None


def _counts_from_today(item: Found) -> bool:
    """Whether an expression is counted from the article's date; "this year" may as well be the year that is told of."""
    direction = item.fields.get("dir", item.fields.get("yeardir"))
    if item.fields.get("anchor") == "text" or direction == "this":
        return False
    return item.rule.act in _DEICTIC_ACTS or (item.rule.act in ("date", "season") and direction is not None)


def _reports_days(item: Found) -> bool:
    """Whether an expression is one of daily news: a weekday, a time of day, yesterday."""
    if item.rule.act == "shift":
        return item.fields["unit"] == "day" and item.fields.get("n", "0") != "0" and "anchor" not in item.fields
    return item.rule.act in ("weekday", "night", CLOCK)


def _read(text: str, found: Sequence[Found], language: Language, context: Context) -> Iterator[tuple[Expression, bool]]:
    """Every expression; the flag tells that the next one ends its stretch."""
    opened: Reading | None = None
    for item, opens_stretch in _in_order(members(text, found), context):
        act = ACTS.get(item.rule.act)
        if act is None:  # a rule that only keeps others away
            continue
        ahead = item.rule.act in _AHEAD_ACTS and looks_ahead(
            text, item.span, language, announced=item.rule.act != "night"
        )
        fields = item.fields
        if _is_bare_month(item) and not context.from_text and looks_back(text, item.span, language):
            fields = {**fields, "dir": "last"}
        reading: Reading = act(fields, context, ahead=ahead)
        if opened is not None and item.rule.act == "weekday":
            reading = _not_before(reading, opened)
        opened = reading if opens_stretch else None
        shown = text[item.span.start : item.span.end]
        rule = CLOCK if item.rule.act == CLOCK else item.rule.name
        yield (
            Expression(item.span, shown, reading.kind, reading.value, reading.when, rule, reading.reasons),
            opens_stretch,
        )
        if reading.kind in (Kind.DATE, Kind.TIME) and _leads_on(text, item, reading, context):
            context = context.after(reading.when)


def _not_before(reading: Reading, first: Reading) -> Reading:
    """The last end of a stretch of weekdays, which lies within a week of the first: "from Thursday to Sunday"."""
    if reading.when is None or first.when is None or reading.when.start >= first.when.start:
        return reading
    day = reading.when.start // DAY + 7
    return replace(reading, when=When.days(day, day), value=iso_day(day))


def _in_order(flat: list[tuple[Found, bool]], context: Context) -> Iterator[tuple[Found, bool]]:
    """The members, with the year of a stretch's first end that would otherwise lie behind its last one."""
    for (item, opens), (follower, _) in zip_longest(flat, flat[1:], fillvalue=(None, False)):
        if item is None:
            continue
        if opens and follower is not None and not context.from_text and _is_yearless(item) and _is_yearless(follower):
            first, last = _month_and_day(item), _month_and_day(follower)
            year = context.year_of(*last)
            if year is not None and context.year_of(*first) != year - (first > last):
                yield replace(item, fields={**item.fields, "year": str(year - (first > last))}), opens
                continue
        yield item, opens


def _is_yearless(item: Found) -> bool:
    named = item.fields.keys()
    return item.rule.act == "date" and "month" in named and named.isdisjoint(("year", "yeardir", "dir", "yy"))


def _month_and_day(item: Found) -> tuple[int, int]:
    return int(item.fields["month"]), int(item.fields.get("day", 1))


def _leads_on(text: str, item: Found, reading: Reading, context: Context) -> bool:
    """Whether what follows in the text may be counted from an expression.

    What is only compared with, "a year earlier", is not; nor is a year inside a sentence that goes on from a day.
    """
    fields = item.fields
    if fields.get("sign") == "-" or (fields.get("dir") == "last" and item.rule.act in ("unit", "same", "season")):
        return False
    named = "year" in fields or "yy" in fields or "hundreds" in fields
    bare_year = named and reading.when is not None and reading.when.precision is Precision.YEAR
    if not (bare_year and context.last is not None and context.last.precision.rank < Precision.YEAR.rank):
        return True
    opens = _SENTENCE_START.search(text, max(0, item.span.start - _OPENING), item.span.start) is not None
    return opens or _LINE_END.match(text, item.span.end) is not None


def _is_bare_month(item: Found) -> bool:
    named = item.fields.keys()
    return item.rule.act == "date" and "month" in named and named.isdisjoint(("day", "year", "yeardir", "dir", "yy"))


def _first_year(found: Sequence[Found]) -> When | None:
    """The year a text without a date of its own begins with: "En 1789 ... le 14 juillet"."""
    years = (int(item.fields["year"]) for item in found if "year" in item.fields and "era" not in item.fields)
    first = next(years, None)
    return None if first is None else When.year(first)


def _whole_stretches(read: Iterator[tuple[Expression, bool]]) -> list[Expression]:
    """Tell both ends of a stretch what they name together."""
    whole: list[Expression] = []
    opened = False
    for expression, opens in read:
        together = _stretch(whole[-1], expression) if opened else None
        if together is not None:
            whole[-1] = replace(whole[-1], whole=together)
        whole.append(replace(expression, whole=together) if together else expression)
        opened = opens
    return whole


def _stretch(first: Expression, last: Expression) -> When | None:
    if first.when is None or last.when is None or last.when.end <= first.when.start:
        return None
    return first.when.until(last.when)
