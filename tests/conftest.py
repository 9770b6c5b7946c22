"""What all tests share: no screen, and a clock that tells of the work alone."""

import gc
import os
import time
from collections.abc import Callable

import pytest
from hypothesis import settings

# No test asserts an absolute time: machines are shared.
settings.register_profile("shared", deadline=None)
settings.load_profile("shared")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def cpu_seconds():
    """The least CPU time of three runs in this thread, without the rubbish collector, which others give work to."""

    def measure(work: Callable[[], object]) -> float:
        times = []
        gc.collect()
        gc.disable()
        try:
            for _ in range(3):
                started = time.thread_time()
                work()
                times.append(time.thread_time() - started)
        finally:
            gc.enable()
        return min(times)

    return measure
