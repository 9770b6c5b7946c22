"""The timeline as one matplotlib artist: it draws a Layout in a Style and knows which event stands where.

It needs no Axes and asks the figure for nothing but its size and resolution.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import partial

import numpy as np
from matplotlib.artist import Artist
from matplotlib.backend_bases import MouseEvent, RendererBase

from timeline_app.figure.marks import RING, paint_dot, paint_span, paint_vague_dot
from timeline_app.figure.paint import Painter, Sprites
from timeline_app.figure.stamps import AROUND_DOT, FADES, Stamp, Stamps
from timeline_app.layout import Badge, Box, Label, LaneHead, Layout, Mode, RowLabels, Scene, Shape
from timeline_app.layout.geometry import DOT
from timeline_app.model import Factuality, Status
from timeline_app.styles import Style

COMPOSED_DOT = 5.5
GRAB = 9.0  # pixels from a dot within which it is hit
HEX = re.compile(r"#[0-9a-fA-F]{6}")


class TimelineArtist(Artist):
    """A scene's layout in a style.

    Set `scene`, `layout` and `style`, then draw.  `selected` is the id of the event shown as chosen, "" for none;
    `origin` the place of the layout's top left on the figure; `sprites` draws the text of a live canvas; `transparent`
    leaves the ground of dots unpainted.
    """

    def __init__(
        self,
        scene: Scene,
        layout: Layout,
        style: Style,
        *,
        origin: tuple[float, float] = (0.0, 0.0),
        sprites: Sprites | None = None,
        transparent: bool = False,
    ) -> None:
        super().__init__()
        self.scene, self.layout, self.style = scene, layout, style
        self.origin, self.sprites, self.transparent = origin, sprites, transparent
        self.selected = ""
        self._stamps = Stamps(sprites) if sprites is not None else None

    # What stands where

    def hit(self, x: float, y: float) -> str | None:
        """The id of the event under a point of the figure, in logical pixels from its top left, or None."""
        label = self.label_at(x, y)
        return self.scene.events[label.event].id if label else None

    def label_at(self, x: float, y: float) -> Label | None:
        """The label, dot or bar under a point; the dot nearest to it wins over text."""
        x, y = x - self.origin[0], y - self.origin[1]
        near = [label for label in self.layout.labels if _near_dot(label, x, y)]
        if near:
            return min(near, key=lambda label: abs(label.mark.x - x) + abs(label.mark.y - y))
        for label in self.layout.labels:
            if label.box.contains(x, y) or _bar_box(label).contains(x, y):
                return label
        return None

    def dot_at(self, x: float, y: float) -> Label | None:
        """The label whose dot is under a point: what can be dragged."""
        x, y = x - self.origin[0], y - self.origin[1]
        return next((label for label in self.layout.labels if _near_dot(label, x, y)), None)

    def badge_at(self, x: float, y: float) -> Badge | None:
        """The badge under a point."""
        x, y = x - self.origin[0], y - self.origin[1]
        return next((badge for badge in self.layout.badges if badge.box.contains(x, y)), None)

    def head_at(self, x: float, y: float) -> LaneHead | None:
        """The name of a lane under a point."""
        x, y = x - self.origin[0], y - self.origin[1]
        return next((head for head in self.layout.heads if head.box.contains(x, y)), None)

    def contains(self, mouseevent: MouseEvent) -> tuple[bool, dict[str, object]]:
        """Whether matplotlib's mouse event is on an event, and its id as {"event_id": ...}."""
        figure = self.get_figure(root=True)
        if figure is None:
            return False, {}
        scale = figure.dpi / 100
        event_id = self.hit(mouseevent.x / scale, (figure.bbox.height - mouseevent.y) / scale)
        return event_id is not None, {"event_id": event_id} if event_id else {}

    # Drawing

    def draw(self, renderer: RendererBase) -> None:
        """Draw the layout."""
        figure = self.get_figure(root=True)
        if figure is None or not self.get_visible():
            return
        scale = figure.dpi / 100
        size = (figure.bbox.width / scale, figure.bbox.height / scale)
        paint = Painter(renderer, size, scale, self.style, origin=self.origin, sprites=self.sprites)
        labels = self.layout.labels
        if self.sprites is None:
            paint.holes = self._holes()
        self._draw_grid(paint)
        if self._stamps is not None and isinstance(labels, RowLabels):
            self._draw_stamped(paint, labels, self._stamps)
        else:
            self._draw_stems(paint)
            self._draw_heads(paint)
            self._draw_badges(paint)
            for label in labels:
                self._draw_text(paint, label)
            self._draw_dots(paint, labels)
        self._draw_axis_words(paint)
        paint.finish()
        self.stale = False

    def colour(self, event: int) -> str:
        """The colour of an event's mark: its own, or that of the article it comes from."""
        own = self.scene.events[event].colour
        return own if HEX.fullmatch(own) else self.style.category(int(self.scene.category[event]))

    def _holes(self) -> list[Box]:
        """The places of text and dots, around which lines are drawn where there are no plates under them."""
        reach = self._radius + RING
        dots = [label.mark for label in self.layout.labels]
        around = [Box(dot.x - reach, dot.y - reach, dot.x + reach, dot.y + reach) for dot in dots]
        counted = [badge.box for badge in self.layout.badges]
        named = [head.box for head in self.layout.heads]
        return [*(label.box for label in self.layout.labels), *counted, *named, *around]

    @property
    def _radius(self) -> float:
        return COMPOSED_DOT if self.layout.mode is Mode.COMPOSED else DOT

    def _draw_grid(self, paint: Painter) -> None:
        layout, style = self.layout, self.style
        paint.verticals(layout.tick_lines, layout.grid_top, layout.axis_y + 5, style.grid)
        paint.verticals(layout.header_lines, layout.grid_top, layout.axis_y + 5, style.edge)
        paint.verticals(layout.header_lines, layout.axis_y + 22, layout.view.height - 4, style.edge)
        paint.columns(layout.strip, layout.axis_y, style.rug)
        paint.horizontal(0, layout.view.width, layout.axis_y, style.axis)

    def _draw_stems(self, paint: Painter) -> None:
        if self.layout.mode is Mode.ROWS:
            paint.segments([label.rule for label in self.layout.labels if label.rule], self.style.stem)

    # Labels as pictures

    def _draw_stamped(self, paint: Painter, labels: RowLabels, stamps: Stamps) -> None:
        """Labels in rows on a live canvas: what was drawn once is copied."""
        stamps.begin(self.style, paint.scale, self.scene.language)
        inside = (labels.start >= 0) & (labels.start <= labels.width)
        lower, upper = np.maximum(labels.y, labels.stem), np.minimum(labels.y, labels.stem)
        stems = np.column_stack([labels.start, upper, lower])[inside]
        paint.segments(stems.tolist(), self.style.stem)
        self._draw_heads(paint)
        self._stamp_badges(paint, stamps)
        for at in np.flatnonzero(labels.drawn).tolist():
            self._draw_span(paint, labels[at], self.style.paper)
        self._stamp_labels(paint, labels, stamps)

    def _stamp_labels(self, paint: Painter, labels: RowLabels, stamps: Stamps) -> None:
        events, category, chosen = self.scene.events, self.scene.category, None
        before = labels.drawn & (labels.start < 0)
        columns = (labels.event, labels.x, labels.y, labels.left, labels.dated, before, labels.opacity)
        rows = zip(*(values.tolist() for values in columns), category[labels.event].tolist(), strict=True)
        for at, (place, x, y, left, dated, began_before, opacity, number) in enumerate(rows):
            event = events[place]
            if event.id == self.selected:
                chosen = labels[at]
                continue
            key = (id(event), number, dated, left < x, began_before, round(opacity * FADES))
            stamp = stamps.find(key, event) or self._stamp(stamps, key, labels[at])
            paint.stamp(stamp.pixels, stamp.left, stamp.above, x, y)
        if chosen is not None:
            self._draw_text(paint, chosen)
            self._draw_dots(paint, [chosen])

    def _stamp(self, stamps: Stamps, key: tuple[object, ...], label: Label) -> Stamp:
        event = self.scene.events[label.event]
        look = (self.colour(label.event), event.status, event.factuality, event.when.approximate, event.when.uncertain)
        mark = replace(label.mark, x=0.0, y=0.0)
        around = Box(-AROUND_DOT, -AROUND_DOT, AROUND_DOT, AROUND_DOT)
        plain = (mark.shape is Shape.DOT, mark.began_before)

        def draw(paint: Painter) -> None:
            self._draw_dots(paint, [replace(label, mark=mark)])

        return stamps.label(key, event, label, stamps.drawn((*look, *plain), around, self.style, draw), self.style)

    def _stamp_badges(self, paint: Painter, stamps: Stamps) -> None:
        for badge in self.layout.badges:
            stamp = stamps.find((badge.run.text,), None) or self._badge_stamp(stamps, badge)
            paint.stamp(stamp.pixels, stamp.left, stamp.above, badge.box.left, badge.box.top)

    def _badge_stamp(self, stamps: Stamps, badge: Badge) -> Stamp:
        moved = badge.moved(-badge.box.left, -badge.box.top)
        return stamps.drawn((badge.run.text,), moved.box, self.style, partial(self._draw_badge, badge=moved))

    # Labels as text

    def _draw_text(self, paint: Painter, label: Label) -> None:
        chosen = self.scene.events[label.event].id == self.selected
        ground = self.style.tint if chosen else self.style.paper
        paint.renderer.open_group("event", gid=f"event-{label.event}")
        if chosen:
            self._draw_selection(paint, label)
        elif self.sprites is not None:
            paint.rectangle(label.box, ground, label.opacity)
        if self.layout.mode is Mode.COMPOSED:
            self._draw_rule(paint, label)
        self._draw_span(paint, label, self.style.paper if self.layout.mode is Mode.COMPOSED else ground)
        paint.line(label.runs, ground, label.opacity)
        paint.renderer.close_group("event")

    def _draw_selection(self, paint: Painter, label: Label) -> None:
        box = label.box
        if self.layout.mode is Mode.ROWS:
            left, right = min(box.left, label.mark.x - 6), max(box.right, label.mark.x + 6)
            box = Box(left - 4, box.top - 3, right + 4, box.bottom + 4)
        paint.rounded(box, 6, fill=self.style.tint, stroke=self.style.accent, width=1.5)

    def _draw_rule(self, paint: Painter, label: Label) -> None:
        """The rule from the axis to the card: solid when accepted, dashed when suggested."""
        if not label.rule:
            return
        x, top, bottom = label.rule
        event = self.scene.events[label.event]
        if event.id == self.selected:
            top = label.box.bottom
        dash = () if event.status is Status.ACCEPTED else (3.0, 3.0)
        paint.path([(x, bottom - 7), (x, top)], stroke=self.colour(label.event), width=1.5, dash=dash)

    def _draw_span(self, paint: Painter, label: Label, ground: str) -> None:
        paint_span(paint, label.mark, self.layout.mode, self.layout.view.width, self.colour(label.event), ground)

    def _draw_dots(self, paint: Painter, labels: Iterable[Label]) -> None:
        """The dots of labels, those of one look together."""
        looks: dict[tuple[str, bool, Factuality, str | None], list[tuple[float, float]]] = defaultdict(list)
        chosen = None
        for label in labels:
            mark, event = label.mark, self.scene.events[label.event]
            if mark.began_before:
                self._draw_pointer(paint, label)
                continue
            ground = None if self.transparent else self.style.paper
            if event.id == self.selected:
                chosen = mark
                ground = self.style.tint if self.layout.mode is Mode.ROWS else ground
            if mark.shape is Shape.DOT and (mark.approximate or mark.uncertain):
                paint_vague_dot(paint, event, (mark.x, mark.y), self._radius, self.colour(label.event), ground)
                continue
            accepted = event.status is Status.ACCEPTED
            looks[self.colour(label.event), accepted, event.factuality, ground].append((mark.x, mark.y))
        for (colour, accepted, factuality, ground), centres in looks.items():
            paint_dot(paint, centres, self._radius, colour, ground, accepted=accepted, factuality=factuality)
        if chosen is not None:
            paint.dots([(chosen.x, chosen.y)], self._radius + 3.5, fill=None, stroke=self.style.accent, width=1.5)

    def _draw_pointer(self, paint: Painter, label: Label) -> None:
        """The sign at the left edge of an event that began before the view."""
        x = label.mark.x if self.layout.mode is Mode.ROWS else 6.0
        y = label.mark.y
        paint.path([(x + 3, y - 4), (x - 1, y), (x + 3, y + 4)], stroke=self.colour(label.event), width=1.6)

    def _draw_badges(self, paint: Painter) -> None:
        for badge in self.layout.badges:
            self._draw_badge(paint, badge)

    def _draw_badge(self, paint: Painter, badge: Badge) -> None:
        paint.rounded(badge.box, 9, fill=self.style.hover, stroke=self.style.line2)
        paint.text(badge.run, self.style.hover)

    def _draw_heads(self, paint: Painter) -> None:
        """The lines of the lanes: a hairline above, the strip of all events, the name and the sign that folds it."""
        width, style = self.layout.view.width, self.style
        for number, head in enumerate(self.layout.heads):
            if number:
                paint.horizontal(0, width, head.y - (head.foot - head.y), style.edge)
            paint.columns(head.strip, head.foot, style.rug)
            paint.horizontal(0, width, head.foot, style.stem)
            paint.rectangle(head.box, style.paper)
            paint.line(head.runs, style.paper)
            if head.folded is not None:
                self._draw_chevron(paint, head)

    def _draw_chevron(self, paint: Painter, head: LaneHead) -> None:
        x, y = head.box.left + 10, head.y
        shape = (
            [(x - 2, y - 4), (x + 2, y), (x - 2, y + 4)]
            if head.folded
            else [(x - 4, y - 2), (x, y + 2), (x + 4, y - 2)]
        )
        paint.path(shape, stroke=self.style.ink2, width=1.6)

    def _draw_axis_words(self, paint: Painter) -> None:
        for run in (*self.layout.ticks, *self.layout.headers):
            paint.text(run, self.style.paper)


def _near_dot(label: Label, x: float, y: float) -> bool:
    return abs(label.mark.x - x) <= GRAB and abs(label.mark.y - y) <= GRAB


def _bar_box(label: Label) -> Box:
    mark = label.mark
    if mark.shape is Shape.DOT:
        return Box(0, 0, -1, -1)
    return Box(mark.left, mark.bar_y - 5, mark.right, mark.bar_y + 5)
