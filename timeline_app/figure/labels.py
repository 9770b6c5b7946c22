"""Labels with all that belongs to them: plates and cards, rules, spans, dots; badges and the lines of lanes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from timeline_app.figure.marks import paint_dot, paint_span, paint_vague_dot
from timeline_app.figure.paint import Painter
from timeline_app.layout import Badge, Box, Label, LaneHead, Layout, Mode, Scene, Shape
from timeline_app.layout.geometry import DOT
from timeline_app.model import Factuality, Status
from timeline_app.styles import Style, own_colour

_DASH = 3.0  # pixels, about
COMPOSED_DOT = 5.5
ROUND = 6.0  # pixels: the corners of cards and of the selection
CARD_EDGE = 3.0  # thickness of the coloured edge of a card
HEX = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True)
class Look:
    """What a frame shows and how; `selected` is the id of the event shown as chosen, "" for none."""

    scene: Scene
    layout: Layout
    style: Style
    selected: str = ""
    transparent: bool = False

    @property
    def radius(self) -> float:
        """That of dots."""
        return COMPOSED_DOT if self.layout.mode is Mode.COMPOSED else DOT

    @property
    def on_cards(self) -> bool:
        """Whether events stand on cards; on a small page they do not, whatever the style."""
        return self.style.cards and (self.layout.mode is Mode.COMPOSED or self.scene.form.card)

    @property
    def ground(self) -> str:
        """The colour on which the text of events stands."""
        return self.style.raised if self.on_cards else self.style.paper

    def colour(self, event: int) -> str:
        """The colour of an event's mark: its own, or that of the article it comes from."""
        own = self.scene.events[event].colour
        if HEX.fullmatch(own):
            return own_colour(own, self.style)
        return self.style.category(int(self.scene.category[event]))

    def is_chosen(self, label: Label) -> bool:
        """Whether a label is that of the chosen event."""
        return self.scene.events[label.event].id == self.selected


def draw_label(paint: Painter, look: Look, label: Label) -> None:
    """A label on its plate or card, with its rule and the stretch of its time, but without its dot."""
    chosen = look.is_chosen(label)
    ground = look.style.tint if chosen else look.ground
    paint.renderer.open_group("event", gid=f"event-{label.event}")
    if look.on_cards:
        draw_card(paint, look, label)
    elif chosen:
        _draw_selection(paint, look, label)
    elif paint.sprites is not None:
        paint.rectangle(label.box, ground, label.opacity)
    if look.layout.mode is Mode.COMPOSED:
        _draw_rule(paint, look, label)
    draw_span(paint, look, label, look.style.paper if look.layout.mode is Mode.COMPOSED else ground)
    paint.line(label.runs, ground, label.opacity)
    paint.renderer.close_group("event")


def draw_card(paint: Painter, look: Look, label: Label) -> None:
    """The card under a label in a row, or around one that is composed; its edge has the colour of the event."""
    chosen, box, style = look.is_chosen(label), label.box, look.style
    fill, stroke = (style.tint, style.accent) if chosen else (style.raised, style.line2)
    paint.rounded(box, ROUND, fill=fill, stroke=stroke, width=1.5 if chosen else 1.0)
    if look.layout.mode is Mode.ROWS:
        turned = label.rule is not None and abs(label.rule[0] - box.right) < 1
        left = box.right - CARD_EDGE if turned else box.left
        edge = Box(left, box.top + ROUND, left + CARD_EDGE, box.bottom - ROUND)
        paint.rectangle(edge, look.colour(label.event))


def _draw_selection(paint: Painter, look: Look, label: Label) -> None:
    box = label.box
    if look.layout.mode is Mode.ROWS:
        left, right = min(box.left, label.mark.x - 6), max(box.right, label.mark.x + 6)
        box = Box(left - 4, box.top - 3, right + 4, box.bottom + 4)
    paint.rounded(box, ROUND, fill=look.style.tint, stroke=look.style.accent, width=1.5)


