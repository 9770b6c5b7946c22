"""What the parser looks at in a word; training and parsing share every line of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from zlib import crc32

# Rows of the tables that words are looked up in by a hash: whole word, last four letters, last two, first three.
ROWS = (16_384, 8_192, 1_024, 4_096)
WIDTHS = (64, 32, 16, 16)
SHAPES = ("sign", "number", "small", "Capital", "CAPITALS", "mixed", "First")
SHAPE_WIDTH, TAG_WIDTH, LANGUAGE_WIDTH = 8, 32, 8
LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pt")
TAGS = (
    *(
        "ADJ",
        "ADP",
        "ADV",
        "CCONJ",
        "DET",
        "INTJ",
        "NOUN",
        "NUM",
        "PART",
        "PRON",
        "PROPN",
        "PUNCT",
        "SCONJ",
        "SYM",
        "X",
    ),
    *(
        f"{kind}.{form}"
        for kind in ("VERB", "AUX")
        for form in ("Pres", "Past", "Imp", "Fut", "Cnd", "Sub", "Imv", "Inf", "Part", "PartP", "Ger")
    ),
)
_TAG_ROWS = {name: number for number, name in enumerate(TAGS, 1)}  # row 0 is any other tag
COLUMNS = len(ROWS) + 2


def rows_of(words: Sequence[str], tags: Sequence[str]) -> list[tuple[int, ...]]:
    """The rows of each word in the tables: those by hash in the order of `ROWS`, then of its shape, then of its tag."""
    found = []
    for place, (word, tag) in enumerate(zip(words, tags, strict=True)):
        *hashed, shape = _rows(word)
        if shape == 3 and place == 0:
            shape = 6
        found.append((*hashed, shape, _TAG_ROWS.get(tag, 0)))
    return found


@lru_cache(maxsize=30_000)
def _rows(word: str) -> tuple[int, ...]:
    small = word.lower()
    # Row 0 stands for a word that is not told: half of what training has.  Digits are alike.
    told = "".join("0" if sign.isdigit() else sign for sign in small)
    parts = (f"w{told}", f"e{told[-4:]}", f"l{told[-2:]}", f"b{told[:3]}")
    hashed = (1 + crc32(part.encode()) % (rows - 1) for part, rows in zip(parts, ROWS, strict=True))
    return (*hashed, _shape(word))


def _shape(word: str) -> int:
    if not any(sign.isalnum() for sign in word):
        return 0
    if word[0].isdigit():
        return 1
    if word.islower():
        return 2
    if word.istitle() or (word[0].isupper() and len(word) == 1):
        return 3
    return 4 if word.isupper() else 5
