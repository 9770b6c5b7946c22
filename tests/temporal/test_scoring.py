"""What each figure of the scorer means, by small examples."""

from datetime import date

import pytest
from corpus import Timex, canonical, days_named
from scoring import Scores, score


def compare(gold: list[Timex], found: list[Timex]) -> Scores:
    """The figures of one document."""
    return score([gold], [found])


FRIDAY = Timex(10, 28, "DATE", "2015-11-13")  # vendredi 13 novembre
THREE_DAYS = Timex(50, 61, "DURATION", "P3D")  # trois jours


def figures(scores: Scores) -> list[float]:
    tallies = (scores.strict, scores.relaxed, scores.types, scores.values, scores.dated)
    return [round(tally.f1, 1) for tally in tallies]


def test_all_right():
    assert figures(compare([FRIDAY, THREE_DAYS], [FRIDAY, THREE_DAYS])) == [100, 100, 100, 100, 100]


def test_nothing_found_and_nothing_to_find():
    assert figures(compare([FRIDAY], [])) == [0, 0, 0, 0, 0]
    assert figures(compare([], [])) == [0, 0, 0, 0, 0]


def test_a_word_too_few_is_right_but_for_the_strict_figure():
    assert figures(compare([FRIDAY], [Timex(19, 28, "DATE", "2015-11-13")])) == [0, 100, 100, 100, 100]


def test_a_neighbour_is_not_the_expression():
    assert compare([FRIDAY], [Timex(28, 40, "DATE", "2015-11-13")]).relaxed.f1 == 0


def test_a_wrong_type_keeps_its_value():
    assert figures(compare([FRIDAY], [Timex(10, 28, "SET", "2015-11-13")])) == [100, 100, 0, 100, 0]


def test_a_wrong_value_loses_the_value_and_the_days():
    assert figures(compare([FRIDAY], [Timex(10, 28, "DATE", "2015-11-20")])) == [100, 100, 100, 0, 0]


def test_one_found_too_many_and_one_missed_cost_the_same():
    too_many = compare([FRIDAY], [FRIDAY, THREE_DAYS])
    missed = compare([FRIDAY, THREE_DAYS], [FRIDAY])
    assert too_many.values.f1 == missed.values.f1 == pytest.approx(100 * 2 / 3)


def test_value_f1_is_relaxed_f1_times_the_share_of_right_values():
    gold = [Timex(10 * n, 10 * n + 5, "DATE", f"2015-11-{n}") for n in range(10, 20)]
    found = [Timex(t.start, t.end, t.type, t.value if t.start < 130 else "2015") for t in gold[:8]]
    scores = compare(gold, found)
    assert scores.relaxed.f1 == pytest.approx(100 * 2 * 0.8 / 1.8)  # precision 1, recall .8
    assert scores.values.f1 == pytest.approx(scores.relaxed.f1 * 3 / 8)


def test_the_time_of_day_counts_for_the_value_and_not_for_the_days():
    gold, found = Timex(0, 20, "TIME", "2015-11-13T21:20"), Timex(0, 20, "DATE", "2015-11-13")
    scores = compare([gold], [found])
    assert (scores.values.f1, scores.dated.f1) == (0, 100)


def test_what_names_no_days_is_left_out_of_the_dated_figure():
    vague = Timex(30, 40, "DATE", "PAST_REF")
    assert compare([FRIDAY, vague, THREE_DAYS], [FRIDAY]).dated.f1 == 100
    assert compare([FRIDAY], [FRIDAY, vague, THREE_DAYS]).dated.f1 == 100


def test_a_date_where_the_gold_standard_has_none_is_found_too_many():
    vague, guessed = Timex(30, 40, "DATE", "XXXX-11"), Timex(30, 40, "DATE", "2015-11")
    assert compare([FRIDAY, vague], [FRIDAY, guessed]).dated.f1 == pytest.approx(100 * 2 / 3)


def test_each_expression_is_paired_once_and_the_closest_pairs_come_first():
    halves = [Timex(10, 18, "DATE", "2015-11-13"), Timex(19, 28, "DATE", "2015-11")]
    scores = compare([FRIDAY], halves)
    assert (scores.relaxed.right, scores.values.right) == (1, 0)


def test_the_figures_of_several_documents_count_expressions_and_not_documents():
    scores = score([[FRIDAY], [FRIDAY, THREE_DAYS]], [[], [FRIDAY, THREE_DAYS]])
    assert (scores.values.right, scores.values.gold, scores.values.found) == (2, 3, 2)
    assert scores.values.f1 == 80


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2015-11-13T8", "2015-11-13T08:00"),
        ("2015-11-13T08:00:00", "2015-11-13t08"),
        ("2015-11-13T21:20:00", "2015-11-13T21:20"),
        ("2015-W8", "2015-W08"),
        ("199X", "199"),
        ("19XX", "19"),
    ],
)
def test_two_spellings_of_one_value(one, other):
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2015-11-13", "2015-11-13", "2015-11-13"),
        ("2015-11-13TNI", "2015-11-13", "2015-11-13"),
        ("2015-W48", "2015-11-23", "2015-11-29"),
        ("2015-W48-WE", "2015-11-28", "2015-11-29"),
        ("2015-11", "2015-11-01", "2015-11-30"),
        ("2015-11-XX", "2015-11-01", "2015-11-30"),
        ("2015-Q4", "2015-10-01", "2015-12-31"),
        ("2015-H1", "2015-01-01", "2015-06-30"),
        ("2015-WI", "2015-12-01", "2016-02-29"),
        ("2015", "2015-01-01", "2015-12-31"),
        ("198", "1980-01-01", "1989-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
    ],
)
def test_the_days_of_a_value(value, first, last):
    assert days_named(value) == (date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal())


@pytest.mark.parametrize("value", ["", "PRESENT_REF", "P3D", "XXXX-11-13", "BC0044", "2015-02-30", "2013-W53", "00"])
def test_a_value_without_days(value):
    assert days_named(value) is None
