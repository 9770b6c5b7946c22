"""The drawer of formats: every way a whole timeline leaves the program, found by the ending of the file's name.

Add a format: put one file in this folder that binds FORMATS to a tuple of Format records.  Its `write` function takes
the Timeline, a path and keyword options, and writes that file; one that writes several beside it tells which, as
Written.  `write` here has seen to the rest: it hands over a temporary path beside the wanted one and moves what was
written into place when all is whole.  A format that reads as well gives `read`, from a path to a Timeline.  Add a test
under tests/formats that shows an example of use.  Modules whose name begins with an underscore are not formats.
"""

import os
import pkgutil
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Protocol

from timeline_app.errors import WriteError
from timeline_app.model import Timeline
from timeline_app.reasons import Reason


@dataclass(frozen=True, slots=True)
class Written:
    """The files that were written, in order, and what a person should know about them."""

    paths: tuple[Path, ...]
    remarks: tuple[Reason, ...] = ()


class Writer(Protocol):
    """What writes a timeline to a path, or to several beside it; options that it does not know raise TypeError."""

    def __call__(self, timeline: Timeline, path: Path, **options: object) -> Written | None:
        """Write the file, or files, and tell which; None where it is just the path."""


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file: its name for people, its endings with the dot, and what can be done with it."""

    name: str
    endings: tuple[str, ...]
    write: Writer | None = None
    read: Callable[[Path], Timeline] | None = None

    @property
    def abilities(self) -> tuple[str, ...]:
        """What it can do: "write", "read", or both."""
        return tuple(ability for ability in ("write", "read") if getattr(self, ability) is not None)


@cache
def formats() -> tuple[Format, ...]:
    """Every format of the drawer, by name."""
    modules = (m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))
    found = [record for name in modules for record in import_module(f"{__name__}.{name}").FORMATS]
    return tuple(sorted(found, key=lambda record: record.name))


def names() -> list[str]:
    """The names of all formats."""
    return [record.name for record in formats()]


def find(path: str | os.PathLike[str]) -> Format | None:
    """The format of a file's ending, or None."""
    ending = Path(path).suffix.lower()
    return next((record for record in formats() if ending in record.endings), None)


def write(timeline: Timeline, path: str | os.PathLike[str], **options: object) -> Written:
    """Write a timeline in the format of the file's ending, and tell the files written.

    They are there whole or, on an error, as they were before.  Raises WriteError for an ending no format has and for a
    place that cannot be written.
    """
    target = Path(path)
    record = find(target)
    if record is None or record.write is None:
        endings = sorted(ending for known in formats() if known.write for ending in known.endings)
        raise WriteError("errors.unknown_format", file=target.name, known=", ".join(endings))
    try:
        return _replace(timeline, target, record.write, options)
    except OSError as error:
        raise WriteError("errors.cannot_write", file=str(target), detail=error.strerror or str(error)) from error


def _replace(timeline: Timeline, target: Path, writer: Writer, options: dict[str, object]) -> Written:
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".timeline-") as folder:
        temporary = Path(folder) / target.name
        written = writer(timeline, temporary, **options) or Written((temporary,))
        places = tuple(target.with_name(path.name) for path in written.paths)
        _move(list(zip(written.paths, places, strict=True)), Path(folder))
    return Written(places, written.remarks)


def _move(moves: Sequence[tuple[Path, Path]], folder: Path) -> None:
    """Move new files into place, the last of them last; where one cannot be, those before it are put back."""
    undo: list[tuple[Path, Path | None]] = []
    try:
        for number, (new, place) in enumerate(moves, start=1):
            old = folder / f"old-{number}"
            kept = number < len(moves) and place.is_file()
            if kept:
                shutil.copy2(place, old)
            new.replace(place)
            undo.append((place, old if kept else None))
    except OSError:
        for place, before in undo:
            place.unlink() if before is None else before.replace(place)
        raise
