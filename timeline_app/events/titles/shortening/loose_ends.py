"""What is left at the end of a title when the clause, the date or the noun that it led to is not told."""

from __future__ import annotations

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.signs import STOPS
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.titles.clauses.fitting import ends_verb, without_loose_words

_MEASURES = frozenset({"NUM", "ADV", "ADJ", "DET", "ADP", "SCONJ", "PRON"})
_NAMED = frozenset({"NOUN", "PROPN", "DET", "ADJ", "NUM", "ADP"})
_LONGEST_APPOSITION, _MOST_ADJECTIVES = 4, 2  # words


def without_loose_ends(sentence: Sentence, told: list[int], lists: Lists) -> list[int]:
    """Words of a clause without a last phrase whose better half is not among them; as they are where they end it."""
    if len(told) < 2 or not _goes_on(sentence, told[-1]):
        return told
    held = sentence.words[told[-1]].lower in lists.happening and sentence.is_noun(told[-2])
    if held and sentence.tags[told[-1]] == "VERB.Part" and told[-2] == told[-1] - 1:
        told = told[:-1]  # "asistió al pleno [celebrado] ayer"
    for shorter in (
        _without_length(sentence, told, lists),
        _without_speech(sentence, told, lists),
        _without_adjective(sentence, told, lists),
        _without_apposition(sentence, told, lists),
    ):
        if shorter and len(shorter) < len(told) and any(map(sentence.is_verb, shorter)):
            return without_loose_words(sentence, shorter, lists)
    return told


def _goes_on(sentence: Sentence, last: int) -> bool:
    return last + 1 < len(sentence.words) and sentence.words[last + 1].text not in STOPS | {".", "!", "?"}


def _without_length(sentence: Sentence, told: list[int], lists: Lists) -> list[int]:
    """Without how much later it was than what is not told: "opened [thirteen years] after it was founded"."""
    end = len(told) - (sentence.words[told[-1]].lower in lists.counted_from)
    led = end < len(told) or sentence.words[told[-1] + 1].lower in lists.counted_from
    at = end - 1
    if not led or at < 1 or sentence.words[told[at]].lower not in lists.lengths:
        return told[:end] if end < len(told) and opens_that(sentence, told[-1] + 1, lists) else told
    while at > 0 and sentence.tags[told[at - 1]] in _MEASURES and told[at - 1] == told[at] - 1:
        if ends_verb(sentence, told[at - 1], lists):
            break
        at -= 1
    while at > 0 and sentence.words[told[at - 1]].text == ",":
        at -= 1
    return told[:at]


def opens_that(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a clause begins at a word with "that", as behind "después [de que]"."""
    k += k + 1 < len(sentence.words) and sentence.words[k].lower in lists.of_words
    return k < len(sentence.words) and sentence.words[k].lower in lists.that_words


def _without_speech(sentence: Sentence, told: list[int], lists: Lists) -> list[int]:
    """Without what leads to what was said, where that is not all: "fell 20 % [after the chain announced] that"."""
    if not (opens_that(sentence, told[-1] + 1, lists) and sentence.is_verb(told[-1])):
        return told
    at = next((n for n in range(len(told) - 1, 1, -1) if sentence.words[told[n]].lower in lists.counted_from), 0)
    return told[:at] if at and any(sentence.is_noun(k) or sentence.tags[k] == "NUM" for k in told[:at]) else told


def _without_adjective(sentence: Sentence, told: list[int], lists: Lists) -> list[int]:
    """Without an adjective or adverb behind a comma that tells more of what is not told: "chief, [effective] May 4"."""
    at, rest = _behind_comma(sentence, told)
    only = all(sentence.tags[k] in ("ADJ", "ADV", "VERB.Part") for k in rest) and len(rest) <= _MOST_ADJECTIVES
    return told[:at] if rest and only else told


def _without_apposition(sentence: Sentence, told: list[int], lists: Lists) -> list[int]:
    """Without a noun behind a comma of which a clause tells that is not told: "paid a billion, [a deal] that"."""
    following = sentence.words[told[-1] + 1].lower
    at, rest = _behind_comma(sentence, told)
    relative = following in lists.relatives | lists.that_words and any(map(sentence.is_noun, told[:at]))
    bare = 0 < len(rest) <= _LONGEST_APPOSITION and all(sentence.tags[k] in _NAMED | {"PRON"} for k in rest)
    return told[:at] if relative and bare and sentence.tags[rest[0]] in ("DET", "PRON", "NOUN") else told


def _behind_comma(sentence: Sentence, told: list[int]) -> tuple[int, list[int]]:
    """The place of the last comma among words or between two of them, and the words behind it."""
    for n in range(len(told) - 1, 0, -1):
        if sentence.words[told[n]].text == ",":
            return n, told[n + 1 :]
        if told[n] == told[n - 1] + 2 and sentence.words[told[n] - 1].text == ",":
            return n, told[n:]
    return len(told), []
