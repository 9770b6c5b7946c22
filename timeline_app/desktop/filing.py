"""The file of a window: New, Open, Save as, Save a copy, Revert, what was left behind; and leaving without losing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app.desktop import untitled
from timeline_app.desktop.untitled import TIMELINE_ENDING, file_name
from timeline_app.errors import TimelineAppError
from timeline_app.timeline import Timeline
from timeline_app.words import say

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QMessageBox

    from timeline_app.desktop.window import MainWindow

APPLICATION = "Timeline App"


class Filing:
    """The commands that have to do with the timeline's own file; `leftovers` were left behind and are offered."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.leftovers: list[untitled.Leftover] = []

    def _say(self, name: str, **values: object) -> str:
        return say(f"window.{name}", self._window.language, **values)

    # ---------------------------------------------------------------- new and open

    def new(self) -> None:
        """Begin with an empty timeline."""
        self.begin_anew()

    def begin_anew(self) -> bool:
        """Begin with an empty timeline, unless what is open may not be left; whether it was done."""
        if not self.may_leave():
            return False
        self.leave()
        self._window.document.replace(self.fresh(), None)
        self._window.message.hide()
        self._window.welcome.show_recent(self._window.settings.recent)
        return True

    def fresh(self) -> Timeline:
        """A new timeline, in the style that the person wants for them."""
        return Timeline(style=self._window.settings.style)

    def open_timeline(self) -> None:
        """Choose a timeline to open."""
        heading, kinds = self._say("open_timeline"), self._say("timelines")
        folder = self._window.settings.folder
        from PySide6.QtWidgets import QFileDialog  # dialogs are loaded when they are first wanted

        name, _ = QFileDialog.getOpenFileName(self._window, heading, folder, f"{kinds} (*{TIMELINE_ENDING})")
        if name:
            self._window.settings.folder = str(Path(name).parent)
            self.open_file(Path(name))

    def open_file(self, path: Path) -> bool:
        """Open a .timeline file in place of what is open; whether it is open now."""
        from timeline_app import store  # SQLite is of no use before there is something to open

        window, document = self._window, self._window.document
        if document.session is not None and path.resolve() == document.session.path:
            if document.is_kept and document.read_only is None:
                window.message.tell(self._say("is_open", file=path.stem))
            else:
                self.open_again()
            return True
        try:
            session = store.open_session(path)
        except TimelineAppError as error:
            from timeline_app.desktop import recovering  # seldom needed

            recovering.tell_failure(window, path, error)
            return False
        if not self.may_leave():
            session.close()
            return False
        self.leave()
        document.replace(session.timeline, session)
        if not document.is_empty:
            window.rooms().show_stretch(session.view)
        window.message.hide()
        if document.is_untitled:
            self._leave_out(session.path)
        else:
            window.settings.remember(path)
        window.watch.begin()
        return True

    def open_again(self) -> None:
        """Show the file as it is now, in place of what was read of it; what is in sight stays so."""
        from timeline_app import store

        window, document = self._window, self._window.document
        path = document.session.path if document.session is not None else None
        if path is None:
            return
        rescued = False
        view = window.workspace.canvas.held_view if window.workspace else None
        try:
            if document.read_only is None:
                store.load(path)  # where this raises, what is open stays open
                rescued = self._rescue()
                document.let_go()
            session = store.open_session(path)
        except TimelineAppError as error:
            if document.session is None:
                document.replace(document.timeline, None)
            from timeline_app.desktop import recovering  # seldom needed

            recovering.tell_failure(window, path, error)
            return
        document.replace(session.timeline, session)
        window.rooms().canvas.hold_view(view)
        window.message.hide()
        window.watch.begin()
        if rescued:
            window.message.tell(self._say("rescued"))

    def _rescue(self) -> bool:
        """Keep what others have put something else in the place of, without a name; raises WriteError."""
        document = self._window.document
        if document.read_only is not None or document.is_kept:
            return False
        path = untitled.new_path()
        document.copy_to(path)
        self.look_for_leftovers()
        return True

    def fill_recent(self, menu: QMenu) -> None:
        """List the files opened lately, and the timelines without a name that were left behind."""
        menu.clear()
        for path in self._window.settings.recent:
            self._entry(menu, path.stem if path.suffix == TIMELINE_ENDING else path.name, path)
        menu.addSeparator()
        for left in self.leftovers:
            words = self._say("leftover", title=left.title or self._say("untitled"), count=left.events)
            self._entry(menu, words, left.path)
        menu.addSeparator()
        clear = menu.addAction(self._say("clear_recent"))
        clear.setEnabled(bool(self._window.settings.recent))
        clear.triggered.connect(lambda _checked=False: self._clear_recent(menu))

    def _entry(self, menu: QMenu, words: str, path: Path) -> None:
        entry = menu.addAction(words.replace("&", "&&"))
        entry.setToolTip(str(path))
        entry.triggered.connect(lambda _checked=False: self._window.open_paths([path]))

    def _clear_recent(self, menu: QMenu) -> None:
        self._window.settings.forget_recent()
        self._window.welcome.show_recent([])
        self.fill_recent(menu)

    # ---------------------------------------------------------------- save

    def save(self) -> bool:
        """Ask for a name the first time: all is saved as it is done; whether a file with a name holds it now."""
        window, document = self._window, self._window.document
        window.keep_typed()
        if document.path is None or not document.is_kept or document.read_only is not None:
            return self.save_as()
        window.message.tell(self._say("saved_already", file=document.path.name))
        return True

    def save_as(self) -> bool:
        """Go on under another name, history included; whether it was done."""
        self._window.keep_typed()
        path = self._asked_for("save_as")
        return path is not None and self._written(path, self._move_to)

    def save_copy(self) -> bool:
        """Write a copy and stay where one is; where nothing can be changed, go on in the copy."""
        self._window.keep_typed()
        path = self._asked_for("save_copy", "copy_of")
        moves = self._window.document.read_only is not None
        return path is not None and self._written(path, self._move_to if moves else self._copy_to)

    def _asked_for(self, command: str, naming: str = "") -> Path | None:
        """Ask for a name; proposed is the one of now, or another made of it in words."""
        window, path = self._window, self._window.document.path
        title = path.stem if path is not None else file_name(window.document.timeline.title or self._say("untitled"))
        folder = path.parent if path is not None else Path(window.settings.home or window.settings.folder)
        proposed = folder / ((self._say(naming, title=title) if naming else title) + TIMELINE_ENDING)
        kinds = f"{self._say('timelines')} (*{TIMELINE_ENDING})"
        from PySide6.QtWidgets import QFileDialog

        from timeline_app.desktop.pictures.endings import with_ending

        name, _ = QFileDialog.getSaveFileName(window, self._say(command), str(proposed), kinds)
        return with_ending(window, name, TIMELINE_ENDING, window.language) if name else None

    def _written(self, path: Path, write: Callable[[Path], None]) -> bool:
        try:
            write(path)
        except TimelineAppError as error:
            self._window.tell_failure(error)
            return False
        self._window.settings.folder = str(path.parent)
        self._window.settings.remember(path)
        return True

    def _move_to(self, path: Path) -> None:
        document, told = self._window.document, self._say("saved", file=path.name)
        if path.resolve() == document.path and document.is_kept and document.read_only is None:
            told = self._say("saved_already", file=path.name)
        else:
            document.move_to(path)
        self._window.watch.begin()
        self._window.message.tell(told)

    def _copy_to(self, path: Path) -> None:
        self._window.document.copy_to(path)
        self._window.message.tell(self._say("copied", file=path.name))

    def revert(self) -> None:
        """Put back the timeline as it was when its file was opened, as an act that can be taken back."""
        self._window.keep_typed()
        document = self._window.document
        if document.opened is not None:
            from timeline_app.history import named  # not before the window is painted

            document.apply(document.opened, named("revert"))

    # ---------------------------------------------------------------- leaving

    def may_leave(self) -> bool:
        """Whether what is open may go: a file with a name holds it, or the person says so."""
        document = self._window.document
        refusals = document.refusals
        self._window.keep_typed()
        if document.refusals > refusals:
            return False  # what was being typed could not be kept
        from PySide6.QtWidgets import QMessageBox

        buttons = QMessageBox.StandardButton
        running = self._window.under_way.kind
        if document.is_safe:
            return not running or self._ask(self._say(f"stop_{running}"), buttons.Yes) != buttons.Cancel
        asked = self._say("save_first") if document.path is None else self._say("save_lost", file=document.path.name)
        asked = f"{self._say(f'stops_{running}')}\n{asked}" if running else asked
        answer = self._ask(asked, buttons.Save | buttons.Discard)
        return self.save() if answer == buttons.Save else answer == buttons.Discard

    def _ask(self, asked: str, answers: QMessageBox.StandardButton) -> QMessageBox.StandardButton:
        """Ask once; cancelling is always possible."""
        from PySide6.QtWidgets import QMessageBox

        cancel = QMessageBox.StandardButton.Cancel
        return QMessageBox.question(self._window, APPLICATION, asked, answers | cancel)

    def leave(self) -> None:
        """Let what is open go, as `may_leave` has allowed: what is in sight is kept, a file without a name is not."""
        window = self._window
        window.tasks.cancel()  # what is being read belongs to the timeline that goes
        if window.workspace is not None and not window.document.is_empty:
            view = window.workspace.canvas.held_view
            window.document.keep_view((view.start, view.end) if view is not None else None)
        window.document.let_go(discard=True)

    # ---------------------------------------------------------------- what was left behind

    def look_for_leftovers(self) -> None:
        """Look for timelines without a name that no window has open, and offer them on the first page."""
        self.leftovers = untitled.leftovers()
        self._offer()
        window = self._window
        if self.leftovers and not window.document.is_blank and window.message.isHidden():
            window.message.tell(self._say("left_in_menu", count=len(self.leftovers)))

    def throw_away(self, path: Path) -> None:
        """Put what was left behind where the system keeps what was thrown away."""
        self.look_for_leftovers()
        if path not in (left.path for left in self.leftovers):
            return  # another window has it by now
        if untitled.to_trash(path):
            self._leave_out(path)
        else:
            self._window.message.warn(self._say("no_trash", folder=path.parent))

    def _leave_out(self, path: Path) -> None:
        self.leftovers = [left for left in self.leftovers if left.path.resolve() != path.resolve()]
        self._offer()

    def _offer(self) -> None:
        self._window.welcome.show_leftovers(self.leftovers)
