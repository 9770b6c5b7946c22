"""Text for markwhen, both ways: a line for each event, lanes as sections, and below an event its notes.

Dates are written to the minute, before Christ to the year, ends inclusive but for times of day.  How a date is known
and what markwhen has no sign for stands in a property `timeline_app` below the event.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from timeline_app.dates import When, parse_edtf
from timeline_app.formats import Format, Read, Written
from timeline_app.formats._coming import Coming, line
from timeline_app.formats._dates import Dates, Order, Unclear
from timeline_app.formats._extras import KEY, extras_of, read_extras, title_in
from timeline_app.formats._losses import tell_articles, tell_kept, tell_kept_date
from timeline_app.formats._markwhen import (
    date_text,
    guarded,
    is_plain_tag,
    is_relative,
    opening,
    read_dates,
    tags_in,
    unguarded,
)
from timeline_app.formats._remarks import Remarks
from timeline_app.formats._telling import Sources, shown_events, spoken, title_text
from timeline_app.model import Event, Factuality, Timeline
from timeline_app.readers import File
from timeline_app.readers._decoding import decode

_CARRIED = ("lane", "note")
_SECTION = re.compile(r"\s*#{1,6}\s+(.*)")
_PROPERTY = re.compile(r"(?!-)\s*([\w.\-]+):(?:\s+(.*))?$")
_READ_PROPERTIES = {"id", KEY}
_QUIET = {"timezone", "tz", "dateFormat", "view", "edit", "key", "style"}
_HOURS = 86_400 * 366


def write(timeline: Timeline, path: Path, *, language: str = "") -> Written:
    """Write the events, all but the dismissed ones, those of no lane first."""
    remarks, spoken_language = Remarks(), spoken(timeline, language)
    sources = Sources(timeline, spoken_language)
    events = shown_events(timeline, remarks)
    told = [f"title: {json.dumps(timeline.title, ensure_ascii=False)}\n"] if timeline.title else ["// Timeline App\n"]
    for lane in dict.fromkeys(["", *timeline.lanes, *(event.lane for event in events)]):
        own = [_entry(event, sources, spoken_language, remarks) for event in events if event.lane == lane]
        told += [f"# {_in_section(lane)}\n"] if lane else []
        told += filter(None, own)
    path.write_text("\n".join(told), "utf-8", newline="\n")
    tell_articles(timeline, remarks)
    return Written((path,), remarks.told())


def read(file: File) -> Read:
    """Read events; those whose date hangs on another are left out and told by their line."""
    lines = decode(file.data).replace("\r\n", "\n").split("\n")
    coming, title = Coming(), ""
    header, body = _parted(lines)
    for _, text in header:
        if match := _PROPERTY.match(text):
            title = _yaml(match[2] or "") if match[1].casefold() == "title" else title
            if match[1].casefold() != "title" and match[1] not in _QUIET:
                coming.remarks.add("field_unknown", name=line(match[1])[:60])
    day_first = any(re.match(r"\s*dateFormat:\s*d/M/y", text) for _, text in header)
    dates = Dates("en", Order.DAY_FIRST if day_first else Order.MONTH_FIRST)
    for entry in _entries(body, coming):
        _take(entry, dates, coming)
    return coming.read(title)


def knows(file: File) -> bool:
    """Whether a line opens an event."""
    lines = decode(file.data[:100_000]).split("\n")
    return b"\0" not in file.data[:1000] and any(opening(text) or is_relative(text) for text in lines[:2000])


# ---------------------------------------------------------------- writing


def _entry(event: Event, sources: Sources, language: str, remarks: Remarks) -> str:
    date = date_text(event.when, open_end=event.factuality is Factuality.HAPPENED)
    if not date:
        remarks.count("date_lost", event.title)
        return ""
    first, last, _, _ = opening(f"{date}: x") or ("", "", False, "")
    tell_kept_date(event, read_dates(first, last, Dates("en", None)), remarks)
    tags = [tag for tag in event.tags if is_plain_tag(tag)]
    carried = (*_CARRIED, "tags") if len(tags) == len(event.tags) else _CARRIED
    tell_kept(event, carried, remarks)
    told = [" ".join([f"{date}: {guarded(title_text(event, language))}", *(f"#{tag}" for tag in tags)])]
    if re.fullmatch(r"\w+", event.id, re.ASCII):
        told.append(f"id: {event.id}")
    told.append(f"{KEY}: {json.dumps(extras_of(event, carried), ensure_ascii=False)}")
    note = sources.note(event)
    return "\n".join([*told, *(guarded(text) for text in (note.split("\n") if note else []))]) + "\n"


def _in_section(lane: str) -> str:
    return guarded(lane) if "#" in lane or lane.startswith("\u200b") else lane


# ---------------------------------------------------------------- reading


@dataclass(slots=True)
class _Entry:
    """An event as it stands: its line's number, its dates and words, the section around it, what stands below."""

    row: int
    first: str
    last: str
    again: bool
    words: str
    lane: str
    properties: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def _parted(lines: list[str]) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """The lines of the header and those after it, with their numbers."""
    numbered = list(enumerate(lines, start=1))
    fenced = bool(lines) and lines[0].startswith("---")
    for place, (_, text) in enumerate(numbered):
        if fenced and place and text.startswith("---"):
            return numbered[1:place], numbered[place + 1 :]
        if not fenced and (opening(text) or is_relative(text) or _SECTION.match(text)):
            return numbered[:place], numbered[place:]
    return numbered, []


