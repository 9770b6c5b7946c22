"""What can befall a .timeline file: how often something is lost, half there, told unclearly, changed, and recovered.

Run: make bench-faults [KILLS=300] [FLIPS=2000]

A process that writes acts of chance and acknowledges each is killed at a moment of chance; disks and files are full;
others meddle with an open file; files are cut, and changed in one byte.  `lost` counts acknowledged acts that a file no
longer held, `half` files that held a part of an act, or silently something else than was kept, `refused` tries that
ended in a message, `unclear` messages that are not one line naming the file, `changed` files that our trying to open
them changed, `untold` losses that nothing was said of.  `recovered` is the share of articles and events that a file
which was refused gave back as they were, `gone` how many it did not, on average.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.store import faults, made_up, troubles
from tests.store.faults import Outcome
from timeline_app import store
from timeline_app.model import Timeline

KILLS, FLIPS = 300, 2_000
CUTS = 10  # to one of them FLIPS; at least
FEW = 10  # tries of what is always the same


def main() -> None:
    """Prints a line for each fault, and those tries that went wrong."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--flips", type=int, default=FLIPS)
    counts = parser.parse_args()
    print(f"{'fault':<24}{'tries':>6}{'lost':>6}{'half':>6}{'refused':>9}{'unclear':>9}{'changed':>9}", end="")
    print(f"{'recovered':>11}{'gone':>7}{'untold':>8}{'s':>6}")
    wrong: list[Outcome] = []
    with tempfile.TemporaryDirectory() as folder:
        for name, tries in all_tries(Path(folder), counts.kills, counts.flips):
            started = time.monotonic()
            outcomes = [outcome for outcome in tries if outcome is not None]
            print(line(name, outcomes, time.monotonic() - started), flush=True)
            wrong += [outcome for outcome in outcomes if not outcome.is_good]
    for outcome in wrong:
        print(outcome)


def all_tries(folder: Path, kills: int, flips: int) -> Iterator[tuple[str, Iterator[Outcome | None]]]:
    """The faults by name, and their outcomes as they are made."""
    yield "killed", (faults.killed(_fresh(folder), seed) for seed in range(kills))
    yield "disk full", (troubles.disk_full(folder / "disk", seed) for seed in range(FEW))
    yield "file may not grow", (troubles.file_full(_fresh(folder), seed) for seed in range(FEW))
    yield "read-only folder", (troubles.read_only_folder(folder / f"fixed{seed}", seed) for seed in range(FEW))
    yield "held by another process", (troubles.locked(_fresh(folder), seed) for seed in range(3))
    for name, befall in troubles.WHILE_OPEN.items():
        yield name, _while_open(folder, befall)
    for name, make in faults.NOT_OURS.items():
        yield name, iter([faults.not_ours(_fresh(folder), make)])
    whole = _fresh(folder)
    before = faults.sample(whole)
    data = whole.read_bytes()
    yield "end missing", _damaged(folder, data, before, faults.cut_short, max(200, flips // CUTS))
    yield "one byte changed", _damaged(folder, data, before, faults.flipped, flips)
    yield "the same, acts undone", _undone(folder, data, before, max(50, flips // CUTS))


def _fresh(folder: Path) -> Path:
    """The path of a file that is not there, in a folder of its own."""
    return Path(tempfile.mkdtemp(dir=folder)) / "siege.timeline"


def _while_open(folder: Path, befall: Callable[[Path], None]) -> Iterator[Outcome]:
    return (troubles.while_open(_fresh(folder), befall, seed) for seed in range(FEW))


def _damaged(
    folder: Path, data: bytes, before: Timeline, hurt: Callable[[bytes, random.Random], bytes], tries: int
) -> Iterator[Outcome]:
    chance, path = made_up.chance_of(faults.SEED), _fresh(folder)
    return (faults.damaged(path, hurt(data, chance), before) for _ in range(tries))


def _undone(folder: Path, data: bytes, before: Timeline, tries: int) -> Iterator[Outcome]:
    chance, path = made_up.chance_of(faults.SEED), _fresh(folder)
    path.write_bytes(data)
    with store.open_session(path) as session:
        undone = [session.undo() for _ in range(session.done)]
    for _ in range(tries):
        path.write_bytes(faults.flipped(data, chance))
        yield Outcome(half=not faults.taken_back(path, before, undone))


def line(name: str, outcomes: Sequence[Outcome], seconds: float) -> str:
    """A line of the table; what does not apply is left blank."""
    refused = sum(outcome.clear is not None for outcome in outcomes)
    counts = [
        _count(outcome.lost for outcome in outcomes),
        _count(outcome.half for outcome in outcomes),
        str(refused or ""),
        _count(_opposite(outcome.clear) for outcome in outcomes),
        _count(_opposite(outcome.unchanged) for outcome in outcomes),
    ]
    kept = [outcome.kept for outcome in outcomes if outcome.kept is not None]
    gone = [outcome.gone for outcome in outcomes if outcome.gone is not None]
    recovered = [f"{sum(kept) / len(kept):.1%}", f"{sum(gone) / len(gone):.1f}"] if kept and gone else ["", ""]
    untold = _count(_opposite(outcome.told) for outcome in outcomes)
    numbers = zip((6, 6, 9, 9, 9, 11, 7, 8), [*counts, *recovered, untold], strict=True)
    return f"{name:<24}{len(outcomes):>6}{''.join(f'{text:>{width}}' for width, text in numbers)}{seconds:>6.0f}"


def _count(values: Iterable[int | None]) -> str:
    """The sum of what is known; nothing where nothing is."""
    known = [value for value in values if value is not None]
    return str(sum(known)) if known else ""


def _opposite(value: bool | None) -> bool | None:
    return None if value is None else not value


if __name__ == "__main__":
    main()
