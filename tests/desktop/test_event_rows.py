"""The events as rows: sorted, typed in, copied as cells and pasted from them."""

import pytest
from PySide6.QtCore import Qt

from timeline_app.dates import When
from timeline_app.desktop.panels.event_rows import Column, EventRows
from timeline_app.desktop.rows import as_html, as_text, cells_of, events_of
from timeline_app.edit import add_own
from timeline_app.model import Event, Status, Timeline


@pytest.fixture
def rows(three):
    made = EventRows("fr")
    made.show_events(three, three.events)
    return made


def titles(rows):
    return [rows.index(row, Column.TITLE).data() for row in range(rows.rowCount())]


def test_rows_stand_in_the_order_of_time_and_say_what_the_canvas_says(rows):
    assert titles(rows)[0].startswith("Attentat")
    assert rows.index(0, Column.DATE).data() == "31 oct. 2015"
    assert rows.index(0, Column.STATE).data() == ""
    assert rows.index(0, Column.STATE).data(Qt.ItemDataRole.AccessibleTextRole) == "Accepté"
    assert rows.headerData(1, Qt.Orientation.Horizontal) == "Date"


def test_sorting_is_stable_in_both_directions():
    days = [When.day(2015, 1, day) for day in (1, 2, 3, 4)]
    events = tuple(Event(str(n), when, title) for n, (when, title) in enumerate(zip(days, "bÀaB", strict=True)))
    rows = EventRows("en")
    rows.show_events(Timeline(events=events), events)
    rows.sort(Column.TITLE)
    assert [rows.event_at(n).id for n in range(4)] == ["1", "2", "0", "3"]
    rows.sort(Column.TITLE, Qt.SortOrder.DescendingOrder)
    assert [rows.event_at(n).id for n in range(4)] == ["0", "3", "1", "2"]
    rows.sort(Column.DATE)
    assert [rows.row_of(str(n)) for n in range(4)] == [0, 1, 2, 3]


def test_only_what_is_new_is_handed_over(rows, qtbot):
    cell = rows.index(1, Column.TITLE)
    with qtbot.assertNotEmitted(rows.retitled):
        rows.setData(cell, cell.data())
        rows.setData(cell, "   ")
    with qtbot.waitSignal(rows.retitled) as told:
        rows.setData(cell, "Attaques")
    assert told.args == ["paris", "Attaques"]
    with qtbot.waitSignal(rows.tagged) as told:
        rows.setData(rows.index(1, Column.TAGS), "guerre,  Paris , guerre,")
    assert told.args == ["paris", ("guerre", "Paris")]


def test_what_may_not_be_changed_is_not_typed_in(rows):
    assert rows.index(0, Column.TITLE).flags() & Qt.ItemFlag.ItemIsEditable
    assert not rows.index(0, Column.ARTICLES).flags() & Qt.ItemFlag.ItemIsEditable
    rows.may_change = False
    assert not rows.index(0, Column.TITLE).flags() & Qt.ItemFlag.ItemIsEditable


def test_a_hundred_thousand_events_are_not_looked_at_one_by_one(crowd):
    timeline = crowd(100_000)
    rows = EventRows("en")
    rows.show_events(timeline, timeline.events)
    assert rows.rowCount() == 100_000
    assert rows.index(99_999, Column.TITLE).data() == "Réforme 99999"


def test_rows_that_are_copied_come_back_as_they_were():
    when = When.day(2015, 11, 13)
    event = Event("e", when, 'Dire "non"\tet <oui>', places=("Paris", "Lyon"), lane="Police", tags=("x", "y"))
    cells = [cells_of(event, "A, B", "fr")]
    found = events_of(as_text(cells), "fr")
    assert [(e.when, e.places, e.lane, e.tags) for e in found.events] == [
        (when, ("Paris", "Lyon"), "Police", ("x", "y"))
    ]
    assert found.events[0].title == 'Dire "non" et <oui>'
    assert "&lt;oui&gt;</td>" in as_html(cells)


def test_bad_rows_are_named_and_the_others_taken():
    text = "Date\tTitle\r\n13 nov 2015\tAttacks\tParis\r\n\r\nno day\tNothing\r\n2014\t\r\nabout 1850\tRailway\r\n"
    found = events_of(text, "en")
    assert [event.title for event in found.events] == ["Attacks", "Railway"]
    assert found.events[1].when.approximate
    assert (found.undated, found.untitled) == ((4,), (5,))


def test_own_events_get_ids_that_are_free():
    one = Event("", When.year(2000), " Jeux  de Sydney ", lane="Sport")
    timeline = add_own(add_own(Timeline(), (one,)), (one, one))
    assert [event.id for event in timeline.events] == ["own-2", "own-3", "own-4"]
    assert {event.title for event in timeline.events} == {"Jeux de Sydney"}
    assert {event.status for event in timeline.events} == {Status.ACCEPTED}
    assert timeline.lanes == ("Sport",)
