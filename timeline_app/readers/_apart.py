"""PDFs are looked at in a process apart: PDFium is not ours, and a file made to do harm may keep it busy for ever.

It is started with the first PDF and then waits for others; it has so much memory, and so much time for each file.  When
it dies, or has to be ended, that file alone is refused.
"""

from __future__ import annotations

import atexit
import json
import os
import signal
import struct
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import IO

from timeline_app.readers._pdfium import MOST_PAGES, Found, Piece, look

_ARGUMENT = "--look-at-pdfs"  # by which the program is such a process
_MOST_SECONDS = 60.0  # on a slow machine; most files take a hundredth of one
_MOST_MEMORY = 1_500_000_000  # bytes
_LATEST = 120  # seconds after which the process ends by itself, should nobody be left to end it
_READY = b"+"
_HEAD = struct.Struct(">QQ")
_LENGTH = struct.Struct(">Q")


class _Helper:
    """The process, when there is one; it answers one question at a time."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, data: bytes, most_pages: int, seconds: float) -> Found | None:
        """What is found in a PDF; None where the process died over it."""
        with self._turn:
            try:
                process = self._started()
            except (OSError, EOFError):  # no process can be started here
                self.end()
                return look(data, most_pages)
            alarm = threading.Timer(seconds, process.kill)
            alarm.start()
            try:
                return _asked(process, data, most_pages)
            except (OSError, EOFError, ValueError, MemoryError):
                self.end()
                return None
            finally:
                alarm.cancel()

    def end(self) -> None:
        """End the process, whatever it does."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            for stream in (process.stdin, process.stdout):
                with suppress(OSError):
                    if stream is not None:
                        stream.close()
            process.wait()

    def _started(self) -> subprocess.Popen[bytes]:
        """The process, that there is or a new one; raises OSError or EOFError where none can be started."""
        if self._process is None or self._process.poll() is not None:
            self.end()
            self._process = subprocess.Popen(
                _command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            assert self._process.stdout is not None  # noqa: S101  (a pipe)
            _exactly(self._process.stdout, len(_READY))
        return self._process


_HELPER = _Helper()
atexit.register(_HELPER.end)


def looked_at(data: bytes, *, most_pages: int = MOST_PAGES, seconds: float = _MOST_SECONDS) -> Found | None:
    """What is found in a PDF, None where that takes too much time or memory."""
    return _HELPER.ask(data, most_pages, seconds)


def _command() -> list[str]:
    program = [] if getattr(sys, "frozen", False) else ["-m", "timeline_app"]
    return [sys.executable, *program, _ARGUMENT]


def _asked(process: subprocess.Popen[bytes], data: bytes, most_pages: int) -> Found:
    assert process.stdin is not None  # noqa: S101  (both are pipes)
    assert process.stdout is not None  # noqa: S101
    process.stdin.write(_HEAD.pack(len(data), most_pages))
    process.stdin.write(data)
    process.stdin.flush()
    (length,) = _LENGTH.unpack(_exactly(process.stdout, _LENGTH.size))
    wrong, said, pages, *counts = json.loads(_exactly(process.stdout, length))
    return Found(wrong, said, [[Piece(*piece) for piece in page] for page in pages], *counts)


def _exactly(stream: IO[bytes], length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return data


# ---------------------------------------------------------------- in the process


def serve() -> int:
    """Look at the PDFs that come in, one after the other, until no more can come; the exit code."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the one that asks
    _bound_memory()
    # Not sys.stdin, which a program without a console has not; and what PDFium may print is no answer.
    answering = os.dup(1)
    os.dup2(2, 1)
    with suppress(EOFError, BrokenPipeError), open(0, "rb") as questions, open(answering, "wb") as answers:  # noqa: PTH123
        answers.write(_READY)
        answers.flush()
        while True:
            length, most_pages = _HEAD.unpack(_exactly(questions, _HEAD.size))
            data = _exactly(questions, length)
            _wake(_LATEST)
            answer = json.dumps(look(data, most_pages)).encode()
            _wake(0)
            answers.write(_LENGTH.pack(len(answer)) + answer)
            answers.flush()
    return 0


def _wake(seconds: int) -> None:
    """End this process, though it be amid PDFium, after so many seconds, or with 0 never."""
    if sys.platform != "win32":
        signal.alarm(seconds)


def _bound_memory() -> None:
    if sys.platform == "win32":  # there it is bounded by time alone
        return
    import resource

    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
