"""Timeline -> Scene: once per timeline, or, where a single event has changed, from the scene that was there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter, is_
from typing import Any, TypeVar

import numpy as np

from timeline_app.dates.calendar import DAY
from timeline_app.layout.columns import Columns, columns_of
from timeline_app.layout.geometry import DATE_GAP, Measure
from timeline_app.layout.lanes import lanes_of
from timeline_app.layout.plan import Form, form_of
from timeline_app.layout.scene import DAY_BRACKET_FROM, LONG, Flags, Floats, Ints, Scene, drawn_from, factuality_word
from timeline_app.layout.widths import widths
from timeline_app.layout.wrap import shorten
from timeline_app.model import Article, Event, Status, Timeline

CARD_WIDTH = 224.0  # pixels from where the text of a card begins to its right edge
MAX_TITLE = 380  # pixels: a longer title is shortened in rows, where a line is all it has

Key = tuple[float, ...]
Numbers = TypeVar("Numbers", Floats, Ints, Flags)


def build_scene(
    timeline: Timeline,
    measure: Measure,
    language: str,
    known: Scene | None = None,
    *,
    cards: bool = False,
    longest: float = MAX_TITLE,
    events: tuple[Event, ...] | None = None,
) -> Scene:
    """The scene of a timeline, with its dates in a language of the interface; its events on lines or on cards.

    `longest` is what a title on a line takes at most, in pixels, where it has no room of its own; `events` are those
    that a filter shows.  From the scene `known` of a timeline that differs in one event it takes a twentieth of the
    time.
    """
    drawn = drawn_events(timeline) if events is None else events
    scene = _scene(timeline, drawn, measure, language, known, cards=cards, longest=longest)
    hidden = [] if events is None else _hidden(timeline, events)
    return replace(scene, every=np.sort(np.concatenate([scene.start, hidden]))) if hidden else scene


def _scene(
    timeline: Timeline,
    events: tuple[Event, ...],
    measure: Measure,
    language: str,
    known: Scene | None,
    *,
    cards: bool,
    longest: float,
) -> Scene:
    form = form_of(len(events), cards=cards)
    if known is not None and (known.measure, known.language, known.form) == (measure, language, form):
        change = changed_place(known.events, events)
        if change is not None and _in_order(events, change[1]):
            return _renewed(known, timeline, events, *change)
    return _built(timeline, events, measure, language, form, longest)


def _hidden(timeline: Timeline, events: Sequence[Event]) -> list[float]:
    """The starts of the events that are not dismissed and that a filter hides."""
    every = drawn_events(timeline)
    if len(every) == len(events) and all(map(is_, every, events)):
        return []
    shown = {event.id for event in events}
    return [float(event.when.start) for event in every if event.id not in shown]


def drawn_events(timeline: Timeline) -> tuple[Event, ...]:
    """The events of a timeline that are drawn."""
    dismissed = Status.DISMISSED
    return tuple([event for event in timeline.events if event.status is not dismissed])


def _in_order(events: Sequence[Event], place: int | None) -> bool:
    """Whether the event that came to a place stands in the order of start there."""
    near = events[max(place - 1, 0) : place + 2] if place is not None else ()
    return all(one.when.start <= other.when.start for one, other in pairwise(near))


def _built(
    timeline: Timeline,
    events: tuple[Event, ...],
    measure: Measure,
    language: str,
    form: Form,
    longest: float = MAX_TITLE,
) -> Scene:
    told = columns_of(events)
    if (told.start[1:] < told.start[:-1]).any():
        events = tuple(sorted(events, key=attrgetter("when.start")))
        told = columns_of(events)
    start, end = told.start, told.end
    labels = _cards(told.titles) if form.card else _labels(events, told, measure, language, longest)
    titles, label_width, whole_width = labels
    lanes, lane = lanes_of(timeline, events)
    return Scene(
        events=events,
        language=language,
        measure=measure,
        form=form,
        start=start,
        end=end,
        reach=np.where(told.ongoing, np.inf, end),
        drawn_from=_drawn_from(events, told),
        long=np.flatnonzero((end - start > LONG) | told.ongoing),
        titles=titles,
        label_width=label_width,
        whole_width=whole_width,
        worded=told.worded,
        known_dates=np.full(len(events), 0.0 if form.card else np.nan),
        order=_order(events, told),
        category=_categories(timeline, events),
        lanes=lanes,
        lane=lane,
        mended=_mended(timeline.articles),
        every=start,
        articles=timeline.articles,
    )


def _drawn_from(events: Sequence[Event], told: Columns) -> Floats:
    """The width from which each time is drawn as more than a dot; single days, which most are, need not be asked."""
    widths = np.full(len(events), float(DAY_BRACKET_FROM))
    for place in np.flatnonzero(told.coarse | (told.end - told.start != DAY) | told.ongoing).tolist():
        widths[place] = drawn_from(events[place].when)
    return widths


def _renewed(known: Scene, timeline: Timeline, events: tuple[Event, ...], gone: int | None, come: int | None) -> Scene:
    """The scene after one event went from its place, or one came to a place, or both."""
    if come is None:
        part = _built(timeline, (), known.measure, known.language, known.form)
    else:
        part = _built(timeline, (events[come],), known.measure, known.language, known.form)

    def exchanged(name: str) -> Any:  # noqa: ANN401  # an array of whatever it is
        return spliced(getattr(known, name), gone, come, getattr(part, name)[:1])

    start, end, reach = exchanged("start"), exchanged("end"), exchanged("reach")
    titles = list(known.titles)
    if gone is not None:
        del titles[gone]
    if come is not None:
        titles.insert(come, part.titles[0])
    lanes, lane = lanes_of(timeline, events)
    same = known.articles is timeline.articles
    return replace(
        known,
        events=events,
        start=start,
        end=end,
        reach=reach,
        drawn_from=exchanged("drawn_from"),
        long=np.flatnonzero(reach - start > LONG),
        titles=tuple(titles),
        label_width=exchanged("label_width"),
        whole_width=exchanged("whole_width"),
        worded=exchanged("worded"),
        known_dates=exchanged("known_dates"),
        order=_order_after(known, events, gone, come),
        category=exchanged("category") if same else _categories(timeline, events),
        lanes=lanes,
        lane=lane,
        every=start,
        mended=known.mended if same else _mended(timeline.articles),
        articles=timeline.articles,
    )


def spliced(values: Numbers, gone: int | None, come: int | None, new: Numbers) -> Numbers:
    """Values without the one at a place, and a new one at another; numpy's insert and delete take ten times as long."""
    kept = values if gone is None else np.concatenate([values[:gone], values[gone + 1 :]])
    return kept if come is None else np.concatenate([kept[:come], new, kept[come:]])


