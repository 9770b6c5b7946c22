"""From bytes to text: by their mark, by what they declare, as UTF-8, else as chardet judges them."""

from __future__ import annotations

import codecs

import chardet

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
_OPENING = 4096  # bytes
# What a browser reads for a name: the wider encoding that the writers of such pages had.
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
# Encodings of Python's that no article is written in: of domain names, of source text, or slow beyond measure.
_STRANGE = ("punycode", "idna", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem")
# A declaration that can be read as ASCII does not stand in these.
_WIDE = ("utf-16", "utf-32")


def decode(data: bytes, declared: str = "") -> str:
    """Text of bytes in any encoding; `declared` is the one that the file names, believed where it fits."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    named = known_encoding(declared)
    if named and (text := _fitting(data, named)) is not None:
        return text
    # Only pure ASCII can be both UTF-8 and something else.  UTF-8 first throughout costs .992 -> .954 right.
    shifted = b"\0" in data or any(shift in data for shift in _SHIFTS)
    return (None if shifted and data.isascii() else _fitting(data, "utf-8")) or _guessed(data)


def known_encoding(declared: str) -> str:
    """The encoding that a name in a file stands for, "" for a name that is none or cannot be right."""
    try:
        found = codecs.lookup(declared.strip().strip("'\""))
    except (LookupError, ValueError, UnicodeError):
        return ""
    name = found.name
    is_text: bool = getattr(found, "_is_text_encoding", True)
    return _WIDER.get(name, name) if is_text and not name.startswith((*_STRANGE, *_WIDE)) else ""


def opening(data: bytes) -> str:
    """The first characters of a file in small letters, without the blanks before them: what kinds are told by."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) : _OPENING].decode(encoding, "replace").lstrip().lower()
    return data[:_OPENING].decode("latin-1").lstrip().lower()


def is_text(data: bytes) -> bool:
    """Whether bytes can be those of a text."""
    return not kind_of(data) and not is_binary(decode(data[:_SAMPLE]))


def is_binary(text: str) -> bool:
    """Whether a text holds what no text does: null characters, or one control character in a hundred."""
    controls = sum(text.count(chr(c)) for c in range(1, 32) if chr(c) not in _TEXT_CONTROLS)
    return "\0" in text or controls * 100 > len(text)


def _fitting(data: bytes, encoding: str) -> str | None:
    """The text when it is in an encoding, a few broken letters allowed."""
    text = data.decode(encoding, "replace")
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
