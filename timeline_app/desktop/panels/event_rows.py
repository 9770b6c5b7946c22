"""The events as rows of a table: nothing is made for a row before it is seen, so there may be a hundred thousand."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from timeline_app.dates import When
from timeline_app.dates.wording import when_text
from timeline_app.desktop.panels.evidence import issued, letter
from timeline_app.desktop.rows import split
from timeline_app.model import Event, Status, Timeline
from timeline_app.words import say

Index = QModelIndex | QPersistentModelIndex
EVENT = Qt.ItemDataRole.UserRole + 1  # the Event of a row
_WORDS = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)
_ORDER = (Status.SUGGESTED, Status.ACCEPTED, Status.DISMISSED)


class Column(IntEnum):
    """The columns, in their order."""

    STATE = 0
    DATE = 1
    TITLE = 2
    PLACE = 3
    ARTICLES = 4
    LANE = 5
    TAGS = 6


EDITED = (Column.DATE, Column.TITLE, Column.LANE, Column.TAGS)


class EventRows(QAbstractTableModel):
    """The events shown, sorted; the signals carry an id and what was typed for it."""

    retitled = Signal(str, str)
    redated = Signal(str, object)  # When
    laned = Signal(str, str)
    tagged = Signal(str, object)  # a tuple of words
    refused = Signal(str)  # what is no date

    def __init__(self, language: str) -> None:
        super().__init__()
        self.may_change = True
        self.timeline = Timeline()
        self._language = language
        self._events: Sequence[Event] = ()
        self._rows: list[Event] = []
        self._places: dict[str, int] | None = None
        self._letters: dict[str, str] = {}
        self._sorted_by, self._descending = Column.DATE, False

    # ---------------------------------------------------------------- what is shown

    def show_events(self, timeline: Timeline, events: Sequence[Event]) -> None:
        """Show these events, which stand in the order of time."""
        self.timeline = timeline
        self._letters = {article.id: letter(number) for number, article in enumerate(timeline.articles)}
        rows = self._in_order(events)
        is_same = len(rows) == len(self._rows) and all(a.id == b.id for a, b in zip(rows, self._rows, strict=True))
        if not is_same:
            self.beginResetModel()
        self._events, self._rows = events, rows
        if not is_same:
            self._places = None
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(Column) - 1))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; what is alike there stays in the order of time."""
        self._sorted_by, self._descending = Column(column), order is Qt.SortOrder.DescendingOrder
        self.beginResetModel()
        self._rows, self._places = self._in_order(self._events), None
        self.endResetModel()

    def event_at(self, row: int) -> Event:
        """The event of a row."""
        return self._rows[row]

    def row_of(self, event_id: str) -> int | None:
        """The row of an event, None where it is not shown."""
        if self._places is None:
            self._places = {event.id: row for row, event in enumerate(self._rows)}
        return self._places.get(event_id)

    def is_used(self, column: Column) -> bool:
        """Whether anything stands in a column of places, lanes or tags."""
        hold = {Column.PLACE: "places", Column.LANE: "lane", Column.TAGS: "tags"}[column]
        return any(getattr(event, hold) for event in self._rows)

    def letters(self, event: Event) -> str:
        """The letters of the articles that tell an event: "A, C"."""
        return ", ".join(dict.fromkeys(self._letters[article_id] for article_id in event.article_ids))

    def issued(self, event: Event) -> When | None:
        """The date from which half dates typed for an event are completed."""
        return issued(self.timeline, event)

    def _in_order(self, events: Sequence[Event]) -> list[Event]:
        if self._sorted_by is Column.DATE:
            return list(reversed(events)) if self._descending else list(events)
        return sorted(events, key=self._keys()[self._sorted_by], reverse=self._descending)

    def _keys(self) -> dict[Column, Callable[[Event], Any]]:
        return {
            Column.STATE: lambda event: _ORDER.index(event.status),
            Column.TITLE: lambda event: _plain(event.title),
            Column.PLACE: lambda event: _plain(", ".join(event.places)),
            Column.ARTICLES: lambda event: [(len(name), name) for name in self.letters(event).split(", ")],
            Column.LANE: lambda event: _plain(event.lane),
            Column.TAGS: lambda event: _plain(", ".join(event.tags)),
        }

    # ---------------------------------------------------------------- what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as Qt has it
        """One row for each event."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as Qt has it
        """The same columns for all."""
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Which cells can be typed in."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        can = self.may_change and index.isValid() and index.column() in EDITED
        return flags | Qt.ItemFlag.ItemIsEditable if can else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  # as Qt has it
        """The names of the columns; that of the state is told, but not written over its dots."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        name = say(f"table.{Column(section).name.lower()}", self._language)
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if section == Column.STATE else name
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return name if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  # as Qt has it
        """The words of a cell."""
        if not index.isValid():
            return None
        event, column = self._rows[index.row()], Column(index.column())
        if role == EVENT:
            return event
        if role == Qt.ItemDataRole.DisplayRole and column is Column.STATE:
            return ""  # its dot says it
        return self._text(event, column) if role in _WORDS else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401  # as Qt has it
        """Hand over what was typed, where it is new."""
        event, column = self._rows[index.row()], Column(index.column())
        if value == event.when if column is Column.DATE else value == self._text(event, column):
            return False
        if column is Column.DATE:
            self.redated.emit(event.id, value)
        elif column is Column.TITLE and str(value).strip():
            self.retitled.emit(event.id, str(value))
        elif column is Column.LANE:
            self.laned.emit(event.id, " ".join(str(value).split()))
        elif column is Column.TAGS:
            self.tagged.emit(event.id, split(str(value)))
        return True

    def _text(self, event: Event, column: Column) -> str:
        match column:
            case Column.STATE:
                return say(f"inspector.{event.status}", self._language)
            case Column.DATE:
                return when_text(event.when, self._language)
            case Column.TITLE:
                return event.title
            case Column.PLACE:
                return ", ".join(event.places)
            case Column.ARTICLES:
                return self.letters(event)
            case Column.LANE:
                return event.lane
            case Column.TAGS:
                return ", ".join(event.tags)


def _plain(text: str) -> str:
    """A text as it is sorted: without accents and capitals, what is empty last."""
    if text.isascii():
        return text.casefold() or "\uffff"
    letters = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
