"""The real application in a home of its own: each test opens the window as `timeline-app FILE...` does."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMessageBox

from timeline_app.assets import seeds
from timeline_app.desktop import app as application
from timeline_app.desktop import bindings
from timeline_app.desktop.settings import Settings

TITLES = [
    "Attentat contre un avion de ligne russe au-dessus du Sinaï, 224 morts",
    "Attaques à Paris, 130 morts",
    "Vladimir Poutine rencontre François Hollande",
]
PICTURES = Path(__file__).parents[2] / "build" / "e2e"


@pytest.fixture
def seed():
    return seeds() / "000_ed0140e1a063c6cd.txt"


@pytest.fixture(autouse=True)
def _home(tmp_path, monkeypatch):
    """Settings, log and cache go into a folder that is thrown away."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    # pytest-qt's own handler stays: it fails a test in which Qt warns.
    monkeypatch.setattr(application, "qInstallMessageHandler", lambda _handler: None)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))


@pytest.fixture
def answers(monkeypatch):
    """What the person answers when asked to save: changed by the test; by default the changes may go."""
    given = {"answer": QMessageBox.StandardButton.Discard, "asked": 0}

    def question(*_arguments):
        given["asked"] += 1
        return given["answer"]

    monkeypatch.setattr(QMessageBox, "question", question)
    return given


@pytest.fixture
def picture_of(request):
    """Keep what a window shows as build/e2e/FILE_TEST.png."""
    name = re.sub(r"\W+", "_", f"{request.path.stem}_{request.node.name}".replace("test_", "")).strip("_")

    def keep(window):
        PICTURES.mkdir(parents=True, exist_ok=True)
        window.grab().save(str(PICTURES / f"{name[:120]}.png"))

    return keep


@pytest.fixture
def start(qtbot, qapp, answers, monkeypatch, picture_of):
    """Open the window on some files, in English, and wait until they are read; the end of each test is pictured."""
    import sys

    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    windows = []

    def open_window(*files, language="en", wait=True):
        app = application.make_application()
        Settings().language = language
        Settings().animate = False  # tests do not wait for what glides
        window = application.start(app, [str(file) for file in files])
        windows.append(window)
        qtbot.waitExposed(window)
        if wait:
            qtbot.waitUntil(lambda: window.workspace is not None)
            if files:
                qtbot.waitUntil(
                    lambda: not window.message.isHidden() and not window.under_way.is_anything, timeout=30_000
                )
        return window

    yield open_window
    bindings.set_keys({}, {})
    for window in [window for window in windows if window.isVisible()][-1:]:
        picture_of(window)
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def titles():
    return TITLES
