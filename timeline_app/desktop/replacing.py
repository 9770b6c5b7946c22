"""The one command of the undo stack: an act and what it changed."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QUndoCommand

from timeline_app.timeline import Timeline

if TYPE_CHECKING:
    from timeline_app.changes import Change
    from timeline_app.history import Act

TOGETHER = 1.5  # seconds within which drags of the same events are one step


class Replace(QUndoCommand):
    """The one command: an act, and what it changed, None where only the file knows it.

    It does nothing by itself: the Document writes the file and then moves the stack, so that the two never part.
    """

    def __init__(self, act: Act, change: Change | None = None, key: Hashable = None) -> None:
        super().__init__()
        self.act, self.change, self.key = act, change, key

    def before(self, timeline: Timeline) -> Timeline | None:
        """What the timeline that the act made was before it, where that is known."""
        return self.change.back.made(timeline) if self.change is not None else None

    def after(self, timeline: Timeline) -> Timeline | None:
        """What the act makes of the timeline before it, where that is known."""
        return self.change.made(timeline) if self.change is not None else None

    def id(self) -> int:
        """Qt's sign that commands may become one: those which have a key."""
        return -1 if self.key is None else 1

    def goes_on(self, key: Hashable, at: float) -> bool:
        """Whether an act of that key and time goes on with this one."""
        return key is not None and key == self.key and 0 <= at - self.act.at <= TOGETHER

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Become one with the act that goes on with this one: its change is that of both."""
        if not isinstance(other, Replace) or not self.goes_on(other.key, other.act.at):
            return False
        self.act, self.change = other.act, other.change
        return True


class _Known(NamedTuple):
    """What differs between two timelines."""

    before: Timeline
    after: Timeline
    change: Change


_known: list[_Known] = []  # while it is shown


@contextmanager
def known(before: Timeline, after: Timeline, change: Change) -> Iterator[None]:
    """While a timeline is shown in the place of another, what differs need not be found by each who shows it."""
    _known.append(_Known(before, after, change))
    try:
        yield
    finally:
        _known.pop()


def change_of(before: Timeline, after: Timeline) -> Change:
    """What differs between two timelines."""
    from timeline_app.changes import change_between  # nothing is changed before the window is painted

    for one in _known:
        if one.before is before and one.after is after:
            return one.change
    return change_between(before, after)
