"""An article's text as a text widget holds it: every character in its place, counted in the units of UTF-16."""

from __future__ import annotations

import re
from bisect import bisect_left

_WINDOWS_END = re.compile("\r\n")
_STRANGE = re.compile("[\x00\ufdd0\ufdd1\ufffc\ud800-\udfff]")  # Qt's own signs, and halves of characters
_CUT = re.compile(r"(.{3000,4000}[.!?]|.{4000}\S{0,200}) ")
_LONGEST = 20_000  # characters: a line of a million takes a second to lay out
_ENDS = str.maketrans({"\r": "\n", "\u2029": "\n"})


def shown(text: str) -> str:
    """The text with each character in its place and every end of a line a single line feed; endless lines are cut."""
    lines = _STRANGE.sub("\ufffd", _WINDOWS_END.sub(" \n", text).translate(_ENDS)).split("\n")
    return "\n".join(_CUT.sub("\\1\n", line) if len(line) > _LONGEST else line for line in lines)


class Offsets:
    """Characters of a text to units of UTF-16 and back: what lies beyond the first plane, as emoji do, takes two."""

    def __init__(self, text: str) -> None:
        is_plain = text.isascii() or max(text, default="") <= "\uffff"
        self._wide = [] if is_plain else [at for at, letter in enumerate(text) if letter > "\uffff"]
        self._wide_units = [at + before for before, at in enumerate(self._wide)]

    def unit(self, character: int) -> int:
        """The unit at which a character begins."""
        return character + bisect_left(self._wide, character)

    def character(self, unit: int) -> int:
        """The character to which a unit belongs, or before which it stands."""
        return unit - bisect_left(self._wide_units, unit)
