"""The article's text below the canvas: clicked, followed, and made into events."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from tests.mouse import click, drag
from timeline_app import store
from timeline_app.dates import When
from timeline_app.desktop.settings import Settings
from timeline_app.model import Event, Span, Status, Timeline

SECOND = """Compiègne, le 12 novembre 1918. La guerre est finie.

L'armistice fut signé le 11 novembre 1918 dans un wagon. Les cloches sonnèrent partout, et nul ne dormit.
"""


@pytest.fixture
def window(start, seed):
    made = start(seed)
    made.resize(1280, 800)
    return made


def reader(window):
    return window.workspace.bottom.reader


def words(window, text):
    """Where words stand in the article that is shown."""
    start = reader(window).article.mended.index(text)
    return Span(start, start + len(text))


def middle(window, text):
    """A place in the reader's viewport inside some words."""
    span = words(window, text)
    reader(window).text.reveal(span)
    part = reader(window).text
    first, last = (part.cursorRect(part._cursor(at, at)).center() for at in (span.start, span.end))
    return (first.x() + last.x()) // 2, first.y()


def test_choosing_an_event_shows_its_sentence(window):
    event = window.document.timeline.events[1]
    window.workspace.choose(event.id)
    assert reader(window).text.in_sight().overlaps(event.mentions[0].sentence.span)
    assert "Sinaï" in reader(window).text.toPlainText()
    assert any("probable" in label.text() for label in reader(window).findChildren(type(window.told)))


def test_a_click_in_a_sentence_chooses_its_events_one_after_the_other(window):
    viewport, told = reader(window).text.viewport(), set()
    for _ in range(2):
        click(viewport, middle(window, "fait 130 morts"))
        told.add(window.workspace.chosen.title)
    assert told == {
        "Attaques à Paris, 130 morts",
        "Attentat contre un avion de ligne russe au-dessus du Sinaï, 224 morts",
    }
    assert window.workspace.canvas.selection == (window.workspace.chosen.id,)


@pytest.mark.parametrize(("date", "title"), [("27 November 1852", "Death of Ada King"), ("1815", "Birth of Ada King")])
def test_a_click_on_a_date_chooses_the_event_of_that_date(start, tmp_path, date, title):
    life = tmp_path / "life.txt"
    life.write_text("Ada King (10 December 1815 – 27 November 1852) was an English mathematician.\n", "utf-8")
    window = start(life)
    click(reader(window).text.viewport(), middle(window, date))
    assert window.workspace.chosen.title == title


def test_a_click_beside_every_event_leaves_what_is_chosen(window):
    window.workspace.choose(window.document.timeline.events[0].id)
    click(reader(window).text.viewport(), middle(window, "pertes et la souffrance"))
    assert window.workspace.chosen == window.document.timeline.events[0]


def test_words_dragged_over_become_an_event_with_the_date_of_their_sentence(window, qtbot):
    text = reader(window).text
    x, y = middle(window, "attaques")
    drag(text.viewport(), (x - 20, y), (x + 60, y))
    assert not reader(window).making.isHidden()
    text.select(words(window, "attaques du 13 novembre à Paris"))
    qtbot.mouseClick(reader(window).making, Qt.MouseButton.LeftButton)
    made = window.workspace.chosen
    assert (made.title, made.when) == ("attaques du 13 novembre à Paris", When.day(2015, 11, 13))
    assert (made.status, made.by_hand, made.id) == (Status.ACCEPTED, True, "own-2")
    assert made.mentions[0].sentence.text.startswith("L'EI a revendiqué")
    assert reader(window).making.isHidden()
    assert "Make “attaques du 13 novembre à Paris”" in window.commands["undo"].text()
    window.commands["undo"].trigger()
    assert len(window.document.timeline.events) == 3


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_words_without_a_date_are_asked_for_one(start, tmp_path, qtbot):
    file = tmp_path / "armistice.txt"
    file.write_text(SECOND, "utf-8")
    window = start(file)
    text = reader(window).text
    text.select(words(window, "Les cloches sonnèrent partout"))
    qtbot.keyClick(text, Qt.Key.Key_Return)
    asking = reader(window).asking
    assert not asking.confirm.isEnabled()
    qtbot.keyClicks(asking.field.edit, "12 november 1918")
    qtbot.keyClick(asking.field.edit, Qt.Key.Key_Return)
    made = window.workspace.chosen
    assert (made.title, made.when) == ("Les cloches sonnèrent partout", When.day(1918, 11, 12))


