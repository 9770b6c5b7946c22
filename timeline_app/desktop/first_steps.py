"""The first steps, beside the sample: judge, change a title, export; each is ticked when it is done, none must be."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QLabel

from timeline_app.desktop import controls, icons, theme
from timeline_app.desktop.bindings import say_keys
from timeline_app.desktop.panels.message import HEIGHT
from timeline_app.words import say

if TYPE_CHECKING:
    from timeline_app.desktop.window import MainWindow
    from timeline_app.model import Event

STEPS = ("judge", "title", "export")
KEYS = {"judge": ("accept", "dismiss"), "title": ("edit_title",), "export": ("export",)}
"""The commands whose keys a step names."""
LEAST = 24  # pixels of a step where the window is narrow
GAP = 20


class FirstSteps(QObject):
    """Leads through the sample the first time it is opened, until all is done or the person closes it for good."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.taken: set[str] = set()
        self._wanted = self._begun = False
        self._titles: dict[str, str] = {}  # of the events as they came
        self._bar = QFrame()
        window.document.changed.connect(self._look)

    def begin(self) -> None:
        """Lead through the sample that is about to be opened, unless that was done or closed before."""
        self._wanted = not self._window.settings.guided and self._window.document.is_blank

    def take(self, step: str) -> None:
        """Tick a step; after the last one they are not shown another time."""
        if self._begun and step not in self.taken:
            self.taken.add(step)
            if self.taken == {*STEPS}:
                self._window.settings.guided = True
            self._fill()

    @property
    def shown(self) -> QFrame:
        """The bar as it stands now."""
        return self._bar

    def close(self) -> None:
        """Never show them again."""
        self._window.settings.guided = True
        self._end()

    def bar(self) -> QFrame:
        """The bar that shows them, made anew in the language and the style of now."""
        self._bar = QFrame()
        self._bar.setObjectName("message")
        self._bar.setFixedHeight(HEIGHT)
        self._fill()
        if not self._begun:
            self._bar.hide()
        return self._bar

    def _end(self) -> None:
        self._wanted = self._begun = False
        self.taken.clear()
        self._bar.hide()

    def _look(self) -> None:
        """Begin when the sample is there, and see which steps were done, by whatever way."""
        document = self._window.document
        if document.is_blank:
            self._end() if self._begun else None
            return
        events = document.timeline.events
        if self._wanted and events:
            self._wanted, self._begun = False, True
            self._titles = {event.id: event.title for event in events}
            QTimer.singleShot(0, self, partial(self._choose, events[0].id))  # the rooms do not know it yet
            self._bar.show()
        for event in events if self._begun else ():
            self._see(event)

    def _choose(self, event_id: str) -> None:
        """Choose an event, so that the letters have something to do."""
        if not self._window.rooms().chosen:
            self._window.rooms().choose(event_id)

    def _see(self, event: Event) -> None:
        from timeline_app.model import Status  # no window shows an event before it is painted

        if event.status is not Status.SUGGESTED:
            self.take("judge")
        if event.title != self._titles.get(event.id, event.title):
            self.take("title")

    def _fill(self) -> None:
        """Show the steps and which of them are done."""
        window, style = self._window, self._window.style_now
        if (old := self._bar.layout()) is not None:
            QFrame().setLayout(old)  # and with that all that stood in it is gone
        cross = controls.tool("x", say("first_steps.close", window.language), style, size=28)
        cross.setObjectName("cross")
        cross.setIconSize(QSize(16, 16))
        cross.clicked.connect(lambda _checked=False: self.close())
        is_done = self.taken == {*STEPS}
        shown = [self._line("info", "accentink", self._say("finished"))] if is_done else map(self._step, range(3))
        line = controls.row(*shown, None, cross, gap=GAP, margins=(16, 0, 8, 0))
        self._bar.setLayout(line)

    def _step(self, number: int) -> QFrame:
        step = STEPS[number]
        if step in self.taken:
            return self._line("check", "ok", self._say(step), "muted")
        digit = controls.label(str(number + 1), self._window.style_now, "accentink", 13, 600)
        digit.setFixedWidth(16)
        digit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return self._with(digit, self._say(step), "ink")

    def _line(self, icon: str, token: str, words: str, ink: str = "ink") -> QFrame:
        sign = QLabel()
        sign.setPixmap(icons.pixmap(icon, self._window.style_now.colour(token)))
        sign.setFixedWidth(16)
        return self._with(sign, words, ink)

    def _with(self, sign: QLabel, words: str, ink: str) -> QFrame:
        told = controls.label(words, self._window.style_now, ink, 13)
        told.setFont(theme.font(13))
        told.setMinimumWidth(LEAST)  # and it is cut where the window is narrow
        told.setToolTip(words)
        return controls.frame(controls.row(sign, told, gap=6))

    def _say(self, step: str) -> str:
        return say_keys(f"first_steps.{step}", self._window.language, KEYS.get(step, ()))
