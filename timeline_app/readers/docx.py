"""Files of Word (DOCX, DOCM, DOTX): the words that it shows, without what was deleted, hidden or remarked."""

from __future__ import annotations

import re
from zipfile import ZipFile

from timeline_app.readers import LARGE_LIMIT, File, Part, article_in, reader
from timeline_app.readers._archives import names_at_end, opened, taken
from timeline_app.readers._office import Said, Words
from timeline_app.readers._press import exported
from timeline_app.readers._signatures import OLD_OFFICE, is_locked_office, kind_of
from timeline_app.readers._xml import feed

_SPACES = re.compile(r"\{http://(?:schemas\.openxmlformats\.org|purl\.oclc\.org/ooxml)/([^}]*)\}")
_SHORT = {"wordprocessingml/2006/main": "w:", "wordprocessingml/main": "w:"}
_MAIN = re.compile(r"word/document\d*\.xml")
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_PROPERTIES = "docProps/core.xml"
# What Word does not show: deleted or moved away, codes of fields, a second telling for older programs.
_SILENT = {"w:del", "w:moveFrom", "w:instrText", "w:delText", "w:rubyPr", "w:rt"}
_FALLBACK = "}Fallback"
_BREAKS = {"w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}
_NO = ("0", "false", "off")
_CONTENTS = re.compile(r"(?:TOC|TM|TDM|TDC|Verzeichnis|Sommario|Inhopg|Spistreci)\d?\Z", re.IGNORECASE)
_TITLE = re.compile(r"(?:Title|Titre|Titel|Titolo|T[ií]tulo|Tytu)\Z", re.IGNORECASE)
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


def is_docx(file: File) -> bool:
    """Whether a file is one of Word by what its directory names."""
    return names_at_end(file, b"[Content_Types].xml", b"word/document")


@reader(".docx", ".docm", ".dotx", ".dotm", sniff=is_docx, limit=LARGE_LIMIT)
def read(file: File) -> list[Part]:
    """The article in a file of Word, or those of an export; raises ReadError for an encrypted or damaged one."""
    _refuse_other(file)
    words, told = _Told(), Said()
    with opened(file) as archive:
        names = archive.namelist()
        main = next((name for name in names if _MAIN.fullmatch(name)), "word/document.xml")
        feed(file, taken(file, archive, main), words)
        for name in _NOTES:
            if name in names:
                feed(file, taken(file, archive, name), words)
        if _PROPERTIES in names:
            told = _said(file, archive)
    text = words.text
    if found := exported(file, text):
        return found
    title = words.title or told.sane_title
    return [article_in(file, text, title=title, author=told.sane_author, issued=told.issued)]


def _refuse_other(file: File) -> None:
    """Raises ReadError for what Word writes with a password, and for files of other kinds."""
    if is_locked_office(file.data):
        raise file.error("errors.encrypted")
    if file.data.startswith(OLD_OFFICE):
        raise file.error("errors.not_text", kind="Microsoft Office")
    if not file.data.startswith(b"PK"):
        kind = kind_of(file.data)
        raise file.error("errors.not_text", kind=kind) if kind else file.error("errors.damaged")


def _said(file: File, archive: ZipFile) -> Said:
    properties = _Properties()
    feed(file, taken(file, archive, _PROPERTIES), properties)
    return properties.told


class _Told:
    """Gathers the words of a document, its notes last."""

    def __init__(self) -> None:
        self.title = ""
        self._words = Words()
        self._silent = 0  # how many elements deep in one that is not shown
        self._style = ""
        self._in_run = False  # in a run, and not in the mark at the end of a paragraph
        self._hidden = False
        self._is_text = False

    @property
    def text(self) -> str:
        return self._words.text

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        tag = _short(tag)
        if self._silent or tag in _SILENT or tag.endswith(_FALLBACK) or _is_separator(tag, attributes):
            self._silent += 1
            return
        match tag:
            case "w:p":
                self._words.start_paragraph()
                self._style, self._in_run = "", False
            case "w:pStyle":
                self._style = _value(attributes)
            case "w:r":
                self._in_run, self._hidden = True, False
            case "w:vanish":
                self._hidden = self._in_run and _value(attributes) not in _NO
            case "w:tr":
                self._words.start_row()
            case "w:tc":
                self._words.start_cell()
            case "w:footnote" | "w:endnote":
                self._words.start_note()
            case _:
                self._is_text = tag in ("w:t", "}t") or tag.endswith("/math}t")
                if tag in _BREAKS and self._in_run and not self._hidden:
                    self._words.say(_BREAKS[tag])

    def data(self, words: str) -> None:
        if self._is_text and not self._silent and not self._hidden:
            self._words.say(words)

    def end(self, tag: str) -> None:
        if self._silent:
            self._silent -= 1
            return
        match _short(tag):
            case "w:p":
                self._end_paragraph()
            case "w:r":
                self._in_run = self._hidden = False
            case "w:tr":
                self._words.end_row()
            case "w:footnote" | "w:endnote":
                self._words.end_note()
        self._is_text = False

    def _end_paragraph(self) -> None:
        if _CONTENTS.match(self._style):
            self._words.drop_paragraph()
        else:
            words = self._words.end_paragraph()
            if _TITLE.match(self._style) and not self.title:
                self.title = words
        self._style = ""


class _Properties:
    """Gathers what a file says of itself."""

    def __init__(self) -> None:
        self.told = Said()
        self._name = ""

    def start(self, tag: str, _attributes: dict[str, str]) -> None:
        name = tag.rpartition("}")[2]
        self._name = {"creator": "author"}.get(name, name)

    def data(self, words: str) -> None:
        if self._name in ("title", "author", "created", "modified"):
            setattr(self.told, self._name, getattr(self.told, self._name) + words)

    def end(self, _tag: str) -> None:
        self._name = ""


def _short(tag: str) -> str:
    """The name of an element, "w:" for the space of Word's own, transitional or strict."""
    space = _SPACES.match(tag)
    return _SHORT.get(space[1], space[1] + "}") + tag[space.end() :] if space else tag


def _value(attributes: dict[str, str]) -> str:
    """The value of a property of Word's, in whatever space its name stands."""
    return next((value for name, value in attributes.items() if name.rpartition("}")[2] == "val"), "")


def _is_separator(tag: str, attributes: dict[str, str]) -> bool:
    """Whether a note is none, but the line above the notes."""
    return tag in ("w:footnote", "w:endnote") and any(value in _SEPARATORS for value in attributes.values())
