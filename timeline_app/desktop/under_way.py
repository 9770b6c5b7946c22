"""What is under way in a window: said in the message bar with how far it is, and how to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.words import say

if TYPE_CHECKING:
    from timeline_app.desktop.window import MainWindow
    from timeline_app.history import ActName


class UnderWay:
    """Follows the work of a window: what is read, and a large act that is written."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._reading: tuple[int, int, str] | None = None
        window.tasks.progressed.connect(self.read)
        window.document.large.begins.connect(window.keep_typed)
        window.document.large.progressed.connect(self.write)
        window.document.large.at_work.connect(window.tasks.hold)  # what was read finds no act half done
        window.document.large.at_work.connect(lambda at_work: None if at_work else self.say_again())
        window.document.large.ended.connect(self._ended)

    @property
    def kind(self) -> str:
        """What there is: "writing", "reading", or "" for nothing."""
        if self._window.document.large.are_under_way:
            return "writing"
        return "reading" if self._window.tasks.running else ""

    @property
    def is_anything(self) -> bool:
        """Whether there is anything."""
        return self.kind != ""

    def read(self, done: int, total: int, name: str) -> None:
        """Say what is being read and how far it is."""
        self._reading = (done, total, name)
        if not self._window.document.large.are_under_way:
            window = self._window
            stop = say("window.cancel", window.language), window.tasks.cancel
            window.message.work(say("window.reading", window.language, name=name), done, total, stop)

    def write(self, done: int, total: int, act: ActName) -> None:
        """Say which act is being written into the file and how far it is."""
        window = self._window
        stop = say("window.cancel", window.language), window.document.large.cancel
        words = say("window.writing", window.language, act=act.say(window.language))
        window.message.work(words, done, total, stop)

    def say_again(self) -> None:
        """Say it in a window that was made anew."""
        if self._window.tasks.running and self._reading:
            self.read(*self._reading)

    def _ended(self, is_stopped: bool) -> None:  # noqa: FBT001  # as Qt's signal has it
        self._window.message.end_work()
        if is_stopped:
            self._window.message.tell(say("window.cancelled", self._window.language))
