"""Days that stand alone on their lines as the headings of a chronology, told with the sentence below each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from timeline_app.dates import Precision
from timeline_app.model import Expression, Sentence, Span

_FEWEST = 2  # headings of different days
_EDGES = " \t\n-–—:.,*•#"
_DAY = Precision.DAY.rank


def under_headings(
    found: Sequence[Sentence], dates: Sequence[Expression], told: Iterable[Expression], text: str
) -> list[Sentence]:
    """Sentences, each day that is all of one being put together with the next, which has no date of its own.

    As they are where fewer than two different days stand so; `told` are those of the dates that may date something.
    """
    may = {date.span.start for date in told}
    starts = [date.span.start for date in dates]
    inside = [
        dates[bisect_left(starts, one.span.start) : bisect_left(starts, one.span.end)] for one in found
    ]  # the dates of each sentence
    heads = [
        n
        for n in range(len(found) - 1)
        if _is_heading(found[n], inside[n], text) and not inside[n + 1] and inside[n][0].span.start in may
    ]
    if len({inside[n][0].when for n in heads}) < _FEWEST:
        return list(found)
    below = {n + 1 for n in heads}
    joined = {n: Span(found[n].span.start, found[n + 1].span.end) for n in heads}
    return [
        Sentence(joined[n], text[joined[n].start : joined[n].end]) if n in joined else one
        for n, one in enumerate(found)
        if n not in below
    ]


def _is_heading(sentence: Sentence, dates: Sequence[Expression], text: str) -> bool:
    """Whether nothing but a day stands in a sentence."""
    if len(dates) != 1 or dates[0].when is None or dates[0].when.precision.rank > _DAY:
        return False
    return text[sentence.span.start : sentence.span.end].strip(_EDGES) == dates[0].text.strip(_EDGES)
