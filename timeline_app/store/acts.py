"""The names of acts to JSON and back."""

from __future__ import annotations

from timeline_app.dates import When
from timeline_app.history import ActName, Word
from timeline_app.store.fields import Fields, from_json, to_json
from timeline_app.store.plain import read_when, when_values
from timeline_app.words import FALLBACK, entries

_Value = str | int | When | Word


def name_text(name: ActName) -> str:
    """The name of an act as JSON."""
    return to_json({"key": name.key, "values": {blank: _plain(value) for blank, value in name.values}})


def read_name(text: str, number: int) -> ActName:
    """The name of the act with that number; raises WrongValue.

    What cannot be said here, because a newer program has named it, is called a change.
    """
    fields = from_json(text, "act", number, "name").part("all")
    values = fields.part("values")
    name = ActName(fields.text("key"), tuple((blank, _value(values, blank)) for blank in values.values))
    try:
        name.say(FALLBACK)
    except (KeyError, IndexError, ValueError):
        return ActName("change")
    return name


def _plain(value: _Value) -> object:
    match value:
        case When():
            return {"when": when_values(value)}
        case Word():
            return {"word": value.key, "lower": value.lower}
        case _:
            return value


def _value(values: Fields, blank: str) -> _Value:
    match values.values[blank]:
        case {"when": dict()}:
            return read_when(values.part(blank).part("when"))
        case {"word": str(key), "lower": bool(lower)} if isinstance(entries(FALLBACK).get(key), str):
            return Word(key, lower)
        case bool():
            raise values.wrong(blank)
        case str() | int() as value:
            return value
    raise values.wrong(blank)
