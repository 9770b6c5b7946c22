"""What words of any language name: "attaque", "Anschlag" and "bombing" are all an attack, "pont" and "Brücke" a bridge.

The words stand in the lists `concepts`, what happens, and `things`, who does it and what it is done to, of
resources/languages: a name, "=", and its words, in which "*" stands for any letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from timeline_app.language import languages, load_language

# Letter groups that sound alike, and what stands for them: in any word, and in names, whose vowels go as well.
_SPELLINGS = (("ph", "f"), ("c(?=[eiy])|z", "s"), ("ck|[cq]", "k"), ("y", "i"), ("w", "v"), (r"(.)\1", r"\1"))
_SOUNDS = (
    ("t?s?ch|sh|cz|zh", "s"),
    ("([dtkgbp])h", r"\1"),
    ("ph", "f"),
    ("x", "ks"),
    ("[gq]|c(?![eiy])", "k"),
    ("[cz]", "s"),
    ("w", "v"),
    ("dj|j", "i"),
    ("(?<=.)[aeiouyh]", ""),
    (r"(.)\1+", r"\1"),
)
_FEWEST_CONSONANTS = 3  # with fewer, too many names sound alike


def concept(word: str, language: str) -> str:
    """What happening a word names, such as "attack"; "" where it is in no list of its language, or that has none."""
    return next(iter(concepts(word, language)), "")


def concepts(word: str, language: str) -> tuple[str, ...]:
    """All that a word may name: "strikes" are those of workers or of aeroplanes."""
    return _named(word, language, "concepts")


def thing(word: str, language: str) -> str:
    """What thing or whom a word names, such as "bridge" and "king"; "" where it is in no list of its language."""
    return next(iter(_named(word, language, "things")), "")


@lru_cache(maxsize=200_000)
def _named(word: str, language: str, kind: str) -> tuple[str, ...]:
    wholes, begins, inside = _tables(language, kind)
    plain = folded(word)
    if plain in wholes:
        return wholes[plain]
    found = inside.search(plain) if inside is not None else None
    begun = next((begins[plain[:end]] for end in range(len(plain), 1, -1) if plain[:end] in begins), None)
    if found is None or (begun is not None and found.start() == 0):
        return (begun,) if begun is not None else ()
    return (str(found.lastgroup),)  # of a compound, the last part says what it is


@lru_cache(maxsize=100_000)
def folded(word: str) -> str:
    """A word in small letters without accents; "ä" is "e", as in "Präsident"."""
    spread = word.casefold().replace("ä", "e").replace("œ", "oe").replace("ø", "o").replace("’", "'")
    plain = unicodedata.normalize("NFD", spread)
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@lru_cache(maxsize=100_000)
def stem(word: str, letters: int) -> str:
    """The beginning of a word as relatives of other languages share it: "Komission" for "comisión"."""
    return _spelt(folded(word), _SPELLINGS)[:letters]


@lru_cache(maxsize=100_000)
def sound(name: str) -> str:
    """The consonants of a name, which its spellings share: "kdf" for Kadhafi, Gadafi and Gheddafi."""
    bones = _spelt(folded(name), _SOUNDS)
    return bones if len(bones) >= _FEWEST_CONSONANTS else stem(name, len(name))


def _spelt(word: str, rules: Iterable[tuple[str, str]]) -> str:
    for letters, instead in rules:
        word = re.sub(letters, instead, word)
    return word


@cache
def _tables(language: str, kind: str) -> tuple[dict[str, tuple[str, ...]], dict[str, str], re.Pattern[str] | None]:
    """Whole words, beginnings, and one pattern for what may stand inside a compound."""
    wholes: dict[str, tuple[str, ...]] = {}
    begins: dict[str, str] = {}
    inside: dict[str, list[str]] = {}
    entries = load_language(language).list(kind) if language in languages() else ()
    for name, _, words in (entry.partition("=") for entry in entries):
        for word in words.split():
            plain = folded(word.strip("*"))
            if word.startswith("*"):
                inside.setdefault(name, []).append(re.escape(plain) + ("" if word.endswith("*") else "$"))
            elif word.endswith("*"):
                begins.setdefault(plain, name)
            else:
                wholes[plain] = (*wholes.get(plain, ()), name)
    groups = (f"(?P<{name}>{'|'.join(words)})" for name, words in inside.items())
    return wholes, begins, re.compile("|".join(groups)) if inside else None
