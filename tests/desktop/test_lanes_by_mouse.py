"""Lanes under the hand: their names fold them, events are made in them and dragged from one to another."""

from dataclasses import replace

import pytest
from mouse import click, double_click, drag, hold, move, release
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from timeline_app.dates import When
from timeline_app.desktop.canvas.bands import lane_at, room_of
from timeline_app.desktop.canvas.counted_list import CountedList
from timeline_app.desktop.canvas.counting import counted
from timeline_app.desktop.canvas.dragging import SIDEWAYS
from timeline_app.model import Event, LanesBy, Timeline

HAND = Timeline(
    events=(
        Event("siege", When.day(2015, 10, 31), "Siège", lane="Guerre"),
        Event("truce", When.day(2015, 11, 13), "Trêve", lane="Paix"),
        Event("opera", When.day(2015, 11, 26), "Opéra"),
    ),
    lanes=("Guerre", "Paix", "Vide"),
    lanes_by=LanesBy.HAND,
)
DAY = 86_400


@pytest.fixture
def lanes(canvas):
    canvas.show_timeline(HAND)
    canvas.drawn_counts()
    return canvas


@pytest.fixture
def crowded(qtbot, canvas, crowd):
    """Three hundred events in two lanes: every fifth is in Rome, the others are in Paris."""
    timeline = crowd(300)
    events = tuple(replace(e, places=("Rome" if n % 5 == 0 else "Paris",)) for n, e in enumerate(timeline.events))
    canvas.show_timeline(replace(timeline, events=events, lanes_by=LanesBy.PLACE))
    qtbot.waitUntil(lambda: not canvas.placing)
    canvas.drawn_counts()
    return canvas


def head(canvas, name):
    canvas.drawn_counts()
    return next(head for head in canvas.layout_now.heads if head.name == name)


def name_of(canvas, name):
    """A place on the name of a lane."""
    box = head(canvas, name).box
    return box.left + 30, (box.top + box.bottom) / 2


def inside(canvas, name):
    """A height in the rows of a lane."""
    room = room_of(canvas.layout_now, head(canvas, name))
    return room.bottom - 10


def test_a_click_on_the_name_of_a_lane_folds_it_and_another_opens_it(qtbot, lanes):
    with qtbot.waitSignal(lanes.lane_folded) as folded, qtbot.assertNotEmitted(lanes.selected):
        click(lanes, name_of(lanes, "Paix"))
    assert folded.args == ["Paix", True]
    lanes.show_timeline(replace(HAND, folded=("Paix",)))
    with qtbot.waitSignal(lanes.lane_folded) as folded:
        click(lanes, name_of(lanes, "Paix"))
    assert folded.args == ["Paix", False]


def test_a_double_click_on_a_name_makes_no_event_even_when_the_name_has_gone_from_there(lanes):
    place = name_of(lanes, "Paix")
    click(lanes, place)
    lanes.show_timeline(replace(HAND, lanes_by=LanesBy.NOTHING))
    double_click(lanes, place)
    assert lanes.writing.line is None


def test_the_name_of_a_lane_is_pointed_at(lanes):
    plain = lanes.grab().toImage()
    move(lanes, name_of(lanes, "Paix"))
    assert lanes.cursor().shape() is Qt.CursorShape.PointingHandCursor
    assert lanes.grab().toImage() != plain
    move(lanes, (600, name_of(lanes, "Paix")[1]))
    assert lanes.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_a_double_click_in_a_lane_makes_the_event_there(qtbot, lanes):
    day = When.day(2015, 11, 5)
    double_click(lanes, (lanes.view.x(day.start) + 2, inside(lanes, "Vide")))
    qtbot.keyClicks(lanes.writing.line, "Rien")
    with qtbot.waitSignal(lanes.created) as made:
        qtbot.keyClick(lanes.writing.line, Qt.Key.Key_Return)
    assert made.args == [day, "Rien", "Vide"]


def test_an_event_is_dragged_to_another_lane_and_keeps_its_date(qtbot, lanes):
    x, y = lanes.place_of("siege")
    with qtbot.waitSignal(lanes.moved_to_lane) as moved, qtbot.assertNotEmitted(lanes.moved):
        drag(lanes, (x, y), (x + SIDEWAYS - 4, inside(lanes, "Paix")))
    assert moved.args == ["siege", When.day(2015, 10, 31), "Paix"]


