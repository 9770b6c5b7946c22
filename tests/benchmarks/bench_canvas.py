"""The canvas: frames, layout, start, memory and what can be read of it, beside matplotlib's and the browser's ways.

Run: make bench-canvas [COUNTS="100 1000"] [PARTS="frames layout"] [SLOW=yes] [VIS=yes]

The parts are frames, naive, vis, layout, start, memory and labels.  Figures are processor time of all threads, in
milliseconds and in yardsticks, which are 100 000 turns of a plain loop measured before and after in the same process.
VIS=yes fetches vis-timeline into build/bench/vis; once it is there it is measured, if Chromium is there too.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.canvas import tables
from benchmarks.canvas.browser import find_browser

ROOT = Path(__file__).resolve().parents[2]
COUNTS = (100, 1_000, 10_000, 100_000)
SCALES = (1, 2)
NAIVE = 1_000  # events; more take minutes
BROWSER = 1_000
SLOW = 10_000  # events that the slow ways are given when asked for
STARTS = 5
ARTICLE = ROOT / "seeds" / "000_ed0140e1a063c6cd.txt"
PAGE = ROOT / "tests" / "benchmarks" / "vis"
VIS = ROOT / "build" / "bench" / "vis"
FETCH = ("install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent")
LONGEST = 600  # seconds of one program
TOO_MANY = f"Not measured: so many events take minutes; SLOW=yes measures up to {SLOW}."
ABOUT_FRAMES = """\
Goal: median / p95 in yardsticks.  "rendered + painted": frames of matplotlib and of Qt an act; 0 + 1 where Qt paints
over the frame that is there.  "after": what the event loop still does once the frame is painted.
"""
ABOUT_VIS = """\
Compare "browser CPU" with a frame of ours: both are the processor time of everything that an act sets going, painting
without a graphics card included.  "script + layout" is the page's part of it alone, up to the forced layout and without
painting; it is told by the page's clock, so on a busy machine it is too high.  The yardstick is the same Python loop.
"""


class Bench:
    """What is wanted; starts a program for each part, tells what fails and goes on."""

    def __init__(self, wanted: argparse.Namespace, home: str) -> None:
        self.counts: list[int] = wanted.counts
        self.slow, self.fetch = wanted.slow, wanted.vis
        self.home = home
        self.failed = False

    def ask(self, module: str, *arguments: object, scale: int = 1) -> Any:
        """The answer of a program of benchmarks/canvas; None when it failed."""
        command = [sys.executable, "-m", f"benchmarks.canvas.{module}", *map(str, arguments)]
        environment = os.environ | self._own(scale)
        try:
            done = subprocess.run(
                command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, timeout=LONGEST, check=True
            )
            return json.loads(done.stdout)
        except (subprocess.SubprocessError, ValueError) as error:
            print(f"{module} {' '.join(map(str, arguments))} at scale {scale} failed: {error}")
            self.failed = True
            return None

    def _own(self, scale: int) -> dict[str, str]:
        """An environment with this source tree, a home that is thrown away, no screen, and a scale."""
        homes = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
        own = {"PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}", "QT_SCALE_FACTOR": str(scale)}
        return dict.fromkeys(homes, self.home) | {"QT_QPA_PLATFORM": "offscreen"} | own

    def slowly(self, most: int) -> list[int]:
        """The counts that a slow way can be given."""
        return [count for count in self.counts if count <= most or (self.slow and count <= SLOW)]


def frames(bench: Bench) -> None:
    """Frames of the canvas."""
    title("Frames: a canvas of 1400x700 logical pixels, one act and one repaint")
    print(ABOUT_FRAMES)
    asked = [(scale, count, bench.ask("frames", count, scale=scale)) for scale in SCALES for count in bench.counts]
    rows = [row for s, n, answer in asked if answer for row in tables.frames("Timeline App", s, n, answer, goal=True)]
    print(tables.table(tables.FRAMES, rows))


def naive(bench: Bench) -> None:
    """Frames of what matplotlib's examples do."""
    title("The same acts in matplotlib's own way: scatter, one Text an event, AutoDateLocator")
    counts = bench.slowly(NAIVE)
    asked = [(scale, count, bench.ask("naive", count, scale=scale)) for scale in SCALES for count in counts]
    rows = [row for s, n, answer in asked if answer for row in tables.frames("matplotlib", s, n, answer, goal=False)]
    print(tables.table(tables.FRAMES, rows) if counts else TOO_MANY)


