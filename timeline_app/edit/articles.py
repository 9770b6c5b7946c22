"""The acts on articles: more of them with their events, a new reading of one, one less, and their order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline_app.edit.evidence import Readings, without_articles
from timeline_app.edit.finding import free_id
from timeline_app.edit.lanes import with_lanes
from timeline_app.edit.order import SortBy, name_order
from timeline_app.model import Article, Event, Timeline, time_order


def join(timeline: Timeline, other: Timeline) -> Timeline:
    """Add the articles and events of another timeline; title (unless empty) and style stay.

    An article of the same id replaces its earlier version: the suggestions drawn from that one go, events that a
    person changed stay, and their evidence moves with its sentence (see evidence.py).  A new event that tells of one
    that is there already gives it its evidence and does not come a second time: evidence that a person's event holds
    stays there, and `merged` says which of the others are one.
    """
    articles = {article.id: article for article in (*timeline.articles, *other.articles)}
    again = {article.id for article in other.articles}
    pairs = [(old, articles[old.id]) for old in timeline.articles if old.id in again]
    readings = Readings(pairs, timeline.events, (mention for event in other.events for mention in event.mentions))
    kept = [event for old in timeline.events if (event := readings.renewed(old)) is not None]
    joined = replace(
        timeline,
        title=timeline.title or other.title,
        articles=tuple(articles.values()),
        events=tuple(sorted(_united(kept, other.events, articles.values()), key=time_order)),
    )
    after = with_lanes(joined, (*other.lanes, *(event.lane for event in other.events)))
    return timeline if after == timeline else after


def replace_article(timeline: Timeline, article: Article, events: Iterable[Event]) -> Timeline:
    """Put a new reading of an article, and the events found in it, in place of the earlier one (see `join`)."""
    timeline.article(article.id)
    return join(timeline, Timeline(articles=(article,), events=tuple(events)))


def remove_article(timeline: Timeline, article_id: str) -> Timeline:
    """Take an article and its evidence away; events left with none go, but those that a person changed stay."""
    gone = timeline.article(article_id)
    articles = tuple(article for article in timeline.articles if article is not gone)
    events = (without_articles(event, {article_id}) for event in timeline.events)
    return replace(timeline, articles=articles, events=tuple(event for event in events if event is not None))


def sort_articles(timeline: Timeline, by: SortBy) -> Timeline:
    """Sort the articles by title or by their own date, those without one last; letters and colours follow the order."""
    match by:
        case SortBy.NAME:
            articles = sorted(timeline.articles, key=lambda article: name_order(article.title))
        case SortBy.DATE:
            articles = sorted(timeline.articles, key=_date_order)
    return timeline if tuple(articles) == timeline.articles else replace(timeline, articles=tuple(articles))


def order_articles(timeline: Timeline, article_ids: Sequence[str]) -> Timeline:
    """Put the articles in an order given by their ids, those that are not in it last."""
    places = {article_id: place for place, article_id in enumerate(article_ids)}
    articles = tuple(sorted(timeline.articles, key=lambda article: places.get(article.id, len(places))))
    return timeline if articles == timeline.articles else replace(timeline, articles=articles)


def _united(kept: Sequence[Event], coming: Sequence[Event], articles: Iterable[Article]) -> list[Event]:
    """The events kept and those that come, one for each happening; ids that are taken are changed."""
    from timeline_app.claims import claimed
    from timeline_app.merge import merged

    kept, left = claimed(kept, coming)
    events = {event.id: event for event in kept}
    for event in left:
        free = event.id if event.id not in events else free_id(event.id, events)
        events[free] = event if free == event.id else replace(event, id=free)
    return merged(events.values(), articles, {event.id for event in kept})


def _date_order(article: Article) -> tuple[bool, int, int]:
    return (False, article.issued.start, article.issued.end) if article.issued else (True, 0, 0)
