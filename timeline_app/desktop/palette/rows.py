"""The rows of the list of commands, drawn: icon, name with what fits marked, menu, keycaps at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from timeline_app.desktop import icons, theme
from timeline_app.desktop.bindings import caps
from timeline_app.desktop.marked import draw_marked, draw_words
from timeline_app.desktop.palette.entries import Hit
from timeline_app.styles import Style

ROW, SIDE, EDGE, ICON, GAP = 36, 12, 8, 16, 10  # pixels
CAP, APART = 20, 6  # pixels: the height of a keycap, and from one to the next
Index = QModelIndex | QPersistentModelIndex


class Hits(QAbstractListModel):
    """The commands that fit."""

    def __init__(self) -> None:
        super().__init__()
        self.hits: Sequence[Hit] = ()

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show others."""
        self.beginResetModel()
        self.hits = hits
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as Qt has it
        """How many there are."""
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  # as Qt has it
        """The name; with menu, keys and why it is not possible for those who listen."""
        entry = self.hits[index.row()].entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (entry.words, entry.menu, "+".join(caps(entry.keys)), entry.reason)))
        return None


class HitRow(QStyledItemDelegate):
    """Draws a row."""

    def __init__(self, view: QListView, model: Hits, style: Style) -> None:
        super().__init__(view)
        self._model, self._style = model, style

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of a row."""
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        style, area, state = self._style, QRect(option.rect).adjusted(EDGE, 0, -EDGE, 0), option.state
        hit = self._model.hits[index.row()]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(style.tint if chosen else style.hover))
            painter.drawRoundedRect(area, 6, 6)
        area.adjust(SIDE, 0, -SIDE, 0)
        area.setRight(draw_keys(painter, area, hit.entry.keys, style) - GAP)
        self._draw_icon(painter, area, hit)
        area.adjust(ICON + GAP, 0, 0, 0)
        entry, off = hit.entry, bool(hit.entry.reason)
        area.adjust(
            draw_marked(painter, area, entry.words, hit.match.places, style, "muted" if off else "ink"), 0, 0, 0
        )
        told = f"{entry.menu} · {entry.reason}" if off else entry.menu
        area.adjust(GAP, 0, 0, 0)
        if area.width() > ICON:
            draw_words(painter, area, told, style, "muted", 12)

    def _draw_icon(self, painter: QPainter, area: QRect, hit: Hit) -> None:
        icon = QIcon(icons.pixmap("check", self._style.accentink)) if hit.entry.checked else hit.entry.icon
        if icon is not None:
            mode = QIcon.Mode.Disabled if hit.entry.reason else QIcon.Mode.Normal
            icon.paint(painter, QRect(area.left(), area.center().y() - ICON // 2 + 1, ICON, ICON), mode=mode)


def draw_keys(painter: QPainter, area: QRect, keys: str, style: Style) -> int:
    """Draw keycaps at the right of an area; the place where they begin."""
    metrics, x = QFontMetrics(theme.font(11, 600)), area.right() + 1
    for cap in reversed(caps(keys)) if keys else ():
        wide = max(metrics.horizontalAdvance(cap) + 12, CAP)
        x -= wide
        draw_cap(painter, QRect(x, area.center().y() - CAP // 2 + 1, wide, CAP), cap, style)
        x -= APART
    return x


def draw_cap(painter: QPainter, area: QRect, words: str, style: Style) -> None:
    """Draw a keycap."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(style.line2), 1))
    painter.setBrush(QColor(style.raised))
    inner = QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(inner, 4, 4)
    painter.setFont(theme.font(11, 600))
    painter.setPen(QColor(style.ink2))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()
