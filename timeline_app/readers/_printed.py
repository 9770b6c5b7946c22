"""From the lines of printed pages to paragraphs: columns, running heads, page numbers, line ends, hyphens."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from timeline_app.readers._pdfium import Piece

_NEAR = 0.35  # heights of a line: so far apart two pieces still stand in one row
_LEADING = 1.3  # times the usual way from one line to the next: more parts paragraphs
_OTHER_SIZE = 1.12  # times the height of a line: of another kind, a heading
_LARGE = 1.3  # times the usual height: a title
_INDENT = 0.7  # heights
_SPACE = 0.3  # heights
_GAP, _WORD_SPACE = 0.12, 0.8  # heights
_LONG = 18  # letters of a piece of running text, and not of a cell
_EDGE = 2  # rows at the top and at the bottom of a page that may be running heads
_SEVERAL = 4  # pages
_SAME_PLACE = 6.0  # points
_ENDS = re.compile(r"[.!?…:][\"'”’»)\]]*\Z|[.!?…]\s?[»”]\Z")
_ITEM = re.compile(r"(?:[-–—•‣◦▪■●○*·]|\(?\d{1,3}[.)]|[a-z]\))\s")
_NUMBER = re.compile(
    r"[\s–—\-|·•]*(?:(?:page|seite|p[aá]gina|pagina|p\.|s\.)\s*)?(\d{1,4}|[ivxl]{1,6})"
    r"(?:\s*(?:/|of|sur|von|de|di|van|\|)\s*\d{1,4})?[\s–—\-|·•]*\Z",
    re.IGNORECASE,
)
_OF_BROWSER = re.compile(r"(?:file|https?)://\S+\Z|\d{1,4}([./-])\d{1,2}\1\d{1,4},?\s(?:à\s)?\d{1,2}[:.]\d\d")
_TAIL, _HEAD = re.compile(r"[^\W\d_]+\Z"), re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a paragraph: its words, its place, the page that it stands on, the width of its first word."""

    text: str
    left: float
    right: float
    bottom: float
    size: float
    page: int
    first: float
    hyphenated: bool = False


@dataclass(frozen=True, slots=True)
class Printed:
    """The paragraphs of a document, and the title in large letters on its first page, "" where there is none."""

    paragraphs: tuple[str, ...]
    title: str


def printed(pages: Sequence[Sequence[Piece]], word: Callable[[str, str], str], *, by_browser: bool = False) -> Printed:
    """The paragraphs on some pages, their pieces in the order in which they were drawn.

    `word` says how the two halves of a word that was parted at the end of a line are written.  Running heads go, but
    for that of the first page, which may bear the date of all: what a browser writes there is the day of the print.
    """
    rows = [_rows(page) for page in pages]
    bare = _without_heads(rows, by_browser=by_browser)
    lines = [line for number, page in enumerate(bare) for line in _lines(page, number)]
    usual = _usual_size(lines)
    groups = list(_paragraphs(lines, usual * _OTHER_SIZE))
    texts = [_joined(group, word) for group in groups]
    first = [(group[0].size, text) for group, text in zip(groups, texts, strict=True) if group[0].page == 0][:8]
    largest = max((size for size, _ in first), default=0.0)
    title = next((text for size, text in first if size * _OTHER_SIZE > largest), "") if largest > _LARGE * usual else ""
    return Printed(tuple(text for text in texts if text), title)


# ---------------------------------------------------------------- rows and columns


Row = list[Piece]


def _rows(page: Sequence[Piece]) -> list[Row]:
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
    return abs(piece.bottom - other.bottom) < _NEAR * piece.size and not _overlap(piece, other)


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


def _lines(rows: Sequence[Row], page: int) -> list[Line]:
    """The lines of a page in the order in which they are read."""
    beside = [row for row in rows if len(row) > 1]
    in_columns = [row for row in beside if median(len(piece.text) for piece in row) >= _LONG]
    if len(in_columns) >= 4 and len(in_columns) * 2 > len(beside):  # drawn line by line across the columns
        pieces = _in_columns([piece for row in rows for piece in row])
        return [_line([piece], page) for piece in pieces]
    return [_line(row, page) for row in rows]


def _line(row: Row, page: int) -> Line:
    first, last = row[0], row[-1]
    text = "\t".join(piece.text for piece in row)
    left, right = min(piece.left for piece in row), max(piece.right for piece in row)
    return Line(text, left, right, first.bottom, first.size, page, first.first, last.hyphenated)


def _in_columns(pieces: list[Piece]) -> list[Piece]:
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
            found += _in_columns(side) if left and right else side
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


