"""The picture: what is on it, how large, with a preview of just that; then where to put it."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QDialog, QFileDialog, QFrame, QMessageBox, QWidget

from timeline_app import formats
from timeline_app.desktop import controls
from timeline_app.desktop.pictures.endings import with_ending
from timeline_app.desktop.pictures.options import ExportOptions
from timeline_app.desktop.pictures.preview import ExportPreview
from timeline_app.desktop.settings import Settings
from timeline_app.desktop.tasks import Tasks, let_go
from timeline_app.desktop.trouble import line_of
from timeline_app.desktop.untitled import file_name
from timeline_app.errors import TimelineAppError
from timeline_app.formats import Written, image
from timeline_app.model import Timeline, View
from timeline_app.styles import Style
from timeline_app.words import say

OPTIONS = 304  # pixels wide


SIZE = (1080, 760)
_OF_SCREEN = 0.94  # of its width and height: the rest is the frame of the window


class What(QFrame):
    """The choice between a picture and data, at the head of either dialog; `other` is sent for that of the other."""

    other = Signal()

    def __init__(self, now: str, language: str) -> None:
        super().__init__()
        choices = [(name, say(f"export.what_{name}", language)) for name in ("picture", "data")]
        self.segments = controls.Segments(choices, now)
        self.segments.chosen.connect(lambda name: self.other.emit() if name != now else None)
        self.setLayout(controls.column(self.segments, margins=(20, 16, 20, 4)))


class ExportDialog(QDialog):
    """Options at the left, the page itself at the right.

    `exported` carries the paths of the files written, `other_wanted` is sent where the person wants data instead.
    """

    exported = Signal(object)
    other_wanted = Signal()

    def __init__(
        self,
        parent: QWidget,
        timeline: Timeline,
        view: View,
        style: Style,
        language: str,
        settings: Settings,
        *,
        filtered: bool = False,
    ) -> None:
        super().__init__(parent)
        self._timeline, self._style, self._language, self._settings = timeline, style, language, settings
        self._tasks, self._drawing = (
            Tasks(parent),
            Tasks(parent),
        )  # what is under way when the dialog closes outlives it
        self.finished.connect(self._leave)
        self.setWindowTitle(self._say("title"))
        room = parent.screen().availableSize() * _OF_SCREEN
        self.resize(min(SIZE[0], room.width()), min(SIZE[1], room.height()))
        self.options = ExportOptions(timeline, view, style, language, filtered=filtered)
        self.preview = ExportPreview(timeline, self._drawing, style, language)
        self.preview.drawn.connect(self._tell_size)
        self.preview.failed.connect(self._tell_trouble)
        self.options.changed.connect(self._change)
        self.what = What("picture", language)
        self.what.other.connect(self._turn)
        left = controls.column(self.what, controls.scrolled(self.options), gap=0)
        body = controls.row(controls.frame(left, "paper", width=OPTIONS), self.preview, gap=0)
        body.setStretch(1, 1)
        self.setLayout(controls.column(body, controls.hairline(style), self._footer(), gap=0))
        self.save_button.setDefault(True)  # not before it stands in the dialog
        self._change()

    def _say(self, name: str, **values: object) -> str:
        return say(f"export.{name}", self._language, **values)

    def _footer(self) -> QWidget:
        copy = controls.button(self._say("copy"), self._style, "clipboard-paste", "flat", clicked=self.copy)
        cancel = controls.button(say("window.cancel", self._language), self._style, clicked=self.reject)
        self.save_button = controls.button(self._say("save"), self._style, "download", "primary", clicked=self.save)
        self.trouble = controls.label("", self._style, "bad", 12)
        return controls.frame(
            controls.row(copy, self.trouble, None, cancel, self.save_button, margins=(16, 12, 20, 12)), "paper"
        )

    # ---------------------------------------------------------------- what is wanted

    @property
    def hint(self) -> str:
        """What is said below the preview."""
        return self.preview.hint.text()

    def _change(self) -> None:
        self.trouble.setText("")
        self.preview.show_picture(self.options.values())

    def _tell_size(self, setting: image.Setting) -> None:
        picture, kind = setting.picture, self.options.kind.value
        across, down = picture.pixels if kind == "png" else (round(picture.width), round(picture.height))
        size = f"{across} × {down}"
        words = self._say("hint_pixels" if kind == "png" else "hint_vector", size=size)
        self.preview.hint.setText(" · ".join([words, *(remark.say(self._language) for remark in setting.remarks)]))
        try:
            image.check_size(Path(f"{file_name(self.options.title.text())}.{kind}"), picture)
        except TimelineAppError as error:
            self._tell_trouble(error)

    def _tell_trouble(self, error: BaseException) -> None:
        self.trouble.setText(line_of(error, self._language))
        self.save_button.setEnabled(True)

    # ---------------------------------------------------------------- acts

    def copy(self) -> None:
        """Copy the picture, the page that is shown, to be pasted elsewhere."""
        timeline, options, number = self._timeline, self.options.values(), self.preview.number

        def work(_progress: object, _cancelled: object) -> QImage:
            with tempfile.TemporaryDirectory(prefix="timeline-") as folder:
                paths = formats.write(timeline, Path(folder) / "copy.png", **options).paths
                return QImage(str(paths[min(number, len(paths) - 1)]))

        self._tasks.run(work, self._copied, self._tell_trouble)

    def _copied(self, picture: QImage) -> None:
        QGuiApplication.clipboard().setImage(picture)
        self.preview.hint.setText(self._say("copied"))

    def save(self) -> None:
        """Ask where to, and write the file there, or the files."""
        kind = self.options.kind.value
        proposed = Path(self._settings.folder) / f"{file_name(self.options.title.text())}.{kind}"
        name, _ = QFileDialog.getSaveFileName(self, self._say("title"), str(proposed), f"{kind.upper()} (*.{kind})")
        path = with_ending(self, name, f".{kind}", self._language) if name else None
        options = self.options.values()
        if path is None or not self._may_replace_pages(path, options):
            return
        self.save_button.setEnabled(False)
        self._tasks.cancel()
        timeline = self._timeline
        self._tasks.run(
            lambda _progress, _cancelled: formats.write(timeline, path, **options), self._saved, self._tell_trouble
        )

    def _saved(self, written: Written) -> None:
        self._settings.folder = str(written.paths[0].parent)
        self.exported.emit(written.paths)
        self.accept()

    def _may_replace_pages(self, path: Path, options: dict[str, Any]) -> bool:
        """Whether pages that are there already may be replaced; the file dialog has asked only about the one name."""
        if options["pages"] == 1 or path.suffix == ".pdf":
            return True
        page = re.compile(rf"{re.escape(path.stem)}-\d+{re.escape(path.suffix)}")
        there = sorted(file.name for file in path.parent.glob("*") if page.fullmatch(file.name))
        if not there:
            return True
        asked = say("window.replace_file", self._language, file=there[0])
        return QMessageBox.question(self, "Timeline App", asked) == QMessageBox.StandardButton.Yes

    def _turn(self) -> None:
        self.other_wanted.emit()
        self.reject()

    def _leave(self) -> None:
        self.finished.disconnect(self._leave)  # what is written while the dialog closes closes it once more
        self.preview.leave()
        for tasks in (self._tasks, self._drawing):
            let_go(tasks)
        self.deleteLater()
