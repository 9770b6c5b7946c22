"""The hours of a live ticker that runs from the newest entry down: "22h50 : ...", then "22h18 : ..." below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from timeline_app.model import Expression

_FEWEST = 3  # entries of a ticker
_SIGN = re.compile(r"\s*(?:[:–—-]|\.(?!\d))\s")  # "22h50 : ", "1h50. "
_HOUR = re.compile(r"T(\d+):(\d+)")


def is_newest_first(text: str, clocks: Sequence[Expression]) -> bool:
    """Whether the hours that open the lines of an article mostly fall from line to line."""
    hours = [match.groups() for clock in clocks if opens_line(text, clock) and (match := _HOUR.search(clock.value))]
    minutes = [int(hour) * 60 + int(minute) for hour, minute in hours]
    falls = sum(later < earlier for earlier, later in pairwise(minutes))
    rises = sum(later > earlier for earlier, later in pairwise(minutes))
    return len(minutes) >= _FEWEST and falls > rises + 1


def opens_line(text: str, expression: Expression) -> bool:
    """Whether a day or an hour opens a line and goes on behind a sign."""
    line = text[text.rfind("\n", 0, expression.span.start) + 1 : expression.span.start]
    return not any(map(str.isalnum, line)) and _SIGN.match(text, expression.span.end) is not None
