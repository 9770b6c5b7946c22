"""Everything that a timeline holds goes into JSON of our own and comes back."""

import json

import pytest
from hypothesis import given, settings

from tests.formats.schemas import breaches
from tests.store.test_round_trip import timelines
from timeline_app import formats
from timeline_app.assets import resources
from timeline_app.dates import When
from timeline_app.errors import ReadError
from timeline_app.model import Event, LanesBy, Timeline

SCHEMA = json.loads((resources() / "timeline.schema.json").read_text("utf-8"))
SMALL = Timeline("Paris", (), (Event("e1", When.day(2015, 11, 13), "Attaques à Paris"),), ("Faits",), "dark")


@settings(max_examples=60)
@given(timeline=timelines())
def test_whatever_is_written_is_read_again_and_is_what_the_schema_says(tmp_path_factory, timeline):
    path = tmp_path_factory.mktemp("json") / "any.json"
    formats.write(timeline, path)
    found = formats.read(path)
    assert found.timeline == timeline
    assert found.remarks == ()
    assert breaches(json.loads(path.read_text("utf-8")), SCHEMA, SCHEMA) == []


def test_the_lanes_that_are_shown_are_kept(tmp_path):
    shown = Timeline("", lanes=("a", "b"), lanes_by=LanesBy.HAND, folded=("b",))
    formats.write(shown, tmp_path / "a.json")
    assert formats.read(tmp_path / "a.json").timeline == shown


def test_it_can_be_read_by_others(tmp_path):
    formats.write(SMALL, tmp_path / "paris.json")
    (event,) = json.loads((tmp_path / "paris.json").read_text("utf-8"))["events"]
    assert (event["edtf"], event["title"]) == ("2015-11-13", "Attaques à Paris")


def test_a_short_file_written_by_hand_is_enough(tmp_path):
    when = {"starts": 0, "ends": 86400, "precision": "day", "approximate": False, "uncertain": False, "ongoing": False}
    event = {"id": "e", "when": when, "title": "Époque", "importance": 3}
    whole = {"format": "timeline-app", "version": 1, "events": [event]}
    (tmp_path / "hand.json").write_text(json.dumps(whole), "utf-8")
    found = formats.read(tmp_path / "hand.json")
    assert found.timeline == Timeline(events=(Event("e", When.day(1970, 1, 1), "Époque"),))
    assert [str(remark) for remark in found.remarks] == ["The field “importance” is not understood and was left out."]


WHEN = (
    '"when": {"starts": 0, "ends": 1, "precision": "day", "approximate": false, "uncertain": false, "ongoing": false}'
)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("[" * 100_000, "JSON"),
        ('"events": 3}', "events"),
        ('"events": [{"id": "e", "title": "no date"}]}', "when"),
        ('"events": [{"id": "e", "title": "t", ' + WHEN.replace('"ends": 1', '"ends": -1') + "}]}", "ends"),
        ('"events": [{"id": "e", "title": 7, ' + WHEN + "}]}", "title"),
        ('"events": [{"id": "e", "title": "t", "confidence": NaN, ' + WHEN + "}]}", "NaN"),
        ('"events": [' + ", ".join(['{"id": "e", "title": "t", ' + WHEN + "}"] * 2) + "]}", "id"),
        ('"articles": [{"id": "a"}]}', "text"),
        ('"title": "\\ud800", "style": 1' + "0" * 5000 + "}", "JSON"),
        ('"title": "cut', "JSON"),
    ],
)
def test_a_bad_file_is_refused_in_one_line(tmp_path, body, says):
    path = tmp_path / "bad.json"
    path.write_text('{"format": "timeline-app", "version": 1, ' + body, "utf-8")
    with pytest.raises(ReadError) as refused:
        formats.read(path)
    line = str(refused.value)
    assert "bad.json" in line
    assert says in line
    assert "\n" not in line


def test_a_newer_version_is_refused(tmp_path):
    (tmp_path / "new.json").write_text('{"format": "timeline-app", "version": 2}', "utf-8")
    with pytest.raises(ReadError, match="newer"):
        formats.read(tmp_path / "new.json")


def test_half_a_letter_becomes_a_sign_that_can_be_written(tmp_path):
    (tmp_path / "half.json").write_text('{"format": "timeline-app", "version": 1, "title": "a\\ud800b"}', "utf-8")
    assert formats.read(tmp_path / "half.json").timeline.title.encode().decode().startswith("a")
