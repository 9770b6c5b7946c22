"""Files that are a ZIP archive: opened and unpacked in memory alone, within bounds, whatever they say of themselves."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from timeline_app.readers import File
from timeline_app.readers._files import UNPACKED_LIMIT
from timeline_app.readers._signatures import directory

_MOST_MEMBERS = 20_000  # a book has hundreds; every entry costs a kilobyte before anything is unpacked
_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 1  # a bit of the flags
_BROKEN = (BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, RuntimeError, OverflowError, IndexError)


@contextmanager
def opened(file: File) -> Iterator[ZipFile]:
    """The archive that a file is; raises ReadError where it is none, or holds too many files."""
    if file.data.count(_ENTRY) > _MOST_MEMBERS:
        raise file.error("errors.too_many_inside", limit=_MOST_MEMBERS)
    try:
        archive = ZipFile(io.BytesIO(file.data))
    except _BROKEN as error:
        raise file.error("errors.damaged") from error
    with archive:
        yield archive


def content(file: File, archive: ZipFile, member: ZipInfo | str) -> bytes:
    """What a member of an archive holds; raises ReadError for one that is missing, broken, encrypted or too large."""
    try:
        info = archive.getinfo(member) if isinstance(member, str) else member
    except KeyError as error:
        raise file.error("errors.damaged") from error
    if info.flag_bits & _ENCRYPTED:
        raise file.error("errors.encrypted")
    if info.file_size > file.room.left:
        raise file.error("errors.too_much_inside", limit=UNPACKED_LIMIT)
    # The others unpack without a bound, and no office program writes them.
    if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise file.error("errors.strange_packing")
    try:
        with archive.open(info) as stream:
            return stream.read(info.file_size)  # never more, though more be packed
    except _BROKEN as error:
        raise file.error("errors.damaged") from error


def taken(file: File, archive: ZipFile, member: ZipInfo | str) -> bytes:
    """What a member holds, counted as unpacked out of the file; raises ReadError as `content` does."""
    data = content(file, archive, member)
    file.take(len(data))
    return data


def is_archive(file: File) -> bool:
    """Whether a file begins as a ZIP archive does, and names its members at its end."""
    return file.data.startswith(b"PK\x03\x04") and _ENTRY in file.data


def names_at_end(file: File, *names: bytes) -> bool:
    """Whether an archive's directory names all of these, as far as that can be told without reading it."""
    end = directory(file.data)
    return is_archive(file) and all(name in end for name in names)
