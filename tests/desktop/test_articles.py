from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea

import timeline_app
from timeline_app import styles
from timeline_app.assets import seeds
from timeline_app.dates import When
from timeline_app.desktop.panels.article_card import ArticleCard, clues, question
from timeline_app.desktop.panels.articles import ArticleList
from timeline_app.model import Article, Certainty, Timeline
from timeline_app.reasons import reason

# What Qt's offscreen screen says when anything pops up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(scope="module")
def timeline():
    return timeline_app.build_timeline([seeds() / "000_ed0140e1a063c6cd.txt"])


@pytest.fixture(scope="module")
def article(timeline):
    return timeline.articles[0]


@pytest.fixture(scope="module")
def undated(article):
    return replace(
        article,
        issued=None,
        issued_certainty=Certainty.UNKNOWN,
        issued_reasons=(),
        issued_candidates=(When.day(2014, 11, 27), When.day(2015, 11, 27)),
    )


@pytest.fixture
def articles(qtbot):
    made = ArticleList(styles.get("paper"), "fr")
    qtbot.addWidget(made)
    made.resize(272, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def texts(widget):
    """What can be read, with plain spaces."""
    return [part.text().replace("\N{NO-BREAK SPACE}", " ") for part in widget.findChildren(QLabel) if part.text()]


def test_a_card_says_the_date_how_sure_it_is_and_why(articles, timeline, article):
    articles.show_timeline(timeline)
    card = articles.card(article.id)
    assert card.date.text().strip() == "27 nov. 2015 · probable"
    assert any(text.startswith("« jeudi »") and "Hollande" in text for text in texts(card))
    assert {"7 lettres rétablies", "Xinhua", " · FR · 3 événements"} <= set(texts(card))
    assert "Barack Obama" in card.date.toolTip()


def test_an_article_without_a_date_says_what_is_possible(articles, timeline, undated):
    articles.show_timeline(replace(timeline, articles=(undated,)))
    card = articles.card(undated.id)
    assert card.date.text().strip() == "Sans date"
    assert {"2014 ou 2015 ?", "Aucun indice : à dater"} <= set(texts(card))


def test_a_language_that_is_not_understood_is_said(articles, timeline, article):
    articles.show_timeline(replace(timeline, articles=(replace(article, language="xx"),)))
    assert "Pas encore compris : XX" in texts(articles)


def test_a_language_of_which_only_full_dates_are_known_is_said(articles, timeline, article):
    articles.show_timeline(replace(timeline, articles=(replace(article, language="ru"),)))
    assert "Seules les dates complètes sont lues : RU" in texts(articles)


def test_no_articles_are_said_too(articles):
    articles.show_timeline(Timeline())
    articles.show_timeline(Timeline(title="x"))
    assert "0" in texts(articles.head)
    assert "Aucun article pour l’instant" in texts(articles)


def test_the_chosen_article_is_marked(articles, timeline, article):
    articles.show_timeline(timeline, article.id)
    assert articles.card(article.id).property("chosen") == "true"
    articles.show_timeline(timeline)
    assert articles.card(article.id).property("chosen") == "false"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, None])
def test_a_card_is_chosen_by_mouse_or_by_key(qtbot, articles, timeline, article, key):
    articles.show_timeline(timeline)
    card = articles.card(article.id)
    with qtbot.waitSignal(articles.chosen) as heard:
        if key:
            qtbot.keyClick(card, key)
        else:
            qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert heard.args == [article.id]


def test_the_menu_removes_an_article(qtbot, articles, timeline, article):
    articles.show_timeline(timeline)
    menu = articles.menu(article)
    with qtbot.waitSignal(articles.removed) as heard:
        next(entry for entry in menu.actions() if entry.text() == "Retirer l’article").trigger()
    assert heard.args == [article.id]


def test_a_click_on_the_date_lets_one_type_another(qtbot, articles, timeline, article):
    articles.show_timeline(timeline)
    articles.card(article.id).date.click()
    popover = articles.popover
    assert popover.isVisible()
    assert "seule 2015 s’accorde avec tout cela" in texts(popover)
    qtbot.keyClicks(popover.field.edit, "28 novembre 2015")
    with qtbot.waitSignal(articles.dated) as heard:
        qtbot.keyClick(popover.field.edit, Qt.Key.Key_Return)
    assert heard.args == [article.id, When.day(2015, 11, 28)]


