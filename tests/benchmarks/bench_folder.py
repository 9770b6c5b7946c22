"""Speed of a folder: articles of 3 kB per CPU second in one process, and what several processes gain.

Run by `make bench`.  The articles are those of tests/corpora/events, cut or repeated to 3 kB, each with a number of its
own so that none is there twice.  The smaller folders tell from how many bytes on processes are worth their start, which
is what `_ENOUGH` and `_SHARE` in timeline_app/batch.py stand on: there they are made to start for the least of work.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from timeline_app import batch, pipeline

GOLD = Path(__file__).parents[1] / "corpora" / "events"
SIZE = 3000  # bytes of an article
COUNT = 1000
FLOOR = 20  # articles per CPU second
FEWER = (70, 140, 280)


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds by the clock, and CPU seconds of this process and of those that it started."""

    clock: float
    cpu: float


def main() -> None:
    """Print the speed of one process, then a table of folders."""
    with tempfile.TemporaryDirectory() as folder:
        files = write_articles(Path(folder))
        spend(files[: COUNT // 10], 1)  # what each language needs is loaded
        alone = spend(files, 1)
        speed = COUNT / alone.cpu
        print(f"one process: {speed:.0f} articles of 3 kB per CPU second, {speed / FLOOR:.1f} times what is asked for")
        batch._SHARE = batch._ENOUGH = 1
        print(f"{'articles':>8}{'processes':>11}{'times as fast as one':>22}{'CPU seconds of one':>20}")
        for count in (*FEWER, COUNT):
            one = alone if count == COUNT else spend(files[:count], 1)
            all_cores = spend(files[:count], None)
            faster, dearer = one.clock / all_cores.clock, all_cores.cpu / one.cpu
            print(f"{count:>8}{batch._cores():>11}{faster:>22.2f}{dearer:>19.2f}x")


def write_articles(folder: Path) -> list[Path]:
    """COUNT files of about SIZE bytes."""
    texts = [text for file in sorted(GOLD.glob("*.json")) for text in texts_of(json.loads(file.read_text("utf-8")))]
    files = []
    for number in range(COUNT):
        text = texts[number % len(texts)].encode()
        whole = (text + b"\n\n") * (SIZE // len(text) + 1)
        files.append(folder / f"{number:04}.txt")
        files[-1].write_bytes(f"{whole[:SIZE].decode('utf-8', 'ignore')}\n\n{number}\n".encode())
    return files


def texts_of(gold: dict[str, object]) -> list[str]:
    """The text of an article, or those of a story."""
    stories = gold.get("docs")
    return [str(told["text"]) for told in stories] if isinstance(stories, list) else [str(gold["text"])]


def spend(files: list[Path], jobs: int | None) -> Spent:
    """What a folder takes; exits when an article fails."""
    before = os.times()
    failures = pipeline.read_and_extract(files, jobs=jobs).failures
    after = os.times()
    if failures:
        sys.exit(f"{len(failures)} articles failed, the first: {failures[0]}")
    return Spent(after.elapsed - before.elapsed, sum(after[:4]) - sum(before[:4]))


if __name__ == "__main__":
    main()
