"""Dates that stand on lines of their own above what happened on them, and headings that name what is told below."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

from timeline_app.dates import When
from timeline_app.model import Article, Expression, Sentence, Span
from timeline_app.temporal.clocks import CLOCK
from timeline_app.text.words import Word, words_of

_ENDS = ".!?…"
_SIGNS = " \t\n:,;–—-()[]*•|"
_FEWEST_WORDS = 4  # of a sentence that tells something
_MOST_NAMES = 5  # words of a heading beside its date
_FEWEST = 2  # dates above sentences make a chronology; one may be the page's own


def under_their_dates(
    article: Article, found: Sequence[Sentence], expressions: Sequence[Expression], aside: Iterable[Span]
) -> tuple[list[Sentence], dict[Span, int]]:
    """Sentences in their order, each first one below a line that is a date put together with it.

    The dates are told by the places in their sentences where they end.  Only in a chronology: where several such lines
    stand in the order of time, forwards or backwards.
    """
    alone = _dates_alone(found, expressions, aside)
    below = {at + 1: date for at, date in alone if _tells(article, found, at + 1)}
    below = {at: date for at, date in below.items() if not _inside(found[at], expressions)}  # told with their own
    order = [date.when.start for date in below.values() if date.when is not None]
    orderly = all(a < b for a, b in pairwise(order)) or all(a > b for a, b in pairwise(order))
    if len(below) < _FEWEST or not orderly:
        return list(found), {}
    joined: list[Sentence] = []
    ends: dict[Span, int] = {}
    for at, sentence in enumerate(found):
        if at + 1 in below:
            continue
        if at in below:
            whole = Span(found[at - 1].span.start, sentence.span.end)
            ends[whole] = below[at].span.end - whole.start
            joined.append(Sentence(whole, article.text[whole.start : whole.end]))
        else:
            joined.append(sentence)
    return joined, ends


def words_below(sentence: str, date_end: int | None) -> list[Word]:
    """The words of a sentence, with a colon behind the date that ends at a place of it on the line above."""
    words = words_of(sentence)
    if date_end is None:
        return words
    at = sum(word.start < date_end for word in words)
    rest = words[at + (at < len(words) and words[at].text == ":") :]
    return [*words[:at], Word(date_end, date_end, ":"), *rest]


def labels(article: Article, found: Sequence[Sentence], expressions: Sequence[Expression]) -> list[Span]:
    """The headings of a date and a name, "1992: Ana Ruiz", below which a sentence tells more of that date."""
    told = []
    for at, sentence in enumerate(found[:-1]):
        when = _date_in(sentence, expressions)
        if when is None or not _is_label(article, sentence, expressions):
            continue
        below = (one.when for one in _inside(found[at + 1], expressions))
        if any(one is not None and when.contains(one) for one in below):
            told.append(sentence.span)
    return told


def _dates_alone(
    found: Sequence[Sentence], expressions: Sequence[Expression], aside: Iterable[Span]
) -> Iterable[tuple[int, Expression]]:
    """The places of sentences that are no more than a date, with it; none with a time of day, as comments have."""
    spans = set(aside)
    for at, sentence in enumerate(found[:-1]):
        inside = _inside(sentence, expressions)
        if len(inside) != 1 or inside[0].when is None or inside[0].rule == CLOCK:
            continue
        date = inside[0].span
        rest = sentence.text[: date.start - sentence.span.start] + sentence.text[date.end - sentence.span.start :]
        if not rest.strip(_SIGNS) and not any(span.contains(date) for span in spans):
            yield at, inside[0]


def _tells(article: Article, found: Sequence[Sentence], at: int) -> bool:
    """Whether a sentence is one of prose that begins on the next line."""
    between = article.text[found[at - 1].span.end : found[at].span.start]
    words = sum(word.is_word for word in words_of(found[at].text))
    return "\n" in between and words >= _FEWEST_WORDS and found[at].text.rstrip("»”\"')").endswith(tuple(_ENDS))


def _date_in(sentence: Sentence, expressions: Sequence[Expression]) -> When | None:
    """The date of a sentence that has but one."""
    inside = _inside(sentence, expressions)
    return inside[0].when if len(inside) == 1 else None


def _is_label(article: Article, sentence: Sentence, expressions: Sequence[Expression]) -> bool:
    """Whether a line is a date with a name behind or before it."""
    date = _inside(sentence, expressions)[0].span
    edge = date.start == sentence.span.start or date.end == sentence.span.end
    rest = sentence.text[: date.start - sentence.span.start] + sentence.text[date.end - sentence.span.start :]
    words = [word for word in words_of(rest) if word.is_word]
    alone = article.text[sentence.span.end :].lstrip(" \t").startswith("\n") and not rest.endswith(tuple(_ENDS))
    return edge and alone and 0 < len(words) <= _MOST_NAMES and all(word.is_name for word in words)


def _inside(sentence: Sentence, expressions: Sequence[Expression]) -> Sequence[Expression]:
    first = bisect_left(expressions, sentence.span.start, key=lambda one: one.span.start)
    last = bisect_left(expressions, sentence.span.end, key=lambda one: one.span.start)
    return expressions[first:last]
