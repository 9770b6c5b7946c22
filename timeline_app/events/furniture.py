"""What stands on an article's page and reports nothing: bylines, comments' heads, captions, sources, menus."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from timeline_app.events.bylines import CLOCK, SENTENCE_END, begins, is_aside
from timeline_app.events.citations import is_citation, sources
from timeline_app.model import Article, Expression, Span
from timeline_app.text.paragraphs import paragraphs
from timeline_app.text.words import words_of

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_LONGEST = 200  # characters of a line of furniture; a longer one is prose
_SENTENCES = re.compile(r"[^\W\d_]{3}[.!?]\s+[^\W\d_]+\s+[^\W\d_]+")  # one ends and another begins
_ELLIPSIS = re.compile(r"(?:\.\.\.|…)\W*$")
_CALL = re.compile(r"[!?]\W*$")
_SHORT_CALL = 100  # characters of a question or an exclamation that may be a heading
_FEWEST_WORDS = 7  # of a paragraph of prose
_BODY = 2  # paragraphs of prose at least: without them nothing tells a menu from the text
_HEADINGS = 3  # lines before a paragraph of prose that can be its headings, and at the start those of the article
_SHORTEST_MENU = 3  # lines
_BULLET, _FEWEST_BULLETS = "•", 3  # in one line of headlines
_STOP_AT_BULLET = re.compile(r"[.!?][\"»”]?\s*•")


def furniture(article: Article, expressions: Sequence[Expression]) -> tuple[Span, ...]:
    """The lines with a date of an article that date no happening, in order.

    Headings and chronologies of dated entries are none of them.
    """
    if not expressions:
        return ()
    text = article.mended
    parts = [Span(*part) for part in paragraphs(text)]
    lines = _with_dates(_lines_of_their_own(text, parts), expressions)
    marked = [
        line
        for line, dates in lines
        if is_aside(article, line, dates) or is_citation(text[line.start : line.end], line, dates)
    ]
    found = {*marked, *_menus(text, parts, expressions), *sources(text, expressions), *_tickers(text)}
    return tuple(sorted(found, key=lambda span: span.start))


def _lines_of_their_own(text: str, parts: Sequence[Span]) -> Iterator[Span]:
    """Short lines that are no part of a wrapped paragraph; the head of a comment may follow on a line with no stop."""
    starts, ends = {part.start for part in parts}, {part.end for part in parts}
    for match in _LINE.finditer(text):
        alone = match.start() in starts or CLOCK.search(match[0])
        if alone and match.end() in ends and len(match[0]) <= _LONGEST:
            yield Span(*match.span())


def _with_dates(lines: Iterable[Span], dates: Sequence[Expression]) -> Iterator[tuple[Span, list[Expression]]]:
    """The lines in which dates stand."""
    at = 0
    for line in lines:
        inside: list[Expression] = []
        while at < len(dates) and dates[at].span.start < line.end:
            if line.contains(dates[at].span):
                inside.append(dates[at])
            at += 1
        if inside:
            yield line, inside


def _menus(text: str, parts: Sequence[Span], dates: Sequence[Expression]) -> Iterator[Span]:
    """The lines of menus: several in a row that are no sentences, neither headings nor dated entries."""
    prose = [_is_prose(text[part.start : part.end]) for part in parts]
    if sum(prose) < _BODY:
        return
    dated = dict(_with_dates(parts, dates))
    at = 0
    for is_prose, run in groupby(prose):
        first, at = at, at + len(list(run))
        if is_prose or at - first < _SHORTEST_MENU or _is_chronology(parts[first:at], dated):
            continue
        for line in parts[first or _HEADINGS : at - _HEADINGS if at < len(parts) else at]:
            if line in dated and not begins(text[line.start : line.end], dated[line], line):
                yield line


def _tickers(text: str) -> Iterator[Span]:
    """Lines of headlines of other articles: "Tribal forces retake province • Metals close lower on Tuesday • ..."."""
    for match in _LINE.finditer(text) if text.count(_BULLET) >= _FEWEST_BULLETS else ():
        if match[0].count(_BULLET) >= _FEWEST_BULLETS and not _STOP_AT_BULLET.search(match[0]):
            yield Span(*match.span())


def _is_prose(paragraph: str) -> bool:
    if len(paragraph) > _LONGEST or _SENTENCES.search(paragraph):
        return True
    if len(paragraph) <= _SHORT_CALL and _CALL.search(paragraph):
        return False
    words = sum(word.is_word for word in words_of(paragraph))
    return words >= _FEWEST_WORDS and SENTENCE_END.search(paragraph) is not None and not _ELLIPSIS.search(paragraph)


def _is_chronology(lines: Sequence[Span], dated: dict[Span, list[Expression]]) -> bool:
    """Whether most lines have dates, and other ones each."""
    named = [dated[line][0].text for line in lines if line in dated]
    return 2 * len(named) > len(lines) and any(one != other for one, other in pairwise(named))
