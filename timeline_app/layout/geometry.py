"""The shapes of a layout, in logical pixels from the top left of the view, and the measures they share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

import numpy as np

from timeline_app.model import View

Measure = Callable[[str, str], float]
"""The width in logical pixels of a text in a role of timeline_app.styles."""

AXIS = 44  # height of the axis with its two tiers
STRIP = 14  # height of the density strip on the axis
DATE_GAP = 8.0  # between the title of a row and its date
DOT = 4.4  # radius of a dot in a row
EDGE = 8  # nothing that can stand elsewhere comes nearer to the edge of the view
LEFT_MARGIN = 40  # what fitting leaves free left of the first event ...
CARD_MARGIN = 288  # ... and right of the last, for its card
LABEL_MARGIN = 150  # ... or for its label in a row, which may turn to the left; few events leave more


class Mode(StrEnum):
    """The two ways of a layout."""

    COMPOSED = "composed"
    ROWS = "rows"


class Shape(StrEnum):
    """How the time of an event is drawn: a moment, one unit of the calendar, or a stretch."""

    DOT = "dot"
    BRACKET = "bracket"
    BAR = "bar"


class Box(NamedTuple):
    """A rectangle; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def contains(self, x: float, y: float) -> bool:
        """Whether a point lies inside."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def moved(self, right: float, down: float) -> Box:
        """The rectangle in another place."""
        return Box(self.left + right, self.top + down, self.right + right, self.bottom + down)

    def overlaps(self, other: Box) -> bool:
        """Whether the two share an area."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


class Run(NamedTuple):
    """One line of text from `x`, on the baseline `y`; `follows`: it continues the run before it on its line."""

    x: float
    y: float
    text: str
    role: str
    follows: bool = False

    def moved(self, right: float, down: float) -> Run:
        """The line in another place."""
        return Run(self.x + right, self.y + down, self.text, self.role, self.follows)


@dataclass(frozen=True, slots=True)
class Mark:
    """The sign of an event's time: a dot at `x`, `y`, and from `left` to `right` a bracket or a bar at `bar_y`."""

    x: float
    y: float
    shape: Shape
    left: float
    right: float
    bar_y: float
    began_before: bool = False  # its start lies left of the view
    ongoing: bool = False
    approximate: bool = False
    uncertain: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """An event in sight: its mark, its text, and the rule or stem that joins them to the axis.

    `event` is its place in Scene.events; `box` is what its text covers; `rule` is x, top and bottom.
    """

    event: int
    mark: Mark
    runs: tuple[Run, ...]
    box: Box
    rule: tuple[float, float, float] | None
    opacity: float = 1.0

    def moved(self, right: float, down: float) -> Label:
        """The label and its dot in another place; the stretch of its time stays."""
        mark = replace(self.mark, x=self.mark.x + right, y=self.mark.y + down)
        rule = self.rule and (self.rule[0] + right, self.rule[1] + down, self.rule[2] + down)
        runs = tuple(run.moved(right, down) for run in self.runs)
        return replace(self, mark=mark, runs=runs, box=self.box.moved(right, down), rule=rule)


@dataclass(frozen=True, slots=True)
class Badge:
    """A count of events without a label: "+12", and the moments of the first and the last.

    `lanes` are the numbers of the lanes whose events it counts; None where there are no lanes.
    """

    box: Box
    run: Run
    count: int
    first: float
    last: float
    lanes: range | None = None


@dataclass(frozen=True, slots=True, eq=False)
class LaneHead:
    """The line of a lane: its `name`, "" for what has none, as `runs`; `box` is where a click folds it.

    `y` is its middle, `foot` its lower edge, on which the `strip` stands and from which its events hang; `folded` is
    None where it cannot be folded.
    """

    name: str
    runs: tuple[Run, ...]
    y: float
    foot: float
    box: Box
    strip: np.ndarray[tuple[int, int], np.dtype[np.float64]]
    folded: bool | None


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """Everything a frame shows.  `strip` has a row left, right, height for each column of the density strip."""

    view: View
    mode: Mode
    axis_y: float
    ticks: tuple[Run, ...]
    tick_lines: tuple[float, ...]
    headers: tuple[Run, ...]
    header_lines: tuple[float, ...]
    strip: np.ndarray[tuple[int, int], np.dtype[np.float64]]
    in_view: int
    labels: Sequence[Label] = ()
    badges: tuple[Badge, ...] = ()
    heads: tuple[LaneHead, ...] = ()

    def composed(self, labels: tuple[Label, ...], *, with_strip: bool = False) -> Layout:
        """The same frame with cards, whose marks stand on the axis and need a strip only for events that are hidden."""
        strip = self.strip if with_strip else self.strip[:0]
        return replace(self, mode=Mode.COMPOSED, labels=labels, strip=strip)

    def in_rows(self, labels: Sequence[Label], badges: tuple[Badge, ...], heads: tuple[LaneHead, ...]) -> Layout:
        """The same frame with labels in rows."""
        return replace(self, labels=labels, badges=badges, heads=heads)

    @property
    def labelled(self) -> int:
        """How many of the events in view have a label; the badges count the others."""
        return self.in_view - sum(badge.count for badge in self.badges)

    def label_of(self, event: int) -> Label | None:
        """The label of an event, by its place in Scene.events."""
        return next((label for label in self.labels if label.event == event), None)


def axis_y(view: View) -> float:
    """Where the line of the axis stands."""
    return view.height - AXIS
