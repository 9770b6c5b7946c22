"""Columns that hold lists as JSON text, NULL for an empty one: all that differ are read at once, each once."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterable
from json.encoder import encode_basestring
from typing import Any, TypeVar

from timeline_app.store.fields import Fields, WrongValue, from_json, to_json

_T = TypeVar("_T")
_LEAST = 16  # bytes of titles that zlib, which takes ten to say what it is, may make smaller
_LARGEST = 100_000  # bytes of titles that are packed
_WINDOW = 11  # zlib looks back so many bits of bytes: little to prepare, and enough for a sentence


def texts_text(texts: tuple[str, ...]) -> str | None:
    """Texts as JSON."""
    return f"[{','.join(map(encode_basestring, texts))}]" if texts else None


def read_lists(
    rows: Iterable[tuple[Any, ...]], place: int, name: int, table: str, column: str, read: Callable[[Fields, str], _T]
) -> dict[str | None, _T]:
    """What the JSON texts at a place of rows hold, by the text; raises WrongValue with the name of the row."""
    wanted = {row[place]: row[name] for row in rows if row[place] is not None}
    values = _parsed_at_once(list(wanted))
    if values is None:
        return {text: read(from_json(text, table, row, column), "all") for text, row in wanted.items()}
    return {
        text: read(Fields(table, row, column, {"all": value}), "all")
        for (text, row), value in zip(wanted.items(), values, strict=True)
    }


def _parsed_at_once(texts: list[str]) -> list[Any] | None:
    """The values of many JSON texts by one call, which is four times as fast; None where one of them is none."""
    try:
        values = json.loads(f"[{','.join(texts)}]")
    except (ValueError, RecursionError):
        return None
    return values if len(values) == len(texts) else None


def titles_packed(titles: tuple[str, ...], chosen: str, sentence: str) -> str | bytes | None:
    """The proposed titles as JSON, with null for the chosen one, lest it be kept twice; empty where it is the only one.

    Their words are nearly always those of the sentence that tells of the event: where it takes less room, they are
    packed by zlib, which is given the sentence as what it knows before.
    """
    if not titles:
        return None
    if titles == (chosen,):
        return ""
    text = to_json([None if title == chosen else title for title in titles])
    data = text.encode()
    if len(data) <= _LEAST or len(data) > _LARGEST or not sentence:
        return text
    packing = zlib.compressobj(9, wbits=_WINDOW, memLevel=1, zdict=sentence.encode())
    packed = packing.compress(data) + packing.flush()
    return packed if len(packed) < len(data) else text


def titles_unpacked(packed: bytes, sentence: str) -> tuple[str | None, ...]:
    """The proposed titles again, None for the chosen one; none where somebody has packed something else."""
    unpacking = zlib.decompressobj(zdict=sentence.encode())
    try:
        data = unpacking.decompress(packed, _LARGEST + 1)
        if not unpacking.eof or len(data) > _LARGEST:
            return ()
        return read_titles(from_json(data.decode(), "event", None, "titles"), "all")
    except (zlib.error, UnicodeDecodeError, WrongValue):
        return ()


def with_chosen(titles: tuple[str | None, ...], chosen: str) -> tuple[str, ...]:
    """Proposed titles with the chosen one in its place."""
    return tuple([chosen if title is None else title for title in titles])


def read_titles(fields: Fields, name: str) -> tuple[str | None, ...]:
    """The proposed titles, None for the chosen one; raises WrongValue."""
    titles = tuple(fields.items(name))
    if not all(title is None or isinstance(title, str) for title in titles):
        raise fields.wrong(name)
    return titles  # type: ignore[return-value]  # just checked


def more_text(values: dict[str, object]) -> str | None:
    """What few rows have beside their columns, as JSON; None where it is nothing."""
    told = {name: value for name, value in values.items() if value is not None}
    return to_json(told) if told else None


def read_more(text: str, table: str, row: object) -> Fields:
    """What a row has beside its columns; raises WrongValue."""
    fields = from_json(text, table, row, "more")
    if not isinstance(fields.values["all"], dict):
        raise WrongValue(table, row, "more", text)
    return fields.part("all")
