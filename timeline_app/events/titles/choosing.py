"""Which of an event's titles comes first: the best one of which no fault is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.faults import STRUCTURAL, UNSURE, faults_of
from timeline_app.events.titles.mended import mended_titles
from timeline_app.events.titles.own_words import own_titles
from timeline_app.events.titles.reported import what_was_said
from timeline_app.events.titles.trees.writing import noun_title, tree_title
from timeline_app.text.words import words_of


def sound_first(
    titles: list[str], shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists
) -> list[str]:
    """Titles, the first without a fault before all others; one of the sentence's own words where all have one.

    `shown` is the text of the sentence.  They are as they were where nothing sound is found.
    """
    if not titles:
        return titles
    faults = faults_of(titles[0], sentence, phrase.left_out, lists)
    if not faults:
        return titles
    best = titles[0]
    apart = STRUCTURAL.issuperset(faults)
    # What is only known to be in pieces may be right all the same.
    told = _telling(titles[0], sentence) if UNSURE.issuperset(faults) else 0
    for title in _choices(titles, shown, sentence, clauses, phrase, lists, apart=apart):
        if _telling(title, sentence) < told:
            continue
        left = faults_of(title, sentence, phrase.left_out, lists)
        if not left:
            best = title
            break
        if not apart and STRUCTURAL.issuperset(left):
            best, apart = title, True
    return [best, *(title for title in titles if title != best)]


def _telling(title: str, sentence: Sentence) -> int:
    """How many words of a title tell something, as its sentence has them."""
    kinds = {word.lower: sentence.tags[k] for k, word in enumerate(sentence.words)}
    return sum(kinds.get(word.lower, "").startswith(("NOUN", "PROPN", "VERB", "NUM")) for word in words_of(title))


def _choices(
    titles: list[str],
    shown: str,
    sentence: Sentence,
    clauses: Sequence[Clause],
    phrase: Phrase,
    lists: Lists,
    *,
    apart: bool,
) -> Iterator[str]:
    """Other titles, the best first; `apart` says that only the tree of the sentence shows a fault of the first one."""
    if title := _of_the_tree(shown, sentence, clauses, phrase, lists):
        yield title
    if not apart:
        yield from mended_titles(titles[0], shown, sentence, phrase.left_out, lists)
    if phrase.date.start not in phrase.clause.asides:  # of which its clause tells nothing
        yield from titles[1:]
    if not apart:
        yield from own_titles(shown, sentence, phrase, lists)


def _of_the_tree(shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists) -> str:
    if phrase.date.start in phrase.clause.asides:
        return ""
    if phrase.head is not None:
        return noun_title(shown, sentence, phrase.head, phrase.left_out, lists)
    said = what_was_said(sentence, clauses, phrase, lists)
    return tree_title(shown, sentence, said or phrase.clause, phrase.left_out, lists)
