"""People and places that a sentence names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from babel import Locale, UnknownLocaleError

from timeline_app.events.words import Lists, Word


def names_of(words: Sequence[Word], language: str, lists: Lists) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The people and the places named, each once, in the order of the text.

    A person is a name of two words and more, or one behind "M." or an office; a place stands behind "à", "en", "in",
    or is a country.
    """
    people: list[str] = []
    places: list[str] = []
    for start, end in _runs(words, lists):
        name = " ".join(word.text for word in words[start:end])
        civil = _civil(words, start, lists)
        if name.lower() in countries(language) or (_stands_in_place(words, start, lists) and not civil):
            places.append(name)
        elif end - start >= 2 or civil:
            people.append(name)
    return tuple(dict.fromkeys(people)), tuple(dict.fromkeys(places))


def _runs(words: Sequence[Word], lists: Lists) -> list[tuple[int, int]]:
    """Stretches of words with a capital; the first word of a sentence counts only before another one."""
    runs: list[tuple[int, int]] = []
    k = 0
    while k < len(words):
        if not _is_name(words[k], lists):
            k += 1
            continue
        end = k + 1
        while end < len(words) and _is_name(words[end], lists):
            end += 1
        if not (k == 0 and end == 1):
            runs.append((k, end))
        k = end
    return runs


def _is_name(word: Word, lists: Lists) -> bool:
    common = lists.determiners | lists.prepositions | lists.first_words | lists.civilities | lists.relatives
    return word.is_word and word.is_name and len(word.text) > 1 and word.lower not in common and word.text not in common


def _stands_in_place(words: Sequence[Word], k: int, lists: Lists) -> bool:
    """Whether a name stands behind "à" or "in", at once or behind what leads to it."""
    linked = False
    for word in reversed(words[max(0, k - 6) : k]):
        if word.lower in lists.place_prepositions:
            return True
        tie = word.lower in lists.determiners | lists.of_words or word.text in "'’"
        if word.is_name or word.ends_clause or word.text == "," or not (tie or linked):
            return False
        linked = linked or word.lower in lists.of_words
    return False


def _civil(words: Sequence[Word], k: int, lists: Lists) -> bool:
    return any(word.text.rstrip(".") in lists.civilities for word in words[max(0, k - 3) : k])


@cache
def countries(language: str) -> frozenset[str]:
    """The names of the countries in a language, in small letters."""
    try:
        territories = Locale.parse(language).territories
    except UnknownLocaleError:
        return frozenset()
    return frozenset(str(name).lower() for code, name in territories.items() if code.isalpha())
