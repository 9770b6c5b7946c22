"""The view in which a timeline opens, and the way from there to all of its events."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from timeline_app import styles
from timeline_app.dates import When
from timeline_app.desktop.workspace import Workspace
from timeline_app.model import Event, Timeline

FAR = Event("far", When.year(668), "Mosque")
NEAR = tuple(Event(f"e{day}", When.day(2011, 3, day), f"Event {day}") for day in range(1, 31))
MADE = Timeline(events=(FAR, *NEAR))


@pytest.fixture
def rooms(qtbot):
    made = Workspace(styles.get("paper"), "en")
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def in_view(rooms):
    return rooms.canvas.drawn_counts()[1]


def test_it_opens_where_nearly_all_events_are_and_says_how_many_are_not_in_view(rooms):
    rooms.show_timeline(MADE)
    assert in_view(rooms) == len(NEAR)
    assert rooms.counts.text() == "31 events, 30 in view"
    assert rooms.filters.all.isVisible()


def test_a_click_beside_the_counts_shows_all(rooms, qtbot):
    rooms.show_timeline(MADE)
    qtbot.mouseClick(rooms.filters.all, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: in_view(rooms) == len(MADE.events))
    assert not rooms.filters.all.isVisible()


def test_it_goes_on_showing_them_when_the_window_changes_its_size(rooms):
    rooms.show_timeline(MADE)
    for width, height in ((900, 600), (1500, 900)):
        rooms.resize(width, height)
        assert in_view(rooms) == len(NEAR)


def test_all_in_sight_stays_all_in_sight_when_articles_come(rooms):
    rooms.show_timeline(MADE)
    rooms.canvas.fit()
    later = Event("late", When.day(2011, 4, 1), "Late")
    rooms.show_timeline(replace(MADE, events=(*MADE.events, later)))
    assert in_view(rooms) == len(MADE.events) + 1


def test_few_events_are_all_shown(rooms):
    rooms.show_timeline(Timeline(events=(FAR, *NEAR[:3])))
    assert in_view(rooms) == 4
    assert not rooms.filters.all.isVisible()
