"""Files as other programs and people write them; what is unclear in them is told by its place and never guessed."""

import json
import re
from dataclasses import replace

import pytest

from timeline_app import formats
from timeline_app.dates import When
from timeline_app.model import Event, Status, Timeline


def read(tmp_path, name, text):
    (tmp_path / name).write_text(text, "utf-8")
    found = formats.read(tmp_path / name)
    events = [(event.when.edtf, event.title) for event in found.timeline.events]
    return events, [str(remark) for remark in found.remarks], found.timeline


def test_slides_with_numbers_as_text_and_eras(tmp_path):
    slides = {
        "title": {"text": {"headline": "<b>Rome</b>", "text": "<p>About</p>"}},
        "events": [
            {
                "start_date": {"year": "-44", "month": "3", "day": "15"},
                "text": {"headline": "The <i>Ides</i> of March"},
            },
            {
                "start_date": {"year": 2015, "month": 11},
                "end_date": {"year": "2,016"},
                "text": {"headline": "A &amp; B", "text": "<p>One<br>two</p><script>alert(1)</script>"},
                "media": {"url": "https://example.org/a.jpg", "caption": "A picture"},
                "group": "Lane",
                "background": {"color": "#fff"},
                "location": {"name": "Paris", "lat": 48},
            },
            {"start_date": {"year": 2015, "month": 13}, "text": {"headline": "No such month"}},
            {"start_date": {"year": 0}, "text": {"headline": "No year 0"}},
            {"start_date": {"year": 2015, "day": 3}, "text": {"headline": "A day of no month"}},
            {"start_date": {"year": 2016}, "end_date": {"year": 2015}, "text": {"headline": "Backwards"}},
            {"start_date": {"year": 2015}, "text": {"headline": ""}},
            {"text": {"headline": "No date"}},
            "nothing",
        ],
        "eras": [{"start_date": {"year": -753}, "end_date": {"year": 476}, "text": {"headline": "Rome"}}],
    }
    events, remarks, timeline = read(tmp_path, "a.json", json.dumps(slides))
    assert events == [("-0752/0476", "Rome"), ("-0043-03-15", "The Ides of March"), ("2015-11/2016-12", "A & B")]
    event = timeline.events[-1]
    assert (timeline.title, event.lane, event.colour, event.places) == ("Rome", "Lane", "#ffffff", ("Paris",))
    assert event.note == "One\ntwo\nhttps://example.org/a.jpg — A picture"
    assert remarks == [
        "Row 3: there is no such day as “2015-13”; left out.",
        "Row 4: there is no such day as “0”; left out.",
        "Row 5: “2015-3” is not understood as a date; left out.",
        "Row 9: “nothing” is not understood as a date; left out.",
        "Row 6: 2016 – 2015 does not end after it starts; left out.",
        "Row 7: it has no title; left out.",
        "Row 8: it has no date; left out.",
        "The field “title.text” is not understood and was left out.",
    ]


def test_the_sheet_of_timelinejs_in_its_old_and_its_new_form(tmp_path):
    text = (
        "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Tag,Type\n"
        ",,,,,,,,,<b>A title</b>,,,,title\n"
        '"2,015",11,13,9:20 PM,,,,,,Paris,<p>One</p>,https://example.org/x.jpg,Lane,\n'
        "2015,11,31,,,,,,,No such day,,,,\n"
        "1914,,,,1918,,,,,War,,,,era\n"
        "2015,,,,,,,10:00,,An end of no year,,,,\n"
    )
    events, remarks, timeline = read(tmp_path, "a.csv", text)
    assert formats.recognise(tmp_path / "a.csv").name == "TimelineJS CSV"
    assert events == [("1914/1918", "War"), ("2015-11-13T21:20", "Paris")]
    assert timeline.title == "A title"
    assert timeline.events[1].note == "One\nhttps://example.org/x.jpg"
    assert [remark.split(":")[0] for remark in remarks] == ["Row 4", "Row 6"]


def test_items_of_vis_in_all_the_ways_they_bear_dates(tmp_path):
    items = [
        {"id": 1, "content": "A <b>day</b>", "start": "2015-11-13"},
        {"id": 2, "content": "Ticks", "start": 1447372800000, "end": "2015-11-15"},
        {"id": 3, "content": "With a zone", "start": "2015-11-13T21:20:00+01:00"},
        {"id": 4, "content": "In words", "start": "November 13, 2015", "style": "color: red; background-color: #0f0"},
        {"id": 5, "content": "Two ways", "start": "03/04/2015"},
        {"id": 6, "content": "None", "start": "soon"},
        {"id": 7, "content": "", "start": "2015"},
        {"id": 8, "content": "Far", "start": "+012345-01-01T00:00:00.000Z", "group": "g", "colour": 3},
        {"id": 9, "content": "Yes", "start": True},
    ]
    values = {"items": items, "groups": [{"id": "g", "content": "A <i>lane</i>"}]}
    events, remarks, timeline = read(tmp_path, "a.json", json.dumps(values))
    assert events == [
        ("2015-11-13", "A day"),
        ("2015-11-13", "In words"),
        ("2015-11-13/2015-11-14", "Ticks"),
        ("2015-11-13T21:20", "With a zone"),
        ("Y12345-01-01", "Far"),
    ]
    assert timeline.lanes == ("A lane",)
    assert len(remarks) == 7  # a zone, two colours and a field of an unknown name, and four rows
    assert any("Row 5" in remark and "two dates" in remark for remark in remarks)
    bare, _, _ = read(tmp_path, "b.json", json.dumps(items[:1]))
    assert bare == [("2015-11-13", "A day")]


