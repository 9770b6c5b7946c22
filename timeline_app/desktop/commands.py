"""What the commands of the menus do (actions.py gives them words and keys), one method for each; see judging.py."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from timeline_app.assets import seeds
from timeline_app.desktop import rounds
from timeline_app.desktop.canvas import keys
from timeline_app.desktop.judging import Judging
from timeline_app.desktop.log import log_folder
from timeline_app.desktop.lower import turn_to
from timeline_app.desktop.panels.lane_chooser import LaneChooser
from timeline_app.desktop.panels.lane_menu import open_lane_menu
from timeline_app.desktop.untitled import TIMELINE_ENDING
from timeline_app.layout.lanes import lane_namer
from timeline_app.model import LanesBy
from timeline_app.words import number_text, say

if TYPE_CHECKING:
    from timeline_app.desktop.workspace import Workspace


class Commands(Judging):
    """The commands of a window; those of judging.py are among them."""

    # ---------------------------------------------------------------- file

    def add_articles(self) -> None:
        """Choose files to read."""
        from timeline_app import formats, readers

        known_endings = dict.fromkeys([*readers.endings(), TIMELINE_ENDING, *formats.readable_endings()])
        endings = " ".join(f"*{ending}" for ending in known_endings)
        known, every = (self._say(name) for name in ("articles_and_timelines", "all_files"))
        kinds = f"{known} ({endings});;{every} (*)"
        names, _ = QFileDialog.getOpenFileNames(
            self._window, self._say("add_articles"), self._window.settings.folder, kinds
        )
        if names:
            self._window.settings.folder = str(Path(names[0]).parent)
            self._window.open_paths([Path(name) for name in names])

    def import_timeline(self) -> None:
        """Choose timelines of other programs, or tables of events."""
        self._window.opening.importing.choose()

    def add_folder(self) -> None:
        """Choose a folder whose articles are read, with those of the folders in it."""
        settings = self._window.settings
        name = QFileDialog.getExistingDirectory(self._window, self._say("add_folder"), settings.folder)
        if name:
            settings.folder = name
            self._window.open_paths([Path(name)])

    def open_sample(self) -> None:
        """Read the sample articles."""
        self._window.first_steps.begin()
        self._window.opening.take(sorted(seeds().glob("*.txt")))

    def add_pages(self) -> None:
        """Ask for the address of a page to read."""
        from timeline_app.desktop.fetching.addresses import addresses_in

        language = self._window.language
        address, given = QInputDialog.getText(
            self._window, say("window.add_pages", language), say("window.address_of_page", language)
        )
        if given and address.strip():
            self._window.opening.asking.ask(addresses_in(address) or [address.strip()])

    def paste_text(self) -> None:
        """Read what was copied: files, pages of the web by their addresses, or text."""
        if not self._window.opening.mime(QGuiApplication.clipboard().mimeData()):
            self._window.message.warn(self._say("nothing_to_paste"))

    def read_again(self) -> None:
        """Read the article that is shown again, from its file."""
        article = self._window.rereading.article_now()
        if article is not None:
            self._window.rereading.read((article.id,))

    def read_all_again(self) -> None:
        """Read every article again whose file is known."""
        self._window.rereading.read(article.id for article in self._window.document.timeline.articles)

    def export(self) -> None:
        """Make a picture."""
        self._window.keep_typed()
        from timeline_app.desktop.pictures.dialog import ExportDialog

        window = self._window
        rooms = window.rooms()
        view, timeline = rooms.canvas.view, window.document.timeline
        if filtered := not rooms.filter.is_empty:
            timeline = replace(timeline, events=rooms.shown)
        given = timeline, view, window.style_now, window.language, window.settings
        dialog = ExportDialog(window, *given, filtered=filtered)
        dialog.exported.connect(self._tell_exported)
        dialog.other_wanted.connect(self.export_data)
        dialog.open()

    def export_data(self) -> None:
        """Write the timeline in the format of another program."""
        self._window.keep_typed()
        from timeline_app.desktop.exporting.command import open_dialog

        open_dialog(self._window)

    def _tell_exported(self, paths: Sequence[Path]) -> None:
        names = {"file": paths[0].name, "last": paths[-1].name}
        self._window.first_steps.take("export")
        told, rooms = self._say("exported", count=len(paths), **names), self._window.rooms()
        if not rooms.filter.is_empty:
            every = number_text(len(self._window.document.timeline.events), self._window.language)
            shown = say("filter.shown", self._window.language, count=len(rooms.shown), total=every)
            told = say("filter.exported", self._window.language, told=told, shown=shown)
        self._window.message.tell(told)

    def quit(self) -> None:
        """Close the window."""
        self._window.close()

    # ---------------------------------------------------------------- edit and view

    def undo(self) -> None:
        """Take the last act back: what is being typed, where it is none yet."""
        self._window.keep_typed()
        self._window.document.undo()

    def redo(self) -> None:
        """Do again what was taken back, unless something new is being typed."""
        self._window.keep_typed()
        self._window.document.redo()

    def go_to_act(self, place: int) -> None:
        """Take acts back, or do them again, until so many are done: a long way takes a moment."""
        self._window.keep_typed()
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self._window.document.go_to(place)
        finally:
            QGuiApplication.restoreOverrideCursor()

    def history(self) -> None:
        """Show or hide the list of acts."""
        self._show_or_hide("history", lambda rooms: rooms.history.list)

    def articles(self) -> None:
        """Show or hide the list of articles."""
        self._show_or_hide("articles", lambda rooms: rooms.articles)

    def inspector(self) -> None:
        """Show or hide the event that is chosen."""
        self._show_or_hide("event", lambda rooms: rooms.inspector)

    def _show_or_hide(self, name: str, first: Callable[[Workspace], QWidget]) -> None:
        """Show a room and go to the first thing in it, or hide it and go back to the timeline."""
        rooms = self._window.rooms()
        rooms.docks.show_room(name, shown=not rooms.docks.is_shown(name))
        self._window.tell_state()
        (first(rooms) if rooms.docks.is_shown(name) else rooms.canvas).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def side_by_side(self) -> None:
        """Show the reader and the table side by side, or one of them."""
        folding = self._window.rooms().folding
        folding.set_beside(beside=not folding.wanted.is_beside)
        self._window.tell_state()

    def reset_rooms(self) -> None:
        """Put all rooms where they stood at first."""
        rooms = self._window.rooms()
        rooms.folding.set_beside(beside=False)
        rooms.docks.reset()
        self._window.tell_state()

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

    def show_reader(self) -> None:
        """Go to the text of the article, or from there back."""
        turn_to(self._window, "reader")

    def show_table(self) -> None:
        """Go to the table of all events, or from there back."""
        turn_to(self._window, "table")

    def next_room(self) -> None:
        """Go to the next room of the window."""
        rounds.go_to_room(self._window, 1)

    def previous_room(self) -> None:
        """Go to the room before."""
        rounds.go_to_room(self._window, -1)

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
