"""The signs of events: dots by status and factuality, and bars, brackets and arrows over the time they take.

Nothing is told by colour alone.  Full is accepted, hollow suggested; a circle happened, a diamond is planned, a circle
struck through was called off or denied.  A dot with a halo, or ends that fade, mean about; a broken ring
and a hollow bar mean uncertain.
"""

from __future__ import annotations

import numpy as np
from matplotlib.path import Path

from timeline_app.figure.paint import CIRCLE, Painter
from timeline_app.layout import Box, Mark, Mode, Shape
from timeline_app.model import Event, Factuality, Status
from timeline_app.styles import mixed

RING = 2.0  # pixels of paper around a dot
BAR = 3.0  # thickness of a bar
HOLLOW_BAR = 5.0  # and of one whose time is uncertain
FADE = 24.0  # pixels over which an approximate end fades
FADE_STEPS = 16
APART = 1.0  # pixels from the ends of a bracket to those of its time: two years do not run into one
HALO = ((4.4, 0.16), (3.0, 0.32), (1.6, 0.5))  # pixels beyond a dot, and how much of its colour is there
DIAMOND = Path([(0, -1.15), (1.15, 0), (0, 1.15), (-1.15, 0), (0, -1.15)], [1, 2, 2, 2, 79])
STRIKE = Path([(-0.95, 0.95), (0.95, -0.95)])
_ARC = np.radians(np.linspace(0, 40, 6))
BROKEN = Path(
    np.concatenate(
        [np.column_stack([np.cos(_ARC + turn), np.sin(_ARC + turn)]) for turn in np.radians(range(15, 375, 60))]
    ),
    [1, 2, 2, 2, 2, 2] * 6,
)


def paint_dot(
    paint: Painter,
    centres: list[tuple[float, float]],
    radius: float,
    colour: str,
    ground: str | None,
    *,
    accepted: bool,
    factuality: Factuality = Factuality.HAPPENED,
    ring: bool = True,
) -> None:
    """Dots of one look, on a ring of ground unless that is None or no ring is wanted."""
    sign = DIAMOND if factuality is Factuality.PLANNED else CIRCLE
    if ground and ring:
        paint.dots(centres, radius + RING, fill=ground, sign=sign)
    if accepted:
        paint.dots(centres, radius + 0.5, fill=colour, sign=sign)
    else:
        paint.dots(centres, radius - 0.4, fill=ground, stroke=colour, width=1.8, sign=sign)
    if factuality in (Factuality.CANCELLED, Factuality.DENIED):
        if ground:
            paint.dots(centres, radius + 2.2, fill=None, stroke=ground, width=3.6, sign=STRIKE)
        paint.dots(centres, radius + 2.2, fill=None, stroke=colour, width=1.8, sign=STRIKE)


def paint_vague_dot(
    paint: Painter, event: Event, centre: tuple[float, float], radius: float, colour: str, ground: str | None
) -> None:
    """A dot with the signs of what is not known of its date; without ground there is nothing a halo could fade into."""
    if event.when.approximate and ground:
        paint_halo(paint, centre, radius, colour, ground)
    accepted, haloed = event.status is Status.ACCEPTED, event.when.approximate
    paint_dot(paint, [centre], radius, colour, ground, accepted=accepted, factuality=event.factuality, ring=not haloed)
    if event.when.uncertain:
        paint_broken_ring(paint, centre, radius, colour)


def paint_halo(paint: Painter, centre: tuple[float, float], radius: float, colour: str, ground: str) -> None:
    """What lies around a dot whose date is about right."""
    for reach, share in HALO:
        paint.dots([centre], radius + reach, fill=mixed(ground, colour, share))


def paint_broken_ring(paint: Painter, centre: tuple[float, float], radius: float, colour: str) -> None:
    """What lies around a dot whose date is uncertain."""
    paint.dots([centre], radius + 3.4, fill=None, stroke=colour, width=1.3, sign=BROKEN)


def paint_span(paint: Painter, mark: Mark, mode: Mode, width: float, colour: str, ground: str) -> None:
    """The stretch of time of an event in a view of some width, if it is more than a dot."""
    if mark.shape is Shape.BRACKET:
        _paint_bracket(paint, mark, mode, width, colour)
    elif mark.shape is Shape.BAR and mark.ongoing:
        _paint_ongoing(paint, mark, width, colour)
    elif mark.shape is Shape.BAR and mark.approximate:
        _paint_fading(paint, max(mark.left, -FADE), min(mark.right, width + FADE), mark.bar_y, colour, ground)
    elif mark.shape is Shape.BAR and mark.uncertain:
        _paint_hollow(paint, mark, width, colour)
    elif mark.shape is Shape.BAR:
        paint.rectangle(_bar(max(mark.left, 0.0), min(mark.right, width), mark.bar_y), colour)


def _bar(left: float, right: float, y: float, thickness: float = BAR) -> Box:
    return Box(left, y - thickness / 2, right, y + thickness / 2)


def _paint_hollow(paint: Painter, mark: Mark, width: float, colour: str) -> None:
    box = _bar(max(mark.left, -2.0), min(mark.right, width + 2.0), mark.bar_y, HOLLOW_BAR)
    corners = [(box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom)]
    paint.path([*corners, corners[0]], stroke=colour, width=1.2)


def _paint_bracket(paint: Painter, mark: Mark, mode: Mode, width: float, colour: str) -> None:
    foot = mark.bar_y - 4 if mode is Mode.ROWS else mark.bar_y + 4
    left, right = max(mark.left + APART, 0.0), min(mark.right - APART, width)
    points = [(left, mark.bar_y), (right, mark.bar_y)]
    if mark.left >= 0:
        points.insert(0, (left, foot))
    if mark.right <= width:
        points.append((right, foot))
    dash = (4.0, 3.0) if mark.approximate else (1.5, 2.5) if mark.uncertain else ()
    paint.angular(points, colour, 1.4, dash)


def _paint_ongoing(paint: Painter, mark: Mark, width: float, colour: str) -> None:
    end = width - 2
    paint.rectangle(_bar(max(mark.left, 0.0), end - 6, mark.bar_y), colour)
    paint.path([(end - 7, mark.bar_y - 4.5), (end, mark.bar_y), (end - 7, mark.bar_y + 4.5)], fill=colour)


def _paint_fading(paint: Painter, left: float, right: float, y: float, colour: str, ground: str) -> None:
    """A bar whose ends are not known exactly: bars within bars, from the ground's colour to its own."""
    fade = min(FADE, (right - left) / 3)
    for step in range(1, FADE_STEPS + 1):
        inset = fade * (step - 1) / (FADE_STEPS - 1)
        paint.rectangle(_bar(left + inset, right - inset, y), mixed(ground, colour, step / FADE_STEPS))
