"""Columns that hold lists as JSON text, NULL for an empty one: all that differ are read at once, each once."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from json.encoder import encode_basestring
from typing import Any, TypeVar

from timeline_app.store.fields import Fields, WrongValue, from_json, to_json

_T = TypeVar("_T")


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


def titles_text(titles: tuple[str, ...], chosen: str) -> str | None:
    """The proposed titles as JSON; the chosen one is null there, so that it is not kept twice."""
    return to_json([None if title == chosen else title for title in titles]) if titles else None


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
