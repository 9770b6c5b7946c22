"""A timeline out of another file comes into this one: nothing is lost, nothing comes twice unless it is wanted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum

from timeline_app.edit.finding import free_id
from timeline_app.edit.lanes import with_lanes
from timeline_app.model import Article, Event, Timeline, time_order


class Twice(StrEnum):
    """What becomes of an event that comes though it is here already."""

    LEAVE = "leave"
    REPLACE = "replace"
    BOTH = "both"


def known(timeline: Timeline, other: Timeline) -> dict[str, Event]:
    """The events that are here already and come changed, by the ids of those that come; the same ones are left out.

    An event is here already where one has its id with its title or its time, or both title and time.
    """
    coming = _with_free_articles(timeline, other)
    return {new.id: old for new, old in _pairs(timeline.events, coming.events) if not _is_same(new, old)}


def bring_in(timeline: Timeline, other: Timeline, twice: Twice = Twice.LEAVE) -> Timeline:
    """Add all that another timeline holds.

    Into one without articles and events it comes whole, with its title and style.  Otherwise title (unless empty),
    style and lanes stay; an article that is here stays as it is, and one of the same id with another text comes as
    another.
    """
    if not timeline.articles and not timeline.events:
        return with_lanes(replace(other, title=timeline.title or other.title), timeline.lanes)
    coming = _with_free_articles(timeline, other)
    here = {article.id for article in timeline.articles}
    articles = (*timeline.articles, *(article for article in coming.articles if article.id not in here))
    joined = replace(
        timeline,
        title=timeline.title or other.title,
        articles=articles,
        events=tuple(sorted(_united(timeline.events, coming.events, twice), key=time_order)),
    )
    after = with_lanes(joined, (*coming.lanes, *(event.lane for event in coming.events)))
    return timeline if after == timeline else after


def _united(here: Iterable[Event], coming: Iterable[Event], twice: Twice) -> Iterable[Event]:
    events = {event.id: event for event in here}
    pairs = {new.id: old for new, old in _pairs(tuple(events.values()), coming)}
    for event in coming:
        old = pairs.get(event.id)
        if old is not None and (twice is Twice.LEAVE or _is_same(event, old)):
            continue
        if old is not None and twice is Twice.REPLACE:
            events[old.id] = replace(event, id=old.id, mentions=event.mentions or old.mentions)
            continue
        free = event.id if event.id not in events else free_id(event.id, events)
        events[free] = replace(event, id=free)
    return events.values()


def _pairs(here: Iterable[Event], coming: Iterable[Event]) -> list[tuple[Event, Event]]:
    """The events that come and are here already, each with that which is, no two with the same one."""
    by_id: dict[str, Event] = {}
    by_words: dict[tuple[object, str], list[Event]] = {}
    for event in here:
        by_id[event.id] = event
        by_words.setdefault((event.when, event.title), []).append(event)
    taken: set[str] = set()
    found = []
    for event in coming:
        same_id = by_id.get(event.id)
        alike = [] if same_id is None else [same_id] * (event.title == same_id.title or event.when == same_id.when)
        alike += by_words.get((event.when, event.title), ())
        old = next((old for old in alike if old.id not in taken), None)
        if old is not None:
            taken.add(old.id)
            found.append((event, old))
    return found


def _is_same(new: Event, old: Event) -> bool:
    return replace(new, id=old.id) == old


def _with_free_articles(timeline: Timeline, other: Timeline) -> Timeline:
    """What comes, with other ids for those of its articles whose id is here with another text."""
    texts = {article.id: article.text for article in timeline.articles}
    ids = {article.id for article in (*timeline.articles, *other.articles)}
    renamed: dict[str, str] = {}
    for article in other.articles:
        if texts.get(article.id, article.text) != article.text:
            renamed[article.id] = free_id(article.id, ids)
            ids.add(renamed[article.id])
    return _renamed(other, renamed) if renamed else other


def _renamed(timeline: Timeline, ids: Mapping[str, str]) -> Timeline:
    def article(old: Article) -> Article:
        return replace(old, id=ids.get(old.id, old.id))

    def event(old: Event) -> Event:
        moved = (replace(one, article_id=ids.get(one.article_id, one.article_id)) for one in old.mentions)
        return replace(old, mentions=tuple(moved))

    return replace(timeline, articles=tuple(map(article, timeline.articles)), events=tuple(map(event, timeline.events)))
