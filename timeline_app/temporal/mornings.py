"""The morning behind a late hour is that of the next day: "at 11.20 p.m. on Saturday ... During the morning"."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

from timeline_app.dates import When
from timeline_app.dates.calendar import DAY, iso_day
from timeline_app.language import Language
from timeline_app.model import Expression, Kind
from timeline_app.temporal.find import Found
from timeline_app.temporal.tenses import Tense, tense_around

_LATE = 20  # the hour from which on a day has no morning to come
_MORNING = "TMO"  # the end of the value of a morning
_HOUR = 3600


def mornings_of(text: str, found: Iterable[Found], language: Language) -> frozenset[int]:
    """Where mornings begin that go on from what was told last, "during the morning"; not what had been before."""
    parts = (item for item in found if item.rule.act == "same" and item.fields.get("daypart") == "MO")
    return frozenset(i.span.start for i in parts if tense_around(text, i.span, language) is not Tense.BEFORE)


def with_mornings_after(expressions: Sequence[Expression], mornings: Container[int]) -> list[Expression]:
    """The expressions with each of those mornings on the day behind the late hour that was told right before it."""
    out: list[Expression] = []
    for expression in expressions:
        late = out[-1] if out and expression.span.start in mornings and expression.value.endswith(_MORNING) else None
        day = _late_day(late) if late is not None else None
        if day is not None and expression.when is not None and expression.when.start // DAY == day:
            shifted = When.days(day + 1, day + 1)
            out.append(replace(expression, when=shifted, value=f"{iso_day(day + 1)}{_MORNING}"))
        else:
            out.append(expression)
    return out


def _late_day(expression: Expression) -> int | None:
    """The day of an hour late in the evening, as days since 1970; None for every other time."""
    when = expression.when
    if when is None or expression.kind is not Kind.TIME or when.end - when.start >= DAY:
        return None
    day, seconds = divmod(when.start, DAY)
    return day if seconds >= _LATE * _HOUR else None
