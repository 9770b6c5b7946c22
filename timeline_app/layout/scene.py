"""Timeline -> Scene: what a layout needs of every event, once per timeline, as arrays in the order of time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np

from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import DAY
from timeline_app.dates.wording import when_text
from timeline_app.layout.geometry import CARD_MARGIN, DATE_GAP, LABEL_MARGIN, LEFT_MARGIN, Measure, Shape
from timeline_app.layout.wrap import shorten
from timeline_app.model import Event, Factuality, Status, Timeline, View
from timeline_app.words import say

Floats = np.ndarray[tuple[int], np.dtype[np.float64]]
Ints = np.ndarray[tuple[int], np.dtype[np.int64]]

MAX_TITLE = 380  # pixels: a longer title is shortened in rows, where a line is all it has
BRACKET_FROM = 12  # pixels: a month narrower than this is a dot
DAY_BRACKET_FROM = 120  # and a day, which people take for a point
BAR_FROM = 6
FEW = 60  # events
LONG = 2.0 * DAY
LAST = 8  # events whose titles may reach beyond the last date
LAST_DOT = 24  # pixels beside a title: its dot and the edge
FOUR_DIGITS = When.year(1000).until(When.year(9999))  # years whose days are all written alike


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """The events of a timeline that are drawn, all but the dismissed, in the order of their start.

    `start` and `end` are seconds since 1970; `reach` is the end, infinite for what is ongoing; `drawn_from` is the
    width in pixels from which an event's time is more than a dot; `long` holds the places of the events that last
    longer than LONG; `label_width` is what a label needs in pixels, its title and the word that it did not happen,
    `date_width` what its date adds; `order` holds the places of the events, the most important first; `category` is
    the number of the article an event comes from; `mended` holds the texts of the articles that had lost letters.
    """

    events: tuple[Event, ...]
    language: str
    measure: Measure
    start: Floats
    end: Floats
    reach: Floats
    drawn_from: Floats
    long: Ints
    titles: tuple[str, ...]
    label_width: Floats
    date_width: Floats
    order: Ints
    category: Ints
    mended: Mapping[str, str]

    def __len__(self) -> int:
        return len(self.events)

    def index(self, event_id: str) -> int | None:
        """The place of an event, or None when it is not drawn."""
        return next((i for i, event in enumerate(self.events) if event.id == event_id), None)

    def shape(self, event: int, zoom: float) -> Shape:
        """How the time of an event is drawn at a zoom in pixels per second."""
        if (self.end[event] - self.start[event]) * zoom < self.drawn_from[event]:
            return Shape.DOT
        return shape_of(self.events[event].when)

    def date(self, event: int) -> str:
        """The date of an event in words, with that of what did not happen: "12 déc. 2016 · prévu"."""
        date, word = _date_words(self.events[event].when, self.language), self.factuality(event)
        return f"{date} · {word}" if word else date

    def factuality(self, event: int) -> str:
        """The word for an event that is planned, was called off or is denied; "" for one that happened."""
        return _factuality_word(self.events[event], self.language)

    def in_view(self, view: View) -> Ints:
        """The places of the events whose mark is at least partly in a view, in the order of time."""
        first, last = np.searchsorted(self.start, view.start, "left"), np.searchsorted(self.start, view.end, "right")
        before = self.before(int(first), view.start)
        drawn = (self.end[before] - self.start[before]) * view.pixels_per_second >= self.drawn_from[before]
        return np.concatenate([before[drawn], np.arange(first, last)])

    def before(self, first: int, moment: float) -> Ints:
        """The places below `first`, in the order of time, of the events that last beyond a moment."""
        recent = min(int(np.searchsorted(self.start, moment - LONG)), first)
        long = self.long[: np.searchsorted(self.long, recent)]
        places: Ints = np.concatenate([long, np.arange(recent, first)])
        lasting: Ints = places[self.reach[places] > moment]
        return lasting


def build_scene(timeline: Timeline, measure: Measure, language: str) -> Scene:
    """The scene of a timeline, with its dates in a language of the interface."""
    events = tuple(sorted((e for e in timeline.events if e.status is not Status.DISMISSED), key=lambda e: e.when.start))
    whens = [event.when for event in events]
    start, end = _floats(w.start for w in whens), _floats(w.end for w in whens)
    titles = tuple(shorten(event.title, MAX_TITLE, lambda text: measure(text, "label")) for event in events)
    articles = {article.id: number for number, article in enumerate(timeline.articles)}
    return Scene(
        events=events,
        language=language,
        measure=measure,
        start=start,
        end=end,
        reach=np.where([w.ongoing for w in whens], np.inf, end) if whens else end,
        drawn_from=_floats(map(_drawn_from, whens)),
        long=np.flatnonzero((end - start > LONG) | np.array([when.ongoing for when in whens], bool)),
        titles=titles,
        label_width=_floats(
            measure(title, "label") + _word_width(event, language, measure)
            for title, event in zip(titles, events, strict=True)
        ),
        date_width=_floats(_date_width(event, language, measure) for event in events),
        order=np.array(sorted(range(len(events)), key=lambda i: importance(events[i])), np.int64),
        mended={article.id: article.mended for article in timeline.articles if article.repairs},
        category=np.array([_category(event, articles) for event in events], np.int64),
    )


def importance(event: Event) -> tuple[float, ...]:
    """A sort key: what more sources say comes first, then what is surer, then what is earlier.

    What a person decides about an event does not move it: a label that jumps when it is accepted would be worse.
    """
    sources = len({mention.article_id for mention in event.mentions})
    return (-sources, -len(event.mentions), -len(event.figures), -event.confidence, event.when.start)


def fit_to(scene: Scene, width: float, height: float, margin: float) -> View:
    """The view that shows every event, with a margin in pixels right of the last one for its label."""
    if not len(scene):
        return View(0.0, 365.0 * DAY, width, height)
    first, last = float(scene.start[0]), float(max(scene.end.max(), scene.start[-1]))
    spare = max(20 * float((scene.end - scene.start).min()) - (last - first), 0.0)
    return with_margins(first - spare * 0.25, last + spare * 0.75, width, height, margin)


def with_margins(first: float, last: float, width: float, height: float, margin: float) -> View:
    """The view of a stretch of time with room at its left, and a margin in pixels at its right."""
    left, right = min(LEFT_MARGIN, width * 0.1), right_margin(margin, width)
    second = (last - first) / max(width - left - right, 1.0)
    return View(first - left * second, first - left * second + width * second, width, height)


def right_margin(margin: float, width: float) -> float:
    """What of a margin in pixels a view of that width can spare."""
    return min(margin, width * 0.34)


def label_margin(scene: Scene) -> float:
    """The margin right of the last event for labels in rows: few events have it whole, many can turn left."""
    if len(scene) > FEW:
        return LABEL_MARGIN
    longest = float(scene.label_width[-LAST:].max(initial=0.0))
    return min(max(longest + LAST_DOT, LABEL_MARGIN), CARD_MARGIN)


def shape_of(when: When) -> Shape:
    """How a time is drawn that is more than a dot: one unit of the calendar is a bracket, a stretch a bar."""
    return Shape.BRACKET if when.is_one_unit and not when.ongoing else Shape.BAR


def _drawn_from(when: When) -> float:
    if when.ongoing:
        return 0.0
    if not when.is_one_unit:
        return BAR_FROM
    return DAY_BRACKET_FROM if when.precision.rank <= Precision.DAY.rank else BRACKET_FROM


def _category(event: Event, articles: dict[str, int]) -> int:
    return articles.get(event.mentions[0].article_id, 0) if event.mentions else 0


def _factuality_word(event: Event, language: str) -> str:
    return "" if event.factuality is Factuality.HAPPENED else say(f"drawing.{event.factuality}", language)


def _word_width(event: Event, language: str, measure: Measure) -> float:
    """What the word that it did not happen adds to the title of an event."""
    word = _factuality_word(event, language)
    return DATE_GAP + measure(word, "date") if word else 0.0


def _date_width(event: Event, language: str, measure: Measure) -> float:
    """What its date adds to the label of an event: it stands before the word that it did not happen, or alone."""
    if word := _factuality_word(event, language):
        return measure(f"{_date_words(event.when, language)} · {word}", "date") - measure(word, "date")
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


@lru_cache(65_536)
def _date_words(when: When, language: str) -> str:
    return when_text(when, language)


def _floats(values: Iterable[float]) -> Floats:
    return np.fromiter(values, np.float64)
