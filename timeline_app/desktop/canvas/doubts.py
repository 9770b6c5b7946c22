"""The signs beside events about which something is open: a disagreement, a doubtful date; and those dismissed.

They ask for a decision and are no part of the timeline: exported pictures have none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter

from timeline_app.desktop import theme
from timeline_app.disagreements import sign_of
from timeline_app.filtering import Memory
from timeline_app.layout import Label, Mode, RowLabels, Scene, events_of
from timeline_app.layout.scene import Ints
from timeline_app.model import Event, Status

if TYPE_CHECKING:
    from timeline_app.desktop.canvas.widget import TimelineCanvas

SIZES = {Mode.COMPOSED: 13, Mode.ROWS: 11}  # pixels
APART, NEAR, DOWN = (
    6,
    2,
    4,
)  # pixels from the words of a card or a row to the sign, from the middle of a row to its foot
DISMISSED = "×"
UNKNOWN, SETTLED, OPEN = range(3)


class Doubts:
    """The signs of a canvas."""

    def __init__(self, canvas: TimelineCanvas) -> None:
        self._canvas = canvas
        self._signs = Memory(_sign)
        self._scene: Scene | None = None
        self._state = np.zeros(0, np.int8)  # of each event of that scene: one of UNKNOWN, SETTLED, OPEN

    def paint(self, painter: QPainter) -> None:
        """Paint a sign beside each label that needs one."""
        canvas = self._canvas
        labels = canvas.artist.layout.labels
        signs = self._beside(canvas.scene, labels.event if isinstance(labels, RowLabels) else events_of(labels))
        if not signs:
            return
        style, mode = canvas.look, canvas.artist.layout.mode
        painter.setFont(theme.font(SIZES[mode], 600))
        for at, sign in signs:
            label = labels[at]
            painter.setPen(QColor(style.muted if sign == DISMISSED else style.warn))
            painter.setOpacity(label.opacity)
            painter.drawText(self._beside_card(label) if mode is Mode.COMPOSED else _beside_line(label), sign)
        painter.setOpacity(1.0)

    def _beside(self, scene: Scene, places: Sequence[int] | Ints) -> list[tuple[int, str]]:
        """The signs beside labels, with the number of each; most labels have none, and no event is asked twice."""
        if scene is not self._scene:
            self._scene, self._state = scene, np.zeros(len(scene), np.int8)
        places = np.asarray(places, np.int64)
        for place in places[self._state[places] == UNKNOWN].tolist():
            self._state[place] = OPEN if self._signs.of(scene.events[place : place + 1])[0] else SETTLED
        at = np.flatnonzero(self._state[places] == OPEN).tolist()
        return list(zip(at, self._signs.of([scene.events[places[number]] for number in at]), strict=True))

    def _beside_card(self, label: Label) -> QPointF:
        """Behind the last words of the line with the date."""
        dates = [run for run in label.runs if run.role == "date"] or list(label.runs)
        line = [run for run in label.runs if run.y == dates[0].y]
        measure = self._canvas.scene.measure
        return QPointF(max(run.x + measure(run.text, run.role) for run in line) + APART, dates[0].y)


def _beside_line(label: Label) -> QPointF:
    """Behind the words in a row; before them where they stand left of their dot."""
    y = (label.box.top + label.box.bottom) / 2 + DOWN
    if label.box.right <= label.mark.x:
        return QPointF(label.box.left - NEAR - SIZES[Mode.ROWS], y)
    return QPointF(label.box.right + NEAR, y)


def _sign(event: Event) -> str:
    return DISMISSED if event.status is Status.DISMISSED else sign_of(event)
