"""Labels in rows on a live canvas: what was drawn once is copied into the frame."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from timeline_app.figure.ground import Lines, comb
from timeline_app.figure.labels import Look, draw_dots, draw_head, draw_label, draw_span
from timeline_app.figure.paint import Painter, faded
from timeline_app.figure.pictures import Pictures, make_pictures, missing, number_of, pictures_of
from timeline_app.figure.stamps import Stamps
from timeline_app.figure.steps import Pixels
from timeline_app.layout import Badge, RowLabels
from timeline_app.layout.geometry import STRIP
from timeline_app.styles import Style


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
    shown = _stamp_badges(paint, look, stamps)
    for at in np.flatnonzero(labels.drawn).tolist():
        draw_span(paint, look, labels[at], look.style.paper)
    stamps.shown = shown + _stamp_labels(paint, look, labels, stamps, pictures)
    label = labels.of(chosen) if chosen is not None else None
    if label is not None:
        draw_label(paint, look, label)
        draw_dots(paint, look, [label])


def stems(labels: RowLabels, style: Style) -> Lines:
    """The lines to the dots in sight."""
    inside = ((labels.start >= 0) & (labels.start <= labels.width)).nonzero()[0]
    y, stem = labels.y[inside], labels.stem[inside]
    return Lines(labels.start[inside], np.minimum(y, stem), np.maximum(y, stem), style.stem)


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


def _stamp_badges(paint: Painter, look: Look, stamps: Stamps) -> list[Pixels]:
    badges, slots = look.layout.badges, stamps.slots(look.scene)
    at = [slots.at[number_of(badge)] for badge in badges]
    pixels = [slots.pixels[number] for number in at]
    if badges:
        anchors = np.array([badge.box[:2] for badge in badges])
        paint.pictures(pixels, paint.places((anchors[:, 1], anchors[:, 0]), slots.measures(at)))
    return pixels


def _stamp_labels(paint: Painter, look: Look, labels: RowLabels, stamps: Stamps, pictures: Pictures) -> list[Pixels]:
    slots = stamps.slots(look.scene)
    at = [slots.at[key] for key in pictures.key.tolist()]
    pixels = shown = [slots.pixels[number] for number in at]
    if labels.opacity is not None:
        opaque = labels.opacity[pictures.at].tolist()
        pixels = [one if by >= 1.0 else faded(one, by, look.style.paper) for one, by in zip(shown, opaque, strict=True)]
    paint.pictures(pixels, paint.places((pictures.y, pictures.x), slots.measures(at)))
    return shown
