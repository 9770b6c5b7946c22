"""The dialog of a table: what its columns are taken for, and what is understood of its rows at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.places import name_of
from timeline_app import styles
from timeline_app.desktop.importing.columns import named
from timeline_app.desktop.importing.mapping import MappingDialog
from timeline_app.desktop.importing.preview import CELL, DATE, NUMBER, TITLE
from timeline_app.formats.tables import open_table


@pytest.fixture
def ask(qtbot, tmp_path):
    """The dialog of a table of that text, once all rows are read; its Tasks go with it."""
    from PySide6.QtWidgets import QWidget

    holder = QWidget()
    qtbot.addWidget(holder)

    def open_it(text, language="en"):
        path = tmp_path / "events.csv"
        path.write_text(text, "utf-8")
        table = open_table(path)
        shown = MappingDialog(holder, table, table.propose(), styles.get("paper"), language)
        shown.show()
        settle(qtbot, shown)
        return shown

    return open_it


def settle(qtbot, shown):
    """Wait until the whole table is read, or until it cannot be."""
    qtbot.waitUntil(lambda: bool(shown.trouble) or shown._read is not None, timeout=8_000)


def take(qtbot, shown, place, field):
    """Choose by the keyboard what a column is taken for."""
    box = shown.choices.boxes[place]
    box.setFocus()
    box.setCurrentIndex(box.findData(field))
    box.activated.emit(box.currentIndex())
    settle(qtbot, shown)


def cells(shown, row):
    items = [shown.preview.item(row, column) for column in (NUMBER, CELL, DATE, TITLE)]
    return [item.text() if item is not None else None for item in items]


def test_names_of_columns_are_understood_and_the_rows_shown(ask):
    shown = ask("Date,Event,Where\n2015-11-13,Attacks,Paris\n2015-11,Talks,Moscow\n")
    assert shown.choices.columns.fields == ("date", "title", "place")
    assert cells(shown, 0) == ["2", "2015-11-13", "Nov 13, 2015", "Attacks"]
    assert cells(shown, 1) == ["3", "2015-11", "November 2015", "Talks"]
    assert shown.told.text() == "2 events will come in."


def test_without_a_column_of_dates_or_titles_it_says_why_nothing_can_be_imported(ask, qtbot):
    shown = ask("A,B\n2015-11-13,Attacks\n")
    assert not shown.import_button.isEnabled()
    assert shown.told.text() == "Choose the column that holds the dates."
    take(qtbot, shown, 0, "date")
    assert shown.told.text() == "Choose the column that holds the titles."
    take(qtbot, shown, 1, "title")
    assert shown.told.text() == "1 event will come in."
    assert shown.import_button.isEnabled()


def test_a_row_in_error_is_shown_with_its_reason(ask):
    shown = ask("date,title\n2015-02-30,Never\n2015-11-13,Attacks\n")
    assert cells(shown, 0)[:2] == ["2", "Row 2: there is no such day as “2015-02-30”; left out."]
    assert not shown.preview.item(0, CELL).icon().isNull()


def test_rows_in_error_beyond_the_first_ones_are_shown_below_them(ask):
    shown = ask("date,title\n" + "2015-11-13,Attacks\n" * 80 + "soon,Later\n")
    assert shown.preview.rowCount() == 51
    assert cells(shown, 50)[0] == "82"
    assert "“soon” is not understood as a date" in cells(shown, 50)[1]


def test_the_order_of_day_and_month_decides_what_may_be_two_dates(ask, qtbot):
    shown = ask("date,title\n03/04/2015,Spring\n")
    assert shown.told.text() == "No row has a date and a title that are understood."
    for index, words in ((1, "Apr 3, 2015"), (2, "Mar 4, 2015")):
        shown.choices.order.setCurrentIndex(index)
        shown.choices.order.activated.emit(index)
        settle(qtbot, shown)
        assert cells(shown, 0)[2] == words


def test_the_order_is_that_which_other_rows_tell(ask, qtbot):
    shown = ask("x,y\n03/04/2015,Spring\n13/04/2015,Later\n")
    take(qtbot, shown, 1, "title")
    take(qtbot, shown, 0, "date")
    assert cells(shown, 0)[2] == "Apr 3, 2015"


def test_the_language_of_dates_in_words(ask, qtbot):
    shown = ask("date,title\n13 novembre 2015,Attaques\n")
    words = shown.choices.words
    for code, understood in (("fr", True), ("en", False)):
        words.setCurrentIndex(words.findData(code))
        words.activated.emit(words.currentIndex())
        settle(qtbot, shown)
        assert (cells(shown, 0)[2] == "Nov 13, 2015") >= understood


def test_a_field_that_one_column_alone_can_hold_leaves_the_other(ask, qtbot):
    shown = ask("date,title,headline\n2015-11-13,Attacks,Night of terror\n")
    take(qtbot, shown, 2, "title")
    assert shown.choices.columns.fields == ("date", "", "title")
    assert [box.currentData() for box in shown.choices.boxes] == ["date", "", "title"]
    assert cells(shown, 0)[3] == "Night of terror"


def test_the_first_row_may_be_an_event(ask, qtbot):
    shown = ask("2015-11-13,Attacks\n2015-11-26,Talks\n")
    qtbot.keyClick(shown.choices.named, Qt.Key.Key_Space)
    take(qtbot, shown, 0, "date")
    take(qtbot, shown, 1, "title")
    assert [cells(shown, row)[0] for row in (0, 1)] == ["1", "2"]
    assert shown.told.text() == "2 events will come in."
    assert [named(("", ""), place) for place in (0, 1)] == ["A", "B"]
    assert named([""] * 30, 27) == "AB"


def test_what_is_imported_is_what_is_shown_and_enter_imports(ask, qtbot):
    shown = ask("date,title\n2015-11-13,Attacks\nsoon,Later\n")
    with qtbot.waitSignal(shown.agreed) as agreed:
        qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert [event.title for event in agreed.args[0].timeline.events] == ["Attacks"]


def test_tab_goes_from_column_to_column_and_on(ask, qtbot):
    shown = ask("date,title\n2015-11-13,Attacks\n")
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    shown.choices.boxes[0].setFocus()
    passed = []
    for _ in range(6):
        passed.append(QApplication.focusWidget())
        qtbot.keyClick(passed[-1], Qt.Key.Key_Tab)
    choices = shown.choices
    assert passed[:5] == [*choices.boxes, choices.named, choices.order, choices.words]
    assert passed[5] is shown.preview


@pytest.mark.parametrize(
    ("language", "name"), [("en", "The column “date” holds"), ("fr", "La colonne « date » contient")]
)
def test_every_choice_has_a_name(ask, language, name):
    shown = ask("date,title\n2015-11-13,Attacks\n", language)
    choices = shown.choices
    assert choices.boxes[0].accessibleName().replace("\u00a0", " ") == name
    assert all(name_of(part) for part in (*choices.boxes, choices.order, choices.words, choices.named, shown.preview))
