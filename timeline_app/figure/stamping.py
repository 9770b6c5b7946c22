"""Labels in rows on a live canvas: what was drawn once is copied into the frame."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from timeline_app.figure.labels import Look, draw_badge, draw_card, draw_dots, draw_head, draw_label, draw_span
from timeline_app.figure.paint import Floats2, Painter, faded, put
from timeline_app.figure.stamps import AROUND_DOT, Stamp, Stamps
from timeline_app.layout import Badge, Box, Label, RowLabels, Run, Scene, Shape
from timeline_app.layout.geometry import DATE_GAP, STRIP
from timeline_app.layout.labels import BASELINE, PLATE
from timeline_app.layout.scene import Floats, Ints

VARIANTS = 32  # twice as many as there are ways in which the label of one event can look
DATE = 16  # the picture of a date alone


def draw_stamped(paint: Painter, look: Look, labels: RowLabels, stamps: Stamps) -> None:
    """Draw everything but the ground and the words of the axis."""
    stamps.begin(look.style, paint.scale, look.scene.language)
    _draw_feet(paint, look, labels)
    for number, head in enumerate(look.layout.heads):
        draw_head(paint, look, head, number)
    for badge in look.layout.badges:
        stamp = stamps.find((badge.run.text,), None) or _badge_stamp(stamps, look, badge)
        paint.stamp(stamp.pixels, stamp.left, stamp.above, badge.box.left, badge.box.top)
    for at in np.flatnonzero(labels.drawn).tolist():
        draw_span(paint, look, labels[at], look.style.paper)
    _stamp_labels(paint, look, labels, stamps)


def stems(labels: RowLabels) -> Floats2:
    """The lines to the dots in sight, a row x, top and bottom for each."""
    inside = (labels.start >= 0) & (labels.start <= labels.width)
    upper, lower = np.minimum(labels.y, labels.stem), np.maximum(labels.y, labels.stem)
    return np.column_stack([labels.start, upper, lower])[inside]


def _draw_feet(paint: Painter, look: Look, labels: RowLabels) -> None:
    """The stems where they stand before the strip; above it they are part of the ground."""
    lines = stems(labels)
    lines[:, 1] = np.maximum(lines[:, 1], look.layout.axis_y - STRIP - 1)
    paint.segments(lines[lines[:, 1] < lines[:, 2]], look.style.stem)


def prepare(look: Look, labels: RowLabels, stamps: Stamps, most: int) -> bool:
    """Draw the pictures of at most so many labels that have none yet; whether there are more of them."""
    slots, (bare, apart) = stamps.slots(look.scene), _parted(look.scene, labels)
    missing = [(key, at, False) for at, key in enumerate(_keys(bare)) if key not in slots]
    dates = (labels.event[apart] * VARIANTS + DATE).tolist()
    missing += [(key, int(at), True) for key, at in zip(dates, apart, strict=True) if key not in slots]
    for key, at, dates_it in missing[:most]:
        slots[key] = _date_stamp(stamps, look, labels, at) if dates_it else _label_stamp(stamps, look, bare, at)
    return len(missing) > most


def _stamp_labels(paint: Painter, look: Look, labels: RowLabels, stamps: Stamps) -> None:
    buffer, opacity = paint.buffer, labels.opacity
    if buffer is None:
        return
    chosen = look.scene.index(look.selected) if look.selected else None
    slots, (bare, apart) = stamps.slots(look.scene), _parted(look.scene, labels)
    lines = _pixels(labels.y, paint.origin[1], paint.scale)
    places = zip(
        _keys(bare), labels.event.tolist(), _pixels(labels.x, paint.origin[0], paint.scale), lines, strict=True
    )
    for at, (key, place, column, line) in enumerate(places):
        if place != chosen:
            stamp = slots.get(key)
            if stamp is None:
                stamp = slots[key] = _label_stamp(stamps, look, bare, at)
            if opacity is not None:
                stamp = _faded(look, stamp, float(opacity[at]))
            put(buffer, stamp.pixels, column - stamp.left, line - stamp.above)
    ends = _pixels((labels.left + labels.title_width)[apart], paint.origin[0], paint.scale)
    for at, end in zip(apart.tolist(), ends, strict=True):
        place = int(labels.event[at])
        if place != chosen:
            stamp = slots.get(key := place * VARIANTS + DATE)
            if stamp is None:
                stamp = slots[key] = _date_stamp(stamps, look, labels, at)
            if opacity is not None:
                stamp = _faded(look, stamp, float(opacity[at]))
            put(buffer, stamp.pixels, end - stamp.left, lines[at] - stamp.above)
    label = labels.of(chosen) if chosen is not None else None
    if label is not None:
        draw_label(paint, look, label)
        draw_dots(paint, look, [label])


def _faded(look: Look, stamp: Stamp, opacity: float) -> Stamp:
    return stamp if opacity >= 1.0 else replace(stamp, pixels=faded(stamp.pixels, opacity, look.style.paper))


def _pixels(places: Floats, origin: float, scale: float) -> list[int]:
    pixels: list[int] = ((places + origin) * scale).astype(int).tolist()
    return pixels


def _parted(scene: Scene, labels: RowLabels) -> tuple[RowLabels, Ints]:
    """The labels without the dates that are put behind them as pictures of their own, and which labels those are.

    Dates come and go with every zoom, as there is room; the titles before them stay what they are.
    """
    apart = labels.dated & (labels.left > labels.x) & ~scene.worded[labels.event]
    if scene.form.card:
        apart = np.zeros(len(labels), bool)
    return replace(labels, dated=labels.dated & ~apart, _made={}), np.flatnonzero(apart)


def _keys(labels: RowLabels) -> list[int]:
    """A number for each event in each way in which its label can look."""
    turned, before = labels.left < labels.x, labels.drawn & (labels.start < 0)
    variants = labels.dated + 2 * turned + 4 * before + 8 * labels.whole
    keys: list[int] = (labels.event * VARIANTS + variants).tolist()
    return keys


def _label_stamp(stamps: Stamps, look: Look, labels: RowLabels, at: int) -> Stamp:
    """A label as a picture around its anchor, from what was drawn for the very same event where that still holds."""
    place = int(labels.event[at])
    event = look.scene.events[place]
    turned, before = labels.left[at] < labels.x[at], labels.drawn[at] and labels.start[at] < 0
    looks = (bool(labels.dated[at]), bool(turned), bool(before), bool(labels.whole[at]))
    key = (id(event), int(look.scene.category[place]), *looks)
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
    return stamps.plate(key, event, moved.box, moved.runs, look.style, dot)


def _date_stamp(stamps: Stamps, look: Look, labels: RowLabels, at: int) -> Stamp:
    """The date of a label as a picture whose anchor is the end of the title."""
    place = int(labels.event[at])
    event, half = look.scene.events[place], look.scene.form.half
    key = (id(event), "date")
    kept = stamps.find(key, event)
    if kept is not None:
        return kept
    box = Box(0.0, -half, float(look.scene.known_dates[place]) + PLATE, half)
    return stamps.plate(key, event, box, [Run(DATE_GAP, BASELINE, look.scene.date(place), "date")], look.style)


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
