"""Titles of what a gerund with a year of its own tells besides: "estudió en Lugo, [ganando una beca en 1895]"."""

from __future__ import annotations

import pytest

from events.titled import titles_in

ISSUED = "2014-02-11"


@pytest.mark.parametrize(
    ("language", "text", "titles"),
    [
        (
            "es",
            "Ana Ros participó en varias exposiciones, obteniendo una mención en 1892 y una medalla en 1901.",
            ["Ana Ros obtuvo una mención", "Ana Ros obtuvo una medalla"],
        ),
        (
            "es",
            "La casa fue construida por Luis Gil, siendo derribada en 1905.",
            ["La casa fue derribada"],
        ),
        (
            "es",
            "El municipio se dividió en dos, convirtiéndose en ciudad en 1906.",
            ["El municipio se convirtió en ciudad"],
        ),
        ("pt", "Ana Ruiz estudou em Braga, obtendo uma menção em 1892.", ["Ana Ruiz obteve uma menção"]),
    ],
)
def test_what_a_gerund_tells_is_a_past(language, text, titles):
    assert titles_in(language, text, ISSUED) == titles


def test_each_year_has_its_own_happening():
    text = "El club ascendió en 1920, ganando la liga en 1925 y la copa en 1930."
    assert titles_in("es", text, ISSUED)[1:] == ["El club ganó la liga", "El club ganó la copa"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "El barco chocó con una roca, muriendo veinte personas en 1895.",
            "El barco chocó con una roca, muriendo veinte personas",
        ),
        (
            "El autobús volcó, dejando tres heridos ayer en Lugo.",
            "El autobús volcó, dejando tres heridos en Lugo",
        ),
    ],
)
def test_what_another_does_or_what_is_of_the_same_day_stays_with_its_verb(text, title):
    assert titles_in("es", text, ISSUED) == [title]
