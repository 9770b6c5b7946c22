"""What the lanes stand for and how all looks: two buttons of the toolbar, whose menus the menu View has as well."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from timeline_app import styles
from timeline_app.desktop import icons, theme
from timeline_app.desktop.controls import CONTROL
from timeline_app.styles import Style
from timeline_app.timeline import AUTOMATIC, LanesBy
from timeline_app.words import say

ICON = 18  # pixels


class Look(QToolButton):
    """A choice of one: an icon and what is chosen now; where the window is narrow the icon alone, with a tip."""

    def __init__(
        self, title: str, icon: str, choices: Mapping[str, str], style: Style, chosen: Callable[[str], object]
    ) -> None:
        super().__init__()
        self.setObjectName("look")
        self.setIcon(icons.icon(icon, style.ink2, ICON))
        self.setIconSize(QSize(ICON, ICON))
        self.setFont(theme.font(13))
        self.setFixedHeight(CONTROL)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.choices = QMenu(title, self)
        self.entries: dict[str, QAction] = {}
        group = QActionGroup(self.choices)
        for value, words in choices.items():
            entry = group.addAction(words)
            entry.setCheckable(True)
            entry.triggered.connect(lambda _checked=False, wanted=value: chosen(wanted))
            self.choices.addAction(entry)
            self.entries[value] = entry
        self.setMenu(self.choices)

    def tell(self, value: str, words: str) -> None:
        """Show a value as chosen, in words."""
        if value in self.entries:
            self.entries[value].setChecked(True)
        self.setText(f" {words}")
        self.setToolTip(words)
        self.setAccessibleName(words)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the icon alone, or the words beside it."""
        looks = Qt.ToolButtonStyle
        self.setToolButtonStyle(looks.ToolButtonIconOnly if narrow else looks.ToolButtonTextBesideIcon)


def lanes_look(style: Style, language: str, chosen: Callable[[LanesBy], object]) -> Look:
    """The choice of what the lanes stand for."""
    words = {str(by): lanes_word(by, language) for by in LanesBy}
    return Look(say("lanes.lanes", language), "rows-3", words, style, lambda value: chosen(LanesBy(value)))


def style_look(style: Style, language: str, chosen: Callable[[str], object]) -> Look:
    """The choice of the style in which the timeline is drawn."""
    words = {name: style_word(name, language) for name in (AUTOMATIC, *styles.names())}
    return Look(say("window.style", language), "palette", words, style, chosen)


def lanes_word(by: LanesBy, language: str) -> str:
    """What lanes stand for, in a word."""
    return say(f"lanes.by_{by}", language)


def style_word(name: str, language: str) -> str:
    """The name of a style."""
    return say("window.style_automatic" if name == AUTOMATIC else f"export.style_{name}", language)
