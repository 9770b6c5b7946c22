"""The density strip: every event that starts in a view, counted in columns."""

from __future__ import annotations

import math

import numpy as np

from timeline_app.layout.scene import Floats
from timeline_app.model import View

FEW = 400  # events in view up to which each stands exactly where it is
COLUMN = 3.0  # pixels: width of a column
LOWEST = 3.0  # pixels: height of the column of one event
FULL = 6  # events that make a column of full height where no column holds more


def columns(start: Floats, view: View, height: float) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """A row left, right, height for each column; its height grows with the logarithm of the count.

    `start` are the events' starts in order.  Few events stand exactly where they are; for many the columns stand on a
    grid of time, so that panning moves them and does not reshuffle them.
    """
    zoom = view.pixels_per_second
    near = start[slice(*start.searchsorted((view.start, view.end)).tolist())]
    if len(near) <= FEW:
        pixels, counts = np.unique(np.floor((near - view.start) * zoom), return_counts=True)
        places = np.asarray(pixels + 0.5, np.float64)
        half = 1.0
    else:
        edges = np.arange(math.floor(view.start * zoom / COLUMN), math.ceil(view.end * zoom / COLUMN) + 1) * COLUMN
        before = near.searchsorted(edges / zoom)
        counts = before[1:] - before[:-1]
        filled = counts.nonzero()[0]
        places = np.asarray(edges[filled] - view.start * zoom + COLUMN / 2, np.float64)
        half = COLUMN / 2 - 0.5
        counts = counts[filled]
    heights = LOWEST + (height - LOWEST) * np.log1p(counts) / math.log1p(max(counts.max(initial=1), FULL))
    rows = np.empty((len(places), 3))  # np.column_stack takes a third of all this
    rows[:, 0], rows[:, 1], rows[:, 2] = places - half, places + half, heights
    return rows
