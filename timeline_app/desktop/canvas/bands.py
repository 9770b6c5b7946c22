"""The room of a lane on the canvas: its line and what stands below it, down to the line of the next."""

from __future__ import annotations

from timeline_app.layout import Box, LaneHead, Layout
from timeline_app.layout.plan import LANES_END


def lane_at(layout: Layout, y: float) -> LaneHead | None:
    """The lane in whose room a height lies; none where several share it, above the first and below the last."""
    above = [head for head in layout.heads if _top(head) <= y]
    if not above or above[-1].folded is None or y > _foot(layout):
        return None
    return above[-1]


def room_of(layout: Layout, head: LaneHead) -> Box:
    """The room of a lane of a layout, over the whole width."""
    below = [_top(other) for other in layout.heads if other.y > head.y]
    return Box(0.0, _top(head), layout.view.width, min(below, default=_foot(layout)))


def _top(head: LaneHead) -> float:
    return 2 * head.y - head.foot


def _foot(layout: Layout) -> float:
    return layout.axis_y - LANES_END
