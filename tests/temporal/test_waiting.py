"""What is waited for or planned lies ahead; what is told from the article's own date does so in a history too."""

from __future__ import annotations

import pytest

from timeline_app.dates import When
from timeline_app.temporal import find_expressions

FRIDAY = When.day(2015, 11, 27)


def dates(text: str, language: str = "en", issued: When = FRIDAY) -> list[str]:
    return [one.when.edtf for one in find_expressions(text, language, issued) if one.when is not None]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "He was held in jail pending a hearing on Monday.", "2015-11-30"),
        ("en", "The storm was expected to cross the bay, then turn along the coast before nearing the port Tuesday.",
         "2015-12-01"),
        ("en", "He was expected to win but lost the race on Monday.", "2015-11-23"),
        ("en", "He was held in jail on Monday.", "2015-11-23"),
        ("it", "È in carcere in attesa dell'udienza di lunedì.", "2015-11-30"),
        ("fr", "Il a été écroué dans l'attente de son audience lundi.", "2015-11-30"),
        ("es", "Fue detenido a la espera de la audiencia del lunes.", "2015-11-30"),
    ],
)  # fmt: skip
def test_a_weekday_of_what_is_waited_for_lies_ahead(language, text, day):
    assert dates(text, language) == [day]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("es", "Fueron secuestrados el 20 de enero del 2007, y otros el 9 de junio del mismo año. Las autoridades"
         " anunciaron en octubre pasado que los buscan.", "2015-10"),
        ("en", "They were seized on 20 January 2007, and others on 9 June of the same year. The army said last October"
         " that it would look for them.", "2015-10"),
    ],
)  # fmt: skip
def test_last_october_is_told_from_the_articles_own_date(language, text, day):
    assert dates(text, language)[-1] == day


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Sie trafen sich 1994. Das geschah erst vier Jahre später, nämlich 1998, in Ulm."),
        ("en", "They met in 1994. It happened four years later, namely in 1998, in Leeds."),
        ("fr", "Ils se sont vus en 1994. Cela arriva quatre ans plus tard, soit en 1998, à Lyon."),
    ],
)
def test_years_later_are_the_year_that_is_said_behind_them(language, text):
    assert dates(text, language) == ["1994", "1998", "1998"]
