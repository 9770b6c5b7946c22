"""Parts of speech that are certain in French: "ainsi que" joins two nouns as "et" does, "N'" is half a name."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.lists import Lists
from timeline_app.text.tagger import is_finite
from timeline_app.text.words import Word

_AND, _THAT = "ainsi", ("que", "qu")
_NOMINAL = ("NOUN", "PROPN")
_BEFORE_NOUN = ("DET", "ADJ", "NUM", "ADP", "PUNCT", *_NOMINAL)
_FAR = 6  # words and signs up to the second noun


def set_french_right(words: Sequence[Word], tags: list[str], k: int, lists: Lists) -> None:
    """Set the tags of "ainsi que" right, which opens no clause where it joins a noun to another one, and of names."""
    if lists.language == "fr" and _is_in_a_name(words, tags, k):
        tags[k : k + 2] = ["PROPN", "PROPN"]
    if lists.language != "fr" or words[k].lower != _AND or not 0 < k < len(words) - 2:
        return
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
