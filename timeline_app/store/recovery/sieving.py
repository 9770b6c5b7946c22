"""The best of the rows that were saved of a damaged file, in tables of ours, as the rules of these allow."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from timeline_app.store.contents import pack
from timeline_app.store.recovery.mending import mended
from timeline_app.store.recovery.salvage import WANTED, Row, Salvage, text_of
from timeline_app.store.tables import ARTICLE, CONTENT, EVENT, MENTION, WORD, Table

_MENDED = 200  # rows that are put right at most, at some hundredths of a second each
_NAMED = (WORD, ARTICLE, EVENT)  # their rows have a text of their own, with an index of it and their number


def mend(salvage: Salvage) -> None:
    """Put rows right in which one byte has changed, as many as there is time for: they are proven then."""
    doubtful = [(table, row) for table in WANTED for row in salvage.doubtful[table.name]]
    for table, row in doubtful[:_MENDED]:
        right = mended(table, row)
        if right is not None:
            del salvage.doubtful[table.name][row]
            salvage.proven[table.name][right] = None


def sieved(salvage: Salvage, database: sqlite3.Connection) -> set[tuple[str, Any]]:
    """Put the best rows into tables of ours, as their rules allow; those that are doubtful, by table and number."""
    for table in WANTED:
        database.execute(table.create)
    doubtful: set[tuple[str, Any]] = set()
    numbers = _Numbers(salvage)
    for table in WANTED:
        for rows, is_doubtful in ((salvage.proven[table.name], False), (salvage.doubtful[table.name], True)):
            for row in rows:
                kept, is_whole = _kept(table, row, salvage.dictionaries)
                kept = numbers.put_right(table, kept)
                if _insert(database, table, kept) and (is_doubtful or not is_whole):
                    doubtful.add((table.name, kept[: len(table.key)]))
    return doubtful


def _kept(table: Table, row: Row, dictionaries: Mapping[int, bytes]) -> tuple[Row, bool]:
    """A row as it is kept, and whether that is all of it: texts are packed anew, with no dictionary."""
    if table is not CONTENT:
        return row, True
    text, is_whole = text_of(row, dictionaries)
    return (row[0], *pack(text), None), is_whole


def _insert(database: sqlite3.Connection, table: Table, row: Row) -> bool:
    values = tuple(map(_as_text, row))
    blanks = ", ".join("?" * len(values))
    try:
        done = database.execute(f"INSERT OR IGNORE INTO {table.name} VALUES ({blanks})", values)  # noqa: S608  # own names
    except (sqlite3.Error, OverflowError, UnicodeEncodeError):  # a value that is none, in a row that is doubtful
        return False
    return done.rowcount == 1


def _as_text(value: object) -> object:
    """A value without bytes that are no text."""
    return value.encode(errors="surrogateescape").decode(errors="replace") if isinstance(value, str) else value


class _Numbers:
    """The numbers of rows, which no checksum guards: another one, in an index and asked for, is the right one."""

    def __init__(self, salvage: Salvage) -> None:
        self._indexed: dict[str, set[int]] = defaultdict(set)
        for name, number, _ in salvage.named:
            self._indexed[name].add(number)

        def named(table: Table, *columns: str) -> set[Any]:
            places = [table.names.index(column) for column in columns]
            return {row[place] for row in salvage.proven[table.name] for place in places}

        self._meant = {
            EVENT.name: named(MENTION, "event"),
            ARTICLE.name: named(MENTION, "article"),
            WORD.name: named(MENTION, "rule", "reasons") | named(EVENT, "reasons") | named(ARTICLE, "issued_reasons"),
        }
        self._own: dict[str, dict[int, str]] = {
            table.name: {row[0]: row[1] for row in salvage.proven[table.name]} for table in _NAMED
        }

    def put_right(self, table: Table, row: Row) -> Row:
        """The row with its right number."""
        if table not in _NAMED or row[0] in (numbers := self._indexed.get(row[1], set())):
            return row
        meant, own = self._meant[table.name], self._own[table.name]
        better = [number for number in numbers if number in meant and own.get(number, row[1]) == row[1]]
        return (better[0], *row[1:]) if better else row


def lost(salvage: Salvage, kept: Mapping[int, str]) -> set[int]:
    """The numbers of rows that are missing from `kept`, names of rows by their numbers, as far as an index tells."""
    names = {name: number for number, name in kept.items()}
    pages: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for name, number, page in salvage.named:
        pages[page].append((name, number))
    missing: set[int] = set()
    for pairs in pages.values():
        if any(names.get(name) == number for name, number in pairs):
            missing |= {number for name, number in pairs if name not in names}
    return missing
