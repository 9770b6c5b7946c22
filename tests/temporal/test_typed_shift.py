"""How far dates shall move, as a person types it."""

import pytest

from timeline_app.dates.shift import Shift
from timeline_app.temporal.typed_shift import parse_shift


@pytest.mark.parametrize(
    ("typed", "language", "by"),
    [
        ("+1 day", "en", Shift(days=1)),
        ("1 day", "en", Shift(days=1)),
        ("-2 weeks", "en", Shift(days=-14)),
        ("+1 day, -2 weeks, +1 year", "en", Shift(months=12, days=-13)),
        ("1 month 2 days", "en", Shift(months=1, days=2)),
        ("2 weeks earlier", "en", Shift(days=-14)),
        ("+2 semaines", "fr", Shift(days=14)),
        ("un an et 3 mois", "fr", Shift(months=15)),
        ("−3 heures", "fr", Shift(seconds=-3 * 3600)),
        ("2 jours plus tôt", "fr", Shift(days=-2)),
        ("- 1 siècle", "fr", Shift(months=-1200)),
        ("100 000 ans", "fr", Shift(months=1_200_000)),
        ("+1 day", "fr", Shift(days=1)),
        ("2 Wochen", "en", Shift(days=14)),
    ],
)
def test_numbers_and_units_are_understood(typed, language, by):
    assert parse_shift(typed, language) == by


@pytest.mark.parametrize(
    "typed",
    ["", "2", "+", "-a few days", "13 November 2015", "1 day - 1 day", "1000000000 years", "x" * 200],
)
def test_what_is_no_length_of_time_is_refused(typed):
    with pytest.raises(ValueError, match="understood"):
        parse_shift(typed, "en")
