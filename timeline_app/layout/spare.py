"""Rows that stayed empty, for events that found no room in the others: for a picture, where nothing moves."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from timeline_app.layout.badges import badges
from timeline_app.layout.geometry import Layout, axis_y
from timeline_app.layout.labels import RowLabels, row_labels
from timeline_app.layout.plan import plan_rows
from timeline_app.layout.rows import BADGE_TOP
from timeline_app.layout.scene import Floats, Ints, Scene


def with_spare_rows(scene: Scene, layout: Layout) -> Layout:
    """The layout with events that are only counted in rows of their own, as far as there are any."""
    labels, view = layout.labels, layout.view
    if not isinstance(labels, RowLabels) or layout.heads or not layout.badges:
        return layout
    axis = axis_y(view)
    heights = _above(scene, axis, axis - float(labels.y.min()) if len(labels) else 0.0)
    added = _counted(scene, layout, labels.event)[: len(heights)]
    events = np.concatenate([labels.event, added])
    y = np.concatenate([labels.y, axis - heights[: len(added)]])
    told = row_labels(scene, view, events, y, np.full(len(events), axis))
    earlier = scene.seen(view).before
    return replace(layout, labels=told, badges=badges(scene, view, earlier, told.event, axis - BADGE_TOP))


def _above(scene: Scene, axis: float, highest: float) -> Floats:
    """How far above the axis the rows stand that are higher than the highest one in use."""
    heights: Floats = np.array(plan_rows(axis, len(scene), scene.form.row).heights)
    return heights[heights > highest + 1]


def _counted(scene: Scene, layout: Layout, told: Ints) -> Ints:
    """The events in view that have no label, the most important first."""
    wanted = np.setdiff1d(scene.in_view(layout.view), told)
    order: Ints = scene.order[np.isin(scene.order, wanted)]
    return order
