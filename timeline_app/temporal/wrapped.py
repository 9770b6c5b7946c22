"""Lines that were broken for their length: a date goes on behind such a break, "the 13<break>of May"."""

from __future__ import annotations

import re

_SHORTEST = 20  # characters of a line that was broken because it was full
# Between a letter, a comma or the number of a day, and a small letter; or between that number and its month.
_BREAK = re.compile(
    r"\n(?:(?=[^\W\d_A-ZÀ-ÖØ-Þ])(?<=[\w,]\n)|"
    r"(?=[^\W\d_])(?:(?<=\D\d\n)|(?<=\D\d\d\n)|(?<=\D\d\.\n)|(?<=\D\d\d\.\n)))"
    rf"(?<=[^\n]{{{_SHORTEST}}}\n)"
)


def unwrapped(text: str) -> str:
    """A text with a space for each line end inside a sentence; nothing else moves."""
    return _BREAK.sub(" ", text)
