from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu, QPushButton

import timeline_app
from timeline_app import edit, styles
from timeline_app.assets import seeds
from timeline_app.dates import When
from timeline_app.desktop.controls import Wrapped
from timeline_app.desktop.panels.dating import DateField
from timeline_app.desktop.panels.evidence import Badge, Card, letter, marked
from timeline_app.desktop.panels.factuality import FactualityChoice
from timeline_app.desktop.panels.inspector import Inspector
from timeline_app.desktop.panels.kept import TitleField
from timeline_app.model import (
    Article,
    Event,
    Expression,
    Factuality,
    Kind,
    Mention,
    Repair,
    Sentence,
    Span,
    Status,
    Timeline,
)
from timeline_app.reasons import reason

STYLE = styles.get("paper")


@pytest.fixture(scope="module")
def timeline():
    return timeline_app.build_timeline([seeds() / "000_ed0140e1a063c6cd.txt"])


@pytest.fixture(scope="module")
def paris(timeline):
    return next(event for event in timeline.events if event.when == When.day(2015, 11, 13))


@pytest.fixture
def inspector(qtbot):
    made = Inspector(STYLE, "fr")
    qtbot.addWidget(made)
    made.resize(320, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def texts(widget):
    return [part.text() for part in widget.findChildren(QLabel) if not part.isHidden() and part.text()]


def named(widget, name):
    return next(part for part in widget.findChildren(QPushButton) if part.accessibleName() == name)


def title(inspector):
    return inspector.findChild(TitleField)


def date(inspector):
    return inspector.findChild(DateField)


def test_an_event_stands_with_its_state_its_date_and_its_sentences(inspector, timeline, paris):
    inspector.show_event(timeline, paris)
    shown = texts(inspector)
    assert {"Proposé", "vendredi 13 novembre 2015", "Jour", "130 morts", "Paris"} <= set(shown)
    assert named(inspector, "fiabilité forte").isVisible()
    quotes = [part.text() for part in inspector.findChildren(Wrapped) if part.objectName() == "quote"]
    assert len(quotes) == len(paris.mentions)
    assert "13 novembre</span>" in quotes[0]
    assert "13 novembre = 13 nov. 2015 · au plus près de la date de l’article, 27 nov. 2015" in shown


def test_a_quote_has_its_lost_letters_back_and_cannot_carry_markup():
    text = "Fran?ois <b>& Co</b>, le 13 novembre."
    repair = Repair(Span(0, 8), "Fran?ois", "François", confident=True)
    words = Span(text.index("13"), text.index("."))
    article = Article("a", "", "", text, "fr", repairs=(repair,))
    expression = Expression(words, "13 novembre", Kind.DATE, "", None, "")
    html = marked(article, Mention("a", Sentence(Span(0, len(text)), text), expression), STYLE)
    assert html.startswith("François &lt;b&gt;&amp; Co&lt;/b&gt;, le <span")
    assert html.endswith(">13 novembre</span>.")


def test_without_an_event_a_hint_stands_there(inspector, timeline):
    inspector.show_event(timeline, None)
    assert texts(inspector) == ["Cliquez sur un événement pour voir sa preuve"]
    inspector.show_event(Timeline(), None)
    assert texts(inspector) == ["Les événements trouvés dans vos articles montreront ici leur preuve"]


def test_an_event_written_by_hand_says_so(inspector, timeline):
    inspector.show_event(timeline, Event("e", When.year(1914), "Sarajevo"))
    assert {"écrit à la main", "Année"} <= set(texts(inspector))


def test_an_event_whose_article_was_removed_says_so(inspector, timeline, paris):
    changed = edit.retitle(timeline, paris.id, "Le Bataclan")
    for article in timeline.articles:
        changed = edit.remove_article(changed, article.id)
    inspector.show_event(changed, changed.event(paris.id))
    shown = texts(inspector)
    assert "désormais sans preuve" in shown
    assert any(text.startswith("N’est plus dans les articles") for text in shown)
    inspector.show_event(changed, Event("own-2", When.year(1914), "Sarajevo", titles=("Sarajevo", "Attentat")))
    assert any(text.startswith("Aucune phrase d’un article ne le dit") for text in texts(inspector))


def test_what_was_added_to_an_event_stands_below_its_head_while_that_is_folded(inspector, timeline, paris):
    inspector.show_event(timeline, replace(paris, lane="Enquête", tags=("terrorisme",), note="À vérifier"))
    assert "Enquête · terrorisme\nÀ vérifier" in texts(inspector)
    assert not inspector.belonging.note.isVisible()
    inspector.belonging.head.click()
    assert inspector.belonging.note.isVisible()
    assert inspector.belonging.note.toPlainText() == "À vérifier"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("vers le 12 novembre 2015", "2015-11-12~"),
        ("depuis 2015", "2015/.."),
        ("du 3 au 5", "2015-11-03/2015-11-05"),
        ("novembre 2015 ?", "2015-11?"),
    ],
)
def test_about_perhaps_since_and_until_are_typed_into_the_date(qtbot, inspector, timeline, paris, words, expected):
    inspector.show_event(timeline, paris)
    inspector.edit_date()
    with qtbot.waitSignal(inspector.redated) as heard:
        qtbot.keyClicks(date(inspector).edit, words)
        qtbot.keyClick(date(inspector).edit, Qt.Key.Key_Return)
    assert heard.args == [paris.id, When.parse(expected)]


