"""Expressions in whole texts: offsets, order, hostile input, time in proportion to length."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_app import find_expressions
from timeline_app.dates import When

PIECES = (
    "le 31 13 octobre nov. 2015 jeudi prochain il y a trois jours du au 15 - / 08h59 siècle XIXe av J C ( ) , . début "
    "années 60 Noël ans semaine dernière \x00 \u200f é?t 99999999999999999999 2016-02-30 24:61 et à"
)
WORDS = st.sampled_from([*PIECES.split(), "\n"])


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=30).map(" ".join), st.sampled_from(["fr", "en"]))
def test_expressions_are_slices_in_order_that_never_overlap(text, language):
    found = find_expressions(text, language, "2015-11-27")
    assert all(text[e.span.start : e.span.end] == e.text for e in found)
    ends = [0, *(e.span.end for e in found)]
    assert all(end <= e.span.start for end, e in zip(ends, found, strict=False))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_gets_an_answer(text):
    assert isinstance(find_expressions(text, "fr", "2015-11-27"), list)


def test_the_date_of_the_article_may_be_given_in_several_ways():
    import datetime

    for issued in ("2015-11-27", "20151127", "2015-11-27 08:59", datetime.date(2015, 11, 27), When.day(2015, 11, 27)):
        assert find_expressions("jeudi", "fr", issued)[0].when == When.day(2015, 11, 26)


def test_a_date_that_is_none_is_refused():
    with pytest.raises(ValueError, match="tomorrow-ish"):
        find_expressions("jeudi", "fr", "tomorrow-ish")


def test_what_cannot_be_dated_is_kept_undated():
    (expression,) = find_expressions("Il a parlé jeudi.", "fr")
    assert (expression.text, expression.when) == ("jeudi", None)


@pytest.mark.parametrize("unit", ["1 ", "2015 ", "9"])
def test_time_grows_in_proportion_to_length(unit, cpu_seconds):
    assert grows_in_proportion(unit, 4_000, cpu_seconds)


# Of each of these the tense around it is read, which takes a hundred times as long: a shorter text tells as much.
@pytest.mark.parametrize("unit", ["novembre ", "12 et 13 mai, ", "le 31 octobre 2015 à 20 h 30 "])
def test_time_grows_in_proportion_to_length_where_tenses_are_read(unit, cpu_seconds):
    assert grows_in_proportion(unit, 250, cpu_seconds)


def grows_in_proportion(unit, times, cpu_seconds):
    def seconds(times):
        return cpu_seconds(lambda text=unit * times: find_expressions(text, "fr", "2015-11-27"))

    seconds(200)  # the language is loaded
    # Eight times the text: a linear algorithm takes 8 times as long, a quadratic one 64 times.
    return seconds(8 * times) < 32 * max(seconds(times), 0.001)
