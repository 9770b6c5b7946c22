"""Making very many objects at once, none of which is part of a cycle, without Python's search for cycles among them.

The search would take longer than the making, and while it runs nothing else does, in no thread.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MANY = 100_000  # new objects that are never looked through again, as those of modules might be


def search_among_what_is_new() -> None:
    """Search for cycles again where `__main__.py` has begun without, but never among what is there by now."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


@contextmanager
def no_search_for_cycles() -> Iterator[None]:
    """No cycles are looked for; where it is asked for within itself or in two threads, until the first is over."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if gc.get_count()[0] > _MANY:
            gc.freeze()
        if was_on:
            gc.enable()
