"""Plain text, and Markdown as plain text: from bytes of an unknown encoding to an Article."""

from __future__ import annotations

import codecs

import chardet

from timeline_app.model import Article
from timeline_app.readers import NO_ENDING, File, article_from_text, reader
from timeline_app.readers._files import visible
from timeline_app.readers._signatures import kind_of

# The marks of UTF-32 begin with those of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SHIFTS = (b"\x1b$", b"\x1b(", b"~{")  # ASCII bytes that mean more: ISO-2022, HZ
_TEXT_CONTROLS = "\t\n\r\f\v\x1a\x1b"
_LOST = "\ufffd"
_SAMPLE = 200_000  # bytes


@reader(".txt", ".text", ".md", ".markdown", NO_ENDING)
def read(file: File) -> Article:
    """The article in a text file; raises ReadError when the content is that of another kind of file."""
    kind = kind_of(file.data)
    if kind:
        raise file.error("errors.not_text", kind=kind)
    text = decode(file.data)
    if _is_binary(text):
        raise file.error("errors.binary_file")
    if not visible(text):
        raise file.error("errors.empty_file")
    return article_from_text(text, source=file.name)


def decode(data: bytes) -> str:
    """Text of bytes in any encoding: by their mark, as UTF-8, else as chardet judges them."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    # Only pure ASCII can be both UTF-8 and something else.  UTF-8 first throughout costs .992 -> .954 right.
    shifted = b"\0" in data or any(shift in data for shift in _SHIFTS)
    return (None if shifted and data.isascii() else _utf8(data)) or _guessed(data)


def _utf8(data: bytes) -> str | None:
    """The text when it is UTF-8, a few broken letters allowed."""
    text = data.decode("utf-8", "replace")
    lost = text.count(_LOST)
    letters = sum(not c.isascii() for c in text) if lost else 0
    return text if letters >= 10 * lost else None


def _guessed(data: bytes) -> str:
    encoding = chardet.detect(_telling(data))["encoding"] or _two_bytes_a_letter(data) or "cp1252"
    return data.decode(encoding, "replace")


def _telling(data: bytes) -> bytes:
    """A sample that holds the first bytes beyond ASCII, with a little of what is before."""
    first = len(data) - len(data.lstrip(bytes(range(1, 128))))
    start = max(0, first - 200) // 4 * 4
    return data[start : start + _SAMPLE] if start > _SAMPLE // 2 else data[:_SAMPLE]


def _two_bytes_a_letter(data: bytes) -> str:
    """The UTF-16 in which a sample is all letters, "" when in none: chardet misses Chinese without a mark."""
    sample = data[: _SAMPLE // 10 * 2]
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample.decode(encoding, "replace")
        if b"\0" in sample and sum(map(_is_strange, text)) * 50 < len(text):
            return encoding
    return ""


def _is_strange(letter: str) -> bool:
    """Whether a character is unassigned, private, a control character or could not be decoded."""
    return letter == _LOST or not (letter.isprintable() or letter.isspace())


def _is_binary(text: str) -> bool:
    """Whether a text holds what no text does: null characters, or one control character in a hundred."""
    controls = sum(text.count(chr(c)) for c in range(1, 32) if chr(c) not in _TEXT_CONTROLS)
    return "\0" in text or controls * 100 > len(text)
