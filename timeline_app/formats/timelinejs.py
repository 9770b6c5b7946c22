"""Slides for TimelineJS, as JSON, both ways.

Its dates are exact and their years have no zero; what is more or less than that is told in words (`display_date`), and
beside its own fields, in `timeline_app`, as EDTF text with the fields that it does not have.  Its texts are HTML, of
which only the words are read.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from timeline_app.formats import Format, Read, Written
from timeline_app.formats._coming import Coming, line
from timeline_app.formats._dates import Unclear
from timeline_app.formats._extras import KEY, extras_of, read_extras, refined_by, title_in
from timeline_app.formats._json import json_of, json_or_none
from timeline_app.formats._losses import tell_articles, tell_kept
from timeline_app.formats._markup import escaped, plain_of, told_html
from timeline_app.formats._remarks import Remarks
from timeline_app.formats._slides import slide_dates, slide_when, words_needed
from timeline_app.formats._telling import Sources, shown_events, spoken, title_text
from timeline_app.model import Event, Timeline
from timeline_app.readers import LARGE_LIMIT, File

_CARRIED = ("lane", "colour", "note")
_KNOWN = {"start_date", "end_date", "text", "group", "background", "media", "unique_id", "display_date", "location"}
_QUIET = {KEY, "autolink", "type", "scale"}  # what changes nothing of what is told


def write(timeline: Timeline, path: Path, *, language: str = "") -> Written:
    """Write the events as slides, all but the dismissed ones."""
    remarks, spoken_language = Remarks(), spoken(timeline, language)
    sources = Sources(timeline, spoken_language)
    events = [_slide(event, sources, spoken_language, remarks) for event in shown_events(timeline, remarks)]
    heading = {"title": {"text": {"headline": escaped(timeline.title)}}} if timeline.title else {}
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        json.dump({**heading, "events": events}, stream, ensure_ascii=False, indent=1, allow_nan=False)
        stream.write("\n")
    tell_articles(timeline, remarks)
    return Written((path,), remarks.told())


def read(file: File) -> Read:
    """Read slides and eras as events; raises ReadError."""
    values = json_of(file)
    if not _is_one(values):
        raise file.error("errors.unreadable", detail="TimelineJS: events ≠ […]")
    coming = Coming()
    for number, slide in enumerate(values["events"], start=1):
        _take(slide, number, coming)
    eras = values.get("eras")
    for number, era in enumerate(eras if isinstance(eras, list) else [], start=1):
        _take(era, f"era {number}", coming)
    return coming.read(_title(values.get("title"), coming.remarks))


def knows(file: File) -> bool:
    """Whether a file has a list of events with dates as TimelineJS has them."""
    return b'"events"' in file.data and b'"start_date"' in file.data and _is_one(json_or_none(file))


def _slide(event: Event, sources: Sources, language: str, remarks: Remarks) -> dict[str, Any]:
    first, last = slide_dates(event.when)
    slide: dict[str, Any] = {"unique_id": event.id, "start_date": first}
    if last:
        slide["end_date"] = last
    if words := words_needed(event, language, remarks):
        slide["display_date"] = words
    slide["text"] = {"headline": escaped(title_text(event, language)), "text": told_html(event, sources)}
    if event.lane:
        slide["group"] = escaped(event.lane)
    if event.colour:
        slide["background"] = {"color": event.colour}
    tell_kept(event, _CARRIED, remarks)
    return {**slide, KEY: extras_of(event, _CARRIED)}


def _is_one(values: object) -> bool:
    if not isinstance(values, dict) or not isinstance(values.get("events"), list):
        return False
    return not values["events"] or any(isinstance(one, dict) and "start_date" in one for one in values["events"])


def _take(slide: object, number: object, coming: Coming) -> None:
    if not isinstance(slide, dict):
        coming.remarks.row("no_date", number, slide)
        return
    start, end = (_part(slide, name) for name in ("start_date", "end_date"))
    extras = _part(slide, KEY)
    try:
        when = refined_by(slide_when(start, end), extras, open_end=not end)
    except Unclear as unclear:
        coming.remarks.row(unclear.key, number, _told(start, end))
        return
    for name in slide:
        if name not in _KNOWN | _QUIET:
            coming.remarks.add("field_unknown", name=line(name)[:60])
    text, found = _part(slide, "text"), read_extras(extras)
    location = plain_of(_part(slide, "location").get("name"))
    found = {"places": [location] if location else [], **found}
    taken = coming.add(
        when,
        title_in(line(plain_of(text.get("headline"))), found),
        event_id=slide.get("unique_id", ""),
        note="\n".join(filter(None, (plain_of(text.get("text")), _media(_part(slide, "media"))))),
        **{
            **found,
            "lane": plain_of(slide.get("group")),
            "colour": _part(slide, "background").get("color", ""),
        },
    )
    if not taken:
        coming.remarks.row("no_title", number)


def _part(values: Mapping[str, Any], name: str) -> dict[str, Any]:
    part = values.get(name)
    return part if isinstance(part, dict) else {}


def _media(media: Mapping[str, object]) -> str:
    """A picture or film by its address, and what is said of it."""
    return " — ".join(filter(None, (line(plain_of(media.get(name))) for name in ("url", "caption", "credit"))))


def _title(slide: object, remarks: Remarks) -> str:
    text = _part(slide, "text") if isinstance(slide, dict) else {}
    if plain_of(text.get("text")):
        remarks.add("field_unknown", name="title.text")
    return line(plain_of(text.get("headline")))


def _told(*dates: Mapping[str, object]) -> str:
    shown = ("-".join(line(value) for value in date.values())[:30] for date in dates)
    return " – ".join(filter(None, shown))


FORMATS = (Format("TimelineJS", (".timelinejs.json",), write=write, read=read, knows=knows, limit=LARGE_LIMIT),)
