"""From where a sentence counts: a history that comes to its own day, and news that goes back to what was before."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace

from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import DAY, civil_from_days, days_from_civil, is_date, weekday
from timeline_app.language import Language
from timeline_app.model import Span
from timeline_app.temporal.acts.dates import date_parts
from timeline_app.temporal.context import Context
from timeline_app.temporal.find import Found
from timeline_app.temporal.lookahead import follows
from timeline_app.temporal.narrative import names_a_year
from timeline_app.temporal.tenses import Tense, goes_up_to, sentence_around, tense_around

_DEICTIC_ACTS = ("shift", "unit", "weekday", "weekend", "season", "date", "holiday", "quarter", "nth")
_HALF_ACTS = (*_DEICTIC_ACTS[1:], "night")
_NAMED = ("year", "yy", "hundreds", "era", "anchor", "int", "year3")
_AGREES = 45  # days from the article within which a weekday that agrees with its day tells the year
_NEAR = 500  # characters in which what follows on a date of today is of today as well
_RECENT = 3  # years before the article's own, of which news is told as well
_TELLING = (Tense.PRESENT, Tense.FUTURE, Tense.PERFECT)


@dataclass(frozen=True, slots=True)
class Trail:
    """The date that was named last: where, which, and whether it was counted from the article's own."""

    span: Span | None = None
    when: When | None = None
    of_today: bool = True

    def beside(self, item: Found, when: When | None, context: Context, *, now: bool) -> Trail:
        """The trail behind an expression that leads nothing else on; in a history only "last year" counts."""
        if not context.narrative:
            return self.after(item, when, context, now=now)
        counted = now and when is not None and counts_from_speaker(item)
        return replace(self, span=item.span, of_today=True) if counted else self

    def after(self, item: Found, when: When | None, context: Context, *, now: bool) -> Trail:
        """The trail behind an expression; `now` tells that it was counted from the article's date."""
        if when is None or context.issued is None:
            return self
        own = civil_from_days(context.issued.start // DAY)[0]
        of_today = civil_from_days(when.start // DAY)[0] >= own if names_a_year(item) else now
        return Trail(item.span, when, of_today)


@dataclass(frozen=True, slots=True)
class Excursion:
    """What a history tells by the way, of what had happened before or of its own day: what it left, and until where."""

    context: Context | None = None
    trail: Trail = Trail()
    end: int = 0

    def entered_by(
        self, text: str, item: Found, when: When | None, context: Context, trail: Trail, *, now: bool, before: bool
    ) -> Excursion:
        """The excursion that an expression is in: one sentence of what was before, a paragraph of the day itself."""
        if not context.narrative or context.last is None or when is None:
            return self
        if now and not names_a_year(item):
            left = self if self.context is not None else Excursion(context, trail)
            return replace(left, end=_end_of_paragraph(text, item.span.end))
        if self.context is not None or not before or when.start >= context.last.start:
            return self
        return Excursion(context, trail, sentence_around(text, item.span).end)

    def left_at(self, item: Found, context: Context, trail: Trail) -> tuple[Excursion, Context, Trail]:
        """The context and the trail at an expression: behind its end the tale goes on from where it was."""
        if self.context is None or item.span.start < self.end:
            return self, context, trail
        return Excursion(), replace(context, last=self.context.last, named=self.context.named), self.trail


def _end_of_paragraph(text: str, start: int) -> int:
    """Where the paragraph ends, or some sentences on."""
    end = text.find("\n", start, start + _NEAR)
    return end if end >= 0 else start + _NEAR


def standpoint(
    text: str, item: Found, language: Language, context: Context, trail: Trail, told: Container[tuple[int, int]]
) -> Context:
    """The context in which an expression is read: a history counts from the article where its sentence does.

    It does so by words like "next month", by a tense that the tale before did not have, by a weekday that agrees with
    its day near the article's date only, and while no other year has been named since; but a day that the text names
    with its year elsewhere, one of `told`, is that day.
    """
    if context.issued is None:
        return context
    if not context.narrative:
        back = _goes_back(text, item, language, context, trail)
        return replace(context, narrative=True, last=trail.when) if back else context
    parts = date_parts(item.fields)
    if {"day", "month"} <= parts.keys() and (int(parts["month"]), int(parts["day"])) in told:
        return context
    return replace(context, narrative=False) if _is_of_today(text, item, language, context, trail) else context


def _is_of_today(text: str, item: Found, language: Language, context: Context, trail: Trail) -> bool:
    if counts_from_speaker(item):
        return _is_said_today(text, item, language)
    if _is_today(item):
        return trail.of_today and trail.span is not None
    if not _is_half(item):
        return False
    if trail.of_today:
        return True
    agrees = _agrees_near(item, context)
    if agrees is not None and agrees:
        return True
    return trail.span is not None and _turns_to_today(text, item, language, trail)


def _goes_back(text: str, item: Found, language: Language, context: Context, trail: Trail) -> bool:
    """Whether news goes on with an earlier year that its sentence, or the one before, has named.

    It does where it tells what had happened by then, and behind a whole date of years ago where its sentence goes on to
    what came later in the year, or the next one tells what was appointed "for October".
    """
    issued = context.issued
    if issued is None or trail.when is None or trail.span is None or trail.of_today or not _is_half(item):
        return False
    if goes_up_to(text, item.span, language):
        return False
    parts = date_parts(item.fields)
    if item.rule.act != "date" or "month" not in parts or not {"dir", "yeardir", "weekday"}.isdisjoint(item.fields):
        return False
    if _is_in_brackets_of(text, trail.span, item):
        return True
    sentence, before = sentence_around(text, item.span), sentence_around(text, trail.span)
    same = trail.span.start >= sentence.start
    if not same and (between := text[before.end : sentence.start]).strip():
        # "On 25 May 2003 a ship came in. It was the first. It had left on 19 May."
        near = item.span.start - trail.span.end <= _NEAR and "\n" not in between
        had = near and tense_around(text, item.span, language) is Tense.BEFORE
        return had and trail.when.precision.rank <= Precision.MONTH.rank
    tense = tense_around(text, item.span, language)
    if tense is Tense.BEFORE:
        return trail.when.precision.rank <= Precision.SEASON.rank
    year, month, day = civil_from_days(trail.when.start // DAY)
    own = civil_from_days(issued.start // DAY)[0]
    old = year < own - _RECENT or (same and year < own and not _is_near(parts, issued))
    whole = trail.when.precision.rank <= Precision.MONTH.rank
    later = (int(parts["month"]), int(parts.get("day", 31))) >= (month, day)
    told = same or follows(text, item.span, language, "for_words")
    return old and whole and later and told and tense in (Tense.PAST, None)


def _is_in_brackets_of(text: str, year: Span, item: Found) -> bool:
    """Whether brackets right behind a year say when in it: "in 2012 (in May in Rome, in June in Paris)"."""
    between = text[year.end : item.span.start]
    return between.lstrip().startswith("(") and ")" not in between and len(between) <= _NEAR


def _is_near(parts: Mapping[str, str], issued: When) -> bool:
    """Whether a half date of this year or the last is so near to the article's own that news means that one."""
    own = civil_from_days(issued.start // DAY)[0]
    month, day = int(parts["month"]), int(parts.get("day", 15))
    near = [days_from_civil(year, month, min(day, 28)) for year in (own - 1, own, own + 1)]
    return min(abs(one - issued.start // DAY) for one in near) <= _AGREES


def _is_said_today(text: str, item: Found, language: Language) -> bool:
    """Whether a history says "last year" on its own day: not of what had been, nor "next year" of what was."""
    words_told = set(language.list("told_as_well"))
    tense = tense_around(text, item.span, language)
    if tense is Tense.PAST and not words_told.isdisjoint(text[item.span.start : item.span.end].lower().split()):
        return False
    direction = item.fields.get("yeardir", item.fields.get("dir", {"+": "next"}.get(item.fields.get("sign", ""), "")))
    ahead = direction in ("next", "coming")
    return tense is not Tense.BEFORE and not (ahead and tense in (Tense.PAST, Tense.CONDITIONAL, Tense.OPEN))


def counts_from_speaker(item: Found) -> bool:
    """Whether an expression can only be counted from the day on which it is said: "last year", "three weeks ago"."""
    fields = item.fields
    if item.rule.act not in _DEICTIC_ACTS or not fields.keys().isdisjoint(_NAMED):
        return False
    if item.rule.act == "shift":
        return fields.get("n") != "0"
    direction = fields.get("yeardir", fields.get("dir"))
    if direction == "this":
        return item.rule.act in ("weekday", "weekend")
    return direction in ("last", "next", "past", "coming")


def _is_today(item: Found) -> bool:
    """Whether an expression is "today", which in a history is mostly the present age."""
    return item.rule.act == "shift" and item.fields.get("n") == "0" and "anchor" not in item.fields


def _is_half(item: Found) -> bool:
    return item.rule.act in _HALF_ACTS and item.fields.keys().isdisjoint(_NAMED)


def _agrees_near(item: Found, context: Context) -> bool | None:
    """Whether a day agrees with the weekday beside it near the article's date, and not in the year that is told of."""
    parts = date_parts(item.fields)
    if not {"weekday", "day", "month"} <= parts.keys() or context.issued_day is None:
        return None
    month, day, named = int(parts["month"]), int(parts["day"]), int(parts["weekday"])
    own, told = civil_from_days(context.issued_day)[0], context.last_year
    if told is not None and is_date(told, month, day) and weekday(days_from_civil(told, month, day)) == named:
        return False
    near = [days_from_civil(year, month, day) for year in (own - 1, own, own + 1) if is_date(year, month, day)]
    return any(abs(one - context.issued_day) <= _AGREES and weekday(one) == named for one in near)


def _turns_to_today(text: str, item: Found, language: Language, trail: Trail) -> bool:
    """Whether the tense is one of the present day, and not that in which the tale was told before.

    The present alone, "which is often recalled", is that of a history as well.
    """
    tense = tense_around(text, item.span, language)
    if tense not in _TELLING or trail.span is None or tense is Tense.PRESENT:
        return False
    if trail.span.start >= sentence_around(text, item.span).start:
        return False
    return tense_around(text, trail.span, language) not in _TELLING
