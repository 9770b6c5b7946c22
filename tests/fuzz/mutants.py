"""Inputs spoilt in a known way: the same name and number give the same input on every machine."""

import io
import random
import re
import zipfile
from collections.abc import Callable, Sequence

LARGEST = 200_000  # bytes
_NUMBER = re.compile(rb"\d+")
_TOKENS = (
    *(b"\0", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xe2\x80\xae", b"\x1b$B", b"&#x110000;"),
    *(b"&#0;", b"&amp;", b"<", b">", b"<![CDATA[", b"]]>", b"<!--", b"-->", b"<!DOCTYPE a [<!ENTITY b 'c'>]>"),
    *(b"<?xml version='1.0' encoding='utf-16'?>", b"{", b"}", b"[", b"]", b'"', b"'", b"\\", b"\\u0000", b"\\ud800"),
    *(b"\r", b"\n", b"\r\n\r\n", b"\t", b",", b";", b"%", b"\\bin99999 ", b"{\\*\\x ", b"\\u-1 ", b"--b\n"),
    *(
        b"From a Fri Nov 27 09:30:00 2015\n",
        b"=?utf-8?b?",
        b"?=",
        b"endobj",
        b"stream\n",
        b"/Kids[1 0 R]",
        b"<<",
        b">>",
    ),
    *(b"PK\3\4", b"PK\1\2", b"null", b"NaN", b"1e999", b"-0", b"true", b"9999-12-31", b"0000-00-00", b"-0001-01-01"),
    *(b"2015-02-30", b"DTSTART:", b"BEGIN:VEVENT\n", b"TZID=", b"../../", b"~~~", b"```"),
)
_NUMBERS = (b"0", b"-1", b"4294967295", b"9223372036854775808", b"9" * 400, b"1e308", b"65536")


def mutant(seeds: Sequence[bytes], name: str, number: int) -> bytes:
    """A spoilt input, made of one of some sound ones."""
    dice = random.Random(f"{name} {number}")  # noqa: S311  (no secret)
    data = dice.choice(seeds)
    if data.startswith(b"PK\3\4") and dice.random() < 0.7:
        return _inside(data, seeds, dice)
    return _spoilt(data, seeds, dice)


def _inside(data: bytes, seeds: Sequence[bytes], dice: random.Random) -> bytes:
    """An archive one of whose members is spoilt."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        members = old.infolist()
        chosen = dice.choice(members)
        for member in members:
            held = old.read(member)
            new.writestr(zipfile.ZipInfo(member.filename), _spoilt(held, seeds, dice) if member is chosen else held)
    return file.getvalue()


def _spoilt(data: bytes, seeds: Sequence[bytes], dice: random.Random) -> bytes:
    for _ in range(dice.choice((1, 1, 2, 3, 6))):
        data = dice.choice(_WAYS)(data, seeds, dice)[:LARGEST]
    return data


def _flip(data: bytes, _seeds: Sequence[bytes], dice: random.Random) -> bytes:
    spoilt = bytearray(data)
    for _ in range(dice.choice((1, 3, 20)) if data else 0):
        spoilt[dice.randrange(len(data))] = dice.randrange(256)
    return bytes(spoilt)


def _stretch(data: bytes, dice: random.Random) -> tuple[int, int]:
    start = dice.randint(0, len(data))
    return start, min(len(data), start + dice.choice((1, 4, 30, 400)))


def _cut(data: bytes, _seeds: Sequence[bytes], dice: random.Random) -> bytes:
    start, end = _stretch(data, dice)
    return data[:start] + data[end:]


def _end(data: bytes, _seeds: Sequence[bytes], dice: random.Random) -> bytes:
    return data[: dice.randint(0, len(data))]


def _repeat(data: bytes, _seeds: Sequence[bytes], dice: random.Random) -> bytes:
    start, end = _stretch(data, dice)
    times = min(dice.choice((2, 10, 3000)), LARGEST // max(end - start, 1))
    return data[:start] + data[start:end] * times + data[end:]


def _insert(data: bytes, _seeds: Sequence[bytes], dice: random.Random) -> bytes:
    at = dice.randint(0, len(data))
    return data[:at] + dice.choice(_TOKENS) * dice.choice((1, 1, 1, 2, 500)) + data[at:]


def _move(data: bytes, _seeds: Sequence[bytes], dice: random.Random) -> bytes:
    start, end = _stretch(data, dice)
    at = dice.randint(0, len(data))
    return data[:at] + data[start:end] + data[at:]


def _count(data: bytes, _seeds: Sequence[bytes], dice: random.Random) -> bytes:
    found = list(_NUMBER.finditer(data))
    if not found:
        return data
    chosen = dice.choice(found)
    return data[: chosen.start()] + dice.choice(_NUMBERS) + data[chosen.end() :]


def _splice(data: bytes, seeds: Sequence[bytes], dice: random.Random) -> bytes:
    other = dice.choice(seeds)
    return data[: dice.randint(0, len(data))] + other[dice.randint(0, len(other)) :]


_WAYS: tuple[Callable[[bytes, Sequence[bytes], random.Random], bytes], ...] = (
    *(_flip, _cut, _end, _repeat, _insert, _insert, _move, _count, _splice),
)
