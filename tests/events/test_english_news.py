"""English titles from news: two objects, particles, towns with their states, dates between a verb and its noun."""

import pytest

from events.titled import faults_in, titles_in
from timeline_app.events.grammar.lists import lists_of
from timeline_app.events.titles.wording import finished


def titles_of(text):
    return titles_in("en", text, "2021-06-15")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Treasurer General Mary Lane on Monday lifted the ban to give the harbour's bakers in Dover a chance to"
            " trade on the quays.",
            "Mary Lane lifted the ban to give bakers in Dover a chance to trade on the quays",
        ),
        (
            "The board of the Fenwick harbour formed a new guard by decree on 28 January 2013, initially basing its"
            " drill on that of the army of its neighbour.",
            "Board of the Fenwick harbour formed a new guard by decree",
        ),
        (
            "Irish ferry line Fenwick Harrow on Monday bought twelve new long-haul boats as a means of renewing its"
            " fleet.",
            "Irish ferry line Fenwick Harrow bought twelve new long-haul boats",
        ),
        (
            "In March, Health and Safety Board Director Mary Lane decided that the mine should stay shut.",
            "Mary Lane decided that the mine should stay shut",
        ),
        (
            "In May, Environment and Forest Service Director Ana Cole ruled that the mill should pay the fine, a"
            " decision upheld by a judge.",
            "Ana Cole ruled that the mill should pay the fine",
        ),
        (
            "The editor wrote readers yesterday announcing the paper will print fewer pages.",
            "Editor wrote readers announcing the paper will print fewer pages",
        ),
        (
            "On Friday the mayor promised to close that road soon, saying that it was not safe.",
            "Mayor promised to close that road soon",
        ),
    ],
)
def test_a_title_does_not_end_before_what_is_needed(text, title):
    assert title in titles_of(text)


def test_what_two_objects_or_two_infinitives_need_is_missed():
    given = "Lane lifted the ban to give the town's bakers in Dover a chance to trade."
    assert "cuts_off_its_object" in faults_in("en", given, "Lane lifted the ban to give the town's bakers")
    assert "cuts_off_its_object" not in faults_in("en", "Lane offered the town a hall.", "Lane offered the town a hall")
    hunted = "Lane vowed to hunt down and punish the thieves."
    assert "cuts_off_a_shared_object" in faults_in("en", hunted, "Lane vowed to hunt down")
    assert "cuts_off_its_particle" in faults_in("en", "The guard shot down the balloon.", "Guard shot")
    left = "Fenwick cut its fleet by two boats, leaving it with nine ferries."
    assert "ends_with_what_is_done_besides" in faults_in("en", left, "Fenwick cut its fleet by two boats, leaving it")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Analysts think the firm could lose its port in 2023.", "Analysts think the firm could lose its port"),
        ("Residents thought the bridge was closed in 2013.", "Residents thought the bridge was closed"),
        ("The mayor hopes the museum will open in 2023.", "Mayor hopes the museum will open"),
    ],
)
def test_what_is_thought_is_told_with_its_verb(text, title):
    assert title in titles_of(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("A fire at a Dover, Del., warehouse killed two men on Monday.", "Fire at a Dover warehouse killed two men"),
        ("The owner of a Dover, Del., bakery died in March 2013.", "Owner of a Dover bakery died"),
        (
            "The bombing of a Dover, Del., shoe factory in January 2013 killed a guard.",
            "The bombing of a Dover, Del., shoe factory killed a guard",
        ),
        ("A man from Dover, Del., police said, died on Monday.", "Man from Dover died"),
        ("The mayor of Dover, Del., resigned on Monday.", "Mayor of Dover resigned"),
        ("The owner of a bakery in Camden, N.J., died on Tuesday.", "Owner of a bakery in Camden died"),
    ],
)
def test_a_town_with_its_state_may_stand_inside_who_does_it(text, title):
    assert title in titles_of(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The council extended to June 20 its offer for the port.", "Council extended its offer for the port"),
        ("The club moved to 2023 the opening of its museum.", "Club moved the opening of its museum"),
        ("The fair was postponed to June 20.", "Fair was postponed to June 20"),
        ("Fenwick Corp.'s sale of a mill Friday surprised the town.", "Fenwick Corp.'s sale of a mill"),
        ("The town paid for a May 2013 inquiry by the board.", "Inquiry by the board"),
        ("In a statement, Fenwick said on Monday it closed two mills.", "Fenwick said it closed two mills"),
        ("In Dover, the council said on Monday it would close a mill.", "The council said it would close a mill"),
    ],
)
def test_no_word_of_what_is_left_out_stays(text, title):
    assert title in titles_of(text)


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Town paid for an report", "Town paid for a report"),  # "an [April 2nd] report"
        ("Town paid for a inquiry", "Town paid for an inquiry"),
        ("Town waited for an hour for an MP", "Town waited for an hour for an MP"),
        ("Town joined a union and a one-day strike", "Town joined a union and a one-day strike"),
    ],
)
def test_an_article_goes_with_the_word_behind_it(title, written):
    assert finished(title, lists_of("en")) == written


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


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The firm has set Nov. 10 as the deadline for bids.", "Firm has set Nov. 10 as the deadline for bids"),
        ("The council named Carl Boone on May 3 as its envoy.", "Council named Carl Boone as its envoy"),
        ("Carl Boone was named last year as mayor of Dover.", "Carl Boone was named as mayor of Dover"),
        ("Carl Boone served last year as mayor of Dover.", "Carl Boone served as mayor of Dover"),
        (
            "The boy was placed in his care after being found clinging to a raft last Thanksgiving following a wreck"
            " that killed ten people off the coast of Dover.",
            "The boy clings to a raft following a wreck",
        ),
    ],
)
def test_a_day_that_is_set_stays_and_no_clause_is_broken_off(text, title):
    assert title in titles_of(text)
