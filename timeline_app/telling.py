"""An event as keys that no language owns, by which tellings of one happening are found and compared.

A key is the beginning of a word, the sound of a name, the identity of a place, a number, or a concept: "attack" for
"Anschlag".  All but the first stand above languages; signs at their beginning tell them apart.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from timeline_app.concepts import concept, sound, stem
from timeline_app.dates import When
from timeline_app.events.places import same_place
from timeline_app.language import languages, load_language
from timeline_app.model import Article, Event, Mention
from timeline_app.text.lexicon import frequencies

NUMBER, NAME, CONCEPT, PLACE = "#@!="
SIGNS = frozenset({NUMBER, NAME, CONCEPT, PLACE})

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[A-Z]\w*\d\w*|\d+(?:[.,\u00a0\u202f ]\d{3})+|\d{2,}")
_ELIDED = re.compile(r"^[^\W\d_]{1,5}['’](?=[^\W\d_]{3})")  # l', dell', O'
_LETTERS = 6  # in which the forms of a word agree
_SHORTEST = 4  # letters of a word that tells anything
_SHORTEST_NAME = 3
_COMMON = 3e-4  # share of all words of a language from which a word tells nothing
_BEFORE = 250  # characters before a sentence
_YEAR, _SIGN = re.compile(r"(?:1[5-9]|20)\d\d"), re.compile(r"\D")
_CALENDAR = ("MONTH", "MONTHALSO", "MABBR", "WEEKDAY", "WEEKDAYS", "WABBR")


@dataclass(frozen=True, slots=True)
class Telling:
    """What an event says, as keys: its title, title and sentences together, and what stands before these."""

    title: frozenset[str]
    all: frozenset[str]
    places: frozenset[str]
    people: frozenset[frozenset[str]]
    around: frozenset[str]
    concepts: frozenset[str]
    languages: frozenset[str]
    whens: tuple[When, ...]


def telling_of(event: Event, articles: Mapping[str, Article]) -> Telling:
    """What an event says; `articles` are those that tell it, by their id."""
    told_by = [(mention, articles.get(mention.article_id)) for mention in event.mentions]
    spoken = tuple(dict.fromkeys(article.language for _, article in told_by if article is not None)) or ("",)
    dates = {word for mention in event.mentions for word in _WORD.findall(mention.expression.text)}
    proposed = event.titles[0] if event.by_hand and event.titles else event.title
    title = frozenset(_keys(proposed, spoken[0], dates))
    places = frozenset(PLACE + same_place(place, spoken[0]) for place in event.places)
    every, around = set(title | places), set[str]()
    for mention, article in told_by:
        sentence = frozenset(_keys(mention.sentence.text, article.language if article is not None else "", dates))
        every |= sentence
        if article is not None and not any(key[0] == NAME for key in sentence):
            around.update(_before(mention, article))
    for figure in event.figures:
        every |= {f"{NUMBER}{figure.value}", f"{NUMBER}{figure.what} {figure.value}"}
    return Telling(
        title=title | places,
        all=frozenset(every),
        around=frozenset(around - every),
        places=places,
        people=frozenset(frozenset(map(sound, person.split())) for person in event.people),
        concepts=frozenset(key for key in title if key[0] == CONCEPT),
        languages=frozenset(spoken),
        whens=times_of(event),
    )


def times_of(event: Event) -> tuple[When, ...]:
    """When an event is, and when its articles say that it was where a person has moved it."""
    told = [mention.expression.whole or mention.expression.when for mention in event.mentions] if event.by_hand else []
    return tuple(dict.fromkeys((event.when, *(when for when in told if when is not None))))


def _before(mention: Mention, article: Article) -> Iterator[str]:
    """What stands right before a sentence without a name: whom its "he" or "the ship" means."""
    start = mention.sentence.span.start
    before = article.text[max(0, start - _BEFORE) : start].partition(" ")[2]
    return (key for key in _keys(before, article.language, ()) if key[0] == NAME)


def _keys(text: str, language: str, dates: Collection[str]) -> Iterator[str]:
    shares, months = frequencies(language), _calendar_words(language)
    for match in _WORD.finditer(text):
        word = _ELIDED.sub("", match[0])
        if not word or match[0] in dates or word.lower() in months:
            continue
        if word[0].isdigit():
            if not _YEAR.fullmatch(word):
                yield NUMBER + _SIGN.sub("", word)
        elif named := concept(word, language):
            yield CONCEPT + named
        elif shares.get(word.lower(), 0.0) >= _COMMON:
            continue
        elif word[0].isupper() and len(word) >= _SHORTEST_NAME and (match.start() or word.lower() not in shares):
            yield NAME + sound(word)
        elif len(word) >= _SHORTEST:
            yield stem(word, _LETTERS)


@cache
def _calendar_words(language: str) -> frozenset[str]:
    """The names of months and days of the week: dates are compared as dates."""
    words = load_language(language).words if language in languages() else {}
    return frozenset(form.lower() for name in _CALENDAR for forms in words.get(name, {}).values() for form in forms)
