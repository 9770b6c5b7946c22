"""Timelines that have no name yet: each has a file in the application's folder of data from its first act on.

What a crash leaves there is offered when the window is next opened.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from timeline_app.desktop.log import log
from timeline_app.errors import ReadError, WriteError
from timeline_app.timeline import Timeline

TIMELINE_ENDING = ".timeline"


@dataclass(frozen=True, slots=True)
class Leftover:
    """A timeline without a name that no window has open: what it is called, how many events, when it was changed.

    `changed` is in seconds since 1970; `title` is that of the timeline or its first event, "" for none.
    """

    path: Path
    title: str
    events: int
    changed: float


def folder() -> Path:
    """Where timelines without a name are kept; it may not be there."""
    data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(data) / "untitled"


def new_path() -> Path:
    """A file for a timeline without a name, in a folder that is there; raises WriteError."""
    place = folder()
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError("errors.cannot_write", file=place, detail=error.strerror or error) from error
    return place / f"{os.urandom(16).hex()}{TIMELINE_ENDING}"


def is_untitled(path: Path) -> bool:
    """Whether a file is that of a timeline without a name."""
    return path.resolve().parent == folder().resolve()


def leftovers() -> list[Leftover]:
    """What was left behind, the latest first; what holds nothing at all is taken away."""
    return sorted(_found(), key=lambda left: left.changed, reverse=True)


def to_trash(path: Path) -> bool:
    """Put a file where the system keeps what was thrown away; whether it has gone there."""
    from PySide6.QtCore import QFile  # a millisecond, when the window is made

    moved = QFile.moveToTrash(str(path))  # with a name to fill in, Qt also tells where it went
    return moved[0] if isinstance(moved, tuple) else bool(moved)


def _found() -> Iterator[Leftover]:
    for path in folder().glob(f"*{TIMELINE_ENDING}"):
        try:
            left = _looked_at(path)
        except (ReadError, OSError) as error:
            log().warning("left without a name, and not to be read: %s", error)
            continue
        if left is not None:
            yield left


def _looked_at(path: Path) -> Leftover | None:
    from timeline_app import store  # SQLite is of no use where nothing was left

    with closing(store.open_session(path)) as session:
        if session.read_only is store.ReadOnly.IN_USE:
            return None
        timeline, acts = session.timeline, session.acts
    if timeline == Timeline(style=timeline.style) and not acts:
        with suppress(OSError):
            path.unlink()
        return None
    title = timeline.title or next((event.title for event in timeline.events), "")
    return Leftover(path, title, len(timeline.events), acts[-1].at if acts else path.stat().st_mtime)


def file_name(title: str) -> str:
    """A title as the name of a file, without an ending."""
    return "".join(c for c in title if c.isalnum() or c in " -_,.'’").strip()[:80] or "timeline"
