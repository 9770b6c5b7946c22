"""The sheet of TimelineJS, as CSV, both ways: one row a slide, dates apart in columns.

A sheet has no columns for what TimelineJS does not show: places, people, tags and the state of events are left out.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from pathlib import Path

from timeline_app.errors import ReadError
from timeline_app.formats import Format, Read, Written
from timeline_app.formats._cells import is_filled, is_xlsx, rows_of, with_mark
from timeline_app.formats._columns import is_sheet
from timeline_app.formats._coming import Coming, line
from timeline_app.formats._dates import Unclear
from timeline_app.formats._losses import tell_articles, tell_fields
from timeline_app.formats._markup import escaped, plain_of, told_html
from timeline_app.formats._parts import PARTS
from timeline_app.formats._remarks import Remarks
from timeline_app.formats._slides import Date, slide_dates, slide_when, words_needed
from timeline_app.formats._telling import Sources, shown_events, spoken, title_text
from timeline_app.model import Event, Timeline
from timeline_app.readers import File

HEADER = (
    *(
        "Year",
        "Month",
        "Day",
        "Time",
        "End Year",
        "End Month",
        "End Day",
        "End Time",
        "Display Date",
        "Headline",
        "Text",
    ),
    *("Media", "Media Credit", "Media Caption", "Media Thumbnail", "Alt Text", "Type", "Group", "Background"),
)
_CLOCK = re.compile(r"(\d{1,2})(?:[:.]?(\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)?)?\s*(?:([ap])\.?m\.?)?", re.ASCII)
_OLD = {"Tag": "Group"}
_NUMBERS = HEADER[:8]
_UNREAD = ("Media Thumbnail", "Alt Text")
_CARRIED = ("lane", "colour", "note")


def write(timeline: Timeline, path: Path, *, language: str = "") -> Written:
    """Write the events as rows, all but the dismissed ones, after one for the title."""
    remarks, spoken_language = Remarks(), spoken(timeline, language)
    sources = Sources(timeline, spoken_language)
    rows: list[tuple[str, ...]] = [HEADER]
    if timeline.title:
        rows.append(_cells({"Headline": escaped(timeline.title), "Type": "title"}))
    rows += [_row(event, sources, spoken_language, remarks) for event in shown_events(timeline, remarks)]
    with path.open("w", encoding="utf-8", newline="") as stream:  # no mark: its own reader takes it for a letter
        csv.writer(stream).writerows(rows)
    tell_articles(timeline, remarks)
    return Written((path,), remarks.told())


def read(file: File) -> Read:
    """Read slides and eras as events; raises ReadError."""
    rows = rows_of(file)
    if not rows or not is_sheet(rows[0]):
        raise file.error("errors.unreadable", detail="TimelineJS: Year, Headline")
    header = [_OLD.get(line(name), line(name)) for name in rows[0]]
    coming, title = Coming(), ""
    for name in header:
        if name and name not in HEADER:
            coming.remarks.add("field_unknown", name=name[:60])
    for number, row in enumerate(rows[1:], start=2):
        cells = dict(zip(header, row, strict=False))
        if _kind(cells) == "title":
            title = line(plain_of(_text(cells, "Headline")))
        elif any(is_filled(cell) for cell in row):
            _take(cells, number, coming)
    return coming.read(title)


def knows(file: File) -> bool:
    """Whether a file has the columns of such a sheet."""
    try:
        rows = [] if is_xlsx(file) else rows_of(File(file.shown, file.name, file.data[:100_000]))
    except ReadError:  # what is wrong will be said by who reads it
        return False
    return bool(rows) and is_sheet(rows[0])


def _row(event: Event, sources: Sources, language: str, remarks: Remarks) -> tuple[str, ...]:
    first, last = slide_dates(event.when)
    tell_fields(event, _CARRIED, remarks)
    return _cells(
        {
            **_date("", first),
            **(_date("End ", last) if last else {}),
            "Display Date": words_needed(event, language, remarks),
            "Headline": escaped(title_text(event, language)),
            "Text": told_html(event, sources),
            "Group": escaped(event.lane),
            "Background": event.colour,
        }
    )


def _cells(values: Mapping[str, str]) -> tuple[str, ...]:
    """The cells of a row, none a formula; years before Christ stay numbers, which its program must read."""
    return tuple(values.get(name, "") if name in _NUMBERS else with_mark(values.get(name, "")) for name in HEADER)


def _date(prefix: str, date: Date) -> dict[str, str]:
    told = {f"{prefix}{name.capitalize()}": str(date[name]) for name in PARTS[:3] if name in date}
    clock = [date[name] for name in PARTS[3:] if name in date]
    return {**told, f"{prefix}Time": ":".join(f"{part:02d}" for part in clock)}


def _take(cells: Mapping[str, object], number: int, coming: Coming) -> None:
    try:
        when = slide_when(_read_date(cells, ""), _read_date(cells, "End "))
    except Unclear as unclear:
        coming.remarks.row(unclear.key, number, " ".join(_text(cells, name) for name in HEADER[:8]))
        return
    if any(_text(cells, name) for name in _UNREAD):
        coming.remarks.add("field_unknown", name=", ".join(_UNREAD))
    media = (line(plain_of(_text(cells, name))) for name in ("Media", "Media Caption", "Media Credit"))
    background = _text(cells, "Background")
    taken = coming.add(
        when,
        plain_of(_text(cells, "Headline")),
        note="\n".join(filter(None, (plain_of(_text(cells, "Text")), " — ".join(filter(None, media))))),
        lane=plain_of(_text(cells, "Group")),
        colour="" if "/" in background else background,
    )
    if "/" in background:
        coming.remarks.add("field_unknown", name="Background")
    if not taken:
        coming.remarks.row("no_title", number)


def _read_date(cells: Mapping[str, object], prefix: str) -> dict[str, object]:
    date: dict[str, object] = {name: _text(cells, f"{prefix}{name.capitalize()}") for name in PARTS[:3]}
    clock = _text(cells, f"{prefix}Time")
    if clock and prefix and not date["year"]:
        raise Unclear("no_date")
    return date | _clock(clock)


def _clock(text: str) -> dict[str, object]:
    """Hour, minute and second of "21:20", "9:20 pm", "2120"."""
    if not text:
        return {}
    match = _CLOCK.fullmatch(text.lower())
    if not match:
        raise Unclear("no_date")
    hour = int(match[1])
    if match[4]:
        if not 1 <= hour <= 12:
            raise Unclear("impossible_date")
        hour = hour % 12 + (12 if match[4] == "p" else 0)
    return dict(zip(PARTS[3:], (hour, *match.groups()[1:3]), strict=True))


def _text(cells: Mapping[str, object], name: str) -> str:
    value = cells.get(name)
    return "" if value is None else str(value).strip()


def _kind(cells: Mapping[str, object]) -> str:
    return _text(cells, "Type").casefold()


FORMATS = (Format("TimelineJS CSV", (".timelinejs.csv",), write=write, read=read, knows=knows),)
