"""Where the window opens: on nearly all events, where a few far ones would squeeze them into a spot."""

import pytest
from crowds import crowd, scene_of
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_app.dates import When
from timeline_app.dates.calendar import DAY, days_from_civil
from timeline_app.layout import crowd_view, fit_view
from timeline_app.model import Event, Timeline

SIZE = 1000.0, 500.0


def with_far(made: Timeline, *years: int) -> Timeline:
    far = tuple(Event(f"far{year}", When.year(year), f"Far {year}") for year in years)
    return Timeline(events=tuple(sorted((*made.events, *far), key=lambda event: event.when.start)))


def of_years(*years: int) -> Timeline:
    return Timeline(events=tuple(Event(f"e{n}", When.year(year), f"Event {n}") for n, year in enumerate(years)))


@pytest.mark.parametrize("far", [(668,), (668, 1500, 1920), (2150,), (1200, 2150)])
def test_a_few_far_events_do_not_squeeze_the_others_into_a_spot(far):
    scene = scene_of(with_far(crowd(300), *far))
    view = crowd_view(scene, *SIZE)
    assert len(scene.in_view(view)) == 300
    first, last = days_from_civil(2014) * DAY, days_from_civil(2017, 3) * DAY
    assert view.end - view.start < 2 * (last - first)


def test_far_events_of_several_kinds_are_left_out_one_after_the_other():
    scene = scene_of(with_far(crowd(300), 668, *range(1940, 2010, 3)))
    assert len(scene.in_view(crowd_view(scene, *SIZE))) == 300


def test_what_lies_near_the_crowd_is_shown_with_it():
    scene = scene_of(with_far(crowd(300), 1200, 2017))
    assert len(scene.in_view(crowd_view(scene, *SIZE))) == 301


@pytest.mark.parametrize(
    "made",
    [
        Timeline(),
        of_years(1066),
        of_years(1066, *[2015] * 15),  # so few that each of them counts
        of_years(*range(1900, 2020)),
        of_years(*range(1900, 1940), *range(1960, 2020)),
        of_years(*[1500] * 30, *[2000] * 30),
    ],
)
def test_events_few_or_spread_are_all_shown(made):
    scene = scene_of(made)
    assert crowd_view(scene, *SIZE) == fit_view(scene, *SIZE)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.integers(-3000, 2100), min_size=1, max_size=60))
def test_three_in_four_are_always_in_view(years):
    scene = scene_of(of_years(*years))
    assert len(scene.in_view(crowd_view(scene, *SIZE))) >= 0.75 * len(years)
