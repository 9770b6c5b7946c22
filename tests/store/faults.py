"""What can befall a .timeline file, done to it, and what became of it.

`make bench-faults` does it thousands of times, the tests some dozens; see also troubles.py.
"""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from pathlib import Path

from tests.store import made_up
from tests.store.made_up import Step
from timeline_app import store
from timeline_app.errors import ReadError, TimelineAppError, WriteError
from timeline_app.history import Act, named
from timeline_app.model import Article, Event, Timeline
from timeline_app.store.recovery import recover

ROOT = Path(__file__).parents[2]
SEED = 1815
ACT = Act(named("save_over"), 1.0)
ACTS = 40  # of a child before it waits for its end
TAKEN_BACK = 3  # acts after each kill
NAMED = 400  # letters of a message at most


@dataclass(slots=True)
class Outcome:
    """What became of a file: `None` where it was not asked.

    `lost` are the acknowledged acts that it no longer holds, `half` whether it holds a part of one, or says silently
    something else than was kept; `clear` whether the message about it is one line that names it; `unchanged` whether
    our trying left it as it was; `kept` the share of its articles and events that were recovered as they were, and
    `gone` how many were not; `told` whether what was not is told.
    """

    lost: int | None = None
    half: bool | None = None
    clear: bool | None = None
    unchanged: bool | None = None
    kept: float | None = None
    gone: int | None = None
    told: bool | None = None
    note: str = ""

    @property
    def is_good(self) -> bool:
        """Whether nothing was lost, hidden or harmed."""
        return not self.lost and not self.half and all(x is not False for x in (self.clear, self.unchanged, self.told))


def sample(path: Path, acts: int = 25) -> Timeline:
    """Make a file with a history; what it holds."""
    start = made_up.timeline(SEED)
    with store.create_session(path, start) as session:
        for step in islice(made_up.steps(SEED, start), acts):
            take(session, step)
        return session.timeline


def take(session: store.Session, step: Step) -> None:
    """Do what a step says."""
    match step.kind:
        case "undo":
            session.undo()
        case "redo":
            session.redo()
        case "merge":
            session.do(step.after, step.act, since=step.undone[0])
        case _:
            session.do(step.after, step.act)


def is_clear(error: TimelineAppError, path: Path) -> bool:
    """Whether a message is one line that names the file and says what is wrong."""
    said = [error.say(language) for language in ("en", "fr")]
    return all(path.name in text and "\n" not in text and len(text) < NAMED + len(str(path)) for text in said)


def digest(path: Path) -> str:
    """What a file holds, to be compared."""
    return sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


# ---------------------------------------------------------------- killed


def killed(path: Path, seed: int) -> Outcome:
    """Kill a process that writes acts of chance at a moment of chance; the file must hold all that it acknowledged."""
    chance = made_up.chance_of(seed)
    start = made_up.timeline(seed % 5)
    store.save(start, path)
    states = list(islice(made_up.steps(seed, start), ACTS))
    ready = chance.choice((0, 0, *range(1, ACTS - 1)))  # acts after which the end is near
    delay = chance.uniform(0, 0.03) if ready == 0 else chance.uniform(0, 0.006)
    done = _acknowledged(path, states, ready, delay)
    hot = path.with_name(path.name + "-journal").exists()
    possible = [Step("do", start, states[0].act, ()), *states][done : done + 2]
    loaded, told = store.load(path), recover(path).timeline
    reached = [step for step in possible if step.after == loaded]
    if not reached:
        return Outcome(lost=1, half=True, note=f"seed {seed}: {done} acknowledged")
    with store.open_session(path) as session:
        half = session.timeline != loaded or told != loaded or not _taken_back(session, reached)
    return Outcome(lost=0, half=half, kept=1.0, gone=0, note="hot journal" if hot else "")


def _acknowledged(path: Path, states: Sequence[Step], ready: int, delay: float) -> int:
    """How many acts a child acknowledged before its end."""
    reads, writes = os.pipe()
    child = os.fork()
    if child == 0:
        _act_until_killed(path, states, writes)
    os.close(writes)
    done = 0
    while done < ready and (more := os.read(reads, 1)):
        done += len(more)
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(reads, 4096):
        done += len(more)
    os.close(reads)
    return done


