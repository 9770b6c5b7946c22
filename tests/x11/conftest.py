"""The program as a process on a real X server, under a real keyboard and mouse: `make test-x11`.

Each test does one thing that a person does; what is saved in the end proves that it was done, and build/x11 shows it.
`make test` has one of these tests, where it can run.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.x11.person import BLUE, PATIENCE, RED, Person
from timeline_app import store
from timeline_app.assets import seeds
from timeline_app.dates import When
from timeline_app.model import Event, Timeline

ALL = bool(os.environ.get("X11"))
NEEDED = ("Xvfb", "xdotool")
PROBE = "from PySide6.QtWidgets import QApplication; QApplication([])"
SMOKE = "test_real_mouse.py"  # which runs among all other tests too
collect_ignore = [] if ALL else [path.name for path in Path(__file__).parent.glob("test_*.py") if path.name != SMOKE]


def give_up(why):
    """Where this was asked for it fails; among all other tests it is skipped."""
    if ALL:
        pytest.exit(f"make test-x11 cannot run: {why}", returncode=2)
    pytest.skip(why)


@pytest.fixture(scope="session")
def display():
    """The number of an X server of our own."""
    missing = [name for name in NEEDED if not shutil.which(name)]
    if missing:
        give_up(f"{' and '.join(missing)} not installed (on Debian: sudo apt-get install xvfb xdotool)")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()  # empty when the server could not start
    if not number:
        server.wait()
        give_up("Xvfb does not start here")
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.fixture
def world(display, tmp_path):
    """The environment of the program: that screen, an empty home, nothing that glides."""
    home = {name: str(tmp_path / "home") for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
    calm = {"TIMELINE_APP_REDUCED_MOTION": "1", "QT_SCALE_FACTOR": "1", "LC_ALL": "C.UTF-8", "LANGUAGE": "en"}
    made = {**os.environ, **home, **calm, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    tried = subprocess.run([sys.executable, "-c", PROBE], env=made, capture_output=True, text=True, check=False)
    if tried.returncode:
        give_up(f"Qt's xcb plugin does not load: {tried.stderr.strip().splitlines()[:1]}")
    return made


@pytest.fixture
def person(world, tmp_path, request):
    """Somebody at the keyboard; in the end the program has nothing to complain of."""
    made = Person(world, Path(__file__).parents[2] / "build" / "x11" / f"{request.path.stem.removeprefix('test_')}.png")
    yield made
    if made.program is not None and made.program.poll() is None:
        made.picture()
        made.program.kill()
        made.program.wait(PATIENCE)
    logs = [path.read_text("utf-8") for path in (tmp_path / "home").rglob("log.txt")]
    assert [line for log in logs for line in log.splitlines() if " INFO " not in line] == []


@pytest.fixture
def seed():
    return seeds() / "000_ed0140e1a063c6cd.txt"


@pytest.fixture
def january(tmp_path):
    """A file with twelve events on twelve days; the third is red, the ninth blue."""
    colours = {3: RED, 9: BLUE}
    days = range(1, 13)
    events = tuple(
        Event(f"e{day}", When.day(2015, 1, day), f"Event {day}", colour=colours.get(day, "")) for day in days
    )
    store.save(Timeline("January", (), events), tmp_path / "january.timeline")
    return tmp_path / "january.timeline"
