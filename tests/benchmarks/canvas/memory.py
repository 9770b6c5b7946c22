"""What the window holds in memory with a timeline drawn and panned.

Run: python -m benchmarks.canvas.memory COUNT
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from benchmarks.canvas.clock import tell
from benchmarks.canvas.hand import settle
from benchmarks.canvas.timelines import sample
from timeline_app.desktop.app import make_application, start

SIZE = (1720, 820)  # logical pixels: leaves the canvas some 1100 x 700
PANS = 40


def resident() -> tuple[float, float]:
    """Megabytes in memory, now and at most (Linux)."""
    status = Path(f"/proc/{os.getpid()}/status").read_text("ascii")
    now, most = (int(re.search(rf"{name}:\s+(\d+) kB", status)[1]) / 1024 for name in ("VmRSS", "VmHWM"))
    return now, most


def main(count: int) -> None:
    """Open the window on so many events, pan at two zooms, and tell."""
    timeline = sample(count)
    alone = resident()[0]
    app = make_application()
    window = start(app, [])
    window.resize(*SIZE)
    app.processEvents()
    empty = resident()[0]
    window.document.replace(timeline, None)
    app.processEvents()
    canvas = window.workspace.canvas
    settle(canvas)
    for zoom in (1.0, 20.0):
        canvas.zoom(zoom)
        for _ in range(PANS):
            canvas.pan(-30)
            canvas.repaint()
            app.processEvents()
    now, most = resident()
    size = [canvas.width(), canvas.height()]
    tell({"alone": alone, "empty": empty, "now": now, "most": most, "canvas": size})
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(int(sys.argv[1]))
