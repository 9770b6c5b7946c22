"""Texts that many rows share, each kept once: the rules that read expressions, and reasons as JSON."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from functools import cache

from timeline_app.reasons import Reason
from timeline_app.store.fields import WrongValue, from_json, to_json
from timeline_app.store.plain import REASONS
from timeline_app.store.sums import summed
from timeline_app.store.tables import WORD


class WordReader:
    """The words of a file by their numbers; reasons are read once, however many rows have them."""

    def __init__(self, rows: Iterable[tuple[int, str]]) -> None:
        self._texts = dict(rows)
        self._reasons: dict[int | None, tuple[Reason, ...]] = {None: ()}

    def text(self, number: int, table: str, row: object, column: str) -> str:
        """The word of a number; raises WrongValue with the place that asks when there is none."""
        try:
            return self._texts[number]
        except KeyError:
            raise WrongValue(table, row, column, number) from None

    def reasons(self, number: int | None, table: str, row: object, column: str) -> tuple[Reason, ...]:
        """The reasons of a number, none for None; raises WrongValue."""
        known = self._reasons.get(number)
        if known is None:
            text = self.text(number or 0, table, row, column)
            known = self._reasons[number] = REASONS.read(from_json(text, table, row, column), "all")
        return known


class WordWriter:
    """Numbers for words in a database; made for one transaction."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self.number = cache(self._number)

    def reasons(self, reasons: tuple[Reason, ...]) -> int | None:
        """The number that stands for reasons."""
        return self.number(_reasons_text(reasons)) if reasons else None

    def _number(self, text: str) -> int:
        """The number that stands for a text."""
        found = self._database.execute("SELECT n FROM word WHERE text = ?", (text,)).fetchone()
        if found is None:
            return int(self._database.execute(WORD.upsert, summed((text,))).lastrowid or 0)
        return int(found[0])


@cache
def _reasons_text(reasons: tuple[Reason, ...]) -> str:
    return to_json(REASONS.write(reasons))