def changed_place(before: Sequence[Event], after: Sequence[Event]) -> tuple[int | None, int | None] | None:
    """Where one event went from and where one came to; None when more, or nothing, has changed.

    Events that are the very same object are unchanged: acts of the user leave all others as they are.
    """
    if abs(len(before) - len(after)) > 1 or not before or not after:
        return None
    first = _alike(before, after)
    same = _alike(before[: first - 1 if first else None : -1], after[: first - 1 if first else None : -1])
    old, new = before[first : len(before) - same], after[first : len(after) - same]
    if len(old) <= 1 and len(new) <= 1:
        return (first if old else None, first if new else None) if old or new else None
    if _all_same(old[1:], new[:-1]):
        return first, first + len(new) - 1
    if _all_same(old[:-1], new[1:]):
        return first + len(old) - 1, first
    return None


def _alike(some: Sequence[Event], others: Sequence[Event]) -> int:
    """How many of the first are the same objects."""
    same = list(map(is_, some, others))
    return same.index(False) if False in same else len(same)


def _all_same(some: Sequence[Event], others: Sequence[Event]) -> bool:
    return len(some) == len(others) and all(one is other for one, other in zip(some, others, strict=True))


def importance(event: Event) -> Key:
    """A sort key: what more sources say comes first, then what is surer, then what is earlier.

    What a person decides about an event does not move it: a label that jumps when it is accepted would be worse.
    """
    told = event.article_ids
    return (-len(set(told)), -len(told), -len(event.figures), -event.confidence, event.when.start)


def _order(events: Sequence[Event], told: Columns) -> Ints:
    """The places of events by `importance`, column by column: for 100 000 of them in a third of the time."""
    sources = told.mentions.copy()
    for place in np.flatnonzero(sources > 1).tolist():
        sources[place] = -importance(events[place])[0]
    return np.lexsort((told.start, -told.confidence, -told.figures, -told.mentions, -sources))


def _order_after(known: Scene, events: Sequence[Event], gone: int | None, come: int | None) -> Ints:
    order = known.order
    if gone is not None:
        order = order[order != gone]
        order = order - (order > gone)
    if come is not None:
        order = order + (order >= come)
        wanted = (*importance(events[come]), come)
        places = order.tolist()
        at = bisect_left(places, wanted, key=lambda place: (*importance(events[place]), place))
        order = spliced(order, None, at, np.array([come]))
    return order


def _cards(titles: tuple[str, ...]) -> tuple[tuple[str, ...], Floats, Floats]:
    """The whole titles, which a card wraps, and the width of the cards."""
    width = np.full(len(titles), CARD_WIDTH)
    return titles, width, width


def _labels(
    events: Sequence[Event], told: Columns, measure: Measure, language: str, longest: float
) -> tuple[tuple[str, ...], Floats, Floats]:
    """The title of each label, shortened where it is too long, the pixels it takes, and those it takes when whole."""
    titles = list(told.titles)
    whole = widths(titles, "label", measure)
    taken = whole.copy()
    for place in np.flatnonzero(taken > longest).tolist():
        titles[place] = shorten(titles[place], longest, lambda text: measure(text, "label"))
        taken[place] = measure(titles[place], "label")
    for place in np.flatnonzero(told.worded).tolist():
        more = DATE_GAP + measure(factuality_word(events[place], language), "date")
        taken[place] += more
        whole[place] += more
    return tuple(titles), taken, whole


def _categories(timeline: Timeline, events: Sequence[Event]) -> Ints:
    articles = {article.id: number for number, article in enumerate(timeline.articles)}
    if len(articles) < 2:
        return np.zeros(len(events), np.int64)
    return np.array([articles.get(told[0], 0) if (told := event.article_ids) else 0 for event in events], np.int64)


def _mended(articles: Iterable[Article]) -> dict[str, str]:
    return {article.id: article.mended for article in articles if article.repairs}
