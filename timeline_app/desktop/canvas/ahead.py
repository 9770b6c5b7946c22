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
SAME = 1e-6  # how much the zoom of a view that is only moved may differ, in shares
AT_ONCE = 12  # labels drawn between two looks at the event loop: 0.5 ms


class Ahead(QObject):
    """Draws for an artist what is not in sight yet."""

    def __init__(self, parent: QObject, artist: TimelineArtist) -> None:
        super().__init__(parent)
        self._artist = artist
        self._zoom = 0.0  # pixels per second, when it last began
        self._work: Callable[[], bool] = lambda: False
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def look(self, arrangement: Arrangement, view: View, scale: float) -> None:
        """Begin with what lies around a view, at `scale` device pixels to a logical one."""
        artist = self._artist
        before, self._zoom = self._zoom, view.pixels_per_second
        zooms = abs(self._zoom / before - 1) > SAME if before else False
        sets = (labels_in(artist.scene, wider, arrangement) for wider in _around(view, zooms=zooms))
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


def _around(view: View, *, zooms: bool) -> Iterator[View]:
    """Stretches of time, the one first that the hand goes to if it goes on as it does."""
    span = view.end - view.start
    sides = replace(view, start=view.start - SIDES * span, end=view.end + SIDES * span)
    sides = replace(sides, width=view.width * (1 + 2 * SIDES))
    nearer = replace(view, width=view.width * NEARER)
    yield from (nearer, sides) if zooms else (sides, nearer)
