"""What a person types around a date: about, perhaps, since; taken off before the date itself is read.

The words are those of the interface's languages (resources/translations/*/dates.toml) and the signs those with which
dates are shown there, so that what a field shows can be changed and typed back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import DAY, civil_from_days
from timeline_app.words import FALLBACK, say

_ABOUT_SIGNS, _PERHAPS_SIGN, _OPEN_END = ("≈", "~"), re.compile(r"\s*\?$"), re.compile(r"\s+[-–—]\s*(?P<words>.*)$")
_DAY_ALONE = re.compile(r"[1-9]|[12]\d|3[01]")


@dataclass(frozen=True, slots=True)
class Qualified:
    """A text without the words around its date, and what these say of it."""

    text: str
    approximate: bool = False
    uncertain: bool = False
    ongoing: bool = False

    def of(self, when: When) -> When | None:
        """The date that the text names with what is said of it; None where a stretch should also have no end."""
        if self.ongoing and not when.is_one_unit:
            return None
        return replace(
            when,
            approximate=when.approximate or self.approximate,
            uncertain=when.uncertain or self.uncertain,
            ongoing=when.ongoing or self.ongoing,
        )


def qualified(text: str, language: str) -> Qualified:
    """Take the words off that a language of the interface, or English, sets around a date."""
    found = Qualified(text)
    end = _OPEN_END.search(text)
    if end is not None and end["words"].casefold() in ("", *_words("ongoing_words", language)):
        found = replace(found, text=text[: end.start()], ongoing=True)
    if (sign := _PERHAPS_SIGN.search(found.text)) is not None:
        found = replace(found, text=found.text[: sign.start()], uncertain=True)
    return _without_openers(found, language)


def ends(text: str, language: str) -> tuple[str, str] | None:
    """The two dates of "from 3 to 5 November 2015" or "entre 2010 et 2015" as they stand there."""
    opened = _opener("from_words", language).match(text)
    if opened is None:
        return None
    parts = _joint(language).split(text[opened.end() :])
    return (parts[0], parts[1]) if len(parts) == 2 else None


def day_of(text: str, near: When) -> When | None:
    """The day of a bare number, in the month of another day."""
    if _DAY_ALONE.fullmatch(text) is None or near.precision is not Precision.DAY:
        return None
    year, month, _ = civil_from_days(near.start // DAY)
    try:
        return When.day(year, month, int(text))
    except ValueError:
        return None


def _without_openers(found: Qualified, language: str) -> Qualified:
    """Take off what stands before the date, whatever the order: "perhaps about 1850"."""
    for _ in range(2):
        for key, flag in (("about_words", "approximate"), ("perhaps_words", "uncertain"), ("since_words", "ongoing")):
            opened = _opener(key, language).match(found.text)
            if opened is not None:
                found = replace(found, text=found.text[opened.end() :], **{flag: True})
    return found


@cache
def _opener(key: str, language: str) -> re.Pattern[str]:
    signs = _ABOUT_SIGNS if key == "about_words" else ()
    words = "|".join(re.escape(word) + r"(?:\s+|(?<=['’]))" for word in _words(key, language))
    return re.compile("|".join(filter(None, (words, *(re.escape(sign) + r"\s*" for sign in signs)))), re.IGNORECASE)


@cache
def _joint(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{'|'.join(map(re.escape, _words('to_words', language)))})\s+", re.IGNORECASE)


@cache
def _words(key: str, language: str) -> tuple[str, ...]:
    """Words of a language and of English, the longest first: "autour du" before "autour"."""
    said = {word for code in (language, FALLBACK) for word in say(f"dates.{key}", code).split(", ")}
    return tuple(sorted(said, key=lambda word: (-len(word), word)))
