"""How agencies typed what printers set: quotation marks as two short strokes, a dash as a line below the letters."""

from __future__ import annotations

import re

_OPENING, _CLOSING = "``", "''"
_LONE_LINE = re.compile(r"(?<=\s)_(?=\s)")


def as_printed(text: str) -> str:
    """A text with ordinary quotation marks and dashes, of the same length: every place in it stays where it is."""
    return _LONE_LINE.sub("–", text.replace(_OPENING, ' "').replace(_CLOSING, '" '))
