"""Views that glide: the way from one stretch of time to another, shown in a sixth of a second.

Each new wish changes where the way leads and starts from what is on screen; whatever else moves the view ends it.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation
from PySide6.QtWidgets import QApplication, QStyle

from timeline_app.desktop.canvas.live import SHORTEST, Fit, LiveCanvas
from timeline_app.model import View

DURATION = 150  # milliseconds
STILL = "TIMELINE_APP_REDUCED_MOTION"


def is_calm() -> bool:
    """Whether the desktop, or the environment, asks for things not to move."""
    style = QApplication.style()
    moves = style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) if style else 0
    return moves == 0 or os.environ.get(STILL, "") not in ("", "0")


def between(first: View, last: View, way: float) -> View:
    """The view at a share `way` of the way between two of one size, even in the logarithm of the zoom.

    A moment that stands at the same place in both stands there all the way.
    """
    ratio = (last.end - last.start) / (first.end - first.start)
    share = way if abs(ratio - 1) < 1e-9 else (1 - ratio**way) / (1 - ratio)
    start, end = (a + (b - a) * share for a, b in ((first.start, last.start), (first.end, last.end)))
    return last if way == 1 else replace(last, start=start, end=end)


class Motion(QObject):
    """The movements of a canvas; with `wanted` unset each is made at once."""

    def __init__(self, canvas: LiveCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._wanted = False
        self._from = self._goal = canvas.view
        self._kept: Fit | None = None
        self._mine = False
        self._run = QVariantAnimation(self, duration=DURATION, easingCurve=QEasingCurve(QEasingCurve.Type.OutCubic))
        self._run.setStartValue(0.0)
        self._run.setEndValue(1.0)
        self._run.valueChanged.connect(self._show)
        canvas.view_changed.connect(self._interrupt)

    @property
    def wanted(self) -> bool:
        """Whether the person wants things to move."""
        return self._wanted

    @wanted.setter
    def wanted(self, wanted: bool) -> None:
        self._wanted = wanted
        self._canvas.fading.on = wanted and not is_calm()

    @property
    def running(self) -> bool:
        """Whether the view is under way."""
        return self._run.state() is QVariantAnimation.State.Running

    @property
    def goal(self) -> View:
        """The view that will be shown in the end."""
        return self._goal if self.running else self._canvas.view

    def stop(self) -> None:
        """Stay where one is now."""
        if self.running:
            self._run.stop()
            self._canvas._set_view(self._canvas.view)

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Magnify time by a factor about a place, in pixels from the left; about the middle when there is none."""
        place, goal = self._canvas.view.width / 2 if x is None else x, self.goal
        second, moment = 1 / goal.pixels_per_second, self._canvas.view.moment(place)
        about = replace(goal, start=moment - place * second, end=moment + (goal.width - place) * second)
        self._glide(lambda: self._canvas.zoom(factor, place), about)

    def pan(self, pixels: float) -> None:
        """Move the events so many pixels to the right."""
        self._glide(lambda: self._canvas.pan(pixels))

    def fit(self) -> None:
        """Show all events."""
        self._glide(self._canvas.fit)

    def show_stretch(self, start: float, end: float) -> None:
        """Show a stretch of time, in seconds since 1970, with a margin at either side."""
        self._glide(lambda: self._canvas.show_stretch(start, end))

    def show_exactly(self, start: float, end: float) -> None:
        """Show a stretch of time, in seconds since 1970, from edge to edge."""
        view = replace(self._canvas.view, start=start, end=max(end, start + SHORTEST))
        self._glide(lambda: self._canvas._set_view(view))

    def _glide(self, act: Callable[[], object], base: View | None = None) -> None:
        """Find where an act leads, from where one was going, and go there from what is shown."""
        if not self.wanted or is_calm():
            act()
            return
        shown = self._canvas.view
        blocked = self._canvas.blockSignals(True)
        self._canvas._set_view(base or self.goal)
        act()
        self._from, self._goal, self._kept = shown, self._canvas.view, self._canvas.kept
        self._canvas._set_view(shown, kept=self._kept)
        self._canvas.blockSignals(blocked)
        self._run.stop()
        self._run.start()

    def _show(self, way: float) -> None:
        self._mine = True
        self._canvas._set_view(between(self._from, self._goal, way), kept=self._kept)
        self._mine = False

    def _interrupt(self) -> None:
        if not self._mine:
            self._run.stop()
