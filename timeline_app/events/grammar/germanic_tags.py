"""German and Dutch words that are tagged as a verb and are none, or the other way round, by what stands around them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline_app.events.grammar.lists import Lists
from timeline_app.text.tagger import is_finite, is_verb
from timeline_app.text.words import Word

_INSIDE = frozenset({"ADP", "ADV", "DET", "ADJ", "NUM", "NOUN", "PROPN"})
_BORDERS = ("PUNCT", "CCONJ", "SCONJ")
_DESCRIBED = ("ADJ", "NUM", "NOUN", "PROPN")
_ENDS = ("te", "ten")  # of a past
# Dutch pasts that are rare enough to be taken for nouns.
_PASTS = frozenset({
    "blies", "bliezen", "dook", "doken", "dronk", "droop", "kneep", "knepen", "kromp", "sloop", "slopen", "smolt",
    "smolten", "snoof", "streek", "streken", "wierp", "wierpen", "zonk", "zonken", "zwoer", "zwoeren",
})  # fmt: skip
_BEFORE_NOUN = ("DET", "ADJ", "NUM", "ADP")
_SINCE = frozenset({"sinds", "sedert", "seit", "seitdem"})
_ARTICLES = frozenset({"de", "een", "deze"})
_DESCRIBES = ("ADJ", "NUM", "NOUN", "PROPN", "VERB.Past", "X")
# Dutch participles of two parts: "[voorgeleid] aan de rechter", rare enough to be taken for nouns.
_DONE = re.compile(
    r"(aan|achter|af|bij|door|in|mee|na|neer|om|onder|op|over|terug|toe|uit|vast|voor|weg)ge\w{2,}(d|t|en)"
)


def set_germanic_right(words: Sequence[Word], tags: list[str], k: int, lists: Lists) -> None:
    """Set the part of speech of a German or Dutch word right where what stands around it says what it is."""
    dutch = lists.language == "nl"
    if tags[k] == "NOUN" and dutch and _is_rare_past(words, tags, k):
        tags[k] = "VERB.Past"
    if tags[k] == "VERB.Past" and _is_attribute(tags, k):
        tags[k] = "ADJ"  # "löste den [von Ana Ruiz gegründeten] Verein auf"
    if tags[k] == "ADJ" and _is_only_verb(words, tags, k):
        tags[k] = "VERB.Past"  # "In der vergangenen Woche [präsentierte] Ruiz einen Plan"
    if tags[k] == "ADP" and words[k].lower in _SINCE and tags[k + 1 : k + 2] == ["PRON"]:
        tags[k] = "SCONJ"  # "[sinds] zij haar school verliet"
    if dutch and tags[k] == "NOUN" and _is_done(words, tags, k):
        tags[k] = "VERB.Part"
    if dutch and is_verb(tags[k]) and k and words[k - 1].lower in _ARTICLES:
        inflected = is_finite(tags[k]) or words[k].lower.endswith("e")  # "een [dronken] man", "de [gezochte] dader"
        told = "ADJ" if inflected and tags[k + 1 : k + 2] == ["NOUN"] else tags[k]
        tags[k] = "NOUN" if _is_somebody(words, tags, k) else told


def _is_somebody(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether a Dutch participle stands behind an article and before no noun: "tussen [de verdachte] en zijn broer"."""
    behind = k + 1
    if behind < len(words) and (tags[behind] == "CCONJ" or words[behind].text == ","):
        behind += 1  # "de gezochte [en gevreesde] bende"
    named = tags[behind : behind + 2]
    described = named[:1] == ["VERB.Part"] and named[1:] in (["NOUN"], ["ADJ"], ["PROPN"])
    described |= bool(named) and named[0].startswith(_DESCRIBES) and not _is_done(words, tags, behind)
    return words[k].lower.endswith("e") and words[k].text.islower() and not described


def _is_done(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether what looks like a noun is the participle of a clause that has only a verb that helps."""
    if not _DONE.fullmatch(words[k].text) or tags[k - 1] in _BEFORE_NOUN:
        return False
    start = next((m + 1 for m in range(k - 1, -1, -1) if tags[m] in _BORDERS), 0)
    helps = any(is_finite(tags[m]) and tags[m].startswith("AUX") for m in range(start, k))
    end = next((m for m in range(k + 1, len(tags)) if tags[m] in _BORDERS), len(tags))
    return helps and not any(tags[m].endswith((".Part", ".Inf")) for m in range(k + 1, end))


def _is_rare_past(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether what looks like a noun is a Dutch verb: "de speler, die ziek was, [blies] zijn laatste adem uit"."""
    return words[k].text in _PASTS and (k == 0 or tags[k - 1] not in _BEFORE_NOUN)


def _is_attribute(tags: Sequence[str], k: int) -> bool:
    """Whether what looks conjugated says more of a noun behind it: "den [von Ana Ruiz gegründeten] Verein".

    An article with a preposition or an adverb behind it waits for the noun, and the clause has another verb.
    """
    if k < 2 or tags[k + 1 : k + 2] not in (["ADJ"], ["NUM"], ["NOUN"], ["PROPN"]):
        return False
    start = next((m + 1 for m in range(k - 1, -1, -1) if tags[m] in _BORDERS or is_verb(tags[m])), 0)
    opens = (m for m in range(start, k - 1) if tags[m] == "DET" and tags[m + 1] in ("ADP", "ADV"))
    article = next(opens, k)
    if article == k or not all(name in _INSIDE for name in tags[article:k]) or tags[k - 1] == "ADP":
        return False
    end = next((m for m in range(k + 1, len(tags)) if tags[m] in _BORDERS), len(tags))
    before = next((m + 1 for m in range(k - 1, -1, -1) if tags[m] in _BORDERS), 0)
    return any(map(is_finite, (*tags[before:k], *tags[k + 1 : end])))


def _is_only_verb(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether what looks like an adjective is the verb of a sentence that has none, right behind the phrase before it.

    No adjective stands between a noun and another one that has an article or is a name.
    """
    if not k or not words[k].lower.endswith(_ENDS) or tags[0] not in ("ADP", "ADV") or tags[k - 1] not in _DESCRIBED:
        return False
    numbered = {m for m in range(1, k) if words[m].text == "." and words[m - 1].text.isdecimal()}  # "am 7. November"
    if not words[k].text.islower() or not all(tags[m] in _INSIDE or m in numbered for m in range(k)):
        return False
    end = next((m for m in range(k + 1, len(tags)) if tags[m] == "PUNCT"), len(tags))
    own = any(tags[m] == "DET" and tags[m - 1] != "ADP" for m in range(k + 1, end))
    return own and not any(map(is_verb, tags[:end]))
