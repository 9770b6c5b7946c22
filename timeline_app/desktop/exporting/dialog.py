"""The data of a timeline in the format of another program: which, of what, what is lost in it; then where to put it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from timeline_app import formats
from timeline_app.desktop import controls
from timeline_app.desktop.exporting.account import MOST_TRIED, Account, AccountView, tried
from timeline_app.desktop.exporting.choices import DataChoices, shown_name
from timeline_app.desktop.pictures.dialog import OPTIONS, SIZE, What
from timeline_app.desktop.pictures.endings import with_ending
from timeline_app.desktop.settings import Settings
from timeline_app.desktop.tasks import Tasks, let_go
from timeline_app.desktop.trouble import line_of
from timeline_app.desktop.untitled import file_name
from timeline_app.formats import Written
from timeline_app.model import Event, Timeline
from timeline_app.styles import Style
from timeline_app.words import say

PAUSE = 150  # milliseconds after a change before it is tried
_OF_SCREEN = 0.94  # of its width and height: the rest is the frame of the window


class DataDialog(QDialog):
    """Choices at the left, what becomes of the timeline at the right.

    `exported` carries a formats.Written, `other_wanted` is sent where the person wants a picture instead.
    """

    exported = Signal(object)
    other_wanted = Signal()

    def __init__(
        self,
        parent: QWidget,
        timeline: Timeline,
        groups: Mapping[str, Sequence[Event]],
        style: Style,
        language: str,
        settings: Settings,
    ) -> None:
        super().__init__(parent)
        self._style, self._language, self._settings, self._title = style, language, settings, timeline.title
        self._tasks, self._trying = Tasks(parent), Tasks(parent)  # what is under way when the dialog closes outlives it
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._try)
        self.finished.connect(self._leave)
        self.setWindowTitle(self._say("title"))
        room = parent.screen().availableSize() * _OF_SCREEN
        self.resize(min(SIZE[0], room.width()), min(SIZE[1], room.height()))
        self.what = What("data", language)
        self.what.other.connect(self._turn)
        self.choices = DataChoices(timeline, groups, settings.data_format, style, language)
        self.choices.changed.connect(self._change)
        self.account = AccountView(style, language)
        left = controls.column(self.what, controls.scrolled(self.choices), gap=0)
        body = controls.row(controls.frame(left, "paper", width=OPTIONS), self.account, gap=0)
        body.setStretch(1, 1)
        self.setLayout(controls.column(body, controls.hairline(style), self._footer(), gap=0))
        self.save_button.setDefault(True)  # not before it stands in the dialog
        self.choices.kinds.setFocus()
        self._change()

    def _say(self, key: str, **values: object) -> str:
        return say(f"export.{key}", self._language, **values)

    def _footer(self) -> QWidget:
        cancel = controls.button(say("window.cancel", self._language), self._style, clicked=self.reject)
        self.save_button = controls.button(self._say("save"), self._style, "download", "primary", clicked=self.save)
        self.trouble = controls.label("", self._style, "bad", 12)
        return controls.frame(
            controls.row(self.trouble, None, cancel, self.save_button, margins=(20, 12, 20, 12)), "paper"
        )

    # ---------------------------------------------------------------- what becomes of it

    def _change(self) -> None:
        """Find out soon what is lost, where that does not take long."""
        count = len(self.choices.timeline.events)
        self.trouble.setText("")
        self._trying.cancel()
        self._timer.stop()
        self.save_button.setEnabled(count > 0)
        if not count:
            self.account.show_none()
            return
        self.account.show_waiting(is_tried=count <= MOST_TRIED)
        if count <= MOST_TRIED:
            self._timer.start()

    def _try(self) -> None:
        work = tried(self.choices.timeline, self.choices.record, self._language)
        self._trying.run(work, self._show, self._tell_trouble)

    def _show(self, account: Account) -> None:
        self.account.show_account(account)

    def _tell_trouble(self, error: BaseException) -> None:
        self.trouble.setText(line_of(error, self._language))
        self.save_button.setEnabled(True)

    # ---------------------------------------------------------------- acts

    def save(self) -> None:
        """Ask where to, and write the file there."""
        record, timeline, language = self.choices.record, self.choices.timeline, self._language
        proposed = Path(self._settings.folder) / f"{file_name(self._title)}{record.endings[0]}"
        kind = f"{shown_name(record, language)} ({' '.join(f'*{ending}' for ending in record.endings)})"
        name, _ = QFileDialog.getSaveFileName(self, self._say("title"), str(proposed), kind)
        ending = next((ending for ending in record.endings if name.lower().endswith(ending)), record.endings[0])
        path = with_ending(self, name, ending, language) if name else None
        if path is None:
            return
        self.save_button.setEnabled(False)
        self._trying.cancel()
        self._settings.data_format = record.name
        self._tasks.run(
            lambda _progress, _cancelled: formats.write(timeline, path, record, language=language),
            self._saved,
            self._tell_trouble,
        )

    def _saved(self, written: Written) -> None:
        self._settings.folder = str(written.paths[0].parent)
        self.exported.emit(written)
        self.accept()

    def _turn(self) -> None:
        self.other_wanted.emit()
        self.reject()

    def _leave(self) -> None:
        self.finished.disconnect(self._leave)  # what is written while the dialog closes closes it once more
        self._timer.stop()
        for tasks in (self._tasks, self._trying):
            let_go(tasks)
        self.deleteLater()
