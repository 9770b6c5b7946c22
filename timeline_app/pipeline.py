"""The whole way from paths to a Timeline: read, date, extract, gather."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from timeline_app import readers, temporal
from timeline_app.dates import When
from timeline_app.errors import Cancelled
from timeline_app.events import extract
from timeline_app.merge import gather
from timeline_app.model import Article, Certainty, Event, Expression, Timeline
from timeline_app.reasons import reason
from timeline_app.temporal.issued import find_issued, stamp_spans
from timeline_app.text import detect_language

_BASIC = len("20151127")

Progress = Callable[[int, int, str], None]
Date = When | datetime.date | str


def read(path: str | Path, *, language: str | None = None, issued: Date | None = None) -> Article:
    """Read an article from a file and find its date; a date or language that is given is taken as it is.

    Raises ReadError when the file cannot be read, ValueError when `issued` is no date.
    """
    return date_article(readers.read(path), language=language, issued=issued)


def read_text(text: str, *, title: str = "", source: str = "") -> Article:
    """An article from text that was pasted; raises ReadError when there is none."""
    return date_article(readers.article_from_text(text, title=title, source=source))


def date_article(article: Article, *, language: str | None = None, issued: Date | None = None) -> Article:
    """An article with its date: the one given, or the one that its text tells."""
    if language is not None and language != article.language:
        article = replace(article, language=language)
    if issued is not None:
        return replace(
            article,
            issued=as_when(issued),
            issued_certainty=Certainty.SURE,
            issued_reasons=(reason("given"),),
            issued_candidates=(),
        )
    found = find_issued(article.mended, article.language)
    return replace(
        article,
        issued=found.when,
        issued_certainty=found.certainty,
        issued_reasons=found.reasons,
        issued_candidates=found.candidates,
    )


def extract_events(
    source: Article | str,
    language: str | None = None,
    issued: Date | None = None,
    *,
    cancelled: Callable[[], bool] | None = None,
) -> list[Event]:
    """The events of an article or of a text, in order of time."""
    article = source
    if isinstance(article, str):
        article = date_article(readers.article_from_text(article), language=language, issued=issued)
    elif language is not None or issued is not None:
        article = date_article(article, language=language, issued=issued or article.issued)
    return extract(article, stamp_spans(article.mended, article.language), cancelled)


def find_expressions(text: str, language: str | None = None, issued: Date | None = None) -> list[Expression]:
    """The time expressions of a text, in document order; its language and date are found out when not given.

    Raises ValueError when `issued` is no date.
    """
    language = language or detect_language(text)
    when = as_when(issued) if issued is not None else find_issued(text, language).when
    return temporal.find_expressions(text, language, when)


def build_timeline(
    sources: str | Path | Article | Iterable[str | Path | Article],
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    language: str | None = None,
    issued: Date | None = None,
) -> Timeline:
    """The timeline of some articles.

    `progress` is called with how many are done, how many there are, and the name of the next; `cancelled` is asked
    between steps.  Raises ReadError for a file that cannot be read, Cancelled when `cancelled` says so.
    """
    wanted: Sequence[str | Path | Article] = [sources] if isinstance(sources, str | Path | Article) else list(sources)
    articles: list[Article] = []
    events: list[Event] = []
    for done, source in enumerate(wanted):
        _check(cancelled)
        if progress is not None:
            progress(done, len(wanted), source.title if isinstance(source, Article) else Path(source).name)
        article = source if isinstance(source, Article) else read(source, language=language, issued=issued)
        _check(cancelled)
        if article.id in {known.id for known in articles}:
            continue
        articles.append(article)
        events += extract(article, stamp_spans(article.mended, article.language), cancelled)
    _check(cancelled)
    if progress is not None:
        progress(len(wanted), len(wanted), "")
    return gather(articles, events)


def as_when(date: Date) -> When:
    """A date given as When, datetime.date or ISO 8601 text; raises ValueError for text that is no date."""
    if isinstance(date, When):
        return date
    if isinstance(date, datetime.date):
        return When.day(date.year, date.month, date.day)
    text = str(date).strip()
    if len(text) == _BASIC and text.isdecimal():  # 20151127
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    return When.parse(text.replace(" ", "T"))


def _check(cancelled: Callable[[], bool] | None) -> None:
    if cancelled is not None and cancelled():
        raise Cancelled
