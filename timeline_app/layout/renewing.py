"""The scene of a timeline in which one event has changed, from the scene that was there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import numpy as np

from timeline_app.layout.changes import changed_place, spliced, spliced_items
from timeline_app.layout.lanes import lanes_of
from timeline_app.layout.order import order_after
from timeline_app.layout.scene import LONG, Scene, Since
from timeline_app.model import Event, Status, Timeline


@dataclass(frozen=True, slots=True)
class Changed:
    """The events drawn after a change: one went from its place in those before, or one came to a place, or both."""

    events: tuple[Event, ...]
    gone: int | None
    come: int | None

    @property
    def new(self) -> tuple[Event, ...]:
        """The event that came, if one did."""
        return self.events[self.come : self.come + 1] if self.come is not None else ()

    @property
    def in_order(self) -> bool:
        """Whether that stands in the order of start."""
        near = self.events[max(self.come - 1, 0) : self.come + 2] if self.come is not None else ()
        return all(one.when.start <= other.when.start for one, other in pairwise(near))


def changed_in(known: Scene, timeline: Timeline, shown: tuple[Event, ...] | None) -> Changed | None:
    """What has changed since a scene in what is drawn, if it is one event; `shown` are those that a filter shows."""
    if shown is not None:
        place = changed_place(known.events, shown)
        return Changed(shown, *place) if place is not None else None
    if known.hides_some:
        return None
    place = changed_place(known.timeline.events, timeline.events)
    return _among_drawn(known, timeline, *place) if place is not None else None


def _among_drawn(known: Scene, timeline: Timeline, gone: int | None, come: int | None) -> Changed | None:
    """The places among the events that are drawn, of those among all; None where nothing that is drawn has changed."""
    before, after = known.timeline.events, timeline.events
    new = after[come : come + 1] if come is not None and after[come].status is not Status.DISMISSED else ()
    all_drawn = known.events is before
    if all_drawn and (new or come is None):
        return Changed(after, gone, come)
    if gone is not None and not all_drawn:
        gone = _place(known, before[gone])
    come = _behind(known, after, come, gone) if come is not None and new else None
    if gone is None and come is None:
        return None
    return Changed(spliced_items(known.events, gone, come, new), gone, come)


def _place(known: Scene, event: Event) -> int | None:
    """The place of an event that may be drawn."""
    first, stop = (int(known.start.searchsorted(event.when.start, side)) for side in ("left", "right"))
    return next((place for place in range(first, stop) if known.events[place] is event), None)


def _behind(known: Scene, events: tuple[Event, ...], come: int, gone: int | None) -> int:
    """The place behind the last drawn event before that at `come`, once the one at `gone` has gone."""
    for at in range(come - 1, -1, -1):
        place = _place(known, events[at])
        if place is not None:
            return place + (gone is None or gone > place)
    return 0


def renewed(known: Scene, timeline: Timeline, changed: Changed, fields: Mapping[str, Any]) -> Scene:
    """A scene after a change; `fields` are those of the event that came, as a scene of its own would have them."""
    gone, come = changed.gone, changed.come
    titles = spliced_items(known.titles, gone, come, fields["titles"])
    arrays = {n: spliced(getattr(known, n), gone, come, new) for n, new in fields.items() if n != "titles"}
    lanes, lane = lanes_of(timeline, changed.events)
    return replace(
        known,
        **arrays,
        timeline=timeline,
        events=changed.events,
        titles=titles,
        long=np.flatnonzero(arrays["reach"] - arrays["start"] > LONG),
        order=order_after(known.order, changed.events, gone, come),
        lanes=lanes,
        lane=lane,
        every=arrays["start"],
        since=Since(known.events, gone, come),
    )
