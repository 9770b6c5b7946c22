"""Finding words in text as the index of an open file does: without capitals and accents, by how words begin.

Letters are compared one by one, so that places are those of the text as it stands; marks of their own, as in "e" and
U+0301, count with the letter before them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from timeline_app.model import Span

BEFORE, AFTER = 30, 130  # characters of a snippet before the first word found, and from there on
_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff"
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}])*")
_MARK = re.compile(f"[{_MARKS}]")
_ALPHABETS = (range(0x2000), range(0x2100, 0x2150))  # where letters with accents and capitals stand


@dataclass(frozen=True, slots=True)
class Snippet:
    """A few words of a text on one line, and the places in them of what was looked for."""

    text: str
    places: tuple[Span, ...]


def asked(typed: str) -> tuple[str, ...]:
    """The words that a person has typed, without signs, each once."""
    return tuple(dict.fromkeys(_WORD.findall(typed)))


def places(text: str, words: Sequence[str], end: int | None = None, *, inside: bool = False) -> Iterator[Span]:
    """Where any of the words begins a word of the text, or with `inside` stands in one, in order and apart.

    Offsets are those of the text, of which only what stands before `end` is looked through.
    """
    if words:
        for found in _seeker(tuple(words), inside).finditer(text, 0, len(text) if end is None else end):
            yield Span(*found.span())


def holds(text: str, words: Sequence[str], *, inside: bool = False) -> bool:
    """Whether all the words stand in a text."""
    return all(_seeker((word,), inside).search(text) for word in words)


def snippet(text: str, words: Sequence[str], first: Span) -> Snippet:
    """A text around the first place that was found in it, cut between words."""
    left, right = max(first.start - BEFORE, 0), min(first.start + AFTER, len(text))
    if left:
        left += next((n + 1 for n, c in enumerate(text[left : first.start]) if c.isspace()), 0)
    if right < len(text):
        cut = len(text[first.end : right].rstrip().rpartition(" ")[0])
        right = first.end + cut if cut else max(right, first.end)
    line = " ".join(text[left:right].split())
    shown = f"{'… ' if left else ''}{line}{' …' if right < len(text) else ''}"
    return Snippet(shown, tuple(places(shown, words)))


def runs_on(word: str) -> bool:
    """Whether a word is of a script that sets none apart: Thai, Lao, Khmer, Chinese, Japanese."""
    return any("\u0e00" <= c <= "\u0eff" or "\u1780" <= c <= "\u17ff" or "\u3040" <= c <= "\u9fff" for c in word)


@lru_cache(256)
def _seeker(words: tuple[str, ...], inside: bool) -> re.Pattern[str]:  # noqa: FBT001  # a key of the cache
    ordered = sorted(words, key=len, reverse=True)
    return re.compile("|".join(_expression(word, inside=inside or runs_on(word)) for word in ordered))


def _expression(word: str, *, inside: bool) -> str:
    """What finds a word: where it must begin a word is looked at behind its first letter, as re then seeks faster."""
    first, *others = (f"[{_alike(letter)}]" for letter in _MARK.sub("", word))
    begins = "" if inside else rf"(?<![^\W_]{first})"
    return f"{first}{begins}" + "".join(f"[{_MARKS}]*{letter}" for letter in others) + f"[{_MARKS}]*"


@cache
def _alike(letter: str) -> str:
    """All letters that count as one, escaped for a set."""
    cased = {c for c in (letter, letter.lower(), letter.upper()) if len(c) == 1}
    return "".join(re.escape(c) for c in sorted(cased | _families().get(_plain(letter), set())))


@cache
def _families() -> dict[str, set[str]]:
    """The letters of the alphabets by what they are without capitals and accents."""
    found: dict[str, set[str]] = {}
    for letter in (chr(n) for numbers in _ALPHABETS for n in numbers):
        if letter.isalpha():
            found.setdefault(_plain(letter), set()).add(letter)
    return found


def _plain(letter: str) -> str:
    """One letter without capitals and accents, where that leaves one."""
    parts = unicodedata.normalize("NFD", letter)
    kept = parts[0] if all(unicodedata.combining(mark) for mark in parts[1:]) else letter
    return next((low for low in (kept.casefold(), kept.lower()) if len(low) == 1), kept)
