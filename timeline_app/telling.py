"""An event as keys that no language owns: what its articles tell of it, in a form in which two tellings compare."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from timeline_app.concepts import concept, sound
from timeline_app.dates import When
from timeline_app.events.names.places import same_place
from timeline_app.keys import (
    AFTERMATH,
    CONCEPT,
    ELIDED,
    FIGURE,
    NAME,
    PLACE,
    VICTIMS,
    WORD,
    Reader,
    about_keys,
    number_key,
    sounds_of,
)
from timeline_app.language import languages, load_language
from timeline_app.model import Article, Event


@dataclass(frozen=True, slots=True)
class Telling:
    """What an event says, as keys: its title, this with its places, all with its sentences, and what stands around.

    `shares` says which share of all words of its language the word of a key is.  `unsure` are the keys of words with a
    capital that may be a name, or a noun like "President" and "Stärke".  `things` says of keys that name one thing, as
    a first name and a surname, or "pont" and "bridge", by which of them they go.  `is_aftermath` where the title tells
    what came of something else: a reaction, a trial, a tribute.
    """

    headline: frozenset[str]
    title: frozenset[str]
    all: frozenset[str]
    places: frozenset[str]
    people: frozenset[frozenset[str]]
    around: frozenset[str]
    concepts: frozenset[str]
    figures: tuple[tuple[str, int], ...]
    shares: Mapping[str, float]
    things: Mapping[str, str]
    unsure: frozenset[str]
    is_aftermath: bool
    languages: frozenset[str]
    whens: tuple[When, ...]


def telling_of(event: Event, articles: Mapping[str, Article]) -> Telling:
    """What an event says; `articles` are those that tell it, by their id."""
    told_by = [(mention, articles.get(mention.article_id)) for mention in event.mentions]
    spoken = tuple(dict.fromkeys(article.language for _, article in told_by if article is not None)) or ("",)
    reader = Reader(event)
    proposed = event.titles[0] if event.by_hand and event.titles else event.title
    places = {PLACE + same_place(place, spoken[0]): place for place in event.places}
    headline = set(reader.keys(proposed, spoken[0])).union(key for key, place in places.items() if place in proposed)
    headline.update(key for figure in event.figures if number_key(figure) in headline for key in about_keys(figure))
    every, around = headline.union(places), set[str]()
    for mention, article in told_by:
        sentence = reader.keys(mention.sentence.text, article.language if article is not None else "")
        every |= sentence
        if article is not None:
            around |= reader.around(mention, article, sentence)
    every.update(key for figure in event.figures for key in (number_key(figure), *about_keys(figure)))
    return Telling(
        headline=frozenset(headline),
        title=frozenset(headline.union(places)),
        all=frozenset(every),
        around=frozenset(around - every),
        places=frozenset(places),
        people=frozenset(frozenset(map(sound, person.split())) for person in event.people),
        concepts=frozenset(key for key in headline if key[0] == CONCEPT),
        figures=tuple((figure.what, figure.value) for figure in event.figures),
        shares=reader.shares,
        things=reader.things | _things(event, spoken[0]),
        unsure=frozenset(reader.unsure - reader.named),
        is_aftermath=not headline.isdisjoint(AFTERMATH) and _is_aftermath(proposed, spoken[0]),
        languages=frozenset(spoken),
        whens=times_of(event),
    )


def times_of(event: Event) -> tuple[When, ...]:
    """When an event is, also on the morning after a night, and when its articles say where a person has moved it."""
    expressions = [mention.expression for mention in event.mentions]
    told = [expression.whole or expression.when for expression in expressions] if event.by_hand else []
    mornings = (expression.morning for expression in expressions if expression.when == event.when)
    return tuple(dict.fromkeys((event.when, *(when for when in (*told, *mornings) if when is not None))))


def _things(event: Event, language: str) -> dict[str, str]:
    """Keys that stand for one thing: the words of a name for its last one or its place, numbers for what they count."""
    things: dict[str, str] = {}
    for place in event.places:
        things |= dict.fromkeys(sounds_of([place]), PLACE + same_place(place, language))
    for name in (*event.people, *event.organisations):
        for key in sounds_of([name]):
            things.setdefault(key, NAME + sound(name.split()[-1]))
    for figure in event.figures:
        things |= dict.fromkeys((number_key(figure), *about_keys(figure)), FIGURE + figure.what)
    return things


# ---------------------------------------------------------------- what came of something


def _is_aftermath(title: str, language: str) -> bool:
    """Whether the head of a title tells what came of a happening: "X claimed the attack", "the attack was condemned".

    The head is the first word for anything that happens, else the one behind an auxiliary, behind another such word
    ("attack inquiry"), or at the very end in a sentence with an auxiliary and without victims ("hat ... verurteilt").
    """
    words = [ELIDED.sub("", match[0]) for match in WORD.finditer(title)]
    named = [CONCEPT + concept(word, language) for word in words]
    happening = [k for k, name in enumerate(named) if name != CONCEPT]
    helping = next((k for k, word in enumerate(words) if word.lower() in _auxiliaries(language)), len(words))
    helped = next((k for k in happening if k > helping), None)
    heads = {*happening[:1], helped, *(k for k in happening if k - 1 in happening)}
    if helped is not None and VICTIMS.isdisjoint(named):
        heads.add(len(words) - 1)
    return any(named[k] in AFTERMATH for k in heads if k is not None)


@cache
def _auxiliaries(language: str) -> frozenset[str]:
    return frozenset(load_language(language).list("auxiliaries") if language in languages() else ())
