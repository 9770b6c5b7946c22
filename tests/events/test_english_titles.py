"""English titles: what somebody is accused of has a day of its own, and who did it is told whole."""

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


def test_a_weekday_before_an_article_is_no_part_of_a_noun():
    text = "France condemned Friday the attack that killed 12 soldiers a day earlier."
    assert sorted(titles(text)) == ["Attack killed 12 soldiers", "France condemned the attack"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Tom Reed was tried for the October 2011 shooting death of Ana Cole.", "Shooting death of Ana Cole"),
        (
            "The mayor praised last month's discovery of a stolen statue in Dover.",
            "Discovery of a stolen statue in Dover",
        ),
    ],
)
def test_a_noun_is_told_whole(text: str, title: str):
    assert titles(text) == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("They stopped the guard's bullet that tore through a window on Friday.",
         "Guard's bullet tore through a window"),
        ("He is on the town's most wanted list, which began in 1950.", "Town's most wanted list began"),
        ("Last May, two days after the vote, a bomb in Oakley, Ala., killed a guard.",
         "Bomb in Oakley killed a guard"),
    ],
)  # fmt: skip
def test_who_did_it_is_found_whole(text: str, title: str):
    assert titles(text) == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("In a letter dated January 3, the minister told the committee that the plan failed.",
         "Minister told the committee that the plan failed"),
        ("Officials are welcoming the murder conviction handed down Friday against Tom Reed.",
         "Murder conviction handed down against Tom Reed"),
        ("The town is known for the protest, sparked in August by a leak.", "Protest sparked by a leak"),
        ("LEEDS (ITV) — A driver accused of speeding and causing a crash appeared before a judge on Friday.",
         "Driver accused of speeding and causing a crash appeared before a judge"),
        ("The firm will close its Oakley, Utah, spare parts factory on February 12.",
         "Firm will close its Oakley spare parts factory"),
    ],
)  # fmt: skip
def test_a_participle_says_more_of_its_noun(text: str, title: str):
    assert titles(text) == [title]


def test_what_something_is_worth_is_no_event():
    assert titles("At Friday's prices, the offer was worth 692 pence per share.") == []


def test_a_date_taken_out_of_a_subject_leaves_no_of_behind():
    assert titles("They spoke of the floods of 2011, which began with a storm on May 2, 2011.") == [
        "Floods began with a storm"  # in the year that is told first
    ]
    assert titles("The book tells of the riots of 2009, which began with an arrest on July 2, 2009.") == [
        "Riots",
        "Riots began with an arrest",
    ]


def test_what_was_announced_is_told_wherever_it_was_announced():
    assert titles("The street was calmer after Ana Cole announced on Friday that the mine is to close for good.") == [
        "Ana Cole: mine is to close for good"
    ]


def test_that_somebody_spoke_without_what_they_said_is_no_event():
    assert titles("Officials confirmed on Friday.") == []
    assert titles("Officials met on Friday.") == ["Officials met"]


def test_a_title_before_a_name_belongs_to_who_does_it():
    text = "He wrote to Greek President Ana Reed, who can dissolve parliament in March."
    assert titles(text) == ["Greek President Ana Reed can dissolve parliament"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The firm's transport segment, while profitable, was hurt by high costs on Monday.",
         "Firm's transport segment was hurt by high costs"),
        ("The board of Loudon county, Virginia, will vote on Friday.", "Board of Loudon county will vote"),
        ("The sailor clung to a rope for an hour and was plucked from the sea on Monday.",
         "Sailor was plucked from the sea"),
        ("In efforts to prevent the return of the boy to Chad, a young lawyer subpoenaed him on Monday to testify.",
         "Young lawyer subpoenaed him to testify"),
        ("On Monday, Mayor Ana Ruiz, on an official visit to Leeds, asked the police to join the hunt.",
         "Mayor Ana Ruiz asked the police to join the hunt"),
        ("The strike must go on, said a message that was read on Monday to several hundred workers.",
         "Message was read to several hundred workers"),
        ("Also on Monday, Mayor Ana Ruiz and Senator Lia Reed, accompanied by one of the lawyers, flew to Washington"
         " to appeal.", "Mayor Ana Ruiz and Senator Lia Reed flew to Washington to appeal"),
    ],
)  # fmt: skip
def test_who_does_it_is_told_apart_from_what_stands_between(text: str, title: str):
    assert title in [event.title for event in extract_events(text, "en", "2018-05-10")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Spending on clothes rose 0.2% in April, the smallest gain in a year.",
         "Spending on clothes rose 0.2%, the smallest gain in a year"),
        ("The club has been expanded to include Norway and Sweden in 1952, Denmark in 1955 and Spain in 1982.",
         "Club has been expanded to include Norway and Sweden, Denmark and Spain"),
        ("The firm is trying to sell itself under a March agreement with a rival bank.", "Agreement with a rival bank"),
    ],
)  # fmt: skip
def test_what_a_date_parted_is_joined_as_it_was(text: str, title: str):
    assert title in [event.title for event in extract_events(text, "en", "2018-05-10")]
