"""English titles from sentences with words that look like a verb, a conjunction or a noun."""

import pytest

from events.titled import titles_in


def titles_of(text):
    return titles_in("en", text, "2021-06-15")


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Work on the bridge is due to start in May 2023.", ["Work on the bridge is due to start"]),
        ("Search for the missing boys ended on Monday.", ["Search for the missing boys ended"]),
        ("Look at the bridge that opened in 2015.", ["Bridge opened"]),
        (
            "An abortion foe who is the subject of a manhunt was charged with murder on Monday in Dover.",
            ["Abortion foe was charged with murder in Dover"],
        ),
        ("Fenwick posted net income of 4 million pounds for the quarter ended April 30.", []),
        ("The school year ended on June 11.", ["The school year ended"]),
    ],
)
def test_what_looks_like_another_part_of_speech(text, titles):
    assert titles_of(text) == titles
