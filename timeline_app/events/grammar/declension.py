"""German adjectives before a noun that loses its article: "dem schweren Erdbeben" is told as "schweres Erdbeben"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile

from timeline_app.events.grammar.germanic_genders import WEAK
from timeline_app.events.grammar.germanic_nouns import is_described_alone
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.language import load_language
from timeline_app.text.lexicon import frequencies

_RARER = 10  # times that a plural may be rarer than its dative
_SHORTEST = 5  # letters of a noun in the plural
_ENDINGS = ("en", "em", "er", "es", "e")
_FEMALE = frozenset({"die", "einer", "eine", "dieser", "zur", "jener", "seiner", "ihrer", "keiner"})
_ACCUSATIVE = frozenset({"den", "einen", "keinen", "diesen", "jenen", "seinen", "ihren"})
_GENITIVE = frozenset({"des", "eines", "dieses", "jenes", "seines", "ihres"})
_SEVERAL = frozenset({"einigen", "mehreren", "vielen", "zwei", "drei", "vier"})
_OTHER_CASES = _ACCUSATIVE | _GENITIVE | frozenset({"dem", "einem", "einer"})
_ARTICLES = {"m": "der", "f": "die", "n": "das"}
_UMLAUTS = str.maketrans("äöü", "aou")
_BARE = frozenset({"zu", "bei", "nach", "mit", "von", "aus", "seit"})
_DATIVE = frozenset({"dem", "vom", "beim", "zum", "im", "am", "einem", "diesem", "jenem", "seinem", "ihrem"})


def in_first_case(sentence: Sentence, core: Sequence[int], lists: Lists) -> dict[int, str]:
    """The adjectives and the noun of a German noun phrase as they stand without an article, by their indexes.

    `core` are the indexes of the phrase without its article, which stands right before them.
    """
    if not lists.neuters or not core or core[0] == 0:
        return {}
    adjectives = list(takewhile(lambda k: sentence.tags[k] == "ADJ", core))
    head = core[len(adjectives)] if len(adjectives) < len(core) else -1
    if head < 0 or not sentence.is_noun(head):
        return {}
    while head + 1 in core and sentence.tags[head + 1] == "NOUN":
        head += 1
    before, noun = core[0] - 1, sentence.words[head].text
    article = sentence.words[before].lower
    ending = _ending(article, sentence.words[adjectives[0]].text, noun, lists) if adjectives else ""
    told = {k: _with(sentence.words[k].text, ending) for k in adjectives} if ending else {}
    if article in _GENITIVE:
        told[head] = _without_genitive(noun)
    elif article == "den" or article in _SEVERAL or sentence.tags[before] == "ADP":
        told[head] = _without_dative(noun, lists)
    return told


def as_who_does_it(sentence: Sentence, phrase: Sequence[int], gender: str, lists: Lists) -> Mapping[int, str] | None:
    """The words of a German noun phrase with an article that are others in the first case, by their indexes.

    None where that case is not known: "dem Wagen" is like "dem Zeugen".
    """
    article, head = sentence.words[phrase[0]].lower, phrase[-1]
    definite = _ARTICLES.get(gender, "")
    if not lists.neuters or not (article in _OTHER_CASES or (article == "der" and gender == "f")):
        return {}
    noun, owned = sentence.words[head].text, article.endswith("s") or not definite
    if owned or not all(sentence.tags[k] == "ADJ" for k in phrase[1:-1]):
        return None
    told = {} if article.startswith("ein") else {phrase[0]: definite}
    ending = "e" if told or gender == "f" else "er" if gender == "m" else "es"
    told |= {k: _with(sentence.words[k].text, ending) for k in phrase[1:-1]}
    if gender == "m" and noun.endswith("en"):
        weak = noun.endswith(WEAK)
        if not weak and not is_described_alone("die", sentence.words[head], lists):
            return None
        told[head] = noun.removesuffix("en" if weak else "n")
    return told


def _ending(article: str, adjective: str, noun: str, lists: Lists) -> str:
    if article == "der":
        return "er" if not adjective.endswith("n") else "e"  # "der große Brand", "nach der großen Flut"
    if article in _FEMALE:
        return "e"
    if article == "das":
        return "es"
    if article in _ACCUSATIVE:
        return "e" if noun.endswith("n") and not _is_neuter(noun, lists) else "er"  # "bei den schweren Unruhen"
    if article in _SEVERAL:
        return "e"  # "zu einigen schweren Gefechten"
    if article in _BARE:
        plural = adjective.endswith("en") and noun.endswith("n")  # "zu heftigen Kämpfen"
        return "e" if plural or adjective.endswith("er") else ""
    if article in _DATIVE | _GENITIVE:
        return "es" if _is_neuter(_without_genitive(noun) if article in _GENITIVE else noun, lists) else "er"
    return ""


def _is_neuter(noun: str, lists: Lists) -> bool:
    return noun.lower().endswith(lists.neuters)


def _with(adjective: str, ending: str) -> str:
    if adjective[0].isupper() and adjective.endswith("er"):
        return adjective  # "Kölner"
    bare = next((adjective.removesuffix(end) for end in _ENDINGS if adjective.endswith(end)), "")
    return f"{bare}{ending}" if bare else adjective


def _without_dative(noun: str, lists: Lists) -> str:
    """A noun in the plural without the "n" of "bei den Protesten"; as it is where that belongs to it: "Wahlen"."""
    lower, shares, singular = noun.lower(), frequencies(lists.language), load_language(lists.language)
    for start in range(len(lower) - _SHORTEST if lower.endswith("n") else 0):
        plural = lower[start:-1]
        if plural in lists.event_nouns:
            is_plural = plural not in singular.list("event_nouns")
            is_plural &= shares.get(plural, 0.0) > shares.get(lower[start:], 0.0) / _RARER
            return noun[:-1] if is_plural else noun
    return noun[:-1] if _is_of_several(lower, shares) else noun


def _is_of_several(lower: str, shares: Mapping[str, float]) -> bool:
    """Whether a noun is that of several behind a preposition, "Lawinenabgängen", by its umlaut and its singular."""
    if not lower.endswith("en"):
        return False
    for start in range(len(lower) - _SHORTEST):
        one = lower[start:-2].translate(_UMLAUTS)
        if one != lower[start:-2] and shares.get(one, 0.0) and shares.get(lower[start:-1], 0.0):
            return True
    return False


def _without_genitive(noun: str) -> str:
    return noun.removesuffix("es") if noun.endswith(("des", "ges", "tes", "kes", "ses")) else noun.removesuffix("s")
