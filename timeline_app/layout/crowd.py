"""Scene -> the stretch of time in which nearly all events are, where a few far ones would squeeze them into a spot."""

from __future__ import annotations

import numpy as np

from timeline_app.dates.calendar import DAY
from timeline_app.layout.scene import Scene

Moments = np.ndarray[tuple[int], np.dtype[np.float64]]  # in order

_FEWEST = 20  # events
_MOST = 0.9  # of them
_LEAST = 0.75  # of all that are shown
_SQUEEZED = 6.0  # times as long as the stretch of most of them is that of all
_GAP = 0.25  # of the stretch: what lies no further off belongs to it
_OVERHANG = 0.2  # of the stretch by which an event may reach beyond it


def crowd_of(scene: Scene) -> tuple[float, float] | None:
    """The shortest stretch that holds most events and what is near them, in seconds since 1970.

    Far events are left out for as long as nine in ten of those that remain lie in a sixth of the time.  None where the
    events are few, or where no far ones squeeze the others.
    """
    starts = np.sort(scene.start)
    low, high = 0, len(starts) - 1
    least = max(_FEWEST, int(np.ceil(_LEAST * len(starts))))
    while (most := _most_of(starts, low, high)) is not None and most[1] - most[0] + 1 >= least:
        low, high = most
    if high - low + 1 == len(starts):
        return None
    first, last = float(starts[low]), float(starts[high])
    inside = (scene.start >= first) & (scene.start <= last)
    return first, min(float(scene.end[inside].max()), last + _OVERHANG * max(last - first, float(DAY)))


def _most_of(starts: Moments, low: int, high: int) -> tuple[int, int] | None:
    """The first and last of most events among some; None where they take up enough of the time of all of these."""
    need = int(np.ceil(_MOST * (high - low + 1)))
    if need < _FEWEST:
        return None
    lengths = starts[low + need - 1 : high + 1] - starts[low : high - need + 2]
    first = low + int(lengths.argmin())
    last = first + need - 1
    length = max(float(starts[last] - starts[first]), float(DAY))
    while first > low and starts[first] - starts[first - 1] <= _GAP * length:
        first -= 1
    while last < high and starts[last + 1] - starts[last] <= _GAP * length:
        last += 1
    squeezed = starts[high] - starts[low] >= _SQUEEZED * max(float(starts[last] - starts[first]), length)
    return (first, last) if squeezed else None