def test_a_possible_date_is_confirmed_with_two_clicks(qtbot, articles, timeline, undated):
    articles.show_timeline(replace(timeline, articles=(undated,)))
    articles.set_date(undated)
    popover = articles.popover
    assert not popover.confirm.isEnabled()
    next(part for part in popover.findChildren(QPushButton) if part.text() == "27 nov. 2015").click()
    with qtbot.waitSignal(articles.dated) as heard:
        popover.confirm.click()
    assert heard.args == [undated.id, When.day(2015, 11, 27)]


def test_clues_in_a_few_words(article):
    written = replace(article, issued_reasons=(reason("stamp_written", stamp="27 nov. 2015"),))
    assert clues(written, "en") == "Written in the article: “27 nov. 2015”"
    year = replace(article, issued_reasons=(reason("no_stamp"), reason("year_named", year=2015)))
    assert clues(year, "en") == "2015"


def test_dates_of_one_year_are_asked_about_in_full():
    assert question((When.day(2015, 1, 2), When.day(2015, 2, 1)), "en") == "Jan 2, 2015 or Feb 1, 2015?"
    assert question((When.day(2015, 1, 2),), "en") == ""


@pytest.mark.parametrize("alike", [True, False])
def test_of_very_many_articles_those_in_sight_have_cards(qtbot, alike):
    articles = _with_longer_titles(3000)
    articles = tuple(replace(article, title="Article") for article in articles) if alike else articles
    shown = ArticleList(styles.get("paper"), "en")
    qtbot.addWidget(shown)
    shown.resize(272, 600)
    shown.show_timeline(Timeline(articles=articles))
    shown.show()
    qtbot.waitExposed(shown)
    bar = shown.findChild(QScrollArea).verticalScrollBar()
    assert len(shown.findChildren(ArticleCard)) <= 100
    assert shown.card("a2999").isVisibleTo(shown)  # made when it is asked for
    for share in (1.0, 0.5, 0.0, 0.31):
        bar.setValue(round(bar.maximum() * share))
        qtbot.wait(10)
        seen = [name for name, card in shown._cards.items() if not card.visibleRegion().isEmpty()]
        assert seen
        assert abs(int(seen[0][1:]) - share * 2990) < 60


@pytest.mark.parametrize("number", [0, 50, 1500, 2999])
def test_of_very_many_articles_the_one_that_is_chosen_is_in_sight(qtbot, number):
    shown = ArticleList(styles.get("paper"), "en")
    qtbot.addWidget(shown)
    shown.resize(272, 600)
    shown.show()
    qtbot.waitExposed(shown)
    articles = _with_longer_titles(3000)
    shown.show_timeline(Timeline(articles=articles))
    shown.show_timeline(Timeline(articles=articles), f"a{number}")
    assert not shown.card(f"a{number}").visibleRegion().isEmpty()


def test_of_very_many_articles_cards_follow_a_time_in_a_narrow_window(qtbot):
    shown = ArticleList(styles.get("paper"), "en")
    qtbot.addWidget(shown)
    shown.set_narrow(narrow=True)
    shown.resize(62, 600)
    shown.show()
    qtbot.waitExposed(shown)
    shown.show_timeline(Timeline(articles=_with_longer_titles(3000)[::-1]))
    shown.set_narrow(narrow=False)
    shown.resize(272, 600)
    bar = shown.findChild(QScrollArea).verticalScrollBar()
    for share in (0.5, 0.9, 0.2):
        bar.setValue(round(bar.maximum() * share))
        qtbot.wait(10)
        assert any(not card.visibleRegion().isEmpty() for card in shown._cards.values())


def _with_longer_titles(count):
    """Articles whose cards are the taller the later they come."""
    titles = (f"Article {n}: " + "a long title " * (n // 300) for n in range(count))
    return tuple(Article(f"a{n}", title, f"{n}.txt", "", "fr") for n, title in enumerate(titles))
