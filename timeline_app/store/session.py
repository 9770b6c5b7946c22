"""An open .timeline file: every act is one transaction, and the last hundred can be taken back after it was closed.

A session that may write holds the file for itself as long as it is open, by the lock of a transaction that has begun
and not written yet: it goes with the process, others may read, and no two can write.  SQLite's journal stands beside
the file only while a transaction is written; what a crash leaves of one is rolled back when the file is next opened.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from functools import partial
from math import isfinite
from pathlib import Path
from threading import RLock
from typing import Self

from timeline_app.changes import change_between
from timeline_app.errors import WriteError
from timeline_app.history import Act
from timeline_app.model import Article, Timeline
from timeline_app.store import search
from timeline_app.store.acts import name_text, read_name
from timeline_app.store.contents import drop_unused, text_of
from timeline_app.store.fields import WrongValue, to_json
from timeline_app.store.files import DAMAGE, Place, new_file, shown, system_words
from timeline_app.store.patch import patch_back, patched
from timeline_app.store.reading import done_and_acts, read_timeline, rows_of
from timeline_app.store.sums import real, summed
from timeline_app.store.tables import ACT, ARTICLE, PATCH, VIEW
from timeline_app.store.writing import Told, untold, write_change

KEPT_ACTS = 100
"""How many acts can be taken back, and how many done again, after a file was closed."""


class ReadOnly(StrEnum):
    """Why a session may not write: somebody else does, the system forbids it, or a newer program has made the file."""

    IN_USE = "in_use"
    NOT_ALLOWED = "not_allowed"
    NEWER = "newer"


class Session:
    """An open file; made by `open_session` and `create_session` (opening.py), to be closed.

    `timeline` is what the file holds, `read_only` why it may not be written, or None; `is_writing` says whether an act
    is being written.  It may be used from several threads, which then wait for each other's acts.
    """

    def __init__(self, place: Place, database: sqlite3.Connection, read_only: ReadOnly | None) -> None:
        self.read_only = read_only
        self._place, self._database = place, database
        self._turn = RLock()
        self.is_writing = False
        self.timeline, self._contents = read_timeline(database)
        self._done, acts = done_and_acts(database)
        self._acts = {number: Act(read_name(name, number), at) for number, at, name, *_ in acts}
        self._with_contents = {number for number, _, _, contents, _ in acts if contents}

    @property
    def path(self) -> Path:
        """Where the file is, links followed."""
        return self._place.path

    @property
    def acts(self) -> tuple[Act, ...]:
        """The acts that the file remembers, the oldest first: at most a hundred done and a hundred taken back."""
        return tuple(self._acts[number] for number in sorted(self._acts))

    @property
    def done(self) -> int:
        """How many of the acts remembered are done."""
        return sum(number <= self._done for number in self._acts)

    @property
    def file_state(self) -> str:
        """What others have made of the file: "same", "gone", "replaced" by another, or "changed"."""
        return "same" if self.is_writing else self._place.state  # what is half written is our own

    @property
    def is_free(self) -> bool:
        """Whether a file that was in use elsewhere when it was opened could be had now."""
        if self.read_only is not ReadOnly.IN_USE or self._place.is_held_here:
            return False
        try:
            self._database.execute("PRAGMA busy_timeout = 0")  # whoever asks is not kept waiting
            self._database.execute("PRAGMA query_only = OFF")
            self._database.execute("BEGIN IMMEDIATE")
            self._database.execute("ROLLBACK")
        except sqlite3.Error:
            return False
        finally:
            self._database.execute("PRAGMA query_only = ON")
        return True

    # ---------------------------------------------------------------- acts

    def do(self, after: Timeline, act: Act, *, since: Timeline | None = None, told: Told = untold) -> None:
        """Keep what an act has made of the timeline; what was taken back before it cannot be done again.

        With `since`, what the timeline was before the last act, this act goes on with that one and is one with it.
        `told` is called with how far it is (done, all there is); what it raises ends the act.  Raises WriteError.
        Whatever is raised, nothing has changed then.
        """
        merged = since is not None and self._done in self._acts
        number = self._done if merged else self._done + 1
        gone = [known for known in self._acts if known > self._done]
        self._step(after, number, number, act, since if merged else None, gone, told=told)

    def undo(self, before: Timeline | None = None, act: Act | None = None, told: Told = untold) -> Timeline:
        """Take the last act back; the timeline as it is then.

        Where the file does not remember it any more, `before` and `act` say what it was.  Raises WriteError, and
        LookupError when there is nothing to take back; `told` as in `do`.
        """
        number = self._done
        target = before if before is not None else self._patched(number)
        self._step(target, number, number - 1, act or self._acts[number], told=told)
        return self.timeline

    def redo(self, after: Timeline | None = None, act: Act | None = None, told: Told = untold) -> Timeline:
        """Do again what was last taken back; the timeline as it is then (see `undo`)."""
        number = self._done + 1
        target = after if after is not None else self._patched(number)
        self._step(target, number, number, act or self._acts[number], told=told)
        return self.timeline

    def weight(self, *, back: bool) -> int:
        """How many bytes the file keeps of the act that would be taken back, or done again; 0 where it has none."""
        number = self._done if back else self._done + 1
        with suppress(sqlite3.Error):
            row = self._database.execute("SELECT length(packed) FROM patch WHERE act = ?", (number,)).fetchone()
            return int(row[0]) if row is not None else 0
        return 0

    def _patched(self, number: int) -> Timeline:
        if number not in self._acts:
            raise LookupError(number)
        try:
            packed = self._database.execute("SELECT packed FROM patch WHERE act = ?", (number,)).fetchone()[0]
            return patched(self.timeline, packed, number, lambda content: self._recalled(content, number))
        except (WrongValue, TypeError, *DAMAGE) as error:  # TypeError: the patch is not there
            detail = system_words(error)
            raise WriteError("store.act_damaged", file=shown(self.path), detail=detail) from error

    def _number_of(self, database: sqlite3.Connection, article: Article) -> int:
        """The number of the text of an article as it was; raises sqlite3.Error."""
        text = text_of(article)
        row = database.execute("SELECT content FROM article WHERE id = ?", (article.id,)).fetchone()
        if row is not None and self._contents.text(row[0], ARTICLE.name, article.id, "content") == text:
            return int(row[0])
        return self._contents.number(database, text, article.language)

    def _recalled(self, content: int, act: int) -> str:
        """The text that an act has put away; raises WrongValue."""
        text = self._contents.text(content, ACT.name, act, "patch")
        self._contents.know(text, content)
        return text

    def _step(
        self,
        target: Timeline,
        number: int,
        done: int,
        act: Act,
        since: Timeline | None = None,
        gone: list[int] | None = None,
        *,
        told: Told,
    ) -> None:
        """Make the file hold `target`, by the act with that number, in one transaction."""
        found = change_between(self.timeline, target)
        back = found if since is None else change_between(since, target)
        first, last = done - KEPT_ACTS + 1, done + KEPT_ACTS
        forgotten = {known for known in self._acts if not first <= known <= last} | set(gone or ())
        forgotten.discard(number)
        with self._transaction() as database:
            patch = patch_back(back, partial(self._number_of, database))
            write_change(database, found, target, self._contents, done, told)
            contents = to_json(patch.contents) if patch.contents else None
            database.execute(ACT.upsert, summed((number, real(act.at), name_text(act.name), contents)))
            database.execute(PATCH.upsert, (number, patch.packed))
            for known in forgotten:
                database.execute("DELETE FROM act WHERE number = ?", (known,))
                database.execute("DELETE FROM patch WHERE act = ?", (known,))
            if not self._with_contents.isdisjoint({*forgotten, number}):
                drop_unused(database)
                self._contents.recall(database)
            told(1, 1)  # from here on it is done
        self._with_contents -= {*forgotten, number}
        self._with_contents |= {number} if patch.contents else set()
        self._contents.let_go()
        self.timeline, self._done = target, done
        self._acts = {known: a for known, a in self._acts.items() if known not in forgotten} | {number: act}

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        """The database, written when nothing goes wrong; raises WriteError when something does."""
        if self.read_only is not None:
            raise WriteError(f"store.read_only_{self.read_only}", file=shown(self.path))
        with self._turn:
            if (state := self.file_state) != "same":
                raise WriteError(f"store.{state}", file=shown(self.path))
            self.is_writing = True
            try:
                yield from self._written()
            finally:
                self.is_writing = False

    def _written(self) -> Iterator[sqlite3.Connection]:
        try:
            if not self._database.in_transaction:
                self._database.execute("BEGIN IMMEDIATE")
            yield self._database
            self._database.execute("COMMIT")
            self._place.note()
            self._begin()
        except BaseException as error:
            self._roll_back()
            self._begin()  # where the disk was too full even to put the file right, it is put right here
            self._place.note()
            if isinstance(error, (sqlite3.Error, OSError, ValueError, OverflowError)):
                detail = system_words(error)
                raise WriteError("errors.cannot_write", file=shown(self.path), detail=detail) from error
            raise

    def _roll_back(self) -> None:
        with suppress(sqlite3.Error):  # a full disk has ended the transaction already
            self._database.execute("ROLLBACK")
        with suppress(sqlite3.Error):
            self._contents.recall(self._database)

    def _begin(self) -> None:
        """Hold the file again; who took it in between has it.  After any other trouble the next act tries again."""
        try:
            self._database.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                self.read_only = ReadOnly.IN_USE

    # ---------------------------------------------------------------- what is not undone

    @property
    def view(self) -> tuple[float, float] | None:
        """The stretch of time that was on screen, in seconds since 1970; None where it was all of it."""
        try:
            rows = rows_of(VIEW, self._database)
        except WrongValue:
            return None
        return (rows[0][1], rows[0][2]) if rows and isfinite(rows[0][2] - rows[0][1]) else None

    @view.setter
    def view(self, stretch: tuple[float, float] | None) -> None:
        if stretch == self.view:
            return
        with self._transaction() as database:
            if stretch is None:
                database.execute("DELETE FROM view")
            else:
                database.execute(VIEW.upsert, summed((1, real(stretch[0]), real(stretch[1]))))

    @property
    def added(self) -> tuple[str, ...]:
        """The ids of the articles in the order in which they came into the file."""
        try:
            return tuple(name for (name,) in self._database.execute("SELECT id FROM article ORDER BY n"))
        except sqlite3.Error:  # damaged since it was opened
            return tuple(article.id for article in self.timeline.articles)

    def find(self, words: str) -> search.Found:
        """The articles and events in which all these words stand; a word stands for all that begin with it."""
        if self.is_writing:  # the index is ahead of what is seen
            return search.scan(self.timeline, words)
        try:
            return search.find(self._database, self.timeline, words)
        # The index is missing, or damaged, which may ask for more room than there is: the next act makes it anew.
        except (sqlite3.Error, MemoryError):
            return search.scan(self.timeline, words)

    def copy_to(self, path: Path) -> None:
        """Write everything, history and what is not ours too, into another file, whole or not at all.

        Raises WriteError.
        """
        try:
            if path.exists() and path.samefile(self.path) and self.file_state in ("same", "changed"):
                raise WriteError("store.same_file", file=shown(path))
            with self._turn, new_file(path) as copy, self._released():
                copy.execute("COMMIT")
                self._database.backup(copy)
        except (sqlite3.Error, OSError, ValueError) as error:
            raise WriteError("errors.cannot_write", file=shown(path), detail=system_words(error)) from error

    @contextmanager
    def _released(self) -> Iterator[None]:
        """The file not held for a moment: SQLite copies nothing out of a transaction."""
        if self.read_only is None:
            self._database.execute("ROLLBACK")
        try:
            yield
        finally:
            if self.read_only is None:
                self._begin()

    def close(self) -> None:
        """Let go of the file."""
        with self._turn:
            with suppress(sqlite3.Error):
                self._database.execute("ROLLBACK")
            self._database.close()
            self._place.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
