"""The settings: few, each with a line that says what it does, applied at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDialog, QFileDialog, QFrame, QWidget

from timeline_app import styles
from timeline_app.desktop import actions, controls, theme
from timeline_app.desktop.looks import style_word
from timeline_app.desktop.settings import PANS, TEXT_SIZES, ZOOMS
from timeline_app.model import AUTOMATIC
from timeline_app.words import number_text, say

if TYPE_CHECKING:
    from timeline_app.desktop.window import MainWindow

SIZE = (640, 620)
CHOICE = 212  # pixels wide


def set_wheel(window: MainWindow, does: str) -> None:
    """Let the wheel "zoom" or "pan" over the timeline."""
    window.settings.wheel = does
    if window.workspace is not None:
        window.workspace.canvas.wheel_pans = does == PANS


def set_text_size(window: MainWindow, percent: int) -> None:
    """Make all words of the window larger or smaller; the timeline itself keeps its size, as in its pictures."""
    window.settings.text_size = percent
    theme.set_text_size(cast("QApplication", QApplication.instance()), percent)
    window.follow_theme()


def set_new_style(window: MainWindow, name: str) -> None:
    """Choose the style of new timelines, that of the empty one here too."""
    window.settings.style = name
    if window.document.is_blank:
        window.document.replace(window.filing.fresh(), None)


class SettingsDialog(QDialog):
    """The settings of a window; `parts` are what each is set with, by its name.

    What changes the window's own look dresses the dialog anew as well.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self.parts: dict[str, QWidget] = {}
        self._body: QFrame | None = None
        self.setLayout(controls.column(gap=0))
        self._build()
        room = window.screen().availableSize() * 0.9
        self.resize(min(SIZE[0], room.width()), min(SIZE[1], room.height()))

    def _say(self, name: str, **values: object) -> str:
        return say(f"settings.{name}", self._window.language, **values)

    def _build(self) -> None:
        """Make every part in the language, the style and the size of now; the focus stays where it was."""
        held = next((name for name, part in self.parts.items() if part is QApplication.focusWidget()), "")
        self.setWindowTitle(self._say("title"))
        body = controls.frame(controls.column(self._rows(), self._footer(), gap=0), "paper")
        layout = self.layout()
        assert layout is not None  # noqa: S101  # set in __init__
        if self._body is not None:
            layout.removeWidget(self._body)
            self._body.deleteLater()
        layout.addWidget(body)
        self._body = body
        if held:
            self.parts[held].setFocus()

    def _rows(self) -> QWidget:
        window, kept = self._window, self._window.settings
        sizes = {str(size): self._say("percent", size=number_text(size, window.language)) for size in TEXT_SIZES}
        looks = {name: style_word(name, window.language) for name in (AUTOMATIC, *styles.names())}
        turns = {ZOOMS: self._say("wheel_zooms"), PANS: self._say("wheel_pans")}
        self.parts = {
            "language": self._choice(actions.languages(window.language), kept.language, window.set_language),
            "theme": self._choice(actions.themes(window.language), kept.theme, window.set_theme),
            "text_size": self._choice(sizes, str(kept.text_size), lambda size: set_text_size(window, int(size))),
            "wheel": self._choice(turns, kept.wheel, partial(set_wheel, window), dresses=False),
            "animate": self._switch(window.set_animate, is_on=kept.animate),
            "new_style": self._choice(looks, kept.style, partial(set_new_style, window), dresses=False),
            "home": self._folder(),
            "network": self._switch(lambda is_on: setattr(kept, "network", is_on), is_on=kept.network),
        }
        rows = [self._row(name, part) for name, part in self.parts.items()]
        return controls.scrolled(controls.frame(controls.column(*rows, None, gap=16, margins=(24, 20, 24, 12))))

    def _row(self, name: str, part: QWidget) -> QWidget:
        words, how = self._say(name), self._say(f"{name}_how")
        part.setAccessibleName(words)
        part.setAccessibleDescription(how)
        style = self._window.style_now
        told = controls.column(
            controls.label(words, style, "ink", 13, 500), controls.Wrapped(how, style, "muted", 12), gap=3
        )
        line = controls.row(told, part, gap=24)
        line.setStretch(0, 1)
        line.setAlignment(part, Qt.AlignmentFlag.AlignVCenter)
        return controls.frame(line)

    def _choice(
        self, choices: Mapping[str, str], current: str, chosen: Callable[[str], object], *, dresses: bool = True
    ) -> QComboBox:
        box = QComboBox()
        box.setFont(theme.font(13))
        box.setFixedHeight(controls.CONTROL)
        box.setMinimumWidth(theme.wide(CHOICE))
        for value, words in choices.items():
            box.addItem(words, value)
        box.setCurrentIndex(list(choices).index(current))
        box.activated.connect(lambda _index: self._set(partial(chosen, str(box.currentData())), dresses=dresses))
        return box

    def _switch(self, switched: Callable[[bool], object], *, is_on: bool) -> QCheckBox:
        box = QCheckBox()
        box.setChecked(is_on)
        box.toggled.connect(switched)
        return box

    def _folder(self) -> QWidget:
        """The folder by its name, a button that asks for another; once there is one, an entry that forgets it."""
        home = self._window.settings.home
        choices = {"": self._say("home_last"), **({home: Path(home).name or home} if home else {})}
        box = self._choice({**choices, "…": self._say("home_choose")}, home, self._set_home, dresses=False)
        box.setToolTip(home)
        return box

    def _set_home(self, folder: str) -> None:
        kept = self._window.settings
        if folder == "…":
            asked = QFileDialog.getExistingDirectory(self, self._say("home"), kept.home or kept.folder)
            folder = asked or kept.home
        kept.home = folder
        QTimer.singleShot(0, self, self._build)  # not while the choice that sent this is at work

    def _set(self, change: Callable[[], object], *, dresses: bool) -> None:
        change()
        if dresses:
            QTimer.singleShot(0, self, self._build)

    def _footer(self) -> QWidget:
        style = self._window.style_now
        told = controls.label(self._say("at_once"), style, "muted", 12)
        close = controls.button(self._say("close"), style, kind="primary", clicked=self.accept)
        close.setDefault(True)
        foot = controls.row(told, None, close, margins=(24, 12, 24, 12))
        return controls.frame(controls.column(controls.hairline(style), foot, gap=0))
