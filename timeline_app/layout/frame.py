"""The part of a layout that does not depend on the events' labels: ticks, headers and the density strip."""

from __future__ import annotations

from timeline_app.layout.fitting import left_margin
from timeline_app.layout.geometry import EDGE, STRIP, Layout, Measure, Mode, Run, axis_y
from timeline_app.layout.scene import Scene
from timeline_app.layout.strip import columns
from timeline_app.model import View
from timeline_app.timeaxis import Header, Tick, axis

TICK_BASELINE = 18
HEADER_BASELINE = 37
HEADER_INDENT = 8
NEAREST = 16  # pixels: a header whose period began before the view stands as far in as the first event of all ...
BEFORE_NEXT = 12  # ... or nearer to the edge, so far from the next period


def frame(scene: Scene, view: View, in_view: int) -> Layout:
    """A layout with its axis and strip, no labels yet, and so many events in view."""
    tiers = axis(view, scene.language)
    start, zoom = view.start, view.pixels_per_second  # each asked of the view anew would take a tenth of all this
    places = [((tick.moment - start) * zoom, tick) for tick in tiers.ticks]
    in_sight = [(x, tick) for x, tick in places if 0 <= x <= view.width]
    starts = [(header.start - start) * zoom for header in tiers.headers if header.start > start]
    return Layout(
        view=view,
        mode=Mode.ROWS,
        axis_y=axis_y(view),
        ticks=_tick_runs(in_sight, scene, view),
        tick_lines=tuple(x for x, _ in in_sight),
        headers=_header_runs(tiers.headers, scene, view),
        header_lines=tuple(starts),
        strip=columns(scene.every, view, STRIP),
        in_view=in_view,
    )


def _tick_runs(ticks: list[tuple[float, Tick]], scene: Scene, view: View) -> tuple[Run, ...]:
    """The words under their ticks; at the edges of the view they are moved inside where there is room for that."""
    words, moved = [], []
    measure, last_pixel = scene.measure, view.width - EDGE
    for x, tick in ticks:
        label = tick.label
        width = measure(label, "tick")
        left = x - width / 2
        inside = EDGE <= left <= last_pixel - width
        if not inside:
            left = min(max(left, EDGE), last_pixel - width)
        words.append((left, left + width, label))
        moved.append(not inside)
    placed = _one_after_another(words)
    if any(moved):
        last = sorted(range(len(words)), key=lambda at: moved[at])
        placed = max(_clear([words[at] for at in last]), placed, key=len)
    y = axis_y(view) + TICK_BASELINE
    return tuple(Run(left, y, label, "tick") for left, _, label in sorted(placed))


def _one_after_another(words: list[tuple[float, float, str]]) -> list[tuple[float, float, str]]:
    """Those of the words, which stand from left to right, that are clear of the one before them."""
    placed: list[tuple[float, float, str]] = []
    for word in words:
        if not placed or word[0] >= placed[-1][1] + EDGE:
            placed.append(word)
    return placed


def _clear(words: list[tuple[float, float, str]]) -> list[tuple[float, float, str]]:
    """Those of the words, from left to right, that stand clear of those before them in the list."""
    placed: list[tuple[float, float, str]] = []
    for word in words:
        if all(word[0] >= other[1] + EDGE or word[1] + EDGE <= other[0] for other in placed):
            placed.append(word)
    return placed


def _header_runs(headers: tuple[Header, ...], scene: Scene, view: View) -> tuple[Run, ...]:
    """A header at the start of its period, or pinned at the left; short, or none, where there is no room.

    The longest form that all whole periods have room for is the longest of any.
    """
    runs, start, zoom, measure = [], view.start, view.pixels_per_second, scene.measure
    margin, edge, y = left_margin(view.width), view.width - 4, axis_y(view) + HEADER_BASELINE
    longest = max((_form(header, measure, zoom) for header in headers), default=0)
    for header in headers:
        begins = (header.start - start) * zoom + HEADER_INDENT
        ends = min((header.end - start) * zoom - BEFORE_NEXT, edge)
        for text in header.forms[longest:]:
            width = measure(text, "header")
            left = max(begins, min(margin, max(ends - width, NEAREST)))
            if left + width <= ends:
                runs.append(Run(left, y, text, "header"))
                break
    return tuple(runs)


def _form(header: Header, measure: Measure, zoom: float) -> int:
    """The first form of a header that a whole period has room for."""
    room = (header.end - header.start) * zoom - HEADER_INDENT - BEFORE_NEXT
    for at, text in enumerate(header.forms[:-1]):
        if measure(text, "header") <= room:
            return at
    return len(header.forms) - 1
