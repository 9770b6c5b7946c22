"""Timelines of other programs, one after the other: read in the background, asked about, added as one act each."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from timeline_app import formats
from timeline_app.desktop.importing.mapping import MappingDialog
from timeline_app.desktop.importing.place import PlaceDialog
from timeline_app.desktop.importing.sorting import Found, Sorted, sort, wanted
from timeline_app.desktop.log import log
from timeline_app.desktop.panels.failures import Failures
from timeline_app.edit import Twice
from timeline_app.edit.arriving import known
from timeline_app.errors import Cancelled, ReadError, TimelineAppError, unforeseen
from timeline_app.formats import Read, tables
from timeline_app.formats.tables import Proposal, Table
from timeline_app.model import Timeline
from timeline_app.readers._files import printable
from timeline_app.words import say

if TYPE_CHECKING:
    from timeline_app.desktop.window import MainWindow


class Importing:
    """Takes timelines of other programs into a window; what else came along is opened once they are through."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._left: deque[Found] = deque()
        self._others: list[Path] = []
        self._told: list[str] = []
        self._errors: list[TimelineAppError] = []
        self._is_busy = False

    def choose(self) -> None:
        """Choose files that hold timelines."""
        settings, heading = self._window.settings, self._say("title")
        names, _ = QFileDialog.getOpenFileNames(self._window, heading, settings.folder, self._kinds())
        if names:
            settings.folder = str(Path(names[0]).parent)
            self._begin(lambda: Sorted(tuple(wanted(Path(name)) for name in names), ()), Path(names[0]).name)

    def sort(self, paths: Sequence[Path], errors: Sequence[TimelineAppError] = ()) -> None:
        """Import those of some files that hold a timeline of another program; open the others as they are.

        `errors` are told in the end: what did not come so far.
        """
        window = self._window
        self._errors += errors
        window.under_way.read(0, 0, paths[0].name)
        window.tasks.run(partial(sort, paths), self._sorted, window.tell_failure, self._stop)

    def _begin(self, found: Callable[[], Sorted], name: str) -> None:
        self._window.under_way.read(0, 0, name)
        self._window.tasks.run(lambda *_given: found(), self._sorted, self._window.tell_failure, self._stop)

    def _say(self, key: str, **values: object) -> str:
        return say(f"importing.{key}", self._window.language, **values)

    def _kinds(self) -> str:
        """The kinds of files for a dialog: all that can be read together, each by itself, and any."""
        known = [record for record in formats.formats() if record.read is not None]
        together = " ".join(f"*{ending}" for ending in formats.readable_endings())
        each = [
            f"{record.name} ({' '.join(f'*{Path(ending).suffix or ending}' for ending in record.endings)})"
            for record in known
        ]
        every = say("window.all_files", self._window.language)
        return ";;".join([f"{say('window.timelines', self._window.language)} ({together})", *each, f"{every} (*)"])

    # ---------------------------------------------------------------- one after the other

    def _sorted(self, files: Sorted) -> None:
        self._left.extend(files.found)
        self._others.extend(files.others)
        if not self._is_busy:
            self._is_busy = True
            self._next()

    def _next(self) -> None:
        """Read the next file, or open what else there is."""
        self._window.message.hide()
        if not self._left:
            self._end()
            return
        found = self._left.popleft()
        is_table = found.record is not None and found.record.read is tables.read
        self._window.under_way.read(0, 0, found.path.name)
        self._window.tasks.run(
            partial(_opened if is_table else _read, found),
            partial(self._map if is_table else self._place, found.path),
            self._fail,
            self._stop,
        )

    def _end(self) -> None:
        others, told, errors = self._others, self._told, self._errors
        self._others, self._told, self._errors, self._is_busy = [], [], [], False
        self._window.opening.open_rest(others, told, errors)

    def _stop(self) -> None:
        """Nothing more is wanted; what has come stays."""
        self._left.clear()
        self._others = []
        self._told = self._told or [say("window.cancelled", self._window.language)]
        self._end()

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, TimelineAppError):
            for trace in getattr(error, "__notes__", ()):
                log().error("unforeseen: %s\n%s", error, trace)
            self._errors.append(error)
        else:
            self._window.tell_failure(error)
        self._next()

    # ---------------------------------------------------------------- what the person is asked

    def _map(self, path: Path, opened: tuple[Table, Proposal]) -> None:
        window = self._window
        window.message.hide()
        dialog = MappingDialog(window, *opened, window.style_now, window.language)
        dialog.agreed.connect(partial(self._place, path))
        dialog.rejected.connect(self._next)
        dialog.open()

    def _place(self, path: Path, read: Read) -> None:
        """Add what was read, or ask first where it shall go."""
        window, timeline = self._window, self._window.document.timeline
        window.message.hide()
        if not read.timeline.events and not read.timeline.articles:
            self._errors.append(ReadError("importing.nothing", file=printable(path.name)))
            self._list(path, read)
            self._next()
            return
        if window.document.is_empty:
            self._bring(path, read, Twice.LEAVE)
            return
        window.tasks.run(
            lambda _progress, _cancelled: len(known(timeline, read.timeline)),
            partial(self._ask, path, read),
            self._fail,
            self._stop,
        )

    def _ask(self, path: Path, read: Read, twice: int) -> None:
        """Ask where what was read shall go; so many of its events are here and come changed."""
        window, count = self._window, len(read.timeline.events)
        told = self._say("asked" if count else "asked_articles", count=count, file=printable(path.name))
        may_add = window.document.read_only is None
        dialog = PlaceDialog(window, told, twice, window.style_now, window.language, may_add=may_add)
        dialog.agreed.connect(partial(self._bring, path, read))
        dialog.rejected.connect(self._next)
        dialog.open()

    # ---------------------------------------------------------------- added

    def _bring(self, path: Path, read: Read, twice: Twice | None) -> None:
        """Add what was read as an act, to another timeline where `twice` is None; a large one takes a moment."""
        window = self._window
        if twice is None and not window.filing.begin_anew():
            self._next()
            return
        window.keep_typed()
        over = partial(self._brought, path, read, twice, window.document.timeline, window.document.refusals)
        window.acts.bring_in(read.timeline, twice or Twice.LEAVE, printable(path.name), over, self._stop)

    def _brought(self, path: Path, read: Read, twice: Twice | None, before: Timeline, refusals: int) -> None:
        window = self._window
        if window.document.refusals == refusals:  # else it is said already
            window.settings.remember(path)
            after = len(window.document.timeline.events) - len(before.events)
            self._told.append(self._outcome(path, len(read.timeline.events), after, twice))
        self._list(path, read)
        self._next()

    def _outcome(self, path: Path, came: int, more: int, twice: Twice | None) -> str:
        """What is said of it: how many events came, and how many of them were here."""
        name = printable(path.name)
        if twice is Twice.REPLACE or came == more:
            return self._say("imported", count=came, file=name)
        return " ".join([self._say("imported", count=more, file=name), self._say("were_here", count=came - more)])

    def _list(self, path: Path, read: Read) -> None:
        """List what was not understood, until the person closes it."""
        window = self._window
        if read.remarks:
            lines = [remark.say(window.language) for remark in read.remarks]
            heading = self._say("remarks", count=len(lines), file=printable(path.name))
            Failures(window, lines, window.style_now, window.language, heading).show()


def _opened(found: Found, _progress: object, _cancelled: object) -> tuple[Table, Proposal]:
    """The table in a file, and what its columns may hold; raises ReadError for whatever may be wrong with it."""
    try:
        table = tables.open_table(found.path)
        return table, table.propose()
    except (ReadError, Cancelled):
        raise
    except Exception as error:
        raise unforeseen(error, printable(str(found.path)), ReadError) from error


def _read(found: Found, _progress: object, _cancelled: object) -> Read:
    return formats.read(found.path, found.record)
