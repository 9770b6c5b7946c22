"""The popover that puts events into a lane: the lanes made by hand, and a line to find one or to name a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from timeline_app.desktop import theme
from timeline_app.desktop.controls import CONTROL, column, label
from timeline_app.layout import Box
from timeline_app.model import Event, Timeline
from timeline_app.styles import Style
from timeline_app.words import say

WIDTH, SIDE, ROW, ROWS = 300, 12, 26, 8  # pixels, but for the last
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class LaneChooser(QDialog):
    """The lanes to choose from; `chosen` carries the name of one that is there or new, "" for none."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, timeline: Timeline, event: Event, style: Style, language: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("popover")
        self.setStyleSheet(f"#popover {{ background: {style.raised}; border: 1px solid {style.line2}; }}")
        self._lanes, self._now, self._language = timeline.lanes, event.lane, language
        self.setAccessibleName(say("window.move_to_lane", language))
        self.line = QLineEdit()
        self.line.setFixedHeight(CONTROL)
        self.line.setPlaceholderText(say("lanes.find_or_name", language))
        self.line.setAccessibleName(say("lanes.find_or_name", language))
        self.line.textChanged.connect(lambda _text: self._fill())
        self.line.installEventFilter(self)
        self.list = self._list()
        head = label(say("lanes.name", language), style, "muted", 12, 600)
        top = column(head, self.line, gap=6, margins=(SIDE, 10, SIDE, 8))
        self.setLayout(column(top, self.list, gap=0, margins=(1, 1, 1, 5)))
        self.setFixedWidth(WIDTH)
        self._fill()

    def open_over(self, part: QWidget, box: Box) -> None:
        """Open below a place of a part, inside the screen."""
        self.adjustSize()
        room = part.screen().availableGeometry()
        corner = part.mapToGlobal(QPoint(round(box.left), round(box.bottom + 4)))
        x = max(room.left(), min(corner.x(), room.right() - self.width()))
        self.move(x, max(room.top(), min(corner.y(), room.bottom() - self.height())))
        self.show()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows step through the list and Enter take what is marked there while one types."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() in _STEPS:
            row = self.list.currentRow() + _STEPS[Qt.Key(event.key())]
            self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if (item := self.list.currentItem()) is not None:
                self._choose(item)
            return True
        return False

    def _list(self) -> QListWidget:
        made = QListWidget()
        made.setFrameShape(QListWidget.Shape.NoFrame)
        made.setUniformItemSizes(True)
        made.setFont(theme.font(13))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setAccessibleName(say("lanes.lanes", self._language))
        made.setObjectName("choices")
        made.itemClicked.connect(self._choose)
        return made

    def _fill(self) -> None:
        """List the lanes whose name holds what is typed, and what is typed as a new one."""
        typed = " ".join(self.line.text().split())
        rows = [(lane, lane) for lane in self._lanes if typed.casefold() in lane.casefold()]
        if typed and typed not in self._lanes:
            rows.append((say("lanes.make", self._language, name=typed), typed))
        if self._now and not typed:
            rows.append((say("lanes.out", self._language), ""))
        self.list.clear()
        for words, lane in rows:
            item = QListWidgetItem(words, self.list)
            item.setData(Qt.ItemDataRole.UserRole, lane)
            item.setToolTip(words)
        self.list.setCurrentRow(self._meant([lane for _, lane in rows], typed))
        self.list.setFixedHeight(ROW * min(len(rows), ROWS) + 2 * bool(rows))
        self.adjustSize()

    def _meant(self, lanes: Sequence[str], typed: str) -> int:
        """The row that Enter takes: the lane that is called so or begins so; else the new one."""
        if not typed:
            return lanes.index(self._now) if self._now in lanes else 0
        begins = [lane for lane in self._lanes if lane.casefold().startswith(typed.casefold())]
        return lanes.index(typed if typed in begins or not begins else begins[0])

    def _choose(self, item: QListWidgetItem) -> None:
        if self.isVisible():  # where one click activates, a row is chosen twice
            lane = str(item.data(Qt.ItemDataRole.UserRole))
            self.close()
            self.chosen.emit(lane)
