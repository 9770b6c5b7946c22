"""Views that glide."""

import math

import pytest
from mouse import press, wheel
from PySide6.QtCore import Qt

from timeline_app.desktop.canvas import motion
from timeline_app.desktop.canvas.motion import between
from timeline_app.model import View


@pytest.fixture
def gliding(canvas, monkeypatch):
    monkeypatch.delenv(motion.STILL, raising=False)
    monkeypatch.setattr(motion, "is_calm", lambda: False)
    canvas.motion.wanted = True
    return canvas


def zoom_of(view):
    return view.pixels_per_second


def test_halfway_is_halfway_in_the_logarithm_and_what_stays_stays_all_the_way():
    first, last = View(0, 9_000, 900.0, 400.0), View(2_700, 3_600, 900.0, 400.0)
    still = 300.0  # pixels: the moment 3000 stands there in both
    for way in (0.0, 0.25, 0.5, 0.9, 1.0):
        assert between(first, last, way).moment(still) == pytest.approx(3_000)
    assert zoom_of(between(first, last, 0.5)) == pytest.approx(math.sqrt(zoom_of(first) * zoom_of(last)))
    assert between(first, last, 1.0) == last


def test_a_notch_of_the_wheel_ends_at_its_target(qtbot, gliding):
    before = gliding.view
    wheel(gliding, 300, 1)
    assert gliding.motion.running
    assert zoom_of(gliding.view) == pytest.approx(zoom_of(before), rel=0.05)
    qtbot.waitUntil(lambda: not gliding.motion.running)
    assert zoom_of(gliding.view) == pytest.approx(1.18 * zoom_of(before))
    assert gliding.view.moment(300) == pytest.approx(before.moment(300), abs=1)


def test_a_second_notch_goes_on_from_there_and_the_moment_under_the_cursor_stays(qtbot, gliding):
    before, moments = gliding.view, []
    gliding.view_changed.connect(lambda view: moments.append(view.moment(300)))
    wheel(gliding, 300, 1)
    qtbot.wait(40)
    wheel(gliding, 300, 1)
    qtbot.waitUntil(lambda: not gliding.motion.running)
    assert zoom_of(gliding.view) == pytest.approx(1.18**2 * zoom_of(before))
    assert moments == pytest.approx([before.moment(300)] * len(moments), abs=2)


def test_fitting_ends_with_everything_in_view_and_goes_on_fitting(qtbot, gliding):
    whole = gliding.view
    gliding.zoom(8)
    gliding.motion.fit()
    qtbot.waitUntil(lambda: not gliding.motion.running)
    assert gliding.view == whole
    assert gliding.held_view is None


def test_keys_glide_and_a_press_stops_at_once(qtbot, gliding):
    qtbot.keyClick(gliding, Qt.Key.Key_PageDown)
    assert gliding.motion.running
    press(gliding, (600, 30))
    stopped = gliding.view
    assert not gliding.motion.running
    assert gliding.held_view == stopped
    qtbot.wait(20)
    assert gliding.view == stopped


def test_fingers_and_other_commands_move_at_once_and_end_the_way(gliding):
    wheel(gliding, 300, 1)
    before = gliding.view
    wheel(gliding, 300, 1, pixels=(0, 12))
    assert not gliding.motion.running
    assert zoom_of(gliding.view) == pytest.approx(1.18 * zoom_of(before))
    gliding.motion.zoom(2)
    gliding.resize(700, 380)
    assert not gliding.motion.running


@pytest.mark.parametrize("calm", ["setting", "environment"])
def test_nothing_glides_where_it_is_not_wanted(canvas, monkeypatch, calm):
    canvas.motion.wanted = calm != "setting"
    monkeypatch.setenv(motion.STILL, "0" if calm == "setting" else "1")
    before = canvas.view
    wheel(canvas, 300, 1)
    assert not canvas.motion.running
    assert zoom_of(canvas.view) == pytest.approx(1.18 * zoom_of(before))
