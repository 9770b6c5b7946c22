"""EDTF text to When and back."""

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from timeline_app.dates import Precision, When, parse_edtf, write_edtf
from timeline_app.dates.calendar import DAY
from timeline_app.dates.when import unit_end, unit_start

LARGEST = 99_000_000_000 * 365 * DAY  # years have up to eleven digits: their seconds fit in 64 bits

flags = st.booleans()
near = st.integers(-400_000_000_000, 400_000_000_000)  # seconds: the years -10 700 to 14 600
far = st.integers(-LARGEST, LARGEST)


def qualified(when, approximate, uncertain, ongoing):
    return replace(when, approximate=approximate, uncertain=uncertain, ongoing=ongoing)


@st.composite
def units(draw, precisions=tuple(Precision), moments=near | far):
    precision, moment = draw(st.sampled_from(precisions)), draw(moments)
    when = When(unit_start(precision, moment), unit_end(precision, moment), precision)
    # Of a unit without a text of its own, like a week, that is going on only the first day can be written.
    ongoing = draw(flags) and "/" not in write_edtf(when)
    return qualified(when, draw(flags), draw(flags), ongoing)


@st.composite
def stretches(draw):
    """Several units in a row: from one day to another, from one century to another."""
    first = draw(units(moments=near))
    end = unit_end(first.precision, first.end + draw(st.integers(0, 10**11)))
    return replace(first, end=end, ongoing=False)


def bounds_and_doubts(when):
    return when.start, when.end, when.approximate, when.uncertain, when.ongoing


def years_of_four_digits(when):
    return -9000 < (when.start // DAY) / 365.2425 + 1970 < 9000


@given(units())
@example(When.year(0))
@example(When.unit(Precision.CENTURY, 50))
@example(When.unit(Precision.CENTURY, -50))
@example(When.unit(Precision.DECADE, 0))
def test_a_unit_survives_the_way_through_text(when):
    back = parse_edtf(write_edtf(when))
    assert bounds_and_doubts(back) == bounds_and_doubts(when)
    if when.precision is not Precision.WEEK and years_of_four_digits(when):
        assert back.precision is when.precision


@given(stretches())
def test_a_stretch_survives_the_way_through_text(when):
    back = parse_edtf(write_edtf(when))
    assert bounds_and_doubts(back) == bounds_and_doubts(when)


@given(near, st.integers(1, 10**11), st.sampled_from(Precision), flags, flags)
def test_bounds_survive_even_where_the_precision_is_not_theirs(start, length, precision, approximate, uncertain):
    when = When(start, start + length, precision, approximate, uncertain)
    assert bounds_and_doubts(parse_edtf(write_edtf(when))) == bounds_and_doubts(when)


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2015", "2015-01-01", "2015-12-31", Precision.YEAR),
        ("2015-11", "2015-11-01", "2015-11-30", Precision.MONTH),
        ("2015-11-13", "2015-11-13", "2015-11-13", Precision.DAY),
        ("2015-11-13T21", "2015-11-13", "2015-11-13", Precision.HOUR),
        ("2015-11-13T21:20", "2015-11-13", "2015-11-13", Precision.MINUTE),
        ("2015-11-13T21:20:05", "2015-11-13", "2015-11-13", Precision.SECOND),
        ("2015-21", "2015-03-01", "2015-05-31", Precision.SEASON),
        ("2015-24", "2015-12-01", "2016-02-29", Precision.SEASON),
        ("2015-33", "2015-01-01", "2015-03-31", Precision.QUARTER),
        ("2015-41", "2015-07-01", "2015-12-31", Precision.HALF),
        ("201X", "2010-01-01", "2019-12-31", Precision.DECADE),
        ("19XX", "1900-01-01", "1999-12-31", Precision.CENTURY),
        ("1XXX", "1000-01-01", "1999-12-31", Precision.MILLENNIUM),
        ("00XX", "0001-01-01", "0099-12-31", Precision.CENTURY),
        ("-00XX", "-0099-01-01", "0000-12-31", Precision.CENTURY),
        ("-012X", "-0129-01-01", "-0120-12-31", Precision.DECADE),
        ("0000", "0000-01-01", "0000-12-31", Precision.YEAR),
        ("-0043-03-15", "-0043-03-15", "-0043-03-15", Precision.DAY),
        ("Y-17000000", "-17000000-01-01", "-17000000-12-31", Precision.YEAR),
        ("Y12345", "+12345-01-01", "+12345-12-31", Precision.YEAR),
        ("2015-11-13/2015-11-18", "2015-11-13", "2015-11-18", Precision.DAY),
        ("1914/1918", "1914-01-01", "1918-12-31", Precision.YEAR),
    ],
)
def test_golden_examples(text, first, last, precision):
    when = parse_edtf(text)
    assert (when.first_day(), when.last_day(), when.precision) == (first, last, precision)
    assert write_edtf(when) == text


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [("1984~", True, False), ("1984?", False, True), ("1984%", True, True), ("1984", False, False)],
)
def test_doubts(text, approximate, uncertain):
    when = parse_edtf(text)
    assert (when.approximate, when.uncertain) == (approximate, uncertain)
    assert write_edtf(when) == text


def test_the_end_has_not_come():
    when = parse_edtf("2022-02-24/..")
    assert when.ongoing
    assert (when.first_day(), when.last_day()) == ("2022-02-24", "2022-02-24")
    assert write_edtf(when) == "2022-02-24/.."
    assert parse_edtf("2022-02-24/") == when


def test_a_week_is_written_as_its_days():
    week = When.unit(Precision.WEEK, 2015, 11, 13)
    assert write_edtf(week) == "2015-11-09/2015-11-15"
    assert parse_edtf("2015-11-09/2015-11-15").precision is Precision.DAY
    assert write_edtf(replace(week, ongoing=True)) == "2015-11-09/.."


def test_a_century_beyond_four_digits_is_written_as_its_years():
    assert write_edtf(When.unit(Precision.CENTURY, 12345)) == "Y12300/Y12399"


def test_blanks_around_do_not_matter():
    assert parse_edtf(" 2015-11 ") == When.month(2015, 11)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "2015-13",
        "2015-02-29",
        "2015-11-13T24",
        "2015-11-13T21:60",
        "2015-1-1",
        "15",
        "12345",
        "Y123456789012",
        "2015-25",
        "2015-42",
        "20X5",
        "2015~?",
        "../2015",
        "/",
        "/2015",
        "2015/yesterday",
        "2015-11/2015-10",
        "2015/2016/2017",
        "٢٠١٥",
        "2015\n2016",
    ],
)
def test_what_is_no_edtf_is_refused_by_name(text):
    with pytest.raises(ValueError, match=r"EDTF|ends before") as caught:
        parse_edtf(text)
    assert repr(text) in str(caught.value)


@given(st.text(alphabet="0123456789-/.XYT:~?%", max_size=20))
def test_any_text_is_read_or_refused(text):
    try:
        when = parse_edtf(text)
    except ValueError:
        return
    assert bounds_and_doubts(parse_edtf(write_edtf(when))) == bounds_and_doubts(when)
