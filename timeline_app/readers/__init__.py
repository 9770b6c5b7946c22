"""The drawer of readers: from a file to the articles in it.

How to add a kind of article: put one file here, named after the kind, with one function under `@reader`:

    @reader(".pdf", signature=b"%PDF-", limit=LARGE_LIMIT)
    def read(file: File) -> list[Article]:
        return [article_in(file, words_of(file.data), title="...", author="...")]

It gets the whole content in memory and never opens a file itself: what may go wrong with a file is decided once, in
`_files`.  Content it cannot make sense of it refuses with `raise file.error("errors.unreadable", detail="...")`.  It
returns, or yields, an Article or a ReadError for each article of the file: one that is bad harms no other.  A file in
the file is read by `read_inside(file, name, data)`, whatever its kind; one of many without names is
`file.numbered(number, data)`, and `read_parts` reads it.  A text that may be the export of a press database goes
through `exported(file, text)` (`_press`) first.

A `signature` (the first bytes of every file of that kind) or `sniff` (whether a file is of that kind: be strict) finds
a file that bears a wrong ending, or none; it may be shown only the first bytes of a file, to learn how large it may be:
`limit` is in megabytes.  What a file says of
the article's date goes into `issued`: SURE where it cannot be of anything else, PROBABLE otherwise, with its reasons;
the text may then confirm it (pipeline.py).  The drawer is walked, so nothing else has to be told; add an example of
such a file to tests/readers.
"""

from __future__ import annotations

import hashlib
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from mimetypes import guess_extension
from pathlib import Path

from timeline_app.errors import LeftOut, ReadError, unforeseen
from timeline_app.model import Article, Issued, mend
from timeline_app.readers._decoding import is_text
from timeline_app.readers._files import LARGE_LIMIT, LIMIT, File, load, printable, visible
from timeline_app.reasons import Reason, reason
from timeline_app.text import clean, clean_telling, detect_language, find_publisher, find_repairs, find_title

__all__ = [
    "LARGE_LIMIT",
    "LIMIT",
    "File",
    "Part",
    "article_from_text",
    "article_in",
    "endings",
    "limit_of",
    "load",
    "names",
    "others_left",
    "printable",
    "read",
    "read_all",
    "read_fetched",
    "read_inside",
    "read_parts",
    "reader",
]

NO_ENDING = ""
_ENDING = re.compile(r"\.[a-z0-9]{1,10}\Z")
_SHOWN = 5  # kinds of file in a message
_LONGEST_NAME = 300  # characters of a title or a name that a file gives

Part = Article | ReadError
"""What came of one article in a file."""
Read = Callable[[File], Iterable[Part]]


@dataclass(frozen=True, slots=True)
class _Reader:
    """One kind of article: how its files end and begin, how large they may be, and what reads them."""

    name: str
    endings: tuple[str, ...]
    signature: bytes
    sniff: Callable[[File], bool] | None
    limit: int
    read: Read

    def knows(self, file: File) -> bool:
        """Whether a file is of this kind by its content."""
        if self.signature and file.data.startswith(self.signature):
            return True
        return self.sniff is not None and self.sniff(file)


_READERS: list[_Reader] = []


def reader(
    *endings: str, signature: bytes = b"", sniff: Callable[[File], bool] | None = None, limit: int = LIMIT
) -> Callable[[Read], Read]:
    """Enters a function as the reader of files with these endings ("" for none), in small letters."""

    def enter(function: Read) -> Read:
        name = function.__module__.rpartition(".")[2]
        _READERS.append(_Reader(name, endings, signature, sniff, limit, function))
        return function

    return enter


def names() -> list[str]:
    """Names of the kinds of article that can be read."""
    return sorted({known.name for known in _readers()})


def endings() -> list[str]:
    """Endings of the files that can be read, as in ".txt"."""
    return sorted({ending for known in _readers() for ending in known.endings if ending})


def read(path: str | Path) -> Article:
    """The first article in a file, its date as the file tells it; raises ReadError that says what is wrong."""
    failure: ReadError | None = None
    for part in _parts_of(path):
        if isinstance(part, Article):
            return part
        failure = failure or part
    assert failure is not None  # noqa: S101  (there is always something)
    raise failure


def read_all(path: str | Path) -> list[Part]:
    """Every article in a file, or what is wrong with it; at least one of either."""
    return list(_parts_of(path))


def read_fetched(address: str, data: bytes, kind: str) -> Iterator[Part]:
    """Every article in what an address holds, which its server says to be of a kind, "text/html", or what is wrong."""
    shown = printable(address)
    yield from read_parts(File(shown, shown, data), ending=guess_extension(kind, strict=False) or NO_ENDING)


