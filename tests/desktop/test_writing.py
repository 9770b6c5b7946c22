"""Titles written on the canvas, and the line that goes to a date."""

from dataclasses import replace

import pytest
from mouse import click, double_click, wheel
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

from timeline_app.dates import When
from timeline_app.desktop.canvas.goto import stretch_around
from timeline_app.desktop.canvas.sprites import qt_font
from timeline_app.model import View

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


def write(qtbot, line, words):
    line.selectAll()
    qtbot.keyClicks(line, words)


def test_a_double_click_on_an_event_writes_its_title_in_place(qtbot, canvas):
    double_click(canvas, canvas.place_of("paris"))
    line, label = canvas.writing.line, canvas.label_of("paris")
    assert line.text() == "Attaques à Paris, 130 morts"
    assert line.font() == qt_font(canvas.look.font, canvas.look.types["title"])
    assert line.geometry().contains(round(label.runs[0].x) + 4, round(label.runs[0].y) - 4)
    write(qtbot, line, "Attaques du 13 novembre")
    with qtbot.waitSignal(canvas.retitled) as kept:
        qtbot.keyClick(line, ENTER)
    assert kept.args == ["paris", "Attaques du 13 novembre"]
    assert canvas.writing.line is None


@pytest.mark.parametrize("words", ["", "Attaques du 13 novembre"])
def test_escape_and_an_empty_title_change_nothing(qtbot, canvas, words):
    canvas.edit_title("paris")
    line = canvas.writing.line
    line.setText(words)
    with qtbot.assertNotEmitted(canvas.retitled):
        qtbot.keyClick(line, ESCAPE if words else ENTER)
    assert canvas.writing.line is None


def test_leaving_the_line_keeps_the_title(qtbot, canvas):
    canvas.activateWindow()
    canvas.edit_title("paris")
    qtbot.waitUntil(canvas.writing.line.hasFocus)
    canvas.writing.line.setText("Attaques")
    with qtbot.waitSignal(canvas.retitled) as kept:
        click(canvas, (890, 10))
        canvas.setFocus()
    assert kept.args == ["paris", "Attaques"]


def test_tab_keeps_the_title_and_gives_the_keys_back_to_the_canvas(qtbot, canvas):
    canvas.activateWindow()
    canvas.edit_title("paris")
    qtbot.waitUntil(canvas.writing.line.hasFocus)
    canvas.writing.line.setText("Attaques")
    with qtbot.waitSignal(canvas.retitled) as kept:
        qtbot.keyClick(canvas.writing.line, Qt.Key.Key_Tab)
    assert kept.args == ["paris", "Attaques"]
    assert canvas.hasFocus()


def test_the_menu_bar_does_not_end_the_writing(canvas):
    canvas.edit_title("paris")
    left = QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.MenuBarFocusReason)
    QApplication.sendEvent(canvas.writing.line, left)
    assert canvas.writing.line is not None


def test_the_line_goes_when_its_event_is_gone(qtbot, canvas, three):
    canvas.edit_title("paris")
    with qtbot.assertNotEmitted(canvas.retitled):
        canvas.show_timeline(replace(three, events=three.events[:1]), keep_view=True)
    assert canvas.writing.line is None


def test_the_line_goes_with_its_event(canvas):
    canvas.edit_title("paris")
    before = canvas.writing.line.x()
    canvas.pan(-100)
    assert canvas.writing.line.x() == before - 100
    wheel(canvas, 300, -20)
    assert canvas.rect().contains(canvas.writing.line.geometry())


def test_a_double_click_beside_all_makes_an_event_at_that_day(qtbot, canvas):
    x = canvas.view.x(When.day(2015, 11, 20).start) + 3
    double_click(canvas, (x, 20))
    qtbot.keyClicks(canvas.writing.line, "Perquisitions")
    assert not canvas.grab().isNull()
    with qtbot.waitSignal(canvas.created) as made:
        qtbot.keyClick(canvas.writing.line, ENTER)
    assert made.args == [When.day(2015, 11, 20), "Perquisitions", ""]


def test_far_away_it_makes_an_event_of_a_decade(qtbot, canvas):
    canvas.zoom(0.0004)
    double_click(canvas, (700, 20))
    canvas.writing.line.setText("Une guerre")
    with qtbot.waitSignal(canvas.created) as made:
        qtbot.keyClick(canvas.writing.line, ENTER)
    when = made.args[0]
    assert when.is_one_unit
    assert when.precision == "decade"


@pytest.mark.parametrize(("words", "key"), [("", ENTER), ("   ", ENTER), ("Une guerre", ESCAPE)])
def test_nothing_is_made_without_a_title_or_with_escape(qtbot, canvas, words, key):
    double_click(canvas, (700, 20))
    canvas.writing.line.setText(words)
    with qtbot.assertNotEmitted(canvas.created):
        qtbot.keyClick(canvas.writing.line, key)
    assert canvas.writing.line is None


# Going to a date


@pytest.fixture
def asked(qtbot, canvas):
    """The canvas and a function that types a date into the line that asks for one."""

    def ask(words):
        canvas.ask_date()
        edit = canvas.asking.field.edit
        qtbot.keyClicks(edit, words)
        qtbot.waitUntil(lambda: bool(edit.accessibleDescription()))
        return edit

    return canvas, ask


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("14 July 1789", When.day(1789, 7, 14)),
        ("Nov 2015", When.month(2015, 11)),
        ("44 BC", When.year(-43)),
        ("20 November", When.day(2015, 11, 20)),
    ],
)
def test_a_date_in_words_is_gone_to(qtbot, asked, words, when):
    canvas, ask = asked
    qtbot.keyClick(ask(words), ENTER)
    middle = (canvas.view.start + canvas.view.end) / 2
    assert middle == pytest.approx((when.start + when.end) / 2, abs=2)
    assert 10 < (when.end - when.start) * canvas.view.pixels_per_second < canvas.view.width
    assert canvas.asking is None


def test_what_is_not_understood_says_so_and_goes_nowhere(qtbot, asked):
    canvas, ask = asked
    before = canvas.view
    edit = ask("zzz")
    assert "Not understood" in edit.accessibleDescription()
    qtbot.keyClick(edit, ENTER)
    assert canvas.view == before
    qtbot.keyClick(edit, ESCAPE)
    assert canvas.asking is None


def test_escape_closes_an_empty_line_too(qtbot, canvas):
    canvas.ask_date()
    qtbot.keyClick(canvas.asking.field.edit, ESCAPE)
    assert canvas.asking is None


def test_a_suited_zoom_stays_and_an_unsuited_one_shows_a_third():
    day = When.day(2015, 11, 20)
    near, far = (View(day.start - span, day.start, 900.0, 400.0) for span in (86_400 * 20, 86_400 * 5_000))
    first, last = stretch_around(near, day)
    assert last - first == pytest.approx(near.end - near.start)
    first, last = stretch_around(far, day)
    assert last - first == pytest.approx(3 * 86_400)
