"""The texts of articles, packed, each kept once: an article and the history of acts name it by its number.

Packed alone, a text of some pages takes half its room; the words that it shares with others of its language take
nothing where zlib knows them before.  So a file with many articles of a language holds a dictionary for it, the first
articles' beginnings, which zlib is given with each text (its "preset dictionary").  No such text can be read without
it: it stands in two tables, on pages of their own.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import islice
from zlib import crc32

from timeline_app.model import Article
from timeline_app.store.fields import WrongValue
from timeline_app.store.tables import ARTICLE, CONTENT, DICTIONARY, DICTIONARY_COPY
from timeline_app.store.version_2 import OLDER

LARGEST_TEXT = 100_000_000  # bytes of one article, far beyond what the readers take
LARGEST_DICTIONARY = 32_768  # bytes: zlib looks no further back
_ENOUGH = 40  # articles of a language from which a dictionary is worth its room
_PIECE = 3_000  # bytes of each article in a dictionary
_AT_HAND = 1_000_000  # characters of texts that are kept after an act, lest they be unpacked again and again


@dataclass(frozen=True, slots=True)
class Packed:
    """A packed text: how many bytes it has in UTF-8, and the dictionary that it was packed with, empty for none."""

    size: int
    data: bytes
    dictionary: bytes = b""

    @property
    def sum(self) -> int:
        """A checksum, kept with its article: so it need not be unpacked to be trusted."""
        return crc32(str(self.size).encode(), crc32(self.data))


def pack(text: str) -> tuple[int, bytes]:
    """A text as bytes in UTF-8: how many there are, and packed by zlib, which adds a checksum of its own."""
    data = text.encode()
    return len(data), zlib.compress(data, 6)


def unpack(number: int, packed: Packed, table: str = CONTENT.name) -> str:
    """The text again; raises WrongValue where it is damaged, or larger than it says or may be."""
    wrong = WrongValue(table, number, "packed", packed.data[:20])
    if packed.size > LARGEST_TEXT:
        raise wrong
    try:
        unpacking = unpacker(packed.dictionary)
        data = unpacking.decompress(packed.data, packed.size + 1)
        text = data.decode()
    except (zlib.error, UnicodeDecodeError) as error:
        raise wrong from error
    if len(data) != packed.size or not unpacking.eof or unpacking.unused_data:
        raise wrong
    return text


def unpacker(dictionary: bytes) -> zlib._Decompress:
    """What unpacks a text that was packed with a dictionary."""
    return zlib.decompressobj(zdict=dictionary) if dictionary else zlib.decompressobj()


def read_dictionary(number: int, size: int, packed: bytes) -> bytes:
    """The dictionary of a row; raises WrongValue."""
    if size > LARGEST_DICTIONARY:
        raise WrongValue(DICTIONARY.name, number, "bytes", size)
    return unpack(number, Packed(size, packed), DICTIONARY.name).encode()


class _Texts:
    """Texts that were unpacked a moment ago."""

    def __init__(self) -> None:
        self._texts: dict[bytes, str] = {}

    def of(self, number: int, packed: Packed) -> str:
        """The text; raises WrongValue."""
        text = self._texts.get(packed.data)
        if text is None:
            text = self._texts[packed.data] = unpack(number, packed)
        return text

    def let_go(self) -> None:
        """Forget all of them, where they have become many."""
        if sum(map(len, self._texts.values())) > _AT_HAND:
            self._texts = {}


class UnreadText:
    """A text that is unpacked when it is asked for; `characters` is how long it is said to be."""

    __slots__ = ("_number", "_packed", "_texts", "characters")

    def __init__(self, number: int, packed: Packed, characters: int, texts: _Texts) -> None:
        self._number, self._packed, self._texts = number, packed, texts
        self.characters = characters

    def __call__(self) -> str:
        """The text; empty where a file that was made to do harm has no text there: its checksum was right."""
        try:
            return self._texts.of(self._number, self._packed)
        except WrongValue:
            return ""


def text_of(article: Article) -> str:
    """The text of an article, which stays unread if it was: those of ten thousand need not be held."""
    unread = article.unread  # another thread may be asking for the text
    return article.text if unread is None else unread()


class Contents:
    """The texts of an open file by their numbers, packed."""

    def __init__(
        self,
        rows: Iterable[tuple[int, int, bytes, int | None]] = (),
        dictionaries: Iterable[tuple[int, str, bytes]] = (),
    ) -> None:
        found = [*dictionaries]
        self._by_language: dict[str, tuple[int | None, bytes]] = {its: (number, data) for number, its, data in found}
        known: dict[int | None, bytes] = {number: data for number, _, data in found}
        known[None] = b""
        self._packed = {
            number: Packed(size, data, _dictionary(known, named, number)) for number, size, data, named in rows
        }
        self._numbers: dict[bytes, int] = {}  # by digests of texts that were written, or that an article has lost
        self._texts = _Texts()

    def unread(self, number: int, characters: int, packed_sum: int, row: object) -> UnreadText:
        """The text of the article in a row; raises WrongValue when it is not there, or not what was packed."""
        if number not in self._packed:
            raise WrongValue(ARTICLE.name, row, "content", number)
        packed = self._packed[number]
        if packed.sum != packed_sum:
            raise WrongValue(CONTENT.name, number, "packed", packed.data[:20])
        return UnreadText(number, packed, characters, self._texts)

    def text(self, number: int, table: str, row: object, column: str) -> str:
        """The text of a number; raises WrongValue with the place that asks when there is none."""
        if number not in self._packed:
            raise WrongValue(table, row, column, number)
        return self._texts.of(number, self._packed[number])

    def packed_sum(self, number: int) -> int:
        """The checksum of a packed text."""
        return self._packed[number].sum

    def know(self, text: str, number: int) -> None:
        """Remember the number of a text that its article is losing, or may get back."""
        self._numbers[_digest(text.encode())] = number

    def number(self, database: sqlite3.Connection, text: str, language: str) -> int:
        """The number of a text, which is kept in the database from now on if it was not; raises sqlite3.Error."""
        data = text.encode()
        known = self._numbers.get(_digest(data))
        if known is not None and database.execute("SELECT 1 FROM content WHERE n = ?", (known,)).fetchone():
            return known
        named, dictionary = self._by_language.get(language, (None, b""))
        packing = zlib.compressobj(6, zdict=dictionary) if dictionary else zlib.compressobj(6)
        packed = Packed(len(data), packing.compress(data) + packing.flush(), dictionary)
        statement = "INSERT INTO content (bytes, packed, dictionary) VALUES (?, ?, ?)"
        number = int(database.execute(statement, (packed.size, packed.data, named)).lastrowid or 0)
        self._packed[number], self._numbers[_digest(data)] = packed, number
        return number

    def learn(self, database: sqlite3.Connection, articles: Sequence[Article], languages: Iterable[str]) -> None:
        """Make dictionaries for languages that have none, and enough articles; raises sqlite3.Error."""
        for language in sorted(set(languages) - set(self._by_language)):
            its = [article for article in articles if article.language == language]
            if len(its) >= _ENOUGH:
                self._make_dictionary(database, language, its)

    def _make_dictionary(self, database: sqlite3.Connection, language: str, articles: Iterable[Article]) -> None:
        pieces = (text_of(article).encode()[:_PIECE] for article in articles)
        joined = b"".join(islice(pieces, LARGEST_DICTIONARY // _PIECE))
        text = joined.decode(errors="ignore")  # without letters that are cut in two
        if not has_dictionaries(database):
            database.execute(DICTIONARY.create)
            database.execute(DICTIONARY_COPY.create)
        number = database.execute(f"SELECT ifnull(max(n), 0) + 1 FROM {DICTIONARY.name}").fetchone()[0]  # noqa: S608
        for table in (DICTIONARY, DICTIONARY_COPY):
            statement = f"INSERT INTO {table.name} (n, language, bytes, packed) VALUES (?, ?, ?, ?)"  # noqa: S608
            database.execute(statement, (number, language, *pack(text)))
        self._by_language[language] = number, text.encode()

    def let_go(self) -> None:
        """Hold no more unpacked texts than are of use: an act is over."""
        self._texts.let_go()

    def recall(self, database: sqlite3.Connection) -> None:
        """Forget what the database has let go of, or never came to keep; raises sqlite3.Error."""
        kept = {number for (number,) in database.execute("SELECT n FROM content")}
        self._packed = {number: packed for number, packed in self._packed.items() if number in kept}
        self._numbers = {digest: number for digest, number in self._numbers.items() if number in kept}
        asked = database.execute("SELECT n FROM dictionary") if has_dictionaries(database) else ()
        there = {number for (number,) in asked}
        self._by_language = {language: its for language, its in self._by_language.items() if its[0] in there}


def has_dictionaries(database: sqlite3.Connection) -> bool:
    """Whether a database has the table of dictionaries, which is made with the first; raises sqlite3.Error."""
    asked = "SELECT 1 FROM sqlite_master WHERE name = ? AND type = 'table'"
    is_there = database.execute(asked, (DICTIONARY.name,)).fetchone() is not None
    return is_there and bool(database.execute("PRAGMA user_version").fetchone()[0] > OLDER)


def _dictionary(known: Mapping[int | None, bytes], number: int | None, row: int) -> bytes:
    if number not in known:
        raise WrongValue(CONTENT.name, row, "dictionary", number)
    return known[number]


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=16).digest()


def drop_unused(database: sqlite3.Connection) -> None:
    """Let go of the texts that no article and no act that can be taken back needs; raises sqlite3.Error."""
    database.execute(
        "DELETE FROM content WHERE n NOT IN (SELECT content FROM article) AND n NOT IN "
        "(SELECT value FROM act, json_each(CASE WHEN json_valid(contents) THEN contents END) WHERE value IS NOT NULL)"
    )
