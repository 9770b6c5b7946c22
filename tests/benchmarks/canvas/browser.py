"""Chromium without a window, spoken to over a pipe; and the processor time of all its processes (Linux)."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import signal
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any, Self

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--remote-debugging-pipe",
         "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-extensions",
         "--allow-file-access-from-files")  # fmt: skip
TICK = 1000 / os.sysconf("SC_CLK_TCK")  # milliseconds


def find_browser() -> str | None:
    """Where Chromium is, or None."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


class Browser:
    """A page in Chromium, at a size in logical pixels and a scale; closed with its context."""

    def __init__(self, program: str, page: Path, size: tuple[int, int], scale: float) -> None:
        self._profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self._number, self._session, self._rest = 0, "", b""
        width, height = size
        arguments = [program, *FLAGS, f"--user-data-dir={self._profile.name}", f"--window-size={width},{height}"]
        arguments += [f"--force-device-scale-factor={scale:g}", "about:blank"]
        self._pid, self._write, self._read = _start(arguments)
        try:
            self._open(page, width, height)
        except BaseException:
            self._end()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self._end()

    def call(self, script: str) -> Any:
        """The value of a script on the page, waited for when it is a promise; raises RuntimeError with its error."""
        answer = self._ask("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"])[:500])
        return answer["result"].get("value")

    def cpu(self) -> float:
        """Milliseconds of processor time of the browser and all processes that it has started."""
        parents, times = {}, {}
        for folder in Path("/proc").iterdir():
            if folder.name.isdigit() and (fields := _stat(folder)):
                parents[int(folder.name)], times[int(folder.name)] = int(fields[1]), int(fields[11]) + int(fields[12])
        return TICK * sum(took for pid, took in times.items() if _descends(pid, self._pid, parents))

    def _open(self, page: Path, width: int, height: int) -> None:
        target = self._ask("Target.createTarget", url="about:blank", newWindow=True, width=width, height=height)
        self._session = self._ask("Target.attachToTarget", targetId=target["targetId"], flatten=True)["sessionId"]
        self._ask("Page.navigate", url=page.as_uri())
        self.call("document.readyState == 'complete' || new Promise(done => addEventListener('load', done))")

    def _end(self) -> None:
        for pipe in (self._write, self._read):
            os.close(pipe)
        _end_group(self._pid)
        self._profile.cleanup()

    def _ask(self, method: str, **parameters: object) -> Any:
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        _write_all(self._write, json.dumps(message).encode() + b"\0")
        while True:
            told = json.loads(self._next())
            if told.get("id") == self._number:
                if "error" in told:
                    raise RuntimeError(f"{method}: {told['error']}")
                return told["result"]

    def _next(self) -> bytes:
        while b"\0" not in self._rest:
            part = os.read(self._read, 1 << 16)
            if not part:
                raise RuntimeError("Chromium has ended")
            self._rest += part
        message, self._rest = self._rest.split(b"\0", 1)
        return message


def _start(arguments: list[str]) -> tuple[int, int, int]:
    """Start a program that reads from its file 3 and writes to its file 4: its id, our ends of both."""
    pipes = [*os.pipe(), *os.pipe()]
    its_read, our_write, our_read, its_write = (fcntl.fcntl(pipe, fcntl.F_DUPFD_CLOEXEC, 10) for pipe in pipes)
    for pipe in pipes:
        os.close(pipe)
    quiet = (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)
    own = [(os.POSIX_SPAWN_DUP2, its_read, 3), (os.POSIX_SPAWN_DUP2, its_write, 4)]
    pid = os.posix_spawn(arguments[0], arguments, os.environ, file_actions=[quiet, *own], setpgroup=0)
    os.close(its_read)
    os.close(its_write)
    return pid, our_write, our_read


def _end_group(pid: int) -> None:
    """End a process that we started, with its group, and wait for it."""
    try:
        os.killpg(pid, signal.SIGTERM)
        os.waitpid(pid, 0)
    except (ProcessLookupError, ChildProcessError):
        return


def _write_all(pipe: int, data: bytes) -> None:
    while data:
        data = data[os.write(pipe, data) :]


def _stat(folder: Path) -> list[str]:
    """The fields of /proc/PID/stat after the name; none for a process that has just gone."""
    try:
        return (folder / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    except OSError:
        return []


def _descends(pid: int, ancestor: int, parents: dict[int, int]) -> bool:
    while pid not in (0, ancestor):
        pid = parents.get(pid, 0)
    return pid == ancestor