def _act_until_killed(path: Path, states: Sequence[Step], writes: int) -> None:
    """What the child does; it never returns."""
    try:
        with store.open_session(path) as session:
            for step in states:
                take(session, step)
                os.write(writes, b".")
            time.sleep(60)
    finally:
        os._exit(1)


def _taken_back(session: store.Session, reached: Sequence[Step]) -> bool:
    """Whether acts can be taken back one by one, to what was before them."""
    possible = [step.undone for step in reached if session.done == len(step.undone)]
    before = [session.undo() for _ in range(min(TAKEN_BACK, session.done))]
    return any(list(undone[: len(before)]) == before for undone in possible)


# ---------------------------------------------------------------- damaged


def damaged(path: Path, data: bytes, before: Timeline) -> Outcome:
    """Open a damaged file: it is refused unless nothing of use was hurt, and what is saved is as it was, or told."""
    path.write_bytes(data)
    there = digest(path)
    outcome = Outcome()
    try:
        outcome.half = store.load(path) != before
    except ReadError as error:
        outcome.clear = is_clear(error, path)
        _recover(path, before, outcome)
    outcome.unchanged = digest(path) == there and len(list(path.parent.iterdir())) == 1
    return outcome


def _recover(path: Path, before: Timeline, outcome: Outcome) -> None:
    try:
        saved = recover(path)
    except ReadError as error:
        outcome.clear = outcome.clear and is_clear(error, path)
        outcome.kept, outcome.gone, outcome.told = 0.0, len(before.articles) + len(before.events), True
        return
    whole: set[Article | Event] = {*saved.timeline.articles, *saved.timeline.events}
    nouns = [*before.articles, *before.events]
    kept = sum(noun in whole for noun in nouns)
    outcome.kept, outcome.gone = kept / len(nouns), len(nouns) - kept
    trouble = saved.doubtful + saved.lost_articles + saved.lost_events + saved.lost_mentions + saved.cut
    outcome.told = trouble > 0 or not (saved.is_all and saved.is_head_sure) or saved.timeline == before
    if not outcome.told:
        outcome.note = f"{[noun.id for noun in nouns if noun not in whole]}"


def taken_back(path: Path, before: Timeline, undone: Sequence[Timeline]) -> bool:
    """Whether the acts of a file that opens are as they were, or refused."""
    try:
        with store.open_session(path) as session:
            if session.timeline != before:
                return False
            return all(session.undo() == earlier for earlier, _ in zip(undone, session.acts, strict=False))
    except (ReadError, WriteError) as error:
        return is_clear(error, path)


def flipped(data: bytes, chance: random.Random) -> bytes:
    """The bytes with one of them changed."""
    place = chance.randrange(len(data))
    return data[:place] + bytes([data[place] ^ chance.randrange(1, 256)]) + data[place + 1 :]


def cut_short(data: bytes, chance: random.Random) -> bytes:
    """The bytes without their end."""
    return data[: chance.randrange(len(data))]


# ---------------------------------------------------------------- not ours


def _foreign_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE event (n INTEGER PRIMARY KEY, id TEXT, title TEXT)")
        database.executemany("INSERT INTO event VALUES (?, ?, ?)", [(n, f"e{n}", "Not ours") for n in range(99)])


def _pipe(path: Path) -> None:
    if hasattr(os, "mkfifo"):
        os.mkfifo(path)


NOT_OURS: dict[str, Callable[[Path], object]] = {
    "text file": lambda path: path.write_text("Once upon a time there was a siege. " * 200),
    "empty file": lambda path: path.write_bytes(b""),
    "foreign database": _foreign_database,
    "folder": lambda path: path.mkdir(),
    "pipe": _pipe,
    "nothing": lambda path: None,
}


def not_ours(path: Path, make: Callable[[Path], object]) -> Outcome:
    """Open and recover what is no timeline at all: it is refused."""
    make(path)
    there = digest(path)
    ways: tuple[Callable[[Path], object], ...] = (store.load, store.open_session, recover)
    clear = []
    for way in ways:
        try:
            way(path)
        except ReadError as error:
            clear.append(is_clear(error, path))
        else:
            clear.append(False)
    return Outcome(clear=all(clear), unchanged=digest(path) == there)
