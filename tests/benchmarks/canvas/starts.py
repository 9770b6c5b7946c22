"""What starting takes: the window beside a bare widget, and the canvas with the sample article.

Run: python -m benchmarks.canvas.starts ARTICLE TURNS FOLDER     FOLDER may be written to
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.canvas.clock import tell, yardsticks
from timeline_app import build_timeline, save


def started(*what: str) -> float:
    """Milliseconds that one start takes."""
    command = [sys.executable, "-m", "benchmarks.canvas.first_paint", *what]
    with tempfile.TemporaryDirectory() as data:  # else each would find what the ones before have left behind
        own = os.environ | {"XDG_DATA_HOME": data}
        return float(subprocess.run(command, check=True, capture_output=True, text=True, env=own).stdout)


def main(article: str, turns: int, folder: str) -> None:
    """Start each so many times, in turn."""
    file = Path(folder, "sample.timeline")
    save(build_timeline([article]), file)
    kinds = {"bare": "bare", "shell": "shell", "timeline": str(file), "article": article}
    for what in kinds.values():
        started(what)  # files are read from the disk and fonts are listed once
    times: dict[str, list[float]] = {name: [] for name in kinds}
    units = yardsticks()
    for _ in range(turns):
        for name, what in kinds.items():
            times[name].append(started(what))
        units += yardsticks()
    tell({name: statistics.median(values) for name, values in times.items()} | {"unit": statistics.median(units)})


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