def test_an_article_chosen_in_the_list_is_shown(start, seed, tmp_path, qtbot):
    file = tmp_path / "armistice.txt"
    file.write_text(SECOND, "utf-8")
    window = start(seed, file)
    for article in window.document.timeline.articles:
        qtbot.mouseClick(window.workspace.articles.card(article.id), Qt.MouseButton.LeftButton)
        assert reader(window).article == article


def test_a_quote_leads_to_its_sentence(window, qtbot):
    event = window.document.timeline.events[1]
    window.workspace.choose(event.id)
    window.workspace.folding.close()
    links = [b for b in window.workspace.inspector.findChildren(QPushButton) if b.text() == "Show it in the article"]
    assert len(links) == len(event.mentions) == 2
    qtbot.mouseClick(links[1], Qt.MouseButton.LeftButton)
    assert window.workspace.folding.is_open
    assert reader(window).text.in_sight().overlaps(event.mentions[1].sentence.span)


def test_the_room_is_opened_and_folded_by_its_key_and_stays_so(window, qtbot):
    folding, canvas = window.workspace.folding, window.workspace.canvas
    assert (folding.is_open, folding.height) == (True, 232)
    window.commands["show_reader"].trigger()
    assert reader(window).text.hasFocus()
    qtbot.keyClick(reader(window).text, Qt.Key.Key_Escape)
    assert canvas.hasFocus()
    window.commands["show_reader"].trigger()
    window.commands["show_reader"].trigger()
    qtbot.waitUntil(lambda: folding.height == 33)
    assert (folding.is_open, Settings().bottom.is_open) == (False, False)
    window.set_theme("dark")
    assert not window.workspace.folding.is_open
    qtbot.mouseClick(window.workspace.bottom.head.fold, Qt.MouseButton.LeftButton)
    assert window.workspace.folding.is_open


def test_a_low_window_shows_the_tabs_until_one_is_clicked(window, qtbot):
    window.resize(960, 540)
    folding, tabs = window.workspace.folding, window.workspace.bottom.head.tabs
    qtbot.waitUntil(lambda: not folding.is_open)
    assert Settings().bottom.is_open
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    assert folding.is_open
    assert window.workspace.bottom.table.isVisible()


def test_an_article_dated_anew_and_one_removed_are_followed(window, qtbot):
    article = window.document.timeline.articles[0]
    window.acts.date_article(article.id, When.day(2016, 11, 27))
    qtbot.waitUntil(lambda: not window.tasks.running)
    assert reader(window).article.issued == When.day(2016, 11, 27)
    window.acts.remove_article(article.id)
    window.commands["undo"].trigger()
    assert reader(window).text.toPlainText() == article.mended


def test_a_timeline_without_articles_says_so_and_what_to_do(start, qtbot, seed, tmp_path, picture_of):
    only = Timeline("Climate", events=(Event("cop", When.day(2015, 11, 30), "Climate conference", by_hand=True),))
    store.save(only, tmp_path / "climate.timeline")
    window = start(tmp_path / "climate.timeline", wait=False)
    qtbot.waitUntil(lambda: window.workspace is not None and not window.document.is_empty)
    window.commands["show_reader"].trigger()
    bottom = window.rooms().bottom
    assert bottom.reader.blank.isVisible()
    (told,) = bottom.reader.blank.findChildren(QLabel)
    assert told.text().startswith("No article yet: these events came without a text. Add articles")
    assert told.height() > 0
    assert not bottom.head._hint.isVisible(), "there are no words to be selected"
    picture_of(window)
    window.open_paths([seed])
    qtbot.waitUntil(lambda: bool(window.document.timeline.articles), timeout=30_000)
    assert not bottom.reader.blank.isVisible()
    window.acts.remove_article(window.document.timeline.articles[0].id)
    assert bottom.reader.blank.isVisible()
