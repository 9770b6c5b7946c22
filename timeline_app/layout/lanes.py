"""The lanes of a timeline: which one each event stands in, and how they share the height of a window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from timeline_app.layout.plan import HEAD, LANE_GAP, LANES_BEGIN, LANES_END, ROW, Band, Plan
from timeline_app.model import Event, LanesBy, Timeline

Ints = np.ndarray[tuple[int], np.dtype[np.int64]]


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane: its name, "" for the events that have none, how many events stand in it, whether it shows as one line."""

    name: str
    count: int
    folded: bool
    by: LanesBy = LanesBy.NOTHING


def lanes_of(timeline: Timeline, events: Sequence[Event]) -> tuple[tuple[Lane, ...], Ints]:
    """The lanes of a timeline's drawn events, top first, and the number of each event's lane; no lanes, all 0."""
    if timeline.lanes_by is LanesBy.NOTHING:
        return (), np.zeros(len(events), np.int64)
    name_of = lane_namer(timeline)
    names = [name_of(event) for event in events]
    counts = Counter(names)
    ordered = _order(timeline, counts)
    places = {name: place for place, name in enumerate(ordered)}
    lanes = tuple(Lane(name, counts[name], name in timeline.folded, timeline.lanes_by) for name in ordered)
    return lanes, np.array([places[name] for name in names], np.int64)


def lane_namer(timeline: Timeline) -> Callable[[Event], str]:
    """The function that names the lane of an event; of several articles, places or people the first counts."""
    titles = _article_names(timeline)
    match timeline.lanes_by:
        case LanesBy.ARTICLE:
            return lambda event: titles.get(event.article_ids[0], "") if event.article_ids else ""
        case LanesBy.PLACE:
            return lambda event: next(iter(event.places), "")
        case LanesBy.PERSON:
            return lambda event: next(iter(event.people), "")
        case LanesBy.TAG:
            return lambda event: next(iter(event.tags), "")
        case LanesBy.HAND:
            return lambda event: event.lane
    return lambda event: ""


def _order(timeline: Timeline, counts: Counter[str]) -> list[str]:
    """Articles and lanes made by hand keep their own order; else the fullest stands first, what has no lane last."""
    match timeline.lanes_by:
        case LanesBy.ARTICLE:
            named = [name for name in _article_names(timeline).values() if name in counts]
        case LanesBy.HAND:
            named = [*timeline.lanes, *(name for name in counts if name not in timeline.lanes)]
        case _:
            named = sorted(counts, key=lambda name: (-counts[name], name))
    return [*(name for name in named if name), *([""] if counts[""] else [])]


def _article_names(timeline: Timeline) -> dict[str, str]:
    """What to call each article, by its id; of two with one title the second gets a number."""
    names: dict[str, str] = {}
    used = Counter[str]()
    for article in timeline.articles:
        name = article.title or article.source or article.id
        used[name] += 1
        names[article.id] = name if used[name] == 1 else f"{name} ({used[name]})"
    return names


def plan_lanes(lanes: Sequence[Lane], height: float, row: float = ROW) -> Plan:
    """The rows of lanes in `height` pixels above the axis: a row for each that is open, the rest where events crowd.

    Lanes for which there is no room share the last band.
    """
    usable = height - LANES_END - LANES_BEGIN
    shown = _room_for(lanes, usable, row)
    rows = [0 if lane.folded else 1 for lane in lanes[:shown]]
    counts = [lane.count for lane in lanes[:shown]]
    if shown < len(lanes):
        rows[-1], counts[-1] = 1, sum(lane.count for lane in lanes[shown - 1 :])
    spare = int((usable - sum(_height(count, row) for count in rows)) // row)
    for _ in range(spare):
        wanting = [n for n, count in enumerate(rows) if 0 < count < counts[n]]
        if not wanting:
            break
        rows[max(wanting, key=lambda n: counts[n] / rows[n])] += 1
    return _stacked(rows, len(lanes), height, row)


def _height(rows: int, row: float) -> float:
    return HEAD + rows * row + (LANE_GAP if rows else 0.0)


def _room_for(lanes: Sequence[Lane], usable: float, row: float) -> int:
    """How many of the lanes, from the top, a height has room for; one at least."""
    used, shown = 0.0, 0
    for lane in lanes:
        used += _height(0 if lane.folded else 1, row)
        if used > usable and shown:
            break
        shown += 1
    return shown


def _stacked(rows: Sequence[int], lanes: int, height: float, row: float) -> Plan:
    top, heights, bands = height - LANES_BEGIN, list[float](), list[Band]()
    for lane, count in enumerate(rows):
        last = lane == len(rows) - 1
        first = len(heights)
        heights += [top - HEAD - row * (number + 0.5) for number in range(count)]
        shared = range(lane, lanes if last else lane + 1)
        bands.append(Band(shared, top - HEAD / 2, range(first, len(heights))))
        top -= _height(count, row)
    return Plan(tuple(heights), tuple(bands))
