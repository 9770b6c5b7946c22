"""The band under the canvas: the whole timeline, and the window on it that the canvas shows, to be moved by hand."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from timeline_app.desktop.canvas import overlay
from timeline_app.desktop.canvas.keys import ZOOM
from timeline_app.desktop.canvas.live import SHORTEST
from timeline_app.desktop.canvas.sprites import qt_font
from timeline_app.desktop.canvas.wheel import NOTCH, PAN_PER_NOTCH, ZOOM_PER_NOTCH, pans
from timeline_app.desktop.canvas.widget import KEYBOARD, TimelineCanvas
from timeline_app.layout import Scene, overview
from timeline_app.layout.overview import COLUMN, HEIGHT, INDENT, Hold, Part
from timeline_app.layout.scene import Floats
from timeline_app.model import View
from timeline_app.styles import Style
from timeline_app.words import say

GROUND = 22.0  # pixels from the top: where the bars stand
LETTERS = 34.0  # the baseline of the words
FRAME = (4.0, 4.0)  # pixels free above the window and below it
HANDLE = (5.0, 16.0)
ROUND = 6.0
CURSORS = {
    Part.WINDOW: Qt.CursorShape.OpenHandCursor,
    Part.LEFT: Qt.CursorShape.SizeHorCursor,
    Part.RIGHT: Qt.CursorShape.SizeHorCursor,
    Part.OUTSIDE: Qt.CursorShape.PointingHandCursor,
}


class Overview(QWidget):
    """The band of a canvas.  Its ground is painted when the timeline or the size changes; a frame moves the window."""

    def __init__(self, canvas: TimelineCanvas, style: Style, language: str) -> None:
        super().__init__()
        self._canvas, self._style, self._language = canvas, style, language
        self._chosen: int | None = None
        self._hold: Hold | None = None
        self._keyed = False  # the focus came by the keyboard and is shown
        self._made_for: tuple[Scene, float, float, float, float] | None = None
        self._band = View(0.0, 1.0, 1.0, HEIGHT)
        self._grounds = QPixmap(), QPixmap()  # outside the window, inside it
        self.setFixedHeight(int(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(say("drawing.overview", language))
        self.setAccessibleDescription(say("drawing.overview_description", language))
        canvas.view_changed.connect(lambda _view: self.update())

    def choose(self, event_id: str) -> None:
        """Mark an event, "" for none."""
        self._chosen = self._scene.index(event_id) if event_id else None
        self.update()

    @property
    def band(self) -> View:
        """The stretch of time that the band shows."""
        view = self._canvas.view
        wanted = (self._scene, view.width, view.height, float(self.width()), self.devicePixelRatioF())
        if wanted != self._made_for:
            self._made_for = wanted
            self._band = overview.band_of(self._scene, view, float(max(self.width(), 1)))
            self._grounds = self._ground("chrome", "axis"), self._ground("paper", "ctl")
        return self._band

    @property
    def _scene(self) -> Scene:
        return self._canvas.scene

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the window on it, and the event that is chosen."""
        band = self.band
        left, right = overview.window_on(band, self._canvas.view)
        window = QRectF(left, FRAME[0], right - left, HEIGHT - sum(FRAME))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._grounds[0])
        edge = QPainterPath()
        edge.addRoundedRect(window.adjusted(0.5, 0.5, -0.5, -0.5), ROUND, ROUND)
        painter.setClipPath(edge)
        painter.drawPixmap(0, 0, self._grounds[1])
        painter.setClipping(False)
        self._paint_chosen(painter, band)
        painter.strokePath(edge, QPen(QColor(self._style.line2), 1))
        self._paint_handles(painter, window)
        if self._keyed and self.hasFocus():
            overlay.paint_focus(painter, self._style, self.rect())
        painter.end()

    def _paint_handles(self, painter: QPainter, window: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._style.muted))
        wide, high = HANDLE
        for x in (window.left(), window.right()):
            painter.drawRoundedRect(QRectF(x - wide / 2, window.center().y() - high / 2, wide, high), 2, 2)

    def _paint_chosen(self, painter: QPainter, band: View) -> None:
        if self._chosen is None or self._chosen >= len(self._scene):
            return
        x = band.x(float(self._scene.start[self._chosen]))
        painter.fillRect(
            QRectF(x // COLUMN * COLUMN, FRAME[0] + 4, COLUMN - 1, GROUND - FRAME[0] - 4), self._style.accent
        )

    def _ground(self, ground: str, bar: str) -> QPixmap:
        """The bars and the words on a ground, in the colours of two tokens."""
        style, ratio = self._style, self.devicePixelRatioF()
        made = QPixmap(QSize(round(self.width() * ratio), round(HEIGHT * ratio)))
        made.setDevicePixelRatio(ratio)
        made.fill(QColor(style.colour(ground)))
        painter = QPainter(made)
        painter.fillRect(QRectF(0, 0, self.width(), 1), QColor(style.line))
        self._paint_bars(painter, self._scene.every, bar)
        if self._scene.hides_some:
            self._paint_bars(painter, self._scene.start, "accent")
        painter.setFont(qt_font(style.font, style.types["tick"]))
        for word in overview.words(self._band, self._language, self._scene.measure):
            if word.lined:
                painter.fillRect(QRectF(round(word.x), GROUND + 3, 1, LETTERS - GROUND - 2), QColor(style.line2))
            painter.setPen(QColor(style.muted))
            painter.drawText(round(word.x + INDENT), round(LETTERS), word.text)
        painter.end()
        return made

    def _paint_bars(self, painter: QPainter, start: Floats, token: str) -> None:
        counted = overview.bars(start, self._band)
        for left, height in zip(counted.left.tolist(), counted.height.round().tolist(), strict=True):
            painter.fillRect(QRectF(left, GROUND - height, COLUMN - 1, height), QColor(self._style.colour(token)))

    # The hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the window or one of its edges; beside it, bring it there first."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        x = event.position().x()
        band, view, part = self.band, self._canvas.view, self._part_at(x)
        if part is Part.OUTSIDE:
            part, view = Part.WINDOW, overview.centred(view, band.moment(x))
            self._canvas.hold_view(view)
        self._hold = Hold(part, x, band, view)
        self._point_at(x)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held, or say by the cursor what a drag would move."""
        x = event.position().x()
        if self._hold is not None and x != self._hold.x:
            self._canvas.hold_view(self._hold.dragged(x, SHORTEST))
        self._point_at(x)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._hold = None
        self._point_at(event.position().x())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show all."""
        self._canvas.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the moment under the cursor, or pan, as over the canvas."""
        turned, view = event.angleDelta(), self._canvas.view
        if pans(event, wheel_pans=self._canvas.wheel_pans):
            self._canvas.pan((turned.x() or turned.y()) / NOTCH * PAN_PER_NOTCH)
        else:
            moment = self.band.moment(event.position().x())
            self._canvas.zoom(ZOOM_PER_NOTCH ** (turned.y() / NOTCH), view.x(moment))
        event.accept()

    def _part_at(self, x: float) -> Part:
        return overview.part_at(self.band, self._canvas.view, x)

    def _point_at(self, x: float) -> None:
        if self._hold is None:
            self.setCursor(CURSORS[self._part_at(x)])
        elif self._hold.part is Part.WINDOW:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    # The keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right move the window, plus and minus make it smaller and larger, Home shows all."""
        match event.key():
            case Qt.Key.Key_Left:
                self._canvas.pan(PAN_PER_NOTCH)
            case Qt.Key.Key_Right:
                self._canvas.pan(-PAN_PER_NOTCH)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._canvas.zoom(ZOOM)
            case Qt.Key.Key_Minus:
                self._canvas.zoom(1 / ZOOM)
            case Qt.Key.Key_Home:
                self._canvas.fit()
            case _:
                event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus when it came by the keyboard."""
        self._keyed = event.reason() in KEYBOARD
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let go of what is held: its release goes elsewhere."""
        self._hold = None
        self.update()
