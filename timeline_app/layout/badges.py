"""Badges: counts of the events in view that have no label, side by side on a line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from timeline_app.layout.geometry import Badge, Box, Run
from timeline_app.layout.scene import Ints, Scene
from timeline_app.model import View
from timeline_app.words import count_text

BADGE_HEIGHT = 18.0
BADGE_GAP = 4.0
BADGE_BIN = 96.0  # pixels of time whose unlabelled events share a badge


def badges(scene: Scene, view: View, others: Ints, top: float, free: float = BADGE_GAP) -> tuple[Badge, ...]:
    """Counts of events, in bins on a grid of time, whose upper edges stand at `top`; the first not left of `free`."""
    if not len(others):
        return ()
    moments = np.maximum(scene.start[others], view.start)
    seconds = BADGE_BIN / view.pixels_per_second
    edges = np.arange(np.floor(view.start / seconds), np.floor(view.end / seconds) + 2) * seconds
    cuts = np.searchsorted(moments, edges)
    filled = np.flatnonzero(np.diff(cuts))
    first, last = moments[cuts[filled]], moments[cuts[filled + 1] - 1]
    columns = (np.diff(cuts)[filled].tolist(), first.tolist(), last.tolist())
    return _spread(scene, view, [_Group(*group) for group in zip(*columns, strict=True)], top, free)


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
