"""The timeline as one matplotlib artist: it draws a Layout in a Style and knows which event stands where.

It needs no Axes and asks the figure for nothing but its size and resolution.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matplotlib.artist import Artist
from matplotlib.backend_bases import MouseEvent, RendererBase

from timeline_app.figure.ground import Lines, fill_ground
from timeline_app.figure.labels import Look, draw_badge, draw_dots, draw_head, draw_label
from timeline_app.figure.marks import RING
from timeline_app.figure.paint import Painter, Sprites
from timeline_app.figure.stamping import draw_stamped, prepare, stems
from timeline_app.figure.stamps import Stamps
from timeline_app.figure.steps import Steps
from timeline_app.layout import Badge, Box, Label, LaneHead, Layout, Mode, RowLabels, Scene, Shape
from timeline_app.styles import Style

TICK = 5.0  # pixels: the marks of the axis
GRAB = 9.0  # pixels from a dot within which it is hit


class TimelineArtist(Artist):
    """A scene's layout in a style.

    Set `scene`, `layout` and `style`, then draw.  `selected` is the id of the event shown as chosen, "" for none;
    `origin` the place of the layout's top left on the figure; `sprites` draws the text of a live canvas; `transparent`
    leaves the ground of dots unpainted.  With `keeps` a frame of a live canvas is not drawn but left in `steps`.
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
        self.keeps = False
        self.steps: Steps | None = None
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
        paint = Painter(renderer, size, scale, self.style, origin=self.origin, sprites=self.sprites, keeps=self.keeps)
        look = Look(self.scene, self.layout, self.style, self.selected, transparent=self.transparent)
        labels = self.layout.labels
        if self.sprites is None:
            paint.holes = _holes(look)
        if paint.steps is None:
            self._draw_grid(paint)
        else:
            standing = [stems(labels, self.style)] if isinstance(labels, RowLabels) else []
            fill_ground(paint, self._lines() + standing)
            self._draw_axis(paint)
        if self._stamps is not None and isinstance(labels, RowLabels):
            draw_stamped(paint, look, labels, self._stamps)
        else:
            self._draw_labels(paint, look)
        paint.texts((*self.layout.ticks, *self.layout.headers), self.style.paper)
        self.steps = paint.steps
        paint.finish()
        self.stale = False

    def prepare(self, labels: RowLabels, badges: Sequence[Badge], scale: float, at_once: int) -> Iterator[None]:
        """Draw ahead of time the pictures of badges and labels for a live canvas, at most so many labels a step."""
        if self._stamps is not None:
            look = Look(self.scene, self.layout, self.style)
            yield from prepare(look, labels, badges, self._stamps, scale, at_once)

    def colour(self, event: int) -> str:
        """The colour of an event's mark: its own, or that of the article it comes from."""
        return Look(self.scene, self.layout, self.style).colour(event)

    def _lines(self) -> list[Lines]:
        """The lines of the axis, in the order in which they are drawn."""
        layout, style, axis = self.layout, self.style, self.layout.axis_y
        marks = [
            Lines(layout.tick_lines, axis, axis + TICK, style.axis),
            Lines(layout.header_lines, axis + 22, layout.view.height - 4, style.edge),
        ]
        if layout.mode is not Mode.ROWS:
            return marks
        return [
            Lines(layout.tick_lines, 0.0, axis, style.grid),
            Lines(layout.header_lines, 0.0, axis, style.edge),
            *marks,
        ]

    def _draw_grid(self, paint: Painter) -> None:
        for lines in self._lines():
            top, bottom = float(lines.top), float(lines.bottom)
            paint.segments([(x, top, bottom) for x in lines.xs], lines.colour)
        self._draw_axis(paint)

    def _draw_axis(self, paint: Painter) -> None:
        layout, style = self.layout, self.style
        paint.columns(layout.strip, layout.axis_y, style.rug)
        paint.horizontal(0, layout.view.width, layout.axis_y, style.axis)

    def _draw_labels(self, paint: Painter, look: Look) -> None:
        layout = self.layout
        if layout.mode is Mode.ROWS:
            paint.segments([label.rule for label in layout.labels if label.rule], self.style.stem)
        for number, head in enumerate(layout.heads):
            draw_head(paint, look, head, number)
        for badge in layout.badges:
            draw_badge(paint, look, badge)
        for label in layout.labels:
            draw_label(paint, look, label)
        draw_dots(paint, look, layout.labels)


def _holes(look: Look) -> list[Box]:
    """The places of text and dots, around which lines are drawn where there are no plates under them."""
    layout, reach = look.layout, look.radius + RING
    dots = [label.mark for label in layout.labels]
    around = [Box(dot.x - reach, dot.y - reach, dot.x + reach, dot.y + reach) for dot in dots]
    counted = [badge.box for badge in layout.badges]
    named = [head.box for head in layout.heads]
    return [*(label.box for label in layout.labels), *counted, *named, *around]


def _near_dot(label: Label, x: float, y: float) -> bool:
    return abs(label.mark.x - x) <= GRAB and abs(label.mark.y - y) <= GRAB


def _bar_box(label: Label) -> Box:
    mark = label.mark
    if mark.shape is Shape.DOT:
        return Box(0, 0, -1, -1)
    return Box(mark.left, mark.bar_y - 5, mark.right, mark.bar_y + 5)
