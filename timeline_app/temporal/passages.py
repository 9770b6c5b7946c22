"""A passage of the news that tells of an earlier year: "In January 1986 ... In March ... On April 5 ..."."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import DAY, civil_from_days
from timeline_app.temporal.acts import Reading
from timeline_app.temporal.acts.dates import date_parts
from timeline_app.temporal.context import Context
from timeline_app.temporal.find import Found
from timeline_app.temporal.narrative import names_a_year, opens_sentence

_SAYS_ITS_YEAR = ("year", "yeardir", "dir", "yy", "anchor")
_APART = 500  # characters between two dates of a passage
_RECENT = 3  # years before the article's own: among what is told of them stands news of today as well


_SENTENCE_END = re.compile(r"[.!?]\s+(?=[^\W\d_])|\n")


@dataclass(frozen=True, slots=True)
class Passage:
    """The last date of a passage, and where in the text that ends; one that a year opens ends with its sentence."""

    last: When
    end: int
    one_sentence: bool = False

    def goes_on_with(self, text: str, item: Found) -> bool:
        """Whether a date without a year belongs to it: it opens a sentence near by and is later in the year."""
        parts = date_parts(item.fields)
        if item.rule.act != "date" or "month" not in parts or not item.fields.keys().isdisjoint(_SAYS_ITS_YEAR):
            return False
        _, month, day = civil_from_days(self.last.start // DAY)
        later = (int(parts["month"]), int(parts.get("day", 31))) >= (month, day)
        near = item.span.start - self.end <= _APART
        if self.one_sentence:
            return later and near and "day" in parts and not _SENTENCE_END.search(text, self.end, item.span.start)
        return later and near and opens_sentence(text, item)

    def context(self, context: Context) -> Context:
        """What its dates are completed from."""
        return replace(context, narrative=True, last=self.last)


def passage_after(
    text: str, item: Found, reading: Reading, context: Context, passage: Passage | None
) -> Passage | None:
    """The passage in which the text is behind an expression: a past month or day that opens a sentence begins one."""
    if context.from_text or context.issued is None:
        return None
    when = reading.when
    if when is None:
        return passage
    here = Passage(when, item.span.end)
    if passage is not None and passage.goes_on_with(text, item):
        return replace(here, one_sentence=passage.one_sentence)
    recent = civil_from_days(context.issued.start // DAY)[0] - _RECENT
    if not names_a_year(item) or civil_from_days(when.start // DAY)[0] >= recent:
        return None
    if not opens_sentence(text, item):
        return passage
    return replace(here, one_sentence=when.precision.rank > Precision.MONTH.rank)
