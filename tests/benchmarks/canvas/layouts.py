"""What it takes to place the labels of a timeline, and to place them again when one event has moved.

Run: python -m benchmarks.canvas.layouts COUNT
"""

from __future__ import annotations

import statistics
import sys
from functools import partial

from PySide6.QtWidgets import QApplication

from benchmarks.canvas.clock import spent, tell, yardsticks
from benchmarks.canvas.frames import counted
from benchmarks.canvas.hand import SIZE, make_canvas, settle
from benchmarks.canvas.timelines import sample
from timeline_app import edit, styles
from timeline_app.dates.calendar import DAY
from timeline_app.desktop.canvas.dragging import shifted
from timeline_app.desktop.canvas.sprites import qt_measurer
from timeline_app.desktop.canvas.widget import TimelineCanvas
from timeline_app.layout import arrange, build_scene, fit_view
from timeline_app.model import Event, Timeline

MANY = 50_000  # events; more are moved less often
TURNS = 9


def placed(timeline: Timeline) -> dict[str, float]:
    """Milliseconds to make the scene, first and again when every text was measured before, and to place its labels."""
    measure, scenes = qt_measurer(styles.get("paper")), []
    first = spent(lambda: scenes.append(build_scene(timeline, measure, "en")))
    again = spent(lambda: build_scene(timeline, measure, "en"))
    view = fit_view(scenes[0], *map(float, SIZE))
    labels = spent(lambda: arrange(scenes[0], view).finish())
    return {"scene": first, "scene again": again, "labels": labels}


def moved(canvas: TimelineCanvas, timeline: Timeline) -> dict[str, float]:
    """Milliseconds that an event moved by a day takes, the median of some.

    `act` is edit.redate; `picture` shows the timeline and paints it; `rest` places the labels that are left; `layout`
    is what of both is no frame: the scene, the arrangement, the labels.
    """
    turns = TURNS if len(timeline.events) < MANY else 3
    rows = []
    for number in range(turns):
        event, edited = timeline.events[len(timeline.events) * (number + 1) // (turns + 2)], []
        paint = spent(canvas.repaint)
        frame = spent(lambda: (canvas.draw_idle(), canvas.repaint()))
        act = spent(partial(_redate, timeline, event, edited))
        timeline = edited[0]
        with counted(canvas) as counts:
            picture = spent(partial(_show, canvas, timeline))
            rest = spent(partial(_wait, canvas))
        drawn = counts.rendered * frame + (counts.painted - counts.rendered) * paint
        rows.append({"act": act, "picture": picture, "rest": rest, "frame": frame, "layout": picture + rest - drawn})
    return {name: statistics.median(row[name] for row in rows) for name in rows[0]}


def _redate(timeline: Timeline, event: Event, edited: list[Timeline]) -> None:
    edited.append(edit.redate(timeline, event.id, shifted(event.when, DAY)))


def _show(canvas: TimelineCanvas, timeline: Timeline) -> None:
    canvas.show_timeline(timeline, keep_view=True)
    canvas.repaint()


def _wait(canvas: TimelineCanvas) -> None:
    if canvas.placing:
        settle(canvas)


def main(count: int) -> None:
    """Measure both on so many events."""
    app = QApplication([])
    canvas = make_canvas()
    timeline = sample(count)
    units = yardsticks()
    row = placed(timeline)
    units += yardsticks()
    canvas.show_timeline(timeline)
    settle(canvas)
    row |= moved(canvas, timeline)
    units += yardsticks()
    canvas.deleteLater()
    app.processEvents()
    tell(row | {"unit": statistics.median(units)})


if __name__ == "__main__":
    main(int(sys.argv[1]))
