"""Timeline -> Scene: once per timeline, or, where a single event has changed, from the scene that was there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter, is_
from typing import Any

import numpy as np

from timeline_app.dates.calendar import DAY
from timeline_app.layout.columns import Columns, columns_of
from timeline_app.layout.geometry import DATE_GAP, Measure
from timeline_app.layout.lanes import lanes_of
from timeline_app.layout.order import order_of
from timeline_app.layout.plan import Form, form_of
from timeline_app.layout.renewing import Changed, changed_in, renewed
from timeline_app.layout.scene import DAY_BRACKET_FROM, LONG, Floats, Ints, Scene, drawn_from, factuality_word
from timeline_app.layout.widths import widths
from timeline_app.layout.wrap import shorten
from timeline_app.model import Article, Event, Status, Timeline

CARD_WIDTH = 224.0  # pixels from where the text of a card begins to its right edge
MAX_TITLE = 380.0  # pixels: a longer title is shortened in rows, where a line is all it has
BESIDE_DOT = 24.0  # pixels between a dot and its title, and from a title to the edge
_STATUS = attrgetter("status")


def longest_title(width: float) -> float:
    """How many pixels the title of a row may take so that it has room beside its dot wherever that stands in a width.

    It stands left or right of the dot, and one that had room on neither side would never be told.
    """
    return min(MAX_TITLE, width / 2 - BESIDE_DOT)


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
    time, and where the events are the same next to none.
    """
    scene = _scene(timeline, events, measure, language, known, cards=cards, longest=longest)
    hidden = [] if events is None else _hidden(timeline, events)
    return replace(scene, every=np.sort(np.concatenate([scene.start, hidden]))) if hidden else scene


def _scene(
    timeline: Timeline,
    events: tuple[Event, ...] | None,
    measure: Measure,
    language: str,
    known: Scene | None,
    *,
    cards: bool,
    longest: float,
) -> Scene:
    same_texts = known is not None and (known.measure, known.language, known.longest) == (measure, language, longest)
    if known is not None and same_texts:
        if known.form == form_of(len(known), cards=cards) and _is_same(known, timeline, events):
            return known if timeline is known.timeline and not known.hides_some else _of_another(known, timeline)
        changed = changed_in(known, timeline, events)
        if changed is not None and changed.in_order and known.form == form_of(len(changed.events), cards=cards):
            return _renewed(known, timeline, changed, longest)
    drawn = drawn_events(timeline) if events is None else events
    return _built(timeline, drawn, measure, language, form_of(len(drawn), cards=cards), longest)


def _is_same(known: Scene, timeline: Timeline, events: tuple[Event, ...] | None) -> bool:
    """Whether the very same events are drawn: without a filter all but dismissed ones, for which one may have asked."""
    if events is None:
        same = timeline.events is known.timeline.events and not known.hides_some
        return same and Status.DISMISSED not in map(_STATUS, known.events)
    return _all_same(events, known.events)


def _all_same(some: Sequence[Event], others: Sequence[Event]) -> bool:
    return len(some) == len(others) and all(map(is_, some, others))


def _of_another(known: Scene, timeline: Timeline) -> Scene:
    """The scene of a timeline with the very same events: it may have other lanes and articles."""
    lanes, lane = lanes_of(timeline, known.events)
    category, mended = _categories(timeline, known.events), _mended(timeline.articles)
    own = replace(known, timeline=timeline, category=category, mended=mended, every=known.start)
    return replace(own, lanes=lanes, lane=lane)


def _hidden(timeline: Timeline, events: Sequence[Event]) -> list[float]:
    """The starts of the events that are not dismissed and that a filter hides."""
    every = drawn_events(timeline)
    if _all_same(every, events):
        return []
    shown = {event.id for event in events}
    return [float(event.when.start) for event in every if event.id not in shown]


def drawn_events(timeline: Timeline) -> tuple[Event, ...]:
    """The events of a timeline that are drawn."""
    dismissed = Status.DISMISSED
    drawn = tuple([event for event in timeline.events if event.status is not dismissed])
    return drawn if len(drawn) < len(timeline.events) else timeline.events


def _built(
    timeline: Timeline, events: tuple[Event, ...], measure: Measure, language: str, form: Form, longest: float
) -> Scene:
    told = columns_of(events)
    if (told.start[1:] < told.start[:-1]).any():
        events = tuple(sorted(events, key=attrgetter("when.start")))
        told = columns_of(events)
    lanes, lane = lanes_of(timeline, events)
    return Scene(
        **_fields(events, told, timeline, measure, language, form, longest),
        events=events,
        language=language,
        measure=measure,
        form=form,
        longest=longest,
        long=np.flatnonzero((told.end - told.start > LONG) | told.ongoing),
        order=order_of(events, told),
        lanes=lanes,
        lane=lane,
        mended=_mended(timeline.articles),
        every=told.start,
        timeline=timeline,
    )


def _renewed(known: Scene, timeline: Timeline, changed: Changed, longest: float) -> Scene:
    new = changed.new
    given = known.measure, known.language, known.form, longest
    scene = renewed(known, timeline, changed, _fields(new, columns_of(new), timeline, *given))
    if known.timeline.articles is timeline.articles:
        return scene
    return replace(scene, category=_categories(timeline, scene.events), mended=_mended(timeline.articles))


def _fields(
    events: Sequence[Event],
    told: Columns,
    timeline: Timeline,
    measure: Measure,
    language: str,
    form: Form,
    longest: float,
) -> dict[str, Any]:
    """What a scene knows of each event by itself."""
    labels = _cards(told.titles) if form.card else _labels(events, told, measure, language, longest)
    titles, label_width, whole_width = labels
    return {
        "start": told.start,
        "end": told.end,
        "reach": np.where(told.ongoing, np.inf, told.end),
        "drawn_from": _drawn_from(events, told),
        "titles": titles,
        "label_width": label_width,
        "whole_width": whole_width,
        "worded": told.worded,
        "known_dates": np.full(len(events), 0.0 if form.card else np.nan),
        "category": _categories(timeline, events),
    }


def _drawn_from(events: Sequence[Event], told: Columns) -> Floats:
    """The width from which each time is drawn as more than a dot; single days, which most are, need not be asked."""
    widths = np.full(len(events), float(DAY_BRACKET_FROM))
    for place in np.flatnonzero(told.coarse | (told.end - told.start != DAY) | told.ongoing).tolist():
        widths[place] = drawn_from(events[place].when)
    return widths


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
