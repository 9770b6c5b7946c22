"""A timeline as a text to be read: events under the years or months in which they began, and the sources at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from timeline_app.dates import Precision, When
from timeline_app.dates.cldr import Moment
from timeline_app.dates.wording import when_text
from timeline_app.formats._telling import Quote, Sources, address_of, title_text
from timeline_app.formats._words import source_name, span_text
from timeline_app.model import Article, Event, Status, Timeline
from timeline_app.words import say


@dataclass(frozen=True, slots=True)
class Entry:
    """An event in words: its date, its title with a word on what did not happen, its state where that is open."""

    event: Event
    date: str
    title: str
    state: str
    names: str
    note: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """An article in words: its title, its address or "", and who published and wrote it, and when."""

    title: str
    address: str
    about: str


@dataclass(frozen=True, slots=True)
class Chronicle:
    """All that is told: the parts by their headings, in order of time."""

    title: str
    span: str
    language: str
    parts: tuple[tuple[str, tuple[Entry, ...]], ...]
    sources: tuple[Source, ...]


def chronicle(timeline: Timeline, events: Sequence[Event], language: str) -> Chronicle:
    """What some events of a timeline tell, in words of a language."""
    known = Sources(timeline, language)
    used = {mention.article_id for event in events for mention in event.mentions}
    articles = [article for article in timeline.articles if article.id in used]
    span = span_text(events, language)
    return Chronicle(
        timeline.title or span,
        span if timeline.title else "",
        language,
        tuple((head, tuple(_entry(event, known, language) for event in own)) for head, own in _parts(events, language)),
        tuple(_source(article, known) for article in articles),
    )


def _parts(events: Sequence[Event], language: str) -> Iterator[tuple[str, list[Event]]]:
    """The events of each year, or where all are of one, of each month."""
    years = {Moment.at(event.when.start).year for event in events}
    months = len(years) == 1 and all(event.when.precision.rank <= Precision.MONTH.rank for event in events)
    unit = Precision.MONTH if months else Precision.YEAR

    def head(event: Event) -> When:
        at = Moment.at(event.when.start)
        return When.unit(unit, at.year, at.month if months else 1)

    for when, own in groupby(events, head):
        yield when_text(when, language), list(own)


def _entry(event: Event, known: Sources, language: str) -> Entry:
    names = dict.fromkeys((*event.places, *event.people, *event.organisations))
    return Entry(
        event,
        when_text(event.when, language),
        title_text(event, language),
        say("drawing.suggested", language) if event.status is Status.SUGGESTED else "",
        " · ".join(names),
        event.note,
        tuple(replace(quote, text=_unbroken(quote.text)) for quote in known.quotes(event)),
    )


def _source(article: Article, known: Sources) -> Source:
    title = article.title or source_name(article)
    about = [part for part in (source_name(article), article.author, known.date(article)) if part and part != title]
    return Source(title, address_of(article), ", ".join(about))


def _unbroken(text: str) -> str:
    """A text whose French quotation marks stay with the words that they open and close."""
    return text.replace("« ", "«\u00a0").replace(" »", "\u00a0»")
