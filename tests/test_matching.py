"""What is typed fits the names of commands by words in any order, by initials, and by other names of the same."""

import pytest

from timeline_app.matching import match


def marked(typed, name):
    return [name[span.start : span.end] for span in match(typed, name).places]


@pytest.mark.parametrize(
    ("typed", "name", "expected"),
    [
        ("date", "Go to a date…", ["date"]),
        ("DATE go", "Go to a date…", ["Go", "date"]),
        ("evenement", "Événement suivant", ["Événement"]),
        ("gtd", "Go to a date…", ["G", "t", "d"]),
        ("etc", "Écrire le titre sur la chronologie", ["É", "t", "c"]),
        ("port", "Export a picture…", ["port"]),
        ("", "Undo", []),
    ],
)
def test_words_in_any_order_initials_and_parts_of_words_fit(typed, name, expected):
    assert marked(typed, name) == expected


def test_what_begins_a_name_fits_better_than_what_stands_in_it_or_elsewhere():
    names = ["Date of the article", "Go to a date…", "Update", "Fit all"]
    ranks = [match("date", name, ("Date",) if name == "Fit all" else ()).rank for name in names]
    assert ranks == [0, 1, 4, 3]


def test_other_names_of_the_same_fit_too():
    assert match("undo", "Annuler", ("Édition", "Undo")).places == ()
    assert match("undo", "Rétablir", ("Édition", "Redo")) is None


@pytest.mark.parametrize("typed", ["…", "xyz", "a b c d e", "+"])
def test_what_fits_nothing_is_left_out(typed):
    assert match(typed, "Go to a date…") is None
