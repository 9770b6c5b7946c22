"""When something goes wrong that nobody foresaw: the bar says so, the details can be copied, the window goes on."""

from __future__ import annotations

import platform
import traceback
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit

from timeline_app.desktop import controls, theme
from timeline_app.desktop.log import log
from timeline_app.errors import TimelineAppError
from timeline_app.words import say

if TYPE_CHECKING:
    from timeline_app.desktop.window import MainWindow

SIZE = (640, 460)
SPOKEN = (AttributeError, TypeError, NameError, ImportError, IndexError, RecursionError, MemoryError)
"""Errors whose words tell of the program; those of others may hold what an article says."""


def details(error: BaseException, command: str, act: str) -> str:
    """What helps to mend an error, without a word of any article: place, command, act before, versions."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    words = f": {error}" if isinstance(error, SPOKEN) else ""
    known = f"command: {command or '-'}\nlast act: {act or '-'}\n"
    return f"{known}{versions()}\n{frames}{type(error).__name__}{words}\n"


def line_of(error: BaseException, language: str) -> str:
    """What a dialog says of an error in one line; what nobody foresaw goes to the log."""
    if isinstance(error, TimelineAppError):
        return error.say(language)
    log().error("unforeseen", exc_info=error)
    return say("trouble.wrong", language)


def versions() -> str:
    """What the program runs with, a line each."""
    program = f"{QCoreApplication.applicationName()} {QCoreApplication.applicationVersion()}"
    return f"{program}\nPython {platform.python_version()}, Qt {qVersion()}\n{platform.platform()}\n"


class Trouble:
    """Tells a window's person of errors: one message at a time, however many there are."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._last = ""
        self._times = 0
        self.dialog: Details | None = None

    def _say(self, name: str, **values: object) -> str:
        return say(f"trouble.{name}", self._window.language, **values)

    def tell(self, error: BaseException, command: str) -> None:
        """Say that an error was made, and during which command ("" for none)."""
        window, document = self._window, self._window.document
        act = document.acts[document.done - 1].name.key if document.done else ""
        text = details(error, command, act)
        self._times = self._times + 1 if text == self._last else 1
        self._last = text
        doing = say(f"window.{command}", window.language).rstrip("…") if command else ""
        words = self._say("during", what=doing) if doing else self._say("wrong")
        shown = f"{text}\n{self._say('times', count=self._times)}\n" if self._times > 1 else text
        self._warn(words, shown)

    def tell_crash(self, text: str) -> None:
        """Say that the program ended as it should not have, once nothing is being read that tells of itself."""
        window = self._window
        if window.under_way.is_anything:
            QTimer.singleShot(200, window, partial(self.tell_crash, text))
        else:
            self._warn(self._say("stopped"), f"{versions()}\n{text or self._say('no_word')}")

    def _warn(self, words: str, text: str) -> None:
        if self.dialog is not None:
            self.dialog.tell(words, text)
        self._window.message.warn(words, [(self._say("details"), partial(self._show, words, text))])

    def _show(self, words: str, text: str) -> None:
        if self.dialog is None:
            self.dialog = Details(self._window)
            self.dialog.destroyed.connect(self._forget)
        self.dialog.tell(words, text)
        self.dialog.show()

    def _forget(self) -> None:
        self.dialog = None


class Details(QDialog):
    """What is known of an error, to be copied, and the way to the log; the window goes on behind it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        style, language = window.style_now, window.language
        self.setWindowTitle(say("trouble.title", language))
        self.words = controls.Wrapped("", style, "ink", 13, 500)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFont(theme.font(12))
        self.text.setAccessibleName(self.windowTitle())
        private = controls.Wrapped(say("trouble.private", language), style, "muted", 12)
        self.copy = controls.button(say("trouble.copy", language), style, "clipboard-paste", clicked=self._copy)
        self.log = controls.button(
            say("trouble.open_log", language), style, "folder-open", clicked=window.does.open_log_folder
        )
        close = controls.button(say("trouble.close", language), style, kind="primary", clicked=self.accept)
        foot = controls.row(self.copy, self.log, None, close)
        body = controls.column(self.words, self.text, private, 4, foot, gap=8, margins=(20, 16, 20, 16))
        body.setStretchFactor(self.text, 1)
        self.setLayout(body)
        close.setDefault(True)  # not before it stands in the dialog
        self.resize(*SIZE)

    def tell(self, words: str, text: str) -> None:
        """Show what is known of another error."""
        self.words.tell(words)
        self.text.setPlainText(text)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
