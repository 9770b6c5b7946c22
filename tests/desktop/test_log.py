"""The log is opened with the first word that is written into it."""

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType

from timeline_app.desktop import log


@pytest.fixture
def running(qapp):
    log.open_log()
    yield
    log.close_log()


@pytest.mark.usefixtures("running")
def test_a_start_says_that_it_runs_and_writes_nothing():
    assert log.own_place().exists()
    assert not (log.log_folder() / "log.txt").exists()


@pytest.mark.usefixtures("running")
def test_what_went_wrong_and_what_qt_says_is_written():
    log.log().warning("the first word")
    log.log_qt(QtMsgType.QtCriticalMsg, QMessageLogContext(), "the second")
    log.log_qt(QtMsgType.QtDebugMsg, QMessageLogContext(), "too little")
    lines = (log.log_folder() / "log.txt").read_text("utf-8").splitlines()
    assert [line.split(maxsplit=2)[2] for line in lines] == ["WARNING the first word", "ERROR Qt: the second"]


@pytest.mark.usefixtures("running")
def test_a_large_log_is_put_aside_first():
    (log.log_folder() / "log.txt").write_text("x" * 1_000_001)
    log.log().warning("the first word")
    assert (log.log_folder() / "log.txt.1").stat().st_size == 1_000_001
    assert "the first word" in (log.log_folder() / "log.txt").read_text("utf-8")


def test_a_folder_that_cannot_be_written_stops_nobody(qapp, tmp_path, monkeypatch):
    (tmp_path / "place").write_text("a file where the folder should be")
    monkeypatch.setattr(log, "log_folder", lambda: tmp_path / "place")
    log.open_log()
    log.log().warning("nobody hears this")
    assert log.own_place() is None
    log.close_log()
