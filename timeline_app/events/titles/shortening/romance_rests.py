"""What says a thing again behind a comma, in Romance languages, and can be left out: ", soit 20 de plus", ", maire"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence

_THAT_IS = frozenset({"soit"})  # before a number


def says_as_a_number(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a word behind a comma leads to the same in another number: "60 000, [soit] 2 000 de plus"."""
    led = lists.language == "fr" and sentence.words[k - 1].text == "," and sentence.words[k].lower in _THAT_IS
    return led and sentence.tags[k + 1 : k + 2] == ["NUM"]


def without_last_apposition(sentence: Sentence, after: list[int], lists: Lists) -> list[int]:
    """What follows a subject without a last noun that says what the name before its comma is: "Ana Ruiz, [maire]"."""
    if not lists.contracting:
        return after
    for n in range(len(after) - 1, 1, -1):
        k = after[n]
        comma = sentence.words[k - 1].text == ","
        if sentence.is_finite(k) or (comma and sentence.tags[k] == "CCONJ"):
            return after
        if comma:
            bare = sentence.tags[k] == "NOUN" and not sentence.words[k].is_name
            bare = bare and sentence.tags[after[n - 1]] == "PROPN" and _alone(sentence, after[n:])
            return after[:n] if bare else after
    return after


def _alone(sentence: Sentence, words: Sequence[int]) -> bool:
    """Whether words are one noun with what belongs to it, and do not end a list of several."""
    return not any(sentence.tags[k] == "CCONJ" for k in words[:2])
