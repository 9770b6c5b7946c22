"""Books (EPUB): each chapter is an article, named as the book's table of contents names it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote
from zipfile import ZipFile

from timeline_app.model import Certainty, Issued
from timeline_app.readers import LARGE_LIMIT, File, Part, article_in, reader
from timeline_app.readers._archives import is_archive, opened, taken
from timeline_app.readers._markup import decode_page, parse, text_of, text_of_page
from timeline_app.readers._stamps import read_stamp
from timeline_app.readers._xml import feed
from timeline_app.reasons import reason

_CONTAINER = "META-INF/container.xml"
_RIGHTS = "META-INF/encryption.xml"
_KIND = b"mimetypeapplication/epub+zip"
_TINY = 300  # characters: a cover, a dedication, the name of a part
_MOST_FILES = 5000
# What stands around the chapters, by the name that a book gives to its file or in its table of contents.
_AROUND = re.compile(
    r"(?:cover|couv\w*|title[ _-]?page|page de titre|titre|titelseite|half-?title|copyright\w*|colophon|impressum|"
    r"imprint|mentions l[ée]gales|(?:table of )?contents|(?:html)?toc|nav|table(?: des mati[èe]res)?|sommaire|"
    r"inhalt(?:sverzeichnis)?|[íi]ndice|indice|index|inhoud\w*|also by|du m[êe]me auteur)\d*\Z",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Book:
    """What a book says of itself: its files in the order of reading."""

    title: str = ""
    authors: list[str] = field(default_factory=list)
    dates: list[tuple[str, str]] = field(default_factory=list)  # what happened then, and when
    files: dict[str, str] = field(default_factory=dict)
    spine: list[str] = field(default_factory=list)
    contents: str = ""  # the id or name of the file with the table of contents
    titles: dict[str, str] = field(default_factory=dict)  # in that table, by file


@dataclass(slots=True)
class _Chapter:
    """The files of one chapter, as far as they have been read."""

    name: str
    title: str
    texts: list[str]

    @property
    def text(self) -> str:
        return "\n\n".join(filter(None, self.texts))

    @property
    def is_around(self) -> bool:
        """Whether it is no chapter but a cover, a copyright page, a table of contents."""
        stem = posixpath.splitext(posixpath.basename(self.name))[0]
        return _AROUND.match(self.title or stem) is not None or (not self.title and not self.text)


def _is_epub(file: File) -> bool:
    return is_archive(file) and file.data.startswith(_KIND, 30)


@reader(".epub", sniff=_is_epub, limit=LARGE_LIMIT)
def read(file: File) -> Iterator[Part]:
    """The chapters of a book; raises ReadError for one that is damaged or locked."""
    with opened(file) as archive:
        names = set(archive.namelist())
        book = _book(file, archive, names)
        chapters = _kept(_chapters(file, archive, names, book))
    for chapter in chapters:
        place = File(file.shown, f"{file.name}/{chapter.name}", b"", file.depth, file.room)
        yield article_in(
            place,
            chapter.text,
            title=chapter.title,
            publisher=book.title,
            author=", ".join(book.authors),
            issued=_issued(book.dates),
        )


def _book(file: File, archive: ZipFile, names: set[str]) -> _Book:
    """What a book says of itself; raises ReadError for a locked one."""
    container = _Container()
    feed(file, taken(file, archive, _CONTAINER), container)
    if _RIGHTS in names and _is_locked(file, archive):
        raise file.error("errors.encrypted")
    package = _Package()
    feed(file, taken(file, archive, container.package), package)
    book = package.book
    folder = posixpath.dirname(container.package)
    book.files = {key: _place(folder, name) for key, name in book.files.items()}
    contents = book.files.get(book.contents, "")
    if contents in names:
        data = taken(file, archive, contents)
        book.titles = _titles_in_ncx(file, data) if contents.endswith(".ncx") else _titles_in_page(data)
        book.titles = {_place(posixpath.dirname(contents), name): title for name, title in book.titles.items()}
    return book


def _is_locked(file: File, archive: ZipFile) -> bool:
    """Whether more than the fonts of a book is encrypted, which shops do."""
    locked = _Locked()
    feed(file, taken(file, archive, _RIGHTS), locked)
    return any(re.search(r"\.(?:x?html?|xml)\Z", name, re.IGNORECASE) for name in locked.names)


def _chapters(file: File, archive: ZipFile, names: set[str], book: _Book) -> list[_Chapter]:
    """The chapters in the order of reading; a file that the table of contents does not name goes on with the last."""
    chapters: list[_Chapter] = []
    for key in list(dict.fromkeys(book.spine))[:_MOST_FILES]:
        name = book.files.get(key, "")
        if name not in names or not re.search(r"\.(?:x?html?|xml)\Z", name, re.IGNORECASE):
            continue
        text = _text(decode_page(taken(file, archive, name)))
        title = book.titles.get(name, "")
        if title or not book.titles or not chapters or (chapters[-1].is_around and not chapters[-1].title):
            chapters.append(_Chapter(name, title, [text]))
        else:
            chapters[-1].texts.append(text)
    return chapters


def _text(page: str) -> str:
    """All words of a page; its parser does not know that an empty element of XHTML may end at once."""
    return text_of_page(re.sub(r"<(title|script|style|a|p|div|span)((?:\s[^<>]*)?)/>", r"<\1\2></\1>", page))


def _kept(chapters: list[_Chapter]) -> list[_Chapter]:
    """The chapters that are worth one, the name of a part joined to what follows; all of a book in which none is."""
    kept: list[_Chapter] = []
    before: list[str] = []
    for chapter in chapters:
        if chapter.is_around:
            continue
        if len(chapter.text) < _TINY:
            before.append(chapter.text)
            continue
        chapter.texts[:0] = before
        before = []
        kept.append(chapter)
    if kept:
        kept[-1].texts += before
        return kept
    words = [chapter.text for chapter in chapters if chapter.text]
    return [_Chapter(chapters[0].name, "", words)] if words else []


def _issued(dates: list[tuple[str, str]]) -> Issued:
    """The day of a book's publication, else the one that it tells without saying of what: only probable."""
    for wanted in ("publication", "original-publication", "", "creation"):
        for happened, raw in dates:
            if happened == wanted and (when := read_stamp(raw)) is not None:
                return Issued(when, Certainty.PROBABLE, (reason("book_date"),))
    return Issued()


