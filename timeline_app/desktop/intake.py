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
    """What was read: the timeline, what could not be read, and how many expressions are still without a date."""

    timeline: Timeline
    errors: tuple[TimelineAppError, ...]
    undated: int


def take_in(
    sources: Sequence[Path | Article], progress: Callable[[int, int, str], None], cancelled: Callable[[], bool]
) -> Intake:
    """Read articles one after the other and extract their events; a file that cannot be read stops no other."""
    articles: list[Article] = []
    errors: list[TimelineAppError] = []
    for done, source in enumerate(sources):
        if cancelled():
            raise Cancelled
        progress(done, len(sources), source.title if isinstance(source, Article) else source.name)
        try:
            articles.append(pipeline.date_article(source) if isinstance(source, Article) else pipeline.read(source))
        except TimelineAppError as error:
            errors.append(error)
    timeline = pipeline.build_timeline(articles, cancelled=cancelled)
    undated = sum(len(undated_expressions(article)) for article in timeline.articles)
    return Intake(timeline, tuple(errors), undated)


def redated(article: Article, issued: When) -> tuple[Article, list[Event]]:
    """An article dated by hand, and its events anew."""
    dated = replace(pipeline.date_article(article, issued=issued), issued_reasons=(reason("by_hand"),))
    return dated, pipeline.extract_events(dated)


def expand(paths: Iterable[Path]) -> list[Path]:
    """Files as they are, folders as the articles in them; a folder without any stays, to be refused by name."""
    found: list[Path] = []
    for path in paths:
        inside = sorted(p for p in path.iterdir() if p.suffix.lower() in readers.endings()) if path.is_dir() else []
        found += inside or [path]
    return found


def local_files(data: QMimeData) -> list[Path]:
    """The files that were dropped or copied in a file manager."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
