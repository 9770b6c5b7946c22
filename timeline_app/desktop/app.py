"""The application: its names, fonts, log, language and theme; and the window, shown before anything heavy is loaded."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer, qInstallMessageHandler
from PySide6.QtGui import QFontDatabase, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from timeline_app import __version__
from timeline_app.assets import resources
from timeline_app.desktop import theme
from timeline_app.desktop.log import close_log, log, log_qt, open_log, other_places, own_place
from timeline_app.desktop.settings import Settings
from timeline_app.desktop.window import MainWindow


def run(files: Sequence[str], *, new_window: bool = False) -> int:
    """Open the window on some files and run until it is closed; the exit code is Qt's.

    A window that is open already and shows the file, or is empty, takes them instead, unless `new_window` is wanted.
    """
    app = make_application()
    if not new_window and _is_taken([Path(name) for name in files]):
        return 0
    window = start(app, files)
    code = app.exec()
    if window.tasks.lingers:
        close_log()
        os._exit(code)  # all is kept in its file, and Python would wait for the work; its processes end with this one
    window.deleteLater()
    return int(code)


def make_application() -> QApplication:
    """The application with its log and its fonts; it is dressed when a window is there (`start`)."""
    existing = QApplication.instance()
    QApplication.setApplicationName("timeline_app")
    QApplication.setApplicationDisplayName("Timeline App")
    QApplication.setApplicationVersion(__version__)
    QApplication.setOrganizationName("timeline_app")
    QGuiApplication.setDesktopFileName("timeline-app")
    open_log()  # before Qt starts: without a platform plugin it aborts there
    qInstallMessageHandler(log_qt)  # before Qt starts: it may have to say why it cannot
    # The style by its argument: setStyle would make Python know QStyle with all its enumerations, 6 ms.
    app = existing if isinstance(existing, QApplication) else QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setWindowIcon(QIcon(str(resources() / "icons" / "timeline-app.svg")))
    for file in sorted((resources() / "fonts").glob("*.otf")):
        QFontDatabase.addApplicationFont(str(file))
    theme.set_text_size(app, Settings().text_size)
    return app


def start(app: QApplication, files: Sequence[str]) -> MainWindow:
    """Show the window at once, and give it its files once it stands."""
    window = MainWindow(Settings())
    theme.apply(app, window.style_now)  # a window that is dressed while it is put together takes 10 ms more
    sys.excepthook = _tell_of(window)
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: window.follow_theme())
    paths = [Path(name) for name in files]
    if sys.platform == "darwin":
        _hear_of_files(app, window)
    window.stands.connect(lambda: window.open_paths(paths) if paths else None)
    window.stands.connect(lambda: QTimer.singleShot(0, window, lambda: _listen(window)))
    window.show()
    return window


def _hear_of_files(app: QApplication, window: MainWindow) -> None:
    """Open what is double-clicked on macOS."""
    from timeline_app.desktop.file_events import FileEvents

    events = FileEvents(window)
    app.installEventFilter(events)
    window.stands.connect(lambda: events.begin(window.open_paths))


def _is_taken(paths: Sequence[Path]) -> bool:
    """Whether the window of another process has taken files; without one nothing is loaded to ask it."""
    locks = other_places()
    if not locks:
        return False
    from timeline_app.desktop.second_start import hand_over

    return hand_over(paths, locks)


def _listen(window: MainWindow) -> None:
    """Hear second starts, once there is nothing more urgent."""
    place = own_place()
    if place is not None:
        from timeline_app.desktop.second_start import Listener

        Listener(window, place)


def _tell_of(window: MainWindow) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """What an error nobody foresaw does: it is logged and told in the window, which goes on."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log().error("unforeseen", exc_info=(kind, error, trace))
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        window.tell_unforeseen(error)

    return hook
