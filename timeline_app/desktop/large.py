"""Acts that take seconds, as adding 100 000 events: made and written by a worker while the window goes on."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import partial
from time import time
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from timeline_app.desktop.replacing import change_of, known
from timeline_app.desktop.tasks import Tasks
from timeline_app.errors import Cancelled, TimelineAppError, WriteError
from timeline_app.timeline import Timeline

if TYPE_CHECKING:
    from timeline_app.changes import Change
    from timeline_app.desktop.document import Document
    from timeline_app.history import Act, ActName
    from timeline_app.store import Session

LARGE = 3000  # articles and events: what changes more of them at once is written by a worker
HEAVY = 50_000  # bytes of an act that only the file knows: from these on a worker takes it back


class _Made(NamedTuple):
    """What an act has made of the timeline, in the file already."""

    timeline: Timeline
    change: Change
    shown: Change  # what differs from the timeline that is seen until then


class LargeActs(QObject):
    """Makes one act of a document at a time; meanwhile the document takes no other.

    `begins` is sent before an act is made of what the document is then; `at_work` carries whether one is under way,
    `progressed` how far it is, and its name; `ended` is sent before what became of it is told, and carries whether the
    person stopped it.
    """

    begins = Signal()
    at_work = Signal(bool)
    ended = Signal(bool)
    progressed = Signal(int, int, object)  # ActName

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document, self._tasks = document, Tasks(self)
        self._name: ActName | None = None
        self._tasks.progressed.connect(self._progress)

    @property
    def are_under_way(self) -> bool:
        """Whether an act is being made or written."""
        return self._name is not None

    def cancel(self) -> None:
        """Ask the act that is under way to stop: nothing changes then, unless the file has it already."""
        self._tasks.cancel()

    def settle(self) -> None:
        """Stop the act that is under way and wait until it is over; one that is in the file by then is shown."""
        if self.are_under_way:
            self._tasks.settle()

    def close(self) -> None:
        """Let nothing begin any more."""
        self.settle()
        self._tasks.close()

    def make(
        self,
        make: Callable[[Timeline], Timeline],
        name: ActName,
        over: Callable[[], None],
        failed: Callable[[BaseException], None],
        stopped: Callable[[], None] = lambda: None,
        *,
        since: Callable[[Timeline], Timeline | None] = lambda _before: None,
        key: Hashable = None,
    ) -> None:
        """Make an act of the person (`key` as in `Document.apply`); `since` gives what `Session.do` calls so.

        One of `over`, `failed` and `stopped` is called in the end; `over` too where the act was refused, which the
        document has said.
        """
        from timeline_app.history import Act  # nothing is done before the window is painted

        document, act = self._document, Act(name, time())
        if document.is_at_work():
            over()
            return
        unkept = document.find_place()
        before, session = document.timeline, document.session

        def work(progress: Callable[[int, int, str], None], cancelled: Callable[[], bool]) -> _Made | None:
            after = make(before)
            if after is before:
                return None
            earlier = since(before)
            if session is not None:
                session.do(after, act, since=earlier, told=partial(_tell, progress, cancelled))
            change = change_of(earlier or before, after)
            return _Made(after, change, change if earlier is None else change_of(before, after))

        def done(made: _Made | None) -> None:
            if made is not None:
                with known(before, made.timeline, made.shown):
                    document.did(act, made.timeline, made.change, unkept, key=key)
            over()

        def again() -> None:
            if document.timeline is before:  # else it is another one by now
                self.make(make, name, lambda: None, failed)

        def refused(error: BaseException) -> None:
            if not isinstance(error, WriteError):
                failed(error)
                return
            document.refuse(error, again)
            over()

        self._run(name, work, done, refused, stopped)

    def step(self, act: Act, change: Change | None, *, back: bool, then: Callable[[int], None]) -> None:
        """Take the last act of the document back, or do the next one again.

        `then` follows where it went well, with how many of the first acts are known no more.
        """
        document = self._document
        before, session = document.timeline, document.session
        assert session is not None  # noqa: S101  # who asks has seen it

        def work(progress: Callable[[int, int, str], None], cancelled: Callable[[], bool]) -> _Made:
            told = partial(_tell, progress, cancelled)
            target = (change.back if back else change).made(before) if change is not None else None
            reached = (session.undo if back else session.redo)(target, act, told)
            found = change or (change_of(reached, before) if back else change_of(before, reached))
            return _Made(reached, found, found.back if back else found)

        def done(made: _Made) -> None:
            with known(before, made.timeline, made.shown):
                gone = document.stepped(made.timeline, made.change, back=back)
            then(gone)

        def refused(error: BaseException) -> None:
            if not isinstance(error, TimelineAppError):
                raise error
            document.refuse(error, lambda: then(0))

        self._run(act.name, work, done, refused, lambda: None)

    def _progress(self, done: int, total: int, _name: str) -> None:
        if self._name is not None:  # else what was told last comes after it was over
            self.progressed.emit(done, total, self._name)

    def _run(
        self,
        name: ActName,
        work: Callable[[Callable[[int, int, str], None], Callable[[], bool]], object],
        done: Callable[[_Made], None],
        failed: Callable[[BaseException], None],
        stopped: Callable[[], None],
    ) -> None:
        def over(follow: Callable[[], None], *, is_stopped: bool = False) -> None:
            self._name = None
            try:
                self.ended.emit(is_stopped)
                follow()
            finally:
                self._document.state_changed.emit()
                if not self.are_under_way:
                    self.at_work.emit(False)

        def in_peace(progress: Callable[[int, int, str], None], cancelled: Callable[[], bool]) -> object:
            from timeline_app.collector import no_search_for_cycles  # nothing is made before the window is painted

            with no_search_for_cycles():
                return work(progress, cancelled)

        self._name = name
        self.at_work.emit(True)
        self._document.state_changed.emit()
        self.progressed.emit(0, 0, name)
        self._tasks.run(
            in_peace,
            lambda made: over(lambda: done(made)),
            lambda error: over(lambda: failed(error)),
            lambda: over(stopped, is_stopped=True),
            lasting=True,
        )


def _tell(progress: Callable[[int, int, str], None], cancelled: Callable[[], bool], done: int, total: int) -> None:
    """Say how far an act is, and end it where nobody wants it any more."""
    if cancelled():
        raise Cancelled
    progress(done, total, "")


def is_large(session: Session | None, change: Change | None, *, back: bool) -> bool:
    """Whether it takes long to take the last act of a file back, or to do the next one again."""
    if session is None:
        return False
    if change is None:
        return session.weight(back=back) > HEAVY
    return len(change.events) + len(change.articles) > LARGE
