"""The acts of a person: the processor time of each on a hundred thousand events, at the first, the middle, the last.

Run: python tests/benchmarks/bench_edits.py

Figures are medians, in milliseconds and in yardsticks: 100 000 turns of a plain loop measured in the same minute.
The events lie in memory as they come out of a file, one behind the other in the order of time.
"""

from __future__ import annotations

import pickle
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.canvas.clock import Taken, spent, taken, yardsticks
from benchmarks.canvas.timelines import sample
from timeline_app import edit
from timeline_app.dates import When
from timeline_app.dates.calendar import DAY
from timeline_app.model import Event, Status, Timeline

EVENTS, TURNS = 100_000, 15
SEVERAL = 100  # events of an act on several

Act = Callable[[Timeline, Event, int], object]
ONE: Mapping[str, Act] = {
    "retitle": lambda timeline, event, turn: edit.retitle(timeline, event.id, f"Title {turn}"),
    "redate by a day": lambda timeline, event, _: edit.redate(timeline, event.id, next_day(event.when)),
    "accept": lambda timeline, event, _: edit.set_status(timeline, event.id, Status.ACCEPTED),
    "delete": lambda timeline, event, _: edit.delete(timeline, event.id),
    "create": lambda timeline, event, turn: edit.create_event(timeline, event.when, f"Title {turn}"),
}
ALL: Mapping[str, Callable[[Timeline, list[str]], object]] = {
    "accept": lambda timeline, ids: edit.set_status_of_all(timeline, ids, Status.ACCEPTED),
    "tag": lambda timeline, ids: edit.tag_all(timeline, ids, "war"),
    "lane": lambda timeline, ids: edit.move_all_to_lane(timeline, ids, "War"),
    "merge": edit.merge,
    "delete": edit.delete_all,
}


def main() -> None:
    """Prints a line for each act and place, and one for each act on several events."""
    timeline: Timeline = pickle.loads(pickle.dumps(sample(EVENTS)))  # noqa: S301  # what was dumped here
    print(f"{'act':<18}{'at':>8}{'ms':>8}{'yards':>8}")
    for name, act in ONE.items():
        for at in (0, EVENTS // 2, EVENTS - 1):
            event = timeline.events[at]
            tell(name, str(at), block(lambda turn, act=act, event=event: act(timeline, event, turn)))
    ids = [event.id for event in timeline.events[:: EVENTS // SEVERAL]]
    for name, act in ALL.items():
        tell(name, f"{SEVERAL} all", block(lambda _turn, act=act: act(timeline, ids)))


def next_day(when: When) -> When:
    """The same time a day later."""
    return replace(when, start=when.start + DAY, end=when.end + DAY)


def block(work: Callable[[int], object]) -> Taken:
    """The processor time of some turns."""
    units = yardsticks()
    times = [spent(lambda turn=turn: work(turn)) for turn in range(TURNS)]
    return taken(times, units + yardsticks())


def tell(act: str, place: str, one: Taken) -> None:
    """Print a line."""
    print(f"{act:<18}{place:>8}{one.median:>8.2f}{one.yards:>8.2f}", flush=True)


if __name__ == "__main__":
    main()
