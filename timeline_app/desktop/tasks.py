"""Work in the background: a pure function in a worker, its answer on the thread of the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event as Flag
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from timeline_app.errors import Cancelled

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

LAST_WAIT = 0.8  # seconds for work to stop when the window closes
Work = Callable[[Callable[[int, int, str], None], Callable[[], bool]], Any]


def let_go(tasks: Tasks) -> None:
    """Stop what is under way, whoever asked for it being gone, and delete the Tasks once it is over."""
    tasks.cancel()
    if tasks.running:
        tasks.busy.connect(lambda busy: None if busy else tasks.deleteLater())
    else:
        tasks.deleteLater()


@dataclass(slots=True, eq=False)
class _Job:
    """One piece of work and who wants its answer."""

    done: Callable[[Any], None]
    failed: Callable[[BaseException], None]
    stopped: Callable[[], None]
    lasting: bool
    flag: Flag = field(default_factory=Flag)
    future: Future[Any] | None = None


class Tasks(QObject):
    """Runs one piece of work after the other, outside the window's thread.

    Work is a function of `progress(done, total, name)` and `cancelled()`.  This object lives on the window's thread and
    its signals are queued, so answers come there: a worker never touches a widget.  `busy` carries whether anything is
    under way, `progressed` how far it is.
    """

    busy = Signal(bool)
    progressed = Signal(int, int, str)
    closed = Signal()
    _finished = Signal(object, object)  # _Job, Future

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool: ThreadPoolExecutor | None = None
        self._jobs: list[_Job] = []
        self._closing = False
        self._last: Future[Any] | None = None
        self._held: list[tuple[_Job, Future[Any]]] | None = None
        self.lingers = False  # work goes on after `close`, and nobody wants its answer
        self._finished.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Work,
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None],
        stopped: Callable[[], None] = lambda: None,
        *,
        lasting: bool = False,
    ) -> None:
        """Begin a piece of work; one of the three is called on the window's thread when it is over.

        Where what the work has done is `lasting`, its answer is wanted also when it came too late to be stopped.  None
        begins any more once this is closed.
        """
        if self._closing:
            return
        job = _Job(done, failed, stopped, lasting)
        self._jobs.append(job)
        self.busy.emit(True)
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor  # there is nothing to do before the window is painted

            self._pool = ThreadPoolExecutor(1, thread_name_prefix="timeline-app")
        future = self._pool.submit(self._work, job, work)
        self._last = job.future = future
        future.add_done_callback(lambda finished: self._finished.emit(job, finished))

    @property
    def running(self) -> bool:
        """Whether anything is under way."""
        return bool(self._jobs)

    def cancel(self) -> None:
        """Ask everything under way to stop; what comes of it is thrown away."""
        for job in self._jobs:
            job.flag.set()

    def settle(self) -> None:
        """Ask everything to stop, wait until it has, and give every answer now."""
        self.cancel()
        for job in list(self._jobs):
            if job.future is not None:
                from concurrent.futures import wait  # threads are of no use before there is something to do

                wait([job.future])
                self._answer(job, job.future)

    def hold(self, held: bool) -> None:  # noqa: FBT001  # as Qt's signal has it
        """Keep answers back, or give those that were kept back: they find nothing half done."""
        if held:
            self._held = self._held or []
            return
        kept, self._held = self._held or [], None
        for job, future in kept:
            self._answer(job, future)

    def close(self) -> None:
        """Stop everything and wait for it, but not for long; no answer is given any more."""
        self._closing = True
        self.closed.emit()
        self.cancel()
        if self._pool is not None and self._last is not None:
            from concurrent.futures import wait

            self._pool.shutdown(wait=False, cancel_futures=True)
            self.lingers = bool(wait([self._last], LAST_WAIT).not_done)  # all others are over before it

    def _work(self, job: _Job, work: Work) -> object:
        if job.flag.is_set():
            raise Cancelled
        return work(self._progress, job.flag.is_set)

    def _progress(self, done: int, total: int, name: str) -> None:
        if not self._closing:
            self.progressed.emit(done, total, name)

    def _answer(self, job: _Job, future: Future[Any]) -> None:
        if self._held is not None and not self._closing:
            self._held.append((job, future))
            return
        if job not in self._jobs:
            return  # given already
        self._jobs.remove(job)
        if self._closing:
            return
        self.busy.emit(bool(self._jobs))
        error = None if future.cancelled() else future.exception()
        is_late = job.flag.is_set() and not (job.lasting and error is None)
        if future.cancelled() or is_late or isinstance(error, Cancelled):
            job.stopped()
        elif error is not None:
            job.failed(error)
        else:
            job.done(future.result())
