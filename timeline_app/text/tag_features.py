"""What the tagger looks at in a word and in its neighbours; training and tagging share every line of it.

Each feature looks at one word only, so that the weights of a word are summed once and kept.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from timeline_app.assets import resources

# The places of a word as seen from the word to be tagged: itself, one before, one after, two before, two after.
PLACES = ("", "P", "N", "Q", "O")

_NONE, _AUX, _DONE, _BOUNDARY, _SUB, _SUB_AUX, _SUB_DONE = range(7)
STATES = 14

_OPENING = frozenset(":“„«‘—–")
_APOSTROPHES = frozenset("'’")
_NOT_FINITE = frozenset({"Inf", "Part", "PartP", "Ger"})


@dataclass(frozen=True, slots=True)
class TagRules:
    """What is known of a language beside its weights; the fields are explained in resources/taggers/rules.toml."""

    elided: frozenset[str]
    clitics: frozenset[str]
    future: re.Pattern[str] | None
    bare_participle_is_past: bool
    relatives: frozenset[str]
    signs: frozenset[str]
    capital_nouns: bool


@dataclass(frozen=True, slots=True)
class Unit:
    """A word as the tagger reads it: what stands between spaces, an elided article or a clitic.

    `any_case` says that a capital letter tells nothing here: at the start of a sentence, in a headline.
    """

    text: str
    any_case: bool


@cache
def rules_of(language: str) -> TagRules:
    """The rules of an ISO 639-1 code; a language without a table has none."""
    table = _tables().get(language, {})
    future = table.get("future", ())
    return TagRules(
        elided=frozenset(table.get("elided", ())),
        clitics=frozenset(table.get("clitics", ())),
        future=re.compile(rf"(?:{'|'.join(future)})\Z") if future else None,
        bare_participle_is_past=bool(table.get("bare_participle_is_past", False)),
        relatives=frozenset(table.get("relatives", ())),
        signs=frozenset(table.get("signs", ())),
        capital_nouns=bool(table.get("capital_nouns", False)),
    )


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((resources() / "taggers" / "rules.toml").read_text("utf-8"))


def units_of(words: Sequence[str], language: str) -> tuple[list[Unit], list[int]]:
    """The units of one sentence, and for each of its words the number of the unit that it belongs to.

    An apostrophe goes to the elided word before it ("l'") or to the clitic after it ("'s").
    """
    rules = rules_of(language)
    texts: list[str] = []
    owner: list[int] = []
    for number, word in enumerate(words):
        before = words[number - 1].lower() if number else ""
        joins = (word in _APOSTROPHES and before in rules.elided) or (
            number > 1 and before in _APOSTROPHES and word.lower() in rules.clitics and words[number - 2][:1].isalpha()
        )
        text = "'" if word in _APOSTROPHES else word
        if joins:
            texts[-1] += text
        else:
            texts.append(text)
        owner.append(len(texts) - 1)
    return _read_case(texts, capital_nouns=rules.capital_nouns), owner


def _read_case(texts: list[str], *, capital_nouns: bool) -> list[Unit]:
    words = [text for text in texts if text[:1].isalpha() and len(text) > 3]
    capitals = sum(word[0].isupper() for word in words)
    shouted = len(words) > 1 and sum(word.isupper() for word in words) >= 0.8 * len(words)
    headline = len(words) > 3 and capitals >= 0.8 * len(words)
    if shouted:
        return [Unit(text.capitalize(), any_case=True) for text in texts]
    small = capital_nouns and len(words) > 3 and not any(text[:1].isupper() for text in texts[1:])  # typed in haste
    units, first = [], True
    for text in texts:
        units.append(Unit(text, any_case=first or headline or small))
        first = text in _OPENING or (first and not text[:1].isalnum())
    return units


def features_of(unit: Unit) -> list[str]:
    """The features of the word to be tagged."""
    text, lower = unit.text, unit.text.lower()
    size, shape = len(lower), _shape(text)
    features = ["w" + lower, "b"]
    if unit.any_case:
        features.append("F" + shape[:2])
    else:
        features += ["W" + text, "s" + shape, "M" + shape[:2]]
        if size > 5 and text[0].isupper():
            features.append("U" + lower[-3:])
    features += [f"{k}{lower[-k:]}" for k in (1, 2, 3, 4) if size > k]
    features += [f"p{k}{lower[:k]}" for k in (1, 2, 3) if size > k]
    if size > 6:
        features.append("5" + lower[-5:])
    if "-" in lower:
        features.append("h" + lower.rsplit("-", 1)[1])
    return features


def neighbour_features(place: str, unit: Unit) -> list[str]:
    """The features of a word for the word beside it (`place` P or N) or next but one (Q or O)."""
    lower = unit.text.lower()
    if place in "QO":
        return [place + "w" + lower]
    case = "F" if unit.any_case else ""
    return [
        f"{place}w{lower}",
        f"{place}3{lower[-3:] if len(lower) > 3 else ''}",
        f"{place}s{case}{_shape(unit.text)[:3]}",
    ]


def all_features(unit: Unit) -> Iterator[list[str]]:
    """The features of a unit for each of the PLACES."""
    yield features_of(unit)
    for place in PLACES[1:]:
        yield neighbour_features(place, unit)


def _shape(text: str) -> str:
    kinds = ["9" if c.isdigit() else "X" if c.isupper() else "x" if c.isalpha() else c for c in text[:24]]
    runs = kinds[:2] + [c for (a, b), c in zip(pairwise(kinds), kinds[2:], strict=False) if not a == b == c]
    return "".join(runs)[:8]


@cache  # there are some forty tags, and an article asks five thousand times
def is_verb(tag: str) -> bool:
    """Whether a tag names a verb or an auxiliary, in whatever form."""
    return tag.startswith(("VERB", "AUX"))


@cache
def is_finite(tag: str) -> bool:
    """Whether a tag names a conjugated verb or auxiliary."""
    return is_verb(tag) and tag.partition(".")[2] not in _NOT_FINITE


def next_state(state: int, tag: str) -> int:
    """How far a sentence has come after a word: whether its clause, and whether its main clause, has its verb yet."""
    main, phase = divmod(state, 7)
    below = phase >= _SUB
    if tag == "SCONJ" or (tag == "PRON" and phase == _BOUNDARY):
        phase = _SUB
    elif tag == "PUNCT":
        phase = phase if phase in {_NONE, _SUB} else _BOUNDARY
    elif tag == "CCONJ":
        phase = {_NONE: _NONE, _SUB: _SUB, _SUB_AUX: _SUB, _SUB_DONE: _SUB}.get(phase, _BOUNDARY)
    elif is_finite(tag):
        main = main if below else 1
        verb = tag.startswith("VERB")
        phase = (_SUB_DONE if verb else _SUB_AUX) if below else (_DONE if verb else _AUX)
    elif is_verb(tag):
        phase = {_AUX: _DONE, _SUB_AUX: _SUB_DONE}.get(phase, phase)
    return main * 7 + phase
