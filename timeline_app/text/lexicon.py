"""How often words occur in a language, and which words are left when some of their letters are lost."""

from __future__ import annotations

from functools import cache

from babel import Locale, UnknownLocaleError

from timeline_app.text.word_data import word_data

HOLE = "?"
LIST_NAMES = {"no": "nb", "hr": "sh", "sr": "sh"}  # the word lists' own codes


@cache
def frequencies(language: str) -> dict[str, float]:
    """Words in small letters with their share of all words, the most frequent first; empty for an unknown language.

    The largest list there is: with the small ones the recall of repairs falls from .98 to .91.
    """
    from wordfreq import available_languages, get_frequency_dict

    name = LIST_NAMES.get(language, language)
    if name not in available_languages("best"):
        return {}
    return _unfolded(get_frequency_dict(name, "best"), word_data(language).folded)


def damaged(word: str, language: str) -> str:
    """A word in small letters, with holes for all letters that a wrong conversion may lose."""
    return word.translate(dict.fromkeys(map(ord, word_data(language).accents), HOLE))


@cache
def damaged_words(language: str) -> dict[str, tuple[str, ...]]:
    """Damaged form to the words it may have been, the most frequent first: one lookup, whatever the number of holes."""
    found: dict[str, list[str]] = {}
    for word in frequencies(language):
        form = damaged(word, language)
        if form != word:
            found.setdefault(form, []).append(word)
    return {form: tuple(words) for form, words in found.items()}


@cache
def place_names(language: str) -> frozenset[str]:
    """Names of countries and continents of one word, in small letters: they keep their capital anywhere."""
    try:
        names = Locale(language).territories.values()
    except UnknownLocaleError:
        return frozenset()
    return frozenset(name.lower() for name in names if name.isalpha())


def _unfolded(shares: dict[str, float], folded: tuple[str, ...]) -> dict[str, float]:
    """The list with each folded letter in its place as well: the list has "gross" for "groß" and "gross" alike."""
    if not folded:
        return shares
    letter, written = folded
    unfolded = {w.replace(written, letter, 1): share for w, share in shares.items() if written in w}
    return unfolded | shares
