"""Merging: the time that it takes with ten and a hundred times as many events, and the pairs that it joins.

Run: python tests/benchmarks/bench_merge.py

The events are made up: on each day some happenings, each told by one to three articles in other words, among many
names and words.  A pair is two tellings of one happening; those joined from two happenings are wrong.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from timeline_app.dates import When
from timeline_app.merge import merged
from timeline_app.model import Article, Event, Expression, Kind, Mention, Sentence, Span

SIZES = (1_000, 10_000, 100_000)
PER_DAY = (2, 20)  # happenings a day: few, as in a history, or many, as in the news
TELLINGS, OWN, COMMON = 3, 6, 4  # articles at most that tell one, words that are its own, words that are anybody's
SYLLABLES = [first + vowel + last for first in "bdfklmnrst" for vowel in "aeo" for last in "lmnrst"]
NAMES = [(one + other).capitalize() for one, other in product(SYLLABLES[::3], SYLLABLES[::5])]
WORDS = [one + other for one, other in product(("gra", "plo", "ste", "tri", "vul"), SYLLABLES)]


def main() -> None:
    """Prints a line for each number of happenings a day and of events."""
    print(f"{'a day':>6}{'events':>9}{'CPU s':>9}{'times':>8}{'pairs':>14}{'wrong':>7}")
    for per_day in PER_DAY:
        before = 0.0
        for size in SIZES:
            events, articles, told = made_up(size, per_day)
            started = time.process_time()
            result = merged(events, articles)
            taken = time.process_time() - started
            right, wrong, wanted = pairs(result, told)
            times = f"{taken / before:>8.1f}" if before else f"{'':>8}"
            print(f"{per_day:>6}{size:>9}{taken:>9.2f}{times}{f'{right}/{wanted}':>14}{wrong:>7}", flush=True)
            before = taken


def made_up(size: int, per_day: int) -> tuple[list[Event], list[Article], dict[Mention, int]]:
    """Events, the articles that tell them, and which happening each mention tells."""
    chance = random.Random(size * per_day)  # noqa: S311  # the same events every time
    events: list[Event] = []
    told: dict[Mention, int] = {}
    happening = 0
    while len(events) < size:
        day = When.days(happening // per_day, happening // per_day)
        own = [*chance.sample(NAMES, 2), *chance.sample(WORDS, OWN)]
        for telling in range(chance.randint(1, TELLINGS)):
            event = _event(f"a{telling}-{happening % 50}", f"e{len(events)}", day, _sentence(own, chance))
            told[event.mentions[0]] = happening
            events.append(event)
        happening += 1
    names = dict.fromkeys(event.mentions[0].article_id for event in events)
    return events, [Article(name, name, name, "", "") for name in names], told


def _sentence(own: Sequence[str], chance: random.Random) -> str:
    words = [*chance.sample(own[2:], OWN - 2), *chance.sample(WORDS, COMMON)]
    chance.shuffle(words)
    return " ".join([*words[:1], *own[:2], *words[1:]])


def _event(article_id: str, event_id: str, day: When, text: str) -> Event:
    expression = Expression(Span(0, 0), "", Kind.DATE, event_id, day, "made up")
    mention = Mention(article_id, Sentence(Span(0, len(text)), text), expression)
    return Event(event_id, day, text[:60], (text[:60],), (mention,))


def pairs(events: Sequence[Event], told: dict[Mention, int]) -> tuple[int, int, int]:
    """The pairs of tellings of one happening that stand in one event, the wrong ones there, and all that should."""
    joined = [(told[a], told[b]) for event in events for a, b in combinations(event.mentions, 2)]
    right = sum(a == b for a, b in joined)
    return right, len(joined) - right, sum(count * (count - 1) // 2 for count in _counts(told))


def _counts(told: dict[Mention, int]) -> Iterator[int]:
    counts: dict[int, int] = {}
    for happening in told.values():
        counts[happening] = counts.get(happening, 0) + 1
    yield from counts.values()


if __name__ == "__main__":
    main()
