"""The open Timeline, its undo stack and its file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from timeline_app.history import ActName
from timeline_app.model import Timeline


class Replace(QUndoCommand):
    """The one command: a Timeline before and after.  Both are frozen, so undo is exact by construction."""

    def __init__(self, show: Callable[[Timeline], None], before: Timeline, after: Timeline, name: ActName) -> None:
        super().__init__()
        self.name = name
        self._show, self._before, self._after = show, before, after

    def undo(self) -> None:
        """Show what was before."""
        self._show(self._before)

    def redo(self) -> None:
        """Show what comes after."""
        self._show(self._after)


class Document(QObject):
    """What the window has open; `changed` carries the Timeline whenever it becomes another one."""

    changed = Signal(object)
    state_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.timeline = Timeline()
        self.path: Path | None = None
        self.stack = QUndoStack(self)
        # Bound methods, not lambdas: Qt lets go of them when this object goes, before the stack tells of its own end.
        self.stack.cleanChanged.connect(self._tell_state)
        self.stack.indexChanged.connect(self._tell_state)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was opened yet."""
        return not self.timeline.articles and not self.timeline.events

    @property
    def is_saved(self) -> bool:
        """Whether the file holds all that the window shows."""
        return self.stack.isClean()

    def apply(self, after: Timeline, name: ActName) -> None:
        """Make an act of the person: one step of undo with a name; an act that changes nothing is none."""
        if after is not self.timeline:
            self.stack.push(Replace(self._show, self.timeline, after, name))

    def undo_name(self, language: str) -> str:
        """What undo would take back; "" for nothing."""
        return self._name(self.stack.index() - 1, language)

    def redo_name(self, language: str) -> str:
        """What redo would do again; "" for nothing."""
        return self._name(self.stack.index(), language)

    def _name(self, place: int, language: str) -> str:
        command = self.stack.command(place) if 0 <= place < self.stack.count() else None
        return command.name.say(language) if isinstance(command, Replace) else ""

    def replace(self, timeline: Timeline, path: Path | None) -> None:
        """Show another timeline, with no history."""
        self.stack.clear()
        self.path = path
        self._show(timeline)
        self.state_changed.emit()

    def save(self, path: Path) -> None:
        """Save under a name; raises WriteError when that cannot be done."""
        from timeline_app import store  # SQLite is of no use before there is something to save

        store.save(self.timeline, path)
        self.path = path
        self.stack.setClean()
        self.state_changed.emit()

    def close(self) -> None:
        """Let go of the stack before the window goes: it would tell of its own end."""
        self.stack.blockSignals(True)
        self.blockSignals(True)

    def _tell_state(self) -> None:
        self.state_changed.emit()

    def _show(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self.changed.emit(timeline)


def file_name(title: str) -> str:
    """A title as the name of a file, without an ending."""
    return "".join(c for c in title if c.isalnum() or c in " -_,.'’").strip()[:80] or "timeline"
