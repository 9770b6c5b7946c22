"""Titles out of the tree of a sentence, where those that were made without it have lost something."""

from __future__ import annotations

import pytest

from timeline_app import extract_events
from timeline_app.events.candidates import read_words
from timeline_app.events.grammar.lists import lists_of
from timeline_app.events.grammar.trees import with_trees
from timeline_app.events.titles.faults import STRUCTURAL, faults_of
from timeline_app.pipeline import date_article
from timeline_app.readers import article_from_text
from timeline_app.text.words import words_of


def titles(language: str, text: str) -> list[str]:
    article = date_article(article_from_text(text), language=language, issued="2014-02-11")
    return [event.title for event in extract_events(article)]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("de", "Steffen hatte bei den Spielen 2008 in Peking mit den Goldmedaillen über 50 und 100 Meter ihre größten"
         " Erfolge gefeiert.", "Steffen hatte bei den Spielen in Peking ihre größten Erfolge gefeiert"),
        ("de", "Am Montag war in einem Ulmer Verlag sein erstes Buch erschienen.",
         "Sein erstes Buch war in einem Ulmer Verlag erschienen"),
        ("en", "The Reed Act of 2009 required the Department of Mines to lease 60 acres offshore.",
         "Reed Act required the Department of Mines to lease 60 acres offshore"),
        ("nl", "Nadat de leider van D66 sprak, trokken de D66-ministers gisteren hun conclusie en stapten op.",
         "D66-ministers trokken hun conclusie en stapten op"),
        ("en", "LEEDS, England, Feb. 11 (UPI) -- The Welsh government and a rebel council in Leeds signed a truce to"
         " advance the peace process, the city mediator said Monday.",
         "The city mediator: Welsh government and a rebel council signed a truce"),
    ],
)  # fmt: skip
def test_titles_keep_what_belongs_together(language, text, title):
    assert any(one.startswith(title) for one in titles(language, text))


def faults(language: str, sentence: str, title: str) -> set[str]:
    lists = lists_of(language)
    known = read_words(words_of(sentence), [], language, lists)
    (tree,) = with_trees([(known, [])], lists)
    return STRUCTURAL.intersection(faults_of(title, tree, frozenset(), lists))


@pytest.mark.parametrize(
    ("language", "sentence", "title", "fault"),
    [
        ("en", "The council of the town praised the plan, and the mayor opened a bridge.", "The council a bridge",
         "is_in_pieces"),
        ("en", "The minister opened the new bridge in Dover.", "The minister opened in Dover",
         "lost_what_its_verb_needs"),
        ("it", "Il ministro Rossi ha inaugurato il sito.", "Ha inaugurato il sito", "lost_its_subject"),
        ("en", "The minister and the mayor have opened the bridge.", "The minister have opened the bridge",
         "lost_one_of_its_subjects"),
        ("fr", "Le maire a chanté devant la presse.", "Le maire a chanté la presse",
         "lost_what_leads_to_it"),
        ("es", "El partido presentó en Lugo a sus candidatos.", "El partido presentó en Lugo",
         "lost_whom_it_befell"),
        ("es", "El juez estudiará si abre un proceso.", "El juez estudiará", "lost_whether"),
    ],
)  # fmt: skip
def test_faults_that_only_the_tree_shows(language, sentence, title, fault):
    assert fault in faults(language, sentence, title)


@pytest.mark.parametrize(
    ("language", "sentence", "title"),
    [
        ("en", "Ana Ruiz, the mayor of Dover, opened the bridge.", "Ana Ruiz opened the bridge"),
        ("en", "Samsung said it would appeal the ruling.", "Samsung would appeal the ruling"),
        ("fr", "Il est dénoncé pour ses opinions, arrêté à Lyon et enfermé au château.", "Il est arrêté"),
        ("fr", "Les attaques à Paris ont fait 130 morts.", "Attaques à Paris, 130 morts"),
        ("de", "Als Meister der Liga schaffte Kiel den Aufstieg.", "Kiel schaffte den Aufstieg"),
        ("es", "Hijo de pescadores, abrió una librería en Vigo.", "Abrió una librería en Vigo"),
    ],
)
def test_what_a_title_may_leave_out(language, sentence, title):
    assert faults(language, sentence, title) == set()


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", "Two portraits stolen nine days ago from a museum have been found in a barn, police said Monday.",
         "Two portraits stolen from a museum"),
        ("en", "Two portraits stolen nine days ago from a museum have been found in a barn, police said Monday.",
         "Police: two portraits from a museum have been found in a barn"),
        ("es", "Un informe de varios jueces entregado el martes a la fiscalía de Lima ha elevado la cifra de heridos.",
         "Informe de varios jueces entregado a la fiscalía de Lima"),
        ("fr", "La mairie a été déplacée dans la nouvelle école construite en 1900.", "Nouvelle école construite"),
        ("pt", "Enviou o pedido ao abrigo de um acordo assinado no ano passado em Faro.", "Acordo assinado em Faro"),
    ],
)  # fmt: skip
def test_a_date_that_hangs_on_a_participle_is_that_of_what_was_done(language, text, title):
    assert title in titles(language, text)


def test_a_subject_with_a_relative_clause_is_no_title_of_what_it_did():
    text = (
        "Marc Leroux (Albatros), qui comptait parmi les favoris de cette course, a préféré être prudent, et rentrer au"
        " port de Brest après avoir entendu deux « bangs successifs » hier après-midi."
    )
    assert titles("fr", text) == ["Marc Leroux a entendu deux bangs successifs"]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("fr", "Le jeune, qui a déposé plainte lundi, souffre de l'épaule.", "Le jeune a déposé plainte"),
        ("es", "El joven, que murió el lunes en Lugo, trabajaba en un bar.", "El joven murió en Lugo"),
        ("it", "Il giovane, che è morto lunedì a Lodi, lavorava in un bar.", "Il giovane è morto a Lodi"),
        ("pt", "O jovem, que morreu na segunda-feira em Braga, trabalhava num bar.", "O jovem morreu em Braga"),
    ],
)
def test_an_adjective_may_stand_for_whom_it_describes(language, text, title):
    assert titles(language, text) == [title]
