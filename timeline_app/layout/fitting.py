"""The views that show a whole timeline or a stretch of it, with room for the last labels."""

from __future__ import annotations

from timeline_app.dates.calendar import DAY
from timeline_app.layout.geometry import CARD_MARGIN, LABEL_MARGIN, LEFT_MARGIN
from timeline_app.layout.scene import Scene
from timeline_app.model import View

FEW = 60  # events
LAST = 8  # events whose titles may reach beyond the last date
LAST_DOT = 24  # pixels beside a title: its dot and the edge


def fit_to(scene: Scene, width: float, height: float, margin: float, left: float | None = None) -> View:
    """The view that shows every event, with a margin in pixels right of the last one for its label.

    `left` is the margin left of the first one, if that is not the usual one.
    """
    if not len(scene):
        return View(0.0, 365.0 * DAY, width, height)
    first, last = float(scene.start[0]), float(max(scene.end.max(), scene.start[-1]))
    spare = max(20 * float((scene.end - scene.start).min()) - (last - first), 0.0)
    return with_margins(first - spare * 0.25, last + spare * 0.75, width, height, margin, left)


def with_margins(
    first: float, last: float, width: float, height: float, margin: float, left: float | None = None
) -> View:
    """The view of a stretch of time with margins in pixels at its right and `left`, if that is not the usual one."""
    left, right = left_margin(width) if left is None else left, right_margin(margin, width)
    second = (last - first) / max(width - left - right, 1.0)
    return View(first - left * second, first - left * second + width * second, width, height)


def left_margin(width: float) -> float:
    """What a view of that width leaves free left of its first event, in pixels."""
    return min(LEFT_MARGIN, width * 0.1)


def right_margin(margin: float, width: float) -> float:
    """What of a margin in pixels a view of that width can spare."""
    return min(margin, width * 0.34)


def label_margin(scene: Scene) -> float:
    """The margin right of the last event for labels in rows: few events have it whole, many can turn left."""
    if len(scene) > FEW:
        return LABEL_MARGIN
    longest = float(scene.label_width[-LAST:].max(initial=0.0))
    return min(max(longest + LAST_DOT, LABEL_MARGIN), CARD_MARGIN)
