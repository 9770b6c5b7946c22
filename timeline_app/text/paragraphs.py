"""Paragraphs, headings and bylines: the stretches of a text that no sentence crosses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

_ENDING = tuple(".!?…:;»”\"')]。！？؟।|")
_FIRST_WORD = re.compile(r"\s*(\S{1,40})")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_NARROWEST, _WIDEST = 30, 132  # characters; between them lie columns of hard-wrapped text
_SHARE = 0.6  # of the lines of a hard-wrapped text are full, and as many end amid a sentence
_PARAGRAPH = 20  # lines: where paragraphs are longer, blank lines are not what divides them
_FULL = 0.8  # of the column: a shorter line ends a paragraph, whatever its words
_LONG = 70  # characters: a shorter line may be a heading, whatever follows


class Line(NamedTuple):
    """A line without its line end; `start` is its place in the text."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Place of the line end."""
        return self.start + len(self.text)


class Column(NamedTuple):
    """How a text is hard-wrapped.

    `width` is in characters, 0 when the lines are paragraphs; where `blank_lines` stand between the paragraphs other
    line ends seldom end one.
    """

    width: int
    blank_lines: bool


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each paragraph, heading or other line of its own, in order, none blank."""
    lines = _lines(text)
    column = _column(lines)
    start: int | None = None
    for line, following in pairwise([*lines, Line(len(text), "")]):
        if not line.text.strip():
            continue
        start = line.start if start is None else start
        if _breaks(line.text, following.text, column):
            yield start, line.end
            start = None


def _lines(text: str) -> list[Line]:
    found, start = [], 0
    for line in text.split("\n"):
        found.append(Line(start, line))
        start += len(line) + 1
    return found


def _breaks(line: str, following: str, column: Column) -> bool:
    """Whether a line end ends the paragraph as well."""
    if not following.strip():
        return True
    goes_on = following.lstrip()[0].islower()
    if column.width:
        certain = goes_on or column.blank_lines
        return _needed(line, following) < (_FULL if certain else 1) * column.width
    return len(line) < _LONG or not goes_on or line.rstrip().endswith(_ENDING)


def _needed(line: str, following: str) -> int:
    """Length of a line if it had taken in the first word of the next one."""
    word = _FIRST_WORD.match(following)
    length = len(word[1]) if word else 0
    return len(line.rstrip()) + (1 if _CJK.match(following.lstrip()) else 1 + length)


def _column(lines: list[Line]) -> Column:
    """The column of a text.

    A program that wraps fills a line until the next word does not fit, so nearly every line is full.
    """
    pairs = [(a.text, b.text) for a, b in pairwise(lines) if a.text.strip() and b.text.strip()]
    if len(pairs) < 2:
        return Column(0, blank_lines=False)
    width = sorted(len(line.rstrip()) for line, _ in pairs)[len(pairs) * 9 // 10]
    full = sum(_needed(line, following) > _FULL * width for line, following in pairs)
    amid = sum(not line.rstrip().endswith(_ENDING) for line, _ in pairs)
    wrapped = min(full, amid) >= _SHARE * len(pairs) and _NARROWEST <= width <= _WIDEST
    blank = sum(not line.text.strip() for line in lines)
    return Column(width if wrapped else 0, blank_lines=blank * _PARAGRAPH > len(lines))
