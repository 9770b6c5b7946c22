"""Many items worked through, in this process or in several; the answers come in the order of the items all the same."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from itertools import takewhile
from typing import Protocol, TypeVar

from timeline_app.errors import Cancelled

Progress = Callable[[int, int, str], None]
Item = TypeVar("Item")
Item_contra = TypeVar("Item_contra", contravariant=True)
Answer = TypeVar("Answer")
Answer_co = TypeVar("Answer_co", covariant=True)

# A process is started for so many bytes, and none for less than enough: see tests/benchmarks/bench_folder.py.
_SHARE = 200_000
_ENOUGH = 600_000


class Work(Protocol[Item_contra, Answer_co]):
    """What is done with each item: a function of a module, or a partial one, that never raises."""

    def __call__(self, item: Item_contra, /, *, cancelled: Callable[[], bool] | None = None) -> Answer_co:
        """The answer to an item; whatever it is when `cancelled` says that nobody wants it."""


def in_order(
    work: Work[Item, Answer],
    items: Sequence[Item],
    *,
    name: Callable[[Item], str],
    size: Callable[[Item], int],
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    jobs: int | None = 1,
) -> Generator[Answer | None]:
    """The answer to each item, in their order; None where a process died over it.

    `size` is in bytes.  `progress`, `cancelled` and `jobs` are those of `pipeline.read_and_extract`.  Close the
    generator to be rid of the processes.
    """
    tell = progress or (lambda _done, _total, _name: None)
    held: dict[int, Answer | None] = {}
    first = 0
    if items:
        tell(0, len(items), name(items[0]))
    with closing(_as_they_come(work, items, _processes(items, size, jobs), cancelled)) as answers:
        for done, (place, answer) in enumerate(answers, 1):
            held[place] = answer
            ready = list(takewhile(held.__contains__, range(first, len(items))))
            first += len(ready)
            tell(done, len(items), name(items[min(first, len(items) - 1)]))
            yield from (held.pop(at) for at in ready)


def _as_they_come(
    work: Work[Item, Answer], items: Sequence[Item], processes: int, cancelled: Callable[[], bool] | None
) -> Generator[tuple[int, Answer | None]]:
    """Each item's place and answer: those of other processes, then those that are left to this one."""
    left = dict(enumerate(items))
    if processes:
        from timeline_app.workers import spread

        with closing(spread(work, items, processes, cancelled)) as answers:
            for place, answer in answers:
                del left[place]
                yield place, answer
    for place, item in left.items():
        _check(cancelled)
        alone = work(item, cancelled=cancelled)
        _check(cancelled)
        yield place, alone


def _processes(items: Sequence[Item], size: Callable[[Item], int], jobs: int | None) -> int:
    """How many processes are worth their start, 0 when this one is done sooner.

    One large item is worth one: it can be stopped at any moment.
    """
    if jobs == 1:
        return 0
    most = min(jobs or _cores(), len(items))
    known = 0
    for item in items:
        known += size(item)
        if known >= max(most * _SHARE, _ENOUGH):
            return most
    return known // _SHARE if known >= _ENOUGH else 0


def _cores() -> int:
    """How many cores this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _check(cancelled: Callable[[], bool] | None) -> None:
    if cancelled is not None and cancelled():
        raise Cancelled
