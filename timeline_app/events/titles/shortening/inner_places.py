"""The state or county that an English noun phrase names behind its town, which no short title needs."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence

_LONGEST_STATE = 2  # words
_IN_SHORT = 2  # a word and its full stop
_LEADS = ("DET", "PRON", "PART")


def without_inner_places(sentence: Sentence, told: list[int], lists: Lists) -> list[int]:
    """Some words without "Utah" in "its Nephi, Utah, plant": a town with its article, its state, and then a noun.

    And without a state in short between two commas, whatever follows: "the mayor of Dover[, Del.,] resigned".
    """
    if lists.language != "en":
        return told
    left = {k for state in _states(sentence, told) for k in state}
    return [k for k in told if k not in left]


def _states(sentence: Sentence, told: Sequence[int]) -> list[range]:
    words, tags = sentence.words, sentence.tags
    found = []
    for k in told:
        if tags[k] != "PROPN" or words[k - 1].text != "," or k < _LONGEST_STATE + 1 or tags[k - 2] != "PROPN":
            continue
        end = k + 1
        while end < len(words) and (tags[end] == "PROPN" or words[end].text == "."):
            end += 1
        town = k - 2
        while town > 0 and tags[town] == "PROPN":
            town -= 1
        closes = end + 1 < len(words) and words[end].text == ","
        noun = closes and tags[end + 1] in ("NOUN", "ADJ") and end + 1 in told
        short = closes and end - k == _IN_SHORT and words[end - 1].text == "."
        if short or (noun and tags[town] in _LEADS and end - k <= _LONGEST_STATE + 1):
            found.append(range(k - 1, end))
    return found


def lies_in_state(sentence: Sentence, town: int, noun: int, lists: Lists) -> bool:
    """Whether nothing but the state of a town stands between it and a noun that it says more of."""
    between = range(town + 1, noun)
    if lists.language != "en" or not between or sentence.tags[town] != "PROPN":
        return False
    commas = sentence.words[between[0]].text == sentence.words[between[-1]].text == ","
    return commas and len(between) > 1 and all(sentence.tags[k] in ("PROPN", "PUNCT") for k in between)
