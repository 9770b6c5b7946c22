"""A timeline in one format -> the same in another; a .timeline file is one of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from timeline_app import formats, store
from timeline_app.errors import WriteError
from timeline_app.formats import Format, Read, Written
from timeline_app.model import Timeline
from timeline_app.reasons import Reason
from timeline_app.sources import is_own

ENDING = ".timeline"


@dataclass(frozen=True, slots=True)
class Converted:
    """The files written, how many events they hold, and what was said while reading and writing."""

    paths: tuple[Path, ...]
    events: int
    remarks: tuple[Reason, ...]


def convert(
    source: Path, target: Path, kind_read: str | None, kind_written: str | None, language: str, *, replace: bool
) -> Converted:
    """Read a timeline and write it elsewhere, in the formats of those names or those that the files tell.

    `language` is that of what is written around the events.  Raises ReadError and WriteError, also for a target that
    is there and not to be replaced, and for a name no format has.
    """
    record_read, record_written = _named(kind_read), _named(kind_written)
    if record_written is None and formats.find(target) is None and target.suffix.lower() != ENDING:
        known = sorted({ENDING, *(ending for one in formats.formats() if one.write for ending in one.endings)})
        raise WriteError("errors.unknown_format", file=target.name, known=", ".join(known))
    if target.exists() and not replace:
        raise WriteError("formats.is_there", file=str(target))
    found = _read(source, record_read)
    written = _write(found.timeline, target, record_written, language)
    return Converted(written.paths, len(found.timeline.events), (*found.remarks, *written.remarks))


def _named(name: str | None) -> Format | None:
    if name is None:
        return None
    record = formats.named(name)
    if record is None:
        raise WriteError("formats.no_such_format", name=name, known=", ".join(formats.names()))
    return record


def _read(source: Path, record: Format | None) -> Read:
    if record is None and source.is_file() and is_own(source):
        return Read(store.load(source))
    return formats.read(source, record)


def _write(timeline: Timeline, target: Path, record: Format | None, language: str) -> Written:
    if record is None and formats.find(target) is None:
        store.save(timeline, target)
        return Written((target,))
    return formats.write(timeline, target, record, language=language)
