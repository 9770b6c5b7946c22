"""The rows that a window has room for, and how the lanes share them; numbers only."""

from __future__ import annotations

from dataclasses import dataclass

ROW = 28  # pixels from row to row
ABOVE_BADGES = 44.0  # pixels from the axis up to the lowest row: the strip and the badges stand between
HIGHEST = 6.0  # pixels free above the highest row
HEAD = 28.0  # pixels: the line of a lane with its name, its badges and the strip of its events
LANES_END = 26.0  # pixels from the axis up to the last lane: the strip stands between
LANES_BEGIN = 4.0  # pixels free above the first lane
LANE_GAP = 6.0  # pixels free below the rows of a lane


@dataclass(frozen=True, slots=True)
class Form:
    """How an event stands in a row: pixels from row to row, half the height of what it covers; a line, or a card."""

    row: float = ROW
    half: float = 9.0
    card: bool = False


LINES = Form()
DENSE = Form(row=24.0)
CROWDED = 150  # events; more stand in rows that are closer
CARDS = Form(row=84.0, half=36.0, card=True)


@dataclass(frozen=True, slots=True)
class Band:
    """The room of a lane: `head` is how far above the axis the middle of its line stands, `rows` are its rows.

    `lanes` are the numbers of the lanes that share it: one, but for the last, which takes those there is no room for.
    """

    lanes: range
    head: float
    rows: range


@dataclass(frozen=True, slots=True)
class Plan:
    """`heights` says how far above the axis the middle of each row stands; `bands` are the lanes, top first."""

    heights: tuple[float, ...]
    bands: tuple[Band, ...] = ()

    @property
    def has_lanes(self) -> bool:
        """Whether the rows are shared out among lanes."""
        return bool(self.bands)

    def rows_of(self, lane: int) -> range:
        """The rows in which the events of a lane may stand, the first choice first."""
        return self.band_of(lane).rows if self.bands else range(len(self.heights))

    def band_of(self, lane: int) -> Band:
        """The room of a lane; raises IndexError without lanes."""
        return self.bands[min(lane, len(self.bands) - 1)]


def plan_rows(height: float, most: float, row: float = ROW) -> Plan:
    """Rows without lanes, from the axis up, for `height` pixels above it."""
    count = min(max(int((height - ABOVE_BADGES - HIGHEST) // row), 1), max(int(most), 1))
    return Plan(tuple(ABOVE_BADGES + row * (number + 0.5) for number in range(count)))


def form_of(count: int, *, cards: bool) -> Form:
    """How so many events stand in rows."""
    return CARDS if cards else LINES if count <= CROWDED else DENSE
