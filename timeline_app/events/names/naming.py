"""What a language's file and resources/names.toml say of names: which words lead to one, and which are none."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from timeline_app.assets import resources
from timeline_app.events.grammar.lists import Lists, lists_of
from timeline_app.temporal.locales import language_of
from timeline_app.text.words import Word

_SHARED = ("particles", "sure_particles", "country_beginnings", "no_acronyms", "organisation")
_LONGEST_PREFIX = 3  # letters before a hyphen and a name: al-Assad
_CALENDAR = ("MONTH", "MONTHALSO", "MABBR", "WEEKDAY", "WEEKDAYS", "WABBR", "SEASON")


@dataclass(frozen=True, slots=True, eq=False)
class Naming:
    """The words by which the names of a language are told apart, all in small letters."""

    language: str
    capitals_for_nouns: bool
    common: frozenset[str]
    of_words: frozenset[str]
    articles: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    verbs: frozenset[str]
    finite_endings: tuple[str, ...]
    civilities: frozenset[str]
    place_cues: frozenset[str]
    place_nouns: frozenset[str]
    place_stops: frozenset[str]
    no_names: frozenset[str]
    no_first_names: frozenset[str]  # which other languages have: "Christian Democrats"
    family_names: frozenset[str]  # those of them that are family names behind a first name: "Bill White"
    organisation_words: frozenset[str]
    organisation_endings: tuple[str, ...]
    adjective_endings: tuple[str, ...]
    particles: frozenset[str]
    sure_particles: frozenset[str]
    no_acronyms: frozenset[str]
    country_beginnings: frozenset[str]
    organisations: dict[str, tuple[tuple[tuple[str, ...], str], ...]]

    def is_name(self, word: Word) -> bool:
        """Whether a word can be part of a name: a capital, and none of the words that have one for other reasons."""
        return _is_name(self, word.text)

    def is_organisation_word(self, word: Word) -> bool:
        """Whether a word is what kinds of organisations are called."""
        return _is_organisation_word(self, word.text)


# Nine words in ten of a text have been seen before: looking them up again takes a tenth of the time.
@lru_cache(maxsize=30_000)
def _is_name(naming: Naming, text: str) -> bool:
    prefix, hyphen, rest = text.partition("-")
    prefixed = bool(hyphen) and len(prefix) <= _LONGEST_PREFIX and rest[:1].isupper()
    return len(text) > 1 and (text[0].isupper() or prefixed) and text.lower() not in naming.common


@lru_cache(maxsize=30_000)
def _is_organisation_word(naming: Naming, text: str) -> bool:
    lower = text.lower().rstrip(".")
    compound = bool(naming.organisation_endings) and text[:1].isupper() and lower.endswith(naming.organisation_endings)
    return compound or lower in naming.organisation_words


@cache
def naming_of(code: str) -> Naming:
    """The naming of a language; raises KeyError when nothing is known of it, ValueError when names.toml is wrong."""
    language, lists = language_of(code), lists_of(code)
    data = _shared()
    calendar = {form.lower() for name in _CALENDAR for forms in language.words.get(name, {}).values() for form in forms}
    lower = {name: frozenset(word.lower() for word in language.list(name)) for name in
             ("place_cues", "place_nouns", "place_stops", "no_names", "no_first_names", "family_names",
              "organisation_words")}  # fmt: skip
    return Naming(
        language=code,
        capitals_for_nouns=code == "de",
        common=_common(lists) | calendar,
        of_words=lists.of_words,
        articles=lists.determiners | {pair.partition("=")[2] for pair in language.list("contraction")},
        determiners=lists.determiners,
        prepositions=lists.prepositions,
        verbs=lists.auxiliaries | lists.report_verbs | lists.pasts,
        finite_endings=lists.finite_endings,
        civilities=frozenset(word.lower() for word in lists.civilities),
        organisation_endings=language.list("organisation_endings"),
        adjective_endings=language.list("adjective_endings"),
        particles=frozenset(data["particles"]),
        sure_particles=frozenset(data["sure_particles"]) - lists.of_words - lists.prepositions,
        no_acronyms=frozenset(data["no_acronyms"]),
        country_beginnings=frozenset(data["country_beginnings"]),
        organisations=_by_first_word(),
        **lower,
    )


def _common(lists: Lists) -> frozenset[str]:
    words = lists.determiners | lists.prepositions | lists.first_words | lists.civilities | lists.relatives
    more = words | lists.function_words | lists.auxiliaries | lists.and_words | lists.report_verbs | lists.persons
    return frozenset(word.lower() for word in more)


# ---------------------------------------------------------------- organisations that have many names


def same_organisation(name: str) -> str:
    """A key that "UN", "ONU" and "Nations unies" share; an organisation that names.toml lacks is its own key."""
    return _keys().get(_plain(name), _plain(name))


@cache
def _keys() -> dict[str, str]:
    return {_plain(name): entry["key"] for entry in _shared()["organisation"] for name in entry["names"]}


def _plain(name: str) -> str:
    return " ".join(name.lower().replace("-", " ").replace(".", "").replace("’", "'").split())


@cache
def _by_first_word() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Names as words, the longest first, by their first word."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for entry in _shared()["organisation"]:
        for name in entry["names"]:
            parts = tuple(name.replace("'", " ' ").split())
            found.setdefault(parts[0], []).append((parts, entry["key"]))
    return {first: tuple(sorted(names, key=lambda n: -len(n[0]))) for first, names in found.items()}


@cache
def _shared() -> dict[str, list]:  # type: ignore[type-arg]
    data = tomllib.loads((resources() / "names.toml").read_text("utf-8"))
    if not all(isinstance(data.get(key), list) for key in _SHARED):
        raise ValueError(f"names.toml: {', '.join(_SHARED)} are lists")
    return data


def said(words: Sequence[Word]) -> str:
    """Words as the text has them, with one space where it has any."""
    pieces = [words[0].text]
    for before, word in pairwise(words):
        pieces.append(word.text if word.start == before.end else f" {word.text}")
    return "".join(pieces)
