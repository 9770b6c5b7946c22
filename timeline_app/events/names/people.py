"""People: who is one by name, and which names are one person."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache

from timeline_app.assets import resources

_SHORTEST_FAMILY = 3  # letters
_LONGEST_PREFIX = 3  # letters before a hyphen: al-Assad


def is_first_name(word: str) -> bool:
    """Whether a word is a first name of some language: "Marie", "Jean-Pierre", "Vladimir"."""
    names = _first_names()
    return word in names or ("-" in word and word.partition("-")[0] in names)


def gender_of(name: str, language: str) -> str:
    """The gender of who has a name, "m" or "f", as its first name tells it in a language; "" where it does not."""
    first = name.partition(" ")[0]
    names = _first_names()
    told = names.get(first, "") or names.get(first.partition("-")[0], "")
    if ":" not in told:
        return told
    return next((part[0] for part in told.split() if language in part[2:].split(",")), "")


@cache
def _first_names() -> Mapping[str, str]:
    """First names with their gender: "m", "f", "" where nothing tells, or "m:fr,nl f:en" where languages differ."""
    lines = (resources() / "first_names.txt").read_text("utf-8").split("\n")
    return {name: gender for name, _, gender in (line.partition("\t") for line in lines) if name}


def canonical_people(names: Iterable[str]) -> Mapping[str, str]:
    """The full name by the family name of the people of one article; a family name that two share is left out."""
    found = {name for name in names if " " in name}
    full = sorted(name for name in found if not (name.endswith("s") and name[:-1] in found))
    families: dict[str, set[str]] = {}
    for name in full:
        for family in _families(name):
            if len(family) >= _SHORTEST_FAMILY:
                families.setdefault(family, set()).add(name)
    known = {family: max(sorted(owners), key=len) for family, owners in families.items() if _are_one(owners)}
    # "Sebastian Hendels" is what belongs to Sebastian Hendel.
    return known | {f"{name}s": owner for name, owner in [*known.items(), *zip(full, full, strict=True)]}


def _families(name: str) -> set[str]:
    """What a person is called for short: "Rosselló" and "Nevares" of both, "Assad" as well as "al-Assad"."""
    _, *rest = name.split()
    short = {rest[-1], " ".join(rest)}
    if len(rest) > 1 and rest[0][0].isupper() and not is_first_name(rest[0]):
        short.add(rest[0])
    prefix, _, bare = rest[-1].partition("-")
    return short | ({bare} if len(prefix) <= _LONGEST_PREFIX and bare[:1].isupper() else set())


def _are_one(names: Iterable[str]) -> bool:
    """Whether names that share a family are forms of one: "Alex Smith", "Alexander Smith"; "Al-Assad", "al-Assad"."""
    (short, *others) = sorted((name.casefold() for name in names), key=len)
    first, _, rest = short.partition(" ")
    return all(
        other.partition(" ")[2] == rest and (other == short or (len(first) > 2 and other.startswith(first)))
        for other in others
    )


def same_person(name: str) -> str:
    """A key that "Poutine", "Putin" and "Vladimir Poutine" share; who never held an office has only the name."""
    holders = _holders()
    return holders.get(name) or holders.get(name.rpartition(" ")[2], name) if _may_be_holder(name) else name


def _may_be_holder(name: str) -> bool:
    """Whether all of a name agrees with the holder of an office: "Hillary Clinton" is not Bill."""
    holders = _holders()
    if name in holders:
        return True
    first, _, family = name.rpartition(" ")
    owner = holders.get(family, "")
    return bool(owner) and owner.partition(" ")[0] == first.partition(" ")[0]


@cache
def _holders() -> Mapping[str, str]:
    """Names of those who held an office, in all spellings, with the one in full; none that two of them share."""
    owners: dict[str, set[str]] = {}
    for office in tomllib.loads((resources() / "offices.toml").read_text("utf-8"))["office"]:
        for holder in office["holders"]:
            for spelling in {holder["name"], holder["family"], *holder.get("also", ())}:
                owners.setdefault(spelling, set()).add(holder["name"])
    return {spelling: next(iter(names)) for spelling, names in owners.items() if len(names) == 1}
