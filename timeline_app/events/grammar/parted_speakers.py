"""Who says something, with what commas say of them: ""It is safe," [Ann Reed, a spokeswoman for the firm], said"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.reports import is_report
from timeline_app.events.grammar.signs import QUOTES
from timeline_app.events.grammar.tagged import Sentence

_SIGNS = frozenset({",", *QUOTES})
_IN_NAME = ("DET", "PROPN", "NOUN", "ADJ", "NUM")


def give_back_speakers(sentence: Sentence, clauses: Sequence[Clause], lists: Lists) -> None:
    """Give a clause that only says who speaks the name and what it is, which were left to what is said before."""
    if lists.language != "en":
        return
    for said, frame in pairwise(clauses):
        says = frame.frame or (len(frame.words) == 1 and is_report(sentence, frame.words[0], lists))
        if not (says and said.verb >= 0 and frame.verb == min(frame.words)) or _names(sentence, frame.words):
            continue
        told = sorted(k for k in (*said.words, *said.asides) if sentence.words[k].text not in _SIGNS)
        runs: list[list[int]] = [[], [], *_runs(sentence, told)]
        *others, name, what = runs
        closes = bool(what) and what[-1] < frame.verb and _only_signs(sentence, what[-1] + 1, frame.verb)
        if closes and said.verb in {k for run in others for k in run} and _is_speaker(sentence, name, what, lists):
            frame.frame = True
            frame.words = [*name, *frame.words]
            frame.asides = [*what, *frame.asides]
            end = others[-1][-1]
            said.words = [k for k in said.words if k <= end]
            said.asides = [k for k in said.asides if k <= end]


def _runs(sentence: Sentence, told: Sequence[int]) -> list[list[int]]:
    """Places in stretches that a comma or a quotation mark parts."""
    runs: list[list[int]] = [list(told[:1])]
    for one, other in pairwise(told):
        if any(sentence.words[k].text in _SIGNS for k in range(one + 1, other)):
            runs.append([other])
        else:
            runs[-1].append(other)
    return runs


def _only_signs(sentence: Sentence, start: int, stop: int) -> bool:
    return all(sentence.words[k].text in _SIGNS for k in range(start, stop))


def _names(sentence: Sentence, words: Sequence[int]) -> bool:
    """Whether a name or a person stands behind the first of some words, to which no preposition leads."""
    return any(
        sentence.tags[k] in ("DET", "NOUN", "PROPN") and sentence.tags[k - 1] not in ("ADP", "DET", "ADJ", "NUM")
        for k in words[1:2]
    )


def _is_speaker(sentence: Sentence, name: Sequence[int], what: Sequence[int], lists: Lists) -> bool:
    """Whether two stretches are a person and what they are: "Ann Reed, [a spokeswoman for the firm]"."""
    inside = (*_IN_NAME, "ADP") if name and sentence.tags[name[0]] == "DET" else _IN_NAME
    named = bool(name) and all(sentence.tags[k] in inside for k in name) and sentence.is_noun(name[-1])
    opens = bool(what) and (sentence.tags[what[0]] in _IN_NAME or sentence.words[what[0]].lower in lists.possessives)
    return named and opens and not any(sentence.is_finite(k) for k in what)
