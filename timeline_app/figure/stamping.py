"""Labels in rows on a live canvas: what was drawn once is copied into the frame."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from timeline_app.figure.labels import Look, draw_badge, draw_card, draw_dots, draw_head, draw_label, draw_span
from timeline_app.figure.paint import Painter, faded
from timeline_app.figure.stamps import AROUND_DOT, Stamp, Stamps
from timeline_app.layout import Badge, Box, Label, RowLabels, Shape
from timeline_app.layout.scene import Ints

VARIANTS = 16  # as many as there are ways in which the label of one event can look


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


def prepare(look: Look, labels: RowLabels, stamps: Stamps, most: int) -> bool:
    """Draw the pictures of at most so many labels that have none yet; whether there are more of them."""
    slots, variants = stamps.slots(look.scene), _variants(labels)
    keys = _keys(labels, variants)
    missing = [at for at, key in enumerate(keys) if key not in slots]
    for at in missing[:most]:
        slots[keys[at]] = _label_stamp(stamps, look, int(variants[at]), labels, at)
    return len(missing) > most


def _stamp_labels(paint: Painter, look: Look, labels: RowLabels, stamps: Stamps) -> None:
    chosen = look.scene.index(look.selected) if look.selected else None
    variants = _variants(labels)
    columns = ((labels.x + paint.origin[0]) * paint.scale).astype(int).tolist()
    lines = ((labels.y + paint.origin[1]) * paint.scale).astype(int).tolist()
    slots, opacity = stamps.slots(look.scene), labels.opacity
    places = zip(_keys(labels, variants), labels.event.tolist(), columns, lines, strict=True)
    for at, (key, place, column, line) in enumerate(places):
        if place != chosen:
            stamp = slots.get(key)
            if stamp is None:
                stamp = slots[key] = _label_stamp(stamps, look, int(variants[at]), labels, at)
            pixels = stamp.pixels
            if opacity is not None and opacity[at] < 1.0:
                pixels = faded(pixels, float(opacity[at]), look.style.paper)
            paint.put(pixels, column - stamp.left, line - stamp.above)
    label = labels.of(chosen) if chosen is not None else None
    if label is not None:
        draw_label(paint, look, label)
        draw_dots(paint, look, [label])


def _variants(labels: RowLabels) -> Ints:
    """A number for each way in which the label of an event can look."""
    turned, before = labels.left < labels.x, labels.drawn & (labels.start < 0)
    return np.asarray(labels.dated + 2 * turned + 4 * before + 8 * labels.whole, np.int64)


def _keys(labels: RowLabels, variants: Ints) -> list[int]:
    keys: list[int] = (labels.event * VARIANTS + variants).tolist()
    return keys


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
    """A badge around its upper left corner: numbers change with every zoom, what they stand on hardly ever."""
    box = badge.box.moved(-badge.box.left, -badge.box.top)
    plain = replace(badge, box=box, run=replace(badge.run, text=""))
    base = stamps.drawn(("badge", round(box.right, 1)), box, look.style, partial(draw_badge, look=look, badge=plain))
    return stamps.written((badge.run.text,), base, [badge.run.moved(-badge.box.left, -badge.box.top)], look.style)
