"""What has become of the file of a window, looked at every few seconds, told once, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from timeline_app.desktop import untitled
from timeline_app.errors import TimelineAppError
from timeline_app.words import say

if TYPE_CHECKING:
    from timeline_app.desktop.panels.message import Action
    from timeline_app.desktop.window import MainWindow

EVERY = 3000  # milliseconds


class Watch(QObject):
    """Looks at the file of a window, and says why an act was refused."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._told, self._said = window, "same", ""
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def _say(self, name: str, **values: object) -> str:
        return say(f"window.{name}", self._window.language, **values)

    def begin(self) -> None:
        """Another file is open: say why it can only be read, if so."""
        self._told = "same"
        if (why := self._window.document.read_only) is not None:
            words = say(f"store.read_only_{why}", self._window.language, file=self._name)
            self._warn(words, [self._save_copy])

    def look(self) -> None:
        """Say what has become of the file since it was looked at last."""
        document = self._window.document
        if document.session is None or self._window.under_way.is_anything:
            return
        state = "free" if document.session.is_free else document.session.file_state
        if state == self._told:
            return
        self._told = state
        document.state_changed.emit()
        if state == "same":
            self._take_back()
        else:
            self._warn(*self._words(state))

    def refused(self, error: TimelineAppError, again: Callable[[], None]) -> None:
        """Say why an act was not done, and offer what would let it be done."""
        values = {**error.values, "file": self._name}
        document = self._window.document
        if document.read_only is not None:
            actions = [self._after("save_copy", self._window.filing.save_copy, again)]
            if document.session is not None and document.session.is_free:
                actions.insert(0, self._open_again)
        elif error.key in ("store.changed", "store.replaced"):
            actions = [self._open_again, self._after("save_as", self._window.filing.save_as, again)]
        elif error.key == "store.act_damaged":
            actions = []
        else:
            actions = [self._after("save_as", self._window.filing.save_as, again), (self._say("try_again"), again)]
        self._warn(say(error.key, self._window.language, **values), actions)

    def done(self) -> None:
        """An act was done: what was said of one that was refused holds no more."""
        document = self._window.document
        if document.is_kept and document.read_only is None:
            self._take_back()

    def unkept(self, error: TimelineAppError) -> None:
        """Say that what is done stands in no file."""
        words = self._say("unkept", folder=untitled.folder(), detail=error.values.get("detail", ""))
        self._warn(words, [self._save_as])

    def _warn(self, words: str, actions: Sequence[Action]) -> None:
        self._window.message.warn(words, actions)
        self._said = self._window.message.words.text()

    def _take_back(self) -> None:
        """Say no more what was said last, if it is still there."""
        if self._said == self._window.message.words.text():
            self._window.message.hide()
        self._said = ""

    @property
    def _name(self) -> str:
        path = self._window.document.path
        return path.name if path is not None else self._say("untitled")

    @property
    def _save_as(self) -> Action:
        return self._say("save_as"), self._window.filing.save_as

    @property
    def _save_copy(self) -> Action:
        return self._say("save_copy"), self._window.filing.save_copy

    @property
    def _open_again(self) -> Action:
        return self._say("open_again"), self._window.filing.open_again

    def _after(self, name: str, save: Callable[[], bool], again: Callable[[], None]) -> Action:
        """Save, and then do what was refused."""

        def act() -> None:
            if save():
                again()

        return self._say(name), act

    def _words(self, state: str) -> tuple[str, list[Action]]:
        """What to say of a state of the file, and what can be done about it."""
        if state == "free":
            return self._say("is_free", file=self._name), [self._open_again]
        if state == "changed" and self._window.document.read_only is not None:
            show = self._say("show_new"), self._window.filing.open_again
            return self._say("changed_elsewhere", file=self._name), [show]
        words = say(f"store.{state}", self._window.language, file=self._name)
        return words, [self._save_as] if state == "gone" else [self._open_again, self._save_as]
