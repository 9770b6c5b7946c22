"""Files that macOS asks for by an event: they reach the window, also those that come before it stands."""

from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from timeline_app.desktop.file_events import FileEvents


def test_files_are_opened_once_the_window_stands(qapp, tmp_path):
    files = [tmp_path / "été.timeline", tmp_path / "article.txt"]
    opened = []
    events = FileEvents(qapp)
    qapp.installEventFilter(events)
    try:
        QApplication.sendEvent(qapp, QFileOpenEvent(str(files[0])))
        assert opened == []
        events.begin(opened.extend)
        assert opened == files[:1]
        QApplication.sendEvent(qapp, QFileOpenEvent(str(files[1])))
        assert opened == files
    finally:
        qapp.removeEventFilter(events)
