"""What comes to a timeline that has some of it already: new articles, new readings of old ones, and nothing new."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Container, Mapping
from dataclasses import dataclass, replace

from timeline_app.edit.evidence import evidence_of, without_articles
from timeline_app.edit.finding import free_id
from timeline_app.model import Article, Event, Timeline


@dataclass(frozen=True, slots=True)
class Arrivals:
    """Articles that a timeline has not, new readings of those it has, and those it has as they are.

    `timeline` holds the first two with their events.
    """

    new: tuple[Article, ...]
    again: tuple[Article, ...]
    same: tuple[Article, ...]
    timeline: Timeline


@dataclass(frozen=True, slots=True)
class Renewal:
    """How many events of articles that were read again are new, kept, kept though their sentence is gone, or gone."""

    new: int
    kept: int
    bereft: int
    gone: int


def arrivals(timeline: Timeline, coming: Timeline, again: Container[str]) -> Arrivals:
    """What is new of what comes; `again` are the ids of articles that are read again.

    An id is that of a text: one that has come to stand for another text since gives way.
    """
    known = {article.id: article for article in timeline.articles}
    titled: defaultdict[str, list[Article]] = defaultdict(list)
    for article in timeline.articles:
        titled[article.title].append(article)
    new, renewed, same = [], [], []
    names: dict[str, str] = {}
    for article in coming.articles:
        if any(there.text == article.text for there in titled[article.title]):
            same.append(article)
        elif article.id in known and article.id in again:
            renewed.append(article)
        else:
            names[article.id] = free_id(article.id, known) if article.id in known else article.id
            new.append(replace(article, id=names[article.id]))
    left = _of_articles(coming, {article.id for article in same}, names)
    return Arrivals(
        tuple(new), tuple(renewed), tuple(same), replace(coming, articles=(*new, *renewed), events=tuple(left))
    )


def _of_articles(coming: Timeline, gone: Collection[str], names: Mapping[str, str]) -> list[Event]:
    """The events without the evidence of some articles, and with other ids for others."""
    left = (without_articles(event, gone) for event in coming.events)
    return [_renamed(event, names) for event in left if event is not None]


def _renamed(event: Event, names: Mapping[str, str]) -> Event:
    mentions = tuple(
        one if (name := names.get(one.article_id, one.article_id)) == one.article_id else replace(one, article_id=name)
        for one in event.mentions
    )
    return event if mentions == event.mentions else replace(event, mentions=mentions)


def without(timeline: Timeline, article_ids: Collection[str]) -> Timeline:
    """A timeline without some articles and what only they tell, whether they are there or not."""
    if not article_ids:
        return timeline
    articles = tuple(article for article in timeline.articles if article.id not in article_ids)
    return replace(timeline, articles=articles, events=tuple(_of_articles(timeline, article_ids, {})))


def renewal(before: Timeline, after: Timeline, article_ids: Collection[str]) -> Renewal:
    """What a new reading of some articles has made of their events."""
    was, now = _told_by(before, article_ids), _told_by(after, article_ids)
    touched = {event.id for event in was if event.by_hand}
    holding = touched & {event.id for event in now}
    said, says = _evidence(was, article_ids), _evidence(now, article_ids)
    found = sum(not event.by_hand and not says.isdisjoint(_evidence([event], article_ids)) for event in was)
    new = sum(event.id not in touched and said.isdisjoint(_evidence([event], article_ids)) for event in now)
    kept = len(holding) + found
    return Renewal(new, kept, len(touched) - len(holding), len(was) - len(touched) - found)


def _told_by(timeline: Timeline, article_ids: Collection[str]) -> list[Event]:
    return [event for event in timeline.events if not set(article_ids).isdisjoint(event.article_ids)]


def _evidence(events: Collection[Event], article_ids: Container[str]) -> set[tuple[str, str, str]]:
    return {evidence_of(one) for event in events for one in event.mentions if one.article_id in article_ids}
