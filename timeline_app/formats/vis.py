"""Items and groups for vis-timeline, as JSON, both ways: {"items": [...], "groups": [...]}.

Its dates are moments: a day stands at its beginning, a longer time runs from its first moment to the one after its
last.  They are written without a zone, so that a 13 November is one wherever it is looked at.  How a date is known
and what vis has no field for stands in `timeline_app` beside its own fields.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import DAY
from timeline_app.formats import Format, Read, Written
from timeline_app.formats._coming import Coming, line
from timeline_app.formats._dates import Dates, Unclear
from timeline_app.formats._extras import KEY, extras_of, read_extras, refined_by, title_in
from timeline_app.formats._json import json_of, json_or_none
from timeline_app.formats._losses import tell_articles, tell_kept, tell_kept_date
from timeline_app.formats._markup import escaped, plain_of, told_html
from timeline_app.formats._parts import parts_of, when_of
from timeline_app.formats._remarks import Remarks
from timeline_app.formats._telling import Sources, shown_events, spoken, title_text
from timeline_app.model import Event, Timeline
from timeline_app.readers import LARGE_LIMIT, File

_FARTHEST = 271_820  # years: what a Date of JavaScript can hold
_MILLISECONDS = 8_640_000_000_000_000
_CARRIED = ("lane", "colour", "note")
_QUIET = {"type", "className", "selectable", "editable", "limitSize", "align", "subgroup", "order"}
_KNOWN = {"id", "content", "start", "end", "group", "title", "style", KEY}
_ISO = re.compile(
    r"([+-]\d{6}|-?\d{4})(?:-(\d\d)(?:-(\d\d)"
    r"(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s*(Z|[+-]\d\d:?\d\d)?)?)?)?",
    re.ASCII,
)
_TICKS = re.compile(r"/?Date\((-?\d{1,16})(?:[+-]\d{4})?\)/?", re.ASCII)
_COLOUR = re.compile(r"(?:^|[;\s])(?:background-|border-)?color\s*:\s*([^;]{1,40})")


def write(timeline: Timeline, path: Path, *, language: str = "") -> Written:
    """Write the events as items, all but the dismissed ones, and the lanes as groups."""
    remarks, spoken_language = Remarks(), spoken(timeline, language)
    events = [event for event in shown_events(timeline, remarks) if _can_be_told(event, remarks)]
    lanes = list(dict.fromkeys([*timeline.lanes, *(event.lane for event in events)])) if timeline.lanes else []
    sources = Sources(timeline, spoken_language)
    whole = {
        "title": timeline.title,
        "items": [_item(event, lanes, sources, spoken_language, remarks) for event in events],
        "groups": [{"id": number, "content": escaped(lane), "order": number} for number, lane in enumerate(lanes)],
    }
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        json.dump(whole, stream, ensure_ascii=False, indent=1, allow_nan=False)
        stream.write("\n")
    tell_articles(timeline, remarks)
    return Written((path,), remarks.told())


def read(file: File) -> Read:
    """Read items, with their groups or as a bare list; raises ReadError."""
    values = json_of(file)
    items = _items(values)
    if items is None:
        raise file.error("errors.unreadable", detail="vis-timeline: items ≠ […]")
    coming, dates = Coming(), Dates("en", None)
    whole = values if isinstance(values, dict) else {}
    groups = _groups(whole.get("groups"))
    for name in groups.values():
        coming.lane(name)
    for number, item in enumerate(items, start=1):
        _take(item, number, groups, dates, coming)
    return coming.read(whole.get("title", ""))


def knows(file: File) -> bool:
    """Whether a file has a list of items with a content and a start."""
    if b'"content"' not in file.data or b'"start"' not in file.data:
        return False
    items = _items(json_or_none(file)) or [None]
    return isinstance(items[0], dict) and {"content", "start"} <= items[0].keys()


# ---------------------------------------------------------------- writing


def _item(event: Event, lanes: list[str], sources: Sources, language: str, remarks: Remarks) -> dict[str, Any]:
    start, end = _told(event.when)
    item: dict[str, Any] = {"id": event.id, "content": escaped(title_text(event, language)), "start": start}
    if end:
        item["end"] = end
    item["type"] = "range" if end else "box"
    if lanes:
        item["group"] = lanes.index(event.lane)
    if tip := told_html(event, sources):
        item["title"] = tip
    if event.colour:
        item["style"] = f"border-color: {event.colour}"
    tell_kept(event, _CARRIED, remarks)
    tell_kept_date(event, _between(_moment_of(start), _moment_of(end) if end else None), remarks)
    return {**item, KEY: extras_of(event, _CARRIED)}


def _told(when: When) -> tuple[str, str]:
    """The beginning of a time and, where it is longer than a day or shorter and no moment, its end; else ""."""
    alone = when.is_one_unit and when.precision in (Precision.DAY, Precision.MINUTE, Precision.SECOND)
    start = _iso(when.start)
    if when.ongoing or (alone and _moment_of(start) == When(when.start, when.end, when.precision)):
        return start, ""
    return start, _iso(when.end)


def _iso(moment: int) -> str:
    year, *rest = parts_of(moment)
    shown = f"{year:04d}" if 0 <= year <= 9999 else f"{year:+07d}"
    return "{}-{:02d}-{:02d}T{:02d}:{:02d}:{:02d}".format(shown, *rest)


def _can_be_told(event: Event, remarks: Remarks) -> bool:
    near = all(abs(parts_of(moment)[0]) < _FARTHEST for moment in (event.when.start, event.when.end))
    if not near:
        remarks.count("date_lost", event.title)
    return near


# ---------------------------------------------------------------- reading


def _items(values: object) -> list[Any] | None:
    items = values.get("items") if isinstance(values, dict) else values
    return items if isinstance(items, list) else None


def _groups(values: object) -> dict[str, str]:
    """The names of groups by their ids."""
    groups = [one for one in values if isinstance(one, dict)] if isinstance(values, list) else []
    return {line(group.get("id")): line(plain_of(group.get("content")) or "") for group in groups}


def _take(item: object, number: int, groups: Mapping[str, str], dates: Dates, coming: Coming) -> None:
    if not isinstance(item, dict):
        coming.remarks.row("no_date", number, item)
        return
    for name in item:
        if name not in _KNOWN | _QUIET:
            coming.remarks.add("field_unknown", name=line(name)[:60])
    try:
        first, last = _read(item.get("start"), dates, coming), None
        if item.get("end") not in (None, ""):
            last = _read(item["end"], dates, coming)
        when = refined_by(_between(first, last), item.get(KEY), open_end=last is None)
    except Unclear as unclear:
        shown = " – ".join(filter(None, (line(item.get(name)) for name in ("start", "end"))))
        coming.remarks.row(unclear.key, number, shown)
        return
    group = line(item.get("group"))
    style = item.get("style")
    colour = _COLOUR.search(style[:1000]) if isinstance(style, str) else None
    found = read_extras(item.get(KEY))
    taken = coming.add(
        when,
        title_in(line(plain_of(item.get("content"))), found),
        event_id=item.get("id", ""),
        note=plain_of(item.get("title")),
        **{**found, "lane": groups.get(group, group), "colour": colour[1] if colour else ""},
    )
    if not taken:
        coming.remarks.row("no_title", number)


def _between(first: When, last: When | None) -> When:
    """From the beginning of one time to that of another, which may be none; raises Unclear."""
    if last is None or last.start == first.start:
        return first
    if last.start < first.start:
        raise Unclear("ends_first")
    days = first.start % DAY == 0 and last.start % DAY == 0
    finest = min(first.precision, last.precision, key=lambda unit: unit.rank)
    return When(first.start, last.start, Precision.DAY if days else min(finest, Precision.MINUTE, key=lambda u: u.rank))


def _read(value: object, dates: Dates, coming: Coming) -> When:
    """The time that a value of JavaScript is; raises Unclear."""
    if value is None or value == "":
        raise Unclear("empty_date")
    if isinstance(value, str) and (ticks := _TICKS.fullmatch(value)):
        value = int(ticks[1])
    if isinstance(value, int | float) and not isinstance(value, bool):
        if abs(value) > _MILLISECONDS:
            raise Unclear("no_date")
        return _moment_of(_iso(int(value // 1000)))
    if not isinstance(value, str):
        raise Unclear("no_date")
    match = _ISO.fullmatch(value.strip())
    if not match:
        return dates.read(value)
    found = _moment_of(value.strip())
    if match[7] and found.start % DAY:
        coming.remarks.add("zones_left_out")
    return found


def _moment_of(text: str) -> When:
    """The unit that ISO text names; a moment at midnight is the day; raises Unclear."""
    match = _ISO.fullmatch(text)
    parts = [int(part) for part in match.groups()[:6] if part is not None] if match else []
    if parts[3:] and not any(parts[3:]):
        del parts[3:]
    elif len(parts) == 6 and parts[5] == 0:
        del parts[5:]
    return when_of(parts)


FORMATS = (Format("vis-timeline", (".vis.json",), write=write, read=read, knows=knows, limit=LARGE_LIMIT),)
