"""Heads that are certain in English, whatever the parser makes of them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from timeline_app.events.grammar.tagged import Sentence
from timeline_app.text.syntax.parser import Tree


def set_english_heads_right(sentence: Sentence, tree: Tree, dates: Iterable[range]) -> Tree:
    """The tree of a sentence in which who does something hangs on its verb, and has one name."""
    heads, relations = list(tree.heads), list(tree.relations)
    for date in dates:
        _part_from_date(sentence, tree, date.start, heads, relations)
    _give_back_doers(sentence, tree, heads, relations)
    _join_names(sentence, heads, relations)
    return tree if heads == list(tree.heads) else Tree(tuple(heads), tuple(relations), tree.sure, tree.states)


def _part_from_date(sentence: Sentence, tree: Tree, date: int, heads: list[int], relations: list[str]) -> None:
    """Hang on the verb who does something behind a date that opens a clause: "In May, Trade and Labour [Minister]".

    The parser takes them for more of what the date begins to list.
    """
    verb = tree.heads[date]
    who = next((k for k in tree.kinds(date, "conj") if date < k < verb), -1)
    if who < 0 or not sentence.is_finite(verb) or not sentence.is_noun(who) or tree.kinds(who, "case"):
        return
    first = next(iter(tree.kinds(verb, "nsubj")), who)
    if first <= who:
        heads[who], relations[who] = (verb, "nsubj") if first == who else (first, "conj")


def _give_back_doers(sentence: Sentence, tree: Tree, heads: list[int], relations: list[str]) -> None:
    """Hang on its verb who does something without "that": "wrote them, announcing the [government] will detail it".

    The parser takes them for the object of the verb before, where no other word does what is told.
    """
    for first in range(2, len(heads)):
        verb, who = heads[first], first - 1
        if relations[first] != "aux" or first >= verb or not sentence.is_finite(first) or relations[verb] != "ccomp":
            continue
        said = tree.heads[who]
        alone = not tree.kinds(verb, "nsubj", "csubj", "mark") and said not in tree.below(verb)
        if alone and tree.relations[who] == "obj" and 0 <= said < who:
            heads[who], relations[who], heads[verb] = verb, "nsubj", said
            return  # what was above and below is known of the tree as it was


def _join_names(sentence: Sentence, heads: list[int], relations: list[str]) -> None:
    """Make one of two names side by side that do the same: "Health Board Director [Mary] Lane decided"."""
    subjects = [k for k, relation in enumerate(relations) if relation == "nsubj"]
    for one, other in pairwise(subjects):
        named = all(sentence.tags[k] == "PROPN" for k in range(one, other + 1))
        if named and heads[one] == heads[other] > other:
            heads[other], relations[other] = one, "flat"
