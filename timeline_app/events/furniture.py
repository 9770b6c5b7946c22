"""What stands on an article's page and reports nothing: bylines with a date, heads of comments, captions, menus."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby, pairwise

from timeline_app.dates import Precision
from timeline_app.dates.calendar import DAY
from timeline_app.events.words import Word, words_of
from timeline_app.model import Article, Expression, Span
from timeline_app.text.paragraphs import paragraphs
from timeline_app.text.tagger import has_tagger, is_finite, tag
from timeline_app.text.word_data import all_words

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_LONGEST = 200  # characters of a line of furniture; a longer one is prose
_SENTENCE = re.compile(r"[.!?…]\W*$")
_SENTENCES = re.compile(r"[^\W\d_]{3}[.!?]\s+[^\W\d_]+\s+[^\W\d_]+")  # one ends and another begins
_ELLIPSIS = re.compile(r"(?:\.\.\.|…)\W*$")
_FEWEST_WORDS = 7  # of a paragraph of prose
_BODY = 2  # paragraphs of prose at least: without them nothing tells a menu from the text
_HEADINGS = 3  # lines before a paragraph of prose that can be its headings, and at the start those of the article
_SHORTEST_MENU = 3  # lines
_ENTRY = 12  # characters before the date of a dated entry: "- ", "Paris, "
_NEWS = 3 * DAY  # between the day of an article and the day in its byline
_CLOCK = re.compile(r"\d{1,2}\s?[h:.]\s?\d{2}")
_YEAR = re.compile(r"\d{4}|\d{1,2}([/.-])\d{1,2}\1\d{2}\b")
_NUMERIC = re.compile(r"\d{1,4}([/.-])\d{1,2}\1\d{2,4}")
_COPYRIGHT = re.compile(r"©|\(c\)|\bcopyright\b", re.IGNORECASE)
_CREDIT = re.compile(r"\(.*(?:/\s?[^\W\d_][^/,.()]{1,30}|[,.]\s?[A-Z]{2,6})\s?\)\s*")
_LEAD = re.compile(r"[\W\d_]*(?=[^\W\d_])")
_SMALL = 3  # letters of the words between names: "El Cairo de", "et", "von"
_COMMENTER = 5  # words beside the date and hour at the head of a comment


def furniture(article: Article, expressions: Sequence[Expression]) -> tuple[Span, ...]:
    """The lines with a date of an article that date no happening, in order.

    They are who wrote when, a picture's caption, a copyright, what else to read, and the lines of a menu.  Headings, and
    chronologies of dated entries, are none of them.
    """
    text = article.mended
    if not expressions:
        return ()
    lines = [Span(*match.span()) for match in _LINE.finditer(text)]
    alone = [line for line in lines if line.end - line.start <= _LONGEST]
    marked = [line for line, dates in _with_dates(alone, expressions) if _is_aside(article, line, dates)]
    return tuple(sorted({*marked, *_menus(text, expressions)}, key=lambda span: span.start))


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


def _is_aside(article: Article, line: Span, dates: Sequence[Expression]) -> bool:
    shown = article.mended[line.start : line.end]
    if _COPYRIGHT.search(shown) or _see_also().match(shown, _first_letter(shown)):
        return True
    rest = _without(article.mended, line, dates)
    if _is_cued(shown, dates, line):
        return not _tells(rest, article.language)
    if _SENTENCE.search(shown):
        return False
    if _CREDIT.fullmatch(shown):
        return not _tells(rest, article.language)
    return any(_is_whole(date) for date in dates) and _is_byline(article, shown, rest, dates, line)


def _is_whole(date: Expression) -> bool:
    """Whether an expression is a day with its year."""
    return date.when is not None and date.when.precision.rank <= Precision.DAY.rank and bool(_YEAR.search(date.text))


def _is_byline(article: Article, shown: str, rest: str, dates: Sequence[Expression], line: Span) -> bool:
    """Whether beside a date there are names only, or the name of who comments and the hour."""
    words = [word for word in words_of(rest) if word.is_word]
    clock = _CLOCK.search(shown[dates[0].span.end - line.start :] + dates[0].text)
    ends = not any(character.isalpha() for character in shown[dates[-1].span.end - line.start + _SMALL :])
    if clock and ends and len(words) <= _COMMENTER and not _tells(rest, article.language):
        return True
    if not words or any(not _is_naming(word) for word in words):
        return bool(_NUMERIC.search(dates[-1].text)) and ends and _names_one_of(rest) and not _tells(rest, article.language)
    if "|" in shown or _NUMERIC.search(dates[-1].text):
        return not _is_entry(shown, dates, line) or "|" in shown
    return _is_of_the_page(article, dates) and not _is_entry(shown, dates, line)


def _names_one_of(rest: str) -> bool:
    """Whether the last word is a name: "Enviado especial a El Cairo"."""
    words = [word for word in words_of(rest) if word.is_word]
    return bool(words) and words[-1].is_name and len(words) <= _COMMENTER


def _is_naming(word: Word) -> bool:
    return word.is_name or len(word.text) <= _SMALL


def _is_of_the_page(article: Article, dates: Sequence[Expression]) -> bool:
    """Whether a date is about that of the article, or lies behind it as those of comments and of other pages do."""
    if article.issued is None:
        return False
    return any(date.when is not None and date.when.start > article.issued.start - _NEWS for date in dates)


def _is_entry(shown: str, dates: Sequence[Expression], line: Span) -> bool:
    """Whether a line begins with its date and goes on: "15 February: The port is closed"."""
    before = shown[: dates[0].span.start - line.start]
    after = shown[dates[0].span.end - line.start :]
    return len(before) <= _ENTRY and bool(re.search(r"[^\W\d_]{2}", after))


def _is_cued(shown: str, dates: Sequence[Expression], line: Span) -> bool:
    """Whether "Published" leads to a date: at the start of a line, or with a capital behind the names of a byline."""
    for cue in _cues().finditer(shown):
        opens = _first_letter(shown) == cue.start() or not shown[: cue.start()].rstrip()[-1:].isalnum()
        near = any(0 <= date.span.start - line.start - cue.end() <= _ENTRY for date in dates)
        if near and (opens or cue[0][0].isupper()):
            return True
    return False


def _without(text: str, line: Span, dates: Sequence[Expression]) -> str:
    """A line without its dates, its hours and the cues of its stamps."""
    kept, at = "", line.start
    for date in dates:
        kept += text[at : date.span.start] + " "
        at = max(at, date.span.end)
    return _cues().sub(" ", _CLOCK.sub(" ", kept + text[at : line.end]))


def _tells(shown: str, language: str) -> bool:
    """Whether words have a conjugated verb, other than the "writes" before a colon."""
    words = [word.text for word in words_of(shown)]
    if not has_tagger(language):
        return True
    tags = tag(words, language)
    verbs = (k for k, name in enumerate(tags) if is_finite(name))
    return any(words[k + 1 : k + 2] != [":"] for k in verbs)


# ---------------------------------------------------------------- menus


def _menus(text: str, dates: Sequence[Expression]) -> Iterator[Span]:
    """The lines of menus: several in a row that are no sentences, neither headings nor dated entries."""
    parts = [Span(*part) for part in paragraphs(text)]
    prose = [_is_prose(text[part.start : part.end]) for part in parts]
    if sum(prose) < _BODY:
        return
    dated = dict(_with_dates(parts, dates))
    at = 0
    for is_prose, run in groupby(prose):
        first, at = at, at + len(list(run))
        headings = _HEADINGS if at < len(parts) else 0
        lines = parts[max(first, 0 if first else _HEADINGS) : at - headings]
        if is_prose or at - first < _SHORTEST_MENU or _is_chronology(text, parts[first:at], dated):
            continue
        for line in lines:
            if line in dated and not _is_entry(text[line.start : line.end], dated[line], line):
                yield line


def _is_prose(paragraph: str) -> bool:
    if len(paragraph) > _LONGEST or _SENTENCES.search(paragraph):
        return True
    words = sum(word.is_word for word in words_of(paragraph))
    return words >= _FEWEST_WORDS and _SENTENCE.search(paragraph) is not None and not _ELLIPSIS.search(paragraph)


def _is_chronology(text: str, lines: Sequence[Span], dated: dict[Span, list[Expression]]) -> bool:
    """Whether most lines have dates, and other ones each."""
    named = [dated[line][0].text for line in lines if line in dated]
    return 2 * len(named) > len(lines) and any(one != other for one, other in pairwise(named))


def _first_letter(shown: str) -> int:
    lead = _LEAD.match(shown)
    return lead.end() if lead else 0


@cache
def _cues() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, all_words('stamp')))})(?!\w)", re.IGNORECASE)


@cache
def _see_also() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, all_words('see_also')))})(?!\w)", re.IGNORECASE)
