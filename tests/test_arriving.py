"""A timeline out of another file comes into the one that is open: nothing is lost, nothing comes twice unasked."""

from dataclasses import replace

import pytest

from timeline_app import edit
from timeline_app.dates import When
from timeline_app.edit import Twice
from timeline_app.edit.arriving import known
from timeline_app.model import Article, Event, Timeline

SINAI = Event("sinai", When.day(2015, 10, 31), "Attentat contre un avion", by_hand=True)
PARIS = Event("paris", When.day(2015, 11, 13), "Attaques à Paris", by_hand=True)
COP = Event("cop", When.day(2015, 11, 30), "Conférence sur le climat", by_hand=True)
HERE = Timeline("Novembre", events=(SINAI, PARIS), lanes=("Sécurité",))


def ids(timeline):
    return [event.id for event in timeline.events]


def test_into_an_empty_timeline_all_of_it_comes():
    other = Timeline("Climat", events=(COP,), lanes=("Paris",), style="dark")
    assert edit.bring_in(Timeline(), other) == other
    assert edit.bring_in(Timeline("Mine", lanes=("Own",)), other) == replace(
        other, title="Mine", lanes=("Paris", "Own")
    )


def test_new_events_stand_in_the_order_of_time_and_their_lanes_below():
    other = Timeline("Climat", events=(replace(COP, when=When.day(2015, 11, 1), lane="Climat"),))
    brought = edit.bring_in(HERE, other)
    assert ids(brought) == ["sinai", "cop", "paris"]
    assert (brought.title, brought.lanes) == ("Novembre", ("Sécurité", "Climat"))


def test_what_is_here_just_the_same_does_not_come_twice():
    assert edit.bring_in(HERE, Timeline(events=(SINAI, PARIS))) is HERE
    assert edit.bring_in(HERE, Timeline(events=(replace(PARIS, id="imported-1"),)), Twice.BOTH) is HERE
    assert known(HERE, Timeline(events=(PARIS,))) == {}


@pytest.mark.parametrize(
    ("twice", "expected"),
    [
        (Twice.LEAVE, [("paris", "")]),
        (Twice.REPLACE, [("paris", "Le soir")]),
        (Twice.BOTH, [("paris", ""), ("paris-2", "Le soir")]),
    ],
)
def test_what_is_here_but_otherwise_is_left_replaced_or_kept_beside(twice, expected):
    other = Timeline(events=(replace(PARIS, note="Le soir"),))
    assert set(known(HERE, other)) == {"paris"}
    brought = edit.bring_in(HERE, other, twice)
    assert [(event.id, event.note) for event in brought.events[1:]] == expected


def test_ids_that_tables_make_up_are_no_sign_of_the_same_event():
    first = edit.bring_in(HERE, Timeline(events=(replace(COP, id="imported-1"),)))
    other = Timeline(events=(Event("imported-1", When.year(1789), "Révolution", by_hand=True),))
    assert known(first, other) == {}
    assert ids(edit.bring_in(first, other)) == ["imported-1-2", "sinai", "paris", "imported-1"]


def test_an_article_of_the_same_id_with_another_text_comes_as_another():
    here = replace(HERE, articles=(Article("a", "Un", "un.txt", "Un texte", "fr"),))
    other = Timeline(articles=(Article("a", "Deux", "deux.txt", "Un autre texte", "fr"),))
    brought = edit.bring_in(here, other)
    assert [(article.id, article.title) for article in brought.articles] == [("a", "Un"), ("a-2", "Deux")]
    assert edit.bring_in(here, here) is here
