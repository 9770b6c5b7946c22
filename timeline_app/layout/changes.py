"""What differs between the events of two timelines, where it is one: the usual case while a person works."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress, count
from operator import is_not
from typing import TypeVar

import numpy as np

from timeline_app.layout.scene import Flags, Floats, Ints
from timeline_app.model import Event

Numbers = TypeVar("Numbers", Floats, Ints, Flags)
Item = TypeVar("Item")


def changed_place(before: Sequence[Event], after: Sequence[Event]) -> tuple[int | None, int | None] | None:
    """Where one event went from and where one came to; None when more, or nothing, has changed.

    Events that are the very same object are unchanged: acts of the user leave all others as they are.
    """
    shorter = min(len(before), len(after))
    if abs(len(before) - len(after)) > 1 or not shorter:
        return None
    first = _alike(before, after, shorter)
    same = _alike(reversed(before), reversed(after), shorter - first)
    old, new = before[first : len(before) - same], after[first : len(after) - same]
    if len(old) <= 1 and len(new) <= 1:
        return (first if old else None, first if new else None) if old or new else None
    if _all_same(old[1:], new[:-1]):
        return first, first + len(new) - 1
    if _all_same(old[:-1], new[1:]):
        return first + len(old) - 1, first
    return None


def _alike(some: Iterable[Event], others: Iterable[Event], most: int) -> int:
    """How many of the first are the same objects."""
    return min(next(compress(count(), map(is_not, some, others)), most), most)


def _all_same(some: Sequence[Event], others: Sequence[Event]) -> bool:
    return len(some) == len(others) and all(one is other for one, other in zip(some, others, strict=True))


def spliced(values: Numbers, gone: int | None, come: int | None, new: Numbers) -> Numbers:
    """Values without the one at a place, and a new one at another; numpy's insert and delete take ten times as long."""
    if gone is None or come is None:
        kept = values if gone is None else np.concatenate([values[:gone], values[gone + 1 :]])
        return kept if come is None else np.concatenate([kept[:come], new, kept[come:]])
    made = values.copy()
    made[gone:come] = values[gone + 1 : come + 1]
    made[come + 1 : gone + 1] = values[come:gone]
    made[come : come + 1] = new
    return made


def spliced_items(items: tuple[Item, ...], gone: int | None, come: int | None, new: Sequence[Item]) -> tuple[Item, ...]:
    """The same of any things."""
    kept = items if gone is None else items[:gone] + items[gone + 1 :]
    return kept if come is None else (*kept[:come], *new, *kept[come:])
