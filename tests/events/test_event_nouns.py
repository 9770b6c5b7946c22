"""Nouns that name a happening, which a date behind a participle belongs to: "el homicidio de un hombre ocurrido"."""

from __future__ import annotations

import pytest

from events.titled import titles_in


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "es",
            "Ana Ros asumió el caso del homicidio de un hombre ocurrido en Tordera el 15 de mayo de 2013.",
            "Homicidio de un hombre en Tordera",
        ),
        (
            "es",
            "Tres personas murieron en el vuelco de un camión ocurrido el 3 de mayo de 2010 en Tordera.",
            "Vuelco de un camión en Tordera, tres muertos",
        ),
        ("es", "La reyerta del 3 de mayo de 2010 en Tordera acabó con un muerto.", "Reyerta en Tordera, un muerto"),
        (
            "pt",
            "O capotamento de um ônibus ocorrido em 3 de maio de 2010 em Braga deixou dois mortos.",
            "Capotamento de um ônibus em Braga, dois mortos",
        ),
    ],
)
def test_the_date_of_a_happening_is_its_own(language, text, title):
    assert titles_in(language, text, "2014-02-11")[:1] == [title]
