"""Found -> Expression: each rule's fields read in their context, one after the other through the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest

from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import DAY, civil_from_days, days_from_civil, is_date, iso_day
from timeline_app.language import Language
from timeline_app.model import Expression, Kind
from timeline_app.reasons import reason
from timeline_app.temporal.acts import ACTS, Reading
from timeline_app.temporal.apposition import apposed, with_days_told, with_weekdays_of
from timeline_app.temporal.chronicles import years_beside_ago, years_of_chronicles, years_of_headings
from timeline_app.temporal.clocks import CLOCK, set_clocks
from timeline_app.temporal.context import Context
from timeline_app.temporal.find import Found
from timeline_app.temporal.lookahead import looks_ahead
from timeline_app.temporal.members import members
from timeline_app.temporal.mornings import mornings_of, with_mornings_after
from timeline_app.temporal.moved import with_moves_apart
from timeline_app.temporal.narrative import (
    first_year,
    is_narrative,
    is_years_ago,
    leads_on,
    names_a_year,
    reports_days,
    tells_of_today,
)
from timeline_app.temporal.outlook import is_yearless, with_outlook
from timeline_app.temporal.passages import Passage, passage_after
from timeline_app.temporal.reviews import years_of_reviews
from timeline_app.temporal.season_years import years_of_seasons
from timeline_app.temporal.seasons import with_seasons
from timeline_app.temporal.standpoint import Excursion, Trail, is_today, standpoint
from timeline_app.temporal.tenses import Tense, goes_up_to, tense_around

_RECENT = 2  # years between an article and a day that it names again without its year
_BESIDE = 3  # days between one told with its year and one without
_ANNIVERSARY = 30  # days from a day within which an article may tell of its anniversary
_FAR_BEHIND = 1000  # characters between a day and the weekday that is counted from it
_NEAR_BOUND = 60  # characters between "until 1943" and "that year"
_LEADS = re.compile(r"(?:\s+[^\W\d_]{1,5}){1,3}\s+")
_PARTED = re.compile(r"[.,;:!?]\s|\b(?:and|but|und|aber|et|mais|y|pero|e|ed|ma|en|maar|mas)\b")
_NEAR_BEHIND = 120  # characters between a date and a half one that goes on from it, in news without a date of its own


def resolve(text: str, found: Sequence[Found], language: Language, issued: When | None) -> list[Expression]:
    """The expressions of a text, in document order; what cannot be dated is kept with `when` None."""
    narrative = is_narrative(found, issued)
    daily = any(map(reports_days, found))
    reports = narrative and tells_of_today(found, issued)
    undated = issued is None and any(reports_days(item) or _is_yearless_weekday(item) for item in found)
    first = first_year(found) if narrative and not undated and issued is None else None
    context = Context(issued, narrative, daily, first, reports=reports, undated_news=undated)
    read = _read(text, found, language, context)
    own = None if narrative else issued

    def is_of_today(clock: Expression) -> bool:
        """Whether an hour that no day stands beside is still to come, and so of the article's own day."""
        return own is not None and tense_around(text, clock.span, language) is Tense.FUTURE

    whole = with_seasons(text, _whole_stretches(read), language)
    told = with_days_told(whole, apposed(text, found, language))
    timed = set_clocks(text, with_weekdays_of(text, told), own, is_of_today)
    return with_mornings_after(timed, mornings_of(text, found, language))


def _read(text: str, found: Sequence[Found], language: Language, context: Context) -> Iterator[tuple[Expression, bool]]:
    """Every expression; the flag tells that the next one ends its stretch."""
    opened: Reading | None = None
    passage: Passage | None = None
    behind = bound_at = year_end = 0
    trail = Trail()
    excursion = Excursion()
    parts = members(text, with_moves_apart(text, found, language))
    told = _years_told(item for item, _ in parts)
    items = [item for item, _ in parts]
    chronicled = _years_elsewhere(text, items, language, context)
    for item, opens_stretch in _in_order(parts, context):
        act = ACTS.get(item.rule.act)
        if act is None:  # a rule that only keeps others away
            continue
        excursion, context, trail = excursion.left_at(item, context, trail)
        if item.span.start - bound_at > _NEAR_BOUND:
            context = replace(context, year_bound=None)
        here = standpoint(text, item, language, context, trail, told)
        around = _around(text, item, language, here, passage, behind)
        fields, ahead = with_outlook(text, item, language, around)
        counted = item.fields.get("dir") in ("last", "next")  # from the article's own date: "last December"
        year = None if counted else chronicled.get(item.span.start) or _same_day(item, told, around)
        reading: Reading = act(fields if year is None else {**fields, "year": year}, around, ahead=ahead)
        if year is not None:
            reading = replace(reading, reasons=(reason("year_of_text", year=year),))
        passage = passage_after(text, item, reading, context, passage)
        ends_stretch = opened is not None or _up_to(text, year_end, item)
        year_end = item.span.end if names_a_year(item) else 0
        if opened is not None and item.rule.act == "weekday":
            reading = _not_before(reading, opened)
        opened = reading if opens_stretch else None
        shown = text[item.span.start : item.span.end]
        rule = CLOCK if item.rule.act == CLOCK else item.rule.name
        yield (
            Expression(item.span, shown, reading.kind, reading.value, reading.when, rule, reading.reasons),
            opens_stretch,
        )
        if reading.kind not in (Kind.DATE, Kind.TIME) and not is_years_ago(item):
            continue
        # What follows on "from 1969 until 1975" is counted from its end.
        year_alone = names_a_year(item) and "month" not in item.fields
        bound = year_alone and not ends_stretch and goes_up_to(text, item.span, language)
        now, before = not around.narrative, fields.get("dir") == "before"
        excursion = excursion.entered_by(text, item, reading.when, context, trail, now=now, before=before)
        if leads_on(text, item, reading, context) and not bound:
            behind = item.span.end if reading.when is not None else behind
            trail = trail.after(item, reading.when, context, now=now)
            days = context.named
            context = context.after(reading.when)
            context = replace(context, named=days) if is_today(item) and "day" in days else context
        else:
            trail = trail if bound else trail.beside(item, reading.when, context, now=now)
            named = (names_a_year(item) and not bound) or is_years_ago(item)
            context = context.aside(reading.when) if named else context
            context, bound_at = (context.bounded_by(reading.when), item.span.end) if bound else (context, bound_at)


