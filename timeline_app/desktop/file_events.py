"""Files that macOS asks the running program to open: a double click there is no argument but an event."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent


class FileEvents(QObject):
    """Hands the files of such events to a function; those that come before the window stands wait for it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[Path] = []
        self._open: Callable[[Sequence[Path]], object] | None = None

    def begin(self, open_paths: Callable[[Sequence[Path]], object]) -> None:
        """Open files by this function from now on, those that wait first."""
        self._open = open_paths
        if self._waiting:
            open_paths(self._waiting)
            self._waiting = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the event out of Qt's hands when it asks for a file."""
        if not isinstance(event, QFileOpenEvent) or not event.file():
            return super().eventFilter(watched, event)
        if self._open is None:
            self._waiting.append(Path(event.file()))
        else:
            self._open([Path(event.file())])
        return True
