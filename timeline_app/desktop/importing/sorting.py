"""Which files hold a timeline of another program, by their content; articles and our own files are let by."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline_app import formats, readers
from timeline_app.desktop.intake import is_timeline
from timeline_app.errors import Cancelled, ReadError
from timeline_app.formats import Format
from timeline_app.sources import is_own


@dataclass(frozen=True, slots=True)
class Found:
    """A file to be imported, and its format; None where none knows it, which its reading will tell."""

    path: Path
    record: Format | None


@dataclass(frozen=True, slots=True)
class Sorted:
    """The files that hold timelines of other programs, and all others."""

    found: tuple[Found, ...]
    others: tuple[Path, ...]


def may_be_other(path: Path) -> bool:
    """Whether a file may hold a timeline of another program, by its name alone, or by its first bytes if it is ours."""
    return not (is_timeline(path) and is_own(path)) and path.suffix.lower() in formats.readable_endings()


def sort(paths: Sequence[Path], progress: Callable[[int, int, str], None], cancelled: Callable[[], bool]) -> Sorted:
    """Tell timelines of other programs from what else there is; raises Cancelled."""
    found: list[Found] = []
    others: list[Path] = []
    for number, path in enumerate(paths):
        if cancelled():
            raise Cancelled
        progress(number, len(paths), path.name)
        known = _known(path) if may_be_other(path) else None
        if known is None:
            others.append(path)
        else:
            found.append(known)
    return Sorted(tuple(found), tuple(others))


def wanted(path: Path) -> Found:
    """A file that the person says to be a timeline, in the format of its content or else of its name."""
    try:
        record = formats.recognise(path)
    except ReadError:
        return Found(path, None)  # its reading says why
    return Found(path, record or _named(path))


def _known(path: Path) -> Found | None:
    """A file as a timeline, unless another reader may make something of it."""
    is_left_to_others = is_timeline(path) or path.suffix.lower() in readers.endings()
    try:
        record = formats.recognise(path)
    except ReadError:
        return None if is_left_to_others else Found(path, None)
    if record is None and is_left_to_others:
        return None
    return Found(path, record or _named(path))


def _named(path: Path) -> Format | None:
    """The format of a file's name, if it can be read."""
    record = formats.find(path)
    return record if record is not None and record.read is not None else None
