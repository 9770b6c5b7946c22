"""What the commands of the menus do (actions.py gives them words and keys), one method for each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog

from timeline_app.assets import seeds
from timeline_app.dates.wording import when_text
from timeline_app.desktop.canvas import keys
from timeline_app.desktop.log import log_folder
from timeline_app.desktop.panels.lane_chooser import LaneChooser
from timeline_app.desktop.panels.lane_menu import open_lane_menu
from timeline_app.desktop.untitled import TIMELINE_ENDING
from timeline_app.layout.lanes import lane_namer
from timeline_app.model import Event, LanesBy, Status, Timeline
from timeline_app.words import say

if TYPE_CHECKING:
    from timeline_app.desktop.window import MainWindow

NEAREST = 30  # events to choose from


def nearest(timeline: Timeline, event: Event) -> list[Event]:
    """The other events that are shown, the nearest in time first."""
    others = [other for other in timeline.events if other.id != event.id and other.status is not Status.DISMISSED]
    return sorted(others, key=lambda other: abs(other.when.start - event.when.start))[:NEAREST]


class Commands:
    """The commands of a window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def _say(self, name: str, **values: object) -> str:
        return say(f"window.{name}", self._window.language, **values)

    # ---------------------------------------------------------------- file

    def add_articles(self) -> None:
        """Choose files to read."""
        from timeline_app import readers

        endings = " ".join(f"*{ending}" for ending in [*readers.endings(), TIMELINE_ENDING])
        known, every = (self._say(name) for name in ("articles_and_timelines", "all_files"))
        kinds = f"{known} ({endings});;{every} (*)"
        names, _ = QFileDialog.getOpenFileNames(
            self._window, self._say("add_articles"), self._window.settings.folder, kinds
        )
        if names:
            self._window.settings.folder = str(Path(names[0]).parent)
            self._window.open_paths([Path(name) for name in names])

    def open_sample(self) -> None:
        """Read the sample article."""
        self._window.first_steps.begin()
        self._window.opening.take([min(seeds().glob("*.txt"))])

    def paste_text(self) -> None:
        """Read what was copied: files, or text."""
        if not self._window.opening.mime(QGuiApplication.clipboard().mimeData()):
            self._window.message.warn(self._say("nothing_to_paste"))

    def export(self) -> None:
        """Make a picture."""
        self._window.keep_typed()
        from timeline_app.desktop.pictures.dialog import ExportDialog

        window = self._window
        view, timeline = window.rooms().canvas.view, window.document.timeline
        dialog = ExportDialog(window, timeline, view, window.style_now, window.language, window.settings)
        dialog.exported.connect(self._tell_exported)
        dialog.open()

    def _tell_exported(self, paths: Sequence[Path]) -> None:
        names = {"file": paths[0].name, "last": paths[-1].name}
        self._window.first_steps.take("export")
        self._window.message.tell(self._say("exported", count=len(paths), **names))

    def quit(self) -> None:
        """Close the window."""
        self._window.close()

    # ---------------------------------------------------------------- edit and view

    def undo(self) -> None:
        """Take the last act back."""
        self._window.document.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        self._window.document.redo()

    def go_to_act(self, place: int) -> None:
        """Take acts back, or do them again, until so many are done: a long way takes a moment."""
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self._window.document.go_to(place)
        finally:
            QGuiApplication.restoreOverrideCursor()

    def history(self) -> None:
        """Show or hide the list of acts."""
        window = self._window
        window.settings.history = not window.settings.history
        window.tell_state()
        if window.settings.history and not window.document.is_empty:
            window.rooms().history.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif window.workspace is not None:
            window.workspace.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def settings(self) -> None:
        """Open the settings."""
        from timeline_app.desktop.settings_dialog import SettingsDialog

        SettingsDialog(self._window).open()

    def find(self) -> None:
        """Open the line that finds words."""
        from timeline_app.desktop.find import find_line

        find_line(self._window).open()

    def find_next(self) -> None:
        """Go to the next place that was found."""
        from timeline_app.desktop import find

        find.step(self._window, 1)

    def find_previous(self) -> None:
        """Go to the place before."""
        from timeline_app.desktop import find

        find.step(self._window, -1)

    def rename_timeline(self) -> None:
        """Give the timeline a title, which heads its pictures."""
        heading, asked = (self._say(name) for name in ("rename_timeline", "title_of_timeline"))
        title, agreed = QInputDialog.getText(self._window, heading, asked, text=self._window.document.timeline.title)
        if agreed:
            self._window.acts.rename(title)

    def zoom_in(self) -> None:
        """Show less time, larger, about the chosen event where it is in view."""
        keys.zoom(self._window.rooms().canvas, keys.ZOOM)

    def zoom_out(self) -> None:
        """Show more time, smaller, about the chosen event where it is in view."""
        keys.zoom(self._window.rooms().canvas, 1 / keys.ZOOM)

    def fit(self) -> None:
        """Show everything."""
        self._window.rooms().canvas.motion.fit()

    def go_to_date(self) -> None:
        """Open the line in which one types a date to go to."""
        rooms = self._window.rooms()
        if rooms.find_line is not None:
            rooms.find_line.leave()
        rooms.canvas.ask_date()

    def fold_lane(self) -> None:
        """Show the lane of the chosen event as one line, or open it again."""
        timeline, chosen = self._window.document.timeline, self._window.rooms().chosen
        if chosen is not None and timeline.lanes_by is not LanesBy.NOTHING:
            lane = lane_namer(timeline)(chosen)
            heads = self._window.rooms().canvas.layout_now.heads
            if any(head.name == lane and head.folded is not None for head in heads):  # not one that shares its line
                self._window.acts.fold_lane(lane, folded=lane not in timeline.folded)

    def open_lanes(self) -> None:
        """Open every lane that shows as one line."""
        self._window.acts.open_lanes()

    def lane_menu(self, lane: str, place: QPoint) -> None:
        """Open the menu of a lane at a place of the screen."""
        open_lane_menu(self._window, self._window.document.timeline, lane, place)

    # ---------------------------------------------------------------- help

    def palette(self) -> None:
        """Open the list of all commands."""
        self._window.keep_typed()
        from timeline_app.desktop.palette import Palette

        Palette(self._window)

    def shortcuts(self) -> None:
        """Open the list of all keys, in which they can be changed."""
        from timeline_app.desktop.shortcuts import Shortcuts

        Shortcuts(self._window).open()

    def about(self) -> None:
        """Tell the version, and the licences of what the program is made of."""
        from timeline_app.desktop.about import About

        About(self._window).open()

    def open_log_folder(self) -> None:
        """Show the folder of the log in the desktop's own way."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_folder())))

    # ---------------------------------------------------------------- event

    def next_event(self) -> None:
        """Choose the next event in time."""
        self._window.rooms().step(1)

    def previous_event(self) -> None:
        """Choose the event before."""
        self._window.rooms().step(-1)

    def edit_title(self) -> None:
        """Put the cursor into the title of the chosen event."""
        self._window.rooms().inspector.edit_title()

    def write_title(self) -> None:
        """Write the title of the chosen event where it stands on the timeline."""
        chosen = self._window.rooms().chosen
        if chosen is not None:
            self._window.rooms().canvas.edit_title(chosen.id)

    def edit_date(self) -> None:
        """Put the cursor into the date of the chosen event."""
        self._window.rooms().inspector.edit_date()

    def edit_factuality(self) -> None:
        """Open the choice of whether the chosen event happened."""
        self._window.rooms().inspector.edit_factuality()

    def edit_note(self) -> None:
        """Put the cursor into the note of the chosen event, or of all that are chosen."""
        self._window.rooms().inspector.edit_note()

    def move_to_lane(self) -> None:
        """Choose a lane, or name a new one, for the chosen event or all that are chosen."""
        rooms = self._window.rooms()
        if rooms.chosen is not None:
            events = self._together(rooms.chosen.id)
            given = self._window.document.timeline, rooms.chosen, self._window.style_now, self._window.language
            chooser = LaneChooser(rooms, *given)
            chooser.chosen.connect(lambda lane: self._window.acts.show_in_lane(events, lane))
            chooser.open_over(rooms.canvas, rooms.canvas.box_of(rooms.chosen.id))

    def accept(self) -> None:
        """Accept the chosen event and go on to the next, or all that are chosen."""
        self._judge_chosen(Status.ACCEPTED)

    def dismiss(self) -> None:
        """Dismiss the chosen event and go on to the next, or all that are chosen."""
        self._judge_chosen(Status.DISMISSED)

    def _judge_chosen(self, status: Status) -> None:
        rooms = self._window.rooms()
        chosen, several = rooms.chosen, len(rooms.canvas.selection) > 1
        if chosen is not None:
            self.judge(chosen.id, status)
            if not several or status is Status.DISMISSED:
                rooms.step(1)

    def judge(self, event_id: str, status: Status) -> None:
        """Judge an event, and with it all that are chosen together with it."""
        several = self._together(event_id)
        if len(several) > 1:
            self._window.acts.judge_all(several, status)
        else:
            self._window.acts.judge(event_id, status)

    def take_out(self, event_id: str) -> None:
        """Delete an event, and with it all that are chosen together with it."""
        several = self._together(event_id)
        if len(several) > 1:
            self._window.acts.delete_all(several)
        else:
            self._window.acts.delete(event_id)

    def _together(self, event_id: str) -> tuple[str, ...]:
        selection = self._window.rooms().canvas.selection
        return selection if event_id in selection else (event_id,)

    def merge(self) -> None:
        """Choose another event, of those nearest in time, that the chosen one is made one with; or merge all chosen."""
        chosen = self._window.rooms().chosen
        several = self._together(chosen.id) if chosen is not None else ()
        if chosen is not None and len(several) > 1:
            self._window.acts.merge_all((chosen.id, *(other for other in several if other != chosen.id)))
            return
        others = nearest(self._window.document.timeline, chosen) if chosen is not None else []
        if chosen is None or not others:
            return
        language = self._window.language
        names = [f"{n}. {when_text(event.when, language)}: {event.title}" for n, event in enumerate(others, 1)]
        asked = self._say("merge_with", title=chosen.title)
        name, agreed = QInputDialog.getItem(self._window, self._say("merge"), asked, names, 0, editable=False)
        if agreed:
            self._window.acts.merge(chosen.id, others[names.index(name)].id)

    def delete(self) -> None:
        """Delete the chosen event, or all that are chosen."""
        chosen = self._window.rooms().chosen
        if chosen is not None:
            self.take_out(chosen.id)
