"""A second start with a window open: the file goes where it is open, or where nothing is, or into its own window."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QDir
from PySide6.QtNetwork import QLocalSocket

from timeline_app import store
from timeline_app.desktop import log
from timeline_app.desktop import second_start as second
from timeline_app.model import Timeline

OWN_WINDOW = """
import sys
from timeline_app.desktop import app
start = app.start
def tell(made, files):
    window = start(made, files)
    window.stands.connect(lambda: (print("own window", flush=True), window.close()))
    return window
app.start = tell
from timeline_app.__main__ import main
sys.exit(main(sys.argv[1:]))
"""

SHOWS = """
import sys
from PySide6.QtCore import QTimer
from timeline_app.desktop import app, log, second_start
made = app.make_application()
window = app.start(made, sys.argv[1:])
def tell():
    if window.findChild(second_start.Listener) and window.document.path:
        timer.stop()
        print(log.own_place(), flush=True)
timer = QTimer(interval=10)
timer.timeout.connect(tell)
timer.start()
made.exec()
"""


@pytest.fixture
def again(qtbot):
    """Start the program a second time; whether it opened a window of its own."""

    def start_again(*arguments):
        command = [sys.executable, "-c", OWN_WINDOW, *map(str, arguments)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ) as process:
            qtbot.waitUntil(lambda: process.poll() is not None, timeout=30_000)
            assert process.returncode == 0
            return "own window" in process.stdout.read()

    return start_again


@pytest.fixture
def window(start, qtbot):
    """A window that hears second starts."""
    window = start()
    qtbot.waitUntil(lambda: window.findChild(second.Listener) is not None)
    return window


@pytest.fixture
def file(tmp_path):
    store.save(Timeline("November"), tmp_path / "n.timeline")
    return tmp_path / "n.timeline"


def test_an_empty_window_takes_what_a_second_start_was_given(window, again, qtbot, seed):
    assert not again(seed)
    qtbot.waitUntil(lambda: bool(window.document.timeline.events), timeout=30_000)


def test_without_files_an_empty_window_comes_to_the_front(window, again):
    assert not again()
    assert window.document.is_blank


def test_a_file_that_is_open_is_shown_there(window, again, file):
    window.open_paths([file])
    assert not again(file)
    assert window.document.path == file


def test_what_is_open_is_never_replaced(window, again, file, tmp_path):
    window.open_paths([file])
    store.save(Timeline("December"), tmp_path / "d.timeline")
    assert again(tmp_path / "d.timeline")
    assert again()
    assert window.document.path == file


def test_new_window_asks_nobody(window, again, file):
    assert again("--new-window", file)
    assert window.document.is_blank


@pytest.fixture
def other(file, window):
    """A window of another process that shows the file."""
    with subprocess.Popen([sys.executable, "-c", SHOWS, str(file)], stdout=subprocess.PIPE, text=True) as process:
        process.lock = Path(process.stdout.readline().rstrip())
        yield process
        process.kill()


def test_of_two_windows_the_one_that_shows_the_file_is_asked_first(window, other, again, file):
    assert not again(file)
    assert window.document.is_blank


def test_what_a_killed_window_left_is_swept_by_the_next_one(other, start):
    socket = Path(QDir.tempPath(), log.socket_name(other.lock))
    assert socket.exists()
    other.kill()
    other.wait()
    start()
    assert not other.lock.exists()
    assert not socket.exists()


def test_a_first_start_loads_nothing_to_ask_with(tmp_path):
    code = (
        "import sys; from timeline_app.desktop import app; made = app.make_application(); "
        "sys.exit(app._is_taken([]) or 'PySide6.QtNetwork' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, env=os.environ).returncode == 0


def test_a_process_that_was_killed_keeps_nobody_waiting(qapp, tmp_path):
    started = time.perf_counter()
    assert not second.hand_over([], [tmp_path / "gone.lock"])
    assert (time.perf_counter() - started) * 1000 < second.PATIENCE, "it does not wait for an answer"


@pytest.mark.parametrize(
    "message",
    [
        b"",
        b"hello",
        b"[]",
        b"[" * 100_000,
        b"\xff\xfe",
        b"{}",
        b'{"wish": "take"}',
        b'{"wish": "format", "paths": []}',
        b'{"wish": ["take"], "paths": []}',
        b'{"wish": "take", "paths": "/etc/passwd"}',
        b'{"wish": "take", "paths": [1]}',
        b'{"wish": "take", "paths": ["relative"]}',
        b'{"wish": "take", "paths": ["/a\\u0000b"]}',
        b'{"wish": "take", "paths": [], "run": "rm"}',
        b'{"wish": "take", "paths": ["/' + b"a" * 5000 + b'"]}',
        b'{"wish": "take", "paths": [' + b",".join([b'"/a"'] * 10_001) + b"]}",
    ],
    ids=lambda message: message[:40].decode("latin-1"),
)
def test_what_no_second_start_sends_is_not_understood(message):
    assert second.understood(message) is None


@pytest.mark.parametrize("sent", [b"garbage\n", b"\0" * 3_000_000, b'{"wish": "take", "paths": [3]}\n', b"half"])
def test_garbage_changes_nothing_and_the_window_still_hears(window, again, qtbot, sent):
    socket = QLocalSocket()
    socket.connectToServer(log.socket_name(log.own_place()))
    assert socket.waitForConnected(1000)
    socket.write(sent)
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert bytes(socket.readAll().data()) == b""
    assert window.document.is_blank
    assert not again()
