"""The timeline as one matplotlib artist: it draws a Layout in a Style and knows which event stands where.

It needs no Axes and asks the figure for nothing but its size and resolution.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from matplotlib.artist import Artist
from matplotlib.backend_bases import MouseEvent, RendererBase
from matplotlib.colors import to_hex, to_rgba

from timeline_app.figure.paint import Painter, Sprites
from timeline_app.layout import Badge, Box, Label, Layout, Mode, Scene, Shape
from timeline_app.layout.geometry import DOT
from timeline_app.model import Status
from timeline_app.styles import Style

COMPOSED_DOT = 5.5
RING = 2.0  # pixels of paper around a dot
BAR = 3.0  # thickness of a bar
FADE = 24.0  # pixels over which an approximate end fades
FADE_STEPS = 16
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
        if self.sprites is None:
            paint.holes = self._holes()
        self._draw_grid(paint)
        self._draw_stems(paint)
        self._draw_badges(paint)
        for label in self.layout.labels:
            self._draw_text(paint, label)
        self._draw_dots(paint)
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
        return [*(label.box for label in self.layout.labels), *(badge.box for badge in self.layout.badges), *around]

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
        self._draw_bar(paint, label, self.style.paper if self.layout.mode is Mode.COMPOSED else ground)
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

    def _draw_bar(self, paint: Painter, label: Label, ground: str) -> None:
        mark = label.mark
        if mark.shape is Shape.DOT:
            return
        colour = self.colour(label.event)
        width = self.layout.view.width
        if mark.shape is Shape.BRACKET:
            self._draw_bracket(paint, label, colour)
        elif mark.shape is Shape.BAR and mark.ongoing:
            self._draw_ongoing(paint, label, colour)
        elif mark.shape is Shape.BAR and mark.approximate:
            _draw_fading(paint, max(mark.left, -FADE), min(mark.right, width + FADE), mark.bar_y, colour, ground)
        elif mark.shape is Shape.BAR:
            left, right = max(mark.left, 0.0), min(mark.right, width)
            paint.rectangle(Box(left, mark.bar_y - BAR / 2, right, mark.bar_y + BAR / 2), colour)

    def _draw_bracket(self, paint: Painter, label: Label, colour: str) -> None:
        mark = label.mark
        foot = mark.bar_y - 4 if self.layout.mode is Mode.ROWS else mark.bar_y + 4
        points = [(mark.right, mark.bar_y), (mark.right, foot)]
        points = [(mark.left, foot), (mark.left, mark.bar_y), *points] if mark.left >= 0 else [(0, mark.bar_y), *points]
        if mark.right > self.layout.view.width:
            points = [*points[:-2], (self.layout.view.width, mark.bar_y)]
        dash = (4.0, 3.0) if mark.approximate else ()
        paint.path(points, stroke=colour, width=1.4, dash=dash)

    def _draw_ongoing(self, paint: Painter, label: Label, colour: str) -> None:
        mark, end = label.mark, self.layout.view.width - 2
        paint.rectangle(Box(max(mark.left, 0.0), mark.bar_y - BAR / 2, end - 6, mark.bar_y + BAR / 2), colour)
        paint.path([(end - 7, mark.bar_y - 4.5), (end, mark.bar_y), (end - 7, mark.bar_y + 4.5)], fill=colour)

    def _draw_dots(self, paint: Painter) -> None:
        """Full for what is accepted, hollow for what is suggested; never colour alone."""
        radius = self._radius
        looks: dict[tuple[str, bool, str | None], list[tuple[float, float]]] = defaultdict(list)
        for label in self.layout.labels:
            mark, event = label.mark, self.scene.events[label.event]
            if mark.began_before:
                self._draw_pointer(paint, label)
                continue
            ground = None if self.transparent else self.style.paper
            if event.id == self.selected and self.layout.mode is Mode.ROWS:
                ground = self.style.tint
            looks[self.colour(label.event), event.status is Status.ACCEPTED, ground].append((mark.x, mark.y))
        for (colour, accepted, ground), centres in looks.items():
            if ground:
                paint.dots(centres, radius + RING, fill=ground)
            paint_dot(paint, centres, radius, colour, ground, accepted=accepted)
        for label in self.layout.labels:
            if self.scene.events[label.event].id == self.selected and not label.mark.began_before:
                paint.dots([(label.mark.x, label.mark.y)], radius + 3.5, fill=None, stroke=self.style.accent, width=1.5)

    def _draw_pointer(self, paint: Painter, label: Label) -> None:
        """The sign at the left edge of an event that began before the view."""
        x = label.mark.x if self.layout.mode is Mode.ROWS else 6.0
        y = label.mark.y
        paint.path([(x + 3, y - 4), (x - 1, y), (x + 3, y + 4)], stroke=self.colour(label.event), width=1.6)

    def _draw_badges(self, paint: Painter) -> None:
        for badge in self.layout.badges:
            paint.rounded(badge.box, 9, fill=self.style.hover, stroke=self.style.line2)
            paint.text(badge.run, self.style.hover)

    def _draw_axis_words(self, paint: Painter) -> None:
        for run in (*self.layout.ticks, *self.layout.headers):
            paint.text(run, self.style.paper)


def paint_dot(
    paint: Painter,
    centres: list[tuple[float, float]],
    radius: float,
    colour: str,
    ground: str | None,
    *,
    accepted: bool,
) -> None:
    """Dots in the two looks of the program: full is accepted, hollow is suggested."""
    if accepted:
        paint.dots(centres, radius + 0.5, fill=colour)
    else:
        paint.dots(centres, radius - 0.4, fill=ground, stroke=colour, width=1.8)


def _draw_fading(paint: Painter, left: float, right: float, y: float, colour: str, ground: str) -> None:
    """A bar whose ends are not known exactly: bars within bars, from the ground's colour to its own."""
    fade = min(FADE, (right - left) / 3)
    for step in range(1, FADE_STEPS + 1):
        inset = fade * (step - 1) / (FADE_STEPS - 1)
        box = Box(left + inset, y - BAR / 2, right - inset, y + BAR / 2)
        paint.rectangle(box, mixed(ground, colour, step / FADE_STEPS))


@lru_cache(1024)
def mixed(one: str, other: str, share: float) -> str:
    """A colour between two, with so much of the other."""
    red, green, blue = (a + (b - a) * share for a, b in zip(to_rgba(one)[:3], to_rgba(other)[:3], strict=True))
    return to_hex((red, green, blue))


def _near_dot(label: Label, x: float, y: float) -> bool:
    return abs(label.mark.x - x) <= GRAB and abs(label.mark.y - y) <= GRAB


def _bar_box(label: Label) -> Box:
    mark = label.mark
    if mark.shape is Shape.DOT:
        return Box(0, 0, -1, -1)
    return Box(mark.left, mark.bar_y - 5, mark.right, mark.bar_y + 5)
