"""The list of commands with their keys, by menu, drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from timeline_app.desktop.actions import commands_by_menu
from timeline_app.desktop.bindings import CANVAS, caps, default_keys, keys_of_all
from timeline_app.desktop.marked import draw_marked, draw_words
from timeline_app.desktop.palette.rows import draw_keys
from timeline_app.matching import match
from timeline_app.model import Span
from timeline_app.styles import Style
from timeline_app.words import say

ROW, HEAD, SIDE, GAP = 30, 34, 12, 12  # pixels
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """A command with its keys, or the name of a menu.  `name` is "" where nothing can be changed."""

    name: str
    words: str
    keys: tuple[str, ...] = ()
    is_head: bool = False
    is_changed: bool = False
    places: tuple[Span, ...] = ()


def lines(own: Mapping[str, Sequence[str]], typed: str, language: str) -> list[Line]:
    """The lines of all menus, and of the canvas, that fit what is typed."""
    keys = keys_of_all(own)
    found: list[Line] = []
    for menu, commands in commands_by_menu().items():
        head = say(f"window.menu_{menu}", language)
        told = [
            Line(c.name, say(f"window.{c.name}", language), keys[c.name], is_changed=keys[c.name] != default_keys(c))
            for c in commands
        ]
        found += _fitting(head, told, typed)
    canvas = [Line("", say(f"shortcuts.{name}", language), fixed) for name, fixed in CANVAS.items()]
    return found + _fitting(say("shortcuts.canvas", language), canvas, typed)


def _fitting(head: str, told: Sequence[Line], typed: str) -> list[Line]:
    fits = [(line, match(typed, line.words, (head, *(cap for key in line.keys for cap in caps(key))))) for line in told]
    kept = [
        Line(line.name, line.words, line.keys, is_changed=line.is_changed, places=fit.places)
        for line, fit in fits
        if fit is not None
    ]
    return [Line("", head, is_head=True), *kept] if kept else []


class Lines(QAbstractListModel):
    """The lines listed."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: Sequence[Line] = ()

    def show_lines(self, shown: Sequence[Line]) -> None:
        """Show others."""
        self.beginResetModel()
        self.lines = shown
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as Qt has it
        """How many there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  # as Qt has it
        """The words; with the keys for those who listen."""
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((line.words, *("+".join(caps(key)) for key in line.keys)))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The name of a menu cannot be chosen."""
        head = self.lines[index.row()].is_head
        return Qt.ItemFlag.NoItemFlags if head else super().flags(index)


class KeysRow(QStyledItemDelegate):
    """Draws a line."""

    def __init__(self, view: QListView, model: Lines, style: Style, language: str) -> None:
        super().__init__(view)
        self._model, self._style, self._language = model, style, language

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of a line."""
        return QSize(0, HEAD if self._model.lines[index.row()].is_head else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a line."""
        style, area, state = self._style, QRect(option.rect), option.state
        line = self._model.lines[index.row()]
        if line.is_head:
            draw_words(painter, area.adjusted(SIDE, 8, -SIDE, 0), line.words, style, "muted", 12, 600)
            return
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            painter.fillRect(area, QColor(style.tint if chosen else style.hover))
        area.adjust(SIDE, 0, -SIDE, 0)
        for key in reversed(line.keys):
            area.setRight(draw_keys(painter, area, key, style) - GAP)
        area.adjust(draw_marked(painter, area, line.words, line.places, style) + GAP, 0, 0, 0)
        if line.is_changed and area.width() > 0:
            draw_words(painter, area, say("shortcuts.changed", self._language), style, "accentink", 12)
