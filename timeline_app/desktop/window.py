"""The main window: what it opens and saves, what its commands do; the rooms themselves are in workspace.py."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QMainWindow,
    QMessageBox,
    QSizePolicy,
    QStackedWidget,
    QStatusBar,
    QToolButton,
)

from timeline_app.desktop import actions, controls, speech, theme
from timeline_app.desktop.document import Document
from timeline_app.desktop.looks import lanes_look, lanes_word, style_look, style_word
from timeline_app.desktop.panels.message import MessageBar
from timeline_app.desktop.panels.welcome import Welcome
from timeline_app.desktop.settings import Settings
from timeline_app.desktop.tasks import Tasks
from timeline_app.errors import TimelineAppError
from timeline_app.model import AUTOMATIC, Event, LanesBy, Timeline
from timeline_app.words import say

if TYPE_CHECKING:
    from timeline_app.desktop.acts import Acts
    from timeline_app.desktop.commands import Commands
    from timeline_app.desktop.opening import Opening
    from timeline_app.desktop.workspace import Workspace

TOOLBAR = 48  # pixels
SIZE = (1280, 800)
SMALLEST = (800, 500)
UNPAINTED = 1000  # milliseconds after which a window begins that has not been painted
NARROW = 1000  # pixels: below this some buttons of the toolbar are icons


class MainWindow(QMainWindow):
    """The window; `acts`, `opening` and `does` are what it can do, `commands` the actions of its menus.

    `stands` is sent once, when the window has been painted and its rooms are made.
    """

    stands = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.language = settings.spoken
        self.style_now = theme.wanted_style(settings.theme)
        self.document = Document(self)
        self.tasks = Tasks(self)
        self.workspace: Workspace | None = None
        self._progress: tuple[int, int, str] | None = None
        self._begun = False
        self.setAcceptDrops(True)
        self.setMinimumSize(*SMALLEST)
        self.resize(*SIZE)
        self.restoreGeometry(settings.geometry)
        self._build()
        self.document.changed.connect(self._show)
        self.document.state_changed.connect(self._show_state)
        self.tasks.progressed.connect(self.show_progress)

    # What the window can do is loaded when it is first done: it takes longer than all that is seen of the window.

    @cached_property
    def acts(self) -> Acts:
        """What a person does to the timeline."""
        from timeline_app.desktop.acts import Acts

        return Acts(self.document, self.tasks, self.tell_failure)

    @cached_property
    def opening(self) -> Opening:
        """How things come into the window."""
        from timeline_app.desktop.opening import Opening

        return Opening(self)

    @cached_property
    def does(self) -> Commands:
        """What the commands of the menus do."""
        from timeline_app.desktop.commands import Commands

        return Commands(self)

    # ---------------------------------------------------------------- building

    def _build(self) -> None:
        """Make every widget in the language and style of now; the document stays."""
        self.keep_typed()
        before, self.workspace = self.workspace, None
        chosen, view = (before.chosen, before.canvas.held_view) if before else (None, None)
        for action in self.actions():
            self.removeAction(action)
        self.commands = actions.build_actions(self, self.run, self.style_now, self.language)
        self.lanes = lanes_look(self.style_now, self.language, self._show_lanes)
        self.styles = style_look(self.style_now, self.language, self._set_style)
        self._build_menus()
        self.message = MessageBar(self.style_now, self.language)
        self.welcome = Welcome(self.style_now, self.language, self.settings.recent)
        self.welcome.sample_wanted.connect(lambda: self.run("open_sample"))
        self.welcome.files_wanted.connect(lambda: self.run("add_articles"))
        self.welcome.recent_wanted.connect(lambda path: self.open_paths([path]))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.welcome)
        self.toolbar = self._toolbar()
        self.setCentralWidget(controls.frame(controls.column(self.toolbar, self.message, self.stack, gap=0)))
        self.told = controls.label("", self.style_now, "ink2", 12)
        self._build_status()
        self._fit_toolbar()
        self._show(self.document.timeline)
        if before is not None and not self.document.is_empty:
            self.rooms().choose(chosen.id if chosen else "")
            self.rooms().canvas.hold_view(view)
        if self.tasks.running and self._progress:
            self.show_progress(*self._progress)
        self._show_state()

    def _build_status(self) -> None:
        """A label, not the bar's own message: that begins at its very edge, and every menu that opens empties it."""
        self.told.setContentsMargins(14, 0, 14, 0)
        self.told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        bar = QStatusBar()
        bar.setSizeGripEnabled(False)
        bar.addWidget(self.told, 1)
        self.setStatusBar(bar)

    def _build_menus(self) -> None:
        menus = actions.build_menus(self, self.commands, self.language)
        menus["view"].addSeparator()
        for look in (self.lanes, self.styles):
            menus["view"].addMenu(look.choices)
        self.lanes.choices.addSeparator()
        self.lanes.choices.addActions([self.commands[command.name] for command in actions.LANES])
        menus["view"].addSeparator()
        theme_words, language_words = (say(f"window.{name}", self.language) for name in ("theme", "interface_language"))
        animate, tip = (say(f"window.{name}", self.language) for name in ("animate", "animate_tip"))
        actions.add_switch(menus["view"], animate, tip, self.set_animate, is_on=self.settings.animate)
        choices = actions.themes(self.language), actions.languages(self.language)
        actions.add_choice(menus["view"], theme_words, choices[0], self.settings.theme, self.set_theme)
        actions.add_choice(menus["view"], language_words, choices[1], self.settings.language, self.set_language)

    def _toolbar(self) -> QFrame:
        words = [say(f"window.{name}", self.language) for name in ("add_articles_short", "export_short")]
        add, export = (partial(self.run, name) for name in ("add_articles", "export"))
        adding = controls.button(words[0], self.style_now, "file-plus", clicked=add)
        exporting = controls.button(words[1], self.style_now, "download", "primary", clicked=export)
        tools: list[controls.Part] = [
            self._tool(self.commands[name]) if name else controls.hairline(self.style_now, upright=True)
            for name in ("", "undo", "redo", "", "zoom_out", "zoom_in", "fit", "")
        ]
        tools += [self.lanes, self.styles]
        return controls.frame(
            controls.row(adding, *tools, None, exporting, margins=(16, 0, 16, 0)), "toolbar", height=TOOLBAR
        )

    def _tool(self, action: QAction) -> QToolButton:
        part = controls.tool("x", action.text(), self.style_now)
        part.setDefaultAction(action)
        return part

    def rooms(self) -> Workspace:
        """The rooms around the canvas, made when they are first needed."""
        if self.workspace is None:
            from timeline_app.desktop.connections import connect_rooms
            from timeline_app.desktop.workspace import Workspace

            rooms = Workspace(self.style_now, self.language)
            rooms.canvas.motion.wanted = self.settings.animate
            rooms.selected.connect(lambda _id: self._show_state())
            connect_rooms(self, rooms)
            self.stack.addWidget(rooms)
            self.workspace = rooms
        return self.workspace

    def _show_lanes(self, by: LanesBy) -> None:
        self.acts.show_lanes(by)

    def _set_style(self, name: str) -> None:
        self.acts.set_style(name)

    def run(self, command: str) -> None:
        """Do what a command of the menus does."""
        getattr(self.does, command)()

    def follow_theme(self) -> None:
        """Dress the window as its settings and the desktop want it now."""
        self.style_now = theme.wanted_style(self.settings.theme)
        theme.apply(cast("QApplication", QApplication.instance()), self.style_now)
        self._build()

    def set_theme(self, name: str) -> None:
        """Change the theme: "system", "light" or "dark"."""
        self.settings.theme = name
        self.follow_theme()

    def set_language(self, name: str) -> None:
        """Change the language of the interface at once; "system" is the desktop's."""
        self.settings.language = name
        self.language = self.settings.spoken
        speech.speak(cast("QApplication", QApplication.instance()), self.language)
        self._build()

    def set_animate(self, wanted: bool) -> None:  # noqa: FBT001  # as Qt's signal has it
        """Let the view glide when it is zoomed, or jump."""
        self.settings.animate = wanted
        if self.workspace is not None:
            self.workspace.canvas.motion.wanted = wanted

    # ---------------------------------------------------------------- showing

    def _show(self, timeline: Timeline) -> None:
        if self.document.is_empty:
            self.stack.setCurrentWidget(self.welcome)
        else:
            rooms = self.rooms()
            self.stack.setCurrentWidget(rooms)
            rooms.show_timeline(timeline)
        self.toolbar.setVisible(not self.document.is_empty)
        by, style = timeline.lanes_by, timeline.style
        self.lanes.tell(by, say("lanes.now", self.language, by=lanes_word(by, self.language).lower()))
        style = style if style in self.styles.entries else AUTOMATIC
        self.styles.tell(style, say("window.style_now", self.language, name=style_word(style, self.language).lower()))

    def _show_state(self) -> None:
        """Tell the truth about undo, the file, and what can be done now."""
        document = self.document
        for name, what in (("undo", document.undo_name(self.language)), ("redo", document.redo_name(self.language))):
            act = say(f"window.{name}", self.language)
            words = say("window.undo_what", self.language, act=act, what=what) if what else act
            self.commands[name].setEnabled(bool(what))
            self.commands[name].setText(words.replace("&", "&&"))  # a lone & would mark a key
        chosen = self.workspace.chosen if self.workspace else None
        for name in actions.NEEDS_TIMELINE:
            self.commands[name].setEnabled(not document.is_empty)
        for name in actions.NEEDS_EVENT:
            self.commands[name].setEnabled(chosen is not None)
        for name in actions.NEEDS_ONE:
            self.commands[name].setEnabled(chosen is not None and self._several() < 2)
        has_lanes = document.timeline.lanes_by is not LanesBy.NOTHING
        self.commands["fold_lane"].setEnabled(chosen is not None and has_lanes)
        self.commands["open_lanes"].setEnabled(bool(document.timeline.folded))
        for look in (self.lanes, self.styles):
            look.choices.menuAction().setEnabled(not document.is_empty)
        name = document.path.stem if document.path else document.timeline.title
        unnamed = say("window.untitled", self.language) if not document.is_empty else ""
        self.setWindowTitle(f"{name or unnamed}[*]" if name or unnamed else "Timeline App[*]")
        self.setWindowModified(not document.is_saved)
        self.told.setText(self._told_of_choice(chosen))

    def _told_of_choice(self, chosen: Event | None) -> str:
        if (several := self._several()) > 1:
            return say("window.chosen_several", self.language, count=several)
        if chosen is None:
            return say("window.ready", self.language)
        return say("window.chosen", self.language, title=chosen.title)

    def _several(self) -> int:
        """How many events are chosen."""
        return len(self.workspace.canvas.selection) if self.workspace else 0

    def show_progress(self, done: int, total: int, name: str) -> None:
        """Say what is being read and how far it is."""
        self._progress = (done, total, name)
        stop = say("window.cancel", self.language), self.tasks.cancel
        self.message.work(say("window.reading", self.language, name=name), done, total, stop)

    def tell_failure(self, error: BaseException) -> None:
        """Say what could not be done."""
        if isinstance(error, TimelineAppError):
            self.message.warn(error.say(self.language))
        else:
            self.tell_unforeseen(error)

    def tell_unforeseen(self, error: BaseException) -> None:
        """Say that something went wrong that should not have."""
        self.message.warn(say("window.unforeseen", self.language, detail=f"{type(error).__name__}: {error}"))

    # ---------------------------------------------------------------- what comes in

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open a .timeline file, or read articles and add them to what is open."""
        self.opening.paths(paths)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files and text."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()
            self.welcome.set_hot(hot=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went away again."""
        self.welcome.set_hot(hot=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        self.welcome.set_hot(hot=False)
        self.opening.mime(event.mimeData())
        event.acceptProposedAction()

    # ---------------------------------------------------------------- beginning

    def showEvent(self, event: QShowEvent) -> None:
        """Begin also where nothing is painted, as in a window that opens minimised."""
        super().showEvent(event)
        QTimer.singleShot(UNPAINTED, self, self._begin)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Load what takes long, half a second for matplotlib alone, once the window has been painted."""
        super().paintEvent(event)
        if not self._begun:
            QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        if not self._begun:
            self._begun = True
            self.rooms()
            self.stands.emit()

    # ---------------------------------------------------------------- leaving

    def may_leave(self) -> bool:
        """Whether what is open may go: it is saved, or the person says so."""
        self.keep_typed()
        if self.document.is_saved or self.document.is_empty:
            return True
        buttons = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self,
            "Timeline App",
            say("window.save_first", self.language),
            buttons.Save | buttons.Discard | buttons.Cancel,
            buttons.Save,
        )
        return self.does.save() if answer == buttons.Save else answer == buttons.Discard

    def keep_typed(self) -> None:
        """Keep what is being typed in the rooms."""
        if self.workspace is not None:
            self.workspace.keep_typed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the rooms fit themselves in."""
        super().resizeEvent(event)
        self._fit_toolbar()
        if self.workspace is not None:
            self.workspace.fit_rooms()

    def _fit_toolbar(self) -> None:
        for look in (self.lanes, self.styles):
            look.set_narrow(narrow=self.width() < NARROW)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close when nothing is lost by it; what is under way is stopped and waited for."""
        if not self.may_leave():
            event.ignore()
            return
        self.settings.geometry = self.saveGeometry()
        self.tasks.close()
        self.document.close()
        event.accept()
