"""The card beside what the mouse rests on."""

from dataclasses import replace

import pytest
from mouse import move, press, wheel
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication

from timeline_app import extract_events
from timeline_app.desktop.canvas import hovercard
from timeline_app.desktop.canvas.hovercard import beside
from timeline_app.desktop.canvas.telling import quoted
from timeline_app.layout import Box
from timeline_app.model import Article, Timeline

TEXT = "Le maire a démissionné le 3 mars 2015 après des semaines de tension. Le conseil a voté le 9 mars 2015."


@pytest.fixture
def told(qtbot, canvas):
    """The canvas with two events out of an article, and a function that rests the mouse on one of them."""
    article = Article("a", "Le maire", "maire.txt", TEXT, "fr")
    first, last = extract_events(article)
    again = replace(first.mentions[0], article_id="b")
    first = replace(first, mentions=(*first.mentions, again))
    canvas.show_timeline(Timeline(articles=(article, replace(article, id="b")), events=(first, last)))
    canvas.resting.card.rest.setInterval(0)

    def rest(place=None):
        move(canvas, place or canvas.place_of(first.id))
        qtbot.waitUntil(canvas.resting.card.isVisible)
        return canvas.resting.card

    return canvas, rest, first


def test_it_tells_date_title_quote_and_how_many_articles(told):
    canvas, rest, event = told
    words = rest().words
    assert words.startswith("Mar 3, 2015\n")
    assert event.title in words
    assert "démissionné le 3 mars 2015 après" in words
    assert "2 articles" in words
    assert canvas.resting.card.accessibleName() == words


def test_it_waits_and_stands_inside_the_canvas_beside_the_mouse_without_the_focus(told):
    canvas, rest, event = told
    assert hovercard.REST == 350
    canvas.setFocus()
    card = rest()
    assert canvas.rect().contains(card.geometry())
    assert not card.geometry().contains(QPoint(*map(round, canvas.place_of(event.id))))
    assert not card.hasFocus()
    assert card.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


@pytest.mark.parametrize("act", ["move", "wheel", "press", "key", "leave"])
def test_it_goes_when_anything_happens(qtbot, told, act):
    canvas, rest, _event = told
    card = rest()
    match act:
        case "move":
            move(canvas, (880, 5))
        case "wheel":
            wheel(canvas, 300, 1)
        case "press":
            press(canvas, (880, 5))
        case "key":
            qtbot.keyClick(canvas, Qt.Key.Key_Shift)
        case "leave":
            QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    assert not card.isVisible()
    assert card.words == ""


def test_on_a_badge_it_tells_how_many_and_from_when_to_when(qtbot, rows):
    rows.resting.card.rest.setInterval(0)
    badge = rows.layout_now.badges[1]
    move(rows, ((badge.box.left + badge.box.right) / 2, badge.box.top + 9))
    qtbot.waitUntil(rows.resting.card.isVisible)
    count, span = rows.resting.card.words.split("\n")
    assert count == f"{badge.count} events"
    assert "2014" in span


def test_a_long_sentence_is_quoted_around_its_date():
    words = "le 3 mars 2015"
    sentence = f"{'Longtemps avant cela, ' * 20}le pont fut détruit {words}{', et longtemps après' * 20}."
    article = Article("a", "", "", sentence, "fr")
    (event,) = extract_events(article)
    before, inside, after = quoted(article, event.mentions[0])
    assert "3 mars 2015" in inside
    assert before.startswith("…")
    assert after.endswith("…")
    assert len(before + inside + after) <= 222
    assert before[1:] in sentence


@pytest.mark.parametrize(
    ("about", "x", "y"),
    [
        (Box(100, 50, 200, 70), 100, 70),  # below
        (Box(100, 350, 200, 370), 100, 250),  # above
        (Box(100, 20, 200, 380), 206, 20),  # at the right
        (Box(700, 20, 800, 380), 394, 20),  # at the left
        (Box(-50, 50, 850, 70), 0, 70),
    ],
)
def test_it_stands_where_there_is_room(about, x, y):
    left, top = beside(about, 300, 100, 800, 400)
    assert left == x
    assert abs(top - y) <= 6
