"""The words of the interface: resources/translations/LANGUAGE/*.toml, one folder a language, one file a room.

A key is the file's name and the entry's: "window.add_articles".  Blanks are {named}.  An entry with forms
({one = "...", other = "..."}) is chosen by the value of {count}, by the plural rule of the language.  Counts from 1 000
on have their thousands set apart.
"""

import marshal
from functools import cache, lru_cache

from timeline_app.assets import resources

FALLBACK = "en"
COUNTS = frozenset(("count", "shown", "in_view"))  # the blanks that count something


@cache
def interface_languages() -> tuple[str, ...]:
    """The languages the interface speaks, as ISO 639-1 codes."""
    return tuple(sorted(p.name for p in (resources() / "translations").iterdir() if p.is_dir()))


def say(key: str, language: str, **values: object) -> str:
    """The words of a key in a language of the interface (English where it is not one), with the blanks filled in.

    Raises KeyError for a key that English does not have.
    """
    spoken = language if language in interface_languages() else FALLBACK
    room, _, name = key.partition(".")
    entry = _room(spoken, room).get(name) or _room(FALLBACK, room)[name]
    if isinstance(entry, dict):
        from babel import Locale  # the first words of the window count nothing, and it need not wait for this

        count = values["count"]
        form = Locale(spoken).plural_form(count) if isinstance(count, int) else "other"
        entry = entry.get(form, entry["other"])
    if not values:
        return entry
    told = {key: number_text(n, spoken) for key, n in values.items() if key in COUNTS and isinstance(n, int)}
    return entry.format(**values | told)


@lru_cache(1024)
def number_text(number: int, language: str) -> str:
    """A number with its thousands set apart as a language does: 12 473, 12,473."""
    digits = str(number)
    return _blanks(len(digits), language if language in interface_languages() else FALLBACK).format(*digits)


@cache
def _blanks(digits: int, language: str) -> str:
    """How a number of so many digits is written, each of them as {}: Babel takes 40 us to write one."""
    from babel.numbers import format_decimal

    written = format_decimal(10 ** (digits - 1), locale=language)
    # The narrow no-break space of CLDR is missing from many fonts.
    return written.replace("\u202f", "\u00a0").replace("1", "{}").replace("0", "{}")


@cache
def entries(language: str) -> dict[str, str | dict[str, str]]:
    """Every key of a language with its words."""
    rooms = sorted(file.stem for file in (resources() / "translations" / language).glob("*.toml"))
    return {f"{room}.{name}": words for room in rooms for name, words in _room(language, room).items()}


@cache  # file by file: the first window waits for the words of four rooms and not of thirty
def _room(language: str, room: str) -> dict[str, str | dict[str, str]]:
    file = resources() / "translations" / language / f"{room}.toml"
    packed = file.with_suffix(".words")  # of packaging/frozen/quick_start.py: read without tomllib, 8 ms sooner
    if packed.exists():
        words: dict[str, str | dict[str, str]] = marshal.loads(packed.read_bytes())  # noqa: S302  # our own
        return words
    import tomllib

    return tomllib.loads(file.read_text("utf-8")) if file.exists() else {}
