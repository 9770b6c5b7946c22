"""Few events: whole titles on up to five lines, hung like flags on rules that rise from the axis.

Where not everything fits the quotes are shortened, then left out, then the number of articles goes; titles are never
cut.  Cards depend on the zoom and the size of the view, not on its place: panning moves them and nothing else.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from timeline_app.dates import Precision
from timeline_app.dates.calendar import DAY
from timeline_app.layout.cardtext import FULLNESS, PADDING, Card
from timeline_app.layout.fitting import fit_to, left_margin, right_margin
from timeline_app.layout.geometry import CARD_MARGIN, EDGE, Box, Label, Mark, Run, Shape, axis_y
from timeline_app.layout.hanging import INDENT, RULE_GAP, Placed, Room, bursts, fill, hang, has_room
from timeline_app.layout.scene import Scene
from timeline_app.model import View
from timeline_app.timeaxis import pick_step

MOST = 24  # more events than this are set in rows without a try
TOP = 16.0  # pixels free above the highest card
BAR_LANES = 3
MANY = 4  # events that make a burst worth a wide margin
FIRST_CARD, FIRST_SHARE = 264.0, 0.26  # that margin in pixels, and the share of the width it may take
PINNED = 16.0  # pixels: where the card of what began before the view stands


def compose(scene: Scene, view: View) -> tuple[Label, ...] | None:
    """The labels in sight as cards, or None when not all events fit, at this zoom or at that which shows all."""
    if not 0 < len(scene) <= MOST or scene.lanes:
        return None
    fitting = fit_cards(scene, view.width, view.height)
    zoom, fit_zoom = _rounded(view.pixels_per_second), _rounded(fitting.pixels_per_second)
    height = axis_y(view) - TOP
    if zoom > fit_zoom and not _cards(scene, fit_zoom, view.width, height):
        return None
    placed = _cards(scene, zoom, view.width, height)
    if not placed:
        return None
    lanes = _bar_lanes(scene, zoom)
    labels = [_label(scene, view, one, lanes[one.event]) for one in placed]
    labels = [_pinned(label, labels) for label in labels]
    return tuple(_kept_inside(label, labels, view) for label in labels if _in_sight(label, view))


def fit_cards(scene: Scene, width: float, height: float) -> View:
    """The view that shows every event as a card."""
    return fit_to(scene, width, height, CARD_MARGIN, left_for_cards(scene, width))


def left_for_cards(scene: Scene, width: float) -> float:
    """The margin left of the first event, in pixels: with room for cards where a timeline of few begins in a burst."""
    usual, wide = left_margin(width), min(FIRST_CARD, width * FIRST_SHARE)
    if not MANY <= len(scene) <= MOST or not has_room(wide):
        return usual
    return wide if _begins_in_burst(scene, width) else usual


@lru_cache(16)
def _begins_in_burst(scene: Scene, width: float) -> bool:
    zoom = fit_to(scene, width, 0.0, CARD_MARGIN).pixels_per_second
    return len(bursts(_places(scene, zoom))[0]) >= MANY


def _places(scene: Scene, zoom: float) -> tuple[float, ...]:
    return tuple(((scene.start - scene.start[0]) * zoom).tolist())


def _rounded(zoom: float) -> float:
    """A zoom to nine digits, so that panning finds the cards it had."""
    return float(f"{zoom:.9g}")


@lru_cache(8)
def _cards(scene: Scene, zoom: float, width: float, height: float) -> tuple[Placed, ...]:
    """The cards of all events at a zoom, as full as a view of that size allows; empty when they do not fit.

    Where one has room to itself it is told more fully than the others.
    """
    x, margins = _places(scene, zoom), (left_for_cards(scene, width), right_margin(CARD_MARGIN, width))
    day = not _day_is_named(scene, zoom, width)
    levels = [replace(fullness, day=day) for fullness in FULLNESS]
    if not hang(Room(scene, x, *margins, levels[-1]), height):
        return ()
    for number, level in enumerate(levels):
        room = Room(scene, x, *margins, level)
        placed = hang(room, height)
        if placed:
            return fill(room, placed, levels[:number], height)
    return ()


def _day_is_named(scene: Scene, zoom: float, width: float) -> bool:
    """Whether the axis names the day of every card: it tells hours, and one day is all there is or fills the view."""
    step = pick_step(View(0.0, width / zoom, width, 0.0), scene.language)
    one_day = scene.start[0] // DAY == scene.start[-1] // DAY
    return step.unit.rank < Precision.DAY.rank and (one_day or DAY * zoom >= width)


def _bar_lanes(scene: Scene, zoom: float) -> list[int]:
    """For each event the lane of its bar above the axis, 0 lowest; bars that overlap stand in different lanes."""
    free = [float("-inf")] * BAR_LANES
    lanes = []
    for event in range(len(scene)):
        start = float(scene.start[event])
        lane = 0
        if scene.shape(event, zoom) is not Shape.DOT:
            lane = next((n for n in range(BAR_LANES) if free[n] <= start), BAR_LANES - 1)
            free[lane] = float(scene.reach[event])
        lanes.append(lane)
    return lanes


def _label(scene: Scene, view: View, placed: Placed, lane: int) -> Label:
    event, axis = placed.event, axis_y(view)
    when = scene.events[event].when
    start = view.x(when.start)
    right = view.width * 2 if when.ongoing else view.x(when.end)
    shape = scene.shape(event, view.pixels_per_second)
    mark = Mark(
        start,
        axis,
        shape,
        left=start,
        right=min(right, view.width * 2),
        bar_y=axis - 10 - 6 * lane,
        began_before=start < 0 and shape is not Shape.DOT,
        ongoing=when.ongoing,
        approximate=when.approximate,
        uncertain=when.uncertain,
    )
    top = axis - placed.top
    left, right = (start - placed.span, start) if placed.leftward else (start, start + placed.span)
    box = Box(left, top - PADDING, right, axis - placed.bottom + PADDING)
    text = start - INDENT - placed.card.width if placed.leftward else start + INDENT
    return Label(event, mark, _runs(placed.card, text, top), box, (start, top, axis))


def _in_sight(label: Label, view: View) -> bool:
    left, right = min(label.box.left, label.mark.left), max(label.box.right, label.mark.right)
    lasting = label.mark.shape is not Shape.DOT and label.mark.right < 0
    return right > 0 and left < view.width and not lasting


def _pinned(label: Label, labels: list[Label]) -> Label:
    """The card of a stretch that began before the view, as far right as it lasts and no other card stands in its way.

    It loses its rule while that would run through a card that leaves the view.
    """
    lasts = label.mark.began_before and label.mark.right > 0
    if not lasts or label.rule is None or label.box.left < label.rule[0]:
        return label
    start, bottom = label.rule[0], label.box.bottom
    higher = [other for other in labels if other.rule and other.rule[0] > start and other.rule[1] < bottom]
    in_the_way = [min(other.box.left, other.mark.left) for other in higher]
    free = min(in_the_way, default=float("inf")) - RULE_GAP - label.box.right
    shift = min(min(PINNED, label.mark.right - 1) - label.mark.left, free)
    if shift <= 0:
        return label
    pinned = _shifted(label, shift, start + shift, label.rule[1])
    crosses = any(_crosses(pinned, other.box) for other in labels if other is not label)
    return replace(pinned, rule=None) if crosses else pinned


def _kept_inside(label: Label, labels: list[Label], view: View) -> Label:
    """A card that an edge of the view would cut, moved over its own rule where nothing stands in its way."""
    over = max(label.box.right - (view.width - EDGE), 0.0) or min(label.box.left - EDGE, 0.0)
    if label.rule is None or not 0 <= label.rule[0] <= view.width:
        return label
    if not over or abs(over) > label.box.right - label.box.left:
        return label
    box = label.box.moved(-over, 0)
    others = [other for other in labels if other is not label]
    outside = box.left < EDGE - 1 or box.right > view.width - EDGE + 1
    if outside or any(box.overlaps(other.box) or _crosses(other, box) for other in others):
        return label
    return _shifted(label, -over, label.rule[0], box.bottom)


def _shifted(label: Label, right: float, rule: float, top: float) -> Label:
    """A card so far to the right, on a rule at `rule` that begins at `top`."""
    runs = tuple(run.moved(right, 0) for run in label.runs)
    return replace(label, box=label.box.moved(right, 0), runs=runs, rule=label.rule and (rule, top, label.rule[2]))


def _crosses(label: Label, box: Box) -> bool:
    return label.rule is not None and box.left < label.rule[0] < box.right and label.rule[1] < box.bottom


def _runs(card: Card, x: float, top: float) -> tuple[Run, ...]:
    runs = []
    y = top
    for text, role, height in card.lines:
        y += height
        runs.append(Run(x, y - 5, text, role))
    return tuple(runs)
