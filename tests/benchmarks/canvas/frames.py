"""What a frame takes: one act, one frame rendered by matplotlib and painted by Qt.

Run: python -m benchmarks.canvas.frames COUNT
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from benchmarks.canvas.clock import Taken, cpu, taken, tell, yardsticks
from benchmarks.canvas.hand import Act, acts_on, make_canvas, settle
from benchmarks.canvas.timelines import sample

FRAMES = 60


@dataclass(slots=True)
class Counts:
    """How often matplotlib rendered and Qt painted."""

    rendered: int = 0
    painted: int = 0


class _Paints(QObject):
    """Sees a widget being painted."""

    def __init__(self, counts: Counts) -> None:
        super().__init__()
        self._counts = counts

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        if event.type() is QEvent.Type.Paint:
            self._counts.painted += 1
        return False


@contextmanager
def counted(canvas: FigureCanvasQTAgg) -> Iterator[Counts]:
    """Count the frames of a canvas for as long as it lasts."""
    counts, render = Counts(), canvas.figure.draw

    def draw(renderer: object) -> None:
        counts.rendered += 1
        render(renderer)

    paints = _Paints(counts)
    canvas.figure.draw = draw
    canvas.installEventFilter(paints)
    try:
        yield counts
    finally:
        canvas.removeEventFilter(paints)
        del canvas.figure.draw


@dataclass(frozen=True, slots=True)
class Block:
    """Many times one act: what each took, how many frames it rendered and painted, what was still done after it."""

    taken: Taken
    after: Taken
    rendered: tuple[int, ...]
    painted: tuple[int, ...]


def measure(canvas: FigureCanvasQTAgg, act: Act, frames: int = FRAMES) -> Block:
    """Make an act so many times; the canvas rests when it begins."""
    times, rests, rendered, painted = [], [], [], []
    units = yardsticks()
    with counted(canvas) as counts:
        for number in range(frames):
            counts.rendered = counts.painted = 0
            started = cpu()
            act.do(number)
            canvas.repaint()
            ended = cpu()
            rendered.append(counts.rendered)
            painted.append(counts.painted)
            times.append(ended - started)
            started = cpu()
            QApplication.processEvents()
            rests.append(cpu() - started)
    units += yardsticks()
    act.finish()
    return Block(taken(times, units), taken(rests, units), tuple(rendered), tuple(painted))


def row(name: str, frame: bool, block: Block) -> dict[str, object]:
    """A block as plain data."""
    return {
        "act": name,
        "frame": frame,
        "median": block.taken.median,
        "p95": block.taken.slow,
        "unit": block.taken.unit,
        "after": block.after.median,
        "rendered": sorted(set(block.rendered)),
        "painted": sorted(set(block.painted)),
    }


def main(count: int) -> None:
    """Measure all acts on so many events."""
    app = QApplication([])
    canvas = make_canvas()
    canvas.show_timeline(sample(count))
    settle(canvas)
    rows = []
    for act in acts_on(canvas, FRAMES):
        act.prepare()
        settle(canvas)
        rows.append(row(act.name, act.frame, measure(canvas, act)))
    canvas.deleteLater()
    app.processEvents()
    tell(rows)


if __name__ == "__main__":
    main(int(sys.argv[1]))
