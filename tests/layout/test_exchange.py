"""One event changes: the scene and the arrangement follow, and all other labels stay where they are."""

import gc
import random
from dataclasses import replace

import numpy as np
from crowds import assert_counts_add_up, assert_no_overlap, crowd, measure, scene_of
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_app import edit
from timeline_app.dates import When
from timeline_app.layout import Scene, arrange, build_scene, fit_view, lay_out
from timeline_app.layout.changes import changed_place
from timeline_app.layout.exchange import follow
from timeline_app.model import Event, LanesBy, Status, View

ARRAYS = ("start", "end", "reach", "drawn_from", "long", "label_width", "order", "category", "lane")


FEW = 6  # scenes that may be kept for looking things up


def acts(dice: random.Random, timeline):
    """A timeline after one act of a person, of any kind."""
    event = dice.choice(timeline.events)
    day = When.day(2014 + dice.randrange(3), dice.randrange(1, 13), dice.randrange(1, 29))
    return dice.choice(
        [
            lambda: edit.redate(timeline, event.id, day),
            lambda: edit.retitle(timeline, event.id, "Un titre nouveau " * dice.randrange(1, 4)),
            lambda: edit.delete(timeline, event.id),
            lambda: edit.add_event(timeline, Event(f"new{dice.random()}", day, "Un événement de plus")),
            lambda: edit.set_status(timeline, event.id, dice.choice([Status.DISMISSED, Status.ACCEPTED])),
        ]
    )()


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 10_000))
def test_a_scene_that_follows_is_the_one_that_would_be_built(seed):
    dice = random.Random(seed)  # noqa: S311  # nothing secret
    timeline = crowd(80, seed % 5)
    scene = scene_of(timeline)
    for _ in range(6):
        timeline = acts(dice, timeline)
        scene, anew = build_scene(timeline, measure, "fr", scene), scene_of(timeline)
        assert scene.events == anew.events
        assert scene.titles == anew.titles
        for name in ARRAYS:
            assert np.array_equal(getattr(scene, name), getattr(anew, name)), name
        for event in timeline.events:
            assert scene.index(event.id) == anew.index(event.id)


def test_a_scene_follows_where_the_events_stand_in_no_order_and_some_are_dismissed():
    mixed = crowd(40).events
    mixed = (*mixed[20:], *(replace(event, status=Status.DISMISSED) for event in mixed[:3]), *mixed[3:20])
    timeline = replace(crowd(40), events=mixed)
    scene = scene_of(timeline)
    for name, day in (("e30", 3), ("e5", 9), ("e30", 20)):
        timeline = edit.retitle(timeline, name, f"Réforme {day}")
        scene = build_scene(timeline, measure, "fr", scene)
        assert scene.events == scene_of(timeline).events
        assert scene.titles == scene_of(timeline).titles


def test_a_scene_that_another_has_followed_is_let_go():
    timeline, scene = crowd(300), None
    for number in range(12):
        timeline = edit.retitle(timeline, "e5", f"Réforme {number}")
        scene = build_scene(timeline, measure, "fr", scene)
        lay_out(scene, fit_view(scene, 1100, 520))
        kept = sum(isinstance(one, Scene) and one.events[:1] == scene.events[:1] for one in gc.get_objects())
        assert kept <= FEW


def test_what_has_changed_is_found_by_identity():
    a, b, c, d = (Event(name, When.year(2000 + n), name) for n, name in enumerate("abcd"))
    assert changed_place((a, b, c), (a, b, c)) is None
    assert changed_place((a, b, c), (a, d, c)) == (1, 1)
    assert changed_place((a, b, c), (b, c, d)) == (0, 2)
    assert changed_place((a, b, c), (d, a, b)) == (2, 0)
    assert changed_place((a, b, c), (a, c)) == (1, None)
    assert changed_place((a, c), (a, b, c)) == (None, 1)
    assert changed_place((a, b, c), (c, b, a)) is None
    assert changed_place((), (a,)) is None


