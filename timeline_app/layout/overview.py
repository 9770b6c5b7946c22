"""The overview under the canvas: all of a timeline in a low band, and the window on it that the canvas shows."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from timeline_app.dates import Precision
from timeline_app.dates.calendar import DAY
from timeline_app.layout import Measure, Scene, fit_view
from timeline_app.layout.scene import Floats
from timeline_app.model import View
from timeline_app.timeaxis import Header, axis, pick_step

HEIGHT = 44.0  # pixels
MARGIN = 16.0  # pixels left of what fitting shows, and right of it
EDGE = 5.0  # pixels: the window comes no nearer to the end of the band
LEAST = 14.0  # pixels: a window narrower than that is drawn so wide
GRIP = 8.0  # pixels outside an edge of the window where it can be taken
COLUMN = 3.0  # pixels
LOWEST, HIGHEST = 4.0, 14.0  # pixels of a bar
COARSE = 2.0  # so much farther apart than on the canvas stand the words
INDENT, APART = 4.0, 10.0  # pixels before a word, and between two


class Part(StrEnum):
    """What lies at a place of the band: the window, one of its edges, or what the canvas does not show."""

    WINDOW = "window"
    LEFT = "left"
    RIGHT = "right"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar for each column with events: its left edge and its height in pixels, and how many events start there."""

    left: Floats
    height: Floats
    count: np.ndarray[tuple[int], np.dtype[np.int64]]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the band's axis, `INDENT` right of its line at `x`; `lined` is False where its period began before."""

    x: float
    text: str
    lined: bool = True


def band_of(scene: Scene, view: View, width: float) -> View:
    """The band, so many pixels wide, of a canvas of the size of `view`: what fitting shows, with a margin beside it."""
    whole = _whole(scene, view)
    margin = (whole.end - whole.start) * MARGIN / max(width - 2 * MARGIN, 1.0)
    return View(whole.start - margin, whole.end + margin, width, HEIGHT)


def _whole(scene: Scene, view: View) -> View:
    """What fitting would show if no filter hid anything."""
    whole = fit_view(scene, view.width, view.height)
    if not scene.hides_some:
        return whole
    first, last = float(scene.every[0]), float(scene.every[-1])
    if not len(scene):
        first, last = first - DAY, max(last, first) + DAY
        return replace(whole, start=first, end=last)
    return replace(whole, start=min(whole.start, first), end=max(whole.end, last))


def bars(start: Floats, band: View) -> Bars:
    """The density of events: `start` in ascending order, each event in one column, heights by the log of the count."""
    inner = np.arange(1, max(math.ceil(band.width / COLUMN), 1)) * COLUMN
    bounds = np.searchsorted(start, band.start + inner / band.pixels_per_second)
    counts = np.diff(bounds, prepend=0, append=len(start))
    columns = np.flatnonzero(counts)
    counts = counts[columns]
    grown = np.log1p(counts) / math.log1p(max(counts.max(initial=1), 6))
    left, height = (
        np.asarray(values, np.float64) for values in (columns * COLUMN, LOWEST + (HIGHEST - LOWEST) * grown)
    )
    return Bars(left, height, counts)


def words(band: View, language: str, measure: Measure) -> tuple[Word, ...]:
    """The few words of the band's axis, none over another: years, or the periods above finer ticks."""
    coarse = replace(band, width=band.width / COARSE)
    tiers = axis(coarse, language)
    ticks = [Word(band.x(tick.moment), tick.label) for tick in tiers.ticks]
    if pick_step(coarse, language).unit is not Precision.YEAR:
        periods = _periods(tiers.headers, band)
        ticks = periods if sum(word.lined for word in periods) > 1 else periods + ticks
    return _apart(ticks, band.width - MARGIN - COLUMN, measure)  # nor under the handles of a window on everything


def _periods(headers: tuple[Header, ...], band: View) -> list[Word]:
    """The periods, the one with the most room first: it is written out, "November 2015", the others are "Dec"."""
    room = [min(header.end, band.end) - max(header.start, band.start) for header in headers]
    widest = room.index(max(room))
    order = sorted(range(len(headers)), key=lambda number: number != widest)
    return [_period(headers[number], band, written_out=number == widest) for number in order]


def _period(header: Header, band: View, *, written_out: bool) -> Word:
    text = header.label if written_out else header.short
    begun = header.start < band.start
    return Word(MARGIN + INDENT if begun else band.x(header.start), text, lined=not begun)


def _apart(wanted: list[Word], room: float, measure: Measure) -> tuple[Word, ...]:
    kept: list[tuple[float, float, Word]] = []
    for word in wanted:
        left, right = word.x, word.x + INDENT + measure(word.text, "tick")
        if (
            left >= MARGIN
            and right <= room
            and all(right + APART <= low or left >= high + APART for low, high, _ in kept)
        ):
            kept.append((left, right, word))
    return tuple(word for _, _, word in sorted(kept, key=lambda item: item[0]))


def window_on(band: View, view: View) -> tuple[float, float]:
    """The left and right edge of the window; something of it stays in the band wherever the canvas is."""
    low, high = EDGE, max(band.width - EDGE, EDGE + LEAST)
    left, right = (min(max(band.x(moment), low), high) for moment in (view.start, view.end))
    if right - left >= LEAST:
        return left, right
    middle = min(max((left + right) / 2, low + LEAST / 2), high - LEAST / 2)
    return middle - LEAST / 2, middle + LEAST / 2


def part_at(band: View, view: View, x: float) -> Part:
    """What lies at a place; a window beyond the band has no edges, it can only be drawn in again."""
    left, right = window_on(band, view)
    inside = min(GRIP, (right - left) / 4)
    beyond = view.end <= band.start or view.start >= band.end
    if not beyond and left - GRIP <= x < left + inside:
        return Part.LEFT
    if not beyond and right - inside < x <= right + GRIP:
        return Part.RIGHT
    return Part.WINDOW if left <= x <= right else Part.OUTSIDE


@dataclass(frozen=True, slots=True)
class Hold:
    """A hand on the window: the part it took, where, and the band and the view of that moment."""

    part: Part
    x: float
    band: View
    view: View

    def dragged(self, x: float, shortest: float) -> View:
        """The view with the hand at another place; it lasts at least `shortest` seconds."""
        start, end = self.view.start, self.view.end
        match self.part:
            case Part.LEFT:
                return replace(self.view, start=min(self._moved(start, x), end - shortest))
            case Part.RIGHT:
                return replace(self.view, end=max(self._moved(end, x), start + shortest))
        return centred(self.view, self._moved((start + end) / 2, x))

    def _moved(self, moment: float, x: float) -> float:
        """A moment as far from where it is drawn as the hand is from where it took hold, inside the band."""
        low, high = self.band.moment(EDGE), self.band.moment(self.band.width - EDGE)
        drawn = min(max(moment, low), high)
        return min(max(drawn + (x - self.x) / self.band.pixels_per_second, low), high)


def centred(view: View, moment: float) -> View:
    """The view moved so that a moment stands in its middle."""
    half = (view.end - view.start) / 2
    return replace(view, start=moment - half, end=moment + half)
