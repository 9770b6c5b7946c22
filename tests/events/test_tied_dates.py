"""What ties a date to its sentence stands in no title: "the season", "shortly before", "held"."""

from __future__ import annotations

import pytest

from events.titled import titles_in

ISSUED = "2014-02-11"


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("es", "El Tordera ganó la copa en la temporada 1976-77.", "El Tordera ganó la copa"),
        ("es", "En la temporada 1976-1977 ganó la copa el Tordera.", "Ganó la copa el Tordera"),
        ("pt", "O Braga ganhou a taça na temporada 1976-1977.", "O Braga ganhou a taça"),
        ("it", "Il Pavia vinse lo scudetto nella stagione 1976-1977.", "Il Pavia vinse lo scudetto"),
        ("de", "Hagen gewann den Pokal in der Saison 1976/77.", "Hagen gewann den Pokal"),
        ("nl", "Zwolle won de beker in het seizoen 1976-1977.", "Zwolle won de beker"),
        ("es", "La temporada 1976-1977 comenzó con una derrota.", "La temporada comenzó con una derrota"),
    ],
)
def test_a_season_only_says_when_behind_a_preposition(language, text, title):
    assert titles_in(language, text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("En el año de 1903 cayó una tromba sobre Tordera.", "Cayó una tromba sobre Tordera"),
        ("Las obras de la escuela se inician por el año de 1830.", "Las obras de la escuela se inician"),
    ],
)
def test_the_year_of_is_a_date(text, title):
    assert titles_in("es", text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("es", "El autobús volcó poco antes de las 8.00 de ayer en Tordera.", "El autobús volcó en Tordera"),
        ("pt", "O ônibus tombou pouco antes das 8h00 de ontem em Braga.", "O ônibus tombou em Braga"),
        ("it", "Il pullman si è ribaltato poco prima delle 8.00 di ieri a Pavia.", "Il pullman si è ribaltato a Pavia"),
        ("es", "Llovió poco el martes en Tordera.", "Llovió poco en Tordera"),
    ],
)
def test_shortly_before_an_hour_is_part_of_it(language, text, title):
    assert titles_in(language, text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "El escritor Fernando Luarca ha muerto este miércoles, tal y como ha confirmado su familia.",
            "El escritor Fernando Luarca ha muerto",
        ),
        ("El pleno aprobó ayer la obra tal como estaba prevista.", "El pleno aprobó la obra"),
    ],
)
def test_just_as_leads_to_another_clause(text, title):
    assert titles_in("es", text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "es",
            "En el periodo comprendido entre 1990 y 1995 se construyeron diez escuelas en Tordera.",
            "Se construyeron diez escuelas en Tordera",
        ),
        (
            "pt",
            "No período compreendido entre 1990 e 1995 construíram-se dez escolas em Braga.",
            "Construíram-se dez escolas em Braga",
        ),
        (
            "it",
            "Nel periodo compreso tra il 1990 e il 1995 furono costruite dieci scuole a Pavia.",
            "Furono costruite dieci scuole a Pavia",
        ),
        (
            "fr",
            "Durant la période comprise entre 1990 et 1995, la ville a construit dix écoles.",
            "La ville a construit dix écoles",
        ),
        (
            "es",
            "La obra se hizo en tres fases comprendidas en el plan de 2005.",
            "Tres fases comprendidas en el plan",
        ),
    ],
)
def test_the_period_between_two_years_is_a_date(language, text, title):
    assert titles_in(language, text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "es",
            "Luis Gil alegaba que el juicio celebrado el pasado mes de enero constituyó una farsa.",
            "El juicio constituyó una farsa",
        ),
        ("pt", "O governo perdeu as eleições realizadas em maio de 2010.", "O governo perdeu as eleições"),
        ("it", "Il governo ha perso le elezioni svolte nel maggio 2010.", "Il governo ha perso le elezioni"),
        ("fr", "Le congrès tenu en mai 2010 a élu un maire.", "Le congrès a élu un maire"),
        ("es", "El tratado firmado en 1950 fue anulado.", "Tratado firmado"),
    ],
)
def test_that_something_was_held_is_not_told(language, text, title):
    assert titles_in(language, text, ISSUED) == [title]


def test_an_election_that_was_held_is_an_election():
    text = (
        "Ana Ros felicitó a Luis Gil por el resultado de las elecciones generales celebradas ayer, domingo, en España."
    )
    assert titles_in("es", text, ISSUED) == ["Elecciones generales en España"]


def test_where_to_leads_to_a_clause():
    text = "Los reyes, que vuelan mañana a Lugo, adonde irán también los ministros, visitarán el museo."
    assert titles_in("es", text, ISSUED) == ["Los reyes vuelan a Lugo"]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", "On the eve of the vote on 3 May, the party split.", "Vote"),
        ("fr", "À la veille du scrutin du 3 mai, le parti s'est divisé.", "Scrutin"),
        ("de", "Am Vorabend der Wahl am 3. Mai trat der Minister zurück.", "Wahl"),
        ("es", "En vísperas de las elecciones del 3 de mayo, el ministro dimitió.", "Elecciones"),
    ],
)
def test_what_was_done_on_the_eve_was_not_done_on_the_day(language, text, title):
    assert titles_in(language, text, ISSUED) == [title]


def test_a_month_may_say_of_which_report_something_is_told():
    text = "According to a January internal report published by the board, the mine could close."
    assert titles_in("en", text, ISSUED) == ["Internal report published by the board"]


def test_the_day_of_a_page_is_not_that_of_those_reported_dead():
    text = (
        "Riot in a prison\nTuesday, February 11, 2014\nIn the latest of a series of riots, dozens of inmates were {} "
        "at the prison of Lima.\n"
    )
    assert titles_in("en", text.format("reported dead"), ISSUED) == []
    assert titles_in("en", text.format("killed"), ISSUED) == ["Dozens of inmates were killed at the prison of Lima"]
