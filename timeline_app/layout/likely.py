"""Which of a few rows an event is likeliest to stand in, found for many events at once."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import numpy as np

from timeline_app.layout.plan import Plan
from timeline_app.layout.scene import Floats, Ints, Scene

TRIED = 6  # rows: at 100 000 events that takes half the time, and some 8 % fewer labels show at the deepest zooms
GROWTH = 1.25  # how many times as many events are placed when it is time to look again
MOST = sys.float_info.max


class LookAhead:
    """For the next events of a queue: the rows to try, and from which zoom each would show there at the earliest.

    Of 100 000 events three quarters need only try the likeliest row then.  `width`, `row` and `zoom` are those of all
    events, and follow the placing: `zoom` is infinite for those that are not placed yet.
    """

    def __init__(self, scene: Scene, plan: Plan, width: Floats, row: Ints, zoom: Floats) -> None:
        self._scene, self._width, self._row, self._zoom = scene, width, row, zoom
        choices = [_choices(plan.rows_of(lane)) for lane in range(max(len(scene.lanes), 1))]
        counts = list(map(len, choices))
        self._choices = np.array([rows for lane in choices for rows in lane])
        self._first, self._count = np.cumsum([0, *counts[:-1]]), np.array(counts)
        self._alone = [*((row,) for row in range(len(plan.heights))), ()]  # at -1 none
        self.numbers = range(0)

    def look(self, queue: Sequence[int], number: int) -> None:
        """Look at the events of a queue from a number on; `numbers` are then those that were looked at."""
        self.numbers = range(number, min(int(number * GROWTH) + 1, len(queue)))
        events = np.array(queue[number : self.numbers.stop])
        lane, every = self._scene.lane[events], np.arange(len(events))
        rows = self._choices[self._first[lane] + np.array(self.numbers) * 7 % self._count[lane]]
        lowest = lowest_zooms(self._scene, self._width, self._row, self._zoom, events, rows)
        self._rows, self._lowest = rows, lowest.copy()
        best = np.argmin(lowest, axis=1)
        lowest[every, best] = np.inf
        self._likely, self._others = rows[every, best].tolist(), lowest.min(axis=1).tolist()

    def likely(self, number: int) -> tuple[Sequence[int], float]:
        """The likeliest row of an event, and the zoom from which it would show in another one at the earliest."""
        place = number - self.numbers.start
        return self._alone[self._likely[place]], self._others[place]

    def rows(self, number: int, zoom: float) -> Sequence[int]:
        """The rows in which an event might show from a zoom on."""
        place = number - self.numbers.start
        rows: list[int] = self._rows[place][self._lowest[place] <= min(zoom, MOST)].tolist()
        return rows


def _choices(rows: range) -> list[list[int]]:
    """For each of some rows a few of them, evenly spread; -1 for those that there are not."""
    if len(rows) <= TRIED:
        return [[*rows, *[-1] * (TRIED - len(rows))]]
    step = len(rows) // TRIED
    return [[rows[(first + step * n) % len(rows)] for n in range(TRIED)] for first in range(len(rows))]


def lowest_zooms(scene: Scene, width: Floats, row: Ints, zoom: Floats, events: Ints, rows: Ints) -> Floats:
    """The zoom from which each event would show in each of its rows at the earliest; infinite where it never would.

    `rows` has a line for each of the `events`.  Only the two neighbours there are asked, and what comes between
    can but raise the zoom.
    """
    count = len(scene)
    placed = np.flatnonzero(np.isfinite(zoom))
    keys = np.sort(row[placed] * count + placed)  # row by row, each in the order of time
    at = np.searchsorted(keys, rows * count + events[:, None])
    keys = np.append(keys, -1)  # in no row: it stands behind the last one and before the first
    before, after = keys[at - 1], keys[at]
    left, right = before % count, after % count
    start, reach = scene.start[events][:, None], scene.reach[events][:, None]
    with np.errstate(divide="ignore"):
        needed = width[left] / (start - scene.start[left])
        beyond = width[events][:, None] / (scene.start[right] - start)
    needed[scene.reach[left] > start] = np.inf
    beyond[scene.start[right] < reach] = np.inf
    needed[(before // count != rows) | (zoom[left] >= needed)] = 0.0
    beyond[(after // count != rows) | (zoom[right] >= beyond)] = 0.0
    lowest: Floats = np.where(rows < 0, np.inf, np.maximum(needed, beyond))
    return lowest
