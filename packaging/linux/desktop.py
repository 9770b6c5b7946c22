"""A desktop in a system of system.py: Openbox and PCManFM on an X server, and the hand of a person.

PCManFM is told to run launchers at once (quick_exec): by default it asks before each one on the desktop.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from system import HOME, System

ICONS = {"timeline-app.desktop": 60, "seed.timeline": 200, "attentats.txt": 340, "page.html": 480, "paper.pdf": 620}
TOP, MIDDLE, DOWN = 60, 48, 30  # pixels: where icons begin, and their middle from there
SCREEN = "1280x800x24"
PATIENCE = 60  # seconds
SLOWLY = 120  # seconds that a file manager may take for its desktop on a busy machine
TRIES = 4  # how often it is started when it draws none, which happens where much else is under way


@contextmanager
def display() -> Iterator[str]:
    """An X server of its own: its name, ":7"."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", SCREEN, "-nolisten", "tcp", "-ac"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        name = f":{told.readline().strip()}"
    try:
        yield name
    finally:
        server.terminate()
        server.wait()


class Desktop:
    """What a person sees and does."""

    def __init__(self, system: System, pictures: Path, name: str) -> None:
        self._system, self._pictures, self._name = system, pictures, name
        self._home = system.root / HOME[1:]
        self._variables = {"DISPLAY": name, "XDG_CURRENT_DESKTOP": "LXDE"}
        self.files: dict[str, int] = {}

    # ------------------------------------------------------------ making it

    def put(self, file: str, write: Callable[[Path], object]) -> None:
        """Put a file on the desktop."""
        place = self._home / "Desktop" / file
        place.parent.mkdir(exist_ok=True)
        write(place)
        self.files[file] = ICONS[file]

    def begin(self) -> bool:
        """Start window manager and file manager; whether all icons are drawn."""
        (self._home / "Desktop/timeline-app.desktop").symlink_to("/usr/share/applications/timeline-app.desktop")
        self.files["timeline-app.desktop"] = ICONS["timeline-app.desktop"]
        settings = self._home / ".config"
        items = "[*]\nwallpaper_mode=color\ndesktop_bg=#335577\ndesktop_fg=#ffffff\nshow_documents=0\nshow_trash=0\n"
        items += "show_mounts=0\n" + "".join(f"[{name}]\nx={x}\ny={TOP}\n" for name, x in self.files.items())
        for name, text in {
            "pcmanfm/t/desktop-items-0.conf": items,
            "libfm/libfm.conf": "[config]\nsingle_click=0\nquick_exec=1\n",
        }.items():
            (settings / name).parent.mkdir(parents=True, exist_ok=True)
            (settings / name).write_text(text)
        subprocess.run(["chown", "-R", "1000:1000", str(self._home)], check=True)
        self._variables |= self._bus()
        self.start("openbox")
        # A file manager that comes before the window manager may never draw its desktop.
        return self._within(SLOWLY, self._is_managed) and any(self._has_icons() for _ in range(TRIES))

    def _has_icons(self) -> bool:
        """Start the file manager; whether its desktop comes with all icons.  One that draws none is ended."""
        manager = self.start("pcmanfm", "--desktop", "--profile", "t")
        if self._within(SLOWLY, self._is_mapped) and self._within(SLOWLY, self._is_drawn):
            return True
        manager.kill()
        manager.wait()
        return False

    def _is_managed(self) -> bool:
        """Whether the X server has a window manager, which tells there how many desktops it has."""
        return self._xdotool("get_num_desktops") not in ("", "0")

    def _is_mapped(self) -> bool:
        """Whether the X server shows a window of the file manager: that of the desktop."""
        return bool(self._xdotool("search", "--onlyvisible", "--class", "pcmanfm"))

    def _bus(self) -> dict[str, str]:
        told = self._system.run("dbus-launch", person=True, **self._variables).stdout.split("\n")
        return dict(line.split("=", 1) for line in told if "=" in line)

    def _is_drawn(self) -> bool:
        place = self.picture("0-desktop")
        crops = (f"90x60+{x}+{TOP}" for x in self.files.values())
        counts = [self._here("convert", str(place), "-crop", crop, "-format", "%k", "info:") for crop in crops]
        return all(count.isdigit() and int(count) > 8 for count in counts)

    def compositor(self) -> bool:
        """Start a compositor of Wayland without a screen; whether it runs."""
        log = self._pictures / "weston.log"
        self._system.start("weston", "--backend=headless-backend.so", "--socket=wayland-test", "--idle-time=0", log=log)
        return self._within(PATIENCE, (self._home / ".run/wayland-test").exists)

    # ------------------------------------------------------------ what a person does

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        """Start a program there."""
        return self._system.start(*command, log=self._pictures / f"{command[0]}.log", **self._variables)

    def ask(self, *command: str) -> str:
        """What a program says."""
        return self._system.run(*command, person=True, **self._variables).stdout.strip()

    def double_click(self, file: str) -> None:
        """Double-click an icon of the desktop."""
        self._to(file)
        self._xdotool("click", "--repeat", "2", "--delay", "120", "1")

    def menu(self, file: str, name: str) -> None:
        """Right-click an icon, take a picture of its menu, and leave it again."""
        self._to(file)
        self._xdotool("click", "3")
        time.sleep(2)
        self._xdotool("key", "Down")
        time.sleep(1)
        self.picture(name)
        self._xdotool("key", "Escape")
        self._xdotool("key", "Escape")
        time.sleep(1)

    def aside(self) -> None:
        """Move the window down, so that the icons can be reached."""
        for window in self._windows():
            self._xdotool("windowmove", window, "20", "260")
        time.sleep(2)

    def end(self) -> None:
        """End the program, whatever it shows."""
        for number in self.processes():
            subprocess.run(["kill", str(number)], check=False)
        if not self._within(10, lambda: not self.processes()):
            for number in self.processes():
                subprocess.run(["kill", "-9", str(number)], check=False)
        for place in self._home.glob(".local/share/**/running"):
            shutil.rmtree(place)  # or the next one would say that this one crashed
        time.sleep(1)

    # ------------------------------------------------------------ what a person sees

    def shows(self, title: str, name: str) -> bool:
        """Whether a window of the program comes that has this in its title; a picture of it is kept."""
        there = self._within(PATIENCE, lambda: any(title in self._title(window) for window in self._windows()))
        time.sleep(6)
        self.picture(name)
        return there

    def settles(self) -> list[int]:
        """The processes of the program that are left a while after a second start."""
        time.sleep(6)
        self._within(20, lambda: len(self.processes()) == 1)
        return self.processes()

    def has_events(self) -> bool:
        """Whether the timeline without a name, which the window keeps as it goes, has events."""
        folder = self._home / ".local/share/timeline_app/timeline_app/untitled"
        if not folder.is_dir():
            folder = next(iter(self._home.glob(".local/share/**/untitled")), folder)
        return self._within(PATIENCE, lambda: any(self._events(file) for file in folder.glob("*.timeline")))

    def _events(self, file: Path) -> int:
        inside = f"{HOME}/{file.relative_to(self._home)}"
        return self._system.run("timeline-app", "find", inside, "le", person=True).stdout.count("\n")

    def picture(self, name: str) -> Path:
        """A picture of the screen."""
        place = self._pictures / f"{name}.png"
        if self._name:
            self._here("scrot", "-o", str(place))
        return place

    def processes(self) -> list[int]:
        """The numbers of the program's processes in that system, without those that it started itself."""
        found = []
        for place in Path("/proc").glob("[0-9]*"):
            try:
                program = str((place / "exe").readlink())
                parent = int((place / "stat").read_text().rsplit(")", 1)[1].split()[1])
            except (OSError, IndexError):
                continue
            if program.endswith("/timeline-app/timeline-app") and str(self._system.root) in str(
                (place / "root").readlink()
            ):
                found.append((int(place.name), parent))
        numbers = {number for number, _parent in found}
        return sorted(number for number, parent in found if parent not in numbers)

    def uses(self, library: str) -> bool:
        """Whether the program has a library of that name loaded."""
        return any(library in Path(f"/proc/{number}/maps").read_text() for number in self.processes())

    def lives(self, process: subprocess.Popen[bytes], seconds: float) -> bool:
        """Whether a process is still there after so many seconds."""
        time.sleep(seconds)
        return process.poll() is None

    # ------------------------------------------------------------ by which means

    def _to(self, file: str) -> None:
        self._xdotool("mousemove", str(self.files[file] + MIDDLE), str(TOP + DOWN), "sleep", "0.4")

    def _windows(self) -> list[str]:
        return self._xdotool("search", "--onlyvisible", "--class", "timeline").split()

    def _title(self, window: str) -> str:
        return self._xdotool("getwindowname", window)

    def _xdotool(self, *words: str) -> str:
        return self._here("xdotool", *words)

    def _here(self, *command: str) -> str:
        settings = {**os.environ, "DISPLAY": self._name}
        return subprocess.run(command, capture_output=True, text=True, check=False, env=settings).stdout.strip()

    def _within(self, seconds: float, holds: Callable[[], bool]) -> bool:
        until = time.monotonic() + seconds
        while not holds():
            if time.monotonic() > until:
                return False
            time.sleep(0.5)
        return True
