"""A matplotlib canvas that shows a timeline and draws a frame of it in a few milliseconds.

The steps of a frame are drawn straight into the pixels of the window (banding.py).  What `paint_overlay`
adds is painted over them by Qt and costs no new frame.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import replace

from matplotlib.backend_bases import RendererBase
from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from timeline_app.dates.calendar import DAY
from timeline_app.desktop.canvas import overlay
from timeline_app.desktop.canvas.ahead import Ahead
from timeline_app.desktop.canvas.banding import Banding
from timeline_app.desktop.canvas.fading import Fading
from timeline_app.desktop.canvas.placing import Placer
from timeline_app.desktop.canvas.sprites import SpriteStore, qt_measurer
from timeline_app.figure import TimelineArtist
from timeline_app.layout import (
    Arrangement,
    Label,
    Layout,
    Mode,
    Scene,
    arrange,
    build_scene,
    crowd_view,
    fit_view,
    lay_out,
)
from timeline_app.model import Event, Timeline, View
from timeline_app.styles import Style
from timeline_app.styles import get as get_style
from timeline_app.words import say

SHORTEST, LONGEST = 10.0, 5e9 * 365.2425 * DAY  # seconds that a view may show
FEW_CARDS = 40  # events; more fill the height
SKY = 56.0  # pixels left free above the cards
RAISED = 0.42  # of the height that the cards leave over, how much goes below the axis
MANY = 5_000  # events
FRAME = 16  # milliseconds between the frames in which new labels fade in
LOOK = 60  # milliseconds between two looks at how far the placing of labels has come


class BareFigure(Figure):
    """A figure that draws its artists and nothing else: matplotlib's own looks for axes, layouts and patches first."""

    def draw(self, renderer: RendererBase) -> None:
        """Draw the artists in their order."""
        for artist in self.artists:
            artist.draw(renderer)
        self.stale = False


Fit = Callable[[Scene, float, float], View]


