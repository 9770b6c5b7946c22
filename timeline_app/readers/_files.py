"""What can go wrong with a file, decided once for every kind of article."""

from __future__ import annotations

import errno
import stat
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from timeline_app.errors import ReadError

LIMIT = 20  # megabytes: a book of 10 000 pages; more is no article
LARGE_LIMIT = 100  # megabytes, for kinds that hold pictures or other files beside the words
UNPACKED_LIMIT = 200  # megabytes: all that one file holds, unpacked
_DEEPEST = 3  # files in files in a file
_HEAD = 4096  # bytes that are looked at before the rest of a large file
_BREAKING = ("Cs", "Cc", "Zl", "Zp")
_TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_MISSING = (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EINVAL)
_GONE = (errno.ENOENT, errno.ENOTDIR, getattr(errno, "ESTALE", errno.ENOENT))


@dataclass(slots=True)
class Room:
    """How many bytes, and files, may still be taken out of one file, whatever lies in whatever in it."""

    left: int = UNPACKED_LIMIT * 1_000_000
    parts: int = 100_000


@dataclass(frozen=True, slots=True)
class File:
    """A file's content in memory, or that of one in it; `shown` is its path as the person gave it, fit for a message.

    `name` is what its article names as its source.  `depth` is how many files lie around it.
    """

    shown: str
    name: str
    data: bytes
    depth: int = 0
    room: Room = field(default_factory=Room, repr=False, compare=False)

    def error(self, key: str, **values: object) -> ReadError:
        """The error that this file cannot be read, to be raised."""
        return ReadError(key, file=self.shown, **values)

    def part(self, name: str, data: bytes) -> File:
        """A file within this one, named "archive.zip/letter.txt"; raises ReadError for too deep or too much."""
        return self._within(f"/{printable(name)}", data)

    def numbered(self, number: int, data: bytes) -> File:
        """One of many in this one that have no names, called "mails.mbox, 3"; raises ReadError for too deep or much."""
        return self._within(f", {number}", data)

    def take(self, size: int) -> None:
        """Count bytes that are unpacked out of this file; raises ReadError when they are too many."""
        if size > self.room.left:
            raise self.error("errors.too_much_inside", limit=UNPACKED_LIMIT)
        self.room.left -= size

    def _within(self, ending: str, data: bytes) -> File:
        inner = File(self.shown + ending, self.name + ending, data, self.depth + 1, self.room)
        if inner.depth > _DEEPEST:
            raise inner.error("errors.too_deep")
        inner.take(len(data))
        if not self.room.parts:
            raise self.error("errors.too_many_inside", limit=Room().parts)
        self.room.parts -= 1
        return inner


def load(path: str | Path, limit_of: Callable[[File], int]) -> File:
    """The content of a regular file that is not blank; raises ReadError otherwise.

    `limit_of` says of a file's name and first bytes how many megabytes it may have.
    """
    place = Path(path)
    shown = printable(str(place))
    with _told(shown, _MISSING, "errors.no_such_file"):
        status = place.stat()
    _refuse_special(status.st_mode, shown)
    if status.st_size > LARGE_LIMIT * 1_000_000:
        raise ReadError("errors.too_large", file=shown, limit=LARGE_LIMIT)
    file = File(shown, printable(place.name), _content(place, shown, status.st_size, limit_of))
    if not file.data.strip():
        raise file.error("errors.empty_file")
    return file


def printable(text: str) -> str:
    """A name without what would break a one-line message, or show it in another order than it stands."""
    return "".join("\ufffd" if unicodedata.category(c) in _BREAKING or c in _TURNING else c for c in text)


def visible(text: str) -> bool:
    """Whether a text shows anything."""
    return any(c.isprintable() and not c.isspace() for c in text)


def _refuse_special(mode: int, shown: str) -> None:
    """Raises ReadError for what is no regular file: reading a pipe or a device may never end."""
    if stat.S_ISDIR(mode):
        raise ReadError("errors.not_a_file", file=shown)
    if not stat.S_ISREG(mode):
        raise ReadError("errors.special_file", file=shown)


def _content(place: Path, shown: str, size: int, limit_of: Callable[[File], int]) -> bytes:
    """All of a file, unless it has more than its kind may have, whatever size it had a moment ago."""
    with _told(shown, _GONE, "errors.vanished"), place.open("rb") as stream:
        head = stream.read(_HEAD)
        limit = limit_of(File(shown, printable(place.name), head))
        most = limit * 1_000_000
        data = head if size > most else head + stream.read(most + 1 - len(head))
    if max(size, len(data)) > most:
        raise ReadError("errors.too_large", file=shown, limit=limit)
    return data


@contextmanager
def _told(shown: str, numbers: tuple[int, ...], key: str) -> Iterator[None]:
    """Puts what the system says into words: `key` for those error numbers."""
    try:
        yield
    except PermissionError as error:
        raise ReadError("errors.no_permission", file=shown) from error
    except OSError as error:
        if error.errno in numbers:
            raise ReadError(key, file=shown) from error
        raise ReadError("errors.unreadable", file=shown, detail=error.strerror or error) from error
    except ValueError as error:  # a name with a null character
        raise ReadError("errors.no_such_file", file=shown) from error
