"""The part of a layout that does not depend on the events' labels: ticks, headers and the density strip."""

from __future__ import annotations

import math

import numpy as np

from timeline_app.layout.geometry import EDGE, STRIP, Layout, Mode, Run, axis_y
from timeline_app.layout.scene import Scene
from timeline_app.model import View
from timeline_app.timeaxis import Header, Tick, axis

FEW = 400  # events in view up to which each stands exactly where it is
COLUMN = 3.0  # pixels: width of a column of the density strip
TICK_BASELINE = 18
HEADER_BASELINE = 37
HEADER_INDENT = 8
PINNED = 16  # pixels: where a header stands whose period began before the view


def frame(scene: Scene, view: View, in_view: int) -> Layout:
    """A layout with its axis and strip, no labels yet, and so many events in view."""
    tiers = axis(view, scene.language)
    in_sight = [tick for tick in tiers.ticks if 0 <= view.x(tick.moment) <= view.width]
    starts = [view.x(header.start) for header in tiers.headers if header.start > view.start]
    return Layout(
        view=view,
        mode=Mode.ROWS,
        axis_y=axis_y(view),
        ticks=_tick_runs(in_sight, scene, view),
        tick_lines=tuple(view.x(tick.moment) for tick in in_sight),
        headers=_header_runs(tiers.headers, scene, view),
        header_lines=tuple(starts),
        strip=_strip(scene, view),
        in_view=in_view,
    )


def _tick_runs(ticks: list[Tick], scene: Scene, view: View) -> tuple[Run, ...]:
    runs = []
    free = float(EDGE)
    for tick in ticks:
        width = scene.measure(tick.label, "tick")
        left = view.x(tick.moment) - width / 2
        if left >= free and left + width <= view.width - EDGE:
            runs.append(Run(left, axis_y(view) + TICK_BASELINE, tick.label, "tick"))
            free = left + width + EDGE
    return tuple(runs)


def _header_runs(headers: tuple[Header, ...], scene: Scene, view: View) -> tuple[Run, ...]:
    """A header at the start of its period, or pinned at the left edge; short, or none, where there is no room."""
    runs = []
    for header in headers:
        left = max(view.x(header.start) + HEADER_INDENT, PINNED)
        room = min(view.x(header.end) - 12, view.width - 4) - left
        for text in (header.label, header.short):
            if text and scene.measure(text, "header") <= room:
                runs.append(Run(left, axis_y(view) + HEADER_BASELINE, text, "header"))
                break
    return tuple(runs)


def _strip(scene: Scene, view: View) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """Every event that starts in the view, counted in columns whose height grows with the logarithm of the count.

    Few events stand exactly where they are; for many the columns stand on a grid of time, so that panning moves
    them and does not reshuffle them.
    """
    zoom = view.pixels_per_second
    near = scene.start[slice(*np.searchsorted(scene.start, (view.start, view.end)))]
    if len(near) <= FEW:
        pixels, counts = np.unique(np.floor((near - view.start) * zoom), return_counts=True)
        places = np.asarray(pixels + 0.5, np.float64)
        half = 1.0
    else:
        edges = np.arange(math.floor(view.start * zoom / COLUMN), math.ceil(view.end * zoom / COLUMN) + 1) * COLUMN
        counts = np.diff(np.searchsorted(near, edges / zoom))
        places = np.asarray(edges[:-1][counts > 0] - view.start * zoom + COLUMN / 2, np.float64)
        half = COLUMN / 2 - 0.5
        counts = counts[counts > 0]
    heights = 3 + (STRIP - 3) * np.log1p(counts) / math.log1p(max(counts.max(initial=1), 6))
    return np.column_stack([places - half, places + half, heights])
