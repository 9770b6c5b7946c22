"""The texts of articles, packed, each kept once: an article and the history of acts name it by its number."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable
from functools import cached_property

from timeline_app.store.fields import WrongValue
from timeline_app.store.tables import CONTENT

LARGEST_TEXT = 100_000_000  # bytes of one article, far beyond what the readers take


def pack(text: str) -> tuple[int, bytes]:
    """A text as bytes in UTF-8: how many there are, and packed by zlib, which adds a checksum of its own."""
    data = text.encode()
    return len(data), zlib.compress(data, 6)


def unpack(number: int, size: int, packed: bytes) -> str:
    """The text again; raises WrongValue where it is damaged, or larger than it says or may be."""
    wrong = WrongValue(CONTENT.name, number, "packed", packed[:20])
    if size > LARGEST_TEXT:
        raise wrong
    unpacking = zlib.decompressobj()
    try:
        data = unpacking.decompress(packed, size + 1)
        text = data.decode()
    except (zlib.error, UnicodeDecodeError) as error:
        raise wrong from error
    if len(data) != size or not unpacking.eof or unpacking.unused_data:
        raise wrong
    return text


class Contents:
    """The texts of an open file by their numbers."""

    def __init__(self, rows: Iterable[tuple[int, int, bytes]] = ()) -> None:
        self._texts = {number: unpack(number, size, packed) for number, size, packed in rows}

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {text: number for number, text in self._texts.items()}

    def text(self, number: int, table: str, row: object, column: str) -> str:
        """The text of a number; raises WrongValue with the place that asks when there is none."""
        try:
            return self._texts[number]
        except KeyError:
            raise WrongValue(table, row, column, number) from None

    def number(self, database: sqlite3.Connection, text: str) -> int:
        """The number of a text, which is kept in the database from now on if it was not; raises sqlite3.Error."""
        known = self._numbers.get(text)
        if known is not None and database.execute("SELECT 1 FROM content WHERE n = ?", (known,)).fetchone():
            return known
        size, packed = pack(text)
        statement = "INSERT INTO content (bytes, packed) VALUES (?, ?)"
        number = int(database.execute(statement, (size, packed)).lastrowid or 0)
        self._texts[number], self._numbers[text] = text, number
        return number

    def keep(self, numbers: Iterable[int]) -> None:
        """Forget all other texts: the database has let go of them, or never came to keep them."""
        self._texts = {number: self._texts[number] for number in numbers}
        self.__dict__.pop("_numbers", None)


def drop_unused(database: sqlite3.Connection) -> list[int]:
    """Let go of the texts that no article and no act that can be taken back needs; the numbers of those left."""
    database.execute(
        "DELETE FROM content WHERE n NOT IN (SELECT content FROM article) AND n NOT IN "
        "(SELECT value FROM act, json_each(CASE WHEN json_valid(contents) THEN contents END) WHERE value IS NOT NULL)"
    )
    return numbers_kept(database)


def numbers_kept(database: sqlite3.Connection) -> list[int]:
    """The numbers of all texts."""
    return [number for (number,) in database.execute("SELECT n FROM content")]
