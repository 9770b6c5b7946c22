"""What articles may come from: files, folders, pasted text; nothing is read here, and nothing heavy loaded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from timeline_app.dates import When
from timeline_app.model import Article
from timeline_app.reasons import Reason

BY_HAND = ("reasons.by_hand", "reasons.given")
"""The reasons of a date that a person has set, which no reading changes."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """Text that was pasted or dropped; `name` is what to call it."""

    text: str
    name: str


@dataclass(frozen=True, slots=True)
class Located:
    """A file by its whole path, which its article remembers.

    Where an article is read again from it, `article_id` is the id that stays, and `issued` with its `reasons` the date
    that a person has set, if one has.
    """

    path: Path
    article_id: str = ""
    issued: When | None = None
    reasons: tuple[Reason, ...] = ()

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


def whole(path: Path) -> Path:
    """A path from the root on, links followed where that can be."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):  # links that lead to themselves, a name that no file can have
        return path.absolute()


def again(path: Path, article: Article) -> Located:
    """The file that an article is read again from."""
    if any(why.key in BY_HAND for why in article.issued_reasons):
        return Located(path, article.id, article.issued, article.issued_reasons)
    return Located(path, article.id)


def expand(paths: Iterable[Path]) -> list[Path]:
    """Files as they are, folders as the articles in them; a folder without any stays, to be refused by name."""
    found: list[Path] = []
    for path in paths:
        found += _inside(path) or [path]
    return found


def _inside(folder: Path) -> list[Path]:
    try:
        if not folder.is_dir():
            return []
        from timeline_app import readers  # a file needs no reader to be what it is

        return sorted(path for path in folder.iterdir() if path.suffix.lower() in readers.endings())
    except OSError:  # a folder that may not be looked into has nothing for us
        return []
