"""One event changed: it is placed anew in the arrangement that was there, with the few events that it displaces."""

from __future__ import annotations

import heapq

import numpy as np

from timeline_app.layout.building import changed_place
from timeline_app.layout.declutter import Arrangement
from timeline_app.layout.scene import Floats, Ints, Scene

MOST_DISPLACED = 100  # events; where a change would displace more, everything is placed anew


def follow(known: Arrangement, scene: Scene) -> Arrangement | None:
    """The arrangement of a scene that differs in one event from that of `known`; None where it differs in more."""
    change = changed_place(known.scene.events, scene.events)
    return exchanged(known, scene, *change) if change is not None and known.finished else None


def exchanged(known: Arrangement, scene: Scene, gone: int | None, come: int | None) -> Arrangement | None:
    """The arrangement of a scene in which one event went from its place, or one came to a place, or both.

    Only that event gets a row, and those less important whose labels it meets.  None where too many would have to
    move.
    """
    row, zoom = known.row.copy(), known.zoom.copy()
    if gone is not None:
        row, zoom = np.delete(row, gone), np.delete(zoom, gone)
    if come is not None:
        row, zoom = np.insert(row, come, 0), np.insert(zoom, come, np.inf)
    new = known.taken_over(scene, row, zoom)
    return new if come is None or _displace(new, come) else None


def _displace(arrangement: Arrangement, event: int) -> bool:
    """Place an event among those more important, then anew those less important that it meets, and so on."""
    scene, row, zoom = arrangement.scene, arrangement.row, arrangement.zoom
    rank = np.empty(len(scene), np.int64)
    rank[scene.order] = np.arange(len(scene))
    waiting = [(int(rank[event]), event)]
    for _ in range(MOST_DISPLACED):
        if not waiting:
            return True
        _, event = heapq.heappop(waiting)
        needed = _needed(arrangement, event)
        row[event], zoom[event] = _best_row(arrangement, event, needed, rank)
        if np.isinf(zoom[event]):
            continue
        met = (row == row[event]) & (rank > rank[event]) & (needed > np.maximum(zoom, zoom[event]))
        met &= np.isfinite(zoom)
        for other in np.flatnonzero(met).tolist():
            zoom[other] = np.inf
            heapq.heappush(waiting, (int(rank[other]), other))
    return not waiting


def _needed(arrangement: Arrangement, event: int) -> Floats:
    """The zoom from which each event's label and that of `event` are clear of one another; infinite for never."""
    scene, width = arrangement.scene, arrangement.width
    distance = scene.start - scene.start[event]
    left = distance < 0
    apart = np.where(left, scene.reach <= scene.start[event], (distance > 0) & (scene.reach[event] <= scene.start))
    taken = np.where(left, width, width[event])
    return np.where(apart, taken / np.maximum(np.abs(distance), 1e-9), np.inf)


def _best_row(arrangement: Arrangement, event: int, needed: Floats, rank: Ints) -> tuple[int, float]:
    """The row where an event shows from the smallest zoom, with only more important events in its way."""
    rows = arrangement.rows_for(event)
    if not rows:
        return 0, np.inf
    counts = (rank < rank[event]) & (arrangement.zoom < needed) & (needed > arrangement.floor)
    highest = np.full(len(arrangement.plan.heights), arrangement.floor)
    np.maximum.at(highest, arrangement.row[counts], needed[counts])
    choice = highest[list(rows)]
    best = int(np.argmin(choice))
    return rows[best], float(choice[best])
