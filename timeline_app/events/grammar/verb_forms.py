"""Forms of verbs: which does something, and the third person of the present, which headlines tell."""

from __future__ import annotations

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.text.lexicon import frequencies
from timeline_app.text.tagger import tag

_VOWELS = "aeiou"
_HISSING = ("s", "x", "z", "sh", "ch")  # behind which the ending is "es"


def present(infinitive: str, lists: Lists) -> str:
    """That form of an infinitive, or of an English gerund; "" where the language's lists and words do not tell it."""
    if infinitive in lists.irregular_present:
        return lists.irregular_present[infinitive]
    for ending, form in lists.present_endings.items():
        if infinitive.endswith(ending):
            stem = infinitive.removesuffix(ending)
            return _known(stem, form, lists) if ending == "ing" else stem + form
    return ""


def does(sentence: Sentence, k: int) -> bool:
    """Whether a word is a conjugated verb, or a gerund with its object: "before [meeting] the mayor"."""
    doing = sentence.tags[k].endswith((".PartP", ".Ger")) and sentence.tags[k + 1 : k + 2] == ["DET"]
    return doing or sentence.is_finite(k)


def _known(stem: str, form: str, lists: Lists) -> str:
    """The likeliest spelling of an English verb: "wins" for "winning", "loses" for "losing", and not "loss"."""
    shares = frequencies(lists.language)
    ways = [f"{stem}e{form}"]  # "moves", "passes"
    if stem.endswith("y") and stem[-2:-1] not in _VOWELS:
        ways = [f"{stem[:-1]}ie{form}"]  # "carries", "dies"
    elif not stem.endswith(_HISSING):
        ways += [stem + form, *([stem[:-1] + form] if stem[-2:-1] == stem[-1:] else [])]
    known = [way for way in ways if way in shares]
    verbs = [way for way in known if tag(["he", way, "it", "."], lists.language)[1] == "VERB.Pres"]
    return max(verbs or known, key=lambda way: shares.get(way, 0.0), default="")
