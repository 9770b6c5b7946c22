"""What can befall a .timeline file, done to it, and what became of it.

`make bench-faults` does it thousands of times, the tests some dozens.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
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
    chance = random.Random(seed)  # noqa: S311  # the same every time
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


# ---------------------------------------------------------------- no room


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[bool]:
    """A folder on a disk of so many bytes; whether there could be one, which only root may make."""
    folder.mkdir(exist_ok=True)
    command = ("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder)
    mounted = shutil.which("mount") and subprocess.run(command, capture_output=True, check=False).returncode == 0
    try:
        yield bool(mounted)
    finally:
        if mounted:
            subprocess.run(["umount", folder], check=True)


def disk_full(folder: Path, seed: int) -> Outcome | None:
    """Act until the disk is full, make room and go on; None where there can be no small disk."""
    model = folder.with_name("model.timeline")
    start = made_up.timeline(seed, events=10)
    store.save(start, model)
    room = model.stat().st_size + random.Random(seed).randrange(30_000, 300_000)  # noqa: S311
    with small_disk(folder, room) as is_small:
        if not is_small:
            return None
        path, filler = folder / "full.timeline", folder / "filler"
        shutil.copyfile(model, path)
        filler.write_bytes(b"")

        def fill() -> None:
            with filler.open("ab") as stream:
                stream.write(bytes(4_000))

        return _filled(path, start, seed, fill, filler.unlink)


def file_full(path: Path, seed: int) -> Outcome:
    """Act until the file may grow no further, let it, and go on."""
    import resource  # not on every system

    start = made_up.timeline(seed, events=10)
    store.save(start, path)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    room = path.stat().st_size + random.Random(seed).randrange(-20_000, 20_000)  # noqa: S311

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))

    def lift() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    try:
        return _filled(path, start, seed, limit, lift)
    finally:
        lift()


def _filled(
    path: Path, start: Timeline, seed: int, fill: Callable[[], None], make_room: Callable[[], object]
) -> Outcome:
    outcome, last, step = Outcome(lost=0), start, Step("do", start, ACT, ())
    with store.open_session(path) as session:
        try:
            for step in islice(made_up.steps(seed, start), 1_000):
                fill()
                take(session, step)
                last = step.after
        except WriteError as error:
            outcome.clear = is_clear(error, path)
        except OSError:  # there is no room for what fills it either: the next act will find none
            outcome.clear = _is_refused(session, path, step)
        make_room()
        outcome.half = session.timeline != last
        after = made_up.edited(random.Random(seed), last, 9_999)  # noqa: S311
        session.do(after, step.act)
        outcome.lost = int(store.load(path) != after)
    return outcome


def _is_refused(session: store.Session, path: Path, step: Step) -> bool | None:
    """Whether an act is refused clearly; None where it is done."""
    before = session.timeline
    try:
        session.do(made_up.edited(random.Random(0), before, 1), step.act)  # noqa: S311
    except WriteError as error:
        return is_clear(error, path)
    session.undo()
    return None


# ---------------------------------------------------------------- while it is open


def _deleted(path: Path) -> None:
    path.unlink()


def _replaced(path: Path) -> None:
    other = path.with_name("other")
    store.save(Timeline("Another"), other)
    other.replace(path)


def _overwritten(path: Path) -> None:
    with path.open("rb+") as stream:
        stream.write(b"Something else altogether. " * 300)


def _cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _emptied(path: Path) -> None:
    os.truncate(path, 0)


WHILE_OPEN: dict[str, Callable[[Path], None]] = {
    "deleted while open": _deleted,
    "replaced while open": _replaced,
    "overwritten while open": _overwritten,
    "cut while open": _cut,
    "emptied while open": _emptied,
}


def while_open(path: Path, befall: Callable[[Path], None], seed: int) -> Outcome:
    """Let something befall a file that is open, then act: what is open stays, and nothing is written over."""
    before = sample(path, seed % 7)
    with store.open_session(path) as session:
        befall(path)
        there = digest(path)
        outcome = _refused(session, path, before)
        copy = path.with_name("copy.timeline")
        copy.unlink(missing_ok=True)
        store.save(session.timeline, copy)
        outcome.lost = int(store.load(copy) != before)
    outcome.unchanged = digest(path) == there
    return outcome


def locked(path: Path, seed: int) -> Outcome:
    """Open a file that another process holds: it can be read, and not written."""
    before = sample(path, seed % 7)
    there = digest(path)
    holder = "import sys; from timeline_app import store; s = store.open_session(sys.argv[1]); print(1, flush=True); input()"
    command = (sys.executable, "-c", holder, path)
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as other:
        other.stdout.readline()
        with store.open_session(path) as session:
            outcome = _refused(session, path, before)
        outcome.half = store.load(path) != before
        other.communicate(b"\n")
    outcome.unchanged = digest(path) == there
    return outcome


def read_only_folder(folder: Path, seed: int) -> Outcome:
    """Open a file in a folder that may not be written."""
    with small_disk(folder, 1_000_000) as is_disk:
        path = folder / "fixed.timeline"
        before = sample(path, seed % 7)
        there = digest(path)
        _forbid(folder, path, is_disk=is_disk)
        try:
            with store.open_session(path) as session:
                outcome = _refused(session, path, before)
            outcome.half = store.load(path) != before
        finally:
            if not is_disk:
                folder.chmod(0o700)
        outcome.unchanged = digest(path) == there
    return outcome


def _forbid(folder: Path, path: Path, *, is_disk: bool) -> None:
    if is_disk:  # nothing else holds root back
        subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
    else:
        path.chmod(0o400)
        folder.chmod(0o500)


def _refused(session: store.Session, path: Path, before: Timeline) -> Outcome:
    """Whether an act is refused clearly, and the session still shows what it had."""
    chance = random.Random(1)  # noqa: S311  # the same every time
    outcome = Outcome(lost=0, clear=False)
    for step in (Step("do", made_up.edited(chance, before, 1), ACT, ()), Step("do", Timeline("x"), ACT, ())):
        try:
            take(session, step)
        except WriteError as error:
            outcome.clear = is_clear(error, path)
        else:
            outcome.clear = False
    outcome.half = session.timeline != before
    return outcome


# ---------------------------------------------------------------- damaged


def damaged(path: Path, data: bytes, before: Timeline) -> Outcome:
    """Open a damaged file: it is refused, or nothing that was hurt is of use; and what is saved is as it was, or told."""
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
