"""A frame is drawn band by band into the window's pixels: the same picture, to the byte, as one that is drawn whole."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel

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


@pytest.fixture(params=[{"BAND": 1 << 16}, {"BAND": 1 << 40}, {"FEW": -1}], ids=str)
def limit(request, monkeypatch):
    """A frame is drawn in many bands; in one; as a whole, for it has too many strokes."""
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
    pixels = np.zeros(steps.own.shape, np.uint32)
    steps.draw_into(pixels, rows)
    return pixels


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


@pytest.fixture
def beside(qtbot, canvas, monkeypatch):
    """A canvas among other things in a window, 40 pixels from its left edge and 30 from its upper one."""
    monkeypatch.setattr(canvas, "paint_overlay", lambda painter: None)
    window = QLabel("A window")
    window.resize(canvas.width() + 100, canvas.height() + 60)
    canvas.setParent(window)
    canvas.move(40, 30)
    canvas.show()
    canvas.show_timeline(of_all_kinds())
    with qtbot.waitExposed(window):
        window.show()
    yield canvas
    canvas.setParent(None)
    window.close()


def in_window(canvas):
    """The pixels that stand in the window now."""
    window = canvas.window()
    image = window.screen().grabWindow(window.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), -1)[:, : image.width()].copy()


def test_a_frame_is_drawn_where_the_canvas_stands_and_nowhere_else(beside):
    before = in_window(beside)
    beside.pan(30)
    beside.repaint()
    now = in_window(beside)
    rows, columns = slice(30, 30 + beside.height()), slice(40, 40 + beside.width())
    assert (now[rows, columns] == whole(beside)).all()
    now[rows, columns] = before[rows, columns]
    assert (now == before).all()


@pytest.mark.parametrize("opaque", [True, False])
def test_what_lies_over_the_canvas_is_not_painted_over(beside, qtbot, opaque):
    over = QLabel("over", beside, autoFillBackground=opaque)
    over.setGeometry(100, 100, 80, 40)
    over.show()
    beside.pan(30)
    beside.window().repaint()
    expected = in_window(beside)
    for repaint in (beside.repaint, lambda: beside.repaint(90, 90, 50, 20), beside.window().repaint):
        beside.draw_idle()
        repaint()
        assert (in_window(beside) == expected).all()
