"""OpenDocument texts (ODT, OTT, FODT): the words that are shown, without what was deleted, hidden or remarked."""

from __future__ import annotations

import re

from timeline_app.readers import LARGE_LIMIT, File, Part, article_in, reader
from timeline_app.readers._archives import content, is_archive, opened, taken
from timeline_app.readers._decoding import opening
from timeline_app.readers._office import Said, Words
from timeline_app.readers._press import exported
from timeline_app.readers._signatures import kind_of
from timeline_app.readers._xml import feed

_SPACE = re.compile(r"\{urn:oasis:names:tc:opendocument:xmlns:(\w+):1\.0\}")
_KIND = b"mimetypeapplication/vnd.oasis.opendocument.text"
_PARAGRAPHS = ("text:p", "text:h")
_BREAKS = {"text:tab": "\t", "text:line-break": "\n"}
_MOST_SPACES = 100
# Changes taken back, remarks, tables of contents, names of notes, what pictures show, what a condition hides.
_SILENT = {
    *("text:tracked-changes", "office:annotation", "text:note-citation", "text:hidden-text", "text:hidden-paragraph"),
    *("text:table-of-content", "text:alphabetical-index", "text:table-index", "text:illustration-index"),
    *("text:ruby-text", "office:forms", "office:scripts", "text:variable-decls", "text:sequence-decls"),
}
_SILENT_ENDINGS = ("svg-compatible:title", "svg-compatible:desc")
_FIELDS = {"title": "title", "initial-creator": "author", "creator": "writer", "creation-date": "created"}


def _is_odt(file: File) -> bool:
    if is_archive(file):
        return file.data.startswith(_KIND, 30)
    start = opening(file.data)
    return "<office:document" in start and "opendocument.text" in start


@reader(".odt", ".ott", ".fodt", sniff=_is_odt, limit=LARGE_LIMIT)
def read(file: File) -> list[Part]:
    """The article in an OpenDocument text, or those of an export; raises ReadError for an encrypted or damaged one."""
    told = _Told()
    if is_archive(file):
        _feed_archive(file, told)
    elif kind := kind_of(file.data):
        raise file.error("errors.not_text", kind=kind)
    else:
        feed(file, file.data, told)
    said, text = told.said, told.text
    if found := exported(file, text):
        return found
    title, author = told.title or said.sane_title, said.sane_author
    return [article_in(file, text, title=title, author=author, issued=said.issued)]


def _feed_archive(file: File, told: _Told) -> None:
    with opened(file) as archive:
        names = archive.namelist()
        if "META-INF/manifest.xml" in names and b"encryption-data" in content(file, archive, "META-INF/manifest.xml"):
            raise file.error("errors.encrypted")
        feed(file, taken(file, archive, "content.xml"), told)
        if "meta.xml" in names:
            feed(file, taken(file, archive, "meta.xml"), told)


class _Told:
    """Gathers the words of a document and what it says of itself."""

    def __init__(self) -> None:
        self.title = ""
        self._fields: dict[str, str] = {}
        self._words = Words()
        self._silent = 0  # how many elements deep in one that is not shown
        self._path: list[str] = []
        self._style = ""  # the one that is described
        self._hiding: set[str] = set()  # styles whose words are not shown
        self._titling = {"Title"}

    @property
    def text(self) -> str:
        return self._words.text

    @property
    def said(self) -> Said:
        get = self._fields.get
        return Said(get("title", ""), get("author", "") or get("writer", ""), get("created", ""), get("date", ""))

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        tag = _short(tag)
        named = {_short(name): value for name, value in attributes.items()}
        if self._silent or self._is_hidden(tag, named):
            self._silent += 1
            return
        self._path.append(tag)
        match tag:
            case "text:p" | "text:h":
                self._words.start_paragraph()
                self._style = named.get("text:style-name", "")
            case "text:s":
                count = named.get("text:c", "1")
                self._words.say(" " * (min(int(count), _MOST_SPACES) if count.isdecimal() and len(count) < 9 else 1))
            case "table:table-row":
                self._words.start_row()
            case "table:table-cell":
                self._words.start_cell()
            case "text:note":
                self._words.start_note()
            case "style:style":
                self._style = named.get("style:name", "")
                if named.get("style:parent-style-name") == "Title":
                    self._titling.add(self._style)
            case "style:text-properties":
                if named.get("text:display") == "none":
                    self._hiding.add(self._style)
            case _ if tag in _BREAKS:
                self._words.say(_BREAKS[tag])

    def data(self, words: str) -> None:
        if self._silent or not self._path:
            return
        if "office:meta" in self._path[:3]:
            name = _FIELDS.get(self._path[-1].rpartition(":")[2], "date" if self._path[-1].endswith(":date") else "")
            if name:
                self._fields[name] = self._fields.get(name, "") + words
        else:
            # Line ends and indents are those of whoever wrote the XML.
            self._words.say(words.replace("\r", " ").replace("\n", " ").replace("\t", " "))

    def end(self, tag: str) -> None:
        if self._silent:
            self._silent -= 1
            return
        self._path.pop()
        match _short(tag):
            case "text:p" | "text:h":
                words = self._words.end_paragraph()
                if self._style in self._titling and not self.title:
                    self.title = words
                self._style = ""
            case "table:table-row":
                self._words.end_row()
            case "text:note":
                self._words.end_note()

    def _is_hidden(self, tag: str, named: dict[str, str]) -> bool:
        if tag in _SILENT or tag.endswith(_SILENT_ENDINGS):
            return True
        return named.get("text:display") == "none" if tag == "text:section" else self._has_hiding_style(tag, named)

    def _has_hiding_style(self, tag: str, named: dict[str, str]) -> bool:
        return tag in ("text:span", *_PARAGRAPHS) and named.get("text:style-name", "") in self._hiding


def _short(tag: str) -> str:
    """The name of an element or attribute as OpenDocument writes it: "text:p"."""
    space = _SPACE.match(tag)
    if space:
        return f"{space[1]}:{tag[space.end() :]}"
    return tag[1:].replace("}", ":", 1).rpartition("/")[2] if tag.startswith("{") else tag
