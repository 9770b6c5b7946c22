"""Badges: counts of the events in view that have no label, side by side on a line."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from timeline_app.layout.geometry import Badge, Box, Run
from timeline_app.layout.scene import Floats, Ints, Scene, members
from timeline_app.model import View
from timeline_app.words import count_text

BADGE_HEIGHT = 18.0
BADGE_GAP = 4.0
BADGE_BIN = 96.0  # pixels of time whose unlabelled events share a badge


def badges(
    scene: Scene, view: View, labelled: Ints, top: float, free: float = BADGE_GAP, lanes: range | None = None
) -> tuple[Badge, ...]:
    """Counts of the events in view, of some lanes or all, that are not `labelled`, in bins on a grid of time.

    Their upper edges stand at `top`, and the first not left of `free`.
    """
    among, seen = members(scene, lanes), scene.seen(view)
    seconds = BADGE_BIN / view.pixels_per_second
    edges = np.arange(np.floor(view.start / seconds) + 1, np.floor(view.end / seconds) + 1) * seconds
    bounds = np.concatenate([[view.start], edges, [view.end]])
    cuts = np.searchsorted(among.start, bounds)
    cuts[-1] = np.searchsorted(among.start, view.end, "right")
    counts = np.diff(cuts)
    has_label = np.searchsorted(among.places, labelled[np.isin(labelled, among.places)] if lanes else labelled)
    has_label = has_label[(has_label >= cuts[0]) & (has_label < cuts[-1])]
    counts -= np.bincount(np.searchsorted(cuts, has_label, "right") - 1, minlength=len(counts))
    groups = _groups(among.start, cuts, counts)
    earlier = seen.before if lanes is None else seen.before[np.isin(seen.before, among.places)]
    if more := int(np.count_nonzero(~np.isin(earlier, labelled))):
        groups = _with_earlier(groups, more, view.start, float(bounds[1]))
    return tuple(replace(badge, lanes=lanes) for badge in _spread(scene, view, groups, top, free))


def _groups(start: Floats, cuts: Ints, counts: Ints) -> list[_Group]:
    filled = np.flatnonzero(counts > 0)
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

    def joined(self, later: _Group) -> _Group:
        """The two as one."""
        return _Group(self.count + later.count, self.first, later.last)


def _spread(scene: Scene, view: View, groups: list[_Group], top: float, start: float) -> tuple[Badge, ...]:
    """Badges side by side; one that finds no room at the right edge joins the one before it."""
    placed: list[tuple[_Group, Badge]] = []
    for group in groups:
        free = placed[-1][1].box.right + BADGE_GAP if placed else start
        badge = _badge(scene, view, group, top, free)
        if placed and badge.box.right > view.width:
            group = placed.pop()[0].joined(group)  # noqa: PLW2901  # the group grows by the one before it
            free = placed[-1][1].box.right + BADGE_GAP if placed else start
            badge = _badge(scene, view, group, top, free)
        placed.append((group, badge))
    return tuple(badge for _, badge in placed)


def _badge(scene: Scene, view: View, group: _Group, top: float, free: float) -> Badge:
    """The badge of a group as near to its middle as it can stand, not left of `free`."""
    text = _words(group.count, scene.language)
    width = scene.measure(text, "badge") + 14
    left = max(min(view.x((group.first + group.last) / 2) - width / 2, view.width - width - BADGE_GAP), free)
    box = Box(left, top, left + width, top + BADGE_HEIGHT)
    return Badge(box, Run(left + 7, top + 13, text, "badge"), group.count, group.first, group.last)


@lru_cache(4096)
def _words(count: int, language: str) -> str:
    """A count on a badge: "+12", "+12 473" with the thousands set apart."""
    return f"+{count_text(count, language)}"
