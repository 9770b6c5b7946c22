"""Dates from which a sentence only counts, or that only say what or who something is, are no events."""

from __future__ import annotations

import pytest

from timeline_app import extract_events

ISSUED = "2020-03-10"  # a Tuesday


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The film came out two weeks after 11 September 2001."),
        ("fr", "Le film est sorti en France deux semaines après le 11 septembre 2001."),
        ("de", "Der Film kam zwei Wochen nach dem 11. September 2001 in die Kinos."),
        ("nl", "De film verscheen twee weken na 11 september 2001 in Frankrijk."),
        ("es", "La película salió en Francia dos semanas y media después del 11 de septiembre de 2001."),
        ("it", "Il film uscì in Francia due settimane dopo l'11 settembre 2001."),
        ("pt", "O filme estreou duas semanas antes do 11 de setembro de 2001."),
    ],
)
def test_a_date_that_is_counted_from(language: str, text: str):
    assert extract_events(text, language, ISSUED) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Mesic fue el último presidente de la hoy extinta Yugoslavia."),
        ("pt", "O presidente da hoje extinta empresa falou aos jornais."),
        ("en", "The winner of 1997 said that nobody can win this race."),
        ("es", "Creo que Ruiz puede ganar el torneo, afirmó el ganador de 1997."),
        ("it", "Penso che Rossi possa vincere il torneo, ha detto il vincitore del 1997."),
    ],
)
def test_a_date_that_only_says_what_or_who_it_is(language: str, text: str):
    assert extract_events(text, language, ISSUED) == []


def test_what_is_done_at_an_event_of_a_year_is_one():
    (event,) = extract_events("El alcalde dijo en el congreso de 1997 que la ley era mala.", "es", ISSUED)
    assert event.title == "El alcalde dijo en el congreso que la ley era mala"
