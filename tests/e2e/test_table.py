"""The table below the canvas: chosen with the canvas, typed in, sorted, copied and pasted."""

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from tests.mouse import CONTROL, click, double_click
from timeline_app.dates import When
from timeline_app.desktop.panels.event_rows import Column
from timeline_app.desktop.settings import Settings
from timeline_app.model import Status


@pytest.fixture
def window(start, seed):
    made = start(seed)
    made.resize(1600, 900)
    made.commands["show_table"].trigger()
    return made


def table(window):
    return window.workspace.bottom.table


def cell(window, row, column):
    place = table(window).visualRect(table(window).rows.index(row, column)).center()
    return place.x(), place.y()


def type_in(window, qtbot, row, column, text):
    qtbot.waitUntil(lambda: table(window).viewport().findChild(QLineEdit) is None)
    click(table(window).viewport(), cell(window, row, column))
    double_click(table(window).viewport(), cell(window, row, column))
    line = table(window).viewport().findChild(QLineEdit)
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    return line


def events(window):
    return window.document.timeline.events


def test_rows_and_canvas_are_chosen_together(window):
    viewport = table(window).viewport()
    click(viewport, cell(window, 2, Column.TITLE))
    assert window.workspace.chosen == events(window)[2]
    click(viewport, cell(window, 0, Column.TITLE), CONTROL)
    assert set(window.workspace.canvas.selection) == {events(window)[0].id, events(window)[2].id}
    window.workspace.canvas.choose(events(window)[1].id)
    assert table(window)._chosen_rows() == [1]
    window.workspace.choose("")
    assert table(window)._chosen_rows() == []


def test_titles_dates_lanes_and_tags_are_typed_each_one_step(window, qtbot):
    chosen = events(window)[1].id
    type_in(window, qtbot, 1, Column.TITLE, "Attacks")
    type_in(window, qtbot, 1, Column.DATE, "14 november 2015")
    type_in(window, qtbot, 1, Column.LANE, "Police")
    type_in(window, qtbot, 1, Column.TAGS, "war, Paris")
    qtbot.waitUntil(lambda: bool(window.document.timeline.event(chosen).tags))
    event = window.document.timeline.event(chosen)
    assert (event.title, event.when, event.lane, event.tags) == (
        "Attacks",
        When.day(2015, 11, 14),
        "Police",
        ("war", "Paris"),
    )
    for _ in range(4):
        window.commands["undo"].trigger()
    assert window.document.timeline.event(chosen).title == "Attaques à Paris, 130 morts"
    assert table(window).rows.index(1, Column.LANE).data() == ""


def test_what_is_no_date_is_refused_and_said(window, qtbot):
    line = type_in(window, qtbot, 1, Column.DATE, "some day or other")
    assert not line.isHidden()
    assert "Not understood" in line.told.text()
    line.selectAll()
    qtbot.keyClicks(line, "friday")
    line.read()
    assert line.told.text() == "Friday, November 27, 2015"
    line.selectAll()
    qtbot.keyClicks(line, "xyz")
    window.workspace.canvas.setFocus()
    assert "“xyz” is not understood" in window.message.words.text()
    assert events(window)[1].when == When.day(2015, 11, 13)


def test_rows_are_sorted_and_what_is_chosen_stays_chosen(window):
    window.workspace.choose(events(window)[0].id)
    table(window).sortByColumn(Column.TITLE, Qt.SortOrder.DescendingOrder)
    assert table(window).rows.event_at(0).title.startswith("Vladimir")
    (row,) = table(window)._chosen_rows()
    assert table(window).rows.event_at(row) == events(window)[0]
    assert window.workspace.chosen == events(window)[0]


def test_it_shows_what_the_canvas_shows(window):
    window.workspace.choose(events(window)[1].id)
    window.commands["dismiss"].trigger()
    assert table(window).rows.rowCount() == len(window.workspace.canvas.scene.events) == 2
    window.commands["undo"].trigger()
    assert table(window).rows.rowCount() == 3


def test_rows_are_copied_and_pasted_as_cells(window, qtbot):
    table(window).setFocus()
    qtbot.keyClick(table(window), Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(table(window), Qt.Key.Key_C, CONTROL)
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text().startswith("Oct 31, 2015\tAttentat contre")
    assert copied.html().count("<tr>") == 3
    qtbot.keyClick(table(window), Qt.Key.Key_V, CONTROL)
    assert len(events(window)) == 6
    assert "3 events made" in window.message.words.text()
    own = [event for event in events(window) if event.id.startswith("own-")]
    assert {(event.status, event.by_hand) for event in own} == {(Status.ACCEPTED, True)}
    assert set(window.workspace.canvas.selection) == {event.id for event in own}
    assert "Make 3 events" in window.commands["undo"].text()
    window.commands["undo"].trigger()
    assert len(events(window)) == 3


def test_rows_that_are_not_understood_are_named(window, qtbot):
    data = QMimeData()
    data.setText("2016\tGood\tParis\tLane\ta, b\nno day\tBad\n2017\t\n")
    QGuiApplication.clipboard().setMimeData(data)
    table(window).setFocus()
    qtbot.keyClick(table(window), Qt.Key.Key_V, CONTROL)
    said = window.message.words.text()
    assert "1 event made" in said
    assert "Row 2 was left out: its date" in said
    assert "Row 3 was left out: it has no title" in said
    made = events(window)[-1]
    assert (made.title, made.places, made.lane, made.tags) == ("Good", ("Paris",), "Lane", ("a", "b"))


def test_the_keys_of_judging_work_and_esc_goes_to_the_canvas(window, qtbot):
    click(table(window).viewport(), cell(window, 0, Column.TITLE))
    qtbot.keyClick(table(window), Qt.Key.Key_A)
    assert events(window)[0].status is Status.ACCEPTED
    qtbot.keyClick(table(window), Qt.Key.Key_F2)
    line = table(window).viewport().findChild(QLineEdit)
    assert line.hasFocus()
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    qtbot.keyClick(table(window), Qt.Key.Key_Escape)
    assert window.workspace.canvas.hasFocus()


def test_writing_where_no_cell_is_current_writes_nothing(window, qtbot):
    table(window).setCurrentIndex(QModelIndex())
    qtbot.keyClick(table(window), Qt.Key.Key_F2)
    assert table(window).viewport().findChild(QLineEdit) is None


def test_the_widths_of_the_columns_are_remembered(window):
    table(window).setColumnWidth(Column.DATE, 177)
    assert not Settings().columns.isEmpty()
    window.set_theme("dark")
    assert table(window).columnWidth(Column.DATE) == 177
    assert Settings().bottom.tab == "table"
