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
    if place.clause.verb >= place.date.stop:
        return _names_what_is_tried(sentence, place, range(k, noun), lists)
    led = k < noun - 1 and sentence.words[k].lower in lists.for_words and 0 <= place.clause.verb < k
    return led and _is_tried_then(sentence, place, range(place.clause.verb, k), lists)


def _names_what_is_tried(sentence: Sentence, place: Place, led: range, lists: Lists) -> bool:
    """Whether a noun only says of what a trial is that is the subject: "Il processo per [l'omicidio] nel 2010 è"."""
    k = led.start
    while k > 0 and sentence.words[k].text in "'’":
        k -= 1
    article = len(led) > 1 or sentence.words[k].lower in lists.contracted | lists.articles_inside.keys()
    if k < 1 or sentence.tags[k] != "ADP" or not (sentence.is_noun(k - 1) and article):
        return False
    start = k
    while start - 1 in place.clause.words and sentence.words[start - 1].text != ",":
        start -= 1
    return _is_tried_then(sentence, place, range(start, k), lists)


def _is_tried_then(sentence: Sentence, place: Place, trial: range, lists: Lists) -> bool:
    """Whether words name a trial, and a date is a year and no day: no trial that lasts a year is put off in it."""
    said = [sentence.words[m].text for m in place.date]
    year = any(len(text) == _YEAR and text.isdigit() for text in said)
    day = any(sentence.words[m].lower in lists.bare_days for m in place.date)
    tried = any(concept(sentence.words[m].lower, lists.language) in _TRIED for m in trial)
    return year and not day and tried
