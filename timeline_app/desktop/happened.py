"""What an act did, told in the status bar for a while and to screen readers: done, taken back, done again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from timeline_app.desktop.bindings import say_keys
from timeline_app.words import FALLBACK, entries, say

if TYPE_CHECKING:
    from timeline_app.desktop.window import MainWindow
    from timeline_app.history import Act

TOLD = 6000  # milliseconds
SAID = ("join", "bring_in")  # the bar says more of it


class Happened(QObject):
    """Follows the acts of a window's document; `words` is what there is to tell now."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._acts: tuple[Act, ...] = ()
        self._done = 0
        self._told: tuple[str, Act] | None = None  # "did", "undid" or "redid"
        self._chosen: tuple[str, ...] | None = None  # what the act left chosen, once it is over
        self._timer = QTimer(self, singleShot=True, interval=TOLD)
        self._timer.timeout.connect(self._forget)
        window.document.changed.connect(self._look)

    @property
    def words(self) -> str:
        """What happened, in the language of the window; "" when that was a while ago or something else is chosen."""
        if self._told is None or self._chosen not in (None, self._now_chosen()):
            return ""
        how, act = self._told
        language = self._window.language
        if how != "did":
            return say(f"happened.{how}", language, act=act.name.say(language))
        return say_keys("happened.did", language, ("undo",), what=_past(act, language))

    def _look(self) -> None:
        """Find out what has been done since the last look; another file tells nothing."""
        document, (acts, done) = self._window.document, (self._acts, self._done)
        self._acts, self._done = document.acts, document.done
        self._told = _told(acts, done, self._acts, self._done)
        if self._told is not None and self._told[1].name.key in SAID:
            self._told = None
        if self._told is not None:
            self._timer.start()
            self._chosen = None
            QTimer.singleShot(0, self, self._settle)  # the act may choose the next event
            from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # not before the first act

            if QAccessible.isActive():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, self.words))

    def _settle(self) -> None:
        self._chosen = self._now_chosen()

    def _now_chosen(self) -> tuple[str, ...]:
        rooms = self._window.workspace
        return () if rooms is None else (rooms.chosen.id if rooms.chosen else "", *rooms.canvas.selection)

    def _forget(self) -> None:
        self._told = None
        self._window.tell_state()


def _told(before: tuple[Act, ...], was: int, acts: tuple[Act, ...], now: int) -> tuple[str, Act] | None:
    """What led from some acts, so many of them done, to others; None where it was none of them."""
    if before == acts and now != was:
        return ("undid", acts[now]) if now < was else ("redid", acts[now - 1])
    same = len(acts) == now and 0 <= now - was <= 1 and now > 0
    if before != acts and same and before[: was - 1] == acts[: was - 1] and (was or not before):
        return "did", acts[now - 1]
    return None


def _past(act: Act, language: str) -> str:
    """An act as what has been done; where no words say so, its name."""
    key = f"happened.{act.name.key}"
    if key not in entries(FALLBACK):
        return say("happened.done", language, act=act.name.say(language))
    return act.name.say(language, room="happened")