def _entries(body: Iterable[tuple[int, str]], coming: Coming) -> Iterator[_Entry]:
    entry: _Entry | None = None
    lane, hidden = "", False
    for row, text in body:
        if text.lstrip().startswith("//"):
            continue
        section, opened = _SECTION.match(text), opening(text)
        if section or opened or is_relative(text):
            if entry:
                yield entry
            entry, hidden = None, not (section or opened)
        if section:
            lane = line(unguarded(tags_in(section[1])[0]))
            coming.lane(lane)
        elif opened:
            entry = _Entry(row, *opened, lane)
        elif hidden and is_relative(text):
            coming.remarks.row("no_date", row, text)
        elif entry:
            _add_below(entry, text)
    if entry:
        yield entry


def _add_below(entry: _Entry, text: str) -> None:
    match = _PROPERTY.match(text)
    if match and not entry.notes:
        entry.properties[match[1]] = match[2] or ""
    elif text.strip() or entry.notes:
        entry.notes.append(text)


def _take(entry: _Entry, dates: Dates, coming: Coming) -> None:
    shown = " – ".join(filter(None, (entry.first, entry.last)))
    try:
        extras = _json(entry.properties.get(KEY, ""))
        when = _refined(read_dates(entry.first, entry.last, dates), extras)
    except Unclear as unclear:
        coming.remarks.row(unclear.key, entry.row, shown)
        return
    if entry.again:
        coming.remarks.row("comes_again", entry.row, shown)
    for name in entry.properties:
        if name not in _READ_PROPERTIES | _QUIET:
            coming.remarks.add("field_unknown", name=name[:60])
    title, tags = tags_in(entry.words)
    found = read_extras(extras)
    known = found.pop("tags", [])
    notes = [unguarded(text) for text in entry.notes]
    taken = coming.add(
        when,
        title_in(unguarded(title), found),
        event_id=entry.properties.get("id", ""),
        note="\n".join(notes),
        **{**found, "lane": entry.lane, "tags": known if set(tags) <= set(known) else tags},
    )
    if not taken:
        coming.remarks.row("no_title", entry.row)


def _refined(base: When, extras: dict[str, Any]) -> When:
    """A time with what the property says more of it: finer than a minute, or than a year before Christ."""
    try:
        told = parse_edtf(str(extras.get("edtf")))
    except ValueError:
        return base
    if told.ongoing:
        return told if 0 <= told.start - base.start < 60 or _begins_in(base, told) else base
    near = 0 <= told.start - base.start < 60 and base.end - 60 < told.end <= base.end
    return told if near or _is_coarse(base, told) else base


def _is_coarse(base: When, told: When) -> bool:
    """Whether a time was written to the year although more is known of it."""
    return _begins_in(base, told) and base.end - _HOURS < told.end <= base.end


def _begins_in(base: When, told: When) -> bool:
    """Whether a time begins in the year before Christ to which it was written."""
    first = base.start < -62_135_596_800  # the year 1
    return first and base.start <= told.start < base.start + _HOURS


def _json(text: str) -> dict[str, Any]:
    try:
        values = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}


def _yaml(text: str) -> str:
    """A text of YAML that stands on one line."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return text.strip().strip("'")
    return value if isinstance(value, str) else text.strip()


FORMATS = (Format("markwhen", (".mw",), write=write, read=read, knows=knows),)
