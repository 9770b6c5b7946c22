"""The foot of the window tells what an act did and how to take it back, for a while; then the chosen event again."""

import pytest
from PySide6.QtGui import QAccessible

from timeline_app.history import Act, ActName, named


@pytest.fixture
def window(start, seed):
    window = start(seed)
    window.commands["next_event"].trigger()
    return window


def test_an_act_says_what_it_did_and_how_to_take_it_back(window):
    title = window.rooms().chosen.title
    window.commands["accept"].trigger()
    assert window.told.text() == f"Accepted “{title}”. Ctrl+Z takes it back."
    window.commands["undo"].trigger()
    assert window.told.text() == f"Taken back: Accept “{title}”"
    window.commands["redo"].trigger()
    assert window.told.text() == f"Done again: Accept “{title}”"


def test_after_a_while_it_is_the_chosen_event_again(window):
    window.commands["accept"].trigger()
    window.happened._timer.timeout.emit()
    assert window.told.text() == f"“{window.rooms().chosen.title}” selected"


def test_it_speaks_the_language_of_the_window(window):
    title = window.rooms().chosen.title
    window.commands["dismiss"].trigger()
    window.set_language("fr")
    assert window.told.text() == f"«\u00a0{title}\u00a0» écarté. Ctrl+Z l’annule."


def test_an_act_without_words_of_its_own_is_told_by_its_name(window):
    window.document.apply(window.document.timeline.__class__("November"), named("change"))
    assert window.told.text().startswith("Done: Change.")


def test_another_file_tells_nothing(window):
    window.commands["accept"].trigger()
    window.commands["new"].trigger()
    assert "Accepted" not in window.told.text()


def test_screen_readers_hear_it(window, monkeypatch):
    heard = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
    window.commands["accept"].trigger()
    assert heard[0].startswith("Accepted")


def test_the_words_of_an_act_have_their_values():
    assert Act(ActName("rename", (("title", "N"),)), 0).name.say("en", "happened") == "The timeline is called “N”."
