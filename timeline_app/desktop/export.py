"""The picture: what is on it, how large, with a preview of just that; then where to put it."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QFileDialog, QLabel, QLineEdit, QSizePolicy, QWidget

from timeline_app import formats, styles
from timeline_app.dates import Precision, When
from timeline_app.desktop import controls
from timeline_app.desktop.document import file_name
from timeline_app.desktop.endings import with_ending
from timeline_app.desktop.settings import Settings
from timeline_app.errors import TimelineAppError
from timeline_app.model import Timeline, View
from timeline_app.styles import Style
from timeline_app.words import say

OPTIONS = 304  # pixels wide
SIZES = {"web": (1400, 700), "screen": (1920, 1080), "square": (1200, 1200), "a4": (1123, 794)}
SHARPNESS = (1, 2, 3)
KINDS = ("png", "svg", "pdf")
PAUSE = 150  # milliseconds after a change before the preview is drawn
_PREVIEW_DPI = 100


class ExportDialog(QDialog):
    """Options at the left, the page itself at the right; `exported` carries the path of the file written."""

    exported = Signal(object)

    def __init__(
        self, parent: QWidget, timeline: Timeline, view: View, style: Style, language: str, settings: Settings
    ) -> None:
        super().__init__(parent)
        self._timeline, self._view, self._style = timeline, view, style
        self._language, self._settings = language, settings
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self._say("title"))
        self.resize(1080, 660)
        self._pixmap = QPixmap()
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.draw_preview)
        self._make_options()
        self.preview = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.preview.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.preview.setAccessibleName(self._say("preview_name"))
        self.hint = controls.label("", style, "muted", 12)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        shown = controls.column(self.preview, self.hint, gap=8, margins=(24, 24, 24, 16))
        shown.setStretch(0, 1)
        page = controls.frame(shown, "chrome")
        options = controls.frame(controls.column(*self._options(), None, gap=6, margins=(20, 16, 20, 16)), "paper")
        options.setFixedWidth(OPTIONS)
        body = controls.row(options, page, gap=0)
        body.setStretch(1, 1)
        self.setLayout(controls.column(body, controls.hairline(style), self._footer(), gap=0))
        self._change()

    # ---------------------------------------------------------------- parts

    def _say(self, name: str, **values: object) -> str:
        return say(f"export.{name}", self._language, **values)

    def _make_options(self) -> None:
        self.only_accepted = QCheckBox(self._say("accepted_only"))
        self.legend = QCheckBox(self._say("legend"))
        self.legend.setChecked(True)
        self.transparent = QCheckBox(self._say("transparent"))
        self.kind = controls.Segments([(kind, kind.upper()) for kind in KINDS], "png")
        self.range = controls.Segments([("view", self._say("visible")), ("all", self._say("all"))], "all")
        self.size_box = self._combo(
            [(self._say(f"size_{name}", width=w, height=h), (w, h)) for name, (w, h) in SIZES.items()]
        )
        self.sharp_box = self._combo([(self._say("sharpness", times=n), n) for n in SHARPNESS])
        self.sharp_box.setCurrentIndex(1)
        self.style_box = self._combo([(self._say(f"style_{name}"), name) for name in styles.names()])
        self.style_box.setCurrentIndex(self.style_box.findData(styles.shown(self._timeline.style).name))
        self.title = self._line(self._timeline.title, "title_of_picture")
        self.source = self._line(_source_line(self._timeline, self._language), "source_of_picture")
        for segments in (self.kind, self.range):
            segments.chosen.connect(lambda _value: self._change())
        for box in (self.only_accepted, self.legend, self.transparent):
            box.toggled.connect(lambda _on: self._change())

    def _combo(self, choices: list[tuple[str, Any]]) -> QComboBox:
        box = QComboBox()
        box.setFixedHeight(controls.CONTROL)
        for words, value in choices:
            box.addItem(words, value)
        box.currentIndexChanged.connect(lambda _index: self._change())
        return box

    def _line(self, text: str, name: str) -> QLineEdit:
        line = QLineEdit(text)
        line.setFixedHeight(controls.CONTROL)
        line.setPlaceholderText(self._say(name))
        line.setAccessibleName(self._say(name))
        line.textChanged.connect(lambda _text: self._change())
        return line

    def _options(self) -> list[controls.Part]:
        def heading(name: str) -> QLabel:
            return controls.label(self._say(name), self._style, "muted", 12, 600)

        return [
            heading("format"), self.kind, 6,
            heading("range"), self.range, 6,
            heading("size"), self.size_box, self.sharp_box, 6,
            heading("look"), self.style_box, 6,
            heading("title_and_source"), self.title, self.source, 6,
            heading("content"), self.only_accepted, self.legend, self.transparent,
        ]  # fmt: skip

    def _footer(self) -> QWidget:
        copy = controls.button(self._say("copy"), self._style, "clipboard-paste", "flat", clicked=self.copy)
        cancel = controls.button(say("window.cancel", self._language), self._style, clicked=self.reject)
        self.save_button = controls.button(self._say("save"), self._style, "download", "primary", clicked=self.save)
        self.save_button.setDefault(True)
        self.trouble = controls.label("", self._style, "bad", 12)
        return controls.frame(
            controls.row(copy, self.trouble, None, cancel, self.save_button, margins=(16, 12, 20, 12)), "paper"
        )

    # ---------------------------------------------------------------- what is wanted

    def options(self) -> dict[str, Any]:
        """The options of formats.image that are chosen now."""
        width, height = self.size_box.currentData()
        bounds = self._bounds() if self.range.value == "view" else (None, None)
        return {
            "style": self.style_box.currentData(),
            "width": width,
            "height": height,
            "dpi": 100 * self.sharp_box.currentData(),
            "first": bounds[0],
            "last": bounds[1],
            "language": self._language,
            "title": self.title.text().strip(),
            "source": self.source.text().strip(),
            "legend": self.legend.isChecked(),
            "accepted_only": self.only_accepted.isChecked(),
            "transparent": self.transparent.isChecked(),
        }

    def _bounds(self) -> tuple[When, When]:
        start, end = int(self._view.start), int(self._view.end)
        return When(start, start + 1, Precision.SECOND), When(end, end + 1, Precision.SECOND)

    def _change(self) -> None:
        self.sharp_box.setEnabled(self.kind.value == "png")
        self.transparent.setEnabled(self.kind.value != "pdf")
        self._timer.start()

    # ---------------------------------------------------------------- drawing

    def draw_preview(self) -> None:
        """Draw the page as it would be, at screen resolution."""
        options = {**self.options(), "dpi": _PREVIEW_DPI}
        with tempfile.TemporaryDirectory(prefix="timeline-") as folder:
            place = Path(folder) / "preview.png"
            if not self._written(place, options):
                return
            self._pixmap = QPixmap.fromImage(QImage(str(place)))
        wanted = self.options()
        scale = wanted["dpi"] / 100 if self.kind.value == "png" else 1
        size = f"{wanted['width'] * scale:.0f} × {wanted['height'] * scale:.0f}"
        self.hint.setText(self._say("hint_pixels" if self.kind.value == "png" else "hint_vector", size=size))
        self._fit()

    def _written(self, place: Path, options: dict[str, Any]) -> bool:
        try:
            formats.write(self._timeline, place, **options)
        except TimelineAppError as error:
            self.trouble.setText(error.say(self._language))
            return False
        self.trouble.setText("")
        return True

    def _fit(self) -> None:
        if self._pixmap.isNull() or self.preview.width() < 10:
            return
        ratio = self.devicePixelRatioF()
        room = QSize(round(self.preview.width() * ratio), round(self.preview.height() * ratio))
        aspect, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        shown = self._pixmap.scaled(room, aspect, smooth)
        shown.setDevicePixelRatio(ratio)
        self.preview.setPixmap(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page into its room."""
        super().resizeEvent(event)
        self._fit()

    # ---------------------------------------------------------------- acts

    def copy(self) -> None:
        """Copy the picture, to be pasted elsewhere."""
        with tempfile.TemporaryDirectory(prefix="timeline-") as folder:
            place = Path(folder) / "copy.png"
            if self._written(place, self.options()):
                QGuiApplication.clipboard().setImage(QImage(str(place)))
                self.hint.setText(self._say("copied"))

    def save(self) -> None:
        """Ask where to, and write the file there."""
        kind = self.kind.value
        proposed = Path(self._settings.folder) / f"{file_name(self.title.text())}.{kind}"
        name, _ = QFileDialog.getSaveFileName(self, self._say("title"), str(proposed), f"{kind.upper()} (*.{kind})")
        if not name:
            return
        path = with_ending(self, name, f".{kind}", self._language)
        if path is not None and self._written(path, self.options()):
            self._settings.folder = str(path.parent)
            self.exported.emit(path)
            self.accept()


def _source_line(timeline: Timeline, language: str) -> str:
    from timeline_app.formats.image import source_name

    names = list(dict.fromkeys(filter(None, map(source_name, timeline.articles))))
    return say("drawing.source", language, count=len(names), names=", ".join(names)) if names else ""
