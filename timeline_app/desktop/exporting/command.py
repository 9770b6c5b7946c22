"""The command that exports data: which events there are to choose from, and what is said of the file."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from timeline_app.desktop.exporting.dialog import DataDialog
from timeline_app.desktop.panels.failures import Failures
from timeline_app.formats import Written
from timeline_app.model import Event
from timeline_app.words import say

if TYPE_CHECKING:
    from timeline_app.desktop.window import MainWindow


def open_dialog(window: MainWindow) -> None:
    """Open the dialog that exports data."""
    given = window.style_now, window.language, window.settings
    dialog = DataDialog(window, window.document.timeline, _groups(window), *given)
    dialog.exported.connect(partial(_tell, window))
    dialog.other_wanted.connect(window.does.export)
    dialog.open()


def _groups(window: MainWindow) -> dict[str, Sequence[Event]]:
    """The events by what they have in common, what the filter shows first; none that is the same as all."""
    rooms, events = window.rooms(), window.document.timeline.events
    view, chosen = rooms.canvas.view, set(rooms.canvas.selection)
    groups: dict[str, Sequence[Event]] = {} if rooms.filter.is_empty else {"filtered": rooms.shown}
    groups["all"] = events
    in_view = [event for event in rooms.shown if event.when.start < view.end and event.when.end > view.start]
    if 0 < len(in_view) < len(rooms.shown):
        groups["view"] = in_view
    if chosen:
        groups["chosen"] = [event for event in events if event.id in chosen]
    return groups


def _tell(window: MainWindow, written: Written) -> None:
    """Say what was written, and what of it the format could not say."""
    language, paths = window.language, written.paths
    window.first_steps.take("export")
    told = say("window.exported", language, count=len(paths), file=paths[0].name, last=paths[-1].name)
    lines = [remark.say(language) for remark in written.remarks]
    heading = say("export.lost_of", language, count=len(lines), file=paths[0].name)

    def show() -> None:
        Failures(window, lines, window.style_now, language, heading).show()

    window.message.tell(told, [(say("export.show_lost", language), show)] if lines else [])