@pytest.mark.parametrize(
    ("status", "offered"),
    [
        (Status.SUGGESTED, {"Accepter": Status.ACCEPTED, "Écarter": Status.DISMISSED}),
        (Status.ACCEPTED, {"Écarter": Status.DISMISSED, "Remettre": Status.SUGGESTED}),
        (Status.DISMISSED, {"Accepter": Status.ACCEPTED, "Remettre": Status.SUGGESTED}),
    ],
)
def test_an_event_is_judged_by_what_it_is_not_yet(inspector, timeline, paris, status, offered):
    inspector.show_event(timeline, replace(paris, status=status))
    judged = []
    inspector.judged.connect(lambda event_id, new: judged.append((event_id, new)))
    for name in offered:
        named(inspector, name).click()
    assert judged == [(paris.id, new) for new in offered.values()]


def test_the_word_for_the_proof_opens_its_reasons_and_they_stay_open(inspector, timeline, paris):
    doubtful = replace(paris, confidence=0.65, confidence_reasons=(reason("sign_year"), reason("sign_quoted")))
    inspector.show_event(timeline, doubtful)
    word = named(inspector, "fiabilité moyenne")
    line = next(part for part in inspector.findChildren(Wrapped) if part.text() == "seule l’année est dite")
    assert "la date se trouve dans une citation" in word.accessibleDescription()
    assert not line.isVisible()
    word.click()
    assert line.isVisible()
    inspector.show_event(timeline, replace(doubtful, id="next", confidence_reasons=(reason("sign_bare"),)))
    assert next(part for part in inspector.findChildren(Wrapped) if part.text() == "on en dit peu de chose").isVisible()


def test_an_event_without_reasons_has_none_to_open(inspector, timeline, paris):
    inspector.show_event(timeline, replace(paris, confidence_reasons=()))
    assert "fiabilité forte" in texts(inspector)


def test_organisations_stand_beside_places_and_people(inspector, timeline, paris):
    inspector.show_event(timeline, replace(paris, organisations=("Union européenne",)))
    assert {"Lieux, personnes, organisations, chiffres", "Paris", "Union européenne"} <= set(texts(inspector))


@pytest.mark.parametrize(
    ("factuality", "word"),
    [
        (Factuality.HAPPENED, "A eu lieu"),
        (Factuality.PLANNED, "Prévu"),
        (Factuality.CANCELLED, "Annulé"),
        (Factuality.DENIED, "Démenti"),
    ],
)
def test_whether_it_happened_stands_below_the_date_with_a_sign_where_it_did_not(
    inspector, timeline, paris, factuality, word
):
    inspector.show_event(timeline, replace(paris, factuality=factuality))
    choice = inspector.findChild(FactualityChoice)
    assert (choice.link.text(), choice.link.accessibleName()) == (word, f"A-t-il eu lieu\u00a0? {word}")
    assert len(choice.findChildren(QLabel)) == (factuality is not Factuality.HAPPENED)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_whether_it_happened_is_chosen_from_a_menu(qtbot, inspector, timeline, paris):
    inspector.show_event(timeline, paris)
    inspector.findChild(FactualityChoice).link.click()
    menu = inspector.findChild(QMenu)
    actions = {action.text(): action for action in menu.actions()}
    assert [action.text() for action in actions.values() if action.isChecked()] == ["A eu lieu"]
    with qtbot.assertNotEmitted(inspector.factuality_chosen):
        actions["A eu lieu"].trigger()
    with qtbot.waitSignal(inspector.factuality_chosen) as heard:
        actions["Démenti"].trigger()
    menu.close()
    assert heard.args == [paris.id, Factuality.DENIED]


