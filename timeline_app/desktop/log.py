"""The log: what went wrong, kept in a small file where the desktop keeps such things; crashes of native code too."""

from __future__ import annotations

import atexit
import faulthandler
import logging
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QMessageLogContext, QStandardPaths, QtMsgType

LOG = logging.getLogger("timeline_app")
_LARGEST = 1_000_000  # bytes; the log before it is kept as well
_CRASHES: list[TextIO] = []
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_folder() -> Path:
    """Where the log lies."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation))


def open_log() -> None:
    """Begin to write the log; a folder that cannot be written stops nobody from working."""
    folder = log_folder()
    close_log()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.FileHandler(_rotated(folder / "log.txt"), "a", encoding="utf-8", delay=True)
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        LOG.addHandler(handler)
        # It stays open for as long as the program runs: a crash writes its stack into it.
        _CRASHES.append((folder / "crash.txt").open("w", encoding="utf-8"))
        faulthandler.enable(_CRASHES[-1])
    except OSError:
        LOG.addHandler(logging.NullHandler())
    LOG.setLevel(logging.INFO)


def _rotated(path: Path) -> Path:
    """The log, put aside first where it has grown large: once, at the start, for which no other module is needed."""
    if path.exists() and path.stat().st_size > _LARGEST:
        path.replace(path.with_name("log.txt.1"))
    return path


@atexit.register
def close_log() -> None:
    """Let go of the files."""
    for handler in list(LOG.handlers):
        LOG.removeHandler(handler)
        handler.close()
    if _CRASHES:
        faulthandler.disable()
        _CRASHES.pop().close()


def log_qt(kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
    """Write what Qt has to say into the log."""
    LOG.log(_LEVELS[kind], "Qt: %s", text)
