"""Where an article says when it was published: "Dernière mise à jour à 08h59 le 27/11", "PARIS, 27 nov. (AFP) -"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from timeline_app.dates.calendar import is_date
from timeline_app.model import Span
from timeline_app.temporal.find import Found
from timeline_app.text.tagger import has_tagger, is_finite, tag
from timeline_app.text.word_data import all_words
from timeline_app.text.words import words_of

_FIRST_LINES = 8  # beside which nothing stands yet
_STAMP_LINE = 160  # characters; a longer line is prose
_PLAIN_REST = 22  # letters beside the date on a line that is nothing but a date
_PART_LENGTH = 40  # characters
_PARTS = 3  # of a line that tells who wrote an article, when, and how long it takes to read
_DATELINE = 90  # characters before the dash of a dateline
_AGENCY = 30  # characters between the date and the dash: "(AFP)", "(Xinhua)"
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_PART = re.compile(r"[•·|]")
_DASH = re.compile(
    r"\s[-–—]{1,2}\s|\s?\(?[^\W\d_]+\)\.?\s*[-–—:]|:\s|\s\([A-Z]{2,8}\)\.?\s(?=[^\W\d_])"
)  # "(PL) A ship"
_NUMBERED = re.compile(r"\bdpa[:-](\d\d)(\d\d)(\d\d)-\d+-\d+")  # "© dpa-infocom, dpa:190514-99-123456/2"
_GLUED = re.compile(r",?\s*((?:19|20)\d\d)(?=\d?\d:\d\d)")  # "May 14, 20195:32 PM", on the page in two lines
_SHORT_YEAR = re.compile(r"\s+['’]?(\d\d)\s*(?=\n|\Z)")  # "08 Outubro 19"
_STOPS = (".", "!", "?")
_EDGES = ",.;:!?|/–—-·•*_#"
_PARTED = re.compile(r"(?<!\d)[.!?•·|–—]\s")  # "By Jane Smith. Published on ..."
_WHO = ("NOUN", "PROPN", "PRON")
_MONTHS = ("month", "monthnum")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Stamp:
    """The date that an article bears: where it stands, what it says, and the hour if it says one.

    `cued` tells that words like "published" stand beside it, `bare` that nothing else stands on its line, `rivalled`
    that other dates stand alone under the text.
    """

    span: Span
    text: str
    fields: dict[str, str]
    hour: int | None
    cued: bool
    bare: bool = False
    rivalled: bool = False

    @property
    def has_year(self) -> bool:
        """Whether the stamp names its year."""
        return "year" in self.fields or "yy" in self.fields

    @property
    def day(self) -> tuple[int, int, int]:
        """The last two figures of its year, -1 where it names none, its month and its day."""
        year = int(self.fields.get("year", self.fields.get("yy", -1)))
        month = self.fields.get("month", self.fields.get("monthnum", "0"))
        return year % 100 if year >= 0 else -1, int(month), int(self.fields["day"])


@dataclass(frozen=True, slots=True)
class DatedLine:
    """A stamp with its place among the lines, and whether it is the heading of a passage of prose."""

    stamp: Stamp
    line: int
    heads: bool


def lines_of(text: str) -> list[Span]:
    """The lines that hold anything."""
    return [Span(*match.span()) for match in _LINE.finditer(text)]


def is_prose(text: str, line: Span, language: str) -> bool:
    """Whether a line is a paragraph or a sentence with its verb."""
    return line.end - line.start > _STAMP_LINE or _tells(text[line.start : line.end], language)


def line_stamps(text: str, lines: Sequence[Span], found: Sequence[Found], language: str) -> Iterator[DatedLine]:
    """The lines with words like "published", and those that are nothing but a date."""
    by_line = _by_line(lines, found)
    beside = len(lines)  # where what stands beside the article begins: "Read also"
    for at, line in enumerate(lines):
        words = text[line.start : line.end].lower()
        if at >= _FIRST_LINES and _asides().match(words.lstrip(_EDGES + " ")):
            beside = min(beside, at)
        inside = by_line.get(at, [])
        if line.end - line.start > _STAMP_LINE or not any(map(_names_a_day, inside)):
            continue
        cue = _cues().search(words)
        cued = cue is not None and not _tells_who(text, line, cue.start(), inside, language)
        rest = len(_LETTER.findall(words)) - _letters(text, inside)
        plain = not cued and rest <= _PLAIN_REST
        if not cued and (_tells(text[line.start : line.end], language) or not (plain or _is_byline(words))):
            continue
        below = lines[at + 1] if at + 1 < len(lines) and at < beside else None
        heads = below is not None and is_prose(text, below, language) and _hour(inside) is None
        for item in filter(_names_a_day, inside):
            stamp = _stamp(text, item, inside, line, cued=cued)
            yield DatedLine(replace(stamp, bare=rest == 0), at, heads)


def _by_line(lines: Sequence[Span], found: Sequence[Found]) -> Mapping[int, list[Found]]:
    """What was found in each line; both are in the order of the text."""
    inside: dict[int, list[Found]] = {}
    at = 0
    for item in found:
        while at < len(lines) and lines[at].end < item.span.end:
            at += 1
        if at < len(lines) and lines[at].contains(item.span):
            inside.setdefault(at, []).append(item)
    return inside


def _is_byline(line: str) -> bool:
    """Whether a line is parted by signs into short parts: "Story by Jane Smith • 14 May 2019 • 3 min read"."""
    parts = _PART.split(line)
    return len(parts) >= _PARTS and all(len(part) <= _PART_LENGTH for part in parts)


def _tells(line: str, language: str) -> bool:
    """Whether a line is a sentence with its verb, as in "The mayor resigned on 3 March 2015."; none is a stamp."""
    if not line.rstrip().endswith(_STOPS) or not has_tagger(language):
        return False
    return any(map(is_finite, tag([word.text for word in words_of(line)], language)))


def _tells_who(text: str, line: Span, cue: int, dates: Sequence[Found], language: str) -> bool:
    """Whether a cue in a line is of a sentence that tells who published something: "The court published its report"."""
    end = line.start + cue
    shown = _PARTED.split(text[line.start : end])[-1]
    if not _tells(text[line.start : line.end], language) or _pieces().search(shown.lower()):
        return False
    words = words_of(shown)
    tagged = zip(words, tag([word.text for word in words], language), strict=True)
    named = [word.start + end - len(shown) for word, name in tagged if name in _WHO]
    return any(not any(item.span.start <= place < item.span.end for item in dates) for place in named)


def datelines(text: str, lines: Sequence[Span], found: Sequence[Found]) -> Iterator[DatedLine]:
    """A date before the dash that opens an agency's report, or before the colon that opens an entry."""
    by_line = _by_line(lines, found)
    for at, line in enumerate(lines):
        dated = [item for item in by_line.get(at, ()) if _names_a_day(item)]
        dash = _DASH.search(text, line.start, min(line.start + _DATELINE, line.end)) if dated else None
        if dash is None:
            continue
        opening = Span(line.start, dash.end())
        if text.count("(", line.start, dash.end()) > text.count(")", line.start, dash.end()):
            continue  # a life in brackets: "Enrico Mattei (Acqualagna, 29 aprile 1906 – Bascapè, ..."
        for item in dated:
            if opening.contains(item.span) and opening.end - item.span.end <= _AGENCY:
                yield DatedLine(_stamp(text, item, [item], opening, cued=False), at, heads=True)


