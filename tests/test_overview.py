import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.dates import When
from timeline_app.dates.calendar import DAY, days_from_civil
from timeline_app.layout import build_scene, fit_view
from timeline_app.layout.overview import (
    EDGE,
    HIGHEST,
    LEAST,
    LOWEST,
    MARGIN,
    Hold,
    Part,
    band_of,
    bars,
    centred,
    part_at,
    window_on,
    words,
)
from timeline_app.model import Event, Timeline, View

WIDTH = 700.0
MINUTE = 60.0
YEAR = 365.2425 * DAY


def measure(text: str, _role: str) -> float:
    return len(text) * 6.0


def scene_of(*whens: When):
    return build_scene(Timeline(events=tuple(Event(f"e{n}", w, "Accord") for n, w in enumerate(whens))), measure, "en")


def band_for(scene, width=WIDTH):
    return band_of(scene, View(0.0, 1.0, 700.0, 400.0), width)


def crowd(count: int) -> list[When]:
    dice = random.Random(5)  # noqa: S311  # nothing secret
    first = days_from_civil(1800)
    days = (first + int(dice.betavariate(2, 3) * 80_000) for _ in range(count))
    return [When.days(day, day) for day in days]


BAND = View(0.0, 700_000.0, 700.0, 44.0)  # a pixel is 1000 s


@pytest.mark.parametrize(
    "whens",
    [
        [When.day(2015, 11, 13)],
        [When.day(2015, 11, 13)] * 300,
        [When.year(-37_985), When.year(2015)],
        [When.parse("2015-11-13T21:20"), When.parse("2015-11-13T21:53")],
        crowd(300),
    ],
    ids=["one event", "all on a day", "40 000 years apart", "half an hour", "300 events"],
)
@pytest.mark.parametrize("width", [1.0, 200.0, 700.0, 2560.0])
def test_every_event_is_counted_once(whens, width):
    scene = scene_of(*whens)
    counted = bars(scene.start, band_for(scene, width))
    assert counted.count.sum() == len(whens)
    assert ((counted.left >= 0) & (counted.left < width)).all()
    assert ((counted.height >= LOWEST) & (counted.height <= HIGHEST)).all()


def test_a_hundred_thousand_events_are_counted_once_each():
    dice = np.random.default_rng(5)
    start = np.sort(dice.normal(0, 1e10, 100_000))
    counted = bars(start, View(float(start[0]), float(start[-1]), WIDTH, 44.0))
    assert counted.count.sum() == 100_000
    assert len(counted.left) <= WIDTH / 3 + 1
    assert counted.height.max() == HIGHEST


def test_a_column_holds_the_events_of_its_stretch_of_time():
    counted = bars(np.array([0.0, 2_999.0, 3_000.0, 699_999.0]), BAND)
    assert dict(zip(counted.left.tolist(), counted.count.tolist(), strict=True)) == {0.0: 2, 3.0: 1, 699.0: 1}


def test_no_events_have_no_bars():
    assert not len(bars(np.array([]), BAND).left)


def test_the_band_shows_what_fitting_shows_and_a_margin_at_either_side():
    scene = scene_of(When.day(2015, 10, 31), When.day(2015, 11, 13), When.day(2015, 11, 26))
    band = band_for(scene)
    whole = fit_view(scene, 700.0, 400.0)
    assert window_on(band, whole) == pytest.approx((MARGIN, WIDTH - MARGIN))


@pytest.mark.parametrize(
    ("first", "last", "wanted"),
    [
        ("2014-01-10", "2016-12-20", ["2014", "2015", "2016", "2017"]),
        ("2015-10-31", "2015-11-13", ["November 2015"]),
        ("-0500", "1900", ["AD\u00a01", "1000", "2000"]),
        ("2015-11-13T21:20", "2015-11-13T22:40", ["Friday, November 13, 2015"]),
    ],
)
def test_the_words_tell_the_time_at_a_glance(first, last, wanted):
    shown = words(band_for(scene_of(When.parse(first), When.parse(last))), "en", measure)
    texts = [word.text for word in shown]
    assert all(any(text.startswith(want) for text in texts) for want in wanted), texts
    assert len(texts) <= 12


