"""Rows out of the pages of a database that SQLite may not be able to open any more.

Every page is looked at for itself (https://www.sqlite.org/fileformat2.html, 1.6 and 2.1), whether the tree that it
belongs to still leads there or not.  Nothing that a page says is believed: a row takes at most the bytes that its page
has, a chain of overflow pages at most those that the file has, and all chains together a few times as many.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import Any

HEADER = 100  # bytes of the first page before its own header
USUAL = (8192, 4096)  # bytes of a page, where the file does not say
_INDEX_INTERIOR, _TABLE_INTERIOR, _INDEX_LEAF, _TABLE_LEAF = 0x02, 0x05, 0x0A, 0x0D
_KINDS = {_INDEX_INTERIOR: 12, _TABLE_INTERIOR: 12, _INDEX_LEAF: 8, _TABLE_LEAF: 8}  # bytes of the header of a page
_NUMBERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}  # bytes of a whole number, by its serial type
_MOST_COLUMNS = 100
_CHAINED = 4  # times the pages of the file that all overflow chains may be long together
_SEARCHED = 1_000_000  # places where no page points that are tried for a row, at some microseconds each

# How the header of a row begins: its length, then the type of its first value; nothing where that is the rowid, whole
# numbers in `mention`, the one table without rowids.
_BEGINNINGS = re.compile(rb"(?=[\x04-\x40]\x00|[\x0f-\x40][\x01-\x06\x08\x09]{7})", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Record:
    """A row as it stands in a page; `number` is its rowid, None in the tree of an index.

    Not `whole`, its last values are cut; `found` by a search through bytes of a page that nothing points at, it may be
    no row at all.  Bytes of a text that are no UTF-8 stand in it as lone surrogates.
    """

    page: int
    number: int | None
    values: tuple[Any, ...]
    whole: bool = True
    found: bool = False


class Pages:
    """The pages of a database: `size` bytes each, of which the last `spare` are of no use."""

    def __init__(self, data: Any, size: int, spare: int = 0) -> None:  # noqa: ANN401  # bytes, or a file in memory
        self._data, self._size, self._usable = data, size, size - spare
        self._count = -(-len(data) // size)
        self._chained = _CHAINED * self._count
        self._searched = _SEARCHED
        self._overflows: set[int] = set()

    def records(self) -> Iterator[Record]:
        """What looks like a row, first by the pointers of pages, then in what these leave out."""
        unclear: list[int] = []
        for page in range(1, self._count + 1):
            content = self._content(page)
            start = HEADER if page == 1 else 0
            kind = content[start]
            if kind == _TABLE_INTERIOR:
                continue
            is_clear = kind in _KINDS and (yield from self._pointed_at(page, content, start, kind))
            if not is_clear:
                unclear.append(page)
        for page in unclear:
            content = self._content(page)
            if page not in self._overflows:
                yield from self._searched_for(page, content)

    def _content(self, page: int) -> bytes:
        content = bytes(self._data[(page - 1) * self._size : (page - 1) * self._size + self._usable])
        return content + bytes(self._usable - len(content))

    def _pointed_at(self, page: int, content: bytes, start: int, kind: int) -> Generator[Record, None, bool]:
        """The rows that a page points at; returns whether its parts fill it as they should."""
        free, count, area, fragments = struct.unpack_from(">HHHB", content, start + 1)
        pointers_end = start + _KINDS[kind] + 2 * count
        if pointers_end > self._usable:
            return False
        taken, clear = pointers_end + fragments + max(0, (area or 65536) - pointers_end), True
        for place in set(struct.unpack_from(f">{count}H", content, start + _KINDS[kind])):
            cell = self._cell(page, content, place, kind) if pointers_end <= place < self._usable else None
            if cell is None:
                clear = False
                continue
            taken += cell[1]
            if taken > 2 * self._usable:  # cells that lie over one another
                return False
            yield cell[0]
        return clear and taken + self._free(content, free) == self._usable

    def _free(self, content: bytes, place: int) -> int:
        """How many bytes of a page lie in its chain of free blocks; -1 when the chain is none."""
        taken = 0
        while place:
            if place + 4 > self._usable:
                return -1
            following, size = struct.unpack_from(">HH", content, place)
            taken += size
            if following and following < place + 4:
                return -1
            place = following
        return taken

    def _cell(self, page: int, content: bytes, place: int, kind: int) -> tuple[Record, int] | None:
        """The row in the cell at a place, and how many bytes of the page it takes."""
        length, start = _varint(content, place + 4 if kind == _INDEX_INTERIOR else place)
        number = None
        if kind == _TABLE_LEAF:
            number, start = _varint(content, start)
        row = self._row(page, content, start, kind, number, length)
        return row and (row[0], max(4, start - place + row[1]))

    def _row(
        self, page: int, content: bytes, start: int, kind: int, number: int | None, length: int | None
    ) -> tuple[Record, int] | None:
        """The row whose header begins at a place, and how many bytes of the page it takes from there on.

        Its length is told by its header; the one that stands before it holds where they differ and the row is long.
        """
        shape = _shape(content, start)
        if shape is None:
            return None
        types, body, end = shape
        needed, found = end - start, length is None
        if length is None or (needed <= self._most(kind) and end <= self._usable):
            length = needed
        local = self._local(length, kind)
        if start + local > self._usable or length > len(self._data):
            return None
        payload = content[start : start + local]
        if local < length:
            payload += self._chain(content, start + local, length - local)
        signed = number and number - ((number >> 63) << 64)
        record = Record(page, signed, _values(payload, types, body - start), len(payload) >= needed, found)
        return record, local + (4 if local < length else 0)

    def _most(self, kind: int) -> int:
        """How long a row may be that lies in one page."""
        return self._usable - 35 if kind == _TABLE_LEAF else (self._usable - 12) * 64 // 255 - 23

    def _local(self, length: int, kind: int) -> int:
        """How many bytes of a row lie in its page, the others in overflow pages."""
        most = self._most(kind)
        if length <= most:
            return length
        least = (self._usable - 12) * 32 // 255 - 23
        local = least + (length - least) % (self._usable - 4)
        return local if local <= most else least

    def _chain(self, content: bytes, place: int, length: int) -> bytes:
        """What stands in a chain of overflow pages, as far as it leads."""
        pieces: list[bytes] = []
        page = int.from_bytes(content[place : place + 4], "big")
        seen: set[int] = set()
        while length > 0 and 1 < page <= self._count and page not in seen and self._chained > 0:
            self._chained -= 1
            seen.add(page)
            content = self._content(page)
            pieces.append(content[4 : 4 + length])
            length -= self._usable - 4
            page = int.from_bytes(content[:4], "big")
        self._overflows |= seen
        return b"".join(pieces)

    def _searched_for(self, page: int, content: bytes) -> Iterator[Record]:
        """Whatever in a page could be a row."""
        for match in _BEGINNINGS.finditer(content):
            self._searched -= 1
            if self._searched < 0:
                return
            start = match.start()
            has_number = content[start + 1] == 0
            number = _varint(content, _start_of_varint(content, start))[0] if has_number else None
            row = self._row(page, content, start, _TABLE_LEAF if has_number else _INDEX_LEAF, number, None)
            if row is not None:
                yield row[0]


def sizes(data: Any) -> list[tuple[int, int]]:  # noqa: ANN401  # bytes, or a file in memory
    """The sizes of pages that a database may have, and how many bytes of each are spare: as it says, and as usual."""
    said = int.from_bytes(data[16:18], "big")
    size = 65536 if said == 1 else said
    spare = data[20] if len(data) > 20 else 0
    known = [(size, spare)] if 512 <= size <= 65536 and size & (size - 1) == 0 and size - spare >= 480 else []
    return [*known, *((size, 0) for size in USUAL if (size, 0) not in known)]


def _varint(content: bytes, place: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends; zero beyond the page."""
    value = 0
    for step, byte in enumerate(content[place : place + 9], 1):
        if step == 9:
            return (value << 8) | byte, place + 9
        value = (value << 7) | (byte & 0x7F)
        if byte < 0x80:
            return value, place + step
    return 0, len(content)


