"""What the words around an expression lend it: the article's date, the date named last, a look ahead."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from timeline_app.dates import When
from timeline_app.dates.calendar import DAY, civil_from_days, days_from_civil, is_date, weekday
from timeline_app.language import Language
from timeline_app.model import Span

_CLAUSE = 160  # characters of a clause that are looked at on either side
_SIGNS = r"[.;:!?,\n()]"
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Context:
    """What is known when an expression is read: the article's date, and the last date and year that the text named."""

    issued: When | None = None
    last_day: int | None = None
    last_year: int | None = None

    @property
    def issued_day(self) -> int | None:
        """The day on which the article appeared, as days since 1970; None unless it is known to the day."""
        if self.issued is None or self.issued.end - self.issued.start > DAY:
            return None
        return self.issued.start // DAY

    @property
    def anchor_day(self) -> int | None:
        """The day that "the next day" follows: the last date named, or else the article's own."""
        return self.last_day if self.last_day is not None else self.issued_day

    def after(self, when: When | None) -> Context:
        """The context for what follows an expression."""
        if when is None:
            return self
        day = when.start // DAY
        one_day = when.end - when.start <= DAY
        return replace(self, last_day=day if one_day else self.last_day, last_year=civil_from_days(day)[0])

    def year_of(self, month: int, day: int | None, named_weekday: int | None = None, direction: str = "") -> int | None:
        """The year of a day or month named without one: the nearest to the article's date, or None if that is unknown.

        A weekday beside the day must agree; "last" and "next" look one way only.
        """
        if self.issued is None:
            return self.last_year
        middle = (self.issued.start + self.issued.end) // 2 // DAY
        near = civil_from_days(middle)[0]
        reach = 1 if named_weekday is None else 11
        candidates = [y for y in range(near - reach, near + reach + 1) if is_date(y, month, day or 1)]
        if named_weekday is not None and day is not None:
            agreeing = [y for y in candidates if weekday(days_from_civil(y, month, day)) == named_weekday]
            candidates = agreeing or candidates
        distance = {y: days_from_civil(y, month, day or 15) - middle for y in candidates}
        if direction == "last":
            distance = {y: d for y, d in distance.items() if d < 0} or distance
        elif direction == "next":
            distance = {y: d for y, d in distance.items() if d > 0} or distance
        return min(distance, key=lambda y: (abs(distance[y]), distance[y]), default=None)


def looks_ahead(text: str, span: Span, language: Language) -> bool:
    """Whether the clause around a span speaks of what is still to come."""
    before = text[max(0, span.start - _CLAUSE) : span.start]
    clause_end = _clause_end(language.list("clause_words"))
    ends = [match.end() for match in clause_end.finditer(before)]
    after = text[span.end : span.end + _CLAUSE]
    end = clause_end.search(after)
    clause = f"{before[ends[-1] if ends else 0 :]} {after[: end.start() if end else None]}"
    endings = language.list("future_endings")
    cues = set(language.list("future_cues"))
    words = _WORD.findall(clause.lower())
    return any(word in cues or (len(word) > 4 and word.endswith(endings)) for word in words)


@cache
def _clause_end(words: tuple[str, ...]) -> re.Pattern[str]:
    """The signs, and the words of a language, at which a clause ends."""
    return re.compile("|".join([_SIGNS, *(rf"\b{re.escape(word)}\b" for word in words)]))
