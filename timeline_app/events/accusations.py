"""What somebody is tried for, and when that was done: "jugé pour le meurtre de X en 2007"."""

from __future__ import annotations

from timeline_app.concepts import concept
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Place

_YEAR = 4  # figures
_TRIED = frozenset({"trial", "verdict", "arrest"})  # concepts


def is_accused_of(sentence: Sentence, place: Place, noun: int, lists: Lists) -> bool:
    """Whether a noun with its article and a year is what somebody is tried for: "jugé pour le [meurtre] en 2007"."""
    k = noun - 1
    while k > 0 and sentence.tags[k] in ("DET", "ADJ"):
        k -= 1
    led = k < noun - 1 and sentence.words[k].lower in lists.for_words and 0 <= place.clause.verb < k
    said = [sentence.words[m].text for m in place.date]
    year = any(len(text) == _YEAR and text.isdigit() for text in said)
    day = any(sentence.words[m].lower in lists.bare_days for m in place.date)
    tried = any(concept(sentence.words[m].lower, lists.language) in _TRIED for m in range(place.clause.verb, k))
    return led and year and not day and tried
