"""A file written from what a window knows, with the acts that it can go back to."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from timeline_app.desktop.replacing import Replace
from timeline_app.errors import ReadError, WriteError
from timeline_app.timeline import Timeline


def write_anew(path: Path, timeline: Timeline, commands: Sequence[Replace], done: int) -> None:
    """Write a timeline with the acts around it, of which so many are done; raises WriteError."""
    from timeline_app import store

    first = timeline
    for command in reversed(commands[:done]):
        first = command.before(first) or first
    if not commands:
        store.create_session(path, first).close()
        return
    beside = path.with_name(f".{os.urandom(16).hex()}{path.suffix}")
    try:
        with store.create_session(beside, first) as session:
            for command in commands:
                session.do(command.after(session.timeline) or first, command.act)
            for command in reversed(commands[done:]):
                session.undo(command.before(session.timeline), command.act)
            session.copy_to(path)
    finally:
        beside.unlink(missing_ok=True)


def check_free(path: Path) -> None:
    """Raises WriteError when another window has a file open."""
    from timeline_app import store

    if path.is_file():
        with suppress(ReadError), store.open_session(path) as there:
            if there.read_only is store.ReadOnly.IN_USE:
                raise WriteError("window.target_in_use", file=path.name)
