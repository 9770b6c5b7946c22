"""English titles from news: two objects, particles, towns with their states, dates between a verb and its noun."""

import pytest

from events.titled import titles_in


def titles_of(text):
    return titles_in("en", text, "2021-06-15")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The shop will close in May 2023.", "Shop will close"),
        ("The opening in 2015 of the museum drew crowds.", "Opening of the museum drew crowds"),
        ("The fair will start in May 2023.", "Fair will start"),
        ("The mill closed early in May 2013.", "Mill closed"),
        ("By the close of 2013 the mill was sold.", "Mill was sold"),
    ],
)
def test_what_starts_or_closes_is_no_part_of_a_time(text, title):
    assert title in titles_of(text)
