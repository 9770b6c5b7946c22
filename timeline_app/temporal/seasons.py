"""A season of sport or school that two years name: "the 1996-97 season" lasts from July to June."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import DAY, civil_from_days
from timeline_app.language import Language
from timeline_app.model import Expression

_FIRST_MONTH, _LAST_MONTH = 7, 6
_NEAR = 40  # characters
_BEFORE = re.compile(r"([^\W\d_]+)\W*(?:[^\W\d_]{1,3}\W+)?$")  # "la temporada", "saison de"
_WORD = re.compile(r"[^\W\d_]+|[.,;:!?()]")
_FARTHEST = 3  # words or signs from the years to the word for the season: "the 1996-97 Premier League season"


def with_seasons(text: str, expressions: Sequence[Expression], language: Language) -> list[Expression]:
    """The expressions, each two years that follow on each other beside the word for a season as that season."""
    words = set(language.list("season_words"))
    out = list(expressions)
    for k, (first, last) in enumerate(pairwise(expressions)):
        season = _season(first, last) if words else None
        if season is not None and _is_beside(text, first.span.start, last.span.end, words):
            out[k : k + 2] = [replace(first, whole=season), replace(last, whole=season)]
    return out


def _season(first: Expression, last: Expression) -> When | None:
    """The months from the middle of one year to that of the next, where two ends of a stretch are such years."""
    if first.whole is None or first.whole != last.whole or first.when is None or last.when is None:
        return None
    if {first.when.precision, last.when.precision} != {Precision.YEAR}:
        return None
    year = civil_from_days(first.when.start // DAY)[0]
    if civil_from_days(last.when.start // DAY)[0] != year + 1:
        return None
    return When.month(year, _FIRST_MONTH).until(When.month(year + 1, _LAST_MONTH))


def _is_beside(text: str, start: int, end: int, words: set[str]) -> bool:
    before = _BEFORE.search(text[max(0, start - _NEAR) : start])
    if before is not None and before[1].lower() in words:
        return True
    behind = _WORD.findall(text[end : end + _NEAR].split("\n", maxsplit=1)[0])[:_FARTHEST]
    return not words.isdisjoint(word.lower() for word in behind)
