"""A happening that is put in between with its date: "Jan Klein, l'auteur du vol dans [la prise d'otages] de 1975"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase

_NEAR = 8  # words from a happening to its date


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
