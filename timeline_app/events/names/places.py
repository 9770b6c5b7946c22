"""Places by name: the table in resources/places.tsv.gz, and which names are one place.

The table is one sorted text that is searched by halves, so that nothing need be built of its 110 000 lines: what takes
time is to unpack it, some 20 ms, once, when the first name is looked up.
"""

from __future__ import annotations

import gzip
import re
import unicodedata
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError

from timeline_app.assets import resources

HEADING = "!places 1: name, id (GeoNames, ISO 3166-1, ISO 3166-2, UN M49), country, kind, population"
LONGEST_NAME = 6  # words
_WITH_NAMES = frozenset({"fr", "en", "de", "es", "it", "pt", "nl"})  # languages whose names of countries the table has
_SPREAD = str.maketrans({"-": " ", "’": "'", "ß": "ss", "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "ı": "i"})
_PARTED = frozenset({"de", "nl"})  # languages that write "Ostukraine", "Oost-Oekraïne" in one word
_PART = re.compile(r"(?:Nord|Süd|Noord|Zuid)?(?:Nord|Ost|Süd|West|Noord|Oost|Zuid)-?([^\W\d_]{4,})$")
_DIVIDED = frozenset({"continent", "country", "region"})  # what has an east and a west

Whereabouts = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the table.  `identity` is one for all its names; `kind` is "other" for a name that few use."""

    identity: str
    country: str
    kind: str
    population: int


def folded(name: str) -> str:
    """A name as the table has it: small letters, without accents, hyphens and points."""
    plain = unicodedata.normalize("NFD", name.lower().translate(_SPREAD))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).replace(".", "").split())


@lru_cache(maxsize=20_000)
def place_named(name: str, language: str) -> Place | None:
    """The place that a name means, the largest of that name; None where the table has none."""
    key = folded(name)
    if not key:
        return None
    code = _countries(language).get(key)
    if code is not None:
        return Place(code, code, "country", 0)
    found = _looked_up(key)
    if found is None and language in _PARTED and (part := _PART.match(name)):
        whole = place_named(part[1][:1].upper() + part[1][1:], language)
        return whole if whole is not None and whole.kind in _DIVIDED else None
    return found


def same_place(name: str, language: str) -> str:
    """A key that "London", "Londres" and "Londra" share; a place that the table lacks is its own key."""
    place = place_named(name, language)
    return place.identity if place is not None else folded(name)


def whereabouts(name: str, language: str) -> Whereabouts:
    """The key of a place with the country that it lies in, "" where that is not known."""
    place = place_named(name, language)
    return (place.identity, place.country) if place is not None else (folded(name), "")


def lie_apart(one: Iterable[Whereabouts], other: Iterable[Whereabouts]) -> bool:
    """Whether no place of one lot is a place of the other, its country, or a place in it."""
    return not any(a in {c, d} or b == c for a, b in one for c, d in other)


def _looked_up(key: str) -> Place | None:
    table, wanted = _table(), key.encode()
    low, high = 0, len(table)
    while low < high:
        middle = (low + high) // 2
        start = table.rfind(b"\n", low, middle) + 1 or low
        end = table.index(b"\n", middle)
        name = table[start : table.index(b"\t", start)]
        if name == wanted:
            return _read(table[start:end].decode())
        if name < wanted:
            low = end + 1
        else:
            high = start
    return None


def _read(line: str) -> Place:
    _, identity, country, kind, population = line.split("\t")
    return Place(identity, country, kind, int(population))


@cache
def _table() -> bytes:
    """The table without its heading; raises ValueError when it is damaged or another program's."""
    path = resources() / "places.tsv.gz"
    try:
        heading, _, lines = gzip.decompress(path.read_bytes()).partition(b"\n")
    except (gzip.BadGzipFile, EOFError, zlib.error):
        heading = lines = b""
    if heading.decode("utf-8", "replace") != HEADING or not lines.endswith(b"\n"):
        raise ValueError(f"{path}: not a table of places of this version; install Timeline App again")
    return lines


@cache
def _countries(language: str) -> dict[str, str]:
    """The countries by name in a language for which the table has none."""
    if language in _WITH_NAMES:
        return {}
    try:
        territories = Locale.parse(language).territories
    except (UnknownLocaleError, ValueError):
        return {}
    return {folded(str(name)): code for code, name in territories.items() if code.isalpha()}