class LiveCanvas(FigureCanvasQTAgg):
    """A timeline, a view of it, and the frames that show it.  `view_changed` carries the new View."""

    view_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(BareFigure(figsize=(9, 4), dpi=100))
        if parent is not None:
            self.setParent(parent)
        self._timeline, self._style, self._language = Timeline(), get_style("paper"), "en"
        self._events: tuple[Event, ...] | None = None  # those that a filter shows
        self._sprites = SpriteStore()
        self._arrangement: Arrangement | None = None
        self._coming: Arrangement | None = None  # what is being placed, while the one before is still drawn
        self._arranged_for: tuple[Scene, float, float] | None = None
        self._placer = Placer()
        self._shown = 0
        self._floor = 0.0  # pixels of paper under the axis
        self.kept: Fit | None = crowd_view  # what the view shows, and goes on showing when the size changes
        self._scene = self._build_scene()
        self._view = fit_view(self._scene, 900.0, 400.0)
        self._artist = TimelineArtist(self._scene, lay_out(self._scene, self._view), self._style, sprites=self._sprites)
        self._banding = Banding()
        self.figure.patch.set_visible(False)
        self.figure.add_artist(self._artist)
        self._artist.set_clip_path(None)
        self._ahead = Ahead(self, self._artist)
        self.fading = Fading()
        self._fader = QTimer(self, singleShot=True, interval=FRAME)
        self._fader.timeout.connect(self.draw_idle)
        self._placing = QTimer(self)
        self._placing.setInterval(LOOK)
        self._placing.timeout.connect(self._look_at_placing)
        self.destroyed.connect(self._placer.stop)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(200, 160)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._tell_accessibility()

    # What is shown

    @property
    def view(self) -> View:
        """The stretch of time on screen."""
        return self._view

    @property
    def layout_now(self) -> Layout:
        """What the last frame shows."""
        return self._artist.layout

    @property
    def placing(self) -> bool:
        """Whether the labels of a large timeline are still being placed."""
        return self._placing.isActive()

    def show_timeline(
        self, timeline: Timeline, *, keep_view: bool = False, events: tuple[Event, ...] | None = None
    ) -> None:
        """Show a timeline: where nearly all its events are, or with `keep_view` the stretch that is on screen now.

        `events` are those that a filter shows.
        """
        was_empty = not len(self._scene)
        self._timeline, self._events = timeline, events
        self._new_scene()
        if was_empty or not keep_view:
            self._keep(self.kept or crowd_view)
        else:
            self.draw_idle()

    def set_style(self, style: Style) -> None:
        """Draw in another style."""
        self._style = style
        self._new_scene()
        self.draw_idle()

    def set_language(self, language: str) -> None:
        """Write dates and the axis in another language of the interface."""
        self._language = language
        self._new_scene()
        self.draw_idle()

    def select(self, event_id: str) -> None:
        """Show an event as chosen, "" for none; no signal goes out."""
        if event_id != self._artist.selected:
            self._artist.selected = event_id
            self.draw_idle()

    def fit(self) -> None:
        """Show all events."""
        self._keep(fit_view)

    def _keep(self, fit: Fit) -> None:
        self._view = fit(self._scene, self._view.width, self._view.height)
        self._find_floor()
        self._set_view(self._view, kept=fit)

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Magnify time by a factor about a place, in pixels from the left; about the middle when there is none."""
        x = self._view.width / 2 if x is None else x
        span = (self._view.end - self._view.start) / factor
        span = min(max(span, SHORTEST), LONGEST)
        start = self._view.moment(x) - span * x / self._view.width
        self._set_view(View(start, start + span, self._view.width, self._view.height))

    def pan(self, pixels: float) -> None:
        """Move the events so many pixels to the right."""
        seconds = pixels / self._view.pixels_per_second
        self._set_view(View(self._view.start - seconds, self._view.end - seconds, self._view.width, self._view.height))

    @property
    def held_view(self) -> View | None:
        """The view that a person has chosen; None while all events, or nearly all, are kept in sight."""
        return None if self.kept is not None else self._view

    def hold_view(self, view: View | None) -> None:
        """Show a stretch of time at the zoom it had on another canvas; where nearly all events are for None."""
        if view is None:
            self._keep(crowd_view)
            return
        second = 1 / view.pixels_per_second
        width, height = self._view.width, self._view.height
        self._set_view(View(view.start, view.start + width * second, width, height))

    def show_stretch(self, start: float, end: float) -> None:
        """Show a stretch of time, in seconds since 1970, with a margin at either side."""
        span = max(end - start, SHORTEST)
        self._set_view(View(start - span * 0.1, start + span * 1.4, self._view.width, self._view.height))

    def drawn_counts(self) -> tuple[int, int]:
        """How many events in view have a label, and how many are in view."""
        self._render_pending()
        return self._artist.layout.labelled, self._artist.layout.in_view

    def event_at(self, x: float, y: float) -> str:
        """The id of the event at a place of the widget, or ""."""
        return self._artist.hit(x, y) or ""

    def place_of(self, event_id: str) -> tuple[float, float] | None:
        """Where an event's dot stands on the widget, when it has a label in view."""
        label = self._label_of(event_id)
        return (label.mark.x, label.mark.y) if label else None

    # Frames

    def draw_idle(self) -> None:
        """Ask for a new frame; however many ask, Qt paints one."""
        self._draw_pending = True
        self.update()

    def draw(self) -> None:
        """Render a frame now, into matplotlib's buffer."""
        self._draw_pending = True
        self._render_pending()
        self._banding.draw()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Render a frame if one is pending, and paint the frame as it stands."""
        self._render_pending()
        painter = QPainter(self)
        self._banding.paint(painter, float(self.device_pixel_ratio))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_overlay(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the zoom and the left edge, or all events in sight when all were."""
        super().resizeEvent(event)
        width, height = float(max(self.width(), 1)), float(max(self.height(), 1))
        if self.kept is not None:
            self._view = self.kept(self._scene, width, height)
            self._find_floor()
        else:
            second = 1 / self._view.pixels_per_second
            self._view = View(self._view.start, self._view.start + width * second, width, height)
        self._draw_pending = True
        self.view_changed.emit(self._view)

    def _render_pending(self) -> None:
        if not self._draw_pending and hasattr(self, "renderer"):
            return
        self._draw_pending = False
        self._lay_out()
        renderer = self.get_renderer()
        in_rows = self._artist.layout.mode is Mode.ROWS
        self._artist.keeps = in_rows  # cards have too many strokes to be drawn in bands
        self.figure.draw(renderer)
        self._artist.keeps = False
        if self._artist.steps is not None:
            self._banding.show(self._artist.steps)
        if self._arrangement is not None and in_rows:
            self._ahead.look(self._arrangement, self._artist.layout.view, float(self.device_pixel_ratio))

    def _lay_out(self) -> None:
        raised = replace(self._view, height=self._view.height - self._floor)
        if self._floor and lay_out(self._scene, raised).mode is not Mode.COMPOSED:
            raised = self._view
        arrangement = self._arrange(raised)
        chosen = self._scene.index(self._artist.selected) if self._artist.selected else None
        layout = lay_out(self._scene, raised, arrangement, chosen)
        self._artist.layout = self.fading.faded(layout, self._scene)
        if self.fading.busy:
            self._fader.start()

    def _find_floor(self) -> None:
        """Raise the axis of a few cards in a tall window, so that they do not lie at its bottom.

        Found when everything is fitted and kept while panning and zooming: a floor that moved would make cards jump.
        """
        self._floor = 0.0
        if 0 < len(self._scene) <= FEW_CARDS:
            layout = lay_out(self._scene, self._view)
            if layout.mode is Mode.COMPOSED and layout.labels:
                above = min(label.box.top for label in layout.labels)
                self._floor = max(above - SKY, 0.0) * RAISED

    def _arrange(self, view: View) -> Arrangement:
        """The arrangement to draw: the one before for as long as the labels of another size are being placed."""
        room = (self._scene, view.width, view.height)
        if self._arrangement is not None and self._arrangement.finished and room == self._arranged_for:
            return self._arrangement
        wanted = arrange(self._scene, view, self._coming or self._arrangement)
        self._arranged_for = room if wanted.finished else None
        if wanted is not self._coming and wanted is not self._arrangement and not wanted.finished:
            self._placer.place(wanted)
        if wanted.finished or self._arrangement is None or self._arrangement.scene is not self._scene:
            self._arrangement, self._coming = wanted, None
        else:
            self._coming = wanted
        if not wanted.finished:
            self._placing.start()
        return self._arrangement

    def _look_at_placing(self) -> None:
        """Draw the labels placed since the last look."""
        coming = self._coming or self._arrangement
        shown = coming.count_shown(self._view.pixels_per_second) if coming is not None else 0
        if coming is None or coming.finished:
            self._placing.stop()
            self.draw_idle()
        elif self._coming is None and shown != self._shown:
            self._shown = shown
            self.draw_idle()

    def _new_scene(self) -> None:
        self._scene = self._build_scene()
        if len(self._scene) > MANY:
            gc.freeze()  # or the collector looks at every event again and again: 0.1 s in the middle of a frame
        self._ahead.stop()
        self._artist.scene, self._artist.style = self._scene, self._style
        self._tell_accessibility()

    def _build_scene(self) -> Scene:
        known = self._scene if hasattr(self, "_scene") else None
        given = self._timeline, qt_measurer(self._style), self._language, known
        return build_scene(*given, cards=self._style.cards, events=self._events)

    def _set_view(self, view: View, *, kept: Fit | None = None) -> None:
        self.kept = kept
        self._view = view
        self.draw_idle()
        self.view_changed.emit(view)

    def _label_of(self, event_id: str) -> Label | None:
        self._render_pending()
        index = self._scene.index(event_id)
        return None if index is None else self._artist.layout.label_of(index)

    def _tell_accessibility(self) -> None:
        self.setAccessibleName(say("drawing.canvas", self._language))
        self.setAccessibleDescription(say("drawing.canvas_description", self._language, count=len(self._scene)))

    def paint_overlay(self, painter: QPainter) -> None:
        """Paint over a frame what needs no new one."""
        if not len(self._scene):
            words = say("drawing.none_match" if self._scene.hides_some else "drawing.empty", self._language)
            overlay.paint_words(painter, self._style, self.rect(), words)
