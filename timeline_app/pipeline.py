"""The whole way from paths to a Timeline: read, date, extract, gather."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from timeline_app import parts, readers, temporal
from timeline_app.batch import Progress, in_order
from timeline_app.dates import When
from timeline_app.errors import LeftOut, ReadError, TimelineAppError, unforeseen
from timeline_app.events import extract
from timeline_app.merge import gather
from timeline_app.model import Article, Certainty, Event, Expression, Issued, Timeline
from timeline_app.readers import Part
from timeline_app.readers._files import printable
from timeline_app.reasons import reason
from timeline_app.sources import Again, Fetched, Located, Pasted, whole
from timeline_app.temporal.file_names import issued_of_name
from timeline_app.temporal.issued import find_issued, stamp_spans
from timeline_app.text import detect_language

_BASIC = len("20151127")


@dataclass(frozen=True, slots=True)
class Batch:
    """What came of many sources, in their order: articles, each once, their events, and what went wrong."""

    articles: tuple[Article, ...]
    events: tuple[Event, ...]
    failures: tuple[TimelineAppError, ...]


Date = When | datetime.date | str
Source = str | Path | Article | Pasted | Located | Fetched
Found = tuple[Article, list[Event]]
Outcome = Found | TimelineAppError


def read(path: str | Path, *, language: str | None = None, issued: Date | None = None) -> Article:
    """Read an article from a file and find its date; a date or language that is given is taken as it is.

    Of several articles in one file it is the first: see `read_all`.  Raises ReadError when there is none that can be
    read, ValueError when `issued` is no date.
    """
    return date_article(readers.read(path), language=language, issued=issued)


def read_all(path: str | Path, *, language: str | None = None, issued: Date | None = None) -> list[Part]:
    """Every article in a file, dated as by `read`, or the ReadError that says what is wrong with it.

    Raises ReadError when there is no article that can be read, ValueError when `issued` is no date.
    """
    parts = readers.read_all(path)
    failures = [part for part in parts if isinstance(part, ReadError)]
    if len(failures) == len(parts):
        raise failures[0]
    return [
        part if isinstance(part, ReadError) else date_article(part, language=language, issued=issued) for part in parts
    ]


def read_text(text: str, *, title: str = "", source: str = "") -> Article:
    """An article from text that was pasted; raises ReadError when there is none."""
    return date_article(readers.article_from_text(text, title=title, source=source))


def read_located(file: Located) -> list[Part]:
    """The articles in a file, whose whole path they remember, dated; or what is wrong with them.

    Those that are read again keep their ids and the dates that a person has set.
    """
    found = readers.read_all(file.path)
    if not file.again:
        return [_located(part, file.path) if isinstance(part, Article) else part for part in found]
    name, shown = printable(file.path.name), printable(str(file.path))
    now = parts.find(file.again, found, name, shown)
    return [_located(part, file.path, again) if isinstance(part, Article) else part for again, part in now]


def _located(read_article: Article, path: Path, again: Again | None = None) -> Article:
    issued = again.issued if again is not None else None
    article = date_article(read_article, issued=issued)
    if again is not None:
        article = replace(article, id=again.article_id)
        article = article if issued is None else replace(article, issued_reasons=again.reasons)
    place, name = str(whole(path)), printable(path.name)
    source = article.source
    if printable(place) == place and source.startswith(name):  # a name that is no text cannot be kept
        source = place + source.removeprefix(name)
    return replace(article, source=source)


def date_article(article: Article, *, language: str | None = None, issued: Date | None = None) -> Article:
    """An article fresh from its reader, with its date: the one given, or the one that its file and its text tell."""
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
    told = Issued(article.issued, article.issued_certainty, article.issued_reasons, article.issued_candidates)
    if told.certainty is Certainty.SURE:
        return article
    told = named(told, issued_of_name(article.source, article.language))
    found = agreed(told, find_issued(article.mended, article.language))
    return replace(
        article,
        issued=found.when,
        issued_certainty=found.certainty,
        issued_reasons=found.reasons,
        issued_candidates=found.candidates,
    )


def named(told: Issued, name: Issued) -> Issued:
    """What follows from what a file tells of its article and the date in its name, which the person gave it."""
    if name.when is None or told.when is None:
        return told if name.when is None else name
    reasons = (*name.reasons, *told.reasons)
    candidates = tuple(dict.fromkeys((name.when, told.when, *told.candidates)))
    return Issued(name.when, Certainty.PROBABLE, reasons, candidates if len(candidates) > 1 else ())


def agreed(told: Issued, found: Issued) -> Issued:
    """What follows from the date that a file tells of its article, only probable, and the one that its text tells.

    Where they agree it is sure.  Where they differ a stamp in the text is believed, and both remain possible.
    """
    if told.when is None:
        return found
    reasons = (*told.reasons, *found.reasons)
    if found.when is None:
        confirmed = any(told.when == candidate for candidate in found.candidates)
        return Issued(told.when, Certainty.SURE, reasons) if confirmed else told
    is_stamp = found.certainty is Certainty.SURE
    for when in (told.when, *(told.candidates if is_stamp else ())):
        if _contains(found.when, when) or _contains(when, found.when):
            narrower = min(when, found.when, key=lambda when: when.end - when.start)
            return Issued(narrower, Certainty.SURE, reasons)
    candidates = tuple(dict.fromkeys((told.when, *told.candidates, found.when)))
    return Issued(found.when if is_stamp else told.when, Certainty.PROBABLE, reasons, candidates)


def _contains(outer: When, inner: When) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


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
    sources: Source | Iterable[Source],
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    language: str | None = None,
    issued: Date | None = None,
    jobs: int | None = 1,
) -> Timeline:
    """The timeline of some articles; `read_and_extract` tells what it is given.

    Raises the first failure: ReadError for a file that cannot be read, TimelineAppError for an article that cannot be
    worked through; and Cancelled when `cancelled` says so.
    """
    wanted = [sources] if isinstance(sources, Source) else list(sources)
    articles: dict[str, Article] = {}
    events: list[Event] = []
    for outcome in _outcomes(wanted, language, issued, progress, cancelled, jobs):
        if isinstance(outcome, LeftOut):
            continue
        if isinstance(outcome, TimelineAppError):
            raise outcome
        _keep(outcome, articles, events)
    return gather(articles.values(), events)


def read_and_extract(
    sources: Iterable[Source],
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    language: str | None = None,
    issued: Date | None = None,
    jobs: int | None = 1,
) -> Batch:
    """Articles read and their events extracted; one that fails stops no other.

    `progress` is called on this thread as articles are done: how many are, how many there are, and the name of the
    first that is not.  `cancelled` is asked at least every 0.1 s where other processes work, else between steps; when
    it says so Cancelled is raised.  `jobs` is how many processes may be started where there is enough to do, None for
    as many as there are cores; a script that allows more than one must guard its start with `__name__`.
    """
    articles: dict[str, Article] = {}
    events: list[Event] = []
    failures: list[TimelineAppError] = []
    for outcome in _outcomes(list(sources), language, issued, progress, cancelled, jobs):
        if isinstance(outcome, TimelineAppError):
            failures.append(outcome)
        else:
            _keep(outcome, articles, events)
    return Batch(tuple(articles.values()), tuple(events), tuple(failures))


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


# ---------------------------------------------------------------- many articles


def _keep(found: Found, articles: dict[str, Article], events: list[Event]) -> None:
    """Add an article and its events, unless the same text was there before."""
    article, told = found
    if article.id not in articles:
        articles[article.id] = article
        events += told


def _outcomes(
    wanted: Sequence[Source],
    language: str | None,
    issued: Date | None,
    progress: Progress | None,
    cancelled: Callable[[], bool] | None,
    jobs: int | None,
) -> Generator[Outcome]:
    """What came of each article of each source, in the order of the sources."""
    work = partial(_work_on, language=language, issued=as_when(issued) if issued is not None else None)
    answers = in_order(work, wanted, name=_name, size=_size, progress=progress, cancelled=cancelled, jobs=jobs)
    with closing(answers):
        for source, answer in zip(wanted, answers, strict=True):
            yield from answer or [TimelineAppError("errors.process_died", file=_shown(source))]


def _work_on(
    source: Source, *, language: str | None, issued: When | None, cancelled: Callable[[], bool] | None = None
) -> list[Outcome]:
    """Every article of a source and its events, or what is wrong with it, whatever that is; at least one of either."""
    outcomes: list[Outcome] = []
    try:
        for part in _parts(source):
            outcomes.append(part if isinstance(part, ReadError) else _worked(part, source, language, issued, cancelled))
            if cancelled is not None and cancelled():
                break
    except TimelineAppError as error:
        outcomes.append(error.with_traceback(None))  # whose frames hold the whole file
    except Exception as error:
        outcomes.append(unforeseen(error, _shown(source), TimelineAppError))
    return outcomes


def _worked(
    read_article: Article,
    source: Source,
    language: str | None,
    issued: When | None,
    cancelled: Callable[[], bool] | None,
) -> Outcome:
    """An article with its date, and its events; only one out of a file is not dated yet."""
    try:
        is_fresh = isinstance(source, str | Path | Fetched)
        article = date_article(read_article, language=language, issued=issued) if is_fresh else read_article
        return article, extract(article, stamp_spans(article.mended, article.language), cancelled)
    except Exception as error:
        return unforeseen(error, read_article.source or _shown(source), TimelineAppError)


def _parts(source: Source) -> Iterable[Part]:
    if isinstance(source, Article):
        return [source]
    if isinstance(source, Pasted):
        return [read_text(source.text, source=source.name)]
    if isinstance(source, Located):
        return read_located(source)
    if isinstance(source, Fetched):
        return readers.read_fetched(source.address, source.data, source.kind)
    return readers.read_all(source)


def _name(source: Source) -> str:
    if isinstance(source, Article):
        return source.title
    return source.name if isinstance(source, Pasted | Located | Fetched) else Path(source).name


def _shown(source: Source) -> str:
    """A source as the person knows it, fit for a message."""
    place = source.path if isinstance(source, Located) else source
    return printable(str(place) if isinstance(place, str | Path) else _name(place))


def _size(source: Source) -> int:
    """Bytes or characters, roughly; 0 for a file that will not be read."""
    if isinstance(source, Article | Pasted):
        return len(source.text)
    if isinstance(source, Fetched):
        return len(source.data)
    try:
        return Path(source.path if isinstance(source, Located) else source).stat().st_size
    except (OSError, ValueError):
        return 0
