"""English titles of what somebody says whom commas describe, or who says it at a meeting."""

import pytest

from events.titled import titles_in


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The mill is safe, Carl Boone, a spokesman for Fenwick, said on Monday.", "Carl Boone: mill is safe"),
        ('"The mill is safe," Carl Boone, a spokesman for Fenwick, said on Monday.', "Carl Boone: mill is safe"),
        (
            '"The mill will reopen," the mayor of Dover, Carl Boone, said on Monday.',
            "The mayor of Dover: mill will reopen",
        ),
        ("The mill burned down on Monday, Carl Boone, its owner, said.", "Mill burned down"),
        (
            "The mill will reopen, the mayor said on Monday at a meeting with the workers in Dover.",
            "The mayor: mill will reopen",
        ),
        (
            "The town had the right to defend its mill, Fenwick said Friday in response to attacks on its workers.",
            "Fenwick: town had the right to defend its mill",
        ),
    ],
)
def test_what_is_said_is_told_and_who_says_it(text, title):
    assert titles_in("en", text, "2021-06-15") == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The mill, a landmark, burned on Monday, police said.", "Mill burned"),
        ("Fenwick, a brewer, said on Monday it would close a mill.", "Fenwick said it would close a mill"),
        (
            "Carl Boone announced on Monday at a meeting in Dover that he resigned.",
            "Carl Boone announced at a meeting in Dover that he resigned",
        ),
        (
            "After the fire, the mayor announced on Monday the end of the fair in Dover.",
            "Mayor announced the end of the fair in Dover",
        ),
    ],
)
def test_who_does_more_than_say_it_stays(text, title):
    assert titles_in("en", text, "2021-06-15") == [title]
