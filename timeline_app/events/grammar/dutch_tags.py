"""Dutch words whose form is that of two parts of speech: "zijn" (are, his), "verkocht" (sold), "verdachte"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from timeline_app.events.names.people import is_first_name
from timeline_app.text.tagger import is_finite, is_verb
from timeline_app.text.words import Word

_LED = frozenset({"ADP", "ADV", "DET", "ADJ", "NUM", "NOUN", "PROPN"})
_BORDERS = ("PUNCT", "SCONJ")
_OPENS_OBJECT = ("PRON", "DET", "NUM", "PROPN", "ADP")
_PLURAL = ("en", "s")
_NEUTER = frozenset({"het", "een", "dit", "dat", "ons"})
# What ends a past and a participle alike: "verkocht", "begrepen"; with "ge-" it is only a participle.
_DOUBLE = re.compile(r"(be|her|mis|om|onder|ont|over|ver|voor|weer)\w+(t|en)")
# What is made of a participle and says which: "de [verdachte] goederen", and not "de [bende] jongeren".
_DESCRIBES = re.compile(r"(be|ge|ont|ver)\w{3,}[dt]e")


def set_dutch_right(words: Sequence[Word], tags: list[str], k: int) -> None:
    """Set the part of speech of a Dutch word right where its clause would have no verb, or two nouns side by side."""
    if tags[k] in ("DET", "PRON") and words[k].lower == "zijn" and _are_done(words, tags, k):
        tags[k] = "AUX.Pres"
    if tags[k] == "VERB.Part" and _DOUBLE.fullmatch(words[k].text):
        alone = _is_second(tags, k) or _goes_on(tags, k)
        tags[k] = "VERB.Past" if alone and not any(map(is_verb, _behind(tags, k))) else tags[k]
    if is_verb(tags[k]) and _are_many(words, tags, k):
        tags[k] = "NOUN"
    if k == 1 and tags[:3] == ["DET", "NOUN", "NOUN"] and _DESCRIBES.fullmatch(words[1].text):
        tags[1] = "ADJ"
    it = tags[k] == "DET" and words[k].lower == "het"
    if it and (_is_counted(words, tags, k + 1) or _is_object(tags, k)):
        tags[k] = "PRON"  # "dat [het] 400 banen schrapt"
    if tags[k] == "SCONJ" and words[k].lower == "dat" and _is_relative(words, tags, k):
        tags[k] = "PRON"
    if tags[k] in ("NOUN", "ADJ") and words[k].is_name and _is_surname(words, tags, k):
        tags[k - 1 : k + 1] = ("PROPN", "PROPN")


def _behind(tags: Sequence[str], k: int) -> Sequence[str]:
    end = next((m for m in range(k + 1, len(tags)) if tags[m] in _BORDERS), len(tags))
    return tags[k + 1 : end]


def _are_done(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether "zijn" helps a participle behind it: "In 2010 [zijn] nieuwe huizen gebouwd", and not "zijn huis"."""
    rest = _behind(tags, k)
    noun = next((m for m in range(k + 1, len(tags)) if tags[m] not in ("ADJ", "ADV", "NUM")), len(tags) - 1)
    several = tags[noun] == "NOUN" and words[noun].lower.endswith(_PLURAL)
    alone = k > 0 and _LED.issuperset(tags[:k]) and not any(is_finite(tag) or tag.endswith(".Inf") for tag in rest)
    return several and alone and "VERB.Part" in rest


def _is_second(tags: Sequence[str], k: int) -> bool:
    """Whether only phrases stand before a verb, and more than one behind: "In 2001 [verkocht] Jan Smit zijn huis"."""
    rest = _behind(tags, k)
    place = rest[:1] == ["ADP"]  # "In 2012 [overleden] in Gent drie mannen"
    far = place and any(one != "ADP" and other in ("DET", "NUM") for one, other in pairwise(rest))
    doer = far or rest[:1] in (["PROPN"], ["DET"], ["PRON"], ["NUM"])
    return k > 0 and doer and tags[k - 1] not in ("ADP", "DET", "ADJ") and _LED.issuperset(tags[:k])


def _goes_on(tags: Sequence[str], k: int) -> bool:
    """Whether a verb goes on with a clause that has no verb that helps: "kocht een boot en [verkocht] hem"."""
    if k < 2 or tags[k - 1] != "CCONJ" or not (tags[k + 1 : k + 2] and tags[k + 1] in _OPENS_OBJECT):
        return False
    start = next((m + 1 for m in range(k - 1, -1, -1) if tags[m] in _BORDERS), 0)
    verbs = [tag for tag in tags[start : k - 1] if is_verb(tag)]
    return bool(verbs) and all(is_finite(tag) and tag.startswith("VERB") for tag in verbs)


def _is_counted(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether several things follow, which no "het" leads to, and not the size of one: "het [30 meter hoge] beeld"."""
    return (
        tags[k : k + 2] == ["NUM", "NOUN"] and words[k + 1].lower.endswith(_PLURAL) and tags[k + 2 : k + 3] != ["ADJ"]
    )


def _is_object(tags: Sequence[str], k: int) -> bool:
    """Whether a preposition follows, and nothing that says which: "verkocht [het] aan Jan"."""
    led = k > 0 and is_finite(tags[k - 1]) and tags[k + 1 : k + 2] == ["ADP"]
    return led and not any(pair in (("ADJ", "NOUN"), ("VERB.Part", "NOUN")) for pair in pairwise(_behind(tags, k)))


def _is_relative(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether "dat" stands behind a neuter noun and nobody else does what follows: "het schip [dat] in 1942 zonk"."""
    start = k - 1
    while start > 0 and tags[start - 1] in ("ADJ", "NUM"):
        start -= 1
    neuter = start > 0 and tags[k - 1] == "NOUN" and words[start - 1].lower in _NEUTER
    inside = _behind(tags, k)
    if not neuter or "PRON" in inside or not inside or not is_finite(inside[-1]):
        return False
    return not any(tags[m] in ("NOUN", "PROPN") and not _is_led(tags, m, k) for m in range(k + 1, k + 1 + len(inside)))


def _is_led(tags: Sequence[str], m: int, start: int) -> bool:
    """Whether a preposition leads to a noun, with what stands between them."""
    while m - 1 > start and tags[m - 1] in ("DET", "ADJ", "NUM", "NOUN", "PROPN"):
        m -= 1
    return tags[m - 1] == "ADP"


def _are_many(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether what looks like a verb is what is counted behind one: "Vorig jaar steeg het aantal [inbraken]"."""
    counted = k > 2 and words[k - 1].lower == "aantal" and words[k].lower.endswith("en")
    return counted and tags[k - 2] == "DET" and is_finite(tags[k - 3])


def _is_surname(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether a noun with an article behind a first name is a family's: "Piet de [Boer]"."""
    article = k > 1 and words[k - 1].text == "de"
    of = words[k + 1].lower == "van" if k + 1 < len(words) else False  # "won Jan de [Ronde] van Vlaanderen"
    return article and not of and tags[k - 2] == "PROPN" and is_first_name(words[k - 2].text)
