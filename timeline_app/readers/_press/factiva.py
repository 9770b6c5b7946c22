"""Factiva: articles that end with "Document GRDN000020151114ebbe0001x", their heads as tags (HD, PD) or as lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from timeline_app.readers._markup import text_of
from timeline_app.readers._press import Clipping, in_page, in_text
from timeline_app.readers._press._heads import (
    day_of,
    filled,
    filled_before,
    is_author,
    is_count,
    is_rights,
    lines_of,
    passage,
    unsigned,
    without_rights,
)

_MARK = re.compile(
    r"^[^\S\n]*(?:AN[^\S\n]{1,9})?(?:Do[ck]umento?|Documen\w{1,5})[^\S\n]{1,9}[A-Za-z0-9]{8}(?:19|20)\d{6}[a-z0-9]{9}[^\S\n]*\r?$",
    re.MULTILINE,
)
_TAG = re.compile(
    r"(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|CLM|ART|DLN|GC|CX|RIC|DE|PS)"
    r"(?:\t\s*|\s{2,}|\Z)(.*)\Z"
)
_HOUR = re.compile(r"\d{1,2}[:.h]\d{2}(?:\s?[AaPp][Mm])?(?:\s[A-Z]{2,4})?\Z")
_CODE = re.compile(r"[A-Z][A-Z0-9]{2,7}\Z")
_NUMBERED = re.compile(r"\d{1,4}\)\s+")
_ADDRESS = re.compile(r"\[https?://[^\s\]]{1,500}\]")  # where a word of a page led to
_FOOT = re.compile(r".*© \d{4} Factiva, Inc\.")
_ABOVE = 3  # lines of a head above the number of words: section, title, author
_BELOW = 9  # and below it, as far as the rights
_LONGEST_LANGUAGE = 30  # characters


@in_text(_MARK)
def clippings(lines: Sequence[str]) -> list[Clipping]:
    """The articles before the marks, and one that is cut off behind the last; none where heads are missing."""
    return _taken(lines, _Heads())


@in_page("rticleParagraph")
def clippings_of_page(tree: Any) -> list[Clipping]:  # noqa: ANN401  (lxml ships no types)
    """The articles of a web page, whose titles and authors its markup tells."""
    heads = _Heads(frozenset(_texts(tree, "Headline")), frozenset(_texts(tree, "author")))
    return _taken(lines_of(text_of(tree)), heads)


def _texts(tree: Any, name: str) -> Iterator[str]:  # noqa: ANN401
    for element in tree.iter("span", "div", "p"):
        if any(one.endswith(name) for one in (element.get("class") or "").split()):
            yield " ".join(element.text_content().split())


@dataclass(frozen=True, slots=True)
class _Heads:
    """Which lines are titles and which are authors, where a page says so."""

    titles: frozenset[str] = frozenset()
    authors: frozenset[str] = frozenset()

    def told(self, above: Sequence[str]) -> tuple[str, str]:
        """Title and author among the lines above the number of words: the section may stand above them."""
        if title := next((line for line in above if line in self.titles), ""):
            rest = above[above.index(title) + 1 :]
            return _NUMBERED.sub("", title), next(
                (line for line in rest if line in self.authors or is_author(line)), ""
            )
        if len(above) > 1 and is_author(above[-1]):
            return above[-2], above[-1]
        return (above[-1] if above else ""), ""


def _taken(lines: Sequence[str], heads: _Heads) -> list[Clipping]:
    ends = [at for at, line in enumerate(lines) if _MARK.match(line)]
    starts = [0, *(end + 1 for end in ends)]
    pieces = [lines[start:end] for start, end in zip(starts, (*ends, len(lines)), strict=True)]
    found = [_tagged(piece) or _displayed(piece, heads) for piece in pieces]
    if sum(clipping is not None for clipping in found[:-1]) * 2 <= len(ends):
        return []
    whole = [clipping or Clipping(_rest(piece)) for clipping, piece in zip(found[:-1], pieces[:-1], strict=True)]
    return [*whole, found[-1]] if found[-1] is not None else whole


def _rest(piece: Sequence[str]) -> str:
    return passage(_ADDRESS.sub("", line) for line in piece if not (_FOOT.match(line) or _MARK.match(line)))


# ---------------------------------------------------------------- HD, BY, WC, PD ...


def _tagged(piece: Sequence[str]) -> Clipping | None:
    """The article of a piece whose lines begin with tags; None where they do not."""
    facts: dict[str, list[str]] = {}
    tag = ""
    for line in piece:
        if found := _TAG.match(line):
            tag = found[1]
            facts[tag] = [found[2]]
        elif tag:
            facts[tag].append(line)
    if not {"HD", "PD"} <= facts.keys():
        return None
    value: Callable[[str], str] = partial(_value, facts)
    written = value("PD")
    text = _rest(without_rights([*facts.get("LP", []), "", *facts.get("TD", [])]))
    return Clipping(text, value("HD"), value("SN"), unsigned(value("BY")), day_of(written), written)


def _value(facts: dict[str, list[str]], tag: str) -> str:
    return " ".join(" ".join(facts.get(tag, [])).split())


# ---------------------------------------------------------------- title, author, number of words, date ...


def _displayed(piece: Sequence[str], heads: _Heads) -> Clipping | None:
    """The article of a piece that stands as it is shown; None where no number of words stands above a date."""
    for at, line in enumerate(piece):
        if not is_count(line):
            continue
        below = filled(piece, at + 1, len(piece), _BELOW)
        if below and (when := day_of(piece[below[0]], whole=True)):
            return _shown(piece, at, below, heads, partial(Clipping, when=when, written=piece[below[0]]))
    return None


def _shown(
    piece: Sequence[str], count: int, below: Sequence[int], heads: _Heads, make: Callable[..., Clipping]
) -> Clipping:
    title, author = heads.told([piece[at] for at in filled_before(piece, count, 0, _ABOVE)])
    rest = [at for at in below[1:] if not _HOUR.match(piece[at])]
    paper = piece[rest[0]] if rest else ""
    start = _start(piece, rest[1:], count)
    return make(_rest(piece[start:]), title=title, publisher=paper, author=unsigned(author))


def _start(piece: Sequence[str], below: Sequence[int], count: int) -> int:
    """Where the text begins: below the rights, else below the code of the source and what short lines follow it."""
    start = below[0] if below else count + 3
    rights = next((at for at in below if is_rights(piece[at])), None)
    if rights is not None:
        start = rights
        while start < len(piece) and (not piece[start] or is_rights(piece[start])):
            start += 1
        return start
    code = next((at for at in below if _CODE.match(piece[at])), None)
    if code is None:
        return start
    start = code + 1
    while start < len(piece) and len(piece[start]) < _LONGEST_LANGUAGE and not piece[start].endswith("."):
        start += 1
    return start
