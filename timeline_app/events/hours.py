"""What goes on behind a date with another hour or part of it: "à 18 h [et à 19 h 30]", "samedi [et toute la nuit]"."""

from __future__ import annotations

from functools import cache

from timeline_app.events.grammar.tagged import Sentence
from timeline_app.temporal.locales import language_of

_LEADING = ("ADP", "CCONJ", "PUNCT")
_MOST_LEADING = 3  # words: ", et à"
_INSIDE = ("DET", "ADJ")  # "toute la nuit"


@cache
def _hour_words(code: str) -> frozenset[str]:
    """How a language ends an hour in figures, "18 h"; empty where it is told otherwise."""
    words = language_of(code).words
    own = list(words.get("HOURSHORT", {}).values())
    return frozenset(word for names in (*own, *words.get("HOURWORD", {}).values()) for word in names if own)


@cache
def _day_parts(code: str) -> frozenset[str]:
    return frozenset(word for names in language_of(code).words.get("DAYPART", {}).values() for word in names)


def with_more_hours(sentence: Sentence, place: range, language: str) -> range:
    """The place of a date up to the last of the hours, or the part of the day, that goes on behind it."""
    hours = _hour_words(language)
    if not hours or place.stop < 1:
        return place
    end = place.stop
    while (further := _one_more(sentence, end, hours, _day_parts(language))) > end:
        end = further
    return range(place.start, end)


def _one_more(sentence: Sentence, start: int, hours: frozenset[str], parts: frozenset[str]) -> int:
    """The end of one more hour that begins at a place; the place itself where none does."""
    words, tags, k = sentence.words, sentence.tags, start
    joined = k < len(words) and tags[k] == "CCONJ"
    while k < len(words) and k - start < _MOST_LEADING and (tags[k] in _LEADING or words[k].text in "'’"):
        k += 1
    if start < k < len(words) - 1 and words[k].text.isdigit() and words[k + 1].lower in hours:
        k += 2
        return k + (k < len(words) and words[k].text.isdigit() and words[k].start - words[k - 1].end <= 1)
    while joined and k < len(words) and tags[k] in _INSIDE:
        k += 1
    return k + 1 if joined and k < len(words) and words[k].lower in parts else start
