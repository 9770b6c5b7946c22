"""Timelines for the tests of the layout, and what must be true of every layout."""

import random
from dataclasses import replace

from timeline_app.dates import When
from timeline_app.dates.calendar import days_from_civil
from timeline_app.layout import Layout, Scene, build_scene
from timeline_app.model import Event, LanesBy, Timeline

PLACES = ("Paris", "Moscou", "Sinaï", "Bruxelles", "Genève", "")


def measure(text: str, role: str) -> float:
    return len(text) * {"title": 7.2, "label": 6.6, "header": 7.4}.get(role, 6.0)


def scene_of(made: Timeline) -> Scene:
    return build_scene(made, measure, "fr")


def crowd(count: int, seed: int = 1, by: LanesBy = LanesBy.NOTHING) -> Timeline:
    dice = random.Random(seed)  # noqa: S311  # nothing secret
    first = days_from_civil(2014)
    events = []
    for number in range(count):
        day = first + int(dice.betavariate(2, 2) * 1100)
        when = When.days(day, day + (dice.randrange(10, 90) if number % 17 == 0 else 0))
        if number % 97 == 5:
            when = replace(when, ongoing=True)
        title = "Réforme de la justice "[: dice.randrange(6, 22)] + str(number)
        place = dice.choice(PLACES)
        places = (place,) if place else ()
        events.append(Event(f"e{number}", when, title, places=places, confidence=dice.random()))
    return Timeline(events=tuple(sorted(events, key=lambda event: event.when.start)), lanes_by=by)


def assert_no_overlap(layout: Layout) -> None:
    boxes = sorted((label.box for label in layout.labels), key=lambda box: box.left)
    for at, box in enumerate(boxes):
        for other in boxes[at + 1 :]:
            if other.left >= box.right:
                break
            assert not box.overlaps(other), (box, other)


def assert_counts_add_up(layout: Layout) -> None:
    view = layout.view
    inside = [
        label
        for label in layout.labels
        if 0 <= label.mark.left <= view.width or (label.mark.left < 0 <= label.mark.right)
    ]
    assert len(inside) + sum(badge.count for badge in layout.badges) == layout.in_view