@given(st.floats(-1e12, 1e11), st.floats(10.0, 1e12), st.floats(40.0, 3000.0))
def test_no_word_stands_over_another_nor_under_a_handle_of_the_whole(start, span, width):
    shown = words(View(start, start + span, width, 44.0), "fr", measure)
    edges = [edge for word in shown for edge in (word.x, word.x + measure(word.text, "tick"))]
    assert edges == sorted(edges)
    assert not edges or (edges[0] >= MARGIN and edges[-1] <= width - MARGIN)


@given(st.floats(-1e9, 1e9), st.floats(10.0, 1e9))
def test_something_of_the_window_is_always_in_the_band(start, span):
    left, right = window_on(BAND, View(start, start + span, 700.0, 400.0))
    assert EDGE <= left < right <= BAND.width - EDGE
    assert right - left >= LEAST - 1e-9


class TestTheHand:
    view = View(200_000.0, 400_000.0, 700.0, 400.0)

    @pytest.mark.parametrize(
        ("x", "part"),
        [
            (100, Part.OUTSIDE),
            (195, Part.LEFT),
            (203, Part.LEFT),
            (300, Part.WINDOW),
            (397, Part.RIGHT),
            (405, Part.RIGHT),
            (420, Part.OUTSIDE),
        ],
    )
    def test_takes_what_lies_there(self, x, part):
        assert part_at(BAND, self.view, x) is part

    def test_can_always_take_the_middle_of_a_window_of_a_moment(self):
        moment = View(300_000.0, 300_010.0, 700.0, 400.0)
        assert [part_at(BAND, moment, x) for x in (290, 300, 310)] == [Part.LEFT, Part.WINDOW, Part.RIGHT]

    def test_draws_a_window_beyond_the_band_in_again(self):
        beyond = View(5e6, 6e6, 700.0, 400.0)
        left, right = window_on(BAND, beyond)
        assert part_at(BAND, beyond, left + 1) is part_at(BAND, beyond, right - 1) is Part.WINDOW
        pulled = Hold(Part.WINDOW, 690.0, BAND, beyond).dragged(340.0, MINUTE)
        assert 0 < (pulled.start + pulled.end) / 2 < 700_000
        assert pulled.end - pulled.start == pytest.approx(1e6)

    def test_moves_the_window(self):
        dragged = Hold(Part.WINDOW, 300.0, BAND, self.view).dragged(310.0, MINUTE)
        assert (dragged.start, dragged.end) == pytest.approx((210_000, 410_000))

    def test_moves_one_edge_and_leaves_the_other(self):
        dragged = Hold(Part.LEFT, 198.0, BAND, self.view).dragged(98.0, MINUTE)
        assert (dragged.start, dragged.end) == pytest.approx((100_000, 400_000))
        dragged = Hold(Part.RIGHT, 402.0, BAND, self.view).dragged(452.0, MINUTE)
        assert (dragged.start, dragged.end) == pytest.approx((200_000, 450_000))

    @pytest.mark.parametrize(("part", "x"), [(Part.LEFT, 690.0), (Part.RIGHT, 10.0)])
    def test_never_makes_the_window_shorter_than_the_canvas_can_show(self, part, x):
        dragged = Hold(part, 300.0, BAND, self.view).dragged(x, MINUTE)
        assert dragged.end - dragged.start == pytest.approx(MINUTE)

    @given(st.sampled_from([Part.LEFT, Part.RIGHT, Part.WINDOW]), st.floats(-1e5, 1e5))
    def test_keeps_a_part_of_the_window_in_the_band_however_far_it_goes(self, part, x):
        dragged = Hold(part, 300.0, BAND, self.view).dragged(x, MINUTE)
        assert dragged.start < BAND.end
        assert dragged.end > BAND.start

    def test_draws_an_edge_in_from_where_it_is_drawn(self):
        wide = replace(self.view, start=-1e8, end=1e8)
        edge = window_on(BAND, wide)[1]
        dragged = Hold(Part.RIGHT, edge, BAND, wide).dragged(edge - 100, MINUTE)
        assert BAND.x(dragged.end) == pytest.approx(edge - 100)

    def test_brings_the_window_to_a_moment(self):
        assert centred(self.view, 0.0) == View(-100_000.0, 100_000.0, 700.0, 400.0)
