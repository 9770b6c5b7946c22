"""Half dates of a season of sport or school, and of what had happened before a day of years ago."""

import pytest

from timeline_app import find_expressions


def dates(language: str, text: str, issued: str) -> list[str]:
    return [e.when.edtf for e in find_expressions(text, language, issued) if e.when is not None]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("it", "È il quinto esonero della stagione 2010-’11: a fine agosto il club licenzia il tecnico.", "2010-08"),
        ("es", "Es el quinto cese de la temporada 2010-11. A finales de agosto el club despide al técnico.", "2010-08"),
        ("pt", "É a quinta saída da época 2010-11. Em agosto o clube despede o treinador.", "2010-08"),
        ("en", "It is the fifth exit of the 2010-11 season. In August the club sacks its coach.", "2010-08"),
        # What is announced is to come.
        ("it", "È il quinto esonero della stagione 2010-11. Ad agosto comincerà il prossimo campionato.", "2011-08"),
    ],
)
def test_a_month_of_the_season_under_way(language, text, expected):
    assert dates(language, text, "2011-04-04")[-1].startswith(expected)


def test_what_had_happened_before_a_day_of_years_ago():
    text = "El 25 de mayo de 2003 una nave entró en el puerto. Era la primera. Había salido de Lugo el 19 de mayo."
    assert dates("es", text, "2015-01-17") == ["2003-05-25", "2003-05-19"]