def _years_elsewhere(text: str, items: Sequence[Found], language: Language, context: Context) -> Mapping[int, str]:
    """The years of half dates that other dates of the text tell, by the places where they begin."""
    years = dict(years_beside_ago(text, items, context.issued))
    if context.from_text:
        return years
    told = years_of_chronicles(text, items, language, context.issued)
    seasonal = years_of_seasons(text, items, language, context.issued)
    headed = years_of_headings(text, items)
    reviews = years_of_reviews(text, items, language, context.issued)
    return {**reviews, **seasonal, **told, **headed, **years}


def _up_to(text: str, year_end: int, item: Found) -> bool:
    """Whether nothing but a word or two leads from the year before to an expression: "dal 1969 fino al 1975"."""
    return year_end > 0 and _LEADS.fullmatch(text, year_end, item.span.start) is not None


def _years_told(items: Iterable[Found]) -> dict[tuple[int, int], str]:
    """The year of each month and day that a text names with one year only: "on 13 March 2024 ... on that 13 March"."""
    years: dict[tuple[int, int], set[str]] = {}
    for item in items:
        if item.rule.act == "date" and {"day", "month", "year"} <= item.fields.keys() and len(item.fields["year"]) == 4:
            years.setdefault(_month_and_day(item), set()).add(item.fields["year"])
    return {day: next(iter(told)) for day, told in years.items() if len(told) == 1}


def _same_day(item: Found, told: Mapping[tuple[int, int], str], context: Context) -> str | None:
    """The year of a day that the text names with its year, or of one beside such a day.

    None for its anniversary, and in a history.
    """
    if context.from_text or context.issued_day is None or not is_yearless(item) or "day" not in item.fields:
        return None
    month, day = _month_and_day(item)
    year, issued = told.get((month, day)) or _year_beside(month, day, told), civil_from_days(context.issued_day)[0]
    if year is None or not 0 < issued - int(year) <= _RECENT:
        return None
    near = [days_from_civil(y, month, min(day, 28)) for y in (issued - 1, issued, issued + 1)]
    return year if min(abs(context.issued_day - one) for one in near) > _ANNIVERSARY else None


def _year_beside(month: int, day: int, told: Mapping[tuple[int, int], str]) -> str | None:
    """The year of a day that lies beside one that is told with its year: "on 13 March 2024 ... on the 14th"."""
    years = {
        year
        for (m, d), year in told.items()
        if is_date(int(year), m, d)
        and is_date(int(year), month, day)
        and abs(days_from_civil(int(year), m, d) - days_from_civil(int(year), month, day)) <= _BESIDE
    }
    return years.pop() if len(years) == 1 else None


def _around(
    text: str, item: Found, language: Language, context: Context, passage: Passage | None, behind: int
) -> Context:
    """The context of an expression: that of its passage; and for a weekday of a history the day named shortly before.

    Where no day is, `behind` being where the last date ends, a history that also reports means the weekday of its own
    week, and any other one no day that can be told.  In news without a date of its own a half date far from a whole one
    has no year.
    """
    if passage is not None and passage.goes_on_with(text, item):
        ahead = passage.one_sentence and looks_ahead(text, item.span, language, announced=False)
        return context if ahead else passage.context(context)
    if "told" in item.fields and not _PARTED.search(text, behind, item.span.start):
        return replace(context, last=None)
    if context.undated_news and is_yearless(item):
        near = "weekday" not in item.fields and item.span.start - behind <= _NEAR_BEHIND
        return context if near else replace(context, last=None)
    lone = item.rule.act in ("weekday", "night") and item.fields.keys().isdisjoint(("day", "month"))
    if not lone or not context.narrative or context.last is None:
        return context
    if context.last.precision.rank <= Precision.WEEK.rank and item.span.start - behind <= _FAR_BEHIND:
        return context
    return replace(context, narrative=False) if context.reports else replace(context, issued=None, last=None)


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
        if opens and follower is not None and not context.from_text and is_yearless(item) and is_yearless(follower):
            first, last = _month_and_day(item), _month_and_day(follower)
            year = context.year_of(*last)
            if year is not None and context.year_of(*first) != year - (first > last):
                yield replace(item, fields={**item.fields, "year": str(year - (first > last))}), opens
                continue
        yield item, opens


def _is_yearless_weekday(item: Found) -> bool:
    return is_yearless(item) and "weekday" in item.fields


def _month_and_day(item: Found) -> tuple[int, int]:
    return int(item.fields["month"]), int(item.fields.get("day", 1))


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
