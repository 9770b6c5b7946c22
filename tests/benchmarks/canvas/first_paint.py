"""What a program takes from its start until it has painted: a bare widget, the window, or the window with a file.

Run: python -m benchmarks.canvas.first_paint bare|shell|FILE     prints milliseconds
It loads nothing that it does not measure.
"""

import os
import resource
import sys
import time

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

SIZE = (1280, 800)


class Paints(QObject):
    """Ends the program once something was painted: any widget, or the canvas with events on it."""

    def __init__(self, app: QApplication, canvas: str) -> None:
        super().__init__(app)
        self._canvas = canvas
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        if event.type() is QEvent.Type.Paint and self._canvas in ("", type(watched).__name__):
            self._painted = watched
            # It arrives when the whole window is painted, before anything else.
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value)
        return False

    def customEvent(self, _event: QEvent) -> None:  # noqa: N802  # Qt's name
        if not self._canvas or self._painted.layout_now.labels:
            children = resource.getrusage(resource.RUSAGE_CHILDREN)
            took = time.process_time() + children.ru_utime + children.ru_stime
            sys.stdout.write(f"{took * 1000}\n")
            sys.stdout.flush()
            os._exit(0)


def show_bare() -> None:
    """A widget of the window's size and nothing else."""
    app = QApplication([])
    Paints(app, "")
    widget = QWidget()
    widget.resize(*SIZE)
    widget.show()
    app.exec()


def show_window(files: list[str]) -> None:
    """The program as a person starts it."""
    from timeline_app.__main__ import main
    from timeline_app.desktop import app as application

    start = application.start

    def watched(app: QApplication, names: list[str]) -> QObject:
        Paints(app, "TimelineCanvas" if files else "")
        return start(app, names)

    application.start = watched
    main(files)


if __name__ == "__main__":
    match sys.argv[1]:
        case "bare":
            show_bare()
        case "shell":
            show_window([])
        case file:
            show_window([file])
