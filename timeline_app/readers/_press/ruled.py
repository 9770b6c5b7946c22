"""Articles that somebody has put one below the other, lines of dashes between them, each with its date in its head."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline_app.readers._press import Clipping, in_text
from timeline_app.readers._press._heads import day_of, filled, passage

_RULE = re.compile(r"^[^\S\n]*(?:_{10,}|-{10,}|={10,}|\*{10,})[^\S\n]*\r?$", re.MULTILINE)
_HEAD = 5  # lines in which the date stands, below something else
_LONGEST = 150  # characters of such a line
_LEAST = 300  # characters of an article


@in_text(_RULE, last=True)
def clippings(lines: Sequence[str]) -> list[Clipping]:
    """The articles between the lines, with all that stands there; none where one of them has no such head."""
    rules = [at for at, line in enumerate(lines) if _RULE.match(line)]
    starts = [0, *(at + 1 for at in rules)]
    pieces = [lines[start:end] for start, end in zip(starts, (*rules, len(lines)), strict=True)]
    found = [_clipping(piece) for piece in pieces if any(piece)]
    whole = [clipping for clipping in found if clipping is not None]
    return whole if len(whole) == len(found) > 1 else []


def _clipping(piece: Sequence[str]) -> Clipping | None:
    """An article as it stands there; None where no line of its head is a date, or hardly anything follows."""
    head = filled(piece, 0, len(piece), _HEAD)
    date = next((at for at in head if day_of(piece[at], whole=True)), None)
    if date is None or date == head[0] or any(len(piece[at]) > _LONGEST for at in head if at < date):
        return None
    if len(passage(piece[date + 1 :])) < _LEAST:
        return None
    return Clipping(passage(piece), when=day_of(piece[date]), written=piece[date])
