"""What of the window is not seen while it is empty: its commands and their menus, the toolbar, the first steps.

It is made as soon as the window has been painted: before that it would take as long as all that is seen.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QFrame, QMenu, QToolButton

from timeline_app.desktop import actions, bindings, controls, looks, theme
from timeline_app.timeline import AUTOMATIC, Timeline
from timeline_app.words import say

if TYPE_CHECKING:
    from timeline_app.desktop.window import MainWindow

TOOLBAR = 48  # pixels


def furnish(window: MainWindow) -> None:
    """Make all of it in the language and the style of now, and put it into the window."""
    style, language = window.style_now, window.language
    window.commands = actions.build_actions(window, window.run, style, language)
    bindings.give_keys(window.commands)
    window.lanes = looks.lanes_look(style, language, lambda by: window.acts.show_lanes(by))  # noqa: PLW0108  # late
    window.styles = looks.style_look(style, language, lambda name: window.acts.set_style(name))  # noqa: PLW0108
    _fill_menus(window)
    window.toolbar = _toolbar(window)
    line = cast("QBoxLayout", cast("QFrame", window.centralWidget()).layout())
    at = line.indexOf(window.message)
    line.insertWidget(at, window.toolbar)
    line.insertWidget(at + 2, window.first_steps.bar())


def tell_looks(window: MainWindow, timeline: Timeline) -> None:
    """Show what the lanes stand for and how all looks."""
    by, style, language = timeline.lanes_by, timeline.style, window.language
    window.lanes.tell(by, say("lanes.now", language, by=looks.lanes_word(by, language).lower()))
    style = style if style in window.styles.entries else AUTOMATIC
    window.styles.tell(style, say("window.style_now", language, name=looks.style_word(style, language).lower()))


def _fill_menus(window: MainWindow) -> None:
    menus, language = window.menus, window.language
    actions.fill_menus(menus, window.commands)
    menus["review"].aboutToShow.connect(lambda: window.does.count_doubts())  # noqa: PLW0108  # loaded late
    recent, opening = say("window.open_recent", language), window.commands["open_timeline"]
    actions.add_recent(menus["file"], opening, recent, window.filing.fill_recent)
    menus["view"].addSeparator()
    for look in (window.lanes, window.styles):
        menus["view"].addMenu(look.choices)
    window.lanes.choices.addSeparator()
    window.lanes.choices.addActions([window.commands[command.name] for command in actions.LANES])
    menus["view"].addSeparator()
    theme_words, language_words = (say(f"window.{name}", language) for name in ("theme", "interface_language"))
    animate, tip = (say(f"window.{name}", language) for name in ("animate", "animate_tip"))
    window.animating = actions.add_switch(
        menus["view"], animate, tip, window.set_animate, is_on=window.settings.animate
    )
    choices = actions.themes(language), actions.languages(language)
    actions.add_choice(menus["view"], theme_words, choices[0], window.settings.theme, window.set_theme)
    actions.add_choice(menus["view"], language_words, choices[1], window.settings.language, window.set_language)
    for part in window.findChildren(QMenu):
        part.setFont(theme.font())  # the platform has a font of its own for menus


def _toolbar(window: MainWindow) -> QFrame:
    style, language = window.style_now, window.language
    words = [say(f"window.{name}", language) for name in ("add_articles_short", "export_short")]
    add, export = (partial(window.run, name) for name in ("add_articles", "export"))
    adding = controls.button(words[0], style, "file-plus", clicked=add)
    window.exporting = controls.button(words[1], style, "download", "primary", clicked=export)
    tools: list[controls.Part] = [
        _tool(window, window.commands[name]) if name else controls.hairline(style, upright=True)
        for name in ("", "undo", "redo", "", "zoom_out", "zoom_in", "fit", "")
    ]
    tools += [window.lanes, window.styles, None, _tool(window, window.commands["find"])]
    return controls.frame(
        controls.row(adding, *tools, window.exporting, margins=(16, 0, 16, 0)), "toolbar", height=TOOLBAR
    )


def _tool(window: MainWindow, action: QAction) -> QToolButton:
    part = controls.tool("x", action.text(), window.style_now)
    part.setDefaultAction(action)
    return part
