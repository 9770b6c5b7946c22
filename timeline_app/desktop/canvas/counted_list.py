"""The list that a badge opens: the date and the title of each event that it counts, to choose one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from timeline_app.dates.wording import when_text
from timeline_app.desktop import theme
from timeline_app.desktop.canvas.telling import shortened
from timeline_app.desktop.controls import column, label
from timeline_app.layout import Box
from timeline_app.model import Event
from timeline_app.styles import Style
from timeline_app.words import say

ROWS, ROW, WIDTH, SIDE, GAP = 12, 26, 460, 12, 12  # rows, then pixels
WIDEST_DATE = 150  # pixels

Index = QModelIndex | QPersistentModelIndex


class DatedRow(QStyledItemDelegate):
    """A row: the date in its own column, then the title."""

    def __init__(self, parent: QWidget, style: Style, date_width: int) -> None:
        super().__init__(parent)
        self._style, self._date_width = style, date_width

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of a row."""
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        style, area = self._style, QRect(option.rect)
        state = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            painter.fillRect(area, QColor(style.tint if chosen else style.hover))
        area.adjust(SIDE, 0, -SIDE, 0)
        date = str(index.data(Qt.ItemDataRole.UserRole + 1))
        self._write(painter, area, date, style.muted, 12, self._date_width)
        area.adjust(self._date_width + GAP, 0, 0, 0)
        self._write(painter, area, str(index.data(Qt.ItemDataRole.DisplayRole)), style.ink, 13, area.width())

    def _write(self, painter: QPainter, area: QRect, words: str, colour: str, size: int, width: int) -> None:
        painter.setFont(theme.font(size))
        painter.setPen(QColor(colour))
        short = QFontMetrics(theme.font(size)).elidedText(words, Qt.TextElideMode.ElideRight, width)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, short)


class CountedList(QDialog):
    """The events of a badge; `chosen` carries the id of the one that was clicked, or taken with Enter."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, events: Sequence[Event], style: Style, language: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("counted")
        self.setStyleSheet(f"#counted {{ background: {style.raised}; border: 1px solid {style.line2}; }}")
        count = say("drawing.counted", language, count=len(events))
        self.setAccessibleName(count)
        dates = [when_text(event.when, language) for event in events]
        self.list = self._list(events, dates, style)
        self.list.setAccessibleName(count)
        head = column(label(count, style, "muted", 12, 600), margins=(SIDE, 8, SIDE, 6))
        self.setLayout(column(head, self.list, gap=0, margins=(1, 1, 1, 5)))
        self.setFixedWidth(WIDTH)

    def open_over(self, part: QWidget, box: Box) -> None:
        """Open above a place of a part, or below it where there is no room, inside the screen."""
        self.adjustSize()
        room = part.screen().availableGeometry()
        above, below = (part.mapToGlobal(QPoint(round(box.left), round(y))) for y in (box.top - 4, box.bottom + 4))
        y = above.y() - self.height() if above.y() - self.height() >= room.top() else below.y()
        x = max(room.left(), min(above.x(), room.right() - self.width()))
        self.move(x, max(room.top(), min(y, room.bottom() - self.height())))
        self.show()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def _list(self, events: Sequence[Event], dates: Sequence[str], style: Style) -> QListWidget:
        made = QListWidget()
        made.setFrameShape(QListWidget.Shape.NoFrame)
        made.setUniformItemSizes(True)
        made.setMouseTracking(True)
        made.setStyleSheet("QListWidget { background: transparent; outline: 0; }")
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        widest = max((QFontMetrics(theme.font(12)).horizontalAdvance(date) for date in dates), default=0)
        made.setItemDelegate(DatedRow(made, style, min(widest, WIDEST_DATE)))
        for event, date in zip(events, dates, strict=True):
            item = QListWidgetItem(shortened(event.title), made)
            item.setData(Qt.ItemDataRole.UserRole, event.id)
            item.setData(Qt.ItemDataRole.UserRole + 1, date)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{date}, {shortened(event.title)}")
            item.setToolTip(shortened(event.title))
        made.setFixedHeight(ROW * min(max(len(events), 1), ROWS) + 2)
        made.setCurrentRow(0)
        made.itemClicked.connect(self._choose)
        made.itemActivated.connect(self._choose)
        return made

    def _choose(self, item: QListWidgetItem) -> None:
        if self.isVisible():  # where one click activates, a row is chosen twice
            event_id = str(item.data(Qt.ItemDataRole.UserRole))
            self.close()
            self.chosen.emit(event_id)
