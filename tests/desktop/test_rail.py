"""Where there is little room the articles are a rail: a letter each, and how well the article's date is known."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from timeline_app import styles
from timeline_app.dates import When
from timeline_app.desktop.panels.articles import LEAST, ArticleList
from timeline_app.desktop.panels.rail import RAIL
from timeline_app.model import Article, Certainty, Timeline

# What Qt's offscreen screen says when anything pops up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SURE = Article("a", "Le procès", "a.txt", "", "fr", issued=When.day(2015, 11, 27), issued_certainty=Certainty.SURE)
UNDATED = Article("b", "L’assaut", "b.txt", "", "fr")
NEWS = Timeline(articles=(SURE, UNDATED))


@pytest.fixture
def articles(qtbot):
    made = ArticleList(styles.get("paper"), "fr")
    qtbot.addWidget(made)
    made.set_narrow(narrow=True)
    made.resize(RAIL, 400)
    made.show_timeline(NEWS)
    made.show()
    qtbot.waitExposed(made)
    return made


def said(rail, number, role):
    return rail.model().data(rail.model().index(number), role).replace("\N{NO-BREAK SPACE}", " ")


def click(qtbot, rail, place):
    qtbot.mouseClick(rail.viewport(), Qt.MouseButton.LeftButton, pos=place)


def badge_of(rail, number):
    return rail.visualRect(rail.model().index(number)).center() - QPoint(0, 12)


def test_it_takes_the_place_of_the_cards_and_gives_it_back(articles):
    assert (articles.width(), articles.rail.isVisible()) == (RAIL, True)
    assert not articles.card("a").isVisible()
    articles.set_narrow(narrow=False)
    assert (articles.width(), articles.rail.isVisible()) == (LEAST, False)
    assert articles.card("a").isVisible()


def test_it_says_title_and_date_to_those_who_point_or_listen(articles):
    rail = articles.rail
    assert said(rail, 0, Qt.ItemDataRole.DisplayRole) == "A"
    assert said(rail, 0, Qt.ItemDataRole.ToolTipRole) == "Le procès\n27 nov. 2015 · sûre"
    assert said(rail, 1, Qt.ItemDataRole.AccessibleTextRole) == "Article B : L’assaut, Sans date"


def test_a_click_chooses_as_on_a_card(qtbot, articles):
    with qtbot.waitSignal(articles.chosen) as heard:
        click(qtbot, articles.rail, badge_of(articles.rail, 1))
    assert heard.args == ["b"]


def test_the_keys_choose_too(qtbot, articles):
    articles.rail.setCurrentIndex(articles.rail.model().index(0))
    qtbot.keyClick(articles.rail, Qt.Key.Key_Down)
    with qtbot.waitSignal(articles.chosen) as heard:
        qtbot.keyClick(articles.rail, Qt.Key.Key_Return)
    assert heard.args == ["b"]


def test_a_click_on_the_sign_of_the_date_sets_that(qtbot, articles):
    click(qtbot, articles.rail, articles.rail.date_at("b").center())
    popover = articles.popover
    assert popover.isVisible()
    assert popover.x() > articles.mapToGlobal(QPoint(0, 0)).x()
    qtbot.keyClicks(popover.field.edit, "28 novembre 2015")
    with qtbot.waitSignal(articles.dated) as heard:
        qtbot.keyClick(popover.field.edit, Qt.Key.Key_Return)
    assert heard.args == ["b", When.day(2015, 11, 28)]


@pytest.mark.parametrize("reason", list(QContextMenuEvent.Reason)[:2])
def test_it_has_the_menu_of_the_card(qtbot, articles, monkeypatch, reason):
    rail, opened = articles.rail, []
    monkeypatch.setattr(type(articles), "menu", lambda _self, article: opened.append(article) or _Nowhere())
    rail.setCurrentIndex(rail.model().index(1))
    place = badge_of(rail, 1)
    asked = QContextMenuEvent(reason, place, rail.viewport().mapToGlobal(place))
    QApplication.sendEvent(rail.viewport(), asked)
    assert opened == [UNDATED]


class _Nowhere:
    """A menu that does not open."""

    def popup(self, _place):
        """Nothing."""


def test_the_chosen_article_is_brought_into_sight_among_ten_thousand(qtbot, articles):
    many = tuple(Article(f"a{n}", f"Article {n}", f"{n}.txt", "", "fr") for n in range(10_000))
    articles.show_timeline(Timeline(articles=many), "a9000")
    rail = articles.rail
    assert rail.chosen_id == "a9000"
    assert rail.viewport().rect().contains(rail.date_at("a9000"))
    articles.choose("a0")
    assert rail.viewport().rect().contains(rail.date_at("a0"))
    articles.grab()
