"""An event is chosen, its proof shown, its title and date changed; every act can be undone and done again."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPlainTextEdit

from timeline_app.dates import When
from timeline_app.model import Event, Factuality, Status, Timeline

PARIS = 1  # the place of the attacks among the three events


@pytest.fixture
def window(start, seed):
    return start(seed)


def event(window, at=PARIS):
    return window.document.timeline.events[at]


def click_on(qtbot, window, event_id):
    canvas = window.workspace.canvas
    x, y = canvas.place_of(event_id)
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))


def words(window):
    return " ".join(label.text() for label in window.workspace.inspector.findChildren(QLabel))


def test_a_click_shows_title_date_and_every_proof(window, qtbot):
    click_on(qtbot, window, event(window).id)
    assert window.workspace.chosen == event(window)
    shown = words(window)
    assert "Friday, November 13, 2015" in shown
    assert "13 novembre" in shown
    assert "Suite aux attentats" in shown
    assert "attaques du" in shown
    assert window.workspace.inspector.findChild(QPlainTextEdit, "title").toPlainText() == event(window).title
    assert "selected" in window.told.text()


def test_lost_letters_are_restored_in_the_proof(window):
    window.workspace.choose(event(window, 0).id)
    assert "Sinaï" in words(window)
    assert "Sina?" not in words(window)


def test_a_title_is_typed_undone_and_done_again(window, qtbot):
    before = event(window).title
    window.workspace.choose(event(window).id)
    window.commands["edit_title"].trigger()
    field = window.workspace.inspector.findChild(QPlainTextEdit, "title")
    field.selectAll()
    qtbot.keyClicks(field, "Attaques du 13 novembre")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert event(window).title == "Attaques du 13 novembre"
    window.commands["undo"].trigger()
    assert event(window).title == before
    window.commands["redo"].trigger()
    assert event(window).title == "Attaques du 13 novembre"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_an_event_is_called_off_and_called_back(window, qtbot):
    before = event(window)
    window.workspace.choose(before.id)
    qtbot.keyClick(window.workspace.canvas, Qt.Key.Key_H)
    menu = window.workspace.inspector.findChild(QMenu)
    next(action for action in menu.actions() if action.text() == "Called off").trigger()
    menu.close()
    assert event(window).factuality is Factuality.CANCELLED
    assert "called off" in window.commands["undo"].text()
    window.commands["undo"].trigger()
    assert event(window) == before


def test_a_date_is_typed_in_words(window, qtbot):
    chosen = event(window).id
    window.workspace.choose(chosen)
    field = next(f for f in window.workspace.inspector.findChildren(QLineEdit) if "2015" in f.text())
    field.selectAll()
    qtbot.keyClicks(field, "15 november 2015")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.document.timeline.event(chosen).when == When.day(2015, 11, 15)
    assert "Nov 15, 2015" in window.commands["undo"].text()
    window.commands["undo"].trigger()
    assert window.document.timeline.event(chosen).when == When.day(2015, 11, 13)


def test_an_event_is_dragged_to_another_day(window, qtbot):
    chosen = event(window).id
    canvas = window.workspace.canvas
    x, y = (round(v) for v in canvas.place_of(chosen))
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    for step in range(1, 11):
        qtbot.mouseMove(canvas, QPoint(x + 6 * step, y))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(x + 60, y))
    assert window.document.timeline.event(chosen).when.start > When.day(2015, 11, 13).start
    window.commands["undo"].trigger()
    assert window.document.timeline.event(chosen).when == When.day(2015, 11, 13)


def test_accept_and_dismiss_go_on_to_the_next(window):
    window.commands["next_event"].trigger()
    window.commands["accept"].trigger()
    assert event(window, 0).status is Status.ACCEPTED
    assert window.workspace.chosen == event(window, 1)
    window.commands["dismiss"].trigger()
    assert event(window, 1).status is Status.DISMISSED
    assert window.workspace.canvas.drawn_counts() == (2, 2)
    assert window.workspace.dismissed.text() == "1 dismissed"
    window.commands["undo"].trigger()
    assert window.workspace.canvas.drawn_counts() == (3, 3)


def test_delete_and_undo(window):
    window.workspace.choose(event(window).id)
    window.commands["delete"].trigger()
    assert len(window.document.timeline.events) == 2
    assert window.workspace.chosen is None
    window.commands["undo"].trigger()
    assert len(window.document.timeline.events) == 3


def test_an_article_dated_by_hand_moves_its_events(window, qtbot):
    article = window.document.timeline.articles[0]
    window.workspace.articles.dated.emit(article.id, When.day(2009, 11, 27))
    qtbot.waitUntil(lambda: event(window).when == When.day(2009, 11, 13), timeout=30_000)
    window.commands["undo"].trigger()
    assert event(window).when == When.day(2015, 11, 13)


def test_an_article_whose_year_is_open_waits_for_its_date(start, qtbot, tmp_path):
    (tmp_path / "half.txt").write_text("Mis à jour le 27/11\nLe ministre a parlé jeudi devant la presse.", "utf-8")
    window = start(tmp_path / "half.txt")
    assert "waits for the article’s own date" in window.message.words.text()
    article = window.document.timeline.articles[0]
    assert len(article.issued_candidates) > 1
    window.workspace.articles.dated.emit(article.id, When.day(2015, 11, 27))
    qtbot.waitUntil(lambda: len(window.document.timeline.events) == 1, timeout=30_000)
    assert event(window, 0).when == When.day(2015, 11, 26)


def test_wheel_and_keys_zoom_and_ctrl_0_fits(window):
    canvas = window.workspace.canvas
    fitting = canvas.view
    window.commands["zoom_in"].trigger()
    assert canvas.view.pixels_per_second > fitting.pixels_per_second
    window.commands["fit"].trigger()
    assert canvas.view == fitting


def six_events():
    events = tuple(Event(f"e{n}", When.day(2015, 1, n), f"Event {n}") for n in range(1, 7))
    return Timeline("January", (), events)


@pytest.mark.parametrize("judge", ["accept", "dismiss"])
def test_judging_goes_on_from_where_one_is(start, judge):
    window = start()
    window.document.replace(six_events(), None)
    window.workspace.choose("e4")
    window.commands[judge].trigger()
    assert window.workspace.chosen.id == "e5"
    window.commands["previous_event"].trigger()
    assert window.workspace.chosen.id == ("e4" if judge == "accept" else "e3")


def test_nothing_is_chosen_when_all_are_dismissed(start):
    window = start()
    window.document.replace(six_events(), None)
    window.commands["next_event"].trigger()
    for _ in range(6):
        window.commands["dismiss"].trigger()
    assert window.workspace.chosen is None


def test_escape_goes_back_to_the_canvas_and_then_lets_go(start, qtbot):
    window = start()
    window.document.replace(six_events(), None)
    window.workspace.choose("e4")
    window.commands["edit_date"].trigger()
    field = next(f for f in window.workspace.inspector.findChildren(QLineEdit) if "2015" in f.text())
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert window.workspace.canvas.hasFocus()
    assert window.workspace.chosen.id == "e4"
    qtbot.keyClick(window.workspace.canvas, Qt.Key.Key_Escape)
    assert window.workspace.chosen is None


def test_a_title_with_an_ampersand_marks_no_key_of_the_menu(start):
    window = start()
    window.document.replace(six_events(), None)
    window.acts.retitle("e4", "Marks & Spencer")
    assert "Marks && Spencer" in window.commands["undo"].text()


def test_an_article_that_went_while_it_was_dated_stays_away(window, qtbot):
    window.acts.date_article(window.document.timeline.articles[0].id, When.day(2016, 11, 27))
    window.document.replace(six_events(), None)
    with qtbot.captureExceptions() as unforeseen:
        qtbot.waitUntil(lambda: not window.tasks.running)
    assert unforeseen == []
    assert window.document.timeline == six_events()
