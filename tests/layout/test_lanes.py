"""Lanes: who stands in which, how much room each gets, and that nothing is lost among them."""

from dataclasses import replace

import pytest
from crowds import assert_counts_add_up, assert_no_overlap, crowd, scene_of
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_app.dates import When
from timeline_app.layout import Mode, fit_view, lay_out
from timeline_app.layout.lanes import plan_lanes
from timeline_app.model import Article, Event, Expression, Kind, LanesBy, Mention, Sentence, Span, Timeline, View


def mention(article_id: str) -> Mention:
    expression = Expression(Span(0, 4), "2015", Kind.DATE, "2015", When.year(2015), "year")
    return Mention(article_id, Sentence(Span(0, 4), "2015"), expression)


THREE = Timeline(
    articles=tuple(
        Article(n, title, "", "", "en") for n, title in (("a", "Courier"), ("b", "Gazette"), ("c", "Courier"))
    ),
    events=(
        Event("1", When.day(2015, 1, 1), "One", mentions=(mention("b"), mention("a")), places=("Paris",), lane="War"),
        Event("2", When.day(2015, 1, 2), "Two", mentions=(mention("c"),), people=("Ada",), tags=("law", "war")),
        Event("3", When.day(2015, 1, 3), "Three", places=("Paris", "Rome"), lane="Peace"),
    ),
    lanes=("Peace", "War", "Art"),
)


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (LanesBy.NOTHING, []),
        (LanesBy.ARTICLE, [("Gazette", 1), ("Courier (2)", 1), ("", 1)]),
        (LanesBy.PLACE, [("Paris", 2), ("", 1)]),
        (LanesBy.PERSON, [("Ada", 1), ("", 2)]),
        (LanesBy.TAG, [("law", 1), ("", 2)]),
        (LanesBy.HAND, [("Peace", 1), ("War", 1), ("Art", 0), ("", 1)]),
    ],
)
def test_lanes_stand_for_what_was_asked_for(by, expected):
    scene = scene_of(replace(THREE, lanes_by=by))
    assert [(lane.name, lane.count) for lane in scene.lanes] == expected
    assert all(0 <= number < max(len(expected), 1) for number in scene.lane)


def test_each_lane_has_a_line_with_its_name_and_its_events_below_it():
    scene = scene_of(crowd(60, by=LanesBy.PLACE))
    layout = lay_out(scene, fit_view(scene, 1200, 700))
    assert layout.mode is Mode.ROWS
    assert [head.name for head in layout.heads] == [lane.name for lane in scene.lanes]
    assert layout.heads[-1].runs[0].text == "Sans lieu"
    bounds = [*(head.y for head in layout.heads), layout.axis_y]
    for label in layout.labels:
        lane = scene.lane[label.event]
        assert bounds[lane] < label.box.top < label.box.bottom < bounds[lane + 1]


def test_a_folded_lane_is_one_line_whose_badges_count_its_events():
    scene = scene_of(replace(crowd(60, by=LanesBy.PLACE), folded=("Paris",)))
    layout = lay_out(scene, fit_view(scene, 1200, 700))
    number = [lane.name for lane in scene.lanes].index("Paris")
    head = layout.heads[number]
    assert head.folded
    assert all(scene.lane[label.event] != number for label in layout.labels)
    assert sum(badge.count for badge in layout.badges if badge.box.top < head.foot and badge.box.bottom > head.y) == (
        scene.lanes[number].count
    )


def test_the_chosen_event_of_a_folded_lane_stands_on_its_line_clear_of_name_and_badges():
    scene = scene_of(replace(crowd(60, by=LanesBy.PLACE), folded=("Paris",)))
    view = fit_view(scene, 1200, 700)
    number = [lane.name for lane in scene.lanes].index("Paris")
    for chosen in [n for n in range(len(scene)) if scene.lane[n] == number]:
        layout = lay_out(scene, view, chosen=chosen)
        label = layout.label_of(chosen)
        assert label.mark.y == layout.heads[number].y
        covered = label.box._replace(right=max(label.box.right, label.mark.x + 9))
        assert not any(covered.overlaps(part.box) for part in (*layout.badges, *layout.heads))
        assert_no_overlap(layout)
        assert_counts_add_up(layout)


def test_more_lanes_than_there_is_room_for_share_the_last_one():
    events = tuple(
        Event(str(n), When.day(2015, 1, 1 + n % 28), f"Event {n}", tags=(f"tag {n % 50}",)) for n in range(200)
    )
    scene = scene_of(Timeline(events=events, lanes_by=LanesBy.TAG))
    layout = lay_out(scene, fit_view(scene, 1000, 500))
    assert len(scene.lanes) == 50
    assert len(layout.heads) < 10
    assert layout.heads[-1].runs[0].text == f"{50 - len(layout.heads) + 1} autres"
    assert layout.heads[-1].folded is None
    assert_counts_add_up(layout)


def test_a_crowded_lane_gets_more_rows_and_none_gets_nothing():
    scene = scene_of(crowd(300, by=LanesBy.PLACE))
    busy = replace(scene.lanes[0], count=200)
    plan = plan_lanes((busy, *(replace(lane, count=5) for lane in scene.lanes[1:])), 700.0)
    rows = [len(band.rows) for band in plan.bands]
    assert min(rows) >= 1
    assert rows[0] == max(rows) > rows[1]
    assert len(plan.heights) == sum(rows)
    assert sorted(plan.heights, reverse=True) == list(plan.heights)


@settings(deadline=None, max_examples=30)
@given(
    zoom=st.floats(0.05, 40),
    place=st.floats(-0.1, 1.1),
    height=st.floats(60, 900),
    seed=st.integers(0, 3),
    by=st.sampled_from([LanesBy.PLACE, LanesBy.HAND]),
)
def test_at_any_zoom_place_and_height_labels_stand_clear_and_counts_add_up(zoom, place, height, seed, by):
    scene = scene_of(crowd(150, seed, by))
    fit = fit_view(scene, 1100, height)
    middle, half = fit.start + (fit.end - fit.start) * place, (fit.end - fit.start) / zoom / 2
    layout = lay_out(scene, View(middle - half, middle + half, fit.width, fit.height))
    assert_no_overlap(layout)
    assert_counts_add_up(layout)
