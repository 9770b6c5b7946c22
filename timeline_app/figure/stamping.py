"""Labels in rows on a live canvas: what was drawn once is copied into the frame."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from timeline_app.figure.ground import comb, upright
from timeline_app.figure.labels import Look, draw_dots, draw_head, draw_label, draw_span
from timeline_app.figure.paint import Floats2, Painter, faded
from timeline_app.figure.pictures import Pictures, make_pictures, missing, pictures_of
from timeline_app.figure.stamps import Stamps
from timeline_app.layout import Badge, RowLabels
from timeline_app.layout.geometry import STRIP
from timeline_app.layout.scene import Floats, Ints


def draw_stamped(paint: Painter, look: Look, labels: RowLabels, stamps: Stamps) -> None:
    """Draw everything but the ground and the words of the axis."""
    stamps.begin(look.style, paint.scale, look.scene.language)
    pictures = pictures_of(look.scene, labels)
    chosen = look.scene.index(look.selected) if look.selected else None
    if chosen is not None:
        pictures = pictures.only(labels.event[pictures.at] != chosen)
    make_pictures(look, labels, stamps, pictures, missing(look, stamps, pictures), look.layout.badges)
    _draw_feet(paint, look, labels)
    for number, head in enumerate(look.layout.heads):
        draw_head(paint, look, head, number)
    for badge in look.layout.badges:
        stamp = stamps.find((badge.run.text,), None)
        if stamp is not None:
            paint.stamp(stamp.pixels, stamp.left, stamp.above, badge.box.left, badge.box.top)
    for at in np.flatnonzero(labels.drawn).tolist():
        draw_span(paint, look, labels[at], look.style.paper)
    _stamp_labels(paint, look, labels, stamps, pictures)
    label = labels.of(chosen) if chosen is not None else None
    if label is not None:
        draw_label(paint, look, label)
        draw_dots(paint, look, [label])


def stems(labels: RowLabels) -> Floats2:
    """The lines to the dots in sight, a row x, top and bottom for each."""
    inside = (labels.start >= 0) & (labels.start <= labels.width)
    y, stem = labels.y[inside], labels.stem[inside]
    return upright(labels.start[inside], np.minimum(y, stem), np.maximum(y, stem))


def prepare(
    look: Look, labels: RowLabels, badges: Sequence[Badge], stamps: Stamps, scale: float, at_once: int
) -> Iterator[None]:
    """Draw the pictures of badges and of labels that have none yet, at most so many labels a step.

    None is drawn twice, even where the store is too small for all of them: so there is always an end to it.
    """
    stamps.begin(look.style, scale, look.scene.language)
    pictures = pictures_of(look.scene, labels)
    wanted = missing(look, stamps, pictures)
    for first in range(0, max(len(wanted), 1), at_once):
        make_pictures(look, labels, stamps, pictures, wanted[first : first + at_once], () if first else badges)
        yield
        stamps.begin(look.style, scale, look.scene.language)


def _draw_feet(paint: Painter, look: Look, labels: RowLabels) -> None:
    """The stems where they stand before the strip; above it they are part of the ground, in lanes they end there."""
    axis = look.layout.axis_y
    comb(paint, labels.start[(labels.start >= 0) & (labels.stem >= axis)], axis - STRIP - 1, axis, look.style.stem)


def _stamp_labels(paint: Painter, look: Look, labels: RowLabels, stamps: Stamps, pictures: Pictures) -> None:
    if paint.steps is None:
        return
    slots = stamps.slots(look.scene)
    stamps.shown = found = [slots[key] for key in pictures.key.tolist()]
    pixels = [stamp.pixels for stamp in found]
    if labels.opacity is not None:
        opaque = labels.opacity[pictures.at].tolist()
        pixels = [
            one if by >= 1.0 else faded(one, by, look.style.paper) for one, by in zip(pixels, opaque, strict=True)
        ]
    lefts = _pixels(pictures.x, paint.origin[0], paint.scale) - np.array([stamp.left for stamp in found], np.int64)
    tops = _pixels(pictures.y, paint.origin[1], paint.scale) - np.array([stamp.above for stamp in found], np.int64)
    paint.steps.add_pictures(pixels, lefts, tops)


def _pixels(places: Floats, origin: float, scale: float) -> Ints:
    pixels: Ints = np.floor((places + origin) * scale).astype(np.int64)
    return pixels
