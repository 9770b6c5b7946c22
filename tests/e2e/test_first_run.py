"""The first time: the page says what to do in three steps, and the sample lets one do it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from timeline_app.desktop.first_steps import STEPS
from timeline_app.desktop.settings import Settings


@pytest.fixture
def sample(start, qtbot):
    """The window with the sample that its first page offers."""

    def open_sample(language="en"):
        window = start(language=language)
        window.welcome.sample.click()
        qtbot.waitUntil(lambda: bool(window.document.timeline.events), timeout=30_000)
        qtbot.wait(1)
        return window

    return open_sample


def told(window):
    bar = window.first_steps._bar
    return [part.text() for part in bar.findChildren(QLabel) if len(part.text()) > 1] if bar.isVisible() else []


def test_the_sample_comes_with_three_steps_and_an_event_chosen(sample):
    window = sample()
    assert told(window) == ["Judge: A accepts, X dismisses", "Change a title: E", "Export: Ctrl+E"]
    assert window.rooms().chosen == window.document.timeline.events[0]
    assert [article.language for article in window.document.timeline.articles] == ["fr", "en", "fr"]


def test_each_step_is_ticked_when_it_is_done_in_any_order_and_way(sample):
    window = sample()
    first = window.document.timeline.events[0].id
    window.acts.retitle(first, "A title of my own")
    assert window.first_steps.taken == {"title"}
    window.commands["accept"].trigger()
    assert window.first_steps.taken == {"title", "judge"}
    window.does._tell_exported([window.document.session.path])
    assert window.first_steps.taken == {*STEPS}
    assert told(window) == ["That is all there is to it. Now add articles of your own."]
    assert Settings().guided


def test_what_is_taken_back_stays_learnt(sample):
    window = sample()
    window.commands["accept"].trigger()
    window.commands["undo"].trigger()
    assert window.first_steps.taken == {"judge"}


def test_closed_once_they_never_come_again(sample, qtbot):
    window = sample()
    cross = window.first_steps._bar.findChild(object, "cross")
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert told(window) == []
    window.commands["new"].trigger()
    window.welcome.sample.click()
    qtbot.waitUntil(lambda: bool(window.document.timeline.events), timeout=30_000)
    assert told(window) == []


def test_they_speak_the_language_of_the_window_and_keep_what_is_ticked(sample, qtbot):
    window = sample()
    window.commands["accept"].trigger()
    window.set_language("fr")
    qtbot.waitUntil(lambda: bool(told(window)))
    assert told(window)[1] == "Modifiez un titre\u00a0: E"
    assert window.first_steps.taken == {"judge"}


def test_an_article_of_ones_own_needs_no_guide(start, seed):
    assert told(start(seed)) == []


def test_a_new_timeline_ends_them_but_not_for_good(sample):
    window = sample()
    window.commands["new"].trigger()
    assert told(window) == []
    assert not Settings().guided


def test_the_page_has_what_one_needs_and_nothing_is_cut(start):
    window = start()
    page = window.welcome
    texts = [part.text() for part in page.findChildren(QLabel)]
    assert "From a pile of articles to a chronology" in texts
    assert [text for text in texts if text.isdigit()] == ["1", "2", "3"]
    assert page.sample.hasFocus(), "Enter tries the sample"
