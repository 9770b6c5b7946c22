"""What is done in the room below the canvas, and what the commands of the menu View do with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from timeline_app.desktop.rows import Pasted
from timeline_app.model import Event
from timeline_app.words import number_text, say

if TYPE_CHECKING:
    from timeline_app.desktop.window import MainWindow
    from timeline_app.desktop.workspace import Workspace

_NAMED = 6  # rows that a message names


def connect_lower(window: MainWindow, rooms: Workspace) -> None:
    """Let the acts of a window do what is asked for in the reader and in the table."""
    settings, table, acts = window.settings, rooms.bottom.table, window.acts
    rooms.folding.arrange(settings.bottom)
    table.restore(settings.columns)
    rooms.folding.changed.connect(lambda wanted: setattr(settings, "bottom", wanted))
    table.shaped.connect(lambda shape: setattr(settings, "columns", shape))
    table.rows.retitled.connect(acts.retitle)
    table.rows.redated.connect(acts.redate)
    table.rows.laned.connect(acts.set_lane)
    table.rows.tagged.connect(acts.set_tags)
    table.rows.refused.connect(lambda text: window.message.warn(say("table.no_date", window.language, text=text)))
    table.pasted.connect(lambda found: _take(window, rooms, found))
    rooms.bottom.reader.made.connect(lambda event: _make(window, rooms, event))


def turn_to(window: MainWindow, name: str) -> None:
    """Go to a tab of the room; from the tab itself back to the canvas, and the room folds up."""
    rooms = window.rooms()
    if rooms.folding.is_open and rooms.bottom.current.hasFocus() and rooms.folding.wanted.tab == name:
        rooms.folding.close()
        rooms.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
    else:
        rooms.folding.open(name)
        rooms.bottom.current.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _make(window: MainWindow, rooms: Workspace, event: Event) -> None:
    window.acts.make((event,), lambda made: rooms.show_event(made[0]) if made else None)


def _take(window: MainWindow, rooms: Workspace, found: Pasted) -> None:
    if found.events:
        window.acts.make(found.events, partial(_taken, window, rooms, found))
    else:
        _taken(window, rooms, found, ())


def _taken(window: MainWindow, rooms: Workspace, found: Pasted, made: tuple[str, ...]) -> None:
    if made:
        rooms.canvas.pick(made)
        rooms.canvas.reveal(made[0])
    if found.events and not made:
        return  # refused, which is said
    told = [say("table.pasted", window.language, count=len(made))]
    for key, numbers in (("undated", found.undated), ("untitled", found.untitled)):
        if numbers:
            told.append(
                say(f"table.{key}", window.language, rows=_numbers(numbers, window.language), count=len(numbers))
            )
    if not made and len(told) == 1:
        told = [say("table.nothing_to_paste", window.language)]
    (window.message.tell if len(told) == 1 and made else window.message.warn)(" ".join(told))


def _numbers(numbers: tuple[int, ...], language: str) -> str:
    named = ", ".join(number_text(number, language) for number in numbers[:_NAMED])
    return named if len(numbers) <= _NAMED else f"{named}…"
