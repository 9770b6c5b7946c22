"""What only may be, or is wanted: verbs in the subjunctive, which the tagger takes for the present."""

from __future__ import annotations

import pytest

from events.titled import titles_in
from timeline_app.events.grammar.subjunctives import is_subjunctive

ISSUED = "2014-02-11"


@pytest.mark.parametrize(
    "verb", ["celebre", "celebren", "extienda", "comience", "llegue", "saquen", "reconozca", "vuelva", "produjera"]
)
def test_a_verb_with_the_ending_of_the_other_conjugation_is_in_the_subjunctive(verb):
    assert is_subjunctive(verb, "es")


@pytest.mark.parametrize(
    "verb", ["celebra", "viaja", "teme", "sale", "crea", "cree", "vende", "espera", "funda", "siente", "parte"]
)
def test_a_present_is_none_nor_what_may_be_of_either_conjugation(verb):
    assert not is_subjunctive(verb, "es")


def test_other_languages_have_taggers_that_know_it():
    assert is_subjunctive("volte", "pt")
    assert not is_subjunctive("torni", "it")


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "es",
            "El juez ordenó que los detenidos ingresen el lunes en prisión.",
            "El juez ordenó que los detenidos ingresen en prisión",
        ),
        (
            "es",
            "El festival pidió que el concierto se celebre el 5 de mayo.",
            "El festival pidió que el concierto se celebre",
        ),
        (
            "es",
            "Está previsto que el juicio comience el viernes en Tordera.",
            "Está previsto que el juicio comience en Tordera",
        ),
        (
            "pt",
            "O juiz ordenou que os detidos ingressem na segunda-feira na prisão de Braga.",
            "O juiz ordenou que os detidos ingressem na prisão de Braga",
        ),
        (
            "es",
            "Tienen una larga historia, desde que, hace 50 años, se produjera la primera migración china al Perú.",
            "Se produjo la primera migración china al Perú",
        ),
        ("es", "Marta Gil dijo que Luis Ros viaja el lunes a Roma.", "Luis Ros viaja a Roma"),
        (
            "es",
            "Siguió en el cargo después de que el Senado aprobara el lunes la ley.",
            "El Senado aprobó la ley",
        ),
    ],
)
def test_what_is_wanted_is_told_with_who_wants_it(language, text, title):
    assert titles_in(language, text, ISSUED)[:1] == [title]
