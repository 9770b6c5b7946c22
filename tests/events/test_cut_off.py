"""Titles that end before what they need: a fault of its own, and a title that leaves out what is missed least."""

from __future__ import annotations

import pytest

from timeline_app import extract_events
from timeline_app.events.candidates import read_words
from timeline_app.events.grammar.lists import lists_of
from timeline_app.events.grammar.trees import with_trees
from timeline_app.events.titles.faults import CUT_OFF, faults_of
from timeline_app.pipeline import date_article
from timeline_app.readers import article_from_text
from timeline_app.text.words import words_of


def titles(text: str) -> list[str]:
    article = date_article(article_from_text(text), language="fr", issued="2014-02-11")
    return [event.title for event in extract_events(article)]


def faults(sentence: str, title: str) -> set[str]:
    lists = lists_of("fr")
    known = read_words(words_of(sentence), [], "fr", lists)
    (with_tree,) = with_trees([(known, [])], lists)
    return {fault for fault in faults_of(title, with_tree, (), lists) if fault in CUT_OFF}


@pytest.mark.parametrize(
    ("sentence", "title", "fault"),
    [
        ("Les deux pays ont insisté sur la possibilité de fermer la frontière.",
         "Les deux pays ont insisté sur la possibilité", "cuts_off_what_makes_it_known"),
        ("Le maire a donné un délai aux responsables catholiques et protestants.",
         "Le maire a donné un délai aux responsables catholiques", "cuts_off_what_is_joined"),
        ("La Loire redescend, après avoir atteint à Tours son niveau le plus haut.",
         "La Loire redescend, après avoir atteint à Tours", "cuts_off_its_object"),
        ("Le roi et son frère ont été les principaux animateurs de la révolte.",
         "Le roi et son frère ont été les principaux", "cuts_off_its_noun"),
    ],
)  # fmt: skip
def test_a_title_that_ends_too_early_has_a_fault(sentence, title, fault):
    assert fault in faults(sentence, title)
    assert not faults(sentence, sentence.rstrip("."))


def test_what_only_says_more_may_be_cut_off():
    sentence = "Le procès du maire s'est ouvert devant une cour de Lyon."
    assert not faults(sentence, "Le procès du maire s'est ouvert devant une cour")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Lundi, le Comité international de la Croix-Verte (CICV) avait fait état de centaines de prisonniers, dont des"
         " mercenaires, détenus par les rebelles.", "Le CICV avait fait état de centaines de prisonniers"),
        ("Le Conseil de sécurité des Nations unies avait saisi samedi, dans un texte, le procureur de la Cour de la"
         " situation en Syldavie.", "Le Conseil de sécurité avait saisi le procureur de la Cour de la situation"),
        ("En 1709, l'église est de nouveau agrandie et les cloches remplacées en 1748.",
         "L'église est de nouveau agrandie"),
    ],
)  # fmt: skip
def test_phrases_are_left_out_whole(text, title):
    assert title in titles(text)
