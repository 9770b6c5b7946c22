"""Files made to do harm are refused in one line, or read as far as they make sense; nothing is run or fetched."""

import json
import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_app import formats
from timeline_app.errors import ReadError

BOMB = """<?xml version="1.0"?><!DOCTYPE timeline [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<timeline><events><event><start>2015-11-13 00:00:00</start><text>&b;</text></event></events></timeline>"""
OUTSIDE = BOMB.replace('"aaaaaaaaaa"', 'SYSTEM "file:///etc/passwd"')
FAR = '<!DOCTYPE timeline SYSTEM "http://127.0.0.1:9/x.dtd">\n<timeline><events/></timeline>'
DEEP = "<timeline>" + "<events>" * 100_000


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("a.timeline", BOMB, "The Timeline Project"),
        ("a.timeline", OUTSIDE, "The Timeline Project"),
        ("a.timeline", DEEP, "The Timeline Project"),
        ("a.timeline", "<timeline><timetype>numtime</timetype></timeline>", "The Timeline Project"),
        ("a.timeline", "<html/>", "The Timeline Project"),
        ("a.json", '{"events":' + "[" * 100_000, "TimelineJS"),
        ("a.json", '{"events": {"start_date": 1}}', "TimelineJS"),
        ("a.json", '{"items": 3}', "vis-timeline"),
        ("a.json", "[" * 100_000, "vis-timeline"),
        ("a.csv", "date,title\n", "TimelineJS CSV"),
        ("a.ics", "BEGIN:VCARD\n", "iCalendar"),
    ],
)
def test_it_is_refused_in_one_line_that_names_the_file(tmp_path, name, text, kind):
    (tmp_path / name).write_text(text, "utf-8")
    assert formats.recognise(tmp_path / name) != formats.named(kind) or "<timeline>" in text
    with pytest.raises(ReadError) as refused:
        formats.read(tmp_path / name, formats.named(kind))
    line = str(refused.value)
    assert name in line
    assert "\n" not in line
    assert refused.value.key != "errors.unforeseen"


def test_a_table_of_contents_elsewhere_is_not_fetched(tmp_path):
    (tmp_path / "a.timeline").write_text(FAR, "utf-8")
    with suppress(ReadError):
        assert formats.read(tmp_path / "a.timeline", formats.named("The Timeline Project")).timeline.events == ()


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**20), 10**20) | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
DATE = st.dictionaries(st.sampled_from(["year", "month", "day", "hour", "minute"]), ANYTHING)
SLIDE = st.fixed_dictionaries(
    {},
    optional={
        "start_date": DATE | ANYTHING,
        "end_date": DATE | ANYTHING,
        "text": st.fixed_dictionaries({"headline": ANYTHING}) | ANYTHING,
        **dict.fromkeys(("group", "background", "media", "unique_id", "timeline_app", "location"), ANYTHING),
    },
)
ITEM = st.fixed_dictionaries(
    {"content": ANYTHING, "start": ANYTHING},
    optional=dict.fromkeys(("id", "end", "group", "title", "style", "timeline_app", "type"), ANYTHING),
)


@settings(max_examples=150)
@given(
    values=st.fixed_dictionaries(
        {"events": st.lists(SLIDE, max_size=3)}, optional={"title": ANYTHING, "eras": ANYTHING}
    )
)
def test_slides_of_wrong_types(tmp_path_factory, values):
    only_told(tmp_path_factory, "a.json", json.dumps(values).encode(), "TimelineJS")


@settings(max_examples=150)
@given(
    values=st.fixed_dictionaries(
        {"items": st.lists(ITEM, max_size=3)}, optional={"groups": ANYTHING, "title": ANYTHING}
    )
)
def test_items_of_wrong_types(tmp_path_factory, values):
    only_told(tmp_path_factory, "a.json", json.dumps(values).encode(), "vis-timeline")


