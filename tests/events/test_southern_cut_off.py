"""Spanish, Italian and Portuguese titles that end before what they need, and what stands in their place."""

from __future__ import annotations

import pytest

from events.titled import faults_in, titles_in

ISSUED = "2015-03-10"  # a Tuesday


def titles(language: str, text: str) -> list[str]:
    return titles_in(language, text, ISSUED)


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("es", "El pueblo de Arenal seguía el lunes a la espera de los resultados de la votación.",
         "El pueblo de Arenal seguía a la espera de los resultados de la votación"),
        ("es", "La policía tomó declaración a otros 13 vecinos que comenzaron a ser interrogados ayer en Alcalá.",
         "Otros 13 vecinos comenzaron a ser interrogados en Alcalá"),
        ("pt", "O homem foi ouvido pela autoridade que abriu o inquérito policial ontem.",
         "A autoridade abriu o inquérito policial"),
    ],
)  # fmt: skip
def test_a_title_goes_on_to_what_its_last_noun_needs(language: str, text: str, title: str):
    assert titles(language, text) == [title]


def test_a_day_is_no_less_than_what_follows_on_it():
    told = titles("es", "El próximo partido del equipo de la ciudad será el 3 de mayo, cuando recibirá al campeón.")
    assert told == ["El próximo partido del equipo de la ciudad"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Fuentes oficiales confirmaron ayer que Lugo es la única ciudad que ha comunicado esa dificultad, aunque no "
         "dieron detalles.", "Lugo es la única ciudad que ha comunicado esa dificultad"),
        ("La jueza del tribunal de apelación de la capital, Ana Ruiz, pidió ayer un informe favorable a una nueva "
         "demanda de extradición contra el antiguo presidente.",
         "Ana Ruiz pidió un informe favorable a una nueva demanda de extradición"),
        ("La ciudad vivió ayer la jornada de reflexión con vistas a las elecciones generales de otoño en toda la "
         "república del sur y en las islas.", "La ciudad vivió la jornada de reflexión"),
        ("Habla del plan que los sindicatos volvieron a abordar ayer.", "Los sindicatos volvieron a abordar el plan"),
        ("El rey elogió la visita que hizo Clinton el lunes.", "Clinton hizo la visita"),
    ],
)  # fmt: skip
def test_what_is_cut_off_behind_a_noun_or_an_adjective(text: str, title: str):
    assert title in titles("es", text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("A los condenados a cuatro años se les aplicó ayer el indulto total.",
         "A los condenados a cuatro años se les aplicó el indulto total"),
        ("Al alcalde le robaron el coche el lunes en Vigo.", "Al alcalde le robaron el coche en Vigo"),
    ],
)  # fmt: skip
def test_a_pronoun_is_told_with_whom_it_means(text: str, title: str):
    assert titles("es", text) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("es", "Las empresas que conforman el consorcio ganaron el lunes la licitación de la carretera.",
         "Las empresas que conforman el consorcio ganaron la licitación de la carretera"),
        ("es", "El hombre que mató a su vecino fue condenado ayer a veinte años de prisión por la Audiencia.",
         "El hombre que mató a su vecino fue condenado a veinte años de prisión"),
        ("it", "I lavoratori che occupavano la fabbrica hanno lasciato ieri il tetto.",
         "I lavoratori che occupavano la fabbrica hanno lasciato il tetto"),
        ("pt", "Os operários que ocupavam a fábrica deixaram ontem o telhado.",
         "Os operários que ocupavam a fábrica deixaram o telhado"),
    ],
)  # fmt: skip
def test_a_subject_keeps_the_clause_that_says_which_one_it_is(language: str, text: str, title: str):
    assert titles(language, text) == [title]


def test_an_office_wants_the_name_behind_it():
    sentence = "La junta recibió las riendas del país del presidente Kamal Tora."
    cut = "La junta recibió las riendas del país del presidente"
    assert "cuts_off_its_name" in faults_in("es", sentence, cut)
    assert not faults_in("es", sentence, sentence.rstrip("."))
