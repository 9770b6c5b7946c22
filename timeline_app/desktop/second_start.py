"""A second start asks the windows that are open: a file is shown where it is open, or goes into an empty window.

Every process listens at a local socket of the person, whose name is a hash of the place of its lock (log.py) in the
folder of data.  What comes along it is believed only once it has been read as a short list of paths.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication

from timeline_app.desktop.intake import is_timeline
from timeline_app.desktop.log import log, socket_name

if TYPE_CHECKING:
    from timeline_app.desktop.window import MainWindow

LARGEST = 1_000_000  # bytes of one message
MOST, LONGEST = 10_000, 4_096  # paths, and characters of one
PATIENCE = 1_000  # milliseconds for an answer
_YES, _NO = b"yes\n", b"no\n"


class Wish(StrEnum):
    """What a second start asks a window for: to come to the front with the file that it shows, or to take files in."""

    SHOW = "show"
    TAKE = "take"


def hand_over(paths: Sequence[Path], locks: Sequence[Path]) -> bool:
    """Give files to a window of another process; whether one has taken them."""
    return any(_ask(lock, wish, paths) for wish in Wish for lock in locks)


def _ask(lock: Path, wish: Wish, paths: Sequence[Path]) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(socket_name(lock))
    if not socket.waitForConnected(PATIENCE):
        return False
    socket.write(_message(wish, paths))
    heard = b""
    while not heard.endswith(b"\n") and socket.waitForReadyRead(PATIENCE):
        heard += bytes(socket.readAll().data())
    socket.abort()  # a window that answers later sees that nobody waits
    return heard == _YES


def _message(wish: Wish, paths: Sequence[Path]) -> bytes:
    return json.dumps({"wish": wish, "paths": [str(path.absolute()) for path in paths]}).encode() + b"\n"


def understood(message: bytes) -> tuple[Wish, list[Path]] | None:
    """What a message asks for; None for anything but what a second start sends."""
    try:
        told = json.loads(message)
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, dict) or set(told) != {"wish", "paths"}:
        return None
    wish, paths = told["wish"], told["paths"]
    if wish not in [*Wish] or not isinstance(paths, list) or len(paths) > MOST:
        return None
    return (Wish(wish), [Path(path) for path in paths]) if all(map(_is_path, paths)) else None


def _is_path(path: object) -> bool:
    return isinstance(path, str) and len(path) <= LONGEST and "\0" not in path and Path(path).is_absolute()


class Listener(QObject):
    """Hears second starts, for a window whose process holds a lock."""

    def __init__(self, window: MainWindow, lock: Path) -> None:
        super().__init__(window)
        self._window = window
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        QLocalServer.removeServer(socket_name(lock))  # of a process of that name that is no more
        if not self._server.listen(socket_name(lock)):
            log().warning("no second start will be heard: %s", self._server.errorString())

    def close(self) -> None:
        """Hear nothing more."""
        self._server.close()

    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setReadBufferSize(LARGEST + 1)
            socket.readyRead.connect(lambda socket=socket: self._hear(socket))
            socket.disconnected.connect(socket.deleteLater)
            QTimer.singleShot(PATIENCE, socket, socket.abort)  # nobody keeps the line for longer
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > LARGEST:
                socket.abort()
            return
        asked = understood(bytes(socket.readLine(LARGEST).data()))
        if asked is None or not socket.isValid():
            socket.abort()
            return
        agreed = self._agrees(*asked)
        socket.write(_YES if agreed else _NO)
        socket.flush()
        if agreed:
            QTimer.singleShot(0, self._window, lambda: self._come(asked[0], asked[1]))

    def _agrees(self, wish: Wish, paths: Sequence[Path]) -> bool:
        """Whether the window shows the one file that is asked for, or is empty and has nothing else to do."""
        window = self._window
        document = window.document
        if wish is Wish.SHOW:
            files = [path for path in paths if is_timeline(path)]
            return (
                document.session is not None and len(paths) == 1 and paths == files and _same(files[0], document.path)
            )
        is_idle = not window.under_way.is_anything and QApplication.activeModalWidget() is None
        return document.is_blank and is_idle and window.isVisible()

    def _come(self, wish: Wish, paths: Sequence[Path]) -> None:
        window = self._window
        if window.isMinimized():
            window.showNormal()
        window.raise_()
        window.activateWindow()
        if wish is Wish.TAKE and paths:
            window.open_paths(paths)


def _same(path: Path, other: Path | None) -> bool:
    return other is not None and path.resolve() == other.resolve()
