"""Which events of a timeline are shown: the conditions of a filter, and the events that meet all of them."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Generic, TypeVar

from timeline_app.dates import When
from timeline_app.disagreements import is_doubtful, open_topics
from timeline_app.model import Event, Status, Timeline, time_order

_T = TypeVar("_T")
_MARKS = re.compile("[\u0300-\u036f]+")
_SPARE = 1000  # events of other timelines that are remembered


@dataclass(frozen=True, slots=True)
class Filter:
    """The conditions; an event meets one of several values of a condition, and every condition.

    Without a status it is any that is not dismissed.  `confidence` is the least; `people` may be organisations;
    `text` are words of the title, the note or the evidence, in any order, accents and capitals aside.
    """

    statuses: tuple[Status, ...] = ()
    confidence: float = 0.0
    articles: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    text: str = ""
    period: When | None = None
    doubtful: bool = False
    disagreeing: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is no condition."""
        return self == Filter()


@dataclass(frozen=True, slots=True)
class Counts:
    """How many events of a timeline each value of a condition has, the most frequent first.

    What is dismissed counts among the statuses alone.
    """

    statuses: Counter[Status]
    articles: Counter[str]
    tags: Counter[str]
    places: Counter[str]
    people: Counter[str]
    doubtful: int
    disagreeing: int


NO_FILTER = Filter()


def matching(timeline: Timeline, wanted: Filter) -> tuple[Event, ...]:
    """The events that meet a filter, in the order of time."""
    events: Sequence[Event] = _of_status(timeline.events, wanted.statuses)
    if (least := wanted.confidence) > 0:
        events = [event for event in events if event.confidence >= least]
    if (period := wanted.period) is not None:
        start, end = period.start, period.end
        events = [e for e in events if e.when.start < end and (start < e.when.end or e.when.ongoing)]
    if articles := frozenset(wanted.articles):
        events = [e for e in events if not articles.isdisjoint(e.article_ids)]
    if tags := frozenset(wanted.tags):
        events = [event for event in events if not tags.isdisjoint(event.tags)]
    if places := frozenset(wanted.places):
        events = [event for event in events if not places.isdisjoint(event.places)]
    if people := frozenset(wanted.people):
        events = [e for e in events if not (people.isdisjoint(e.people) and people.isdisjoint(e.organisations))]
    if wanted.doubtful:
        events = _kept(events, _DOUBTFUL)
    if wanted.disagreeing:
        events = _kept(events, _DISAGREEING)
    return tuple(_told(events, folded(wanted.text).split()))


def next_in_time(events: Sequence[Event], event: Event | None, by: int) -> Event | None:
    """The event after another, or for -1 the one before, and after the last the first; None where there is no other."""
    if not events or event is None:
        return events[0 if by > 0 else -1] if events else None
    at = bisect_left(events, time_order(event), key=time_order)
    is_there = at < len(events) and events[at].id == event.id
    if len(events) == is_there:
        return None
    return events[(at + is_there) % len(events) if by > 0 else at - 1]


def counts(timeline: Timeline) -> Counts:
    """What can be filtered by, and how many events each value has."""
    events = _of_status(timeline.events, ())
    return Counts(
        statuses=Counter(event.status for event in timeline.events),
        articles=_counted(frozenset(event.article_ids) for event in events),
        tags=_counted(event.tags for event in events),
        places=_counted(event.places for event in events),
        people=_counted((*event.people, *event.organisations) for event in events),
        doubtful=len(_kept(events, _DOUBTFUL)),
        disagreeing=len(_kept(events, _DISAGREEING)),
    )


def folded(text: str) -> str:
    """A text without accents and capitals, as texts are compared."""
    if text.isascii():
        return text.lower()
    return _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))


def conditions(wanted: Filter) -> list[tuple[str, object]]:
    """The conditions of a filter one by one, each with the name of its field."""
    single: list[tuple[str, object]] = []
    for field in fields(wanted):
        value = getattr(wanted, field.name)
        if isinstance(value, tuple):
            single += [(field.name, part) for part in value]
        elif value:
            single.append((field.name, value))
    return single


def toggled(wanted: Filter, name: str, value: object) -> Filter:
    """The filter with a condition more, or without it where it has it already."""
    before = getattr(wanted, name)
    if isinstance(before, tuple):
        after: object = tuple(one for one in before if one != value) if value in before else (*before, value)
    else:
        after = getattr(NO_FILTER, name) if before == value else value
    return replace(wanted, **{name: after})  # type: ignore[arg-type]  # the callers name the fields


class Memory(Generic[_T]):
    """What is told of events, each looked at once: one that an act leaves alone stays the same object."""

    def __init__(self, tell: Callable[[Event], _T]) -> None:
        self._tell = tell
        self._known: dict[int, tuple[Event, _T]] = {}  # by identity, which nobody else can have while it is kept here

    def of(self, events: Sequence[Event]) -> list[_T]:
        """What is told of each."""
        known = self._known
        try:
            return [known[id(event)][1] for event in events]
        except KeyError:
            if len(known) > _SPARE + len(events):
                here = set(map(id, events))
                self._known = known = {key: kept for key, kept in known.items() if key in here}
            for event in events:
                if id(event) not in known:
                    known[id(event)] = event, self._tell(event)
            return [known[id(event)][1] for event in events]


def _words_of(event: Event) -> str:
    sentences = [mention.sentence.text for mention in event.mentions]
    return folded("\n".join((event.title, event.note, *sentences)))


_TEXTS = Memory(_words_of)
_DOUBTFUL = Memory(is_doubtful)
_DISAGREEING = Memory(lambda event: bool(open_topics(event)))


def _of_status(events: Sequence[Event], statuses: Sequence[Status]) -> Sequence[Event]:
    if not statuses:
        dismissed = Status.DISMISSED
        return [event for event in events if event.status is not dismissed]
    if len(set(statuses)) == len(Status):
        return events
    return [event for event in events if event.status in statuses]


def _kept(events: Sequence[Event], memory: Memory[bool]) -> list[Event]:
    return [event for event, holds in zip(events, memory.of(events), strict=True) if holds]


def _told(events: Sequence[Event], words: Sequence[str]) -> Sequence[Event]:
    if not words:
        return events
    pairs = list(zip(events, _TEXTS.of(events), strict=True))
    for word in words:
        pairs = [pair for pair in pairs if word in pair[1]]
    return [event for event, _ in pairs]


def _counted(values: Iterable[Iterable[str]]) -> Counter[str]:
    return Counter(value for several in values for value in several)
