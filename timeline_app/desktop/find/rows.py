"""The rows of what was found, drawn: an event on one line, an article on two."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from timeline_app.desktop import icons, theme
from timeline_app.desktop.canvas.telling import shortened
from timeline_app.desktop.find.results import SHOWN, FoundArticle, FoundEvent, More, Results, Row
from timeline_app.desktop.marked import draw_marked, draw_words
from timeline_app.desktop.panels.evidence import draw_badge, letter
from timeline_app.model import Status
from timeline_app.styles import Style
from timeline_app.words import say

EVENT, ARTICLE, SIDE, GAP, MARK = 28, 48, 12, 8, 18  # pixels
WIDEST_DATE = 120  # pixels
Index = QModelIndex | QPersistentModelIndex


class FoundModel(QAbstractListModel):
    """The rows, a few hundred at first."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._results = Results((), (), (), language)
        self._shown = SHOWN
        self.rows: list[Row] = []

    def show_results(self, found: Results) -> None:
        """Show what was found."""
        self._results, self._shown = found, SHOWN
        self._fill()

    def show_more(self) -> None:
        """List ten times as many."""
        self._shown *= 10
        self._fill()

    def _fill(self) -> None:
        self.beginResetModel()
        self.rows = self._results.rows(self._shown)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as Qt has it
        """All rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  # as Qt has it
        """What those hear who do not see the row."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self.rows[index.row()]
        if isinstance(row, More):
            return say(f"find.more_{row.kind}", self._language, count=row.count)
        if isinstance(row, FoundEvent):
            return f"{row.date}, {shortened(row.event.title)}"
        return ", ".join(filter(None, (row.article.title, self.count(row), row.snippet.text)))

    def count(self, row: FoundArticle) -> str:
        """How many places an article holds."""
        return say("find.places" if row.places else "find.in_title", self._language, count=len(row.places))


class FoundRow(QStyledItemDelegate):
    """Draws a row."""

    def __init__(self, view: QListView, model: FoundModel, style: Style, language: str) -> None:
        super().__init__(view)
        self._model, self._style, self._language = model, style, language
        self._date_width = 0

    def measure(self) -> None:
        """Make the column of dates as wide as the dates listed need."""
        metrics = QFontMetrics(theme.font(12))
        dates = {row.date for row in self._model.rows if isinstance(row, FoundEvent)}
        self._date_width = min(max(map(metrics.horizontalAdvance, dates), default=0), WIDEST_DATE)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of a row."""
        return QSize(0, ARTICLE if isinstance(self._model.rows[index.row()], FoundArticle) else EVENT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        style, area, state = self._style, QRect(option.rect), option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            painter.fillRect(area, QColor(style.tint if chosen else style.hover))
        area.adjust(SIDE, 0, -SIDE, 0)
        row = self._model.rows[index.row()]
        if isinstance(row, More):
            area.adjust(MARK + GAP, 0, 0, 0)
            draw_words(painter, area, str(self._model.data(index)), style, "accentink", 12)
        elif isinstance(row, FoundEvent):
            self._event(painter, area, row)
        else:
            self._article(painter, area, row)

    def _event(self, painter: QPainter, area: QRect, row: FoundEvent) -> None:
        style, status = self._style, row.event.status
        gone = status is Status.DISMISSED
        mark = icons.pixmap("x", style.muted) if gone else icons.dot(style.ink2, full=status is Status.ACCEPTED)
        painter.drawPixmap(area.left() + 1, area.center().y() - 7, mark)
        area.adjust(MARK + GAP, 0, 0, 0)
        draw_words(
            painter, QRect(area.left(), area.top(), self._date_width, area.height()), row.date, style, "muted", 12
        )
        area.adjust(self._date_width + GAP + 4, 0, 0, 0)
        token = "muted" if gone else "ink"
        title, places = row.event.title, row.places
        if places and QFontMetrics(theme.font(13, 600)).horizontalAdvance(title[: places[0].end]) > area.width() - GAP:
            title, places = row.around.text, row.around.places
        area.adjust(draw_marked(painter, area, title, places, style, token) + GAP, 0, 0, 0)
        aside = row.elsewhere
        if area.width() > 40 and (aside.text or gone):
            text = aside.text or say("find.dismissed", self._language)
            draw_marked(painter, area, text, aside.places, style, "muted", 12)

    def _article(self, painter: QPainter, area: QRect, row: FoundArticle) -> None:
        style = self._style
        upper = QRect(area.left(), area.top() + 4, area.width(), 21)
        lower = QRect(area.left(), upper.bottom() + 1, area.width(), 19)
        badge = QRect(upper.left(), upper.top() + 2, max(MARK, 9 * len(letter(row.number)) + 6), MARK)
        draw_badge(painter, badge, row.number, style)
        upper.adjust(badge.width() + GAP, 0, 0, 0)
        lower.adjust(badge.width() + GAP, 0, 0, 0)
        count = self._model.count(row)
        wide = QFontMetrics(theme.font(12)).horizontalAdvance(count)
        draw_words(painter, QRect(upper.right() - wide, upper.top(), wide + 1, 21), count, style, "muted", 12)
        upper.adjust(0, 0, -wide - GAP, 0)
        draw_marked(painter, upper, row.article.title, row.title_places, style, weight=500)
        draw_marked(painter, lower, row.snippet.text, row.snippet.places, style, "ink2", 12)
