"""Labels in rows on a live canvas: what was drawn once is copied into the frame."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from timeline_app.figure.labels import Look, draw_badge, draw_card, draw_dots, draw_head, draw_label, draw_span
from timeline_app.figure.paint import Painter
from timeline_app.figure.stamps import AROUND_DOT, FADES, Stamp, Stamps
from timeline_app.layout import Badge, Box, Label, RowLabels, Shape

VARIANTS = 256  # more than there are ways in which the label of one event can look


def draw_stamped(paint: Painter, look: Look, labels: RowLabels, stamps: Stamps) -> None:
    """Draw everything but the grid and the words of the axis."""
    stamps.begin(look.style, paint.scale, look.scene.language)
    inside = (labels.start >= 0) & (labels.start <= labels.width)
    lower, upper = np.maximum(labels.y, labels.stem), np.minimum(labels.y, labels.stem)
    paint.segments(np.column_stack([labels.start, upper, lower])[inside].tolist(), look.style.stem)
    for number, head in enumerate(look.layout.heads):
        draw_head(paint, look, head, number)
    for badge in look.layout.badges:
        stamp = stamps.find((badge.run.text,), None) or _badge_stamp(stamps, look, badge)
        paint.stamp(stamp.pixels, stamp.left, stamp.above, badge.box.left, badge.box.top)
    for at in np.flatnonzero(labels.drawn).tolist():
        draw_span(paint, look, labels[at], look.style.paper)
    _stamp_labels(paint, look, labels, stamps)


def _stamp_labels(paint: Painter, look: Look, labels: RowLabels, stamps: Stamps) -> None:
    scale = paint.scale
    chosen = look.scene.index(look.selected) if look.selected else None
    variant = labels.dated + 2 * (labels.left < labels.x) + 4 * (labels.drawn & (labels.start < 0)) + 8 * labels.whole
    if labels.opacity is not None:
        variant += 16 * np.rint((1 - labels.opacity) * FADES).astype(int)
    keys = (labels.event * VARIANTS + variant).tolist()
    columns = ((labels.x + paint.origin[0]) * scale).astype(int).tolist()
    lines = ((labels.y + paint.origin[1]) * scale).astype(int).tolist()
    slots = stamps.slots(look.scene)
    for at, (key, place, column, line) in enumerate(zip(keys, labels.event.tolist(), columns, lines, strict=True)):
        if place != chosen:
            stamp = slots.get(key)
            if stamp is None:
                stamp = slots[key] = _label_stamp(stamps, look, int(variant[at]), labels, at)
            paint.put(stamp.pixels, column - stamp.left, line - stamp.above)
    label = labels.of(chosen) if chosen is not None else None
    if label is not None:
        draw_label(paint, look, label)
        draw_dots(paint, look, [label])


def _label_stamp(stamps: Stamps, look: Look, variant: int, labels: RowLabels, at: int) -> Stamp:
    """A label as a picture around its anchor, from what was drawn for the very same event where that still holds."""
    place = int(labels.event[at])
    event = look.scene.events[place]
    key = (id(event), int(look.scene.category[place]), variant)
    kept = stamps.find(key, event)
    if kept is not None:
        return kept
    label = labels[at]
    moved = label.moved(-float(labels.x[at]), -float(labels.y[at]))
    if look.style.cards:
        return stamps.drawn(key, moved.box, look.style, partial(_draw_card, look=look, label=moved), owner=event)
    kind = (look.colour(label.event), event.status, event.factuality, event.when.approximate, event.when.uncertain)
    around = Box(-AROUND_DOT, -AROUND_DOT, AROUND_DOT, AROUND_DOT)
    shape = (moved.mark.shape is Shape.DOT, moved.mark.began_before)
    dot = stamps.drawn((*kind, *shape), around, look.style, partial(draw_dots, look=look, labels=[moved]))
    return stamps.label(key, event, moved, dot, look.style)


def _draw_card(paint: Painter, look: Look, label: Label) -> None:
    draw_card(paint, look, label)
    paint.line(label.runs, look.style.raised)
    draw_dots(paint, look, [label])


def _badge_stamp(stamps: Stamps, look: Look, badge: Badge) -> Stamp:
    moved = replace(badge, box=badge.box.moved(-badge.box.left, -badge.box.top))
    moved = replace(moved, run=badge.run.moved(-badge.box.left, -badge.box.top))
    return stamps.drawn((badge.run.text,), moved.box, look.style, partial(draw_badge, look=look, badge=moved))
