"""Few events: whole titles on two to four lines, hung like flags on rules that rise from the axis.

A card goes beside its rule where the next rule leaves it room; where it does not, above the cards it would cross.
No rule ever runs through a card.  Where not everything fits the quotes go first, then the number of articles, then
wider lines; titles are never cut.  Cards depend on the zoom and the height, not on the place of the view: panning
moves them and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from timeline_app.layout.fitting import fit_to, right_margin
from timeline_app.layout.geometry import CARD_MARGIN, EDGE, Box, Label, Mark, Run, Shape, axis_y
from timeline_app.layout.quotes import quote_of
from timeline_app.layout.scene import Scene
from timeline_app.layout.wrap import balance, wrap
from timeline_app.model import View
from timeline_app.words import say

MOST = 24  # more events than this are set in rows without a try
BASE = 34.0  # pixels from the axis up to the lowest card: the bars stand between
TOP = 16.0  # pixels free above the highest card
TITLE_LINE, META_LINE, QUOTE_LINE, QUOTE_GAP = 20.0, 20.0, 18.0, 8.0
PADDING = 6.0
INDENT = 14.0  # pixels from a rule to the text beside it
CARD_GAP = 12.0
NARROWEST, WIDEST = 132.0, 300.0
MOST_LINES = 4
BAR_LANES = 3


@dataclass(frozen=True, slots=True)
class Card:
    """The text of an event at a width, its lines with role and height; sizes in pixels."""

    lines: tuple[tuple[str, str, float], ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A card whose lower edge stands `bottom` pixels above the axis."""

    event: int
    card: Card
    bottom: float

    @property
    def top(self) -> float:
        """Pixels from the axis up to the card's upper edge."""
        return self.bottom + self.card.height


@dataclass(frozen=True, slots=True)
class Fullness:
    """What a card tells beside its title and date."""

    quote: bool
    articles: bool


FULLNESS = (
    Fullness(quote=True, articles=True),
    Fullness(quote=False, articles=True),
    Fullness(quote=False, articles=False),
)


def compose(scene: Scene, view: View) -> tuple[Label, ...] | None:
    """The labels in sight as cards, or None when not all events fit, at this zoom or at that which shows all."""
    if not 0 < len(scene) <= MOST or scene.lanes:
        return None
    height = axis_y(view) - TOP
    fit_zoom = _rounded(fit_to(scene, view.width, view.height, CARD_MARGIN).pixels_per_second)
    zoom = _rounded(view.pixels_per_second)
    margin = right_margin(CARD_MARGIN, view.width)
    placed = _cards(scene, zoom, height, margin)
    if not placed or (zoom > fit_zoom and not _cards(scene, fit_zoom, height, margin)):
        return None
    lanes = _bar_lanes(scene, zoom)
    labels = [_label(scene, view, one, lanes[one.event]) for one in placed]
    return tuple(_kept_inside(label, labels, view) for label in labels if _in_sight(label, view))


def _rounded(zoom: float) -> float:
    """A zoom to nine digits, so that panning finds the cards it had."""
    return float(f"{zoom:.9g}")


@lru_cache(8)
def _cards(scene: Scene, zoom: float, height: float, margin: float) -> tuple[Placed, ...]:
    """The cards of all events at a zoom, as full as the height allows; empty when they do not fit.

    `margin` is the room right of the last event, in pixels.
    """
    for fullness in FULLNESS:
        placed = _hang(scene, zoom, fullness, height, margin)
        if placed:
            return placed
    return ()


def _hang(scene: Scene, zoom: float, fullness: Fullness, height: float, margin: float) -> tuple[Placed, ...]:
    """Every card, from the last event to the first, as low as it can hang; empty when one rises above `height`."""
    placed: list[Placed] = []
    x = [float(start) * zoom for start in scene.start]
    for event in range(len(scene) - 1, -1, -1):
        room_right = x[-1] + margin - CARD_GAP - INDENT - x[event]
        best = min(
            (_lowest(scene, x, event, placed, card) for card in _shapes(scene, x, event, room_right, fullness)),
            key=lambda one: one.top,
        )
        if best.top > height or (fullness.quote and best.bottom > BASE and best.top > height * 0.8):
            return ()
        placed.append(best)
    return tuple(reversed(placed))


