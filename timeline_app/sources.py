"""What articles may come from: files, folders, pasted text; nothing is read here, and nothing heavy loaded."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from timeline_app.dates import When
from timeline_app.errors import ReadError, TimelineAppError
from timeline_app.model import Article
from timeline_app.reasons import Reason

MOST_FILES = 10_000  # in a folder and all within it
_DEEPEST = 30  # folders in one another
_DATABASE = b"SQLite format 3\0"
_HEAD = 16  # bytes of it
BY_HAND = ("reasons.by_hand", "reasons.given")
"""The reasons of a date that a person has set, which no reading changes."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """Text that was pasted or dropped; `name` is what to call it."""

    text: str
    name: str


@dataclass(frozen=True, slots=True)
class Again:
    """An article that is read again: its id stays, and `issued` with its `reasons`, the date that a person has set.

    `part` is where it was in its file: "/letter.txt", ", 3", or "" where it was all of it; `title` and `text` tell it
    from others.
    """

    article_id: str
    part: str
    title: str
    text: str
    issued: When | None = None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Located:
    """A file by its whole path, which its articles remember; `again` are those that alone are read, again, or none."""

    path: Path
    again: tuple[Again, ...] = ()

    @property
    def name(self) -> str:
        """What the file is called."""
        return self.path.name


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address holds; `kind` is what its server says that it is, as in "text/html"."""

    address: str
    data: bytes
    kind: str

    @property
    def name(self) -> str:
        """What it is called."""
        return self.address


def is_own(path: Path) -> bool:
    """Whether a file is one of our own by its first bytes, whatever its name."""
    try:
        with path.open("rb") as stream:
            return stream.read(_HEAD) == _DATABASE
    except (OSError, ValueError):
        return False


def whole(path: Path) -> Path:
    """A path from the root on, links followed where that can be."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):  # links that lead to themselves, a name that no file can have
        return path.absolute()


def again(article: Article, part: str = "") -> Again:
    """An article that is read again from a part of its file."""
    is_by_hand = any(why.key in BY_HAND for why in article.issued_reasons)
    dated = (article.issued, article.issued_reasons) if is_by_hand else (None, ())
    return Again(article.id, part, article.title, article.text, *dated)


def expand(paths: Iterable[Path], left: list[TimelineAppError] | None = None) -> list[Path]:
    """Files as they are, folders as the articles in them; a folder without any stays, to be refused by name.

    `left` takes what there is to say of files in the folders that are no articles.
    """
    found: list[Path] = []
    for path in paths:
        try:
            is_folder = path.is_dir()
        except (OSError, ValueError):  # a name that no file can have
            is_folder = False
        found += (_inside(path, left if left is not None else []) if is_folder else []) or [path]
    return found


def _inside(folder: Path, left: list[TimelineAppError]) -> list[Path]:
    """The articles in a folder and in those within it, but for hidden ones; each folder once, whatever leads to it."""
    from timeline_app import readers  # a file needs no reader to be what it is

    known, others = set(readers.endings()), Counter[str]()
    found: list[Path] = []
    files = list(islice(_walk(folder), MOST_FILES + 1))
    for path in files[:MOST_FILES]:
        if path.suffix.lower() in known:
            found.append(path)
        else:
            others[path.suffix.lower()] += 1
    shown = readers.printable(str(folder))
    if len(files) > MOST_FILES:
        left.append(ReadError("errors.too_many_inside", file=shown, limit=MOST_FILES))
    if others and found:
        left.append(readers.others_left(shown, others))
    return found


def _walk(folder: Path) -> Iterator[Path]:
    """The files in a folder, then those in its folders, each in the order of their names."""
    waiting, seen = [(folder, 0)], set[tuple[int, int]]()
    while waiting:
        place, depth = waiting.pop()
        folders: list[tuple[Path, int]] = []
        with suppress(OSError):  # one that may not be looked into has nothing for us
            status = place.stat()
            if (status.st_dev, status.st_ino) in seen or depth > _DEEPEST:
                continue
            seen.add((status.st_dev, status.st_ino))
            for entry in sorted(os.scandir(place), key=lambda entry: entry.name):
                if _is_hidden(entry):
                    continue
                if entry.is_dir():
                    folders.append((Path(entry.path), depth + 1))
                else:
                    yield Path(entry.path)
        waiting += reversed(folders)


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith(".") or entry.name in ("Thumbs.db", "desktop.ini"):
        return True
    with suppress(OSError):
        return bool(getattr(entry.stat(), "st_file_attributes", 0) & stat.FILE_ATTRIBUTE_HIDDEN)
    return False
