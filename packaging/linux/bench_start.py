"""How soon the frozen application paints its first window, beside bare ones: make bench-start.

One bare QMainWindow is frozen as the application is, with all that quick_start.py does: beside it the goal is set.  The
other is frozen as PyInstaller does it, which is what the window would be measured against without our care.

The screen of an X server lies in a file (Xvfb -fbdir), in which the first pixel of a window is seen as it is painted.
Turns alternate, so that whatever else the machine does strikes both; the first of each only warms up.
"""

from __future__ import annotations

import mmap
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging" / "frozen"))

from freeze import DIST, freeze

TURNS = 11
GOAL = 1.5  # times the bare window that is frozen the same way
BARE = {"bare window, frozen the same way": "bare_same", "bare window, by PyInstaller alone": "bare"}
WIDTH, HEIGHT = 1280, 800
PATIENCE = 30  # seconds
MEMORY = "/dev/shm"  # noqa: S108  (where the screen may lie without the server's waiting for a disk)
_BYTES = 4  # of a pixel


def main() -> int:
    """Print a line for each, with how many times a bare window it takes."""
    programs = {"Timeline App": DIST / "timeline-app" / "timeline-app"}
    for words, name in BARE.items():
        programs[words] = DIST / name / name
        if not programs[words].exists():
            freeze(ROOT / "packaging" / "frozen" / f"{name}.spec")
    measured: dict[str, list[tuple[float, float]]] = {name: [] for name in programs}
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        for _ in range(TURNS + 1):
            for name, program in programs.items():
                measured[name].append(start(program, Path(folder)))
    medians = {
        name: [statistics.median(column) for column in zip(*turns[1:], strict=True)] for name, turns in measured.items()
    }
    own = medians["Timeline App"]
    print(f"{'first window painted':<36}{'wall s':>8}{'CPU s':>8}   Timeline App takes (median of {TURNS}, warm)")
    for name, times in medians.items():
        wall, processor = (mine / other for mine, other in zip(own, times, strict=True))
        told = f"{wall:.2f} times on the clock, {processor:.2f} of the processor" if name in BARE else ""
        print(f"{name:<36}{times[0]:>8.3f}{times[1]:>8.3f}   {told}".rstrip())
    print(f"goal: at most {GOAL} times the one frozen the same way")
    return 0


@contextmanager
def screen(folder: Path) -> Iterator[tuple[str, mmap.mmap]]:
    """An X server: its name, and its screen as bytes."""
    read, write = os.pipe()
    size = f"{WIDTH}x{HEIGHT}x24"
    command = [
        "Xvfb",
        "-displayfd",
        str(write),
        "-screen",
        "0",
        size,
        "-fbdir",
        str(folder),
        "-nolisten",
        "tcp",
        "-br",
        "-noreset",
    ]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        name = f":{told.readline().strip()}"
    try:
        with (folder / "Xvfb_screen0").open("rb") as file:
            yield name, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    finally:
        server.terminate()
        server.wait()


def start(program: Path, folder: Path) -> tuple[float, float]:
    """Start a program on a new screen until its window is painted: seconds on the clock and of the processor."""
    with screen(folder) as (display, pixels):
        settings = {"DISPLAY": display, "HOME": str(folder), "PATH": "/usr/bin:/bin", "LANG": "en_US.UTF-8"}
        settings |= {name: os.environ[name] for name in ("DBUS_SESSION_BUS_ADDRESS",) if name in os.environ}
        began = time.perf_counter()
        process = subprocess.Popen([str(program)], env=settings, stderr=subprocess.DEVNULL)
        try:
            while is_dark(pixels):
                if time.perf_counter() - began > PATIENCE or process.poll() is not None:
                    raise TimeoutError(f"{program} shows no window")
                time.sleep(0.002)
            return time.perf_counter() - began, processor_time(process.pid)
        finally:
            process.terminate()
            process.wait()
            for lock in folder.rglob("*.lock"):
                lock.unlink()  # a program that ends so looks like one that crashed, and the next one would ask it first


def is_dark(pixels: mmap.mmap) -> bool:
    """Whether nothing is painted in the middle of the screen."""
    middle = len(pixels) - WIDTH * _BYTES * (HEIGHT // 2) + WIDTH * _BYTES // 2
    return not any(pixels[middle : middle + 64])


def processor_time(number: int) -> float:
    """Seconds of the processor that the threads of a process have used so far; /proc/PID/stat counts in hundredths."""
    threads = Path(f"/proc/{number}/task").glob("*/schedstat")
    return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e9


if __name__ == "__main__":
    sys.exit(main())
