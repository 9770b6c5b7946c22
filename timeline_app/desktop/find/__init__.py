"""Find: a line over the canvas, the rows under it, and what it does in a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.desktop.find.line import FindLine
from timeline_app.desktop.find.results import Results, results

if TYPE_CHECKING:
    from timeline_app.desktop.window import MainWindow

__all__ = ["FindLine", "find_line", "step"]


def find_line(window: MainWindow) -> FindLine:
    """The line of the window that finds words, made when it is first wanted."""
    rooms = window.rooms()
    if rooms.find_line is None:
        line = FindLine(rooms, rooms.canvas, window.style_now, window.language, lambda typed: _look(window, typed))
        line.event_wanted.connect(rooms.show_event)
        line.article_wanted.connect(rooms.article_wanted)
        window.document.changed.connect(line.refresh)
        rooms.find_line = line
    return rooms.find_line


def step(window: MainWindow, by: int) -> None:
    """Go to the next place that was found, or the one before; the line opens where it is closed."""
    line = find_line(window)
    if not line.is_open:
        line.open()
    line.step(by)


def _look(window: MainWindow, typed: str) -> Results:
    """What the index of the open file finds, or the timeline itself where no file holds it."""
    from timeline_app.store.search import scan

    document = window.document
    session = document.session
    found = session.find(typed) if session is not None else scan(document.timeline, typed)
    return results(document.timeline, found, typed, window.language)
