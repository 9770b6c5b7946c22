"""An event as keys that no language owns, by which tellings of one happening are found and compared.

A key is the beginning of a word, the sound of a name, the identity of a place, a number, about how many of whom, or a
concept: "attack" for "Anschlag".  All but the first stand above languages; signs at their beginning tell them apart.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from timeline_app.concepts import concept, sound, stem
from timeline_app.dates import When
from timeline_app.events.places import same_place
from timeline_app.language import languages, load_language
from timeline_app.model import Article, Event, Figure, Mention
from timeline_app.text.lexicon import frequencies

NUMBER, NAME, CONCEPT, PLACE, FIGURE = "#@!=~"
SIGNS = frozenset({NUMBER, NAME, CONCEPT, PLACE, FIGURE})
# What comes of a happening and is another one.
AFTERMATH = frozenset(CONCEPT + name for name in ("reaction", "arrest", "trial", "verdict", "funeral"))
_VICTIMS = frozenset({CONCEPT + "death", CONCEPT + "injury"})

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[A-Z]\w*\d\w*|\d+(?:[.,\u00a0\u202f ]\d{3})+|\d{2,}")
_ELIDED = re.compile(r"^[^\W\d_]{1,5}['’](?=[^\W\d_]{3})")  # l', dell', O'
_LETTERS = 6  # in which the forms of a word agree
_SHORTEST = 4  # letters of a word that tells anything
_SHORTEST_NAME = 3
_COMMON = 3e-4  # share of all words of a language from which a word tells nothing
_FREQUENT = 3e-5  # share from which a word says little
_BEFORE, _BEHIND = 250, 150  # characters before a sentence, and behind it
_MANY = 3  # digits of a number that tells which happening a sentence goes on about
_ABOUT = 1.1  # how many times larger a figure may be than another one that is about the same
_SENTENCE_END = re.compile(r"(?<=[.!?])\s")
_YEAR, _SIGN = re.compile(r"(?:1[5-9]|20)\d\d"), re.compile(r"\D")
_CALENDAR = ("MONTH", "MONTHALSO", "MABBR", "WEEKDAY", "WEEKDAYS", "WABBR")


@dataclass(frozen=True, slots=True)
class Telling:
    """What an event says, as keys: its title, this with its places, all with its sentences, and what stands around.

    `frequent` are the keys of words that their language often has, `unsure` those of
    words with a capital that may be a name, or a noun like "President" and "Stärke"; `things` tells of keys that name
    one thing together, as a first name and a surname, by which of them they go; `is_aftermath` where the title tells of a reaction,
    a trial, a tribute: of what came of something else.
    """

    headline: frozenset[str]
    title: frozenset[str]
    all: frozenset[str]
    places: frozenset[str]
    people: frozenset[frozenset[str]]
    around: frozenset[str]
    concepts: frozenset[str]
    frequent: frozenset[str]
    things: Mapping[str, str]
    unsure: frozenset[str]
    is_aftermath: bool
    languages: frozenset[str]
    whens: tuple[When, ...]


def telling_of(event: Event, articles: Mapping[str, Article]) -> Telling:
    """What an event says; `articles` are those that tell it, by their id."""
    told_by = [(mention, articles.get(mention.article_id)) for mention in event.mentions]
    spoken = tuple(dict.fromkeys(article.language for _, article in told_by if article is not None)) or ("",)
    reader = _Reader(event)
    proposed = event.titles[0] if event.by_hand and event.titles else event.title
    places = {PLACE + same_place(place, spoken[0]): place for place in event.places}
    headline = set(reader.keys(proposed, spoken[0])).union(key for key, place in places.items() if place in proposed)
    headline.update(key for figure in event.figures if _number(figure) in headline for key in _about(figure))
    every, around = headline.union(places), set[str]()
    for mention, article in told_by:
        sentence = reader.keys(mention.sentence.text, article.language if article is not None else "")
        every |= sentence
        if article is not None:
            around |= reader.around(mention, article, sentence)
    every.update(key for figure in event.figures for key in (_number(figure), *_about(figure)))
    return Telling(
        headline=frozenset(headline),
        title=frozenset(headline.union(places)),
        all=frozenset(every),
        around=frozenset(around - every),
        places=frozenset(places),
        people=frozenset(frozenset(map(sound, person.split())) for person in event.people),
        concepts=frozenset(key for key in headline if key[0] == CONCEPT),
        frequent=frozenset(reader.frequent),
        things=_things(event, spoken[0]),
        unsure=frozenset(reader.unsure - reader.named),
        is_aftermath=_is_aftermath(proposed, spoken[0]),
        languages=frozenset(spoken),
        whens=times_of(event),
    )


def times_of(event: Event) -> tuple[When, ...]:
    """When an event is, and when its articles say that it was where a person has moved it."""
    told = [mention.expression.whole or mention.expression.when for mention in event.mentions] if event.by_hand else []
    return tuple(dict.fromkeys((event.when, *(when for when in told if when is not None))))


class _Reader:
    """Reads texts about an event as keys, and notes which of these are frequent and of which a name is not sure."""

    def __init__(self, event: Event) -> None:
        self.frequent, self.unsure = set[str](), set[str]()
        self.named = _sounds((*event.people, *event.places, *event.organisations))
        self._counts = bool(event.figures)
        self._dates = {word for mention in event.mentions for word in _WORD.findall(mention.expression.text)}

    def keys(self, text: str, language: str) -> frozenset[str]:
        """The keys of a text."""
        shares, months = frequencies(language), _calendar_words(language)
        found = set[str]()
        for match in _WORD.finditer(text):
            word = _ELIDED.sub("", match[0])
            if not word or match[0] in self._dates or word.lower() in months:
                continue
            if word[0].isdigit():
                found.update(() if _YEAR.fullmatch(word) else (NUMBER + _SIGN.sub("", word),))
            elif named := concept(word, language):
                found.add(CONCEPT + named)
            elif (share := shares.get(word.lower(), 0.0)) < _COMMON:
                found.update(self._key(word, match.start() > 0, share))
        return frozenset(found)

    def around(self, mention: Mention, article: Article, sentence: Collection[str]) -> frozenset[str]:
        """What stands right before a sentence without a name: whom its "he" or "the ship" means.

        And the victims whom the next one counts, when this one counts nothing: "The ship sank. All 224 were killed."
        """
        start, end = mention.sentence.span.start, mention.sentence.span.end
        found = frozenset[str]()
        if not any(key[0] == NAME for key in sentence):
            before = article.text[max(0, start - _BEFORE) : start].partition(" ")[2]
            found = frozenset(key for key in self.keys(before, article.language) if key[0] == NAME)
        if self._counts:
            return found
        behind = self.keys(_SENTENCE_END.split(article.text[end : end + _BEHIND].lstrip())[0], article.language)
        if behind.isdisjoint(_VICTIMS):
            return found
        return found | {key for key in behind if key in _VICTIMS or (key[0] == NUMBER and len(key) > _MANY)}

    def _key(self, word: str, is_inside: bool, share: float) -> Iterator[str]:
        """The key of a word, if it tells anything; at the beginning of a text any word has a capital."""
        key = NAME + sound(word)
        if word[0].isupper() and len(word) >= _SHORTEST_NAME and (is_inside or not share or key in self.named):
            if share:
                self.unsure.add(key)
        elif len(word) >= _SHORTEST:
            key = stem(word, _LETTERS)
        else:
            return
        if share >= _FREQUENT:
            self.frequent.add(key)
        yield key


def _things(event: Event, language: str) -> dict[str, str]:
    """Keys that stand for one thing: the words of a name for the last of them or the place, numbers for what they count."""
    things: dict[str, str] = {}
    for place in event.places:
        things |= dict.fromkeys(_sounds([place]), PLACE + same_place(place, language))
    for name in (*event.people, *event.organisations):
        for key in _sounds([name]):
            things.setdefault(key, NAME + sound(name.split()[-1]))
    for figure in event.figures:
        things |= dict.fromkeys((_number(figure), *_about(figure)), FIGURE + figure.what)
    return things


def _number(figure: Figure) -> str:
    return f"{NUMBER}{figure.value}"


def _sounds(names: Iterable[str]) -> frozenset[str]:
    return frozenset(NAME + sound(word) for name in names for word in name.split())


def _about(figure: Figure) -> Iterator[str]:
    """Keys of which two figures of one kind share one or two where they are about the same: 129 dead and 130."""
    step = int(math.log(max(1, figure.value), _ABOUT))
    return (f"{FIGURE}{figure.what} {near}" for near in (step, step + 1))


@cache
def _calendar_words(language: str) -> frozenset[str]:
    """The names of months and days of the week: dates are compared as dates."""
    words = load_language(language).words if language in languages() else {}
    return frozenset(form.lower() for name in _CALENDAR for forms in words.get(name, {}).values() for form in forms)


# ---------------------------------------------------------------- what came of something


def _is_aftermath(title: str, language: str) -> bool:
    """Whether the head of a title tells what came of a happening: "X claimed the attack", "the attack was condemned".

    The head is the first word for anything that happens, else the one behind an auxiliary, behind another such word
    ("attack inquiry"), or at the very end in a sentence with an auxiliary and without victims ("hat ... verurteilt").
    """
    words = [_ELIDED.sub("", match[0]) for match in _WORD.finditer(title)]
    named = [concept(word, language) and CONCEPT + concept(word, language) for word in words]
    happening = [k for k, name in enumerate(named) if name]
    if not any(named[k] in AFTERMATH for k in happening):
        return False
    helping = next((k for k, word in enumerate(words) if word.lower() in _auxiliaries(language)), len(words))
    helped = next((k for k in happening if k > helping), None)
    heads = {happening[0], helped, *(k for k in happening if k - 1 in happening)}
    if helped is not None and _VICTIMS.isdisjoint(named):
        heads.add(len(words) - 1)
    return any(named[k] in AFTERMATH for k in heads if k is not None)


@cache
def _auxiliaries(language: str) -> frozenset[str]:
    return frozenset(load_language(language).list("auxiliaries") if language in languages() else ())
