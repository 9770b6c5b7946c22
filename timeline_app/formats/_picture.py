"""What is asked of a picture, and which events that leaves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from timeline_app.dates import When
from timeline_app.errors import WriteError
from timeline_app.model import Event, Status, Timeline
from timeline_app.ranking import rank
from timeline_app.words import FALLBACK, interface_languages

SIDES = (320, 20_000)  # pixels: the smallest and the largest page
SHARPNESS = (50, 600)  # dots an inch
MOST_PAGES = 40
MOST_PIXELS = 250e6  # of a PNG, which takes four bytes each in memory, twice
TEXTS = ("letters", "outlines")


@dataclass(frozen=True, slots=True)
class Picture:
    """How a picture shall be.

    `width` and `height` are pixels at 100 dots an inch; at 200 `dpi` there are twice as many of them.  `first` and
    `last` bound the stretch of time: a When, or a day as EDTF text (2015-11-13), both inclusive.  `title`, `subtitle`
    and `source` replace the timeline's title, the span of its dates and the line of its sources; "" leaves them out.
    `top` shows that many events, those that matter most, and says of how many.  `pages` cuts the time into that many
    stretches of equal length, a page each; "auto" takes as many as it needs to label every event.  `text` says whether
    an SVG keeps its words as "letters" or draws their "outlines".
    """

    style: str = "paper"
    width: float = 1400
    height: float = 700
    dpi: int = 100
    first: When | str | None = None
    last: When | str | None = None
    language: str | None = None
    title: str | None = None
    subtitle: str | None = None
    source: str | None = None
    legend: bool = True
    accepted_only: bool = False
    top: int | None = None
    transparent: bool = False
    pages: int | Literal["auto"] = 1
    text: str = "letters"

    def __post_init__(self) -> None:
        wanted = f"{self.width:g} x {self.height:g}"
        if min(self.width, self.height) < SIDES[0]:
            raise ValueError(f"a picture needs at least {SIDES[0]} x {SIDES[0]} pixels, not {wanted}")
        if max(self.width, self.height) > SIDES[1]:
            raise ValueError(f"a picture has at most {SIDES[1]} x {SIDES[1]} pixels, not {wanted}")
        if not SHARPNESS[0] <= self.dpi <= SHARPNESS[1]:
            raise ValueError(f"a picture has {SHARPNESS[0]} to {SHARPNESS[1]} dots an inch, not {self.dpi}")
        if self.pages != "auto" and not (isinstance(self.pages, int) and 1 <= self.pages <= MOST_PAGES):
            raise ValueError(f"a picture has 1 to {MOST_PAGES} pages, or 'auto', not {self.pages!r}")
        if self.text not in TEXTS:
            raise ValueError(f"the text of a picture is 'letters' or 'outlines', not {self.text!r}")

    @property
    def bounds(self) -> tuple[When | None, When | None]:
        """The first and the last time shown, where they are given; raises ValueError for a text that is no date."""
        return _when(self.first), _when(self.last)

    @property
    def pixels(self) -> tuple[int, int]:
        """The dots of a PNG, across and down."""
        return round(self.width * self.dpi / 100), round(self.height * self.dpi / 100)

    def spoken(self, timeline: Timeline) -> str:
        """The language of the words on the picture: the one asked for, or that of the first article."""
        wanted = self.language or (timeline.articles[0].language if timeline.articles else FALLBACK)
        return wanted if wanted in interface_languages() else FALLBACK


def check_pixels(picture: Picture, file: str) -> None:
    """Raise WriteError for a PNG of more dots than can be drawn."""
    across, down = picture.pixels
    if across * down > MOST_PIXELS:
        raise WriteError(
            "errors.picture_too_large",
            file=file,
            size=f"{across} × {down}",
            count=round(across * down / 1e6),
            most=round(MOST_PIXELS / 1e6),
        )


def events_of(timeline: Timeline, picture: Picture) -> tuple[Event, ...]:
    """The events that a picture shows, in order of time."""
    shown = _shown(timeline.events, picture)
    if picture.top is not None and picture.top < len(shown):
        places = {event.id: place for place, event in enumerate(rank(timeline))}
        chosen = {event.id for event in sorted(shown, key=lambda event: places[event.id])[: picture.top]}
        shown = [event for event in shown if event.id in chosen]
    return tuple(shown)


def all_of(timeline: Timeline, picture: Picture) -> int:
    """How many events a picture would show that does not choose the most important ones."""
    return len(_shown(timeline.events, replace(picture, top=None)))


def _shown(events: Iterable[Event], picture: Picture) -> list[Event]:
    wanted = {Status.ACCEPTED} if picture.accepted_only else {Status.ACCEPTED, Status.SUGGESTED}
    first, last = picture.bounds
    return [
        event
        for event in events
        if event.status in wanted
        and (first is None or event.when.end > first.start or event.when.ongoing)
        and (last is None or event.when.start < last.end)
    ]


def _when(bound: When | str | None) -> When | None:
    return When.parse(bound) if isinstance(bound, str) else bound
