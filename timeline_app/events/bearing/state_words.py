"""The words by which a language says that something went on, was not so, was only supposed, or was counted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from timeline_app.temporal.locales import language_of

_SETS = (
    "until",
    "since",
    "after",
    "not_until",
    "restrictors",
    "particles_of_not",
    "neither",
    "not_yet",
    "no_longer",
    "only",
    "more",
    "superlatives",
    "whens",
    "when_nouns",
    "lasting",
    "staying",
    "living",
    "offices",
    "by",
    "modals",
    "had",
    "been",
    "original",
    "intended",
    "supposed",
    "inverting",
    "references",
    "against",
    "counting",
    "changing",
    "do",
    "doing",
    "contrasting",
    "often",
)


@dataclass(frozen=True, slots=True)
class StateWords:
    """Words in small letters; resources/languages/README.md says of each list what it is for."""

    until: frozenset[str]
    since: frozenset[str]
    after: frozenset[str]
    not_until: frozenset[str]
    restrictors: frozenset[str]
    particles_of_not: frozenset[str]
    neither: frozenset[str]
    not_yet: frozenset[str]
    no_longer: frozenset[str]
    only: frozenset[str]
    more: frozenset[str]
    superlatives: frozenset[str]
    whens: frozenset[str]
    when_nouns: frozenset[str]
    lasting: frozenset[str]
    staying: frozenset[str]
    living: frozenset[str]
    offices: frozenset[str]
    by: frozenset[str]
    modals: frozenset[str]
    had: frozenset[str]
    been: frozenset[str]
    original: frozenset[str]
    intended: frozenset[str]
    supposed: frozenset[str]
    inverting: frozenset[str]
    references: frozenset[str]
    against: frozenset[str]
    counting: frozenset[str]
    changing: frozenset[str]
    like: tuple[str, ...]
    do: frozenset[str]
    doing: frozenset[str]
    contrasting: frozenset[str]
    often: frozenset[str]
    superlative_endings: tuple[str, ...]
    irregular_pasts: dict[str, str]
    short_negated: dict[str, str]


@cache
def state_words(code: str) -> StateWords:
    """The words of a language; raises KeyError when nothing is known of it."""
    language = language_of(code)
    return StateWords(
        superlative_endings=language.list("superlative_endings"),
        irregular_pasts=dict(pair.split("=") for pair in language.list("irregular_pasts")),
        short_negated=dict(pair.split("=") for pair in language.list("short_negated")),
        like=language.list("state_like"),
        **{name: frozenset(language.list(f"state_{name}")) for name in _SETS},
    )