def _draw_rule(paint: Painter, look: Look, label: Label) -> None:
    """The rule from the axis to the card: solid when accepted, dashed when suggested."""
    if not label.rule:
        return
    x, top, bottom = label.rule
    if look.is_chosen(label):
        top = label.box.bottom
    accepted = look.scene.events[label.event].status is Status.ACCEPTED
    long = max(bottom - 7 - top, _DASH)
    whole = long / (2 * round((long / _DASH - 1) / 2) + 1)  # so that the rule ends with a dash, and no speck of one
    dash = () if accepted else (whole, whole)
    paint.path([(x, bottom - 7), (x, top)], stroke=look.colour(label.event), width=1.5, dash=dash)


def draw_span(paint: Painter, look: Look, label: Label, ground: str) -> None:
    """The stretch of time of an event, if it is more than a dot."""
    paint_span(paint, label.mark, look.layout.mode, look.layout.view.width, look.colour(label.event), ground)


def draw_dots(paint: Painter, look: Look, labels: Iterable[Label]) -> None:
    """The dots of labels, those of one look together."""
    alike: dict[tuple[str, bool, Factuality, str | None], list[tuple[float, float]]] = defaultdict(list)
    chosen = None
    for label in labels:
        mark, event = label.mark, look.scene.events[label.event]
        if mark.began_before and not (look.on_cards and look.layout.mode is Mode.ROWS):
            _draw_pointer(paint, look, label)
            continue
        chosen = mark if look.is_chosen(label) else chosen
        ground, colour = _ground_of_dot(look, label), look.colour(label.event)
        if mark.shape is Shape.DOT and (mark.approximate or mark.uncertain):
            paint_vague_dot(paint, event, (mark.x, mark.y), look.radius, colour, ground)
            continue
        alike[colour, event.status is Status.ACCEPTED, event.factuality, ground].append((mark.x, mark.y))
    for (colour, accepted, factuality, ground), centres in alike.items():
        paint_dot(paint, centres, look.radius, colour, ground, accepted=accepted, factuality=factuality)
    if chosen is not None:
        paint.dots([(chosen.x, chosen.y)], look.radius + 3.5, fill=None, stroke=look.style.accent, width=1.5)


def _ground_of_dot(look: Look, label: Label) -> str | None:
    if look.layout.mode is Mode.ROWS:
        if look.is_chosen(label):
            return look.style.tint
        if look.on_cards:
            return look.style.raised
    return None if look.transparent else look.style.paper


def _draw_pointer(paint: Painter, look: Look, label: Label) -> None:
    """The sign at the left edge of an event that began before the view."""
    x = label.mark.x if look.layout.mode is Mode.ROWS else 6.0
    y = label.mark.y
    paint.path([(x + 3, y - 4), (x - 1, y), (x + 3, y + 4)], stroke=look.colour(label.event), width=1.6)


def draw_badge(paint: Painter, look: Look, badge: Badge) -> None:
    """The count of events that have no label."""
    paint.rounded(badge.box, 9, fill=look.style.hover, stroke=look.style.line2)
    paint.text(badge.run, look.style.hover)


def draw_head(paint: Painter, look: Look, head: LaneHead, number: int) -> None:
    """The line of a lane: a hairline above, the strip of all its events, its name and the sign that folds it."""
    width, style = look.layout.view.width, look.style
    if number:
        paint.horizontal(0, width, 2 * head.y - head.foot, style.edge)
    paint.columns(head.strip, head.foot, style.rug)
    paint.horizontal(0, width, head.foot, style.stem)
    if paint.sprites is not None:
        paint.rectangle(head.box, style.paper)
    paint.line(head.runs, style.paper)
    if head.folded is not None:
        x, y = head.box.left + 10, head.y
        folded, opened = [(x - 2, y - 4), (x + 2, y), (x - 2, y + 4)], [(x - 4, y - 2), (x, y + 2), (x + 4, y - 2)]
        paint.path(folded if head.folded else opened, stroke=style.ink2, width=1.6)
