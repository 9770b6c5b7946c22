"""Which German nouns stand together without a word between them, and which do not."""

from __future__ import annotations

from functools import cache

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.names.people import is_first_name
from timeline_app.events.names.places import place_named
from timeline_app.temporal.locales import language_of
from timeline_app.text.lexicon import frequencies
from timeline_app.text.words import Word

_OF_SEVERAL = "er"  # how an adjective ends before a genitive without an article
_FROM = ("er", "ner", "aner")  # what the name of a place ends in where it says from where something is
_SHORTEST = 3  # letters of such a place
_KNOWN = 1e-6  # share of a language's words


def is_bare_genitive(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a word opens a genitive without an article: "die Lage [kleiner Städte]", "vieler"."""
    if not lists.neuters or sentence.tags[k] not in ("ADJ", "DET", "NUM") or k + 1 >= len(sentence.words):
        return False
    word = sentence.words[k]
    ends = word.lower.endswith(_OF_SEVERAL) and word.lower != "der" and not word.is_name
    behind = k + 1
    while behind + 1 < len(sentence.words) and sentence.tags[behind] == "ADJ":
        behind += 1
    return ends and sentence.tags[behind] == "NOUN" and sentence.words[k - 1].end + 1 == word.start


def comes_from_a_place(word: Word, lists: Lists) -> bool:
    """Whether a German word is a place's name that says from where the next one is: "das [Saigoner] Regime"."""
    if not lists.neuters or not word.is_name or not word.lower.endswith(_OF_SEVERAL):
        return False
    if frequencies(lists.language).get(word.lower, 0.0) > _KNOWN:
        return False
    stems = (word.text.removesuffix(end) for end in _FROM if word.text.endswith(end))
    return any(len(stem) >= _SHORTEST and place_named(stem, lists.language) is not None for stem in stems)


def is_country_behind_a_name(sentence: Sentence, one: int, other: int, lists: Lists) -> bool:
    """Whether a country stands right behind a whole name, to which it does not belong: "besuchte Ana Ruiz | Chile"."""
    if one < 1 or not is_first_name(sentence.words[one - 1].text) or is_first_name(sentence.words[one].text):
        return False
    place = place_named(sentence.words[other].text, lists.language)
    return place is not None and place.kind == "country"


def is_about(word: Word, lists: Lists) -> bool:
    """Whether a word says how exact the number behind it is: "[rund] tausend"."""
    return word.lower in _about(lists.language)


@cache
def _about(code: str) -> frozenset[str]:
    return frozenset(part for phrase in language_of(code).list("about_words") for part in phrase.split())


def is_more_and_more(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a word with the adverb before it says how many do something: "[immer mehr] Gäste", "[steeds meer]"."""
    behind = sentence.tags[k + 1 : k + 2] in (["NOUN"], ["ADJ"])
    return behind and sentence.words[k].lower in lists.more_words and sentence.tags[k - 1] == "ADV"
