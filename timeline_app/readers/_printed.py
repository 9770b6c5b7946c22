"""From the lines of printed pages to paragraphs: what goes on in the next line, column or page, and hyphens."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from timeline_app.readers._columns import NEAR, Row, in_columns, rows_of, without_heads
from timeline_app.readers._pdfium import Piece

_LEADING = 1.3  # times the usual way from one line to the next: more parts paragraphs
_OTHER_SIZE = 1.12  # times the height of a line: of another kind, a heading
_LARGE = 1.3  # times the usual height: a title
_INDENT = 0.7  # heights
_SEVERAL = 4  # lines
_SPACE = 0.3  # heights
_LONG = 18  # letters of a piece of running text, and not of a cell
_ENDS = re.compile(r"[.!?…:][\"'”’»)\]]*\Z|[.!?…]\s?[»”]\Z")
_BULLET = re.compile(r"[-–—•‣◦▪■●○*·]\s")
_ITEM = re.compile(r"(?:[-–—•‣◦▪■●○*·]|\(?\d{1,3}[.)]|[a-z]\))\s")
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
class Cuts:
    """What is told of lines: whether one parts articles, whether it goes on with none before it, or none with it."""

    is_mark: Callable[[str], bool]
    starts: Callable[[str], bool]
    ends: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Printed:
    """The paragraphs of a document, and the title in large letters on its first page, "" where there is none."""

    paragraphs: tuple[str, ...]
    title: str


def printed(
    pages: Sequence[Sequence[Piece]],
    word: Callable[[str, str], str],
    *,
    by_browser: bool = False,
    cuts: Cuts | None = None,
) -> Printed:
    """The paragraphs on some pages, their pieces in the order in which they were drawn.

    `word` says how the two halves of a word that was parted at the end of a line are written.  Running heads go, but
    for that of the first page, which may bear the date of all: what a browser writes there is the day of the print.
    `cuts` tells which lines of an export of articles are no running heads, and where none goes on.
    """
    rows = [rows_of(page) for page in pages]
    bare = without_heads(rows, by_browser=by_browser, is_mark=cuts.is_mark if cuts else None)
    lines = [line for number, page in enumerate(bare) for line in _lines(page, number)]
    usual = _usual_size(lines)
    groups = list(_paragraphs(lines, usual * _OTHER_SIZE, cuts))
    texts = [_joined(group, word) for group in groups]
    first = [(group[0].size, text) for group, text in zip(groups, texts, strict=True) if group[0].page == 0][:8]
    largest = max((size for size, _ in first), default=0.0)
    title = next((text for size, text in first if size * _OTHER_SIZE > largest), "") if largest > _LARGE * usual else ""
    return Printed(tuple(text for text in texts if text), title)


def _lines(rows: Sequence[Row], page: int) -> list[Line]:
    """The lines of a page in the order in which they are read."""
    beside = [row for row in rows if len(row) > 1]
    running = [row for row in beside if median(len(piece.text) for piece in row) >= _LONG]
    if len(running) >= 4 and len(running) * 2 > len(beside):  # drawn line by line across the columns
        pieces = in_columns([piece for row in rows for piece in row])
        return [_line([piece], page) for piece in pieces]
    return [_line(row, page) for row in rows]


def _line(row: Row, page: int) -> Line:
    first, last = row[0], row[-1]
    text = "\t".join(piece.text for piece in row)
    left, right = min(piece.left for piece in row), max(piece.right for piece in row)
    return Line(text, left, right, first.bottom, first.size, page, first.first, last.hyphenated)


# ---------------------------------------------------------------- paragraphs


def _usual_size(lines: Iterable[Line]) -> float:
    """The height of a line in which most letters stand."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _paragraphs(lines: Sequence[Line], large: float, cuts: Cuts | None) -> Iterable[list[Line]]:
    """Lines that belong together; those higher than `large` are headings."""
    leadings = _leadings(lines)
    group: list[Line] = []
    for at, line in enumerate(lines):
        is_cut = group and cuts and (cuts.starts(line.text) or cuts.ends(lines[at - 1].text))
        if group and (is_cut or not _goes_on(lines, at, group, leadings, large)):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _leadings(lines: Sequence[Line]) -> dict[int, float]:
    """By the rounded height of a line, the usual way down to the next."""
    ways: defaultdict[int, list[float]] = defaultdict(list)
    for line, after in pairwise(lines):
        if min(len(line.text), len(after.text)) < _LONG:
            continue  # of a formula or a list
        if _is_below(line, after) and _alike(line, after) and line.bottom - after.bottom < 3 * line.size:
            ways[round(line.size)].append(line.bottom - after.bottom)
    return {size: _commonest(found) for size, found in ways.items()}


def _commonest(ways: Sequence[float]) -> float:
    counts = Counter(round(way * 2) / 2 for way in ways)
    most = max(counts.values())
    if most < _SEVERAL:
        return median(ways)
    return min(way for way, count in counts.items() if count * 4 >= most * 3)


def _goes_on(lines: Sequence[Line], at: int, group: Sequence[Line], leadings: dict[int, float], large: float) -> bool:
    """Whether a line belongs to the paragraph of the line before it."""
    before, line = lines[at - 1], lines[at]
    if before.hyphenated:
        return True
    if not _alike(before, line) or "\t" in before.text + line.text or _BULLET.match(line.text):
        return False
    ended = bool(_ENDS.search(before.text))
    if _ITEM.match(line.text) and (ended or not _is_full(lines, at - 1)):  # "am 27. November" is no item
        return False
    after = lines[at + 1] if at + 1 < len(lines) else None
    indented = after is not None and _is_below(line, after) and line.left > after.left + _INDENT * line.size
    if not _is_below(before, line):  # in the next column, or on the next page
        if ended or indented:
            return False
        return line.text[:1].islower() or _is_full(lines, at - 1)
    way = before.bottom - line.bottom
    if way > _LEADING * leadings.get(round(before.size), before.size * 1.25):
        return False
    if min(before.size, line.size) > large:
        return True
    if line.left > before.left + _INDENT * line.size:  # that of an item hangs
        return len(group) == 1 and bool(_ITEM.match(before.text))
    if ended and indented and len(group) == 1:
        return False
    return _is_full(lines, at - 1) or (not ended and line.text[:1].islower())


def _alike(line: Line, other: Line) -> bool:
    return max(line.size, other.size) <= _OTHER_SIZE * max(min(line.size, other.size), 0.1)


def _is_below(line: Line, other: Line) -> bool:
    return (
        line.page == other.page
        and other.bottom < line.bottom - NEAR * line.size
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
    return max(near, default=line.right) - line.right < after.first + _SPACE * line.size


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
