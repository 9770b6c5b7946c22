"""Words selected in an article give the title, the sentence and the date of an event."""

from timeline_app import edit, pipeline, store
from timeline_app.dates import When
from timeline_app.desktop.picking import TITLE, picked, title_of
from timeline_app.model import Span, Status, Timeline

TEXT = (
    "Paris, le 27 novembre 2015.\r\n\r\nLe 13 novembre, Paris fut attaqué 🎉. Deux jours plus tôt, le maire avait "
    "parlé au port.\r\n\r\nRien ne se passa dans cette ville."
)


def words_of(article, words):
    start = article.text.index(words)
    return picked(article, Span(start, start + len(words)))


def test_the_date_is_that_of_the_sentence():
    article = pipeline.read_text(TEXT)
    found = words_of(article, "Paris fut attaqué 🎉")
    assert found.title == "Paris fut attaqué 🎉"
    assert found.sentence.text == "Le 13 novembre, Paris fut attaqué 🎉."
    assert article.text[found.sentence.span.start : found.sentence.span.end] == found.sentence.text
    assert found.when == When.day(2015, 11, 13)
    assert found.event().mentions[0].expression.text == "Le 13 novembre"


def test_words_over_two_sentences_take_both():
    found = words_of(pipeline.read_text(TEXT), "attaqué 🎉. Deux jours")
    assert found.sentence.text.startswith("Le 13 novembre")
    assert found.sentence.text.endswith("au port.")


def test_without_a_date_it_is_for_the_person_to_say(tmp_path):
    article = pipeline.read_text(TEXT)
    found = words_of(article, "Rien ne se passa")
    assert found.event() is None
    event = found.event(When.year(2014))
    timeline = edit.add_own(Timeline(articles=(article,)), (event,))
    made = timeline.events[0]
    assert (made.when, made.status, made.by_hand) == (When.year(2014), Status.ACCEPTED, True)
    assert made.mentions[0].sentence.text == "Rien ne se passa dans cette ville."
    store.save(timeline, tmp_path / "own.timeline")
    assert store.load(tmp_path / "own.timeline").events == timeline.events


def test_a_title_is_one_line_of_eighty_characters():
    assert title_of("  un\r\n deux, ") == "un deux"
    long = title_of("mot " * 60)
    assert len(long) <= TITLE
    assert long.endswith("mot…")
    assert picked(pipeline.read_text(TEXT), Span(26, 29)) is None


def test_lost_letters_are_restored_in_the_title():
    article = pipeline.read_text("Le 31 octobre 2015, des Fran?ais ont ?t? tu?s dans le Sina?. Il le dit hier.")
    assert "Français" in words_of(article, "des Fran?ais").title
