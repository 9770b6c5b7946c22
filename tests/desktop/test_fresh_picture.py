"""Whatever a person does, the canvas shows what a new one would, and nothing that was drawn before in its place."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from timeline_app import styles
from timeline_app.desktop.canvas.widget import TimelineCanvas
from timeline_app.model import Factuality, LanesBy, Status

TURNS = 40  # of the event loop, in which pictures are drawn ahead of time


@pytest.fixture
def used(qtbot, canvas, crowd):
    """A canvas of some use: with the pictures of many views, an event chosen that looks like no other, zoomed in."""
    plain = crowd(150)
    events = tuple(replace(event, colour="#c2455c") if event.id == "e70" else event for event in plain.events)
    canvas.show_timeline(plain)
    canvas.select("e70")
    canvas.show_timeline(replace(plain, events=events), keep_view=True)
    for zoom in (1, 3, 0.8):
        canvas.zoom(zoom)
        pixels(canvas)
        for _ in range(TURNS):
            QApplication.processEvents()
    return canvas


def pixels(canvas):
    canvas.draw()
    return np.asarray(canvas.renderer.buffer_rgba()).copy()


def fresh(qtbot, canvas, style="paper", language="en", events=None):
    made = TimelineCanvas()
    qtbot.addWidget(made)
    made.resize(canvas.size())
    made.set_style(styles.get(style))
    made.set_language(language)
    made.show_timeline(canvas.timeline, events=events)
    made.show()
    made.motion.show_exactly(canvas.view.start, canvas.view.end)
    made.select(canvas.artist.selected)
    return made


def assert_shows_what_a_new_one_does(qtbot, canvas, **look):
    assert (pixels(canvas) == pixels(fresh(qtbot, canvas, **look))).all()


@pytest.mark.parametrize("act", [
    lambda canvas: canvas.pan(-6),
    lambda canvas: canvas.pan(2.5),
    lambda canvas: canvas.pan(700),
    lambda canvas: canvas.zoom(1.06),
    lambda canvas: canvas.zoom(0.3),
    lambda canvas: canvas.zoom(40),
    lambda canvas: canvas.fit(),
    lambda canvas: canvas.select("e90"),
    lambda canvas: canvas.select("e11"),
    lambda canvas: canvas.select(""),
    lambda canvas: canvas.resize(1100, 330),
])  # fmt: skip
def test_after_a_gesture(qtbot, used, act):
    act(used)
    pixels(used)
    used.pan(-3)
    assert_shows_what_a_new_one_does(qtbot, used)


@pytest.mark.parametrize("change", [
    {"title": "Élection à Moscou"},
    {"title": "Réforme " * 30},
    {"status": Status.ACCEPTED},
    {"status": Status.DISMISSED},
    {"factuality": Factuality.DENIED},
    {"colour": "#aa3366"},
])  # fmt: skip
@pytest.mark.parametrize("which", ["e70", "e75"])
def test_after_an_edit(qtbot, used, change, which):
    events = tuple(replace(e, **change) if e.id == which else e for e in used.timeline.events)
    used.show_timeline(replace(used.timeline, events=events), keep_view=True)
    assert_shows_what_a_new_one_does(qtbot, used)


def test_after_the_style_and_the_language_have_changed_and_changed_back(qtbot, used):
    for style in ("dark", "cards", "paper"):
        used.set_style(styles.get(style))
        assert_shows_what_a_new_one_does(qtbot, used, style=style)
    for language in ("fr", "en"):
        used.set_language(language)
        assert_shows_what_a_new_one_does(qtbot, used, language=language)


@pytest.mark.parametrize("turns", [0, 1, 3, TURNS])
def test_after_the_canvas_has_gone_to_a_finer_screen_and_back_while_it_drew_ahead(qtbot, used, turns):
    for scale in (2.0, 1.5, 1.0):
        used.zoom(1.3)
        used.repaint()
        for _ in range(turns):
            QApplication.processEvents()
        used._set_device_pixel_ratio(scale)
        new = fresh(qtbot, used)
        new._set_device_pixel_ratio(scale)
        assert (pixels(used) == pixels(new)).all()


@pytest.mark.parametrize("turns", [0, 1, 3])
def test_after_the_style_and_the_language_have_changed_while_it_drew_ahead(qtbot, used, turns):
    for style, language in (("dark", "fr"), ("cards", "de"), ("paper", "en")):
        used.zoom(1.3)
        used.repaint()
        for _ in range(turns):
            QApplication.processEvents()
        used.set_style(styles.get(style))
        used.set_language(language)
        assert_shows_what_a_new_one_does(qtbot, used, style=style, language=language)


def test_after_lanes_are_shown_and_folded(qtbot, used):
    events = tuple(replace(event, lane=("A", "B")[number % 2]) for number, event in enumerate(used.timeline.events))
    shown = replace(used.timeline, events=events, lanes_by=LanesBy.HAND, lanes=("A", "B"))
    for timeline in (shown, replace(shown, folded=frozenset({"A"})), replace(shown, lanes_by=LanesBy.NOTHING)):
        used.show_timeline(timeline, keep_view=True)
        assert_shows_what_a_new_one_does(qtbot, used)


def test_after_a_filter(qtbot, used):
    events = used.timeline.events[::2]
    used.show_timeline(used.timeline, keep_view=True, events=events)
    assert_shows_what_a_new_one_does(qtbot, used, events=events)


def test_once_new_labels_have_faded_in(qtbot, used):
    used.fading.on = True
    used.zoom(4)
    pixels(used)
    qtbot.waitUntil(lambda: not used.fading.busy)
    assert_shows_what_a_new_one_does(qtbot, used)
