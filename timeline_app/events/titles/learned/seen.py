"""What is seen of each word of a sentence when it is asked whether a title keeps it; learning shares every line."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.text.packed import Array
from timeline_app.text.syntax.features import TAGS
from timeline_app.text.syntax.parser import Tree

RELATIONS = (
    *("acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "case", "cc", "ccomp", "compound", "compound:prt"),
    *("conj", "cop", "csubj", "dep", "det", "discourse", "expl", "fixed", "flat", "iobj", "mark", "nmod", "nsubj"),
    *("nummod", "obj", "obl", "obl:agent", "parataxis", "punct", "root", "vocative", "xcomp"),
)
NUMBERS = 26  # of each word
_TAG_ROWS = {name: row for row, name in enumerate(TAGS, 1)}  # row 0 is any other one
_RELATION_ROWS = {name: row for row, name in enumerate(RELATIONS, 1)}
_FAR, _DEEP, _MANY = 6, 8, 6
_APART = 9  # steps to what has no common head with a date

Places = npt.NDArray[np.int_]


@dataclass(frozen=True, slots=True)
class Seen:
    """What is seen of a sentence of n words that its tree knows: n rows each but for the last two.

    `states` are the parser's (n, width), `numbers` (n, NUMBERS); `heads` the places of the heads, a root's its own;
    `ruler` is the word that the date hangs on, `verb` that of its clause.
    """

    states: Array
    numbers: Array
    tags: Places
    relations: Places
    heads: Places
    is_root: npt.NDArray[np.bool_]
    ruler: int
    verb: int


def seen_of(sentence: Sentence, phrase: Phrase) -> Seen | None:
    """What is seen of a sentence that tells of a phrase's happening; None without a tree."""
    tree = sentence.tree
    if tree is None or tree.states is None or not len(tree.heads):
        return None
    size = len(tree.heads)
    date = min(phrase.date.start, size - 1)
    ruler = tree.heads[date] if tree.heads[date] >= 0 else date
    while ruler in phrase.left_out and tree.heads[ruler] >= 0:
        ruler = tree.heads[ruler]
    verb = phrase.clause.verb if 0 <= phrase.clause.verb < size else ruler
    return Seen(
        tree.states,
        _numbers(sentence, tree, phrase, date, ruler),
        np.array([_TAG_ROWS.get(tag, 0) for tag in sentence.tags[:size]]),
        np.array([_RELATION_ROWS.get(name, 0) for name in tree.relations]),
        np.array([head if head >= 0 else place for place, head in enumerate(tree.heads)]),
        np.array([head < 0 for head in tree.heads]),
        ruler,
        verb,
    )


def from_the_root(tree: Tree) -> list[int]:
    """The places of a tree, each behind its head."""
    order = [place for place, head in enumerate(tree.heads) if head < 0]
    for place in order:
        order += tree.children[place]
    return order


def _numbers(sentence: Sentence, tree: Tree, phrase: Phrase, date: int, ruler: int) -> Array:
    """Where each word stands: beside the date, in its clause and phrase, in the tree."""
    heads, clause, asides = tree.heads, set(phrase.clause.words), set(phrase.clause.asides)
    order, above = from_the_root(tree), _above(tree, date)
    up, down, deep = [_APART] * len(heads), [_APART] * len(heads), [1] * len(heads)
    long = [len(sentence.words[place].text) + 1 for place in range(len(heads))]
    whole = sum(long)
    for place in order:
        head = heads[place]
        if place in above:
            up[place], down[place] = 0, above[place]
        elif head >= 0:
            up[place], down[place] = min(up[head] + 1, _APART), down[head]
        deep[place] = deep[head] + 1 if head >= 0 else 1
    for place in reversed(order):
        if heads[place] >= 0:
            long[heads[place]] += long[place]
    verb = phrase.clause.verb
    return np.array(
        [
            (
                place in phrase.date,
                place in phrase.left_out,
                place in clause,
                place in asides,
                place in above,
                min(up[place], _FAR) / 3,
                min(down[place], _FAR) / 3,
                min(deep[place], _DEEP) / 4,
                math.log1p(long[place]) / 4,
                long[place] / whole,
                min(len(tree.children[place]), _MANY) / 3,
                place == 0,
                place == phrase.head,
                phrase.start <= place < phrase.end,
                phrase.head is None,
                place == verb,
                place == ruler,
                place > date,
                place < date,
                math.log1p(abs(place - date)) / 3,
                place > (verb if verb >= 0 else date),
                math.log1p(whole) / 5,
                head > place,
                math.log1p(abs(head - place)) / 3 if head >= 0 else 0,
                tree.sure[place],
                head == ruler,
            )
            for place, head in enumerate(heads)
        ],
        np.float32,
    )


def _above(tree: Tree, place: int) -> dict[int, int]:
    """A word and all that it hangs on, with how many steps these are away."""
    found = {place: 0}
    while (head := tree.heads[place]) >= 0 and head not in found:
        found[head] = len(found)
        place = head
    return found
