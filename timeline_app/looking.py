"""What is found in a .timeline file, as lines of text: dates and titles of events, then articles with their words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from timeline_app import store
from timeline_app.dates.wording import when_text
from timeline_app.finding import asked, places, snippet
from timeline_app.model import Article, Event, Timeline
from timeline_app.store.search import Found, scan
from timeline_app.words import say

MOST = 1_000  # places that are counted in one article


def found_lines(file: Path, words: str, language: str) -> tuple[str, ...]:
    """What is found, in the order of the timeline, with a last line that counts; raises ReadError.

    The file is only read, and may be open in a window meanwhile.
    """
    timeline = store.load(file)
    events, articles = in_order(timeline, scan(timeline, words))
    lines = [*_event_lines(events, language), *(_article_line(article, words, language) for article in articles)]
    return *lines, counted(len(events), len(articles), language)


def in_order(timeline: Timeline, found: Found) -> tuple[list[Event], list[Article]]:
    """The events found in the order of time, and the articles in theirs."""
    events, articles = set(found.events), set(found.articles)
    return (
        [event for event in timeline.events if event.id in events],
        [article for article in timeline.articles if article.id in articles],
    )


def counted(events: int, articles: int, language: str) -> str:
    """How much was found: "4 events, 2 articles"."""
    if not events and not articles:
        return say("find.nothing", language)
    named = (("find.events", events), ("find.articles", articles))
    return ", ".join(say(key, language, count=count) for key, count in named if count)


def _event_lines(events: list[Event], language: str) -> Iterator[str]:
    dates = [when_text(event.when, language) for event in events]
    width = max(map(len, dates), default=0)
    for event, date in zip(events, dates, strict=True):
        yield f"{date:<{width}}  {event.title}"


def _article_line(article: Article, words: str, language: str) -> str:
    wanted = asked(words)
    found = list(islice(places(article.mended, wanted), MOST))
    said = say("find.places", language, count=len(found))
    told = f": {snippet(article.mended, wanted, found[0]).text}" if found else ""
    return f"{article.file or article.title} ({said}){told}"
