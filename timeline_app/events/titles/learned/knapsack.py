"""The best words below each word of a tree for each number of letters: a knapsack, filled from the leaves."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.events.titles.learned.keeping import Odds
from timeline_app.events.titles.learned.seen import from_the_root
from timeline_app.text.packed import Array
from timeline_app.text.syntax.parser import Tree

_UNIT = 2  # letters that are counted as one
_GENEROUS = 4  # units more than there are, as each word is counted up to whole ones
_STEP = 5  # units by which a title is shorter than the last one, at least
_SHORTEST = 8  # units
_TRIES = 3  # at a title that is short enough
_SUBJECTS = ("nsubj", "csubj")
_HELD = frozenset(  # what a word keeps if it is kept
    {"aux", "case", "cc", "compound:prt", "cop", "det", "expl", "fixed", "flat", "mark", *_SUBJECTS}
)
_BESIDE = "parataxis"  # what is told beside a sentence, as by whom it is said, and no title has
_JOINED = ("conj", _BESIDE)
_NEVER = np.float32(-1e9)

Units = npt.NDArray[np.int_]


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


class _Table(NamedTuple):
    """What a word that is kept brings with all below it: for 0 to all units, and how many of them each child gets.

    More than `most` units bring no more.
    """

    gain: Array
    taken: dict[int, Units]  # in the order in which they were added
    most: int


class Knapsack:
    """The best places below each word of a tree for each number of units: a knapsack, filled from the leaves."""

    def __init__(
        self, tree: Tree, tags: Sequence[str], odds: Odds, long: Sequence[int], held: Container[int], longest: int
    ) -> None:
        self._tree, self._shares, self._long, self._held, self._longest = tree, _shares(odds), long, held, longest
        self._room = longest // _UNIT + _GENEROUS
        units = np.arange(self._room + 1)
        self._left = units[:, None] - units + self._room  # in gains behind `room` that never are
        self._units = [-(-letters // _UNIT) for letters in long]
        self._always = {units: np.full(self._room + 1, units) for units in {*self._units}}
        self._none = [0.0] * len(long)  # of a word and all below it, if none of them is kept
        self._tables: dict[int, _Table] = {}
        self._with_leaves: dict[int, _Table] = {}  # what is the same, whatever else of a word is kept
        elsewhere = _subjects_elsewhere(tree, tags)
        self._subjects = {verb: found for verb, found in elsewhere if self._units[found[0]]}
        for place in reversed(from_the_root(tree)):
            alone = self._shares.dropped_alone[place]
            self._none[place] = alone + sum(self._none[child] for child in tree.children[place])
            if self._units[place]:
                self._tables[place] = self._filled(place, self._tables, ())

    def shorter_and_shorter(self, top: int) -> list[list[int]]:
        """The best places that are short enough, all joined to a word, then fewer and fewer of them."""
        tables, found, units = self._tables_at(top, ()), [], self._room
        while units >= _SHORTEST and (places := self._fitting(top, tables, units)):
            units = sum(self._units[place] for place in places) - _STEP
            found.append(places)
        return found

    def fitting(self, top: int, kept: int) -> list[int]:
        """The best places that are short enough, all joined to a word, with another one; none if it cannot be."""
        path = [kept]
        while (head := self._tree.heads[path[-1]]) != top:
            path.append(head)
        if not all(self._units[place] for place in path):
            return []
        return self._fitting(top, self._tables_at(top, path), self._room)

    def _fitting(self, top: int, tables: Mapping[int, _Table], units: int) -> list[int]:
        """The best places of at most so many units that are short enough, as units are counted generously."""
        for _ in range(_TRIES):
            places = self._best(top, tables, units)
            over = self._letters(places) - self._longest
            if over <= 0:
                return places
            units = min(units, sum(self._units[place] for place in places)) - -(-over // _UNIT)
        return []

    def _letters(self, places: Sequence[int]) -> int:
        return sum(self._long[place] for place in places) - 1

    def _tables_at(self, top: int, path: Sequence[int]) -> Mapping[int, _Table]:
        """All tables for places joined to a word, with those on a path down from it, the last one first."""
        who, without = self._subjects.get(top, (-1, ()))
        if not path and who < 0:
            return self._tables
        tables = dict(self._tables)
        for below, place in pairwise([-1, *path, top] if who >= 0 else [*path, top]):
            tables[place] = self._filled(place, tables, (below,), without)
        if who >= 0:
            gain, taken, most = tables[top]
            tables[who] = self._filled(who, self._tables, (), (top,))
            gain, units = self._with(gain, tables[who], self._shares.kept_alone[who], _NEVER)
            tables[top] = _Table(gain, {**taken, who: units}, most + tables[who].most)
        return tables

    def _best(self, top: int, tables: Mapping[int, _Table], units: int) -> list[int]:
        """The best places of at most so many units, all joined to a word."""
        if units < 0 or tables[top].gain[units] < _NEVER / 2:
            return []
        found, waiting = [], [(top, units)]
        while waiting:
            place, left = waiting.pop()
            found.append(place)
            for child, units_of in reversed(tables[place].taken.items()):
                if got := int(units_of[left]):
                    waiting.append((child, got))
                    left -= got
        return sorted(found)

    def _filled(
        self, place: int, tables: Mapping[int, _Table], must: Container[int], without: Sequence[int] = ()
    ) -> _Table:
        """What comes of all that hangs on a word, child by child; `must` are those that are kept."""
        children = self._tree.children
        inner = [child for child in children[place] if children[child] and child not in without]
        own = self._with_leaves.get(place)
        if own is None or any(child in without for child in children[place]):
            leaves = [child for child in children[place] if not children[child] and child not in without]
            free = [child for child in leaves if self._is_free(child)]
            own = self._joined(self._alone(place, [child for child in leaves if child not in free]), free, tables, ())
            if not without:
                self._with_leaves[place] = own
        return self._joined(own, inner, tables, must) if inner else own

    def _is_free(self, child: int) -> bool:
        """Whether a word may be kept, and may be left out where its head is kept."""
        return bool(self._units[child]) and not self._is_held(child) and self._tree.relations[child] != _BESIDE

    def _is_held(self, child: int) -> bool:
        return child in self._held or self._tree.relations[child] in _HELD

    def _alone(self, place: int, leaves: Sequence[int]) -> _Table:
        """A word with those of its leaves that always stay with it, or never do."""
        told, most, taken = 0.0, self._units[place], dict[int, Units]()
        for leaf in leaves:
            if self._units[leaf] and self._tree.relations[leaf] != _BESIDE:
                told += self._shares.kept[leaf]
                most += self._units[leaf]
                taken[leaf] = self._always[self._units[leaf]]
            else:
                told += self._gone(leaf)
        gain = np.empty(self._room + 1, np.float32)
        gain[:most], gain[most:] = _NEVER, told
        return _Table(gain, taken, min(most, self._room))

    def _gone(self, child: int) -> float:
        """What it brings to leave out a word with all below it where its head is kept."""
        return self._shares.dropped[child] - self._shares.dropped_alone[child] + self._none[child]

    def _joined(
        self, table: _Table, children: Sequence[int], tables: Mapping[int, _Table], must: Container[int]
    ) -> _Table:
        """What comes of a word with more of its children."""
        shares = self._shares
        gain, taken, most = table.gain, dict(table.taken), table.most
        for child in children:
            gone = np.float32(self._gone(child))
            if not self._units[child] or self._tree.relations[child] == _BESIDE:
                gain = gain + gone
                continue
            must_be = child in must or self._is_held(child)
            gain, taken[child] = self._with(gain, tables[child], shares.kept[child], _NEVER if must_be else gone)
            most += tables[child].most
        return _Table(gain, taken, min(most, self._room))

    def _with(self, gain: Array, child: _Table, kept: float, gone: np.float32) -> tuple[Array, Units]:
        """The best of a word with one more child or without it, and how many units this gets."""
        if child.gain[child.most - 1] < _NEVER / 2:  # it is kept with all below it, as most are, or not at all
            told = np.empty_like(gain)
            told[: child.most] = _NEVER
            told[child.most :] = gain[: -child.most] + np.float32(kept + child.gain[-1])
            gain = gain + gone
            return np.maximum(told, gain), np.where(told > gain, child.most, 0)
        told = child.gain[: child.most + 1] + np.float32(kept)
        told[0] = gone
        padded = np.concatenate([np.full(self._room, _NEVER, np.float32), gain])
        ways = padded[self._left[:, : child.most + 1]] + told
        best = ways.argmax(1)
        return ways[np.arange(len(gain)), best], best


def _subjects_elsewhere(tree: Tree, tags: Sequence[str]) -> Iterator[tuple[int, tuple[int, Sequence[int]]]]:
    """The verbs whose subject hangs on another word, each with it and with what goes where it comes.

    "Ana [came and] left", "the airliner [that] crashed".
    """
    for place, relation in enumerate(tree.relations):
        own = tree.kinds(place, *_SUBJECTS)
        if relation == "acl:relcl" and own and tags[own[0]] == "PRON":
            yield place, (tree.heads[place], own)
        up = place
        while tree.relations[up] in _JOINED and tree.heads[up] >= 0 and not tree.kinds(up, *_SUBJECTS):
            up = tree.heads[up]
        if up != place and not own and (who := tree.kinds(up, "nsubj")):
            yield place, (who[0], tree.kinds(place, "cc"))
