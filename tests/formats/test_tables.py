"""Events go into tables and come back; a date that may be two is told by its row and left out."""

import datetime
import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.formats.made import PROVED, fields, timelines
from timeline_app import formats
from timeline_app.dates import When
from timeline_app.errors import Cancelled, ReadError
from timeline_app.formats.tables import Columns, Order, open_table, propose
from timeline_app.model import Status

CARRIED = (
    *("when", "title", "places", "people", "organisations", "tags", "lane", "note", "colour", "status", "factuality"),
)


@pytest.mark.parametrize("ending", ["csv", "tsv", "xlsx"])
@settings(max_examples=40)
@given(timeline=timelines())
def test_whatever_a_table_can_hold_comes_back(tmp_path_factory, ending, timeline):
    path = tmp_path_factory.mktemp("table") / f"any.{ending}"
    formats.write(timeline, path)
    assert formats.recognise(path) is not None
    found = formats.read(path)
    assert fields(found.timeline, *CARRIED) == fields(timeline, *CARRIED)
    assert set(found.timeline.lanes) == set(timeline.lanes)
    assert found.remarks == ()


def read(tmp_path, text, name="events.csv", **options):
    (tmp_path / name).write_text(text, "utf-8")
    found = formats.read(tmp_path / name, **options)
    return [(event.when.edtf, event.title) for event in found.timeline.events], [str(one) for one in found.remarks]


def test_a_table_of_another_program_is_read_by_the_names_of_its_columns(tmp_path):
    text = "Datum;Ereignis;Ort;Wichtig\n13. November 2015;Anschläge;Paris;ja\n44 v. Chr.;Cäsar;Rom;nein\n"
    events, remarks = read(tmp_path, text)
    assert events == [("-0043", "Cäsar"), ("2015-11-13", "Anschläge")]
    assert remarks == ["The field “Wichtig” is not understood and was left out."]


def test_dates_that_may_be_two_or_none_are_told_by_their_rows(tmp_path):
    text = (
        "date,title\n03/04/2015,a\n2015-02-30,b\nvendredi,c\n12/05/15,d\nsoon,e\n,f\n2015-11-13,\n"
        "2016/2015,g\n7.11.2015,h\n05/05/2015,i\n"
    )
    events, remarks = read(tmp_path, text)
    assert events == [("2015-05-05", "i"), ("2015-11-07", "h")]
    assert sorted(remarks, key=lambda line: int(line.split()[1].strip(":"))) == [
        "Row 2: “03/04/2015” may be two dates, the day or the month first; left out.",
        "Row 3: there is no such day as “2015-02-30”; left out.",
        "Row 4: “vendredi” names no year; left out.",
        "Row 5: the year of “12/05/15” has two figures only; left out.",
        "Row 6: “soon” is not understood as a date; left out.",
        "Row 7: it has no date; left out.",
        "Row 8: it has no title; left out.",
        "Row 9: “2016/2015” is not understood as a date; left out.",
    ]


@pytest.mark.parametrize(
    ("other", "date", "says"),
    [("13/04/2015", "2015-04-03", "day first"), ("04/13/2015", "2015-03-04", "month first")],
)
def test_the_column_decides_the_order_of_day_and_month(tmp_path, other, date, says):
    events, remarks = read(tmp_path, f"date,title\n03/04/2015,a\n{other},b\n")
    assert (date, "a") in events
    assert says in remarks[0]


def test_a_column_that_says_both_decides_nothing(tmp_path):
    events, remarks = read(tmp_path, "date,title\n03/04/2015,a\n13/04/2015,b\n04/14/2015,c\n")
    assert events == [("2015-04-13", "b"), ("2015-04-14", "c")]
    assert len(remarks) == 1


def test_an_end_may_be_a_date_or_say_that_it_goes_on(tmp_path):
    text = "début,fin,titre\n2015-11-14,2015-11-16,Deuil\n2015-11-20,en cours,État d'urgence\n2016,2015,Faux\n"
    events, remarks = read(tmp_path, text)
    assert events == [("2015-11-14/2015-11-16", "Deuil"), ("2015-11-20/..", "État d'urgence")]
    assert remarks == ["Row 4: 2016 – 2015 does not end after it starts; left out."]


def test_a_person_says_what_the_columns_hold(tmp_path):
    (tmp_path / "events.csv").write_text("a,b\n03/04/2015,Un\n", "utf-8")
    proposed = propose(tmp_path / "events.csv")
    assert (proposed.columns.fields, proposed.is_enough) == (("", ""), False)
    chosen = Columns(("date", "title"), Order.MONTH_FIRST)
    (row,) = propose(tmp_path / "events.csv", chosen).preview
    assert (row.row, row.cells, row.when, row.title) == (2, ("03/04/2015", "Un"), When.day(2015, 3, 4), "Un")
    found = formats.read(tmp_path / "events.csv", mapping=chosen)
    assert found.timeline.events[0].when == When.day(2015, 3, 4)


