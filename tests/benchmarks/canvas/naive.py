"""What a program gets that draws a timeline as matplotlib's examples do: a scatter and a Text for each event.

Run: python -m benchmarks.canvas.naive COUNT
"""

from __future__ import annotations

import sys

import numpy as np
from matplotlib.backend_bases import MouseEvent
from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.dates import AutoDateLocator, ConciseDateFormatter
from matplotlib.figure import Figure
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from benchmarks.canvas.clock import tell
from benchmarks.canvas.frames import measure, row
from benchmarks.canvas.hand import DRAG, SIZE, STEP, Act, mouse
from benchmarks.canvas.timelines import sample
from timeline_app.dates.calendar import DAY

LEVELS = 20
FRAMES = {100: 3}  # one for more events: it takes seconds


class Naive(FigureCanvasQTAgg):
    """Events as dots with their titles; a title under the mouse is told in a box, a dot can be dragged."""

    def __init__(self, count: int) -> None:
        super().__init__(Figure(dpi=100))
        events = sample(count).events
        self.days = np.array([event.when.start / DAY for event in events])  # matplotlib counts them from 1970 too
        self.levels = np.arange(count) % LEVELS
        self.axes = self.figure.add_subplot()
        self.dots = self.axes.scatter(self.days, self.levels, s=20)
        self.texts = [
            self.axes.text(day, level, event.title, fontsize=8, clip_on=True)
            for day, level, event in zip(self.days, self.levels, events, strict=True)
        ]
        locator = AutoDateLocator()
        self.axes.xaxis.set_major_locator(locator)
        self.axes.xaxis.set_major_formatter(ConciseDateFormatter(locator))
        self.box = self.axes.annotate("", (0, 0), (8, 8), textcoords="offset points", bbox={"fc": "w"}, visible=False)
        self.held: int | None = None
        self.mpl_connect("motion_notify_event", self._move)
        self.mpl_connect("button_press_event", self._press)
        self.fit()

    def fit(self) -> None:
        """Show all."""
        span = np.ptp(self.days)
        self._show(self.days.min() - span * 0.03, self.days.max() + span * 0.1)

    def zoom(self, factor: float) -> None:
        """Magnify about the middle."""
        low, high = self.axes.get_xlim()
        middle, half = (low + high) / 2, (high - low) / 2 / factor
        self._show(middle - half, middle + half)

    def pan(self, pixels: float) -> None:
        """Move by so many logical pixels."""
        low, high = self.axes.get_xlim()
        days = pixels * (high - low) / (self.axes.bbox.width / self.device_pixel_ratio)
        self._show(low - days, high - days)

    def place(self, number: int) -> tuple[float, float]:
        """Where a dot stands on the widget."""
        x, y = self.axes.transData.transform((self.days[number], self.levels[number]))
        return x / self.device_pixel_ratio, self.height() - y / self.device_pixel_ratio

    def _show(self, low: float, high: float) -> None:
        self.axes.set_xlim(low, high)
        self.draw_idle()

    def _press(self, event: MouseEvent) -> None:
        hit, where = self.dots.contains(event)
        self.held = int(where["ind"][0]) if hit else None

    def _move(self, event: MouseEvent) -> None:
        if self.held is not None and event.xdata is not None:
            self.days[self.held] = event.xdata
            self.dots.set_offsets(np.column_stack([self.days, self.levels]))
            self.texts[self.held].set_x(event.xdata)
            self.draw_idle()
            return
        hit, where = self.dots.contains(event)
        self.box.set_visible(hit)
        if hit:
            number = where["ind"][0]
            self.box.xy = self.days[number], self.levels[number]
            self.box.set_text(self.texts[number].get_text())
        self.draw_idle()


def acts_on(canvas: Naive, frames: int) -> list[Act]:
    """The acts made on the canvas of the window, made here."""
    middle, start = len(canvas.days) // 2, [0.0, 0.0]

    def magnify(factor: float) -> None:
        canvas.fit()
        canvas.zoom(factor)

    def press() -> None:
        canvas.fit()
        start[:] = canvas.place(middle)
        mouse(canvas, (start[0], start[1]), QEvent.Type.MouseButtonPress)

    return [
        Act("pan 6 px, all in view", lambda _: canvas.pan(-6), canvas.fit),
        Act("pan 6 px, zoomed x20", lambda _: canvas.pan(-6), lambda: magnify(20)),
        Act("pan 60 px, zoomed x20", lambda _: canvas.pan(60), lambda: magnify(20)),
        Act("zoom in x1.06", lambda _: canvas.zoom(STEP), canvas.fit),
        Act("zoom out x1.06", lambda _: canvas.zoom(1 / STEP), lambda: magnify(STEP**frames)),
        Act("hover", lambda n: mouse(canvas, canvas.place(middle + n)), canvas.fit),
        Act("drag a dot", lambda n: mouse(canvas, (start[0] + DRAG * (n + 1), start[1]), held=True), press),
    ]


def main(count: int) -> None:
    """Measure all acts on so many events."""
    app = QApplication([])
    canvas = Naive(count)
    canvas.resize(*SIZE)
    canvas.show()
    app.processEvents()
    frames, rows = FRAMES.get(count, 1), []
    for act in acts_on(canvas, frames):
        act.prepare()  # it draws nothing: that would take as long as the act
        rows.append(row(act.name, act.frame, measure(canvas, act, frames)))
    canvas.deleteLater()
    app.processEvents()
    tell(rows)


if __name__ == "__main__":
    main(int(sys.argv[1]))
