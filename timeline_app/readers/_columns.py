"""The pieces of printed pages in rows and columns, without running heads and page numbers."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from timeline_app.readers._pdfium import Piece

NEAR = 0.35  # heights of a line: so far apart two pieces still stand in one row
_GAP, _WORD_SPACE = 0.12, 0.8  # heights
_EDGE = 2  # rows at the top and at the bottom of a page that may be running heads
_NEAR_MARK = 4  # rows at an edge of a page among which a mark says that an article begins
_SEVERAL = 4  # pages
_SAME_PLACE = 6.0  # points
_NUMBER = re.compile(
    r"[\s–—\-|·•]*(?:(?:page|seite|p[aá]gina|pagina|p\.|s\.)\s*)?(\d{1,4}|[ivxl]{1,6})"
    r"(?:\s*(?:/|of|sur|von|de|di|van|\|)\s*\d{1,4})?[\s–—\-|·•]*\Z",
    re.IGNORECASE,
)
_OF_BROWSER = re.compile(r"(?:file|https?)://\S+\Z|\d{1,4}([./-])\d{1,2}\1\d{1,4},?\s(?:à\s)?\d{1,2}[:.]\d\d")

Row = list[Piece]


def rows_of(page: Sequence[Piece]) -> list[Row]:
    """Pieces that follow each other in one row, as the cells of a table do."""
    rows: list[Row] = []
    for piece in page:
        if rows and _touches(rows[-1][-1], piece):
            rows[-1][-1] = _glued(rows[-1][-1], piece)
        elif rows and _is_beside(rows[-1][-1], piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows


def _is_beside(piece: Piece, other: Piece) -> bool:
    return abs(piece.bottom - other.bottom) < NEAR * piece.size and not _overlap(piece, other)


def _touches(piece: Piece, other: Piece) -> bool:
    """Whether one begins where the other ends, at the same height or raised, as the "er" of "1er"."""
    height = min(piece.bottom + piece.size, other.bottom + other.size) - max(piece.bottom, other.bottom)
    gap = (other.left - piece.right) / max(piece.size, other.size, 0.1)
    return -0.1 < gap < _WORD_SPACE and height * 2 > min(piece.size, other.size)


def _glued(piece: Piece, other: Piece) -> Piece:
    gap = (other.left - piece.right) / max(piece.size, other.size, 0.1)
    main = max(piece, other, key=lambda part: len(part.text))
    return Piece(
        f"{piece.text} {other.text}" if gap > _GAP else piece.text + other.text,
        piece.left,
        other.right,
        main.bottom,
        main.size,
        piece.first,
        other.hyphenated,
    )


def _overlap(piece: Piece, other: Piece) -> bool:
    """Whether one stands over the other, at whatever height."""
    return piece.left < other.right and other.left < piece.right


def in_columns(pieces: list[Piece]) -> list[Piece]:
    """Pieces column by column: what stands across the columns, as a headline does, comes before what is below it."""
    spans = sorted(pieces, key=lambda piece: -piece.bottom)
    blocks: list[list[Piece]] = [[]]
    cut = _gutter(spans)
    if cut is None:
        return spans
    for piece in spans:
        if piece.left < cut < piece.right:
            blocks += [[piece], []]
        else:
            blocks[-1].append(piece)
    found: list[Piece] = []
    for block in blocks:
        left = [piece for piece in block if piece.right <= cut]
        right = [piece for piece in block if piece.right > cut]
        for side in (left, right):
            found += in_columns(side) if left and right else side
    return found


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """Where columns are parted: a place between pieces that the fewest stand across; None where there is none."""
    lefts = Counter(round(piece.left) for piece in pieces)
    best: tuple[float, float] | None = None
    for left, count in lefts.items():
        at = left - 1.0
        before = sum(piece.right <= at for piece in pieces)
        across = sum(piece.left < at < piece.right for piece in pieces)
        if count >= 3 and before >= 4 and across * 5 <= len(pieces) and (best is None or across < best[0]):
            best = (across, at)
    return best[1] if best else None


# ---------------------------------------------------------------- running heads


def without_heads(
    pages: list[list[Row]], *, by_browser: bool, is_mark: Callable[[str], bool] | None = None
) -> list[list[Row]]:
    """Pages without their numbers and without what stands at the same edge of several of them.

    Where `is_mark` knows a row as one that parts articles, it stays, and so do the first rows of a page on which one
    opens: a newspaper is named above each of its articles.
    """
    edges = [_edges(page) for page in pages]
    marked = [{id(row) for row in page if is_mark and any(is_mark(piece.text) for piece in row)} for page in pages]
    kept = [marked[at] | _opening(pages, marked, at) for at in range(len(pages))]
    places: defaultdict[str, list[float]] = defaultdict(list)
    for page_edges, keeps in zip(edges, kept, strict=True):
        for row in page_edges:
            if id(row) not in keeps:
                places[_form(row)].append(row[0].bottom)
    least = 2 if len(pages) < 6 else 3
    running = {form for form, at in places.items() if _recurs(at, least)}
    offset = _offset(edges)
    found = []
    for number, (page, page_edges) in enumerate(zip(pages, edges, strict=True)):
        gone = [
            row for row in page_edges if _form(row) in running or _is_number(row) or number + offset in _numbers(row)
        ]
        if by_browser:
            gone += [row for row in page_edges if any(_OF_BROWSER.match(piece.text) for piece in row)]
        elif number == 0:
            gone = [row for row in gone if _is_number(row)]
        gone = [
            row for row in gone if id(row) not in kept[number] or (_is_number(row) and id(row) not in marked[number])
        ]
        found.append([row for row in page if row not in gone])
    return found


def _opening(pages: Sequence[Sequence[Row]], marked: Sequence[set[int]], number: int) -> set[int]:
    """The first rows of a page with a mark among them, or among the last rows of the page before it; else none."""
    first = _by_height(pages[number])[-_NEAR_MARK:]
    before = _by_height(pages[number - 1])[:_NEAR_MARK] if number else []
    opens = any(id(row) in marked[number] for row in first) or any(id(row) in marked[number - 1] for row in before)
    return {id(row) for row in first} if opens else set()


def _by_height(page: Sequence[Row]) -> list[Row]:
    return sorted(page, key=lambda row: row[0].bottom)


def _edges(page: list[Row]) -> list[Row]:
    by_height = _by_height(page)
    return by_height[:_EDGE] + by_height[_EDGE:][-_EDGE:]


def _form(row: Row) -> str:
    """What is alike in a running head on every page: all but its numbers, left and right pages in one order."""
    return " ".join(sorted(re.sub(r"\d+", "#", piece.text.casefold()) for piece in row))


def _recurs(places: Sequence[float], least: int) -> bool:
    """Whether something stands at nearly the same height often enough."""
    ordered = sorted(places)
    return any(after - at <= _SAME_PLACE for at, after in zip(ordered, ordered[least - 1 :], strict=False))


def _offset(edges: Sequence[Sequence[Row]]) -> float:
    """What the numbers that stand with a running head are more than the places of their pages; NaN without any."""
    offsets = Counter(n - at for at, rows in enumerate(edges) for n in {n for row in rows for n in _numbers(row)})
    offset, count = offsets.most_common(1)[0] if offsets else (0, 0)
    return offset if count >= _SEVERAL and count * 2 > len(edges) else math.nan


def _numbers(row: Row) -> set[int]:
    """The numbers that stand by themselves beside the words of a row."""
    return {int(piece.text) for piece in row if piece.text.isdecimal() and len(piece.text) < 5}


def _is_number(row: Row) -> bool:
    return len(row) == 1 and _NUMBER.match(row[0].text) is not None
