"""Which events a badge counts, and which event stands in the row above or below another."""

from __future__ import annotations

import numpy as np

from timeline_app.layout import Badge, Label, Layout, Mode, Scene, events_of

SLANT = 3.0  # a pixel upwards is as far as so many sideways
SAME_ROW = 4.0  # pixels


def counted(scene: Scene, layout: Layout, badge: Badge) -> list[int]:
    """The places in the scene of the events that a badge counts, in the order of time."""
    shown = set(events_of(layout.labels))
    places = scene.in_view(layout.view)
    if badge.lanes is not None:
        places = places[np.isin(scene.lane[places], badge.lanes)]
    moments = ((place, max(float(scene.start[place]), layout.view.start)) for place in places.tolist())
    inside = [place for place, moment in moments if badge.first <= moment <= badge.last and place not in shown]
    return sorted(inside)


def neighbour(layout: Layout, event: int, *, above: bool) -> int | None:
    """The place in the scene of the event nearest above or below another at about the same x; None at the end."""
    here = layout.label_of(event)
    if here is None:
        return None
    x, y = _place(here, layout.mode)
    sign = -1 if above else 1
    places = ((label, *_place(label, layout.mode)) for label in layout.labels)
    others = [
        (abs(other_x - x) + SLANT * abs(other_y - y), label.event)
        for label, other_x, other_y in places
        if sign * (other_y - y) > SAME_ROW
    ]
    return min(others)[1] if others else None


def _place(label: Label, mode: Mode) -> tuple[float, float]:
    """Where an event is looked for: at its dot, or where all dots stand on the axis, at its card."""
    return label.mark.x, label.mark.y if mode is Mode.ROWS else label.box.top
