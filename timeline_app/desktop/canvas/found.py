"""What is found, on the canvas: a ring around the dot of every event in sight, and a mark for each on the axis."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.layout import Layout, Scene

if TYPE_CHECKING:
    from timeline_app.desktop.canvas.widget import TimelineCanvas

RING = 8.0  # pixels around the dot
MARK = (2.0, 8.0)  # pixels wide and high


class FoundMarks:
    """The events that are marked as found; what a frame costs goes with what is in sight, not with what is found."""

    def __init__(self, canvas: TimelineCanvas) -> None:
        self._canvas = canvas
        self._ids: frozenset[str] = frozenset()
        self._scene: Scene | None = None
        self._starts = np.empty(0)  # seconds since 1970, in order

    def show(self, event_ids: Iterable[str]) -> None:
        """Mark these events and no others."""
        self._ids = frozenset(event_ids)
        self._scene = None
        self._canvas.update()

    def paint(self, painter: QPainter) -> None:
        """Draw the rings and marks over a frame."""
        if not self._ids:
            return
        canvas = self._canvas
        scene, layout = canvas.scene, canvas.artist.layout
        colour = QColor(canvas.look.accent)
        painter.setPen(QPen(colour, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for label in layout.labels:
            if label.mark.x >= 0 and scene.events[label.event].id in self._ids:
                painter.drawEllipse(QPointF(label.mark.x, label.mark.y), RING, RING)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRects(self._on_axis(scene, layout))

    def _on_axis(self, scene: Scene, layout: Layout) -> list[QRectF]:
        """A mark for every pixel of the axis at which something begins that is found."""
        view = layout.view
        starts = self._begins(scene)
        seen = starts[slice(*np.searchsorted(starts, (view.start, view.end)))]
        wide, high = MARK
        places = np.unique(np.round((seen - view.start) * view.pixels_per_second)).tolist()
        return [QRectF(x - wide / 2, layout.axis_y - high / 2, wide, high) for x in places]

    def _begins(self, scene: Scene) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        if scene is not self._scene:
            places = (scene.index(event_id) for event_id in self._ids)
            drawn = sorted(place for place in places if place is not None)
            self._scene, self._starts = scene, np.asarray(scene.start, float)[drawn]
        return self._starts
