"""What somebody is accused of has a day of its own, which is not that of the accusation."""

from __future__ import annotations

import pytest

from timeline_app import extract_events
from timeline_app.pipeline import date_article
from timeline_app.readers import article_from_text


def titles(text: str) -> list[str]:
    article = date_article(article_from_text(text), language="en", issued="2013-02-02")
    return [event.title for event in extract_events(article)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A driver accused of speeding and causing a fatal crash in Leeds last weekend appeared in court on Friday.",
            [
                "Fatal crash in Leeds",
                "Driver accused of speeding and causing a fatal crash in Leeds appeared in court",
            ],
        ),
        (
            "On Friday a jury found Tom Reed guilty of poisoning his brother on June 7, 2011.",
            ["Poisoning his brother", "Jury found Tom Reed guilty of poisoning his brother"],
        ),
        ("The guard is charged with stealing two paintings last fall.", ["Stealing two paintings"]),
        (
            "Ana Reed resigned on Friday, two months since taking office on November 26.",
            ["Ana Reed takes office", "Ana Reed resigned two months since taking office"],
        ),
    ],
)
def test_what_was_done_is_told_of_its_own_day(text: str, told: list[str]):
    assert titles(text) == told


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The inquiry led to the arrest of Tom Reed, who was tried in 2011.", "Tom Reed was tried"),
        ("A court convicted the 19-year-old student Tom Reed of murder on Thursday.",
         "Court convicted the 19-year-old student Tom Reed of murder"),
    ],
)  # fmt: skip
def test_who_did_it_is_no_arrest_and_no_crime(text: str, title: str):
    assert titles(text) == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Tom Reed was tried for the October 2011 shooting death of Ana Cole.", "Shooting death of Ana Cole"),
        ("The mayor praised last month's discovery of a stolen statue in a barn.", "Discovery of a stolen statue"),
    ],
)
def test_a_noun_is_told_whole(text: str, title: str):
    assert titles(text) == [title]
