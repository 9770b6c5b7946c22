"""The titles that a text's events get, and the faults of a title, as tests ask for them."""

from __future__ import annotations

from timeline_app import extract_events
from timeline_app.events.candidates import read_words
from timeline_app.events.grammar.lists import lists_of
from timeline_app.events.grammar.trees import with_trees
from timeline_app.events.titles.faults import faults_of
from timeline_app.pipeline import date_article
from timeline_app.readers import article_from_text
from timeline_app.text.words import words_of


def titles_in(language: str, text: str, issued: str) -> list[str]:
    """The titles of the events of a text that was issued on a date, with plain spaces."""
    article = date_article(article_from_text(text), language=language, issued=issued)
    return [event.title.replace("\N{NO-BREAK SPACE}", " ") for event in extract_events(article)]


def faults_in(language: str, sentence: str, title: str) -> set[str]:
    """The names of the faults of a title of a sentence without dates."""
    lists = lists_of(language)
    known = read_words(words_of(sentence), [], language, lists)
    (with_tree,) = with_trees([(known, [])], lists)
    return set(faults_of(title, with_tree, (), lists))
