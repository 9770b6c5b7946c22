"""Timelines and acts of chance, the same for the same seed, and what a file must hold after each act."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from timeline_app.dates import When
from timeline_app.dates.calendar import DAY
from timeline_app.history import Act, named
from timeline_app.model import (
    Article,
    Certainty,
    Event,
    Expression,
    Factuality,
    Figure,
    Kind,
    LanesBy,
    Mention,
    Repair,
    Sentence,
    Span,
    Status,
    Timeline,
)
from timeline_app.reasons import Reason

PROSE = """le siège de la ville fut levé après une nuit de combats où périrent cent hommes et le roi signa au printemps
un traité de paix avec ses voisins tandis que l’armée passait les Alpes éclairée par des guides qu’on avait payés"""
WORDS = PROSE.split()
FIRST, LAST = 1_000_000_000, 1_500_000_000  # seconds since 1970 between which things happen
_TAGS = ("guerre", "paix", "roi", "ville", "Alpes")
_LANES = ("Faits", "Justice", "Réactions")


@dataclass(frozen=True, slots=True)
class Step:
    """An act, and what it makes: "do", "merge" with the act before it, "undo", "redo".

    `undone` are the timelines that one undo after the other then gives.
    """

    kind: str
    after: Timeline
    act: Act
    undone: tuple[Timeline, ...]


def chance_of(seed: int) -> random.Random:
    """Chance that is the same every time."""
    return random.Random(seed)  # noqa: S311


def timeline(seed: int, articles: int = 3, events: int = 40) -> Timeline:
    """A timeline that uses every field."""
    chance = chance_of(seed)
    told = tuple(article(chance, f"a{number}") for number in range(articles))
    happened = [event(chance, f"e{number}", told) for number in range(events)]
    lanes = ("Faits", "Justice", "Réactions")
    return Timeline("Siège de la ville", told, in_time(happened), lanes, "cards", LanesBy.HAND, ("Justice",))


def article(chance: random.Random, name: str, words: int = 400) -> Article:
    text = sentence(chance, words)
    issued = When.days(*sorted(chance.sample(range(16_000, 17_000), 2)))
    reasons = (Reason("reasons.nearest_year", (("issued_when", "2015-11-27"),)),)
    repairs = (Repair(Span(3, 8), text[3:8], "abcde", confident=True),)
    sure = chance.choice(list(Certainty))
    return Article(name, f"Titre {name}", f"{name}.txt", text, "fr", "AFP", issued, sure, reasons, (issued,), repairs)


def event(chance: random.Random, name: str, articles: Sequence[Article]) -> Event:
    when = _when(chance)
    title = sentence(chance, 6)
    mentions = tuple(mention(chance, chance.choice(articles), when) for _ in range(chance.choice((0, 1, 1, 1, 2))))
    return Event(
        name,
        when,
        title,
        (title, sentence(chance, 5)),
        mentions if articles else (),
        tuple(chance.sample(("Paris", "Lyon", "Gênes"), chance.randrange(3))),
        ("François Hollande",) if chance.random() < 0.3 else (),
        ("ONU",) if chance.random() < 0.3 else (),
        (Figure(100, "hommes", "cent hommes"),) if chance.random() < 0.3 else (),
        chance.choice(("", *_LANES)),
        tuple(chance.sample(_TAGS, chance.randrange(3))),
        sentence(chance, chance.choice((0, 0, 12))),
        chance.choice(("", "#b03a2e")),
        chance.choice(list(Status)),
        chance.choice(list(Factuality)),
        round(chance.random(), 2),
        (Reason("reasons.sign_named"),) if chance.random() < 0.5 else (),
        chance.random() < 0.3,
    )


def mention(chance: random.Random, told_by: Article, when: When) -> Mention:
    start = chance.randrange(len(told_by.text) - 60)
    span, first = Span(start, start + 50), Span(start + 5, start + 15)
    own = chance.choice((when, when, None, When.year(1815)))
    words = told_by.text[first.start : first.end]
    rule = chance.choice(("day_month", "year", "season"))
    found = Expression(first, words, Kind.DATE, "1815", own, rule, (Reason("reasons.year_named", (("year", "1815"),)),))
    return Mention(told_by.id, Sentence(span, told_by.text[span.start : span.end]), found)


def sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(words))


def in_time(events: Sequence[Event]) -> tuple[Event, ...]:
    return tuple(sorted(events, key=lambda one: (one.when.start, one.when.end, one.id)))


def steps(seed: int, start: Timeline) -> Iterator[Step]:
    """Acts without end, each with what it makes of the timeline and with what can be taken back after it."""
    chance = chance_of(seed)
    now, past, future = start, [], []
    for number in count(1):
        roll, act = chance.random(), Act(named("save_over"), float(number))
        if roll < 0.15 and past:
            kind = "undo"
            future.append(now)
            now = past.pop()
        elif roll < 0.25 and future:
            kind = "redo"
            past.append(now)
            now = future.pop()
        else:
            kind = "merge" if roll < 0.4 and past else "do"
            if kind == "do":
                past.append(now)
            now = edited(chance, now, number)
            future = []
        yield Step(kind, now, act, tuple(reversed(past)))


def edited(chance: random.Random, now: Timeline, number: int) -> Timeline:
    """A timeline after an act of chance."""
    act = chance.choice((_change_event, _change_event, _change_event, _add, _take, _mark_many, _head, _articles))
    return act(chance, now, number)


def _change_event(chance: random.Random, now: Timeline, number: int) -> Timeline:
    if not now.events:
        return _add(chance, now, number)
    chosen = chance.choice(now.events)
    changed = chance.choice(
        (
            replace(chosen, title=f"{sentence(chance, 5)} {number}", by_hand=True),
            replace(chosen, when=_when(chance)),
            replace(chosen, note=f"{sentence(chance, chance.choice((1, 30, 900)))} {number}"),
            replace(chosen, tags=tuple(chance.sample(_TAGS, 2)), lane=chance.choice(_LANES)),
            replace(chosen, mentions=chosen.mentions[1:], colour="#00ff00"),
        )
    )
    return replace(now, events=in_time([changed if one is chosen else one for one in now.events]))


def _add(chance: random.Random, now: Timeline, number: int) -> Timeline:
    return replace(now, events=in_time([*now.events, event(chance, f"new{number}", now.articles)]))


def _take(chance: random.Random, now: Timeline, _: int) -> Timeline:
    gone = set(chance.sample(range(len(now.events)), min(len(now.events), chance.randint(1, 3))))
    return replace(now, events=tuple(one for place, one in enumerate(now.events) if place not in gone))


def _mark_many(chance: random.Random, now: Timeline, _: int) -> Timeline:
    status = chance.choice(list(Status))
    return replace(now, events=tuple(replace(one, status=status) for one in now.events))


def _head(chance: random.Random, now: Timeline, number: int) -> Timeline:
    lanes = tuple(chance.sample(_LANES, chance.randint(1, 3)))
    return replace(now, title=f"{sentence(chance, 3)} {number}", lanes=lanes, style=chance.choice(("paper", "dark")))


def _articles(chance: random.Random, now: Timeline, number: int) -> Timeline:
    if len(now.articles) < 3:
        return replace(now, articles=(*now.articles, article(chance, f"more{number}", chance.choice((100, 5_000)))))
    gone = chance.choice(now.articles).id
    left = [replace(one, mentions=tuple(m for m in one.mentions if m.article_id != gone)) for one in now.events]
    return replace(now, articles=tuple(one for one in now.articles if one.id != gone), events=tuple(left))


def _when(chance: random.Random) -> When:
    start = chance.randrange(FIRST, LAST) // DAY
    day = When.days(start, start + chance.randrange(3))
    return replace(day, approximate=chance.random() < 0.2, uncertain=chance.random() < 0.2)
