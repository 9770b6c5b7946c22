"""The popover in which a filter is built: every change shows at once on the canvas behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QDialog, QLayout, QLineEdit, QWidget

from timeline_app.desktop import theme
from timeline_app.desktop.controls import CONTROL, Part, Segments, button, column, hairline, label, row, scrolled
from timeline_app.desktop.panels.conditions import STATUS_WORDS, status_mark
from timeline_app.desktop.panels.dating import DateField
from timeline_app.desktop.panels.evidence import letter
from timeline_app.desktop.panels.strength import FAIR, STRONG
from timeline_app.desktop.panels.values import Values
from timeline_app.filtering import NO_FILTER, Filter, counts, folded, toggled
from timeline_app.model import Timeline
from timeline_app.styles import Style
from timeline_app.words import number_text, say

WIDTH, SIDE = 344, 14  # pixels
_PAUSE = 150  # milliseconds without a key before words are looked for
_LEVELS = (("0", "any_confidence"), (str(FAIR), "fair_confidence"), (str(STRONG), "strong_confidence"))


class FilterPopover(QDialog):
    """The conditions to choose from; `changed` carries the Filter as it is now."""

    changed = Signal(object)

    def __init__(self, parent: QWidget, timeline: Timeline, wanted: Filter, style: Style, language: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("popover")
        self.setStyleSheet(f"#popover {{ background: {style.raised}; border: 1px solid {style.line2}; }}")
        self.setAccessibleName(say("filter.filter", language))
        self._style, self._language, self._timeline = style, language, timeline
        self._filter, self._counts = wanted, counts(timeline)
        self._checks: list[tuple[QCheckBox, str, object]] = []
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._take_text)
        inner = QWidget()
        rooms: list[Part] = [
            self._text(),
            self._statuses(),
            hairline(style),
            self._levels(),
            self._period(),
            self._values(),
        ]
        inner.setLayout(column(*rooms, gap=10, margins=(SIDE, 12, SIDE, 10)))
        self._inner, self._area = inner, scrolled(inner)
        self.told = label("", style, "muted", 12)
        self.clear = button(say("filter.clear", language), style, kind="link", height=24, clicked=self._clear)
        self.clear.setAutoDefault(False)  # Enter is for the words
        foot = row(self.told, None, self.clear, margins=(SIDE, 6, SIDE, 8))
        self.setLayout(column(self._area, hairline(style), foot, gap=0, margins=(1, 1, 1, 1)))
        self.setFixedWidth(WIDTH)
        self.show_filter(wanted)

    def open_at(self, corner: QPoint) -> None:
        """Open below a place of the screen, inside it."""
        room = self.screen().availableGeometry()
        self._inner.adjustSize()
        wanted = self._inner.sizeHint().height() + 46
        y = min(corner.y(), max(room.bottom() - wanted, room.top()))
        self.setFixedHeight(min(wanted, room.bottom() - y))
        self.move(max(room.left(), min(corner.x(), room.right() - WIDTH)), y)
        self.show()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)
        self.line.selectAll()

    def done(self, result: int) -> None:
        """Close; words typed a moment ago are looked for all the same."""
        if self._pause.isActive():
            self._take_text()
        super().done(result)

    def show_filter(self, wanted: Filter) -> None:
        """Show what is filtered by."""
        self._filter = wanted
        for check, name, value in self._checks:
            now = getattr(wanted, name)
            check.setChecked(value in now if isinstance(now, tuple) else now == value)
        self.values.mark({name: getattr(wanted, name) for name in self.values.names})
        self.clear.setEnabled(not wanted.is_empty)
        if wanted.is_empty and not self._pause.isActive():
            self.line.clear()

    def tell(self, words: str) -> None:
        """Say how many events are shown."""
        self.told.setText(words)

    def _text(self) -> QWidget:
        self.line = QLineEdit(self._filter.text)
        self.line.setFixedHeight(CONTROL)
        self.line.setClearButtonEnabled(False)
        self.line.setPlaceholderText(say("filter.text_hint", self._language))
        self.line.setAccessibleName(say("filter.text_hint", self._language))
        self.line.textEdited.connect(lambda _text: self._pause.start())
        self.line.returnPressed.connect(self._take_text)
        return self.line

    def _take_text(self) -> None:
        self._pause.stop()
        self._emit(replace(self._filter, text=" ".join(self.line.text().split())))

    def _statuses(self) -> QLayout:
        lines = []
        for status, word in STATUS_WORDS.items():
            lines.append(self._check("statuses", status, word, self._counts.statuses[status]))
            lines[-1].insertWidget(1, status_mark(status, self._style))
        doubts = (("doubtful", "≈", self._counts.doubtful), ("disagreeing", "≠", self._counts.disagreeing))
        for name, sign, count in doubts:
            lines.append(self._check(name, True, name, count))  # the value of the condition
            lines[-1].insertWidget(1, label(sign, self._style, "warn", 14, 600))
        return column(*lines, gap=4)

    def _check(self, name: str, value: object, word: str, count: int) -> QBoxLayout:
        made = QCheckBox(say(f"filter.{word}", self._language))
        made.setFont(theme.font(13))
        made.clicked.connect(lambda _checked: self._emit(toggled(self._filter, name, value)))
        self._checks.append((made, name, value))
        number = label(number_text(count, self._language), self._style, "muted", 12)
        return row(made, None, number, gap=6)

    def _levels(self) -> QLayout:
        now = str(self._filter.confidence) if self._filter.confidence else "0"
        choices = [(value, say(f"filter.{word}", self._language)) for value, word in _LEVELS]
        self.levels = Segments(choices, now)
        self.levels.chosen.connect(lambda value: self._emit(replace(self._filter, confidence=float(value))))
        return column(self._head("confidence"), self.levels, gap=6)

    def _period(self) -> QLayout:
        self.period = DateField(
            self._style, self._language, say("filter.period", self._language), enter="filter.enter_filters"
        )
        self.period.show_date(self._filter.period)
        self.period.read.connect(self._take_period)
        return column(self._head("period"), self.period, gap=6)

    def _take_period(self) -> None:
        if self.period.when is not None or not self.period.edit.text().strip():
            self._emit(replace(self._filter, period=self.period.when))

    def _values(self) -> QLayout:
        told = self._counts
        of_articles = [
            (article.id, f"{letter(place)}  {article.title}", told.articles[article.id])
            for place, article in enumerate(self._timeline.articles)
        ]
        self.values = Values(self._style, self._language)
        self.values.fill(
            {
                "articles": of_articles,
                "places": _most_frequent(told.places),
                "people": _most_frequent(told.people),
                "tags": _most_frequent(told.tags),
            }
        )
        self.values.toggled.connect(lambda name, value: self._emit(toggled(self._filter, name, value)))
        find = QLineEdit()
        find.setFixedHeight(CONTROL)
        find.setPlaceholderText(say("filter.find_value", self._language))
        find.setAccessibleName(say("filter.find_value", self._language))
        find.textChanged.connect(lambda text: self.values.narrow(folded(text)))
        return column(self._head("values"), find, self.values, gap=6)

    def _head(self, word: str) -> QWidget:
        return label(say(f"filter.{word}", self._language), self._style, "muted", 12, 600)

    def _emit(self, wanted: Filter) -> None:
        if wanted != self._filter:
            self.changed.emit(wanted)

    def _clear(self) -> None:
        self.line.clear()
        self.period.show_date(None)
        self.levels.choose("0")
        self._emit(NO_FILTER)


def _most_frequent(told: Counter[str]) -> Sequence[tuple[str, str, int]]:
    return [(value, value, count) for value, count in told.most_common()]
