"""What PDFium finds on the pages of a PDF: pieces of lines with their places, and what the file says of itself."""

from __future__ import annotations

import ctypes
import math
import time
from collections import Counter
from typing import Any, NamedTuple

MOST_PAGES = 2000  # a book; more is an archive
_MOST_LETTERS = 4_000_000  # on all pages; a book has two
_MOST_SECONDS = 40.0  # of the processor
_FIELDS = ("Title", "Author", "Creator", "Producer", "CreationDate", "ModDate")
_WIDE = 1.6  # heights of a line: a wider gap in it parts columns, or cells
_JOINED = "\ufffe"  # where PDFium has taken the hyphen at the end of a line away
_PASSWORD, _LOCKED = 4, 5  # what PDFium calls an error


class Piece(NamedTuple):
    """Words that stand in one line without a wide gap; places are in points, y upwards, `size` is that of the letters.

    `bottom` is the line that the letters stand on, `first` the width of the first word; `hyphenated` says that the last
    word goes on in the next line.
    """

    text: str
    left: float
    right: float
    bottom: float
    size: float
    first: float
    hyphenated: bool = False


class Found(NamedTuple):
    """All that there is in a PDF: `wrong` is the end of a key of errors.toml, `total` counts the pages read or not.

    `pictures` counts the pages that show something, but no letter.
    """

    wrong: str = ""
    said: dict[str, str] = {}  # noqa: RUF012  (never changed)
    pages: list[list[Piece]] = []  # noqa: RUF012
    total: int = 0
    pictures: int = 0


def look(data: bytes, most_pages: int = MOST_PAGES, most_seconds: float = _MOST_SECONDS) -> Found:
    """The pieces of each page of a PDF in the order in which it draws them, as many pages as can be read in time."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", 0) in (_PASSWORD, _LOCKED)
        return Found("encrypted" if locked else "damaged")
    try:
        said = {name: document.get_metadata_value(name) for name in _FIELDS}
        total = len(document)
        pages: list[list[Piece]] = []
        start, letters, pictures = time.process_time(), 0, 0
        for number in range(min(total, most_pages)):
            if letters > _MOST_LETTERS or time.process_time() - start > most_seconds:
                break
            pieces, shows = _page(document, number)
            pages.append(pieces)
            letters += sum(len(piece.text) for piece in pieces)
            pictures += shows and not pieces
        return Found("", said, pages, total, pictures)
    finally:
        document.close()


def _page(document: Any, number: int) -> tuple[list[Piece], bool]:  # noqa: ANN401  (no types)
    """The pieces of a page, none for one that is broken: the others may be sound; and whether it shows anything."""
    import pypdfium2

    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return [], False
    try:
        words = page.get_textpage()
        try:
            return _Page(words).pieces(), pypdfium2.raw.FPDFPage_CountObjects(page) > 0
        finally:
            words.close()
    except pypdfium2.PdfiumError:
        return [], False
    finally:
        page.close()


class _Page:
    """The letters of a page: most of it is to ask PDFium for as few of their places as will do."""

    def __init__(self, words: Any) -> None:  # noqa: ANN401
        import pypdfium2.raw as pdfium

        self._raw, self._words = pdfium, words
        self._count = min(words.count_chars(), _MOST_LETTERS)
        self._box, self._matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self._turns = 0  # quarters of a circle

    def pieces(self) -> list[Piece]:
        """Its pieces; text that runs in another direction than the most of the page is left out."""
        letters = [self._raw.FPDFText_GetUnicode(self._words, at) for at in range(self._count)]
        lines = _lines(letters)
        turns = [self._turned(first) for first, _, _ in lines]
        self._turns = Counter(turns).most_common(1)[0][0] if turns else 0
        found: list[Piece] = []
        for (first, last, hyphenated), turned in zip(lines, turns, strict=True):
            if turned == self._turns:
                found += self._line(letters, first, last, hyphenated=hyphenated)
        return found

    def _turned(self, at: int) -> int:
        angle: float = self._raw.FPDFText_GetCharAngle(self._words, at)
        return round(angle / (math.pi / 2)) % 4

    def _place(self, at: int) -> tuple[float, float, float, float]:
        """Left, right, base line and size of a letter, as if the text ran from left to right."""
        raw, box, x, y = self._raw, self._box, ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetLooseCharBox(self._words, at, ctypes.byref(box))
        raw.FPDFText_GetCharOrigin(self._words, at, ctypes.byref(x), ctypes.byref(y))
        size = self._size(at)
        match self._turns:
            case 1:
                return box.bottom, box.top, -x.value, size
            case 2:
                return -box.right, -box.left, -y.value, size
            case 3:
                return -box.top, -box.bottom, x.value, size
        return box.left, box.right, y.value, size

    def _size(self, at: int) -> float:
        size: float = self._raw.FPDFText_GetFontSize(self._words, at)
        if self._raw.FPDFText_GetMatrix(self._words, at, ctypes.byref(self._matrix)):
            size *= math.hypot(self._matrix.c, self._matrix.d)
        return abs(size)

    def _line(self, letters: list[int], first: int, last: int, *, hyphenated: bool) -> list[Piece]:
        """The pieces of a line, parted where the gap between two words is wide."""
        found: list[Piece] = []
        text, width = "", 0.0
        start = end = self._place(first)
        for word, following in _words(letters, first, last):
            begins, ends = self._place(word), self._place(following - 1)
            said = _said(letters[word:following])
            if text and abs(begins[0] - end[1]) > _WIDE * max(start[3], 1.0):
                found.append(_piece(text, start, end, width))
                text = ""
            if not text:
                start, width = begins, abs(ends[1] - begins[0])
            text, end = f"{text} {said}" if text else said, ends
        if text:
            found.append(_piece(text, start, end, width)._replace(hyphenated=hyphenated))
        return found


def _piece(text: str, start: tuple[float, ...], end: tuple[float, ...], first: float) -> Piece:
    return Piece(text, min(start[0], end[0]), max(start[1], end[1]), start[2], max(start[3], end[3]), first)


def _said(letters: list[int]) -> str:
    """Letters as text, those that are none left out."""
    return "".join(chr(c) for c in letters if c and c < 0x110000 and not 0xD800 <= c < 0xE000)


def _words(letters: list[int], first: int, last: int) -> list[tuple[int, int]]:
    """First letter of each word of a line, and what follows its last."""
    found, start = [], -1
    for at in range(first, last + 1):
        blank = at == last or letters[at] <= 32
        if not blank and start < 0:
            start = at
        elif blank and start >= 0:
            found.append((start, at))
            start = -1
    return found


def _lines(letters: list[int]) -> list[tuple[int, int, bool]]:
    """First letter of each line, what follows its last, and whether its last word goes on in the next."""
    found, start = [], -1
    joined = ord(_JOINED)
    for at, letter in enumerate([*letters, 10]):
        ends = letter in (10, 13, joined, 2)
        if not ends and start < 0 and letter > 32:
            start = at
        elif ends and start >= 0:
            found.append((start, at, letter in (joined, 2)))
            start = -1
    return found
