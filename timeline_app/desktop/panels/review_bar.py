"""The bar under the canvas: how many events are judged, and the keys that judge."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QTextEdit,
    QWidget,
)

from timeline_app.desktop.bindings import shown_key
from timeline_app.desktop.controls import button, label, row
from timeline_app.desktop.panels.evidence import keycap
from timeline_app.styles import Style
from timeline_app.words import number_text, say

HEIGHT = 40  # pixels
METER = (56, 4)
GAP, SIDES = 10, 26
NARROW = 1000  # pixels of the window: below this only the next event is offered
_ITEMS = (
    ("accept", "accept"),
    ("dismiss", "dismiss"),
    ("edit", "edit_title"),
    ("merge", "merge"),
    ("next", "next_event"),
)
"""The word and the command of each item."""
_TYPING = (QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox)


class Meter(QWidget):
    """A thin line, full to a share."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style, self.share = style, 0.0
        self.setFixedSize(QSize(*METER))

    def show_share(self, share: float) -> None:
        """Show a share from 0 to 1."""
        self.share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        wide, high = METER
        for share, token in ((1.0, "line2"), (self.share, "accent")):
            painter.setBrush(QColor(self._style.colour(token)))
            painter.drawRoundedRect(QRectF(0, 0, wide * share, high), high / 2, high / 2)
        painter.end()


class ReviewBar(QFrame):
    """Meter, count and keys; `asked` carries the name of a command, `left_field` that the keys are wanted back."""

    asked = Signal(str)
    left_field = Signal()

    def __init__(self, style: Style, language: str) -> None:
        super().__init__()
        self.setObjectName("review")
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say("review.name", language))
        self._style, self._language = style, language
        self._state: tuple[int, int, bool] | None = None
        self.meter = Meter(style)
        self.count = label("", style, "ink", 13, 500)
        self.onward = button("", style, kind="link", height=26, clicked=self._go_on)
        self.items = {command: self._item(word, command) for word, command in _ITEMS}
        self.back = self._key_button(say("review.escape_key", language), say("review.back", language))
        self.back.clicked.connect(lambda _checked=False: self.left_field.emit())
        parts = (self.meter, self.count, self.onward, None, *self.items.values(), self.back)
        self.setLayout(row(*parts, gap=GAP, margins=(16, 0, SIDES - 16, 0)))
        self._is_typing = False
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self._fit()

    def tell(self, judged: int, total: int, *, filtered: bool) -> None:
        """Say how many of the events are judged; `filtered` when these are not all there are."""
        if (judged, total, filtered) == self._state:
            return
        self._state = judged, total, filtered
        done = total > 0 and judged == total
        numbers = {"count": judged, "total": number_text(total, self._language)}
        self.count.setText(say("review.done" if done else "review.judged", self._language, **numbers))
        self.meter.show_share(judged / total if total else 0.0)
        self.onward.setText(say("review.next_all" if filtered else "review.next_export", self._language))
        self.onward.setAccessibleName(self.onward.text())
        self._fit()

    def enable(self, commands: set[str]) -> None:
        """Let only the items of some commands be pressed."""
        for command, item in self.items.items():
            item.setEnabled(command in commands)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._fit()

    @property
    def _is_done(self) -> bool:
        return self._state is not None and self._state[0] == self._state[1] > 0

    def _fit(self) -> None:
        """The last item always stays, and as many of the first as there is room for; none in a narrow window."""
        *others, last = self.items.values()
        self.onward.setVisible(self._is_done)
        last.setVisible(not self._is_typing)
        self.back.setVisible(self._is_typing)
        kept = (self.back if self._is_typing else last).width() + GAP
        told = [self.count, *([self.onward] if self._is_done else [])]
        room = self.width() - SIDES - METER[0] - kept - sum(part.sizeHint().width() + GAP for part in told)
        for item in others:
            room -= item.width() + GAP
            item.setVisible(room >= GAP and self.window().width() >= NARROW)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        typing = isinstance(new, _TYPING) and new.window() is self.window()
        if typing != self._is_typing:
            self._is_typing = typing
            self._fit()

    def _go_on(self) -> None:
        filtered = self._state is not None and self._state[2]
        self.asked.emit("clear_filter" if filtered else "export")

    def _item(self, word: str, command: str) -> QPushButton:
        made = self._key_button(shown_key(command), say(f"review.{word}", self._language))
        made.clicked.connect(lambda _checked=False: self.asked.emit(command))
        return made

    def _key_button(self, key: str, word: str) -> QPushButton:
        """A key and its word, to be clicked; the keyboard has the key itself."""
        made = button("", self._style, kind="flat", height=28)
        made.setAccessibleName(word)
        made.setToolTip(f"{word} ({key})" if key else word)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        cap, text = keycap(key), label(word, self._style, "ink2", 13)
        text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = row(cap, text, gap=8, margins=(6, 0, 6, 0))
        made.setLayout(inside)
        made.setFixedWidth(inside.sizeHint().width())
        return made
