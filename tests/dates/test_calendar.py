"""The calendar of any year, against the standard library where that knows the year and against itself beyond."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.dates.calendar import (
    civil_from_days,
    days_from_civil,
    days_in_month,
    is_date,
    iso_day,
    iso_week,
    iso_week_start,
    iso_year,
    weekday,
)

EPOCH = datetime.date(1970, 1, 1).toordinal()
DAYS_IN_400_YEARS = 146_097

library_dates = st.dates()
any_day = st.integers(-(10**12), 10**12)


@given(library_dates)
def test_as_the_standard_library_counts(date):
    days = days_from_civil(date.year, date.month, date.day)
    assert days == date.toordinal() - EPOCH
    assert civil_from_days(days) == (date.year, date.month, date.day)
    assert weekday(days) == date.weekday()
    assert iso_week(days) == date.isocalendar()[:2]
    assert iso_day(days) == date.isoformat()


@given(st.integers(1, 9998), st.integers(1, 52))
def test_weeks_as_the_standard_library_counts(year, week):
    assert iso_week_start(year, week) == datetime.date.fromisocalendar(year, week, 1).toordinal() - EPOCH


@given(any_day)
def test_there_and_back_in_any_year(days):
    year, month, day = civil_from_days(days)
    assert is_date(year, month, day)
    assert days_from_civil(year, month, day) == days


@given(any_day)
def test_the_next_day_is_the_next_date(days):
    year, month, day = civil_from_days(days)
    following = civil_from_days(days + 1)
    if day < days_in_month(year, month):
        assert following == (year, month, day + 1)
    else:
        assert following == ((year, month + 1, 1) if month < 12 else (year + 1, 1, 1))


@given(any_day)
def test_the_calendar_repeats_every_400_years(days):
    year, month, day = civil_from_days(days)
    assert civil_from_days(days + DAYS_IN_400_YEARS) == (year + 400, month, day)
    assert weekday(days + DAYS_IN_400_YEARS) == weekday(days)


@given(any_day)
def test_a_day_lies_in_its_week_in_any_year(days):
    year, week = iso_week(days)
    assert 0 <= days - iso_week_start(year, week) < 7
    assert 1 <= week <= 53


@given(st.integers(-(10**6), 10**6), st.integers(-50, 50))
def test_months_beyond_the_year_carry(year, month):
    assert days_from_civil(year, month) == days_from_civil(year + (month - 1) // 12, (month - 1) % 12 + 1)


@pytest.mark.parametrize(
    ("year", "month", "day", "exists"),
    [
        (2016, 2, 29, True),
        (2015, 2, 29, False),
        (1900, 2, 29, False),
        (2000, 2, 29, True),
        (0, 2, 29, True),
        (-1, 2, 29, False),
        (-4, 2, 29, True),
        (2015, 0, 1, False),
        (2015, 13, 1, False),
        (2015, 4, 31, False),
        (2015, 1, 0, False),
    ],
)
def test_is_date(year, month, day, exists):
    assert is_date(year, month, day) is exists


@pytest.mark.parametrize(
    ("year", "text"),
    [
        (2015, "2015"),
        (43, "0043"),
        (0, "0000"),
        (-43, "-0043"),
        (9999, "9999"),
        (12345, "+12345"),
        (-12345, "-12345"),
    ],
)
def test_iso_year(year, text):
    assert iso_year(year) == text


def test_the_ides_of_march():
    days = days_from_civil(-43, 3, 15)
    assert iso_day(days) == "-0043-03-15"
    assert days == -735_160
