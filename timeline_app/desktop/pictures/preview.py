"""The page as it would be: the right side of the export dialog, drawn in the background."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy

from timeline_app.desktop import controls
from timeline_app.desktop.tasks import Tasks
from timeline_app.formats import image
from timeline_app.model import Timeline
from timeline_app.styles import Style
from timeline_app.words import say

PAUSE = 150  # milliseconds after a change before the preview is drawn
MOST_PIXELS = 1.6e6  # of a preview: more than it has room for


class ExportPreview(QFrame):
    """One page at a time; the last one stays until the next is there.

    `drawn` carries the pages laid out, `failed` what went wrong.
    """

    drawn = Signal(object)
    failed = Signal(object)

    def __init__(self, timeline: Timeline, tasks: Tasks, style: Style, language: str) -> None:
        super().__init__()
        self.setObjectName("chrome")
        self._timeline, self._tasks, self._language = timeline, tasks, language
        self._picture: image.Picture | None = None
        self._setting: image.Setting | None = None
        self.number = 0
        self._pixmap = QPixmap()
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._draw)
        self.page = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.page.setAccessibleName(say("export.preview_name", language))
        self.hint = controls.label("", style, "muted", 12)
        body = controls.column(
            self.page, controls.row(None, self.hint, None), self._pager(style), gap=8, margins=(24, 24, 24, 16)
        )
        body.setStretch(0, 1)
        self.setLayout(body)

    def show_picture(self, options: dict[str, Any]) -> None:
        """Draw a picture's page soon; a change that comes sooner takes its place."""
        self._picture = image.Picture(**options)
        self._timer.start()

    def leave(self) -> None:
        """Draw nothing any more."""
        self._picture = None
        self._timer.stop()

    def turn(self, pages: int) -> None:
        """Go so many pages on, or back."""
        if self._setting is not None:
            self.number = min(max(self.number + pages, 0), len(self._setting.sheets) - 1)
            self._draw()

    # ---------------------------------------------------------------- parts

    def _pager(self, style: Style) -> QFrame:
        self.back = controls.button("‹", style, kind="flat", height=24, clicked=lambda: self.turn(-1))
        self.on = controls.button("›", style, kind="flat", height=24, clicked=lambda: self.turn(1))
        for button, name in ((self.back, "page_before"), (self.on, "page_after")):
            button.setAccessibleName(say(f"export.{name}", self._language))
        self.place = controls.label("", style, "ink2", 12)
        self.pager = controls.frame(controls.row(None, self.back, self.place, self.on, None))
        self.pager.hide()
        return self.pager

    # ---------------------------------------------------------------- drawing

    def _draw(self) -> None:
        picture, known, number = self._picture, self._setting, self.number
        if picture is None:
            return
        self._tasks.cancel()
        self._tasks.run(_work(self._timeline, picture, known, number), self._show, self.failed.emit)

    def _show(self, answer: tuple[image.Setting, int, bytes]) -> None:
        self._setting, self.number, data = answer
        self._pixmap = QPixmap.fromImage(QImage.fromData(data))
        count = len(self._setting.sheets)
        self.pager.setVisible(count > 1)
        self.place.setText(say("export.page_of", self._language, number=self.number + 1, count=count))
        self.back.setEnabled(self.number > 0)
        self.on.setEnabled(self.number < count - 1)
        self._fit()
        self.drawn.emit(self._setting)

    def _fit(self) -> None:
        if self._pixmap.isNull() or self.page.width() < 10:
            return
        ratio = self.devicePixelRatioF()
        room = QSize(round(self.page.width() * ratio), round(self.page.height() * ratio))
        aspect, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        shown = self._pixmap.scaled(room, aspect, smooth)
        shown.setDevicePixelRatio(ratio)
        self.page.setPixmap(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page into its room."""
        super().resizeEvent(event)
        self._fit()


def _work(
    timeline: Timeline, picture: image.Picture, known: image.Setting | None, number: int
) -> Callable[..., tuple[image.Setting, int, bytes]]:
    """What draws a page in the background, with the pages that are laid out already if they are this picture's."""

    def work(_progress: object, _cancelled: object) -> tuple[image.Setting, int, bytes]:
        setting = known if known and known.picture == picture else image.lay_out_pages(timeline, picture)
        shown = min(number, len(setting.sheets) - 1)
        return setting, shown, image.preview(setting, shown, MOST_PIXELS)

    return work