def read_parts(file: File, read_one: Read | None = None, ending: str | None = None) -> Iterator[Part]:
    """Every article in a file in memory, or what is wrong with it; at least one of either.

    `read_one` reads it where its kind is known; `ending` is that of its kind where its name has none of its own.
    """
    if not file.data.strip():
        yield file.error("errors.empty_file")
        return
    nothing = True
    try:
        for part in (read_one or _choose(file, ending).read)(file):
            nothing = False
            yield part
    except ReadError as error:
        yield error.with_traceback(None)  # whose frames hold the whole file
    except Exception as error:
        yield unforeseen(error, file.shown, ReadError)
    else:
        if nothing:
            yield file.error("errors.no_articles")


def read_inside(file: File, name: str, data: bytes) -> Iterator[Part]:
    """Every article in a file that lies within another, whatever its kind, or what is wrong with it."""
    try:
        part = file.part(name, data)
    except ReadError as error:
        yield error
        return
    if len(data) > (limit := limit_of(part)) * 1_000_000:
        yield part.error("errors.too_large", limit=limit)
        return
    yield from read_parts(part)


def limit_of(file: File) -> int:
    """How many megabytes a file may have, by its name and what is known of its beginning."""
    told = [known for known in _readers() if known.knows(file)]
    return max((known.limit for known in told or _by_ending(file)), default=LIMIT)


def others_left(shown: str, kinds: Mapping[str, int]) -> LeftOut:
    """What is said of the files in a folder or an archive that no reader reads, by how often their endings occur."""
    common = sorted(kinds, key=lambda ending: (-kinds[ending], ending))
    named = ", ".join(ending or "–" for ending in common[:_SHOWN]) + (" …" if len(common) > _SHOWN else "")
    return LeftOut("errors.others_left", file=shown, count=sum(kinds.values()), kinds=printable(named))


def article_in(
    file: File,
    text: str,
    *,
    title: str = "",
    publisher: str = "",
    author: str = "",
    issued: Issued | None = None,
    notes: Sequence[Reason] = (),
) -> Article:
    """The article that a file holds; raises ReadError for a text without words."""
    try:
        return article_from_text(
            text, title=title, source=file.name, publisher=publisher, author=author, issued=issued, notes=notes
        )
    except ReadError:
        raise file.error("errors.no_words") from None


def article_from_text(
    text: str,
    *,
    title: str = "",
    source: str = "",
    publisher: str = "",
    author: str = "",
    issued: Issued | None = None,
    notes: Sequence[Reason] = (),
) -> Article:
    """The article that a text is, its title found when none is given; raises ReadError for a text without words."""
    text, mended, decoded = clean_telling(text)
    if not visible(text):
        raise ReadError("errors.empty_text")
    language = detect_language(text)
    repairs = find_repairs(text, language)
    issued = issued or Issued()
    return Article(
        id="a" + hashlib.sha256(text.encode()).hexdigest()[:12],
        title=_line(title) or find_title(mend(text, repairs), language) or source,
        source=source,
        publisher=_line(publisher) or find_publisher(text),
        text=text,
        language=language,
        issued=issued.when,
        issued_certainty=issued.certainty,
        issued_reasons=issued.reasons,
        issued_candidates=issued.candidates,
        repairs=repairs,
        author=_line(author),
        notes=(*notes, reason("letters_mended", count=mended)) if mended else tuple(notes),
        decoded=decoded,
    )


def _line(name: str) -> str:
    """A title or a name out of a file as one line of sound characters, not longer than a person would read."""
    line = " ".join(clean(name).split())
    return line if len(line) <= _LONGEST_NAME else line[: _LONGEST_NAME - 1].rstrip() + "…"


def _parts_of(path: str | Path) -> Iterator[Part]:
    try:
        file = load(path, limit_of)
    except ReadError as error:
        yield error
        return
    yield from read_parts(file)


def _choose(file: File, ending: str | None) -> _Reader:
    """The reader of a file: one that knows its content, first that of its ending; else that of its ending."""
    own = _by_ending(file) if ending is None else [known for known in _readers() if ending in known.endings]
    for known in (*own, *_readers()):
        if known.knows(file):
            return known
    if not own and is_text(file.data):
        own = [known for known in _readers() if NO_ENDING in known.endings]
    if not own:
        raise file.error("errors.unknown_kind", known=", ".join(endings()))
    return own[0]


def _by_ending(file: File) -> list[_Reader]:
    ending = Path(file.name).suffix.lower()
    # "Lettre du 27.11" and "3. Le procès" have no ending, though a dot.
    ending = ending if _ENDING.match(ending) and not ending[1:].isdecimal() else NO_ENDING
    return [known for known in _readers() if ending in known.endings]


@cache
def _readers() -> tuple[_Reader, ...]:
    """Every reader of the drawer.  pkgutil asks the importer, so a frozen application finds the same ones."""
    for module in pkgutil.iter_modules(__path__):
        if not module.name.startswith("_"):
            import_module(f"{__name__}.{module.name}")
    return tuple(_READERS)
