"""What becomes of a timeline in a format, found out by writing it where nobody sees it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontDatabase, QFontMetrics, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QPlainTextEdit

from timeline_app import formats
from timeline_app.desktop import controls, theme
from timeline_app.formats import Format
from timeline_app.model import Timeline
from timeline_app.reasons import Reason
from timeline_app.styles import Style
from timeline_app.words import say

MOST_TRIED = 5_000  # events: with more, what is lost is told once they are written
SHOWN = 6_000  # bytes of the file
LINES = 120
HEIGHT = 150  # pixels of the list of what is lost, at most
ASIDE = 72  # pixels beside its words: margins, edges, scroll bar


@dataclass(frozen=True, slots=True)
class Account:
    """What a format cannot say of a timeline, and how its file begins, "" where that is no text."""

    remarks: tuple[Reason, ...]
    beginning: str


def tried(timeline: Timeline, record: Format, language: str) -> Callable[..., Account]:
    """What writes a timeline for a trial in the background."""

    def work(_progress: object, _cancelled: object) -> Account:
        with tempfile.TemporaryDirectory(prefix="timeline-") as folder:
            path = Path(folder) / f"trial{record.endings[0]}"
            written = formats.write(timeline, path, record, language=language)
            return Account(written.remarks, _beginning(written.paths[0]))

    return work


def _beginning(path: Path) -> str:
    with path.open("rb") as stream:
        data = stream.read(SHOWN)
    if b"\0" in data:
        return ""
    text = data.decode("utf-8-sig", "ignore").replace("\r\n", "\n")
    return "\n".join(text.split("\n")[:LINES])


class AccountView(QFrame):
    """The right side of the dialog: what the format cannot say, and below it how the file begins."""

    def __init__(self, style: Style, language: str) -> None:
        super().__init__()
        self.setObjectName("chrome")
        self._style, self._language = style, language
        self.heading = controls.Wrapped("", style, "ink", 13, 600)
        self.list = QListWidget()
        self.list.setObjectName("acts")
        self.list.setAccessibleName(say("export.lost", language))
        self.list.setWordWrap(True)
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._begins = controls.label(say("export.begins", language), style, "muted", 12, 600)
        self.text = QPlainTextEdit()
        self.text.setObjectName("note")
        self.text.setReadOnly(True)
        self.text.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(say("export.begins", language))
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPixelSize(theme.font(12).pixelSize())
        self.text.setFont(fixed)
        body = controls.column(
            self.heading, self.list, 4, self._begins, self.text, None, gap=8, margins=(24, 20, 24, 20)
        )
        body.setStretch(4, 100)
        self.setLayout(body)

    def show_account(self, account: Account) -> None:
        """Show what came of a trial."""
        self._tell("lost" if account.remarks else "whole", account.remarks)
        self.text.setPlainText(account.beginning)
        for part in (self._begins, self.text):
            part.setVisible(bool(account.beginning))

    def show_waiting(self, *, is_tried: bool) -> None:
        """Say that it is being tried, or that it will be told once it is written."""
        self._tell("trying" if is_tried else "told_later", ())
        for part in (self._begins, self.text):
            part.setVisible(is_tried and bool(self.text.toPlainText()))

    def show_none(self) -> None:
        """Say that there is nothing to write."""
        self._tell("no_events", ())
        self._begins.hide()
        self.text.hide()

    def _tell(self, key: str, remarks: Sequence[Reason]) -> None:
        self.heading.tell(say(f"export.{key}", self._language))
        self.list.clear()
        for remark in remarks:
            item = QListWidgetItem(remark.say(self._language))
            item.setFont(theme.font(13))
            item.setForeground(QColor(self._style.ink2))
            item.setToolTip(item.text())
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsSelectable)
            self.list.addItem(item)
        self.list.setVisible(bool(remarks))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list the height that its words need at the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics, flags = QFontMetrics(theme.font(13)), Qt.TextFlag.TextWordWrap
        room = QRect(0, 0, max(self.width() - ASIDE, 1), HEIGHT)
        texts = (self.list.item(row).text() for row in range(self.list.count()))
        needed = sum(metrics.boundingRect(room, flags, text).height() + 4 for text in texts)
        self.list.setFixedHeight(min(needed + 8, HEIGHT))
