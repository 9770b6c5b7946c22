"""What a date belongs to: the noun beside it, or the clause around it."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.events.grammar.clauses import Clause


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a date belongs to: indexes of words, the date's own at `date` among them.

    `left_out` are those of the date, of other dates that only say when, and of what ties them: no title tells them.
    `start` and `end` bound it.  `head` is the noun that names the happening, None for a clause; `tail` is the end of
    what follows the noun phrase and still tells of it ("qui ont fait 130 morts"); `predicate` is the end of the clause
    whose subject it is ("ont fait 130 morts").  `clause` is the clause that the date stands in.
    """

    start: int
    end: int
    date: range
    clause: Clause
    left_out: frozenset[int]
    head: int | None = None
    tail: int = 0
    predicate: int = 0
    alone: bool = True  # no other date stands in the sentence

    @property
    def told(self) -> list[int]:
        """The indexes of its words and of what is said of it, without the date's own."""
        if self.head is None:
            return [k for k in sorted({*self.clause.words, *self.clause.borrowed}) if k not in self.date]
        return [k for k in range(self.start, max(self.predicate, self.tail, self.end)) if k not in self.date]


@dataclass(frozen=True, slots=True)
class Place:
    """A date with its clause, and the words there that no title tells."""

    date: range
    clause: Clause
    left_out: frozenset[int]
