"""Speed of understanding: characters per CPU second of each step, beside a bare token scan in the same run.

Run by `make bench`.  The text is the seed article many times over, with line breaks as they are.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable

from timeline_app.assets import seeds
from timeline_app.model import Article
from timeline_app.pipeline import extract_events, find_expressions, read_text
from timeline_app.temporal.issued import find_issued

REPEATS = 5
CHARACTERS = 400_000


def cpu_seconds(work: Callable[[], object]) -> float:
    """The least CPU time of a few runs."""
    times = []
    for _ in range(REPEATS):
        started = time.process_time()
        work()
        times.append(time.process_time() - started)
    return min(times)


def main() -> None:
    """Print one table."""
    seed = (seeds() / "000_ed0140e1a063c6cd.txt").read_text("utf-8")
    text = seed * (CHARACTERS // len(seed))
    article: Article = read_text(seed)
    started = time.process_time()
    find_expressions(seed, "fr", "2015-11-27")
    loading = time.process_time() - started
    scan = len(text) / cpu_seconds(lambda: re.findall(r"\w+", text))
    rows = [
        ("token scan", scan),
        ("find_expressions", len(text) / cpu_seconds(lambda: find_expressions(text, "fr", "2015-11-27"))),
        ("find_issued", len(text) / cpu_seconds(lambda: find_issued(text, "fr"))),
        ("extract_events", len(seed) / cpu_seconds(lambda: extract_events(article))),
    ]
    print(f"{'step':<20}{'M characters / CPU s':>22}{'of a token scan':>18}")
    for name, speed in rows:
        print(f"{name:<20}{speed / 1e6:>22.2f}{speed / scan:>18.1%}")
    print(f"first call, language loaded: {loading * 1000:.0f} ms CPU")


if __name__ == "__main__":
    main()
