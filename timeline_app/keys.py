"""A text as keys that no language owns, by which tellings of one happening are found and compared.

A key is the beginning of a word, the sound of a name, the identity of a place, a number, about how many of whom, a
concept, "attack" for "Anschlag", or a thing, "bridge" for "Brücke".  All but the first stand above languages; signs at
their beginning tell them apart.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache

from timeline_app.concepts import concepts, sound, stem, thing
from timeline_app.language import languages, load_language
from timeline_app.model import Article, Event, Figure, Mention
from timeline_app.text.lexicon import frequencies

NUMBER, NAME, CONCEPT, PLACE, FIGURE, THING = "#@!=~*"
FIRST = CONCEPT + "first "  # and what was done for the first time
SIGNS = frozenset({NUMBER, NAME, CONCEPT, PLACE, FIGURE, THING})
# What comes of a happening and is another one.
AFTERMATH = frozenset(CONCEPT + name for name in ("reaction", "arrest", "trial", "verdict", "funeral"))
# Who is met with in any news, and says little of what happened.
AGENTS = frozenset(
    THING + name
    for name in (
        *("king", "parliament", "government", "police", "army", "bank", "migrants", "student", "pope", "minister"),
        *("president", "mayor", "court", "company", "engineer", "journalist", "doctor", "lawyer", "teacher", "farmer"),
    )
)
VICTIMS = frozenset({CONCEPT + "death", CONCEPT + "injury"})

WORD = re.compile(r"[A-Z]+\d+\w*|[^\W\d_]+(?:['’-](?![A-Z]\d)[^\W\d_]+)*|\d+(?:[.,\u00a0\u202f ]\d{3})+|\d{2,}")
ELIDED = re.compile(r"^[^\W\d_]{1,5}['’](?=[^\W\d_]{3})")  # l', dell', O'
_LETTERS = 6  # in which the forms of a word agree
_SHORTEST = 4  # letters of a word that tells anything
_SHORTEST_NAME = 3
_COMMON = 3e-4  # share of all words of a language from which a word tells nothing
_BESIDE = 4  # words from "first" to what was done for the first time
_BEFORE = 250  # characters before a sentence
_MANY = 3  # digits of a number that tells which happening it is of
_FIGURE = 20  # from which a figure does
_ABOUT = 1.1  # how many times larger a figure may be than another one that is about the same
_NEXT = re.compile(r"\s*(.{1,250}?[.!?])(?!\S)")  # a sentence that is not too long to go on about the one before it
_YEAR, _SIGN = re.compile(r"(?:1[5-9]|20)\d\d"), re.compile(r"\D")
_CALENDAR = ("MONTH", "MONTHALSO", "MABBR", "WEEKDAY", "WEEKDAYS", "WABBR")


class Reader:
    """Reads texts about an event as keys, and notes how frequent these are and of which a name is not sure."""

    def __init__(self, event: Event) -> None:
        self.shares: dict[str, float] = {}
        self.unsure = set[str]()
        self.things: dict[str, str] = {}
        self.named = sounds_of((*event.people, *event.places, *event.organisations))
        self._counts = bool(event.figures)
        self._dates = {word for mention in event.mentions for word in WORD.findall(mention.expression.text)}

    def keys(self, text: str, language: str) -> frozenset[str]:
        """The keys of a text; a word for a thing has one as a word and one as that thing, as has a first flight."""
        shares, months, firsts = frequencies(language), _calendar_words(language), _firsts(language)
        found = set[str]()
        first_at = deed_at = -_BESIDE - 1  # the last word for "first", and for what happens
        deeds: tuple[str, ...] = ()
        for at, match in enumerate(WORD.finditer(text)):
            word = ELIDED.sub("", match[0])
            is_first = word.lower().startswith(firsts)
            first_at = at if is_first else first_at
            if not word or match[0] in self._dates or word.lower() in months:
                continue
            if word[0].isdigit():
                if not _YEAR.fullmatch(word):
                    found.add(NUMBER + _SIGN.sub("", word))
            elif any(letter.isdigit() for letter in word):
                found.add(NUMBER + word.lower())  # "A380"
            elif named := concepts(word, language):
                found.update(CONCEPT + name for name in named)
                deed_at, deeds = at, named
            else:
                key = ""
                if (share := shares.get(word.lower(), 0.0)) < _COMMON:
                    key = self._key(word, share, is_inside=match.start() > 0)
                    found.add(key)
                if is_thing := thing(word, language):
                    found.add(THING + is_thing)
                    self.things[key] = THING + is_thing
            if at in (first_at, deed_at) and abs(first_at - deed_at) <= _BESIDE:
                found.update(FIRST + name for name in deeds)
        return frozenset(found - {""})

    def around(self, mention: Mention, article: Article, sentence: Collection[str]) -> frozenset[str]:
        """What stands right before a sentence without a name: whom its "he" or "the ship" means.

        And the victims whom the next one counts, when this one counts nothing: "The ship sank. All 224 were killed."
        """
        start, end = mention.sentence.span.start, mention.sentence.span.end
        found = frozenset[str]()
        if not any(key[0] == NAME for key in sentence):
            before = article.text[max(0, start - _BEFORE) : start].partition(" ")[2]
            found = frozenset(key for key in self.keys(before, article.language) if key[0] == NAME)
        following = None if self._counts else _NEXT.match(article.text, end)
        behind = self.keys(following[1], article.language) if following is not None else frozenset[str]()
        if behind.isdisjoint(VICTIMS):
            return found
        return found | {key for key in behind if key in VICTIMS or is_large(key)}

    def _key(self, word: str, share: float, *, is_inside: bool) -> str:
        """The key of a word, "" where it tells nothing; at the beginning of a text any word has a capital."""
        key = ""
        if word[0].isupper() and len(word) >= _SHORTEST_NAME:
            name = NAME + sound(word)
            key = name if is_inside or not share or name in self.named else ""
            if key and share:
                self.unsure.add(key)
        if not key and len(word) >= _SHORTEST:
            key = stem(word, _LETTERS)
        self.shares[key] = max(share, self.shares.get(key, 0.0))
        return key


def sounds_of(names: Iterable[str]) -> frozenset[str]:
    """The keys of the words of some names."""
    return frozenset(NAME + sound(word) for name in names for word in name.split())


def is_model(key: str) -> bool:
    """Whether a key is of a name with a number, which tells two things of one maker apart: "A380"."""
    return key[0] == NUMBER and not key[1:].isdigit()


def number_key(figure: Figure) -> str:
    """The key of the number of a figure as texts have it."""
    return f"{NUMBER}{figure.value}"


def about_keys(figure: Figure) -> Iterator[str]:
    """Keys of which two figures of one kind share one or two where they are about the same: 129 dead and 130."""
    step = int(math.log(max(1, figure.value), _ABOUT))
    return (f"{FIGURE}{figure.what} {near}" for near in (step, step + 1))


def is_large(key: str) -> bool:
    """Whether a key is of a number or a figure so large that chance hardly repeats it."""
    if key[0] == FIGURE:
        return int(key.rpartition(" ")[2]) >= math.log(_FIGURE, _ABOUT)
    return key[0] == NUMBER and len(key) > _MANY


@cache
def _firsts(language: str) -> tuple[str, ...]:
    return load_language(language).list("firsts") if language in languages() else ()


@cache
def _calendar_words(language: str) -> frozenset[str]:
    """The names of months and days of the week: dates are compared as dates."""
    words = load_language(language).words if language in languages() else {}
    return frozenset(form.lower() for name in _CALENDAR for forms in words.get(name, {}).values() for form in forms)
