"""Dates in words: the dash of stretches, times of one day."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.dates import Precision, When, parse_edtf
from timeline_app.dates.wording import between_text, clock_text, when_text

STRETCHES = {
    "2015-11-14/2015-11-17": ("14–17 nov. 2015", "Nov 14–17, 2015"),
    "2015-10-31/2015-11-26": ("31 oct. – 26 nov. 2015", "Oct 31 – Nov 26, 2015"),
    "2014-12-30/2015-01-02": ("30 déc. 2014 – 2 janv. 2015", "Dec 30, 2014 – Jan 2, 2015"),
    "2015-11-01/2015-11-03": ("1er–3 nov. 2015", "Nov 1–3, 2015"),
    "2015-10/2015-11": ("octobre – novembre 2015", "October – November 2015"),
    "1914/1918": ("1914–1918", "1914–1918"),
    "-0026/0476": ("27 av. J.-C. – 476", "27 BC – 476"),
}


@pytest.mark.parametrize(("edtf", "words"), STRETCHES.items())
def test_the_dash_touches_two_bare_numbers_and_stands_between_spaces_elsewhere(edtf, words):
    assert tuple(plain(when_text(When.parse(edtf), language)) for language in ("fr", "en")) == words


EVENING = (When.parse("2015-11-13T21:16"), When.parse("2015-11-13T22:15"))


def test_two_times_of_a_day_say_the_day_once():
    assert when_text(EVENING[0].until(EVENING[1]), "fr") == "13 nov. 2015, 21:16 – 22:15"
    assert plain(when_text(EVENING[0].until(EVENING[1]), "en")) == "Nov 13, 2015, 9:16 – 10:15 PM"
    morning = When.parse("2015-11-13T09:30")
    assert plain(when_text(morning.until(EVENING[0]), "en")) == "Nov 13, 2015, 9:30 AM – 9:16 PM"


def test_two_times_known_more_and_less_finely_are_told_each_as_it_is_known():
    second = When.unit(Precision.SECOND, 2015, 11, 13, 22, 15, 30)
    assert between_text(EVENING[0], second, "fr") == "13 nov. 2015, 21:16 – 22:15:30"
    assert between_text(EVENING[0], When.parse("2015-11-14"), "fr") == "13 nov. 2015, 21:16 – 14 nov. 2015"
    assert between_text(When.year(-43), When.month(2015, 11), "fr") == "44 av. J.-C. – novembre 2015"
    assert (
        between_text(When.year(2009), parse_edtf("2010-24"), "en") == f"2009 – {when_text(parse_edtf('2010-24'), 'en')}"
    )
    assert (
        between_text(When.year(2009), parse_edtf("2010-40"), "en") == f"2009 – {when_text(parse_edtf('2010-40'), 'en')}"
    )


def test_the_time_of_day_alone():
    assert clock_text(EVENING[0], "fr") == "21:16"
    assert clock_text(EVENING[0].until(EVENING[1]), "fr") == "21:16 – 22:15"
    assert clock_text(When.parse("2015-11-13"), "fr") == ""
    assert clock_text(EVENING[0].until(When.parse("2015-11-14T02:00")), "fr") == ""


@given(
    start=st.integers(-(10**12), 10**11),
    length=st.integers(1, 10**11),
    precision=st.sampled_from([Precision.MINUTE, Precision.DAY, Precision.MONTH, Precision.YEAR]),
    language=st.sampled_from(["fr", "en"]),
)
def test_every_dash_of_a_stretch_touches_numbers_or_stands_between_spaces(start, length, precision, language):
    words = when_text(When(start, start + length, precision), language)
    assert "\u2009" not in words
    assert all(re.fullmatch(r" – |[\dr]–\d", around) for around in re.findall(r".–.", words))


def plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def test_centuries_have_roman_numerals_of_any_size():
    assert [when_text(When.unit(Precision.CENTURY, year), "fr") for year in (1850, -4711, -60_000)] == [
        "XIXe siècle", "XLVIIIe siècle av. J.-C.", "DCIe siècle av. J.-C.",
    ]  # fmt: skip


def test_years_of_five_digits_have_their_thousands_set_apart_as_on_the_axis():
    stretch = When.year(-37_344).until(When.year(-11_387))
    assert plain(when_text(stretch, "fr")) == "37 345 av. J.-C. – 11 388 av. J.-C."
    assert when_text(When.year(-37_344), "en") == "37,345 BC"
    assert when_text(When.year(-9_999), "en") == "10,000 BC"
    assert when_text(When.year(-4_711), "en") == "4712 BC"
