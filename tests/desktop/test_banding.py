"""A frame is drawn band by band on its way to the window: the same picture, to the byte, as one that is drawn whole."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QImage

from timeline_app import styles
from timeline_app.dates import When
from timeline_app.dates.calendar import days_from_civil
from timeline_app.desktop.canvas import banding
from timeline_app.model import Event, Factuality, LanesBy, Status, Timeline

HEIGHTS = (1, 7, 64, 93, 1000)  # rows of a band


def of_all_kinds():
    """A timeline with every sign there is: dots and bars of all factualities, about, uncertain and ongoing."""
    first, events = days_from_civil(2014), []
    for number in range(140):
        start = first + number * 9
        when = When.days(start, start + (number % 7) * 12)
        when = replace(when, approximate=number % 3 == 0, uncertain=number % 5 == 0, ongoing=number % 31 == 0)
        factuality = list(Factuality)[number % len(Factuality)]
        status = Status.ACCEPTED if number % 2 else Status.SUGGESTED
        events.append(Event(f"e{number}", when, f"Accord {number}", status=status, factuality=factuality))
    events += [Event(f"m{month}", When.month(2015, month), f"Réforme {month}") for month in range(1, 13)]
    return Timeline(events=tuple(events))


def in_lanes():
    timeline = of_all_kinds()
    events = tuple(replace(event, lane="ABC"[number % 3]) for number, event in enumerate(timeline.events))
    return replace(timeline, events=events, lanes_by=LanesBy.HAND, lanes=tuple("ABC"), folded=frozenset("B"))


@pytest.fixture(params=[{"LARGE": 0}, {"LARGE": 1 << 40}, {"LARGE": 0, "FEW": -1}], ids=str)
def limit(request, monkeypatch):
    """Even a small frame is drawn band by band; none is; it might be, but has too many strokes."""
    for name, value in request.param.items():
        monkeypatch.setattr(banding, name, value)


def whole(canvas):
    canvas.draw()
    return np.asarray(canvas.renderer.buffer_rgba()).view(np.uint32)[..., 0].copy()


def in_bands(canvas, rows):
    """The last frame, put together from bands."""
    canvas.artist.keeps = True
    canvas.figure.draw(canvas.renderer)
    canvas.artist.keeps = False
    steps = canvas.artist.steps
    room = np.zeros((rows, steps.own.shape[1]), np.uint32)
    return np.concatenate([pixels.copy() for _, pixels in steps.bands(room)])


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("style", ["paper", "dark", "cards"])
@pytest.mark.parametrize("shown", [of_all_kinds, in_lanes, None])
def test_however_high_the_bands_are_the_picture_is_the_same(canvas, shown, style, scale):
    canvas.set_style(styles.get(style))
    if shown is not None:
        canvas.show_timeline(shown())
    canvas._set_device_pixel_ratio(scale)
    for zoom, pan in ((1, 0), (4, -37.3), (0.2, 411), (9, 3)):
        canvas.zoom(zoom)
        canvas.pan(pan)
        canvas.select(canvas.scene.events[len(canvas.scene) // 2].id)
        expected = whole(canvas)
        for rows in HEIGHTS:
            assert (in_bands(canvas, rows) == expected).all()


def grabbed(canvas):
    return canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize("shown", [of_all_kinds, in_lanes, None])
@pytest.mark.usefixtures("limit")
def test_a_frame_painted_again_under_the_mouse_looks_as_it_did_the_first_time(canvas, monkeypatch, shown):
    monkeypatch.setattr(canvas, "paint_overlay", lambda painter: None)
    if shown is not None:
        canvas.show_timeline(shown())
    canvas.zoom(1.3)
    first, again = grabbed(canvas), grabbed(canvas)
    assert first == again
    buffer = whole(canvas)
    height, width = buffer.shape
    assert first == QImage(buffer.data.cast("B"), width, height, width * 4, QImage.Format.Format_RGB32)


def test_the_picture_of_a_canvas_saved_by_matplotlib_is_not_empty(canvas, tmp_path):
    canvas.print_png(tmp_path / "canvas.png")
    assert len(set(QImage(str(tmp_path / "canvas.png")).constBits().tobytes())) > 20
