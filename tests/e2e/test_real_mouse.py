"""The program on a real X server under a real mouse; what is saved in the end proves what the hand did."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

import timeline_app
from timeline_app.dates import Precision

ROOT = Path(__file__).parents[2]
PATIENCE = 90  # seconds: other work may hold the machine
PLACE = (620, 166)  # on the canvas, with or without a message above it, and above the highest card
BUTTON, WHEEL_UP = "1", "4"


@pytest.fixture
def display():
    """The number of an X server of our own."""
    if not (shutil.which("Xvfb") and shutil.which("xdotool")):
        pytest.skip("Xvfb or xdotool is not installed")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()  # empty when the server could not start
    if not number:
        server.wait()
        pytest.skip("Xvfb does not start here")
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.fixture
def world(display, tmp_path):
    """The environment of the program: that screen, an empty home, nothing that glides."""
    home = {name: str(tmp_path / "home") for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
    calm = {"TIMELINE_APP_REDUCED_MOTION": "1", "QT_SCALE_FACTOR": "1", "LC_ALL": "C.UTF-8", "LANGUAGE": "en"}
    made = {**os.environ, **home, **calm, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    probe = [sys.executable, "-c", "from PySide6.QtWidgets import QApplication; QApplication([])"]
    tried = subprocess.run(probe, env=made, capture_output=True, text=True, check=False)
    if tried.returncode:
        pytest.skip(f"Qt's xcb plugin does not load: {tried.stderr.strip().splitlines()[0] if tried.stderr else ''}")
    return made


def wait_for(what, wanted):
    """What a function returns as soon as it is something."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if found := wanted():
            return found
        time.sleep(0.2)
    raise AssertionError(f"waited in vain for {what}")


def test_wheel_drag_and_double_click_of_a_real_mouse(world, seed, tmp_path):
    file = tmp_path / "chronology.timeline"
    timeline_app.save(timeline_app.build_timeline([seed]), file)

    def xdotool(*words):
        command = ["xdotool", *map(str, words)]
        done = subprocess.run(command, env=world, capture_output=True, text=True, check=False, timeout=PATIENCE)
        return done.stdout.split()

    def make(title):
        """Double-click at the place and type the title of a new event."""
        xdotool("mousemove", *PLACE, "click", "--repeat", 2, "--delay", 20, BUTTON)
        xdotool("type", "--delay", 30, title)
        xdotool("key", "Return", "ctrl+s")
        return wait_for(title, lambda: {event.title: event for event in timeline_app.load(file).events}.get(title))

    program = subprocess.Popen([sys.executable, "-m", "timeline_app", str(file)], env=world, cwd=ROOT)
    try:
        window = wait_for("the window", lambda: xdotool("search", "--onlyvisible", "--name", "chronology"))[-1]
        xdotool("windowfocus", "--sync", window)
        first = make("first")
        assert first.when.precision is Precision.DAY
        x, y = PLACE
        xdotool(
            "mousemove", x, y, "mousedown", BUTTON, "mousemove", x + 100, y, "mousemove", x + 200, y, "mouseup", BUTTON
        )
        second = make("second")
        assert second.when.end <= first.when.start
        xdotool("click", "--repeat", 30, "--delay", 20, WHEEL_UP)
        third = make("third")
        assert third.when.precision.rank < Precision.DAY.rank
        assert second.when.contains(third.when)
        xdotool("key", "ctrl+q")
        assert program.wait(PATIENCE) == 0
    finally:
        program.kill()
        program.wait()
