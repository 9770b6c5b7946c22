"""Titles of what befell others than those of the clause before: "two people died and ten others were injured"."""

from __future__ import annotations

import pytest

from events.titled import titles_in

ISSUED = "2014-02-11"


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "es",
            "Catorce personas murieron y otras 41 resultaron heridas ayer en un choque de trenes en Lugo.",
            "Catorce personas murieron y otras 41 resultaron heridas en un choque de trenes",
        ),
        (
            "es",
            "Un joven murió y otro resultó herido de gravedad ayer en una pelea en Tordera.",
            "Un joven murió y otro resultó herido de gravedad en una pelea en Tordera",
        ),
        (
            "pt",
            "Duas pessoas morreram e outras dez ficaram feridas ontem num acidente em Braga.",
            "Duas pessoas morreram e outras dez ficaram feridas num acidente em Braga",
        ),
        (
            "it",
            "Due persone sono morte e altre dieci sono rimaste ferite ieri in un incidente a Pavia.",
            "Due persone sono morte e altre dieci sono rimaste ferite in un incidente a Pavia",
        ),
        (
            "fr",
            "Deux personnes sont mortes et dix autres ont été blessées hier dans un accident à Lorient.",
            "Deux personnes sont mortes et dix autres ont été blessées dans un accident",
        ),
        (
            "en",
            "Two people died and ten others were injured on Tuesday in a crash near Harlow.",
            "Two people died and ten others were injured in a crash near Harlow",
        ),
        (
            "de",
            "Ein Mann starb, zwei weitere wurden am Dienstag schwer verletzt.",
            "Ein Mann starb, zwei weitere wurden schwer verletzt",
        ),
        (
            "nl",
            "Twee mensen kwamen om en tien anderen raakten dinsdag gewond bij een ongeluk in Zwolle.",
            "Twee mensen kwamen om en tien anderen raakten gewond bij een ongeluk in Zwolle",
        ),
    ],
)
def test_others_are_told_with_those_of_the_clause_before(language, text, title):
    assert titles_in(language, text, ISSUED) == [title]


def test_a_noun_has_the_dead_of_the_clause_before_and_not_the_injured():
    text = (
        "Doce personas han muerto y otras 41 han resultado heridas en un accidente registrado "
        "en la noche de este sábado en la localidad de Tordera al volcar el autobús."
    )
    assert titles_in("es", text, ISSUED) == ["Accidente en la localidad de Tordera, doce muertos"]


@pytest.mark.parametrize(
    ("language", "text", "titles"),
    [
        (
            "es",
            "Los vecinos de Tordera protestaron y otros pueblos de la comarca se sumaron ayer a la marcha.",
            ["Otros pueblos de la comarca se sumaron a la marcha"],
        ),
        (
            "es",
            "El lunes murió una mujer y otras dos fueron ingresadas ayer.",
            ["Murió una mujer", "Otras dos fueron ingresadas"],
        ),
        ("en", "The mayor resigned and other officials were dismissed on Tuesday.", ["Other officials were dismissed"]),
    ],
)
def test_others_that_are_named_or_have_a_date_of_their_own_stand_alone(language, text, titles):
    assert titles_in(language, text, ISSUED) == titles