def _shapes(scene: Scene, x: list[float], event: int, room_right: float, fullness: Fullness) -> list[Card]:
    """The card of an event at the widths worth trying: the gap to the next rule, and wider."""
    gap = x[event + 1] - x[event] - 2 * INDENT if event + 1 < len(x) else room_right
    widths = {min(max(width, NARROWEST), WIDEST, room_right) for width in (gap, 200.0, WIDEST)}
    cards = [_card(scene, event, width, fullness) for width in sorted(widths)]
    return [card for card in cards if _title_lines(card) <= MOST_LINES] or cards[-1:]


def _title_lines(card: Card) -> int:
    return sum(role == "title" for _, role, _ in card.lines)


@lru_cache(1024)
def _card(scene: Scene, event: int, width: float, fullness: Fullness) -> Card:
    measure = scene.measure
    title = balance(scene.events[event].title, width, lambda text: measure(text, "title"))
    lines = [(text, "title", TITLE_LINE) for text in title]
    lines.append((_meta(scene, event, width, fullness), "date", META_LINE))
    quote = quote_of(scene, event) if fullness.quote else ""
    if quote:
        wrapped = wrap(quote, width, lambda text: measure(text, "quote"))
        lines += [(text, "quote", QUOTE_LINE + (QUOTE_GAP if not at else 0.0)) for at, text in enumerate(wrapped)]
    widest = max(measure(text, role) for text, role, _ in lines)
    return Card(tuple(lines), widest, sum(height for _, _, height in lines) + PADDING)


def _meta(scene: Scene, event: int, width: float, fullness: Fullness) -> str:
    date = scene.date(event)
    sources = len({mention.article_id for mention in scene.events[event].mentions})
    if sources < 2 or not fullness.articles:
        return date
    both = f"{date} · {say('drawing.articles', scene.language, count=sources)}"
    return both if scene.measure(both, "date") <= width else date


def _lowest(scene: Scene, x: list[float], event: int, placed: list[Placed], card: Card) -> Placed:
    """The card at its lowest: above all cards to its right that begin within its width."""
    end = x[event] + INDENT + card.width + CARD_GAP
    below = [one.top + CARD_GAP for one in placed if x[one.event] < end]
    return Placed(event, card, max(below, default=BASE))


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
    x = start if shape is Shape.DOT else _pinned_x(start, right)
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
    box = Box(x, top - PADDING, x + INDENT + placed.card.width + 10, axis - placed.bottom + PADDING)
    return Label(event, mark, _runs(placed.card, x + INDENT, top), box, (x, top, axis))


def _in_sight(label: Label, view: View) -> bool:
    left, right = min(label.box.left, label.mark.left), max(label.box.right, label.mark.right)
    lasting = label.mark.shape is not Shape.DOT and label.mark.right < 0
    return right > 0 and left < view.width and not lasting


def _kept_inside(label: Label, labels: list[Label], view: View) -> Label:
    """A card that the right edge would cut, moved left over its own rule where nothing stands in its way."""
    over = label.box.right - (view.width - EDGE)
    if over <= 0 or label.mark.x > view.width or over > label.box.right - label.box.left:
        return label
    box = Box(label.box.left - over, label.box.top, label.box.right - over, label.box.bottom)
    others = [other for other in labels if other is not label]
    if box.left < EDGE or any(box.overlaps(other.box) or _crosses(other, box) for other in others):
        return label
    runs = tuple(replace(run, x=run.x - over) for run in label.runs)
    return replace(label, box=box, runs=runs, rule=label.rule and (label.rule[0], box.bottom, label.rule[2]))


def _crosses(label: Label, box: Box) -> bool:
    return label.rule is not None and box.left < label.rule[0] < box.right and label.rule[1] < box.bottom


def _pinned_x(start: float, right: float) -> float:
    """The x of a card's rule: its start, or for a stretch that began before the view, as far right as it lasts."""
    if start >= 0 or right <= 0:
        return start
    return max(start, min(16.0, right - 1))


def _runs(card: Card, x: float, top: float) -> tuple[Run, ...]:
    runs = []
    y = top
    for text, role, height in card.lines:
        y += height
        runs.append(Run(x, y - 5, text, role))
    return tuple(runs)