def test_enter_keeps_a_title(qtbot, inspector, timeline, paris):
    inspector.show_event(timeline, paris)
    inspector.edit_title()
    with qtbot.waitSignal(inspector.retitled) as heard:
        qtbot.keyClicks(title(inspector), "Le Bataclan")
        qtbot.keyClick(title(inspector), Qt.Key.Key_Return)
    assert heard.args == [paris.id, "Le Bataclan"]


def test_esc_or_nothing_puts_the_title_back(qtbot, inspector, timeline, paris):
    inspector.show_event(timeline, paris)
    with qtbot.assertNotEmitted(inspector.retitled):
        inspector.edit_title()
        qtbot.keyClicks(title(inspector), "x")
        qtbot.keyClick(title(inspector), Qt.Key.Key_Escape)
        assert title(inspector).toPlainText() == paris.title
        inspector.edit_title()
        qtbot.keyClick(title(inspector), Qt.Key.Key_Delete)
        qtbot.keyClick(title(inspector), Qt.Key.Key_Return)
    assert title(inspector).toPlainText() == paris.title


def test_a_long_title_is_whole(qtbot, inspector, timeline, paris):
    inspector.show_event(timeline, paris)
    low = title(inspector).height()
    inspector.show_event(timeline, replace(paris, title="Un titre bien trop long pour une seule ligne " * 2))
    qtbot.waitUntil(lambda: title(inspector).height() > 2 * low)


def test_another_title_is_one_click_away(qtbot, inspector, timeline, paris):
    inspector.show_event(timeline, paris)
    other = paris.titles[1]
    card = next(card for card in inspector.findChildren(Card) if other in card.accessibleName())
    assert not card.isVisible()
    named(inspector, f"{len(paris.titles) - 1} autres titres").click()
    assert card.isVisible()
    with qtbot.waitSignal(inspector.retitled) as heard:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert heard.args == [paris.id, other]


def test_a_date_is_typed_in_words_and_kept_with_enter(qtbot, inspector, timeline, paris):
    inspector.show_event(timeline, paris)
    inspector.edit_date()
    qtbot.keyClicks(date(inspector).edit, "novembre 2015")
    qtbot.waitUntil(lambda: {"novembre 2015", "Entrée valide", "Mois"} <= set(texts(inspector)))
    with qtbot.waitSignal(inspector.redated) as heard:
        qtbot.keyClick(date(inspector).edit, Qt.Key.Key_Return)
    assert heard.args == [paris.id, When.month(2015, 11)]


def test_half_a_date_is_completed_from_the_article(qtbot, inspector, timeline, paris):
    inspector.show_event(timeline, paris)
    inspector.edit_date()
    with qtbot.waitSignal(inspector.redated) as heard:
        qtbot.keyClicks(date(inspector).edit, "jeudi")
        qtbot.keyClick(date(inspector).edit, Qt.Key.Key_Return)
    assert heard.args == [paris.id, When.day(2015, 11, 26)]


def test_what_is_no_date_is_said_and_not_kept(qtbot, inspector, timeline, paris):
    inspector.show_event(timeline, paris)
    inspector.edit_date()
    with qtbot.assertNotEmitted(inspector.redated):
        qtbot.keyClicks(date(inspector).edit, "blabla")
        qtbot.waitUntil(lambda: any(text.startswith("Ce n’est pas compris") for text in texts(inspector)))
        qtbot.keyClick(date(inspector).edit, Qt.Key.Key_Return)
        qtbot.keyClick(date(inspector).edit, Qt.Key.Key_Escape)
        assert date(inspector).edit.text() == "13 nov. 2015"
        qtbot.keyClick(date(inspector).edit, Qt.Key.Key_Return)


def test_the_window_may_show_another_event_while_it_hears(qtbot, inspector, timeline, paris):
    inspector.show_event(timeline, paris)
    inspector.retitled.connect(lambda _id, new: inspector.show_event(timeline, replace(paris, title=new)))
    inspector.edit_title()
    with qtbot.waitSignal(inspector.retitled):
        qtbot.keyClicks(title(inspector), "Le Bataclan")
        qtbot.keyClick(title(inspector), Qt.Key.Key_Return)
    assert title(inspector).toPlainText() == "Le Bataclan"


def test_every_control_has_a_name(inspector, timeline, paris):
    inspector.show_event(timeline, paris)
    controls = [title(inspector), date(inspector).edit, *inspector.findChildren(QPushButton)]
    controls += inspector.findChildren(Badge)
    assert all(control.accessibleName() for control in controls)


def test_letters_go_on_after_z():
    assert [letter(number) for number in (0, 25, 26, 52)] == ["A", "Z", "AA", "BA"]
