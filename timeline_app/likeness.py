"""How much two tellings have in common, and whether that makes them one happening.

What two of them share must be more than chance brings together among the events of that time, and be enough of what
the shorter one says: the less exact their dates agree, the more.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from timeline_app.dates import When
from timeline_app.dates.calendar import DAY
from timeline_app.telling import NAME, PLACE, SIGNS, Telling

# How much of what the shorter telling says must stand in the other one, by weight.
SAME_DATE = 0.34
SAME_YEAR = 0.5
DATE_INSIDE = 0.5
YEAR_INSIDE = 0.6
DATE_NEAR = 0.65
TITLE = 0.2  # of either title
OWN = 0.4  # of what two must share, what their sentences say themselves and not the text before these
ACROSS = 3.0  # nats more where the languages are not the same
ELSEWHERE, OTHERS, OTHER_CONCEPT = 0.12, 0.12, 0.08  # more, where the two name other places, people or things
_SHORT, _MONTH = 2 * DAY, 31 * DAY
FEWEST = 2  # keys that two tellings share
LEAST = 1.0  # nats, what these weigh together beyond what brings two of the events of that time together by chance


class Weights:
    """What each key tells, in nats: the less, the more days have it.  And how many events there are at a time.

    Days are counted and not events, so that a happening of which everybody tells does not make its own words common.
    """

    def __init__(self, tellings: Collection[Telling]) -> None:
        days: dict[str, set[int]] = defaultdict(set)
        for telling in tellings:
            for key in telling.all:
                days[key].add(telling.whens[0].start // DAY)
        self._days = max(1, len({telling.whens[0].start // DAY for telling in tellings}))
        self._counts = {key: len(of_key) for key, of_key in days.items()}
        self._starts = sorted(when.start for telling in tellings for when in telling.whens)

    def __getitem__(self, key: str) -> float:
        """The weight of a key."""
        return math.log(1 + self._days / self._counts.get(key, 1))

    def of(self, keys: Iterable[str]) -> float:
        """What some keys weigh together; a place and its name count once."""
        return _sum(keys, self.__getitem__)

    def surprise(self, keys: Iterable[str]) -> float:
        """How little chance explains that two events share some keys, going by the other days, in nats."""
        return _sum(keys, self._surprise)

    def _surprise(self, key: str) -> float:
        return max(0.0, math.log(self._days / max(0.5, self._counts.get(key, 1) - 1)))

    def heaviest(self, keys: Iterable[str], count: int) -> list[str]:
        """The keys that tell most."""
        return sorted(keys, key=lambda key: (-self[key], key))[:count]

    def crowd(self, a: When, b: When) -> int:
        """How many events begin in the days of two times together."""
        start, end = (min(a.start, b.start) // DAY * DAY, max(a.end, b.end))
        return bisect_left(self._starts, end) - bisect_left(self._starts, start)


def _sum(keys: Iterable[str], weigh: Callable[[str], float]) -> float:
    sums = {NAME: 0.0, PLACE: 0.0, "": 0.0}
    for key in keys:
        sums[key[0] if key[0] in (NAME, PLACE) else ""] += weigh(key)
    return sums[""] + max(sums[NAME], sums[PLACE])


def excess(a: Telling, b: Telling, weights: Weights) -> float:
    """By how much two tellings pass what makes them one happening; 0 or less where they are two."""
    limit = needed(a, b)
    if limit is None:
        return -1.0
    a, b = _comparable(a, b)
    shared, around = a.all & b.all, (a.around & b.all) | (b.around & a.all)
    least = LEAST + math.log1p(weights.crowd(a.whens[0], b.whens[0]))
    least *= 1 + (limit - SAME_DATE)
    if not a.languages & b.languages:
        least += ACROSS
    own = weights.surprise(shared)
    if own < OWN * least or own + weights.surprise(around) < least:
        return 0.0
    titles = [_share(title, told, around, weights) for title, told in ((a.title, b.all), (b.title, a.all))]
    if min(titles) < TITLE:
        return 0.0
    return max(*titles, _share(a.all, b.all, around, weights)) - limit


def _comparable(a: Telling, b: Telling) -> tuple[Telling, Telling]:
    """Two tellings of one language as they are; of two, what stands above languages, and words that are related."""
    if a.languages & b.languages:
        return a, b
    related = (a.all | a.around) & (b.all | b.around)

    def above(keys: frozenset[str]) -> frozenset[str]:
        return frozenset(key for key in keys if key[0] in SIGNS or key in related)

    one, other = (replace(t, title=above(t.title), all=above(t.all), around=above(t.around)) for t in (a, b))
    return one, other


def _share(said: frozenset[str], told: frozenset[str], around: frozenset[str], weights: Weights) -> float:
    """How much of the shorter of two tellings stands in the other one, by the weight of its keys.

    A single key, such as the name of a country, is not much of anything.
    """
    shared = (said & told) | around
    if not shared:
        return 0.0
    part = weights.of(shared) / min(weights.of(said | around), weights.of(told | around))
    return min(part, 1.0 if _independent(shared) >= FEWEST else TITLE)


def _independent(keys: Collection[str]) -> int:
    """How many things keys name; a place and its name are one."""
    names, places = (sum(key[0] == sign for key in keys) for sign in (NAME, PLACE))
    return len(keys) - min(names, places)


def needed(a: Telling, b: Telling) -> float | None:
    """How much two tellings must share; None where their dates make them two happenings."""
    found = [limit for one in a.whens for other in b.whens if (limit := _by_date(one, other)) is not None]
    if not found:
        return None
    elsewhere = bool(a.places and b.places and not a.places & b.places)
    others = bool(a.people and b.people) and not any(
        one <= other or other <= one for one in a.people for other in b.people
    )
    another = bool(a.concepts and b.concepts and not a.concepts & b.concepts)
    return min(found) + ELSEWHERE * elsewhere + OTHERS * others + OTHER_CONCEPT * another


def _by_date(a: When, b: When) -> float | None:
    narrow, wide = sorted((a, b), key=lambda when: when.end - when.start)
    if a.start // DAY == b.start // DAY and (a.end - 1) // DAY == (b.end - 1) // DAY:
        if not is_narrow(wide):
            return SAME_YEAR
        # One of two hours may be wrong, or told in another time zone.
        return SAME_DATE if wide.contains(narrow) or wide.end - wide.start >= DAY else DATE_NEAR
    if wide.contains(narrow):
        return DATE_INSIDE if is_narrow(wide) else YEAR_INSIDE
    # "Yesterday" may be a day off, an hour of another day is another happening.
    days = narrow.end - narrow.start >= DAY and wide.end - wide.start <= _SHORT
    return DATE_NEAR if days and max(a.start - b.end, b.start - a.end) < DAY else None


def is_narrow(when: When) -> bool:
    """Whether a time is so short that one happening is told of it as often as several."""
    return when.end - when.start <= _MONTH
