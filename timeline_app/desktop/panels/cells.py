"""How a cell of the table is drawn, and typed in."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetrics, QHideEvent, QKeyEvent, QMoveEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from timeline_app.dates import When
from timeline_app.dates.wording import when_text
from timeline_app.desktop import icons, theme
from timeline_app.desktop.panels.belonging import completer
from timeline_app.desktop.panels.event_rows import EVENT, Column, EventRows, Index
from timeline_app.desktop.panels.evidence import draw_badge, letter
from timeline_app.model import Event, Status
from timeline_app.styles import Style
from timeline_app.words import say

ROW, SIDE, MARK, BADGE, EDGE = 28, 8, 16, 18, 2  # pixels
_PAUSE = 120  # milliseconds without a key before a date is read
_LEAVING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class DateCell(QLineEdit):
    """A date typed in words; what it is understood as floats beside it."""

    def __init__(self, parent: QWidget, event: Event, issued: When | None, style: Style, language: str) -> None:
        super().__init__(parent)
        self._first, self._issued, self._style, self._language = event.when, issued, style, language
        self.when: When | None = event.when
        self._room = parent
        self.told = QLabel(parent)
        self.told.setFont(theme.font(12, 500))
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.hide()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.read)
        self.textEdited.connect(lambda _text: self._pause.start())

    def hideEvent(self, event: QHideEvent) -> None:
        """It says nothing any more when it goes."""
        super().hideEvent(event)
        self.told.hide()
        self.told.deleteLater()

    def moveEvent(self, event: QMoveEvent) -> None:
        """What it says goes with it."""
        super().moveEvent(event)
        self._place()

    def read(self) -> None:
        """Read what is typed, and say what it is understood as."""
        self._pause.stop()
        from timeline_app.temporal.typed import parse_typed  # no date is typed before the window stands

        if not self.isModified():
            return
        try:
            self.when = parse_typed(self.text(), self._language, issued=self._issued)
        except ValueError:
            self.when = None
        self._tell()

    def _tell(self) -> None:
        style, when = self._style, self.when
        words = when_text(when, self._language, "long") if when else say("inspector.not_understood", self._language)
        colour = style.ok if when else style.bad
        self.told.setStyleSheet(
            f"background: {style.raised}; border: 1px solid {style.line2}; border-radius: 4px; color: {colour};"
            " padding: 2px 8px;"
        )
        self.told.setText(words)
        self.told.adjustSize()
        self._place()
        self.told.show()
        self.told.raise_()
        self.setAccessibleDescription(words)

    def _place(self) -> None:
        below = self.geometry().bottomLeft() + QPoint(0, 3)
        above = self.geometry().topLeft() - QPoint(0, self.told.height() + 3)
        self.told.move(below if below.y() + self.told.height() <= self._room.height() else above)


class Cells(QStyledItemDelegate):
    """Draws the cells of the table and makes the lines in which they are typed."""

    def __init__(self, rows: EventRows, style: Style, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows, self._style, self._language = rows, style, language

    # ---------------------------------------------------------------- drawing

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        style, box, event = self._style, QRect(option.rect), index.data(EVENT)
        state = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(style.tint if is_chosen else style.hover))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), QColor(style.line))
        if is_chosen and index.column() == Column.STATE:
            painter.fillRect(QRect(box.left(), box.top(), EDGE, box.height()), QColor(style.accent))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(style.accent), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        inner = box.adjusted(SIDE, 0, -SIDE, -1)
        match Column(index.column()):
            case Column.STATE:
                painter.drawPixmap(inner.left(), inner.top() + (inner.height() - MARK) // 2, self._mark(event))
            case Column.ARTICLES:
                self._draw_badges(painter, inner, event)
            case column:
                self._write(painter, inner, str(index.data()), column)
        painter.restore()

    def _mark(self, event: Event) -> QPixmap:
        style = self._style
        if event.status is Status.DISMISSED:
            return icons.pixmap("x", style.muted)
        return icons.dot(style.accent, full=event.status is Status.ACCEPTED)

    def _write(self, painter: QPainter, box: QRect, words: str, column: Column) -> None:
        is_title = column is Column.TITLE
        font = theme.font(13 if is_title else 12)
        painter.setFont(font)
        painter.setPen(QColor(self._style.ink if is_title else self._style.ink2))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _draw_badges(self, painter: QPainter, box: QRect, event: Event) -> None:
        """The letters of the articles, each on the colour of its article, as many as there is room for."""
        numbers = {article.id: number for number, article in enumerate(self._rows.timeline.articles)}
        x = box.left()
        for article_id in dict.fromkeys(event.article_ids):
            number = numbers[article_id]
            width = max(BADGE, 9 * len(letter(number)) + 6)
            if x + width > box.right() + 1:
                break
            draw_badge(painter, QRect(x, box.top() + (box.height() - BADGE) // 2, width, BADGE), number, self._style)
            x += width + 4

    # ---------------------------------------------------------------- typing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line in the cell: for a date one that says what it understands, for a lane one that proposes lanes."""
        event, column = index.data(EVENT), Column(index.column())
        if column is Column.DATE:
            made: QLineEdit = DateCell(parent, event, self._rows.issued(event), self._style, self._language)
        else:
            made = QLineEdit(parent)
        if column is Column.LANE:
            made.setCompleter(completer(self._rows.timeline.lanes, made))
        made.setFont(theme.font(13 if column is Column.TITLE else 12))
        made.setAccessibleName(say(f"table.{column.name.lower()}", self._language))
        return made

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what is there."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.setModified(False)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand over what was typed; what is no date is said to be none, and the date stays."""
        if isinstance(editor, DateCell):
            editor.read()
            if editor.when is None:
                self._rows.refused.emit(editor.text())
            else:
                model.setData(index, editor.when)
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a date open that Enter does not find understood."""
        is_key = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if isinstance(watched, DateCell) and isinstance(event, QKeyEvent) and is_key and event.key() in _LEAVING:
            watched.read()
            if watched.when is None:
                return True
        return super().eventFilter(watched, event)
