"""The conditions of a filter in words, each on a chip with a cross that takes it away."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from timeline_app.dates import When
from timeline_app.dates.wording import when_text
from timeline_app.desktop import icons, theme
from timeline_app.desktop.controls import Part, button, frame, label, picture, row, tool
from timeline_app.desktop.panels.evidence import Badge
from timeline_app.desktop.panels.strength import STRONG
from timeline_app.filtering import Filter, conditions
from timeline_app.model import Status, Timeline
from timeline_app.styles import Style
from timeline_app.words import say

HIGH, GAP, WIDEST, MORE = 24, 6, 200, 44  # pixels: a chip, between two, the words of one, "+3"
STATUS_WORDS: Mapping[Status, str] = {
    Status.SUGGESTED: "to_judge",
    Status.ACCEPTED: "accepted",
    Status.DISMISSED: "dismissed",
}
_ICONS = {"places": "map-pin", "people": "user", "tags": "tag", "doubtful": "equal-approximately"}


def condition_words(name: str, value: object, timeline: Timeline, language: str) -> str:
    """One condition of a filter in words; `name` is its field."""
    match name:
        case "statuses":
            return say(f"filter.{STATUS_WORDS[cast('Status', value)]}", language)
        case "confidence":
            return say("filter.strong_chip" if value == STRONG else "filter.fair_chip", language)
        case "articles":
            return next((article.title for article in timeline.articles if article.id == value), str(value))
        case "text":
            return say("filter.text_chip", language, text=value)
        case "period":
            return when_text(cast("When", value), language)
        case "doubtful" | "disagreeing":
            return say(f"filter.{name}", language)
    return str(value)


def status_mark(status: Status, style: Style) -> QLabel:
    """The sign of a status: the dots of the canvas, and a cross."""
    made = QLabel()
    if status is Status.DISMISSED:
        made.setPixmap(icons.pixmap("x", style.muted, 14))
    else:
        made.setPixmap(icons.dot(style.ink2, full=status is Status.ACCEPTED))
    return made


class Conditions(QWidget):
    """The chips side by side; those without room are counted, "+3", and a click on that asks for all of them."""

    removed = Signal(str, object)  # the name of a condition and its value
    more_wanted = Signal()

    def __init__(self, style: Style, language: str) -> None:
        super().__init__()
        self._style, self._language = style, language
        self._chips: list[QFrame] = []
        self._more = button("", style, kind="link", height=HIGH, clicked=self.more_wanted.emit)
        self._more.setParent(self)
        self.setFixedHeight(HIGH)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_filter(self, wanted: Filter, timeline: Timeline) -> None:
        """Show the conditions of a filter."""
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(name, value, timeline) for name, value in conditions(wanted)]
        self.setVisible(bool(self._chips))
        self.updateGeometry()
        self._place()

    @property
    def words(self) -> list[str]:
        """What the chips say, also those that have no room."""
        return [chip.toolTip() for chip in self._chips]

    def sizeHint(self) -> QSize:
        """Room for all of them."""
        return QSize(sum(chip.sizeHint().width() + GAP for chip in self._chips), HIGH)

    def minimumSizeHint(self) -> QSize:
        """Room for their number."""
        return QSize(MORE if self._chips else 0, HIGH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as there is room for."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        wide = [chip.sizeHint().width() for chip in self._chips]
        fitting = [count for count in range(len(wide) + 1) if self._fits(wide, count)]
        shown, x = max(fitting, default=0), 0
        for chip, width in zip(self._chips, wide, strict=True):
            chip.setGeometry(x, 0, width, HIGH)
            x += width + GAP
        for number, chip in enumerate(self._chips):
            chip.setVisible(number < shown)
        left = len(wide) - shown
        self._more.setText(say("filter.more_conditions", self._language, count=left))
        self._more.setToolTip(", ".join(self.words[shown:]))
        self._more.setGeometry(sum(wide[:shown]) + GAP * shown, 0, MORE, HIGH)
        self._more.setVisible(left > 0)

    def _fits(self, wide: list[int], count: int) -> bool:
        needed = sum(wide[:count]) + GAP * max(count - 1, 0)
        return needed + (GAP + MORE if count < len(wide) else 0) <= self.width()

    def _chip(self, name: str, value: object, timeline: Timeline) -> QFrame:
        words = condition_words(name, value, timeline, self._language)
        short = QFontMetrics(theme.font(12)).elidedText(words, Qt.TextElideMode.ElideRight, WIDEST)
        cross = tool("x", say("filter.remove", self._language, condition=words), self._style, size=20)
        cross.setIconSize(QSize(12, 12))
        cross.clicked.connect(lambda: self.removed.emit(name, value))
        text = label(short, self._style, "ink", 12)
        parts: list[Part] = [*self._sign(name, value, timeline), text, cross]
        made = frame(row(*parts, gap=4, margins=(8, 0, 3, 0)), "condition", height=HIGH)
        made.setParent(self)
        made.setToolTip(words)
        return made

    def _sign(self, name: str, value: object, timeline: Timeline) -> list[Part]:
        if name == "articles":
            at = next((n for n, article in enumerate(timeline.articles) if article.id == value), None)
            return [] if at is None else [Badge(at, timeline.articles[at].title, self._style, self._language)]
        if name == "statuses":
            return [status_mark(cast("Status", value), self._style)]
        if name == "disagreeing":
            return [label("≠", self._style, "ink2", 13, 600)]
        return [picture(_ICONS[name], self._style, size=12)] if name in _ICONS else []
