"""Badges: counts of the events in view that have no label, side by side on a line."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from timeline_app.layout.geometry import Badge, Box, Run
from timeline_app.layout.scene import Floats, Ints, Scene
from timeline_app.model import View
from timeline_app.words import number_text

BADGE_HEIGHT = 18.0
BADGE_GAP = 4.0
BADGE_BIN = 96.0  # pixels of time whose unlabelled events share a badge


def badges(
    scene: Scene,
    view: View,
    earlier: Ints,
    labelled: Ints,
    top: float,
    free: float = BADGE_GAP,
    lanes: range | None = None,
    title: Box | None = None,
) -> tuple[Badge, ...]:
    """Counts of the events in view, of some lanes or all, that are not `labelled`, in bins on a grid of time.

    `earlier` are those that began before the view.  Their upper edges stand at `top`, the first not left of `free`,
    and none on a `title` that shares their line.
    """
    among = scene.members(lanes)
    if lanes is not None:
        labelled, earlier = _in_lanes(scene, lanes, labelled), _in_lanes(scene, lanes, earlier)
    seconds = BADGE_BIN / view.pixels_per_second
    edges = np.arange(math.floor(view.start / seconds) + 1, math.floor(view.end / seconds) + 1) * seconds
    cuts = among.start.searchsorted(np.concatenate([[view.start], edges, [view.end]]))
    cuts[-1] = among.start.searchsorted(view.end, "right")
    counts = cuts[1:] - cuts[:-1]
    places = labelled if lanes is None else among.places.searchsorted(labelled)
    places = places[(places >= cuts[0]) & (places < cuts[-1])]
    counts -= np.bincount(cuts.searchsorted(places, "right") - 1, minlength=len(counts))
    groups = _groups(among.start, cuts, counts)
    if len(earlier) and (more := len(set(earlier.tolist()).difference(labelled.tolist()))):
        groups = _with_earlier(groups, more, view.start, float(edges[0]) if len(edges) else view.end)
    return tuple(_badge(*place, top, scene.language, lanes) for place in _spread(scene, view, groups, free, title))


def _in_lanes(scene: Scene, lanes: range, places: Ints) -> Ints:
    lane = scene.lane[places]
    return places[(lane >= lanes.start) & (lane < lanes.stop)]


def _groups(start: Floats, cuts: Ints, counts: Ints) -> list[_Group]:
    filled = (counts > 0).nonzero()[0]
    first, last = start[cuts[filled]], start[cuts[filled + 1] - 1]
    columns = (counts[filled].tolist(), first.tolist(), last.tolist())
    return [_Group(*group) for group in zip(*columns, strict=True)]


def _with_earlier(groups: list[_Group], count: int, start: float, end: float) -> list[_Group]:
    """The groups with events that began before the view among the first, which ends before `end`."""
    earlier = _Group(count, start, start)
    if groups and groups[0].first < end:
        return [earlier.joined(groups[0]), *groups[1:]]
    return [earlier, *groups]


@dataclass(frozen=True, slots=True)
class _Group:
    """Events that share a badge: how many they are, the moments of the first and the last."""

    count: int
    first: float
    last: float

    @property
    def middle(self) -> float:
        """The moment between the first and the last."""
        return (self.first + self.last) / 2

    def joined(self, later: _Group) -> _Group:
        """The two as one."""
        return _Group(self.count + later.count, self.first, later.last)


def _spread(
    scene: Scene, view: View, groups: list[_Group], start: float, title: Box | None
) -> list[tuple[_Group, float, float]]:
    """Groups side by side, each with the edges of its badge, as near to the middle of its time as that can stand.

    One that finds no room at the right edge joins the one before it.
    """
    placed: list[tuple[_Group, float, float]] = []
    for group in groups:
        left, right = _edges(scene, view, group, placed[-1][2] + BADGE_GAP if placed else start, title)
        if placed and right > view.width:
            group = placed.pop()[0].joined(group)  # noqa: PLW2901  # the group grows by the one before it
            left, right = _edges(scene, view, group, placed[-1][2] + BADGE_GAP if placed else start, title)
        placed.append((group, left, right))
    return placed


def _edges(scene: Scene, view: View, group: _Group, free: float, title: Box | None) -> tuple[float, float]:
    width, middle = scene.measure(_words(group.count, scene.language), "badge") + 14, view.x(group.middle)
    left = max(min(middle - width / 2, view.width - width - BADGE_GAP), free)
    if title is not None and left < title.right + BADGE_GAP and left + width > title.left - BADGE_GAP:
        before, behind = title.left - BADGE_GAP - width, title.right + BADGE_GAP
        nearer = before if middle < (title.left + title.right) / 2 else behind
        fits = free <= before if nearer == before else behind + width <= view.width
        left = nearer if fits else before if free <= before else max(behind, free)
    return left, left + width


def _badge(group: _Group, left: float, right: float, top: float, language: str, lanes: range | None) -> Badge:
    run = Run(left + 7, top + 13, _words(group.count, language), "badge")
    return Badge(Box(left, top, right, top + BADGE_HEIGHT), run, group.count, group.first, group.last, lanes)


@lru_cache(4096)
def _words(count: int, language: str) -> str:
    """A count on a badge: "+12", "+12 473" with the thousands set apart."""
    return f"+{number_text(count, language)}"
