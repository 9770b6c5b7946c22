"""Who does something with another one of whom commas say more: "Ann Reed, 44, [and Carl Boone], 32, married"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.names.people import is_first_name

_SHORTEST = 2  # words: "and Spain"
_IN_NAME = ("DET", "PROPN", "NOUN", "ADJ", "PART", "ADP", "NUM")


def give_back_doers(sentence: Sentence, clauses: Sequence[Clause], lists: Lists) -> None:
    """Put the second of two who do something among the words of their clause, where commas set it off."""
    if lists.language != "en":
        return
    for clause in clauses:
        for run in _runs([k for k in clause.asides if k not in clause.bracketed and sentence.words[k].text != ","]):
            between = min(clause.words) < run[0] and run[-1] < clause.verb
            if between and _is_second(sentence, run, lists) and not _lists_places(sentence, clause, run):
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


def _lists_places(sentence: Sentence, clause: Clause, run: Sequence[int]) -> bool:
    """Whether a place follows on others: "The fires in Dover, Ohio, [and Oakley], Kansas, killed"."""
    before = max(k for k in clause.words if k < run[0] and sentence.words[k].is_word)
    while before > 0 and sentence.tags[before] == "PROPN":
        before -= 1
    led = sentence.tags[before] == "ADP" or _is_put_behind_one(sentence, before)
    return led and sentence.words[run[1]].is_name and not is_first_name(sentence.words[run[1]].text)


def _is_put_behind_one(sentence: Sentence, comma: int) -> bool:
    """Whether a name in front of a comma has a preposition before it: "in Dover[,] Ohio"."""
    at = comma - 1
    while sentence.words[comma].text == "," and at > 0 and sentence.tags[at] == "PROPN":
        at -= 1
    return at < comma - 1 and sentence.tags[at] == "ADP"
