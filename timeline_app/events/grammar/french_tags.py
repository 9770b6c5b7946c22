"""Parts of speech that are certain in French: "ainsi que" joins two nouns as "et" does, "N'" is half a name."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.lists import Lists
from timeline_app.text.tagger import is_finite
from timeline_app.text.words import Word

_AND, _THAT = "ainsi", ("que", "qu")
_NOMINAL = ("NOUN", "PROPN")
_BEFORE_NOUN = ("DET", "ADJ", "NUM", "ADP", "PUNCT", *_NOMINAL)
_IT, _IS = ("c", "ce"), ("est", "était", "fut", "sera")
_THEN = ("puis", "et")
_SHORTEST = 5  # letters of a verb
_FAR = 6  # words and signs up to the second noun
# Participles behind which a noun without an article says what somebody became: "Elu député"; capitals lose accents.
_MADE = tuple(
    f"{form}{ending}"
    for form in ("élu", "elu", "réélu", "nommé", "promu", "sacré", "désigné", "proclamé", "devenu")
    for ending in ("", "e", "s", "es")
)


def set_french_right(words: Sequence[Word], tags: list[str], k: int, lists: Lists) -> None:
    """Set the tags of "ainsi que" right, which opens no clause where it joins a noun to another one, and of names.

    And those of "à partir de", which is one preposition, of verbs, and of the participle in "Elu député en 1978, ...".
    """
    if lists.language != "fr":
        return
    if _is_in_a_name(words, tags, k):
        tags[k : k + 2] = ["PROPN", "PROPN"]
    if words[k].lower == "partir" and _stands_between(words, k, "à", "de"):
        tags[k] = "ADP"
    if words[k].lower == "si" and tags[k] == "ADP":  # "votera [si] le ministre reste"
        tags[k] = "SCONJ"
    _set_verbs_right(words, tags, k, lists)
    if not k and _became_something(words, tags):
        tags[:2] = ["VERB.Part", "ADP" if tags[1] == "ADP" else "NOUN"]
    if words[k].lower == _AND and 0 < k < len(words) - 2:
        _set_joined_right(words, tags, k)


def _set_verbs_right(words: Sequence[Word], tags: list[str], k: int, lists: Lists) -> None:
    if _is_its_only_verb(words, tags, k, lists):
        tags[k] = "VERB.Pres"
    east = words[k].text == "est" and tags[k] == "NOUN" and 0 < k < len(words) - 1
    if east and words[k - 1].lower in lists.calendar and tags[k + 1] in ("ADJ", "VERB.Part"):
        tags[k : k + 2] = ["AUX.Pres", "VERB.Part"]  # "Le feu qui avait pris jeudi [est éteint]"
    if _is_reflexive(words, tags, k):
        tags[k : k + 3] = ["PRON", "PRON", "VERB.Pres"]
    if _puts_a_time_first(words, tags, k):
        tags[k] = "SCONJ"
        _set_verb_behind(words, tags, k)
    if _is_done_next(words, tags, k):
        tags[k] = "VERB.Part"


def _set_joined_right(words: Sequence[Word], tags: list[str], k: int) -> None:
    before = k - 1 - (words[k - 1].text == "," and k > 1)
    if words[k + 1].lower not in _THAT or tags[before] not in (*_NOMINAL, "ADJ"):
        return
    for m in range(k + 2, min(len(words), k + 2 + _FAR)):
        if is_finite(tags[m]) or tags[m] not in _BEFORE_NOUN:
            return  # "ainsi que le prévoit la loi"
        if tags[m] in _NOMINAL:
            tags[k : k + 2] = ["CCONJ", "PART"]
            return


def _is_in_a_name(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether a capital before an apostrophe stands inside a name: "Pascal Affi [N'Guessan]", "Conor [O'Brien]"."""
    capital = len(words[k].text) == 1 and words[k].text.isupper() and 0 < k < len(words) - 2
    return capital and tags[k - 1] == tags[k + 2] == "PROPN" and words[k + 1].text in "'’"


