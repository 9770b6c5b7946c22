"""An error that nobody foresaw is told in one line, with what helps to mend it; the window goes on."""

import os
import signal
import subprocess
import sys
import textwrap

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QPushButton

from timeline_app.desktop.app import make_application
from timeline_app.desktop.log import log_folder
from timeline_app.desktop.trouble import details

QUOTED = "what the article says"


@pytest.fixture
def broken(start, seed, monkeypatch, qapp):
    """A window in which the command "fit" raises."""
    window = start(seed)

    def fail():
        raise ValueError(QUOTED)

    monkeypatch.setattr(window.does, "fit", fail)

    def run():
        try:
            window.run("fit")
        except ValueError as error:  # as Qt hands it on
            sys.excepthook(type(error), error, error.__traceback__)

    return window, run


def test_the_bar_says_during_what_and_the_window_goes_on(broken):
    window, run = broken
    run()
    assert window.message.words.text() == (
        "Something went wrong during “Fit all”. Your timeline is unchanged; you can go on."
    )
    window.commands["next_event"].trigger()
    window.commands["accept"].trigger()
    assert window.document.done == 2


def test_details_can_be_copied_and_hold_nothing_of_an_article(broken, monkeypatch):
    window, run = broken
    run()
    window.message.offers[0].click()
    dialog = window.trouble.dialog
    assert [part.text() for part in dialog.findChildren(QPushButton) if part.isDefault()] == ["Close"]
    dialog.copy.click()
    text = QGuiApplication.clipboard().text()
    assert "command: fit" in text
    assert "last act: join" in text
    assert "ValueError" in text
    assert "test_unforeseen.py" in text
    assert QUOTED not in text.replace("raise ValueError(QUOTED)", "")
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    dialog.log.click()
    assert opened == [str(log_folder())]


def test_a_hundred_errors_are_one_message_and_one_dialog(broken):
    window, run = broken
    run()
    window.message.offers[0].click()
    for _ in range(99):
        run()
    assert "100 times" in window.trouble.dialog.text.toPlainText()
    window.trouble.dialog.accept()


def test_words_of_an_error_are_told_only_where_they_are_the_programs_own():
    assert "no attribute" in details(AttributeError("no attribute 'x'"), "", "")
    assert QUOTED not in details(KeyError(QUOTED), "", "")


CHILD = """
import sys, os
from timeline_app.desktop.app import make_application, start
app = make_application()
window = start(app, [])
def end():
    {end}
window.stands.connect(end)
app.exec()
"""


def child(end):
    code = textwrap.dedent(CHILD).format(end=end)
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=os.environ)


@pytest.mark.parametrize("how", ["os.kill(os.getpid(), 9)", "import faulthandler; faulthandler._sigsegv()"])
def test_after_a_crash_the_next_window_says_so_once(start, how):
    make_application()
    child(how)
    first, second = start(), start()
    assert "stopped unexpectedly" in first.message.words.text()
    assert second.message.isHidden()
    first.message.offers[0].click()
    told = first.trouble.dialog.text.toPlainText()
    assert ("Segmentation fault" in told) == ("sigsegv" in how)
    first.trouble.dialog.accept()
    assert (log_folder() / "crash.txt").exists() == ("sigsegv" in how)


def test_what_ended_as_it_should_leaves_nothing_to_be_told(start):
    make_application()
    child("window.close()")
    assert start().message.isHidden()


def test_a_window_that_runs_has_not_crashed(start):
    make_application()
    code = textwrap.dedent(CHILD).format(end="print('stands', flush=True)")
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout.readline() == "stands\n"
        assert start().message.isHidden()
        running.send_signal(signal.SIGKILL)