PEER = """<?xml version="1.0" encoding="utf-8"?>
<timeline>
  <version>2.3.0 (f3d1 2020-01-01)</version>
  <timetype>gregoriantime</timetype>
  <eras><era><name>Era</name><start>1914-07-28 00:00:00</start><end>1918-11-11 00:00:00</end>
    <color>1,2,3</color></era></eras>
  <categories><category><name>Work</name><color>188,129,224</color><font_color>0,0,0</font_color></category></categories>
  <events>
    <event><start>2015-11-13 00:00:00</start><end>2015-11-13 00:00:00</end><text>[1] A container</text>
      <progress>50</progress><fuzzy>True</fuzzy><locked>False</locked><ends_today>False</ends_today>
      <category>Work</category><description>Two
lines</description><hyperlink>https://example.org/</hyperlink><default_color>200,0,0</default_color></event>
    <event><start>2015-11-13 21:20:00</start><end>2015-11-13 22:15:00</end><text>(1)In it</text></event>
    <event><start>2015-11-14 00:00:00</start><end>2015-11-16 00:00:00</end><text> (really)</text>
      <ends_today>True</ends_today></event>
    <event><start>2015-02-30 00:00:00</start><end>2015-02-30 00:00:00</end><text>No such day</text></event>
  </events>
  <view><displayed_period><start>2015-11-01 00:00:00</start><end>2015-12-01 00:00:00</end></displayed_period></view>
</timeline>
"""


def test_a_file_of_the_timeline_project(tmp_path):
    events, remarks, timeline = read(tmp_path, "a.timeline", PEER)
    assert events == [
        ("1914-07-28/1918-11-11", "Era"),
        ("2015-11-13~", "A container"),
        ("2015-11-13T21:20/2015-11-13T22:14", "In it"),
        ("2015-11-14/..", "(really)"),
    ]
    event = timeline.events[1]
    assert (event.lane, event.colour, event.note) == ("Work", "#c80000", "Two\nlines\nhttps://example.org/")
    assert remarks == [
        "The field “progress” is not understood and was left out.",
        "Row 4: there is no such day as “2015-02-30 00:00:00”; left out.",
    ]


MARKWHEN = """title: A page
dateFormat: d/M/y

2015-11-13: Attacks #paris #war
source: Xinhua
Some words
and more: with a colon

# Lane #tag
2015-11-14/2015-11-16: Three days
2015-11 - now: Going on
44 BCE: Ides
300-200 BCE: Long
13/04/2015: Day first
Oct 31 2015: A plane
after !one 3 days: Relative
2015-11-13 21:20 / 2015-11-13 22:15: An hour
2015-01-01 every year for 3 years: Again
// 2015: a comment
2015-02-30: No such day
"""


def test_a_page_of_markwhen(tmp_path):
    events, remarks, timeline = read(tmp_path, "a.mw", MARKWHEN)
    assert events == [
        ("-0299/-0199", "Long"),
        ("-0043", "Ides"),
        ("2015-01-01", "Again"),
        ("2015-04-13", "Day first"),
        ("2015-10-31", "A plane"),
        ("2015-11/..", "Going on"),
        ("2015-11-13", "Attacks"),
        ("2015-11-13T21:20/2015-11-13T22:14", "An hour"),
        ("2015-11-14/2015-11-16", "Three days"),
    ]
    attacks = next(event for event in timeline.events if event.title == "Attacks")
    assert (attacks.tags, attacks.note, attacks.lane) == (("paris", "war"), "Some words\nand more: with a colon", "")
    assert timeline.lanes == ("Lane",)
    assert len(remarks) == 4
    assert any("Row 16" in remark for remark in remarks)
    assert any("Row 20" in remark and "no such day" in remark for remark in remarks)


CALENDAR = """BEGIN:VCALENDAR\r
X-WR-CALNAME:A cal\r
 endar\r
BEGIN:VEVENT\r
UID:1@example.org\r
DTSTART;VALUE=DATE:20151114\r
DTEND;VALUE=DATE:20151117\r
SUMMARY;LANGUAGE=fr:Deuil\\, trois jours\r
DESCRIPTION:Un\\nDeux\\\\\r
CATEGORIES:a,b\\,c\r
LOCATION:Stade de France\\; Saint-Denis\r
BEGIN:VALARM\r
SUMMARY:An alarm\r
DTSTART:19700101T000000Z\r
END:VALARM\r
END:VEVENT\r
BEGIN:VEVENT\r
DTSTART;TZID="Europe/Paris":20151113T212000\r
DURATION:PT55M\r
RRULE:FREQ=YEARLY\r
SUMMARY:Attaques\r
END:VEVENT\r
BEGIN:VTODO\r
DUE:20151231\r
SUMMARY:To do\r
END:VTODO\r
BEGIN:VEVENT\r
DTSTART:20150230\r
SUMMARY:No such day\r
END:VEVENT\r
BEGIN:VEVENT\r
DTSTART:20150201\r
DTEND:20150101\r
SUMMARY:Backwards\r
END:VEVENT\r
END:VCALENDAR\r
"""


