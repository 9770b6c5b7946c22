"""Languages as data: resources/languages/CODE.toml -> Language.

A language file says which words belong to which word class and which patterns of classes name a time; the engine
(timeline_app/temporal) knows no language.  How to write one stands in resources/languages/README.md.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from timeline_app.assets import resources


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of word classes and what it names.

    `act` says what to make of the fields that the pattern captures; `given` are fields that need no word;
    `tight` patterns allow no white space inside.
    """

    name: str
    act: str
    pattern: str
    given: Mapping[str, str] = field(default_factory=dict)
    tight: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with the dates it holds, as EDTF text, in an article of a given date.

    `case` is the number of the class of difficulties that it shows (resources/languages/README.md), 0 for none.
    """

    text: str
    issued: str
    expect: tuple[str, ...]
    case: int = 0


@dataclass(frozen=True, slots=True)
class Language:
    """What the program knows of a language.

    `words` maps a word class to its values and each value to the words that carry it; `lists` are plain lists of
    words and phrases by name ("future_cues", "event_nouns"); `roles` maps the offices of resources/offices.toml to
    what the language calls them.
    """

    code: str
    order: str
    words: Mapping[str, Mapping[str, tuple[str, ...]]]
    macros: Mapping[str, str]
    rules: tuple[Rule, ...]
    lists: Mapping[str, tuple[str, ...]]
    roles: Mapping[str, tuple[str, ...]]

    def list(self, name: str) -> tuple[str, ...]:
        """A list of words; empty where the language file has none of that name."""
        return self.lists.get(name, ())


@cache
def languages() -> tuple[str, ...]:
    """The ISO 639-1 codes of the languages that have a file."""
    return tuple(sorted(p.stem for p in _folder().glob("??.toml")))


@cache
def load_language(code: str) -> Language:
    """The language with that code; raises KeyError when it has no file."""
    if code not in languages():
        raise KeyError(code)
    # The examples, at the end of the file, are for tests: reading them would take as long as all the rest.
    own = tomllib.loads(_text(code).partition("\n[[example]]")[0])
    common = tomllib.loads((_folder() / "common.toml").read_text("utf-8"))
    return parse_language(own, common)


def examples_of(code: str) -> tuple[Example, ...]:
    """The examples of a language's file; raises KeyError when it has none."""
    if code not in languages():
        raise KeyError(code)
    found = tomllib.loads(_text(code)).get("example", [])
    return tuple(Example(e["text"], e.get("issued", ""), tuple(e["expect"]), e.get("case", 0)) for e in found)


def parse_language(own: Mapping[str, Any], common: Mapping[str, Any]) -> Language:
    """A language from the contents of its file and of the file of what all languages share."""
    words = {
        name: {value: tuple(forms) for value, forms in table.items()}
        for name, table in {**common.get("words", {}), **own.get("words", {})}.items()
    }
    order = own.get("order", "dmy")
    rules = [*own.get("rule", []), *common.get("rule", [])]
    return Language(
        code=own["code"],
        order=order,
        words=words,
        macros={**common.get("macros", {}), **own.get("macros", {})},
        rules=tuple(_rule(entry) for entry in rules if entry.get("order", order) == order),
        lists={name: tuple(entries) for name, entries in own.get("lists", {}).items()},
        roles={role: tuple(names) for role, names in own.get("roles", {}).items()},
    )


def _rule(entry: Mapping[str, Any]) -> Rule:
    given = {name: str(value) for name, value in entry.get("given", {}).items()}
    return Rule(entry["name"], entry["act"], entry["pattern"], given, bool(entry.get("tight", False)))


def _text(code: str) -> str:
    return (_folder() / f"{code}.toml").read_text("utf-8")


def _folder() -> Path:
    return resources() / "languages"
