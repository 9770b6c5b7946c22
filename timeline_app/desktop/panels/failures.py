"""What could not be read, and why: one line a file or a row, to be looked through and copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QListWidget, QWidget

from timeline_app.desktop import theme
from timeline_app.desktop.controls import button, column, label, row
from timeline_app.styles import Style
from timeline_app.words import say

SIZE = (640, 360)
SIDE = 16  # pixels


class Failures(QDialog):
    """A list beside the window, which goes on meanwhile."""

    def __init__(self, parent: QWidget, lines: Sequence[str], style: Style, language: str, heading: str = "") -> None:
        """List lines under a heading: that of files which could not be used, where it names no other."""
        super().__init__(parent)
        heading = heading or say("window.failed", language, count=len(lines))
        self.setWindowTitle(heading)
        self.resize(*SIZE)
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFont(theme.font(13))
        self.list.setWordWrap(True)
        self.list.setAlternatingRowColors(True)
        self.list.setAccessibleName(heading)
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        for line in lines:
            self.list.addItem(line)
            self.list.item(self.list.count() - 1).setToolTip(line)
        copied = button(say("window.copy_list", language), style, "clipboard-paste", clicked=self._copy)
        closing = button(say("window.close", language), style, clicked=self.close)
        foot = row(copied, None, closing)
        head = label(heading, style, "ink", 15, 600)
        self.setLayout(column(head, self.list, foot, gap=12, margins=(SIDE, SIDE, SIDE, SIDE)))
        closing.setDefault(True)  # not before it stands in the dialog

    def _copy(self) -> None:
        """Copy the chosen lines, all where none is chosen."""
        items = self.list.selectedItems() or [self.list.item(at) for at in range(self.list.count())]
        QGuiApplication.clipboard().setText("\n".join(item.text() for item in items))