def numbered(text: str) -> list[Stamp]:
    """The day in the number that an agency gave its report."""
    stamps = []
    for match in _NUMBERED.finditer(text):
        year, month, day = map(int, match.groups())
        if is_date(2000 + year, month, day):
            fields = {"year": str(2000 + year), "month": str(month), "day": str(day)}
            stamps.append(Stamp(Span(*match.span()), match[0], fields, None, cued=True))
    return stamps


def _stamp(text: str, item: Found, neighbours: Sequence[Found], line: Span, *, cued: bool) -> Stamp:
    year = None if "year" in item.fields or "yy" in item.fields else _year_behind(text, item.span.end)
    fields = item.fields if year is None else item.fields | year
    return Stamp(line, quoted(text, line, item.span), fields, _hour([item, *neighbours]), cued)


def _year_behind(text: str, end: int) -> dict[str, str] | None:
    """The year behind a day where it is no word of its own, or two figures that end the line."""
    behind = _GLUED.match(text, end) or _SHORT_YEAR.match(text, end)
    return None if behind is None else {"year" if len(behind[1]) > 2 else "yy": behind[1]}


def _hour(items: Sequence[Found]) -> int | None:
    return next((int(item.fields["hour"]) for item in items if "hour" in item.fields), None)


def quoted(text: str, span: Span, inner: Span) -> str:
    """The words of a span as they are quoted: on one line, without the signs around them that are not `inner`'s own."""
    start, end = span.start, span.end
    while start < inner.start and (text[start].isspace() or text[start] in _EDGES):
        start += 1
    while end > inner.end and (text[end - 1].isspace() or text[end - 1] in _EDGES):
        end -= 1
    return " ".join(text[start:end].split())


def _names_a_day(item: Found) -> bool:
    fields = item.fields.keys()
    return item.rule.act == "date" and "day" in fields and "day2" not in fields and not fields.isdisjoint(_MONTHS)


def _letters(text: str, items: Sequence[Found]) -> int:
    return sum(len(_LETTER.findall(text[item.span.start : item.span.end])) for item in items)


@cache
def _cues() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, all_words('stamp')))})(?!\w)")


@cache
def _pieces() -> re.Pattern[str]:
    """What an article calls itself: "This story was updated on ..."."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, all_words('piece')))})(?!\w)")


@cache
def _asides() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, all_words('aside')))})(?!\w)")
