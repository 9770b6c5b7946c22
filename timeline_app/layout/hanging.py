"""Where cards hang: beside their rules where there is room, else above one another, and no rule runs through a card.

Events that follow closely on one another are a burst.  Its first ones may hang to the left of their rules, into the gap
before the burst, each above those before it; the others hang to the right, each above those after it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from timeline_app.layout.cardtext import Card, Fullness, card_text, widest_word
from timeline_app.layout.geometry import EDGE
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
    """What there is for cards: events at `x` pixels, so many pixels right of the last one, and what cards tell."""

    scene: Scene
    x: tuple[float, ...]
    margin: float
    told: Fullness

    def right_of(self, event: int) -> tuple[float, float]:
        """The widths of text to the next rule, and to the right edge."""
        most = self.x[-1] + self.margin - INDENT - BESIDE - EDGE - self.x[event]
        following = self.x[event + 1] - self.x[event] if event + 1 < len(self.x) else most + NEAR
        return following - INDENT - BESIDE - RULE_GAP, most

    def left_of(self, event: int, first: int) -> tuple[float, float]:
        """The widths of text to the rule before, and into the gap before the burst, which leaves room for a card."""
        if not first:
            return 0.0, 0.0
        most = self.x[event] - self.x[first - 1] - (NEAR - NARROWEST + USUAL) - INDENT - BESIDE
        before = self.x[event] - self.x[event - 1] - INDENT - BESIDE - RULE_GAP
        return min(before, most), most


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
            fitting = [one for one in tried if one.top <= height and _lowest(one, others) is one]
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
    left, right = card.left - RULE_GAP * card.leftward, card.right + RULE_GAP * (not card.leftward)
    below = [o.top + ABOVE_GAP for o in others if (o.left < right and left < o.right) or left <= o.x <= right]
    bottom = max(below, default=BASE)
    return card if bottom == BASE else Placed(card.event, card.card, card.x, bottom, card.leftward)
