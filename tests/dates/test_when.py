"""When: the interval that an expression denotes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import DAY, days_from_civil
from timeline_app.dates.when import unit_end, unit_start
from timeline_app.dates.wording import when_text

moments = st.integers(-(10**14), 10**14)
precisions = st.sampled_from(Precision)


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        (When.day(2015, 11, 13), "2015-11-13", "2015-11-13"),
        (When.month(2016, 2), "2016-02-01", "2016-02-29"),
        (When.year(2015), "2015-01-01", "2015-12-31"),
        (When.year(0), "0000-01-01", "0000-12-31"),
        (When.year(-43), "-0043-01-01", "-0043-12-31"),
        (When.unit(Precision.WEEK, 2015, 11, 13), "2015-11-09", "2015-11-15"),
        (When.unit(Precision.WEEK, 2016, 1, 1), "2015-12-28", "2016-01-03"),
        (When.unit(Precision.QUARTER, 2015, 11), "2015-10-01", "2015-12-31"),
        (When.unit(Precision.HALF, 2015, 6), "2015-01-01", "2015-06-30"),
        (When.unit(Precision.SEASON, 2015, 11), "2015-09-01", "2015-11-30"),
        (When.unit(Precision.SEASON, 2015, 12), "2015-12-01", "2016-02-29"),
        (When.unit(Precision.SEASON, 2016, 1), "2015-12-01", "2016-02-29"),
        (When.unit(Precision.DECADE, 1985), "1980-01-01", "1989-12-31"),
        (When.unit(Precision.DECADE, 5), "0000-01-01", "0009-12-31"),
        (When.unit(Precision.CENTURY, 1985), "1900-01-01", "1999-12-31"),
        (When.unit(Precision.CENTURY, 50), "0001-01-01", "0099-12-31"),
        (When.unit(Precision.CENTURY, -50), "-0099-01-01", "0000-12-31"),
        (When.unit(Precision.MILLENNIUM, 1985), "1000-01-01", "1999-12-31"),
        (When.unit(Precision.MINUTE, 2015, 11, 13, 21, 20), "2015-11-13", "2015-11-13"),
        (When.days(0, 6), "1970-01-01", "1970-01-07"),
    ],
)
def test_first_and_last_day(when, first, last):
    assert (when.first_day(), when.last_day()) == (first, last)


def test_a_minute_is_sixty_seconds_of_no_time_zone():
    when = When.unit(Precision.MINUTE, 2015, 11, 13, 21, 20)
    assert when.start == days_from_civil(2015, 11, 13) * DAY + 21 * 3600 + 20 * 60
    assert when.end - when.start == 60


@pytest.mark.parametrize(
    "moment",
    [(2015, 2, 29), (2015, 13), (2015, 0), (2015, 11, 13, 24), (2015, 11, 13, 23, 60), (2015, 11, 13, 23, 59, 60)],
)
def test_a_moment_that_does_not_exist_is_refused(moment):
    with pytest.raises(ValueError, match="no such"):
        When.unit(Precision.DAY, *moment)


def test_an_interval_ends_after_it_starts():
    with pytest.raises(ValueError, match="end after it starts"):
        When(5, 5)


def test_until_takes_the_finer_precision_and_both_doubts():
    first = replace(When.month(2015, 11), approximate=True)
    last = replace(When.day(2016, 1, 3), uncertain=True)
    stretch = first.until(last)
    assert (stretch.first_day(), stretch.last_day()) == ("2015-11-01", "2016-01-03")
    assert (stretch.precision, stretch.approximate, stretch.uncertain) == (Precision.DAY, True, True)


def test_contains_and_overlaps():
    november, day = When.month(2015, 11), When.day(2015, 11, 30)
    assert november.contains(day)
    assert not day.contains(november)
    assert november.overlaps(day)
    assert not november.overlaps(When.day(2015, 12, 1))


def test_whens_sort_by_time():
    assert sorted([When.year(2015), When.day(-43, 3, 15), When.day(2014, 1, 1)])[0] == When.day(-43, 3, 15)


@given(precisions, moments)
def test_a_unit_contains_its_moment_and_nothing_is_left_between_units(precision, moment):
    start, end = unit_start(precision, moment), unit_end(precision, moment)
    assert start <= moment < end
    assert unit_start(precision, start) == unit_start(precision, end - 1) == start
    assert unit_end(precision, start) == unit_end(precision, end - 1) == end
    assert unit_start(precision, end) == end


@given(precisions, moments)
def test_one_unit_knows_that_it_is_one(precision, moment):
    when = When(unit_start(precision, moment), unit_end(precision, moment), precision)
    assert when.is_one_unit
    following = When(when.end, unit_end(precision, when.end), precision)
    assert not when.until(following).is_one_unit
    assert not replace(when, start=when.start - 1).is_one_unit


def test_the_scale_runs_from_fine_to_coarse():
    assert Precision.SECOND.rank == 0
    assert Precision.DAY.rank < Precision.WEEK.rank < Precision.MONTH.rank < Precision.YEAR.rank
    assert max(Precision, key=lambda precision: precision.rank) is Precision.MILLENNIUM


def test_a_when_prints_as_edtf():
    assert str(When.month(2015, 11)) == "2015-11"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (When.day(2015, 11, 1), When.day(2015, 11, 30), "November 2015"),
        (When.day(2015, 1, 1), When.day(2015, 12, 31), "2015"),
        (When.day(-43, 3, 1), When.day(-43, 3, 31), "March 44 BC"),
    ],
)
def test_the_days_of_a_whole_month_or_year_are_called_by_its_name(first, last, words):
    assert when_text(first.until(last), "en") == words
