"""Calendars (iCalendar, RFC 5545), both ways.

Days are all-day events, their ends exclusive; times of day have no zone, as ours.  A calendar knows the years 1 to
9999 and exact dates only: what lies outside is left out, how the rest is known stands in X-TIMELINE-APP.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from timeline_app import __version__
from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import DAY
from timeline_app.formats import Format, Read, Written
from timeline_app.formats._coming import Coming, line, lines
from timeline_app.formats._content_lines import Line, content_lines, escaped_text, folded, text_of, texts_of
from timeline_app.formats._dates import Unclear
from timeline_app.formats._extras import extras_of, read_extras, refined_by, title_in
from timeline_app.formats._losses import tell_articles, tell_kept, tell_kept_date
from timeline_app.formats._parts import parts_of, plain_unit, when_of
from timeline_app.formats._remarks import Remarks
from timeline_app.formats._telling import Sources, shown_events, spoken, title_text
from timeline_app.model import Event, Timeline
from timeline_app.readers import File
from timeline_app.readers._decoding import decode

_OURS = "X-TIMELINE-APP"
_CARRIED = ("note", "tags")
_STAMP = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z)?)?", re.ASCII)
_DURATION = re.compile(
    r"\+?P(?:(\d{1,6})W)?(?:(\d{1,7})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,7})M)?(?:(\d{1,7})S)?)?", re.ASCII
)
_KINDS = ("VEVENT", "VTODO", "VJOURNAL")
_UNREAD = ("ATTACH", "ATTENDEE", "ORGANIZER", "GEO", "CONTACT", "RELATED-TO", "RESOURCES")


def write(timeline: Timeline, path: Path, *, language: str = "") -> Written:
    """Write the events, all but the dismissed ones."""
    remarks, spoken_language = Remarks(), spoken(timeline, language)
    sources, stamp = Sources(timeline, spoken_language), datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    with path.open("w", encoding="utf-8", newline="") as stream:
        stream.write(folded("BEGIN", "VCALENDAR") + folded("VERSION", "2.0"))
        stream.write(folded("PRODID", f"-//Timeline App//Timeline App {__version__}//EN"))
        if timeline.title:
            stream.write(folded("NAME", escaped_text(timeline.title)))
            stream.write(folded("X-WR-CALNAME", escaped_text(timeline.title)))
        for event in shown_events(timeline, remarks):
            if dates := _dates(event, remarks):
                head = [("BEGIN", "VEVENT"), ("UID", str(uuid5(NAMESPACE_URL, f"{timeline.title}\n{event.id}")))]
                body = _entry(event, sources, spoken_language, remarks)
                for name, value in (*head, ("DTSTAMP", stamp), *dates, *body, ("END", "VEVENT")):
                    stream.write(folded(name, value))
        stream.write(folded("END", "VCALENDAR"))
    tell_articles(timeline, remarks)
    return Written((path,), remarks.told())


def read(file: File) -> Read:
    """Read events, tasks and notes; of what comes again the first time.  Raises ReadError."""
    if not knows(file):
        raise file.error("errors.unreadable", detail="iCalendar: BEGIN:VCALENDAR")
    coming, title = Coming(), ""
    entry: list[Line] | None = None
    number = depth = 0
    for told in content_lines(decode(file.data)):
        name, _, value = told
        if name == "BEGIN" and value.strip().upper() in _KINDS and entry is None:
            entry, number, depth = [], number + 1, 0
        elif entry is None:
            title = text_of(value) if name in ("NAME", "X-WR-CALNAME") else title
        elif name in ("BEGIN", "END"):  # an alarm within
            depth += 1 if name == "BEGIN" else -1
            if depth < 0:
                _take(entry, number, coming)
                entry = None
        elif depth == 0:
            entry.append(told)
    if entry is not None:
        _take(entry, number, coming)
    return coming.read(title)


def knows(file: File) -> bool:
    """Whether a file begins as a calendar."""
    return file.data[:200].removeprefix(b"\xef\xbb\xbf").lstrip().upper().startswith(b"BEGIN:VCALENDAR")


# ---------------------------------------------------------------- writing


def _dates(event: Event, remarks: Remarks) -> list[tuple[str, str]]:
    """The lines of the dates of an event; none where it lies beyond a calendar."""
    when = event.when
    if not all(1 <= parts_of(moment)[0] <= 9999 for moment in (when.start, when.end)):
        remarks.count("date_lost", event.title)
        return []
    days = plain_unit(when).rank >= Precision.DAY.rank
    kind = ";VALUE=DATE" if days else ""
    told = [(f"DTSTART{kind}", _stamp(when.start, days=days))]
    moment = _read(told[0][1])
    if not when.ongoing and (days or (moment.start, moment.end) != (when.start, when.end)):
        told.append((f"DTEND{kind}", _stamp(when.end, days=days)))  # also of one day: some programs want it
    read_back: list[Line] = [(name.partition(";")[0], {}, value) for name, value in told]
    tell_kept_date(event, _when(read_back, Coming()), remarks)
    return told


def _stamp(moment: int, *, days: bool) -> str:
    year, month, day, *clock = parts_of(moment)
    date = f"{year:04d}{month:02d}{day:02d}"
    return date if days else date + "T{:02d}{:02d}{:02d}".format(*clock)


def _entry(event: Event, sources: Sources, language: str, remarks: Remarks) -> Iterator[tuple[str, str]]:
    yield "SUMMARY", escaped_text(title_text(event, language))
    quotes = sources.quotes(event)
    if note := sources.note(event):
        yield "DESCRIPTION", escaped_text(note)
    if event.places:
        yield "LOCATION", escaped_text("; ".join(event.places))
    if event.tags:
        yield "CATEGORIES", ",".join(map(escaped_text, event.tags))
    if address := next((quote.address for quote in quotes if quote.address.isascii()), ""):
        yield "URL", re.sub(r"[\s\x00-\x1f]", "", address)
    yield "TRANSP", "TRANSPARENT"  # it makes nobody busy
    extras = {"id": event.id, **extras_of(event, _CARRIED)}
    yield _OURS, escaped_text(json.dumps(extras, ensure_ascii=False))
    tell_kept(event, (*_CARRIED, "places"), remarks)


# ---------------------------------------------------------------- reading


def _take(entry: list[Line], number: int, coming: Coming) -> None:
    values = {name: value for name, _, value in reversed(entry)}
    extras = _extras(values)
    try:
        open_end = "DTEND" not in values and "DURATION" not in values
        when = refined_by(_when(entry, coming), extras, open_end=open_end)
    except Unclear as unclear:
        shown = " – ".join(values[name] for name in ("DTSTART", "DTEND", "DUE") if name in values)
        coming.remarks.row(unclear.key, number, shown)
        return
    if "RRULE" in values or "RDATE" in values:
        coming.remarks.row("comes_again", number, values.get("DTSTART", ""))
    for name in values:
        if name in _UNREAD:
            coming.remarks.add("field_unknown", name=name)
    found = read_extras(extras)
    location = line(text_of(values.get("LOCATION", "")))
    if line("; ".join(found.get("places", []))) != location:
        found["places"] = [location]
    title = line(text_of(values.get("SUMMARY", "")))
    note = lines(text_of(values.get("DESCRIPTION", "")))
    address = values.get("URL", "").strip()
    told = [note, *(text_of(value) for name, _, value in entry if name == "COMMENT")]
    taken = coming.add(
        when,
        title_in(title, found),
        event_id=extras.get("id", "") or values.get("UID", ""),
        note="\n".join(filter(None, [*told, address if not extras and address not in note else ""])),
        **{**found, "tags": [tag for name, _, value in entry if name == "CATEGORIES" for tag in texts_of(value)]},
    )
    if not taken:
        coming.remarks.row("no_title", number)


def _extras(values: dict[str, str]) -> dict[str, Any]:
    try:
        extras = json.loads(text_of(values.get(_OURS, "{}")))
    except (ValueError, RecursionError):
        return {}
    return extras if isinstance(extras, dict) else {}


def _when(entry: list[Line], coming: Coming) -> When:
    """The time of an event; raises Unclear."""
    found: dict[str, str] = {}
    for name, parameters, value in entry:
        if name in ("DTSTART", "DTEND", "DUE", "DURATION") and name not in found:
            found[name] = value.strip()
            if "T" in value and name != "DURATION" and (value.endswith("Z") or "TZID" in parameters):
                coming.remarks.add("zones_left_out")
    start, end = found.get("DTSTART", ""), found.get("DTEND") or (found.get("DUE", "") if "DTSTART" in found else "")
    first = _read(start or found.get("DUE", ""))
    if not end and "DURATION" in found:
        at = first.start + _seconds(found["DURATION"])
    elif not end:
        return first
    else:
        at = _read(end).start
    if at < first.start:
        raise Unclear("ends_first")
    if at in (first.start, first.end):
        return first
    days = first.precision is Precision.DAY and at % DAY == 0
    return When(
        first.start,
        at,
        Precision.DAY if days else Precision.SECOND if at % 60 or first.start % 60 else Precision.MINUTE,
    )


def _read(text: str) -> When:
    match = _STAMP.fullmatch(text)
    if not match:
        raise Unclear("no_date" if text else "empty_date")
    parts = [int(part) for part in match.groups()[:6] if part is not None]
    if len(parts) == 6 and parts[5] == 0:
        del parts[5]
    return when_of(parts)


def _seconds(text: str) -> int:
    match = _DURATION.fullmatch(text)
    if not match:
        raise Unclear("no_date")
    return sum(int(part or 0) * size for part, size in zip(match.groups(), (7 * DAY, DAY, 3600, 60, 1), strict=True))


FORMATS = (Format("iCalendar", (".ics",), write=write, read=read, knows=knows),)
