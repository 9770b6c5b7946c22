"""The words that a title most likely keeps, as many as it holds."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.titles.learned.keeping import Odds
from timeline_app.events.titles.learned.seen import from_the_root
from timeline_app.text.packed import Array
from timeline_app.text.syntax.parser import Tree

# What a letter costs, in nats: dearer and dearer until the title is short enough.
PRICES = (0.0, 0.03, 0.08, 0.2)
_TOPS = 3  # words on which all others of a title may hang
_NEVER = -1e9


def most_likely(
    sentence: Sentence, odds: Odds, left_out: Container[int], written: Callable[[list[int]], str], longest: int
) -> Iterator[str]:
    """What is written of the words that a title most likely keeps, where it is short enough.

    All below one word, for each of the likeliest of these, or below two verbs, at each price of a letter.
    """
    tree = sentence.tree
    if tree is None:
        return
    shares = _shares(odds)
    seen = set[tuple[int, ...]]()
    for price in PRICES:
        costs = [_cost(sentence, left_out, place, price) for place in range(len(tree.heads))]
        found = _below_one(tree, shares, costs)
        if "conj" in tree.relations and _shares_a_subject(tree, anywhere := _anywhere(tree, shares, costs)):
            found.append(anywhere)
        for places in found:
            text = written(places) if tuple(places) not in seen else ""
            seen.add(tuple(places))
            if text and len(text) <= longest:
                yield text


@dataclass(frozen=True, slots=True)
class _Shares:
    """The logarithms of how likely each word is kept and is not, where its head is kept, and where it is not."""

    kept: Sequence[float]
    dropped: Sequence[float]
    kept_alone: Sequence[float]
    dropped_alone: Sequence[float]


def _shares(odds: Odds) -> _Shares:
    asked = (odds.with_head, -odds.with_head, odds.without, -odds.without)
    return _Shares(*(_log_share(told).tolist() for told in asked))


def _log_share(odds: Array) -> Array:
    """The logarithms of the shares that have the logarithms of some odds."""
    shares: Array = -np.logaddexp(np.float32(0), -odds)
    return shares


def _cost(sentence: Sentence, left_out: Container[int], place: int, price: float) -> float:
    """What a word costs in a title; what no title tells more than it can bring."""
    if place in left_out:
        return -_NEVER
    return price * (len(sentence.words[place].text) + 1)


def _below_one(tree: Tree, shares: _Shares, costs: Sequence[float]) -> list[list[int]]:
    """The best places below each word that all others hang on, the likeliest first: all joined in the tree."""
    size = len(costs)
    order = from_the_root(tree)
    none, best, stays = [0.0] * size, [0.0] * size, [False] * size  # of all below a word: dropped; with its head kept
    with_it = [0.0] * size  # of what hangs on a word that is kept
    for place in reversed(order):
        none[place] = shares.dropped_alone[place] + sum(none[child] for child in tree.children[place])
        gone = shares.dropped[place] + none[place] - shares.dropped_alone[place]
        with_it[place] = sum(best[child] for child in tree.children[place]) - costs[place]
        stays[place] = shares.kept[place] + with_it[place] > gone
        best[place] = max(shares.kept[place] + with_it[place], gone)
    gain = [shares.kept_alone[place] + with_it[place] - none[place] for place in range(size)]
    found = []
    tops = [place for place in range(size) if costs[place] < -_NEVER]
    for top in sorted(tops, key=lambda place: -gain[place])[:_TOPS]:
        told, waiting = [], [top]
        for place in waiting:
            told.append(place)
            waiting += [child for child in tree.children[place] if stays[child]]
        found.append(sorted(told))
    return found


def _anywhere(tree: Tree, shares: _Shares, costs: Sequence[float]) -> list[int]:
    """The most likely places, joined in the tree or not."""
    size = len(costs)
    order = from_the_root(tree)
    gain = [[0.0] * size, [0.0] * size]  # of what hangs on a word that is not kept, and that is
    stays = [[False] * size, [False] * size]  # of a word whose head is not kept, and is
    ways = ((shares.kept_alone, shares.dropped_alone), (shares.kept, shares.dropped))
    for place in reversed(order):
        head = tree.heads[place]
        for state, (kept, dropped) in enumerate(ways):
            keep, drop = kept[place] - costs[place] + gain[1][place], dropped[place] + gain[0][place]
            stays[state][place] = keep > drop
            if head >= 0:
                gain[state][head] += max(keep, drop)
    told = [False] * size
    for place in order:
        head = tree.heads[place]
        told[place] = stays[head >= 0 and told[head]][place]
    return [place for place in range(size) if told[place]]


def _shares_a_subject(tree: Tree, places: Sequence[int]) -> bool:
    """Whether places are a verb and what does it, which hangs on a verb before it: "Ana [came and] left"."""
    kept = set(places)
    tops = [place for place in places if tree.heads[place] not in kept and tree.relations[place] != "punct"]
    if len(tops) != 2:
        return False
    who, verb = tops
    up = verb
    while tree.relations[up] == "conj" and tree.heads[up] >= 0:
        up = tree.heads[up]
    return (
        tree.relations[who] == "nsubj"
        and tree.heads[who] in (up, tree.heads[verb])
        and up != verb
        and not set(tree.kinds(verb, "nsubj", "csubj")) & kept
    )
