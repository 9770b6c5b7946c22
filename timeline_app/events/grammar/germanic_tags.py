"""German and Dutch words that are tagged as a verb and are none, or the other way round, by what stands around them."""

from __future__ import annotations

from collections.abc import Sequence

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


def is_rare_past(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether what looks like a noun is a Dutch verb: "de speler, die ziek was, [blies] zijn laatste adem uit"."""
    return words[k].text in _PASTS and (k == 0 or tags[k - 1] not in _BEFORE_NOUN)


def is_attribute(tags: Sequence[str], k: int) -> bool:
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


def is_only_verb(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
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