def test_an_event_dragged_far_to_the_side_changes_lane_and_date(qtbot, lanes):
    x, y = lanes.place_of("siege")
    by = 4 * DAY * lanes.view.pixels_per_second
    assert by > SIDEWAYS
    with qtbot.waitSignal(lanes.moved_to_lane) as moved:
        drag(lanes, (x, y), (x + by, inside(lanes, "")))
    assert moved.args == ["siege", When.day(2015, 11, 4), ""]


def test_the_lane_under_a_dragged_event_is_shown_and_escape_lets_go(qtbot, lanes):
    x, y = lanes.place_of("siege")
    before = lanes.grab().toImage()
    with qtbot.assertNotEmitted(lanes.moved_to_lane):
        hold(lanes, (x, y), (x, inside(lanes, "Paix")))
        assert lanes.hand.drag.lane.name == "Paix"
        assert lanes.grab().toImage() != before
        qtbot.keyClick(lanes, Qt.Key.Key_Escape)
        release(lanes, (x, inside(lanes, "Paix")))


def test_lanes_that_were_not_made_by_hand_take_no_event(qtbot, lanes):
    events = tuple(replace(event, places=(event.lane,) if event.lane else ()) for event in HAND.events)
    lanes.show_timeline(replace(HAND, events=events, lanes_by=LanesBy.PLACE))
    lanes.drawn_counts()
    x, y = lanes.place_of("siege")
    with qtbot.assertNotEmitted(lanes.moved_to_lane):
        drag(lanes, (x, y), (x, inside(lanes, "Paix")))


def test_a_lane_is_where_a_height_lies(lanes):
    for name in ("Guerre", "Paix", "Vide", ""):
        room = room_of(lanes.layout_now, head(lanes, name))
        assert lane_at(lanes.layout_now, (room.top + room.bottom) / 2).name == name
    assert lane_at(lanes.layout_now, 0) is None
    assert lane_at(lanes.layout_now, lanes.layout_now.axis_y) is None


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
def test_the_menu_of_a_lane_is_asked_for_by_mouse_and_key(qtbot, lanes, reason):
    lanes.select("truce")
    by_key = reason is QContextMenuEvent.Reason.Keyboard
    place = QPoint(5, 5) if by_key else QPoint(*map(round, name_of(lanes, "Guerre")))
    with qtbot.waitSignal(lanes.lane_asked) as asked:
        QApplication.sendEvent(lanes, QContextMenuEvent(reason, place, lanes.mapToGlobal(place)))
    assert asked.args[0] == ("Paix" if by_key else "Guerre")


def test_a_badge_counts_and_lists_the_events_of_its_own_lane(crowded):
    scene, layout = crowded.scene, crowded.layout_now
    names = [lane.name for lane in scene.lanes]
    assert layout.badges
    for badge in layout.badges:
        places = counted(scene, layout, badge)
        assert len(places) == badge.count
        assert {scene.lane[place] for place in places} == {badge.lanes[0]}
    assert {names[badge.lanes[0]] for badge in layout.badges} == {"Paris", "Rome"}


def test_a_double_click_on_a_badge_shows_what_it_counts(crowded):
    crowded.motion.wanted = False
    badge = max(crowded.layout_now.badges, key=lambda badge: badge.count)
    box = badge.box
    double_click(crowded, ((box.left + box.right) / 2, (box.top + box.bottom) / 2))
    assert crowded.view.start <= badge.first <= badge.last <= crowded.view.end


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_double_click_on_a_badge_of_a_folded_lane_lists_what_it_counts(crowded):
    crowded.show_timeline(replace(crowded.timeline, folded=("Rome",)))
    crowded.drawn_counts()
    rome = [lane.name for lane in crowded.scene.lanes].index("Rome")
    badge = next(badge for badge in crowded.layout_now.badges if badge.lanes[0] == rome and badge.first < badge.last)
    before, box = crowded.view, badge.box
    double_click(crowded, ((box.left + box.right) / 2, (box.top + box.bottom) / 2))
    (listed,) = crowded.findChildren(CountedList)
    assert listed.list.count() == badge.count
    assert crowded.view == before


def test_a_badge_that_counts_nothing_any_more_opens_no_list(crowded):
    badge = crowded.layout_now.badges[0]
    crowded.show_stretch(When.year(1700).start, When.year(1701).end)
    crowded.drawn_counts()
    crowded.open_badge(badge)
    assert not crowded.findChildren(CountedList)
