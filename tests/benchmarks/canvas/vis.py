"""What vis-timeline takes in Chromium for the same events and acts.

Run: python -m benchmarks.canvas.vis FOLDER COUNT SCALE     FOLDER holds page.html and node_modules
"""

from __future__ import annotations

import json
import statistics
import sys
from pathlib import Path

from benchmarks.canvas.browser import Browser, find_browser
from benchmarks.canvas.clock import taken, tell, yardsticks
from benchmarks.canvas.timelines import sample
from timeline_app.dates.calendar import DAY

SIZE = (1400, 700)
FRAMES = 30
LONGEST = 6_000  # milliseconds of one act
ACTS = (
    "pan 6 px, all in view",
    "pan 6 px, zoomed x20",
    "pan 60 px, zoomed x20",
    "zoom in x1.06",
    "zoom out x1.06",
)


def items(count: int) -> list[dict[str, object]]:
    """The sample as vis-timeline wants it: points, and ranges for what lasts longer than a day."""
    rows = []
    for event in sample(count).events:
        row: dict[str, object] = {"id": event.id, "content": event.title, "start": event.when.start * 1000}
        long = event.when.end - event.when.start > DAY
        rows.append(row | ({"end": event.when.end * 1000} if long else {"type": "point"}))
    return rows


def measure(page: Browser, act: str) -> dict[str, object]:
    """One act many times."""
    name = json.dumps(act)
    page.call(f"prepare({name}, {FRAMES})")
    units, before = yardsticks(), page.cpu()
    times = page.call(f"run({name}, {FRAMES}, {LONGEST})")
    whole = (page.cpu() - before) / len(times)
    unit = statistics.median(units + yardsticks())
    block = taken(times, [unit])
    return {"act": act, "frames": len(times), "median": block.median, "p95": block.slow, "whole": whole, "unit": unit}


def main(folder: str, count: int, scale: float) -> None:
    """Measure all acts on so many items."""
    program = find_browser()
    if program is None:
        sys.exit("Chromium is not here.")
    with Browser(program, Path(folder, "page.html").resolve(), SIZE, scale) as page:
        built = page.call(f"build({json.dumps(items(count))}, '{SIZE[1]}px')")
        shown = page.call("countInSight()")
        rows = [measure(page, act) for act in ACTS]
    tell({"built": built, "in sight": shown, "rows": rows})


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]))
