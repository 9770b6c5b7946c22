"""What a key of a telling tells, in nats: little where many days have it.

A few articles do not show which keys are common, so the days that they tell of are seen against a background: on how
many of all days the news has a key of this kind.  It was measured on the articles of tests/corpora/events and others,
as the share of the days of all other articles on which a key of an article comes back.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable

from timeline_app.dates import When
from timeline_app.dates.calendar import DAY
from timeline_app.keys import AGENTS, CONCEPT, FIGURE, NAME, NUMBER, PLACE, THING
from timeline_app.telling import Telling

# On which share of all days the news has a key.
_BY_SIGN = {CONCEPT: 0.03, FIGURE: 0.003, NAME: 0.002, NUMBER: 0.001, PLACE: 0.002, THING: 0.01}
_FREQUENT_CONCEPT = 0.08
_FREQUENT_CONCEPTS = frozenset(
    CONCEPT + name
    for name in (
        *("attack", "death", "departure", "election", "end", "launch", "meeting", "protest", "publication", "start"),
        "trial",
    )
)
_AGENT, _COUNTRY, _SHORT_NUMBER, _WORD, _FREQUENT_WORD = 0.05, 0.02, 0.01, 0.001, 0.01
FREQUENT = 3e-5  # share of all words of its language from which a word says little
_CODE = 3  # characters at most, behind the sign, of the key of a country or a continent
_DAYS = 20  # days of its own that a collection must have to count as much as the background
_RARE = 200  # days that the collection and these must have for what is on none of the others to be rarer than that


class Weights:
    """What each key tells, in nats: the less, the more days have it.  And how many events there are at a time.

    Days are counted and not events, so that a happening of which everybody tells does not make its own words common.
    """

    def __init__(self, tellings: Collection[Telling]) -> None:
        days: dict[str, set[int]] = defaultdict(set)
        for telling in tellings:
            for key in telling.all:
                days[key].add(telling.whens[0].start // DAY)
        self._days = len({telling.whens[0].start // DAY for telling in tellings})
        self._counts = {key: len(of_key) for key, of_key in days.items()}
        self._shares: dict[str, float] = {}
        for telling in tellings:
            for key, share in telling.shares.items():
                self._shares[key] = max(share, self._shares.get(key, 0.0))
        self._things = {key: thing for telling in tellings for key, thing in telling.things.items()}
        self._starts = sorted(when.start for telling in tellings for when in telling.whens)
        self._known: dict[str, tuple[str, float]] = {}

    def __getitem__(self, key: str) -> float:
        """How little chance explains that another event has a key as well, going by the other days, in nats."""
        return self._weighed(key)[1]

    def thing(self, key: str) -> str:
        """What a key names, as the key by which that goes."""
        return self._weighed(key)[0]

    def _weighed(self, key: str) -> tuple[str, float]:
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = (self._things.get(key, key), -math.log(self._expected(key)))
        return known

    def _expected(self, key: str) -> float:
        """On which share of the other days a key is to be expected."""
        others = self._counts.get(key, 1) - 1
        expected = (others + _DAYS * background(key, frequent=self.share(key) >= FREQUENT)) / (self._days + _DAYS)
        return min(1.0, max(expected, max(0.5, others) / (self._days + _RARE)))

    def share(self, key: str) -> float:
        """Which share of all words the word of a key is, in the language that has most of it."""
        return self._shares.get(key, 0.0)

    def of(self, keys: Iterable[str]) -> float:
        """What some keys weigh together; those that name one thing count once, as a place and its name."""
        return sum(self._heaviest_of_each(keys).values())

    def things(self, keys: Iterable[str]) -> int:
        """How many things keys name."""
        return len(self._heaviest_of_each(keys))

    def _heaviest_of_each(self, keys: Iterable[str]) -> dict[str, float]:
        things: dict[str, float] = {}
        for key in keys:
            thing, weight = self._known.get(key) or self._weighed(key)
            if weight >= things.get(thing, 0.0):
                things[thing] = weight
        return things

    def heaviest(self, keys: Iterable[str], count: int) -> list[str]:
        """The keys that tell most."""
        return sorted(keys, key=lambda key: (-self[key], key))[:count]

    def crowd(self, a: When, b: When) -> int:
        """How many events begin in the days of two times together."""
        start, end = (min(a.start, b.start) // DAY * DAY, max(a.end, b.end))
        return bisect_left(self._starts, end) - bisect_left(self._starts, start)


def background(key: str, *, frequent: bool) -> float:
    """On which share of all days the news has a key; `frequent` where it is of a word that its language often has."""
    if key in _FREQUENT_CONCEPTS:
        return _FREQUENT_CONCEPT
    if key in AGENTS:
        return _AGENT
    sign = key[0]
    if sign == PLACE and len(key) <= 1 + _CODE and key[1:].isalnum():
        return _COUNTRY
    if sign == NUMBER and len(key) <= 1 + 2:
        return _SHORT_NUMBER
    return _FREQUENT_WORD if frequent else _BY_SIGN.get(sign, _WORD)
