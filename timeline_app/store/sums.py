"""Checksums of rows: they tell when a byte of a file has changed that SQLite takes for another value.

A sum is the CRC-32 of the values of a row (but for a number that the database gave it), each as Python's str() tells
it, with U+001F between them, in UTF-8.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from functools import cache
from itertools import compress, repeat
from operator import itemgetter, mod, ne
from zlib import crc32

from timeline_app.store.tables import Table

Values = tuple[object, ...]


def summed(values: Values) -> Values:
    """The values of a row, but for a number that the database gives it, with their checksum at the end."""
    return (*values, crc32((_form(len(values)) % values).encode()))


def real(value: float) -> float:
    """A number as a file gives it back: SQLite knows no zero below zero."""
    return float(value) + 0.0


def broken(rows: Sequence[Values], table: Table, there: Container[str]) -> Iterable[Values]:
    """The rows of a table whose checksum, their last value, is not that of the others; it has these columns only."""
    first, last = int(table.numbered), len(table.columns)
    places = [place for place in range(first, last) if table.columns[place].name in there]
    form = _form(len(places))
    values: Iterable[Values] = map(itemgetter(slice(first, last)), rows)
    if len(places) < last - first:
        values = (tuple([row[place] for place in places]) for row in rows)
    sums = map(crc32, map(str.encode, map(mod, repeat(form), values)))
    return compress(rows, map(ne, sums, map(itemgetter(last), rows)))


@cache
def _form(count: int) -> str:
    return "\x1f".join(["%s"] * count)
