"""Articles and their events -> one Timeline: the same happening told by several articles is one event."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Container, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import TypeVar

from timeline_app.concepts import sound
from timeline_app.dates import When
from timeline_app.dates.calendar import DAY
from timeline_app.events.names.places import same_place
from timeline_app.keys import SIGNS
from timeline_app.likeness import APART, excess, is_narrow
from timeline_app.model import Article, Event, Factuality, Timeline
from timeline_app.settled import reopened
from timeline_app.telling import Telling, telling_of, times_of
from timeline_app.weights import Weights

_T = TypeVar("_T")

_LENGTHS = (DAY, 31 * DAY, 366 * DAY)
_MOST_TIMES = 3
_KEYS = 10  # of the heaviest keys of an event, by which others that may be the same are looked for
_SHARED = 2  # of these keys that two must share
_JOINING = 0.15  # by how much two groups must be alike on the average, where not each pair is
_CROWD = 20  # events with one key about a time among which the same one is looked for, on either side


def gather(articles: Iterable[Article], events: Iterable[Event]) -> Timeline:
    """The timeline of some articles and all their events; a single article lends it its heading, if it has one."""
    articles = tuple(articles)
    title = articles[0].title if len(articles) == 1 and not articles[0].title.endswith("…") else ""
    ordered = sorted(merged(events, articles), key=lambda event: (event.when.start, event.when.end, event.id))
    return Timeline(title, articles, tuple(ordered))


def merged(events: Iterable[Event], articles: Iterable[Article], settled: Container[str] = ()) -> list[Event]:
    """The events with those that tell of one happening in different articles made one.

    `articles` are those that tell them.  Events whose ids are `settled` stand in the timeline already:
    what two of them are has been decided, and one that is joined by others keeps its id.  What a person changed gains
    mentions and stays as it is otherwise, and two such events are never made one.
    """
    every = list(events)
    events = [*_about(every, settled), *(event for event in every if event.id not in settled)] if settled else every
    if len({mention.article_id for event in events for mention in event.mentions}) < 2 and not settled:
        return every
    by_id = {article.id: article for article in articles}
    tellings = [telling_of(event, by_id) for event in events]
    weights = Weights(tellings)
    fixed = [event.id in settled for event in events]
    likeness = _Likeness(tellings, weights)
    pairs = []
    for i, j in _candidates(events, tellings, weights):
        if not (fixed[i] and fixed[j]) and (over := likeness[i, j]) > 0:
            pairs.append((-over, events[i].id, events[j].id, i, j))
    groups = _grouped(events, [(i, j) for *_, i, j in sorted(pairs)], fixed, likeness)
    joined = [_together(_best_told(group, events, tellings, weights), settled, by_id) for group in groups]
    looked_at = {event.id for event in events}
    return [*joined, *(event for event in every if event.id not in looked_at)]


def _about(events: Sequence[Event], settled: Container[str]) -> list[Event]:
    """The settled events of a time of which a new one tells: the others need not be looked at."""
    new = sorted((e.when.start - DAY, e.when.end + DAY) for e in events if e.id not in settled)
    starts, ends = [start for start, _ in new], list(accumulate((end for _, end in new), max))

    def is_near(when: When) -> bool:
        before = bisect_left(starts, when.end)
        return before > 0 and ends[before - 1] > when.start

    return [event for event in events if event.id in settled and any(map(is_near, times_of(event)))]


# ---------------------------------------------------------------- which may be one


def _candidates(events: Sequence[Event], tellings: Sequence[Telling], weights: Weights) -> Iterator[tuple[int, int]]:
    """Pairs, by index, that lie near in time and share some of what tells most of them; few for each event."""
    blocks: defaultdict[tuple[int, int, str], list[int]] = defaultdict(list)
    widths = [max(map(_width, telling.whens)) for telling in tellings]
    # The wide ones come first, so that the narrow ones find them.
    for k in sorted(range(len(events)), key=lambda k: (-widths[k], events[k].when.start, events[k].id)):
        times = {
            (width, time) for when in tellings[k].whens for width in range(widths[k], 3) for time in _near(when, width)
        }
        near: Counter[int] = Counter()
        for key in _telling_most(tellings[k], weights):
            near.update({j for time in times if (*time, key) in blocks for j in blocks[*time, key][-_CROWD:]})
            for time in {time for when in tellings[k].whens for time in _times(when, widths[k])}:
                blocks[widths[k], time, key].append(k)
        yield from ((j, k) for j, shared in near.items() if shared >= _SHARED)


def _telling_most(telling: Telling, weights: Weights) -> set[str]:
    """The keys by which to look for others that may be the same: the heaviest, and what the title names."""
    named = (key for key in telling.title if key[0] in SIGNS)
    heaviest = weights.heaviest(telling.all | telling.around, _KEYS)
    return {*heaviest, *weights.heaviest(telling.title, _KEYS), *weights.heaviest(named, _KEYS)}


def _width(when: When) -> int:
    """By which of the _LENGTHS to look for a time: 0 for one of two days at most, 2 for one of more than a month."""
    return 2 if not is_narrow(when) else int(when.end - when.start > 2 * DAY)


def _times(when: When, width: int, margin: int = 0) -> range:
    """The days, months or years in which a time lies, by number; its beginning must do for what is long."""
    length = _LENGTHS[width]
    first, last = (when.start - margin) // length, (when.end - 1 + margin) // length
    return range(first, min(last, first + _MOST_TIMES) + 1)


def _near(when: When, width: int) -> range:
    return _times(when, width, DAY)


# ---------------------------------------------------------------- which are one


class _Likeness:
    """By how much each two tellings, by index, pass what makes them one happening."""

    def __init__(self, tellings: Sequence[Telling], weights: Weights) -> None:
        self._tellings, self._weights = tellings, weights
        self._known: dict[tuple[int, int], float] = {}

    def __getitem__(self, pair: tuple[int, int]) -> float:
        i, j = key = (min(pair), max(pair))
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = excess(self._tellings[i], self._tellings[j], self._weights)
        return known


def _grouped(
    events: Sequence[Event], pairs: Sequence[tuple[int, int]], fixed: Sequence[bool], likeness: _Likeness
) -> list[list[int]]:
    """Groups of events, by index, the likeliest pairs first; each article tells a happening but once."""
    group_of = {k: [k] for k in range(len(events))}
    for i, j in pairs:
        one, other = group_of[i], group_of[j]
        if one is other or not _may_join(one, other, events, fixed) or not _all_alike(one, other, likeness):
            continue
        joined = sorted((*one, *other))
        group_of.update(dict.fromkeys(joined, joined))
    return list({id(group): group for group in group_of.values()}.values())


def _may_join(one: Sequence[int], other: Sequence[int], events: Sequence[Event], fixed: Sequence[bool]) -> bool:
    """Whether nothing that is known keeps two groups apart: an article, a person's hand, or what was decided."""
    if sum(fixed[k] for k in (*one, *other)) > 1 or sum(events[k].by_hand for k in (*one, *other)) > 1:
        return False
    told = {mention.article_id for k in one for mention in events[k].mentions}
    return not any(mention.article_id in told for k in other for mention in events[k].mentions)