def _start_of_varint(content: bytes, end: int) -> int:
    """Where the number begins that ends at a place, if another ends before it: the last byte of each is below 128."""
    start = end - 1
    while start > 0 and end - start < 9 and content[start - 1] >= 0x80:
        start -= 1
    return max(0, start)


def _shape(content: bytes, start: int) -> tuple[list[int], int, int] | None:
    """The serial types of a row, where its values begin, and where they end; None where no row begins."""
    header, place = _varint(content, start)
    end = start + header
    if not 2 <= header <= _MOST_COLUMNS * 5 or end > len(content):
        return None
    types: list[int] = []
    length = end
    while place < end:
        kind, place = _varint(content, place)
        if kind in (10, 11):
            return None
        types.append(kind)
        length += _length(kind)
    if place != end or len(types) > _MOST_COLUMNS:
        return None
    return types, end, length


def _length(kind: int) -> int:
    if kind >= 12:
        return (kind - 12) // 2
    return 8 if kind == 7 else _NUMBERS.get(kind, 0)


def _values(payload: bytes, types: list[int], place: int) -> tuple[Any, ...]:
    values: list[Any] = []
    for kind in types:
        length = _length(kind)
        piece = payload[place : place + length]
        place += length
        if kind >= 12:
            values.append(piece.decode(errors="surrogateescape") if kind % 2 else piece)
        elif kind in _NUMBERS:
            values.append(int.from_bytes(piece, "big", signed=True))
        elif kind == 7:
            values.append(struct.unpack(">d", piece)[0] if len(piece) == 8 else None)
        else:
            values.append({8: 0, 9: 1}.get(kind))
    return tuple(values)
