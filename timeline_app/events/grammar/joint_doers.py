"""Who does something with another one of whom commas say more: "Ann Reed, 44, [and Carl Boone], 32, married"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence

_SHORTEST = 2  # words: "and Spain"
_IN_NAME = ("DET", "PROPN", "NOUN", "ADJ", "PART", "ADP", "NUM")


def give_back_doers(sentence: Sentence, clauses: Sequence[Clause], lists: Lists) -> None:
    """Put the second of two who do something among the words of their clause, where commas set it off."""
    if lists.language != "en":
        return
    for clause in clauses:
        for run in _runs([k for k in clause.asides if k not in clause.bracketed and sentence.words[k].text != ","]):
            if min(clause.words) < run[0] and run[-1] < clause.verb and _is_second(sentence, run, lists):
                clause.words = sorted((*clause.words, *run))
                clause.asides = [k for k in clause.asides if k not in run]


def _runs(indexes: Sequence[int]) -> list[list[int]]:
    runs = [list(indexes[:1])] if indexes else []
    for one, other in pairwise(indexes):
        if other == one + 1:
            runs[-1].append(other)
        else:
            runs.append([other])
    return runs


def _is_second(sentence: Sentence, run: Sequence[int], lists: Lists) -> bool:
    """Whether a stretch between commas joins a noun phrase to what stands before it, and says nothing else."""
    first, last = run[0], run[-1]
    joined = sentence.tags[first] == "CCONJ" and sentence.words[first].lower in lists.and_words
    if not joined or len(run) < _SHORTEST or sentence.tags[first + 1] == "ADP":
        return False
    between = sentence.words[first - 1].text == "," == sentence.words[last + 1].text
    named = all(sentence.tags[k] in _IN_NAME or sentence.words[k].lower in lists.possessives for k in run[1:])
    return between and named and (sentence.is_noun(last) or sentence.words[last].is_name)
