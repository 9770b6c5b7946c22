"""The main window: what it opens and saves, what its commands do; the rooms themselves are in workspace.py."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QSizePolicy, QStackedWidget, QStatusBar

from timeline_app.desktop import actions, bindings, controls, theme
from timeline_app.desktop.log import crashes
from timeline_app.desktop.panels.welcome import Welcome
from timeline_app.desktop.settings import PANS, Settings
from timeline_app.words import say

if TYPE_CHECKING:
    from PySide6 import QtGui
    from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton

    from timeline_app.desktop.acts import Acts
    from timeline_app.desktop.commands import Commands
    from timeline_app.desktop.document import Document
    from timeline_app.desktop.filing import Filing
    from timeline_app.desktop.first_steps import FirstSteps
    from timeline_app.desktop.happened import Happened
    from timeline_app.desktop.looks import Look
    from timeline_app.desktop.opening import Opening
    from timeline_app.desktop.panels.message import MessageBar
    from timeline_app.desktop.rereading import Rereading
    from timeline_app.desktop.tasks import Tasks
    from timeline_app.desktop.trouble import Trouble
    from timeline_app.desktop.under_way import UnderWay
    from timeline_app.desktop.watch import Watch
    from timeline_app.desktop.workspace import Workspace
    from timeline_app.timeline import Timeline

SIZE = (1280, 800)
SMALLEST = (800, 500)
UNPAINTED = 1000  # milliseconds after which a window begins that has not been painted
HELD = ("document", "tasks", "filing", "happened", "under_way", "watch")  # what contents.py makes
NARROW = 1000  # pixels: below this some buttons of the toolbar are icons


class MainWindow(QMainWindow):
    """The window; `acts`, `opening` and `does` are what it can do, `commands` the actions of its menus.

    `stands` is sent once, when the window has been painted and its rooms are made.
    """

    stands = Signal()
    document: Document
    tasks: Tasks
    filing: Filing
    happened: Happened
    under_way: UnderWay
    watch: Watch
    _page: QFrame
    _message: MessageBar | None
    toolbar: QFrame
    lanes: Look
    styles: Look
    exporting: QPushButton
    animating: QtGui.QAction

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.language = settings.spoken
        self.style_now = theme.wanted_style(settings.theme)
        self.workspace: Workspace | None = None
        self.commands: dict[str, QtGui.QAction] = {}  # with all of furniture.py, once the window has been painted
        self.doing = ""  # the command that is under way, or that went wrong
        self._begun = False
        self._late = QTimer(self, singleShot=True, interval=UNPAINTED)
        self._late.timeout.connect(self._begin)
        self.setAcceptDrops(True)
        self.setMinimumSize(*SMALLEST)
        self.resize(*SIZE)
        self.restoreGeometry(settings.geometry)
        self._build()

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            """Make what the window holds when it is first asked for."""
            if name not in HELD:
                raise AttributeError(name)
            from timeline_app.desktop.contents import fill

            fill(self)
            return self.__dict__[name]

    @property
    def _is_filled(self) -> bool:
        return HELD[-1] in self.__dict__

    # What the window can do is loaded when it is first done: it takes longer than all that is seen of the window.

    @cached_property
    def acts(self) -> Acts:
        """What a person does to the timeline."""
        from timeline_app.desktop.acts import Acts

        return Acts(self.document, self.tasks, self.tell_failure)

    @cached_property
    def first_steps(self) -> FirstSteps:
        """What leads through the sample."""
        from timeline_app.desktop.first_steps import FirstSteps

        return FirstSteps(self)

    @cached_property
    def opening(self) -> Opening:
        """How things come into the window."""
        from timeline_app.desktop.opening import Opening

        return Opening(self)

    @cached_property
    def rereading(self) -> Rereading:
        """How articles are read again."""
        from timeline_app.desktop.rereading import Rereading

        return Rereading(self)

    @cached_property
    def does(self) -> Commands:
        """What the commands of the menus do."""
        from timeline_app.desktop.commands import Commands

        return Commands(self)

    @property
    def message(self) -> MessageBar:
        """The bar that says what happened, above everything else but the toolbar."""
        if self._message is None:
            from timeline_app.desktop.panels.message import MessageBar

            self._message = MessageBar(self.style_now, self.language)
            cast("QBoxLayout", self._page.layout()).insertWidget(0, self._message)
        return self._message

    @cached_property
    def trouble(self) -> Trouble:
        """What tells of errors that nobody foresaw."""
        from timeline_app.desktop.trouble import Trouble

        return Trouble(self)

    # ---------------------------------------------------------------- building

    def _build(self) -> None:
        """Make every widget in the language and style of now; the document stays."""
        self.keep_typed()
        before, self.workspace = self.workspace, None
        chosen, view = (before.chosen, before.canvas.held_view) if before else (None, None)
        bindings.know_keys(self.settings.keys)
        self.menus = actions.build_menus(self, self.language)
        self._message = None
        self.welcome = Welcome(self.style_now, self.language, self.settings.recent)
        self.welcome.wanted.connect(self.run)
        self.welcome.recent_wanted.connect(lambda path: self.open_paths([path]))
        self.welcome.unwanted.connect(lambda path: self.filing.throw_away(path))  # noqa: PLW0108  # late
        self.stack = QStackedWidget()
        self.stack.addWidget(self.welcome)
        self._page = controls.frame(controls.column(self.stack, gap=0))
        self.setCentralWidget(self._page)
        self.told, self.kept = (controls.label("", self.style_now, token, 12) for token in ("ink2", "muted"))
        self._build_status()
        if not self._is_filled:
            self.setWindowTitle("Timeline App")
            self.told.setText(say("window.ready", self.language))
            return
        self.welcome.show_leftovers(self.filing.leftovers)
        if self._begun:
            self._furnish()
        self.show_timeline(self.document.timeline)
        if before is not None and not self.document.is_empty:
            self.rooms().set_filter(before.filter)
            self.rooms().choose(chosen.id if chosen else "")
            self.rooms().canvas.hold_view(view)
        self.under_way.say_again()
        self.tell_state()

    def _furnish(self) -> None:
        from timeline_app.desktop.furniture import furnish

        furnish(self)
        self._fit_toolbar()

    def _build_status(self) -> None:
        """A label, not the bar's own message: that begins at its very edge, and every menu that opens empties it."""
        self.told.setContentsMargins(14, 0, 14, 0)
        self.told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        bar = QStatusBar()
        bar.setSizeGripEnabled(False)
        bar.addWidget(self.told, 1)
        self.kept.setContentsMargins(14, 0, 14, 0)
        bar.addPermanentWidget(self.kept)
        self.setStatusBar(bar)

    def rooms(self) -> Workspace:
        """The rooms around the canvas, made when they are first needed."""
        if self.workspace is None:
            from timeline_app.desktop.connections import connect_rooms
            from timeline_app.desktop.workspace import Workspace

            rooms = Workspace(self.style_now, self.language)
            rooms.canvas.motion.wanted = self.settings.animate
            rooms.canvas.wheel_pans = self.settings.wheel == PANS
            rooms.selected.connect(lambda _id: self.tell_state())
            connect_rooms(self, rooms)
            self.stack.addWidget(rooms)
            self.workspace = rooms
        return self.workspace

    def run(self, command: str) -> None:
        """Do what a command of the menus does."""
        self.doing = command
        (getattr(self.filing, command, None) or getattr(self.does, command))()
        self.doing = ""  # not where it raised: that is told

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
        self._speak()
        self._build()

    def _speak(self) -> None:
        """Let Qt's own dialogs and menus speak the language of the window: nothing that is painted first."""
        from timeline_app.desktop import speech

        speech.speak(cast("QApplication", QApplication.instance()), self.language)

    def set_keys(self, own: Mapping[str, tuple[str, ...]]) -> None:
        """Give commands other keys; all that names a key is made anew."""
        self.settings.keys = dict(own)
        self._build()

    def set_animate(self, wanted: bool) -> None:  # noqa: FBT001  # as Qt's signal has it
        """Let the view glide when it is zoomed, or jump."""
        self.settings.animate = wanted
        self.animating.setChecked(wanted)
        if self.workspace is not None:
            self.workspace.canvas.motion.wanted = wanted

    # ---------------------------------------------------------------- showing

    def show_timeline(self, timeline: Timeline) -> None:
        """Show a timeline, or the first page where it is empty."""
        if self.document.is_empty:
            self.stack.setCurrentWidget(self.welcome)
        else:
            self.stack.setCurrentWidget(self.rooms())
        if self._message is not None:
            self._message.pass_by()
        if self.workspace is not None:
            self.workspace.show_timeline(timeline)
        if self.commands:
            from timeline_app.desktop.furniture import tell_looks

            self.toolbar.setVisible(not self.document.is_blank)
            tell_looks(self, timeline)

    def tell_state(self) -> None:
        """Let the title, the commands and the status bar tell the truth of now."""
        from timeline_app.desktop import state

        state.tell_state(self)

    def tell_failure(self, error: BaseException) -> None:
        """Say what could not be done."""
        from timeline_app.errors import TimelineAppError

        if isinstance(error, TimelineAppError):
            self.message.warn(error.say(self.language))
        else:
            self.tell_unforeseen(error)

    def tell_unforeseen(self, error: BaseException) -> None:
        """Say that something went wrong that should not have."""
        self.trouble.tell(error, self.doing)
        self.doing = ""

    # ---------------------------------------------------------------- what comes in

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open a .timeline file, or read articles and add them to what is open."""
        self.opening.paths(paths)

    def dragEnterEvent(self, event: QtGui.QDragEnterEvent) -> None:
        """Welcome files and text."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()
            self.welcome.set_hot(hot=True)

    def dragLeaveEvent(self, event: QtGui.QDragLeaveEvent) -> None:
        """They went away again."""
        self.welcome.set_hot(hot=False)

    def dropEvent(self, event: QtGui.QDropEvent) -> None:
        """Take what was dropped."""
        self.welcome.set_hot(hot=False)
        self.opening.mime(event.mimeData())
        event.acceptProposedAction()

    def showEvent(self, event: QtGui.QShowEvent) -> None:
        """Begin also where nothing is painted, as in a window that opens minimised."""
        super().showEvent(event)
        self._late.start()

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        """Load what takes long, half a second for matplotlib alone, once the window has been painted."""
        super().paintEvent(event)
        if not self._begun:
            self._late.start(0)

    def _begin(self) -> None:
        if not self._begun:
            self._begun = True
            try:
                self._make_rooms()
            finally:
                from timeline_app.collector import search_among_what_is_new

                search_among_what_is_new()

    def _make_rooms(self) -> None:
        app = cast("QApplication", QApplication.instance())
        app.focusWindowChanged.connect(self._come_back)
        self._speak()
        self._furnish()
        self.show_timeline(self.document.timeline)
        self.tell_state()
        self.rooms()
        self.stands.emit()
        if (crash := crashes()) is not None:
            self.trouble.tell_crash(crash)
        self.filing.look_for_leftovers()

    # ---------------------------------------------------------------- leaving

    def keep_typed(self) -> None:
        """Keep what is being typed in the rooms."""
        if self.workspace is not None:
            self.workspace.keep_typed()

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        """Let the rooms fit themselves in."""
        super().resizeEvent(event)
        if self.commands:
            self._fit_toolbar()
        if self.workspace is not None:
            self.workspace.fit_rooms()

    def _fit_toolbar(self) -> None:
        for look in (self.lanes, self.styles):
            look.set_narrow(narrow=self.width() < NARROW)

    def focusNextPrevChild(self, forwards: bool) -> bool:  # noqa: FBT001  # as Qt has it
        """Go to the next control in the order of the rooms, or to the one before."""
        from timeline_app.desktop import rounds

        return self._begun and rounds.go_to_control(self, 1 if forwards else -1)

    def _come_back(self) -> None:
        """Look at the file when the person comes back to the window.

        Not a changeEvent: Qt for Python would learn to know all kinds of events for the first of them, 4 ms.
        """
        if self.isActiveWindow():
            self.watch.look()

    def closeEvent(self, event: QtGui.QCloseEvent) -> None:
        """Close when nothing is lost by it; what is under way is stopped and waited for."""
        if not self.filing.may_leave():
            event.ignore()
            return
        self.settings.geometry = self.saveGeometry()
        self.tasks.close()
        self.filing.leave()
        self.document.close()
        event.accept()
