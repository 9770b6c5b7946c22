"""The canvas stays quick: what a frame takes beside a plain loop of the same minute; `make bench-canvas` tells more."""

import pytest
from benchmarks.canvas.frames import measure
from benchmarks.canvas.hand import Act, acts_on, make_canvas, settle
from benchmarks.canvas.timelines import sample

GOAL = 0.5  # yardsticks
GENEROUS = 3  # times: machines are shared
TRIES = 3
FRAMES = 60


@pytest.fixture
def canvas(qtbot):
    made = make_canvas()
    qtbot.addWidget(made)
    made.show_timeline(sample(10_000))
    settle(made)
    return made


def test_a_frame_of_ten_thousand_events_costs_at_most_a_plain_loop_and_a_half(canvas):
    pan = Act("pan", lambda _: canvas.pan(-6), canvas.fit)
    best = float("inf")
    for _ in range(TRIES):
        pan.prepare()
        settle(canvas)
        best = min(best, measure(canvas, pan, FRAMES).taken.yards)
        if best <= GOAL * GENEROUS:
            return
    pytest.fail(f"{best:.2f} yardsticks, more than {GOAL * GENEROUS}")


def test_one_act_is_one_frame(canvas):
    for act in acts_on(canvas, 5):
        act.prepare()
        settle(canvas)
        block = measure(canvas, act, 5)
        assert set(block.painted) == {1}, act.name
        assert set(block.rendered) <= ({1} if act.frame else {0, 1}), act.name
