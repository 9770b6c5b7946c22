"""The words of the interface: resources/translations/LANGUAGE/*.toml, one folder a language, one file a room.

A key is the file's name and the entry's: "window.add_articles".  Blanks are {named}.  An entry with forms
({one = "...", other = "..."}) is chosen by the value of {count}, by the plural rule of the language.
"""

import tomllib
from functools import cache

from babel import Locale
from babel.numbers import format_decimal

from timeline_app.assets import resources

FALLBACK = "en"


@cache
def interface_languages() -> tuple[str, ...]:
    """The languages the interface speaks, as ISO 639-1 codes."""
    return tuple(sorted(p.name for p in (resources() / "translations").iterdir() if p.is_dir()))


def say(key: str, language: str, **values: object) -> str:
    """The words of a key in a language of the interface (English where it is not one), with the blanks filled in.

    Raises KeyError for a key that English does not have.
    """
    spoken = language if language in interface_languages() else FALLBACK
    entry = entries(spoken).get(key) or entries(FALLBACK)[key]
    if isinstance(entry, dict):
        count = values["count"]
        form = Locale(spoken).plural_form(count) if isinstance(count, int) else "other"
        entry = entry.get(form, entry["other"])
    return entry.format(**values) if values else entry


def count_text(count: int, language: str) -> str:
    """A whole number as a language writes it: 12,473 or 12 473."""
    spoken = language if language in interface_languages() else FALLBACK
    # The narrow no-break space of French is missing from many fonts.
    return format_decimal(count, locale=spoken).replace("\u202f", "\u00a0")


@cache
def entries(language: str) -> dict[str, str | dict[str, str]]:
    """Every key of a language with its words."""
    found: dict[str, str | dict[str, str]] = {}
    for file in sorted((resources() / "translations" / language).glob("*.toml")):
        for key, words in tomllib.loads(file.read_text("utf-8")).items():
            found[f"{file.stem}.{key}"] = words
    return found
