"""Spoils files for every reader and importer and sees to it that all are read or refused in words: make fuzz.

Each runs in a process of its own: one that hangs is ended and told, and so is one that takes more than its memory.
What fails is kept in build/fuzz, to become a test.
"""

import argparse
import multiprocessing
import sys
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.fuzz.mutants import mutant
from tests.fuzz.targets import names, target

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "build" / "fuzz"
SILENCE = 120  # seconds without a sign: it hangs
EACH = 100  # inputs between two signs
MOST_FAILURES = 20


@dataclass
class Outcome:
    """What came of the inputs of one reader or importer; `slowest` is in CPU seconds and `memory` in megabytes."""

    done: int = 0
    told: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    slowest_number: int = 0
    seconds: float = 0.0
    memory: float = 0.0
    failures: list[str] = field(default_factory=list)


def run(name: str, count: int, line: Connection | None = None, start: int = 0) -> Outcome:
    """Read so many spoilt inputs; what fails is kept."""
    what, outcome = target(name), Outcome()
    for data in what.seeds:
        what.read(data)  # what is loaded with the first
    before = _memory()
    for number in range(start, start + count):
        data = mutant(what.seeds, name, number)
        clock = time.process_time()
        try:
            outcome.told[what.read(data)] += 1
        except Exception:
            outcome.failures.append(_keep(name, number, data, traceback.format_exc()))
        took = time.process_time() - clock
        outcome.seconds += took
        if took > outcome.slowest:
            outcome.slowest, outcome.slowest_number = took, number
        outcome.done += 1
        if line is not None and outcome.done % EACH == 0:
            line.send(outcome)
        if len(outcome.failures) >= MOST_FAILURES:
            break
    outcome.memory = _memory() - before
    return outcome


def _memory() -> float:
    """The most megabytes that this process has had."""
    if sys.platform == "win32":
        return 0.0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def _keep(name: str, number: int, data: bytes, trace: str) -> str:
    KEPT.mkdir(parents=True, exist_ok=True)
    path = KEPT / f"{name.replace(' ', '-')}-{number}"
    path.write_bytes(data)
    path.with_name(path.name + ".trace").write_text(trace, "utf-8")
    return f"{path.relative_to(ROOT)}: {trace.strip().splitlines()[-1][:200]}"


def _in_process(name: str, count: int, line: Connection) -> None:
    line.send(run(name, count, line))
    line.close()


def watched(name: str, count: int) -> Outcome:
    """Read the inputs in another process, which is ended when it hangs."""
    here, there = multiprocessing.get_context("spawn").Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_in_process, args=(name, count, there))
    process.start()
    there.close()
    outcome = Outcome()
    try:
        while here.poll(SILENCE):
            outcome = here.recv()
        outcome.failures.append(f"{name}: hangs at one of the inputs from {outcome.done} on")
    except EOFError:
        if outcome.done < count and len(outcome.failures) < MOST_FAILURES:
            outcome.failures.append(f"{name}: died at one of the inputs from {outcome.done} on")
    process.kill()
    process.join()
    return outcome


def main() -> None:
    """Prints a line for each, and ends with what failed."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("count", type=int, nargs="?", default=20_000)
    arguments.add_argument("--only", nargs="*", default=[])
    given = arguments.parse_args()
    print(f"{'':<22}{'inputs':>8}{'read':>8}{'refused':>9}{'failed':>8}{'CPU s':>8}{'slowest ms':>12}{'more MB':>9}")
    failures = []
    for name in names():
        if given.only and not any(wanted in name for wanted in given.only):
            continue
        found = watched(name, given.count)
        failures += found.failures
        print(
            f"{name:<22}{found.done:>8}{found.told['read']:>8}{found.told['refused']:>9}{len(found.failures):>8}"
            f"{found.seconds:>8.0f}{found.slowest * 1000:>12.0f}{found.memory:>9.0f}   of {found.slowest_number}",
            flush=True,
        )
    sys.exit("\n".join(failures) or 0)


if __name__ == "__main__":
    main()
