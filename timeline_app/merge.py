"""Articles and their events -> one Timeline: the same happening told by several articles is one event."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import DAY
from timeline_app.model import Article, Event, Timeline

_WORD = re.compile(r"[^\W\d_]{4,}|[A-Z]\w*\d\w*|\d{2,}")
_STEM = 6  # letters in which the forms of a word agree
# How much of what the shorter telling says must stand in the other one, by weight: with the same date, and where one
# date only lies inside the other.  On 17 articles in three stories (make bench-events) none is joined wrongly.
_SAME_DATE = 0.34
_DATE_INSIDE = 0.5
_FEWEST = 2  # words that two tellings must share
_CROWD = 60  # tellings of one month among which the same one is looked for


def gather(articles: Iterable[Article], events: Iterable[Event]) -> Timeline:
    """The timeline of some articles and all their events; a single article lends it its heading, if it has one."""
    articles = tuple(articles)
    title = articles[0].title if len(articles) == 1 and not articles[0].title.endswith("…") else ""
    ordered = sorted(merged(events), key=lambda event: (event.when.start, event.when.end, event.id))
    return Timeline(title, articles, tuple(ordered))


def merged(events: Iterable[Event]) -> list[Event]:
    """The events with those that tell of one happening in different articles made one; what a person changed stays."""
    events = list(events)
    words = {event.id: _words_of(event) for event in events}
    counts = Counter(word for told in words.values() for word in told.all)
    weights = {word: math.log(1 + len(events) / count) for word, count in counts.items()}
    groups: list[list[Event]] = []
    of_month: defaultdict[int, list[list[Event]]] = defaultdict(list)
    for event in sorted(events, key=lambda e: (e.when.end - e.when.start, e.when.start, e.id)):
        near = [group for month in _months(event.when) for group in of_month[month][-_CROWD:]]
        home = max(near, key=lambda group: _likeness(event, group, words, weights), default=None)
        if home is not None and _likeness(event, home, words, weights) > 0:
            home.append(event)
            continue
        groups.append([event])
        for month in _months(event.when):
            of_month[month].append(groups[-1])
    return [_together(group) for group in groups]


def _months(when: When) -> Iterator[int]:
    """The months, by number, in which an event that can be told twice lies: a year is too long for that."""
    if when.precision.rank < Precision.QUARTER.rank:
        yield when.start // DAY // 31
        if (when.end - 1) // DAY // 31 != when.start // DAY // 31:
            yield (when.end - 1) // DAY // 31


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of an event, in the stems that their forms share: of its title, and of title and proof together."""

    title: frozenset[str]
    all: frozenset[str]


def _words_of(event: Event) -> _Words:
    dates = {word for mention in event.mentions for word in _WORD.findall(mention.expression.text)}
    told = (event.title, *(mention.sentence.text for mention in event.mentions))
    return _Words(_stems(event.title, dates), frozenset().union(*(_stems(text, dates) for text in told)))


def _stems(text: str, dates: Container[str]) -> frozenset[str]:
    return frozenset(word.casefold()[:_STEM] for word in _WORD.findall(text) if word not in dates)


def _likeness(event: Event, group: Sequence[Event], words: Mapping[str, _Words], weights: Mapping[str, float]) -> float:
    """By how much an event and one of a group pass what makes them one happening; 0 where they are two."""
    if event.by_hand or any(other.by_hand for other in group):
        return 0.0
    told_by = {mention.article_id for other in group for mention in other.mentions}
    if told_by & {mention.article_id for mention in event.mentions}:
        return 0.0  # within an article that has been decided already
    return max(_passes(event, other, words[event.id], words[other.id], weights) for other in group)


def _passes(a: Event, b: Event, said: _Words, told: _Words, weights: Mapping[str, float]) -> float:
    limit = _needed(a.when, b.when)
    if limit is None:
        return 0.0
    alike = max(
        _share(said.all, told.all, weights),
        _share(said.title, told.all, weights),
        _share(told.title, said.all, weights),
    )
    return max(0.0, alike - limit)


def _share(said: frozenset[str], told: frozenset[str], weights: Mapping[str, float]) -> float:
    """How much of the shorter of two tellings stands in the other one, by the weight of its words."""
    shared = said & told
    if len(shared) < _FEWEST:
        return 0.0
    return sum(weights[word] for word in shared) / min(sum(weights[word] for word in words) for words in (said, told))


def _needed(a: When, b: When) -> float | None:
    """How much two tellings must share, given their dates; None where the dates make them two happenings."""
    if a.start // DAY == b.start // DAY and (a.end - 1) // DAY == (b.end - 1) // DAY:
        return _SAME_DATE
    return _DATE_INSIDE if a.contains(b) or b.contains(a) else None


def _together(group: Sequence[Event]) -> Event:
    """One event for several tellings: the surest and most exact date, all proofs, all titles to choose from."""
    if len(group) == 1:
        return group[0]
    best = min(group, key=lambda event: (event.when.end - event.when.start, -event.confidence))
    return replace(
        best,
        titles=tuple(dict.fromkeys(title for event in (best, *group) for title in event.titles))[:4],
        mentions=tuple(dict.fromkeys(mention for event in (best, *group) for mention in event.mentions)),
        places=tuple(dict.fromkeys(place for event in (best, *group) for place in event.places)),
        people=tuple(dict.fromkeys(person for event in (best, *group) for person in event.people)),
        figures=tuple(dict.fromkeys(figure for event in (best, *group) for figure in event.figures)),
        confidence=min(1.0, round(max(event.confidence for event in group) + 0.05 * (len(group) - 1), 2)),
    )


def rank(timeline: Timeline) -> list[Event]:
    """The events of a timeline, the most important first: told by more articles, more often, with figures, surer."""
    return sorted(timeline.events, key=_importance, reverse=True)


def _importance(event: Event) -> tuple[int, int, int, float]:
    articles = len({mention.article_id for mention in event.mentions})
    deaths = max((figure.value for figure in event.figures if figure.what == "dead"), default=0)
    return articles, len(event.mentions), deaths, event.confidence
