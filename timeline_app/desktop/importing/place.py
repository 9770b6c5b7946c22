"""The question where a timeline shall go that comes while another is open, and what becomes of events that are here."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QLayout, QRadioButton, QWidget

from timeline_app.desktop import controls, theme
from timeline_app.edit import Twice
from timeline_app.styles import Style
from timeline_app.words import say

WIDTH = 480  # pixels


class PlaceDialog(QDialog):
    """Add to the open timeline, or open as a new one; `agreed` carries a Twice, or None for a new one."""

    agreed = Signal(object)

    def __init__(self, parent: QWidget, told: str, known: int, style: Style, language: str, *, may_add: bool) -> None:
        """Ask; `told` says what comes, `known` how many of its events are here already, but otherwise."""
        super().__init__(parent)
        self._style, self._language = style, language
        self.setWindowTitle(self._say("title"))
        self.adding, self.opening = (self._radio(name) for name in ("add_here", "as_new"))
        self.ways = {twice: self._radio(f"twice_{twice}") for twice in Twice}
        self._where, self._how = QButtonGroup(self), QButtonGroup(self)
        for group, radios in ((self._where, (self.adding, self.opening)), (self._how, self.ways.values())):
            for radio in radios:
                group.addButton(radio)
        self.ways[Twice.LEAVE].setChecked(True)
        self._twice = self._ways(known)
        self._twice.setVisible(known > 0)
        (self.adding if may_add else self.opening).setChecked(True)
        self.adding.setEnabled(may_add)
        self.adding.toggled.connect(self._twice.setEnabled)
        self._twice.setEnabled(may_add)
        heading = controls.Wrapped(told, style, "ink", 15, 600)
        left = [] if may_add else [controls.Wrapped(self._say("read_only"), style, "muted", 12)]
        body = controls.column(
            heading, 4, self.adding, self._twice, self.opening, *left, gap=8, margins=(20, 18, 20, 16)
        )
        asked = controls.frame(body, "paper", width=theme.wide(WIDTH))
        whole = controls.column(asked, controls.hairline(style), self._foot(), gap=0)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)  # as high as the words need
        self.setLayout(whole)
        self.import_button.setDefault(True)  # not before it stands in the dialog
        self.finished.connect(self.deleteLater)

    def _say(self, key: str, **values: object) -> str:
        return say(f"importing.{key}", self._language, **values)

    def _radio(self, name: str) -> QRadioButton:
        radio = QRadioButton(self._say(name))
        radio.setFont(theme.font(13))
        radio.setMinimumHeight(controls.CHIP)
        return radio

    def _ways(self, known: int) -> QWidget:
        asked = controls.Wrapped(self._say("known", count=known), self._style, "ink2", 12)
        inner = controls.column(asked, *self.ways.values(), gap=4, margins=(24, 0, 0, 4))
        return controls.frame(inner)

    def _foot(self) -> QWidget:
        cancel = controls.button(say("window.cancel", self._language), self._style, clicked=self.reject)
        self.import_button = controls.button(self._say("do"), self._style, kind="primary", clicked=self.agree)
        return controls.frame(controls.row(None, cancel, self.import_button, margins=(20, 12, 20, 12)), "paper")

    def agree(self) -> None:
        """Tell what was chosen."""
        twice = next(twice for twice, radio in self.ways.items() if radio.isChecked())
        self.agreed.emit(twice if self.adding.isChecked() else None)
        self.accept()
