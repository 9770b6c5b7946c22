"""Feasts that move with the calendar."""

import pytest

from timeline_app.dates.calendar import civil_from_days
from timeline_app.dates.feasts import easter, feast_day, nth_weekday


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("12-25", 2015, (2015, 12, 25)),
        ("2001-09-11", 2015, (2001, 9, 11)),
        ("easter+0", 2016, (2016, 3, 27)),
        ("easter+39", 2015, (2015, 5, 14)),
        ("easter-2", 2015, (2015, 4, 3)),
        ("11-3#4", 2015, (2015, 11, 26)),  # Thanksgiving
        ("05-0#-1", 2015, (2015, 5, 25)),  # Memorial Day
        ("11-3#-1+3", 2015, (2015, 11, 29)),  # the first Sunday of Advent
        ("11-3#-1+3", 2022, (2022, 11, 27)),
    ],
)
def test_the_day_of_a_feast(rule, year, day):
    assert civil_from_days(feast_day(rule, year)) == day


def test_a_year_without_that_day_has_none():
    assert feast_day("02-29", 2015) is None
    assert nth_weekday(2015, 2, 0, 5) is None


def test_a_rule_that_is_none_is_refused():
    with pytest.raises(ValueError, match="no rule of a feast: 'christmas'"):
        feast_day("christmas", 2015)


def test_easter_lies_between_22_march_and_25_april_on_a_sunday():
    days = [civil_from_days(easter(year)) for year in range(1583, 2400)]
    assert {month for _, month, _ in days} == {3, 4}
    assert min(d[1:] for d in days) == (3, 22)
    assert max(d[1:] for d in days) == (4, 25)
