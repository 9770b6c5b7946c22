"""Lines that name a source and report nothing: '[4] "A title", by Somebody, The Paper, 7 June 2013' and the like."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline_app.model import Expression, Span

_NUMBER = r"(?:\[\w{1,3}\]|\(\d{1,3}\)|\^|↑|\d{1,3}[.)])"
_TITLE = re.compile(rf"\s*(?:{_NUMBER}\s*|[^\W\d_]+\s*:\s*){{0,2}}[\"«“„‘'](?P<title>.{{3,200}}[\"»”’'])\s*[,.]\s*")
_IN_BRACKETS = re.compile(r"[.!?»”\"’']\s*(?:\[(?P<source>[^\[\]\n]{5,80})\]|\((?P<other>[^()\n]{5,80})\))")
_BEHIND = re.compile(r"\W*(?:(?:https?://|www\.)\S+\W*)?$")
_LONGEST_LINK = 5  # letters of a word in small letters before a name: "by", "di", "von", "door"


def sources(text: str, dates: Sequence[Expression]) -> Iterator[Span]:
    """Where a source stands in brackets behind a sentence or a quotation: "[The Gazette, June 2001]"."""
    for match in _IN_BRACKETS.finditer(text):
        within = Span(*match.span(match.lastgroup or 0))
        inside = [date for date in dates if within.contains(date.span)]
        names = text[within.start : inside[0].span.start].strip(" ,") if inside else ""
        closed = bool(inside) and not text[inside[-1].span.end : within.end].strip()
        if len(inside) == 1 and closed and names and all(map(_is_name, filter(None, map(str.strip, names.split(","))))):
            yield within


def is_citation(line: str, place: Span, dates: Sequence[Expression]) -> bool:
    """Whether a line is a quoted title, names between commas and a date; `place` is where the line stands."""
    title = _TITLE.match(line)
    if title is None or not dates:
        return False
    date = dates[-1].span
    if not _BEHIND.match(line, date.end - place.start):
        return False
    names = line[title.end() : date.start - place.start].rstrip()
    if names and names[-1] not in ",(" and not dates[-1].text.startswith(","):
        return False
    return all(map(_is_name, filter(None, (name.strip() for name in re.split("[,.(]", names)))))


def _is_name(words: str) -> bool:
    """Whether some words are a name, or lead to one: "The Paper", "by Somebody"."""
    link, _, name = words.partition(" ")
    return words[0].isupper() or (len(link) <= _LONGEST_LINK and name[:1].isupper())
