"""The drawer of readers: from a file to an Article.

How to add a kind of article: put one file here, named after the kind, with one function under `@reader`:

    @reader(".pdf", signature=b"%PDF-")
    def read(file: File) -> Article:
        return article_from_text(words_of(file.data), title="...", source=file.name)

It gets the whole content in memory and never opens a file itself: what may go wrong with a file is decided once, in
`_files`.  Content it cannot make sense of it refuses with `raise file.error("errors.unreadable", detail="...")`.
A `signature` (the first bytes of every file of that kind) finds a file that bears a wrong ending.  The drawer is
walked, so nothing else has to be told; add an example of such a file to tests/readers.
"""

from __future__ import annotations

import hashlib
import pkgutil
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from timeline_app.errors import ReadError
from timeline_app.model import Article, mend
from timeline_app.readers._files import File, load, visible
from timeline_app.text import clean, detect_language, find_publisher, find_repairs, find_title

__all__ = ["File", "article_from_text", "endings", "names", "read", "reader"]

NO_ENDING = ""
_ENDING = re.compile(r"\.[a-z0-9]{1,10}\Z")


@dataclass(frozen=True, slots=True)
class _Reader:
    """One kind of article: how its files end and begin, and what reads them."""

    name: str
    endings: tuple[str, ...]
    signature: bytes
    read: Callable[[File], Article]


_READERS: list[_Reader] = []


def reader(*endings: str, signature: bytes = b"") -> Callable[[Callable[[File], Article]], Callable[[File], Article]]:
    """Enters a function as the reader of files with these endings ("" for none), in small letters."""

    def enter(function: Callable[[File], Article]) -> Callable[[File], Article]:
        name = function.__module__.rpartition(".")[2]
        _READERS.append(_Reader(name, endings, signature, function))
        return function

    return enter


def names() -> list[str]:
    """Names of the kinds of article that can be read."""
    return sorted({known.name for known in _readers()})


def endings() -> list[str]:
    """Endings of the files that can be read, as in ".txt"."""
    return sorted({ending for known in _readers() for ending in known.endings if ending})


def read(path: str | Path) -> Article:
    """The article in a file, without its date; raises ReadError that says what is wrong and what to do."""
    file = load(path)
    return _choose(file).read(file)


def article_from_text(text: str, *, title: str = "", source: str = "") -> Article:
    """The article that a text is, its title found when none is given; raises ReadError for a text without words."""
    text = clean(text)
    if not visible(text):
        raise ReadError("errors.empty_text")
    language = detect_language(text)
    repairs = find_repairs(text, language)
    return Article(
        id="a" + hashlib.sha256(text.encode()).hexdigest()[:12],
        title=title or find_title(mend(text, repairs), language) or source,
        source=source,
        publisher=find_publisher(text),
        text=text,
        language=language,
        repairs=repairs,
    )


def _choose(file: File) -> _Reader:
    """The reader of a file: by its first bytes, else by its ending."""
    for known in _readers():
        if known.signature and file.data.startswith(known.signature):
            return known
    ending = Path(file.name).suffix.lower()
    # "Lettre du 27.11" and "3. Le procès" have no ending, though a dot.
    ending = ending if _ENDING.match(ending) and not ending[1:].isdecimal() else NO_ENDING
    for known in _readers():
        if ending in known.endings:
            return known
    raise file.error("errors.unknown_kind", known=", ".join(endings()))


@cache
def _readers() -> tuple[_Reader, ...]:
    """Every reader of the drawer.  pkgutil asks the importer, so a frozen application finds the same ones."""
    for module in pkgutil.iter_modules(__path__):
        if not module.name.startswith("_"):
            import_module(f"{__name__}.{module.name}")
    return tuple(_READERS)