def _all_alike(one: Sequence[int], other: Sequence[int], likeness: _Likeness) -> bool:
    """Whether all of the one are like the other, or so much so on the whole that a pair need not be; none exclude."""
    between = [likeness[i, j] for i in one for j in other]
    return min(between) > 0 or (min(between) > APART and sum(between) > _JOINING * len(between))


def _best_told(
    group: Sequence[int], events: Sequence[Event], tellings: Sequence[Telling], weights: Weights
) -> list[Event]:
    """The events of a group, first the one whose title says most of what the others tell as well."""

    def worth(k: int) -> tuple[bool, float, float]:
        others = frozenset[str]().union(*(tellings[j].all | tellings[j].around for j in group if j != k))
        return not tellings[k].is_aftermath, weights.of(tellings[k].headline & others), events[k].confidence

    ordered = sorted(group, key=lambda k: events[k].id)
    first = max(ordered, key=worth) if len(group) > 1 else group[0]
    return [events[first], *(events[k] for k in group if k != first)]


def joined_factuality(best: Event, group: Iterable[Event]) -> Factuality:
    """That of the best of several tellings, but that what was planned has happened once one of them says so."""
    happened = any(event.factuality is Factuality.HAPPENED for event in group)
    return Factuality.HAPPENED if best.factuality is Factuality.PLANNED and happened else best.factuality


def _together(group: Sequence[Event], settled: Container[str], articles: Mapping[str, Article]) -> Event:
    """One event for several tellings, the best titled first: the surest and most exact date, all proofs, all titles."""
    if len(group) == 1:
        return group[0]
    changed = next((event for event in group if event.by_hand), None)
    if changed is not None:
        mentions = _each(mention for event in (changed, *group) for mention in event.mentions)
        return replace(changed, mentions=mentions, confidence_reasons=reopened(changed.confidence_reasons))
    best = min(group, key=lambda event: (event.when.end - event.when.start, -event.confidence, event.id))
    ordered = (best, *group)
    return replace(
        best,
        id=next((event.id for event in group if event.id in settled), best.id),
        title=group[0].title,
        titles=_each(title for event in group for title in (event.title, *event.titles))[:4],
        mentions=_each(mention for event in ordered for mention in event.mentions),
        places=_named_once((same_place(p, _language(e, articles)), p) for e in ordered for p in e.places),
        people=_named_once((sound(person), person) for event in ordered for person in event.people),
        organisations=_each(organisation for event in ordered for organisation in event.organisations),
        figures=_named_once(((f.what, f.value), f) for event in ordered for f in event.figures),
        factuality=joined_factuality(best, group),
        confidence=min(1.0, round(max(event.confidence for event in group) + 0.05 * (len(group) - 1), 2)),
    )


def _language(event: Event, articles: Mapping[str, Article]) -> str:
    told_by = (articles.get(mention.article_id) for mention in event.mentions)
    return next((article.language for article in told_by if article is not None), "")


def _each(values: Iterable[_T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(values))


def _named_once(named: Iterable[tuple[Hashable, _T]]) -> tuple[_T, ...]:
    """Of what has one identity under several names, the first."""
    first: dict[Hashable, _T] = {}
    for identity, value in named:
        first.setdefault(identity, value)
    return tuple(first.values())
