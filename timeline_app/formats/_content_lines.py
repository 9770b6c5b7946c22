"""The lines of iCalendar (RFC 5545): folded, escaped, with parameters."""

from __future__ import annotations

import re
from collections.abc import Iterator

WIDTH = 75  # octets of a line, without its end
_UNFOLDED = re.compile(r"\r?\n[ \t]")
_LINE = re.compile(
    r"([A-Za-z0-9-]{1,100})((?:;[A-Za-z0-9-]{1,100}=(?:\"[^\"\n]*\"|[^\";:\n]*)(?:,(?:\"[^\"\n]*\"|[^\";:,\n]*))*)*):(.*)"
)
_PARAMETER = re.compile(r";([A-Za-z0-9-]+)=(\"[^\"]*\"|[^\";]*)")
_ESCAPED = re.compile(r"\\(.)")
_PARTS = re.compile(r"(?:\\.|[^\\,])+")
_UNSOUND = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")

Line = tuple[str, dict[str, str], str]
"""A line's name in capitals, its parameters by their names in capitals, and its value."""


def folded(name: str, value: str) -> str:
    """A line with its end, broken where it has more than 75 octets, never within a letter."""
    pieces, room, piece = [], WIDTH, ""
    used = 0
    for letter in f"{name}:{value}":
        size = len(letter.encode())
        if used + size > room:
            pieces.append(piece)
            piece, used, room = "", 0, WIDTH - 1  # the space at the beginning counts
        piece += letter
        used += size
    return "\r\n ".join([*pieces, piece]) + "\r\n"


def escaped_text(text: str) -> str:
    """A text as the value of a line."""
    safe = _UNSOUND.sub("", text.replace("\t", " "))
    return safe.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def text_of(value: str) -> str:
    """The text that the value of a line is."""
    return _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], value)


def texts_of(value: str) -> list[str]:
    """The texts that a value lists."""
    return [text_of(part) for part in _PARTS.findall(value)]


def content_lines(text: str) -> Iterator[Line]:
    """The lines of a calendar; what is none is passed over."""
    for line in _UNFOLDED.sub("", text).split("\n"):
        if match := _LINE.match(line.rstrip("\r")):
            parameters = {name.upper(): value.strip('"') for name, value in _PARAMETER.findall(match[2])}
            yield match[1].upper(), parameters, match[3]
