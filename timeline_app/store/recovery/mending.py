"""Rows in which one byte has changed, put right: their checksum tells which byte it was, and what it was.

CRC-32 is linear: what a changed byte does to it depends only on the byte's change and on how many bytes follow.  Going
back from the difference of the two sums, byte by byte, the change stands there as soon as its place is reached.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Any
from zlib import crc32

from timeline_app.store.tables import Table

_POLYNOMIAL = 0xEDB88320
_WIDTHS = (1, 2, 3, 4, 6, 8)  # bytes in which a number is kept
_SEPARATOR = "\x1f"
_RAW = "surrogateescape"  # keeps bytes that are no UTF-8


def _entry(value: int) -> int:
    for _ in range(8):
        value = value >> 1 ^ (_POLYNOMIAL if value & 1 else 0)
    return value


_TABLE = [_entry(value) for value in range(256)]
_CHANGES = {entry: value for value, entry in enumerate(_TABLE) if value}
_BY_TOP = {entry >> 24: value for value, entry in enumerate(_TABLE)}


def mended(table: Table, row: tuple[Any, ...]) -> tuple[Any, ...] | None:
    """A row with the one byte put right that makes its checksum right; None unless there is just one."""
    first, last = int(table.numbered), len(table.columns)
    if not table.summed or not isinstance(told := row[last], int):
        return None
    values = row[first:last]
    found = {*_by_text(values, told), *_by_numbers(values, told)}
    if _is_one_byte(told ^ crc32(_form(values))):
        found.add(values)
    if len(found) != 1:
        return None
    right = found.pop()
    return (*row[:first], *right, crc32(_form(right)), *row[last + 1 :])


def _form(values: tuple[Any, ...]) -> bytes:
    return _SEPARATOR.join(map(str, values)).encode(errors=_RAW)


def _is_one_byte(change: int) -> bool:
    """Whether a change of the checksum itself is one of a single byte."""
    return change > 0 and any(change & ~(0xFF << place) == 0 for place in range(0, 48, 8))


def _by_text(values: tuple[Any, ...], told: int) -> Iterator[tuple[Any, ...]]:
    """The values with one byte of a text put right."""
    form = _form(values)
    change = told ^ crc32(form)
    if not 0 < change <= 0xFFFFFFFF:
        return
    for place in range(len(form) - 1, -1, -1):
        if change in _CHANGES:
            right = _as_values(form[:place] + bytes([form[place] ^ _CHANGES[change]]) + form[place + 1 :], values)
            if right is not None:
                yield right
        value = _BY_TOP[change >> 24]
        change = ((change ^ _TABLE[value]) << 8 | value) & 0xFFFFFFFF


def _as_values(form: bytes, values: tuple[Any, ...]) -> tuple[Any, ...] | None:
    """The values of a form that differs from that of others in one text; None when it does not."""
    try:
        pieces = form.decode().split(_SEPARATOR)
    except UnicodeDecodeError:
        return None
    if len(pieces) != len(values):
        return None
    right = tuple(piece if isinstance(value, str) else value for piece, value in zip(pieces, values, strict=True))
    return right if _form(right) == form else None


def _by_numbers(values: tuple[Any, ...], told: int) -> Iterator[tuple[Any, ...]]:
    """The values with one byte of a number put right, or of something packed."""
    pieces = [str(value).encode(errors=_RAW) for value in values]
    separator = _SEPARATOR.encode()
    for place, value in enumerate(values):
        before = crc32(separator.join([*pieces[:place], b""]))
        after = separator.join([b"", *pieces[place + 1 :]])
        for other in _others(value):
            if crc32(str(other).encode() + after, before) == told:
                yield (*values[:place], other, *values[place + 1 :])


def _others(value: object) -> Iterator[int | float | bytes]:
    """The numbers, or bytes, that differ from these in a single byte, as they are kept."""
    if isinstance(value, int):
        width = next((width for width in _WIDTHS if -(1 << 8 * width - 1) <= value < 1 << 8 * width - 1), 8)
        data = value.to_bytes(width, "big", signed=True)
        yield from (int.from_bytes(other, "big", signed=True) for other in _changed(data))
    elif isinstance(value, bytes):
        yield from _changed(value)
    elif isinstance(value, float):
        if value.is_integer() and abs(value) < 1 << 47:  # kept as a whole number
            yield from (float(other) for other in _others(int(value)))
        yield from (struct.unpack(">d", other)[0] for other in _changed(struct.pack(">d", value)))


def _changed(data: bytes) -> Iterator[bytes]:
    for place, byte in enumerate(data):
        yield from (data[:place] + bytes([other]) + data[place + 1 :] for other in range(256) if other != byte)
