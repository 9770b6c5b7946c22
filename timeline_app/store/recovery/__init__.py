"""What can be saved of a damaged .timeline file, put into a new one; the damaged one is never written to.

Work is done on a copy, so that not even a journal that a crash has left beside the file is touched.
"""

from __future__ import annotations

import mmap
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from timeline_app.errors import ReadError, WriteError
from timeline_app.model import Timeline
from timeline_app.store import version_1
from timeline_app.store.files import DAMAGE, Place, check_regular, distrust, journals_of, shown, system_words
from timeline_app.store.opening import save
from timeline_app.store.recovery.rebuilding import Rebuilt, rebuilt, rebuilt_version_1
from timeline_app.store.recovery.salvage import WANTED, Salvage, read_through, sweep
from timeline_app.store.recovery.sieving import lost, mend, sieved
from timeline_app.store.tables import APPLICATION_ID, LANE, MENTION
from timeline_app.words import say

_ROW = 4  # bytes that a row takes at least


@dataclass(frozen=True, slots=True)
class Recovered:
    """What was saved of a damaged file: `path` is where it stands now, None where it was only read.

    `doubtful` counts the articles and events in which a value may have changed, or is missing; `lost_articles`,
    `lost_events` and `lost_mentions` what is known to have been there, at least; `cut` the articles whose text has lost
    a part.  `is_head_sure` is false where title, look or lanes may have changed, `is_all` where more may be missing.
    """

    timeline: Timeline
    doubtful: int = 0
    lost_articles: int = 0
    lost_events: int = 0
    lost_mentions: int = 0
    cut: int = 0
    is_head_sure: bool = True
    is_all: bool = True
    path: Path | None = None

    def say(self, language: str) -> str:
        """What was saved and what was not, in a language of the interface."""
        counts = {"articles": len(self.timeline.articles), "events": len(self.timeline.events)}
        words = {name: say(f"recovery.{name}", language, count=number) for name, number in counts.items()}
        told = [say("recovery.saved", language, **words)]
        names = ("lost_articles", "lost_events", "lost_mentions", "cut", "doubtful")
        numbers = {name: getattr(self, name) for name in names}
        told += [say(f"recovery.{name}", language, count=number) for name, number in numbers.items() if number]
        told += [] if self.is_head_sure else [say("recovery.heading", language)]
        told += [] if self.is_all else [say("recovery.more", language)]
        told.append(say("recovery.history", language))
        return " ".join(told)


def recover(path: str | Path) -> Recovered:
    """What a damaged timeline file still holds; raises ReadError when that is nothing, or it cannot be read at all."""
    path = Path(path)
    try:
        check_regular(path)
        if Place(path).is_held_here:
            raise ReadError("store.read_only_in_use", file=shown(path))
        with _copy(path) as copy:
            recovered = _recovered(copy)
    except FileNotFoundError as error:
        raise ReadError("errors.no_such_file", file=shown(path)) from error
    except PermissionError as error:
        raise ReadError("errors.no_permission", file=shown(path)) from error
    except (OSError, ValueError, MemoryError, *DAMAGE) as error:
        raise ReadError("errors.unreadable", file=shown(path), detail=system_words(error)) from error
    if recovered is None:
        raise ReadError("store.nothing_left", file=shown(path))
    return recovered


def recover_to(path: str | Path, target: str | Path | None = None) -> Recovered:
    """Save what a damaged file still holds as a new file; by default beside it, under a free name.

    Raises ReadError as `recover` does, WriteError when the target cannot be written or is there already.
    """
    path = Path(path)
    place = free_place(path) if target is None else Path(target)
    if place.exists() or place.is_symlink():
        raise WriteError("store.is_there", file=shown(place))
    recovered = recover(path)
    save(recovered.timeline, place)
    return replace(recovered, path=place)


def free_place(path: Path) -> Path:
    """Where what is saved of a file may stand: beside it, under a name that nothing has."""
    names = (f"{path.stem} (recovered{f' {number}' if number > 1 else ''}){path.suffix}" for number in count(1))
    places = (path.with_name(name) for name in names)
    return next(place for place in places if not place.exists() and not place.is_symlink())


@contextmanager
def _copy(path: Path) -> Iterator[Path]:
    """A copy of a file and of the journals beside it, thrown away afterwards."""
    with TemporaryDirectory(prefix="timeline-app-") as folder:
        copy = Path(folder) / "damaged.timeline"
        shutil.copyfile(path, copy)
        for journal in journals_of(path):
            shutil.copyfile(journal, copy.with_name(copy.name + journal.name.removeprefix(path.name)))
        yield copy


def _recovered(copy: Path) -> Recovered | None:
    size = copy.stat().st_size
    if size == 0:
        return None
    salvage = Salvage()
    with closing(sqlite3.connect(copy, isolation_level=None)) as database, suppress(*DAMAGE):
        distrust(database)
        if _version(database) == version_1.VERSION:
            found = rebuilt_version_1(database, size // _ROW)
            return None if found is None else _told(found)
        read_through(database, salvage, size // _ROW)
    with copy.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as data:
        sweep(data, salvage)
    return _filled(salvage) if salvage.count else None


def _told(found: Rebuilt) -> Recovered:
    """What was saved of a file of the first version."""
    lost = found.lost_articles, found.lost_events, found.lost_mentions
    return Recovered(found.timeline, 0, *lost, is_head_sure=found.is_head_sure)


def _version(database: sqlite3.Connection) -> int:
    application = database.execute("PRAGMA application_id").fetchone()[0]
    return int(database.execute("PRAGMA user_version").fetchone()[0]) if application == APPLICATION_ID else 0


def _filled(salvage: Salvage) -> Recovered | None:
    """What the best of the rows make together."""
    sound = salvage.sound
    mend(salvage)
    with closing(sqlite3.connect("", isolation_level=None)) as database:  # in memory as long as it is small
        database.execute("PRAGMA journal_mode = OFF")
        doubtful = sieved(salvage, database)
        found = rebuilt(database, doubtful, lanes_are_whole=LANE.name in salvage.whole)
    if not found.events and not found.articles:
        return None
    named = {row[0] for row in salvage.proven[MENTION.name]}
    lost_events = (lost(salvage, found.events) | named) - set(found.events)
    return Recovered(
        found.timeline,
        found.doubtful,
        len(lost(salvage, found.articles) - set(found.articles)),
        len(lost_events),
        found.lost_mentions,
        found.cut,
        found.is_head_sure,
        all(table.name in sound for table in WANTED),
    )
