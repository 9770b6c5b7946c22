"""ProQuest: the title, then lines with labels, "Full text:" among them and "ProQuest document ID:" near their end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline_app.dates import When
from timeline_app.readers._press import Clipping, in_text
from timeline_app.readers._press._heads import Label, day_of, filled, label_of, next_filled, passage

_MARK = re.compile(
    r"^[^\S\n]*(?:ProQuest document ID|ID du document ProQuest|ID de documento de ProQuest|ProQuest-Dokument-ID)"
    r"\s?:[^\S\n]*(?:\d{5,}[^\S\n]*\r?)?$",
    re.MULTILINE | re.IGNORECASE,
)
_RULE = re.compile(r"[_=*-]{10,}\Z")
_NUMBERED = re.compile(r"(?:Document|Dokument|Documento) \d+ (?:of|von|de|sur) \d+\Z")
_LINK = re.compile(
    r"(?:ProQuest document link|Lien vers le document ProQuest|Enlace de documentos de ProQuest|https?://\S+\Z)"
)
_IN_BRACKETS = re.compile(r"\](\d{1,2} [^\W\d_]+ \d{4})")
# As its PDFs part an article.
_HEADINGS = {"FULL TEXT": "text", "ABSTRACT": "abstract", "ABSTRACT (ENGLISH)": "abstract", "DETAILS": "details"}
_SEVERAL = 4  # labels
_TAIL = ("tail", "loaded", "paper", "date", "title", "author", "other")


@in_text(_MARK)
def clippings(lines: Sequence[str]) -> list[Clipping]:
    """The articles, each with one number; none where they do not say where and when they appeared."""
    marks = [at for at, line in enumerate(lines) if _MARK.match(line)]
    ends = [_end(lines, mark, after) for mark, after in zip(marks, (*marks[1:], len(lines)), strict=True)]
    found = [_clipping(lines[start:end]) for start, end in zip((0, *ends), ends, strict=False)]
    if sum(map(bool, found)) * 2 <= len(found):
        return []
    cut_off = _clipping(lines[ends[-1] :])
    return [one or Clipping("") for one in (*found, *((cut_off,) if cut_off else ()))]


def _end(lines: Sequence[str], mark: int, after: int) -> int:
    """Where an article ends: behind the labels that follow on its number."""
    at = mark + 1
    while at < after and (not lines[at] or _LINK.match(lines[at]) or _is_of_tail(lines[at])):
        at += 1
    return at


def _is_of_tail(line: str) -> bool:
    label = label_of(line)
    return label is not None and label.field == "tail"


def _clipping(piece: Sequence[str]) -> Clipping | None:
    facts: dict[str, str] = {}
    texts: dict[str, list[str]] = {"text": [], "abstract": []}
    field, tail = "", _tail(piece)
    for at, line in enumerate(piece):
        if _RULE.match(line) or _NUMBERED.match(line) or _LINK.match(line):
            field = ""
        elif heading := _HEADINGS.get(line):
            field = heading
            facts.setdefault(field, "")
        elif label := label_of(line):
            field = field if field in texts and not _ends(piece, at, label, field, tail) else label.field
            facts.setdefault(field, label.value)
            if field in texts:
                texts[field].append(line if label.field != field else label.value)
        elif field in texts:
            texts[field].append(line)
        elif line and field in ("title", "paper", "date", "author", "printed") and not facts[field]:
            facts[field] = line  # its value stands in a line of its own
    when, written = _date(facts)
    if not (facts.get("paper") or facts.get("printed")) or not written:
        return None
    paper = (facts.get("paper") or facts["printed"]).split(";")[0].strip()
    text = passage(texts["text"]) or passage(texts["abstract"])
    return Clipping(text, _title(piece, facts), paper, facts.get("author", ""), when, written)


def _tail(piece: Sequence[str]) -> int | None:
    """Where the labels begin among which the number of an article stands; None where lines between them are none."""
    mark = next((at for at, line in enumerate(piece) if _MARK.match(line)), 0)
    start = mark
    while start and (not piece[start - 1] or label_of(piece[start - 1])):
        start -= 1
    return start if sum(map(bool, piece[start:mark])) >= _SEVERAL else None


def _ends(piece: Sequence[str], at: int, label: Label, field: str, tail: int | None) -> bool:
    """Whether a text ends before a label: no words of it follow right below, as on "Note: he denies it"."""
    if field == "abstract" and label.field in ("text", *_TAIL):
        return True
    if label.field == "text" or tail is not None:
        return tail is not None and at >= tail
    after = next_filled(piece, at)
    is_none = not after or label_of(after) is not None or after in _HEADINGS
    return label.field in _TAIL and bool(is_none or _RULE.match(after) or _LINK.match(after))


def _date(facts: dict[str, str]) -> tuple[When | None, str]:
    if written := facts.get("date", ""):
        return day_of(written), written
    found = _IN_BRACKETS.search(facts.get("printed", ""))
    return (day_of(found[1]), found[1]) if found else (None, "")


def _title(piece: Sequence[str], facts: dict[str, str]) -> str:
    """The title as a label says it, else the first line."""
    if facts.get("title"):
        return facts["title"]
    first = (
        piece[at]
        for at in filled(piece, 0, len(piece), 6)
        if not (_RULE.match(piece[at]) or _NUMBERED.match(piece[at]) or _LINK.match(piece[at]))
    )
    line = next(first, "")
    return "" if label_of(line) else line
