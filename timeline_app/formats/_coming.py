"""Events out of a file that nobody vouches for: ids of their own, titles on one line, letters that can be written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from timeline_app.dates import When, parse_edtf
from timeline_app.formats import Read
from timeline_app.formats._remarks import Remarks
from timeline_app.model import Event, Factuality, Status, Timeline, time_order

MOST = 200_000  # events of one file
_HEX = re.compile(r"#?([0-9a-f]{3}|[0-9a-f]{6})(?:[0-9a-f]{2})?", re.IGNORECASE)
_NUMBERS = re.compile(r"(?:rgba?\()?\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(?:,[\d.\s]*)?\)?", re.IGNORECASE)


class Coming:
    """The events of a file as they are read, with the lanes that they name and what is to be said of them."""

    def __init__(self, remarks: Remarks | None = None) -> None:
        self.remarks = remarks or Remarks()
        self._events: dict[str, Event] = {}
        self._lanes: dict[str, None] = {}
        self._left_out = 0

    def add(
        self,
        when: When,
        title: object,
        *,
        event_id: object = "",
        note: object = "",
        colour: object = "",
        lane: object = "",
        places: Iterable[object] = (),
        people: Iterable[object] = (),
        organisations: Iterable[object] = (),
        tags: Iterable[object] = (),
        status: Status = Status.ACCEPTED,
        factuality: Factuality = Factuality.HAPPENED,
    ) -> bool:
        """Take one more event, a person's own; False where it has no title.

        Those beyond MOST are only counted, and `read` says how many they are.
        """
        name = line(title)
        if not name:
            return False
        if len(self._events) >= MOST:
            self._left_out += 1
            return True
        known = self._id(line(event_id))
        self._events[known] = Event(
            known,
            when,
            name,
            note=lines(note),
            colour=self._colour(colour),
            lane=self._lane(line(lane)),
            places=_names(places),
            people=_names(people),
            organisations=_names(organisations),
            tags=_names(tags),
            status=status,
            factuality=factuality,
            by_hand=True,
        )
        return True

    def lane(self, name: object) -> None:
        """Take a lane, which stands below those taken before, whether an event lies in it or not."""
        self._lane(line(name))

    def read(self, title: object = "") -> Read:
        """What was read."""
        if self._left_out:
            self.remarks.add("too_many", count=self._left_out, most=MOST)
        events = tuple(sorted(self._events.values(), key=time_order))
        return Read(Timeline(line(title), (), events, tuple(self._lanes)), self.remarks.told())

    def _id(self, wanted: str) -> str:
        if wanted and wanted not in self._events:
            return wanted
        number = len(self._events) + 1
        while f"imported-{number}" in self._events:
            number += 1
        return f"imported-{number}"

    def _lane(self, name: str) -> str:
        if name:
            self._lanes.setdefault(name)
        return name

    def _colour(self, value: object) -> str:
        colour = colour_of(value)
        if value and not colour:
            self.remarks.add("colour_unknown", text=line(value)[:40])
        return colour


def colour_of(value: object) -> str:
    """A colour as #rrggbb: "#f00", "ff0000", "255,0,0", "rgb(255, 0, 0)"; "" for what is none."""
    text = line(value)
    if match := _HEX.fullmatch(text):
        digits = match[1].lower()
        return "#" + (digits if len(digits) == 6 else "".join(2 * digit for digit in digits))
    if (match := _NUMBERS.fullmatch(text)) and all(int(part) < 256 for part in match.groups()):
        return "#" + "".join(f"{int(part):02x}" for part in match.groups())
    return ""


def line(value: object) -> str:
    """A value on one line, without what cannot be shown."""
    return " ".join(lines(value).split())


def lines(value: object) -> str:
    """A value as text, without what cannot be shown or written."""
    if value is None:
        return ""
    text = str(value).replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii() and text.isprintable():
        return text.strip()
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs")).strip()


def refined(base: When, edtf: object, *, open_end: bool = False) -> When:
    """A time with what EDTF text says more of it, where both are the same stretch.

    With `open_end` the text may also tell of what goes on since the same start.
    """
    try:
        told = parse_edtf(str(edtf))
    except ValueError:
        return base
    return told if told.start == base.start and (told.end == base.end or (open_end and told.ongoing)) else base


def _names(values: Iterable[object]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in map(line, values) if name))
