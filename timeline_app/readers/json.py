"""Articles in JSON: a list of them wherever it lies, one alone, or one in each line (JSON Lines)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from timeline_app.readers import File, Part, reader
from timeline_app.readers._decoding import decode
from timeline_app.readers._records import Record, articles_of, fields_of

_DEEPEST = 4  # lists and objects around the articles
_LOOKED_AT = 20  # records by which their fields are told
_MOST_NAMES = 500
# What the one value of a field is called that is an object: {"rendered": "..."} of WordPress, {"name": "..."}.
_VALUES = ("rendered", "main", "name", "text", "value", "original", "plain", "title", "@value", "#text")
_OWN = "timeline-app"


@reader(".json", ".jsonl", ".ndjson")
def read(file: File) -> Iterator[Part]:
    """The articles in JSON; raises ReadError for what is none, and for timelines, which are imported."""
    values = _values(file)
    if isinstance(values, dict) and (values.get("format") == _OWN or isinstance(values.get("events"), list)):
        raise file.error("errors.holds_events")
    found = _list(values, _DEEPEST)
    if not found:
        raise file.error("errors.no_articles")
    records = [_flat(one) for one in found]
    names = dict.fromkeys(name for record in records[:_LOOKED_AT] for name in list(record)[:_MOST_NAMES])
    yield from articles_of(file, fields_of(names), records)


def _values(file: File) -> Any:  # noqa: ANN401  (whatever a file holds)
    text = decode(file.data)
    try:
        try:
            return json.loads(text)
        except json.JSONDecodeError:
            if not file.name.lower().endswith((".jsonl", ".ndjson")) and "\n" not in text.strip():
                raise
            return [json.loads(line) for line in text.splitlines() if line.strip()]
    except RecursionError:
        raise file.error("errors.unreadable", detail="JSON: too deep") from None
    except ValueError as error:
        raise file.error("errors.unreadable", detail=f"JSON: {' '.join(str(error).split())[:100]}") from None


def _list(values: Any, depth: int) -> list[dict[str, Any]]:  # noqa: ANN401
    """The first list of objects that have a text; an object that has one is a list of itself."""
    if depth == 0:
        return []
    if isinstance(values, list):
        objects = [one for one in values if isinstance(one, dict)]
        if any(fields_of(_flat(one)).keys() & {"text", "summary", "event", "title"} for one in objects[:_LOOKED_AT]):
            return objects
        inner: list[Any] = objects
    elif isinstance(values, dict):
        if "text" in fields_of(name for name, value in _flat(values).items() if value.strip()):
            return [values]
        inner = list(values.values())
    else:
        return []
    return next((found for one in inner[:_MOST_NAMES] if (found := _list(one, depth - 1))), [])


def _flat(record: Mapping[str, Any]) -> Record:
    """A record as text; what an object in it holds stands beside it where no field has that name."""
    found: dict[str, str] = {}
    for name, value in record.items():
        found[name] = _text(value)
    for value in record.values():
        if isinstance(value, dict):
            for name, inner in value.items():
                found.setdefault(name, _text(inner))
    return found


def _text(value: Any) -> str:  # noqa: ANN401
    """A value as text: paragraphs or names of a list one after the other."""
    if isinstance(value, dict):
        return next((_text(value[name]) for name in _VALUES if isinstance(value.get(name), str)), "")
    if isinstance(value, list):
        parts = [part for one in value if isinstance(one, str | dict) and (part := _text(one))]
        return ("\n\n" if any(len(part) > 80 for part in parts) else ", ").join(parts)
    if isinstance(value, bool) or value is None:
        return ""
    return str(value) if isinstance(value, str | int | float) else ""
