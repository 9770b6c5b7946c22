"""How well time expressions are found, measured as in TempEval-3: those found beside a gold standard.

Each figure is an F1 in percent, 200 * right / (gold + found).  What counts as right:

strict     the same first and the same last character
relaxed    a character in common; each expression is paired once, the closest pairs first
types      relaxed, and the same TIMEX3 type
values     relaxed, and the same TIMEX3 value: relaxed F1 times the share of the pairs whose values agree
dated      a character in common and the same days, among the dates and times that name days of the calendar: what a
           timeline plots; durations, sets, "recently" and dates without a year are left out on both sides
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from corpus import Document, Timex, canonical, found_in

Documents = Sequence[Sequence[Timex]]  # the expressions of each document
Pair = tuple[Timex, Timex]  # gold and found


@dataclass(frozen=True, slots=True)
class Tally:
    """How many expressions are right, how many there are, and how many were found."""

    right: int
    gold: int
    found: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, in percent."""
        return 200 * self.right / (self.gold + self.found) if self.right else 0.0


@dataclass(frozen=True, slots=True)
class Scores:
    """The figures of a corpus."""

    strict: Tally
    relaxed: Tally
    types: Tally
    values: Tally
    dated: Tally


def score_corpus(documents: Sequence[Document]) -> Scores:
    """The figures of the program on a corpus."""
    return score([document.gold for document in documents], [found_in(document) for document in documents])


def score(gold: Documents, found: Documents) -> Scores:
    """The figures of some documents; `gold` and `found` hold their expressions in the same order."""
    pairs = _pairs(gold, found)
    gold_dated, found_dated = _dated(gold), _dated(found)

    def tally(right: Callable[[Timex, Timex], bool]) -> Tally:
        return Tally(sum(right(g, f) for g, f in pairs), _count(gold), _count(found))

    return Scores(
        strict=tally(lambda g, f: (g.start, g.end) == (f.start, f.end)),
        relaxed=tally(lambda g, f: True),
        types=tally(lambda g, f: g.type == f.type),
        values=tally(lambda g, f: canonical(g.value) == canonical(f.value)),
        dated=Tally(
            sum(g.days == f.days for g, f in _pairs(gold_dated, found_dated)), _count(gold_dated), _count(found_dated)
        ),
    )


def _dated(documents: Documents) -> Documents:
    return [[timex for timex in timexes if timex.days] for timexes in documents]


def _count(documents: Documents) -> int:
    return sum(map(len, documents))


def _pairs(gold: Documents, found: Documents) -> list[Pair]:
    return [pair for ours, theirs in zip(gold, found, strict=True) for pair in _paired(ours, theirs)]


def _paired(gold: Sequence[Timex], found: Sequence[Timex]) -> Iterator[Pair]:
    """Those that overlap, each once: those that share most of their characters first, then in the order of the text."""
    near = [(-share, i, j) for i, g in enumerate(gold) for j, f in enumerate(found) if (share := _shared(g, f))]
    free_gold, free_found = set(range(len(gold))), set(range(len(found)))
    for _, i, j in sorted(near):
        if i in free_gold and j in free_found:
            free_gold.remove(i)
            free_found.remove(j)
            yield gold[i], found[j]


def _shared(one: Timex, other: Timex) -> float:
    """The share of their joint stretch, from the first start to the last end, that both cover."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / (max(one.end, other.end) - min(one.start, other.start)) if common > 0 else 0.0
