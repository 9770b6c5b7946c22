"""The drawer of formats: every way a whole timeline leaves the program, found by the ending of the file's name.

Add a format: put one file in this folder that binds FORMATS to a tuple of Format records.  Its `write` function takes
the Timeline, a path and keyword options, and writes that file; `write` here has seen to the rest: it hands over a
temporary path beside the wanted one and moves the file into place when it is whole.  A format that reads as well
gives `read`, from a path to a Timeline.  Add a test under tests/formats that shows an example of use.
Modules whose name begins with an underscore are not formats.
"""

import os
import pkgutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Protocol

from timeline_app.errors import WriteError
from timeline_app.model import Timeline


class Writer(Protocol):
    """What writes a timeline to a path; options that it does not know raise TypeError."""

    def __call__(self, timeline: Timeline, path: Path, **options: object) -> None:
        """Write the file."""


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


def write(timeline: Timeline, path: str | os.PathLike[str], **options: object) -> None:
    """Write a timeline in the format of the file's ending; the file is there whole or, on an error, as it was before.

    Raises WriteError for an ending no format has and for a place that cannot be written.
    """
    target = Path(path)
    record = find(target)
    if record is None or record.write is None:
        endings = sorted(ending for known in formats() if known.write for ending in known.endings)
        raise WriteError("errors.unknown_format", file=target.name, known=", ".join(endings))
    try:
        _replace(timeline, target, record.write, options)
    except OSError as error:
        raise WriteError("errors.cannot_write", file=str(target), detail=error.strerror or str(error)) from error


def _replace(timeline: Timeline, target: Path, writer: Writer, options: dict[str, object]) -> None:
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".timeline-") as folder:
        temporary = Path(folder) / target.name
        writer(timeline, temporary, **options)
        temporary.replace(target)
