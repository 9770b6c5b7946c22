"""How agencies typed what printers set: quotation marks as two short strokes, a dash as a line below the letters."""

from __future__ import annotations

import re

from timeline_app.text.lexicon import frequencies

_OPENING, _CLOSING = "``", "''"
_LONE_LINE = re.compile(r"(?<=[\s)])_(?=\s)")
_TYPED_ACCENT = re.compile(r"\b([^\W\d_]*)([aeiou])['’](?=[\s,.;:!?)]|$)", re.IGNORECASE)
_ACCENTED = dict(zip("aeiouAEIOU", "àèìòùÀÈÌÒÙ", strict=True))
_ACUTE = {"è": "é", "È": "É"}  # "perché"
_SHORTENED = frozenset({"po", "mo", "di", "fa", "va", "sta", "da", "be", "to", "ca", "a", "de", "ne", "co", "su", "i"})


def as_printed(text: str, language: str = "") -> str:
    """A text with ordinary quotation marks and dashes, of the same length: every place in it stays where it is.

    In Italian also with the accents that were typed as strokes behind their letters: "e'" for "è", "citta'".
    """
    printed = _LONE_LINE.sub("–", text.replace(_OPENING, ' "').replace(_CLOSING, '" '))
    return _TYPED_ACCENT.sub(_accented, printed) if language == "it" else printed


def _accented(typed: re.Match[str]) -> str:
    """A word with its accent and a space behind it; as it was where it is more often one without: "la 'casa'"."""
    start, vowel = typed.groups()
    plain = f"{start}{vowel}".lower()
    if plain in _SHORTENED:
        return typed[0]  # "un po'"
    grave = f"{start}{_ACCENTED[vowel]}"
    word = max((grave, f"{start}{_ACUTE.get(grave[-1], grave[-1])}"), key=_frequency)
    return f"{word} " if plain == "e" or _frequency(word) > _frequency(plain) else typed[0]


def _frequency(word: str) -> float:
    return frequencies("it").get(word.lower(), 0.0)
