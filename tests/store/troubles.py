"""What can go wrong around an open .timeline file, done to it: no room, or others who meddle with it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from tests.store import made_up
from tests.store.faults import ACT, ROOT, Outcome, digest, is_clear, sample, take
from tests.store.made_up import Step
from timeline_app import store
from timeline_app.errors import WriteError
from timeline_app.model import Timeline

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
    room = model.stat().st_size + made_up.chance_of(seed).randrange(200_000, 500_000)
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
    room = path.stat().st_size + made_up.chance_of(seed).randrange(-20_000, 20_000)

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
        after = made_up.edited(made_up.chance_of(seed), last, 9_999)
        session.do(after, step.act)
        outcome.lost = int(store.load(path) != after)
    return outcome


def _is_refused(session: store.Session, path: Path, step: Step) -> bool | None:
    """Whether an act is refused clearly; None where it is done."""
    before = session.timeline
    try:
        session.do(made_up.edited(made_up.chance_of(0), before, 1), step.act)
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
    holder = (
        "import sys; from timeline_app import store; s = store.open_session(sys.argv[1]); print(1, flush=True); input()"
    )
    command = (sys.executable, "-c", holder, path)
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as other:
        other.stdout.readline()
        with store.open_session(path) as session:
            outcome = _refused(session, path, before)
        outcome.half = store.load(path) != before
        other.communicate(b"\n")
    outcome.unchanged = digest(path) == there
    return outcome


def read_only_folder(folder: Path, seed: int) -> Outcome | None:
    """Open a file in a folder that may not be written; None where nothing forbids root to."""
    with small_disk(folder, 1_000_000) as is_disk:
        if not is_disk and os.geteuid() == 0:
            return None
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
    chance = made_up.chance_of(1)
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
