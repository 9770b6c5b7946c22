"""Where an article says when it was published: "Dernière mise à jour à 08h59 le 27/11", "PARIS, 27 nov. (AFP) -"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from timeline_app.model import Span
from timeline_app.temporal.find import Found
from timeline_app.text.tagger import has_tagger, is_finite, tag
from timeline_app.text.word_data import all_words
from timeline_app.text.words import words_of

_HEAD_LINES = 8
_TAIL_LINES = 4
_STAMP_LINE = 160  # characters; a longer line is prose
_PLAIN_REST = 22  # letters beside the date on a line that is nothing but a date
_DATELINE = 90  # characters before the dash of a dateline
_AGENCY = 30  # characters between the date and the dash: "(AFP)", "(Xinhua)"
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_DASH = re.compile(r"\s[-–—]{1,2}\s|\s?\(?[^\W\d_]+\)\s*[-–—:]|:\s")
_STOPS = (".", "!", "?")
_EDGES = ",.;:!?|/–—-·•*_#"
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Stamp:
    """The date that an article bears: where it stands, what it says, and the hour if it says one."""

    span: Span
    text: str
    fields: dict[str, str]
    hour: int | None
    cued: bool

    @property
    def has_year(self) -> bool:
        """Whether the stamp names its year."""
        return "year" in self.fields or "yy" in self.fields


def find_stamps(text: str, found: Sequence[Found], language: str) -> list[Stamp]:
    """The stamps of an article, the most trustworthy first: with a year, then with a cue, then the earliest."""
    stamps = [*_line_stamps(text, found, language), *_datelines(text, found)]
    loose = [stamp for stamp in stamps if not stamp.cued]
    if len({tuple(sorted(stamp.fields.items())) for stamp in loose}) > 1:  # a chronology, whose dates are its events'
        stamps = [stamp for stamp in stamps if stamp.cued]
    unique = {stamp.span: stamp for stamp in reversed(stamps)}
    return sorted(unique.values(), key=lambda s: (not s.has_year, not s.cued, s.span.start))


def _line_stamps(text: str, found: Sequence[Found], language: str) -> Iterator[Stamp]:
    lines = [Span(*match.span()) for match in _LINE.finditer(text)]
    for line in dict.fromkeys([*lines[:_HEAD_LINES], *lines[-_TAIL_LINES:]]):
        if line.end - line.start > _STAMP_LINE:
            continue
        words = text[line.start : line.end].lower()
        cued = _cues().search(words) is not None
        inside = [item for item in found if line.contains(item.span)]
        for item in inside:
            if not _names_a_day(item):
                continue
            plain = not cued and len(_LETTER.findall(words)) - _letters(text, inside) <= _PLAIN_REST
            if cued or (plain and not _tells(text[line.start : line.end], language)):
                yield _stamp(text, item, inside, line, cued=cued)


def _tells(line: str, language: str) -> bool:
    """Whether a line is a sentence with its verb, as in "The mayor resigned on 3 March 2015."; none is a stamp."""
    if not line.rstrip().endswith(_STOPS) or not has_tagger(language):
        return False
    return any(map(is_finite, tag([word.text for word in words_of(line)], language)))


def _datelines(text: str, found: Sequence[Found]) -> Iterator[Stamp]:
    """A date before the dash that opens an agency's report."""
    for line in list(_LINE.finditer(text))[:_HEAD_LINES]:
        dash = _DASH.search(text, line.start(), min(line.start() + _DATELINE, line.end()))
        if dash is None:
            continue
        opening = Span(line.start(), dash.end())
        if text.count("(", line.start(), dash.end()) > text.count(")", line.start(), dash.end()):
            continue  # a life in brackets: "Enrico Mattei (Acqualagna, 29 aprile 1906 – Bascapè, ..."
        for item in found:
            near_dash = opening.end - item.span.end <= _AGENCY
            if opening.contains(item.span) and near_dash and _names_a_day(item):
                yield _stamp(text, item, [item], opening, cued=False)


def _stamp(text: str, item: Found, neighbours: Sequence[Found], line: Span, *, cued: bool) -> Stamp:
    hours = [int(n.fields["hour"]) for n in (item, *neighbours) if "hour" in n.fields]
    return Stamp(line, quoted(text, line, item.span), item.fields, hours[0] if hours else None, cued)


def quoted(text: str, span: Span, inner: Span) -> str:
    """The words of a span as they are quoted: on one line, without the signs around them that are not `inner`'s own."""
    start, end = span.start, span.end
    while start < inner.start and (text[start].isspace() or text[start] in _EDGES):
        start += 1
    while end > inner.end and (text[end - 1].isspace() or text[end - 1] in _EDGES):
        end -= 1
    return " ".join(text[start:end].split())


def _names_a_day(item: Found) -> bool:
    return item.rule.act == "date" and "day" in item.fields and "day2" not in item.fields


def _letters(text: str, items: Sequence[Found]) -> int:
    return sum(len(_LETTER.findall(text[item.span.start : item.span.end])) for item in items)


@cache
def _cues() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, all_words('stamp')))})(?!\w)")
