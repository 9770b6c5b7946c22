"""Which of two nouns a German relative pronoun means, by their genders: "die Aussage [eines Mannes], der kam"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.text.lexicon import frequencies

# The genders and the number (m, f, n, p) of which an article may be, in any case, or is inside a preposition.
_OF_ARTICLES = {
    "die": "fp", "das": "n", "den": "mp", "dem": "mn", "des": "mn", "der": "mfp", "ein": "mn", "eine": "f",
    "einen": "m", "einem": "mn", "einer": "f", "eines": "mn", "zum": "mn", "zur": "f", "vom": "mn", "beim": "mn",
    "im": "mn", "am": "mn",
}  # fmt: skip
_OF_PRONOUNS = {"der": "m", "das": "n"}
_OWNERS = ("des", "eines")
WEAK = ("isten", "enten", "anten", "aten", "ogen", "graphen")
"""How nouns end in the second case that end without "en" in the first."""


def is_meant_by(sentence: Sentence, noun: Sequence[int], opener: int, lists: Lists, *, one: bool) -> bool:
    """Whether a noun phrase has the gender of a relative pronoun, as far as its article tells; `one`: of one thing."""
    pronoun = sentence.words[opener].lower
    wanted = _OF_PRONOUNS.get(pronoun, "f" if one else "p")
    first = noun[0] if sentence.tags[noun[0]] == "DET" else noun[0] - 1
    article = sentence.words[first].lower if first >= 0 else ""
    return not lists.capital_nouns or wanted in _OF_ARTICLES.get(article, wanted)


def owner_in_first_case(
    sentence: Sentence, noun: Sequence[int], lists: Lists, *, one: bool
) -> tuple[list[int], dict[int, str]]:
    """Whose a noun phrase says something is, without its article, and the words of that in the first case.

    `one` says that they are told of as one; several are called the same in both cases: "Thema der [Wochen], die".
    """
    tags = sentence.tags
    if not one:
        at = next((n for n in range(len(noun) - 1, 0, -1) if sentence.words[noun[n]].lower == "der"), -1)
        several = [*noun[at + 1 :]] if at > 0 and tags[noun[at - 1]] == "NOUN" else []
        return (several, {}) if all(tags[k] in ("NOUN", "PROPN") for k in several) else ([], {})
    at = next((n for n in range(len(noun) - 1, 0, -1) if sentence.words[noun[n]].lower in _OWNERS), -1)
    inner = list(noun[at + 1 :]) if at > 0 else []
    if not inner or any(tags[k] not in ("NOUN", "PROPN") for k in inner):
        return [], {}
    known, word = frequencies(lists.language), sentence.words[inner[0]].text
    if word.endswith(WEAK) and known.get(word.lower().removesuffix("en"), 0):
        return inner, {inner[0]: word.removesuffix("en")}
    shorter = (word.removesuffix(ending) for ending in ("es", "s") if word.endswith(ending))
    base = next((form for form in shorter if known.get(form.lower().rpartition("-")[2], 0)), "")
    return (inner, {inner[0]: base}) if base else ([], {})
