from dataclasses import replace

import pytest
from PySide6.QtGui import QColor

from timeline_app import styles
from timeline_app.dates import When
from timeline_app.model import Event, Timeline


def test_all_events_are_in_view_with_their_labels(canvas):
    assert canvas.drawn_counts() == (3, 3)


def test_the_canvas_paints_the_paper_of_its_style(canvas):
    def corner():
        return canvas.grab().toImage().pixelColor(canvas.width() - 5, 5)

    assert corner() == QColor(styles.get("paper").paper)
    canvas.set_style(styles.get("dark"))
    assert corner() == QColor(styles.get("dark").paper)


def test_select_sends_no_signal(qtbot, canvas):
    with qtbot.assertNotEmitted(canvas.selected):
        canvas.select("paris")
    assert canvas.grab().toImage().pixelColor(*map(round, canvas.place_of("paris"))).isValid()


def test_a_resize_keeps_all_in_view_or_the_zoom(qtbot, canvas):
    canvas.resize(700, 400)
    assert canvas.drawn_counts() == (3, 3)
    canvas.zoom(2)
    zoom = canvas.view.pixels_per_second
    canvas.resize(800, 300)
    assert canvas.view.pixels_per_second == pytest.approx(zoom)
    assert canvas.view.width == 800


def test_long_titles_find_room_beside_their_dots_in_a_narrow_window(qtbot, canvas, crowd):
    """Half of a narrow window holds less than a long title takes, so those in its middle are told shorter."""

    def long(event):
        return replace(event, title="The ministers of all the neighbouring countries met again and agreed on nothing")

    ends = (Event("first", When.day(2006, 1, 1), "First"), Event("last", When.day(2024, 1, 1), "Last"))
    middle = tuple(map(long, crowd(80).events))
    canvas.resize(600, 400)
    canvas.show_timeline(Timeline(events=(ends[0], *middle, ends[1])))
    canvas.fit()
    qtbot.waitUntil(lambda: not canvas.placing)
    narrow, _ = canvas.drawn_counts()
    assert narrow >= 8
    canvas.resize(1400, 400)
    qtbot.waitUntil(lambda: not canvas.placing)
    canvas.drawn_counts()
    told = (run.text for label in canvas.layout_now.labels for run in label.runs if run.text.startswith("The min"))
    assert max(map(len, told)) > 50  # and a wider window tells more of them again


def test_an_edit_keeps_the_view(canvas, three):
    canvas.zoom(3)
    view = canvas.view
    edited = replace(three, events=(replace(three.events[0], title="Un autre titre"), *three.events[1:]))
    canvas.show_timeline(edited, keep_view=True)
    assert canvas.view == view
    canvas.show_timeline(edited)
    assert canvas.view != view


def test_an_empty_timeline_is_an_empty_canvas(canvas):
    canvas.show_timeline(Timeline())
    assert canvas.drawn_counts() == (0, 0)
    assert not canvas.grab().isNull()


def test_a_large_timeline_is_placed_little_by_little(qtbot, canvas, crowd):
    canvas.show_timeline(crowd(3000))
    first, in_view = canvas.drawn_counts()
    assert in_view == 3000
    assert first > 0
    qtbot.waitUntil(lambda: not canvas.placing)
    assert canvas.drawn_counts()[0] >= first


def test_the_language_of_the_axis_follows(canvas):
    canvas.set_language("fr")
    canvas.drawn_counts()
    assert "Novembre 2015" in [run.text for run in canvas.layout_now.headers]
    assert canvas.accessibleName() == "Chronologie"
    canvas.set_language("en")
    canvas.drawn_counts()
    assert "November 2015" in [run.text for run in canvas.layout_now.headers]


def test_one_frame_is_rendered_however_many_ask(qtbot, canvas, monkeypatch):
    canvas.grab()
    frames = []
    render = canvas.figure.draw
    monkeypatch.setattr(canvas.figure, "draw", lambda renderer: (frames.append(1), render(renderer)))
    for _ in range(20):
        canvas.pan(3)
    canvas.repaint()
    assert len(frames) == 1


def test_a_few_cards_stand_in_the_middle_of_a_tall_window_and_stay_there(canvas):
    canvas.resize(900, 900)
    canvas.fit()
    canvas.draw()
    axis = canvas.layout_now.axis_y
    assert 400 < axis < 700
    canvas.pan(120)
    canvas.draw()
    assert canvas.layout_now.axis_y == axis
    event = canvas.layout_now.labels[0]
    assert canvas.event_at(event.mark.x, event.mark.y) == "sinai"


def test_a_crowd_fills_a_tall_window(canvas, crowd):
    canvas.resize(900, 900)
    canvas.show_timeline(crowd(300))
    canvas.draw()
    assert canvas.layout_now.axis_y > 800


def test_in_another_light_the_events_stay_where_they_are(canvas, crowd):
    canvas.show_timeline(crowd(300))
    canvas.draw()
    scene, arrangement = canvas.scene, canvas._arrangement
    canvas.set_style(styles.get("dark"))
    canvas.draw()
    assert canvas.scene is scene
    assert canvas._arrangement is arrangement
    canvas.set_style(styles.get("cards"))
    assert canvas.scene is not scene
