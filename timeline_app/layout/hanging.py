"""Where cards hang: beside their rules where there is room, else above one another, and no rule runs through a card.

Events that follow closely on one another are a burst.  Its first ones may hang to the left of their rules, into the gap
before the burst, each above those before it; the others hang to the right, each above those after it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from timeline_app.layout.cardtext import Card, Fullness, card_text, widest_word
from timeline_app.layout.geometry import EDGE, LEFT_MARGIN
from timeline_app.layout.scene import Scene

BASE = 34.0  # pixels from the axis up to the lowest card: the bars stand between
INDENT = 14.0  # pixels from a rule to the text beside it
BESIDE = 10.0  # pixels from the text to the far edge of its box
RULE_GAP = 12.0  # pixels free between a box and the next rule
ABOVE_GAP = 16.0  # pixels free between the text of two cards
NARROWEST, USUAL, WIDEST = 116.0, 200.0, 300.0  # pixels: the width of a card's text
STEP = 4.0  # pixels: widths are multiples, so that the lines of a card seldom change while zooming
MOST_LINES = 5
NEAR = NARROWEST + INDENT + BESIDE + RULE_GAP  # pixels: rules closer than this leave no room for a card between them


@dataclass(frozen=True, slots=True)
class Placed:
    """A card whose lower edge stands `bottom` pixels above the axis, right or left of its rule at `x` pixels."""

    event: int
    card: Card
    x: float
    bottom: float
    leftward: bool = False

    @property
    def top(self) -> float:
        """Pixels from the axis up to the card's upper edge."""
        return self.bottom + self.card.height

    @property
    def left(self) -> float:
        """The left edge of its box."""
        return self.x - self.span if self.leftward else self.x

    @property
    def right(self) -> float:
        """The right edge of its box."""
        return self.x if self.leftward else self.x + self.span

    @property
    def span(self) -> float:
        """The width of its box."""
        return INDENT + self.card.width + BESIDE


@dataclass(frozen=True, slots=True)
class Room:
    """What there is for cards: events at `x` pixels, so many `left` of the first and `right` of the last.

    `told` is what the cards tell.
    """

    scene: Scene
    x: tuple[float, ...]
    left: float
    right: float
    told: Fullness

    def right_of(self, event: int) -> tuple[float, float]:
        """The widths of text to the next rule, and to the right edge."""
        most = self.x[-1] + self.right - INDENT - BESIDE - EDGE - self.x[event]
        following = self.x[event + 1] - self.x[event] if event + 1 < len(self.x) else most + NEAR
        return following - INDENT - BESIDE - RULE_GAP, most

    def left_of(self, event: int, first: int) -> tuple[float, float]:
        """The widths of text to the rule before, and into the gap before the burst, which leaves room for a card."""
        free = self.x[first - 1] + NEAR - NARROWEST + USUAL if first else LEFT_MARGIN - self.left
        most = self.x[event] - free - INDENT - BESIDE
        before = self.x[event] - self.x[event - 1] - INDENT - BESIDE - RULE_GAP if event else most
        return min(before, most), most


def has_room(pixels: float) -> bool:
    """Whether a card has room left of a rule so far from the left edge of the view."""
    return pixels >= NARROWEST + INDENT + BESIDE + LEFT_MARGIN


def bursts(x: tuple[float, ...]) -> list[range]:
    """The events, at `x` pixels, in groups without room for a card between their rules."""
    starts = [at for at in range(len(x)) if not at or x[at] - x[at - 1] >= NEAR]
    return [range(start, end) for start, end in zip(starts, [*starts[1:], len(x)], strict=True)]


def hang(room: Room, height: float) -> tuple[Placed, ...]:
    """Every card as low as it can hang, burst by burst from the last one; empty when one rises above `height`."""
    placed: list[Placed] = []
    for burst in reversed(bursts(room.x)):
        rightward = _hung(room, reversed(burst), burst.start, placed, leftward=False)
        leftward = _hung(room, burst, burst.start, placed, leftward=True)
        choices = [(*leftward[:count], *rightward[: len(burst) - count]) for count in range(len(leftward) + 1)]
        best = min(choices, key=lambda cards: (max(card.top for card in cards), sum(card.leftward for card in cards)))
        if max(card.top for card in best) > height:
            return ()
        placed += best
    return tuple(sorted(placed, key=lambda one: one.event))


def fill(room: Room, placed: tuple[Placed, ...], fuller: list[Fullness], height: float) -> tuple[Placed, ...]:
    """The cards as they hang, those of them told more fully, fullest first, whose place has room for it."""
    filled = list(placed)
    for at, card in enumerate(placed):
        others = [*filled[:at], *filled[at + 1 :]]
        for told in fuller if card.bottom == BASE and not card.leftward else ():
            cards = _shapes(replace(room, told=told), card.event, card.event, leftward=False)
            tried = [Placed(card.event, shape, card.x, BASE) for shape in cards]
            fitting = [one for one in tried if one.top <= height and _fits_under(one, others)]
            if fitting:
                filled[at] = min(fitting, key=lambda one: one.top)
                break
    return tuple(filled)


def _hung(room: Room, events: Iterable[int], first: int, placed: list[Placed], *, leftward: bool) -> list[Placed]:
    """The cards of a burst on one side, each above those before it; as many of them as have room."""
    hung: list[Placed] = []
    for event in events:
        tried = [
            _lowest(Placed(event, card, room.x[event], BASE, leftward), [*placed, *hung])
            for card in _shapes(room, event, first, leftward=leftward)
        ]
        if not tried:
            break
        hung.append(min(tried, key=lambda one: one.top))
    return hung


def _shapes(room: Room, event: int, first: int, *, leftward: bool) -> list[Card]:
    """The card of an event at the widths worth trying: to the next rule, and wider."""
    gap, most = room.left_of(event, first) if leftward else room.right_of(event)
    least = min(max(NARROWEST, widest_word(room.scene, event)), WIDEST)
    if leftward and most < least:
        return []
    widths = {min(max(width, least), WIDEST, most) // STEP * STEP for width in (gap, USUAL, WIDEST)}
    cards = [card_text(room.scene, event, max(width, STEP), room.told) for width in sorted(widths)]
    return [card for card in cards if card.title_lines <= MOST_LINES] or cards[-1:]


def _lowest(card: Placed, others: list[Placed]) -> Placed:
    """The card above all others that it meets, and above those whose rules it crosses."""
    below = [other.top + ABOVE_GAP for other in others if _overlaps(card, other) or _crosses(card, other)]
    bottom = max(below, default=BASE)
    return card if bottom == BASE else replace(card, bottom=bottom)


def _overlaps(card: Placed, other: Placed) -> bool:
    """Whether a card, with the gap to the next rule, stands over or under another."""
    return (
        other.left < card.right + RULE_GAP * (not card.leftward) and card.left - RULE_GAP * card.leftward < other.right
    )


def _crosses(card: Placed, other: Placed) -> bool:
    """Whether the rule of another card runs up where a card is or would be."""
    return card.left - RULE_GAP * card.leftward <= other.x <= card.right + RULE_GAP * (not card.leftward)


def _fits_under(card: Placed, others: list[Placed]) -> bool:
    return not any(
        _crosses(card, other) or (_overlaps(card, other) and card.top + ABOVE_GAP > other.bottom) for other in others
    )
