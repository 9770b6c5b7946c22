"""What articles may come from: files, folders, pasted text; nothing is read here, and nothing heavy loaded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Pasted:
    """Text that was pasted or dropped; `name` is what to call it."""

    text: str
    name: str


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
