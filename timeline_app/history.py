"""What a person has done to a timeline: acts, with names in any language."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.dates import When
from timeline_app.words import say


@dataclass(frozen=True, slots=True)
class Word:
    """A key of resources/translations ("lanes.by_place") that fills a blank, said in small letters where `lower`."""

    key: str
    lower: bool = False


@dataclass(frozen=True, slots=True)
class ActName:
    """What an act is called: a key of resources/translations/*/edit.toml and the values of its blanks, by name.

    happened.toml may say the same key as what has been done.

    A number is a count, a When is said as a date, a Word as the words of its key.
    """

    key: str
    values: tuple[tuple[str, str | int | When | Word], ...] = ()

    def say(self, language: str, room: str = "edit") -> str:
        """The name in a language of the interface, in the words of a room of resources/translations."""
        return say(f"{room}.{self.key}", language, **{name: _said(value, language) for name, value in self.values})


@dataclass(frozen=True, slots=True)
class Act:
    """One act of the history of a timeline; `at` is in seconds since 1970, UTC."""

    name: ActName
    at: float


def named(key: str, **values: str | int | When | Word) -> ActName:
    """The name of an act."""
    return ActName(key, tuple(values.items()))


def _said(value: str | int | When | Word, language: str) -> str | int:
    match value:
        case When():
            from timeline_app.dates.wording import when_text  # the window need not wait for the words of dates

            return when_text(value, language)
        case Word():
            words = say(value.key, language)
            return words.lower() if value.lower else words
        case _:
            return value
