"""Processor time in milliseconds, and the yardstick it is compared with."""

from __future__ import annotations

import json
import resource
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

FEW = 3  # yardsticks before and after each block


def cpu() -> float:
    """Milliseconds of processor time of this process with all its threads, and of its children that have ended."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (time.process_time() + children.ru_utime + children.ru_stime) * 1000


def yardstick() -> float:
    """Milliseconds for 100 000 turns of a plain loop: on a busy machine it grows as what is measured does."""
    started, total = time.process_time(), 0
    for number in range(100_000):
        total += number * number
    return (time.process_time() - started) * 1000


def yardsticks() -> list[float]:
    """A few yardsticks, for the median."""
    return [yardstick() for _ in range(FEW)]


def spent(work: Callable[[], object]) -> float:
    """Milliseconds that a piece of work takes."""
    started = cpu()
    work()
    return cpu() - started


@dataclass(frozen=True, slots=True)
class Taken:
    """What a block of like acts took: milliseconds, and the yardstick of the same minute."""

    median: float
    slow: float  # 95 of 100 are faster
    unit: float

    @property
    def yards(self) -> float:
        """The median in yardsticks."""
        return self.median / self.unit

    @property
    def slow_yards(self) -> float:
        """The 95th percentile in yardsticks."""
        return self.slow / self.unit


def taken(times: list[float], units: list[float]) -> Taken:
    """Sum a block up."""
    return Taken(statistics.median(times), percentile(times, 0.95), statistics.median(units))


def percentile(times: list[float], share: float) -> float:
    """The value below which a share of the values lies, the highest of few."""
    return sorted(times)[min(int(len(times) * share), len(times) - 1)]


def tell(answer: object) -> None:
    """Hand an answer to the program that started this one."""
    sys.stdout.write(json.dumps(answer) + "\n")
