"""Word data of resources/abbreviations.toml: what the rules of sentences, repairs and titles know of each language."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from timeline_app.assets import resources

_LISTS = (
    "titles",
    "inner",
    "before_number",
    "dates",
    "either",
    "closing",
    "continues",
    "starters",
    "particles",
)


@dataclass(frozen=True, slots=True)
class WordSet:
    """Words that match in any case when they are listed in small letters, as they stand when with a capital."""

    words: frozenset[str]

    def __contains__(self, word: str) -> bool:
        return word in self.words or word.lower() in self.words


@dataclass(frozen=True, slots=True)
class WordData:
    """One language, on top of what all share; the fields are the keys of the file, explained there."""

    titles: WordSet
    inner: WordSet
    before_number: WordSet
    dates: WordSet
    either: WordSet
    closing: WordSet
    continues: WordSet
    starters: WordSet
    particles: WordSet
    ordinal_dot: bool
    accents: str
    lone: str
    folded: tuple[str, ...]


@cache
def word_data(language: str) -> WordData:
    """The word data of an ISO 639-1 code; a language without a table has what all share."""
    common, own = _tables()["common"], _tables().get(language, {})
    lists = {name: WordSet(frozenset([*common.get(name, ()), *own.get(name, ())])) for name in _LISTS}
    return WordData(
        **lists,
        ordinal_dot=bool(own.get("ordinal_dot", False)),
        accents=str(own.get("accents", "")),
        lone=str(own.get("lone", "")),
        folded=tuple(own.get("folded", ())),
    )


@cache
def all_words(key: str) -> tuple[str, ...]:
    """The entries under a key in every language, longest first."""
    found = {word for table in _tables().values() for word in table.get(key, ())}
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


def languages_mended() -> tuple[str, ...]:
    """The codes of the languages whose lost letters can be restored."""
    return tuple(sorted(code for code, table in _tables().items() if table.get("accents")))


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((resources() / "abbreviations.toml").read_text("utf-8"))
