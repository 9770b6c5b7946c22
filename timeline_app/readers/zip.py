"""Archives (ZIP) of articles of any kind: each member is read as a file of its own, and nothing is ever written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from zipfile import ZipFile, ZipInfo

from timeline_app.errors import ReadError
from timeline_app.readers import LARGE_LIMIT, File, Part, endings, limit_of, others_left, read_parts, reader
from timeline_app.readers._archives import is_archive, opened, taken
from timeline_app.readers._signatures import kind_of

_UTF_8 = 0x800  # a bit of the flags: how the name is written
_MOST_TIMES = 200  # how much larger a member may become; prose becomes 5 times as large
_SMALL = 1_000_000  # bytes: one that stays smaller does no harm
_OF_SYSTEMS = ("__MACOSX", "Thumbs.db", "desktop.ini")


def _is_zip(file: File) -> bool:
    """Whether a file is an archive, and not by its name one of the kinds that are archives inside."""
    suffix = PurePosixPath(file.name).suffix.lower()
    return is_archive(file) and kind_of(file.data) == "ZIP" and (suffix == ".zip" or suffix not in endings())


@reader(".zip", sniff=_is_zip, limit=LARGE_LIMIT)
def read(file: File) -> Iterator[Part]:
    """The articles in an archive, and what is wrong with members that cannot be read; others are told together."""
    if not file.data.startswith(b"PK"):
        kind = kind_of(file.data)
        raise file.error("errors.not_text", kind=kind) if kind else file.error("errors.damaged")
    others: Counter[str] = Counter()
    with opened(file) as archive:
        for member in archive.infolist():
            path = PurePosixPath(_name(member))
            if member.is_dir() or any(part.startswith(".") or part in _OF_SYSTEMS for part in path.parts):
                continue
            if path.suffix.lower() not in endings():
                others[path.suffix.lower()] += 1
                continue
            if not file.room.parts:
                raise file.error("errors.too_many_inside", limit=type(file.room)().parts)
            yield from _member(file, archive, member)
    if others:
        yield others_left(file.shown, others)


def _member(file: File, archive: ZipFile, member: ZipInfo) -> Iterator[Part]:
    try:
        part = file.part(_name(member), b"")
        if member.file_size > (limit := limit_of(part)) * 1_000_000:
            raise part.error("errors.too_large", limit=limit)
        if member.file_size > max(_SMALL, _MOST_TIMES * member.compress_size):
            raise part.error("errors.bomb")
        data = taken(part, archive, member)
    except ReadError as error:
        yield error.with_traceback(None)
        return
    yield from read_parts(replace(part, data=data))


def _name(member: ZipInfo) -> str:
    """The name of a member, which old programs wrote in the letters of DOS without saying so, and others in UTF-8."""
    name = member.filename
    if not member.flag_bits & _UTF_8 and not name.isascii():
        raw = name.encode("cp437", "replace")
        try:
            name = raw.decode("utf-8")
        except UnicodeDecodeError:
            name = raw.decode("cp850")
    parts = name.replace("\\", "/").split("/")
    return "/".join(part for part in parts if part not in ("", ".", ".."))
