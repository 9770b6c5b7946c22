"""Speed of reading, beside a bare scan for words in the same run: python tests/benchmarks/bench_reading.py."""

import re
import sys
import time
from collections.abc import Callable

from timeline_app.assets import seeds
from timeline_app.readers import article_from_text
from timeline_app.text import clean, detect_language, find_repairs, find_title, sentences

TIMES = 200  # the seed article, so many times over
BEST_OF = 3


def main() -> None:
    """Prints characters per CPU second of each step."""
    article = (seeds() / "000_ed0140e1a063c6cd.txt").read_text("utf-8")
    damaged = f"{article}\n" * TIMES
    sound = f"{article_from_text(damaged).mended} Vraiment ? Oui."
    steps: list[tuple[str, Callable[[], object], int]] = [
        (r"bare scan, re.findall(r'\w+')", lambda: re.findall(r"\w+", sound), len(sound)),
        ("clean", lambda: clean(sound), len(sound)),
        ("sentences", lambda: sentences(sound, "fr"), len(sound)),
        ("find_repairs, sound text", lambda: find_repairs(sound, "fr"), len(sound)),
        ("find_repairs, damaged text", lambda: find_repairs(damaged, "fr"), len(damaged)),
        ("detect_language, an article", lambda: detect_language(article), len(article)),
        ("find_title, an article", lambda: find_title(article, "fr"), len(article)),
        ("article_from_text, an article", lambda: article_from_text(article), len(article)),
    ]
    print_table([(name, length / seconds(step)) for name, step, length in steps])


def seconds(step: Callable[[], object]) -> float:
    """CPU seconds of one call, the best of some, each long enough to be measured."""
    step()
    start, calls = time.process_time(), 0
    while time.process_time() - start < 0.1:
        step()
        calls += 1
    return min(_loop(step, calls) for _ in range(BEST_OF)) / calls


def _loop(step: Callable[[], object], calls: int) -> float:
    start = time.process_time()
    for _ in range(calls):
        step()
    return time.process_time() - start


def print_table(rows: list[tuple[str, float]]) -> None:
    """Prints the speeds, and how many times slower than the first each is."""
    first = rows[0][1]
    sys.stdout.write(f"{'':34}{'Mchars/CPU s':>14}{'times the scan':>16}\n")
    for name, speed in rows:
        sys.stdout.write(f"{name:34}{speed / 1e6:14.2f}{first / speed:16.1f}\n")


if __name__ == "__main__":
    main()
