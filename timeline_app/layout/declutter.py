"""Labels that hold still: every event gets one row and the zoom from which its label shows there.

Panning then changes nothing and zooming in only adds labels.  Events are placed in the order of their importance:
for each row the smallest zoom is found at which the label clears every more important label that would be in sight,
and the best row is taken.  When the first few stand, what they leave free while all is in sight is filled with as many
others as fit, so a third more labels show there.  `advance` does it in slices, and what an earlier slice has placed no
later one moves.
"""

from __future__ import annotations

import math
from array import array
from bisect import bisect
from collections.abc import Sequence
from itertools import accumulate

import numpy as np

from timeline_app.layout.likely import LookAhead
from timeline_app.layout.plan import Plan
from timeline_app.layout.scene import Floats, Ints, Scene

INDENT = 12.0  # pixels from a dot to its text
GAP = 16.0  # pixels from the end of a label to the next dot
LONG = 60.0  # pixels at the zoom that shows all: a bar longer than that is placed before all others, from the top
FIRST = 1.0  # events a row that are placed by importance alone before the rows are filled
FARTHEST = 256.0  # how many times farther out than all in sight labels still show
CHOOSY = 2000  # events for which every row is tried; for the others a few
INF = math.inf


class Arrangement:
    """The row of every event of a scene, and the zoom, in pixels per second, from which its label shows.

    `zoom` is infinite for events that have no label at any zoom, or none yet.  With `dated` every label keeps room
    for its date; without, dates show where there happens to be room.
    """

    def __init__(self, scene: Scene, plan: Plan, fit_zoom: float, *, dated: bool = False) -> None:
        self.scene, self.plan, self.dated = scene, plan, dated
        self.fit_zoom, self.floor = fit_zoom, floor_of(fit_zoom)
        dates = scene.date_width(np.arange(len(scene))) if dated else 0.0
        self.width: Floats = INDENT + scene.label_width + GAP + dates
        self.widest = float(self.width.max(initial=1.0))
        self.long = ((scene.end - scene.start) * self.floor > LONG) | np.isinf(scene.reach)
        self.row: Ints = np.zeros(len(scene), np.int64)
        self.zoom: Floats = np.full(len(scene), np.inf)
        self.finished = not len(scene)
        self._placing: Placing | None = None

    def count_shown(self, zoom: float) -> int:
        """How many labels show at a zoom."""
        return int(np.count_nonzero(self.zoom <= zoom))

    def serves(self, scene: Scene, plan: Plan, fit_zoom: float) -> bool:
        """Whether this arrangement is also that of another scene: same times, same widths, same importance."""
        mine = self.scene
        return (plan, floor_of(fit_zoom)) == (self.plan, self.floor) and (
            scene is mine
            or all(
                np.array_equal(getattr(scene, name), getattr(mine, name))
                for name in ("start", "reach", "label_width", "order", "lane")
            )
        )

    def rows_for(self, event: int) -> range:
        """The rows in which an event may stand, the first choice first."""
        rows = self.plan.rows_of(int(self.scene.lane[event]))
        if rows and self.long[event]:
            return range(rows[-1], rows[len(rows) * 2 // 3] - 1, -1)
        return rows

    def finish(self) -> None:
        """Place all events."""
        self.advance(len(self.scene))

    def advance(self, count: int) -> None:
        """Place the next `count` events; at the end rows that stayed empty close up where there are no lanes."""
        if self.finished:
            return
        self._placing = self._placing or Placing(self)
        self.finished = self._placing.advance(count)
        if self.finished:
            self._placing = None
            self._loosen()
            if not self.plan.has_lanes:
                used = np.bincount(self.row[np.isfinite(self.zoom)], minlength=len(self.plan.heights)) > 0
                self.row = np.maximum(np.cumsum(used) - 1, 0)[self.row]

    def _loosen(self) -> None:
        """For the labels that show when all is in sight: how far out one may zoom until each gives way."""
        rank = np.empty(len(self.scene), np.int64)
        rank[self.scene.order] = np.arange(len(self.scene))
        shown = np.flatnonzero(self.zoom <= self.floor)
        shown = shown[np.argsort(rank[shown])]
        start, width, row, lowest = self.scene.start[shown], self.width[shown], self.row[shown], self.floor / FARTHEST
        zoom = np.full(len(shown), lowest)
        for n in range(1, len(shown)):
            distance = start[:n] - start[n]
            needed = np.where(distance < 0, width[:n], width[n]) / np.maximum(np.abs(distance), 1.0)
            in_its_way = (row[:n] == row[n]) & (zoom[:n] < needed)
            zoom[n] = min(float(needed[in_its_way].max(initial=lowest)), self.floor)
        self.zoom[shown] = zoom

    def taken_over(self, scene: Scene, row: Ints, zoom: Floats) -> Arrangement:
        """The same for another scene, whose events are all placed."""
        new = Arrangement(scene, self.plan, self.fit_zoom, dated=self.dated)
        new.row, new.zoom, new.finished = row, zoom, True
        return new


class Placing:
    """The work of placing: which events stand in each row so far, in the order of time.

    Everything is in arrays of Python's own: reading a number of numpy's takes five times as long, and the numbers of a
    list lie scattered, which takes a third longer.  In each row stands one event infinitely early, -1, and two
    infinitely late, so that no loop need ask whether it is at the end.
    """

    def __init__(self, arrangement: Arrangement) -> None:
        self.arrangement = arrangement
        scene, rows, order = arrangement.scene, len(arrangement.plan.heights), arrangement.scene.order
        self._queue = np.concatenate([order[arrangement.long[order]], order[~arrangement.long[order]]]).tolist()
        self._done = 0
        long = int(arrangement.long.sum())
        self._first, self._choosy = int(long + FIRST * rows), max(long, CHOOSY)
        self._start, self._reach = _with_ends(scene.start, INF, -INF), _with_ends(scene.reach, INF, -INF)
        self._width, self._zoom = _with_ends(arrangement.width, 0.0, 0.0), _with_ends(arrangement.zoom, INF, INF)
        self._ahead = LookAhead(scene, arrangement.plan, arrangement.width, arrangement.row, arrangement.zoom)
        self._in_rows = [array("i", (-1, len(scene), len(scene))) for _ in range(rows)]

    def advance(self, count: int) -> bool:
        """Place the next `count` events; whether all are placed now."""
        for number, event in enumerate(self._queue[self._done : self._done + count], self._done):
            if number == self._first:
                self._fill()
            if self._zoom[event] == INF:
                row, at, zoom = self._tried(event, number)
                if row >= 0:
                    self._put(event, row, at, zoom)
        self._done += count
        return self._done >= len(self._queue)

    def _fill(self) -> None:
        """Fill the gaps of every row, as they are when all is in sight: the label that ends first, and so on."""
        arrangement, scene = self.arrangement, self.arrangement.scene
        ends = np.maximum(scene.start + arrangement.width / arrangement.floor, scene.reach)
        waiting = np.where(np.isfinite(arrangement.zoom), np.inf, ends)
        for row, in_row in enumerate(self._in_rows):
            events = in_row[1:-2]
            allowed = waiting if not arrangement.plan.has_lanes else np.where(self._may_use(row), waiting, np.inf)
            free_from = [*accumulate((float(ends[event]) for event in events), max, initial=-INF)]
            stops = [*(self._start[event] for event in events), INF]
            for free, stop in zip(free_from, stops, strict=True):
                for event in _chain(scene.start, ends, allowed, free, stop):
                    self._put(event, row, bisect(in_row, event), arrangement.floor)
                    waiting[event] = np.inf

    def _may_use(self, row: int) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """Which events stand in the lane that a row belongs to."""
        band = next(band for band in self.arrangement.plan.bands if row in band.rows)
        lane = self.arrangement.scene.lane
        return (lane >= band.lanes.start) & (lane < band.lanes.stop)

    def _tried(self, event: int, number: int) -> tuple[int, int, float]:
        """The best row of all that an event may use, or of many a few, for each event others; its place, the zoom."""
        if number < self._choosy:
            return self._best(event, self.arrangement.rows_for(event))
        if number not in self._ahead.numbers:
            self._ahead.look(self._queue, number)
        row, others = self._ahead.likely(number)
        found = self._best(event, row)
        return found if found[2] < others else self._best(event, self._ahead.rows(number, found[2]))

    def _put(self, event: int, row: int, at: int, zoom: float) -> None:
        self.arrangement.row[event], self.arrangement.zoom[event], self._zoom[event] = row, zoom, zoom
        self._in_rows[row].insert(at, event)

    def _best(self, event: int, rows: Sequence[int]) -> tuple[int, int, float]:  # noqa: PLR0912  # said below
        """The row in which an event's label shows from the smallest zoom, its place there and that zoom.

        What the events of a row last never overlaps, so of those before it only the last one can last beyond its start.
        One long function: 100 000 events run through its loops, which calls of others would make twice as slow.
        """
        starts, widths, zooms, widest = self._start, self._width, self._zoom, self.arrangement.widest
        start, reach, width = starts[event], self._reach[event], widths[event]
        best, best_row, best_at = INF, -1, 0
        for row in rows:
            events, zoom = self._in_rows[row], self.arrangement.floor
            at = bisect(events, event)
            other = events[at]  # the neighbours first: mostly they show already that the row is not the best
            distance = starts[other] - start
            if not distance or starts[other] < reach:
                continue
            needed = width / distance
            if needed > zoom and zooms[other] < needed:
                zoom = needed
                if zoom >= best:
                    continue
            other = events[at - 1]
            distance = start - starts[other]
            if not distance or self._reach[other] > start:
                continue
            needed = widths[other] / distance
            if needed > zoom and zooms[other] < needed:
                zoom = needed
                if zoom >= best:
                    continue
            place = at - 2  # the labels to the left have to end before this one's dot
            while (distance := start - starts[other := events[place]]) * zoom < widest:
                needed = widths[other] / distance
                if needed > zoom and zooms[other] < needed:
                    zoom = needed
                place -= 1
            place = at + 1  # and this one before the dots to the right
            while (distance := starts[other := events[place]] - start) * zoom < width:
                needed = width / distance
                if zooms[other] < needed:
                    zoom = needed
                place += 1
            if zoom < best:
                best, best_row, best_at = zoom, row, at
                if zoom <= self.arrangement.floor:
                    break
        return best_row, best_at, best


def _with_ends(values: Floats, late: float, early: float) -> array[float]:
    """Values of all events, and behind them those of what stands after all and before all."""
    return array("d", np.append(values, (late, early)).tobytes())


def _chain(start: Floats, ends: Floats, waiting: Floats, free: float, stop: float) -> list[int]:
    """The events of a gap, each the first to end of those that begin after the one before; `waiting` loses them."""
    chain: list[int] = []
    while True:
        first = int(np.searchsorted(start, free))
        if first >= len(start):
            return chain
        event = first + int(np.argmin(waiting[first:]))
        if not waiting[event] <= stop or math.isinf(waiting[event]):
            return chain
        chain.append(event)
        waiting[event] = np.inf
        free = float(ends[event])


def floor_of(fit_zoom: float) -> float:
    """The smallest zoom of an arrangement: that which shows all, down to an eighth of an octave.

    So a window may be made a little wider or narrower without a label changing its row.
    """
    return float(2.0 ** (math.floor(math.log2(fit_zoom) * 8) / 8))
