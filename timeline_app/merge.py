"""Articles and their events -> one Timeline, in order of time."""

from __future__ import annotations

from collections.abc import Iterable

from timeline_app.model import Article, Event, Timeline


def gather(articles: Iterable[Article], events: Iterable[Event]) -> Timeline:
    """The timeline of some articles and all their events; a single article lends it its heading, if it has one."""
    articles = tuple(articles)
    title = articles[0].title if len(articles) == 1 and not articles[0].title.endswith("…") else ""
    ordered = sorted(events, key=lambda event: (event.when.start, event.when.end, event.id))
    return Timeline(title, articles, tuple(ordered))


def rank(timeline: Timeline) -> list[Event]:
    """The events of a timeline, the most important first: told by more articles, more often, with figures, surer."""
    return sorted(timeline.events, key=_importance, reverse=True)


def _importance(event: Event) -> tuple[int, int, int, float]:
    articles = len({mention.article_id for mention in event.mentions})
    deaths = max((figure.value for figure in event.figures if figure.what == "dead"), default=0)
    return articles, len(event.mentions), deaths, event.confidence
