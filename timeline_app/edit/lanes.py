"""The acts on lanes made by hand; each raises KeyError with the name where there is no such lane."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from timeline_app.edit.finding import changed, changed_all
from timeline_app.edit.order import SortBy, name_order
from timeline_app.model import Status, Timeline


def move_to_lane(timeline: Timeline, event_id: str, lane: str) -> Timeline:
    """Put an event into a lane, which is added at the bottom when it is new; an empty name takes it out of any lane."""
    return with_lanes(changed(timeline, event_id, lane=lane), (lane,))


def move_all_to_lane(timeline: Timeline, event_ids: Iterable[str], lane: str) -> Timeline:
    """Put several events into a lane at once, as `move_to_lane` does one."""
    return with_lanes(_relaned(timeline, dict.fromkeys(event_ids, lane)), (lane,))


def rename_lane(timeline: Timeline, name: str, new: str) -> Timeline:
    """Give a lane another name; one that is called so already takes its events in.  ValueError when it is empty."""
    if not (new := " ".join(new.split())):
        raise ValueError("the name of a lane may not be empty")
    lanes = _lanes(timeline, name)
    if new == name:
        return timeline
    moved = _relaned(timeline, {event.id: new for event in timeline.events if event.lane == name})
    lanes = tuple(lane for lane in lanes if lane != name) if new in lanes else _exchanged(lanes, name, new)
    return replace(moved, lanes=lanes, folded=tuple(dict.fromkeys(_exchanged(timeline.folded, name, new))))


def delete_lane(timeline: Timeline, name: str) -> Timeline:
    """Take a lane away; its events go out of it and stay."""
    lanes = tuple(lane for lane in _lanes(timeline, name) if lane != name)
    moved = _relaned(timeline, {event.id: "" for event in timeline.events if event.lane == name})
    return replace(moved, lanes=lanes, folded=tuple(one for one in timeline.folded if one != name))


def move_lane(timeline: Timeline, name: str, by: int) -> Timeline:
    """Move a lane so many places down, or up where they are negative; it stops at the ends."""
    lanes = _lanes(timeline, name)
    others = [lane for lane in lanes if lane != name]
    others.insert(max(lanes.index(name) + by, 0), name)
    return timeline if tuple(others) == timeline.lanes else replace(timeline, lanes=tuple(others))


def sort_lanes(timeline: Timeline, by: SortBy) -> Timeline:
    """Sort the lanes by name, or by the first event in each that is not dismissed, those without one last."""
    lanes = with_lanes(timeline, (event.lane for event in timeline.events)).lanes
    match by:
        case SortBy.NAME:
            lanes = tuple(sorted(lanes, key=name_order))
        case SortBy.DATE:
            shown = (event.lane for event in timeline.events if event.status is not Status.DISMISSED)
            first = {lane: at for at, lane in enumerate(dict.fromkeys(shown))}
            lanes = tuple(sorted(lanes, key=lambda lane: first.get(lane, len(first))))
    return timeline if lanes == timeline.lanes else replace(timeline, lanes=lanes)


def with_lanes(timeline: Timeline, lanes: Iterable[str]) -> Timeline:
    """A timeline with lanes added at the bottom, those that are new and have a name."""
    new = tuple(dict.fromkeys(lane for lane in lanes if lane and lane not in timeline.lanes))
    return replace(timeline, lanes=(*timeline.lanes, *new)) if new else timeline


def _relaned(timeline: Timeline, lanes: Mapping[str, str]) -> Timeline:
    """A timeline with events, by their id, in other lanes."""
    return changed_all(timeline, lanes, lambda event: replace(event, lane=lanes[event.id]))


def _exchanged(names: tuple[str, ...], old: str, new: str) -> tuple[str, ...]:
    return tuple(new if name == old else name for name in names)


def _lanes(timeline: Timeline, name: str) -> tuple[str, ...]:
    """The lanes made by hand, `name` among them; one that only an event names is one as well."""
    lanes = with_lanes(timeline, (event.lane for event in timeline.events)).lanes
    if name not in lanes:
        raise KeyError(name)
    return lanes