PIECES = {
    "a.mw": [
        *("2015-11-13", "2015", "44 BCE", "now", "every year", "/", " - ", ":", ": ", "# Lane", "#tag", "\n", "id: 1"),
        *("---", "//", "99999", "Oct 31 2015", "!x", "3 days", "timeline_app: {", '"edtf": "2015"}', "\u200b", "10:20"),
    ],
    "a.ics": [
        *(
            "BEGIN:VCALENDAR\r\n",
            "BEGIN:VEVENT\r\n",
            "END:VEVENT\r\n",
            "DTSTART",
            ";VALUE=DATE",
            ":",
            "20151113",
            "\r\n",
        ),
        *(
            "DTEND:",
            "T212000Z",
            "SUMMARY:x",
            "\\",
            "\\n",
            "DURATION:P99999999W",
            "X-TIMELINE-APP:{}",
            '"',
            ";",
            "\r\n ",
        ),
    ],
    "a.timeline": [
        *("<timeline>", "</timeline>", "<event>", "</event>", "<start>", "</start>", "2015-11-13 00:00:00", "<text>"),
        *("</text>", "x", "<events>", "</events>", "&amp;", "&x;", "<!--", "-->", "<ends_today>True</ends_today>"),
    ],
    "a.csv": [
        "Year,Headline\n",
        "Year,Month,Day,Time,End Year,Headline,Type\n",
        "2015",
        ",",
        '"',
        "\n",
        "99:99",
        "pm",
        "-1",
    ],
}
KIND = {"a.mw": "markwhen", "a.ics": "iCalendar", "a.timeline": "The Timeline Project", "a.csv": "TimelineJS CSV"}


@pytest.mark.parametrize("name", PIECES)
@settings(max_examples=150)
@given(data=st.data())
def test_pieces_in_any_order(tmp_path_factory, name, data):
    pieces = data.draw(st.lists(st.sampled_from(PIECES[name]) | st.text(max_size=3), max_size=25))
    head = PIECES[name][0] if name != "a.mw" else ""
    only_told(tmp_path_factory, name, (head + "".join(pieces)).encode(), KIND[name])


@pytest.mark.parametrize("name", PIECES)
@settings(max_examples=60)
@given(data=st.binary(max_size=200))
def test_any_bytes(tmp_path_factory, name, data):
    only_told(tmp_path_factory, name, PIECES[name][0].encode() + data, KIND[name])


def only_told(tmp_path_factory, name, data, kind):
    """Read bytes: there are events with titles, or an error that was foreseen."""
    path = tmp_path_factory.mktemp("any") / name
    path.write_bytes(data)
    found, refused = None, None
    try:
        formats.recognise(path)
        found = formats.read(path, formats.named(kind))
    except ReadError as error:
        refused = error
    if refused:
        assert refused.key != "errors.unforeseen", refused.__notes__
        return
    assert all(event.title for event in found.timeline.events)
    assert all(str(remark) for remark in found.remarks)


LONG = {
    "a.mw": "2015-11-13" + " " * 200_000 + "x\n" + "9" * 200_000 + "\n" + "a" * 200_000 + ":\n" + "1 " * 100_000,
    "a.ics": "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY" + ";A=b" * 50_000 + "\n" + "X" * 200_000 + "\nEND:VEVENT\n",
    "a.timeline": "<timeline><events>" + "<event><text>x</text></event>" * 30_000 + "</events></timeline>",
    "b.json": json.dumps(
        {"events": [{"start_date": {"year": 1}, "text": {"headline": "<" * 100_000, "text": "<a" * 100_000}}]}
    ),
    "c.json": json.dumps(
        {"items": [{"content": "<!--" * 50_000, "start": "2015" + "-1" * 50_000, "style": "color:" * 50_000}]}
    ),
}


@pytest.mark.parametrize("name", LONG)
def test_no_line_is_looked_at_again_and_again(tmp_path, name):
    (tmp_path / name).write_text(LONG[name], "utf-8")
    began = time.process_time()
    for record in formats.formats():
        if record.read and any(f"x{ending}".endswith(name[1:]) for ending in record.endings):
            with suppress(ReadError):
                formats.read(tmp_path / name, record)
    one = time.process_time()
    sum(number * number for number in range(20_000_000))  # a plain loop to measure by
    assert one - began < 20 * (time.process_time() - one)
