"""What a layout knows of every event of a timeline, as arrays in the order of time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

import numpy as np

from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import DAY
from timeline_app.dates.wording import when_text
from timeline_app.layout.geometry import DATE_GAP, Measure, Shape
from timeline_app.layout.lanes import Lane
from timeline_app.layout.plan import Form
from timeline_app.model import Event, Factuality, Timeline, View
from timeline_app.words import say

Floats = np.ndarray[tuple[int], np.dtype[np.float64]]
Ints = np.ndarray[tuple[int], np.dtype[np.int64]]
Flags = np.ndarray[tuple[int], np.dtype[np.bool_]]

BRACKET_FROM = 12  # pixels: a month narrower than this is a dot
DAY_BRACKET_FROM = 120  # and a day, which people take for a point
BAR_FROM = 6
LONG = 2.0 * DAY
FOUR_DIGITS = When.year(1000).until(When.year(9999))  # years whose days are all written alike


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """The events of a timeline that are drawn, all but the dismissed, in the order of their start.

    `form` is how each stands in a row; `start` and `end` are seconds since 1970; `reach` is the end, infinite for
    what is ongoing; `drawn_from` is the width in pixels from which an event's time is more than a dot; `long` holds
    the places of the events that last longer than LONG; `label_width` is what a label needs in pixels, its title and
    the word that it did not happen, which the `worded` have, `whole_width` with a title that is not shortened, which it
    is to `longest` pixels;
    `known_dates` are the widths of dates measured so far, NaN for the others; `order` holds the places of the events,
    the most important first; `category` is the number of the article an event comes from; `lanes` are the lanes
    shown, none or top first, `lane` the number of each event's; `mended` holds the texts of the articles that had
    lost letters; `every` are the starts of all events, in order, also of those that a filter hides: they are `start`
    itself where it hides none; `since` tells of the one event in which they differ from those of a scene before.
    """

    events: tuple[Event, ...]
    language: str
    measure: Measure
    form: Form
    start: Floats
    end: Floats
    reach: Floats
    drawn_from: Floats
    long: Ints
    titles: tuple[str, ...]
    label_width: Floats
    whole_width: Floats
    longest: float
    worded: Flags
    known_dates: Floats
    order: Ints
    category: Ints
    lanes: tuple[Lane, ...]
    lane: Ints
    mended: Mapping[str, str]
    every: Floats
    timeline: Timeline
    since: Since | None = None
    _members: dict[range | None, Members] = field(default_factory=dict, init=False)

    @property
    def hides_some(self) -> bool:
        """Whether a filter hides events that stand in the strip all the same."""
        return self.every is not self.start

    def __len__(self) -> int:
        return len(self.events)

    def index(self, event_id: str) -> int | None:
        """The place of an event, or None when it is not drawn."""
        since = self.since
        if since is not None and since.come is not None and self.events[since.come].id == event_id:
            return since.come  # it is the event that is worked on
        return _places(self).get(event_id)

    def shape(self, event: int, zoom: float) -> Shape:
        """How the time of an event is drawn at a zoom in pixels per second."""
        if (self.end[event] - self.start[event]) * zoom < self.drawn_from[event]:
            return Shape.DOT
        return shape_of(self.events[event].when)

    def date(self, event: int) -> str:
        """The date of an event in words, with that of what did not happen: "12 déc. 2016 · prévu"."""
        date, word = date_words(self.events[event].when, self.language), self.factuality(event)
        return f"{date} · {word}" if word else date

    def factuality(self, event: int) -> str:
        """The word for an event that is planned, was called off or is denied; "" for one that happened."""
        return factuality_word(self.events[event], self.language)

    def date_width(self, events: Ints) -> Floats:
        """What their dates add to the labels of events, in pixels; measured when it is first asked for."""
        for event in events[np.isnan(self.known_dates[events])].tolist():
            self.known_dates[event] = date_width(self.events[event], self.language, self.measure)
        widths: Floats = self.known_dates[events]
        return widths

    def members(self, lanes: range | None) -> Members:
        """The events of some lanes, or all of them."""
        if lanes not in self._members:
            whole = slice(None) if lanes is None else (self.lane >= lanes.start) & (self.lane < lanes.stop)
            self._members[lanes] = Members(np.arange(len(self))[whole], self.start[whole])
        return self._members[lanes]

    def in_view(self, view: View) -> Ints:
        """The places of the events whose mark is at least partly in a view, in the order of time."""
        seen = self.seen(view)
        return np.concatenate([seen.before, np.arange(seen.first, seen.stop)])

    def seen(self, view: View) -> Seen:
        """The events whose mark is at least partly in a view, without an array of all of them."""
        first = int(np.searchsorted(self.start, view.start, "left"))
        stop = int(np.searchsorted(self.start, view.end, "right"))
        before = self.before(first, view.start)
        drawn = (self.end[before] - self.start[before]) * view.pixels_per_second >= self.drawn_from[before]
        return Seen(before[drawn], first, stop)

    def before(self, first: int, moment: float) -> Ints:
        """The places below `first`, in the order of time, of the events that last beyond a moment."""
        recent = min(int(np.searchsorted(self.start, moment - LONG)), first)
        long = self.long[: np.searchsorted(self.long, recent)]
        places: Ints = np.concatenate([long, np.arange(recent, first)])
        lasting: Ints = places[self.reach[places] > moment]
        return lasting


@dataclass(frozen=True, slots=True, eq=False)
class Since:
    """That of the events `before` one went from its place, and one came to a place after that, or either."""

    before: tuple[Event, ...]
    gone: int | None
    come: int | None


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """The events of a view: the places of those that began before it, and from `first` up to `stop` those since."""

    before: Ints
    first: int
    stop: int

    def __len__(self) -> int:
        return len(self.before) + self.stop - self.first

    def __contains__(self, place: int) -> bool:
        return self.first <= place < self.stop or bool((self.before == place).any())


@dataclass(frozen=True, slots=True, eq=False)
class Members:
    """Events of a scene that belong together, in the order of time: their places and their starts."""

    places: Ints
    start: Floats


@lru_cache(4)
def _places(scene: Scene) -> dict[str, int]:
    return {event.id: place for place, event in enumerate(scene.events)}


def shape_of(when: When) -> Shape:
    """How a time is drawn that is more than a dot: one unit of the calendar is a bracket, a stretch a bar."""
    return Shape.BRACKET if when.is_one_unit and not when.ongoing else Shape.BAR


def drawn_from(when: When) -> float:
    """The width in pixels from which a time is drawn as more than a dot."""
    if when.ongoing:
        return 0.0
    if when.precision is Precision.DAY and when.end - when.start == DAY:
        return DAY_BRACKET_FROM  # most times are days; the way below takes five times as long
    if not when.is_one_unit:
        return BAR_FROM
    return DAY_BRACKET_FROM if when.precision.rank <= Precision.DAY.rank else BRACKET_FROM


def factuality_word(event: Event, language: str) -> str:
    """The word for an event that did not happen, or not yet; "" for one that did."""
    return "" if event.factuality is Factuality.HAPPENED else say(f"drawing.{event.factuality}", language)


@lru_cache(65_536)
def date_words(when: When, language: str) -> str:
    """A date in words; the canvas asks for the same ones in every frame."""
    return when_text(when, language)


def date_width(event: Event, language: str, measure: Measure) -> float:
    """What its date adds to the label of an event: it stands before the word that it did not happen, or alone."""
    if word := factuality_word(event, language):
        return measure(f"{date_words(event.when, language)} · {word}", "date") - measure(word, "date")
    return DATE_GAP + _words_width(event.when, language, measure)


def _words_width(when: When, language: str, measure: Measure) -> float:
    """The width of a date's words; for the ordinary day, which is most of them, the widest of a year."""
    marked = when.approximate or when.uncertain or when.ongoing
    plain = when.precision is Precision.DAY and when.is_one_unit and not marked
    if plain and FOUR_DIGITS.start <= when.start < FOUR_DIGITS.end:
        return _day_width(language, measure)
    return measure(when_text(when, language), "date")


@cache
def _day_width(language: str, measure: Measure) -> float:
    return max(
        measure(when_text(When.day(2000, month, 30 - 2 * (month == 2)), language), "date") for month in range(1, 13)
    )
