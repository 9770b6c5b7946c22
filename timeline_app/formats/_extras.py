"""What other programs have no field for, as JSON that they leave alone and that this program reads back."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, TypeVar

from timeline_app.dates import When
from timeline_app.formats._coming import refined
from timeline_app.model import Event, Factuality, Status
from timeline_app.words import interface_languages, say

_Choice = TypeVar("_Choice", Status, Factuality)

KEY = "timeline_app"
_NAMES = ("places", "people", "organisations", "tags")
_WORDS = ("lane", "colour")


def extras_of(event: Event, carried: Collection[str] = ()) -> dict[str, Any]:
    """The date of an event as EDTF text and the fields that its format does not carry by itself, the empty ones not."""
    extras: dict[str, Any] = {"edtf": event.when.edtf}
    for name in (*_NAMES, *_WORDS):
        if name not in carried and (value := getattr(event, name)):
            extras[name] = list(value) if isinstance(value, tuple) else value
    if event.status is not Status.ACCEPTED:
        extras["status"] = str(event.status)
    if event.factuality is not Factuality.HAPPENED:
        extras["factuality"] = str(event.factuality)
    return extras


def read_extras(values: object) -> dict[str, Any]:
    """The fields of an event out of such JSON, as keywords of Coming.add; what is none of them is passed over."""
    if not isinstance(values, Mapping):
        return {}
    found: dict[str, Any] = {}
    for name in _NAMES:
        if isinstance(value := values.get(name), list):
            found[name] = [one for one in value if isinstance(one, str)]
    for name in _WORDS:
        if isinstance(value := values.get(name), str):
            found[name] = value
    found |= _choice("status", Status, values) | _choice("factuality", Factuality, values)
    return found


def refined_by(when: When, values: object, *, open_end: bool = False) -> When:
    """A time with what such JSON says more of it: see `refined`."""
    return refined(when, values.get("edtf"), open_end=open_end) if isinstance(values, Mapping) else when


def title_in(headline: str, found: Mapping[str, Any]) -> str:
    """A title without the word on whether it happened, where the fields found say the same."""
    kind = found.get("factuality")
    if kind in (None, Factuality.HAPPENED):
        return headline
    for language in interface_languages():
        bare = headline.removesuffix(f" [{say(f'drawing.{kind}', language)}]")
        if bare != headline:
            return bare
    return headline


def _choice(name: str, kind: type[_Choice], values: Mapping[str, object]) -> dict[str, _Choice]:
    try:
        return {name: kind(str(values[name]))}
    except (KeyError, ValueError):
        return {}
