"""The right side of the dialog of a table: its first rows with what is understood of them, and those in error."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from timeline_app.dates.wording import when_text
from timeline_app.desktop import icons, theme
from timeline_app.desktop.panels.cells import ROW
from timeline_app.formats.tables import Proposal, Understood
from timeline_app.reasons import Reason
from timeline_app.styles import Style
from timeline_app.words import number_text, say

NUMBER, CELL, DATE, TITLE = range(4)
HEADS = ("row", "cell", "date", "title")
WIDTHS = {NUMBER: 52, CELL: 128, DATE: 164}


class RowsPreview(QTableWidget):
    """A row of the file on each line: its number, its date as it stands and as it is understood, its title."""

    def __init__(self, style: Style, language: str) -> None:
        super().__init__(0, len(HEADS))
        self._style, self._language = style, language
        self._sign = QIcon(icons.pixmap("triangle-alert", style.warn, 14))
        self.setObjectName("table")
        self.setAccessibleName(say("importing.preview", language))
        self.setHorizontalHeaderLabels([say(f"importing.head_{name}", language) for name in HEADS])
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.setShowGrid(False)
        self.setStyleSheet("QTableWidget::item { padding: 0 8px; }")
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW)
        head = self.horizontalHeader()
        head.setFont(theme.font(12, 600))
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, theme.wide(width))
        head.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)

    def show_rows(self, proposal: Proposal, wrong: Sequence[Reason] = ()) -> None:
        """Show the first rows and, below them, what is wrong with later ones."""
        place = self.verticalScrollBar().value()
        shown = {row.row for row in proposal.preview}
        later = [(number, why) for why in wrong if (number := row_of(why)) is not None and number not in shown]
        self.clearSpans()
        self.setRowCount(len(proposal.preview) + len(later))
        for at, row in enumerate(proposal.preview):
            self._show_row(at, row, proposal.columns.place("date"))
        for at, (number, why) in enumerate(later, start=len(proposal.preview)):
            self._put_wrong(at, number, why)
        self.verticalScrollBar().setValue(place)

    def _show_row(self, at: int, row: Understood, date_column: int | None) -> None:
        if row.when is None:
            self._put_wrong(at, row.row, row.wrong)
            return
        self._put(at, NUMBER, self._number(row.row), colour="muted")
        self._put(at, CELL, row.cells[date_column] if date_column is not None else "", colour="ink2")
        self._put(at, DATE, when_text(row.when, self._language, "medium"))
        self._put(at, TITLE, row.title)

    def _put_wrong(self, at: int, number: int, why: Reason | None) -> None:
        """Say across the row what is wrong with it, with a sign: colour alone says nothing."""
        self._put(at, NUMBER, self._number(number), colour="muted")
        words = why.say(self._language) if why is not None else say("importing.nothing_there", self._language)
        item = self._put(at, CELL, words, colour="warn", size=13)
        item.setIcon(self._sign)
        self.setSpan(at, CELL, 1, TITLE - CELL + 1)

    def _put(self, at: int, column: int, text: str, colour: str = "ink", size: int = 0) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        item.setForeground(QColor(self._style.colour(colour)))
        item.setFont(theme.font(size or (12 if column in (NUMBER, CELL) else 13)))
        item.setToolTip(text)
        if column == NUMBER:
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setItem(at, column, item)
        return item

    def _number(self, row: int) -> str:
        return number_text(row, self._language)


def row_of(why: Reason) -> int | None:
    """The number of the row that a remark says to be left out, or None."""
    row = dict(why.values).get("row", "")
    return int(row) if row.isdecimal() and not why.key.endswith("value_unknown") else None


def left_out(remarks: Iterable[Reason]) -> list[Reason]:
    """The remarks on rows that are left out, in the order of the rows."""
    told = [(row, why) for why in remarks if (row := row_of(why)) is not None]
    return [why for _, why in sorted(told, key=lambda pair: pair[0])]
