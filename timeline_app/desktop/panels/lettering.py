"""An article's text as a text widget holds it: every character in its place, counted in the units of UTF-16."""

from __future__ import annotations

import re
from bisect import bisect_left

_HALVES = re.compile("[\ud800-\udfff]")
_OTHERS = {"\r\n": " \n", "\r": "\n", "\u2029": "\n"} | dict.fromkeys(
    "\x00\ufdd0\ufdd1\ufffc", "\ufffd"
)  # Qt's own signs
_CUT = re.compile(r"(.{3000,4000}[.!?]|.{4000}\S{0,200}) ")
_LONGEST = 20_000  # characters: a line of a million takes a second to lay out


def shown(text: str) -> str:
    """The text with each character in its place and every end of a line a single line feed; endless lines are cut."""
    for sign, other in _OTHERS.items():
        text = text.replace(sign, other)
    lines = _without_halves(text).split("\n")
    return "\n".join(_CUT.sub("\\1\n", line) if len(line) > _LONGEST else line for line in lines)


def _without_halves(text: str) -> str:
    """The text without halves of characters, which no widget takes."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _HALVES.sub("\ufffd", text)
    return text


class Offsets:
    """Characters of a text to units of UTF-16 and back: what lies beyond the first plane, as emoji do, takes two."""

    def __init__(self, text: str) -> None:
        is_plain = text.isascii() or len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text)
        self._wide = [] if is_plain else [at for at, letter in enumerate(text) if letter > "\uffff"]
        self._wide_units = [at + before for before, at in enumerate(self._wide)]

    def unit(self, character: int) -> int:
        """The unit at which a character begins."""
        return character + bisect_left(self._wide, character)

    def character(self, unit: int) -> int:
        """The character to which a unit belongs, or before which it stands."""
        return unit - bisect_left(self._wide_units, unit)
