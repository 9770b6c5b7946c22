import pytest

from timeline_app.dates import Precision, When
from timeline_app.desktop.canvas.dragging import Move
from timeline_app.desktop.canvas.snapping import pointed_at, shifted, stretched, tick_unit
from timeline_app.model import Event, View

DAY = 86_400


def view_of(days):
    """A view that shows so many days from 1 November 2015, 900 pixels wide."""
    start = When.day(2015, 11, 1).start
    return View(start, start + days * DAY, 900.0, 400.0)


@pytest.mark.parametrize(
    ("when", "days", "expected"),
    [
        (When.day(2015, 11, 13), 3.4, When.day(2015, 11, 16)),
        (When.month(2015, 11), 33, When.month(2015, 12)),
        (When.year(-43), -370, When.year(-44)),
        (When.parse("2015-11-14/2015-11-17"), -2, When.parse("2015-11-12/2015-11-15")),
        (When.parse("2015-11-14~"), 1, When.parse("2015-11-15~")),
        (When.parse("2015-11-14/.."), 1, When.parse("2015-11-15/..")),
    ],
)
def test_a_moved_time_keeps_its_precision(when, days, expected):
    assert shifted(when, days * DAY) == expected


@pytest.mark.parametrize(
    ("when", "days", "unit", "expected"),
    [
        (When.day(2015, 11, 13), 15, Precision.MONTH, When.day(2015, 12, 1)),
        (When.day(2015, 11, 13), 300, Precision.YEAR, When.day(2017, 1, 1)),
        (When.day(2015, 11, 13), 0.4, Precision.HOUR, When.day(2015, 11, 13)),
        (When.month(2015, 11), 40, Precision.DAY, When.month(2015, 12)),
        (When.parse("2015-11-14/2015-11-17"), 20, Precision.MONTH, When.parse("2015-12-01/2015-12-04")),
    ],
)
def test_a_moved_time_comes_to_rest_on_a_tick_that_is_coarser_than_itself(when, days, unit, expected):
    assert shifted(when, days * DAY, unit) == expected


@pytest.mark.parametrize(
    ("text", "edge", "moment", "expected"),
    [
        ("2015-11-14/2015-11-17", "end", When.day(2015, 11, 20).end, "2015-11-14/2015-11-20"),
        ("2015-11-14/2015-11-17", "start", When.day(2015, 11, 10).start, "2015-11-10/2015-11-17"),
        ("2015-11-14/2015-11-17", "end", When.day(2015, 11, 1).start, "2015-11-14"),
        ("2015-11-14/2015-11-17", "start", When.day(2016, 1, 1).start, "2015-11-17"),
        ("2015-11-14~/2015-11-17~", "end", When.day(2015, 11, 18).end, "2015-11-14~/2015-11-18~"),
        ("2014/2016", "end", When.day(2018, 3, 1).start, "2014/2017"),
    ],
)
def test_an_end_is_drawn_and_never_passes_the_other(text, edge, moment, expected):
    assert stretched(When.parse(text), edge, moment) == When.parse(expected)


@pytest.mark.parametrize(
    ("days", "unit"),
    [
        (0.02, Precision.MINUTE),
        (1, Precision.HOUR),
        (10, Precision.DAY),
        (60, Precision.DAY),
        (400, Precision.MONTH),
        (7_000, Precision.YEAR),
        (80_000, Precision.DECADE),
        (15_000_000, Precision.MILLENNIUM),
    ],
)
def test_a_place_is_called_by_the_unit_of_the_ticks(days, unit):
    view = view_of(days)
    assert tick_unit(view, "en") is unit
    pointed = pointed_at(view, 450, "en")
    assert pointed.is_one_unit
    assert pointed.start <= view.moment(450) < pointed.end


def test_alt_frees_from_the_ticks_but_not_from_the_own_precision():
    view = view_of(400)
    held = Move(300, 100, view, Event("paris", When.day(2015, 11, 13), "Attaques"), 100)
    held.move_to(300 + 20 * 900 / 400, 100)
    assert held.when(view, "en") == When.day(2015, 12, 1)
    held.free = True
    assert held.when(view, "en") == When.day(2015, 12, 3)
