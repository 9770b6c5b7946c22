"""The log: what went wrong, kept in a small file where the desktop keeps such things; crashes of native code too.

Every process of the program has a lock and a file for its crash in the folder "running"; both go when it ends as it
should.  A lock that nobody holds tells of one that did not.
"""

from __future__ import annotations

import atexit
import faulthandler
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO

from PySide6.QtCore import QLockFile, QMessageLogContext, QStandardPaths, QtMsgType

if TYPE_CHECKING:
    import logging

_LARGEST = 1_000_000  # bytes; the log before it is kept as well
_LEVELS = {
    QtMsgType.QtDebugMsg: "DEBUG",
    QtMsgType.QtInfoMsg: "INFO",
    QtMsgType.QtWarningMsg: "WARNING",
    QtMsgType.QtCriticalMsg: "ERROR",
    QtMsgType.QtFatalMsg: "CRITICAL",
}


class _Running(NamedTuple):
    """What says that this process runs, and where its crash would be written."""

    lock: QLockFile
    crash: TextIO


_RUNNING: list[_Running] = []
_LOG: list[logging.Logger] = []  # once there was something to write


def log_folder() -> Path:
    """Where the log is; it may not be there."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation))


def open_log() -> None:
    """Say that this process runs, and be ready to write; a folder that cannot be written stops nobody from working."""
    close_log()
    with suppress(OSError):
        running = log_folder() / "running"
        running.mkdir(parents=True, exist_ok=True)
        _RUNNING.append(_begin(running / f"{os.urandom(8).hex()}.lock"))
        faulthandler.enable(_RUNNING[-1].crash)


def log() -> logging.Logger:
    """The log, opened when there is something to write: mostly there is nothing, and the window waits for no module."""
    import logging

    made = logging.getLogger("timeline_app")
    if not _LOG:
        _LOG.append(made)
        made.setLevel(logging.INFO)
        made.addHandler(_file_handler() or logging.NullHandler())
    return made


def _file_handler() -> logging.Handler | None:
    """What writes into the file, or None where it cannot be written."""
    import logging

    try:
        log_folder().mkdir(parents=True, exist_ok=True)
        made = logging.FileHandler(_rotated(log_folder() / "log.txt"), "a", encoding="utf-8")
    except OSError:
        return None
    made.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    return made


def _begin(place: Path) -> _Running:
    """Say that this process runs.  The file stays open for as long as it does: a crash writes its stack into it."""
    lock = _lock(place)
    lock.tryLock(0)
    return _Running(lock, place.with_suffix(".txt").open("w", encoding="utf-8"))


def _lock(place: Path) -> QLockFile:
    lock = QLockFile(str(place))
    lock.setStaleLockTime(0)  # however long its process runs
    return lock


def own_place() -> Path | None:
    """The lock of this process, or None where no folder can be written."""
    return Path(_RUNNING[-1].lock.fileName()) if _RUNNING else None


def other_places() -> list[Path]:
    """The locks of all others, those that crashed among them."""
    return [place for place in (log_folder() / "running").glob("*.lock") if place != own_place()]


def socket_name(place: Path) -> str:
    """The name of the socket at which the process of a lock hears second starts."""
    from hashlib import sha256  # not before the window is painted

    return f"timeline-app-{sha256(str(place).encode()).hexdigest()[:24]}"


def crashes() -> str | None:
    """What processes that ended as they should not have left behind, "" for no word of it; None where all went well.

    It is told once, to one process, and kept in crash.txt beside the log.
    """
    gone = [place for place in other_places() if _has_crashed(place)]
    told = "".join(map(_taken, gone))
    if told:
        with suppress(OSError):
            (log_folder() / "crash.txt").write_text(told, "utf-8")
    return told if gone else None


def _has_crashed(place: Path) -> bool:
    lock = _lock(place)
    if not lock.tryLock(0):
        return False
    lock.unlock()  # and with that it is gone
    return True


def _taken(place: Path) -> str:
    """What a crash wrote, taken away; and its socket, a file where there are such."""
    from PySide6.QtCore import QDir  # not before a crash

    text = ""
    with suppress(OSError):
        Path(QDir.tempPath(), socket_name(place)).unlink(missing_ok=True)
    with suppress(OSError):
        text = place.with_suffix(".txt").read_text("utf-8", "replace")
        place.with_suffix(".txt").unlink()
    return text


def _rotated(path: Path) -> Path:
    """The log, put aside first where it has grown large: once, at the start, for which no other module is needed."""
    if path.exists() and path.stat().st_size > _LARGEST:
        path.replace(path.with_name("log.txt.1"))
    return path


@atexit.register
def close_log() -> None:
    """Let go of the files."""
    for opened in _LOG:
        for handler in list(opened.handlers):
            opened.removeHandler(handler)
            handler.close()
    _LOG.clear()
    while _RUNNING:
        faulthandler.disable()
        running = _RUNNING.pop()
        running.crash.close()
        with suppress(OSError):
            Path(running.crash.name).unlink()
        running.lock.unlock()


def log_qt(kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
    """Write what Qt has to say into the log; where it can show no window, say why and end before it aborts."""
    import logging

    log().log(getattr(logging, _LEVELS[kind]), "Qt: %s", text)
    if kind is QtMsgType.QtFatalMsg and "platform plugin" in (text or ""):
        from timeline_app import cli, libraries

        sys.stderr.write(libraries.told(text or "", cli.spoken()) + "\n")
        sys.stderr.flush()
        close_log()
        os._exit(cli.BAD_INPUT)
