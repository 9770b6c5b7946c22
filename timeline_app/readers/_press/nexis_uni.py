"""Nexis Uni and Nexis Advance: title, newspaper, date, rights, labels, "Body", text, labels, "End of Document"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline_app.readers._press import Clipping, in_text
from timeline_app.readers._press._heads import (
    day_of,
    filled,
    filled_before,
    is_rights,
    label_of,
    passage,
    unsigned,
    with_standfirst,
    without_rights,
)

_MARK = re.compile(
    r"^[^\S\n]*(?:End of Document|Ende des Dokuments|Dokumentende|Fin (?:du|de) document|Fin del documento"
    r"|Fine del documento|Fim do documento|Einde van (?:het )?document)[^\S\n]*\r?$",
    re.MULTILINE | re.IGNORECASE,
)
_BODY = re.compile(r"(?:Body|Text|Haupttext|Volltext|Corps|Texte|Cuerpo|Texto|Corpo|Testo|Hoofdtekst|Tekst)\Z")
_BEHIND = re.compile(
    r"(?:Classification|Klassifizierung|Klassifikation|Clasificación|Classificazione|Classificatie|Classificação"
    r"|Graphic|Graphics|Grafik|Graphique|Gráfico|Grafico|Grafiek|Notes|Correction)\Z"
)
_NEAR = 8  # lines of a head below the date
_FAR = 60  # lines of captions and the like
_LEAST = 200  # characters of a rest that has no head and is told of all the same
_HEAD = ("length", "author", "other", "standfirst")


@in_text(_MARK)
def clippings(lines: Sequence[str]) -> list[Clipping]:
    """The articles before the marks, and one that is cut off behind the last; none where heads are missing."""
    ends = [at for at, line in enumerate(lines) if _MARK.match(line)]
    starts = [0, *(end + 1 for end in ends)]
    pieces = [lines[start:end] for start, end in zip(starts, (*ends, len(lines)), strict=True)]
    heads = [_date(piece) for piece in pieces]
    if sum(head is not None for head in heads[:-1]) * 2 <= len(ends):
        return []
    found = [_clipping(piece, head) for piece, head in zip(pieces, heads, strict=True)]
    return found if heads[-1] is not None or len(found[-1].text) >= _LEAST else found[:-1]


def _date(piece: Sequence[str]) -> int | None:
    """The line that is the date: the last one before the body below which rights or labels stand."""
    body = next((at for at, line in enumerate(piece) if _BODY.match(line)), len(piece))
    for at in range(body - 1, -1, -1):
        if day_of(piece[at]) and _is_head(piece, at, body):
            return at
    return None


def _is_head(piece: Sequence[str], date: int, body: int) -> bool:
    """Whether what stands below a date is the rest of a head, and something stands above it."""
    below = [piece[at] for at in filled(piece, date + 1, body, _NEAR)]
    fields = {label.field for line in below if (label := label_of(line))}
    signs = (body < len(piece)) + any(map(is_rights, below)) + ("length" in fields) + bool(fields & {"other", "author"})
    return signs > 1 and bool(filled_before(piece, date, 0, 1))


def _clipping(piece: Sequence[str], date: int | None) -> Clipping:
    if date is None:
        return Clipping(passage(without_rights(piece[: _end(piece, 0)])))
    above = [piece[at] for at in filled_before(piece, date, 0, 2)]
    facts, start = _labels(piece, date + 1)
    text = passage(without_rights(piece[start : _end(piece, start)]), above[0])
    return Clipping(
        with_standfirst(facts.get("standfirst", ""), text),
        title=above[0],
        publisher=above[1] if len(above) > 1 else "",
        author=unsigned(facts.get("author", "")),
        when=day_of(piece[date]),
        written=piece[date],
    )


def _labels(piece: Sequence[str], at: int) -> tuple[dict[str, str], int]:
    """What the labels of a head say; and where the text begins: behind "Body", else behind the last label."""
    facts: dict[str, str] = {}
    start = at
    for place in range(at, len(piece)):
        if _BODY.match(piece[place]):
            return facts, place + 1
        label = label_of(piece[place])
        if label is not None and label.field in _HEAD:
            facts.setdefault(label.field, label.value)
            start = place + 1
        elif label is not None and label.field in ("loaded", "tail"):
            break
        elif is_rights(piece[place]):
            start = place + 1
    return facts, start


def _end(piece: Sequence[str], start: int) -> int:
    """Where the text of an article ends: at its load date, or at the first heading of what else is told of it.

    A part of the text may bear such a heading too, so of each the last counts.
    """
    headings: dict[str, int] = {}
    end = len(piece)
    for at in range(start, len(piece)):
        label = label_of(piece[at])
        if label is not None and label.is_load_date:
            end = at
            break
        if _BEHIND.match(piece[at]):
            headings[piece[at]] = at
    return min((*(at for at in headings.values() if _is_told_of(piece, at)), end))


def _is_told_of(piece: Sequence[str], at: int) -> bool:
    """Whether labels of a tail stand below a heading: in an article it may head a part of the text."""
    rest = (label_of(piece[place]) for place in filled(piece, at + 1, len(piece), _FAR))
    return any(label.is_load_date or label.field == "tail" for label in rest if label)
