"""Who held office when: resources/offices.toml, and the holders that a text names beside their office."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from timeline_app.assets import resources
from timeline_app.dates.calendar import days_from_civil
from timeline_app.language import Language

_REACH = 48  # characters between an office and the name of its holder: "Premier ministre britannique David Cameron"
_OPEN_END = days_from_civil(2200)
_WORD = re.compile(r"[^\W\d_]+")
_BREAK = re.compile(r"[.;:!?\n\"«»“”]")


@dataclass(frozen=True, slots=True)
class Term:
    """A person in an office, from the first to the last day, both inclusive, as days since 1970."""

    name: str
    role: str
    country: str
    first: int
    last: int
    open_ended: bool


@dataclass(frozen=True, slots=True)
class Holder:
    """A person whom a text names beside an office, `shown` as it does, with the terms of all who are so named."""

    name: str
    shown: str
    role: str
    terms: tuple[Term, ...]

    def in_office(self, first_day: int, last_day: int) -> bool:
        """Whether the person held the office on any of these days."""
        return any(term.first <= last_day and first_day <= term.last for term in self.terms)


def holders_named(text: str, language: Language) -> list[Holder]:
    """The holders of offices that a text names as such; "l'ancien président Sarkozy" held his before."""
    found: dict[tuple[str, str], Holder] = {}
    terms_by_spelling = _terms_by_spelling()
    for start, spelling in _spellings_in(text):
        terms = terms_by_spelling[spelling]
        end = start + len(spelling)
        for role in {term.role for term in terms}:
            if _has_role(text, start, end, language.roles.get(role, ()), language.list("former")):
                held = tuple(term for term in terms if term.role == role)
                # "Poutine" as the article writes it, but "François Hollande" in full.
                shown = held[0].name if spelling in held[0].name else spelling
                found.setdefault((held[0].name, role), Holder(held[0].name, shown, role, held))
    return list(found.values())


def _spellings_in(text: str) -> Iterator[tuple[int, str]]:
    """Where a name of the list stands, the longest of those that begin there."""
    first_words = _spellings_by_first_word()
    done = 0
    for match in _WORD.finditer(text):
        if match.start() < done or match[0] not in first_words:
            continue
        for spelling in first_words[match[0]]:
            end = match.start() + len(spelling)
            if text.startswith(spelling, match.start()) and not text[end : end + 1].isalnum():
                yield match.start(), spelling
                done = end
                break


def _has_role(text: str, start: int, end: int, roles: tuple[str, ...], former: tuple[str, ...]) -> bool:
    before = _BREAK.split(text[max(0, start - _REACH) : start])[-1].lower()
    after = _BREAK.split(text[end : end + _REACH])[0].lower()
    for role in roles:
        for place in _word_places(role, before):
            if not any(_word_places(word, before[max(0, place - 12) : place]) for word in former):
                return True
        # "Angela Merkel, chancelière allemande": behind the name only right after a comma.
        if re.match(rf"\s*,\s*(?:[^\W\d_]+['’]?\s*){{0,2}}{re.escape(role)}\b", after):
            return True
    return False


def _word_places(word: str, text: str) -> list[int]:
    return [match.start() for match in re.finditer(rf"\b{re.escape(word)}\b", text)]


@cache
def _spellings_by_first_word() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for spelling in sorted(_terms_by_spelling(), key=len, reverse=True):
        first = _WORD.search(spelling)
        if first is not None:
            found.setdefault(first[0], []).append(spelling)
    return found


@cache
def _terms_by_spelling() -> dict[str, list[Term]]:
    found: dict[str, list[Term]] = {}
    for spelling, term in _read_terms():
        found.setdefault(spelling, []).append(term)
    return found


def _read_terms() -> Iterator[tuple[str, Term]]:
    data = tomllib.loads((resources() / "offices.toml").read_text("utf-8"))
    for office in data["office"]:
        for holder in office["holders"]:
            last: date | None = holder.get("end")
            term = Term(
                holder["name"],
                office["role"],
                office["country"],
                _days(holder["start"]),
                _days(last) if last else _OPEN_END,
                last is None,
            )
            for spelling in {holder["family"], *holder.get("also", ())}:
                yield spelling, term
                if spelling[0].islower():
                    yield spelling[0].upper() + spelling[1:], term


def _days(day: date) -> int:
    return days_from_civil(day.year, day.month, day.day)
