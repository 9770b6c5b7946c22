"""What a format of another program can carry comes back; what it cannot is told when it is written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.formats.made import PROVED, timelines, whens
from timeline_app import formats
from timeline_app.dates import parse_edtf
from timeline_app.model import Event, Status, Timeline

KEPT = ("title", "note", "lane", "tags", "colour", "places", "people", "organisations", "status", "factuality")
"""The fields that files with a place for what is ours bring back."""

FILES = {
    "a.timelinejs.json": KEPT,
    "a.timelinejs.csv": ("note", "lane", "colour"),
    "a.vis.json": KEPT,
    "a.mw": KEPT,
    "a.ics": KEPT,
    "a.project.timeline": ("note", "lane", "colour"),
}
ICALENDAR_BEGINS = parse_edtf("0001-01-01").start  # and not with the winter or the decade that year 1 is in
OF_DATES = {"bounds_lost", "precision_lost", "doubt_lost", "ongoing_lost", "date_in_words", "date_lost"}
KEEPING = [name for name, carried in FILES.items() if carried is KEPT]


def keys(told):
    return {remark.key.removeprefix("formats.") for remark in told.remarks}


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=60)
@given(timeline=timelines(dates=whens(1, 8900).filter(lambda when: when.start >= ICALENDAR_BEGINS)))
def test_every_field_that_a_format_carries_comes_back(tmp_path_factory, name, timeline):
    path = tmp_path_factory.mktemp("any") / name
    told = formats.write(timeline, path)
    found = formats.read(path, formats.find(path))
    shown = [event for event in timeline.events if event.status is not Status.DISMISSED]
    assert len(found.timeline.events) == len(shown)
    assert found.remarks == ()
    for field in FILES[name]:
        expected = sorted((repr(event.when.start), repr(getattr(event, field))) for event in shown)
        assert sorted((repr(e.when.start), repr(getattr(e, field))) for e in found.timeline.events) == expected or (
            "bounds_lost" in keys(told)
        )
    if not keys(told) & OF_DATES:
        assert sorted(e.when for e in found.timeline.events) == sorted(event.when for event in shown)
    if "title_lost" not in keys(told):
        assert found.timeline.title == timeline.title


@pytest.mark.parametrize("written", ["0000-24/..", "-0004-24/..", "-0004-05/..", "2015-24/..", "-0004-24"])
def test_markwhen_knows_again_what_began_before_christ(tmp_path, written):
    path = tmp_path / "a.mw"
    formats.write(Timeline(events=(Event("e1", parse_edtf(written), "Siege"),)), path)
    (event,) = formats.read(path, formats.find(path)).timeline.events
    assert event.when == parse_edtf(written)


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=40)
@given(when=whens())
def test_a_date_comes_back_or_it_is_told_that_it_does_not(tmp_path_factory, name, when):
    from timeline_app.formats._parts import plain_unit

    path = tmp_path_factory.mktemp("any") / name
    told = formats.write(Timeline("", (), (Event("e1", when, "Paris", status=Status.ACCEPTED),)), path)
    found = formats.read(path, formats.find(path)).timeline.events
    if "date_lost" in keys(told):
        assert found == ()
    elif name in KEEPING or not keys(told) & OF_DATES:
        assert [event.when for event in found] == [when]
    elif not keys(told) & {"bounds_lost", "ongoing_lost"} and not when.ongoing:
        assert [(event.when.start, event.when.end) for event in found] == [(when.start, when.end)]
    assert plain_unit(when).rank <= when.precision.rank


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_known_by_its_content_and_its_name(tmp_path, name):
    formats.write(PROVED, tmp_path / name)
    known = formats.find(tmp_path / name)
    other = tmp_path / f"other{(tmp_path / name).suffix}"
    other.write_bytes((tmp_path / name).read_bytes())
    assert formats.recognise(tmp_path / name) == formats.recognise(other) == known
    assert known.abilities == ("write", "read")


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_remark_is_in_words(tmp_path, name, language):
    told = formats.write(PROVED, tmp_path / name, language=language)
    words = [remark.say(language) for remark in told.remarks]
    assert len(words) >= 2
    assert all(" " in line and "{" not in line for line in words)


@settings(max_examples=20)
@given(st.data())
def test_what_was_written_once_is_written_the_same_again(tmp_path_factory, data):
    folder, timeline = tmp_path_factory.mktemp("any"), data.draw(timelines(dates=whens(1, 8900)))
    for name in KEEPING:
        if name != "a.ics":  # which bears the moment at which it was written
            formats.write(timeline, folder / name)
            first = (folder / name).read_bytes()
            formats.write(formats.read(folder / name, formats.find(name)).timeline, folder / name)
            assert (folder / name).read_bytes() == first
