"""What can go wrong with a file, decided once for every kind of article."""

from __future__ import annotations

import errno
import stat
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from timeline_app.errors import ReadError

LIMIT = 20  # megabytes: a book of 10 000 pages; more is no article
_MISSING = (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EINVAL)
_GONE = (errno.ENOENT, errno.ENOTDIR, getattr(errno, "ESTALE", errno.ENOENT))


@dataclass(frozen=True, slots=True)
class File:
    """A file's content in memory; `shown` is its path as the person gave it, fit for a message."""

    shown: str
    name: str
    data: bytes

    def error(self, key: str, **values: object) -> ReadError:
        """The error that this file cannot be read, to be raised."""
        return ReadError(key, file=self.shown, **values)


def load(path: str | Path) -> File:
    """The content of a regular file of at most LIMIT megabytes that is not blank; raises ReadError otherwise."""
    place = Path(path)
    shown = printable(str(place))
    with _told(shown, _MISSING, "errors.no_such_file"):
        status = place.stat()
    _refuse_special(status.st_mode, shown)
    data = b"" if status.st_size > LIMIT * 1_000_000 else _content(place, shown)
    if max(status.st_size, len(data)) > LIMIT * 1_000_000:
        raise ReadError("errors.too_large", file=shown, limit=LIMIT)
    if not data.strip():
        raise ReadError("errors.empty_file", file=shown)
    return File(shown, printable(place.name), data)


def printable(text: str) -> str:
    """A name without the bytes and control characters that would break a one-line message."""
    return "".join("\ufffd" if unicodedata.category(c) in ("Cs", "Cc") else c for c in text)


def visible(text: str) -> bool:
    """Whether a text shows anything."""
    return any(c.isprintable() and not c.isspace() for c in text)


def _refuse_special(mode: int, shown: str) -> None:
    """Raises ReadError for what is no regular file: reading a pipe or a device may never end."""
    if stat.S_ISDIR(mode):
        raise ReadError("errors.not_a_file", file=shown)
    if not stat.S_ISREG(mode):
        raise ReadError("errors.special_file", file=shown)


def _content(place: Path, shown: str) -> bytes:
    """Up to one byte more than the limit, whatever size the file had a moment ago."""
    with _told(shown, _GONE, "errors.vanished"), place.open("rb") as stream:
        return stream.read(LIMIT * 1_000_000 + 1)


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
