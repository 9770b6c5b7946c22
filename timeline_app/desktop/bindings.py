"""The keys of every command: those of the system where it has any, those of the program, those that the person gave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from PySide6.QtGui import QAction, QKeySequence

from timeline_app.desktop.actions import Command, commands_by_menu
from timeline_app.words import say

CANVAS: Mapping[str, tuple[str, ...]] = {
    "in_time": ("Left", "Right"),
    "in_rows": ("Up", "Down"),
    "ends": ("Home", "End"),
    "pan": ("Shift+Left", "Shift+Right"),
    "pages": ("PgUp", "PgDown"),
    "zoom": ("+", "-"),
    "write": ("Return",),
    "let_go": ("Esc",),
}
"""The keys of the canvas, which stay as they are, by what they do (shortcuts.toml)."""
FIXED = frozenset((*(key for keys in CANVAS.values() for key in keys), "Tab", "Shift+Tab", "Space", "Enter", "="))
"""The keys that nobody can give to a command."""
_ON_KEYBOARDS = frozenset((*(f"F{number}" for number in range(1, 13)), "Ins", "Del", "Backspace"))  # not "Save" or F14


_NOW: dict[str, tuple[str, ...]] = {}  # what the rooms show of the keys


def set_keys(actions: Mapping[str, QAction], own: Mapping[str, Sequence[str]]) -> None:
    """Give actions their keys; what is made from now on shows these."""
    know_keys(own)
    give_keys(actions)


def know_keys(own: Mapping[str, Sequence[str]]) -> None:
    """Find out the keys of every command: what is made from now on shows these."""
    _NOW.update(keys_of_all(own))


def give_keys(actions: Mapping[str, QAction]) -> None:
    """Give actions the keys of now."""
    for name, action in actions.items():
        action.setShortcuts([QKeySequence(key) for key in _NOW[name]])
        action.setToolTip(with_key(action.text().rstrip("…"), name))


def shown_key(name: str) -> str:
    """The first key of a command in the words of the system, "" for none."""
    keys = (_NOW or keys_of_all({}))[name]
    return "+".join(caps(keys[0])) if keys else ""


def with_key(words: str, name: str) -> str:
    """Words and behind them the key of a command, where it has one: "Find (Ctrl+F)"."""
    key = shown_key(name)
    return f"{words} ({key})" if key else words


def say_keys(text: str, language: str, commands: Sequence[str], **values: str) -> str:
    """Words that name the keys of commands, each as {its_name}; those without keys where one of them has none."""
    keys = {name: shown_key(name) for name in commands}
    return say(text if all(keys.values()) else f"{text}_keyless", language, **keys, **values)


def keys_of_all(own: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """The keys of every command; where the person has given a key away, its old command goes without it."""
    commands = [command for commands in commands_by_menu().values() for command in commands]
    found: dict[str, tuple[str, ...]] = {}
    taken: set[str] = set()
    for command in sorted(commands, key=lambda command: command.name not in own):
        wanted = map(plain, own[command.name]) if command.name in own else default_keys(command)
        found[command.name] = tuple(key for key in dict.fromkeys(wanted) if key and key not in taken)
        taken.update(found[command.name])
    return found


def default_keys(command: Command) -> tuple[str, ...]:
    """The keys of a command that nobody has changed: those of the system first, but none that another one has."""
    claimed = _claimed()
    system = QKeySequence.keyBindings(command.standard) if command.standard is not None else []
    named = [bound.toString(QKeySequence.SequenceFormat.PortableText) for bound in system]
    own = command.keys
    free = [key for key in named if key in own or (key not in claimed and _is_on_keyboards(key))]
    return tuple(dict.fromkeys((*free, *own)))


def _is_on_keyboards(key: str) -> bool:
    last = key[-1:] if key.endswith("+") else key.rpartition("+")[2]
    return len(last) == 1 or last in _ON_KEYBOARDS


@cache
def _claimed() -> frozenset[str]:
    return frozenset(key for commands in commands_by_menu().values() for one in commands for key in one.keys)


def plain(key: str) -> str:
    """A key as it is written in settings, "" for none."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def caps(key: str) -> tuple[str, ...]:
    """The keycaps of a key in the words of the system: ("Ctrl", "Shift", "D")."""
    shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    parts = tuple(part for part in shown.split("+") if part)
    return (*parts, "+") if shown.endswith("+") else parts
