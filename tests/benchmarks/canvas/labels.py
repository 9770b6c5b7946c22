"""Whether what is drawn can be read and nothing is lost: labels, badges and the strip of a frame.

Run: python -m benchmarks.canvas.labels ARTICLE
"""

from __future__ import annotations

import sys
from itertools import combinations

from PySide6.QtWidgets import QApplication

from benchmarks.canvas.clock import tell
from benchmarks.canvas.hand import make_canvas, settle
from benchmarks.canvas.timelines import TEN_YEARS, sample
from timeline_app import build_timeline
from timeline_app.desktop.canvas.widget import TimelineCanvas
from timeline_app.model import Timeline

CROWD, CROWD_SIZE = 1_000, (1280, 720)
SEED_SIZE = (900, 500)


def crowd() -> dict[str, object]:
    """Many events: how many have a label, how many a badge counts, and how many stand over a column of the strip."""
    canvas = make_canvas(CROWD_SIZE)
    timeline = sample(CROWD, TEN_YEARS)
    canvas.show_timeline(timeline)
    settle(canvas)
    layout = canvas.layout_now
    boxes = [label.box for label in layout.labels] + [badge.box for badge in layout.badges]
    starts = [layout.view.x(event.when.start) for event in timeline.events]
    covered = sum(any(left - 1 <= x <= right + 1 for left, right, _ in layout.strip) for x in starts)
    return {
        "events": CROWD,
        "in view": layout.in_view,
        "labels": len(layout.labels),
        "badges": len(layout.badges),
        "counted": sum(badge.count for badge in layout.badges),
        "columns": len(layout.strip),
        "over the strip": covered,
        "overlaps": sum(one.overlaps(other) for one, other in combinations(boxes, 2)),
    }


def seed(path: str) -> dict[str, object]:
    """The sample article: how many of its titles stand whole inside the window."""
    canvas = make_canvas(SEED_SIZE)
    timeline = build_timeline([path])
    canvas.show_timeline(timeline)
    settle(canvas)
    whole = [event.title for event in timeline.events if is_whole(canvas, timeline, event.id)]
    return {"events": len(timeline.events), "whole": len(whole)}


def is_whole(canvas: TimelineCanvas, timeline: Timeline, event_id: str) -> bool:
    """Whether an event's label holds every letter of its title, inside the window."""
    title = "".join(timeline.event(event_id).title.split())
    for label in canvas.layout_now.labels:
        words = "".join("".join(run.text.split()) for run in label.runs)
        inside = label.box.left >= 0 and label.box.right <= canvas.width() and label.box.top >= 0
        if inside and title in words:
            return True
    return False


def main(path: str) -> None:
    """Tell both."""
    app = QApplication([])
    tell({"crowd": crowd(), "seed": seed(path)})
    app.processEvents()


if __name__ == "__main__":
    main(sys.argv[1])