@settings(deadline=None, max_examples=15)
@given(st.integers(0, 10_000), st.floats(0.5, 30))
def test_after_any_acts_labels_stand_clear_and_counts_add_up(seed, zoom):
    dice = random.Random(seed)  # noqa: S311  # nothing secret
    timeline = crowd(320, seed % 3)
    scene = scene_of(timeline)
    fit = fit_view(scene, 1100, 520)
    arrangement = arrange(scene, fit)
    arrangement.finish()
    for _ in range(5):
        timeline = acts(dice, timeline)
        scene = build_scene(timeline, measure, "fr", scene)
        arrangement = arrange(scene, fit, arrangement)
        arrangement.finish()
    middle, half = (fit.start + fit.end) / 2, (fit.end - fit.start) / zoom / 2
    layout = lay_out(scene, View(middle - half, middle + half, fit.width, fit.height), arrangement)
    assert_no_overlap(layout)
    assert_counts_add_up(layout)


def rows_of(arrangement):
    events = arrangement.scene.events
    return {e.id: (row, zoom) for e, row, zoom in zip(events, arrangement.row, arrangement.zoom, strict=True)}


def test_moving_an_event_leaves_nearly_all_others_in_their_rows():
    timeline = crowd(400)
    scene = scene_of(timeline)
    fit = fit_view(scene, 1300, 640)
    arrangement = arrange(scene, fit)
    arrangement.finish()
    event = timeline.events[200]
    moved = edit.redate(timeline, event.id, When.day(2015, 9, 9))
    after = follow(arrangement, build_scene(moved, measure, "fr", scene))
    assert after is not None
    assert after.finished
    before = {
        event.id: (row, zoom) for event, row, zoom in zip(scene.events, arrangement.row, arrangement.zoom, strict=True)
    }
    now = {event.id: (row, zoom) for event, row, zoom in zip(after.scene.events, after.row, after.zoom, strict=True)}
    assert sum(before[name] != now[name] for name in before if name != event.id) < 20


def test_what_changes_everything_is_placed_anew():
    timeline = crowd(300)
    scene = scene_of(timeline)
    arrangement = arrange(scene, fit_view(scene, 1300, 640))
    arrangement.finish()
    longer = replace(timeline, events=(*timeline.events[5:], Event("last", When.year(2090), "Beaucoup plus tard")))
    assert follow(arrangement, scene_of(longer)) is None


def test_where_no_event_has_changed_the_scene_is_taken_over_whatever_else_has():
    timeline = crowd(60)
    known = scene_of(timeline)
    assert build_scene(timeline, measure, "fr", known) is known
    laned = replace(timeline, style="dark", lanes_by=LanesBy.TAG)
    scene, anew = build_scene(laned, measure, "fr", known), scene_of(laned)
    assert scene.titles is known.titles
    assert scene.timeline is laned
    assert scene.lanes == anew.lanes
    for name in ARRAYS:
        assert np.array_equal(getattr(scene, name), getattr(anew, name)), name


def test_events_that_a_filter_hid_are_not_counted_in_the_scene_without_it():
    timeline = crowd(60)
    every, some = timeline.events, timeline.events[::2]
    filtered = build_scene(timeline, measure, "fr", scene_of(timeline), events=some)
    assert filtered.hides_some
    assert build_scene(timeline, measure, "fr", filtered, events=some).hides_some
    fewer = replace(timeline, events=some)
    assert not build_scene(fewer, measure, "fr", filtered, events=some).hides_some
    assert len(build_scene(timeline, measure, "fr", filtered)) == len(every)


def test_dismissed_events_that_a_filter_showed_are_not_in_the_scene_without_it():
    timeline = crowd(20)
    timeline = edit.set_status(timeline, timeline.events[3].id, Status.DISMISSED)
    asked_for = build_scene(timeline, measure, "fr", events=timeline.events)
    assert len(asked_for) == 20
    assert len(build_scene(timeline, measure, "fr", asked_for)) == 19