def _stands_between(words: Sequence[Word], k: int, before: str, behind: str) -> bool:
    """Whether two words stand beside another one: "[à] partir [de]"."""
    around = [word.lower for word in (*words[max(0, k - 1) : k], *words[k + 1 : k + 2])]
    return around == [before, behind]


def _became_something(words: Sequence[Word], tags: Sequence[str]) -> bool:
    """Whether a sentence opens with what somebody was made: "Elue députée en 1997, elle"."""
    if words[0].lower.startswith("invité") and tags[0] == "NOUN" and "ADP" in tags[1:2]:
        comma = next((k for k, word in enumerate(words) if word.text == "," or is_finite(tags[k])), len(words) - 1)
        return words[comma].text == "," and tags[comma + 1] in ("DET", "PROPN", "PRON")
    office = tags[1:2] in (["NOUN"], ["VERB.Part"]) and words[1].text.islower()
    return words[0].lower in _MADE and office and tags[2:3] in (["ADP"], ["ADJ"], ["DET"], ["NUM"])


def _is_done_next(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether a second participle opens a sentence with the first: "Détruit en 1612, puis [reconstruit], il"."""
    joined = k > 1 and words[k - 1].lower in _THEN and tags[0] == "VERB.Part" and is_finite(tags[k])
    if not joined or not words[k].lower.endswith("it") or any(map(is_finite, tags[:k])):
        return False
    comma = next((m for m in range(k, len(words)) if words[m].text == ","), len(words))
    return any(map(is_finite, tags[comma:]))


def _is_its_only_verb(words: Sequence[Word], tags: Sequence[str], k: int, lists: Lists) -> bool:
    """Whether what looks like an adjective between a noun and an article is the verb: "Une plaque [rappelle] la"."""
    if not 0 < k < len(words) - 1 or tags[k] not in ("ADJ", "ADP") or tags[k + 1] != "DET":
        return False
    lower, noun = words[k].lower, tags[k - 1] in _NOMINAL
    ends = lower.endswith(("e", "ent")) and words[k].text.islower() and lower not in lists.prepositions
    opens = tags[0] in ("DET", "PROPN") and noun and words[k + 1].lower not in lists.of_words
    return ends and opens and len(lower) >= _SHORTEST and not any(map(is_finite, tags))


def _is_reflexive(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether "s'" was taken for a preposition before a verb of the present: "l'extension [s'amorce] le long"."""
    if tags[k : k + 3] not in (["ADP", "ADP", "NOUN"], ["ADP", "ADP", "ADJ"]):
        return False
    subject = k > 0 and tags[k - 1] in _NOMINAL
    return subject and words[k].lower == "s" and words[k + 1].text in "'’" and words[k + 2].lower.endswith(("e", "ent"))


def _puts_a_time_first(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether "que" stands behind figures that "c'est" puts first: "Ce n'est qu'en 1998 [que] la ville s'agrandit"."""
    verb = next((m for m in range(min(len(words), _FAR)) if words[m].lower in _IS), -1)
    it = 0 < verb < k and words[0].lower in _IT and words[k].lower in _THAT and tags[k] in ("ADP", "PRON", "SCONJ")
    return it and tags[k - 1] == "NUM" and not any(map(is_finite, tags[verb + 1 : k]))


def _set_verb_behind(words: Sequence[Word], tags: list[str], k: int) -> None:
    """Tag as a verb what looks like an adjective behind a noun, where a clause has no other: "la ville [rachète]"."""
    end = next((m for m in range(k + 1, len(words)) if words[m].text in ",;:.!?"), len(words))
    if any(map(is_finite, tags[k + 1 : end])):
        return
    for m in range(k + 2, end):
        if tags[m] == "ADJ" and tags[m - 1] in _NOMINAL and words[m].lower.endswith(("e", "ent")):
            tags[m] = "VERB.Pres"
            article = words[m + 1].lower in ("le", "la", "les") and tags[m + 1 : m + 3] == ["PRON", "NOUN"]
            tags[m + 1 : m + 2] = ["DET"] if article else tags[m + 1 : m + 2]
            return
