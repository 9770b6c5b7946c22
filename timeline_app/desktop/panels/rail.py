"""The articles where there is little room: a letter for each and, below it, how well its own date is known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from timeline_app.desktop import icons
from timeline_app.desktop.panels.article_card import date_text
from timeline_app.desktop.panels.dating import STATES
from timeline_app.desktop.panels.evidence import draw_badge, letter
from timeline_app.model import Article
from timeline_app.styles import Style
from timeline_app.words import say

RAIL = 57  # pixels wide, with the line at its edge
_ITEM, _GAP, _SIDE = 58, 4, 8  # pixels: the height of an item, to the next, beside them
_BADGE, _ICON, _INSIDE = 24, 16, 7  # pixels
Index = QModelIndex | QPersistentModelIndex


class _Articles(QAbstractListModel):
    """The articles by their letters."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.articles: Sequence[Article] = ()

    def show_articles(self, articles: Sequence[Article]) -> None:
        """Show others."""
        self.beginResetModel()
        self.articles = articles
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as Qt has it
        """How many there are."""
        return 0 if parent.isValid() else len(self.articles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  # as Qt has it
        """The letter; with title and date for those who point or listen."""
        article = self.articles[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return letter(index.row())
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{article.title}\n{date_text(article, self._language)}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            named = say("inspector.article", self._language, letter=letter(index.row()), title=article.title)
            return f"{named}, {date_text(article, self._language)}"
        return None


class _Item(QStyledItemDelegate):
    """Draws an article."""

    def __init__(self, view: Rail, model: _Articles, style: Style) -> None:
        super().__init__(view)
        self._view, self._model, self._style = view, model, style

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of an item with the gap below it."""
        return QSize(RAIL - 1, _ITEM + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw an article."""
        article, number, area = self._model.articles[index.row()], index.row(), _tile(QRect(option.rect))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if article.id == self._view.chosen_id or is_over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._style.tint if article.id == self._view.chosen_id else self._style.hover))
            painter.drawRoundedRect(area, 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(QPen(QColor(self._style.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
        wide = min(max(_BADGE, 9 * len(letter(number)) + 6), area.width())
        badge = QRect(area.center().x() + 1 - wide // 2, area.top() + _INSIDE, wide, _BADGE)
        draw_badge(painter, badge, number, self._style)
        icon, token = STATES[article.issued_certainty]
        painter.drawPixmap(_date_place(area).topLeft(), icons.pixmap(icon, self._style.colour(token), _ICON))


class Rail(QListView):
    """The rail; only what is in sight is drawn.

    `chosen` and `dating` carry the id of an article that was clicked, or whose date was; `menu_wanted` where, too.
    """

    chosen = Signal(str)
    dating = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, style: Style, language: str) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAccessibleName(say("articles.articles", language))
        self.chosen_id = ""
        self._articles = _Articles(language)
        self.setModel(self._articles)
        self.setItemDelegate(_Item(self, self._articles, style))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setStyleSheet(f"#rail {{ background: {style.chrome}; outline: 0; }}")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(0, _SIDE, 0, 0)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def show_articles(self, articles: Sequence[Article]) -> None:
        """Show other articles, and stay where one is."""
        place = self.verticalScrollBar().value()
        self._articles.show_articles(articles)
        self.verticalScrollBar().setValue(place)

    def choose(self, article_id: str) -> None:
        """Show an article as chosen and bring it into sight; "" for none."""
        if article_id != self.chosen_id:
            self.chosen_id = article_id
            if (index := self._index(article_id)).isValid():
                self.setCurrentIndex(index)
                self.scrollTo(index)
            self.viewport().update()

    def place(self, article_id: str) -> QRect:
        """Where an article stands in this widget, brought into sight."""
        index = self._index(article_id)
        self.scrollTo(index)
        area = _tile(self.visualRect(index))
        return QRect(self.viewport().mapTo(self, area.topLeft()), area.size())

    def date_at(self, article_id: str) -> QRect:
        """Where the sign of an article's date stands in the viewport."""
        return _date_place(_tile(self.visualRect(self._index(article_id))))

    def _index(self, article_id: str) -> QModelIndex:
        articles = self._articles.articles
        row = next((row for row, article in enumerate(articles) if article.id == article_id), -1)
        return self._articles.index(row) if row >= 0 else QModelIndex()

    def _id_at(self, place: QPoint) -> str:
        index = self.indexAt(place)
        return self._articles.articles[index.row()].id if index.isValid() else ""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the sign of the date sets that, one elsewhere chooses."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        article_id = self._id_at(place)
        if event.button() is not Qt.MouseButton.LeftButton or not article_id:
            return
        if self.date_at(article_id).adjusted(-8, -4, 8, 8).contains(place):
            self.dating.emit(article_id)
        else:
            self.chosen.emit(article_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the space bar click."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self.chosen.emit(self._articles.articles[self.currentIndex().row()].id)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the article there; the menu key means the current one."""
        is_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        area = self.visualRect(self.currentIndex())
        place = area.center() if is_key else self.viewport().mapFromGlobal(event.globalPos())
        if article_id := self._id_at(place):
            self.menu_wanted.emit(article_id, self.viewport().mapToGlobal(place))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more."""
        super().leaveEvent(event)
        self.viewport().update()


def _tile(item: QRect) -> QRect:
    """The ground of an item, without the gap below and beside it."""
    return item.adjusted(_SIDE, 0, -_SIDE, -_GAP)


def _date_place(tile: QRect) -> QRect:
    return QRect(tile.center().x() + 1 - _ICON // 2, tile.top() + _INSIDE + _BADGE + 5, _ICON, _ICON)
