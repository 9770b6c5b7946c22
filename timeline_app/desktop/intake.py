"""What comes into the window, files, folders, text -> a Timeline; a bad file stops no other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QMimeData

from timeline_app import pipeline, readers
from timeline_app.dates import When
from timeline_app.errors import Cancelled, TimelineAppError
from timeline_app.model import Article, Event, Timeline
from timeline_app.reasons import reason
from timeline_app.report import undated_expressions

TIMELINE_ENDING = ".timeline"


@dataclass(frozen=True, slots=True)
class Intake:
    """What was read, what could not be, the articles without any date, and how many expressions wait for one."""

    timeline: Timeline
    errors: tuple[TimelineAppError, ...]
    dateless: tuple[Article, ...]
    undated: int


@dataclass(frozen=True, slots=True)
class Pasted:
    """Text that was pasted or dropped; `name` is what to call it."""

    text: str
    name: str


Source = Path | Pasted


def take_in(
    sources: Sequence[Source], progress: Callable[[int, int, str], None], cancelled: Callable[[], bool]
) -> Intake:
    """Read articles one after the other and extract their events; a file that cannot be read stops no other."""
    articles: list[Article] = []
    errors: list[TimelineAppError] = []
    for done, source in enumerate(sources):
        if cancelled():
            raise Cancelled
        progress(done, len(sources), source.name)
        try:
            articles.append(_read(source))
        except TimelineAppError as error:
            errors.append(error)
    return _sorted(pipeline.build_timeline(articles, cancelled=cancelled), tuple(errors))


def _read(source: Source) -> Article:
    if isinstance(source, Pasted):
        return pipeline.read_text(source.text, source=source.name)
    return pipeline.read(source)


def _sorted(timeline: Timeline, errors: tuple[TimelineAppError, ...]) -> Intake:
    """The articles worth keeping, those with events or with dates that wait for the article's own, and the others."""
    told = {mention.article_id for event in timeline.events for mention in event.mentions}
    waiting = {article.id: len(undated_expressions(article)) for article in timeline.articles}
    kept = tuple(a for a in timeline.articles if a.id in told or waiting[a.id])
    dateless = tuple(a for a in timeline.articles if a not in kept)
    return Intake(replace(timeline, articles=kept), errors, dateless, sum(waiting.values()))


def redated(article: Article, issued: When, cancelled: Callable[[], bool]) -> tuple[Article, list[Event]]:
    """An article dated by hand, and its events anew; raises Cancelled."""
    dated = replace(pipeline.date_article(article, issued=issued), issued_reasons=(reason("by_hand"),))
    return dated, pipeline.extract_events(dated, cancelled=cancelled)


def expand(paths: Iterable[Path]) -> list[Path]:
    """Files as they are, folders as the articles in them; a folder without any stays, to be refused by name."""
    found: list[Path] = []
    for path in paths:
        found += _inside(path) or [path]
    return found


def _inside(path: Path) -> list[Path]:
    try:
        return sorted(p for p in path.iterdir() if p.suffix.lower() in readers.endings()) if path.is_dir() else []
    except OSError:  # a folder that may not be looked into has nothing for us
        return []


def is_timeline(path: Path) -> bool:
    """Whether a file is a timeline by its name."""
    return path.suffix.lower() == TIMELINE_ENDING


def local_files(data: QMimeData) -> list[Path]:
    """The files that were dropped or copied in a file manager."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
