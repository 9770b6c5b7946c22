"""What comes into the window, files, folders, text -> a Timeline; a bad file stops no other.

What reads articles is loaded with the first of them: a .timeline file is shown without it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QMimeData

from timeline_app.dates import When
from timeline_app.desktop.log import log
from timeline_app.desktop.untitled import TIMELINE_ENDING
from timeline_app.errors import TimelineAppError
from timeline_app.model import Article, Event, Timeline
from timeline_app.reasons import reason
from timeline_app.sources import Fetched, Located, Pasted


@dataclass(frozen=True, slots=True)
class Intake:
    """What was read, what could not be, the articles without any date, and how many expressions wait for one."""

    timeline: Timeline
    errors: tuple[TimelineAppError, ...]
    dateless: tuple[Article, ...]
    undated: int


Source = Path | Pasted | Located | Fetched


def take_in(
    sources: Sequence[Source], progress: Callable[[int, int, str], None], cancelled: Callable[[], bool]
) -> Intake:
    """Read articles and extract their events on all cores; one that fails stops no other.  Raises Cancelled."""
    from timeline_app import pipeline
    from timeline_app.merge import gather

    batch = pipeline.read_and_extract(sources, progress=progress, cancelled=cancelled, jobs=None)
    for failure in batch.failures:
        for trace in getattr(failure, "__notes__", ()):
            log().error("unforeseen: %s\n%s", failure, trace)
    again = {one.article_id for source in sources if isinstance(source, Located) for one in source.again}
    return _sorted(gather(batch.articles, batch.events), batch.failures, again)


def _sorted(timeline: Timeline, errors: tuple[TimelineAppError, ...], again: Collection[str]) -> Intake:
    """The articles worth keeping, those with events or with dates that wait for the article's own, and the others.

    One that was read again is worth keeping whatever it has lost.
    """
    from timeline_app.report import undated_expressions

    told = {mention.article_id for event in timeline.events for mention in event.mentions}
    waiting = {a.id: len(undated_expressions(a)) for a in timeline.articles if a.issued is None}
    worth = told | {article_id for article_id, count in waiting.items() if count} | set(again)
    kept = tuple(article for article in timeline.articles if article.id in worth)
    dateless = tuple(article for article in timeline.articles if article.id not in worth)
    return Intake(replace(timeline, articles=kept), errors, dateless, sum(waiting.values()))


def redated(article: Article, issued: When, cancelled: Callable[[], bool]) -> tuple[Article, list[Event]]:
    """An article dated by hand, and its events anew; raises Cancelled."""
    from timeline_app import pipeline

    dated = replace(pipeline.date_article(article, issued=issued), issued_reasons=(reason("by_hand"),))
    return dated, pipeline.extract_events(dated, cancelled=cancelled)


def unmended(article: Article, cancelled: Callable[[], bool]) -> tuple[Article, list[Event]]:
    """An article as it was read, with nothing put right in it, and its events anew; raises Cancelled."""
    from timeline_app import pipeline

    notes = tuple(note for note in article.notes if note.key != "reasons.letters_mended")
    plain = replace(article, text=article.as_read, repairs=(), decoded=(), notes=notes)
    return plain, pipeline.extract_events(plain, cancelled=cancelled)


def is_timeline(path: Path) -> bool:
    """Whether a file is a timeline by its name."""
    return path.suffix.lower() == TIMELINE_ENDING


def addresses(data: QMimeData) -> list[str]:
    """The addresses of the web that were dropped out of a browser, or copied as text."""
    from timeline_app.desktop.fetching.addresses import SCHEMES, addresses_in

    dropped = [url.toString() for url in data.urls() if url.scheme() in SCHEMES]
    return dropped or addresses_in(data.text() if data.hasText() else "")


def local_files(data: QMimeData) -> list[Path]:
    """The files that were dropped or copied in a file manager."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
