"""A happening that is put in between with its date: "Jan Klein, l'auteur du vol dans [la prise d'otages] de 1975"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase

_NEAR = 10  # words and signs from a happening to its date


def happening_aside(sentence: Sentence, phrase: Phrase, told: Sequence[int], lists: Lists) -> list[int]:
    """The noun of a happening that the date follows in an aside, with what stands between; nothing without one."""
    before = [k for k in told if phrase.date.start - _NEAR <= k < phrase.date.start]
    verb = max((k for k in told if k < phrase.date.start and sentence.is_verb(k)), default=-1)
    nouns = [k for k in before if k > verb and lists.is_event_noun(sentence.words[k]) and sentence.is_noun(k)]
    if not lists.contracting or not nouns or verb == min(told):
        return []
    behind = [k for k in before if k >= nouns[0]]
    while behind and sentence.tags[behind[-1]] in ("ADP", "DET", "PUNCT"):
        behind = behind[:-1]
    return behind


def happening_before_brackets(sentence: Sentence, named: Sequence[int], lists: Lists) -> list[int]:
    """A happening with its name behind which brackets hold its date: "[conférence de Genève] (1954)"."""
    first = next((n for n, k in enumerate(named) if sentence.tags[k] != "DET"), 0)
    happens = lists.is_event_noun(sentence.words[named[first]]) and len(named) - first > 1
    return list(named[first:]) if happens and lists.contracting else []


def in_brackets(sentence: Sentence, phrase: Phrase, lists: Lists) -> list[int]:
    """What brackets tell of the date they end with, where a noun opens them: "([ligne inaugurée à Lyon] en 1864)"."""
    date, words = phrase.date, sentence.words
    closed = date.stop < len(words) and words[date.stop].text == ")"
    start = date.start - 1
    while start > 0 and words[start].text not in "()":
        start -= 1
    told = [k for k in range(start + 1, date.start) if k not in phrase.left_out]
    if not (closed and lists.contracting and len(told) > 1 and words[start].text == "("):
        return []
    done = sentence.tags[told[1]] == "VERB.Part" or words[told[1]].lower.endswith(lists.participle_endings or ("\0",))
    return told if sentence.tags[told[0]] == "NOUN" and done else []
