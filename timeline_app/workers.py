"""Work spread over processes: one that dies takes only its item along, and none outlives the one that asked.

Processes are started afresh ("spawn"), as a process with threads, such as the window's, must not be forked.  Each has a
line of its own, on which one item after the other is answered, so it is always known over which item a process died.
"""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing import get_context, parent_process
from multiprocessing import process as process_module
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from threading import Thread
from typing import TypeVar

from timeline_app.errors import Cancelled

MOST = 60  # processes; Windows can wait for 63 things at a time
_PAUSE = 0.1  # seconds between two questions whether to go on
_LAST_WAIT = 1.0  # seconds for a process to end
_AT_ONCE = 8  # items given together, so that a process need not wait for its next one
_READY = None

Item = TypeVar("Item")
Answer = TypeVar("Answer")


@dataclass(slots=True)
class _Worker:
    """A process and the line to it; `given` are the places of the items that it has not answered yet, in its order."""

    process: BaseProcess
    line: Connection
    ready: bool = False
    given: deque[int] = field(default_factory=deque)


def spread(
    work: Callable[[Item], Answer],
    items: Sequence[Item],
    processes: int,
    cancelled: Callable[[], bool] | None = None,
) -> Generator[tuple[int, Answer | None]]:
    """Each item's place and answer as they come; None for an item over which the process died.

    `work` is a function of a module, or a partial one, and must not raise.  Close the iterator to be rid of the
    processes.  It ends early where none can be started: the items without an answer are left to the caller.  Raises
    Cancelled within a fraction of a second when `cancelled` says so.
    """
    waiting = deque(range(len(items)))
    crew: list[_Worker] = []
    try:
        _hire(crew, work, min(processes, len(items), MOST))
        while crew and (waiting or any(worker.given for worker in crew)):
            _hand_out(crew, waiting, items)
            for line in wait([worker.line for worker in crew], _PAUSE):
                worker = next(worker for worker in crew if worker.line is line)
                try:
                    message = worker.line.recv()
                except (EOFError, OSError):
                    crew.remove(worker)
                    _dismiss([worker])
                    if worker.given:
                        yield worker.given.popleft(), None
                        waiting.extendleft(reversed(worker.given))
                    # One that died before it began would do so again.
                    _hire(crew, work, 1 if worker.ready and waiting else 0)
                    continue
                if message is _READY:
                    worker.ready = True
                else:
                    worker.given.popleft()
                    yield message
            if cancelled is not None and cancelled():
                raise Cancelled
    finally:
        _dismiss(crew)


def _hire(crew: list[_Worker], work: Callable[[Item], Answer], count: int) -> None:
    """Add processes to a crew, fewer where the system allows no more."""
    context = get_context("spawn")
    if getattr(sys, "frozen", False):
        process_module.ORIGINAL_DIR = None  # type: ignore[attr-defined]  # it has no script to be run once more
    with suppress(OSError), _deaf():
        for _ in range(count):
            here, there = context.Pipe()
            process = context.Process(target=_serve, args=(there, work), daemon=True)
            try:
                process.start()
            except OSError:
                here.close()
                raise
            finally:
                there.close()  # the end that is left is the process's own: the line breaks when it dies
            crew.append(_Worker(process, here))


@contextmanager
def _deaf() -> Iterator[None]:
    """Processes started within do not hear Ctrl+C, which a terminal sends to all: only the one that asked obeys it."""
    if sys.platform == "win32":
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # it would unblock the signal when it is started with the first process
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _hand_out(crew: Sequence[_Worker], waiting: deque[int], items: Sequence[Item]) -> None:
    """Give items to those who have none, fewer towards the end so that all end together."""
    for worker in crew:
        if not worker.ready or worker.given or not waiting:
            continue
        count = max(1, min(_AT_ONCE, len(waiting) // (4 * len(crew))))
        places = [waiting.popleft() for _ in range(count)]
        try:
            worker.line.send([(at, items[at]) for at in places])
            worker.given.extend(places)
        except OSError:  # it died while it was idle, which no item is to blame for
            waiting.extendleft(reversed(places))


def _dismiss(crew: Sequence[_Worker]) -> None:
    """End processes at once: what they still do nobody wants."""
    for worker in crew:
        worker.process.kill()
    for worker in crew:
        worker.line.close()
        worker.process.join(_LAST_WAIT)
        with suppress(ValueError):  # it hangs in the system, over a network drive that is gone
            worker.process.close()


# ---------------------------------------------------------------- in the process


def _serve(line: Connection, work: Callable[[Item], Answer]) -> None:
    """Answer what comes along the line until it breaks."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_follow_parent, daemon=True).start()
    with suppress(EOFError, ConnectionError):
        line.send(_READY)
        while True:
            for at, item in line.recv():
                line.send((at, work(item)))


def _follow_parent() -> None:
    """End with the one that asked, even when it is killed amid the work on an item."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
