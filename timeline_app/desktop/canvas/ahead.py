"""Labels drawn ahead of time: while nothing is to be done, those that the next pan or zoom would bring into sight."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from timeline_app.figure import TimelineArtist
from timeline_app.layout import Arrangement, Badge, RowLabels, labels_in, lay_out
from timeline_app.model import View

SIDES = 0.6  # of the width: how far left and right of the view labels are drawn
NEARER = 1.25  # how much nearer
SAME = 1e-6  # how much the zoom of a view that is only moved may differ, in shares
STEADY = 1.5  # times the zoom, or widths: a hand that goes on as it does changes a view by no more at once
AT_ONCE = 24  # labels drawn between two looks at the event loop: 1 ms

Wanted = tuple[RowLabels, tuple[Badge, ...]]


class Ahead(QObject):
    """Draws for an artist what is not in sight yet, and rests when that is done."""

    def __init__(self, parent: QObject, artist: TimelineArtist) -> None:
        super().__init__(parent)
        self._artist = artist
        self._shown: tuple[Arrangement, View, float] | None = None
        self._work: Iterator[None] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether there is something to be drawn, as far as is known."""
        return self._timer.isActive()

    def look(self, arrangement: Arrangement, view: View, scale: float) -> None:
        """Begin with what lies around a view, at `scale` device pixels to a logical one."""
        shown, self._shown = self._shown, (arrangement, view, scale)
        if shown == self._shown:
            return  # the very frame again, with another event chosen or a label that fades in
        before = shown[1] if shown is not None else view
        self._work = _drawn(self._artist, arrangement, before, view, scale)
        self._timer.start()

    def stop(self) -> None:
        """Leave it."""
        self._shown = None
        self._timer.stop()

    def _go_on(self) -> None:
        if next(self._work, self) is self:
            self._timer.stop()


def _drawn(artist: TimelineArtist, arrangement: Arrangement, before: View, view: View, scale: float) -> Iterator[None]:
    for wanted in _sets(artist, arrangement, before, view):
        yield from artist.prepare(*wanted, scale, AT_ONCE)


def following(before: View, view: View) -> View | None:
    """The view that comes next if the hand goes on as it did from one view to another; None after a leap."""
    span, last = view.end - view.start, before.end - before.start
    ratio, moved = span / last, view.start - before.start
    if before == view or before.width != view.width or not 1 / STEADY < ratio < STEADY or abs(moved) > STEADY * last:
        return None
    return replace(view, start=view.start + ratio * moved, end=view.start + ratio * moved + ratio * span)


def _sets(artist: TimelineArtist, arrangement: Arrangement, before: View, view: View) -> Iterator[Wanted]:
    """What is to be drawn, that first which the hand goes to if it goes on as it does."""
    scene = artist.scene
    coming = following(before, view)
    if coming is not None:
        layout = lay_out(scene, coming, arrangement)
        if isinstance(layout.labels, RowLabels):
            yield layout.labels, layout.badges
    zooms = abs(view.pixels_per_second / before.pixels_per_second - 1) > SAME
    for wider in _around(view, zooms=zooms):
        yield labels_in(scene, wider, arrangement), ()


def _around(view: View, *, zooms: bool) -> Iterator[View]:
    """Stretches of time, the one first that is the likelier to be seen next."""
    span = view.end - view.start
    sides = replace(view, start=view.start - SIDES * span, end=view.end + SIDES * span)
    sides = replace(sides, width=view.width * (1 + 2 * SIDES))
    nearer = replace(view, width=view.width * NEARER)
    yield from (nearer, sides) if zooms else (sides, nearer)
