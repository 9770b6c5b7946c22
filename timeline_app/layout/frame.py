"""The part of a layout that does not depend on the events' labels: ticks, headers and the density strip."""

from __future__ import annotations

from timeline_app.layout.geometry import EDGE, STRIP, Layout, Mode, Run, axis_y
from timeline_app.layout.scene import Scene
from timeline_app.layout.strip import columns
from timeline_app.model import View
from timeline_app.timeaxis import Header, Tick, axis

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
        strip=columns(scene.start, view, STRIP),
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
