"""Labels drawn ahead of time: while nothing is to be done, those that the next pan or zoom would bring into sight."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from timeline_app.figure import TimelineArtist
from timeline_app.layout import Arrangement, labels_in
from timeline_app.model import View

SIDES = 0.6  # of the width: how far left and right of the view labels are drawn
NEARER = 1.25  # how much nearer
AT_ONCE = 12  # labels drawn between two looks at the event loop: 1 ms


class Ahead(QObject):
    """Draws for an artist what is not in sight yet."""

    def __init__(self, parent: QObject, artist: TimelineArtist) -> None:
        super().__init__(parent)
        self._artist = artist
        self._work: Callable[[], bool] = lambda: False
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def look(self, arrangement: Arrangement, view: View, scale: float) -> None:
        """Begin with what lies around a view, at `scale` device pixels to a logical one."""
        artist = self._artist
        sets = (labels_in(artist.scene, wider, arrangement) for wider in _around(view))
        labels = None

        def work() -> bool:
            nonlocal labels
            labels = labels or next(sets, None)
            if labels is None:
                return False
            if not artist.prepare(labels, scale, AT_ONCE):
                labels = None
            return True

        self._work = work
        self._timer.start()

    def stop(self) -> None:
        """Leave it."""
        self._timer.stop()

    def _go_on(self) -> None:
        if not self._work():
            self._timer.stop()


def _around(view: View) -> Iterator[View]:
    span = view.end - view.start
    sides = replace(view, start=view.start - SIDES * span, end=view.end + SIDES * span)
    yield replace(sides, width=view.width * (1 + 2 * SIDES))
    yield replace(view, start=view.start, end=view.end, width=view.width * NEARER)
