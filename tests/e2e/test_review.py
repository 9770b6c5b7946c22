"""Events are judged by keys: accept, dismiss, merge, split, look at the evidence, settle; everything can be undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu

from timeline_app.dates import When
from timeline_app.desktop.panels.evidence_card import EvidenceCard
from timeline_app.filtering import Filter
from timeline_app.model import (
    Article,
    Event,
    Expression,
    Figure,
    Kind,
    Mention,
    Sentence,
    Span,
    Status,
    Timeline,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # popups of the offscreen platform

TEXT = "On 13 November attacks killed 129 people in Paris."


def told(article, when, dead):
    expression = Expression(Span(3, 14), "13 November", Kind.DATE, "", when, "test")
    return Mention(article, Sentence(Span(0, 50), TEXT), expression, (Figure(dead, "dead", f"{dead} dead"),))


def twelve():
    events = tuple(Event(f"e{n}", When.day(2015, 1, n), f"Event {n}") for n in range(1, 13))
    return Timeline("January", (), events)


def attacks(*dead):
    when = When.day(2015, 11, 13)
    articles = tuple(Article(f"a{n}", f"Article {n}", "x", TEXT, "en") for n, _ in enumerate(dead))
    mentions = tuple(told(article.id, when, number) for article, number in zip(articles, dead, strict=True))
    figures = tuple(dict.fromkeys(figure for mention in mentions for figure in mention.figures))
    attack = Event("attack", when, "Attacks", mentions=mentions, figures=figures)
    return Timeline("Paris", articles, (Event("before", When.day(2015, 11, 1), "Before"), attack))


@pytest.fixture
def shown(start, qtbot):
    def show(timeline):
        window = start()
        window.document.replace(timeline, None)
        canvas = window.workspace.canvas
        canvas.setFocus()
        return window, lambda *keys: [qtbot.keyClick(canvas, key) for key in keys]

    return show


def statuses(window):
    return "".join(
        {"suggested": ".", "accepted": "A", "dismissed": "X"}[e.status] for e in window.document.timeline.events
    )


def test_ten_events_are_judged_by_keys_and_all_of_it_is_undone(shown):
    window, press = shown(twelve())
    review = window.workspace.review
    press("j", *"aaxaxxaaxa")
    assert statuses(window) == "AAXAXXAAXA.."
    assert review.count.text() == "10 of 12 judged"
    assert window.workspace.chosen.id == "e11"
    press("k")
    assert window.workspace.chosen.id == "e10"  # K goes back to what is judged as well, but for what is dismissed
    for _ in range(10):
        window.commands["undo"].trigger()
    assert statuses(window) == "." * 12
    assert review.count.text() == "0 of 12 judged"


def test_shift_j_passes_over_what_is_judged(shown, qtbot):
    window, press = shown(twelve())
    press("j", "j", "a", "k", "k")
    assert window.workspace.chosen.id == "e1"
    qtbot.keyClick(window.workspace.canvas, Qt.Key.Key_J, Qt.KeyboardModifier.ShiftModifier)
    assert window.workspace.chosen.id == "e3"


def test_when_all_are_judged_the_bar_says_what_comes_next(shown):
    window, press = shown(twelve())
    press("j", *"a" * 12)
    assert window.workspace.review.count.text() == "All 12 judged"
    assert window.workspace.review.onward.text() == "Next: export"
    assert window.workspace.chosen.id == "e12"


def test_while_one_types_the_bar_says_how_to_come_back_to_the_keys(shown, qtbot):
    window, press = shown(twelve())
    press("j", "d")
    review = window.workspace.review
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    assert review.back.isVisible()
    assert not review.items["next_event"].isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.workspace.canvas.hasFocus()
    assert review.items["next_event"].isVisible()


def test_in_a_narrow_window_the_bar_offers_the_next_event_alone(shown, qtbot):
    window, _press = shown(twelve())
    window.resize(960, 540)
    qtbot.waitUntil(lambda: window.width() == 960)
    items = window.workspace.review.items
    assert [name for name, item in items.items() if item.isVisible()] == ["next_event"]


def test_the_items_of_the_bar_can_be_pressed(shown, qtbot):
    window, _press = shown(twelve())
    items = window.workspace.review.items
    qtbot.mouseClick(items["next_event"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(items["accept"], Qt.MouseButton.LeftButton)
    assert statuses(window).startswith("A.")


def test_m_merges_with_the_next_event_shown_and_the_message_takes_it_back(shown, qtbot):
    window, press = shown(twelve())
    window.workspace.set_filter(Filter(text="event 1"))  # 1, 10, 11, 12
    press("j", "m")
    assert [event.id for event in window.workspace.shown] == ["e1", "e11", "e12"]
    assert window.document.timeline.event("e1").titles == ("Event 1", "Event 10")
    assert window.message.words.text() == "“Event 10” is one with “Event 1” now."
    qtbot.mouseClick(window.message.offers[0], Qt.MouseButton.LeftButton)
    assert window.document.timeline == twelve()


def test_the_offer_to_undo_a_merge_goes_with_the_next_act(shown):
    window, press = shown(twelve())
    press("j", "m")
    assert window.message.isVisible()
    press("a")
    assert not window.message.isVisible()


def test_the_last_event_has_none_to_be_merged_with(shown):
    window, press = shown(twelve())
    window.workspace.choose("e12")
    press("m")
    assert window.document.timeline == twelve()
    assert window.message.words.text().startswith("No event comes after “Event 12”")


def test_s_splits_the_second_of_two_sentences(shown):
    window, press = shown(attacks(129, 130))
    window.workspace.choose("attack")
    press("s")
    assert [len(event.mentions) for event in window.document.timeline.events] == [0, 1, 1]
    assert "an event of its own now" in window.message.words.text()
    window.commands["undo"].trigger()
    assert window.document.timeline == attacks(129, 130)
    window.workspace.choose("before")
    press("s")
    assert "cannot be split" in window.message.words.text()


def test_s_asks_which_of_more_sentences(shown, qtbot):
    window, press = shown(attacks(129, 130, 131))
    window.workspace.choose("attack")
    press("s")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    qtbot.keyClick(menu, "3")
    assert [len(event.mentions) for event in window.document.timeline.events] == [0, 2, 1]
    assert window.document.timeline.events[2].mentions[0].article_id == "a2"


def test_space_shows_the_evidence_and_closes_it_again(shown, qtbot):
    window, press = shown(attacks(129, 130))
    window.workspace.choose("attack")
    press(" ")
    card = QApplication.activePopupWidget()
    assert isinstance(card, EvidenceCard)
    words = [label.text() for label in card.findChildren(QLabel)]
    assert "≠ 129 dead / 130 dead" in words
    assert {"Article 0", "Article 1"} <= set(words)
    qtbot.keyClick(card, " ")
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    assert window.workspace.chosen.id == "attack"


def test_the_space_bar_still_presses_a_button(shown, qtbot):
    window, press = shown(twelve())
    press("j")
    button = window.workspace.filters.button
    button.setFocus()
    qtbot.keyClick(button, " ")
    assert QApplication.activePopupWidget() is window.workspace.filters.popover
    window.workspace.filters.popover.close()


def test_a_disagreement_is_settled_by_a_key(shown):
    window, press = shown(attacks(129, 130))
    window.workspace.choose("attack")
    press("2")
    assert [figure.value for figure in window.workspace.chosen.figures] == [130]
    assert window.commands["undo"].text() == "Undo: Settle on 130 dead"
    press("1")
    assert [figure.value for figure in window.workspace.chosen.figures] == [129]
    window.commands["undo"].trigger()
    window.commands["undo"].trigger()
    press("0")
    assert [figure.value for figure in window.workspace.chosen.figures] == [129, 130]
    assert window.commands["undo"].text() == "Undo: Keep all that articles say of “Attacks”"
    window.workspace.choose("before")
    press("1")
    assert window.message.words.text() == "Nothing is open about “Before”."


def test_the_menu_counts_what_is_open_and_shows_it(shown):
    window, press = shown(attacks(129, 130))
    window.does.count_doubts()
    assert window.commands["show_disagreements"].text() == "Show disagreements (1)"
    assert window.commands["show_doubtful"].text() == "Show doubtful dates (0)"
    window.commands["show_disagreements"].trigger()
    assert [event.id for event in window.workspace.shown] == ["attack"]
    assert window.commands["show_disagreements"].isChecked()
    window.workspace.choose("attack")
    press("1")
    assert window.workspace.shown == ()
    window.commands["show_disagreements"].trigger()
    assert len(window.workspace.shown) == 2
    assert all(event.status is Status.SUGGESTED for event in window.workspace.shown)
