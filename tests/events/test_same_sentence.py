"""Whom a pronoun means where its own sentence has just named them, and what somebody says of himself."""

import pytest

from events.titled import titles_in


def titles_of(text):
    return titles_in("en", text, "2021-06-15")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Danish police said Monday they had seized 14 boats in their long search for stolen engines on the coast.",
            "Danish police had seized 14 boats in their long search for stolen engines",
        ),
        (
            "Fenwick Bank said it will close its branch in Leeds from 3 May 2022.",
            "Fenwick Bank will close its branch in Leeds",
        ),
        (
            "The rebels were beaten as they tried to cross the river during October 2014.",
            "Rebels tried to cross the river",
        ),
        (
            "Carl Boone said Friday that he would look for a new office for his ``Old Letters'' site in Dover.",
            'Carl Boone would look for a new office for his "Old Letters" site in Dover',
        ),
    ],
)
def test_somebody_says_it_of_himself(text, title):
    assert title in titles_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "The miners met the engineers before they left for Leeds in May 2014.",
        "The brothers said the guards knew that they had left the town on 3 May 2014.",
    ],
)
def test_of_two_groups_neither_is_named_for_certain(text):
    assert not any(title.startswith(("Engineers left", "Guards had left")) for title in titles_of(text))
