"""How far a person wants dates moved: "+1 day, -2 weeks", "un an et 3 mois"; read by the rules of articles."""

from __future__ import annotations

import re

from timeline_app.dates.shift import Shift
from timeline_app.language import languages
from timeline_app.temporal.acts.reading import number_of
from timeline_app.temporal.find import Found, find
from timeline_app.temporal.lexicon import lexicon_of
from timeline_app.words import say

_LONGEST = 100  # characters
_FARTHEST = 100_000 * 12  # months; farther no date moves
_SIGNED = re.compile(r"[+\-−–]?[^+\-−–]+")
_BETWEEN = re.compile(r"[\s.,;+\-−–]+|\b(?:et|and|y|und|e|en)\b", re.IGNORECASE)
_UNITS = {
    "second": Shift(seconds=1),
    "minute": Shift(seconds=60),
    "hour": Shift(seconds=3600),
    "day": Shift(days=1),
    "week": Shift(days=7),
    "month": Shift(months=1),
    "quarter": Shift(months=3),
    "half": Shift(months=6),
    "year": Shift(months=12),
    "decade": Shift(months=120),
    "century": Shift(months=1200),
    "millennium": Shift(months=12000),
}


def parse_shift(text: str, language: str) -> Shift:
    """How far: without a sign later, and a sign holds up to the next; raises ValueError for what is not understood."""
    codes = dict.fromkeys((language, "en", *languages()))
    for code in codes if 0 < len(text.strip()) <= _LONGEST else ():
        by = _in(text.strip(), code)
        if by is not None and by != Shift() and abs(by.months) + abs(by.days) // 30 <= _FARTHEST:
            return by
    raise ValueError(say("dates.not_understood", "en", text=text[:_LONGEST]))


def _in(text: str, code: str) -> Shift | None:
    """What the words of a language say; None where they leave a rest."""
    total = Shift()
    for part in _SIGNED.findall(text):
        signed = part[0] in "-−–"
        words = part.lstrip("+-−–").strip()
        lengths = find(words, lexicon_of(code))
        rest = words
        for found in lengths:
            rest = rest.replace(words[found.span.start : found.span.end], " ", 1)
        moved = [_length(found) for found in lengths]
        if not moved or None in moved or _BETWEEN.sub("", rest):
            return None
        for by in filter(None, moved):
            total += by * (-1 if signed else 1)
    return total


def _length(found: Found) -> Shift | None:
    """So many units: "3 weeks"; "3 weeks earlier" are as many before."""
    count, unit = number_of(found.fields), _UNITS.get(found.fields.get("unit", ""))
    if found.rule.act not in ("duration", "shift") or count is None or unit is None:
        return None
    return unit * (-count if found.fields.get("sign") == "-" else count)
