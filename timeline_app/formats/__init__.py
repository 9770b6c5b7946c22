"""The drawer of formats: every way a whole timeline leaves the program or comes into it.

Add a format: put one file in this folder that binds FORMATS to a tuple of Format records.  Its `write` function takes
the Timeline, a path and keyword options, and writes that file; one that writes several beside it, or has remarks on
what the format cannot say, tells them as Written.  `write` here has seen to the rest: it hands over a temporary path
beside the wanted one and moves what was written into place when all is whole.

A format that reads as well gives `read`, from a File, its whole content in memory, to a Read: a Timeline and remarks
on every row whose date is none or may be two, which is left out and never guessed, and on what was not understood.
Content it can make no sense of it refuses with `raise file.error("errors.unreadable", detail="...")`.  `knows` says
whether a file is of that format by its content: several share the endings .json and .csv.  A file is written in the
format with the longest ending that its name has (x.vis.json), or in one that is named.

Add a test under tests/formats that shows an example of use.  Modules whose name begins with an underscore are not
formats.
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

from timeline_app.errors import ReadError, WriteError, unforeseen
from timeline_app.model import Timeline
from timeline_app.readers import LIMIT, File, load
from timeline_app.reasons import Reason


@dataclass(frozen=True, slots=True)
class Written:
    """The files that were written, in order, and what a person should know about them."""

    paths: tuple[Path, ...]
    remarks: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Read:
    """The timeline that a file holds, and what a person should know of how it was read."""

    timeline: Timeline
    remarks: tuple[Reason, ...] = ()


Writer = Callable[..., Written | None]
"""What writes a timeline to a path, or to several beside it, and tells which; None where it is just the path.

Its options are keywords, `language` among them, that of the words around the events; others raise TypeError.
"""
Reader = Callable[..., Read]
"""What reads the timeline that a File holds; its options are keywords.  Raises ReadError."""


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file: its name for people, its endings with the dot, and what can be done with it.

    `knows` says whether a file is of that kind by its content; `limit` is how many megabytes one to be read may have.
    """

    name: str
    endings: tuple[str, ...]
    write: Writer | None = None
    read: Reader | None = None
    knows: Callable[[File], bool] | None = None
    limit: int = LIMIT

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
    """The format of a file's name, that with the longest ending, or None."""
    name = Path(path).name.lower()
    fitting = [
        (len(ending), record)
        for record in formats()
        for ending in record.endings
        if name.endswith(ending) and name != ending
    ]
    return max(fitting, key=lambda found: found[0])[1] if fitting else None


def named(name: str) -> Format | None:
    """The format of that name, in capitals or not, or None."""
    return next((record for record in formats() if record.name.casefold() == name.strip().casefold()), None)


def readable_endings() -> list[str]:
    """The last endings of the files from which a timeline can be read, as in ".csv"."""
    return sorted({Path(f"x{ending}").suffix for record in formats() if record.read for ending in record.endings})


def recognise(path: str | os.PathLike[str]) -> Format | None:
    """The format in which a file holds a timeline, by its name and its content; None where it holds none.

    Raises ReadError for a file that cannot be read.
    """
    known = _by_suffix(Path(path))
    return _knowing(_loaded(path, known), known) if known else None


def read(path: str | os.PathLike[str], record: Format | None = None, **options: object) -> Read:
    """Read a timeline, in a format or in the one that the file's name and content tell.

    Raises ReadError for a file that cannot be read or that holds no timeline.
    """
    known = (record,) if record is not None else _by_suffix(Path(path))
    file = _loaded(path, known)
    record = record or _knowing(file, known)
    if record is None or record.read is None:
        raise file.error("errors.no_timeline", known=", ".join(readable_endings()))
    try:
        return record.read(file, **options)
    except ReadError:
        raise
    except Exception as error:
        raise unforeseen(error, file.shown, ReadError) from error


def write(timeline: Timeline, path: str | os.PathLike[str], record: Format | None = None, **options: object) -> Written:
    """Write a timeline in a format, or in that of the file's name, and tell the files written.

    They are there whole or, on an error, as they were before.  Raises WriteError for a name no format has and for a
    place that cannot be written.
    """
    target = Path(path)
    record = record or find(target)
    if record is None or record.write is None:
        endings = sorted(ending for known in formats() if known.write for ending in known.endings)
        raise WriteError("errors.unknown_format", file=target.name, known=", ".join(endings))
    try:
        return _replace(timeline, target, record.write, options)
    except OSError as error:
        raise WriteError("errors.cannot_write", file=str(target), detail=error.strerror or str(error)) from error


def _by_suffix(path: Path) -> tuple[Format, ...]:
    """The formats that are read from files whose names end like this one."""
    suffix = path.suffix.lower()
    return tuple(
        record
        for record in formats()
        if record.read is not None and any(Path(f"x{ending}").suffix == suffix for ending in record.endings)
    )


def _loaded(path: str | os.PathLike[str], known: Sequence[Format]) -> File:
    limit = max((record.limit for record in known), default=LIMIT)
    return load(Path(path), lambda _file: limit)


def _knowing(file: File, known: Sequence[Format]) -> Format | None:
    """The format that knows a file, asked first whose ending is the longer one."""
    name = file.name.lower()
    ordered = sorted(known, key=lambda record: -max((len(e) for e in record.endings if name.endswith(e)), default=0))
    return next((record for record in ordered if record.knows is not None and record.knows(file)), None)


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
