"""The words by which a language says where a title cannot end, and how many do what its verb says."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from timeline_app.language import Language
from timeline_app.temporal.locales import language_of


@dataclass(frozen=True, slots=True)
class TitleWords:
    """Words in small letters; resources/languages/README.md says of each list what it is for."""

    leading_on: dict[str, frozenset[str]]  # words behind one that wants another, by that
    many: tuple[str, ...]
    not_many: tuple[str, ...]
    one: frozenset[str]
    becoming: frozenset[str]
    taken_as: frozenset[str]
    made_to: frozenset[str]
    between: frozenset[str]
    compared: frozenset[str]
    comparatives: tuple[str, ...]
    definite: frozenset[str]
    naming: frozenset[str]
    ties: frozenset[str]
    contrasts: frozenset[str]
    doers: frozenset[str]
    others: frozenset[str]


@cache
def title_words(code: str) -> TitleWords:
    """The words of a language; raises KeyError when nothing is known of it."""
    language = language_of(code)
    pairs: dict[str, set[str]] = {}
    for first, second in map(str.split, language.list("title_leading_on")):
        pairs.setdefault(first, set()).update((second, *_with_articles(language, second)))
    return TitleWords(
        leading_on={first: frozenset(seconds) for first, seconds in pairs.items()},
        many=language.list("title_many"),
        not_many=language.list("title_not_many"),
        one=frozenset(language.list("title_one")),
        becoming=frozenset(language.list("title_becoming")),
        taken_as=frozenset(language.list("title_taken_as")),
        made_to=frozenset(language.list("title_made_to")),
        between=frozenset(language.list("title_between")),
        compared=frozenset(language.list("title_compared")),
        comparatives=language.list("title_comparatives"),
        definite=frozenset(language.list("title_definite")),
        naming=frozenset(language.list("title_naming")),
        ties=frozenset(language.list("title_ties")),
        contrasts=frozenset(language.list("title_contrasts")),
        doers=frozenset(language.list("title_doers")),
        others=frozenset(language.list("title_others")),
    )


def _with_articles(language: Language, preposition: str) -> list[str]:
    """A preposition with each article that it holds: "al", "alla", "alle" for "a"."""
    inside = [pair.partition("=")[0] for pair in language.list("articles_inside")]
    begins = tuple(start for known, start in map(_halves, language.list("contracting")) if known == preposition)
    return [word for word in inside if word.startswith(begins)] if begins else []


def _halves(pair: str) -> tuple[str, str]:
    known, _, start = pair.partition("=")
    return known, start
