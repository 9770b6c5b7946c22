"""What must be true of every picture: nothing outside the page, nothing over other things, no event lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations

import pytest

from tests.pictures import timelines
from timeline_app import styles
from timeline_app.figure import legend
from timeline_app.figure.page import FOOTER_BASELINE, FOOTER_LINE, margin_of
from timeline_app.figure.sheet import SIDE, Sheet
from timeline_app.formats._pages import Setting, set_pages
from timeline_app.formats._picture import Picture
from timeline_app.layout import Box, Measure, Run
from timeline_app.model import LanesBy, Timeline

EDGE = 16.0  # pixels: no text comes nearer to the edge of a page
ASCENT, DESCENT = 0.75, 0.2  # shares of the size of a type, so much over and under a baseline
SIZES = ((320, 320), (480, 320), (700, 500), (794, 1123), (1400, 700), (3840, 2160))


def by_tag(made: Timeline, lanes: int) -> Timeline:
    """The events of a timeline on so many lanes, the second one folded."""
    events = [replace(event, tags=(f"Lane {number * 7 % lanes}",)) for number, event in enumerate(made.events)]
    return replace(made, events=tuple(events), lanes_by=LanesBy.TAG, folded=frozenset({"Lane 1"}))


MADE = {
    "few": lambda: timelines.crowd(12, 300),
    "hour": timelines.hour,
    "history": timelines.history,
    "some": lambda: timelines.crowd(60, 700),
    "century": lambda: timelines.crowd(60, 36_500),
    "many": lambda: timelines.crowd(300),
    "lanes": lambda: by_tag(timelines.crowd(60, 700), 6),
    "titled": lambda: replace(timelines.crowd(30), title="Une réforme et ses suites " * 9),
}


@cache
def settings_of(name: str) -> tuple[Setting, ...]:
    """The pages of a timeline in all sizes, each in another style."""
    made, looks = MADE[name](), styles.names()
    return tuple(
        set_pages(made, Picture(style=looks[at % len(looks)], width=width, height=height, language="fr"))
        for at, (width, height) in enumerate(SIZES)
    )


def sheets_of(name: str) -> Iterator[tuple[Setting, Sheet]]:
    return ((setting, sheet) for setting in settings_of(name) for sheet in setting.sheets)


def placed(run: Run, measure: Measure, right: float = 0.0, down: float = 0.0) -> Box:
    """What a line of text covers on a page."""
    size, x, y = styles.TYPES[run.role].size, run.x + right, run.y + down
    return Box(x, y - ASCENT * size, x + measure(run.text, run.role), y + DESCENT * size)


def around(setting: Setting, sheet: Sheet) -> list[Box]:
    """Where the words around a timeline stand."""
    page, measure, (width, height) = sheet.page, sheet.scene.measure, setting.size
    boxes = [placed(run, measure) for run in page.runs(margin_of(width), height)]
    for number, line in enumerate(page.legend):
        wide = legend.width_of(line, measure)
        left = margin_of(width) if page.stacked else width - margin_of(width) - wide
        under = len(page.legend) - 1 - number + bool(page.stacked and page.source)
        lower = height - FOOTER_BASELINE - FOOTER_LINE * under
        boxes.append(Box(left, lower - 10, left + wide, lower + 3))
    return boxes


def inside(sheet: Sheet) -> list[Box]:
    """Where the words of a timeline stand: of its axis, its events, its badges and its lanes."""
    layout, measure = sheet.layout, sheet.scene.measure
    runs = [*layout.ticks, *layout.headers, *(badge.run for badge in layout.badges)]
    runs += [run for one in (*layout.labels, *layout.heads) for run in one.runs]
    return [placed(run, measure, SIDE, sheet.page.header) for run in runs]


@pytest.mark.parametrize("name", MADE)
def test_no_word_comes_near_the_edge_of_its_page(name):
    for setting, sheet in sheets_of(name):
        width, height = setting.size
        for box in (*around(setting, sheet), *inside(sheet)):
            assert box.left >= EDGE - 0.5, (setting.picture, box)
            assert box.right <= width - EDGE + 0.5, (setting.picture, box)
            assert box.top >= EDGE - 0.5, (setting.picture, box)
            assert box.bottom <= height - EDGE + 0.5, (setting.picture, box)


@pytest.mark.parametrize("name", MADE)
def test_no_words_stand_over_others(name):
    for setting, sheet in sheets_of(name):
        layout, measure = sheet.layout, sheet.scene.measure
        events = [one.box for one in (*layout.labels, *layout.badges, *layout.heads)]
        axis = [placed(run, measure) for run in (*layout.ticks, *layout.headers)]
        for boxes in (events, axis, around(setting, sheet)):
            for one, other in combinations(boxes, 2):
                assert not one.overlaps(other), (setting.picture, one, other)


@pytest.mark.parametrize("name", MADE)
def test_every_event_has_a_label_or_is_counted(name):
    for setting, sheet in sheets_of(name):
        counted = sum(badge.count for badge in sheet.layout.badges)
        assert len(sheet.layout.labels) + counted == len(sheet.scene), setting.picture


@pytest.mark.parametrize("name", MADE)
def test_the_words_of_an_event_stand_within_its_box(name):
    for setting, sheet in sheets_of(name):
        for label in sheet.layout.labels:
            for run in label.runs:
                box = placed(run, sheet.scene.measure)
                assert label.box.left - 0.5 <= box.left, (setting.picture, run)
                assert box.right <= label.box.right + 0.5, (setting.picture, run)
