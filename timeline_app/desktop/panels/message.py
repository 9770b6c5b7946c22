"""The bar that says what happened, in one line, and offers what can be done about it; never a dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar

from timeline_app.desktop import controls, icons, theme
from timeline_app.styles import Style
from timeline_app.words import say

HEIGHT = 40
Action = tuple[str, Callable[[], object]]


class MessageBar(QFrame):
    """One line with a sign, at most two actions and a cross; or the progress of what is under way."""

    def __init__(self, style: Style, language: str) -> None:
        super().__init__()
        self.setObjectName("message")
        self.setFixedHeight(HEIGHT)
        self._style = style
        self._sign = QLabel()
        self._sign.setFixedSize(16, 16)
        self.words = controls.OneLine(Qt.TextElideMode.ElideMiddle)  # it begins with a file and ends with what to do
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setFont(theme.font(13))
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(160, 4)
        self.offers = [controls.button("", style, kind="link", height=28) for _ in range(2)]
        self.cross = controls.tool("x", say("window.close_message", language), style, size=28)
        self.cross.setIconSize(QSize(16, 16))
        self.cross.clicked.connect(lambda _checked=False: self.hide())
        line = controls.row(
            self._sign, self.words, self.progress, *self.offers, self.cross, gap=12, margins=(16, 0, 8, 0)
        )
        line.setStretch(1, 1)
        self.setLayout(line)
        self._passes = False
        self._handlers: list[Callable[[], object]] = []
        for number, part in enumerate(self.offers):
            part.clicked.connect(lambda _checked=False, at=number: self._act(at))
        self.hide()

    def tell(self, text: str, actions: Sequence[Action] = ()) -> None:
        """Say something that went well; where it asks nothing it goes with the next act."""
        self._show("info", "accentink", text, actions)
        self._passes = not actions

    def pass_by(self) -> None:
        """Go, where what is said asks nothing: something else has been done since."""
        if self._passes:
            self.hide()

    def warn(self, text: str, actions: Sequence[Action] = ()) -> None:
        """Say something that did not go."""
        self._show("triangle-alert", "warn", text, actions)

    def work(self, text: str, done: int, total: int, cancel: Action) -> None:
        """Say what is under way, how far it is, and how to stop it."""
        self._show("info", "accentink", text, [cancel])
        self.progress.setRange(0, total if total > 1 else 0)
        self.progress.setValue(done)
        self.progress.show()
        self.cross.hide()

    def end_work(self) -> None:
        """Go, where nothing has been said since but what was under way."""
        if not self.progress.isHidden():
            self.hide()

    def _show(self, sign: str, token: str, text: str, actions: Sequence[Action]) -> None:
        self._sign.setPixmap(icons.pixmap(sign, self._style.colour(token)))
        self._passes = False
        self.words.setText(" ".join(text.split()))
        self.words.setToolTip(text)
        self._handlers = [handler for _, handler in actions]
        for number, part in enumerate(self.offers):
            part.setVisible(number < len(actions))
            if number < len(actions):
                part.setText(actions[number][0])
                part.setAccessibleName(actions[number][0])
                part.setFont(theme.font(13, 500))
        self.progress.hide()
        self.cross.show()
        self.show()

    def _act(self, number: int) -> None:
        handler = self._handlers[number]
        self.hide()
        handler()
