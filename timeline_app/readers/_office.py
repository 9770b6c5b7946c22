"""What the files of office programs have in common: paragraphs, rows and notes, and what they say of themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from timeline_app.model import Certainty, Issued
from timeline_app.readers._markup import tidy
from timeline_app.readers._stamps import read_stamp
from timeline_app.reasons import reason

_ROW_CELL = 2  # paragraphs; a cell that has more is no cell of a table but part of a page
_FILE_NAME = re.compile(r"\.(?:docx?|docm|dotx?|odt|ott|rtf|pdf|indd|qxp|qxd|pages|wpd|txt|html?|tex|dvi|ps)\b", re.I)
_MADE_BY = re.compile(
    r"(?:microsoft (?:word|office|powerpoint)|libreoffice|openoffice|print|about:blank|https?://|file:|[a-z]:\\|/)"
    r"|(?:untitled|sans[ -]?titre|ohne[ -]titel|sin t[ií]tulo|senza titolo|sem t[ií]tulo|naamloos|document|dokument|"
    r"documento|unknown|title|titre|template|none|null|slide|page)[\s\d._-]*\Z",
    re.I,
)
_NOBODY = re.compile(
    r"(?:(?:microsoft )?office user|user\w*|utilisateur|benutzer|usuario|utente|admin\w*|owner|propri[ée]taire|author|"
    r"auteur|unknown|anonymous|un-?named|windows.*|microsoft.*|default|pc\d*|python-docx|root|home|none|null|hp|acer)\Z",
    re.I,
)


@dataclass(slots=True)
class Said:
    """What a file says of itself."""

    title: str = ""
    author: str = ""
    created: str = ""
    modified: str = ""

    @property
    def sane_title(self) -> str:
        """The title unless it is the name of a file or what a program writes there by itself."""
        return sane_title(self.title)

    @property
    def sane_author(self) -> str:
        """The author unless it is the name of a program or of nobody."""
        return sane_author(self.author)

    @property
    def issued(self) -> Issued:
        """The day on which the file was made, only probable as that of its article; the day of its last change too."""
        created, modified = read_stamp(self.created), read_stamp(self.modified)
        if created is None:
            why = (reason("file_property", field="modified"),)
            return Issued(modified, Certainty.PROBABLE, why) if modified else Issued()
        why = (reason("file_property", field="created"),)
        if modified is None or modified == created:
            return Issued(created, Certainty.PROBABLE, why)
        changed = reason("file_changed", changed_when=modified.edtf)
        return Issued(created, Certainty.PROBABLE, (*why, changed), (created, modified))


def sane_title(title: str) -> str:
    """A title as a file gives it, "" for the name of a file or what a program writes there by itself."""
    title = " ".join(title.split())
    return "" if _MADE_BY.match(title) or _FILE_NAME.search(title) or not re.search(r"[^\W\d_]{2}", title) else title


def sane_author(author: str) -> str:
    """An author as a file gives it, "" for the name of a program or of nobody."""
    author = " ".join(author.split())
    return "" if _NOBODY.match(author) or not re.search(r"[^\W\d_]{2}", author) else author


@dataclass(slots=True)
class _Row:
    """A row of a table: the paragraphs of its cells, as far as it has come."""

    cells: list[list[str]] = field(default_factory=list)


class Words:
    """The words of a file as they are told, one piece after another: paragraphs, rows of tables, notes."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._notes: list[str] = []
        self._open: list[list[str]] = []
        self._rows: list[_Row | None] = []  # None: a note, which is no part of the row around it

    @property
    def text(self) -> str:
        """All of it, the notes at the end."""
        return tidy("".join(self._pieces) + "\n\n" + "\n\n".join(self._notes))

    def say(self, words: str) -> None:
        """Add words to the paragraph that is open, if one is."""
        if self._open:
            self._open[-1].append(words)

    def start_paragraph(self) -> None:
        """Begin a paragraph; the one around it goes on afterwards."""
        self._open.append([])

    def end_paragraph(self) -> str:
        """End a paragraph and tell its words."""
        words = "".join(self._open.pop()).strip() if self._open else ""
        if words:
            self._put(words)
        return words

    def drop_paragraph(self) -> None:
        """End a paragraph that is not wanted."""
        if self._open:
            self._open.pop()

    def start_row(self) -> None:
        """Begin a row of a table."""
        self._rows.append(_Row())

    def start_cell(self) -> None:
        """Begin a cell of the row."""
        if self._rows and (row := self._rows[-1]) is not None:
            row.cells.append([])

    def end_row(self) -> None:
        """End a row: its cells in a line, or one below the other where they are parts of a page."""
        row = self._rows.pop() if self._rows else None
        cells = [cell for cell in row.cells if cell] if row else []
        if len(cells) == 1 or any(len(cell) > _ROW_CELL for cell in cells):
            for cell in cells:
                for words in cell:
                    self._put(words)
        elif cells:
            self._put("\t".join(" ".join(cell).replace("\n", " ") for cell in cells), end="\n")

    def start_note(self) -> None:
        """Begin a note, whose paragraphs stand at the end of the text."""
        self._rows.append(None)

    def end_note(self) -> None:
        """End a note."""
        if self._rows:
            self._rows.pop()

    def _put(self, words: str, end: str = "\n\n") -> None:
        row = self._rows[-1] if self._rows else _NOT_IN_A_ROW
        if row is None:
            self._notes.append(words)
        elif row.cells:
            row.cells[-1].append(words)
        else:
            self._pieces.append(words + end)


_NOT_IN_A_ROW = _Row()
