"""Text into lines: whole titles wrapped, quotes cut down to the words around the date, long titles shortened."""

from __future__ import annotations

import re
from collections.abc import Callable

Width = Callable[[str], float]

ELLIPSIS = "…"

_CLAUSE = re.compile(r"[,;:]\s+|\s+[–—]\s+")


def wrap(text: str, room: float, width: Width) -> list[str]:
    """The lines of a text, broken at spaces; no-break spaces hold, and a word wider than `room` stands alone.

    No line ends on a word of one letter ("à", "a"), which belongs to the next one, where the two fit on a line.
    """
    lines: list[str] = []
    for word in _held_together(text.split(" "), room, width):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _held_together(words: list[str], room: float, width: Width) -> list[str]:
    held: list[str] = []
    for word in words:
        if held and len(held[-1]) == 1 and held[-1].isalpha() and width(f"{held[-1]} {word}") <= room:
            held[-1] += f" {word}"
        else:
            held.append(word)
    return held


def balance(text: str, room: float, width: Width) -> list[str]:
    """As few lines as `wrap` takes, of as even a length as that allows."""
    lines = wrap(text, room, width)
    low, high = room / 2, room
    while len(lines) > 1 and high - low > 4:
        middle = (low + high) / 2
        tried = wrap(text, middle, width)
        fits = len(tried) == len(lines) and max(map(width, tried)) <= middle
        low, high = (low, middle) if fits else (middle, high)
    return wrap(text, high, width) if len(lines) > 1 else lines


def shorten(text: str, room: float, width: Width) -> str:
    """The text, or as many of its first words as fit with an ellipsis after them."""
    if width(text) <= room:
        return text
    words = text.split(" ")
    while len(words) > 1 and width(" ".join(words).rstrip(",;:") + ELLIPSIS) > room:
        words.pop()
    kept = " ".join(words).rstrip(",;:")
    while len(kept) > 1 and width(kept + ELLIPSIS) > room:
        kept = kept[:-1]
    return kept + ELLIPSIS


def excerpt(sentence: str, start: int, end: int, room: int) -> str:
    """The clauses around the characters from `start` to `end`, at most `room` characters, ellipses where cut.

    A clause too long for that is cut between words.
    """
    if len(sentence) <= room:
        return sentence
    cuts = [0, *(match.end() for match in _CLAUSE.finditer(sentence)), len(sentence)]
    left = max(cut for cut in cuts if cut <= start)
    right = min(cut for cut in cuts if cut >= max(end, start + 1))
    if right - left > room:
        left, right = _words_around(sentence, start, end, left, right, room)
    else:
        left, right = _more_clauses(cuts, left, right, room)
    kept = sentence[left:right].strip(" ,;:")
    return (ELLIPSIS if left else "") + kept + (ELLIPSIS if right < len(sentence) else "")


def _more_clauses(cuts: list[int], left: int, right: int, room: int) -> tuple[int, int]:
    """The stretch grown by whole clauses, those after it first."""
    for cut in cuts:
        if cut > right and cut - left <= room:
            right = cut
    for cut in reversed(cuts):
        if cut < left and right - cut <= room:
            left = cut
    return left, right


def _words_around(sentence: str, start: int, end: int, low: int, high: int, room: int) -> tuple[int, int]:
    """The stretch from about half the spare room before the date, between words, inside a clause."""
    spare = max(room - (end - start), 0)
    left = max(start - spare // 2, low)
    right = min(left + room, high)
    left = max(right - room, low)
    if left > low:
        left = min(sentence.find(" ", left, start) + 1 or start, start)
    if right < high:
        right = max(sentence.rfind(" ", end, right), end)
    return left, right
