"""The acts on the timeline, the oldest first, each with its time; a click or Enter goes back or forth to one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from timeline_app.desktop import icons, theme
from timeline_app.desktop.controls import column
from timeline_app.desktop.panels.heads import RoomHead
from timeline_app.desktop.past import past_text
from timeline_app.history import Act
from timeline_app.styles import Style
from timeline_app.words import say

ROW, SIDE, MARK, GAP = 28, 16, 16, 8  # pixels
Index = QModelIndex | QPersistentModelIndex


class Acts(QAbstractListModel):
    """The state before the oldest act, and the acts; `done` of them are done."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.acts: tuple[Act, ...] = ()
        self.done = 0
        self._first, self._language = "beginning", language

    def show_acts(self, acts: Sequence[Act], done: int, first: str) -> None:
        """Show other acts, or as many done; `first` is what the state before them is called."""
        self.beginResetModel()
        self.acts, self.done, self._first = tuple(acts), done, first
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as Qt has it
        """The beginning and all acts."""
        return 0 if parent.isValid() else len(self.acts) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  # as Qt has it
        """The name of an act; with its time and whether it is done for those who listen."""
        name, time = self.name(index.row()), self.time(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{name}\n{time}" if time else name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = "now" if index.row() == self.done else "taken_back" if index.row() > self.done else ""
            return ", ".join(filter(None, (name, time, state and say(f"history.{state}", self._language))))
        return None

    def name(self, place: int) -> str:
        """What the act that leads to a place is called."""
        return self.acts[place - 1].name.say(self._language) if place else say(f"history.{self._first}", self._language)

    def time(self, place: int) -> str:
        """When that was; "" for the beginning."""
        return past_text(self.acts[place - 1].at, self._language) if place else ""


class _Line(QStyledItemDelegate):
    """One act: a mark where one is now, the name, the time at the right; what is taken back is grey."""

    def __init__(self, acts: Acts, style: Style) -> None:
        super().__init__()
        self._acts, self._style = acts, style

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All lines are of one height."""
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a line."""
        style, place = self._style, index.row()
        is_now, is_gone = place == self._acts.done, place > self._acts.done
        box, state = option.rect, option.state
        painter.save()
        if is_now or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(style.tint if is_now else style.hover))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRect(box.left(), box.top(), 2, box.height()), QColor(style.accent))
        mark = icons.dot(style.accent if not is_gone else style.ctl, full=is_now, size=MARK)
        painter.drawPixmap(box.left() + SIDE - 4, box.top() + (ROW - MARK) // 2, mark)
        inner = box.adjusted(SIDE + MARK, 0, -SIDE, 0)
        inks = (style.ctl, style.ctl) if is_gone else (style.ink, style.muted)
        self._write(painter, inner, place, inks, 500 if is_now else 400)
        painter.restore()

    def _write(self, painter: QPainter, box: QRect, place: int, inks: tuple[str, str], weight: int) -> None:
        """The name and the time of an act, in the colours of the two."""
        upright = Qt.AlignmentFlag.AlignVCenter
        time = self._acts.time(place)
        painter.setFont(theme.font(12))
        painter.setPen(QColor(inks[1]))
        width = painter.fontMetrics().horizontalAdvance(time)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | upright, time)
        font = theme.font(13, weight)
        room = box.adjusted(0, 0, -width - GAP, 0)
        painter.setFont(font)
        painter.setPen(QColor(inks[0]))
        name = QFontMetrics(font).elidedText(self._acts.name(place), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | upright, name)


class History(QFrame):
    """The panel; `chosen` carries how many acts shall be done."""

    chosen = Signal(int)

    def __init__(self, style: Style, language: str) -> None:
        super().__init__()
        self.setObjectName("history")
        self._shown: tuple[object, ...] = ()
        self.acts = Acts(language)
        self.list = self._list(style, say("history.history", language))
        self.head = RoomHead(say("history.history", language), style, language)
        self.setLayout(column(self.list, gap=0))

    def show_acts(self, acts: Sequence[Act], done: int, first: str) -> None:
        """Show the acts, so many of them done, and bring the place where one is into sight."""
        shown = (tuple(acts), done, first)
        if shown == self._shown:
            return
        self._shown = shown
        self.acts.show_acts(acts, done, first)
        self.list.setCurrentIndex(self.acts.index(done))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the place where one is in sight."""
        super().resizeEvent(event)
        self.list.scrollTo(self.list.currentIndex())

    def _list(self, style: Style, name: str) -> QListView:
        made = QListView()
        made.setObjectName("acts")
        made.setFrameShape(QListView.Shape.NoFrame)
        made.setModel(self.acts)
        made.setItemDelegate(_Line(self.acts, style))
        made.setUniformItemSizes(True)
        made.setMouseTracking(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setAccessibleName(name)
        made.clicked.connect(lambda index: self.chosen.emit(index.row()))
        made.activated.connect(lambda index: self.chosen.emit(index.row()))
        return made
