"""What was put off or brought forward: "moved from 3 May to 10 June" is no stretch, and its new day is to come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from timeline_app.language import Language
from timeline_app.model import Span
from timeline_app.temporal.find import Found
from timeline_app.temporal.lookahead import clause_words_around, follows


def with_moves_apart(text: str, found: Iterable[Found], language: Language) -> list[Found]:
    """What was found, with the two days of each move as two dates and not the ends of a stretch."""
    return [_apart(text, item, language) for item in found]


def _apart(text: str, item: Found, language: Language) -> Found:
    if item.seam is None or "apart" in item.fields:
        return item
    between = text[item.seam.first.end : item.seam.last.start]
    worded = any(map(str.isalpha, between)) or text[item.seam.last.start].isalpha()  # "al 10 de junio"
    if not worded or not _speaks_of_moving(text, item.span, language):
        return item
    return replace(item, fields={**item.fields, "apart": "yes"})


def is_moved(text: str, span: Span, language: Language) -> bool:
    """Whether a date is the one from or to which something was moved."""
    first = text[span.start : span.end].split(maxsplit=1)[0].lower()
    leading = language.list("moved_to") + language.list("moved_from")
    led = first in leading or follows(text, span, language, "moved_to") or follows(text, span, language, "moved_from")
    return led and _speaks_of_moving(text, span, language)


def _speaks_of_moving(text: str, span: Span, language: Language) -> bool:
    return not set(language.list("moving")).isdisjoint(clause_words_around(text, span, language))
