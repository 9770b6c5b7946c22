"""The chosen event where it has no row of its own: the others that make room for it are counted in badges meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from timeline_app.layout.declutter import GAP, INDENT
from timeline_app.layout.geometry import Box, LaneHead, Shape
from timeline_app.layout.labels import FAR, PLATE, RowLabels, row_labels
from timeline_app.layout.scene import Floats, Ints, Scene
from timeline_app.model import View

RING = 10.0  # pixels around the dot of the chosen event
NAME_GAP = 10.0  # pixels between the name of a lane and a title on its line


def with_room(
    scene: Scene, view: View, standing: tuple[Ints, Floats], shown: RowLabels, rows: Sequence[float], chosen: int
) -> tuple[Ints, Floats]:
    """The events that stand in rows, and the middles of their rows, with the chosen one where the fewest make room.

    `shown` are the labels of those `standing` without it; `rows` the middles of the rows that it may stand in, of which
    the last is left to it where several are alike.
    """
    events, y = standing
    begin, end = _alone(scene, view, chosen)
    left, right = _taken(scene, view, events, shown)
    meets = (left - GAP < end) & (right + GAP > begin)
    wanted = min(reversed(rows), key=lambda row: np.count_nonzero(meets & (y == row)))
    stays = ~(meets & (y == wanted)) & (events != chosen)
    events, y = np.append(events[stays], chosen), np.append(y[stays], wanted)
    order = np.lexsort((scene.start[events], -y))
    return events[order], y[order]


def beside_name(labels: RowLabels, head: LaneHead) -> RowLabels:
    """The labels, one that stands on a lane's line moved right of the lane's name."""
    over = head.box.right + NAME_GAP - np.minimum(labels.left - PLATE, labels.x - RING)
    shift = np.where(labels.y == head.y, np.maximum(over, 0.0), 0.0)
    return replace(labels, x=labels.x + shift, left=labels.left + shift, _made={}) if shift.any() else labels


def title_on(labels: RowLabels, head: LaneHead) -> Box | None:
    """What a title on a lane's line covers, with its dot and the ring around that."""
    label = next((label for label in labels if label.mark.y == head.y), None)
    if label is None:
        return None
    box, x = label.box, label.mark.x
    return box._replace(left=min(box.left, x - RING), right=max(box.right, x + RING))


def _alone(scene: Scene, view: View, chosen: int) -> tuple[float, float]:
    """From where to where an event reaches in a row that it has to itself, in pixels."""
    label = row_labels(scene, view, np.array([chosen]), np.zeros(1), np.zeros(1), chosen)[0]
    lasts = label.mark.shape is not Shape.DOT
    left, right = (label.mark.left, label.mark.right) if lasts else (label.mark.x, label.mark.x)
    return min(label.box.left, left), max(label.box.right, right)


def _taken(scene: Scene, view: View, events: Ints, shown: RowLabels) -> tuple[Floats, Floats]:
    """From where to where each event reaches, in pixels, on whichever side of its dot its title stands."""
    zoom = view.pixels_per_second
    left = np.clip((scene.start[events] - view.start) * zoom, -FAR, FAR)
    reach = np.clip((scene.reach[events] - view.start) * zoom, -FAR, FAR)
    right = np.maximum(left + INDENT + scene.label_width[events], reach)
    labelled = np.isin(events, shown.event)
    left[labelled] = np.minimum(left[labelled], shown.left - INDENT)
    right[labelled] = np.maximum(right[labelled], shown.left + scene.label_width[shown.event])
    return left, right
