"""What was put right in a text: seen word by word, taken back as one act, and put right again by undo."""

import pytest

from timeline_app import store
from timeline_app.desktop.panels.mended import Mended

READ = "Publié le 27/11/2015\nLe ministre fran?ais a dÃ©missionnÃ© jeudi aprÃ¨s une rÃ©union Ã  Paris.\n"
STANDS = "Le ministre français a démissionné après une réunion à Paris"


@pytest.fixture
def window(start, tmp_path):
    (tmp_path / "a.txt").write_text(READ, "utf-8")
    made = start(tmp_path / "a.txt")
    made.resize(1280, 800)
    return made


def mended(window):
    return window.workspace.bottom.reader.findChild(Mended)


def article(window):
    return window.document.timeline.articles[0]


def take_back(window, qtbot):
    mended(window).menu_of().actions()[-1].trigger()
    qtbot.waitUntil(lambda: not window.tasks.running and article(window).as_read == article(window).text)


def test_the_reader_lists_what_was_put_right(window):
    assert mended(window).text() == "4 words put right"
    lines = [action.text() for action in mended(window).menu_of().actions() if action.text()]
    assert lines[:2] == ["fran?ais → français", "dÃ©missionnÃ© → démissionné"]
    assert lines[-1] == "Take all of it back"


def test_a_click_on_a_word_shows_its_place(window):
    reader = window.workspace.bottom.reader
    mended(window).menu_of().actions()[1].trigger()
    start = article(window).text.index("démissionné")
    assert reader.text.in_sight().start <= start < reader.text.in_sight().end


def test_all_is_taken_back_as_one_act_and_undo_puts_it_right_again(window, qtbot):
    before = window.document.timeline
    assert before.events[0].title == STANDS
    take_back(window, qtbot)
    assert article(window).text.strip() == READ.strip()
    for event in window.document.timeline.events:
        for told in event.mentions:
            span = told.sentence.span
            assert article(window).text[span.start : span.end] == told.sentence.text
    assert "Take back what was put right" in window.commands["undo"].text()
    window.commands["undo"].trigger()
    assert window.document.timeline == before
    assert mended(window).text() == "4 words put right"


def test_the_file_keeps_what_was_read(window, tmp_path):
    window.document.move_to(tmp_path / "m.timeline")
    (kept,) = store.load(tmp_path / "m.timeline").articles
    assert kept.as_read == article(window).as_read
    assert "dÃ©missionnÃ©" in kept.as_read
