"""The dialog of a table: what each column is taken for, and at once what is understood of its rows."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QWidget

from timeline_app.desktop import controls, theme
from timeline_app.desktop.importing.columns import ColumnChoices
from timeline_app.desktop.importing.preview import RowsPreview, left_out
from timeline_app.desktop.tasks import Tasks, let_go
from timeline_app.desktop.trouble import line_of
from timeline_app.formats import Read
from timeline_app.formats.tables import Columns, Proposal, Table
from timeline_app.styles import Style
from timeline_app.words import number_text, say

SIZE = (980, 640)
CHOICES = 344  # pixels wide
PAUSE = 150  # milliseconds after a change before the whole file is read with it
_OF_SCREEN = 0.94  # of its width and height: the rest is the frame of the window


class MappingDialog(QDialog):
    """Columns at the left, rows at the right; `agreed` carries the Read that came of the whole table."""

    agreed = Signal(object)

    def __init__(self, parent: QWidget, table: Table, proposal: Proposal, style: Style, language: str) -> None:
        """Ask about a table, first as its names of columns propose it."""
        super().__init__(parent)
        self._style, self._language = style, language
        self._tasks = Tasks(parent)  # what is under way when the dialog closes outlives it
        self._read: Read | None = None
        self._is_wanted = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._read_all)
        self.finished.connect(self._leave)
        self.setWindowTitle(self._say("title"))
        room = parent.screen().availableSize() * _OF_SCREEN
        self.resize(min(SIZE[0], room.width()), min(SIZE[1], room.height()))
        self.choices = ColumnChoices(table, proposal.columns, style, language)
        self.choices.changed.connect(self._change)
        self.preview = RowsPreview(style, language)
        left = controls.frame(controls.column(controls.scrolled(self.choices)), "paper", width=theme.wide(CHOICES))
        body = controls.row(left, controls.frame(controls.column(self.preview), "paper"), gap=1)
        body.setStretch(1, 1)
        line = controls.hairline
        self.setLayout(
            controls.column(self._head(table.name, proposal), line(style), body, line(style), self._foot(), gap=0)
        )
        self.import_button.setDefault(True)  # not before it stands in the dialog
        self.choices.order_tabs()
        for before, after in pairwise((self.choices.words, self.preview, self.import_button)):
            self.setTabOrder(before, after)
        self.choices.boxes[0].setFocus()
        self._change()

    def _say(self, key: str, **values: object) -> str:
        return say(f"importing.{key}", self._language, **values)

    def _head(self, file: str, proposal: Proposal) -> QWidget:
        name = controls.OneLine(Qt.TextElideMode.ElideMiddle)
        name.setText(self._say("heading", file=file))
        name.setFont(theme.font(15, 600))
        name.setToolTip(file)
        size = self._say("size", count=proposal.rows, columns=number_text(len(proposal.header), self._language))
        told = controls.label(size, self._style, "muted", 12)
        line = controls.row(name, told, gap=16, margins=(20, 12, 20, 12))
        line.setStretch(0, 1)
        return controls.frame(line, "paper")

    def _foot(self) -> QWidget:
        self.sign = controls.picture("triangle-alert", self._style, "warn")
        self.told = controls.OneLine(Qt.TextElideMode.ElideRight)
        self.told.setFont(theme.font(12))
        cancel = controls.button(say("window.cancel", self._language), self._style, clicked=self.reject)
        self.import_button = controls.button(self._say("do"), self._style, kind="primary", clicked=self.agree)
        line = controls.row(self.sign, self.told, cancel, self.import_button, margins=(20, 12, 20, 12))
        line.setStretch(1, 1)
        return controls.frame(line, "paper")

    # ---------------------------------------------------------------- what is understood

    @property
    def trouble(self) -> str:
        """Why nothing can be imported now, "" where it can."""
        for field in ("date", "title"):
            if field not in self.choices.columns.fields:
                return self._say(f"no_{field}_column")
        return self._say("no_events") if self._read is not None and not self._read.timeline.events else ""

    def _change(self) -> None:
        """Show the first rows as they are understood now, and soon read all of them."""
        self._read, self._is_wanted = None, False
        self._tasks.cancel()
        self._timer.stop()
        self.preview.show_rows(self.choices.table.propose(self.choices.columns))
        self._tell()
        if not self.trouble:
            self._timer.start()

    def _read_all(self) -> None:
        columns, table = self.choices.columns, self.choices.table
        self._tasks.run(_work(table, columns), self._show, self._fail)

    def _show(self, answer: tuple[Table, Columns, Read, int]) -> None:
        table, columns, self._read, filled = answer
        self.preview.show_rows(table.propose(columns), left_out(self._read.remarks))
        self._tell(filled)
        if self._is_wanted:
            self.agree()

    def _tell(self, filled: int = 0) -> None:
        """Say what would come of it, or why nothing can."""
        lost, words = 0, self.trouble
        if not words and self._read is not None:
            events = len(self._read.timeline.events)
            lost = filled - events
            words = " ".join([self._say("would", count=events)] + [self._say("lost", count=lost)] * (lost > 0))
        elif not words:
            words = self._say("reading")
        self.told.setText(words)
        self.told.setToolTip(words)
        self.sign.setVisible(bool(self.trouble) or lost > 0)
        self.import_button.setEnabled(not self.trouble)
        self.import_button.setToolTip(self.trouble)

    def _fail(self, error: BaseException) -> None:
        self._is_wanted = False
        self.told.setText(line_of(error, self._language))
        self.sign.show()

    # ---------------------------------------------------------------- acts

    def agree(self) -> None:
        """Import what is understood, once all of it has been read."""
        if self.trouble:
            return
        if self._read is None:
            self._is_wanted = True
            self.import_button.setEnabled(False)
            return
        self.agreed.emit(self._read)
        self.accept()

    def _leave(self) -> None:
        self._timer.stop()
        let_go(self._tasks)
        self.deleteLater()


def _work(table: Table, columns: Columns) -> Callable[..., tuple[Table, Columns, Read, int]]:
    """What reads a whole table with a mapping in the background."""

    def work(_progress: object, cancelled: Callable[[], bool]) -> tuple[Table, Columns, Read, int]:
        return table, columns, table.read(columns, cancelled), table.filled

    return work
