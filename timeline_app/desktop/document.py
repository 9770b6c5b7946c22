"""The open Timeline, its file and its undo stack: what is seen is in the file already."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from time import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from timeline_app.desktop import large, untitled
from timeline_app.desktop.large import LargeActs, is_large
from timeline_app.desktop.replacing import Replace, change_of
from timeline_app.errors import TimelineAppError, WriteError
from timeline_app.timeline import Timeline

if TYPE_CHECKING:
    from timeline_app.changes import Change
    from timeline_app.history import Act, ActName
    from timeline_app.store import ReadOnly, Session


class Document(QObject):
    """What the window has open; `changed` carries the Timeline whenever it becomes another one.

    `refused` carries why an act was not done and a function that tries it again, `unkept` why there is no file.
    """

    changed = Signal(object)
    state_changed = Signal()
    refused = Signal(object, object)  # TimelineAppError, Callable[[], None]
    unkept = Signal(object)  # TimelineAppError

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.timeline = Timeline()
        self.session: Session | None = None
        self._is_untitled = False
        self.opened: Timeline | None = None  # as it was when its file was opened
        self.reopened = False  # and that file held acts already
        self.refusals = 0
        self.was_refused = False  # the last act
        self._is_told_unkept = False
        self._has_unknown = False  # acts that only the file knows
        self._stack = QUndoStack(self)
        self.large = LargeActs(self)

    # ---------------------------------------------------------------- what it is

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to be seen."""
        return not self.timeline.articles and not self.timeline.events

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing that could be lost."""
        return self.is_empty and not self._stack.count() and self.path is None

    @property
    def path(self) -> Path | None:
        """The file, where it has a name."""
        return None if self.session is None or self.is_untitled else self.session.path

    @property
    def is_untitled(self) -> bool:
        """Whether it is kept in a file without a name."""
        return self.session is not None and self._is_untitled

    @property
    def read_only(self) -> ReadOnly | None:
        """Why it cannot be changed, or None."""
        return self.session.read_only if self.session is not None else None

    @property
    def is_kept(self) -> bool:
        """Whether a file holds all that is seen, with a name or without."""
        return self.session is not None and (self.read_only is not None or self.session.file_state == "same")

    @property
    def is_safe(self) -> bool:
        """Whether it can be left without losing anything."""
        return self.is_blank or self.read_only is not None or (self.is_kept and not self.is_untitled)

    # ---------------------------------------------------------------- acts

    @property
    def acts(self) -> tuple[Act, ...]:
        """Every act that can be gone back or forth to, the oldest first."""
        return tuple(command.act for command in self._commands())

    @property
    def done(self) -> int:
        """How many of the acts are done."""
        return self._stack.index()

    def undo_name(self, language: str) -> str:
        """What undo would take back; "" for nothing."""
        return self._command(self.done - 1).act.name.say(language) if self.done else ""

    def redo_name(self, language: str) -> str:
        """What redo would do again; "" for nothing."""
        return self._command(self.done).act.name.say(language) if self.done < self._stack.count() else ""

    def apply(
        self, after: Timeline, name: ActName, *, key: Hashable = None, over: Callable[[], None] = lambda: None
    ) -> None:
        """Make an act of the person: one step of undo with a name; an act that changes nothing is none.

        An act that follows one of the same `key` at once is one step with it.  `over` is called when it is done or
        refused: at once, but for a large act, which is written in the background.
        """
        if after is not self.timeline and not self.is_at_work():
            self._do(after, name, key, over)
        else:
            over()

    def change(
        self,
        make: Callable[[Timeline], Timeline],
        name: ActName,
        many: int,
        *,
        key: Hashable = None,
        over: Callable[[], None] = lambda: None,
    ) -> None:
        """Make an act on so many events, as `apply` does; a large one is made in the background as well."""
        if many <= large.LARGE or self.is_at_work():
            self.apply(make(self.timeline), name, key=key, over=over)
        else:
            self.large.begins.emit()
            self.large.make(make, name, over, _raised, since=self._goes_on(key, time()), key=key)

    def _goes_on(self, key: Hashable, at: float) -> Callable[[Timeline], Timeline | None]:
        """What gives the timeline before the last act where one of that key and time goes on with it."""
        last = self._command(self.done - 1) if self.done else None
        if last is None or not last.goes_on(key, at):
            return lambda _timeline: None
        return last.before

    def _do(self, after: Timeline, name: ActName, key: Hashable, over: Callable[[], None]) -> None:
        from timeline_app.history import Act  # nothing is done before the window is painted

        act = Act(name, time())
        since = self._goes_on(key, act.at)(self.timeline)
        unkept = self.find_place()
        change = change_of(since or self.timeline, after)
        if is_large(self.session, change, back=True):
            self.large.make(lambda _before: after, name, over, _raised, since=lambda _before: since, key=key)
            return
        try:
            if self.session is not None:
                self.session.do(after, act, since=since)
        except WriteError as error:
            self.refuse(error, partial(self._apply_to, self.timeline, after, name))
        else:
            self.did(act, after, change, unkept, key=key)
        over()

    def did(
        self, act: Act, after: Timeline, change: Change, unkept: TimelineAppError | None, *, key: Hashable = None
    ) -> None:
        """Show what an act has made that the file has already, or that stands in no file for the reason `unkept`."""
        self._stack.push(Replace(act, change, key))
        self._forget()
        self._show(after)
        if unkept is not None and not self._is_told_unkept:
            self._is_told_unkept = True
            self.unkept.emit(unkept)

    def undo(self) -> None:
        """Take the last act back."""
        self.go_to(self.done - 1)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self.go_to(self.done + 1)

    def go_to(self, place: int) -> None:
        """Take acts back, or do them again, until so many are done."""
        place = max(0, min(place, self._stack.count()))
        if self.is_at_work():
            return
        shown = self.timeline
        try:
            while self.done != place and not self._is_large(back=place < self.done):
                self._step(back=place < self.done)
        except WriteError as error:
            self.refuse(error, partial(self.go_to, place - self._forget()))
            return
        place -= self._forget()
        if self.timeline is not shown:
            self._show(self.timeline)
        if self.done != place:
            back = place < self.done
            command = self._command(self.done - back)
            self.large.step(command.act, command.change, back=back, then=lambda gone: self.go_to(place - gone))

    def stepped(self, reached: Timeline, change: Change, *, back: bool) -> int:
        """Show what an act was that the file has taken back, or done again; how many of the first acts have gone."""
        self._move(self._command(self.done - back), reached, change, back=back)
        gone = self._forget()
        self._show(self.timeline)
        return gone

    def _is_large(self, *, back: bool) -> bool:
        return is_large(self.session, self._command(self.done - back).change, back=back)

    def is_at_work(self) -> bool:
        """Whether a large act is under way, which no other may meet: what asks for one is shown what is there."""
        if not self.large.are_under_way:
            return False
        self.refusals += 1
        self._show(self.timeline)
        return True

    def _step(self, *, back: bool) -> None:
        """Take one act back or do one again, the file first; raises WriteError."""
        command = self._command(self.done - back)
        known = (command.before if back else command.after)(self.timeline)
        if self.session is not None:
            reached = (self.session.undo if back else self.session.redo)(known, command.act)
        else:
            reached = known or self.timeline
        change = command.change or change_of(*((reached, self.timeline) if back else (self.timeline, reached)))
        self._move(command, reached, change, back=back)

    def _move(self, command: Replace, reached: Timeline, change: Change, *, back: bool) -> None:
        command.change = change
        command.key = None  # what is done now goes on with nothing
        (self._stack.undo if back else self._stack.redo)()
        self.timeline = reached

    def _forget(self) -> int:
        """Let go of acts that neither the window nor the file can go to any more; how many of the first have gone."""
        if self.session is None or not self._has_unknown:
            return 0
        first = self.done - self.session.done
        told = range(first, first + len(self.session.acts))
        commands = list(enumerate(self._commands()))
        kept = [command for place, command in commands if place in told or command.change is not None]
        gone = sum(command.change is None and place not in told for place, command in commands[: self.done])
        if len(kept) < len(commands):
            self._refill(kept, self.done - gone)
        self._has_unknown = any(command.change is None for command in self._commands())
        return gone

    def _refill(self, commands: Sequence[Replace], done: int) -> None:
        made = [Replace(command.act, command.change, command.key) for command in commands]
        self._stack.clear()  # and with it the commands
        for command in made:
            self._stack.push(command)
        self._stack.setIndex(done)

    def _commands(self) -> list[Replace]:
        return [self._command(place) for place in range(self._stack.count())]

    def _command(self, place: int) -> Replace:
        command = self._stack.command(place)
        assert isinstance(command, Replace)  # noqa: S101  # no other is ever pushed
        return command

    def _apply_to(self, before: Timeline, after: Timeline, name: ActName) -> None:
        """Make an act that was refused, unless the timeline is another one by now."""
        if self.timeline == before:
            self.apply(after, name)

    def refuse(self, error: TimelineAppError, again: Callable[[], None]) -> None:
        """Say why an act was not done, and offer to do it again."""
        self.refusals += 1
        self._show(self.timeline)  # a field may show what has not come about
        self.was_refused = True
        self.state_changed.emit()
        self.refused.emit(error, again)

    # ---------------------------------------------------------------- its file

    def replace(self, timeline: Timeline, session: Session | None) -> None:
        """Show another timeline, its events in the order of time, and the file that keeps it.

        None gives it a file with the first act.
        """
        self.let_go()
        self._take(session)
        self.opened = timeline if session is not None else None
        self.reopened = session is not None and bool(session.acts)
        self._is_told_unkept = False
        acts, done = (session.acts, session.done) if session is not None else ((), 0)
        self._refill([Replace(act) for act in acts], done)
        self._has_unknown = bool(acts)
        self._show(timeline)

    def copy_to(self, path: Path) -> None:
        """Write everything, history included, into another file; raises WriteError, also when it is open elsewhere."""
        self.large.settle()
        from timeline_app.desktop.writing_anew import check_free  # files are written later than the window stands

        check_free(path)
        if self.session is None or self._is_spoilt:
            self._write_anew(path)
        else:
            self.session.copy_to(path)

    def move_to(self, path: Path) -> None:
        """Go on in another file, history included; a file without a name is gone then.  Raises TimelineAppError."""
        from timeline_app import store

        spoilt = self.session is None or self._is_spoilt
        self.copy_to(path)
        session = store.open_session(path)
        if self.read_only is not None:  # what others have done meanwhile has come along
            self.replace(session.timeline, session)
            return
        session.timeline = self.timeline  # equal, and cheap to compare while it is the same object
        self.let_go(discard=True)
        self._take(session)
        if spoilt:
            self._refill(*self._known())
        self.was_refused = False
        self.state_changed.emit()

    def let_go(self, *, discard: bool = False) -> None:
        """Close the file; with `discard` one without a name is deleted.  The timeline stays on screen, unkept.

        A large act that is under way is stopped.
        """
        self.large.settle()
        session, is_ours = self.session, self.is_untitled and self.read_only is None
        self.session = None
        if session is not None:
            session.close()
            if discard and is_ours:
                with suppress(OSError):
                    session.path.unlink()

    def keep_view(self, stretch: tuple[float, float] | None) -> None:
        """Write down what is in sight, in seconds since 1970; where that cannot be it is no matter."""
        self.large.settle()
        if self.session is not None and self.read_only is None:
            with suppress(Exception):
                self.session.view = stretch

    def close(self) -> None:
        """Let go of the file and of all who listen: the stack would tell of its own end."""
        self.let_go()
        self.large.close()
        self._stack.blockSignals(True)
        self.blockSignals(True)

    @property
    def _is_spoilt(self) -> bool:
        """Whether somebody else has written into the file that this window holds."""
        return self.session is not None and self.read_only is None and self.session.file_state == "changed"

    def _take(self, session: Session | None) -> None:
        self.session = session
        self._is_untitled = session is not None and untitled.is_untitled(session.path)

    def find_place(self) -> TimelineAppError | None:
        """Keep a timeline that has no file in one without a name; why that cannot be, or None."""
        if self.session is not None:
            return None
        from timeline_app import store  # SQLite is of no use before there is something to keep

        try:
            path = untitled.new_path()
            self._write_anew(path)
            session = store.open_session(path)
            session.timeline = self.timeline
            self._take(session)
        except TimelineAppError as error:
            return error
        return None

    def _write_anew(self, path: Path) -> None:
        """Write a file from what the window knows, with every act that it can go back to by itself."""
        from timeline_app.desktop.writing_anew import write_anew

        write_anew(path, self.timeline, *self._known())

    def _known(self) -> tuple[list[Replace], int]:
        """The commands around now whose timelines are known, and how many of them are done."""
        commands = self._commands()
        known = [command for command in commands if command.change is not None]
        return known, sum(command in known for command in commands[: self.done])

    def _show(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self.was_refused = False
        self.changed.emit(timeline)
        self.state_changed.emit()


def _raised(error: BaseException) -> None:
    raise error
