"""Somebody at the screen: starts the program, presses keys, moves the mouse, and sees where a colour is."""

import subprocess
import sys
import time
from pathlib import Path

import numpy
from PySide6.QtGui import QColor, QImage

from timeline_app import store

ROOT = Path(__file__).parents[2]
PATIENCE = 90  # seconds: other work may hold the machine
PAUSE = 30  # milliseconds between two keys
BUTTON = "1"
RED, BLUE = "#d81b60", "#1e88e5"  # no colours of a style: they are nowhere else on the screen
PHOTOGRAPH = """
import sys
from PySide6.QtWidgets import QApplication
app = QApplication([])
app.primaryScreen().grabWindow(0).save(sys.argv[1])
"""


def wait_for(what, wanted):
    """What a function returns as soon as it is something."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if found := wanted():
            return found
        time.sleep(0.2)
    raise AssertionError(f"waited in vain for {what}")


class Person:
    """A person before the screen of `world`, who keeps what is seen in the end as a picture."""

    def __init__(self, world, picture):
        self.world, self.place, self.program, self.known = world, picture, None, set()

    def xdotool(self, *words):
        command = ["xdotool", *map(str, words)]
        done = subprocess.run(command, env=self.world, capture_output=True, text=True, check=False, timeout=PATIENCE)
        return done.stdout.split()

    # ---------------------------------------------------------------- the program

    def start(self, *arguments):
        """Start the program and wait for its window."""
        command = [sys.executable, "-m", "timeline_app", *map(str, arguments)]
        self.program = subprocess.Popen(command, env=self.world, cwd=ROOT)
        self.turn_to(Path(arguments[0]).stem if arguments else "Timeline App")

    def turn_to(self, title):
        """Wait for a window with that title and give it the keys, as the desktop of a person would."""
        self._turn(wait_for(title, lambda: self._windows(title)))

    def turn_to_dialog(self):
        """Wait for a window that was not there when the person last turned to one."""
        self._turn(wait_for("a dialog", lambda: [one for one in self._windows(".") if one not in self.known]))

    def turn_back(self):
        """Wait until all dialogs are gone, and turn to the window."""
        self._turn(wait_for("the dialogs to go", lambda: len(windows := self._windows(".")) == 1 and windows))

    def _turn(self, windows):
        self.xdotool("windowfocus", "--sync", windows[-1])
        self.known = {*self._windows(".")}

    def _windows(self, title):
        return self.xdotool("search", "--onlyvisible", "--name", title)

    def leave(self):
        """Take a picture and quit."""
        self.picture()
        self.keys("ctrl+q")
        assert self.program.wait(PATIENCE) == 0

    # ---------------------------------------------------------------- hands

    def keys(self, *names):
        self.xdotool("key", "--delay", PAUSE, *names)

    def type(self, words):
        self.xdotool("type", "--delay", PAUSE, words)

    def click(self, place, times=1):
        self.xdotool("mousemove", *place, "click", "--repeat", times, "--delay", 20, BUTTON)

    def drag(self, start, end):
        """Press, go there by way of the middle, let go."""
        middle = ((start[0] + end[0]) // 2, (start[1] + end[1]) // 2)
        moves = [word for place in (middle, end) for word in ("mousemove", *place)]
        self.xdotool("mousemove", *start, "mousedown", BUTTON, *moves, "mouseup", BUTTON)

    # ---------------------------------------------------------------- eyes

    def picture(self):
        """Keep what is on the screen."""
        self.place.parent.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-c", PHOTOGRAPH, str(self.place)]
        subprocess.run(command, env=self.world, check=True, timeout=PATIENCE)
        return QImage(str(self.place))

    def where(self, colour):
        """The middle of what is seen in a colour, as soon as two looks find it at the same place."""
        rgb = QColor(colour).rgb()
        return wait_for(colour, lambda: seen if (seen := self._middle(rgb)) == self._middle(rgb) else None)

    def _middle(self, rgb):
        return _middle(self.picture(), rgb)


def _middle(image, rgb):
    image = image.convertToFormat(QImage.Format.Format_ARGB32)
    pixels = numpy.frombuffer(image.constBits(), "<u4").reshape(image.height(), image.width())
    ys, xs = numpy.nonzero(pixels == rgb)
    return (int(xs.mean()), int(ys.mean())) if len(xs) else None


def saved(file, what, holds):
    """The timeline that a file holds, as soon as that is so of it."""
    return wait_for(what, lambda: timeline if holds(timeline := store.load(file)) else None)
