"""What is told of a timeline in the format of another program: its events, their proofs in words, their sources."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.dates.wording import when_text
from timeline_app.formats._remarks import Remarks
from timeline_app.formats._words import source_name
from timeline_app.model import Article, Event, Mention, Status, Timeline
from timeline_app.words import FALLBACK, interface_languages, say


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence on one line, what to call its source, the title of the article, its address or "", and its date."""

    text: str
    source: str
    title: str
    address: str
    date: str

    @property
    def origin(self) -> str:
        """Where it stands: source, title and date, as far as they are known and differ."""
        return ", ".join(dict.fromkeys(part for part in (self.source, self.title, self.date) if part))


class Sources:
    """The articles of a timeline as proofs of its events; dates in a language."""

    def __init__(self, timeline: Timeline, language: str) -> None:
        self._articles = {article.id: article for article in timeline.articles}
        self._mended: dict[str, str] = {}
        self._language = language

    def quotes(self, event: Event) -> tuple[Quote, ...]:
        """The sentences that prove an event, each once."""
        told = (self._quote(mention) for mention in event.mentions)
        return tuple(dict.fromkeys(quote for quote in told if quote is not None))

    def note(self, event: Event) -> str:
        """The note on an event, and below it each sentence that proves it with where it stands."""
        quotes = (f"“{quote.text}” — {quote.origin}" for quote in self.quotes(event))
        return "\n".join([*([event.note] if event.note else []), *quotes])

    def _quote(self, mention: Mention) -> Quote | None:
        article = self._articles.get(mention.article_id)
        if article is None:
            return None
        if article.id not in self._mended:
            self._mended[article.id] = article.mended
        span = mention.sentence.span
        text = " ".join(self._mended[article.id][span.start : span.end].split()) or mention.sentence.text
        return Quote(text, source_name(article), article.title, address_of(article), self.date(article))

    def date(self, article: Article) -> str:
        """The date of an article in words, or ""."""
        return when_text(article.issued, self._language) if article.issued else ""


def address_of(article: Article) -> str:
    """The address of an article on the web, or ""."""
    return article.source if article.source.startswith(("http://", "https://")) else ""


def shown_events(timeline: Timeline, remarks: Remarks) -> list[Event]:
    """The events that others are told: all but the dismissed ones, which a remark counts."""
    shown = [event for event in timeline.events if event.status is not Status.DISMISSED]
    for event in timeline.events if len(shown) < len(timeline.events) else ():
        if event.status is Status.DISMISSED:
            remarks.count("dismissed", event.title)
    return shown


def title_text(event: Event, language: str) -> str:
    """The title of an event, with a word on whether it happened where it did not."""
    sign = say(f"drawing.{event.factuality}", language) if event.factuality != "happened" else ""
    return f"{event.title} [{sign}]" if sign else event.title


def spoken(timeline: Timeline, language: str) -> str:
    """The language of the words around events: the one wanted, else that of the first article."""
    wanted = language or (timeline.articles[0].language if timeline.articles else FALLBACK)
    return wanted if wanted in interface_languages() else FALLBACK
