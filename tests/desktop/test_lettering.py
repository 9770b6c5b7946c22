"""Places in an article's text and in the widget that shows it are the same places."""

import pytest
from PySide6.QtGui import QTextCursor

from timeline_app import pipeline, styles
from timeline_app.desktop.panels.article_text import AT_ONCE, ArticleText
from timeline_app.desktop.panels.lettering import Offsets, shown
from timeline_app.desktop.panels.marking import Mark, Passages, marks_of, next_at, pieces, told_in
from timeline_app.edit import add_event
from timeline_app.model import Article, Event, Span, Timeline

EMOJI = "Un 🎉 le 13 mai 🎉🎉 fin"


@pytest.fixture
def text(qtbot):
    made = ArticleText(styles.get(styles.LIGHT), "Text")
    qtbot.addWidget(made)
    made.resize(500, 200)
    made.show()
    qtbot.waitExposed(made)
    return made


def article(text, **values):
    return Article("a", "Title", "a.txt", text, "fr", **values)


def test_emoji_are_one_character_and_two_units():
    offsets = Offsets(EMOJI)
    for at, letter in enumerate(EMOJI):
        before = len(EMOJI[:at].encode("utf-16-le")) // 2
        assert offsets.unit(at) == before
        assert offsets.character(before) == at
        if letter == "🎉":
            assert offsets.character(before + 1) in (at, at + 1)
    assert offsets.character(offsets.unit(len(EMOJI))) == len(EMOJI)


def test_every_end_of_a_line_is_one_line_feed_in_its_place():
    assert shown("a\r\nb\rc\u2029d") == "a \nb\nc\nd"
    endless = shown("Une phrase de plus. " * 20_000)
    assert len(endless) == 400_000
    assert max(map(len, endless.split("\n"))) < 5000
    assert shown("x\ufffcy\ud800z") == "x\ufffdy\ufffdz"


@pytest.mark.parametrize("words", [EMOJI, "un\r\ndeux 🎉\r\n\r\ntrois\rquatre", "a\u2028b\tc\u00a0d", ""])
def test_words_selected_are_those_of_the_article(text, words):
    text.show_article(article(words))
    for start in range(len(words)):
        text.select(Span(start, start + 1))
        assert text.words == Span(start, start + 1)


def test_lost_letters_are_shown_mended_and_marked(text):
    read = pipeline.read_text("L'avion s'est ?cras? dans le Sina? le 31 octobre 2015. Les Fran?ais ont r?agi hier.")
    text.show_article(read)
    assert text.toPlainText() == read.mended
    assert "Français" in text.toPlainText()
    marks = marks_of(read, [], "")
    assert {read.mended[span.start : span.end] for span, mark in marks if mark is Mark.MENDED} >= {"Français"}


def test_a_long_text_is_put_in_by_and_by_and_every_place_can_be_reached(text, qtbot):
    line = "Le 13 novembre 2015, Paris fut attaqué. 🎉\r\n"
    read = article(line * 5000)
    text.show_article(read)
    assert text.document().characterCount() < AT_ONCE * 1.2
    at = len(line) * 4000
    text.reveal(Span(at, at + 2))
    assert text.in_sight().overlaps(Span(at, at + 2))
    text.select(Span(at, at + 2))
    assert text.textCursor().selectedText() == "Le"
    qtbot.waitUntil(lambda: text._put >= len(read.text), timeout=10_000)
    text.moveCursor(QTextCursor.MoveOperation.End)
    assert text.words.start == len(read.text)


def test_only_what_is_in_sight_is_marked(text, qtbot):
    text.show_article(article("Le 13 novembre 2015, Paris fut attaqué.\n" * 500))
    qtbot.waitUntil(lambda: len(text.extraSelections()) > 3)
    assert len(text.extraSelections()) < 40


def test_marks_that_overlap_become_pieces_that_do_not():
    marks = [(Span(0, 20), Mark.SENTENCE), (Span(5, 10), Mark.TIME), (Span(15, 30), Mark.SENTENCE | Mark.CHOSEN)]
    found = pieces(marks, 2, 25)
    assert [(span.start, span.end) for span, _ in found] == [(2, 5), (5, 10), (10, 15), (15, 20), (20, 25)]
    assert found[1][1] == Mark.SENTENCE | Mark.TIME
    assert found[3][1] == Mark.SENTENCE | Mark.CHOSEN


def test_expressions_are_found_a_passage_at_a_time():
    passages = Passages(article("Le 13 novembre 2015, Paris fut attaqué.\n" * 200))
    first = passages.missing(0, 100)
    assert first == 0
    passages.look(first)
    assert passages.missing(0, 100) is None
    assert passages.missing(5000, 5100) not in (0, None)
    assert {words for words, _ in passages.marks(0, 60)} >= {Span(0, 19)} or passages.marks(0, 60)


def test_clicks_go_round_the_events_of_a_sentence():
    read = pipeline.read_text("Le 13 novembre 2015, Paris fut attaqué. Le 14 novembre 2015, le président parla.")
    first = pipeline.extract_events(read)[0]
    timeline = add_event(Timeline(articles=(read,), events=()), first)
    timeline = add_event(timeline, Event("other", first.when, "Other", mentions=first.mentions[:1]))
    told = told_in(timeline, read.id)
    place = first.mentions[0].sentence.span.start
    clicked = next_at(told, read.id, place, "")
    assert {clicked, next_at(told, read.id, place, clicked)} == {first.id, "other"}
    assert next_at(told, read.id, len(read.text) + 5, "") == ""
