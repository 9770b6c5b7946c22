"""What a person does to the lanes made by hand."""

import pytest

from timeline_app import edit
from timeline_app.dates import When
from timeline_app.model import Event, LanesBy, Timeline
from timeline_app.words import interface_languages, say

WAR = Timeline(
    events=(
        Event("siege", When.year(1870), "Siege", lane="War"),
        Event("treaty", When.year(1871), "Treaty", lane="Peace"),
        Event("opera", When.year(1875), "Opera"),
    ),
    lanes=("War", "Peace", "Art"),
    lanes_by=LanesBy.HAND,
    folded=("War",),
)


def lane_of(timeline, event_id):
    return timeline.event(event_id).lane


def test_a_lane_is_renamed_with_its_events_and_stays_folded():
    after = edit.rename_lane(WAR, "War", " The  war ")
    assert (after.lanes, after.folded) == (("The war", "Peace", "Art"), ("The war",))
    assert (lane_of(after, "siege"), after.event("siege").by_hand) == ("The war", True)
    assert after.event("treaty") is WAR.event("treaty")


def test_a_lane_renamed_as_another_joins_it():
    after = edit.rename_lane(WAR, "War", "Peace")
    assert after.lanes == ("Peace", "Art")
    assert {lane_of(after, "siege"), lane_of(after, "treaty")} == {"Peace"}


def test_a_deleted_lane_leaves_its_events():
    after = edit.delete_lane(WAR, "War")
    assert (after.lanes, after.folded, lane_of(after, "siege")) == (("Peace", "Art"), (), "")
    assert len(after.events) == 3


@pytest.mark.parametrize(
    ("name", "by", "expected"),
    [
        ("Peace", -1, "Peace War Art"),
        ("War", 1, "Peace War Art"),
        ("War", -1, "War Peace Art"),
        ("Art", 5, "War Peace Art"),
    ],
)
def test_a_lane_moves_up_and_down_and_stops_at_the_ends(name, by, expected):
    after = edit.move_lane(WAR, name, by)
    assert after.lanes == tuple(expected.split())
    assert (after is WAR) == (after.lanes == WAR.lanes)


def test_a_lane_that_only_an_event_names_can_be_changed_too():
    loose = Timeline(events=WAR.events)
    assert edit.move_lane(loose, "Peace", -1).lanes == ("Peace", "War")
    assert edit.rename_lane(loose, "War", "Battle").lanes == ("Battle", "Peace")


def test_what_is_no_lane_is_told():
    for act in (lambda: edit.delete_lane(WAR, "x"), lambda: edit.move_lane(WAR, "x", 1)):
        with pytest.raises(KeyError, match="x"):
            act()
    with pytest.raises(ValueError, match="empty"):
        edit.rename_lane(WAR, "War", "  ")
    assert edit.rename_lane(WAR, "War", "War") is WAR


def test_several_events_are_moved_at_once():
    after = edit.move_all_to_lane(WAR, ["siege", "opera"], "Night")
    assert [event.lane for event in after.events] == ["Night", "Peace", "Night"]
    assert after.lanes[-1] == "Night"
    assert edit.move_all_to_lane(WAR, ["siege"], "War") is WAR
    with pytest.raises(KeyError, match="nobody"):
        edit.move_all_to_lane(WAR, ["nobody"], "War")


def test_all_lanes_are_opened_at_once():
    assert edit.open_lanes(WAR).folded == ()
    assert edit.open_lanes(edit.open_lanes(WAR)).folded == ()


@pytest.mark.parametrize(
    ("by", "field", "value"),
    [
        (LanesBy.PLACE, "places", ("Paris",)),
        (LanesBy.PERSON, "people", ("Paris",)),
        (LanesBy.TAG, "tags", ("Paris",)),
        (LanesBy.HAND, "lane", "Paris"),
        (LanesBy.ARTICLE, "places", ()),
        (LanesBy.NOTHING, "lane", ""),
    ],
)
def test_an_event_made_in_a_lane_stands_there(by, field, value):
    after = edit.create_event(edit.show_lanes(WAR, by), When.year(1880), "Made", "Paris")
    assert getattr(after.event("own-2"), field) == value
    assert ("Paris" in after.lanes) == (by is LanesBy.HAND)


@pytest.mark.parametrize("language", interface_languages())
def test_the_undo_menu_has_a_name_for_every_act(language):
    for act in ("rename_lane", "move_lane", "delete_lane"):
        assert "War" in say(f"edit.{act}", language, name="War", new="Peace")
