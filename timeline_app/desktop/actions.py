"""The commands of the window: their words, keys and icons, and the menus they stand in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from timeline_app.desktop import icons, theme
from timeline_app.styles import Style
from timeline_app.words import interface_languages, say

Standard = QKeySequence.StandardKey
ENDONYMS = {"en": "English", "fr": "Français"}


class Command(NamedTuple):
    """One command: the key of its words and of the method that runs it, its keys, its icon."""

    name: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    standard: Standard | None = None  # what the system has keys for comes first
    role: QAction.MenuRole = QAction.MenuRole.NoRole  # the menu of macOS that it belongs to


MENUS: Mapping[str, tuple[Command | None, ...]] = {
    "file": (
        Command("new", ("Ctrl+N",), "", Standard.New),
        Command("open_timeline", ("Ctrl+Shift+O",), "folder-open"),
        None,
        Command("add_articles", ("Ctrl+O",), "file-plus"),
        Command("add_folder"),
        Command("add_pages", ("Ctrl+L",)),
        Command("paste_text", ("Ctrl+V",), "clipboard-paste", Standard.Paste),
        Command("import_timeline", ("Ctrl+I",)),
        Command("open_sample", (), "play"),
        Command("read_again", ("F5",), "rotate-cw"),
        Command("read_all_again"),
        None,
        Command("save", ("Ctrl+S",), "save", Standard.Save),
        Command("save_as", ("Ctrl+Shift+S",), "", Standard.SaveAs),
        Command("save_copy"),
        Command("revert"),
        None,
        Command("export", ("Ctrl+E",), "download"),
        Command("export_data", ("Ctrl+Shift+E",)),
        None,
        Command("quit", ("Ctrl+Q",), "", Standard.Quit, QAction.MenuRole.QuitRole),
    ),
    "edit": (
        Command("undo", ("Ctrl+Z",), "undo-2", Standard.Undo),
        Command("redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2", Standard.Redo),
        Command("history", ("Ctrl+Shift+H",), "history"),  # Ctrl+H hides the window on macOS
        None,
        Command("find", ("Ctrl+F",), "search", Standard.Find),
        Command("find_next", ("F3",), "", Standard.FindNext),
        Command("find_previous", ("Shift+F3",), "", Standard.FindPrevious),
        None,
        Command("rename_timeline"),
        None,
        Command("settings", ("Ctrl+,",), "", Standard.Preferences, QAction.MenuRole.PreferencesRole),
    ),
    "view": (
        Command("zoom_in", ("Ctrl++", "Ctrl+="), "zoom-in", Standard.ZoomIn),
        Command("zoom_out", ("Ctrl+-",), "zoom-out", Standard.ZoomOut),
        Command("fit", ("Ctrl+0",), "maximize"),
        None,
        Command("go_to_date", ("Ctrl+G",)),
        None,
        Command("show_reader", ("F7",)),
        Command("show_table", ("F8",)),
        Command("side_by_side"),
        Command("articles", ("Ctrl+1",)),
        Command("inspector", ("Ctrl+2",)),
        Command("reset_rooms"),
        Command("next_room", ("F6",)),
        Command("previous_room", ("Shift+F6",)),
    ),
    "event": (
        Command("edit_title", ("E",), "pencil"),
        Command("write_title", ("F2",)),
        Command("edit_date", ("D",), "calendar"),
        Command("edit_factuality", ("H",)),
        Command("edit_note", ("N",)),
        Command("move_to_lane", ("L",), "rows-3"),
        None,
        Command("merge_with", ("Shift+M",)),
        Command("delete", ("Del",), "trash-2", Standard.Delete),
    ),
    "review": (
        Command("next_event", ("J",)),
        Command("previous_event", ("K",)),
        Command("next_unjudged", ("Shift+J",)),
        None,
        Command("show_evidence", ("Space",)),
        Command("accept", ("A",), "check"),
        Command("dismiss", ("X",), "x"),
        Command("merge", ("M",), "merge"),
        Command("split", ("S",)),
        None,
        Command("filter_events", ("Ctrl+Shift+F",), "funnel"),
        Command("clear_filter", ("Ctrl+Alt+F",)),
        Command("show_doubtful", (), "equal-approximately"),
        Command("show_disagreements"),
    ),
    "help": (
        Command("palette", ("Ctrl+K", "Ctrl+Shift+P"), "command"),
        Command("shortcuts", ("F1", "?"), "keyboard", Standard.HelpContents),
        None,
        Command("open_log_folder"),
        Command("about", (), "info", None, QAction.MenuRole.AboutRole),
    ),
}
ON_CANVAS = ("show_evidence",)
"""The commands whose key is theirs only while the canvas has the focus: the space bar presses buttons elsewhere."""
LANES = (Command("fold_lane", ("F",)), Command("open_lanes", ("Shift+F",)))
"""The commands under the choice of what the lanes stand for."""

ROOMS = {"articles": "articles", "inspector": "event", "history": "history"}
"""The commands that show and hide a room, and its name."""
SWITCHES = {"show_doubtful": "doubtful", "show_disagreements": "disagreeing"}
"""The commands that set and take away a condition of the filter."""
NEEDS_ONE = ("edit_title", "edit_date")
NEEDS_EVENT = (
    "write_title",
    "edit_factuality",
    "edit_note",
    "move_to_lane",
    "accept",
    "dismiss",
    "merge",
    "merge_with",
    "split",
    "delete",
)
NEEDS_TIMELINE = (
    "save",
    "save_as",
    "save_copy",
    "export",
    "export_data",
    "rename_timeline",
    "zoom_in",
    "zoom_out",
    "fit",
    "go_to_date",
    "show_reader",
    "show_table",
    "side_by_side",
    "reset_rooms",
    *ROOMS,
    "next_room",
    "previous_room",
    "find",
    "find_next",
    "find_previous",
    "next_event",
    "previous_event",
    "next_unjudged",
    "filter_events",
    *SWITCHES,
)
SAVES = ("save", "save_as", "save_copy")
"""The commands that wait until a large act is in the file."""
READS = ("read_again", "read_all_again")
"""The commands that need an article whose file is known."""
CHANGES = (
    "undo",
    "redo",
    "revert",
    "rename_timeline",
    *READS,
    "fold_lane",
    "open_lanes",
    *NEEDS_ONE,
    *NEEDS_EVENT,
)
"""The commands that a timeline which can only be read does not take."""


def commands_by_menu() -> dict[str, tuple[Command, ...]]:
    """Every command, by the name of the menu in which it stands."""
    found = {name: tuple(command for command in commands if command is not None) for name, commands in MENUS.items()}
    return found | {"view": (*found["view"], *LANES)}


def build_actions(window: QMainWindow, run: Callable[[str], object], style: Style, language: str) -> dict[str, QAction]:
    """An action of a window for every command; each calls `run` with its name.  Those made before go."""
    from PySide6.QtCore import Qt  # with 1 200 names, for which the window does not wait

    for old in window.findChildren(QAction, options=Qt.FindChildOption.FindDirectChildrenOnly):
        window.removeAction(old)
        old.deleteLater()  # one of them may be what asks for the new ones
    actions: dict[str, QAction] = {}
    for command in (command for commands in commands_by_menu().values() for command in commands):
        action = QAction(say(f"window.{command.name}", language), window)
        action.setObjectName(command.name)
        action.setMenuRole(command.role)
        action.setCheckable(command.name in (*SWITCHES, *ROOMS, "side_by_side"))
        if command.name in ON_CANVAS:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        if command.icon:
            action.setIcon(icons.icon(command.icon, style.ink2))
        action.triggered.connect(lambda _checked=False, name=command.name: run(name))
        actions[command.name] = action
    return actions


def build_menus(window: QMainWindow, language: str) -> dict[str, QMenu]:
    """The menus of the menu bar, still empty."""
    bar = window.menuBar()
    bar.clear()  # which keeps the menus
    for old in bar.findChildren(QMenu):
        old.deleteLater()
    bar.setFont(theme.font())  # the platform has a font of its own for menus
    return {name: bar.addMenu(say(f"window.menu_{name}", language)) for name in MENUS}


def fill_menus(menus: Mapping[str, QMenu], actions: Mapping[str, QAction]) -> None:
    """Put the commands into the menus."""
    for name, commands in MENUS.items():
        for command in commands:
            if command is None:
                menus[name].addSeparator()
            else:
                menus[name].addAction(actions[command.name])


def add_recent(menu: QMenu, after: QAction, title: str, fill: Callable[[QMenu], object]) -> None:
    """A submenu of files behind a command, filled whenever it opens."""
    entries = menu.actions()
    recent = QMenu(title, menu)
    recent.setToolTipsVisible(True)
    recent.aboutToShow.connect(lambda: fill(recent))
    menu.insertMenu(entries[entries.index(after) + 1], recent)
    fill(recent)


def add_choice(
    menu: QMenu, title: str, choices: Mapping[str, str], current: str, chosen: Callable[[str], object]
) -> None:
    """A submenu of which one entry is chosen; `choices` are values and words."""
    fill_choice(menu.addMenu(title), choices, current, chosen)


def add_switch(menu: QMenu, words: str, tip: str, switched: Callable[[bool], object], *, is_on: bool) -> QAction:
    """An entry of a menu that is on or off, with a tip that says what it does."""
    menu.setToolTipsVisible(True)
    action = menu.addAction(words)
    action.setCheckable(True)
    action.setChecked(is_on)
    action.setToolTip(tip)
    action.toggled.connect(switched)
    return action


def fill_choice(menu: QMenu, choices: Mapping[str, str], current: str, chosen: Callable[[str], object]) -> None:
    """Entries of a menu of which one is chosen; `choices` are values and words."""
    group = QActionGroup(menu)
    for value, words in choices.items():
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(value == current)
        group.addAction(action)
        action.triggered.connect(lambda _checked=False, wanted=value: chosen(wanted))


def languages(language: str) -> dict[str, str]:
    """The languages of the interface, each by its own name, and the desktop's."""
    own = {code: ENDONYMS.get(code, code) for code in interface_languages()}
    return {"system": say("window.system", language), **own}


def themes(language: str) -> dict[str, str]:
    """The themes of the window."""
    return {name: say(f"window.{name}", language) for name in ("system", "light", "dark")}
