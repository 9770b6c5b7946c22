"""Text -> expressions, in one call."""

from __future__ import annotations

from collections.abc import Iterable

from timeline_app.dates import When
from timeline_app.model import Expression
from timeline_app.temporal.lexicon import lexicon_of
from timeline_app.temporal.locales import understands
from timeline_app.temporal.named import is_named
from timeline_app.temporal.old_years import without_mere_numbers
from timeline_app.temporal.resolve import resolve
from timeline_app.temporal.scanned import scanned
from timeline_app.temporal.wrapped import unwrapped


def find_expressions(text: str, language: str, issued: When | None = None) -> list[Expression]:
    """The time expressions of a text, in document order and never overlapping.

    `issued` is the article's own date; without it, half dates are completed from the text alone or stay undated.  The
    two ends of a stretch are two expressions, as are a day and the time of day told a few words later.
    A language that nothing is known of gives none.
    """
    if not understands(language):
        return []
    lexicon = lexicon_of(language)
    found = [item for item in scanned(unwrapped(text), language) if not is_named(text, item, lexicon.language)]
    return resolve(text, without_mere_numbers(text, found), lexicon.language, issued)


def find_dates(text: str, language: str, issued: When | None = None) -> list[Expression]:
    """The time expressions of a text as an event has them: a stretch is one, and so is a day with its time of day."""
    return whole_dates(find_expressions(text, language, issued), text)


def whole_dates(expressions: Iterable[Expression], text: str) -> list[Expression]:
    """Expressions of a text with the two ends of each stretch put together, and each day with its time of day."""
    dates: list[Expression] = []
    for expression in expressions:
        if dates and expression.whole is not None and dates[-1].whole == expression.whole:
            dates[-1] = dates[-1].together_with(expression, text)
        else:
            dates.append(expression)
    return dates
