"""One event changed: it is placed anew in the arrangement that was there, with the few events that it displaces."""

from __future__ import annotations

import numpy as np

from timeline_app.layout.changes import changed_place, spliced
from timeline_app.layout.declutter import Arrangement
from timeline_app.layout.scene import Floats, Scene

Flags = np.ndarray[tuple[int], np.dtype[np.bool_]]


def follow(known: Arrangement, scene: Scene) -> Arrangement | None:
    """The arrangement of a scene that differs in one event from that of `known`; None where it differs in more."""
    since, before = scene.since, known.scene.events
    if since is not None and since.before is before:
        return exchanged(known, scene, since.gone, since.come) if known.finished else None
    change = changed_place(before, scene.events)
    return exchanged(known, scene, *change) if change is not None and known.finished else None


def exchanged(known: Arrangement, scene: Scene, gone: int | None, come: int | None) -> Arrangement:
    """The arrangement of a scene in which one event went from its place, or one came to a place, or both.

    That event gets a row as if it had been there; those less important whose labels it meets go where there is room.
    """
    row = spliced(known.row, gone, come, np.zeros(1, np.int64))
    zoom = spliced(known.zoom, gone, come, np.array([np.inf]))
    new = known.taken_over(scene, row, zoom)
    if come is not None:
        _place(new, come)
    return new


def _place(arrangement: Arrangement, event: int) -> None:
    """Place an event among those more important, then anew those less important that it meets, the first first."""
    scene, row, zoom = arrangement.scene, arrangement.row, arrangement.zoom
    rank = np.empty(len(scene), np.int64)
    rank[scene.order] = np.arange(len(scene))
    needed = _needed(arrangement, event)
    row[event], zoom[event] = _best_row(arrangement, event, needed, rank < rank[event])
    met = (row == row[event]) & (rank > rank[event]) & (needed > np.maximum(zoom, zoom[event])) & np.isfinite(zoom)
    displaced = np.flatnonzero(met)
    zoom[displaced] = np.inf
    for other in displaced[np.argsort(rank[displaced])].tolist():
        row[other], zoom[other] = _best_row(arrangement, other, _needed(arrangement, other), np.isfinite(zoom))


def _needed(arrangement: Arrangement, event: int) -> Floats:
    """The zoom from which each event's label and that of `event` are clear of one another; infinite for never."""
    scene, width = arrangement.scene, arrangement.width
    distance = scene.start - scene.start[event]
    left = distance < 0
    apart = np.where(left, scene.reach <= scene.start[event], (distance > 0) & (scene.reach[event] <= scene.start))
    taken = np.where(left, width, width[event])
    return np.where(apart, taken / np.maximum(np.abs(distance), 1e-9), np.inf)


def _best_row(arrangement: Arrangement, event: int, needed: Floats, others: Flags) -> tuple[int, float]:
    """The row where an event shows from the smallest zoom, with only some `others` in its way."""
    rows = arrangement.rows_for(event)
    if not rows:
        return 0, np.inf
    counts = others & (arrangement.zoom < needed) & (needed > arrangement.floor)
    highest = np.full(len(arrangement.plan.heights), arrangement.floor)
    np.maximum.at(highest, arrangement.row[counts], needed[counts])
    choice = highest[list(rows)]
    best = int(np.argmin(choice))
    return rows[best], float(choice[best])
