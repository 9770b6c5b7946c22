"""What was found, row by row: events in the order of time, then articles; a row learns what it shows when seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from timeline_app.dates.wording import when_text
from timeline_app.finding import Snippet, asked, places, snippet
from timeline_app.looking import MOST, counted, in_order
from timeline_app.model import Article, Event, Span, Timeline
from timeline_app.store import Found

SHOWN = 200  # rows of a kind that are listed at first
LONGEST = 3_000_000  # characters of one article that are looked through for its row


@dataclass(frozen=True)
class FoundEvent:
    """An event that was found; `elsewhere` are the words in which, where its title does not hold them."""

    event: Event
    words: tuple[str, ...]
    language: str

    @cached_property
    def date(self) -> str:
        """Its date in words."""
        return when_text(self.event.when, self.language)

    @cached_property
    def places(self) -> tuple[Span, ...]:
        """Where in the title the words stand."""
        return tuple(places(self.event.title, self.words))

    @cached_property
    def around(self) -> Snippet:
        """The title from the first place on, for where it has no room as a whole."""
        return snippet(self.event.title, self.words, self.places[0])

    @cached_property
    def elsewhere(self) -> Snippet:
        """The first of its other words in which something was found, where the title holds not all of it."""
        event = self.event
        missing = [word for word in self.words if not any(places(event.title, (word,)))]
        others = (event.note, event.lane, *event.tags, *event.places, *event.people, *event.organisations)
        for text in others if missing else ():
            if (first := next(places(text, missing), None)) is not None:
                return snippet(text, missing, first)
        return Snippet("", ())


@dataclass(frozen=True)
class FoundArticle:
    """An article that was found, with its place among all articles."""

    article: Article
    number: int
    words: tuple[str, ...]

    @cached_property
    def places(self) -> tuple[Span, ...]:
        """Where in its text the words stand; the first thousand of them."""
        return tuple(islice(places(self.article.mended, self.words, LONGEST), MOST))

    @cached_property
    def title_places(self) -> tuple[Span, ...]:
        """Where in its title they stand."""
        return tuple(places(self.article.title, self.words))

    @cached_property
    def snippet(self) -> Snippet:
        """The text around the first place behind a title that opens it; nothing where the text holds none."""
        if not self.places:
            return Snippet("", ())
        title = len(self.article.title) if self.article.text.startswith(self.article.title) else 0
        first = next((place for place in self.places if place.start >= title), self.places[0])
        return snippet(self.article.mended, self.words, first)


@dataclass(frozen=True)
class More:
    """How many more of a kind there are than are listed."""

    kind: str  # "events", "articles"
    count: int


Row = FoundEvent | FoundArticle | More


@dataclass(frozen=True)
class Results:
    """All that was found."""

    words: tuple[str, ...]
    events: Sequence[Event]
    articles: Sequence[tuple[int, Article]]
    language: str

    def counted(self) -> str:
        """How much that is, in words; "" where nothing was asked for."""
        return counted(len(self.events), len(self.articles), self.language) if self.words else ""

    def rows(self, shown: int) -> list[Row]:
        """The rows with so many of each kind at most, and how many more there are."""
        return [*self._event_rows(shown), *self._article_rows(shown)]

    def _event_rows(self, shown: int) -> Iterator[Row]:
        for event in self.events[:shown]:
            yield FoundEvent(event, self.words, self.language)
        if len(self.events) > shown:
            yield More("events", len(self.events) - shown)

    def _article_rows(self, shown: int) -> Iterator[Row]:
        for number, article in self.articles[:shown]:
            yield FoundArticle(article, number, self.words)
        if len(self.articles) > shown:
            yield More("articles", len(self.articles) - shown)


def results(timeline: Timeline, found: Found, typed: str, language: str) -> Results:
    """What was found in a timeline, in its order."""
    events, articles = in_order(timeline, found)
    wanted = {article.id for article in articles}
    numbered = [(n, article) for n, article in enumerate(timeline.articles) if article.id in wanted]
    return Results(asked(typed), events, numbered, language)
