"""Texts that no one writes: every language gives an answer, in order, and in time proportional to the length."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_app import find_expressions
from timeline_app.dates.calendar import DAY, iso_day
from timeline_app.language import languages, load_language
from timeline_app.model import Kind

SIGNS = [*".,;:!?-–/()'’\"$€%#+=", "", " ", "\n", "\t", "\xa0", "\u2028"]
ODD = [
    "\x00",
    "\ud800",
    "\u200f",
    "\u202e",
    "\u0301",
    "²",
    "½",
    "①",
    "٣",
    "१",
    "Ⅻ",
    "ß",
    "İ",
    "漢",
    "a?b",
    "\ue000",
    "日",
]
NUMBERS = [
    "0",
    "00",
    "1",
    "9",
    "12",
    "24",
    "31",
    "60",
    "100",
    "476",
    "1789",
    "1999",
    "2015",
    "2200",
    "9" * 25,
    "1" * 5000,
    "٢٠١٥",
]
ISSUED = [
    None,
    "2015-11-27",
    "2015-11",
    "2015",
    "201X",
    "-0043-03-15",
    "9999-12-31",
    "0001-01-01",
    "2015-11-27/2015-12-02",
]


def pieces(code):
    """The words of all classes of a language, between numbers, signs and characters that belong in no text."""
    language = load_language(code)
    words = sorted({word for table in language.words.values() for forms in table.values() for word in forms})
    return st.one_of(st.sampled_from(words), *map(st.sampled_from, (NUMBERS, SIGNS, ODD)))


def texts(code):
    glued = st.lists(pieces(code), max_size=24).map("".join)
    return st.one_of(st.lists(pieces(code), max_size=24).map(" ".join), glued)


@pytest.mark.parametrize("code", languages())
def test_any_mix_of_its_words_gets_an_answer(code):
    @settings(max_examples=120, deadline=None)
    @given(texts(code), st.sampled_from(ISSUED))
    def check(text, issued):
        end = 0
        for expression in find_expressions(text, code, issued):
            assert expression.span.start >= end
            end = expression.span.end
            assert text[expression.span.start : end] == expression.text
            when = expression.when
            if when is not None and expression.kind is Kind.DATE and len(expression.value) == 10:
                assert expression.value == iso_day(when.start // DAY)

    check()


@pytest.mark.parametrize("issued", ["nonsense", "2015-02-30", "", "../2015", 7])
def test_an_article_s_date_that_is_none_is_refused(issued):
    with pytest.raises(ValueError, match="date"):
        find_expressions("jeudi", "fr", issued)


@pytest.mark.parametrize("code", languages())
def test_weekdays_without_an_end_of_a_sentence_take_no_longer(code, cpu_seconds):
    weekday = next(iter(load_language(code).words["WEEKDAY"].values()))[0]

    def seconds(days):
        return cpu_seconds(lambda: find_expressions(f"aa bb {weekday} " * days, code, "2015-11-27"))

    seconds(10)  # the patterns are compiled
    assert seconds(800) < 32 * max(seconds(100), 0.001)


@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize("make", [
    lambda months: f"{months[0]} ",
    lambda months: "12 ",
    lambda months: "12, ",
    lambda months: "9",
    lambda months: "abc",
    lambda months: f"12 {months[0]}, ",
    lambda months: f"{months[0]}-{months[1]} 1999 ",
    lambda months: "1999-2001, ",
    lambda months: "12:30 ",
], ids=["month", "numbers", "list", "figures", "letters", "days", "stretches", "years", "hours"])  # fmt: skip
def test_time_grows_in_proportion_to_length(code, make, cpu_seconds):
    months = [forms[0] for forms in load_language(code).words["MONTH"].values()]
    unit = make(months)

    def seconds(characters):
        text = unit * (characters // len(unit))
        return cpu_seconds(lambda: find_expressions(text, code, "2015-11-27"))

    seconds(1000)  # the patterns are compiled
    # Eight times the text: a linear algorithm takes 8 times as long, a quadratic one 64 times.
    assert seconds(16_000) < 32 * max(seconds(2_000), 0.001)
