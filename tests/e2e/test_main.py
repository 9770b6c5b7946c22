"""The real `main`, from arguments to exit code: a file is opened, an event judged by a key, the program quit."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from timeline_app import store
from timeline_app.__main__ import NEW_WINDOW, main
from timeline_app.dates import When
from timeline_app.desktop.window import MainWindow
from timeline_app.model import Event, Status, Timeline


@pytest.fixture
def hands(qapp):
    """Let something be done every 20 ms to the window that has a file, one thing after the other."""
    timer = QTimer(interval=20)

    def do(*things):
        left = list(things)

        def next_thing():
            for window in QApplication.topLevelWidgets():
                if left and isinstance(window, MainWindow) and window.document.path:
                    left.pop(0)(window)

        timer.timeout.connect(next_thing)
        timer.start()

    yield do
    timer.stop()


def test_from_the_arguments_to_the_exit_code(hands, picture_of, tmp_path):
    file = tmp_path / "november.timeline"
    store.save(Timeline("November", (), (Event("paris", When.day(2015, 11, 13), "Attacks"),)), file)

    def press(key, held=Qt.KeyboardModifier.NoModifier):
        return lambda window: QTest.keyClick(window.windowHandle(), key, held)

    hands(
        press(Qt.Key.Key_J), press(Qt.Key.Key_A), picture_of, press(Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    )
    assert main([NEW_WINDOW, str(file)]) == 0
    assert store.load(file).events[0].status is Status.ACCEPTED
