"""What the articles agree on and where they differ stands beside the event; a sentence can be taken out of it."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QRadioButton, QToolButton

from timeline_app import edit, styles
from timeline_app.dates import When
from timeline_app.desktop.panels.inspector import Inspector
from timeline_app.model import Article, Event, Expression, Figure, Kind, Mention, Sentence, Span, Timeline
from timeline_app.words import say

THE_12TH, THE_13TH = When.day(2015, 11, 12), When.day(2015, 11, 13)


def told(article_id, when, dead):
    expression = Expression(Span(0, 6), "Attack", Kind.DATE, "", when, "test")
    figure = Figure(dead, "dead", f"{dead} dead")
    return Mention(article_id, Sentence(Span(0, 17), "Attacks in Paris."), expression, (figure,))


def timeline(*mentions):
    names = [mention.article_id for mention in mentions]
    articles = tuple(Article(name, name.title(), name, "Attacks in Paris.", "en") for name in names)
    return Timeline(articles=articles, events=(Event("attack", THE_13TH, "Attacks", mentions=mentions),))


@pytest.fixture
def inspector(qtbot):
    made = Inspector(styles.get("paper"), "en")
    qtbot.addWidget(made)
    made.resize(320, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def show(inspector, shown):
    inspector.show_event(shown, shown.events[0])
    return [label.text() for label in inspector.findChildren(QLabel)]


def choices(inspector):
    return {choice.accessibleName(): choice for choice in inspector.findChildren(QRadioButton)}


def test_a_disagreement_says_who_says_what(inspector):
    shown = show(
        inspector, timeline(told("one", THE_13TH, 129), told("two", THE_13TH, 130), told("six", THE_13TH, 130))
    )
    assert "The articles disagree" in shown
    assert list(choices(inspector)) == ["130 dead: B, C", "129 dead: A", "Keep all: 130 dead / 129 dead"]
    assert not any(choice.isChecked() for choice in choices(inspector).values())
    assert "3 articles say Nov 13, 2015" in shown


def test_where_nobody_differs_no_box_is_drawn(inspector):
    shown = show(inspector, timeline(told("one", THE_13TH, 130), told("two", THE_13TH, 130)))
    assert "The articles disagree" not in shown
    assert "2 articles say 130 dead" in shown


def test_the_other_day_can_be_taken(qtbot, inspector):
    show(inspector, timeline(told("one", THE_13TH, 130), told("two", THE_12TH, 130)))
    with qtbot.waitSignal(inspector.settled) as signal:
        choices(inspector)["Nov 12, 2015: B"].click()
    assert signal.args == ["attack", "date", THE_12TH]


def test_what_is_settled_shows_how_and_can_be_settled_otherwise(inspector):
    open_ = timeline(told("one", THE_13TH, 129), told("two", THE_13TH, 130))
    shown = show(inspector, edit.settle_figure(open_, "attack", Figure(130, "dead", "130 dead")))
    assert "Settled" in shown
    assert [name for name, choice in choices(inspector).items() if choice.isChecked()] == ["130 dead: B"]


def test_a_doubtful_date_can_be_called_right(qtbot, inspector):
    doubtful = replace(timeline(told("one", THE_13TH, 130)).events[0], when=replace(THE_13TH, uncertain=True))
    shown = show(inspector, replace(timeline(told("one", THE_13TH, 130)), events=(doubtful,)))
    assert "The date is doubtful" in shown
    with qtbot.waitSignal(inspector.settled) as signal:
        inspector.findChild(QRadioButton).click()
    assert signal.args == ["attack", "date", THE_13TH]


def test_a_sentence_can_be_taken_out(qtbot, inspector):
    both = timeline(told("one", THE_13TH, 130), told("two", THE_13TH, 130))
    show(inspector, both)
    name = say("inspector.split", "en")
    _first, second = (part for part in inspector.findChildren(QToolButton) if part.accessibleName() == name)
    with qtbot.waitSignal(inspector.split) as signal:
        second.click()
    assert signal.args == ["attack", both.events[0].mentions[1]]


def test_the_only_sentence_cannot(inspector):
    show(inspector, timeline(told("one", THE_13TH, 130)))
    name = say("inspector.split", "en")
    assert not [part for part in inspector.findChildren(QToolButton) if part.accessibleName() == name]
