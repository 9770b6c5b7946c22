"""A date that is moved is known as finely as before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.dates import When
from timeline_app.dates.shift import Shift, shifted

DAYS, MONTHS = Shift(days=1), Shift(months=1)


@pytest.mark.parametrize(
    ("before", "by", "after"),
    [
        ("2015-11-13", DAYS, "2015-11-14"),
        ("2015-11-13", Shift(days=-14), "2015-10-30"),
        ("2015-01-31", MONTHS, "2015-02-28"),
        ("2016-02-29", Shift(months=12), "2017-02-28"),
        ("2015-11", MONTHS, "2015-12"),
        ("2015-11", Shift(days=14), "2015-11"),  # a month is not known to two weeks
        ("2015-11", Shift(days=31), "2015-12"),
        ("2015", Shift(months=-12), "2014"),
        ("2015", DAYS * -1, "2015"),
        ("2015-11-13T21:16", Shift(seconds=-3600), "2015-11-13T20:16"),
        ("2015-11-13T21:16", MONTHS, "2015-12-13T21:16"),
        ("2015-11-13/2015-11-15", Shift(months=12), "2016-11-13/2016-11-15"),
        ("0001~", Shift(months=-12), "0000~"),
        ("1939-09-01/..", DAYS, "1939-09-02/.."),
    ],
)
def test_a_date_is_moved(before, by, after):
    assert shifted(When.parse(before), by).edtf == When.parse(after).edtf


@given(st.integers(-300_000, 300_000), st.integers(0, 40), st.integers(-10_000, 10_000))
def test_days_there_and_back(first, length, by):
    when = When.days(first, first + length)
    moved = shifted(when, DAYS * by)
    assert (moved.end - moved.start, moved.precision) == (when.end - when.start, when.precision)
    assert shifted(moved, DAYS * -by) == when


@given(st.integers(-3000, 3000), st.integers(1, 12), st.integers(-5000, 5000))
def test_months_there_and_back(year, month, by):
    when = When.month(year, month)
    assert shifted(shifted(when, MONTHS * by), MONTHS * -by) == when
