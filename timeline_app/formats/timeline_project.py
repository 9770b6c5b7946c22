"""Files of The Timeline Project, XML, both ways; their names end in .timeline as our own do, which are SQLite.

Its dates are moments on the Gregorian calendar.  One at midnight is that day, as its window shows it, also where a time
ends; other ends are exclusive, and 23:59:59 is the end of a day.  Lanes are its categories, tags its labels.  What may
be about a time or uncertain is "fuzzy" there, which is read as about that time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent

from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import DAY
from timeline_app.formats import Format, Read, Written
from timeline_app.formats._coming import MOST, Coming, line
from timeline_app.formats._dates import Unclear
from timeline_app.formats._losses import tell_articles, tell_date, tell_fields
from timeline_app.formats._parts import parts_of, when_of
from timeline_app.formats._remarks import Remarks
from timeline_app.formats._telling import Sources, shown_events, spoken, title_text
from timeline_app.model import Event, Timeline
from timeline_app.readers import File
from timeline_app.readers._xml import feed

_VERSION = "2.3.0"
_FIRST_YEAR, _LAST_YEAR = -4712, 9989  # what its calendar holds
_CARRIED = ("lane", "colour", "note", "tags")
_TIME = re.compile(r"(-?\d{1,6})-(\d\d?)-(\d\d?) (\d\d?):(\d\d?):(\d\d?)", re.ASCII)
_PLAIN_COLOUR = "200,200,200"
_LAST_SECOND = DAY - 1
_SOUND = re.compile(r"[^\t\n -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UNREAD = ("progress", "alert", "icon")
_EMPTY = {"", "0"}
_PLACE = "#"  # where an entry keeps its number: no element is named so


def write(timeline: Timeline, path: Path, *, language: str = "") -> Written:
    """Write the events, all but the dismissed ones, and the lanes as categories."""
    remarks, spoken_language = Remarks(), spoken(timeline, language)
    root = Element("timeline")
    SubElement(root, "version").text = f"{_VERSION} (Timeline App)"
    SubElement(root, "timetype").text = "gregoriantime"
    events = shown_events(timeline, remarks)
    categories = SubElement(root, "categories")
    for lane in dict.fromkeys([*timeline.lanes, *(event.lane for event in events if event.lane)]):
        _add_category(categories, lane)
    written, sources = SubElement(root, "events"), Sources(timeline, spoken_language)
    for event in events:
        _add_event(written, event, sources, spoken_language, remarks)
    _add_view(root, events)
    indent(root)
    ElementTree(root).write(path, encoding="utf-8", xml_declaration=True)
    tell_articles(timeline, remarks)
    if timeline.title:
        remarks.add("title_lost")
    return Written((path,), remarks.told())


def read(file: File) -> Read:
    """Read events and eras; raises ReadError for what is no XML, declares entities, or has another calendar."""
    told = _Told()
    feed(file, file.data, told)
    if told.root != "timeline":
        raise file.error("errors.unreadable", detail="XML ≠ <timeline>")
    if told.calendar not in ("", "gregoriantime"):
        raise file.error("errors.unreadable", detail=f"timetype: {line(told.calendar)[:40]}")
    coming = Coming()
    for name in told.categories:
        coming.lane(name)
    for entry in told.entries:
        _take(entry, coming)
    if told.left_out:
        coming.remarks.add("too_many", count=told.left_out, most=MOST)
    return coming.read()


def knows(file: File) -> bool:
    """Whether a file begins as XML of a timeline."""
    return bool(re.match(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<timeline>", file.data[:2000]))


# ---------------------------------------------------------------- writing


def _add_category(categories: Element, lane: str) -> None:
    category = SubElement(categories, "category")
    SubElement(category, "name").text = _sound(lane)
    for name in ("color", "progress_color", "done_color"):
        SubElement(category, name).text = _PLAIN_COLOUR
    SubElement(category, "font_color").text = "0,0,0"


def _add_view(root: Element, events: Sequence[Event]) -> None:
    """What its window shows at first: all events."""
    view = SubElement(root, "view")
    near = [event.when for event in events if _is_near(event.when)]
    if near:
        period = SubElement(view, "displayed_period")
        SubElement(period, "start").text = _moment(min(when.start for when in near))
        SubElement(period, "end").text = _moment(max(when.end for when in near))
    SubElement(view, "hidden_categories")


def _is_near(when: When) -> bool:
    """Whether a time lies within its calendar."""
    return all(_FIRST_YEAR <= parts_of(moment)[0] <= _LAST_YEAR for moment in (when.start, when.end))


def _add_event(events: Element, event: Event, sources: Sources, language: str, remarks: Remarks) -> None:
    start, end = _told(event.when)
    if not tell_date(event, _read_back(event.when, start, end), remarks):
        return
    when, entry = event.when, SubElement(events, "event")
    title = _sound(title_text(event, language))
    quotes = sources.quotes(event)
    values = {
        "start": start,
        "end": end,
        "text": f" {title}" if title[:1] in ("(", "[") else title,  # else it would be a container, or lie in one
        "fuzzy": str(when.approximate or when.uncertain),
        "locked": "False",
        "ends_today": str(when.ongoing),
        "category": _sound(event.lane),
        "description": _sound(sources.note(event)),
        "labels": _sound("; ".join(event.tags)),
        "hyperlink": ";".join(
            dict.fromkeys(_sound(quote.address).replace(";", "%3B") for quote in quotes if quote.address)
        ),
        "default_color": ",".join(str(int(event.colour[at : at + 2], 16)) for at in (1, 3, 5)) if event.colour else "",
    }
    for name, value in values.items():
        if value:
            SubElement(entry, name).text = value
    parted = any(";" in tag for tag in event.tags)
    tell_fields(event, [name for name in _CARRIED if not (parted and name == "tags")], remarks)


def _told(when: When) -> tuple[str, str]:
    """The moments between which a time lies, the same twice where it is one moment or one day."""
    if when.ongoing or (
        when.is_one_unit and when.precision in (Precision.MINUTE, Precision.SECOND) and when.start % DAY
    ):
        return _moment(when.start), _moment(when.start)
    if when.end % DAY:
        return _moment(when.start), _moment(when.end)
    whole_days = when.start % DAY == 0
    return _moment(when.start), _moment(when.end - (DAY if whole_days else 1))


def _moment(seconds: int) -> str:
    return "{}-{:02d}-{:02d} {:02d}:{:02d}:{:02d}".format(*parts_of(seconds))


def _read_back(when: When, start: str, end: str) -> When | None:
    """What is read from what was written of a time, None for one beyond its calendar."""
    if not _is_near(when):
        return None
    return _when(start, end, fuzzy=when.approximate or when.uncertain, ongoing=when.ongoing)


def _sound(text: str) -> str:
    """A text without what XML cannot hold."""
    return _SOUND.sub("", text)


# ---------------------------------------------------------------- reading


@dataclass(slots=True)
class _Told:
    """What the elements say: the values of each event and era by their names."""

    root: str = ""
    calendar: str = ""
    categories: list[str] = field(default_factory=list)
    entries: list[dict[str, str]] = field(default_factory=list)
    left_out: int = 0
    _count: dict[str, int] = field(default_factory=dict)
    _path: list[str] = field(default_factory=list)
    _words: list[str] = field(default_factory=list)

    def start(self, tag: str, _attributes: dict[str, str]) -> None:
        self.root = self.root or tag
        self._path.append(tag)
        self._words.clear()
        if tag in ("event", "era"):
            if len(self.entries) < MOST:
                self._count[tag] = self._count.get(tag, 0) + 1
                self.entries.append({_PLACE: str(self._count[tag]) if tag == "event" else f"{tag} {self._count[tag]}"})
            else:
                self.left_out += 1

    def data(self, words: str) -> None:
        self._words.append(words)

    def end(self, tag: str) -> None:
        text = "".join(self._words)
        text = text if tag == "text" else text.strip()  # where a space before "(1)" says that it is no container
        self._words.clear()
        around = self._path[-2:-1]
        if tag == "timetype":
            self.calendar = text
        elif tag == "name" and around == ["category"]:
            self.categories.append(text)
        elif around in (["event"], ["era"], ["categories"]) and not self.left_out and self.entries and text:
            self.entries[-1].setdefault(tag, text)
        self._path.pop()


def _take(entry: Mapping[str, str], coming: Coming) -> None:
    number = entry[_PLACE]
    try:
        when = _when(
            entry.get("start", ""),
            entry.get("end", ""),
            fuzzy=entry.get("fuzzy") == "True",
            ongoing=entry.get("ends_today") == "True",
        )
    except Unclear as unclear:
        moments = dict.fromkeys(filter(None, map(entry.get, ("start", "end"))))
        coming.remarks.row(unclear.key, number, " – ".join(moments))
        return
    for name in _UNREAD:
        if entry.get(name, "") not in _EMPTY:
            coming.remarks.add("field_unknown", name=name)
    text = entry.get("text") or entry.get("name", "")
    links = [
        link for link in entry.get("hyperlink", "").split(";") if link and link not in entry.get("description", "")
    ]
    taken = coming.add(
        when,
        re.sub(r"^[\[(]\d*[\])]\s*", "", text),
        note="\n".join(filter(None, (entry.get("description", ""), *links))),
        lane=entry.get("category", ""),
        colour=entry.get("default_color") or entry.get("color", ""),
        tags=entry.get("labels", "").split(";"),
    )
    if not taken:
        coming.remarks.row("no_title", number)


def _when(start: str, end: str, *, fuzzy: bool, ongoing: bool) -> When:
    """The time between two moments, a day where they are midnight; raises Unclear."""
    first = _read(start)
    if ongoing or end in ("", start):
        return When(first.start, first.end, first.precision, fuzzy, ongoing=ongoing)
    last = _read(end)
    at = last.end if last.precision is Precision.DAY else last.start + (last.start % DAY == _LAST_SECOND)
    if at <= first.start:
        raise Unclear("ends_first")
    return When(first.start, at, min(first.precision, last.precision, key=lambda unit: unit.rank), fuzzy)


def _read(text: str) -> When:
    match = _TIME.fullmatch(text.strip())
    if not match:
        raise Unclear("no_date" if text.strip() else "empty_date")
    parts = [int(part) for part in match.groups()]
    return when_of(parts if parts[5] else parts[:5] if parts[3] or parts[4] else parts[:3])


FORMATS = (Format("The Timeline Project", (".project.timeline",), write=write, read=read, knows=knows),)
