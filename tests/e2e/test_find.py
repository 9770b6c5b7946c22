"""Ctrl+F finds words in titles, notes, tags, names and articles, marks them on the canvas and goes to them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from timeline_app.desktop.find.results import FoundArticle, FoundEvent, More
from timeline_app.model import Status

Key = Qt.Key


@pytest.fixture
def window(start, seed, qtbot):
    made = start(seed)
    made.activateWindow()
    return made


def press(window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window.focusWidget(), key, modifiers)


def find(window, words, qtbot):
    """Open the line and type."""
    press(window, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    line = window.workspace.find_line
    assert line.line.hasFocus()
    QTest.keyClicks(line.line, words)
    qtbot.waitUntil(lambda: not line._pause.isActive())
    return line


def titles(line):
    return [row.event.title for row in line.model.rows if isinstance(row, FoundEvent)]


def test_words_are_found_while_they_are_typed_and_the_counts_add_up(window, qtbot):
    line = find(window, "POUTINE", qtbot)
    assert titles(line) == ["Vladimir Poutine rencontre François Hollande"]
    assert line.count.text() == "1 event, 1 article"
    (article,) = [row for row in line.model.rows if isinstance(row, FoundArticle)]
    texts = {window.document.timeline.articles[0].text[span.start : span.end] for span in article.places}
    assert texts == {"Poutine"}
    assert len(line.model.rows) == line._total() == 2
    QTest.keyClicks(line.line, "xyz")
    qtbot.waitUntil(lambda: line.count.text() == "Nothing found")
    assert line.list.isHidden()


def test_arrows_and_enter_choose_an_event_and_bring_it_into_sight(window, qtbot):
    canvas = window.workspace.canvas
    canvas.zoom(30, 0)
    line = find(window, "paris", qtbot)
    press(window, Key.Key_Down)
    press(window, Key.Key_Up)
    press(window, Key.Key_Return)
    assert window.workspace.chosen.title == "Attaques à Paris, 130 morts"
    assert 0 <= canvas.place_of(window.workspace.chosen.id)[0] <= canvas.width()
    assert line.list.isHidden()
    assert line.line.hasFocus()
    press(window, Key.Key_Down)
    assert not line.list.isHidden()


def test_an_article_is_chosen_at_each_of_its_places(window, qtbot):
    wanted = []
    line = find(window, "russe", qtbot)
    window.workspace.article_wanted.connect(lambda *given: wanted.append(given))
    events = len(titles(line))
    article = line.model.rows[events]
    press(window, Key.Key_End)
    for _ in range(events + len(article.places)):
        window.commands["find_next"].trigger()
    assert [span for _, span in wanted] == list(article.places)
    assert {article_id for article_id, _ in wanted} == {window.document.timeline.articles[0].id}
    card = window.workspace.articles.card(article.article.id)
    assert card.property("chosen")
    window.commands["find_previous"].trigger()
    assert wanted[-1][1] == article.places[-2]
    assert "place" in line.count.text()


def test_what_is_found_is_marked_until_esc_gives_the_keys_back(window, qtbot):
    canvas = window.workspace.canvas
    shown = canvas.grab().toImage()
    line = find(window, "a", qtbot)
    press(window, Key.Key_Return)
    window.workspace.choose("")
    line.hide()
    assert canvas.grab().toImage() != shown
    line.show()
    line.line.setFocus()
    press(window, Key.Key_Escape)
    assert not line.is_open
    assert canvas.hasFocus()
    assert canvas.grab().toImage() == shown


def test_notes_and_tags_are_found_and_told(window, qtbot):
    event = window.document.timeline.events[0]
    window.acts.set_note(event.id, "À vérifier auprès de l’agence")
    line = find(window, "verif agence", qtbot)
    assert titles(line) == [event.title]
    assert line.model.rows[0].elsewhere.text == "À vérifier auprès de l’agence"
    window.acts.retitle(event.id, "Vérifié : l’agence")
    qtbot.waitUntil(lambda: titles(line) == ["Vérifié : l’agence"])


def test_what_is_dismissed_is_found_as_such(window, qtbot):
    event = window.document.timeline.events[0]
    window.acts.judge(event.id, Status.DISMISSED)
    line = find(window, "avion russe", qtbot)
    assert titles(line) == [event.title]
    press(window, Key.Key_Return)
    assert window.workspace.chosen.id == event.id


def test_f3_opens_the_line_with_the_words_of_last_time(window, qtbot):
    line = find(window, "hollande", qtbot)
    press(window, Key.Key_Escape)
    press(window, Key.Key_F3)
    assert line.is_open
    assert window.workspace.chosen.title == "Vladimir Poutine rencontre François Hollande"


def test_going_to_a_date_closes_the_line_and_the_line_closes_that(window, qtbot):
    line = find(window, "paris", qtbot)
    window.commands["go_to_date"].trigger()
    assert not line.is_open
    window.commands["find"].trigger()
    assert window.workspace.canvas.asking is None
    assert line.is_open


def test_a_row_tells_how_many_more_there_are_and_lists_them(window, qtbot, monkeypatch):
    monkeypatch.setattr("timeline_app.desktop.find.rows.SHOWN", 1)
    line = find(window, "a", qtbot)
    assert line.model.rows[1] == More("events", 1)
    assert line.model.data(line.model.index(1)) == "1 more event"
    press(window, Key.Key_Down)
    press(window, Key.Key_Return)
    assert len(titles(line)) == 2
    assert line.list.currentIndex().row() == 1


def test_without_a_file_the_timeline_itself_is_looked_through(window, qtbot):
    window.document.let_go()
    assert titles(find(window, "francois", qtbot)) == ["Vladimir Poutine rencontre François Hollande"]


def test_esc_on_the_canvas_lets_go_of_the_event_and_then_closes_the_line(window, qtbot):
    line = find(window, "paris", qtbot)
    press(window, Key.Key_Return)
    window.workspace.canvas.setFocus()
    press(window, Key.Key_Escape)
    assert window.workspace.chosen is None
    assert line.is_open
    press(window, Key.Key_Escape)
    assert not line.is_open


def test_a_switch_of_language_takes_the_line_away_and_it_comes_again(window, qtbot):
    find(window, "paris", qtbot)
    window.set_language("fr")
    assert window.workspace.find_line is None
    window.acts.rename("Novembre")
    window.commands["find"].trigger()
    QTest.keyClicks(window.workspace.find_line.line, "paris")
    window.workspace.find_line.look()
    assert window.workspace.find_line.count.text() == "1 événement, 1 article"


def test_the_line_stays_inside_a_small_window_and_off_the_event_that_it_went_to(window, qtbot):
    window.resize(800, 500)
    line = find(window, "a", qtbot)
    canvas = window.workspace.canvas
    assert line.geometry().bottom() <= window.workspace.height()
    window.resize(1280, 800)
    press(window, Key.Key_Return)
    label = canvas.label_of(window.workspace.chosen.id)
    assert not line.geometry().contains(round(label.mark.x), round(label.mark.y))
