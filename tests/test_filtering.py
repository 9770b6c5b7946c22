"""Which events a filter shows: each condition, all together, and what counts as a doubt."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from timeline_app import edit
from timeline_app.dates import When
from timeline_app.filtering import NO_FILTER, Filter, conditions, counts, matching, next_in_time, toggled
from timeline_app.model import (
    Article,
    Event,
    Expression,
    Figure,
    Kind,
    Mention,
    Sentence,
    Span,
    Status,
    Timeline,
    time_order,
)
from timeline_app.reasons import Reason

DOUBTFUL = Reason("reasons.sign_doubtful")


def told(article, when, sentence="", dead=None):
    figures = () if dead is None else (Figure(dead, "dead", f"{dead} dead"),)
    expression = Expression(Span(0, 1), "x", Kind.DATE, "", when, "test")
    return Mention(article, Sentence(Span(0, len(sentence)), sentence), expression, figures)


MARCH, MAY, JUNE, JULY = When.day(2015, 3, 1), When.day(2015, 5, 1), When.day(2015, 6, 1), When.day(2015, 7, 1)
PARIS = Timeline(
    articles=(Article("a", "A", "a", "", "fr"), Article("b", "B", "b", "", "fr")),
    events=(
        Event(
            "vote", MARCH, "Vote à l’Élysée", places=("Paris",), people=("Hollande",), tags=("loi",), confidence=0.6,
            mentions=(told("a", MARCH, "Le président vote."),),
        ),
        Event("visit", MAY, "Visite", organisations=("ONU",), status=Status.ACCEPTED, note="à revoir"),
        Event(
            "crash", JUNE, "Crash", places=("Lima",), confidence=0.8, confidence_reasons=(DOUBTFUL,),
            mentions=(told("a", JUNE, "Onze morts.", 11), told("b", JUNE, "Douze morts.", 12)),
        ),
        Event("rumour", JULY, "Rumeur", status=Status.DISMISSED, places=("Paris",)),
    ),
)  # fmt: skip


def shown(wanted):
    return [event.id for event in matching(PARIS, wanted)]


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (NO_FILTER, ["vote", "visit", "crash"]),
        (Filter(statuses=(Status.SUGGESTED,)), ["vote", "crash"]),
        (Filter(statuses=(Status.DISMISSED, Status.ACCEPTED)), ["visit", "rumour"]),
        (Filter(confidence=0.75), ["visit", "crash"]),
        (Filter(articles=("b",)), ["crash"]),
        (Filter(tags=("loi",)), ["vote"]),
        (Filter(places=("Paris", "Lima")), ["vote", "crash"]),
        (Filter(people=("ONU", "Hollande")), ["vote", "visit"]),
        (Filter(text="ELYSEE vote"), ["vote"]),
        (Filter(text="président"), ["vote"]),
        (Filter(text="revoir"), ["visit"]),
        (Filter(period=When.day(2015, 5, 1).until(When.month(2015, 6))), ["visit", "crash"]),
        (Filter(doubtful=True), ["crash"]),
        (Filter(disagreeing=True), ["crash"]),
        (Filter(places=("Paris",), text="visite"), []),
        (Filter(statuses=tuple(Status), places=("Paris",)), ["vote", "rumour"]),
    ],
)
def test_each_condition(wanted, ids):
    assert shown(wanted) == ids


def test_an_event_that_goes_on_lies_in_every_later_period():
    siege = Event("siege", replace(When.year(2012), ongoing=True), "Siege")
    assert matching(Timeline(events=(siege,)), Filter(period=When.year(2020))) == (siege,)
    assert matching(Timeline(events=(siege,)), Filter(period=When.year(2010))) == ()


def test_what_can_be_filtered_by_is_counted_without_what_is_dismissed():
    told = counts(PARIS)
    assert dict(told.statuses) == {Status.SUGGESTED: 2, Status.ACCEPTED: 1, Status.DISMISSED: 1}
    assert dict(told.places) == {"Paris": 1, "Lima": 1}
    assert dict(told.articles) == {"a": 2, "b": 1}
    assert dict(told.people) == {"Hollande": 1, "ONU": 1}
    assert (told.doubtful, told.disagreeing) == (1, 1)


def test_a_condition_is_added_and_taken_away():
    one = toggled(NO_FILTER, "places", "Paris")
    two = toggled(toggled(one, "places", "Lima"), "doubtful", True)
    assert conditions(two) == [("places", "Paris"), ("places", "Lima"), ("doubtful", True)]
    back = NO_FILTER
    for name, value in conditions(two):
        two = toggled(two, name, value)
    assert two == back


def test_what_is_settled_is_a_doubt_no_more():
    settled = edit.settle_date(PARIS, "crash", JUNE)
    assert matching(settled, Filter(doubtful=True)) == ()
    settled = edit.settle_figure(settled, "crash", Figure(12, "dead", "12 dead"))
    assert matching(settled, Filter(disagreeing=True)) == ()


def test_the_next_event_comes_after_the_last_again():
    vote, visit, crash, _ = PARIS.events
    events = matching(PARIS, NO_FILTER)
    assert [next_in_time(events, event, 1) for event in (None, vote, visit, crash)] == [vote, visit, crash, vote]
    assert [next_in_time(events, event, -1) for event in (None, vote, crash)] == [crash, crash, visit]
    assert next_in_time((vote, crash), visit, 1) is crash  # also from one that is not among them
    assert next_in_time((vote,), vote, 1) is None


_EVENTS = some.lists(
    some.builds(
        Event,
        id=some.uuids().map(str),
        when=some.integers(16_000, 17_000).map(lambda day: When.days(day, day)),
        title=some.text("aé Ñ", min_size=1, max_size=5),
        places=some.lists(some.sampled_from("PQR"), max_size=2, unique=True).map(tuple),
        tags=some.lists(some.sampled_from("xyz"), max_size=2, unique=True).map(tuple),
        status=some.sampled_from(Status),
        confidence=some.floats(0, 1),
    ),
    max_size=12,
    unique_by=lambda event: event.id,
).map(lambda events: tuple(sorted(events, key=time_order)))
_FILTERS = some.builds(
    Filter,
    statuses=some.lists(some.sampled_from(Status), unique=True).map(tuple),
    confidence=some.sampled_from((0.0, 0.6)),
    places=some.sampled_from(((), ("P",), ("P", "Q"))),
    tags=some.sampled_from(((), ("x",))),
    text=some.text("aé ", max_size=2),
)


@given(_EVENTS, _FILTERS)
def test_every_condition_more_shows_the_same_or_fewer_in_the_order_of_time(events, wanted):
    timeline = Timeline(events=events)
    found = matching(timeline, wanted)
    assert all(time_order(one) < time_order(other) for one, other in pairwise(found))
    for name, value in conditions(wanted):
        if name not in ("statuses", "places", "tags") or getattr(wanted, name) == (value,):
            without = replace(toggled(wanted, name, value), statuses=wanted.statuses)
            assert set(found) <= set(matching(timeline, without))


@given(_EVENTS)
def test_the_counts_are_those_of_the_filters(events):
    timeline = Timeline(events=events)
    told = counts(timeline)
    for place in told.places:
        assert told.places[place] == len(matching(timeline, Filter(places=(place,))))
    for status in Status:
        assert told.statuses[status] == len(matching(timeline, Filter(statuses=(status,))))
