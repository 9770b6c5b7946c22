"""Nexis of old: "1 of 50 DOCUMENTS", newspaper, date, headline, labels in capitals, text, labels, rights."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from timeline_app.readers._press import Clipping, in_text
from timeline_app.readers._press._heads import (
    Label,
    day_of,
    filled,
    is_rights,
    label_of,
    next_filled,
    passage,
    unsigned,
    with_standfirst,
    without_rights,
)

_OF = r"(?:of|von|sur|de|di|van)"
_MARK = re.compile(
    rf"^[^\S\n]*(?:FOCUS - )?(?:(\d{{1,5}}) {_OF} (\d{{1,5}}) D[OÓ][CK]UMENT\w*"
    rf"|(?:Document|Dokument|Documento|DOCUMENT|DOKUMENT|DOCUMENTO) (\d{{1,5}}) {_OF} (\d{{1,5}}))[^\S\n]*\r?$",
    re.MULTILINE,
)
_HEAD = 12  # lines of a head in which the date stands
_EDITION = re.compile(
    r"\b(?:edition|ausgabe|[ée]dition|edici[óo]n|edizione|edi[çc][ãa]o|editie|correction appended|final)\b",
    re.IGNORECASE,
)
_LONGEST_EDITION = 60
_MOST = 40  # lines of a caption
_TELLING = ("length", "author", "other", "standfirst", "title", "text")


@in_text(_MARK)
def clippings(lines: Sequence[str]) -> list[Clipping]:
    """The articles between the marks; none where their numbers or their heads are not those of an export."""
    marks = [(at, found) for at, line in enumerate(lines) if (found := _MARK.match(line))]
    for _, found in marks:
        number, total = (int(found[group] or found[group + 2]) for group in (1, 2))
        if not 0 < number <= total:
            return []
    ends = [at for at, _ in marks[1:]] + [len(lines)]
    pieces = [lines[start + 1 : end] for (start, _), end in zip(marks, ends, strict=True)]
    whole = sum(_is_whole(piece) for piece in pieces)
    return [_clipping(piece) for piece in pieces] if whole * 2 > len(pieces) else []


def _is_whole(piece: Sequence[str]) -> bool:
    """Whether a piece has the head of an article: a date, and a label in capitals not far below it."""
    at = _date(piece)
    below = filled(piece, at + 1, len(piece), _HEAD) if at is not None else []
    return any((label := _label(piece[place])) is not None and label.field in _TELLING for place in below)


def _date(piece: Sequence[str]) -> int | None:
    """The line of the head that is the date."""
    for at in filled(piece, 0, len(piece), _HEAD):
        if day_of(piece[at]):
            return at
        if _label(piece[at]):
            return None
    return None


def _label(line: str) -> Label | None:
    """The label with which a line begins, in capitals: others are words of an article."""
    found = label_of(line)
    return found if found is not None and found.name.upper() == found.name else None


def _clipping(piece: Sequence[str]) -> Clipping:
    date = _date(piece)
    if date is None:
        return Clipping(passage(without_rights(piece)))
    above = [piece[at] for at in filled(piece, 0, date, _HEAD) if not is_rights(piece[at])]
    title, at = _headline(piece, date + 1)
    facts, start = _labels(piece, at)
    end = next((place for place in range(start, len(piece)) if _ends(piece, place)), len(piece))
    text = passage(without_rights(piece[start:end]))
    return Clipping(
        with_standfirst(facts.get("standfirst", ""), text),
        title=facts.get("title", "") or title,
        publisher=above[0] if above else "",
        author=unsigned(facts.get("author", "")),
        when=day_of(piece[date]),
        written=piece[date],
    )


def _ends(piece: Sequence[str], at: int) -> bool:
    """Whether a text ends before a line: a label of a tail, below which nothing of a text follows."""
    label = _label(piece[at])
    if label is None or label.field not in ("loaded", "tail"):
        return False
    # It may go on in other lines.
    end = next((place for place in range(at, min(at + _MOST, len(piece))) if not piece[place]), at)
    after = next_filled(piece, end)
    return label.is_load_date or not after or _label(after) is not None or is_rights(after)


def _headline(piece: Sequence[str], at: int) -> tuple[str, int]:
    """The headline, and where it ends: what stands between the date with its edition and the labels."""
    while at < len(piece) and piece[at]:  # right under the date: which edition it is
        if _label(piece[at]):
            return "", at
        at += 1
    words: list[str] = []
    for place in range(at, len(piece)):
        line = piece[place]
        if _label(line):
            return " ".join(words), place
        if line and (words or not (_EDITION.search(line) and len(line) < _LONGEST_EDITION)):
            words.append(line)
        if len(words) > _HEAD:
            break
    # No label: the first paragraph is the headline.
    start = next((place for place in range(at, len(piece)) if piece[place]), len(piece))
    end = next((place for place in range(start, len(piece)) if not piece[place]), len(piece))
    return " ".join(piece[start:end]), end


def _labels(piece: Sequence[str], at: int) -> tuple[dict[str, str], int]:
    """What the labels of a head say, each as far as the next blank line; and where the text begins."""
    facts: dict[str, str] = {}
    field = ""
    for place, (before, line) in enumerate(pairwise(("", *piece[at:])), at):
        label = _label(line)
        if label is not None and label.field == "text":
            return facts, place if label.value else place + 1
        if label is not None and label.field in _TELLING:
            field = label.field
            facts.setdefault(field, label.value)
        elif line and (label is not None or not before):
            return facts, place
        elif line and field in facts:
            facts[field] = f"{facts[field]} {line}".strip()
    return facts, len(piece)