def test_what_is_not_understood_is_shown_before_it_is_read(tmp_path):
    (tmp_path / "events.csv").write_text("date,title\n03/04/2015,Un\n", "utf-8")
    (row,) = propose(tmp_path / "events.csv").preview
    assert row.when is None
    assert "may be two dates" in str(row.wrong)


def test_articles_with_a_text_are_no_table_of_events(tmp_path):
    (tmp_path / "articles.csv").write_text("date,title,text\n2015,a,Long.\n", "utf-8")
    assert formats.recognise(tmp_path / "articles.csv") is None


def test_no_cell_is_a_formula(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    formats.write(PROVED, tmp_path / "a.csv")
    formats.write(PROVED, tmp_path / "a.xlsx")
    text = (tmp_path / "a.csv").read_text("utf-8-sig")
    assert ",'=SUM(A1)," in text
    assert "'-0043" in text
    cells = [c for row in openpyxl.load_workbook(tmp_path / "a.xlsx").active.iter_rows() for c in row]
    assert {c.data_type for c in cells if c.value is not None} == {"s"}
    assert "=SUM(A1)" in {c.value for c in cells}


def test_quotes_and_sources_stand_in_the_table_and_come_back_in_the_note(tmp_path):
    told = formats.write(PROVED, tmp_path / "a.csv")
    assert [str(remark) for remark in told.remarks] == [
        "The text of 1 article is left out; its title and its quotes are there."
    ]
    found = formats.read(tmp_path / "a.csv")
    note = next(event.note for event in found.timeline.events if event.title.startswith("Attaques"))
    assert note.startswith("=SUM(A1)\n“Le 13 novembre 2015, des attaques")
    assert "Xinhua" in note
    assert "notes" in str(found.remarks[-1]) or "note" in str(found.remarks[-1])
    assert Status.DISMISSED in {event.status for event in found.timeline.events}


def test_dates_of_a_spreadsheet_are_dates_and_formulas_what_was_kept_of_them(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(["date", "title"])
    book.active.append([datetime.datetime(2015, 11, 13, 21, 20), "Attaques"])
    book.active.append([datetime.date(2015, 11, 14), "Deuil"])
    book.active.append([2016, "Procès"])
    book.active.append(["=1+1", "Rien"])
    book.save(tmp_path / "a.xlsx")
    found = formats.read(tmp_path / "a.xlsx")
    assert [event.when.edtf for event in found.timeline.events] == ["2015-11-13T21:20", "2015-11-14", "2016"]
    assert [str(remark) for remark in found.remarks] == ["Row 5: it has no date; left out."]


def packed(parts):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return stream.getvalue()


BOMB = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04 cut",
        packed({"a.txt": "no table"}),
        packed({"xl/workbook.xml": BOMB}),
        packed({"xl/workbook.xml": b"0" * 101_000_000}),
        packed({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook"}),
    ],
)
def test_a_bad_spreadsheet_is_refused_in_one_line(tmp_path, data):
    (tmp_path / "bad.xlsx").write_bytes(data)
    assert formats.recognise(tmp_path / "bad.xlsx") is None
    with pytest.raises(ReadError) as refused:
        formats.read(tmp_path / "bad.xlsx", formats.named("XLSX"))
    assert "bad.xlsx" in str(refused.value)


@settings(max_examples=100)
@given(data=st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_a_table_or_refused(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("any") / "any.csv"
    path.write_bytes(b"date,title\n" + data)
    with suppress(ReadError):
        found = formats.read(path, formats.named("CSV"))
        assert all(event.title for event in found.timeline.events)


def test_a_table_without_names_of_columns_loses_no_row(tmp_path):
    (tmp_path / "bare.csv").write_text("2015-11-13;Attaques à Paris\n2015-11-30;Conférence\n", "utf-8")
    table = open_table(tmp_path / "bare.csv").headless
    found = table.read(Columns(("date", "title")))
    assert [event.title for event in found.timeline.events] == ["Attaques à Paris", "Conférence"]
    assert [row.row for row in table.propose(Columns(("date", "title"))).preview] == [1, 2]


def test_reading_a_large_table_stops_when_it_is_not_wanted_any_more(tmp_path):
    (tmp_path / "long.csv").write_text("date,title\n" + "2015-11-13,Attaques\n" * 2000, "utf-8")
    with pytest.raises(Cancelled):
        open_table(tmp_path / "long.csv").read(cancelled=lambda: True)
