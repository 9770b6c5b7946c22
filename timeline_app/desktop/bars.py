"""The bars of a window, made anew with its language, its style and its keys: menus, toolbar, status bar."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QPushButton, QSizePolicy, QStatusBar, QToolButton

from timeline_app.desktop import actions, controls, theme
from timeline_app.styles import Style
from timeline_app.words import say

if TYPE_CHECKING:
    from timeline_app.desktop.window import MainWindow

TOOLBAR = 48  # pixels


def fill_menus(window: MainWindow) -> QAction:
    """Fill the menu bar with the commands, looks and choices of a window; the switch of what glides."""
    language, settings = window.language, window.settings
    menus = actions.build_menus(window, window.commands, language)
    menus["review"].aboutToShow.connect(lambda: window.does.count_doubts())  # noqa: PLW0108  # loaded late
    recent, opening = say("window.open_recent", language), window.commands["open_timeline"]
    actions.add_recent(menus["file"], opening, recent, window.filing.fill_recent)
    view = menus["view"]
    view.addSeparator()
    for look in (window.lanes, window.styles):
        view.addMenu(look.choices)
    window.lanes.choices.addSeparator()
    window.lanes.choices.addActions([window.commands[command.name] for command in actions.LANES])
    view.addSeparator()
    theme_words, language_words = (say(f"window.{name}", language) for name in ("theme", "interface_language"))
    animate, tip = (say(f"window.{name}", language) for name in ("animate", "animate_tip"))
    animating = actions.add_switch(view, animate, tip, window.set_animate, is_on=settings.animate)
    choices = actions.themes(language), actions.languages(language)
    actions.add_choice(view, theme_words, choices[0], settings.theme, window.set_theme)
    actions.add_choice(view, language_words, choices[1], settings.language, window.set_language)
    for part in (window.menuBar(), *window.findChildren(QMenu)):
        part.setFont(theme.font())  # the platform has a font of its own for menus
    return animating


def toolbar(window: MainWindow) -> tuple[QFrame, QPushButton]:
    """The toolbar, and its button that exports."""
    style = window.style_now
    words = [say(f"window.{name}", window.language) for name in ("add_articles_short", "export_short")]
    add, export = (partial(window.run, name) for name in ("add_articles", "export"))
    adding = controls.button(words[0], style, "file-plus", clicked=add)
    exporting = controls.button(words[1], style, "download", "primary", clicked=export)
    tools: list[controls.Part] = [
        _tool(window.commands[name], style) if name else controls.hairline(style, upright=True)
        for name in ("", "undo", "redo", "", "zoom_out", "zoom_in", "fit", "")
    ]
    tools += [window.lanes, window.styles, None, _tool(window.commands["find"], style)]
    line = controls.row(adding, *tools, exporting, margins=(16, 0, 16, 0))
    return controls.frame(line, "toolbar", height=TOOLBAR), exporting


def status_bar(told: QLabel, kept: QLabel) -> QStatusBar:
    """What happened, and what is kept: labels, not the bar's own message, which begins at its very edge.

    And every menu that opens empties that one.
    """
    told.setContentsMargins(14, 0, 14, 0)
    told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    bar = QStatusBar()
    bar.setSizeGripEnabled(False)
    bar.addWidget(told, 1)
    kept.setContentsMargins(14, 0, 14, 0)
    bar.addPermanentWidget(kept)
    return bar


def _tool(action: QAction, style: Style) -> QToolButton:
    part = controls.tool("x", action.text(), style)
    part.setDefaultAction(action)
    return part