def _place(folder: str, name: str) -> str:
    """The member that a name stands for, seen from a folder, without the place in it."""
    return posixpath.normpath(posixpath.join(folder, unquote(name.partition("#")[0])))


def _titles_in_page(data: bytes) -> dict[str, str]:
    """The chapters that a page with the table of contents names, by file: the first name of each."""
    tree, _ = parse(decode_page(data))
    if tree is None:
        return {}
    tables = [nav for nav in tree.iter("nav") if "toc" in (nav.get("epub:type") or nav.get("role") or "")]
    titles: dict[str, str] = {}
    for link in (tables[0] if tables else tree).iter("a"):
        titles.setdefault((link.get("href") or "").partition("#")[0], " ".join(text_of(link).split()))
    return {name: title for name, title in titles.items() if name and title}


def _titles_in_ncx(file: File, data: bytes) -> dict[str, str]:
    table = _Table()
    feed(file, data, table)
    return table.titles


class _Container:
    """Finds the file that describes the book."""

    def __init__(self) -> None:
        self.package = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag.endswith("}rootfile") and not self.package:
            self.package = attributes.get("full-path", "")

    def end(self, tag: str) -> None:
        pass

    def data(self, words: str) -> None:
        pass


class _Locked(_Container):
    """Finds which files are encrypted."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag.endswith("}CipherReference"):
            self.names.append(attributes.get("URI", ""))


class _Package:
    """Gathers what the description of a book says."""

    def __init__(self) -> None:
        self.book = _Book()
        self._name = ""
        self._happened = ""
        self._words: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._name, self._words = tag.rpartition("}")[2], []
        book = self.book
        match self._name:
            case "item":
                key = attributes.get("id", "")
                book.files[key] = attributes.get("href", "")
                is_page = "nav" in attributes.get("properties", "").split()
                if is_page or (attributes.get("media-type") == "application/x-dtbncx+xml" and not book.contents):
                    book.contents = key
            case "itemref" if attributes.get("linear") != "no":
                book.spine.append(attributes.get("idref", ""))
            case "date":
                told = (value for name, value in attributes.items() if name.rpartition("}")[2] == "event")
                self._happened = next(told, "").lower()

    def data(self, words: str) -> None:
        self._words.append(words)

    def end(self, tag: str) -> None:
        words = " ".join("".join(self._words).split())
        match tag.rpartition("}")[2] if words else "":
            case "title" if not self.book.title:
                self.book.title = words
            case "creator":
                self.book.authors.append(words)
            case "date":
                self.book.dates.append((self._happened, words))
        self._words = []


class _Table:
    """Gathers the chapters of an older book's table of contents, by file."""

    def __init__(self) -> None:
        self.titles: dict[str, str] = {}
        self._label = ""
        self._is_label = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition("}")[2]
        if name == "navLabel":
            self._label, self._is_label = "", True
        elif name == "content" and self._label.strip():
            self.titles.setdefault(attributes.get("src", "").partition("#")[0], " ".join(self._label.split()))

    def data(self, words: str) -> None:
        if self._is_label:
            self._label += words

    def end(self, tag: str) -> None:
        if tag.endswith("}navLabel"):
            self._is_label = False
