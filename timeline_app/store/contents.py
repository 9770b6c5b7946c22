"""The texts of articles, packed, each kept once: an article and the history of acts name it by its number."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable
from zlib import crc32

from timeline_app.store.fields import WrongValue
from timeline_app.store.tables import ARTICLE, CONTENT

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


def sum_of(size: int, packed: bytes) -> int:
    """The checksum of a packed text and its size, kept with its article: so it need not be unpacked to be trusted."""
    return crc32(str(size).encode(), crc32(packed))


class UnreadText:
    """A text that is unpacked when it is asked for; `characters` is how long it is said to be."""

    __slots__ = ("_packed", "characters")

    def __init__(self, number: int, size: int, packed: bytes, characters: int) -> None:
        self._packed = number, size, packed
        self.characters = characters

    def __call__(self) -> str:
        """The text; empty where a file that was made to do harm has no text there: its checksum was right."""
        try:
            return unpack(*self._packed)
        except WrongValue:
            return ""


class Contents:
    """The texts of an open file by their numbers, packed."""

    def __init__(self, rows: Iterable[tuple[int, int, bytes]] = ()) -> None:
        self._packed = {number: (size, packed) for number, size, packed in rows}
        self._numbers: dict[str, int] = {}  # of texts that were read or written by number

    def unread(self, number: int, characters: int, packed_sum: int, row: object) -> UnreadText:
        """The text of the article in a row; raises WrongValue when it is not there, or not what was packed."""
        if number not in self._packed:
            raise WrongValue(ARTICLE.name, row, "content", number)
        size, packed = self._packed[number]
        if sum_of(size, packed) != packed_sum:
            raise WrongValue(CONTENT.name, number, "packed", packed[:20])
        return UnreadText(number, size, packed, characters)

    def text(self, number: int, table: str, row: object, column: str) -> str:
        """The text of a number; raises WrongValue with the place that asks when there is none."""
        if number not in self._packed:
            raise WrongValue(table, row, column, number)
        text = unpack(number, *self._packed[number])
        self._numbers[text] = number
        return text

    def packed_sum(self, number: int) -> int:
        """The checksum of a packed text."""
        return sum_of(*self._packed[number])

    def know(self, text: str, number: int) -> None:
        """Remember the number of a text that its article is losing."""
        self._numbers[text] = number

    def number(self, database: sqlite3.Connection, text: str) -> int:
        """The number of a text, which is kept in the database from now on if it was not; raises sqlite3.Error."""
        known = self._numbers.get(text)
        if known is not None and database.execute("SELECT 1 FROM content WHERE n = ?", (known,)).fetchone():
            return known
        size, packed = pack(text)
        statement = "INSERT INTO content (bytes, packed) VALUES (?, ?)"
        number = int(database.execute(statement, (size, packed)).lastrowid or 0)
        self._packed[number], self._numbers[text] = (size, packed), number
        return number

    def keep(self, numbers: Iterable[int]) -> None:
        """Forget all other texts: the database has let go of them, or never came to keep them."""
        self._packed = {number: self._packed[number] for number in numbers}
        self._numbers = {text: number for text, number in self._numbers.items() if number in self._packed}


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
