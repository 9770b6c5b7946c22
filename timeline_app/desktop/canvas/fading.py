"""New labels fade in: how opaque each is by the time since it first showed at a zoom."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np

from timeline_app.layout import Layout, RowLabels, Scene

SECONDS = 0.18
FAINTEST = 0.2


class Fading:
    """Remembers which labels showed in the frame before and when the new ones came; `on` is whether they fade in."""

    def __init__(self) -> None:
        self.on = False
        self._scene: Scene | None = None
        self._zoom = 0.0
        self._shown = np.zeros(0, np.int64)
        self._born: dict[int, float] = {}

    @property
    def busy(self) -> bool:
        """Whether a label is not yet opaque."""
        return bool(self._born)

    def faded(self, layout: Layout, scene: Scene) -> Layout:
        """The layout with its new labels as opaque as they are by now; labels that come by panning are so at once."""
        labels, zoom = layout.labels, layout.view.pixels_per_second
        if not isinstance(labels, RowLabels):
            self._scene = None
            return layout
        zoomed = scene is self._scene and abs(zoom / self._zoom - 1.0) > 1e-9
        if self.on and zoomed:
            now = time.monotonic()
            self._born |= dict.fromkeys(np.setdiff1d(labels.event, self._shown, assume_unique=True).tolist(), now)
        elif scene is not self._scene:
            self._born.clear()
        self._scene, self._zoom, self._shown = scene, zoom, labels.event
        return replace(layout, labels=replace(labels, opacity=self._opacity(labels))) if self._born else layout

    def _opacity(self, labels: RowLabels) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        now = time.monotonic()
        self._born = {event: born for event, born in self._born.items() if now - born < SECONDS}
        opacity = np.ones(len(labels))
        for event, born in self._born.items():
            opacity[labels.event == event] = FAINTEST + (1 - FAINTEST) * (now - born) / SECONDS
        return opacity