def _without_heads(pages: list[list[Row]], *, by_browser: bool) -> list[list[Row]]:
    """Pages without their numbers and without what stands at the same edge of several of them."""
    edges = [_edges(page) for page in pages]
    places: defaultdict[str, list[float]] = defaultdict(list)
    for page_edges in edges:
        for row in page_edges:
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
        found.append([row for row in page if row not in gone])
    return found


def _edges(page: list[Row]) -> list[Row]:
    by_height = sorted(page, key=lambda row: row[0].bottom)
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


# ---------------------------------------------------------------- paragraphs


def _usual_size(lines: Iterable[Line]) -> float:
    """The height of a line in which most letters stand."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _paragraphs(lines: Sequence[Line], large: float) -> Iterable[list[Line]]:
    """Lines that belong together; those higher than `large` are headings."""
    leadings = _leadings(lines)
    group: list[Line] = []
    for at, line in enumerate(lines):
        if group and not _goes_on(lines, at, group, leadings, large):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _leadings(lines: Sequence[Line]) -> dict[int, float]:
    """By the rounded height of a line, the usual way down to the next."""
    ways: defaultdict[int, list[float]] = defaultdict(list)
    for line, after in pairwise(lines):
        if _is_below(line, after) and _alike(line, after) and line.bottom - after.bottom < 3 * line.size:
            ways[round(line.size)].append(line.bottom - after.bottom)
    return {size: _commonest(found) for size, found in ways.items()}


def _commonest(ways: Sequence[float]) -> float:
    counts = Counter(round(way * 2) / 2 for way in ways)
    most = max(counts.values())
    return min(way for way, count in counts.items() if count * 2 >= most)


def _goes_on(lines: Sequence[Line], at: int, group: Sequence[Line], leadings: dict[int, float], large: float) -> bool:
    """Whether a line belongs to the paragraph of the line before it."""
    before, line = lines[at - 1], lines[at]
    if before.hyphenated:
        return True
    if not _alike(before, line) or "\t" in before.text + line.text or _ITEM.match(line.text):
        return False
    after = lines[at + 1] if at + 1 < len(lines) else None
    indented = after is not None and _is_below(line, after) and line.left > after.left + _INDENT * line.size
    if not _is_below(before, line):  # in the next column, or on the next page
        if _ENDS.search(before.text) or indented:
            return False
        return line.text[:1].islower() or _is_full(lines, at - 1)
    way = before.bottom - line.bottom
    if way > _LEADING * leadings.get(round(before.size), before.size * 1.25):
        return False
    if min(before.size, line.size) > large:
        return True
    if line.left > before.left + _INDENT * line.size:  # that of an item hangs
        return len(group) == 1 and bool(_ITEM.match(before.text))
    ended = bool(_ENDS.search(before.text))
    if ended and indented and len(group) == 1:
        return False
    return _is_full(lines, at - 1) or (not ended and line.text[:1].islower())


def _alike(line: Line, other: Line) -> bool:
    return max(line.size, other.size) <= _OTHER_SIZE * max(min(line.size, other.size), 0.1)


def _is_below(line: Line, other: Line) -> bool:
    return (
        line.page == other.page
        and other.bottom < line.bottom - _NEAR * line.size
        and line.left < other.right
        and other.left < line.right
    )


def _is_full(lines: Sequence[Line], at: int) -> bool:
    """Whether a line ends because it is full: the first word of the next one would not have found room in it."""
    line, after = lines[at], lines[at + 1]
    near = [
        other.right
        for other in lines[max(0, at - 4) : at + 6]
        if other.page == line.page and _alike(line, other) and abs(other.left - line.left) < 3 * line.size
        if other.left < line.right and line.left < other.right
    ]
    return max(near) - line.right < after.first + _SPACE * line.size


# ---------------------------------------------------------------- words


def _joined(lines: Sequence[Line], word: Callable[[str, str], str]) -> str:
    """The lines of a paragraph in one."""
    text = lines[0].text
    for before, line in pairwise(lines):
        text = _with(text, line.text, word, hyphenated=before.hyphenated)
    return text.strip()


def _with(text: str, more: str, word: Callable[[str, str], str], *, hyphenated: bool) -> str:
    soft = text.endswith(("\xad", "\u2010"))
    broken = text.endswith("-") and more[:1].islower()
    if hyphenated or soft or broken:
        text = text.rstrip("\xad\u2010-")
        tail, head = _TAIL.search(text), _HEAD.match(more)
        if tail and head:
            return text[: tail.start()] + word(tail[0], head[0]) + more[head.end() :]
        return text + more
    if text.endswith("-") and len(text) > 1 and text[-2].isalnum() and more[:1].isalpha():
        return text + more
    return f"{text} {more}"
