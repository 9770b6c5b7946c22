"""The pictures that labels in rows are put together from on a live canvas: which they are, and how each is made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from timeline_app.figure.labels import Look, draw_badge, draw_card, draw_dots
from timeline_app.figure.paint import Painter
from timeline_app.figure.stamps import AROUND_DOT, Plate, Stamp, Stamps
from timeline_app.layout import Badge, Box, Label, RowLabels, Run, Scene, Shape
from timeline_app.layout.geometry import DATE_GAP
from timeline_app.layout.labels import BASELINE, PLATE, texts
from timeline_app.layout.scene import Flags, Floats, Ints

VARIANTS = 32  # twice as many as there are ways in which the label of one event can look
DATED, TURNED, BEFORE, WHOLE = 1, 2, 4, 8
DATE = 16  # the picture of a date alone
PILL = 400  # device pixels: a badge is cut from a wider one


@dataclass(frozen=True, slots=True, eq=False)
class Pictures:
    """The pictures that labels are put together from, in the order in which they are drawn.

    `key` is a number for each event in each way in which its label can look, `at` the entry of the label, `x` and `y`
    the anchor in logical pixels.
    """

    key: Ints
    at: Ints
    x: Floats
    y: Floats

    def only(self, wanted: Flags) -> Pictures:
        """Some of them."""
        return Pictures(self.key[wanted], self.at[wanted], self.x[wanted], self.y[wanted])


def pictures_of(scene: Scene, labels: RowLabels) -> Pictures:
    """The titles, and behind them the dates that are pictures of their own.

    Dates come and go with every zoom, as there is room; the titles before them stay what they are.
    """
    apart = labels.dated & (labels.left > labels.x) & ~scene.worded[labels.event]
    if scene.form.card:
        apart = np.zeros(len(labels), bool)
    turned, before = labels.left < labels.x, labels.drawn & (labels.start < 0)
    variants = DATED * (labels.dated & ~apart) + TURNED * turned + BEFORE * before + WHOLE * labels.whole
    behind = np.flatnonzero(apart)
    at = np.concatenate([np.arange(len(labels)), behind])
    key = np.concatenate([labels.event * VARIANTS + variants, labels.event[behind] * VARIANTS + DATE])
    x = np.concatenate([labels.x, (labels.left + labels.title_width)[behind]])
    return Pictures(key, at, x, labels.y[at])


def make_pictures(
    look: Look, labels: RowLabels, stamps: Stamps, pictures: Pictures, wanted: list[int], badges: Sequence[Badge] = ()
) -> None:
    """Find or draw pictures, by their numbers, and put them into the slots of their keys; and those of badges."""
    slots, plates, keys = stamps.slots(look.scene), list[Plate](), list[int]()
    for number in wanted:
        key, at = int(pictures.key[number]), int(pictures.at[number])
        event = look.scene.events[labels.event[at]]
        name = (id(event), int(look.scene.category[labels.event[at]]), key % VARIANTS)
        drawn = stamps.find(name, event)  # for the very same event in a scene before
        if drawn is not None:
            slots.put(key, drawn)
        elif look.style.cards:
            slots.put(key, _card_stamp(stamps, look, labels, at, name))
        else:
            plate = _date_plate if key % VARIANTS == DATE else _title_plate
            plates.append(plate(look, labels, at, name, stamps))
            keys.append(key)
    for number, badge in {number_of(badge): badge for badge in badges}.items():
        if number in slots.at:
            continue
        kept = stamps.find((badge.run.text,), None)
        if kept is not None:
            slots.put(number, kept)
        else:
            plates.append(_badge_plate(look, badge, stamps))
            keys.append(number)
    for key, stamp in zip(keys, stamps.write(plates, look.style), strict=True):
        slots.put(key, stamp)


def number_of(badge: Badge) -> int:
    """The number of the picture of a badge: one below all those of labels, the same where the same is written."""
    return -badge.count - 1


def missing(look: Look, stamps: Stamps, pictures: Pictures) -> list[int]:
    """The numbers of the pictures that are not drawn yet."""
    drawn = stamps.slots(look.scene).at
    return [number for number, key in enumerate(pictures.key.tolist()) if key not in drawn]


def _title_plate(look: Look, labels: RowLabels, at: int, name: tuple[int, int, int], stamps: Stamps) -> Plate:
    """A title around its dot, with its date where that is not a picture of its own."""
    scene, place = look.scene, int(labels.event[at])
    event, half, dated, whole = scene.events[place], scene.form.half, name[2] & DATED, name[2] & WHOLE
    left = float(labels.left[at]) - float(labels.x[at])
    right = left + float((scene.whole_width if whole else scene.label_width)[place])
    box = Box(left - PLATE, -half, right + PLATE + (float(scene.known_dates[place]) if dated else 0.0), half)
    runs = texts(scene, place, left, 0.0, dated=bool(dated), whole=bool(whole))
    return Plate(name, event, box, runs, dot=_dot(stamps, look, labels, at, before=bool(name[2] & BEFORE)))


def _date_plate(look: Look, labels: RowLabels, at: int, name: tuple[int, int, int], _stamps: Stamps) -> Plate:
    """The date of a label as a picture whose anchor is the end of the title."""
    place, half = int(labels.event[at]), look.scene.form.half
    box = Box(0.0, -half, float(look.scene.known_dates[place]) + PLATE, half)
    return Plate(name, look.scene.events[place], box, [Run(DATE_GAP, BASELINE, look.scene.date(place), "date")])


def _dot(stamps: Stamps, look: Look, labels: RowLabels, at: int, *, before: bool) -> Stamp:
    place = int(labels.event[at])
    event = look.scene.events[place]
    kind = (look.colour(place), event.status, event.factuality, event.when.approximate, event.when.uncertain)
    kept = stamps.find((*kind, bool(labels.drawn[at]), before), None)
    if kept is not None:
        return kept
    around = Box(-AROUND_DOT, -AROUND_DOT, AROUND_DOT, AROUND_DOT)
    moved = _at_origin(labels, at)
    exact = replace(moved, mark=replace(moved.mark, x=0.0, y=0.0))  # or its edge is now and then a shade lighter
    draw = partial(draw_dots, look=look, labels=[exact])
    return stamps.drawn((*kind, moved.mark.shape is not Shape.DOT, before), around, look.style, draw)


def _card_stamp(stamps: Stamps, look: Look, labels: RowLabels, at: int, name: tuple[int, int, int]) -> Stamp:
    label = _at_origin(labels, at)
    owner = look.scene.events[label.event]
    return stamps.drawn(name, label.box, look.style, partial(_draw_card, look=look, label=label), owner=owner)


def _at_origin(labels: RowLabels, at: int) -> Label:
    return labels[at].moved(-float(labels.x[at]), -float(labels.y[at]))


def _draw_card(paint: Painter, look: Look, label: Label) -> None:
    draw_card(paint, look, label)
    paint.line(label.runs, look.style.raised)
    draw_dots(paint, look, [label])


def _badge_plate(look: Look, badge: Badge, stamps: Stamps) -> Plate:
    """A badge around its upper left corner: numbers change with every zoom, what they stand on hardly ever."""
    x, y = round(badge.run.x - badge.box.left, 3), round(badge.run.y - badge.box.top, 3)  # or they jitter by a pixel
    run = Run(x, y, badge.run.text, badge.run.role)
    return Plate((badge.run.text,), None, badge.box, [run], base=_pill(look, badge, stamps), shift=0.5)


def _pill(look: Look, badge: Badge, stamps: Stamps) -> Stamp:
    """An empty badge, cut from the two ends of one that is a number of whole pixels wider: there are ten of these."""
    scale = stamps.scale
    wide = round((badge.box.right - badge.box.left) * scale, 1)
    fraction = round(wide % 1, 1)
    long = stamps.find(("badge", fraction), None)
    if long is None:
        box = Box(0.0, 0.0, (PILL + fraction) / scale, badge.box.bottom - badge.box.top)
        plain = replace(badge, box=box, run=badge.run._replace(text=""))
        long = stamps.drawn(("badge", fraction), box, look.style, partial(draw_badge, look=look, badge=plain))
    half = round(wide - fraction) // 2
    end = round(wide - fraction) - half
    rest = long.pixels.shape[1] - long.left - PILL
    pixels = np.concatenate([long.pixels[:, : long.left + half], long.pixels[:, -(end + rest) :]], axis=1)
    return Stamp(pixels, long.left, long.above)