def vis(bench: Bench) -> None:
    """Frames of vis-timeline."""
    title("The same acts in vis-timeline in Chromium without a window")
    counts = bench.slowly(BROWSER)
    missing = prepare_vis(fetch=bench.fetch) if counts else TOO_MANY
    if missing:
        print(f"{missing}\n")
        return
    print(ABOUT_VIS)
    asked = [(scale, count, bench.ask("vis", VIS, count, scale)) for scale in SCALES for count in counts]
    told = [(scale, count, answer) for scale, count, answer in asked if answer]
    print(tables.table(tables.VIS, [row for one in told for row in tables.vis(*one)]))
    sights = {f"{answer['in sight']} of {count}" for _, count, answer in told}
    print(f"Titles in sight when all are in view: {', '.join(sorted(sights))}; the others are reached by scrolling.\n")


def prepare_vis(*, fetch: bool) -> str:
    """Lay the page and its libraries out; what is missing, in one line."""
    if find_browser() is None:
        return "vis-timeline is not measured: Chromium is not here."
    VIS.mkdir(parents=True, exist_ok=True)
    for name in ("page.html", "package.json"):
        shutil.copy(PAGE / name, VIS / name)
    npm = shutil.which("npm")
    if fetch and npm is None:
        return "vis-timeline is not measured: npm is not here."
    if fetch and subprocess.run([npm, *FETCH], cwd=VIS, check=False).returncode:
        return "vis-timeline is not measured: npm could not fetch it."
    if not (VIS / "node_modules" / "vis-timeline").is_dir():
        return "vis-timeline is not measured: it is not in build/bench/vis; make bench-canvas VIS=yes fetches it."
    return ""


def layout(bench: Bench) -> None:
    """Layouts."""
    title("Layout: labels of a canvas of 1400x700")
    asked = [(count, bench.ask("layouts", count)) for count in bench.counts]
    print(tables.table(tables.LAYOUTS, [row for n, answer in asked if answer for row in tables.layouts(n, answer)]))


def start(bench: Bench) -> None:
    """Starts."""
    title(f"Start: from the start of Python until it is painted, median of {STARTS} fresh processes")
    answer = bench.ask("starts", ARTICLE, STARTS, bench.home)
    if answer:
        print(tables.table(tables.STARTS, tables.starts(answer)))


def memory(bench: Bench) -> None:
    """Memory."""
    title("Memory: a fresh process that holds the window, its events drawn and panned")
    count = max(bench.counts)
    asked = [(scale, bench.ask("memory", count, scale=scale)) for scale in SCALES]
    print(tables.table(tables.MEMORY, [tables.memory(scale, count, answer) for scale, answer in asked if answer]))


def labels(bench: Bench) -> None:
    """Labels."""
    title("What can be read")
    answer = bench.ask("labels", ARTICLE)
    if answer:
        print(tables.table(tables.LABELS, tables.labels(answer)))


PARTS: dict[str, Callable[[Bench], None]] = {
    "frames": frames,
    "naive": naive,
    "vis": vis,
    "layout": layout,
    "start": start,
    "memory": memory,
    "labels": labels,
}


def title(words: str) -> None:
    """Open a part."""
    print(f"## {words}\n", flush=True)


def main(arguments: Sequence[str]) -> int:
    """Print all tables, or those that are asked for; 1 when a part failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("counts", nargs="*", type=int, help="how many events (100 1000 10000 100000)")
    parser.add_argument("--parts", nargs="+", choices=PARTS, help="which tables (all)")
    parser.add_argument("--slow", action="store_true", help=f"give {SLOW} events to matplotlib and the browser too")
    parser.add_argument("--vis", action="store_true", help="fetch vis-timeline")
    wanted = parser.parse_args(arguments)
    wanted.counts = wanted.counts or list(COUNTS)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        bench = Bench(wanted, home)
        for name in wanted.parts or PARTS:
            PARTS[name](bench)
            sys.stdout.flush()
    return int(bench.failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
