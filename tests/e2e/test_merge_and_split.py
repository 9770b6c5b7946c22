"""Two events are made one, a sentence is made an event of its own; both can be undone."""

import pytest
from PySide6.QtWidgets import QInputDialog, QToolButton

from timeline_app.words import say

FIRST = "On November 13, 2015, the attacks in Paris at the Bataclan killed 129 people, François Hollande said.\n"
SECOND = "Le 13 novembre 2015, les attentats de Paris au Bataclan ont fait 130 morts, selon François Hollande.\n"
THIRD = "On March 3, 2012, a bus crashed near Lima and eleven passengers died.\n"


@pytest.fixture
def window(start, tmp_path):
    for name, text in (("first", FIRST), ("second", SECOND), ("third", THIRD)):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    return start(tmp_path)


def events(window):
    return window.document.timeline.events


def test_what_two_articles_tell_is_one_event_with_its_disagreement(window):
    assert [len(event.mentions) for event in events(window)] == [1, 2]


def test_a_sentence_is_taken_out_and_put_back(window):
    attack = events(window)[1]
    window.workspace.choose(attack.id)
    name = say("inspector.split", "en")
    buttons = window.workspace.inspector.findChildren(QToolButton)
    next(part for part in buttons if part.accessibleName() == name).click()
    assert [len(event.mentions) for event in events(window)] == [1, 1, 1]
    window.commands["undo"].trigger()
    assert events(window)[1] == attack


def test_two_events_are_made_one(window, monkeypatch):
    bus, attack = events(window)

    def choose(_parent, _title, _asked, names, *_rest, **_options):
        (name,) = names
        assert attack.title in name
        return name, True

    monkeypatch.setattr(QInputDialog, "getItem", choose)
    window.workspace.choose(bus.id)
    window.commands["merge_with"].trigger()
    (one,) = events(window)
    assert (one.title, len(one.mentions)) == (bus.title, 3)
    window.commands["undo"].trigger()
    assert events(window) == (bus, attack)
