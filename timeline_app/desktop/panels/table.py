"""The table: the events that the canvas shows, sorted by any column, typed in, copied and pasted as cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QMimeData,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from timeline_app.desktop import rows, theme
from timeline_app.desktop.panels.cells import ROW, Cells
from timeline_app.desktop.panels.event_rows import Column, EventRows
from timeline_app.model import Event, Timeline
from timeline_app.styles import Style
from timeline_app.words import say

HEADER = 28  # pixels
WIDTHS = {Column.STATE: 32, Column.DATE: 128, Column.PLACE: 112, Column.ARTICLES: 72, Column.LANE: 88, Column.TAGS: 88}
NARROW = 860  # pixels: in a narrower room columns in which nothing stands are hidden
_KEYS = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Paste)
_WRITES = (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EventTable(QTableView):
    """One row an event.

    `picked` carries the ids of the rows that were chosen by hand, the current one first; `pasted` what came of the
    rows that were pasted, a rows.Pasted; `shaped` the widths and the order of the columns, as bytes.
    """

    picked = Signal(object)
    pasted = Signal(object)
    shaped = Signal(QByteArray)

    def __init__(self, style: Style, language: str) -> None:
        super().__init__()
        self._language = language
        self._wanted: tuple[Timeline, Sequence[Event]] | None = None
        self._chosen: tuple[str, ...] = ()
        self._following = False
        self.rows = EventRows(language)
        self.setObjectName("table")
        self.setAccessibleName(say("table.table", language))
        self.setModel(self.rows)
        self.setItemDelegate(Cells(self.rows, style, language, self))
        self._look_calm()
        self._build_header()
        self.rows.modelReset.connect(lambda: self._select(scroll=True))  # what is chosen stays so in any order
        self.selectionModel().selectionChanged.connect(lambda _new, _old: self._pick())

    def _look_calm(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW)

    def _build_header(self) -> None:
        head = self.horizontalHeader()
        head.setFont(theme.font(12, 600))
        head.setFixedHeight(HEADER)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(32)
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, width)
        head.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(Column.STATE, QHeaderView.ResizeMode.Fixed)
        head.setSortIndicator(Column.DATE, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        head.sectionResized.connect(lambda *_sizes: self._tell_shape())
        head.sortIndicatorChanged.connect(lambda *_order: self._tell_shape())

    # ---------------------------------------------------------------- what is shown and chosen

    def show_events(self, timeline: Timeline, events: Sequence[Event]) -> None:
        """Show these events of a timeline, in the order of time."""
        self._wanted = (timeline, events)
        if self.isVisible():
            self._follow()

    def choose(self, event_ids: Iterable[str]) -> None:
        """Show events as chosen, the first of them in sight; no signal goes out."""
        ids = tuple(event_ids)
        is_new, self._chosen = ids != self._chosen, ids
        if self.isVisible() and is_new:
            self._select(scroll=True)

    def restore(self, shape: QByteArray) -> None:
        """Give the columns the widths that they had."""
        if not shape.isEmpty():
            head = self.horizontalHeader()
            head.blockSignals(True)
            head.restoreState(shape)
            head.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
            head.blockSignals(False)
            self.sortByColumn(head.sortIndicatorSection(), head.sortIndicatorOrder())

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was asked for while this was hidden."""
        super().showEvent(event)
        self._follow()

    def _follow(self) -> None:
        if self._wanted is None:
            return
        wanted, self._wanted = self._wanted, None
        place = self.verticalScrollBar().value()
        self._following = True
        self.rows.show_events(*wanted)
        self._fit_columns()
        self._select(scroll=False)
        self.verticalScrollBar().setValue(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the columns that hold something."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        is_narrow = self.width() < NARROW
        for column in (Column.PLACE, Column.LANE, Column.TAGS):
            is_idle = is_narrow and not self.rows.is_used(column)
            if is_idle != self.isColumnHidden(column):
                self.setColumnHidden(column, is_idle)

    def _tell_shape(self) -> None:
        if self.isVisible():
            self.shaped.emit(self.horizontalHeader().saveState())

    def _select(self, *, scroll: bool) -> None:
        places = [row for row in map(self.rows.row_of, self._chosen) if row is not None]
        self._following = True
        selection = QItemSelection()
        for first, last in _runs(sorted(places)):
            selection.select(self.rows.index(first, 0), self.rows.index(last, len(Column) - 1))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if places:
            column = self.currentIndex().column() if self.currentIndex().isValid() else Column.TITLE
            current = self.rows.index(places[0], column)
            if self.currentIndex().row() not in places:
                self.selectionModel().setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
            if scroll:
                self.scrollTo(current)
        self._following = False

    def _pick(self) -> None:
        if self._following:
            return
        chosen = [self.rows.event_at(row).id for row in self._chosen_rows()]
        row = self.currentIndex().row()
        first = self.rows.event_at(row).id if row >= 0 else ""
        if first in chosen:
            chosen.remove(first)
            chosen.insert(0, first)
        self._chosen = tuple(chosen)
        self.picked.emit(self._chosen)

    def _chosen_rows(self) -> list[int]:
        selection = self.selectionModel().selection()
        ranges = (selection.at(place) for place in range(selection.count()))
        return sorted({row for part in ranges for row in range(part.top(), part.bottom() + 1)})

    # ---------------------------------------------------------------- copy and paste

    def copy(self) -> None:
        """Copy the chosen rows as cells."""
        events = [self.rows.event_at(row) for row in self._chosen_rows()]
        cells = [rows.cells_of(event, self.rows.letters(event), self._language) for event in events]
        if cells:
            data = QMimeData()
            data.setText(rows.as_text(cells))
            data.setHtml(rows.as_html(cells))
            QGuiApplication.clipboard().setMimeData(data)

    def paste(self) -> None:
        """Read the cells that were copied as events of the person's own."""
        if not self.rows.may_change:
            return
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            found = rows.events_of(QGuiApplication.clipboard().text(), self._language)
        finally:
            QGuiApplication.restoreOverrideCursor()
        self.pasted.emit(found)

    def event(self, event: QEvent) -> bool:
        """Keep copying, pasting and writing in a cell from the shortcuts of the window."""
        is_key = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, paste, write in the current cell; Esc goes on to the window."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in _WRITES:
            if self.state() is not QAbstractItemView.State.EditingState:  # the Enter that ends it comes here as well
                self.edit(self.currentIndex(), QAbstractItemView.EditTrigger.AllEditTriggers, event)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


def _is_own(event: QKeyEvent) -> bool:
    """Whether a key is one of the table's, though a command of the window has it too."""
    return event.key() in _WRITES or any(event.matches(key) for key in _KEYS)


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Numbers in order as stretches without a gap, from first to last."""
    found: list[tuple[int, int]] = []
    for place in places:
        if found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found