def test_a_calendar(tmp_path):
    events, remarks, timeline = read(tmp_path, "a.ics", CALENDAR)
    assert timeline.title == "A calendar"
    assert events == [
        ("2015-11-13T21:20/2015-11-13T22:14", "Attaques"),
        ("2015-11-14/2015-11-16", "Deuil, trois jours"),
        ("2015-12-31", "To do"),
    ]
    event = timeline.events[1]
    assert (event.note, event.tags, event.places) == ("Un\nDeux\\", ("a", "b,c"), ("Stade de France; Saint-Denis",))
    assert remarks == [
        "Times of day are taken as they stand there, without their time zones.",
        "Row 2: “20151113T212000” comes again and again; only the first time is taken.",
        "Row 4: there is no such day as “20150230”; left out.",
        "Row 5: 20150201 – 20150101 does not end after it starts; left out.",
    ]


def test_what_goes_beyond_the_most_events_is_told(tmp_path, monkeypatch):
    from timeline_app.formats import _coming

    monkeypatch.setattr(_coming, "MOST", 2)
    (tmp_path / "a.csv").write_text("date,title\n2015,a\n2016,b\n2017,c\n2018,d\n", "utf-8")
    found = formats.read(tmp_path / "a.csv")
    assert [str(remark) for remark in found.remarks] == [
        "2 events are left out: 2 are the most that are read from one file."
    ]


GOLDEN = {
    "a.mw": 'title: "Paris"\n\n2015-11-13: Attaques à Paris #deuil\nid: e1\ntimeline_app: {"edtf": "2015-11-13"}\n'
    "\u200b13 novembre: une nuit\n",
    "a.md": "# Paris\n\n*13 nov. 2015*\n\n## novembre 2015\n\n### 13 nov. 2015 — Attaques à Paris\n\n"
    "13 novembre: une nuit\n",
    "a.timelinejs.csv": "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,"
    "Media,Media Credit,Media Caption,Media Thumbnail,Alt Text,Type,Group,Background\r\n"
    ",,,,,,,,,Paris,,,,,,,title,,\r\n"
    "2015,11,13,,,,,,,Attaques à Paris,<p>13 novembre: une nuit</p>,,,,,,,,\r\n",
    "a.ics": "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Timeline App//Timeline App 1//EN\r\nNAME:Paris\r\n"
    "X-WR-CALNAME:Paris\r\nBEGIN:VEVENT\r\nUID:4b\r\nDTSTAMP:\r\nDTSTART;VALUE=DATE:20151113\r\n"
    "DTEND;VALUE=DATE:20151114\r\nSUMMARY:Attaques à Paris\r\nDESCRIPTION:13 novembre: une nuit\r\n"
    'CATEGORIES:deuil\r\nTRANSP:TRANSPARENT\r\nX-TIMELINE-APP:{"id": "e1"\\, "edtf": "2015-11-13"}\r\n'
    "END:VEVENT\r\nEND:VCALENDAR\r\n",
    "a.project.timeline": """<?xml version='1.0' encoding='utf-8'?>
<timeline>
  <version>2.3.0 (Timeline App)</version>
  <timetype>gregoriantime</timetype>
  <categories />
  <events>
    <event>
      <start>2015-11-13 00:00:00</start>
      <end>2015-11-13 00:00:00</end>
      <text>Attaques à Paris</text>
      <fuzzy>False</fuzzy>
      <locked>False</locked>
      <ends_today>False</ends_today>
      <description>13 novembre: une nuit</description>
      <labels>deuil</labels>
    </event>
  </events>
  <view>
    <displayed_period>
      <start>2015-11-13 00:00:00</start>
      <end>2015-11-14 00:00:00</end>
    </displayed_period>
    <hidden_categories />
  </view>
</timeline>""",
}


@pytest.mark.parametrize("name", GOLDEN)
def test_the_very_letters(tmp_path, name):
    event = Event("e1", When.day(2015, 11, 13), "Attaques à Paris", tags=("deuil",), note="13 novembre: une nuit")
    event = replace(event, status=Status.ACCEPTED)
    timeline = Timeline("Paris", (), (event,))
    formats.write(timeline, tmp_path / name, language="fr")
    text = (tmp_path / name).read_bytes().decode()
    changing = ((r"UID:[-0-9a-f]+", "UID:4b"), (r"DTSTAMP:\w+", "DTSTAMP:"), (r"App \d[\w.]*//", "App 1//"))
    for pattern, plain in changing:
        text = re.sub(pattern, plain, text)
    assert text == GOLDEN[name]
