"""English titles of what two do together, and of words that look like a verb, a conjunction or a noun."""

import pytest

from events.titled import faults_in, titles_in


def titles_of(text):
    return titles_in("en", text, "2021-06-15")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "The town's mayor, Mary Lane, and the governor of Ohio opened a bridge on Friday.",
            "Town's mayor and the governor of Ohio opened a bridge",
        ),
        (
            "Carl Boone, 44, and Ann Reed, 32, were arrested in Dover on Friday.",
            "Carl Boone and Ann Reed were arrested in Dover",
        ),
        (
            "Carl Boone, a baker, and Ann Reed, a nurse, married in Dover in 2013.",
            "Carl Boone and Ann Reed married in Dover",
        ),
        (
            "Fenwick, the brewer, and Harrow, its rival, agreed to merge on Friday.",
            "Fenwick and Harrow agreed to merge",
        ),
        (
            "A nurse, 31, and her son, 4, were found dead in Dover on Friday.",
            "Nurse and her son were found dead in Dover",
        ),
    ],
)
def test_two_who_do_something_are_both_told(text, title):
    assert titles_of(text) == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Carl Boone, the mayor, resigned on Friday.", "Carl Boone resigned"),
        (
            "The minister of trade and industry opened a bridge on Friday.",
            "Minister of trade and industry opened a bridge",
        ),
        ("In Dover, the mayor and the governor opened a bridge on Friday.", "Mayor and the governor opened a bridge"),
        ("The fires June 7 in Dover, Ohio, and Oakley, Kansas, killed ten people.", "Fires killed ten people"),
        ("Rain, wind, and snow closed the port on Friday.", "Rain, wind, and snow closed the port"),
        ("The mayor, the coach, and the judge met on Friday.", "Mayor, the coach, and the judge met"),
        ("On May 4, U.S., British, and Soviet bakers met in Dover.", "U.S., British, and Soviet bakers met in Dover"),
        ("The bank, and especially its boss, lost millions in 2013.", "Bank lost millions"),
    ],
)
def test_one_who_does_something_alone_stays_alone(text, title):
    assert titles_of(text) == [title]


def test_half_a_pair_of_persons_is_missed():
    text = "Presidents Leon Kumar of Ukraine and Boris Yelland of Russia signed an economic plan."
    assert "lost_who_did_it_too" in faults_in("en", text, "Presidents Leon Kumar signed an economic plan")
    cut = "Presidents Leon Kumar of Ukraine and Boris signed an economic plan"
    assert "lost_who_did_it_too" in faults_in("en", text, cut)
    hope = "The hope of a talk between Ann Reed and Carl Boone faded."
    assert "lost_who_did_it_too" not in faults_in("en", hope, "Hope of a talk faded")
    office = "The minister of trade and industry opened a bridge."
    assert "lost_who_did_it_too" not in faults_in("en", office, "Minister opened a bridge")


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
