"""What a person does to several events at once, and to the order of articles and lanes."""

from dataclasses import replace

import pytest

from timeline_app import edit
from timeline_app.dates import When
from timeline_app.model import Article, Event, Factuality, Status, Timeline
from timeline_app.reasons import reason

SIEGE = Event("siege", When.year(1870), "Siege", lane="War", tags=("war",), note="Cold")
TREATY = Event("treaty", When.year(1871), "Treaty", lane="Peace", colour="#2f6db3")
OPERA = Event("opera", When.year(1875), "Opera", tags=("art", "war"))
HISTORY = Timeline(events=(SIEGE, TREATY, OPERA), lanes=("War", "Peace", "Art"))
BOTH = ("siege", "treaty")


def values(timeline, field):
    return [getattr(event, field) for event in timeline.events]


@pytest.mark.parametrize(
    ("act", "field", "expected"),
    [
        (lambda t: edit.set_factuality_of_all(t, BOTH, Factuality.DENIED), "factuality",
         ["denied", "denied", "happened"]),
        (lambda t: edit.set_colour_of_all(t, BOTH, "#d6772f"), "colour", ["#d6772f", "#d6772f", ""]),
        (lambda t: edit.set_colour_of_all(t, BOTH, ""), "colour", ["", "", ""]),
        (lambda t: edit.tag_all(t, BOTH, " Franco-  Prussian "), "tags",
         [("war", "Franco- Prussian"), ("Franco- Prussian",), ("art", "war")]),
        (lambda t: edit.tag_all(t, BOTH, "war"), "tags", [("war",), ("war",), ("art", "war")]),
        (lambda t: edit.untag_all(t, ("opera", *BOTH), "war"), "tags", [(), (), ("art",)]),
        (lambda t: edit.add_note_to_all(t, BOTH, " Check "), "note", ["Cold\nCheck", "Check", ""]),
    ],
)  # fmt: skip
def test_several_events_are_changed_in_one_act(act, field, expected):
    after = act(HISTORY)
    assert values(after, field) == expected
    for before, now in zip(HISTORY.events, after.events, strict=True):
        assert now is before or (now.by_hand and now != before)


@pytest.mark.parametrize(
    "act",
    [
        lambda t: edit.set_factuality_of_all(t, BOTH, Factuality.HAPPENED),
        lambda t: edit.set_colour_of_all(t, ["treaty"], "#2f6db3"),
        lambda t: edit.tag_all(t, ["siege", "opera"], "war"),
        lambda t: edit.tag_all(t, BOTH, "  "),
        lambda t: edit.untag_all(t, BOTH, "art"),
        lambda t: edit.add_note_to_all(t, BOTH, "\n"),
        lambda t: edit.redate_all(t, {"siege": When.year(1870)}),
        lambda t: edit.merge(t, ["siege", "siege"]),
        lambda t: edit.sort_lanes(t, edit.SortBy.DATE),
        lambda t: edit.sort_articles(t, edit.SortBy.DATE),
    ],
)
def test_an_act_that_changes_nothing_gives_back_the_same_timeline(act):
    assert act(HISTORY) is HISTORY


@pytest.mark.parametrize(
    "act",
    [
        lambda t, ids: edit.set_status_of_all(t, ids, Status.ACCEPTED),
        lambda t, ids: edit.set_factuality_of_all(t, ids, Factuality.DENIED),
        lambda t, ids: edit.set_colour_of_all(t, ids, "#d6772f"),
        lambda t, ids: edit.tag_all(t, ids, "war"),
        lambda t, ids: edit.untag_all(t, ids, "war"),
        lambda t, ids: edit.add_note_to_all(t, ids, "Check"),
        lambda t, ids: edit.move_all_to_lane(t, ids, "War"),
        lambda t, ids: edit.redate_all(t, dict.fromkeys(ids, When.year(1900))),
        edit.merge,
        edit.delete_all,
    ],
)
def test_an_unknown_id_is_named(act):
    with pytest.raises(KeyError, match="nobody"):
        act(HISTORY, ["siege", "nobody"])


def test_several_events_become_one_under_the_title_of_the_first():
    one = edit.merge(HISTORY, ["treaty", "opera", "siege"]).event("treaty")
    assert (one.title, one.when) == ("Treaty", When.year(1871))
    assert one.titles == ("Treaty", "Opera", "Siege")
    assert (one.tags, one.note, one.lane, one.colour) == (("art", "war"), "Cold", "Peace", "#2f6db3")


def test_an_event_of_ones_own_merged_with_a_proven_one_is_as_sure_as_that():
    signs = (reason("sign_year"),)
    proven = replace(SIEGE, mentions=("as an article tells it",), confidence=0.7, confidence_reasons=signs)
    one = edit.merge(replace(HISTORY, events=(proven, TREATY)), ["treaty", "siege"]).event("treaty")
    assert (one.confidence, one.confidence_reasons) == (0.7, signs)


def test_lanes_are_sorted_by_name_as_a_reader_looks_them_up():
    lanes = ("Zone 10", "Zone 2", "élysée", "Élections", "eau")
    after = edit.sort_lanes(Timeline(lanes=lanes), edit.SortBy.NAME)
    assert after.lanes == ("eau", "Élections", "élysée", "Zone 2", "Zone 10")
    assert edit.sort_lanes(after, edit.SortBy.NAME) is after


def test_lanes_are_sorted_by_their_first_event_that_is_not_dismissed():
    events = (replace(SIEGE, status=Status.DISMISSED), TREATY, replace(OPERA, lane="War"))
    after = edit.sort_lanes(replace(HISTORY, events=events), edit.SortBy.DATE)
    assert after.lanes == ("Peace", "War", "Art")


def test_articles_are_sorted_by_title_or_by_date_and_events_keep_their_evidence():
    def article(name, title, issued=None):
        return Article(name, title, "", "", "fr", issued=issued)

    timeline = Timeline(articles=(
        article("a", "Été"), article("b", "Avril", When.month(2015, 4)), article("c", "Zoo", When.day(2014, 1, 1)),
    ))  # fmt: skip
    by_name, by_date = (edit.sort_articles(timeline, by) for by in edit.SortBy)
    assert "".join(article.id for article in by_name.articles) == "bac"
    assert "".join(article.id for article in by_date.articles) == "cba"
    assert edit.sort_articles(by_name, edit.SortBy.NAME) is by_name
    assert "".join(article.id for article in edit.order_articles(by_date, "ab").articles) == "abc"
    assert edit.order_articles(timeline, "abc") is timeline
