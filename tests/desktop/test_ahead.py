"""While nothing is to be done the canvas draws what comes next, a little at a time, and then it rests."""

import pytest
from benchmarks.canvas.timelines import sample
from PySide6.QtWidgets import QApplication

from timeline_app import styles
from timeline_app.desktop.canvas import ahead
from timeline_app.figure import pictures, stamping, stamps
from timeline_app.model import View

TURNS = 400  # of the event loop, far more than are needed


@pytest.fixture
def canvas(qtbot, canvas):
    canvas.show_timeline(sample(2_000))
    qtbot.waitUntil(lambda: not canvas.placing)
    canvas.repaint()
    return canvas


@pytest.fixture
def drawn(monkeypatch):
    """How many pictures are drawn each time that some are."""
    counts = []

    def counted(self, plates, style, write=stamps.Stamps.write):
        counts.append(len(plates))
        return write(self, plates, style)

    monkeypatch.setattr(stamps.Stamps, "write", counted)
    return counts


def rest(canvas):
    """Let the canvas do what it does while nothing is to be done; whether it came to an end."""
    for _ in range(TURNS):
        QApplication.processEvents()
        if not canvas._ahead.busy:
            return True
    return False


@pytest.mark.parametrize("act", [
    lambda canvas: canvas.pan(-6),
    lambda canvas: canvas.pan(60),
    lambda canvas: canvas.zoom(1.06, 300.0),
    lambda canvas: canvas.zoom(1 / 1.06, 300.0),
])  # fmt: skip
def test_a_hand_that_goes_on_as_it_does_finds_everything_drawn(canvas, drawn, act):
    canvas.zoom(12)
    for _ in range(3):
        act(canvas)
        canvas.repaint()
        assert rest(canvas)
    for _ in range(3):
        drawn.clear()
        act(canvas)
        canvas.repaint()
        assert sum(drawn) == 0
        assert rest(canvas)


def test_a_step_draws_at_most_one_sheet_of_labels(canvas, monkeypatch):
    labels = []

    def counted(look, row_labels, store, found, wanted, badges=(), make=pictures.make_pictures):
        labels.append(len(wanted))
        make(look, row_labels, store, found, wanted, badges)

    canvas.zoom(12)
    canvas.repaint()
    monkeypatch.setattr(stamping, "make_pictures", counted)
    assert rest(canvas)
    assert labels
    assert max(labels) <= ahead.AT_ONCE


def test_nothing_is_done_once_all_is_drawn_nor_for_the_same_frame_again(canvas, drawn):
    canvas.zoom(12)
    canvas.repaint()
    assert rest(canvas)
    drawn.clear()
    canvas.draw_idle()
    canvas.repaint()
    assert not canvas._ahead.busy
    assert sum(drawn) == 0


def test_it_comes_to_an_end_where_the_store_is_too_small_for_all_of_it(canvas, monkeypatch):
    monkeypatch.setattr(stamps, "LIMIT", 1 << 16)
    canvas.zoom(12)
    canvas.repaint()
    assert rest(canvas)


def test_what_is_drawn_ahead_is_in_the_style_that_is_seen(canvas, drawn):
    canvas.zoom(12)
    canvas.repaint()
    assert rest(canvas)
    canvas.set_style(styles.get("dark"))
    canvas.repaint()
    assert sum(drawn) > 0
    assert rest(canvas)
    canvas.pan(40)
    canvas.repaint()
    assert rest(canvas)
    drawn.clear()
    canvas.pan(40)
    canvas.repaint()
    assert sum(drawn) == 0


@pytest.mark.parametrize(("before", "view", "coming"), [
    (View(0.0, 100.0, 900.0, 400.0), View(10.0, 110.0, 900.0, 400.0), (20.0, 120.0)),
    (View(0.0, 100.0, 900.0, 400.0), View(10.0, 90.0, 900.0, 400.0), (18.0, 82.0)),
    (View(0.0, 100.0, 900.0, 400.0), View(0.0, 120.0, 900.0, 400.0), (0.0, 144.0)),
    (View(0.0, 100.0, 900.0, 400.0), View(0.0, 100.0, 900.0, 400.0), None),
    (View(0.0, 100.0, 900.0, 400.0), View(40.0, 50.0, 900.0, 400.0), None),
    (View(0.0, 100.0, 900.0, 400.0), View(900.0, 1000.0, 900.0, 400.0), None),
    (View(0.0, 100.0, 900.0, 400.0), View(0.0, 101.0, 909.0, 400.0), None),
])  # fmt: skip
def test_the_next_view_is_guessed_from_the_last_two(before, view, coming):
    guessed = ahead.following(before, view)
    assert (guessed and (guessed.start, guessed.end)) == (coming and pytest.approx(coming))
