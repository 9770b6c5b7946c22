"""Lines with a date that reports nothing: who wrote when, the head of a comment, a caption, what else to read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline_app.dates import Precision
from timeline_app.dates.calendar import DAY
from timeline_app.model import Article, Expression, Span
from timeline_app.text.tagger import has_tagger, is_finite, tag
from timeline_app.text.word_data import all_words
from timeline_app.text.words import Word, words_of

CLOCK = re.compile(r"\d{1,2}\s?[h:.]\s?\d{2}")
SENTENCE_END = re.compile(r"[.!?…]\W*$")
_NEAR = 12  # characters between the start of a line, or a cue, and the date that it leads to
_NEWS = 7 * DAY  # between the day of an article and the day in its byline
_LATER = 365 * DAY  # behind an article: no announcement, but another page of the same site
_SMALL = 3  # letters of the words between names: "El Cairo de", "et", "von"
_BYLINE = 6  # words beside the date and hour at the head of a comment, or of who wrote from where
_YEAR = re.compile(r"\d{4}|\d{1,2}([/.-])\d{1,2}\1\d{2}\b")
_NUMERIC = re.compile(r"\d{1,4}([/.-])\d{1,2}\1\d{2,4}")
_COPYRIGHT = re.compile(r"©|\(c\)|\bcopyright\b", re.IGNORECASE)
_CAPTION = re.compile(r"\s*\([^()]*\)\s*")
_ENTRY_SIGN = re.compile(r"\s*[:–—.,-]")
_TRAIL = re.compile(r"[\w.] ?[>»›] ?(?=\w)")  # "Home > News > 5 May 2012", where a page stands on its site
_STEPS = 2
_FILE = re.compile(r"\S*[^\W\d_]_\S+")  # "ANA-RUIZ_2024", as a signature or a file has it
_HANDLE = re.compile(r"@\s?\w+")
_LEAD = re.compile(r"[\W\d_]*(?=[^\W\d_])")


def is_aside(article: Article, line: Span, dates: Sequence[Expression]) -> bool:
    """Whether a line with dates is no part of what an article tells."""
    shown = article.mended[line.start : line.end]
    if _COPYRIGHT.search(shown) or _FILE.fullmatch(shown.strip()) or _opens_with("aside", shown):
        return True
    rest = _without(article.mended, line, dates)
    if len(_TRAIL.findall(shown)) >= _STEPS and not _tells(rest, article.language):
        return True
    if _is_cued(shown, dates, line):
        return CLOCK.search(shown) is not None or not _tells(rest, article.language)
    if _CAPTION.fullmatch(shown) or _opens_with("caption", shown):
        return not _tells(rest, article.language)
    if SENTENCE_END.search(shown) or not any(map(_is_whole, dates)):
        return False
    return _is_byline(article, shown, rest, dates, line)


def begins(shown: str, dates: Sequence[Expression], line: Span) -> bool:
    """Whether a line begins with its date and goes on."""
    after = shown[dates[0].span.end - line.start :]
    return dates[0].span.start - line.start <= _NEAR and any(map(str.isalpha, after))


def _is_whole(date: Expression) -> bool:
    """Whether an expression is a day with its year."""
    return date.when is not None and date.when.precision.rank <= Precision.DAY.rank and bool(_YEAR.search(date.text))


def _is_byline(article: Article, shown: str, rest: str, dates: Sequence[Expression], line: Span) -> bool:
    """Whether beside a date there are names only, or the name of who comments and the hour."""
    words = [word for word in words_of(_HANDLE.sub("", rest)) if word.is_word]
    behind = shown[dates[-1].span.end - line.start :]
    numeric = _NUMERIC.search(dates[-1].text) is not None
    if not any(map(str.isalpha, behind[_SMALL:])):
        clock = CLOCK.search(behind + dates[-1].text) is not None
        signed = ((clock or numeric) and len(words) <= _BYLINE) or _opens_with("by", shown)
        if (signed or _is_of_another_page(article, dates[-1])) and not _tells(rest, article.language):
            return True
    if not all(map(_is_naming, words)):
        return False
    is_entry = begins(shown, dates, line) and _ENTRY_SIGN.match(shown, dates[0].span.end - line.start) is not None
    return "|" in shown or (not is_entry and (numeric or _is_of_the_page(article, dates)))


def _is_naming(word: Word) -> bool:
    return word.is_name or len(word.text) <= _SMALL


def _is_of_the_page(article: Article, dates: Sequence[Expression]) -> bool:
    """Whether a date is about that of the article, or lies behind it as those of comments and of other pages do."""
    if article.issued is None:
        return False
    return any(date.when is not None and date.when.start > article.issued.start - _NEWS for date in dates)


def _is_of_another_page(article: Article, date: Expression) -> bool:
    """Whether a date lies far behind that of the article, as that of a page it is shown with does."""
    return article.issued is not None and date.when is not None and date.when.start > article.issued.end + _LATER


def _is_cued(shown: str, dates: Sequence[Expression], line: Span) -> bool:
    """Whether "Published" leads to a date: at the start of a line, or with a capital behind the names of a byline."""
    for cue in _cues().finditer(shown):
        opens = not shown[: cue.start()].rstrip()[-1:].isalnum()
        near = any(0 <= date.span.start - line.start - cue.end() <= _NEAR for date in dates)
        if near and (opens or cue[0][0].isupper()):
            return True
    return False


def _without(text: str, line: Span, dates: Sequence[Expression]) -> str:
    """A line without its dates, its hours and the cues of its stamps."""
    kept, at = "", line.start
    for date in dates:
        kept += text[at : date.span.start] + " "
        at = max(at, date.span.end)
    return _cues().sub(" ", CLOCK.sub(" ", kept + text[at : line.end]))


def _tells(shown: str, language: str) -> bool:
    """Whether words have a conjugated verb, other than the "writes" before a colon."""
    words = [word.text for word in words_of(_HANDLE.sub(" ", shown))]
    if not has_tagger(language):
        return True
    verbs = (k for k, name in enumerate(tag(words, language)) if is_finite(name))
    return any(words[k + 1 : k + 2] != [":"] for k in verbs)


def _opens_with(key: str, shown: str) -> bool:
    """Whether the first words of a line are among those under a key of resources/abbreviations.toml."""
    lead = _LEAD.match(shown)
    return lead is not None and _openings(key).match(shown, lead.end()) is not None


@cache
def _openings(key: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, all_words(key)))})(?!\w)", re.IGNORECASE)


@cache
def _cues() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, all_words('stamp')))})(?!\w)", re.IGNORECASE)
