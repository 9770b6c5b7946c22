"""A happening of which a clause only tells again: "jugé pour le meurtre de 2007", "une plaque rappelle la visite"."""

from __future__ import annotations

from timeline_app.events.accusations import is_accused_of
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Place

_YEAR = 4  # figures
_NEAR_EVE = 6  # words


def is_after_an_eve(sentence: Sentence, noun: int, lists: Lists) -> bool:
    """Whether a date is that of a noun since its verb tells of the day before: "on the eve of the [vote] on 3 May"."""
    words = sentence.words[max(0, noun - _NEAR_EVE) : noun]
    eve = next((k for k, word in enumerate(words) if word.lower in lists.eves), len(words))
    return eve < len(words) and not any(word.text == "," for word in words[eve:])


def is_only_told_of(sentence: Sentence, place: Place, noun: int, lists: Lists) -> bool:
    """Whether a noun is what somebody is tried for, or what something reminds of, so that a date behind it is its."""
    return is_accused_of(sentence, place, noun, lists) or _is_recalled(sentence, place, noun, lists)


def _is_recalled(sentence: Sentence, place: Place, noun: int, lists: Lists) -> bool:
    """Whether a noun with a year stands right behind what reminds of it: "Une plaque rappelle la [visite] en 1984"."""
    verb = place.clause.verb
    year = any(len(sentence.words[k].text) == _YEAR and sentence.words[k].text.isdigit() for k in place.date)
    if not year or not 0 <= verb < noun or sentence.words[verb].lower not in lists.recalling:
        return False
    if any(sentence.words[k].lower in lists.time_prepositions for k in range(noun, place.date.start)):
        return False  # "La ville commémore la bataille depuis 1984"
    return all(sentence.tags[k] in ("DET", "ADJ", "NUM", "PRON") for k in range(verb + 1, noun))
